/** All cases, the most urgent first. */
import { call } from '../ipc/port.js';
import { each, h, swap, when } from '../kit/dom.js';
import { distance, shortDay } from '../kit/format.js';
import { pick, t, tr } from '../kit/i18n.js';
import { attempt, enter, openCase, state } from '../program.js';
import { newCaseDialog } from './new-case.js';

/** @typedef {import('../program.js').CaseRow} CaseRow */

/** Without marks above letters, so that `Rene` finds `René`. @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** @type {WeakMap<CaseRow, string>} */
const searched = new WeakMap();

/** @param {CaseRow} row */
function searchText(row) {
  let text = searched.get(row);
  if (text === undefined) {
    text = plain(`${row.name} ${row.employer} ${row.job_title} ${row.dossier_number}`);
    searched.set(row, text);
  }
  return text;
}

/** The cases that hold every word of the filter. */
export function filteredCases() {
  const words = plain(state.filter).split(/\s+/).filter(Boolean);
  return (state.cases ?? []).filter((row) => words.every((word) => searchText(row).includes(word)));
}

/** @param {() => CaseRow} row @param {string} id */
function caseRow(row, id) {
  const next = () => row().next;
  return h('li', {},
    h('button', {
      type: 'button', class: 'case-row', 'data-testid': 'case-row', 'data-case-id': id,
      onclick: () => { void attempt(() => openCase(id)); },
    },
    h('span', { class: 'case-who' },
      h('strong', {}, () => row().name),
      h('small', {}, () => [row().job_title, row().employer].filter(Boolean).join(' · '))),
    h('span', { class: 'case-number' }, () => row().dossier_number),
    h('span', { class: 'case-week' }, () => {
      const week = row().sick_week;
      return week === null ? '' : t('cases.week', { week });
    }),
    h('span', { class: 'case-next' },
      h('span', {}, () => { const date = next(); return date ? pick(date.title) : t('cases.no_next'); }),
      h('small', { class: () => (next()?.state === 'late' ? 'late' : '') }, () => {
        const date = next();
        return date ? `${shortDay(date.counts)} · ${distance(date.days_left, date.to_do)}` : '';
      })),
    h('span', { class: 'case-chips' },
      h('span', { class: 'chip red', hidden: () => row().late === 0 }, () => t('cases.late', { n: row().late })),
      h('span', { class: 'chip red', hidden: () => row().conflicts === 0 }, () => t('cases.conflicts', { n: row().conflicts })),
      h('span', { class: 'chip green', hidden: () => !row().demo }, tr('cases.demo')))));
}

function emptyState() {
  return h('div', { class: 'card invite', 'data-testid': 'cases-empty' },
    h('h2', {}, tr('cases.empty_title')),
    h('p', {}, tr('cases.empty_text')),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'primary', onclick: () => { void newCaseDialog(); } }, tr('shell.new_case')),
      h('button', {
        type: 'button', 'data-testid': 'add-demo',
        onclick: () => attempt(async () => {
          const view = await call('demo_add', {});
          await enter();
          await openCase(view.case_id);
        }),
      }, tr('start.demo'))));
}

/** The list. */
export class CaseList extends HTMLElement {
  connectedCallback() {
    const rows = h('ul', { class: 'case-rows', 'data-testid': 'case-rows' });
    const late = () => (state.cases ?? []).filter((row) => row.late > 0).length;
    this.append(
      h('div', { class: 'head' }, h('div', {},
        h('h1', {}, tr('cases.title')),
        h('p', { class: 'muted', hidden: () => !state.cases?.length }, () => {
          const all = t('cases.count', { n: state.cases?.length ?? 0 });
          return late() ? `${all} ${t('cases.count_late', { n: late() })}` : all;
        }))),
      swap(() => (!state.cases ? null : state.cases.length ? 'rows' : 'none'), (kind) => (kind === 'none'
        ? emptyState()
        : h('div', { class: 'card list-card' },
          h('div', { class: 'case-head', 'aria-hidden': 'true' },
            h('span', {}, tr('cases.col_who')), h('span', {}, tr('cases.col_number')), h('span', {}, tr('cases.col_week')),
            h('span', {}, tr('cases.col_next')), h('span', {})),
          each(rows, filteredCases, (row) => row.case_id, caseRow)))),
      when(() => state.cases?.length && filteredCases().length === 0,
        () => h('p', { class: 'muted center', 'data-testid': 'no-match' }, () => t('cases.none', { filter: state.filter }))),
      h('p', { class: 'visually-hidden', role: 'status' }, () => (state.filter ? t('cases.found', { n: filteredCases().length }) : '')));
  }
}

customElements.define('sb-case-list', CaseList);

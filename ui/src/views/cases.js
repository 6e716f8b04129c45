/** All cases: sorted by a column, and only those that are asked for. */
import { bind, each, h, refresh, swap, when } from '../kit/dom.js';
import { distance, shortDay } from '../kit/format.js';
import { pick, t, told, tr } from '../kit/i18n.js';
import { attempt, change, openCase, state } from '../program.js';
import { allCases, leavesOut, listed } from '../program/listing.js';
import { firstCase } from './start/first-case.js';
import { caseMark } from './today/track-chip.js';

/** @typedef {import('../program.js').CaseRow} CaseRow */
/** @typedef {import('../program/listing.js').Listing} Listing */
/** @typedef {import('../program/listing.js').SortKey} SortKey */

/** More than a screen of rows at once; the rest follows on the way down. */
const SLICE = 60;
/** The columns, each with what it can be sorted by. @type {SortKey[][]} */
const COLUMNS = [['name', 'employer'], ['week'], ['phase'], ['permit'], ['end'], ['contact'], ['checks'], ['urgency']];

/** @param {Partial<Listing>} patch */
const wish = (patch) => change({ listing: { ...state.listing, ...patch } });

/** @type {{ rows: unknown, listing: unknown, found: CaseRow[] }} */
let kept = { rows: null, listing: null, found: [] };

/** The cases asked for; worked out once for each answer and wish. */
function found() {
  if (kept.rows !== state.cases || kept.listing !== state.listing) kept = { rows: state.cases, listing: state.listing, found: listed(state.cases ?? [], state.listing) };
  return kept.found;
}

/** The name of a kind of permit. @param {string | null} key */
function permitName(key) {
  const choice = state.form?.fields.find((field) => field.key === 'permit.category')?.choices.find((one) => one.key === key);
  return choice ? pick(choice.label) : '';
}

/** @param {string | number | null} value */
const filled = (value) => value !== null && value !== '';

/** A cell with a name for who does not see its column. @param {string} column @param {() => string | number | null} text @param {() => string} [tone] */
function cell(column, text, tone = () => '') {
  return h('span', { class: () => `case-cell ${tone()}` }, h('span', { class: 'cell-name', hidden: () => !filled(text()) }, () => `${told(`cases.col_${column}`)} `), () => { const shown = text(); return filled(shown) ? shown : '–'; });
}

/** @param {() => CaseRow} row @param {string} id */
function caseRow(row, id) {
  const next = () => row().next;
  return h('li', {}, h('button', { type: 'button', class: 'case-row', 'data-testid': 'case-row', 'data-case-id': id, onclick: () => { void attempt(() => openCase(id)); } },
    h('span', { class: 'case-who' },
      h('strong', { class: 'clip-1', dir: 'auto' }, () => row().name),
      h('small', { class: 'clip-1', dir: 'auto' }, () => [row().job_title, row().employer].filter(Boolean).join(' · ')),
      h('span', { class: 'case-chips' },
        h('span', { class: 'chip red mark', hidden: () => row().late < (next()?.state === 'late' ? 2 : 1) }, () => t('cases.late', { n: row().late })),
        h('span', { class: 'chip red mark', hidden: () => row().conflicts === 0 }, () => t('cases.conflicts', { n: row().conflicts })),
        h('span', { class: 'chip amber mark', hidden: () => !row().silent }, tr('cases.silent')),
        h('span', { class: 'chip grey mark', hidden: () => row().ending === null }, tr('cases.ended')),
        caseMark(() => row().demo))),
    cell('week', () => row().sick_week),
    cell('phase', () => row().phase),
    h('span', { class: 'case-cell', title: () => permitName(row().permit) }, h('span', { class: 'cell-name', hidden: () => !row().permit_ends }, () => `${t('cases.col_permit')} `),
      h('span', {}, () => shortDay(row().permit_ends) || '–'), h('small', { class: 'clip-1' }, () => permitName(row().permit))),
    cell('end', () => shortDay(row().programme_end)),
    cell('contact', () => shortDay(row().last_contact), () => (row().silent ? 'late' : '')),
    cell('checks', () => row().checks_open),
    h('span', { class: 'case-next' },
      h('span', { class: 'clip-2', dir: 'auto' }, () => { const date = next(); return date ? pick(date.title) : t('cases.no_next'); }),
      h('small', { class: () => (next()?.state === 'late' ? 'late' : '') }, () => {
        const date = next();
        return date ? `${shortDay(date.counts)} · ${distance(date.days_left, date.to_do)}` : '';
      }))));
}

/** @param {SortKey} key */
function sortButton(key) {
  const on = () => state.listing.sort === key;
  return h('button', {
    type: 'button', class: 'sort-button', 'data-testid': `cases-sort-${key}`, 'aria-pressed': on,
    'aria-label': () => (on() ? t(state.listing.down ? 'cases.sorted_down' : 'cases.sorted_up', { what: told(`cases.col_${key}`) }) : t('cases.sort_by', { what: told(`cases.col_${key}`) })),
    onclick: () => wish(on() ? { down: !state.listing.down } : { sort: key, down: false }),
  }, h('span', { 'aria-hidden': 'true' }, () => told(`cases.col_${key}`), () => (on() ? (state.listing.down ? ' ↓' : ' ↑') : '')));
}

/** The list. */
export class CaseList extends HTMLElement {
  #limit = SLICE;
  #more = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) this.#next(); }, { rootMargin: '800px' });

  connectedCallback() {
    const late = () => (state.cases ?? []).filter((row) => row.late > 0).length;
    this.append(
      h('div', { class: 'head' }, h('div', {},
        h('h1', { tabindex: '-1' }, tr('cases.title')),
        h('p', { class: 'muted', hidden: () => !state.cases?.length }, () => {
          const all = t('cases.count', { n: state.cases?.length ?? 0 });
          return late() ? `${all} ${t('cases.count_late', { n: late() })}` : all;
        }))),
      swap(() => (!state.cases ? null : state.cases.length ? 'rows' : 'none'), (kind) => (kind === 'none' ? firstCase() : this.#list())));
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    this.#more.disconnect();
  }

  #next() {
    if (this.#limit >= found().length) return;
    this.#limit += SLICE;
    refresh(this);
  }

  /** @param {Partial<Listing>} patch */
  #wish(patch) {
    this.#limit = SLICE;
    wish(patch);
  }

  #list() {
    const foot = h('div', { class: 'center' }, h('button', { type: 'button', 'data-testid': 'cases-more', hidden: () => found().length <= this.#limit, onclick: () => this.#next() }, () => t('list.more', { n: found().length - this.#limit })));
    this.#more.observe(foot);
    return h('div', {},
      this.#filters(),
      h('div', { class: 'card list-card', hidden: () => found().length === 0 },
        h('div', { class: 'case-head', role: 'group', 'aria-label': tr('cases.sort') }, ...COLUMNS.map((keys) => h('span', {}, ...keys.map(sortButton)))),
        each(h('ul', { class: 'case-rows', 'data-testid': 'case-rows' }), () => found().slice(0, this.#limit), (row) => row.case_id, caseRow)),
      foot,
      when(() => state.cases?.length && found().length === 0, () => h('p', { class: 'muted center', 'data-testid': 'no-match' },
        () => (state.listing.text.trim() ? t('cases.none', { filter: state.listing.text.trim().slice(0, 60) }) : t('cases.none_such')), ' ',
        h('button', { type: 'button', class: 'link', onclick: () => this.#all() }, tr('cases.show_all')))),
      h('p', { class: 'visually-hidden', role: 'status' }, () => (leavesOut(state.listing) ? t('cases.found', { n: found().length }) : '')));
  }

  #all() {
    const { sort, down } = state.listing;
    this.#wish({ ...allCases(), sort, down });
    const text = this.querySelector('[data-testid="cases-filter-text"]');
    if (text instanceof HTMLElement) text.focus();
  }

  #filters() {
    const text = h('input', { type: 'search', 'data-testid': 'cases-filter-text', autocomplete: 'off', spellcheck: 'false', 'aria-label': tr('cases.filter'), placeholder: tr('cases.filter'), value: () => state.listing.text, oninput: () => this.#wish({ text: text.value }) });
    const permits = () => [...new Set((state.cases ?? []).map((row) => row.permit))].filter((key) => key !== null).map((key) => ({ key, name: permitName(key) })).sort((a, b) => (a.name < b.name ? -1 : 1));
    /** @param {'phase' | 'permit' | 'running'} name @param {Array<{ key: string, text: () => string }>} choices */
    const select = (name, choices) => {
      const element = h('select', { 'data-testid': `cases-filter-${name}`, 'aria-label': () => told(`cases.filter_${name}`), class: () => (state.listing[name] ? 'chosen' : ''), onchange: () => this.#wish({ [name]: element.value }) });
      each(element, () => [{ key: '', text: tr(`cases.all_${name}`) }, ...choices], (one) => one.key, (one, key) => h('option', { value: key }, () => one().text()));
      return element;
    };
    const permit = h('select', { 'data-testid': 'cases-filter-permit', 'aria-label': tr('cases.filter_permit'), class: () => (state.listing.permit ? 'chosen' : ''), onchange: () => this.#wish({ permit: permit.value }) });
    each(permit, () => [{ key: '', name: t('cases.all_permit') }, ...permits()], (one) => one.key, (one, key) => h('option', { value: key }, () => one().name || t('cases.all_permit')));
    const phase = select('phase', [...['1', '2', '3'].map((key) => ({ key, text: tr(/** @type {import('../kit/i18n.js').TextKey} */ (`cases.phase_${key}`)) })), { key: '0', text: tr('cases.phase_0') }]);
    const running = select('running', [{ key: 'running', text: tr('cases.running') }, { key: 'ended', text: tr('cases.running_not') }]);
    // What was chosen before stands in the lists again.
    bind(phase, () => { phase.value = state.listing.phase; });
    bind(permit, () => { permit.value = state.listing.permit; });
    bind(running, () => { running.value = state.listing.running; });
    /** @param {'conflicts' | 'silent'} name */
    const toggle = (name) => h('button', { type: 'button', class: 'filter-chip', 'data-testid': `cases-filter-${name}`, 'aria-pressed': () => state.listing[name], onclick: () => this.#wish({ [name]: !state.listing[name] }) }, () => told(`cases.only_${name}`));
    return h('div', { class: 'filter-line case-filters' },
      h('div', { class: 'case-filter-text' }, text),
      h('div', { class: 'filter-right' }, phase, permit, running, h('div', { class: 'filter-chips' }, toggle('conflicts'), toggle('silent'))));
  }
}

customElements.define('sb-case-list', CaseList);

/**
 * The UWV check: where the case may raise questions, what to do about each, and the explanation that
 * can stand in its place. It promises nothing of what UWV decides.
 */
import { each, h, refresh, uniqueId, when } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { longText } from '../../kit/long-text.js';
import { toast } from '../../kit/toast.js';
import { attempt, setFact, state, undo, waitsToBeSaved } from '../../program.js';
import { goTo } from '../go-to.js';
import { WordGuard } from '../word-guard.js';
import { openWords } from './open-words.js';

/** @typedef {import('../../../types/CheckItem').CheckItem} CheckItem */
/** @typedef {import('../../../types/CheckStatus').CheckStatus} CheckStatus */

/** Beside the word, so that it is seen without colour. @type {Record<CheckItem['severity'], { sign: string, tone: string }>} */
const SEVERITY = { blocks: { sign: '■', tone: 'red' }, high: { sign: '▲', tone: 'red' }, warn: { sign: '△', tone: 'amber' }, info: { sign: 'ⓘ', tone: 'grey' } };

/** The rules that stand so. @param {CheckStatus} status */
function itemsOf(status) {
  return (state.view?.check.items ?? []).filter((item) => item.status === status);
}

/** How much hangs on it, as a mark. @param {() => CheckItem} item */
export function severityChip(item) {
  return h('span', { class: () => `chip ${SEVERITY[item().severity].tone}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }, () => SEVERITY[item().severity].sign), () => told(`check.severity.${item().severity}`));
}

/** What to write in its place. @param {() => CheckItem} item @param {() => void} done */
function explanationForm(item, done) {
  const id = uniqueId('explanation');
  let refused = '';
  let settle = () => {};
  const area = h('textarea', {
    id, rows: 3, dir: 'auto', spellcheck: 'true', 'data-testid': 'check-explanation', 'aria-describedby': `${id}-help`, value: item().explanation ?? '',
    oninput: () => {
      settle();
      // Leaving the page keeps what was typed.
      settle = waitsToBeSaved(() => save());
    },
  });
  const save = async () => {
    settle();
    const text = area.value;
    const row = item().id;
    if (text === (item().explanation ?? '')) return true;
    const saved = await attempt(async () => {
      await setFact('check.explanation', row, text);
      await setFact('check.explained_on', row, text.trim() ? 'vandaag' : '');
      return true;
    });
    return saved === true;
  };
  const form = h('form', {
    class: 'check-form',
    onsubmit: async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      if (!await save()) return;
      done();
      toast(t('check.saved'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
    },
  },
  h('div', { class: 'field' }, h('label', { for: id }, tr('check.explanation')), area,
    new WordGuard({ control: area, place: 'check.explanation', row: () => item().id }),
    h('p', { class: 'help', id: `${id}-help` }, tr('check.explanation_help')),
    h('p', { class: 'problem', role: 'alert', hidden: () => !refused }, () => refused)),
  h('div', { class: 'row-acts' },
    h('button', { type: 'submit', class: 'primary', 'data-testid': 'check-save' }, tr('act.save')),
    h('button', { type: 'button', onclick: () => { settle(); done(); } }, tr('act.cancel'))));
  return form;
}

/** @param {() => CheckItem} item */
function checkRow(item) {
  let writing = false;
  const title = () => pick(item().title);
  const row = h('li', { class: () => `check-item ${item().severity} ${item().status}`, 'data-testid': 'check-item', 'data-field': 'check.explanation', 'data-row': item().id, tabindex: '-1' },
    h('div', { class: 'check-head' },
      // Many a rule is called after its fault: where all is well, what was found stands first.
      h('h4', {}, () => (item().status === 'closed' ? pick(item().says) : title())),
      severityChip(item),
      h('span', { class: 'check-rule' }, () => t('check.rule', { id: item().id }), h('span', { hidden: () => !item().due }, () => ` · ${t('check.due', { day: shortDay(item().due) })}`))),
    h('p', { class: 'check-says', hidden: () => item().status === 'closed' }, () => pick(item().says)),
    h('small', { class: 'check-name', hidden: () => item().status !== 'closed' }, () => t('check.about', { title: title() })),
    h('p', { class: 'check-do', hidden: () => item().status === 'closed' || item().status === 'not_yet' }, () => pick(item().to_do)),
    when(() => item().explanation && !writing, () => h('div', { class: 'check-explained' },
      h('small', {}, () => t('check.explained_on', { day: shortDay(item().explained_on) })),
      longText(() => item().explanation ?? ''))),
    when(() => writing, () => explanationForm(item, () => {
      writing = false;
      refresh(row);
      const again = row.querySelector('[data-testid="check-explain"]');
      if (again instanceof HTMLElement) again.focus();
    })),
    h('div', { class: 'row-acts', hidden: () => writing || item().status === 'closed' || item().status === 'not_yet' },
      h('button', { type: 'button', class: 'small', 'data-testid': 'check-go', 'aria-label': () => t('check.go_of', { what: title() }), onclick: () => { void goTo(item().go); } }, tr('check.go')),
      h('button', {
        type: 'button', class: 'small', 'data-testid': 'check-explain', hidden: () => !item().can_explain, 'aria-label': () => t('check.explain_of', { act: t(item().explanation ? 'check.explain_again' : 'check.explain'), what: title() }),
        onclick: () => {
          writing = true;
          refresh(row);
          row.querySelector('textarea')?.focus();
        },
      }, () => t(item().explanation ? 'check.explain_again' : 'check.explain'))));
  return row;
}

/** @param {CheckStatus} status @param {() => string} title @param {boolean} folded */
function part(status, title, folded) {
  const list = each(h('ul', { class: 'check-list' }), () => itemsOf(status), (item) => item.id, checkRow);
  if (!folded) return h('section', { class: 'card', 'aria-label': title }, h('h3', { class: 'check-part' }, title), list);
  return h('details', { class: 'card fold check-fold', 'data-testid': `check-${status}` }, h('summary', {}, h('h3', {}, title)), list);
}

/** The tab. */
export class Check extends HTMLElement {
  connectedCallback() {
    const open = () => state.view?.check.open ?? 0;
    const all = () => state.view?.check.items.length ?? 0;
    const blocking = () => state.view?.check.blocking ?? 0;
    /** @param {CheckStatus} status */
    const count = (status) => itemsOf(status).length;
    this.append(
      h('section', { class: 'card check-top', 'aria-labelledby': 'check-title' },
        h('h2', { id: 'check-title' }, tr('check.title')),
        h('div', { class: 'check-counts', hidden: () => all() === 0 },
          h('p', { class: 'check-number', 'data-testid': 'check-open' }, () => (open() ? t('check.counts', { n: open() }) : t('check.none_open'))),
          h('span', { class: 'chip red', hidden: () => blocking() === 0 }, () => t('check.blocking', { n: blocking() })),
          h('span', { class: 'chip', hidden: () => count('explained') === 0 }, () => t('check.explained_count', { n: count('explained') })),
          h('span', { class: 'chip green', hidden: () => count('closed') === 0 }, () => t('check.closed_count', { n: count('closed') }))),
        h('p', { class: 'muted', hidden: () => all() > 0 }, tr('check.empty')),
        h('p', { class: 'fine-print' }, tr('check.promise'))),
      when(() => (state.view?.words.length ?? 0) > 0, openWords),
      when(() => count('open') > 0, () => part('open', tr('check.open'), false)),
      when(() => count('explained') > 0, () => part('explained', tr('check.explained'), false)),
      when(() => count('closed') > 0, () => part('closed', () => t('check.closed', { n: count('closed') }), true)),
      when(() => count('not_yet') > 0, () => part('not_yet', () => t('check.not_yet', { n: count('not_yet') }), true)));
  }
}

customElements.define('sb-check', Check);

/** Every date of the case as a table: for who reads rather than looks, and for the authority's letters. */
import { each, h, refresh } from '../../kit/dom.js';
import { shortDay, weekdayName, distance } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { factOf, specOf } from './form/fact.js';
import { factField } from './form/fact-field.js';
import { openReason } from './reason.js';
import { amberMark } from './sources.js';
import { letterDiffers, ownEarlier, readingList, severityMark, whoActs } from './three-dates.js';

/** @typedef {import('../../../types/DeadlineView').DeadlineView} DeadlineView */

/** @param {() => DeadlineView} date @param {string} id */
function row(date, id) {
  const name = () => pick(date().title);
  return h('tr', { 'data-testid': `deadline-${id}`, class: () => `is-${date().state}` },
    h('td', { class: 'day' },
      h('strong', {}, () => shortDay(date().counts)),
      h('small', {}, () => weekdayName(date().weekday)),
      h('small', { hidden: () => date().letter_date === null }, () => t('table.legal', { day: shortDay(date().date) })),
      readingList(() => date().readings, false)),
    h('td', { class: 'own-day' }, h('span', {}, () => (date().to_do ? shortDay(date().own_date) : '–')), h('small', {}, () => (date().to_do ? ownEarlier(date()) : ''))),
    h('th', { scope: 'row' },
      h('span', {}, name), '\u00a0', severityMark(date), ' ', amberMark(() => date().amber),
      h('small', {}, () => `${told(`track.${date().track}`)} · ${whoActs(date(), 'three.who_short')}`)),
    h('td', { class: 'num' }, () => date().sick_week ?? '–'),
    h('td', {},
      h('span', { class: () => `state ${date().state}` }, () => told(`state.${date().state}`)),
      h('small', {}, () => (date().state === 'done' || date().state === 'passed' ? '' : distance(date().days_left, date().to_do)))),
    h('td', { class: 'date-cell' }, factField(specOf('station.letter_date'), id, { labelHidden: true, noHelp: true, label: () => t('table.letter_of', { what: name() }) }),
      h('small', { class: () => (date().letter_differs ? 'differs' : ''), hidden: () => date().letter_differs === null }, () => letterDiffers(date()))),
    h('td', { class: 'date-cell' }, () => (date().to_do ? '' : '–'),
      h('div', { hidden: () => !date().to_do }, factField(specOf('station.done_on'), id, { labelHidden: true, noHelp: true, label: () => t('table.done_of', { what: name() }) }),
        h('small', { class: 'muted', hidden: () => date().done_on === null || factOf('station.done_on', id) !== null }, () => t('table.done_known', { day: shortDay(date().done_on) })))),
    h('td', {}, h('button', { type: 'button', class: 'link', 'data-testid': `why-${id}`, 'aria-label': () => t('overview.why_of', { what: name() }), onclick: () => { void openReason(id); } }, tr('overview.why'))));
}

/**
 * Of what repeats and needs nothing of the coach, such as talks of employer and employee, only the
 * next one stands in the table at first.
 * @param {DeadlineView} date @param {readonly DeadlineView[]} all
 */
function isFolded(date, all) {
  const series = repeats(date);
  if (series === null) return false;
  const next = all.find((one) => repeats(one) === series && one.days_left >= 0);
  return date.id !== next?.id;
}

/** The series that a date is one of, unless somebody must act on it. @param {DeadlineView} date */
function repeats({ id, to_do }) {
  return to_do ? null : (/^(.*)\.\d+$/.exec(id)?.[1] ?? null);
}

/** The table, in a card of its own. */
export function deadlineTable() {
  let all = false;
  const dates = () => state.view?.deadlines ?? [];
  const body = each(h('tbody'), () => (all ? dates() : dates().filter((date) => !isFolded(date, dates()))), (date) => date.id, row);
  const folded = () => dates().filter((date) => isFolded(date, dates())).length;
  /** @param {import('../../kit/i18n.js').TextKey} key */
  const head = (key) => h('th', { scope: 'col' }, tr(key));
  const card = h('section', { class: 'card', 'aria-labelledby': 'table-title' },
    h('h2', { id: 'table-title', tabindex: '-1' }, tr('table.title')),
    h('p', { class: 'help' }, tr('table.text')),
    h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'table-title' },
      h('table', { class: 'dates' },
        h('thead', {}, h('tr', {}, head('table.date'), head('three.own'), head('table.what'), head('table.week'),
          head('table.state'), head('table.letter'), head('table.done'), h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, tr('overview.why'))))),
        body)),
    h('button', { type: 'button', class: 'link unfold', 'data-testid': 'table-repeats', hidden: () => folded() === 0, 'aria-expanded': () => all, onclick: () => { all = !all; refresh(card); } },
      () => (all ? t('list.fewer') : t('table.repeats', { n: folded() }))),
    h('p', { class: 'fine-print legend' },
      h('span', { class: 'severity red', 'aria-hidden': 'true' }, '▲'), ' ', tr('severity.red'), ' · ', h('span', { class: 'severity amber', 'aria-hidden': 'true' }, '△'), ' ', tr('severity.amber'), ' · ',
      h('span', { class: 'chip amber' }, tr('amber.mark')), ' ', tr('amber.help')));
  return card;
}

/** What matters now: the rail line, what collides, what comes next, and every date. */
import { each, h, when } from '../../kit/dom.js';
import { distance, shortDay } from '../../kit/format.js';
import { pick, t, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, state, undo } from '../../program.js';
import { Timeline } from '../timeline/timeline.js';
import { checkCard } from './check-card.js';
import { conflictCard } from './conflicts.js';
import { deadlineTable } from './deadline-table.js';
import { specOf } from './form/fact.js';
import { questionsCard } from './questions.js';
import { openReason } from './reason.js';
import { runningOutCard } from './running-out.js';
import { setFactAsking } from './form/saver.js';
import { amberMark } from './sources.js';
import { letterDiffers, ownMargin, readingList, severityMark, whoActs } from './three-dates.js';

/** @typedef {import('../../../types/DeadlineView').DeadlineView} DeadlineView */

const LATE = 5;
const NEXT = 5;

function toDo() {
  return (state.view?.deadlines ?? []).filter((date) => date.to_do);
}

/** All that is too late. */
function allLate() {
  return toDo().filter((date) => date.state === 'late');
}

/** What is too late: on which much hangs first, then what was missed last. */
function lateDates() {
  const late = allLate();
  const red = late.filter((date) => date.severity === 'red').slice(-LATE);
  const room = LATE - red.length;
  return room > 0 ? [...red, ...late.filter((date) => date.severity !== 'red').slice(-room)] : red;
}

/** What comes next and can be done. */
function nextDates() {
  return toDo().filter((date) => date.state === 'next' || date.state === 'coming').slice(0, NEXT);
}

/** Goes down to the table, where all dates stand. */
function toTable() {
  const title = document.getElementById('table-title');
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'start' });
}

/** @param {DeadlineView} date */
async function markDone(date) {
  const done = await attempt(() => setFactAsking(specOf('station.done_on'), date.id, 'vandaag'));
  if (!done) return;
  toast(t('overview.marked', { what: pick(date.title) }), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/** The coach's own day, where it is another than the date itself. @param {DeadlineView} date */
function ownDay(date) {
  return date.own_date === date.counts ? '' : ` · ${t('three.own_short', { day: shortDay(date.own_date) })} (${ownMargin(date)})`;
}

/** @param {() => DeadlineView} date */
function nextRow(date) {
  return h('li', { class: 'next-row', 'data-testid': `next-${date().id}` },
    h('div', { class: () => (date().state === 'late' ? 'next-day late' : 'next-day') },
      h('strong', {}, () => shortDay(date().counts)),
      h('small', {}, () => distance(date().days_left, true))),
    h('div', { class: 'next-what' },
      h('span', {}, () => pick(date().title), '\u00a0', severityMark(date), ' ', amberMark(() => date().amber)),
      h('small', {}, () => `${whoActs(date(), 'three.who')}${date().after_contract || date().after_programme ? '' : ownDay(date())}`),
      h('small', { hidden: () => !date().opens }, () => t('overview.opens', { day: shortDay(date().opens) })),
      h('small', { hidden: () => date().letter_differs === null }, () => `${t('table.legal', { day: shortDay(date().date) })}: ${letterDiffers(date())}`),
      readingList(() => date().readings, false)),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'link', onclick: () => { void openReason(date().id); }, 'aria-label': () => t('overview.why_of', { what: pick(date().title) }) }, tr('overview.why')),
      h('button', { type: 'button', onclick: () => { void markDone(date()); }, 'aria-label': () => t('overview.done_of', { what: pick(date().title) }), 'data-testid': `done-${date().id}` }, tr('overview.done'))));
}

/** The tab. */
export class Overview extends HTMLElement {
  connectedCallback() {
    const hasDates = () => (state.view?.deadlines.length ?? 0) > 0;
    this.append(
      when(() => !hasDates(), () => h('div', { class: 'card invite' },
        h('h2', {}, tr('overview.empty_title')),
        h('p', {}, tr('overview.empty_text')),
        h('div', { class: 'row-acts' }, h('button', { type: 'button', class: 'primary', onclick: () => change({ tab: 'facts', step: 'sickness' }) }, tr('overview.to_facts'))))),
      when(() => hasDates() && (state.view?.timeline.tracks.length ?? 0) > 0, () => h('section', { class: 'card', 'aria-labelledby': 'rail-title' },
        h('h2', { id: 'rail-title' }, tr('timeline.title')),
        new Timeline({ view: () => state.view, choose: (id) => { void openReason(id); } }))),
      each(h('div', { class: 'conflicts' }), () => state.view?.conflicts ?? [], (conflict) => conflict.id, conflictCard),
      each(h('div', { class: 'slot' }), () => state.view?.running_out ?? [], (out) => out.deadline_id, runningOutCard),
      when(hasDates, () => h('section', { class: 'card', 'aria-labelledby': 'next-title' },
        h('h2', { id: 'next-title' }, tr('overview.next')),
        each(h('ul', { class: 'next-list' }), lateDates, (date) => date.id, nextRow),
        h('button', { type: 'button', class: 'link more-late', 'data-testid': 'more-late', hidden: () => allLate().length <= lateDates().length, onclick: toTable }, () => t('overview.more_late', { n: allLate().length - lateDates().length })),
        each(h('ul', { class: 'next-list' }), nextDates, (date) => date.id, nextRow),
        h('p', { class: 'muted', hidden: () => nextDates().length + lateDates().length > 0 }, tr('overview.nothing_next')))),
      when(() => (state.view?.check.items.length ?? 0) > 0, checkCard),
      when(() => (state.view?.questions.length ?? 0) > 0, questionsCard),
      when(hasDates, deadlineTable),
      h('p', { class: 'fine-print' }, tr('overview.disclaimer')));
  }
}

customElements.define('sb-overview', Overview);

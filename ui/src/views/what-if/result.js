/** What the draft comes to: both rail lines, the dates that move, and what collides or no longer does. */
import { each, h, when } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { conflictBody } from '../case/conflicts.js';
import { changedText, grows, shiftText } from '../case/form/moves.js';
import { openReason } from '../case/reason.js';
import { severityMark } from '../case/three-dates.js';
import { Timeline } from '../timeline/timeline.js';
import { draft } from './draft.js';

/** @typedef {import('../../../types/ConflictView').ConflictView} ConflictView */
/** @typedef {import('../../../types/MovedDate').MovedDate} MovedDate */
/** @typedef {import('../../../types/ChangedConflict').ChangedConflict} ChangedConflict */
/** @typedef {import('../../../types/WhatIfView').WhatIfView} WhatIfView */
/** @typedef {import('../timeline/timeline.js').RailView} RailView */
/** @typedef {import('../timeline/timeline.js').RailDate} RailDate */

/** @param {MovedDate} date @returns {RailDate} a date that only comes; its own name is all there is */
function newDate({ deadline_id, title, after }) {
  return { id: deadline_id, title, short: title, counts: after ?? '', state: 'coming', to_do: true, days_left: null };
}

/** The line as it is. @param {WhatIfView} view @returns {RailView} */
function railNow(view) {
  return { timeline: view.before, sick_week: state.view?.sick_week ?? null, deadlines: state.view?.deadlines ?? [] };
}

/** The line as it would be: its dates are those of the case, moved. @param {WhatIfView} view @returns {RailView} */
function railThen(view) {
  const states = new Map(view.after.tracks.flatMap((track) => track.stations.map((station) => [station.deadline_id, station.state])));
  const moved = new Map(view.moves.dates.map((date) => [date.deadline_id, date]));
  const known = state.view?.deadlines ?? [];
  /** @param {RailDate} date @returns {RailDate} */
  const then = (date) => {
    const move = moved.get(date.id);
    const at = states.get(date.id) ?? date.state;
    return move?.after ? { ...date, counts: move.after, state: at, days_left: move.days === null || date.days_left === null ? null : date.days_left + move.days } : { ...date, state: at };
  };
  const fresh = view.moves.dates.filter((date) => date.before === null).map(newDate);
  return { timeline: view.after, sick_week: state.view?.sick_week ?? null, deadlines: [...known, ...fresh].map(then), moved: new Set(moved.keys()) };
}

/**
 * Made once for each answer: the line is drawn anew where it gets another.
 * @param {(view: WhatIfView) => RailView} make
 */
function once(make) {
  /** @type {WhatIfView | null} */
  let of = null;
  /** @type {RailView | null} */
  let made = null;
  return () => {
    const { view } = draft();
    if (view !== of) {
      of = view;
      made = view ? make(view) : null;
    }
    return made;
  };
}

/** @param {string} id */
function showMoved(id) {
  const row = document.querySelector(`[data-testid="${CSS.escape(`whatif-moved-${id}`)}"]`);
  if (!(row instanceof HTMLElement)) {
    // A date that does not move is explained as it is in the case.
    if (state.view?.deadlines.some((date) => date.id === id)) void openReason(id);
    return;
  }
  row.focus();
  row.scrollIntoView({ block: 'nearest' });
}

function rails() {
  const lanes = () => {
    const { view } = draft();
    return view ? [...view.before.tracks, ...view.after.tracks].map(({ track }) => track) : [];
  };
  return h('section', { class: 'card', 'aria-labelledby': 'whatif-rails' },
    h('h2', { id: 'whatif-rails' }, tr('whatif.result')),
    h('h3', { class: 'rail-name' }, tr('whatif.rail_now')),
    new Timeline({ name: 'now-', view: once(railNow), lanes, label: tr('whatif.rail_now_label'), choose: (id) => { void openReason(id); } }),
    h('h3', { class: 'rail-name then' }, tr('whatif.rail_then')),
    new Timeline({ name: 'then-', view: once(railThen), lanes, label: tr('whatif.rail_then_label'), hint: tr('whatif.rail_hint'), choose: showMoved }));
}

/** @param {() => MovedDate} date @param {string} id */
function movedRow(date, id) {
  return h('tr', { 'data-testid': `whatif-moved-${id}`, tabindex: '-1' },
    h('th', { scope: 'row' }, h('span', {}, () => pick(date().title)), h('span', { hidden: () => date().severity !== 'red' }, '\u00a0', severityMark(date)), h('small', {}, () => told(`track.${date().track}`)),
      h('small', { hidden: () => date().letter_date === null }, () => t('moves.letter', { day: shortDay(date().letter_date) }))),
    h('td', { class: 'fixed' }, () => shortDay(date().before) || '–'),
    h('td', { class: 'fixed' }, h('strong', {}, () => shortDay(date().after) || '–')),
    h('td', {}, h('span', { class: () => `shift-word ${date().before === null ? 'comes' : date().after === null ? 'goes' : (date().days ?? 0) < 0 ? 'earlier' : 'later'}` }, () => shiftText(date()))));
}

function movedTable() {
  const dates = () => draft().view?.moves.dates ?? [];
  const moving = () => dates().length > 0;
  /** @param {import('../../kit/i18n.js').TextKey} key */
  const head = (key) => h('th', { scope: 'col' }, tr(key));
  return h('section', { class: 'card', 'aria-labelledby': 'whatif-moved' },
    h('h2', { id: 'whatif-moved', 'data-testid': 'whatif-moved' }, () => (moving() ? t('whatif.moved', { n: dates().length }) : t('whatif.moved_none'))),
    h('div', { class: 'table-scroll', hidden: () => !moving(), tabindex: '0', role: 'region', 'aria-labelledby': 'whatif-moved' },
      h('table', { class: 'dates moved-dates' },
        h('thead', {}, h('tr', {}, head('whatif.col_what'), head('whatif.col_now'), head('whatif.col_then'), head('whatif.col_shift'))),
        each(h('tbody'), dates, (date) => date.deadline_id, movedRow))));
}

/** @param {() => ConflictView} conflict @param {string} id */
function newConflict(conflict, id) {
  return h('li', { class: 'card conflict', 'data-testid': `whatif-conflict-${id}` },
    h('h3', {}, h('span', { class: 'chip red' }, tr('whatif.conflict_new')), ' ', () => pick(conflict().title)),
    ...conflictBody(conflict));
}

/** @param {() => ConflictView} conflict @param {string} id */
function goneConflict(conflict, id) {
  return h('li', { class: 'card conflict-gone', 'data-testid': `whatif-conflict-gone-${id}` },
    h('span', { class: 'chip green' }, tr('whatif.conflict_gone')), ' ', h('s', {}, () => pick(conflict().title)));
}

/** @param {() => ChangedConflict} changed @param {string} id */
function changedConflict(changed, id) {
  return h('li', { class: () => `card ${grows(changed()) ? 'conflict' : 'conflict-shrinks'}`, 'data-testid': `whatif-conflict-changed-${id}` },
    h('h3', {}, () => changedText(changed())),
    h('div', { hidden: () => !grows(changed()) }, ...conflictBody(() => changed().conflict)));
}

function conflicts() {
  const now = () => draft().view?.moves;
  return h('section', { 'aria-label': tr('whatif.conflicts'), hidden: () => !now()?.conflicts_new.length && !now()?.conflicts_changed.length && !now()?.conflicts_gone.length },
    each(h('ul', { class: 'whatif-conflicts' }), () => now()?.conflicts_new ?? [], (one) => one.id, newConflict),
    each(h('ul', { class: 'whatif-conflicts' }), () => now()?.conflicts_changed ?? [], (one) => one.conflict.id, changedConflict),
    each(h('ul', { class: 'whatif-conflicts' }), () => now()?.conflicts_gone ?? [], (one) => one.id, goneConflict));
}

/** Everything that follows from the draft. */
export function result() {
  const has = () => draft().view !== null;
  return h('div', { class: 'whatif-result', 'aria-live': 'off' },
    when(() => !has(), () => h('p', { class: 'card muted' }, tr('whatif.no_change'))),
    when(has, () => h('div', {}, conflicts(), rails(), movedTable())),
    h('p', { class: 'fine-print' }, tr('whatif.disclaimer')));
}

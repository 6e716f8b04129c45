/**
 * What a change would move: old date, new date, and how far; conflicts that appear or go. The form
 * shows it before it saves, scenarios before they are adopted, rules before they are taken in.
 */
import { each, h, refresh, when } from '../../../kit/dom.js';
import { shift, shortDay, spans } from '../../../kit/format.js';
import { pick, t, tr } from '../../../kit/i18n.js';
import { touchesResidence } from '../conflicts.js';
import { severityMark } from '../three-dates.js';

/** @typedef {import('../../../../types/Moves').Moves} Moves */
/** @typedef {import('../../../../types/MovedDate').MovedDate} MovedDate */
/** @typedef {import('../../../../types/ConflictView').ConflictView} ConflictView */
/** @typedef {import('../../../../types/ChangedConflict').ChangedConflict} ChangedConflict */

/** As many as are told without being asked. */
const MOST = 6;

/** @type {Moves} */
const NOTHING = { dates: [], conflicts_new: [], conflicts_gone: [], conflicts_changed: [] };

/** @param {Moves} moves */
function counted(moves) {
  const moved = moves.dates.filter((date) => date.before !== null && date.after !== null && date.before !== date.after).length;
  const gone = moves.dates.filter((date) => date.before !== null && date.after === null).length;
  return { moved, gone };
}

/** Whether a conflict grows rather than shrinks. @param {ChangedConflict} changed */
export function grows({ days_before, conflict }) {
  return conflict.days > days_before;
}

/** @param {Moves} moves */
export function grownConflicts(moves) {
  return moves.conflicts_changed.filter(grows);
}

/** How a conflict changes, in words. @param {ChangedConflict} changed */
export function changedText(changed) {
  const { days_before, conflict } = changed;
  return t(grows(changed) ? 'moves.conflict_grows' : 'moves.conflict_shrinks', { what: pick(conflict.title), ...spans(days_before, conflict.days) });
}

/**
 * Whether somebody must see it first: a date that moves or goes, or a conflict that appears or
 * grows. A date that only comes takes nothing away.
 * @param {Moves} moves
 */
export function mustBeSeen(moves) {
  const { moved, gone } = counted(moves);
  return moved + gone + moves.conflicts_new.length + grownConflicts(moves).length > 0;
}

/**
 * Moves without that of one date: who types a date into its own cell sees that one already.
 * @param {Moves} moves
 * @param {string} deadlineId
 * @returns {Moves}
 */
export function withoutOwn(moves, deadlineId) {
  return { ...moves, dates: moves.dates.filter((date) => date.deadline_id !== deadlineId) };
}

/**
 * What happens, in one sentence without a full stop.
 * @param {Moves} moves
 */
export function movesSentence(moves) {
  const { moved, gone } = counted(moves);
  if (moved && gone) return t('moves.both', { moved: t('moves.dates', { n: moved }), gone: t('moves.gone', { n: gone }) });
  if (moved) return t('moves.dates', { n: moved });
  if (gone) return t('moves.gone', { n: gone });
  const conflicts = moves.conflicts_new.length;
  if (conflicts) return t('moves.conflicts', { n: conflicts });
  const grown = grownConflicts(moves).length;
  return grown ? t('moves.grown', { n: grown }) : t('moves.nothing').replace(/\.$/, '');
}

/**
 * How far one date moves, in words.
 * @param {MovedDate} date
 */
export function shiftText(date) {
  if (date.before === null) return t('shift.comes');
  if (date.after === null) return t('shift.goes');
  return shift(date.days ?? 0);
}

/** @param {() => MovedDate} date */
function movedRow(date) {
  return h('li', { class: 'moved' },
    h('span', { class: 'moved-what' }, () => pick(date().title), h('span', { hidden: () => date().severity !== 'red' }, '\u00a0', severityMark(date))),
    h('span', { class: 'moved-days' },
      h('span', { class: 'visually-hidden' }, () => (date().before ? `${t('moves.was')} ` : '')),
      h('s', { hidden: () => date().before === null }, () => shortDay(date().before)),
      h('span', { class: 'arrow', 'aria-hidden': 'true', hidden: () => date().before === null || date().after === null }, '→'),
      h('span', { class: 'visually-hidden' }, () => (date().before && date().after ? ` ${t('moves.to')} ` : '')),
      h('b', { hidden: () => date().after === null }, () => shortDay(date().after)),
      h('span', { class: 'shift' }, () => shiftText(date()))),
    h('small', { hidden: () => date().letter_date === null }, () => t('moves.letter', { day: shortDay(date().letter_date) })));
}

/** @param {() => ConflictView} conflict @param {boolean} fresh whether it appears */
function conflictRow(conflict, fresh) {
  return h('li', { class: fresh ? 'moved-conflict new' : 'moved-conflict gone' },
    h('span', {}, () => t(fresh ? 'moves.conflict_new' : 'moves.conflict_gone', { what: pick(conflict().title) }),
      h('small', { hidden: () => !fresh || !touchesResidence(conflict()) }, tr('conflict.confirm'))));
}

/** @param {() => ChangedConflict} changed */
function changedRow(changed) {
  return h('li', { class: () => `moved-conflict ${grows(changed()) ? 'grows' : 'shrinks'}` },
    h('span', {}, () => changedText(changed()),
      h('small', { hidden: () => !grows(changed()) || !touchesResidence(changed().conflict) }, tr('conflict.confirm'))));
}

/**
 * The list: conflicts first, then dates as the program sorts them, of which the rest unfolds.
 * @param {() => Moves | null} moves
 */
export function movesList(moves) {
  let all = false;
  const dates = () => moves()?.dates ?? [];
  const shown = () => (all ? dates() : dates().slice(0, MOST));
  const list = h('div', { class: 'moves-list' },
    each(h('ul', {}), () => moves()?.conflicts_new ?? [], (one) => one.id, (one) => conflictRow(one, true)),
    each(h('ul', {}), () => moves()?.conflicts_changed ?? [], (one) => one.conflict.id, changedRow),
    each(h('ul', {}), () => moves()?.conflicts_gone ?? [], (one) => one.id, (one) => conflictRow(one, false)),
    each(h('ul', {}), shown, (one) => one.deadline_id, movedRow),
    h('button', {
      type: 'button', class: 'link', 'aria-expanded': () => all, hidden: () => dates().length <= MOST,
      onclick: () => { all = !all; refresh(list); },
    }, () => (all ? t('moves.fewer') : t('moves.more', { n: dates().length - MOST }))));
  return list;
}

/**
 * The question at a field, before what was typed is saved.
 * @param {{ moves: () => Moves | null, apply: () => void, leave: () => void }} question
 */
export function movesPanel({ moves, apply, leave }) {
  return when(moves, () => h('div', { class: 'moves', role: 'group', 'data-testid': 'moves-panel', 'aria-label': () => movesSentence(moves() ?? NOTHING) },
    h('p', { class: 'moves-title' }, () => {
      const now = moves();
      return now ? movesSentence(now) : '';
    }),
    h('p', { class: 'help' }, tr('moves.not_kept')),
    movesList(moves),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'primary', 'data-testid': 'moves-apply', onclick: apply }, tr('moves.apply')),
      h('button', { type: 'button', 'data-testid': 'moves-cancel', onclick: leave }, tr('moves.leave')))));
}

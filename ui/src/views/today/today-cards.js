/** Beside the board: the most urgent cases, the conflicts, and where nothing was heard. */
import { each, h } from '../../kit/dom.js';
import { distance, shortDay, span } from '../../kit/format.js';
import { pick, t, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { goTo } from '../go-to.js';
import { openQuickLog } from '../quick-log.js';
import { caseMark, trackChip } from './track-chip.js';

/** @typedef {import('../../../types/BoardConflict').BoardConflict} BoardConflict */
/** @typedef {import('../../../types/SilentCase').SilentCase} SilentCase */
/** @typedef {import('../../../types/UrgentCase').UrgentCase} UrgentCase */

/** @param {() => UrgentCase} one */
function urgentRow(one) {
  return h('li', {}, h('button', { type: 'button', class: 'side-row', 'data-testid': 'board-urgent', 'data-case-id': one().case_id, onclick: () => { void goTo(one().go); } },
    h('span', { class: 'side-who' }, h('span', { class: 'urgent-name' }, h('strong', { class: 'clip-4', dir: 'auto' }, () => one().name), caseMark(() => one().demo)),
      h('span', { class: 'side-what' }, trackChip(() => one().track), h('small', { class: 'clip-4', dir: 'auto' }, () => pick(one().title)))),
    h('span', { class: 'side-when' },
      h('strong', { class: () => (one().days_left < 14 ? 'late' : '') }, () => distance(one().days_left, true)),
      h('small', {}, () => shortDay(one().date)))));
}

/** The cases with the least time, in order. */
export function urgentCard() {
  const rows = () => state.board?.urgent ?? [];
  return h('section', { class: 'card side-card urgent-card', 'data-testid': 'board-urgents', 'aria-labelledby': 'today-urgent', hidden: () => rows().length === 0 },
    h('h2', { id: 'today-urgent', tabindex: '-1' }, tr('today.urgent')),
    each(h('ol', {}), rows, (one) => one.case_id, urgentRow),
    h('details', { class: 'fold' }, h('summary', { 'data-testid': 'board-order' }, tr('today.order')),
      h('p', {}, tr('today.order_text')), h('p', { class: 'fine-print' }, tr('today.order_planning'))));
}

/** @param {() => BoardConflict} one */
function conflictRow(one) {
  return h('li', {}, h('button', { type: 'button', class: 'side-row', 'data-testid': 'board-conflict', 'data-case-id': one().case_id, onclick: () => { void goTo({ ...one().go, tab: 'overview', row: one().id }); } },
    h('span', { class: 'side-who' }, h('strong', { class: 'late', dir: 'auto' }, () => one().name), ' ', caseMark(() => one().demo),
      h('small', {}, () => pick(one().title))),
    h('span', { class: 'side-when' }, h('strong', {}, () => { const { days } = one(); return days ? t('today.apart', { span: span(days) }) : ''; }))));
}

/** Conflicts, the most urgent case first. */
export function conflictsCard() {
  const rows = () => state.board?.conflicts ?? [];
  const more = () => (state.board?.conflicts_in_all ?? 0) - rows().length;
  return h('section', { class: 'card side-card', 'data-testid': 'board-conflicts', 'aria-labelledby': 'today-conflicts' },
    h('h2', { id: 'today-conflicts', tabindex: '-1' }, tr('today.conflicts')),
    h('p', { class: 'muted', hidden: () => rows().length > 0 }, tr('today.no_conflicts')),
    each(h('ul', {}), rows, (one) => `${one.case_id} ${one.id}`, conflictRow),
    h('p', { class: 'muted side-more', hidden: () => more() <= 0 }, () => t('today.and_more', { n: more() })));
}

/** @param {() => SilentCase} one */
function silentRow(one) {
  const since = () => { const { last_contact, phase } = one(); return [last_contact ? t('today.last_contact', { day: shortDay(last_contact) }) : t('today.never_contact'), phase === null ? '' : t('today.phase', { phase })].filter(Boolean).join(' · '); };
  return h('li', { class: 'silent-row', 'data-testid': 'board-silent', 'data-case-id': one().case_id },
    h('span', { class: 'side-who' },
      h('button', { type: 'button', class: 'link', onclick: () => { void goTo({ case_id: one().case_id, tab: 'log', step: null, field: null, row: '', entry: null }); } }, h('span', { dir: 'auto' }, () => one().name)), ' ', caseMark(() => one().demo),
      h('small', {}, () => t('today.quiet_for', { span: span(one().days) })), h('small', {}, since)),
    h('button', { type: 'button', class: 'link', 'data-testid': 'board-note', 'aria-label': () => t('today.note_of', { name: one().name }), onclick: () => { void openQuickLog({ caseId: one().case_id }); } }, tr('today.note')));
}

/** Where nothing was heard for too long. */
export function silentCard() {
  const rows = () => state.board?.silent ?? [];
  const more = () => (state.board?.silent_in_all ?? 0) - rows().length;
  return h('section', { class: 'card side-card', 'data-testid': 'board-silents', 'aria-labelledby': 'today-silent' },
    h('h2', { id: 'today-silent', tabindex: '-1' }, tr('today.silent')),
    h('p', { class: 'help' }, () => t('today.silent_text', { n: state.board?.silent_after_days ?? 0 })),
    h('p', { class: 'muted', hidden: () => rows().length > 0 }, tr('today.no_silent')),
    each(h('ul', {}), rows, (one) => one.case_id, silentRow),
    h('p', { class: 'muted side-more', hidden: () => more() <= 0 }, () => t('today.and_more', { n: more() })));
}

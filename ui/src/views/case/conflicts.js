/** Dates that collide: what collides, why it matters, and what can be done. */
import { h } from '../../kit/dom.js';
import { longDay, money, span } from '../../kit/format.js';
import { hasText, t, told, tr } from '../../kit/i18n.js';
import { openReason } from './reason.js';

/** @typedef {import('../../../types/ConflictView').ConflictView} ConflictView */

/**
 * The sentence of a conflict; one whose id the window does not know still names its dates.
 * @param {ConflictView} conflict
 * @param {'title' | 'what' | 'why' | 'do'} part
 */
export function conflictText(conflict, part) {
  const key = `conflict.${conflict.id}.${part}`;
  const [pay = 0, criterion = 0] = conflict.amounts ?? [];
  return told(hasText(key) ? key : `conflict.other.${part}`, {
    id: conflict.id,
    early: conflict.early ? longDay(conflict.early) : '',
    late: conflict.late ? longDay(conflict.late) : '',
    span: span(conflict.days),
    pay: money(pay),
    criterion: money(criterion),
  });
}

/** @param {() => ConflictView} conflict @param {string} id */
export function conflictCard(conflict, id) {
  return h('section', { class: 'card conflict', 'data-testid': `conflict-${id}`, 'aria-labelledby': `conflict-${id}` },
    h('h2', { id: `conflict-${id}` }, () => conflictText(conflict(), 'title')),
    h('p', {}, () => conflictText(conflict(), 'what'), ' ', () => conflictText(conflict(), 'why')),
    h('p', {}, () => conflictText(conflict(), 'do'), ' ',
      () => {
        const { renewal_opens } = conflict();
        return renewal_opens ? t('conflict.renewal', { day: longDay(renewal_opens) }) : '';
      }),
    h('p', { class: 'ask' }, tr('conflict.ask')),
    h('button', {
      type: 'button', class: 'link', hidden: () => !conflict().deadline_id,
      onclick: () => { const { deadline_id } = conflict(); if (deadline_id) void openReason(deadline_id); },
    }, tr('overview.why_date')));
}

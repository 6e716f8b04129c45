/** Dates that collide: what collides, what it means, and what to ask whom. */
import { h } from '../../kit/dom.js';
import { longDay, money, shortDay, span } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { openReason } from './reason.js';

/** @typedef {import('../../../types/ConflictView').ConflictView} ConflictView */

/** The dates or amounts that collide. @param {ConflictView} conflict */
function between({ early, late, days, amounts }) {
  const list = [];
  if (early && late) list.push(t('conflict.between', { early: shortDay(early), late: shortDay(late), span: span(days) }));
  else if (early ?? late) list.push(shortDay(early ?? late));
  if (amounts) list.push(t('conflict.amounts', { pay: money(amounts[0]), criterion: money(amounts[1]) }));
  return list.join(' · ');
}

/**
 * Whether the IND or an immigration lawyer must confirm what is done about it: the rules end its text
 * with that. Where only its title is shown, that has to be said beside it.
 * @param {ConflictView} conflict
 */
export function touchesResidence({ text }) {
  return text.en.includes('immigration lawyer');
}

/**
 * What collides, what it means, and what to ask.
 * @param {() => ConflictView} conflict
 * @returns {HTMLElement[]}
 */
export function conflictBody(conflict) {
  return [
    h('p', { class: 'conflict-dates', hidden: () => !between(conflict()) }, () => between(conflict())),
    h('p', {}, () => pick(conflict().text), ' ', () => {
      const { renewal_opens, renewal_filed } = conflict();
      if (renewal_filed) return t('conflict.renewal_filed', { day: longDay(renewal_filed) });
      return renewal_opens ? t('conflict.renewal', { day: longDay(renewal_opens) }) : '';
    }),
    // Who has applied need not be asked when.
    h('p', { class: 'ask', hidden: () => conflict().renewal_filed !== null }, h('span', {}, () => `${told(`ask_who.${conflict().who}`)}:`), ' ', h('q', {}, () => pick(conflict().ask))),
  ];
}

/** @param {() => ConflictView} conflict @param {string} id */
export function conflictCard(conflict, id) {
  return h('section', { class: 'card conflict', 'data-testid': `conflict-${id}`, 'aria-labelledby': `conflict-${id}` },
    h('h2', { id: `conflict-${id}` }, () => pick(conflict().title)),
    ...conflictBody(conflict),
    h('button', {
      type: 'button', class: 'link', hidden: () => !conflict().deadline_id,
      onclick: () => { const { deadline_id } = conflict(); if (deadline_id) void openReason(deadline_id); },
    }, tr('overview.why_date')));
}

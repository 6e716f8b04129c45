/** What other rules would move in the open cases, case by case. */
import { each, h, refresh, when } from '../../kit/dom.js';
import { t } from '../../kit/i18n.js';
import { grownConflicts, movesList } from '../case/form/moves.js';

/** @typedef {import('../../../types/CaseMoves').CaseMoves} CaseMoves */

/** @param {CaseMoves} one */
function counts({ dossier_number, moves }) {
  const { dates, conflicts_new, conflicts_gone } = moves;
  const grown = grownConflicts(moves).length;
  return [dossier_number, dates.length ? t('rules.moved_dates', { n: dates.length }) : '', conflicts_new.length ? t('rules.conflicts_new', { n: conflicts_new.length }) : '',
    grown ? t('rules.conflicts_grown', { n: grown }) : '', conflicts_gone.length ? t('rules.conflicts_gone', { n: conflicts_gone.length }) : ''].filter(Boolean).join(' · ');
}

/** @param {() => CaseMoves} one */
function caseRow(one) {
  let opened = false;
  // Of two hundred cases, only those that were unfolded are written out.
  const list = when(() => opened, () => movesList(() => one().moves));
  return h('li', {}, h('details', {
    class: 'fold',
    ontoggle: (/** @type {Event} */ event) => {
      opened ||= /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
      refresh(list);
    },
  }, h('summary', {}, h('strong', {}, () => one().name), ' ', h('span', { class: 'muted' }, () => counts(one()))), list));
}

/** @param {() => readonly CaseMoves[]} cases */
export function movedCases(cases) {
  return each(h('ul', { class: 'moved-cases', 'data-testid': 'rules-cases' }), cases, (one) => one.case_id, caseRow);
}

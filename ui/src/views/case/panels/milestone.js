/** Ticking a milestone off, and whether it is late. */
import { h } from '../../../kit/dom.js';
import { t, tr } from '../../../kit/i18n.js';
import { toast } from '../../../kit/toast.js';
import { attempt, saveTyping, setFact, state, undo } from '../../../program.js';
import { openPlanDialog } from './plan-dialog.js';
import { kept, rowsOf, rowTitle } from '../form/row-facts.js';

/** Open, with its day gone by. @param {string} row */
export function isLate(row) {
  const due = kept('milestone.due', row);
  const status = kept('milestone.status', row);
  // Days are written so that their order is that of their letters.
  return Boolean(due && state.view && due < state.view.today && status !== 'done' && status !== 'dropped');
}

/** @param {string} row */
async function tick(row) {
  await attempt(async () => {
    await saveTyping();
    if (kept('milestone.status', row) === 'done') {
      await setFact('milestone.status', row, 'open');
      if (kept('milestone.done_on', row)) await setFact('milestone.done_on', row, '');
      return;
    }
    const dated = Boolean(kept('milestone.done_on', row));
    await setFact('milestone.status', row, 'done');
    if (!dated) await setFact('milestone.done_on', row, 'vandaag');
    toast(t('milestone.reached'), { act: { label: tr('act.undo'), run: () => { void undo().then((done) => (done && !dated ? undo() : done)); } } });
  });
}

/** The tick before its name. @param {string} row */
export function milestoneTick(row) {
  const done = () => kept('milestone.status', row) === 'done';
  return h('button', {
    type: 'button', class: 'tick', 'data-testid': `milestone-done-${row}`, 'aria-pressed': () => String(done()),
    'aria-label': () => t('milestone.tick', { what: rowTitle('milestone', row) }), title: () => t(done() ? 'milestone.reopen' : 'milestone.mark'),
    onclick: () => { void tick(row); },
  }, h('span', { 'aria-hidden': 'true' }, '✓'));
}

/** Above the milestones: how many there are, and how they stand. */
export function milestonesPanel() {
  const rows = () => rowsOf('milestone');
  const count = (/** @type {(row: string) => boolean} */ wanted) => rows().filter(wanted).length;
  return h('div', {},
    h('p', { class: 'step-count', hidden: () => rows().length === 0, 'data-testid': 'milestones-count' },
      () => [t('milestone.count_done', { n: count((row) => kept('milestone.status', row) === 'done'), all: rows().length }),
        count(isLate) ? t('milestone.count_late', { n: count(isLate) }) : ''].filter(Boolean).join(' ')),
    h('div', { class: 'note blue', hidden: () => rows().length > 0 },
      h('p', {}, tr('milestone.none')),
      h('button', { type: 'button', 'data-testid': 'plan-template-here', onclick: () => { void openPlanDialog(); } }, tr('plan.choose'))));
}

/** Scenarios that are kept: open, keep, throw away, and adopt in the case. */
import { call } from '../../ipc/port.js';
import { confirmDialog, openDialog } from '../../kit/dialog.js';
import { each, h, refresh, uniqueId } from '../../kit/dom.js';
import { dayOfInstant, shortDay } from '../../kit/format.js';
import { t, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { changeCase, inOrder, sentence, state, takeCase, undo } from '../../program.js';
import { fieldInRow, readable } from '../case/form/fact.js';
import { movesList } from '../case/form/moves.js';
import { different, draft, editedFact, editKey, keep, open, startAnew, tryNow, unsaved } from './draft.js';

/** @typedef {import('../../../types/ScenarioView').ScenarioView} ScenarioView */

/** Whether the draft may be put away; asks where it would be lost. */
export async function mayLeave() {
  return !unsaved() || confirmDialog({ title: tr('scenario.leave_title'), text: tr('scenario.leave_text'), confirm: tr('scenario.leave_yes') });
}

/** @param {ScenarioView} scenario */
async function openKept(scenario) {
  if (draft().id !== scenario.id && await mayLeave()) open(scenario);
}

/** @param {ScenarioView} scenario */
async function throwAway(scenario) {
  const done = await changeCase((case_id) => call('scenario_remove', { case_id, id: scenario.id }));
  if (!done) return;
  if (draft().id === scenario.id) startAnew();
  toast(t('scenario.removed', { name: scenario.name }), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/** The scenarios that are kept, to open one. */
export function scenarioList() {
  const list = () => state.view?.scenarios ?? [];
  return h('section', { class: 'card scenarios', hidden: () => list().length === 0, 'aria-labelledby': 'scenarios-title' },
    h('h2', { id: 'scenarios-title' }, tr('scenario.kept')),
    each(h('ul', {}), list, (one) => one.id, (one, id) => h('li', { class: () => (draft().id === id ? 'scenario open' : 'scenario') },
      h('button', { type: 'button', class: 'scenario-name', 'data-testid': `scenario-${id}`, 'aria-current': () => (draft().id === id ? 'true' : null), onclick: () => { void openKept(one()); } },
        h('strong', {}, () => one().name),
        h('small', {}, () => `${t('scenario.count', { n: one().facts.length })} · ${shortDay(dayOfInstant(one().changed_ms))}`)),
      h('button', { type: 'button', class: 'icon-button', 'data-testid': `scenario-remove-${id}`, 'aria-label': () => t('scenario.remove_of', { name: one().name }), title: tr('scenario.remove'),
        onclick: () => { void throwAway(one()); } }, '×'))));
}

/**
 * Keeps the draft.
 * @param {boolean} [asNew]
 * @returns {Promise<string>} why it was refused, or nothing
 */
export async function keepDraft(asNew = false) {
  try {
    await keep(asNew);
  } catch (thrown) {
    return sentence(thrown);
  }
  toast(t('scenario.saved', { name: draft().name }));
  return '';
}

/** What the scenario changes, old and new. */
function changedFacts() {
  return each(h('dl', { class: 'adopt-facts' }), () => different(draft().changes), editKey, (edit) => h('div', {},
    h('dt', {}, () => fieldInRow(edit().field, edit().row)),
    h('dd', {}, () => {
      const fact = editedFact(edit());
      const told = (/** @type {string | null | undefined} */ value) => (value ? readable(edit().field, value) : t('history.empty_value'));
      return `${told(fact?.before)} → ${fact?.after ? told(fact.after) : (edit().typed || t('history.empty_value'))}`;
    }, h('small', { class: 'adopt-note', hidden: () => editedFact(edit())?.problem?.kind !== 'in_future' }, tr('adopt.in_future')))));
}

/**
 * Makes the scenario real, after showing once more what it moves and asking why.
 * @returns {Promise<string>} why it could not be kept first, or nothing
 */
export async function adopt() {
  if (unsaved() || !draft().id) {
    const refused = await keepDraft();
    if (refused) return refused;
  }
  await tryNow();
  const { id, name } = draft();
  const case_id = state.view?.case_id;
  if (!id || !case_id) return '';
  let error = '';
  const done = await openDialog({ title: () => t('adopt.title', { name }), wide: true, testid: 'adopt-dialog', keepTyped: true }, (close) => {
    const field = uniqueId('reason');
    const reason = h('textarea', { id: field, rows: 2, 'data-testid': 'adopt-reason', 'aria-describedby': `${field}-help ${field}-problem`, required: true, autofocus: true });
    const problem = h('p', { class: 'problem', id: `${field}-problem`, role: 'alert', hidden: () => !error }, () => error);
    return [h('form', {
      novalidate: true,
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        try {
          takeCase(await inOrder(() => call('scenario_adopt', { case_id, id, reason: reason.value })));
          close('done');
        } catch (thrown) {
          error = sentence(thrown);
          refresh(problem);
          reason.focus();
        }
      },
    },
    h('p', {}, tr('adopt.text')),
    h('h3', { class: 'first' }, tr('adopt.facts')), changedFacts(),
    h('h3', {}, tr('adopt.moves')), h('p', { class: 'muted', hidden: () => Boolean(draft().view?.moves.dates.length) }, tr('whatif.moved_none')),
    movesList(() => draft().view?.moves ?? null),
    h('div', { class: 'field' }, h('label', { for: field }, tr('adopt.reason')), reason, problem, h('p', { class: 'help', id: `${field}-help` }, tr('adopt.reason_help'))),
    h('div', { class: 'dialog-acts' },
      h('button', { type: 'button', onclick: () => close() }, tr('act.cancel')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'adopt-confirm' }, tr('adopt.confirm'))))];
  });
  if (done !== 'done') return '';
  startAnew();
  toast(t('adopt.done', { name }), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
  return '';
}

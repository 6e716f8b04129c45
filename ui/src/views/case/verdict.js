/** Whether a form of placement is lawful: a word and a sign, never a colour alone. */
import { h, when } from '../../kit/dom.js';
import { pick, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { factOf } from './form/fact.js';
import { amberMark, foldedSources } from './sources.js';

/** @typedef {import('../../../types/PlacementCheck').PlacementCheck} PlacementCheck */
/** @typedef {import('../../../types/PlacementForm').PlacementForm} PlacementForm */
/** @typedef {import('../../../types/Verdict').Verdict} Verdict */

/** @type {PlacementForm[]} */
export const FORMS = ['new_contract', 'secondment', 'work_experience', 'trial_placement', 'voluntary_work', 'course'];

/** @type {Record<Verdict, string>} */
const TONE = { lawful: 'green', confirm: 'amber', forbidden: 'red' };
/** @type {Record<Verdict, string>} */
const SIGN = { lawful: '✓', confirm: '?', forbidden: '✕' };

/**
 * What a form is called: the same words as in the form of the case.
 * @param {PlacementForm} form
 */
export function formName(form) {
  const choices = state.form?.fields.find((field) => field.key === 'placement.form')?.choices ?? [];
  const choice = choices.find((one) => one.key.toLowerCase() === form);
  return choice ? pick(choice.label) : form;
}

/**
 * The verdict as a mark.
 * @param {() => Verdict} verdict
 */
export function verdictChip(verdict) {
  return h('span', { class: () => `chip verdict ${TONE[verdict()]}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }, () => SIGN[verdict()]), () => told(`verdict.${verdict()}`));
}

/**
 * Why, with who confirms it, and where it is written.
 * @param {() => PlacementCheck} check
 */
export function verdictReason(check) {
  return h('div', { class: 'verdict-reason' },
    h('p', {}, () => pick(check().reason)),
    foldedSources(() => check().sources));
}

/**
 * The whole verdict as a panel, beside what is being filled in.
 * @param {() => PlacementCheck} check
 * @param {string} testid
 */
export function verdictPanel(check, testid) {
  return h('div', { class: () => `verdict-panel ${TONE[check().verdict]}`, 'data-testid': testid },
    h('div', { class: 'verdict-head' }, verdictChip(() => check().verdict), h('strong', {}, () => formName(check().form)), amberMark(() => check().amber)),
    verdictReason(check));
}

/** The verdict of the form that the facts name, above the fields of the placement. */
export function chosenVerdict() {
  const check = () => {
    const key = factOf('placement.form')?.value?.toLowerCase();
    return state.view?.placement.forms.find((one) => one.form === key) ?? null;
  };
  /** @type {PlacementCheck | null} */
  let last = null;
  const held = () => /** @type {PlacementCheck} */ (last = check() ?? last);
  return h('div', { class: 'chosen-verdict', role: 'status', 'aria-label': tr('placement.chosen') },
    h('p', { class: 'note blue', hidden: () => check() !== null }, tr('placement.none_chosen')),
    when(() => check() !== null, () => verdictPanel(held, 'placement-chosen')));
}

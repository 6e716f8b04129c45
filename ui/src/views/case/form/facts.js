/** The form of the case, in steps: a list of them on the left, the one being filled in beside it. */
import { call } from '../../../ipc/port.js';
import { confirmDialog } from '../../../kit/dialog.js';
import { bind, each, h, swap } from '../../../kit/dom.js';
import { t, told, tr } from '../../../kit/i18n.js';
import { toast } from '../../../kit/toast.js';
import { attempt, change, saveTyping, state } from '../../../program.js';
import { forgetDraft } from '../../what-if/draft.js';
import { factOf } from './fact.js';
import { factField } from './fact-field.js';
import { sectionsOf } from './form-sections.js';
import { groupRows } from './group-rows.js';
import { limitsByRubric } from '../panels/limits.js';
import { kept, rowsOf } from './row-facts.js';
import { panelOf, partOf } from './step-panels.js';
import { stepOf, STEPS, tabOfStep } from './steps.js';

/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {import('../../../../types/FormStep').FormStep} FormStep */
/** @typedef {import('./steps.js').StepTab} StepTab */

/** @param {string} step */
function problemsIn(step) {
  const keys = new Set((state.form?.fields ?? []).filter((field) => field.step === step).map((field) => field.key));
  return (state.view?.facts ?? []).filter((fact) => fact.problem && keys.has(fact.field)).length;
}

/** A vacancy stands in its direction; loose is one that has none. @param {string} row */
const isLoose = (row) => !rowsOf('direction').includes(kept('vacancy.direction', row));

/** @param {readonly FieldSpec[]} fields */
function filledIn(fields) {
  const keys = new Set(fields.map((field) => field.key));
  const here = fields[0]?.group === 'vacancy' ? isLoose : () => true;
  return (state.view?.facts ?? []).filter((fact) => keys.has(fact.field) && here(fact.row));
}

/** Fields that are asked in some cases only; what was filled in stays in sight. @type {Record<string, () => boolean>} */
const IDLE = { 'ending.consulted': () => kept('ending.kind', '') !== 'early_stop' };

/** @param {readonly FieldSpec[]} fields @param {boolean} bare without the group's own heading */
function fieldGrid(fields, bare) {
  const group = fields[0]?.group;
  if (group === 'limit') return limitsByRubric(fields);
  if (group === 'vacancy') return groupRows(group, [...fields], { bare, only: isLoose });
  if (group) return groupRows(group, [...fields], { bare });
  return h('div', { class: 'fields' }, ...fields.map((field) => {
    const input = factField(field);
    const idle = IDLE[field.key];
    return idle ? bind(input, () => { input.hidden = idle() && !factOf(field.key); }) : input;
  }));
}

/**
 * A part that few cases need: folded until something stands in it.
 * @param {string} title @param {FieldSpec[]} fields
 */
function foldedPart(title, fields) {
  const filled = () => filledIn(fields).length;
  return h('details', { class: 'part', open: filled() > 0 },
    h('summary', {},
      h('h3', {}, () => told(title)),
      h('span', { class: 'muted', hidden: () => filled() === 0 }, () => t('section.filled', { n: filled() })),
      h('span', { class: 'badge', hidden: () => !filledIn(fields).some((fact) => fact.problem), 'aria-label': () => t('facts.problems', { n: filledIn(fields).filter((fact) => fact.problem).length }) },
        () => String(filledIn(fields).filter((fact) => fact.problem).length))),
    fieldGrid(fields, true));
}

/** @param {StepTab} tab @param {string} step */
function stepPanel(tab, step) {
  /** @type {HTMLElement[]} */
  const parts = [];
  for (const { title, folded, fields } of sectionsOf(step, state.form?.fields ?? [])) {
    if (title && folded) {
      parts.push(foldedPart(title, fields));
      continue;
    }
    if (title) parts.push(h('h3', {}, () => told(title)));
    const before = title ? partOf(title) : null;
    if (before) parts.push(before);
    parts.push(fieldGrid(fields, false));
  }
  return h('section', { class: 'card step-panel', 'data-testid': `step-panel-${step}` },
    h('h2', { tabindex: '-1' }, () => told(`step.${step}`)),
    h('p', { class: 'help' }, () => told(`step.${step}.text`)),
    panelOf(step),
    ...parts,
    stepActs(tab, step));
}

/** @param {StepTab} tab @param {string} step */
function stepActs(tab, step) {
  const at = STEPS[tab].indexOf(/** @type {FormStep} */ (step));
  const before = STEPS[tab][at - 1];
  // What somebody brings leads on to the plan.
  const after = STEPS[tab][at + 1] ?? (tab === 'profile' ? STEPS.trajectory[0] : undefined);
  return h('div', { class: 'row-acts between step-acts' },
    before ? h('button', { type: 'button', onclick: () => goTo(before) }, () => `← ${told(`step.${before}`)}`) : h('span'),
    after ? h('button', { type: 'button', class: 'primary', 'data-testid': 'step-next', onclick: () => goTo(after) }, () => `${told(`step.${after}`)} →`)
      : h('button', { type: 'button', class: 'primary', 'data-testid': 'step-next', onclick: () => { void attempt(async () => { await saveTyping(); change({ tab: 'overview' }); }); } }, tr('facts.to_overview')));
}

/** @param {FormStep} step */
function goTo(step) {
  void attempt(async () => {
    await saveTyping();
    change({ tab: tabOfStep(step) ?? state.tab, step });
    const heading = document.querySelector('.step-panel h2');
    if (heading instanceof HTMLElement) {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'nearest' });
    }
  });
}

async function removeCase() {
  const view = state.view;
  if (!view) return;
  const sure = await confirmDialog({
    title: tr('case.remove_title'), text: () => t('case.remove_text', { name: view.name }), confirm: tr('case.remove_yes'),
  });
  if (!sure) return;
  const list = await attempt(() => call('case_remove', { case_id: view.case_id }));
  if (!list) return;
  forgetDraft(view.case_id);
  change({ cases: list.cases, place: 'cases', view: null, document: null });
  toast(t('case.removed'));
}

/** One of the tabs with steps. */
export class Facts extends HTMLElement {
  #tab;

  /** @param {StepTab} tab */
  constructor(tab) {
    super();
    this.#tab = tab;
  }

  connectedCallback() {
    const tab = this.#tab;
    const shown = () => stepOf(tab, state.step);
    const list = h('ol', { class: 'step-list' });
    each(list, () => STEPS[tab], (step) => step, (_step, step) => h('li', {},
      h('button', {
        type: 'button', class: 'step-link', 'data-testid': `step-${step}`,
        'aria-current': () => (shown() === step ? 'step' : null),
        onclick: () => goTo(/** @type {FormStep} */ (step)),
      },
      h('span', {}, () => told(`step.${step}`)),
      h('span', { class: 'badge', hidden: () => problemsIn(step) === 0, 'aria-label': () => t('facts.problems', { n: problemsIn(step) }) },
        () => String(problemsIn(step))))));
    this.append(h('div', { class: 'facts' },
      h('div', { class: 'step-side' },
        h('nav', { 'aria-label': tr('facts.steps') }, list),
        tab === 'facts' ? h('button', { type: 'button', 'data-testid': 'remove-case', class: 'quiet', onclick: () => { void removeCase(); } }, tr('case.remove')) : null),
      swap(() => (state.form ? shown() : null), (step) => stepPanel(tab, step))));
  }
}

customElements.define('sb-facts', Facts);

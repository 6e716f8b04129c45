/** The form of the case, in steps; groups of fields can be filled in more than once. */
import { call } from '../../ipc/port.js';
import { confirmDialog } from '../../kit/dialog.js';
import { each, h, refresh, swap } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, changeCase, saveTyping, state } from '../../program.js';
import { factField } from './fact-field.js';

/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {import('../../../types/FormStep').FormStep} FormStep */

/** @type {FormStep[]} */
const STEPS = ['employee', 'employer', 'sickness', 'track1', 'permit', 'programme'];

/** @param {string} step */
function problemsIn(step) {
  const keys = new Set((state.form?.fields ?? []).filter((field) => field.step === step).map((field) => field.key));
  return (state.view?.facts ?? []).filter((fact) => fact.problem && keys.has(fact.field)).length;
}

/** The rows of a group, and an empty one where one is being added. */
class GroupFields extends HTMLElement {
  #adding = '';

  /** @param {string} group @param {FieldSpec[]} fields */
  constructor(group, fields) {
    super();
    const known = () => state.view?.groups.find((one) => one.group === group) ?? null;
    const rows = () => {
      const kept = known()?.rows ?? [];
      return this.#adding && !kept.includes(this.#adding) ? [...kept, this.#adding] : kept;
    };
    const list = h('div', { class: 'group-rows' });
    each(list, rows, (row) => row, (_row, row) => h('fieldset', { class: 'group-row', 'data-row': row },
      h('legend', {}, () => t('facts.row', { what: told(`group.${group}`), n: rows().indexOf(row) + 1 })),
      h('div', { class: 'fields' }, ...fields.map((field) => factField(field, row))),
      h('button', {
        type: 'button', class: 'quiet', 'data-testid': `remove-${group}-${row}`,
        'aria-label': () => t('facts.remove_row', { what: told(`group.${group}`), n: rows().indexOf(row) + 1 }),
        onclick: () => { void this.#remove(group, row, known()?.rows.includes(row) ?? false); },
      }, tr('act.remove'))));
    this.append(
      h('h3', {}, () => told(`group.${group}.title`)),
      h('p', { class: 'help' }, () => told(`group.${group}.help`)),
      list,
      h('button', {
        type: 'button', class: 'add', 'data-testid': `add-${group}`,
        onclick: () => {
          this.#adding = known()?.next_row ?? '';
          refresh(this);
          const inputs = list.lastElementChild?.querySelectorAll('input, select, textarea');
          const first = inputs?.[0];
          if (first instanceof HTMLElement) first.focus();
        },
      }, () => t('facts.add_row', { what: told(`group.${group}`) })));
  }

  /** @param {string} group @param {string} row @param {boolean} kept */
  async #remove(group, row, kept) {
    if (this.#adding === row) this.#adding = '';
    if (kept) await changeCase((case_id) => call('row_remove', { case_id, group, row }));
    refresh(this);
    const add = this.querySelector('.add');
    if (add instanceof HTMLElement) add.focus();
  }
}

customElements.define('sb-group-fields', GroupFields);

/** Fields that begin a part of their step, with its heading. */
const HEADINGS = new Map([
  ['sickness.pension_date', 'section.uwv'],
  ['sanction.sent_on', 'section.sanction'],
  ['capacity.document', 'section.capacity'],
  ['labour_expert.report_on', 'section.labour_expert'],
  ['ruling30.applies', 'section.ruling30'],
  ['placement.start', 'section.placement'],
  ['programme.goal', 'section.goal'],
  ['programme.coach_hours', 'section.hours'],
]);

/** @param {string} step */
function stepPanel(step) {
  const fields = (state.form?.fields ?? []).filter((field) => field.step === step);
  /** @type {HTMLElement[]} */
  const parts = [];
  /** @type {HTMLElement | null} */
  let grid = null;
  const groups = new Set();
  for (const field of fields) {
    if (field.group) {
      if (groups.has(field.group)) continue;
      groups.add(field.group);
      parts.push(new GroupFields(field.group, fields.filter((one) => one.group === field.group)));
      grid = null;
      continue;
    }
    const heading = HEADINGS.get(field.key);
    if (heading) parts.push(h('h3', {}, () => told(heading)));
    if (!grid || heading) {
      grid = h('div', { class: 'fields' });
      parts.push(grid);
    }
    grid.append(factField(field));
  }
  return h('section', { class: 'card step-panel', 'data-testid': `step-panel-${step}` },
    h('h2', { tabindex: '-1' }, () => told(`step.${step}`)),
    h('p', { class: 'help' }, () => told(`step.${step}.text`)),
    ...parts,
    stepActs(step));
}

/** @param {string} step */
function stepActs(step) {
  const at = STEPS.indexOf(/** @type {FormStep} */ (step));
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  return h('div', { class: 'row-acts between step-acts' },
    before ? h('button', { type: 'button', onclick: () => goTo(before) }, () => `← ${told(`step.${before}`)}`) : h('span'),
    after ? h('button', { type: 'button', class: 'primary', 'data-testid': 'step-next', onclick: () => goTo(after) }, () => `${told(`step.${after}`)} →`)
      : h('button', { type: 'button', class: 'primary', 'data-testid': 'step-next', onclick: () => { void attempt(async () => { await saveTyping(); change({ tab: 'overview' }); }); } }, tr('facts.to_overview')));
}

/** @param {FormStep} step */
function goTo(step) {
  void attempt(async () => {
    await saveTyping();
    change({ step });
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
  change({ cases: list.cases, place: 'cases', view: null, document: null });
  toast(t('case.removed'));
}

/** The form. */
export class Facts extends HTMLElement {
  connectedCallback() {
    const list = h('ol', { class: 'step-list' });
    each(list, () => STEPS, (step) => step, (_step, step) => h('li', {},
      h('button', {
        type: 'button', class: 'step-link', 'data-testid': `step-${step}`,
        'aria-current': () => (state.step === step ? 'step' : null),
        onclick: () => goTo(/** @type {FormStep} */ (step)),
      },
      h('span', {}, () => told(`step.${step}`)),
      h('span', { class: 'badge', hidden: () => problemsIn(step) === 0, 'aria-label': () => t('facts.problems', { n: problemsIn(step) }) },
        () => String(problemsIn(step))))));
    this.append(h('div', { class: 'facts' },
      h('div', { class: 'step-side' },
        h('nav', { 'aria-label': tr('facts.steps') }, list),
        h('button', { type: 'button', 'data-testid': 'remove-case', class: 'quiet', onclick: () => { void removeCase(); } }, tr('case.remove'))),
      swap(() => (state.form ? state.step : null), stepPanel)));
  }
}

customElements.define('sb-facts', Facts);

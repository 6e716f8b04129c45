/** The form of the case, in steps; groups of fields can be filled in more than once. */
import { call } from '../../ipc/port.js';
import { confirmDialog } from '../../kit/dialog.js';
import { each, h, refresh, swap } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, changeCase, saveTyping, state } from '../../program.js';
import { forgetDraft } from '../what-if/draft.js';
import { factField } from './fact-field.js';
import { sectionsOf } from './form-sections.js';
import { mustBeSeen } from './moves.js';
import { askMoves } from './saver.js';
import { chosenVerdict } from './verdict.js';

/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {import('../../../types/FormStep').FormStep} FormStep */

/** @type {FormStep[]} */
const STEPS = ['employee', 'employer', 'sickness', 'track1', 'permit', 'programme', 'placement'];

/** @param {string} step */
function problemsIn(step) {
  const keys = new Set((state.form?.fields ?? []).filter((field) => field.step === step).map((field) => field.key));
  return (state.view?.facts ?? []).filter((fact) => fact.problem && keys.has(fact.field)).length;
}

/** The rows of a group, and an empty one where one is being added. */
class GroupFields extends HTMLElement {
  #adding = '';

  /** @param {string} group @param {FieldSpec[]} fields @param {boolean} bare without a heading of its own */
  constructor(group, fields, bare) {
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
        onclick: () => { void this.#remove(group, row, fields, known()?.rows ?? []); },
      }, tr('act.remove'))));
    if (!bare) this.append(h('h3', {}, () => told(`group.${group}.title`)));
    this.append(
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

  /** @param {string} group @param {string} row @param {FieldSpec[]} fields @param {string[]} kept */
  async #remove(group, row, fields, kept) {
    if (kept.includes(row)) {
      await attempt(saveTyping);
      if (!await this.#sure(group, row, fields, kept)) return;
      if (!await changeCase((case_id) => call('row_remove', { case_id, group, row }))) return;
    }
    if (this.#adding === row) this.#adding = '';
    refresh(this);
    const add = this.querySelector('.add');
    if (add instanceof HTMLElement) add.focus();
  }

  /** Whether a row may go: what that moves is shown first. @param {string} group @param {string} row @param {FieldSpec[]} fields @param {string[]} kept */
  async #sure(group, row, fields, kept) {
    const case_id = state.view?.case_id;
    if (!case_id) return false;
    const changes = fields.map((field) => ({ field: field.key, row, typed: '' }));
    const tried = await call('what_if', { case_id, changes }).catch(() => null);
    if (!tried || !mustBeSeen(tried.moves)) return true;
    const what = () => t('facts.row', { what: told(`group.${group}`), n: kept.indexOf(row) + 1 });
    return askMoves(tried.moves, { title: () => t('moves.remove_title', { what: what() }), confirm: tr('act.remove') });
  }
}

customElements.define('sb-group-fields', GroupFields);

/** @param {readonly FieldSpec[]} fields */
function filledIn(fields) {
  const keys = new Set(fields.map((field) => field.key));
  return (state.view?.facts ?? []).filter((fact) => keys.has(fact.field));
}

/** @param {readonly FieldSpec[]} fields @param {boolean} bare without the group's own heading */
function fieldGrid(fields, bare) {
  const group = fields[0]?.group;
  if (group) return new GroupFields(group, [...fields], bare);
  return h('div', { class: 'fields' }, ...fields.map((field) => factField(field)));
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

/** @param {string} step */
function stepPanel(step) {
  /** @type {HTMLElement[]} */
  const parts = [];
  for (const { title, folded, fields } of sectionsOf(step, state.form?.fields ?? [])) {
    if (title && folded) {
      parts.push(foldedPart(title, fields));
      continue;
    }
    if (title) parts.push(h('h3', {}, () => told(title)));
    parts.push(fieldGrid(fields, false));
  }
  return h('section', { class: 'card step-panel', 'data-testid': `step-panel-${step}` },
    h('h2', { tabindex: '-1' }, () => told(`step.${step}`)),
    h('p', { class: 'help' }, () => told(`step.${step}.text`)),
    step === 'placement' ? chosenVerdict() : null,
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
  forgetDraft(view.case_id);
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

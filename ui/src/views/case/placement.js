/** Which forms of placement the permit allows, before harm is done. */
import { each, h } from '../../kit/dom.js';
import { pick, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { goToField } from '../go-to.js';
import { amberMark } from './sources.js';
import { formName, verdictChip, verdictReason } from './verdict.js';

/** @typedef {import('../../../types/PlacementCheck').PlacementCheck} PlacementCheck */

/** @param {string} field */
function fill(field) {
  const id = state.view?.case_id;
  if (id) void goToField(id, field);
}

/** @param {() => PlacementCheck} check @param {string} form */
function formRow(check, form) {
  return h('li', { class: () => `placement-row ${check().verdict}`, 'data-testid': `placement-${form}` },
    h('div', { class: 'placement-verdict' }, verdictChip(() => check().verdict)),
    h('div', {}, h('h3', {}, () => formName(check().form), ' ', amberMark(() => check().amber)), verdictReason(check)));
}

/** The tab. */
export class Placement extends HTMLElement {
  connectedCallback() {
    const known = () => state.view?.placement.work_rule_known ?? true;
    this.append(
      h('section', { class: 'card', 'aria-labelledby': 'work-rule-title' },
        h('h2', { id: 'work-rule-title' }, tr('placement.work_rule')),
        h('p', { class: 'work-rule' }, () => { const rule = state.view?.placement.work_rule; return rule ? pick(rule) : ''; }),
        h('div', { class: 'note amber', 'data-testid': 'placement-unknown', hidden: known },
          h('p', {}, tr('placement.unknown')),
          h('button', { type: 'button', 'data-testid': 'placement-fill-card', onclick: () => fill('permit.annotation') }, tr('placement.fill_card')))),
      h('section', { class: 'card', 'aria-labelledby': 'placement-title' },
        h('div', { class: 'card-head' }, h('h2', { id: 'placement-title' }, tr('placement.forms')),
          h('button', { type: 'button', class: 'primary', 'data-testid': 'placement-to-facts', onclick: () => fill('placement.form') }, tr('placement.to_facts'))),
        h('p', { class: 'help' }, tr('placement.forms_text')),
        h('p', { class: 'note amber', hidden: () => (state.view?.placement.forms.length ?? 0) > 0 }, tr('placement.none')),
        each(h('ul', { class: 'placement-list' }), () => state.view?.placement.forms ?? [], (check) => check.form, formRow)),
      h('p', { class: 'fine-print' }, tr('overview.disclaimer')));
  }
}

customElements.define('sb-placement', Placement);

/** The parts of a field of the case, whatever is done with what is typed into it. */
import { each, h } from '../../../kit/dom.js';
import { hasText, pick, told } from '../../../kit/i18n.js';
import { rowsOf, rowTitle } from './row-facts.js';

/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * The name tests and labels know a field by.
 * @param {FieldSpec} spec @param {string} row
 */
export function fieldTestid(spec, row) {
  return row ? `field-${spec.key}-${row}` : `field-${spec.key}`;
}

/** @param {FieldSpec} spec */
export function fieldLabel(spec) {
  return () => told(`field.${spec.key}`);
}

/** @param {FieldSpec} spec */
export function fieldHelp(spec) {
  const key = `help.${spec.key}`;
  return hasText(key) ? () => told(key) : undefined;
}

/**
 * What one types or chooses in.
 * @param {FieldSpec} spec @param {string} id @param {string} testid @param {string} describedBy
 * @returns {Control}
 */
export function makeControl(spec, id, testid, describedBy) {
  const props = { id, 'data-testid': testid, 'aria-describedby': describedBy, autocomplete: 'off', required: spec.required };
  if (spec.kind === 'choice' || spec.kind === 'yes_no') {
    const choices = spec.kind === 'choice' ? spec.choices.map((one) => ({ key: one.key, text: () => pick(one.label) }))
      : ['yes', 'no'].map((key) => ({ key, text: () => told(`choice.${key}`) }));
    return h('select', props,
      h('option', { value: '' }, () => told('choice.none')),
      ...choices.map(({ key, text }) => h('option', { value: key }, text)));
  }
  if (spec.row_of) return rowSelect(spec.row_of, props);
  if (spec.kind === 'long_text') return h('textarea', { ...props, rows: 3, spellcheck: 'true', dir: 'auto', placeholder: placeholder(spec) });
  const numeric = spec.kind === 'number' || spec.kind === 'money' || spec.kind === 'hours' || spec.kind === 'total_hours';
  const short = numeric || spec.kind === 'time';
  return h('input', { ...props, type: 'text', inputmode: numeric ? 'decimal' : null, class: short ? 'number-input' : null, placeholder: placeholder(spec), dir: short ? null : 'auto' });
}

/** An example of what is typed, where there is one. @param {FieldSpec} spec */
function placeholder(spec) {
  const key = `example.${spec.key}`;
  if (spec.kind === 'time') return () => told('time.placeholder');
  return hasText(key) ? () => told(key) : null;
}

/** The rows of a group to choose from. @param {string} group @param {Record<string, unknown>} props */
function rowSelect(group, props) {
  return each(h('select', props), () => ['', ...rowsOf(group)], (row) => row || 'none',
    (row) => h('option', { value: () => row() }, () => (row() ? rowTitle(group, row()) : told('choice.none'))));
}

/**
 * The control with the unit of what is typed, where it has one.
 * @param {FieldSpec} spec @param {Control} control
 */
export function withUnit(spec, control) {
  if (spec.kind !== 'money' && spec.kind !== 'hours' && spec.kind !== 'total_hours') return control;
  return h('div', { class: 'with-unit' }, control,
    h('span', { class: 'unit', 'aria-hidden': 'true' }, () => (spec.kind === 'money' ? '€' : told('unit.hours'))));
}

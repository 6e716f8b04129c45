/** Reading the open case's facts. */
import { asTyped } from '../../kit/format.js';
import { state } from '../../program.js';

/** @typedef {import('../../../types/FactView').FactView} FactView */
/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */

/**
 * @param {string} field
 * @param {string} [row]
 * @returns {FactView | null}
 */
export function factOf(field, row = '') {
  return state.view?.facts.find((fact) => fact.field === field && fact.row === row) ?? null;
}

/**
 * What stands in a field: what was typed where it could not be read, else the value as it is
 * written in the window's language.
 * @param {FieldSpec} spec
 * @param {string} row
 */
export function shownValue(spec, row) {
  const fact = factOf(spec.key, row);
  if (!fact && spec.key === 'case.dossier_number') return state.view?.dossier_number ?? '';
  if (!fact) return '';
  if (fact.value === null) return fact.typed ?? '';
  return asTyped(spec.kind, fact.value);
}

/**
 * The spec of a field, even before the form is known.
 * @param {string} key
 * @returns {FieldSpec}
 */
export function specOf(key) {
  const spec = state.form?.fields.find((field) => field.key === key);
  return spec ?? { key, step: 'station', group: 'station', kind: 'date', choices: [], required: false };
}

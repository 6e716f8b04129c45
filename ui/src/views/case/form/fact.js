/** Reading the open case's facts. */
import { asTyped } from '../../../kit/format.js';
import { pick, t, told } from '../../../kit/i18n.js';
import { state } from '../../../program.js';

/** @typedef {import('../../../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../../../types/FactView').FactView} FactView */
/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */

/** The facts by field and row, as long as the case they are of is held. @type {WeakMap<object, Map<string, FactView>>} */
const byPlace = new WeakMap();
/** The fields by key. @type {WeakMap<object, Map<string, FieldSpec>>} */
const byKey = new WeakMap();

/** @param {string} field @param {string} row */
const place = (field, row) => `${field} ${row}`;

/**
 * @param {string} field
 * @param {string} [row]
 * @returns {FactView | null}
 */
export function factOf(field, row = '') {
  const facts = state.view?.facts;
  if (!facts) return null;
  let known = byPlace.get(facts);
  if (!known) {
    known = new Map(facts.map((fact) => [place(fact.field, fact.row), fact]));
    byPlace.set(facts, known);
  }
  return known.get(place(field, row)) ?? null;
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
  const { form } = state;
  let known = form ? byKey.get(form) : null;
  if (form && !known) {
    known = new Map(form.fields.map((field) => [field.key, field]));
    byKey.set(form, known);
  }
  return known?.get(key) ?? { key, step: 'station', group: 'station', kind: 'date', choices: [], required: false, row_of: null, guarded: false };
}

/**
 * A kept value as one reads it: the name of a choice, euros, a date.
 * @param {string} field
 * @param {string} value
 * @param {CaseView | null} [view] the case, where it is not the open one as it stands now
 */
export function readable(field, value, view = state.view) {
  const spec = specOf(field);
  const choice = spec.choices.find((one) => one.key === value);
  if (choice) return pick(choice.label);
  if (spec.row_of) return nameOfRow(spec.row_of, value, view);
  if (spec.kind === 'yes_no' && (value === 'yes' || value === 'no')) return told(`choice.${value}`);
  // What could not be read was kept as it was typed.
  if (spec.kind !== 'text' && spec.kind !== 'long_text' && !/^(\d{4}-\d\d-\d\d|-?\d+)$/.test(value)) return value;
  const shown = asTyped(spec.kind, value);
  if (spec.kind === 'money') return `€ ${shown}`;
  return spec.kind === 'hours' || spec.kind === 'total_hours' ? `${shown} ${told('unit.hours')}` : shown;
}

/** @param {string} group @param {string} row @param {CaseView | null} view */
function nameOfRow(group, row, view) {
  const field = state.form?.groups.find((one) => one.key === group)?.title;
  const name = view?.facts.find((fact) => fact.field === field && fact.row === row)?.value ?? '';
  const at = view?.groups.find((one) => one.group === group)?.rows.indexOf(row) ?? -1;
  return name || t('facts.row', { what: told(`group.${group}`), n: at < 0 ? row : at + 1 });
}

/**
 * The keys of a field's choices, in order.
 * @param {string} field
 */
export function shownChoices(field) {
  return specOf(field).choices.map((one) => one.key);
}

/** What a row is called that is marked outside the form. @param {string} group @param {string} row @param {CaseView | null} view */
function nameInOwnGroup(group, row, view) {
  if (group === 'phase') return t('phase.n', { n: row });
  if (group === 'check') {
    const item = view?.check.items.find((one) => one.id === row);
    return item ? pick(item.title) : '';
  }
  if (group === 'wia_piece') {
    const piece = view?.trajectory.ending.pieces.find((one) => one.id === row);
    return piece ? pick(piece.title) : '';
  }
  const [direction, limit] = row.split('.');
  return group === 'fit' && direction && limit ? `${nameOfRow('direction', direction, view)} · ${nameOfRow('limit', limit, view)}` : '';
}

/**
 * The name of a field with its row, where it stands in one.
 * @param {string} field
 * @param {string} row
 * @param {CaseView | null} [view] the case, where it is not the open one as it stands now
 */
export function fieldInRow(field, row, view = state.view) {
  const { group } = specOf(field);
  const name = told(`field.${field}`);
  if (!group || !row) return name;
  if (group === 'station') {
    const date = view?.deadlines.find((one) => one.id === row);
    return date ? `${pick(date.title)} · ${name}` : name;
  }
  const known = nameInOwnGroup(group, row, view);
  if (known) return `${known} · ${name}`;
  const at = view?.groups.find((one) => one.group === group)?.rows.indexOf(row) ?? -1;
  return at < 0 ? `${told(`group.${group}`)} · ${name}` : `${told(`group.${group}`)} ${at + 1} · ${name}`;
}

/** Reading the rows of the open case's groups. */
import { shortDay } from '../../../kit/format.js';
import { told } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { factOf, readable } from './fact.js';

/** The most of a text that a line shows; the rest stands in its field. */
const MOST = 180;

/**
 * A text as a line shows it.
 * @param {string} text
 * @param {number} [most]
 */
export function clip(text, most = MOST) {
  const flat = text.length > most * 4 ? text.slice(0, most * 4) : text;
  const line = flat.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  // Never half of a pair.
  return `${line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * What is kept in a field of a row; empty where nothing is, or nothing that can be read.
 * @param {string} field @param {string} row
 */
export function kept(field, row) {
  return factOf(field, row)?.value ?? '';
}

/**
 * The same as one reads it.
 * @param {string} field @param {string} row
 */
export function said(field, row) {
  const fact = factOf(field, row);
  if (!fact) return '';
  return clip(fact.value === null ? fact.typed ?? '' : readable(field, fact.value));
}

/** The same at the beginning of a line. @param {string} field @param {string} row */
export function named(field, row) {
  return capital(said(field, row));
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A day of a row as it is written. @param {string} field @param {string} row */
export function dayOf(field, row) {
  return shortDay(kept(field, row));
}

/** @param {string} group */
export function rowsOf(group) {
  return state.view?.groups.find((one) => one.group === group)?.rows ?? [];
}

/** @param {string} group */
export function nextRowOf(group) {
  return state.view?.groups.find((one) => one.group === group)?.next_row ?? '';
}

/** How many facts of a row have a problem, by group and row. @type {WeakMap<object, Map<string, number>>} */
const problems = new WeakMap();

/** @param {string} group @param {string} row */
export function problemsOf(group, row) {
  const facts = state.view?.facts;
  if (!facts) return 0;
  let known = problems.get(facts);
  if (!known) {
    known = new Map();
    for (const { field, row: at, problem } of facts) {
      const key = `${field.split('.')[0]} ${at}`;
      if (problem) known.set(key, (known.get(key) ?? 0) + 1);
    }
    problems.set(facts, known);
  }
  return known.get(`${group} ${row}`) ?? 0;
}

/**
 * What a row is called: what stands in the field that names it, else its place.
 * @param {string} group @param {string} row
 */
export function rowTitle(group, row) {
  const field = state.form?.groups.find((one) => one.key === group)?.title;
  const name = field ? said(field, row) : '';
  if (name) return name;
  const at = rowsOf(group).indexOf(row);
  return told('facts.row', { what: told(`group.${group}`), n: (at < 0 ? rowsOf(group).length : at) + 1 });
}

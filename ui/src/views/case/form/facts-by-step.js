/** The facts of a case as a list to read, by step of the form and by row. */
import { h } from '../../../kit/dom.js';
import { hasText, t, told } from '../../../kit/i18n.js';
import { longText } from '../../../kit/long-text.js';
import { state } from '../../../program.js';
import { fieldInRow, readable, specOf } from './fact.js';

/** @typedef {import('../../../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../../../types/FactView').FactView} FactView */

/** Letters of a value told without being asked. */
const LETTERS = 400;

/** That a word may stay or a question was answered is no fact to read. */
const SILENT = new Set(['word_mark', 'question']);

/** @param {CaseView} view @param {FactView} fact */
function line(view, fact) {
  return h('div', { class: 'known-fact' },
    h('dt', { dir: 'auto' }, () => fieldInRow(fact.field, fact.row, view)),
    h('dd', {}, longText(() => (fact.value === null ? fact.typed ?? '' : readable(fact.field, fact.value, view)), { most: LETTERS })));
}

/**
 * @param {CaseView} view
 * @param {{ only?: readonly string[] }} [options] `only`: these fields, in this order, without headings
 */
export function factsByStep(view, { only } = {}) {
  if (only) {
    const facts = only.map((key) => view.facts.find((fact) => fact.field === key)).filter((fact) => fact !== undefined);
    return h('dl', { class: 'known-facts' }, ...facts.map((fact) => line(view, fact)));
  }
  const order = new Map((state.form?.fields ?? []).map((field, n) => [field.key, n]));
  const placed = view.facts.map((fact) => ({ fact, spec: specOf(fact.field) })).filter(({ spec }) => !SILENT.has(spec.group ?? ''))
    .sort((a, b) => (a.spec.group ?? '').localeCompare(b.spec.group ?? '') || a.fact.row.localeCompare(b.fact.row, undefined, { numeric: true }) || (order.get(a.fact.field) ?? 0) - (order.get(b.fact.field) ?? 0));
  const steps = [...new Set((state.form?.fields ?? []).map((field) => field.step))].filter((step) => step !== 'station');
  return h('div', { class: 'known-steps' }, ...[...steps, 'station'].map((step) => {
    const facts = placed.filter(({ spec }) => spec.step === step);
    return facts.length > 0 && h('section', { class: 'known-step' },
      h('h3', {}, () => (hasText(`step.${step}`) ? told(`step.${step}`) : t('known.marks'))),
      h('dl', { class: 'known-facts' }, ...facts.map(({ fact }) => line(view, fact))));
  }));
}

/** The parts that the forms of the log and of the applications share. */
import { h, uniqueId } from '../../kit/dom.js';
import { WordGuard } from '../word-guard.js';

/**
 * @typedef {object} TextOptions
 * @property {() => string} label
 * @property {string} testid
 * @property {string} value
 * @property {number} [lines]
 * @property {() => string} [help]
 * @property {string} [list]
 * @property {boolean} [half]
 * @property {Omit<import('../word-guard.js').GuardOptions, 'control'>} [guard] where it stands, for the words to ask about
 */

/**
 * A labelled text, of one line or more.
 * @param {TextOptions} options
 */
export function textField({ label, testid, value, lines = 1, help, list, half = false, guard }) {
  const id = uniqueId('entry');
  const props = { id, 'data-testid': testid, autocomplete: 'off', dir: 'auto', value, 'aria-describedby': help ? `${id}-help` : null };
  const input = lines > 1 ? h('textarea', { ...props, rows: lines, spellcheck: 'true' }) : h('input', { ...props, type: 'text', list: list ?? null });
  const element = h('div', { class: lines > 1 ? 'field wide' : half ? 'field half' : 'field' }, h('label', { for: id }, label), input,
    guard ? new WordGuard({ ...guard, control: input }) : null,
    help ? h('p', { class: 'help', id: `${id}-help` }, help) : null);
  return { element, input };
}

/**
 * A labelled choice.
 * @template {string} K
 * @param {{ label: () => string, testid: string, value: K, keys: readonly K[], text: (key: K) => string }} options
 */
export function choiceField({ label, testid, value, keys, text }) {
  const id = uniqueId('entry');
  const select = h('select', { id, 'data-testid': testid }, ...keys.map((key) => h('option', { value: key }, () => text(key))));
  select.value = value;
  return {
    element: h('div', { class: 'field' }, h('label', { for: id }, label), select),
    key: () => /** @type {K} */ (select.value),
    choose: (/** @type {K} */ key) => { select.value = key; },
  };
}

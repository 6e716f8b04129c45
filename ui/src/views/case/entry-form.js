/** The parts that the forms of the log and of the applications share. */
import { h, uniqueId } from '../../kit/dom.js';

/**
 * A labelled text, of one line or more.
 * @param {{ label: () => string, testid: string, value: string, lines?: number, help?: () => string, list?: string, half?: boolean }} options
 */
export function textField({ label, testid, value, lines = 1, help, list, half = false }) {
  const id = uniqueId('entry');
  const props = { id, 'data-testid': testid, autocomplete: 'off', value, 'aria-describedby': help ? `${id}-help` : null };
  const input = lines > 1 ? h('textarea', { ...props, rows: lines }) : h('input', { ...props, type: 'text', list: list ?? null });
  const element = h('div', { class: lines > 1 ? 'field wide' : half ? 'field half' : 'field' }, h('label', { for: id }, label), input,
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
  return { element: h('div', { class: 'field' }, h('label', { for: id }, label), select), key: () => /** @type {K} */ (select.value) };
}

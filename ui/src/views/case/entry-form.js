/** The parts that the forms of the log and of the applications share. */
import { call } from '../../ipc/port.js';
import { DateField } from '../../kit/date-field.js';
import { bind, h, refresh, uniqueId } from '../../kit/dom.js';
import { t } from '../../kit/i18n.js';
import { problemSentence } from '../../kit/problem.js';
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
 * @property {(typed: string) => string | Promise<string>} [wrong] what is wrong with what was typed, as a sentence; empty where nothing is
 * @property {Omit<import('../word-guard.js').GuardOptions, 'control'>} [guard] where it stands, for the words to ask about
 */

/**
 * A labelled text, of one line or more.
 * @param {TextOptions} options
 */
export function textField({ label, testid, value, lines = 1, help, list, half = false, guard, wrong: judge }) {
  const id = uniqueId('entry');
  let problem = '';
  const props = { id, 'data-testid': testid, autocomplete: 'off', dir: 'auto', value, 'aria-describedby': [judge ? `${id}-problem` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || null };
  const input = lines > 1 ? h('textarea', { ...props, rows: lines, spellcheck: 'true' }) : h('input', { ...props, type: 'text', list: list ?? null });
  const element = h('div', { class: lines > 1 ? 'field wide' : half ? 'field half' : 'field' }, h('label', { for: id }, label), input,
    judge ? h('p', { class: 'problem', id: `${id}-problem`, 'data-testid': `${testid}-problem`, hidden: () => !problem }, () => problem) : null,
    guard ? new WordGuard({ ...guard, control: input }) : null,
    help ? h('p', { class: 'help', id: `${id}-help` }, help) : null);
  const wrong = async () => {
    const typed = input.value;
    const found = await judge?.(typed) ?? '';
    if (typed !== input.value) return problem;
    problem = found;
    refresh(element);
    return problem;
  };
  if (judge) {
    bind(input, () => {
      if (problem) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    });
    input.addEventListener('blur', () => { void wrong(); });
    // What is wrong goes with the typing; it comes on leaving.
    input.addEventListener('input', () => { if (problem) void wrong(); });
  }
  return { element, input, wrong };
}

/**
 * What the program says of an amount or of hours that it cannot read.
 * @param {string} field the field of the case that is read in the same way
 * @returns {(typed: string) => Promise<string>}
 */
export function amountProblem(field) {
  return async (typed) => {
    if (typed.trim() === '') return '';
    // What cannot be asked is refused by the program on saving.
    const read = await call('value_read', { field, typed, case_id: null }).catch(() => null);
    return read?.problem ? problemSentence(read.problem) : '';
  };
}

/** What is wrong with a number of the Chamber of Commerce. @param {string} typed */
export function kvkProblem(typed) {
  const bare = typed.replace(/[\s.]/g, '');
  return bare === '' || /^\d{8}$/.test(bare) ? '' : t('entry.kvk_wrong');
}

/** @typedef {DateField | ReturnType<typeof textField>} Checked */

/**
 * Looks through fields before they are saved, and puts the cursor into the first that is wrong.
 * @param {readonly Checked[]} fields in the order in which they stand
 * @returns {Promise<boolean>} whether one is wrong
 */
export async function firstWrong(fields) {
  const said = await Promise.all(fields.map((one) => one.wrong()));
  const first = fields[said.findIndex(Boolean)];
  if (!first) return false;
  const element = first instanceof DateField ? first : first.element;
  element.closest('details')?.setAttribute('open', '');
  if (first instanceof DateField) first.focusInput();
  else first.input.focus();
  element.scrollIntoView({ block: 'center' });
  return true;
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

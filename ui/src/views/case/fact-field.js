/**
 * One field of the case: saved as it is typed, with its problem and its help beside it. What is
 * being typed is never overwritten by what comes back.
 */
import { DateField } from '../../kit/date-field.js';
import { bind, h, refresh, uniqueId } from '../../kit/dom.js';
import { hasText, pick, told } from '../../kit/i18n.js';
import { problemSentence } from '../../kit/problem.js';
import { sentence, setFact, state, waitsToBeSaved } from '../../program.js';
import { factOf, shownValue } from './fact.js';

/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const SAVE_AFTER_MS = 400;

/** Saves what is typed into one field, a moment after the typing stops. */
class Saver {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #settle = () => {};
  /** @type {string | null} */ #waiting = null;
  /** @type {string | null} */ #kept = null;
  #spec;
  #row;
  #done;
  refused = '';

  /** @param {FieldSpec} spec @param {string} row @param {() => void} done */
  constructor(spec, row, done) {
    this.#spec = spec;
    this.#row = row;
    this.#done = done;
  }

  /** Whether something typed is not kept yet. */
  get waits() {
    return this.#waiting !== null;
  }

  /** @param {string} typed */
  soon(typed) {
    this.#waiting = typed;
    this.#settle();
    this.#settle = waitsToBeSaved(() => this.now());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.now(); }, SAVE_AFTER_MS);
  }

  async now() {
    clearTimeout(this.#timer);
    this.#settle();
    const typed = this.#waiting;
    if (typed === null) return;
    this.#waiting = null;
    try {
      // Leaving a field whose text is kept already is no change of its own.
      if (typed !== this.#kept) await setFact(this.#spec.key, this.#row, typed);
      this.#kept = typed;
      this.refused = '';
    } catch (thrown) {
      this.#kept = null;
      this.refused = sentence(thrown);
    }
    this.#done();
  }

  /** Saves on leaving the field; what is typed when coming back is new. */
  async leave() {
    await this.now();
    this.#kept = null;
  }
}

/**
 * The name tests and labels know a field by.
 * @param {FieldSpec} spec @param {string} row
 */
export function fieldTestid(spec, row) {
  return row ? `field-${spec.key}-${row}` : `field-${spec.key}`;
}

/** @param {FieldSpec} spec */
function label(spec) {
  return () => told(`field.${spec.key}`);
}

/** @param {FieldSpec} spec */
function help(spec) {
  const key = `help.${spec.key}`;
  return hasText(key) ? () => told(key) : undefined;
}

/**
 * @param {FieldSpec} spec @param {string} row @param {{ labelHidden?: boolean, label?: () => string, noHelp?: boolean }} options
 */
function dateField(spec, row, options) {
  const testid = fieldTestid(spec, row);
  const saver = new Saver(spec, row, () => {
    if (document.activeElement?.closest('sb-date-field') !== field) field.settle();
    refresh(box);
  });
  const explained = options.noHelp ? undefined : help(spec);
  const field = new DateField({
    testid,
    problemTestid: testid.replace('field-', 'problem-'),
    label: options.label ?? label(spec),
    labelHidden: options.labelHidden ?? false,
    ...(explained ? { help: explained } : {}),
    field: spec.key,
    caseId: () => state.view?.case_id ?? null,
    required: spec.required,
    value: () => shownValue(spec, row),
    reading: () => {
      const fact = factOf(spec.key, row);
      return fact ? { value: fact.value, weekday: fact.weekday, sick_week: fact.sick_week, problem: fact.problem } : null;
    },
    onready: (typed) => saver.soon(typed),
    onleave: (typed) => {
      saver.soon(typed);
      void saver.leave();
    },
  });
  const box = h('div', { class: 'fact' }, field,
    h('p', { class: 'problem', role: 'alert', hidden: () => !saver.refused }, () => saver.refused));
  return box;
}

/** @param {FieldSpec} spec @param {string} id @param {string} testid @param {string} describedBy */
function makeControl(spec, id, testid, describedBy) {
  const props = { id, 'data-testid': testid, 'aria-describedby': describedBy, autocomplete: 'off', required: spec.required };
  if (spec.kind === 'choice' || spec.kind === 'yes_no') {
    const choices = spec.kind === 'choice' ? spec.choices.map((one) => ({ key: one.key, text: () => pick(one.label) }))
      : ['yes', 'no'].map((key) => ({ key, text: () => told(`choice.${key}`) }));
    return h('select', props,
      h('option', { value: '' }, () => told('choice.none')),
      ...choices.map(({ key, text }) => h('option', { value: key }, text)));
  }
  if (spec.kind === 'long_text') return h('textarea', { ...props, rows: 3, spellcheck: 'true' });
  const numeric = spec.kind === 'number' || spec.kind === 'money' || spec.kind === 'hours';
  return h('input', { ...props, type: 'text', inputmode: numeric ? 'decimal' : null, class: numeric ? 'number-input' : null });
}

/**
 * @param {FieldSpec} spec
 * @param {string} [row]
 * @param {{ labelHidden?: boolean, label?: () => string, noHelp?: boolean }} [options]
 * @returns {HTMLElement}
 */
export function factField(spec, row = '', options = {}) {
  if (spec.kind === 'date') return dateField(spec, row, options);
  const id = uniqueId('fact');
  const testid = fieldTestid(spec, row);
  const control = makeControl(spec, id, testid, `${id}-problem ${id}-help`);
  const saver = new Saver(spec, row, () => refresh(box));
  const problem = () => factOf(spec.key, row)?.problem ?? null;
  bind(control, () => {
    if (control === document.activeElement && !(control instanceof HTMLSelectElement)) return;
    if (saver.waits || saver.refused) return;
    const shown = shownValue(spec, row);
    if (control.value !== shown) control.value = shown;
  });
  control.addEventListener('input', () => {
    saver.soon(control.value);
    if (control instanceof HTMLSelectElement) void saver.leave();
  });
  control.addEventListener('blur', () => {
    // After leaving, the field shows the value the way the program writes it.
    void saver.leave().then(() => refresh(box));
  });
  const unit = spec.kind === 'money' ? '€' : spec.kind === 'hours' ? told('unit.hours') : '';
  const explained = help(spec);
  const box = h('div', { class: `field fact kind-${spec.kind}` },
    h('label', { for: id, class: options.labelHidden ? 'visually-hidden' : null }, options.label ?? label(spec)),
    unit ? h('div', { class: 'with-unit' }, control, h('span', { class: 'unit', 'aria-hidden': 'true' }, () => (spec.kind === 'hours' ? told('unit.hours') : unit))) : control,
    h('p', { class: 'problem', id: `${id}-problem`, 'data-testid': testid.replace('field-', 'problem-'), hidden: () => !problem() && !saver.refused },
      () => {
        const wrong = problem();
        return saver.refused || (wrong ? problemSentence(wrong) : '');
      }),
    explained ? h('p', { class: 'help', id: `${id}-help` }, explained) : null);
  bind(control, () => {
    if (problem() || saver.refused) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
  return box;
}

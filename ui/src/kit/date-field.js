/**
 * A field for a date, typed as the coach likes: `3-6-26`, `vandaag`, `+6w`. The program reads it as
 * one types; beside the field stand the date it was read as, its weekday and its week of sickness.
 */
import { call } from '../ipc/port.js';
import { bind, h, refresh, uniqueId } from './dom.js';
import { longDay, weekdayName } from './format.js';
import { t, tr } from './i18n.js';
import { problemSentence } from './problem.js';

/** @typedef {import('../../types/Reading').Reading} Reading */
/** @typedef {import('../../types/Problem').Problem} Problem */

const READ_AFTER_MS = 120;
/** A date of any time, as opposed to one that must have happened. */
const ANY_DAY = 'milestone.due';
/** A day on which something was done: one to come is told to lie in the future. */
export const DAY_GONE = 'station.done_on';

/**
 * @typedef {object} DateFieldOptions
 * @property {string} testid
 * @property {string} [problemTestid]
 * @property {() => string} label
 * @property {boolean} [labelHidden]
 * @property {() => string} [help]
 * @property {string} [field] the key by which it is read; without one any day fits, also one to come
 * @property {() => string | null} [caseId] for the week of sickness
 * @property {() => string} value what stands in the field while nobody types
 * @property {() => Reading | null} [reading] how the kept value was read
 * @property {boolean} [required]
 * @property {readonly import('../../types/ProblemKind').ProblemKind[]} [allows] problems that are none here
 * @property {(typed: string) => void} [onready] when what was typed can be read
 * @property {(typed: string) => void} [onleave] when the field is left with something new in it
 */

/** The element; the label, help and problem belong to it. */
export class DateField extends HTMLElement {
  /** @type {DateFieldOptions} */ #options;
  /** @type {HTMLInputElement} */ #input;
  /** @type {Reading | null} */ #reading = null;
  #dirty = false;
  /** Whether it was to be saved without a date that is needed. */
  #missing = false;
  #turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /** @param {DateFieldOptions} options */
  constructor(options) {
    super();
    this.#options = options;
    this.className = 'field date-field';
    const id = uniqueId('date');
    this.#input = h('input', {
      id,
      type: 'text',
      class: 'date-input',
      inputmode: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: tr('date.placeholder'),
      required: options.required ?? false,
      'data-testid': options.testid,
      'aria-describedby': `${id}-read ${id}-problem${options.help ? ` ${id}-help` : ''}`,
      'aria-invalid': () => (this.#problem() ? 'true' : null),
      oninput: () => this.#typed(),
      onblur: () => this.#left(),
    });
    bind(this.#input, () => this.#showKept());
    const read = h('span', { id: `${id}-read`, class: 'date-read' }, () => this.#readText());
    const problem = h('p', { id: `${id}-problem`, class: 'problem', 'data-testid': options.problemTestid ?? null,
      hidden: () => !this.#problem() }, () => this.#problemText());
    this.append(
      h('label', { for: id, class: options.labelHidden ? 'visually-hidden' : null }, options.label),
      h('div', { class: 'date-line' }, this.#input, read),
      problem,
    );
    if (options.help) this.append(h('p', { id: `${id}-help`, class: 'help' }, options.help));
  }

  /** What stands in the field. */
  get typed() {
    return this.#input.value;
  }

  /** How it was last read. */
  get reading() {
    return this.#now();
  }

  /** What is shown to be wrong with it. */
  get problem() {
    return this.#problem();
  }

  /** What has to be put right before it can be saved: a date that cannot be read, or none where one is needed. */
  async wrong() {
    if (this.#dirty) await this.#read();
    this.#missing = Boolean(this.#options.required) && this.#input.value.trim() === '';
    refresh(this);
    return this.#missing || this.#now()?.value === null ? this.#problemText() : '';
  }

  /** @param {string} text */
  set typed(text) {
    this.#input.value = text;
    this.#dirty = true;
    void this.#read();
  }

  /** Puts the cursor into the field. */
  focusInput() {
    this.#input.focus();
  }

  #now() {
    return this.#dirty ? this.#reading : (this.#options.reading?.() ?? this.#reading);
  }

  /** @returns {Problem | null} */
  #problem() {
    if (this.#missing && this.#input.value.trim() === '') return { kind: 'required', other: null, detail: null };
    const problem = this.#now()?.problem ?? null;
    return problem && this.#options.allows?.includes(problem.kind) ? null : problem;
  }

  #problemText() {
    const problem = this.#problem();
    return problem ? problemSentence(problem) : '';
  }

  #readText() {
    const reading = this.#now();
    if (!reading?.value || !/^\d{4}-\d\d-\d\d$/.test(reading.value)) return '';
    const day = reading.weekday ? `${weekdayName(reading.weekday)} ${longDay(reading.value)}` : longDay(reading.value);
    return reading.sick_week === null ? day : t('date.with_week', { day, week: reading.sick_week });
  }

  #showKept() {
    if (this.#dirty || this.#input === document.activeElement) return;
    const kept = this.#options.value();
    if (this.#input.value !== kept) {
      this.#input.value = kept;
      if (!this.#options.reading) void this.#read();
    }
  }

  #typed() {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.#read(true); }, READ_AFTER_MS);
  }

  async #read(ready = false) {
    const typed = this.#input.value;
    this.#turn += 1;
    const turn = this.#turn;
    const { field = ANY_DAY, caseId } = this.#options;
    const reading = await call('value_read', { field, typed, case_id: caseId?.() ?? null }).catch(() => null);
    if (turn !== this.#turn || !this.isConnected) return;
    this.#reading = reading;
    this.dispatchEvent(new CustomEvent('read'));
    refresh(this);
    if (ready && reading && !(reading.problem && reading.value === null)) this.#options.onready?.(typed);
  }

  #left() {
    if (!this.#dirty) return;
    clearTimeout(this.#timer);
    if (this.#options.onleave) this.#options.onleave(this.#input.value);
    else void this.#read();
  }

  /** Puts back what is kept, in place of what was typed. */
  putBack() {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#dirty = false;
    this.#reading = null;
    this.#input.value = this.#options.value();
    refresh(this);
  }

  /** Says that what was typed is kept now: the field may show it as the program does. */
  settle() {
    this.#dirty = false;
    this.#reading = null;
    refresh(this);
  }
}

customElements.define('sb-date-field', DateField);

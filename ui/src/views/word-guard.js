/**
 * Words that may be about health or private life, noticed while somebody types. What is found stands
 * under the field with a question; nothing is held up, and the text itself is never kept here.
 */
import { call } from '../ipc/port.js';
import { announce } from '../kit/announce.js';
import { each, h, refresh } from '../kit/dom.js';
import { pick, t, told, tr } from '../kit/i18n.js';
import { beginning } from '../kit/long-text.js';
import { attempt, setFact, state } from '../program.js';

/** @typedef {import('../../types/WordFinding').WordFinding} WordFinding */
/** @typedef {import('../../types/WordDismissal').WordDismissal} WordDismissal */

const LOOK_AFTER_MS = 350;
/** A text of so many letters is looked at less often. */
const LONG = 20_000;
const LOOK_AFTER_LONG_MS = 900;
/** After leaving the field: what is being pressed must not move away. */
const ASK_AFTER_MS = 400;
/** Findings shown at first. */
const MOST = 4;
/** Letters of a found word that are shown. */
const LETTERS = 60;

/**
 * @typedef {object} GuardOptions
 * @property {HTMLInputElement | HTMLTextAreaElement} control
 * @property {string} place where the text stands, as the program calls it
 * @property {() => string} [row]
 * @property {() => string | null} [caseId]
 * @property {WordDismissal[]} [dismissed] collects what may stay, for a text that is saved as a whole
 * @property {{ is: () => boolean, make: () => void }} [privacy] whether the text is the coach's own, and how to make it so
 * @property {() => void} [replaced] after a word was replaced, beside the field's own `input` event
 */

/** @typedef {{ finding: WordFinding, word: string, key: string }} Found */

/** See the file. */
export class WordGuard extends HTMLElement {
  #options;
  /** Words of which was asked when the text was to be saved. @type {Set<string>} */ #pressed = new Set();
  #pressing = false;
  /** What the findings are of. */
  #text = '';
  /** @type {WordFinding[]} */ #findings = [];
  #turn = 0;
  #all = false;
  /** The finding of which the reasons are shown. */
  #asked = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #leaving;

  /** @param {GuardOptions} options */
  constructor(options) {
    super();
    this.#options = options;
    const { control } = options;
    control.addEventListener('input', (event) => {
      const pasted = event instanceof InputEvent && (event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop');
      clearTimeout(this.#timer);
      const wait = pasted ? 0 : control.value.length > LONG ? LOOK_AFTER_LONG_MS : LOOK_AFTER_MS;
      this.#timer = setTimeout(() => { void this.look(); }, wait);
    });
    // A text that is kept as one types is asked about when one goes on to something else.
    control.addEventListener('blur', () => {
      if (options.dismissed) return;
      clearTimeout(this.#leaving);
      this.#leaving = setTimeout(() => { void this.#left(); }, ASK_AFTER_MS);
    });
    // What stood there before is looked at once somebody comes to the field.
    control.addEventListener('focus', () => { if (control.value && control.value !== this.#text) void this.look(); });
    const rest = () => this.#found().length - MOST;
    this.append(h('div', { class: 'words', role: 'group', 'aria-label': tr('words.title'), hidden: () => this.#found().length === 0 },
      h('p', { class: 'word-press', role: 'alert', 'data-testid': 'word-press', hidden: () => !this.#presses() }, () => (this.#presses() ? t(options.privacy ? 'words.press_private' : 'words.press') : ''), ' ',
        h('button', { type: 'button', class: 'small', 'data-testid': 'word-private', hidden: !options.privacy, onclick: () => this.#makePrivate() }, tr('words.make_private'))),
      each(h('ul', {}), () => (this.#all ? this.#found() : this.#found().slice(0, MOST)), (one) => one.key, (one, key) => this.#row(one, key)),
      h('button', { type: 'button', class: 'link', hidden: () => this.#all || rest() <= 0, onclick: () => { this.#all = true; refresh(this); } }, () => t('words.more', { n: rest() })),
      h('p', { class: 'help' }, tr('words.limits'))));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    clearTimeout(this.#leaving);
    this.#turn += 1;
  }

  /** What was found and not said to be allowed. @returns {Found[]} */
  #found() {
    const { dismissed = [] } = this.#options;
    /** @type {Map<string, number>} */
    const seen = new Map();
    return this.#findings.filter((one) => !dismissed.some(({ word_id }) => word_id === one.word_id && one.tier !== 'bsn')).map((finding) => {
      const whole = this.#text.slice(finding.start, finding.end);
      const nth = seen.get(finding.word_id) ?? 0;
      seen.set(finding.word_id, nth + 1);
      return { finding, word: whole.length > LETTERS ? beginning(whole, LETTERS) : whole, key: `${finding.word_id} ${nth}` };
    });
  }

  /** What is probably medical and was not decided about; a private text needs no decision. */
  #undecided() {
    return this.#options.privacy?.is() ? [] : this.#found().filter(({ finding }) => finding.tier === 'red');
  }

  #presses() {
    return this.#pressing && this.#undecided().length > 0;
  }

  /** Asks about words of which was not asked before. Whether there are any. */
  #press() {
    const words = this.#undecided();
    if (words.every(({ finding }) => this.#pressed.has(finding.word_id))) return false;
    for (const { finding } of words) this.#pressed.add(finding.word_id);
    this.#pressing = true;
    this.#asked = words[0]?.key ?? '';
    this.#all = true;
    refresh(this);
    return true;
  }

  async #left() {
    if (this.#options.control.value !== this.#text) await this.look();
    if (this.isConnected && !this.contains(document.activeElement) && document.activeElement !== this.#options.control) this.#press();
  }

  /**
   * Whether a form may be saved: it is held up once for words that are probably medical and that
   * nobody decided about, with the reasons before the coach.
   * @param {HTMLElement} form
   */
  static async decided(form) {
    const guards = [...form.querySelectorAll('sb-word-guard')].filter((one) => one instanceof WordGuard);
    await Promise.all(guards.map((one) => (one.#options.control.value === one.#text ? null : one.look())));
    const asking = guards.filter((one) => one.#press())[0];
    if (!asking) return true;
    asking.closest('details')?.setAttribute('open', '');
    const reason = [...asking.querySelectorAll('[data-testid="word-reason"]')].find((one) => one.getClientRects().length > 0);
    if (reason instanceof HTMLElement) reason.focus();
    asking.scrollIntoView({ block: 'center' });
    return false;
  }

  #makePrivate() {
    this.#options.privacy?.make();
    const form = this.closest('form') ?? this;
    for (const one of form.querySelectorAll('sb-word-guard')) refresh(/** @type {WordGuard} */ (one));
    announce(t('words.made_private'));
    this.#options.control.focus();
  }

  /** Asks the program about the text as it stands. */
  async look() {
    clearTimeout(this.#timer);
    const { control, place, row = () => '', caseId = () => state.view?.case_id ?? null } = this.#options;
    const text = control.value;
    this.#turn += 1;
    const turn = this.#turn;
    // Typing goes on while it looks; a refusal leaves what was found.
    const answer = text.trim() === '' ? { findings: [] } : await call('words_find', { case_id: caseId(), place, row: row(), text }).catch(() => null);
    if (!answer || turn !== this.#turn) return;
    const before = this.#found().length;
    this.#text = text;
    this.#findings = answer.findings;
    const now = this.#found().length;
    if (now === 0) this.#all = false;
    refresh(this);
    if (now > before) announce(t('words.found', { n: now }));
  }

  /** @param {() => Found} found @param {string} key */
  #row(found, key) {
    const finding = () => found().finding;
    const bsn = () => finding().tier === 'bsn';
    const rewording = () => pick(finding().rewording);
    const reasons = state.form?.fields.find((one) => one.key === 'word_mark.reason')?.choices ?? [];
    const asking = () => this.#asked === key;
    return h('li', { class: () => `word ${finding().tier}`, 'data-testid': 'word-finding' },
      h('p', { class: 'word-what' },
        h('button', { type: 'button', class: 'link word-text', dir: 'auto', 'aria-label': () => t('words.show', { word: found().word }), onclick: () => this.#show(finding()) }, () => found().word),
        h('span', { class: 'word-tier' }, () => told(`words.tier.${finding().tier}`)),
        h('span', { class: 'word-question' }, () => pick(finding().question))),
      h('div', { class: 'word-acts' },
        h('p', { class: 'word-rather', 'data-testid': 'word-advice', hidden: () => !rewording() }, h('small', {}, tr('words.instead')), ' ', h('span', { dir: 'auto' }, rewording)),
        h('button', { type: 'button', class: 'small', 'data-testid': 'word-replace', hidden: () => !finding().replace, 'aria-label': () => t('words.replace_of', { word: found().word, text: finding().replace }), onclick: () => this.#replace(finding()) }, () => t('words.replace', { text: finding().replace })),
        h('button', {
          type: 'button', class: 'small', 'data-testid': 'word-keep', hidden: bsn, 'aria-expanded': asking, 'aria-label': () => t('words.keep_of', { word: found().word }),
          onclick: (/** @type {Event} */ event) => {
            this.#asked = asking() ? '' : key;
            refresh(this);
            const first = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('li')?.querySelector('[data-testid="word-reason"]') : null;
            if (asking() && first instanceof HTMLElement) first.focus();
          },
        }, tr('words.keep'))),
      h('div', { class: 'word-reasons', role: 'group', 'aria-label': tr('words.why'), hidden: () => !asking() },
        h('small', {}, tr('words.why')),
        ...reasons.map((reason) => h('button', { type: 'button', class: 'small', 'data-testid': 'word-reason', 'data-reason': reason.key, onclick: () => { void this.#keep(finding(), reason.key); } }, () => pick(reason.label)))));
  }

  /** Puts the cursor on the word. @param {WordFinding} finding */
  #show({ start, end }) {
    const { control } = this.#options;
    control.focus();
    if (control.value === this.#text) control.setSelectionRange(start, end);
  }

  /** Puts the phrase that fits in the word's place. The advice is a sentence to whoever types, and stays out of the text. @param {WordFinding} finding */
  #replace({ start, end, replace }) {
    const { control } = this.#options;
    if (control.value !== this.#text) {
      void this.look();
      return;
    }
    control.focus();
    control.setRangeText(replace, start, end, 'end');
    control.dispatchEvent(new Event('input', { bubbles: true }));
    this.#options.replaced?.();
    announce(t('words.replaced'));
    void this.look();
  }

  /** Keeps why the word may stay. @param {WordFinding} finding @param {string} reason */
  async #keep({ word_id, mark_row }, reason) {
    const { control, dismissed } = this.#options;
    this.#asked = '';
    if (dismissed) {
      dismissed.push({ word_id, reason });
    } else {
      const kept = await attempt(async () => {
        await setFact('word_mark.reason', mark_row, reason);
        return true;
      });
      if (!kept) return;
      this.#findings = this.#findings.filter((one) => one.mark_row !== mark_row);
    }
    refresh(this);
    announce(t('words.kept'));
    control.focus();
  }
}

customElements.define('sb-word-guard', WordGuard);

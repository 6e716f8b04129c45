/** The IND's public register, read from the page that the coach saved; one that cannot be read changes nothing. */
import { call, Refusal } from '../../ipc/port.js';
import { announce } from '../../kit/announce.js';
import { h, refresh } from '../../kit/dom.js';
import { count, shortDay } from '../../kit/format.js';
import { t, tr } from '../../kit/i18n.js';
import { change, sentence, state } from '../../program.js';

/** @typedef {import('../../../types/Progress').Progress} Progress */

/** More than any register; reading it into memory would only hold up the window. */
const MOST_BYTES = 64 * 1024 * 1024;
const POLL_MS = 120;
/** After so many days the register is worth reading again. */
const OLD_DAYS = 30;

/** The card. */
export class RegisterCard extends HTMLElement {
  #busy = false;
  /** @type {Progress | null} */ #progress = null;
  #result = '';
  #refused = '';

  connectedCallback() {
    const register = () => state.employers?.register ?? null;
    const file = h('input', {
      type: 'file', accept: '.html,.htm,.csv,.txt,text/html,text/csv,text/plain', class: 'visually-hidden', id: 'register-file', 'data-testid': 'register-file', disabled: () => this.#busy,
      onchange: () => {
        const chosen = file.files?.[0];
        if (chosen) void this.#read(chosen).finally(() => { file.value = ''; });
      },
    });
    const bar = h('progress', { 'data-testid': 'register-progress', 'aria-label': tr('register.reading') });
    const old = () => (register()?.days_old ?? 0) > OLD_DAYS;
    this.append(h('section', { class: 'card', 'aria-labelledby': 'register-title' },
      h('h2', { id: 'register-title' }, tr('register.title')),
      h('p', { 'data-testid': 'register-now' }, () => { const now = register(); return now ? t('register.now', { day: shortDay(now.on), rows: count(now.rows) }) : t('register.none'); }, ' ',
        h('span', { class: 'muted', hidden: () => !register() }, () => t('register.age', { n: register()?.days_old ?? 0 }))),
      h('p', { class: 'note amber', 'data-testid': 'register-old', hidden: () => !old() }, tr('register.old')),
      h('div', { class: 'row-acts' }, h('div', {}, file, h('label', { for: 'register-file', class: () => (this.#busy ? 'button busy' : 'button') }, () => (register() ? t('register.read_again') : t('register.read'))))),
      h('div', { class: 'register-busy', hidden: () => !this.#busy }, bar, h('span', { class: 'muted' }, () => this.#progressText())),
      h('p', { class: 'note green', 'data-testid': 'register-result', hidden: () => !this.#result }, () => this.#result),
      h('div', { class: 'note red', 'data-testid': 'register-refused', role: 'alert', hidden: () => !this.#refused },
        h('strong', {}, tr('register.refused')), h('p', {}, () => this.#refused, ' ', h('span', { hidden: () => !register() }, tr('register.stays')))),
      h('details', { class: 'fold', 'data-testid': 'register-how' }, h('summary', {}, tr('register.how')),
        h('ol', { class: 'steps' }, h('li', {}, tr('register.how_open')), h('li', {}, tr('register.how_save')), h('li', {}, tr('register.how_read'))),
        h('p', { class: 'fine-print' }, tr('register.meaning')))));
    this.#bar = bar;
  }

  /** @type {HTMLProgressElement | null} */ #bar = null;

  #progressText() {
    const now = this.#progress;
    return now && now.total > 0 ? t('register.progress', { done: count(now.done), total: count(now.total) }) : t('register.reading');
  }

  #showProgress() {
    const now = this.#progress;
    if (this.#bar) {
      if (now && now.total > 0) {
        this.#bar.max = now.total;
        this.#bar.value = now.done;
      } else this.#bar.removeAttribute('value');
    }
    refresh(this);
  }

  /** @param {File} file */
  async #read(file) {
    this.#result = '';
    this.#refused = '';
    this.#progress = null;
    if (file.size > MOST_BYTES) {
      this.#refused = t('failure.register_too_large');
      refresh(this);
      return;
    }
    this.#busy = true;
    this.#showProgress();
    announce(t('register.reading'));
    const timer = setInterval(() => { void this.#poll(); }, POLL_MS);
    try {
      const { list, skipped, changed } = await call('register_import', { text: await file.text(), modified_ms: file.lastModified });
      change({ employers: list });
      this.#result = [t('register.done', { day: shortDay(list.register?.on), rows: count(list.register?.rows ?? 0) }),
        skipped ? t('register.skipped', { n: skipped }) : '', changed ? t('register.changed', { n: changed }) : t('register.unchanged')].filter(Boolean).join(' ');
      announce(this.#result);
    } catch (thrown) {
      if (thrown instanceof Refusal && thrown.failure.code === 'locked') return;
      this.#refused = sentence(thrown);
    } finally {
      clearInterval(timer);
      this.#busy = false;
      this.#showProgress();
      this.querySelector('input')?.focus();
    }
  }

  async #poll() {
    const now = await call('register_progress', {}).catch(() => null);
    if (!this.#busy || !now) return;
    this.#progress = now;
    this.#showProgress();
  }
}

customElements.define('sb-register', RegisterCard);

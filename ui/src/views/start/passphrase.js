/** Choosing a passphrase: strength while typing, twice, shown on request. */
import { call } from '../../ipc/port.js';
import { each, h, refresh, uniqueId } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';

/** @typedef {import('../../../types/PassphraseStrength').PassphraseStrength} PassphraseStrength */

const CHECK_AFTER_MS = 150;

/**
 * A field for a passphrase with a button that shows it.
 * @param {{ testid: string, label: () => string, autocomplete?: string, oninput?: () => void, describedBy?: string, autofocus?: boolean }} options
 */
export function passphraseField({ testid, label, autocomplete = 'current-password', oninput, describedBy, autofocus }) {
  const id = uniqueId('pass');
  let shown = false;
  const input = h('input', {
    id,
    type: 'password',
    autocomplete,
    spellcheck: 'false',
    autocapitalize: 'none',
    autofocus: autofocus ?? false,
    'data-testid': testid,
    'aria-describedby': describedBy ?? null,
    oninput: () => oninput?.(),
  });
  const toggle = h('button', {
    type: 'button',
    class: 'inside',
    'aria-label': () => (shown ? t('passphrase.hide_label') : t('passphrase.show_label')),
    onclick: () => {
      shown = !shown;
      input.type = shown ? 'text' : 'password';
      refresh(toggle);
    },
  }, () => (shown ? t('passphrase.hide') : t('passphrase.show')));
  return { input, element: h('div', { class: 'field' }, h('label', { for: id }, label), h('div', { class: 'with-inside' }, input, toggle)) };
}

/** Two fields and a meter; `value` is the passphrase once it is strong and typed twice alike. */
export class PassphraseChoice extends HTMLElement {
  /** @type {PassphraseStrength | null} */ #strength = null;
  #turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #first;
  #second;

  /** @param {{ onchange: () => void, prefix?: string }} options */
  constructor({ onchange, prefix = 'create' }) {
    super();
    this.className = 'stack';
    const changed = () => { onchange(); refresh(this); };
    const meterId = uniqueId('meter');
    this.#first = passphraseField({
      testid: `${prefix}-passphrase`,
      label: tr('passphrase.choose'),
      autocomplete: 'new-password',
      describedBy: meterId,
      oninput: () => { this.#strength = null; this.#check(changed); changed(); },
    });
    this.#second = passphraseField({
      testid: `${prefix}-passphrase-again`,
      label: tr('passphrase.again'),
      autocomplete: 'new-password',
      oninput: changed,
    });
    const bars = h('div', { class: 'strength-bars', 'data-score': () => String(this.#strength?.score ?? 'none'), 'aria-hidden': 'true' });
    each(bars, () => [1, 2, 3, 4], String, (level) => h('span', {
      class: () => ((this.#strength?.score ?? 0) >= level() ? 'on' : ''),
    }));
    this.append(
      this.#first.element,
      h('div', { class: 'strength', id: meterId, 'aria-live': 'polite' }, bars,
        h('span', { class: 'help', 'data-testid': 'strength' }, () => this.#strengthText())),
      this.#second.element,
      h('p', { class: 'problem', hidden: () => !this.#differs() }, tr('passphrase.differs')),
    );
  }

  /** The passphrase, or none while it is weak or the two differ. */
  get value() {
    const first = this.#first.input.value;
    return this.#strength?.accepted && first === this.#second.input.value ? first : null;
  }

  /** Puts the cursor where typing begins. */
  focusInput() {
    this.#first.input.focus();
  }

  #differs() {
    const second = this.#second.input.value;
    return second !== '' && !this.#first.input.value.startsWith(second);
  }

  #strengthText() {
    const strength = this.#strength;
    if (!strength || this.#first.input.value === '') return t('passphrase.advice');
    const said = told(`passphrase.score.${strength.score}`);
    return strength.hint ? `${said} ${told(`passphrase.hint.${strength.hint}`)}` : said;
  }

  /** @param {() => void} changed */
  #check(changed) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      this.#turn += 1;
      const turn = this.#turn;
      const passphrase = this.#first.input.value;
      const strength = passphrase === '' ? null : await call('passphrase_check', { passphrase }).catch(() => null);
      if (turn !== this.#turn || !this.isConnected) return;
      this.#strength = strength;
      changed();
    }, CHECK_AFTER_MS);
  }
}

customElements.define('sb-passphrase-choice', PassphraseChoice);

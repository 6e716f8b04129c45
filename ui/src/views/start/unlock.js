/** Opening the vault, with the passphrase or, where it is forgotten, with the recovery key. */
import { call } from '../../ipc/port.js';
import { h, refresh, swap, uniqueId } from '../../kit/dom.js';
import { t, tr } from '../../kit/i18n.js';
import { attempt, change, sentence, takeStatus } from '../../program.js';
import { enter } from '../../program/entering.js';
import { Refusal } from '../../ipc/port.js';
import { brand } from './brand.js';
import { languageSwitch } from '../language-switch.js';
import { passphraseField, PassphraseChoice } from './passphrase.js';

/** @typedef {import('../../../types/AppStatus').AppStatus} AppStatus */

/** The locked vault. */
export class Unlock extends HTMLElement {
  #recovering = false;
  #busy = false;
  #error = '';

  connectedCallback() {
    const slot = swap(() => (this.#recovering ? 'recover' : 'unlock'), (way) => (way === 'recover' ? this.#recover() : this.#unlock()));
    this.append(h('main', { class: 'start-page' },
      h('div', { class: 'start-card narrow' },
        h('div', { class: 'start-top' }, brand(), languageSwitch()), slot)));
    this.querySelector('input')?.focus();
  }

  /** @param {boolean} recovering */
  #turn(recovering) {
    this.#recovering = recovering;
    this.#error = '';
    refresh(this);
    this.querySelector('input')?.focus();
  }

  /**
   * @param {() => Promise<AppStatus>} act
   * @param {() => void} refused
   */
  async #try(act, refused) {
    if (this.#busy) return;
    this.#busy = true;
    this.#error = '';
    refresh(this);
    try {
      const status = await act();
      this.#busy = false;
      takeStatus(status);
      await attempt(enter);
    } catch (thrown) {
      this.#busy = false;
      this.#error = sentence(thrown);
      const code = thrown instanceof Refusal ? thrown.failure.code : 'internal';
      if (thrown instanceof Refusal && (code === 'vault_newer' || code === 'vault_damaged')) change({ failed: thrown.failure });
      refresh(this);
      refused();
    }
  }

  #errorLine() {
    return h('p', { class: 'problem', role: 'alert', 'data-testid': 'unlock-error', hidden: () => !this.#error }, () => this.#error);
  }

  #unlock() {
    const field = passphraseField({ testid: 'unlock-passphrase', label: tr('unlock.passphrase'), oninput: () => {
      if (this.#error) { this.#error = ''; refresh(this); }
    } });
    return h('form', {
      class: 'stack',
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const passphrase = field.input.value;
        if (!passphrase) return;
        void this.#try(() => call('vault_unlock', { passphrase }), () => field.input.select());
      },
    },
    h('h1', {}, tr('unlock.title')),
    h('p', { class: 'lead' }, tr('unlock.text')),
    field.element,
    this.#errorLine(),
    h('div', { class: 'start-acts between' },
      h('button', { type: 'button', class: 'link', 'data-testid': 'unlock-forgot', onclick: () => this.#turn(true) }, tr('unlock.forgot')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'unlock', disabled: () => this.#busy },
        () => t(this.#busy ? 'unlock.busy' : 'unlock.open'))));
  }

  #recover() {
    const id = uniqueId('key');
    const key = h('input', { id, type: 'text', class: 'mono', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'characters', 'data-testid': 'recover-key', oninput: () => refresh(open) });
    const choice = new PassphraseChoice({ prefix: 'recover', onchange: () => refresh(open) });
    const open = h('button', {
      type: 'submit', class: 'primary', 'data-testid': 'recover',
      disabled: () => this.#busy || choice.value === null || !key.value.trim(),
    }, () => t(this.#busy ? 'unlock.busy' : 'unlock.recover'));
    return h('form', {
      class: 'stack',
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const new_passphrase = choice.value;
        if (new_passphrase === null) return;
        void this.#try(() => call('vault_recover', { recovery_key: key.value, new_passphrase }), () => key.select());
      },
    },
    h('h1', {}, tr('unlock.recover_title')),
    h('p', { class: 'lead' }, tr('unlock.recover_text')),
    h('div', { class: 'field' }, h('label', { for: id }, tr('unlock.recovery_key')), key,
      h('p', { class: 'help' }, tr('unlock.recovery_help'))),
    choice,
    this.#errorLine(),
    h('div', { class: 'start-acts between' },
      h('button', { type: 'button', class: 'link', onclick: () => this.#turn(false) }, tr('act.back')), open));
  }
}

customElements.define('sb-unlock', Unlock);

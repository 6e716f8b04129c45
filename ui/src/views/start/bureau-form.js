/** The coach's and the bureau's details, as they stand on every document. */
import { call } from '../../ipc/port.js';
import { h, swap, uniqueId } from '../../kit/dom.js';
import { told, tr } from '../../kit/i18n.js';
import { attempt, change, state } from '../../program.js';

/** @typedef {import('../../../types/Settings').Settings} Settings */
/** @typedef {'coach_name' | 'coach_role' | 'coach_register' | 'bureau_name' | 'bureau_address' | 'bureau_town' | 'bureau_phone' | 'bureau_email' | 'bureau_website' | 'bureau_kvk'} DetailKey */

/** @type {DetailKey[]} */
const COACH = ['coach_name', 'coach_role', 'coach_register'];
/** @type {DetailKey[]} */
const BUREAU = ['bureau_name', 'bureau_address', 'bureau_town', 'bureau_phone', 'bureau_email', 'bureau_website', 'bureau_kvk'];

/** @param {File} file */
async function asBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The bureau's logo; its picture is freed when it is replaced or leaves the page. */
class Logo extends HTMLElement {
  #url = '';
  #image = h('img', { class: 'logo-picture', alt: tr('settings.logo_alt'), hidden: true });

  connectedCallback() {
    const pick = h('input', {
      type: 'file', accept: 'image/png,image/jpeg', class: 'visually-hidden', id: 'logo-file', 'data-testid': 'logo-file',
      onchange: async () => {
        const file = pick.files?.[0];
        if (!file) return;
        const settings = await attempt(async () => call('logo_save', { base64: await asBase64(file) }));
        pick.value = '';
        if (settings) change({ settings });
        await this.#show();
      },
    });
    this.append(
      h('div', { class: 'logo-line' }, this.#image,
        h('div', { class: 'row-acts' },
          pick,
          h('label', { for: 'logo-file', class: 'button' }, () => told(state.settings?.has_logo ? 'settings.logo_other' : 'settings.logo_choose')),
          h('button', {
            type: 'button', hidden: () => !state.settings?.has_logo,
            onclick: async () => {
              const settings = await attempt(() => call('logo_remove', {}));
              if (settings) change({ settings });
              await this.#show();
            },
          }, tr('settings.logo_remove')))),
      h('p', { class: 'help' }, tr('settings.logo_help')));
    void this.#show();
  }

  disconnectedCallback() {
    this.#free();
  }

  #free() {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = '';
    this.#image.removeAttribute('src');
    this.#image.hidden = true;
  }

  async #show() {
    this.#free();
    if (!state.settings?.has_logo) return;
    const bytes = await attempt(() => call('logo_read', {}));
    if (!bytes || bytes.byteLength === 0 || !this.isConnected) return;
    this.#url = URL.createObjectURL(new Blob([bytes]));
    this.#image.src = this.#url;
    this.#image.hidden = false;
  }
}

customElements.define('sb-logo', Logo);

/** The form; `save` keeps what is typed. */
export class BureauForm extends HTMLElement {
  connectedCallback() {
    this.className = 'stack';
    // Saved on leaving a field, as everywhere else; the button says so once more.
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') void this.save();
    });
    swap(() => (state.settings ? 'ready' : null), () => this.#body(), this);
  }

  #body() {
    /** @param {DetailKey} key */
    const field = (key) => {
      const id = uniqueId('detail');
      return h('div', { class: 'field' },
        h('label', { for: id }, () => told(`settings.${key}`)),
        h('input', { id, type: 'text', name: key, 'data-testid': `settings-${key}`, autocomplete: 'off', value: state.settings?.[key] ?? '' }));
    };
    return h('div', { class: 'stack' },
      h('fieldset', {}, h('legend', {}, tr('settings.coach')), h('div', { class: 'fields' }, ...COACH.map(field))),
      h('fieldset', {}, h('legend', {}, tr('settings.bureau')), h('div', { class: 'fields' }, ...BUREAU.map(field))),
      h('fieldset', {}, h('legend', {}, tr('settings.logo')), new Logo()));
  }

  /** What is typed, over what is kept. */
  read() {
    const { settings } = state;
    if (!settings) return null;
    /** @type {Settings} */
    const next = { ...settings };
    for (const key of [...COACH, ...BUREAU]) {
      const input = this.querySelector(`[name="${key}"]`);
      if (input instanceof HTMLInputElement) next[key] = input.value.trim();
    }
    return next;
  }

  /** @returns {Promise<boolean>} whether it was kept */
  async save() {
    const next = this.read();
    if (!next) return false;
    const settings = await attempt(() => call('settings_save', next));
    if (settings) change({ settings });
    return settings !== null;
  }
}

customElements.define('sb-bureau-form', BureauForm);

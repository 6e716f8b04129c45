/** The coach's details, how the program works, and the vault's safety. */
import { call, Refusal } from '../../ipc/port.js';
import { confirmDialog, openDialog } from '../../kit/dialog.js';
import { h, refresh, swap } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, openFolder, sentence, state } from '../../program.js';
import { readAttention } from '../../program/overviews.js';
import { BureauForm } from '../start/bureau-form.js';
import { countingCard } from './counting-form.js';
import { PassphraseChoice, passphraseField } from '../start/passphrase.js';
import { recoveryKeyCard } from '../start/recovery-key.js';
import { RulesCard } from '../rules/card.js';
import { thresholdsCard } from './thresholds.js';

function changePassphrase() {
  return openDialog({ title: tr('settings.passphrase_change') }, (close) => {
    let error = '';
    const current = passphraseField({ testid: 'change-current', label: tr('settings.passphrase_current'), autofocus: true, oninput: () => refresh(go) });
    const choice = new PassphraseChoice({ prefix: 'change', onchange: () => refresh(go) });
    const go = h('button', { type: 'submit', class: 'primary', 'data-testid': 'change-save', disabled: () => choice.value === null || !current.input.value }, tr('settings.passphrase_save'));
    const problem = h('p', { class: 'problem', role: 'alert', hidden: () => !error }, () => error);
    return [h('form', {
      class: 'stack',
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const next = choice.value;
        if (next === null) return;
        try {
          await call('passphrase_change', { current: current.input.value, new: next });
          close();
          toast(t('settings.passphrase_changed'));
        } catch (thrown) {
          error = sentence(thrown);
          refresh(problem);
          if (thrown instanceof Refusal) current.input.select();
        }
      },
    }, current.element, choice, problem, h('div', { class: 'dialog-acts' }, h('button', { type: 'button', onclick: () => close() }, tr('act.cancel')), go))];
  });
}

function renewRecoveryKey() {
  return openDialog({ title: tr('settings.recovery_renew') }, () => {
    let error = '';
    let key = '';
    const place = h('div', { class: 'stack' });
    const field = passphraseField({ testid: 'renew-passphrase', label: tr('unlock.passphrase'), autofocus: true });
    const ask = () => h('form', {
      class: 'stack',
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        error = '';
        try {
          ({ recovery_key: key } = await call('recovery_key_renew', { passphrase: field.input.value }));
        } catch (thrown) {
          error = sentence(thrown);
          field.input.select();
        }
        refresh(place);
      },
    },
    h('p', {}, tr('settings.recovery_renew_text')), field.element,
    h('p', { class: 'problem', role: 'alert', hidden: () => !error }, () => error),
    h('div', { class: 'dialog-acts' }, h('button', { type: 'submit', class: 'primary' }, tr('settings.recovery_make'))));
    swap(() => (key ? 'key' : 'ask'), (kind) => (kind === 'ask' ? ask()
      : h('div', { class: 'stack' }, h('p', {}, tr('start.recovery_text')), recoveryKeyCard(key))), place);
    return [place];
  });
}

async function removeDemo() {
  const sure = await confirmDialog({ title: tr('settings.demo_remove'), text: tr('settings.demo_sure'), confirm: tr('act.remove') });
  if (!sure) return;
  const list = await attempt(() => call('demo_remove', {}));
  if (!list) return;
  change({ cases: list.cases });
  await readAttention();
  toast(t('settings.demo_removed'));
}

async function addDemo() {
  await attempt(async () => {
    await call('demo_add', {});
    const { cases } = await call('case_list', {});
    change({ cases });
    await readAttention();
    toast(t('settings.demo_added'));
  });
}

/** The screen of settings. */
export class SettingsScreen extends HTMLElement {
  connectedCallback() {
    this.append(
      h('div', { class: 'head' }, h('h1', {}, tr('shell.settings'))),
      swap(() => (state.settings ? 'ready' : null), () => h('div', { class: 'settings' }, this.#details(), this.#working(), countingCard(), thresholdsCard(), new RulesCard({ listed: false }), this.#safety(), this.#demo(), this.#about())));
  }

  #details() {
    const form = new BureauForm();
    return h('section', { class: 'card', 'aria-labelledby': 'set-details' },
      h('h2', { id: 'set-details' }, tr('settings.details')),
      h('p', { class: 'help' }, tr('settings.details_text')),
      h('form', {
        class: 'stack',
        onsubmit: async (/** @type {SubmitEvent} */ event) => {
          event.preventDefault();
          if (await form.save()) toast(t('settings.saved'));
        },
      }, form, h('div', { class: 'row-acts' }, h('button', { type: 'submit', class: 'primary', 'data-testid': 'settings-save' }, tr('act.save')))));
  }

  #working() {
    const minutes = h('input', { id: 'idle', type: 'number', min: 1, max: 240, inputmode: 'numeric', 'data-testid': 'settings-idle', value: () => String(state.settings?.idle_minutes ?? ''), onchange: async () => {
      const settings = state.settings;
      const idle = Math.round(Number(minutes.value));
      if (!settings || !(idle >= 1 && idle <= 240)) {
        minutes.value = String(settings?.idle_minutes ?? '');
        return;
      }
      await attempt(async () => {
        const next = await call('settings_save', { ...settings, idle_minutes: idle });
        change({ settings: next, status: await call('app_status', {}) });
        toast(t('settings.saved'));
      });
    } });
    return h('section', { class: 'card', 'aria-labelledby': 'set-work' },
      h('h2', { id: 'set-work' }, tr('settings.working')),
      h('div', { class: 'stack' },
        h('div', { class: 'field short' }, h('label', { for: 'idle' }, tr('settings.idle')), minutes, h('p', { class: 'help' }, tr('settings.idle_help'))),
        h('div', { class: 'field' }, h('span', { class: 'label' }, tr('settings.export_folder')),
          h('code', { class: 'path', 'data-testid': 'export-folder' }, () => state.settings?.export_folder ?? ''),
          h('div', { class: 'row-acts' },
            h('button', { type: 'button', onclick: async () => {
              const settings = await attempt(() => call('export_folder_choose', {}));
              if (settings) change({ settings });
            } }, tr('settings.folder_choose')),
            h('button', { type: 'button', onclick: () => { void openFolder(); } }, tr('act.open_folder'))))));
  }

  #safety() {
    return h('section', { class: 'card', 'aria-labelledby': 'set-safe' },
      h('h2', { id: 'set-safe' }, tr('settings.safety')),
      h('p', {}, tr('settings.backup_text')),
      h('code', { class: 'path', 'data-testid': 'vault-folder' }, () => state.status?.vault_folder ?? ''),
      h('div', { class: 'row-acts' },
        h('button', { type: 'button', 'data-testid': 'passphrase-change', onclick: () => { void changePassphrase(); } }, tr('settings.passphrase_change')),
        h('button', { type: 'button', 'data-testid': 'renew-key', onclick: () => { void renewRecoveryKey(); } }, tr('settings.recovery_renew'))));
  }

  #demo() {
    const has = () => (state.cases ?? []).some((row) => row.demo);
    return h('section', { class: 'card', 'aria-labelledby': 'set-demo' },
      h('h2', { id: 'set-demo' }, tr('settings.demo')),
      h('p', {}, tr('settings.demo_text')),
      h('div', { class: 'row-acts' },
        h('button', { type: 'button', 'data-testid': 'demo-toggle', onclick: () => { void (has() ? removeDemo() : addDemo()); } },
          () => told(has() ? 'settings.demo_remove' : 'settings.demo_add'))));
  }

  #about() {
    return h('section', { class: 'card', 'aria-labelledby': 'set-about' },
      h('h2', { id: 'set-about' }, tr('settings.about')),
      h('p', {}, () => t('settings.version', { version: state.status?.version ?? '' })),
      h('p', { class: 'help' }, tr('settings.about_text')));
  }
}

customElements.define('sb-settings', SettingsScreen);

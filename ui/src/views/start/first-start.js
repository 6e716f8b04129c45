/** The first start: language, passphrase, recovery key, details, and then a first case or the example. */
import { call } from '../../ipc/port.js';
import { each, h, refresh, swap } from '../../kit/dom.js';
import { language, t, told, tr } from '../../kit/i18n.js';
import { attempt, change, chooseLanguage, openCase, state, takeStatus } from '../../program.js';
import { enter } from '../../program/entering.js';
import { brand } from './brand.js';
import { BureauForm } from './bureau-form.js';
import { languageSwitch } from '../language-switch.js';
import { newCaseDialog } from '../new-case.js';
import { PassphraseChoice } from './passphrase.js';
import { recoveryKeyCard } from './recovery-key.js';

/** @typedef {import('../../program.js').StartStep} StartStep */

/** @type {StartStep[]} */
const STEPS = ['language', 'passphrase', 'recovery', 'bureau', 'begin'];

function languageStep() {
  /** @param {'nl' | 'en'} one @param {string} name @param {string} sub */
  const choice = (one, name, sub) => h('button', {
    type: 'button', class: 'choice', lang: one, 'data-testid': `lang-${one}`,
    'aria-pressed': () => language() === one && state.status?.language === one,
    onclick: async () => {
      await chooseLanguage(one);
      change({ startStep: 'passphrase' });
    },
  }, h('strong', {}, name), h('span', {}, sub));
  return h('section', { class: 'stack' },
    h('h1', { tabindex: '-1' }, 'Welkom bij Spoorboek'),
    h('p', { class: 'lead' }, 'Kies je taal. Je kunt later altijd wisselen.'),
    h('p', { class: 'lead', lang: 'en' }, 'Choose your language. You can switch at any time.'),
    h('div', { class: 'choices' },
      choice('nl', 'Nederlands', 'Ga verder in het Nederlands'),
      choice('en', 'English', 'Continue in English')));
}

function passphraseStep() {
  let busy = false;
  const choice = new PassphraseChoice({ onchange: () => refresh(create) });
  const create = h('button', {
    type: 'submit', class: 'primary', 'data-testid': 'create-vault', disabled: () => busy || choice.value === null,
  }, () => t(busy ? 'start.creating' : 'start.create'));
  const form = h('form', {
    class: 'stack',
    onsubmit: async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      const passphrase = choice.value;
      if (passphrase === null || busy) return;
      busy = true;
      refresh(create);
      await attempt(async () => {
        const { recovery_key } = await call('vault_create', { passphrase });
        state.recoveryKey = recovery_key;
        state.startStep = 'recovery';
        takeStatus(await call('app_status', {}));
      });
      busy = false;
      refresh(create);
    },
  },
  h('h1', { tabindex: '-1' }, tr('start.passphrase_title')),
  h('p', { class: 'lead' }, tr('start.passphrase_text')),
  choice,
  h('div', { class: 'note amber' }, tr('start.passphrase_warning')),
  h('div', { class: 'start-acts' }, create));
  return form;
}

function recoveryStep() {
  const kept = h('input', { type: 'checkbox', id: 'kept', 'data-testid': 'recovery-kept', onchange: () => refresh(go) });
  const go = h('button', {
    type: 'button', class: 'primary', 'data-testid': 'recovery-continue', disabled: () => !kept.checked,
    onclick: async () => {
      change({ startStep: 'bureau', recoveryKey: '' });
      const settings = await attempt(() => call('settings_read', {}));
      if (settings) change({ settings });
    },
  }, tr('act.continue'));
  return h('section', { class: 'stack' },
    h('h1', { tabindex: '-1' }, tr('start.recovery_title')),
    h('p', { class: 'lead' }, tr('start.recovery_text')),
    recoveryKeyCard(state.recoveryKey),
    h('label', { class: 'check-line', for: 'kept' }, kept, h('span', {}, tr('start.recovery_kept'))),
    h('div', { class: 'start-acts' }, go));
}

function bureauStep() {
  const form = new BureauForm();
  return h('form', {
    class: 'stack',
    onsubmit: async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      if (await form.save()) change({ startStep: 'begin' });
    },
  },
  h('h1', { tabindex: '-1' }, tr('start.bureau_title')),
  h('p', { class: 'lead' }, tr('start.bureau_text')),
  form,
  h('div', { class: 'start-acts' },
    h('button', { type: 'button', 'data-testid': 'bureau-skip', onclick: () => change({ startStep: 'begin' }) }, tr('start.later')),
    h('button', { type: 'submit', class: 'primary', 'data-testid': 'bureau-continue' }, tr('act.continue'))));
}

function beginStep() {
  return h('section', { class: 'stack' },
    h('h1', { tabindex: '-1' }, tr('start.begin_title')),
    h('p', { class: 'lead' }, tr('start.begin_text')),
    h('div', { class: 'choices' },
      h('button', {
        type: 'button', class: 'choice', 'data-testid': 'start-first-case',
        onclick: async () => {
          await attempt(enter);
          await newCaseDialog();
        },
      }, h('strong', {}, tr('start.first_case')), h('span', {}, tr('start.first_case_text'))),
      h('button', {
        type: 'button', class: 'choice', 'data-testid': 'start-demo',
        onclick: () => attempt(async () => {
          const view = await call('demo_add', {});
          await enter();
          await openCase(view.case_id);
        }),
      }, h('strong', {}, tr('start.demo')), h('span', {}, tr('start.demo_text')))));
}

const MAKE = {
  language: languageStep,
  passphrase: passphraseStep,
  recovery: recoveryStep,
  bureau: bureauStep,
  begin: beginStep,
};

/** First start, step by step. */
export class FirstStart extends HTMLElement {
  connectedCallback() {
    const list = h('ol', { class: 'start-steps', 'aria-label': tr('start.steps') });
    each(list, () => STEPS, (step) => step, (step) => h('li', {
      'aria-current': () => (state.startStep === step() ? 'step' : null),
      class: () => (STEPS.indexOf(step()) < STEPS.indexOf(state.startStep ?? 'begin') ? 'done' : ''),
    }, () => told(`start.step.${step()}`)));
    const card = swap(() => state.startStep, (step) => {
      const screen = MAKE[/** @type {StartStep} */ (step)]();
      // A new step is read from its heading on; the first one keeps the focus where it is.
      queueMicrotask(() => /** @type {HTMLElement | null} */ (screen.querySelector('h1'))?.focus());
      return screen;
    }, h('div', { class: 'start-body' }));
    this.append(h('main', { class: 'start-page' },
      h('div', { class: () => (state.startStep === 'bureau' ? 'start-card wide' : 'start-card') },
        h('div', { class: 'start-top' }, brand(),
          swap(() => (state.startStep === 'language' ? null : 'switch'), () => languageSwitch())),
        list, card)));
  }
}

customElements.define('sb-first-start', FirstStart);

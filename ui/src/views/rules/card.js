/** The rules in use: their version, reading others from a file after a look at what moves, and back. */
import { call, Refusal } from '../../ipc/port.js';
import { confirmDialog } from '../../kit/dialog.js';
import { h, refresh, swap, when } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, openFolder, sentence, state } from '../../program.js';
import { readBoard, readSignals } from '../../program/overviews.js';
import { showSettings } from '../../program/places.js';
import { movedCases } from './moved-cases.js';

/** @typedef {import('../../../types/RulesPreview').RulesPreview} RulesPreview */
/** @typedef {import('../../../types/RulesView').RulesView} RulesView */

/** As much as the program takes; more is some other file. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The card. */
export class RulesCard extends HTMLElement {
  #text = '';
  /** @type {RulesPreview | null} */ #preview = null;
  /** @type {{ text: string, detail: string, refused: boolean } | null} */ #refusal = null;
  #listed;

  /** @param {{ listed: boolean }} options whether the list of rules stands on the same page */
  constructor({ listed }) {
    super();
    this.#listed = listed;
  }

  connectedCallback() {
    const view = () => state.rules;
    this.append(h('section', { class: 'card', 'aria-labelledby': 'rules-card-title', 'data-testid': 'rules' },
      h('h2', { id: 'rules-card-title' }, () => (this.#listed ? t('rules.version', { version: view()?.version ?? '' }) : t('rules.title'))),
      h('p', {}, tr('rules.text')),
      h('p', { 'data-testid': 'rules-version' }, h('strong', {}, () => (this.#listed ? '' : `${t('rules.version', { version: view()?.version ?? '' })}. `)),
        () => (view()?.imported ? t('rules.imported', { version: view()?.builtin_version ?? '' }) : t('rules.builtin'))),
      this.#acts(),
      h('p', { class: 'help' }, tr('rules.read_help')),
      swap(() => (this.#refusal ? 'refused' : this.#preview ? 'preview' : null), (kind) => (kind === 'refused' ? this.#refused() : this.#shown()))));
    if (!state.rules) void attempt(async () => change({ rules: await call('rules_read', {}) }));
  }

  #acts() {
    const file = h('input', {
      type: 'file', accept: '.json,application/json', class: 'visually-hidden', id: 'rules-file', 'data-testid': 'rules-file',
      onchange: () => {
        const chosen = file.files?.[0];
        if (chosen) void this.#read(chosen).finally(() => { file.value = ''; });
      },
    });
    return h('div', { class: 'row-acts' },
      this.#listed ? null : h('button', { type: 'button', 'data-testid': 'rules-all', onclick: () => { void attempt(() => showSettings('rules')); } }, tr('rules.all')),
      h('div', {}, file, h('label', { for: 'rules-file', class: 'button' }, tr('rules.read_file'))),
      h('button', { type: 'button', 'data-testid': 'rules-export', onclick: () => { void this.#export(); } }, tr('rules.export')),
      h('button', { type: 'button', 'data-testid': 'rules-reset', hidden: () => !state.rules?.imported, onclick: () => { void this.#reset(); } }, tr('rules.reset')));
  }

  /** @param {File} file */
  async #read(file) {
    this.#preview = null;
    this.#refusal = null;
    refresh(this);
    if (file.size > MOST_BYTES) this.#refusal = { text: t('rules.too_large'), detail: '', refused: false };
    else await this.#refusing(async () => {
      this.#text = await file.text();
      this.#preview = await call('rules_preview', { text: this.#text });
    });
    refresh(this);
    const panel = this.querySelector('[tabindex="-1"]');
    if (panel instanceof HTMLElement) panel.focus();
  }

  /** Runs what can be refused, and shows why. @param {() => Promise<void>} act */
  async #refusing(act) {
    try {
      await act();
    } catch (thrown) {
      const failure = thrown instanceof Refusal ? thrown.failure : null;
      if (failure?.code === 'locked') return;
      this.#preview = null;
      this.#refusal = { text: failure?.code === 'rules_refused' ? t('rules.refused_what') : failure?.code === 'rules_not_newer' ? t('rules.not_newer') : sentence(thrown), detail: failure?.detail ?? '', refused: failure?.code === 'rules_refused' };
    }
    refresh(this);
  }

  #refused() {
    const refusal = () => this.#refusal;
    return h('div', { class: 'note red', 'data-testid': 'rules-refused', role: 'alert' },
      h('h3', { tabindex: '-1' }, tr('rules.refused_title')),
      h('p', {}, () => refusal()?.text ?? ''),
      h('pre', { class: 'refused-detail', lang: 'en', tabindex: '0', hidden: () => !refusal()?.detail }, h('code', {}, () => refusal()?.detail ?? '')),
      h('p', {}, () => (refusal()?.refused ? `${t('rules.refused_safe', { version: state.rules?.version ?? '' })} ${t('rules.refused_do')}` : '')),
      h('button', { type: 'button', onclick: () => this.#leave() }, tr('act.close')));
  }

  #shown() {
    const preview = () => this.#preview;
    const moved = () => preview()?.cases ?? [];
    /** @param {string[]} ids */
    const ids = (ids) => ids.join(', ');
    /** @param {'rules.preview_changed' | 'rules.preview_removed'} key @param {() => string[]} list */
    const ruleList = (key, list) => h('details', { class: 'fold', hidden: () => list().length === 0 }, h('summary', {}, () => told(key, { n: list().length })), h('p', { class: 'mono rule-ids' }, () => ids(list())));
    return h('div', { class: 'rules-preview', 'data-testid': 'rules-preview' },
      h('h3', { tabindex: '-1' }, () => t('rules.preview_title', { version: preview()?.version ?? '' })),
      h('p', { class: 'muted' }, () => t('rules.preview_now', { version: preview()?.current_version ?? '' })),
      ruleList('rules.preview_changed', () => preview()?.changed_rules ?? []),
      ruleList('rules.preview_removed', () => preview()?.removed_rules ?? []),
      h('p', { hidden: () => (preview()?.changed_rules.length ?? 0) + (preview()?.removed_rules.length ?? 0) > 0 }, tr('rules.preview_no_rules')),
      h('p', { class: 'note green', hidden: () => moved().length > 0 }, () => t('rules.preview_nothing', { n: preview()?.cases_checked ?? 0 })),
      when(() => moved().length > 0, () => h('div', { class: 'rules-moved' },
        h('p', {}, h('strong', {}, () => `${t('rules.preview_cases', { n: moved().length })}.`), ' ', () => t('rules.preview_checked', { n: preview()?.cases_checked ?? 0 }), ' ', tr('rules.preview_letters')),
        movedCases(moved))),
      h('div', { class: 'row-acts' },
        h('button', { type: 'button', class: 'primary', 'data-testid': 'rules-import', onclick: () => { void this.#import(); } }, tr('rules.import')),
        h('button', { type: 'button', onclick: () => this.#leave() }, tr('act.cancel'))));
  }

  #leave() {
    this.#preview = null;
    this.#refusal = null;
    this.#text = '';
    refresh(this);
    this.querySelector('input')?.focus();
  }

  /** Takes rules over; what was worked out with the rules before is forgotten. @param {RulesView} rules */
  #take(rules) {
    this.#preview = null;
    this.#text = '';
    change({ rules, cases: null, signals: null });
    void attempt(async () => {
      const { cases } = await call('case_list', {});
      change({ cases });
      await readSignals();
      await readBoard();
    });
  }

  async #import() {
    await this.#refusing(async () => {
      this.#take(await call('rules_import', { text: this.#text }));
      toast(t('rules.import_done', { version: state.rules?.version ?? '' }), { testid: 'rules-imported' });
    });
  }

  async #reset() {
    const { version = '', builtin_version = '' } = state.rules ?? {};
    const sure = await confirmDialog({ title: tr('rules.reset_title'), text: () => t('rules.reset_text', { version, builtin: builtin_version }), confirm: tr('rules.reset_yes') });
    if (!sure) return;
    await attempt(async () => {
      this.#take(await call('rules_reset', {}));
      toast(t('rules.reset_done'));
    });
  }

  async #export() {
    const saved = await attempt(() => call('rules_export', {}));
    if (saved) toast(t('rules.exported', { name: saved.name }), { detail: saved.folder, testid: 'rules-exported', act: { label: tr('act.open_folder'), run: () => { void openFolder(); } } });
  }
}

customElements.define('sb-rules-card', RulesCard);

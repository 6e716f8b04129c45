/** The rules that all dates come from: which, where they are written, and what is to be looked at again. */
import { each, h, refresh, when } from '../kit/dom.js';
import { shortDay } from '../kit/format.js';
import { pick, t, told, tr } from '../kit/i18n.js';
import { attempt, state } from '../program.js';
import { showSettings } from '../program/places.js';
import { RulesCard } from './rules/card.js';

/** @typedef {import('../../types/RuleRow').RuleRow} RuleRow */

/** @type {Record<string, string>} */
const TONE = { in_force: 'green', practice: 'amber', announced: '', pending: '', expired: 'grey' };

/** A rule can stand there more than once, each for its own time. @param {RuleRow} rule */
const keyOf = (rule) => `${rule.id} ${rule.from ?? ''}`;

/** @param {RuleRow} rule */
const isAmber = (rule) => rule.review_overdue || rule.sources_disagree;

/** For which days it holds. @param {RuleRow} rule */
function validity({ from, to }) {
  if (from && to) return t('rules.valid_both', { from: shortDay(from), to: shortDay(to) });
  if (from) return t('rules.valid_from', { from: shortDay(from) });
  return to ? t('rules.valid_to', { to: shortDay(to) }) : '';
}

/** @param {() => RuleRow} rule */
function ruleRow(rule) {
  return h('li', { class: 'rule-row', 'data-testid': 'rule-row' },
    h('div', {},
      h('strong', {}, () => pick(rule().title)),
      h('p', {}, () => pick(rule().text)),
      h('code', {}, () => rule().id)),
    h('div', { class: 'rule-facts' },
      h('div', { class: 'rule-chips' },
        h('span', { class: () => `chip ${TONE[rule().status] ?? ''}` }, () => told(`rule_status.${rule().status}`)),
        h('span', { class: 'chip amber', hidden: () => !rule().review_overdue }, tr('rules.overdue')),
        h('span', { class: 'chip amber', hidden: () => !rule().sources_disagree }, tr('rules.disagree'))),
      h('small', {}, () => rule().source),
      h('small', {}, () => validity(rule())),
      h('small', {}, () => t('rules.reviewed', { day: shortDay(rule().reviewed_on) }))));
}

/** The screen. */
export class RulesScreen extends HTMLElement {
  #words = '';
  #amber = false;

  connectedCallback() {
    const all = () => state.rules?.rules ?? [];
    const coming = () => all().filter((rule) => rule.status === 'announced' || rule.status === 'pending');
    const search = h('input', {
      type: 'search', 'data-testid': 'rules-search', autocomplete: 'off', spellcheck: 'false', 'aria-label': tr('rules.search'), placeholder: tr('rules.search'),
      oninput: () => { this.#words = search.value; refresh(this); },
    });
    const only = h('input', { type: 'checkbox', 'data-testid': 'rules-only-amber', onchange: () => { this.#amber = only.checked; refresh(this); } });
    const found = () => this.#found(all());
    this.append(
      h('button', { type: 'button', class: 'link', 'data-testid': 'rules-back', onclick: () => { void attempt(() => showSettings('settings')); } }, () => `← ${t('rules.back')}`),
      h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, tr('rules.title'))),
      new RulesCard({ listed: true }),
      when(() => coming().length > 0, () => h('section', { class: 'card', 'aria-labelledby': 'rules-coming', 'data-testid': 'rules-coming' },
        h('h2', { id: 'rules-coming' }, tr('rules.coming')), h('p', { class: 'help' }, tr('rules.coming_text')),
        each(h('ul', { class: 'rule-list' }), coming, keyOf, ruleRow))),
      h('section', { class: 'card', 'aria-labelledby': 'rules-list' },
        h('h2', { id: 'rules-list' }, tr('rules.list')),
        h('div', { class: 'filter-line' }, h('div', { class: 'search' }, search), h('label', { class: 'check-line' }, only, h('span', {}, tr('rules.only_amber')))),
        h('p', { class: 'muted', role: 'status' }, () => (found().length ? t('rules.found', { n: found().length }) : t('rules.none'))),
        each(h('ul', { class: 'rule-list' }), found, keyOf, ruleRow)));
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** @param {readonly RuleRow[]} all */
  #found(all) {
    const words = this.#words.toLowerCase().split(/\s+/).filter(Boolean);
    return all.filter((rule) => {
      if (this.#amber && !isAmber(rule)) return false;
      const text = `${rule.id} ${rule.title.nl} ${rule.title.en} ${rule.text.nl} ${rule.text.en} ${rule.source} ${told(`rule_status.${rule.status}`)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }
}

customElements.define('sb-rules', RulesScreen);

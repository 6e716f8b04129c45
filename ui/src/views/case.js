/** A case: who it is about, and its tabs. */
import { each, h, swap } from '../kit/dom.js';
import { shortDay } from '../kit/format.js';
import { pick, t, told, tr } from '../kit/i18n.js';
import { attempt, redo, showTab, state, undo } from '../program.js';
import { Applications } from './case/applications.js';
import { Check } from './case/check.js';
import { factOf } from './case/form/fact.js';
import { Facts } from './case/form/facts.js';
import { Documents } from './case/documents.js';
import { History } from './case/history.js';
import { Log } from './case/log.js';
import { Overview } from './case/overview.js';
import { Placement } from './case/placement.js';
import { TABS } from './case/tabs.js';
import { WhatIf } from './what-if/what-if.js';

/** @typedef {import('../program.js').Tab} Tab */

const MAKE = {
  overview: () => new Overview(),
  facts: () => new Facts('facts'),
  profile: () => new Facts('profile'),
  trajectory: () => new Facts('trajectory'),
  whatif: () => new WhatIf(),
  placement: () => new Placement(),
  log: () => new Log(),
  applications: () => new Applications(),
  check: () => new Check(),
  documents: () => new Documents(),
  history: () => new History(),
};

/** @typedef {{ key: string, text: string, tone: string }} Chip */

/** What stands beside the name: week, permit, 30% ruling. @returns {Chip[]} */
function chips() {
  const view = state.view;
  if (!view) return [];
  /** @type {Chip[]} */
  const list = [];
  if (view.sick_week !== null) {
    const total = view.deadlines.find((date) => date.id === 'pw.waiting_period_end')?.sick_week ?? null;
    const text = total === null || view.sick_week > total ? t('case.week', { week: view.sick_week }) : t('case.week_of', { week: view.sick_week, total });
    list.push({ key: 'week', text, tone: '' });
  }
  const { phase } = view.trajectory;
  if (phase !== null) list.push({ key: 'phase', text: told(`phase.short.${phase}`), tone: ' green' });
  const category = factOf('permit.category')?.value;
  const choice = state.form?.fields.find((field) => field.key === 'permit.category')?.choices.find((one) => one.key === category);
  if (choice) {
    const until = factOf('permit.expires_on')?.value;
    const collides = view.conflicts.some((conflict) => conflict.id === 'C1' || conflict.id === 'C2');
    list.push({
      key: 'permit',
      text: until ? t('case.until', { what: pick(choice.label), day: shortDay(until) }) : pick(choice.label),
      tone: collides ? ' red' : '',
    });
  }
  if (factOf('ruling30.applies')?.value === 'yes' || factOf('ruling30.ends_on')?.value) {
    const until = factOf('ruling30.ends_on')?.value;
    list.push({ key: 'ruling', text: until ? t('case.until', { what: t('case.ruling30'), day: shortDay(until) }) : t('case.ruling30'), tone: '' });
  }
  if (view.demo) list.push({ key: 'demo', text: t('cases.demo'), tone: ' green' });
  return list;
}

/** The open case. */
export class CaseScreen extends HTMLElement {
  connectedCallback() {
    const line = () => {
      const view = state.view;
      if (!view) return '';
      const work = view.job_title && view.employer
        ? t('case.job_at', { job: view.job_title, employer: view.employer })
        : view.job_title || view.employer;
      return work ? `${work} · ` : '';
    };
    const tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': tr('case.tabs'), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#arrow(event) });
    each(tabs, () => TABS, (tab) => tab, (tab, key) => h('button', {
      type: 'button', role: 'tab', id: `tab-${key}`, 'data-testid': `tab-${key}`, 'aria-controls': 'tab-panel',
      'aria-selected': () => state.tab === key,
      tabindex: () => (state.tab === key ? '0' : '-1'),
      onclick: () => { void attempt(() => this.#show(tab())); },
    }, () => told(`case.tab.${key}`)));
    this.append(
      h('div', { class: 'head' },
        h('div', {},
          h('h1', { tabindex: '-1', 'data-testid': 'case-name', title: () => state.view?.name ?? '' }, () => state.view?.name ?? ''),
          h('p', { class: 'muted' }, line, h('span', { class: 'nowrap' }, () => (state.view ? t('case.dossier', { number: state.view.dossier_number }) : '')))),
        h('div', { class: 'row-acts' },
          h('span', { class: () => `saving ${state.saving}`, role: 'status', 'data-testid': 'saving' },
            () => (state.saving === 'idle' ? '' : told(`case.saving.${state.saving}`))),
          h('button', {
            type: 'button', 'data-testid': 'undo', disabled: () => !state.view?.undo, onclick: () => { void undo(); },
            title: () => (state.view?.undo ? t('case.undo_what', { what: told(`change.${state.view.undo}`) }) : 'Ctrl Z'),
          }, tr('act.undo')),
          h('button', {
            type: 'button', 'data-testid': 'redo', disabled: () => !state.view?.redo, onclick: () => { void redo(); },
            title: () => (state.view?.redo ? t('case.redo_what', { what: told(`change.${state.view.redo}`) }) : 'Ctrl Shift Z'),
          }, tr('act.redo')))),
      each(h('div', { class: 'chips' }), chips, (chip) => chip.key, (chip) => h('span', { class: () => `chip${chip().tone}` }, () => chip().text)),
      tabs,
      swap(() => state.tab, (tab) => MAKE[/** @type {Tab} */ (tab)](),
        h('div', { id: 'tab-panel', role: 'tabpanel', 'aria-labelledby': () => `tab-${state.tab}` })));
    // What had the focus is gone with the screen before: reading goes on from the name.
    if (!document.querySelector('dialog[open]')) this.querySelector('h1')?.focus({ preventScroll: true });
  }

  /** Shows a tab. In a low window its content would lie below the edge: the tabs come to the top then. @param {Tab} tab */
  async #show(tab) {
    await showTab(tab);
    document.getElementById(`tab-${tab}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
    const panel = this.querySelector('[role="tabpanel"]');
    if (panel && panel.getBoundingClientRect().top > window.innerHeight / 2) this.querySelector('.tabs')?.scrollIntoView({ block: 'start' });
  }

  /** @param {KeyboardEvent} event */
  #arrow(event) {
    const at = TABS.indexOf(state.tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = TABS[(to + TABS.length) % TABS.length];
    if (!tab) return;
    void attempt(async () => {
      await this.#show(tab);
      document.getElementById(`tab-${tab}`)?.focus({ preventScroll: true });
    });
  }
}

customElements.define('sb-case', CaseScreen);

/** What changed in the case: when, what, from what to what, and why. */
import { call } from '../../ipc/port.js';
import { confirmDialog } from '../../kit/dialog.js';
import { bind, each, h, refresh, when } from '../../kit/dom.js';
import { dayOfInstant, longDay, timeOfInstant } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { beginning } from '../../kit/long-text.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, saveTyping, state } from '../../program.js';
import { fieldInRow, readable, specOf } from './form/fact.js';
import { JournalLine } from './journal-line.js';
import { KnownThen } from './known.js';

/** @typedef {import('../../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../../types/HistoryChange').HistoryChange} HistoryChange */
/** @typedef {import('../../../types/HistoryStep').HistoryStep} HistoryStep */
/** @typedef {import('../../../types/History').History} Told */
/** @typedef {{ step: HistoryStep, key: string }} Keyed */
/** @typedef {(change: HistoryChange, name: string) => void} Forget */

/** Steps shown at first, and by each further press. */
const SLICE = 80;
/** Changes of one step told without being asked. */
const CHANGES = 6;
/** Letters of a value told without being asked. */
const LETTERS = 160;

/**
 * Only making a scenario real has a reason, and takes the scenario away.
 * @param {HistoryChange} change @param {boolean} reasoned
 */
function changeName({ kind, field, row, made, removed }, reasoned) {
  if (field) return fieldInRow(field, row);
  if (kind === 'scenario' && removed && reasoned) return t('history.scenario.adopted');
  return told(`history.${kind}.${made ? 'made' : removed ? 'removed' : 'changed'}`);
}

/** Where in the case the field stands. @param {HistoryChange} change */
function partName({ field }) {
  const step = field ? specOf(field).step : 'station';
  return step === 'station' ? '' : told(`step.${step}`);
}

/** @param {string | null} text @param {string | null} field */
function valueText(text, field) {
  if (text === null || text === '') return t('history.empty_value');
  return field ? readable(field, text) : text;
}

/** A value, shortened where it is long. @param {() => string} text @param {string} tag */
function value(text, tag) {
  let all = false;
  const long = () => text().length > LETTERS;
  const node = h(tag === 'old' ? 's' : 'span', { class: `history-value ${tag}` },
    h('span', { class: 'pre typed', dir: 'auto' }, () => (long() && !all ? beginning(text(), LETTERS) : text())));
  const more = h('button', { type: 'button', class: 'link', hidden: () => !long(), 'aria-expanded': () => all, onclick: () => { all = !all; refresh(box); } },
    () => t(all ? 'history.fewer' : 'history.more'));
  const box = h('span', { class: 'history-side' }, node, more);
  return box;
}

/** @param {() => HistoryChange} change @param {() => boolean} reasoned @param {Forget} forget */
function changeRow(change, reasoned, forget) {
  const hasValues = () => !change().forgotten && change().before !== change().after;
  const name = () => changeName(change(), reasoned());
  return h('li', { class: 'history-change', 'data-seq': () => String(change().seq) },
    h('span', { class: 'history-what' }, name, h('small', {}, () => partName(change()))),
    h('span', { class: 'chip grey', 'data-testid': 'history-forgotten', hidden: () => !change().forgotten }, tr('history.forgotten')),
    when(hasValues, () => h('span', { class: 'history-values' },
      h('span', { class: 'visually-hidden' }, tr('history.was'), ' '),
      value(() => valueText(change().before, change().field), 'old'),
      h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'),
      h('span', { class: 'visually-hidden' }, ' ', tr('history.became'), ' '),
      value(() => valueText(change().after, change().field), 'new'))),
    h('button', { type: 'button', class: 'link history-forget', 'data-testid': 'history-forget', hidden: () => change().forgotten, 'aria-label': () => t('history.forget_of', { what: name() }), onclick: () => forget(change(), name()) }, tr('history.forget')));
}

/** @param {() => Keyed} item @param {Forget} forget */
function stepRow(item, forget) {
  let all = false;
  const step = () => item().step;
  const shown = () => (all ? step().changes : step().changes.slice(0, CHANGES)).map((change, at) => ({ change, at }));
  const node = h('li', { class: () => (step().taken_back ? 'history-step taken' : 'history-step'), 'data-testid': 'history-step' },
    h('time', { class: 'history-time' }, () => timeOfInstant(step().at_ms)),
    h('div', { class: 'history-body' },
      h('p', { class: 'chips', hidden: () => !step().taken_back && !step().takes_back },
        h('span', { class: 'chip grey', hidden: () => !step().taken_back }, tr('history.taken_back')),
        h('span', { class: 'chip grey', hidden: () => !step().takes_back }, tr('history.takes_back'))),
      h('p', { class: 'history-reason typed', dir: 'auto', hidden: () => !step().reason }, () => t('history.reason', { reason: step().reason ?? '' })),
      each(h('ul', {}), shown, ({ at }) => String(at), (one) => changeRow(() => one().change, () => step().reason !== null, forget)),
      h('button', { type: 'button', class: 'link', hidden: () => all || step().changes.length <= CHANGES, onclick: () => { all = true; refresh(node); } },
        () => t('history.more_changes', { n: step().changes.length - CHANGES }))));
  return node;
}

/** The tab. */
export class History extends HTMLElement {
  /** @type {Keyed[] | null} */ #steps = null;
  /** @type {CaseView | null} */ #of = null;
  /** @type {string | null} */ #from = null;
  #most = SLICE;
  /** Whether the case of an earlier day is shown in place of the changes. */
  #then = false;

  connectedCallback() {
    const days = () => {
      /** @type {Map<string, Keyed[]>} */
      const all = new Map();
      for (const one of (this.#steps ?? []).slice(0, this.#most)) {
        const day = dayOfInstant(one.step.at_ms);
        all.set(day, [...(all.get(day) ?? []), one]);
      }
      return [...all].map(([day, steps]) => ({ day, steps }));
    };
    const rest = () => (this.#steps?.length ?? 0) - this.#most;
    /** @type {Forget} */
    const forget = (change, name) => { void this.#forget(change, name); };
    const then = new KnownThen({ from: () => this.#from, changed: (shown) => { this.#then = shown; refresh(this); } });
    this.append(then, h('section', { class: 'card', 'aria-labelledby': 'history-title', hidden: () => this.#then },
      h('h2', { id: 'history-title' }, tr('history.title')),
      h('p', { class: 'help' }, tr('history.text')),
      new JournalLine(),
      h('p', { class: 'muted', hidden: () => this.#steps === null || this.#steps.length > 0 }, tr('history.empty')),
      each(h('div', {}), days, ({ day }) => day, (one, day) => h('section', { class: 'history-day' },
        h('h3', {}, () => longDay(day)),
        each(h('ol', { class: 'history-steps' }), () => one().steps, ({ key }) => key, (step) => stepRow(step, forget)))),
      h('button', { type: 'button', hidden: () => rest() <= 0, 'data-testid': 'history-earlier', onclick: () => { this.#most += SLICE; refresh(this); } },
        () => t('history.earlier', { n: rest() }))));
    bind(this, () => { void this.#read(); });
  }

  /** Reads it again whenever the case changed. */
  async #read() {
    const view = state.view;
    if (!view || view === this.#of) return;
    this.#of = view;
    const history = await attempt(() => call('case_history', { case_id: view.case_id }));
    if (!history || !this.isConnected || this.#of !== view) return;
    this.#take(history);
  }

  /** @param {Told} history */
  #take({ steps, known_from }) {
    const { length } = steps;
    // Counted from the oldest, so that a step keeps its key while newer ones come.
    this.#steps = steps.map((step, at) => ({ step, key: `${length - at}` }));
    this.#from = known_from;
    refresh(this);
  }

  /** Asks, and forgets what a change held. @param {HistoryChange} change @param {string} name */
  async #forget({ seq }, name) {
    const id = state.view?.case_id;
    if (!id) return;
    const sure = await confirmDialog({ title: tr('history.forget_title'), text: () => `${name}. ${t('history.forget_text')}`, confirm: tr('history.forget_yes') });
    if (!sure) return;
    const history = await attempt(async () => {
      await saveTyping();
      return call('history_forget', { case_id: id, seq });
    });
    if (!history || !this.isConnected || state.view?.case_id !== id) return;
    this.#take(history);
    // What was forgotten cannot be taken back, nor what lies before it.
    const view = await attempt(() => call('case_open', { case_id: id }));
    if (!view || !this.isConnected || state.view?.case_id !== id) return;
    this.#of = view;
    change({ view });
    const row = this.querySelector(`[data-seq="${CSS.escape(String(seq))}"]`);
    if (row instanceof HTMLElement) {
      row.setAttribute('tabindex', '-1');
      row.focus();
    }
    toast(t('history.was_forgotten'));
  }
}

customElements.define('sb-history', History);

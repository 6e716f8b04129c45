/** What asks for attention in all cases: each a question to the person who knows the answer. */
import { append, each, h, refresh, when } from '../kit/dom.js';
import { distance, shortDay } from '../kit/format.js';
import { pick, t, told, tr } from '../kit/i18n.js';
import { fieldName, problemSentence } from '../kit/problem.js';
import { state } from '../program.js';
import { goToCard, goToCase, goToDate, goToField } from './go-to.js';

/** @typedef {import('../../types/SignalView').SignalView} SignalView */
/** @typedef {import('../../types/SignalKind').SignalKind} SignalKind */
/** @typedef {import('../../types/Party').Party} Party */
/** @typedef {{ key: string, case_id: string | null, signals: SignalView[] }} Group */

/** @type {SignalKind[]} */
const KINDS = ['conflict', 'late', 'due', 'question', 'problem'];
/** @type {Party[]} */
const PARTIES = ['coach', 'employer', 'employee', 'employer_and_employee', 'physician', 'adviser', 'uwv', 'ind', 'tax_office'];
/** @type {Record<SignalKind, string>} */
const TONE = { conflict: 'red', late: 'red', due: '', question: 'grey', problem: 'amber' };
/** More than a screen of rows at once; the rest follows on the way down. */
const SLICE = 80;

/** What a signal is about, in a few words. @param {SignalView} signal */
function what(signal) {
  if (signal.conflict) return pick(signal.conflict.title);
  if (signal.deadline) return pick(signal.deadline.title);
  return signal.field ? fieldName(signal.field) : pick(signal.ask);
}

/** What to ask, as a sentence. @param {SignalView} signal */
function asked(signal) {
  return signal.problem ? problemSentence(signal.problem) : pick(signal.ask);
}

/** What the button of a row says. @param {SignalView} signal */
function actOf(signal) {
  if (signal.kind === 'question') return t(signal.field ? 'signals.fill_in' : 'signals.look');
  if (signal.kind === 'problem') return t('signals.fix');
  return t(signal.deadline ?? signal.conflict?.deadline_id ? 'signals.why' : 'signals.look');
}

/** Goes to the place where it is done. @param {SignalView} signal */
function go(signal) {
  const date = signal.deadline?.id ?? signal.conflict?.deadline_id;
  if (date) return goToDate(signal.case_id, date);
  if (signal.conflict) return goToCard(signal.case_id, `conflict-${signal.conflict.id}`);
  if (signal.field) return goToField(signal.case_id, signal.field, signal.row);
  return goToCard(signal.case_id, 'questions');
}

/** @param {() => SignalView} signal @param {boolean} named whether the row says which case */
function signalRow(signal, named) {
  const name = () => signal().name;
  return h('li', { class: named ? 'signal-row named' : 'signal-row', 'data-testid': 'signal-row', 'data-kind': () => signal().kind, 'data-case-id': signal().case_id },
    h('span', { class: 'signal-kind' }, h('span', { class: () => `chip ${TONE[signal().kind]}`, 'data-testid': `signal-${signal().kind}` }, () => told(`signal_kind.${signal().kind}`))),
    h('div', { class: 'signal-what' },
      named ? h('button', { type: 'button', class: 'link signal-case', 'aria-label': () => t('signals.open_of', { name: name() }), onclick: () => { void goToCase(signal().case_id); } }, name) : null,
      h('strong', {}, () => what(signal())),
      h('span', { hidden: () => asked(signal()) === what(signal()) }, () => asked(signal())),
      h('small', { hidden: () => !signal().because }, () => { const { because } = signal(); return because ? pick(because) : ''; })),
    h('span', { class: 'signal-who', hidden: named }, () => told(`ask_who.${signal().who}`)),
    h('span', { class: 'signal-day' },
      h('strong', {}, () => shortDay(signal().deadline?.counts ?? signal().conflict?.early)),
      h('small', { class: () => (signal().kind === 'late' ? 'late' : '') }, () => { const date = signal().deadline; return date ? distance(date.days_left, true) : ''; })),
    h('button', { type: 'button', class: 'link', 'aria-label': () => t('signals.act_of', { act: actOf(signal()), what: what(signal()), name: name() }), onclick: () => { void go(signal()); } }, () => actOf(signal())));
}

/** The screen. */
export class SignalsScreen extends HTMLElement {
  /** @type {'case' | 'person'} */ #by = 'case';
  /** @type {SignalKind | null} */ #kind = null;
  /** @type {Party | ''} */ #who = '';
  #limit = SLICE;
  /** @type {{ board: unknown, wish: string, groups: Group[], total: number } | null} */ #told = null;
  #more = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) this.#next(); }, { rootMargin: '600px' });

  connectedCallback() {
    const kinds = h('div', { class: 'filter-chips', role: 'group', 'aria-label': tr('signals.kinds') });
    append(kinds, this.#kindButton(null), ...KINDS.map((kind) => this.#kindButton(kind)));
    const who = h('select', { 'data-testid': 'signals-who', onchange: () => this.#filter(() => { this.#who = /** @type {Party | ''} */ (who.value); }) },
      h('option', { value: '' }, tr('signals.everyone')), ...PARTIES.map((party) => h('option', { value: party }, () => told(`party.${party}`))));
    const foot = h('div', { class: 'center' }, h('button', { type: 'button', 'data-testid': 'signals-more', hidden: () => this.#hidden() <= 0, onclick: () => this.#next() }, () => t('signals.more', { n: Math.min(SLICE, this.#hidden()) })));
    const any = () => (state.signals?.signals.length ?? 0) > 0;
    this.append(
      h('div', { class: 'head' }, h('div', {},
        h('h1', { tabindex: '-1' }, tr('signals.title')),
        h('p', { class: 'muted' }, () => this.#summary()))),
      when(() => state.signals && !any(), () => h('div', { class: 'card invite', 'data-testid': 'signals-calm' }, h('h2', {}, tr('signals.calm')), h('p', {}, tr('signals.calm_text')))),
      h('div', { class: 'filter-line', hidden: () => !any() }, kinds,
        h('div', { class: 'filter-right' },
          h('label', { class: 'inline-field' }, h('span', {}, tr('signals.person')), who),
          h('div', { class: 'segments', role: 'group', 'aria-label': tr('signals.group') }, this.#byButton('case'), this.#byButton('person')))),
      h('p', { class: 'visually-hidden', role: 'status' }, () => (this.#kind || this.#who ? t('signals.count', { n: this.#seen().total }) : '')),
      each(h('div', { class: 'signal-groups' }), () => this.#shown(), (group) => group.key, (group, key) => this.#group(group, key)),
      when(() => any() && this.#seen().total === 0, () => h('p', { class: 'muted center', 'data-testid': 'signals-none' }, tr('signals.no_match'), ' ',
        h('button', { type: 'button', class: 'link', onclick: () => this.#filter(() => { this.#kind = null; this.#who = ''; who.value = ''; }) }, tr('signals.show_all')))),
      foot);
    this.#more.observe(foot);
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    this.#more.disconnect();
  }

  #summary() {
    const board = state.signals;
    if (!board) return '';
    const cases = new Set(board.signals.map((one) => one.case_id)).size;
    const horizon = t('signals.horizon', { n: board.horizon_days });
    if (!board.signals.length) return horizon;
    // Of very many only the most urgent are sent: how many cases they lie in is not known then.
    const many = board.in_all > board.signals.length ? t('signals.most_urgent', { n: board.signals.length }) : t('signals.in_cases', { n: cases });
    return `${t('signals.count', { n: board.in_all })} ${many}. ${horizon}`;
  }

  /** @param {SignalKind | null} kind */
  #kindButton(kind) {
    const count = () => (state.signals?.signals ?? []).filter((one) => (kind === null || one.kind === kind) && (!this.#who || one.who === this.#who)).length;
    return h('button', { type: 'button', class: 'filter-chip', 'data-testid': `filter-${kind ?? 'all'}`, 'aria-pressed': () => this.#kind === kind, onclick: () => this.#filter(() => { this.#kind = kind; }) },
      () => (kind === null ? t('signals.all') : told(`signal_kind.${kind}`)), ' ', h('span', { class: 'count' }, () => String(count())));
  }

  /** @param {'case' | 'person'} by */
  #byButton(by) {
    return h('button', { type: 'button', 'data-testid': `signals-by-${by}`, 'aria-pressed': () => this.#by === by, onclick: () => this.#filter(() => { this.#by = by; }) }, tr(by === 'case' ? 'signals.by_case' : 'signals.by_person'));
  }

  /** @param {() => void} set */
  #filter(set) {
    set();
    this.#limit = SLICE;
    refresh(this);
  }

  #next() {
    if (this.#hidden() <= 0) return;
    this.#limit += SLICE;
    refresh(this);
  }

  #hidden() {
    return this.#seen().total - this.#limit;
  }

  /** All that the filter leaves, in groups; counted once per answer and filter. */
  #seen() {
    const wish = `${this.#by} ${this.#kind} ${this.#who}`;
    if (this.#told && this.#told.board === state.signals && this.#told.wish === wish) return this.#told;
    const signals = (state.signals?.signals ?? []).filter((one) => (!this.#kind || one.kind === this.#kind) && (!this.#who || one.who === this.#who));
    /** @type {Map<string, Group>} */
    const groups = new Map();
    for (const signal of signals) {
      const id = this.#by === 'case' ? signal.case_id : signal.who;
      const group = groups.get(id);
      if (group) group.signals.push(signal);
      else groups.set(id, { key: `${this.#by} ${id}`, case_id: this.#by === 'case' ? id : null, signals: [signal] });
    }
    this.#told = { board: state.signals, wish, groups: [...groups.values()], total: signals.length };
    return this.#told;
  }

  /** The groups with as many rows as there is room for. */
  #shown() {
    let room = this.#limit;
    const list = [];
    for (const group of this.#seen().groups) {
      if (room <= 0) break;
      list.push({ ...group, count: group.signals.length, signals: group.signals.slice(0, room) });
      room -= group.signals.length;
    }
    return list;
  }

  /** @param {() => Group & { count: number }} group @param {string} key */
  #group(group, key) {
    const { case_id } = group();
    const first = () => group().signals[0];
    const title = case_id === null
      ? h('h2', {}, () => told(`ask_who.${first()?.who ?? 'coach'}`))
      : h('h2', {}, h('button', { type: 'button', class: 'link', 'aria-label': () => t('signals.open_of', { name: first()?.name ?? '' }), onclick: () => { void goToCase(case_id); } }, () => first()?.name ?? ''));
    return h('section', { class: 'card signal-group', 'data-group': key },
      h('div', { class: 'card-head' }, title,
        h('span', { class: 'muted' }, () => (case_id === null ? '' : first()?.dossier_number ?? '')),
        case_id === null ? null : h('span', { class: 'chip green', hidden: () => !first()?.demo }, tr('cases.demo')),
        h('span', { class: 'group-count' }, () => t('signals.count', { n: group().count }))),
      each(h('ul', { class: 'signal-list' }), () => group().signals, (signal) => signal.key, (signal) => signalRow(signal, case_id === null)));
  }
}

customElements.define('sb-signals', SignalsScreen);

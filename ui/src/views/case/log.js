/** What was done and heard, line by line; what is private stays out of every document. */
import { call } from '../../ipc/port.js';
import { each, h, refresh, when } from '../../kit/dom.js';
import { duration, monthYear, shortDay, unbroken, weekdayName } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { longText } from '../../kit/long-text.js';
import { toast } from '../../kit/toast.js';
import { changeCase, state, undo } from '../../program.js';
import { choiceName, choicesOf, LOG_KINDS, milestonesOf, VISIBILITIES } from '../log/log-form.js';
import { openQuickLog } from '../quick-log.js';

/** @typedef {import('../../../types/LogEntryView').LogEntryView} LogEntryView */
/** @typedef {{ month: string, entries: LogEntryView[], count: number }} Month */

/** Lines shown at first, and by each further press. */
const SLICE = 60;

/** @param {LogEntryView} entry */
async function remove(entry) {
  const done = await changeCase((case_id) => call('log_remove', { case_id, id: entry.id }));
  if (done) toast(t('log.removed'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/**
 * A line of a log, without anything to do about it.
 * @param {() => LogEntryView} entry @param {() => import('../../../types/CaseView').CaseView | null} view of which case
 */
export function entryText(entry, view) {
  const meta = () => [told(`log_kind.${entry().kind}`), entry().minutes ? duration(entry().minutes ?? 0) : '', entry().who].filter(Boolean).join(' · ');
  const milestone = () => (entry().milestone ? milestonesOf(view()).find(({ row }) => row === entry().milestone)?.what ?? '' : '');
  return [
    h('div', { class: 'entry-day' },
      h('strong', {}, () => shortDay(entry().date)),
      h('small', {}, () => {
        const week = entry().sick_week;
        return week === null ? weekdayName(entry().weekday) : `${weekdayName(entry().weekday)} · ${t('cases.week', { week })}`;
      })),
    h('div', { class: 'entry-text' },
      h('p', { class: 'entry-meta' }, h('span', { dir: 'auto' }, meta),
        h('span', { class: () => (entry().visibility === 'private' ? 'chip amber' : 'chip') }, () => told(`visibility.${entry().visibility}.short`))),
      longText(() => entry().summary),
      when(() => entry().result, () => longText(() => entry().result, { label: tr('log.result') })),
      when(() => entry().next_step, () => longText(() => {
        const { next_step, next_step_on } = entry();
        return next_step_on ? t('log.step_by', { step: next_step, day: unbroken(shortDay(next_step_on)) }) : next_step;
      }, { label: tr('log.next_step') })),
      when(() => entry().phase || entry().service || milestone(), () => h('p', { class: 'entry-marks' },
        h('span', { class: 'chip grey', hidden: () => !entry().phase }, () => (entry().phase ? choiceName('milestone.phase', entry().phase) : '')),
        h('span', { class: 'chip grey', hidden: () => !entry().service }, () => (entry().service ? choiceName('service.kind', entry().service) : '')),
        h('span', { class: 'chip grey', dir: 'auto', hidden: () => !milestone() }, () => `${t('log.milestone')}: ${milestone()}`)))),
  ];
}

/** @param {() => LogEntryView} entry */
function entryRow(entry) {
  return h('li', { class: 'entry', 'data-testid': 'log-entry', 'data-entry': entry().id, tabindex: '-1' },
    ...entryText(entry, () => state.view),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'small', onclick: () => { void openQuickLog({ entry: entry() }); }, 'aria-label': () => t('log.edit_of', { day: shortDay(entry().date) }) }, tr('act.edit')),
      h('button', { type: 'button', class: 'quiet small', 'data-testid': 'log-remove', onclick: () => { void remove(entry()); }, 'aria-label': () => t('log.remove_of', { day: shortDay(entry().date) }) }, tr('act.remove'))));
}

/**
 * The phase of a line: the one it was given, else the one that its day lies in.
 * @param {LogEntryView} entry
 */
function phaseOf(entry) {
  if (entry.phase) return entry.phase;
  const phases = state.view?.trajectory.phases ?? [];
  const phase = phases.find(({ started_on, ended_on }) => started_on && entry.date >= started_on && (!ended_on || entry.date < ended_on));
  return phase ? String(phase.phase) : '';
}

/**
 * Lines by month, in their order.
 * @param {readonly LogEntryView[]} entries those shown @param {readonly LogEntryView[]} all those that are counted
 * @returns {Month[]}
 */
export function byMonth(entries, all) {
  /** @type {Map<string, LogEntryView[]>} */
  const months = new Map();
  for (const entry of entries) {
    const month = entry.date.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(entry);
    else months.set(month, [entry]);
  }
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { date } of all) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  return [...months].map(([month, list]) => ({ month, entries: list, count: counts.get(month) ?? list.length }));
}

/** The tab. */
export class Log extends HTMLElement {
  #most = SLICE;
  #wish = { text: '', kind: '', who: '', phase: '' };

  connectedCallback() {
    const all = () => state.view?.log ?? [];
    const found = () => this.#found();
    const filtered = () => Object.values(this.#wish).some(Boolean);
    const rest = () => found().length - this.#most;
    this.append(h('section', { class: 'card', 'aria-labelledby': 'log-title' },
      h('div', { class: 'card-head' },
        h('h2', { id: 'log-title' }, () => t('log.count', { n: all().length })),
        h('button', { type: 'button', class: 'primary', 'data-testid': 'log-new', onclick: () => { void openQuickLog(); } }, tr('log.new'))),
      when(() => all().length === 0, () => h('p', { class: 'muted' }, tr('log.empty'))),
      when(() => all().length > 0, () => this.#filters()),
      h('p', { class: 'muted found', role: 'status', hidden: () => !filtered() || all().length === 0 },
        h('span', {}, () => (found().length ? t('log.found', { n: found().length }) : t('log.none_found'))), ' ',
        h('button', { type: 'button', class: 'link', 'data-testid': 'log-clear', onclick: () => this.#clear() }, tr('log.clear_filter'))),
      each(h('div', { class: 'log-months' }), () => byMonth(found().slice(0, this.#most), found()), ({ month }) => month, (one, month) => h('section', { class: 'log-month' },
        h('h3', {}, () => t('log.month', { month: monthYear(`${month}-01`), n: one().count })),
        each(h('ul', { class: 'entries' }), () => one().entries, (entry) => entry.id, entryRow))),
      h('button', { type: 'button', 'data-testid': 'log-older', hidden: () => rest() <= 0, onclick: () => { this.#most += SLICE; refresh(this); } }, () => t('log.older', { n: rest() }))));
  }

  /** Shows a line, whatever is filtered. @param {string} id */
  reveal(id) {
    if (!this.#found().some((entry) => entry.id === id)) this.#clear();
    const at = this.#found().findIndex((entry) => entry.id === id);
    if (at >= this.#most) this.#most = at + SLICE;
    refresh(this);
  }

  #clear() {
    this.#wish = { text: '', kind: '', who: '', phase: '' };
    this.#most = SLICE;
    refresh(this);
  }

  /** The lines that are asked for. */
  #found() {
    const { text, kind, who, phase } = this.#wish;
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    return (state.view?.log ?? []).filter((entry) => {
      if (kind && entry.kind !== kind) return false;
      if (who && entry.visibility !== who) return false;
      if (phase && phaseOf(entry) !== phase) return false;
      if (words.length === 0) return true;
      const whole = `${entry.summary}\n${entry.result}\n${entry.next_step}\n${entry.who}`.toLowerCase();
      return words.every((word) => whole.includes(word));
    });
  }

  #filters() {
    const again = () => { this.#most = SLICE; refresh(this); };
    /** @param {'kind' | 'who' | 'phase'} name @param {() => string} label @param {() => string} every @param {readonly { key: string, text: () => string }[]} choices */
    const select = (name, label, every, choices) => {
      const node = h('select', { 'data-testid': `log-filter-${name}`, 'aria-label': label, value: () => this.#wish[name], onchange: () => { this.#wish[name] = node.value; again(); } },
        h('option', { value: '' }, every), ...choices.map(({ key, text }) => h('option', { value: key }, text)));
      return h('div', { class: 'inline-field' }, node);
    };
    const input = h('input', {
      type: 'search', 'data-testid': 'log-filter', autocomplete: 'off', spellcheck: 'false', 'aria-label': tr('log.filter'), placeholder: tr('log.filter'), value: () => this.#wish.text,
      oninput: () => { this.#wish.text = input.value; again(); },
    });
    const box = h('div', { class: 'log-filters' }, input,
      select('kind', tr('log.filter_kind'), tr('log.filter_kind_all'), LOG_KINDS.map((key) => ({ key, text: () => told(`log_kind.${key}`) }))),
      select('who', tr('log.filter_who'), tr('log.filter_who_all'), VISIBILITIES.map((key) => ({ key, text: () => told(`visibility.${key}`) }))),
      select('phase', tr('log.filter_phase'), tr('log.filter_phase_all'), choicesOf('milestone.phase').map(({ key }) => ({ key, text: () => choiceName('milestone.phase', key) }))));
    return box;
  }
}

customElements.define('sb-log', Log);

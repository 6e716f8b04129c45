/** The agenda: a week or a month of all dates and appointments, each the way to where it is done. */
import { each, h, swap } from '../kit/dom.js';
import { distance, longDay, monthYear, shortDay, weekdayName, weekdayShort } from '../kit/format.js';
import { pick, t, told, tr } from '../kit/i18n.js';
import { attempt, state } from '../program.js';
import { readAgenda } from '../program/places.js';
import { goTo } from './go-to.js';
import { caseMark, trackChip } from './today/track-chip.js';

/** @typedef {import('../../types/AgendaDay').AgendaDay} AgendaDay */
/** @typedef {import('../../types/AgendaSpan').AgendaSpan} AgendaSpan */
/** @typedef {import('../../types/BoardRow').BoardRow} BoardRow */

/** @param {AgendaSpan} span @param {string | null} day @param {string | null} [whole] a day that is shown whole, however full */
function show(span, day, whole = null) {
  return attempt(() => readAgenda(span, day, whole));
}

/** The name of a day, such as `maandag 23 november 2026`. @param {AgendaDay} day */
const dayName = (day) => `${weekdayName(day.weekday)} ${longDay(day.date)}`;

/** Late is only what is still to be done. @param {BoardRow} row */
const isLate = (row) => row.open && row.band === 'late' && row.kind !== 'appointment';

/** What is late stands out, what is done or simply comes stands back. @param {BoardRow} row */
const toneOf = (row) => (isLate(row) ? ' is-late' : row.open || row.kind === 'appointment' ? '' : ' is-over');

/** A line in full, as a week shows it. @param {() => BoardRow} row @param {string} key */
function weekRow(row, key) {
  return h('li', {}, h('button', { type: 'button', class: () => `agenda-row${toneOf(row())}`, 'data-testid': 'agenda-row', 'data-key': key, tabindex: '-1', onclick: () => { void goTo(row().go); } },
    h('span', { class: 'agenda-time' }, () => row().time ?? ''),
    h('span', { class: 'agenda-what' },
      h('strong', { class: 'clip-2', dir: 'auto' }, () => pick(row().title)),
      h('small', { hidden: () => row().kind === 'deadline' }, () => told(`board_kind.${row().kind}`))),
    h('span', { class: 'agenda-who' }, h('span', { class: 'who-line' }, h('span', { class: 'clip-1', dir: 'auto' }, () => row().name), caseMark(() => row().demo)), h('small', { class: 'clip-1', dir: 'auto' }, () => row().employer)),
    h('span', {}, trackChip(() => row().track)),
    h('span', { class: 'agenda-left' }, () => (row().open || row().days_left >= 0 ? distance(row().days_left, isLate(row())) : ''))));
}

/** A line as short as a month needs it. @param {() => BoardRow} row @param {string} key */
function monthRow(row, key) {
  return h('li', {}, h('button', {
    type: 'button', class: () => `agenda-line track-${row().track}${toneOf(row())}`, 'data-testid': 'agenda-row', 'data-key': key, tabindex: '-1', onclick: () => { void goTo(row().go); },
    title: () => `${pick(row().title)} · ${row().name}`.slice(0, 300),
  },
  h('span', { class: 'clip-1', dir: 'auto' }, h('strong', { hidden: () => !row().time }, () => `${row().time ?? ''} `), () => pick(row().title)),
  h('small', { class: 'clip-1', dir: 'auto' }, () => row().name)));
}

/** What has to be said of a day beside its name. @param {() => AgendaDay} day */
function dayMarks(day) {
  return [
    h('span', { class: 'chip mark', hidden: () => !day().today }, tr('day.today')),
    // A weekend speaks for itself; a holiday on another day does not.
    h('span', { class: 'chip grey mark', hidden: () => !day().free || day().weekday > 5 }, tr('agenda.free')),
  ];
}

/** The way to what does not fit, in the week. @param {() => AgendaDay} day @param {string} date @param {() => string} text */
function moreButton(day, date, text) {
  return h('button', { type: 'button', class: 'link agenda-more', 'data-testid': 'agenda-more', tabindex: '-1', hidden: () => !day().more, 'aria-label': () => t('agenda.more_of', { n: day().more, day: dayName(day()) }), onclick: () => { void show('week', date, date); } }, text);
}

/** @param {() => AgendaDay} day @param {string} date */
function weekDay(day, date) {
  return h('section', { class: () => `agenda-day${day().free ? ' free' : ''}${day().today ? ' today' : ''}${day().rows.length ? '' : ' empty'}`, 'aria-labelledby': `day-${date}`, 'data-date': date },
    h('h2', { id: `day-${date}` },
      h('span', { class: 'visually-hidden' }, () => dayName(day())),
      h('span', { class: 'agenda-weekday', 'aria-hidden': 'true' }, () => weekdayName(day().weekday)),
      h('span', { class: 'agenda-date', 'aria-hidden': 'true' }, () => shortDay(date).slice(0, 5)), ...dayMarks(day)),
    each(h('ul', {}), () => day().rows, (row) => row.key, weekRow),
    moreButton(day, date, () => t('agenda.more', { n: day().more })),
    h('p', { class: 'agenda-nothing', hidden: () => day().rows.length > 0 }, h('span', { class: 'visually-hidden' }, tr('agenda.nothing')), h('span', { 'aria-hidden': 'true' }, '–')));
}

/** @param {() => AgendaDay} day @param {string} date */
function monthDay(day, date) {
  return h('section', { class: () => `agenda-cell${day().inside ? '' : ' outside'}${day().free ? ' free' : ''}${day().today ? ' today' : ''}${day().rows.length ? '' : ' empty'}`, 'aria-labelledby': `day-${date}`, 'data-date': date },
    h('h2', { id: `day-${date}` },
      h('span', { class: 'visually-hidden' }, () => `${dayName(day())}${day().today ? `, ${t('day.today')}` : ''}${day().free && day().weekday < 6 ? `, ${t('agenda.free')}` : ''}`),
      h('span', { class: 'agenda-number', 'aria-hidden': 'true' }, () => String(Number(date.slice(8)))),
      h('span', { class: 'agenda-long', 'aria-hidden': 'true' }, () => dayName(day())),
      h('span', { class: 'agenda-free', 'aria-hidden': 'true', hidden: () => !day().free || day().weekday > 5 }, tr('agenda.free'))),
    each(h('ul', {}), () => day().rows, (row) => row.key, monthRow),
    moreButton(day, date, () => `+${day().more}`));
}

/** The screen. */
export class AgendaScreen extends HTMLElement {
  /** The line that holds the one stop of the Tab key. */
  #at = '';

  connectedCallback() {
    const agenda = () => state.agenda;
    const title = () => {
      const now = agenda();
      if (!now) return '';
      return now.span === 'month' ? monthYear(now.from) : t('agenda.week_title', { week: now.week, from: longDay(now.from), to: longDay(now.to) });
    };
    /** @param {AgendaSpan} span */
    const spanButton = (span) => h('button', { type: 'button', 'data-testid': `agenda-${span}`, 'aria-pressed': () => agenda()?.span === span, onclick: () => { void show(span, this.#dayToKeep()); } }, () => told(`agenda.${span}`));
    this.append(
      h('div', { class: 'head' },
        h('div', {}, h('h1', { tabindex: '-1' }, tr('shell.agenda')), h('p', { class: 'muted', 'data-testid': 'agenda-title', role: 'status' }, title)),
        h('div', { class: 'row-acts' },
          h('div', { class: 'agenda-steps' },
            h('button', { type: 'button', 'data-testid': 'agenda-before', 'aria-label': () => t(agenda()?.span === 'month' ? 'agenda.before_month' : 'agenda.before_week'), onclick: () => this.#step('before') }, '‹'),
            h('button', { type: 'button', 'data-testid': 'agenda-today', onclick: () => { void show(agenda()?.span ?? 'week', null); } }, tr('agenda.today')),
            h('button', { type: 'button', 'data-testid': 'agenda-after', 'aria-label': () => t(agenda()?.span === 'month' ? 'agenda.after_month' : 'agenda.after_week'), onclick: () => this.#step('after') }, '›')),
          h('div', { class: 'segments', role: 'group', 'aria-label': tr('agenda.span') }, spanButton('week'), spanButton('month')))),
      h('div', { onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event), onfocusin: (/** @type {FocusEvent} */ event) => this.#focused(event.target) },
        swap(() => agenda()?.span ?? null, (span) => (span === 'month' ? this.#month() : this.#week()))),
      h('p', { class: 'fine-print' }, tr('agenda.keys')));
    this.querySelector('h1')?.focus({ preventScroll: true });
    this.#setStop();
    this.#watch.observe(this, { childList: true, subtree: true });
  }

  #watch = new MutationObserver(() => this.#setStop());

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  /** Today where it is shown, so that a change of span stays around it. */
  #dayToKeep() {
    const now = state.agenda;
    return now?.days.some((day) => day.today && day.inside) ? null : now?.from ?? null;
  }

  /** @param {'before' | 'after'} way */
  #step(way) {
    const now = state.agenda;
    if (now) void show(now.span, now[way]);
  }

  #week() {
    return each(h('div', { class: 'card agenda-week' }), () => state.agenda?.days ?? [], (day) => day.date, weekDay);
  }

  #month() {
    return h('div', { class: 'card agenda-month' },
      h('div', { class: 'agenda-heads', 'aria-hidden': 'true' }, ...[1, 2, 3, 4, 5, 6, 7].map((day) => h('span', {}, () => weekdayShort(day)))),
      each(h('div', { class: 'agenda-cells' }), () => state.agenda?.days ?? [], (day) => day.date, monthDay));
  }

  /** @returns {HTMLElement[]} */
  #lines() {
    return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-testid="agenda-row"], .agenda-more:not([hidden])')]);
  }

  /** All lines together are one stop of the Tab key. */
  #setStop() {
    const lines = this.#lines();
    const stop = lines.find((line) => line.dataset.key === this.#at) ?? lines[0];
    for (const line of lines) {
      const wanted = line === stop ? '0' : '-1';
      if (line.getAttribute('tabindex') !== wanted) line.setAttribute('tabindex', wanted);
    }
  }

  /** @param {EventTarget | null} target */
  #focused(target) {
    if (!(target instanceof HTMLElement) || !target.dataset.key) return;
    this.#at = target.dataset.key;
    this.#setStop();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const lines = this.#lines();
    const at = lines.indexOf(event.target);
    if (at < 0) return;
    const dayOf = (/** @type {HTMLElement | undefined} */ line) => line?.closest('[data-date]')?.getAttribute('data-date') ?? '';
    const day = dayOf(event.target);
    /** @type {HTMLElement | undefined} */
    let to;
    switch (event.key) {
      case 'ArrowDown': to = lines[at + 1]; break;
      case 'ArrowUp': to = lines[at - 1]; break;
      case 'ArrowRight': to = lines.find((line) => dayOf(line) > day); break;
      case 'ArrowLeft': { const before = lines.filter((line) => dayOf(line) < day); to = before.find((line) => dayOf(line) === dayOf(before.at(-1))); break; }
      case 'Home': to = lines[0]; break;
      case 'End': to = lines.at(-1); break;
      case 'PageUp': case 'PageDown': {
        event.preventDefault();
        void this.#turn(event.key === 'PageUp' ? 'before' : 'after');
        return;
      }
      default: return;
    }
    event.preventDefault();
    to?.focus();
  }

  /** Another week or month, with the focus in its first line. @param {'before' | 'after'} way */
  async #turn(way) {
    const now = state.agenda;
    if (!now) return;
    await show(now.span, now[way]);
    this.#setStop();
    (this.#lines()[0] ?? this.querySelector('h1'))?.focus();
  }
}

customElements.define('sb-agenda', AgendaScreen);

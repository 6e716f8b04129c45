/** The departure board: everything due across all cases, by date, with the way to where it is done. */
import { append, each, h, swap, when } from '../../kit/dom.js';
import { distance, longDay, shortDay, weekdayName } from '../../kit/format.js';
import { numberWord, pick, t, told, tr } from '../../kit/i18n.js';
import { attempt, state } from '../../program.js';
import { chooseTrack, moreRows } from '../../program/overviews.js';
import { goTo } from '../go-to.js';
import { firstCase } from '../start/first-case.js';
import { conflictsCard, silentCard, urgentCard } from './today-cards.js';
import { caseMark, trackChip } from './track-chip.js';

/** @typedef {import('../../../types/Band').Band} Band */
/** @typedef {import('../../../types/BoardRow').BoardRow} BoardRow */
/** @typedef {import('../../../types/Track').Track} Track */

/** @type {Band[]} */
const BANDS = ['late', 'this_week', 'this_month', 'later'];
/** @type {Track[]} */
const TRACKS = ['statutory', 'permit', 'programme', 'tax', 'privacy'];

/** A sentence begins with a capital, which has no accent in Dutch: `Eén`. @param {string} text */
const capital = (text) => (text.startsWith('één') ? `Eén${text.slice(3)}` : text.charAt(0).toUpperCase() + text.slice(1));

/** What asks for attention, and how many cases are running. */
function summary() {
  const board = state.board;
  if (!board) return '';
  const due = board.attention === 0 ? t('today.attention_none') : t('today.attention', { n: board.attention, word: numberWord(board.attention) });
  return `${capital(due)} ${capital(t('today.running', { n: board.running, word: numberWord(board.running) }))}`;
}

/** Whether wages, a benefit or the right to stay are about to be lost. @param {BoardRow} row */
const presses = (row) => row.band === 'late' || (row.red && row.band === 'this_week');

/** @param {() => BoardRow} row @param {string} key */
function boardRow(row, key) {
  return h('li', {}, h('button', { type: 'button', class: 'board-row', 'data-testid': 'board-row', 'data-key': key, 'data-track': () => row().track, onclick: () => { void goTo(row().go); } },
    h('span', { class: () => (presses(row()) ? 'board-day late' : 'board-day') },
      h('strong', {}, () => shortDay(row().date)),
      h('small', { hidden: () => !row().time }, () => t('agenda.at', { time: row().time ?? '' }))),
    h('span', { class: 'board-what' },
      h('span', { class: 'clip-2', dir: 'auto' }, () => pick(row().title)),
      h('small', { hidden: () => row().kind === 'deadline' }, () => told(`board_kind.${row().kind}`))),
    h('span', { class: 'board-who' },
      h('span', { class: 'who-line' }, h('span', { class: 'clip-1', dir: 'auto' }, () => row().name), caseMark(() => row().demo)),
      h('small', { class: 'clip-1', dir: 'auto' }, () => row().employer)),
    h('span', { class: 'board-track' }, trackChip(() => row().track)),
    h('span', { class: 'board-week' }, h('span', { class: 'visually-hidden' }, tr('today.week')), ' ', () => String(row().sick_week ?? '–')),
    h('strong', { class: () => (presses(row()) ? 'board-left late' : 'board-left') }, () => distance(row().days_left, row().kind !== 'appointment'))));
}

/** The screen. */
export class TodayScreen extends HTMLElement {
  connectedCallback() {
    const head = h('div', { class: 'head' }, h('div', {},
      h('h1', { tabindex: '-1', 'data-testid': 'today-date' }, () => (state.board ? capital(`${weekdayName(state.board.weekday)} ${longDay(state.board.today)}`) : '')),
      h('p', { class: 'muted', 'data-testid': 'today-summary', hidden: () => state.cases?.length === 0 }, summary)));
    this.append(head, swap(() => (!state.board ? null : state.cases?.length === 0 ? 'none' : 'board'), (kind) => (kind === 'none' ? firstCase() : this.#all())));
    this.querySelector('h1')?.focus({ preventScroll: true });
  }

  #all() {
    const cards = h('div', { class: 'today-side' }, conflictsCard(), silentCard());
    const chips = h('div', { class: 'filter-chips', role: 'group', 'aria-label': tr('today.tracks') });
    append(chips, this.#trackButton(null), ...TRACKS.map((track) => this.#trackButton(track)));
    return h('div', { class: 'today-page' },
      urgentCard(),
      h('div', { class: 'today-main' },
        h('div', { class: 'filter-line' }, chips, this.#jumps()),
        when(() => state.board?.rows.length === 0, () => h('div', { class: 'card invite', 'data-testid': 'board-calm' },
          h('h2', {}, tr('today.calm')), h('p', {}, () => (state.boardTrack ? t('today.calm_track') : t('today.calm_text'))))),
        when(() => (state.board?.rows.length ?? 0) > 0, () => this.#board())),
      cards);
  }

  #board() {
    const bands = each(h('div', {}), () => BANDS.filter((band) => state.board?.rows.some((row) => row.band === band)), (band) => band, (_band, band) => h('section', { class: 'board-band', 'aria-labelledby': `band-${band}` },
      h('h2', { id: `band-${band}`, class: band === 'late' ? 'late' : '' }, () => told(`band.${band}`)),
      each(h('ul', {}), () => state.board?.rows.filter((row) => row.band === band) ?? [], (row) => row.key, boardRow)));
    return h('section', { class: 'card board', 'aria-label': tr('today.board') },
      h('div', { class: 'board-head', 'aria-hidden': 'true' },
        h('span', {}, tr('today.date')), h('span', {}, tr('today.stop')), h('span', {}, tr('today.case')), h('span', {}, tr('today.track')), h('span', {}, tr('today.week_short')), h('span', {})),
      bands,
      h('div', { class: 'board-foot', hidden: () => !state.board?.more },
        h('button', { type: 'button', 'data-testid': 'board-more', onclick: () => { void attempt(moreRows); } }, () => t('list.more', { n: state.board?.more ?? 0 }))));
  }

  /** Where the cards stand below the board, the way to them. */
  #jumps() {
    /** @param {string} testid @param {() => number} count @param {import('../../kit/i18n.js').TextKey} text */
    const jump = (testid, count, text) => h('button', { type: 'button', class: 'link', hidden: () => count() === 0, onclick: () => {
      const card = this.querySelector(`[data-testid="${testid}"] h2`);
      if (!(card instanceof HTMLElement)) return;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: 'start' });
    } }, () => t(text, { n: count() }));
    return h('div', { class: 'today-jumps' },
      jump('board-conflicts', () => state.board?.conflicts_in_all ?? 0, 'cases.conflicts'),
      jump('board-silents', () => state.board?.silent_in_all ?? 0, 'today.jump_silent'));
  }

  /** @param {Track | null} track */
  #trackButton(track) {
    const count = () => (state.board?.tracks ?? []).filter((one) => track === null || one.track === track).reduce((sum, one) => sum + one.rows, 0);
    return h('button', {
      type: 'button', class: 'filter-chip', 'data-testid': `board-track-${track ?? 'all'}`, 'aria-pressed': () => state.boardTrack === track,
      // What is kept too long is rare: its chip is there only when there is something to do.
      hidden: () => track === 'privacy' && count() === 0 && state.boardTrack !== 'privacy',
      onclick: () => { void attempt(() => chooseTrack(track)); },
    }, () => (track === null ? t('today.all_tracks') : told(`track_short.${track}`)), ' ', h('span', { class: 'count' }, () => String(count())));
  }
}

customElements.define('sb-today', TodayScreen);

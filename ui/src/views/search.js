/**
 * Finding: cases, people, employers, facts, applications and lines of the log as one types, and the
 * places of the program by their names. A combobox with a list of groups; the list is asked for a
 * moment after the last key, and an answer to an earlier question is dropped.
 */
import { call } from '../ipc/port.js';
import { announce } from '../kit/announce.js';
import { openDialog } from '../kit/dialog.js';
import { each, h, refresh, uniqueId } from '../kit/dom.js';
import { t, told, tr } from '../kit/i18n.js';
import { fieldName } from '../kit/problem.js';
import { addShortcut } from '../keys.js';
import { attempt, openCase, state } from '../program.js';
import { plain } from '../program/listing.js';
import { showEmployers } from '../program/places.js';
import { editEmployer } from './employers/dialog.js';
import { foundText } from './found-text.js';
import { goTo } from './go-to.js';
import { places } from './places.js';

/** @typedef {import('../../types/SearchHit').SearchHit} SearchHit */
/** @typedef {import('../../types/SearchKind').SearchKind} SearchKind */
/** @typedef {{ key: string, title: string, line: string, mark?: string, demo?: boolean, act: () => unknown }} Option */
/** @typedef {{ key: string, title: string, options: Option[] }} Group */

const AFTER_MS = 80;
/** @type {SearchKind[]} */
const KINDS = ['case', 'person', 'employer', 'application', 'log_entry', 'fact'];

/** @param {SearchHit} hit @param {number} at @returns {Option} */
function optionOf(hit, at) {
  const { go, employer_id } = hit;
  const act = go ? () => goTo(go) : async () => {
    await attempt(showEmployers);
    const employer = state.employers?.employers.find((one) => one.id === employer_id);
    if (employer) void editEmployer(employer);
  };
  return { key: `${hit.kind}-${at}`, title: hit.title, line: hit.line === hit.title ? '' : hit.line, mark: hit.field ? fieldName(hit.field) : '', demo: hit.demo, act };
}

/** @param {string} query */
const wordsOf = (query) => plain(query).split(/\s+/).filter(Boolean);

/** Places whose names hold every word, each as the beginning of a word. @param {string} query @returns {Option[]} */
function placesFor(query) {
  const words = wordsOf(query);
  return places().filter(({ title }) => {
    const parts = plain(title).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  }).map((place) => ({ ...place, key: `place-${place.key}` }));
}

/** @param {string} query @param {readonly SearchHit[]} hits @returns {Group[]} */
function groupsOf(query, hits) {
  /** @type {Group[]} */
  const groups = [];
  /** @param {string} key @param {string} title @param {Option[]} options */
  const add = (key, title, options) => { if (options.length) groups.push({ key, title, options }); };
  if (!query.trim()) {
    const there = new Set((state.cases ?? []).map((row) => row.case_id));
    add('recent', t('search.recent'), state.recent.filter((one) => there.has(one.case_id) && one.case_id !== state.view?.case_id).map((one) => ({ key: `recent-${one.case_id}`, title: one.name, line: one.line, demo: one.demo, act: () => attempt(() => openCase(one.case_id)) })));
    add('places', t('search.places'), places().map((place) => ({ ...place, key: `place-${place.key}` })));
    return groups;
  }
  const numbered = hits.map((hit, at) => ({ hit, at }));
  for (const kind of KINDS) {
    add(kind, told(`search_kind.${kind}`), numbered.filter(({ hit }) => hit.kind === kind).map(({ hit, at }) => optionOf(hit, at)));
    if (kind === 'case') add('places', t('search.places'), placesFor(query));
  }
  return groups;
}

/** Opens the search; what is chosen is done once it is closed. */
export async function openSearch() {
  if (document.querySelector('dialog[open]')) return;
  /** @type {Option | null} */
  let chosen = null;
  const testid = 'search-dialog';
  await openDialog({ title: tr('search.title'), testid, className: 'palette' }, (close) => [palette((option) => {
    chosen = option;
    close();
  })]);
  await /** @type {Option | null} */ (chosen)?.act();
}

/** @param {(option: Option) => void} choose */
function palette(choose) {
  const listId = uniqueId('found');
  /** @type {SearchHit[]} */
  let hits = [];
  /** The words to which the list is the answer. */
  let answered = '';
  let groups = groupsOf('', hits);
  let active = 0;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const options = () => groups.flatMap((group) => group.options);
  const idOf = (/** @type {string} */ key) => `${listId}-${key}`;
  const current = () => options()[active] ?? null;
  const words = () => wordsOf(answered);

  const input = h('input', {
    type: 'text', class: 'palette-input', 'data-testid': 'search-input', role: 'combobox', autocomplete: 'off', spellcheck: 'false', autofocus: true,
    'aria-label': tr('search.title'), placeholder: tr('search.placeholder'), 'aria-autocomplete': 'list', 'aria-expanded': () => String(options().length > 0), 'aria-controls': listId,
    'aria-activedescendant': () => { const option = current(); return option ? idOf(option.key) : null; },
    oninput: () => { clearTimeout(timer); turn += 1; timer = setTimeout(() => { void ask(); }, AFTER_MS); },
    onkeydown: (/** @type {KeyboardEvent} */ event) => { void onKey(event); },
  });

  /** Takes the answer to what stands in the field. */
  async function ask() {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const query = input.value;
    const found = query.trim() ? (await call('search', { query }).catch(() => ({ hits: [] }))).hits : [];
    if (mine !== turn || !input.isConnected) return;
    hits = found;
    answered = query;
    groups = groupsOf(query, hits);
    active = 0;
    refresh(box);
    reveal();
    if (query.trim()) announce(options().length ? t('search.found', { n: options().length }) : t('search.nothing'));
  }

  function reveal() {
    const option = current();
    if (option) document.getElementById(idOf(option.key))?.scrollIntoView({ block: active === 0 ? 'end' : 'nearest' });
  }

  /** @param {KeyboardEvent} event */
  async function onKey(event) {
    const count = options().length;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: Math.min(active + 8, count - 1), PageUp: Math.max(active - 8, 0) }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (count) active = (to + count) % count;
      refresh(box);
      reveal();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Who is quicker than the list means what was typed, not what still stands there.
      if (answered !== input.value) await ask();
      const option = current();
      if (option) choose(option);
    }
  }

  /** @param {() => Option} option @param {string} key */
  const row = (option, key) => h('li', {
    role: 'option', id: idOf(key), class: 'palette-option', 'data-testid': 'search-hit', 'aria-selected': () => String(current()?.key === key),
    onmousemove: () => {
      const at = options().findIndex((one) => one.key === key);
      if (at === active || at < 0) return;
      active = at;
      refresh(box);
    },
    // The focus stays in the field.
    onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
    onclick: () => choose(option()),
  },
  h('span', { class: 'palette-title' }, foundText(() => option().title, words), h('span', { class: 'chip green mark', hidden: () => !option().demo }, tr('cases.demo'))),
  h('small', { class: 'clip-1', hidden: () => !option().line && !option().mark }, h('span', { class: 'palette-field', hidden: () => !option().mark }, () => (option().line ? `${option().mark}: ` : option().mark ?? '')), foundText(() => option().line, words)));

  const list = each(h('div', { class: 'palette-list', role: 'listbox', id: listId, 'aria-label': tr('search.title') }), () => groups, (group) => group.key, (group, key) => h('ul', { role: 'group', 'aria-labelledby': idOf(`group-${key}`) },
    h('li', { role: 'presentation', id: idOf(`group-${key}`), class: 'palette-group' }, () => group().title),
    h('li', { role: 'presentation' }, each(h('ul', { role: 'presentation' }), () => group().options, (option) => option.key, row))));
  const box = h('div', { class: 'palette-box' },
    h('div', { class: 'palette-line' }, input, h('kbd', { 'aria-hidden': 'true' }, 'Esc')),
    list,
    h('p', { class: 'palette-none muted', 'data-testid': 'search-none', hidden: () => options().length > 0 }, () => t('search.none', { query: answered.length > 60 ? `${answered.slice(0, 60)}…` : answered })),
    h('p', { class: 'palette-foot', 'aria-hidden': 'true' }, h('span', {}, h('kbd', {}, '↑'), ' ', h('kbd', {}, '↓'), ' ', tr('search.move')), h('span', {}, h('kbd', {}, 'Enter'), ' ', tr('search.go'))));
  return box;
}

addShortcut('k', () => { void openSearch(); });

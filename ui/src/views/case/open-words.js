/** Noticed words of a case that nobody settled yet, each with the way to where it stands. */
import { h } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { goTo } from '../go-to.js';
import { fieldInRow } from './form/fact.js';
import { unfolding } from './unfolding.js';

/** @typedef {import('../../../types/OpenWord').OpenWord} OpenWord */
/** @typedef {{ key: string, word: OpenWord, count: number }} Place words of one kind in one place */

const MOST = 8;

/** Where it stands, as a coach says it. @param {OpenWord} word */
function placeName({ go }) {
  if (go.field) return fieldInRow(go.field, go.row);
  if (go.tab === 'log') return t('check.word_in_log');
  return t(go.tab === 'applications' ? 'check.word_in_application' : 'check.word_in_document');
}

/** What stands in one place is one line. @param {readonly OpenWord[]} words @returns {Place[]} */
function places(words) {
  /** @type {Map<string, Place>} */
  const all = new Map();
  for (const word of words) {
    const { tab, field, row, entry } = word.go;
    const key = `${word.tier} ${tab} ${field ?? ''} ${row} ${entry ?? ''}`;
    const held = all.get(key);
    if (held) held.count += 1;
    else all.set(key, { key, word, count: 1 });
  }
  return [...all.values()];
}

/** @param {() => Place} place */
function wordRow(place) {
  return h('li', { class: 'open-word' },
    h('button', { type: 'button', class: 'link', 'data-testid': 'check-word', dir: 'auto', onclick: () => { void goTo(place().word.go); } }, () => placeName(place().word)),
    h('span', { class: () => `chip ${place().word.tier === 'grey' ? 'grey' : place().word.tier === 'amber' ? 'amber' : 'red'}` }, () => told(`words.tier.${place().word.tier}`)),
    h('small', { hidden: () => place().count < 2 }, () => `${place().count} ×`));
}

/** The words, each place a line. @param {() => readonly OpenWord[]} words */
export function openWordList(words) {
  return unfolding(h('ul', { class: 'open-words' }), MOST, () => places(words()), (place) => place.key, wordRow);
}

/** The card. */
export function openWords() {
  return h('section', { class: 'card', 'data-testid': 'check-words', 'aria-labelledby': 'open-words-title' },
    h('h3', { class: 'check-part', id: 'open-words-title' }, () => t('check.words', { n: state.view?.words.length ?? 0 })),
    h('p', { class: 'help' }, tr('check.words_text')),
    openWordList(() => state.view?.words ?? []));
}

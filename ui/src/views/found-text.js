/** A text in which the words that were looked for stand out. */
import { each, h } from '../kit/dom.js';
import { plain } from '../program/listing.js';

/** @typedef {{ key: string, text: string, found: boolean }} Piece */

/** Of a longer text only so much is looked through; more does not fit on a line. */
const MOST = 400;

/**
 * The text in pieces, those that begin a word as it was looked for apart.
 * @param {string} text
 * @param {readonly string[]} words without marks above letters, in small letters
 * @returns {Piece[]}
 */
export function pieces(text, words) {
  const shown = text.slice(0, MOST);
  /** Where each letter of the plain text stands in the shown one. @type {number[]} */
  const at = [];
  let whole = '';
  for (let n = 0; n < shown.length; n += 1) {
    const letters = plain(shown.charAt(n));
    for (let m = 0; m < letters.length; m += 1) at.push(n);
    whole += letters;
  }
  /** @type {boolean[]} */
  const found = new Array(shown.length).fill(false);
  for (const word of words) {
    for (let from = whole.indexOf(word); from >= 0 && word; from = whole.indexOf(word, from + 1)) {
      if (from > 0 && /[\p{L}\p{N}]/u.test(whole.charAt(from - 1))) continue;
      found.fill(true, at[from], (at[from + word.length - 1] ?? shown.length) + 1);
    }
  }
  /** @type {Piece[]} */
  const list = [];
  for (let n = 0; n < shown.length; n += 1) {
    const last = list.at(-1);
    if (last && last.found === found[n]) last.text += shown.charAt(n);
    else list.push({ key: '', text: shown.charAt(n), found: found[n] ?? false });
  }
  return list.map((piece, n) => ({ ...piece, key: `${n} ${piece.found} ${piece.text}` }));
}

/**
 * @param {() => string} text
 * @param {() => readonly string[]} words
 */
export function foundText(text, words) {
  return each(h('span', { class: 'clip-1', dir: 'auto' }), () => pieces(text(), words()), (piece) => piece.key, (piece) => h(piece().found ? 'mark' : 'span', {}, piece().text));
}

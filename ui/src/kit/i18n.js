/**
 * The window's two languages. Both hold the same keys, which `tsc` and a test see to. A text is told
 * again through its binding when the language changes, so that nothing is reloaded.
 */
import { en } from '../i18n/en.js';
import { nl } from '../i18n/nl.js';

/** @typedef {keyof typeof nl} TextKey */
/** @typedef {import('../../types/Language').Language} Language */
/** @typedef {import('../../types/Bilingual').Bilingual} Bilingual */

/** @type {Record<Language, Readonly<Record<string, string>>>} */
const TEXTS = { nl, en };

/** @type {Language} */
let current = 'nl';

/** @returns {Language} */
export function language() {
  return current;
}

/** @param {Language} next */
export function setLanguage(next) {
  current = next;
  document.documentElement.lang = next;
}

/**
 * Whether there is a text under this key.
 * @param {string} key
 */
export function hasText(key) {
  return Object.hasOwn(TEXTS.nl, key);
}

/**
 * The text under a key that is put together at run time.
 * @param {string} key
 * @param {Record<string, string | number>} [params]
 */
export function told(key, params = {}) {
  const text = TEXTS[current][key] ?? key;
  const forms = text.split('|');
  const form = forms.length === 2 && Number(params.n) !== 1 ? forms[1] : forms[0];
  return (form ?? text).replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}

/**
 * A text. `{name}` stands for a parameter; of `one|many` the parameter `n` chooses.
 * @param {TextKey} key
 * @param {Record<string, string | number>} [params]
 */
export function t(key, params) {
  return told(key, params);
}

/**
 * A text as a binding.
 * @param {TextKey} key
 * @param {Record<string, string | number>} [params]
 */
export function tr(key, params) {
  return () => told(key, params);
}

/**
 * The text of the window's language.
 * @param {Bilingual} text
 */
export function pick(text) {
  return text[current];
}

/**
 * A small number as a word, a larger one in figures.
 * @param {number} n
 */
export function numberWord(n) {
  return told('number.words').split(' ')[n] ?? String(n);
}

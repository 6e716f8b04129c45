/** NL | EN: the window's language, at once. */
import { h } from '../kit/dom.js';
import { language, tr } from '../kit/i18n.js';
import { chooseLanguage } from '../program.js';

/** @typedef {import('../kit/i18n.js').Language} Language */

export function languageSwitch() {
  /** @param {Language} one */
  const button = (one) => h('button', {
    type: 'button',
    lang: one,
    'data-testid': `lang-${one}`,
    'aria-pressed': () => language() === one,
    'aria-label': one === 'nl' ? 'NL, Nederlands' : 'EN, English',
    onclick: () => { void chooseLanguage(one); },
  }, one.toUpperCase());
  return h('div', { class: 'segments', role: 'group', 'aria-label': tr('shell.language') }, button('nl'), button('en'));
}

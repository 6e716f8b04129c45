/** A text that somebody typed: shown as it is, in its own direction, and shortened where it is long. */
import { h, refresh, when } from './dom.js';
import { t } from './i18n.js';

/** Letters that are shown without being asked. */
const MOST = 700;

/**
 * The first letters of a text, and never half of a pair that makes up one letter.
 * @param {string} text @param {number} most
 */
export function beginning(text, most) {
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/**
 * @param {() => string} text
 * @param {{ label?: () => string, most?: number }} [options] `label` stands before it
 * @returns {HTMLElement}
 */
export function longText(text, { label, most = MOST } = {}) {
  let all = false;
  const long = () => text().length > most;
  const box = h('div', { class: 'long-text', hidden: () => text() === '' },
    h('p', { class: 'pre typed', dir: 'auto' },
      label ? h('b', {}, label, ': ') : null,
      () => (long() && !all ? beginning(text(), most) : text())),
    when(long, () => h('button', { type: 'button', class: 'link', 'aria-expanded': () => all, onclick: () => { all = !all; refresh(box); } },
      () => t(all ? 'text.fewer' : 'text.more'))));
  return box;
}

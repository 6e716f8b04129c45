/** Short messages at the foot of the window, with one or two things to do about them. */
import { announce } from './announce.js';
import { h } from './dom.js';
import { tr } from './i18n.js';

/** @typedef {{ label: () => string, run: () => void }} Act */

const place = h('div', { class: 'toasts' });

/** Where the messages appear. */
export function toastPlace() {
  return place;
}

/**
 * @param {string} text
 * @param {{ act?: Act, also?: Act, bad?: boolean, testid?: string, detail?: string }} [options]
 */
export function toast(text, { act, also, bad, testid, detail } = {}) {
  const timer = setTimeout(() => box.remove(), bad ? 15000 : 9000);
  const leave = () => {
    clearTimeout(timer);
    box.remove();
  };
  const box = h('div', { class: bad ? 'toast bad' : 'toast' },
    h('div', { class: 'toast-text', 'data-testid': testid ?? null },
      h('span', {}, text),
      detail ? h('span', { class: 'toast-detail' }, detail) : null),
    ...[act, also].map((one) => one && h('button', { type: 'button', class: 'link', onclick: () => { leave(); one.run(); } }, one.label)),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': tr('act.close'), onclick: leave }, '×'));
  while (place.children.length >= 3) place.firstElementChild?.remove();
  place.append(box);
  // Outside an open dialog nothing can be clicked.
  (document.querySelector('dialog[open]') ?? document.body).append(place);
  announce(detail ? `${text} ${detail}` : text);
}

/** Takes every message away, such as when the vault locks. */
export function clearToasts() {
  while (place.firstChild) place.firstChild.remove();
}

/** Tells a screen reader what changed, without moving the focus. */
import { h } from './dom.js';

const polite = h('div', { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' });

/** The region that is read aloud; it is put into the page once. */
export function announcer() {
  return polite;
}

/** @param {string} text */
export function announce(text) {
  polite.textContent = '';
  requestAnimationFrame(() => { polite.textContent = text; });
}

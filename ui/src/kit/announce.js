/** Tells a screen reader what changed, without moving the focus. */
import { h } from './dom.js';

const polite = h('div', { class: 'visually-hidden', 'aria-live': 'polite', role: 'status' });

let frame = 0;

/** The region that is read aloud. */
export function announcer() {
  return polite;
}

/** @param {string} text */
export function announce(text) {
  // Outside an open dialog nothing is read.
  (document.querySelector('dialog[open]') ?? document.body).append(polite);
  polite.textContent = '';
  frame = requestAnimationFrame(() => { polite.textContent = text; });
}

/** Takes back what was said last, such as when the vault locks. */
export function hush() {
  cancelAnimationFrame(frame);
  polite.textContent = '';
}

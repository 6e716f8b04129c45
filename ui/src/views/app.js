/** Which screen is shown: it follows from where the vault stands. */
import { swap } from '../kit/dom.js';
import { setLanguage, language } from '../kit/i18n.js';
import { state } from '../program.js';
import { FirstStart } from './start/first-start.js';
import { noticeScreen } from './notice.js';
import { Shell } from './shell.js';
import { Unlock } from './start/unlock.js';

/** @type {Record<string, string>} */
const NOTICES = { vault_newer: 'newer', vault_damaged: 'damaged' };

/** @returns {string | null} */
function screen() {
  if (state.failed) return NOTICES[state.failed.code] ?? 'failed';
  if (!state.status) return null;
  if (state.startStep) return 'start';
  return state.status.vault;
}

/** @param {string} name */
function make(name) {
  switch (name) {
    case 'start': return new FirstStart();
    case 'open': return new Shell();
    case 'locked': return new Unlock();
    default: return noticeScreen(name);
  }
}

/** The whole window. */
export class App extends HTMLElement {
  connectedCallback() {
    setLanguage(language());
    swap(screen, make, this);
  }
}

customElements.define('sb-app', App);

/** Whether the journal of changes is whole, looked at when somebody asks. */
import { call } from '../../ipc/port.js';
import { h, refresh } from '../../kit/dom.js';
import { t, tr } from '../../kit/i18n.js';
import { attempt } from '../../program.js';

/** @typedef {import('../../../types/JournalCheck').JournalCheck} JournalCheck */

/** The button, and what came of it. */
export class JournalLine extends HTMLElement {
  /** @type {JournalCheck | null} */ #found = null;
  #busy = false;

  connectedCallback() {
    const text = () => {
      const found = this.#found;
      if (!found) return '';
      if (found.first_broken !== null) return t('journal.broken', { seq: found.first_broken });
      return [t('journal.whole', { n: found.entries }), found.forgotten ? t('journal.forgotten', { n: found.forgotten }) : ''].filter(Boolean).join(' ');
    };
    this.append(
      h('button', { type: 'button', class: 'small', 'data-testid': 'journal-check', 'aria-disabled': () => this.#busy, onclick: () => { void this.#look(); } }, tr('journal.check')),
      h('p', { class: () => `note ${this.#found?.first_broken === null ? 'green' : 'red'}`, role: 'status', 'data-testid': 'journal-result', hidden: () => this.#found === null }, text));
  }

  async #look() {
    if (this.#busy) return;
    this.#busy = true;
    refresh(this);
    const found = await attempt(() => call('journal_check', {}));
    this.#busy = false;
    this.#found = found;
    refresh(this);
  }
}

customElements.define('sb-journal-line', JournalLine);

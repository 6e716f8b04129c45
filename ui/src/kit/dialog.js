/**
 * Questions and explanations before the window: the browser's own `<dialog>`, which holds the focus
 * and gives it back.
 */
import { announcer } from './announce.js';
import { h } from './dom.js';
import { t, tr } from './i18n.js';
import { toastPlace } from './toast.js';

/** @typedef {import('./dom.js').Child} Child */

/**
 * Where the focus starts: what asks for it, else the first field, else the main button. What removes
 * something is no main button: the one beside it is.
 * @param {HTMLElement} dialog
 * @returns {HTMLElement | null}
 */
function first(dialog) {
  const shown = (/** @type {string} */ wanted) => [...dialog.querySelectorAll(`.dialog-body :is(${wanted})`)].find((one) => one.getClientRects().length > 0);
  const found = shown('[autofocus]') ?? shown('input, select, textarea') ?? shown('button.primary') ?? (shown('button.danger') && shown('.dialog-acts button'));
  return found instanceof HTMLElement ? found : null;
}

/**
 * Opens a dialog, and takes it out of the page once it closes.
 * @param {{ title: () => string, testid?: string, wide?: boolean, className?: string, keepTyped?: boolean }} options `keepTyped`: Escape closes it only while nothing was typed
 * @param {(close: (value?: string) => void) => Child[]} body
 * @returns {Promise<string>} what it was closed with; empty where it was left
 */
export function openDialog({ title, testid, wide, className, keepTyped = false }, body) {
  const opener = document.activeElement;
  return new Promise((resolve) => {
    /** @type {HTMLDialogElement} */
    const dialog = h('dialog', {
      class: `dialog${wide ? ' dialog-wide' : ''}${className ? ` ${className}` : ''}`,
      'aria-label': title,
      'data-testid': testid ?? null,
    });
    const close = (value = '') => dialog.close(value);
    dialog.append(
      h('header', { class: 'dialog-head' },
        h('h2', {}, title),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': tr('act.close'), onclick: () => close() }, '×')),
      h('div', { class: 'dialog-body' }, ...body(close)),
    );
    let typed = false;
    dialog.addEventListener('input', () => { typed = true; });
    dialog.addEventListener('cancel', (event) => {
      if (typed && keepTyped) event.preventDefault();
    });
    dialog.addEventListener('close', () => {
      document.body.append(toastPlace(), announcer());
      dialog.remove();
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
    first(dialog)?.focus();
  });
}

/** Closes whatever dialog is open, such as when the vault locks. */
export function closeDialogs() {
  for (const dialog of document.querySelectorAll('dialog')) {
    dialog.close();
    document.body.append(toastPlace(), announcer());
    dialog.remove();
  }
}

/**
 * Asks before something goes.
 * @param {{ title: () => string, text: () => string, confirm: () => string }} question
 * @returns {Promise<boolean>}
 */
export async function confirmDialog({ title, text, confirm }) {
  const answer = await openDialog({ title, testid: 'confirm' }, (close) => [
    h('p', {}, text),
    h('div', { class: 'dialog-acts' },
      h('button', { type: 'button', onclick: () => close() }, () => t('act.cancel')),
      h('button', { type: 'button', class: 'danger', 'data-testid': 'confirm-yes', onclick: () => close('yes') }, confirm)),
  ]);
  return answer === 'yes';
}

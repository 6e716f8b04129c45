/**
 * Questions and explanations before the window: the browser's own `<dialog>`, which holds the focus
 * and gives it back.
 */
import { announcer } from './announce.js';
import { h } from './dom.js';
import { tr } from './i18n.js';
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
 * @param {{ title: () => string, testid?: string, wide?: boolean, className?: string, keepTyped?: boolean, typed?: () => boolean }} options `keepTyped`: Escape and the cross too ask before they throw away what was typed; `typed`: whether there is something beside what was typed into fields
 * @param {(close: (value?: string) => void, leave: () => void) => Child[]} body `close` ends it at once; `leave` is for the button that throws away, and asks first where something was typed
 * @returns {Promise<string>} what it was closed with; empty where it was left
 */
export function openDialog({ title, testid, wide, className, keepTyped = false, typed = () => false }, body) {
  const opener = document.activeElement;
  return new Promise((resolve) => {
    /** @type {HTMLDialogElement} */
    const dialog = h('dialog', {
      class: `dialog${wide ? ' dialog-wide' : ''}${className ? ` ${className}` : ''}`,
      'aria-label': title,
      'data-testid': testid ?? null,
    });
    const close = (value = '') => dialog.close(value);
    let entered = false;
    const has = () => entered || typed();
    let asking = false;
    const leave = async (value = '') => {
      if (asking) return;
      if (has()) {
        asking = true;
        const away = await confirmDialog({ title: tr('discard.title'), text: tr('discard.text'), confirm: tr('discard.yes'), cancel: tr('discard.back'), testid: 'discard' });
        asking = false;
        if (!away || !dialog.isConnected) return;
      }
      close(value);
    };
    dialog.append(
      h('header', { class: 'dialog-head' },
        h('h2', {}, title),
        h('button', { type: 'button', class: 'icon-button', 'aria-label': tr('act.close'), onclick: () => { if (keepTyped) void leave(); else close(); } }, '×')),
      h('div', { class: 'dialog-body' }, ...body(close, () => { void leave('left'); })),
    );
    for (const kind of ['input', 'change']) dialog.addEventListener(kind, () => { entered = true; });
    const escaped = (/** @type {Event} */ event) => {
      if (!keepTyped || !has() || event.defaultPrevented) return;
      event.preventDefault();
      void leave();
    };
    dialog.addEventListener('cancel', escaped);
    // Pressed a second time, Escape closes a dialog without asking it.
    dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape') escaped(event); });
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
 * @param {{ title: () => string, text: () => string, confirm: () => string, cancel?: () => string, testid?: string }} question
 * @returns {Promise<boolean>}
 */
export async function confirmDialog({ title, text, confirm, cancel = tr('act.cancel'), testid = 'confirm' }) {
  const answer = await openDialog({ title, testid }, (close) => [
    h('p', {}, text),
    h('div', { class: 'dialog-acts' },
      h('button', { type: 'button', 'data-testid': `${testid}-no`, onclick: () => close() }, cancel),
      h('button', { type: 'button', class: 'danger', 'data-testid': `${testid}-yes`, onclick: () => close('yes') }, confirm)),
  ]);
  return answer === 'yes';
}

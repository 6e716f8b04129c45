/** Keyboard shortcuts that work everywhere in the open vault. */
import { lock, redo, state, undo } from './program.js';

/** What each letter with Ctrl or Cmd does. @type {Map<string, () => void>} */
const added = new Map();

/** How a shortcut is written on this computer. @param {string} letter */
export function shortcutName(letter) {
  return /Mac/.test(navigator.platform) ? `⌘ ${letter.toUpperCase()}` : `Ctrl ${letter.toUpperCase()}`;
}

/**
 * Adds a shortcut that works outside dialogs.
 * @param {string} letter
 * @param {() => void} act
 */
export function addShortcut(letter, act) {
  added.set(letter, act);
}

/** @param {EventTarget | null} target */
function isTextEditing(target) {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (state.status?.vault !== 'open' || state.startStep) return;
  const key = event.key.toLowerCase();
  const inDialog = document.querySelector('dialog[open]') !== null;
  const act = added.get(key);
  if (key === 'l') {
    event.preventDefault();
    void lock();
  } else if (act) {
    // Never the webview's own shortcut of that letter.
    event.preventDefault();
    if (!inDialog) act();
  } else if (key === 'z' && state.view && state.place === 'case' && !inDialog && !isTextEditing(event.target)) {
    event.preventDefault();
    if (event.shiftKey) {
      if (state.view.redo) void redo();
    } else if (state.view.undo) void undo();
  }
}

/** Listens for the shortcuts. */
export function watchKeys() {
  window.addEventListener('keydown', onKey);
}

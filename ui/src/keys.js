/** Keyboard shortcuts that work everywhere in the open vault. */
import { lock, redo, state, undo } from './program.js';
import { newCaseDialog } from './views/new-case.js';

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
  if (key === 'l') {
    event.preventDefault();
    void lock();
  } else if (key === 'n' && !inDialog) {
    event.preventDefault();
    void newCaseDialog();
  } else if (key === 'k' && state.place === 'cases' && !inDialog) {
    event.preventDefault();
    document.getElementById('case-filter')?.focus();
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

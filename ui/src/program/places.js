/** The places of the program: each reads what it shows, and is then shown. */
import { call } from '../ipc/port.js';
import { clearToasts } from '../kit/toast.js';
import { change, saveTyping, state } from '../program.js';
import { readBoard, readCases, readSignals } from './overviews.js';

/** @typedef {import('../../types/AgendaSpan').AgendaSpan} AgendaSpan */

/** @param {import('../program.js').Place} place */
function show(place) {
  clearToasts();
  change({ place, view: null, document: null, saving: 'idle' });
}

/** Shows everything due across all cases. */
export async function showToday() {
  await saveTyping();
  await readBoard();
  // A list that was empty may hold the first case by now.
  if (!state.cases?.length) await readCases();
  show('today');
}

/** Shows the list of cases. */
export async function showCases() {
  await saveTyping();
  await readCases();
  show('cases');
}

/** Shows what asks for attention in all cases. */
export async function showSignals() {
  await saveTyping();
  await readSignals();
  show('signals');
}

/**
 * Reads a week or a month.
 * @param {AgendaSpan} span
 * @param {string | null} day a day in it, as the program gave it; none for today's
 * @param {string | null} [whole] a day of which everything is wanted
 */
export async function readAgenda(span, day, whole = null) {
  const agenda = await call('agenda', { span, day, whole });
  if (state.status?.vault === 'open') change({ agenda });
}

/** Shows the agenda where it was left, else this week. */
export async function showAgenda() {
  await saveTyping();
  await readAgenda(state.agenda?.span ?? 'week', state.agenda?.from ?? null);
  show('agenda');
}

/** Shows the network of employers. */
export async function showEmployers() {
  await saveTyping();
  change({ employers: await call('employers', {}) });
  show('employers');
}

/**
 * Shows the settings, or the rules that stand under them.
 * @param {'settings' | 'rules'} place
 */
export async function showSettings(place) {
  await saveTyping();
  if (place === 'rules' && !state.rules) change({ rules: await call('rules_read', {}) });
  change({ place, view: null, document: null });
}

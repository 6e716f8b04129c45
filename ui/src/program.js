/**
 * What the window knows of the program, and the acts that change it. Everything about cases lives
 * in `state` only, so that locking is: forget the state, and with it the page that shows it.
 */
import { call, Refusal, whenLocked } from './ipc/port.js';
import { hush } from './kit/announce.js';
import { closeDialogs } from './kit/dialog.js';
import { setLanguage, told } from './kit/i18n.js';
import { makeStore } from './kit/store.js';
import { clearToasts, toast } from './kit/toast.js';

/** @typedef {import('../types/AppStatus').AppStatus} AppStatus */
/** @typedef {import('../types/CaseForm').CaseForm} CaseForm */
/** @typedef {import('../types/CaseRow').CaseRow} CaseRow */
/** @typedef {import('../types/CaseView').CaseView} CaseView */
/** @typedef {import('../types/DocumentView').DocumentView} DocumentView */
/** @typedef {import('../types/Failure').Failure} Failure */
/** @typedef {import('../types/FormStep').FormStep} FormStep */
/** @typedef {import('../types/Language').Language} Language */
/** @typedef {import('../types/RulesView').RulesView} RulesView */
/** @typedef {import('../types/Settings').Settings} Settings */
/** @typedef {import('../types/SignalBoard').SignalBoard} SignalBoard */

/** @typedef {'overview' | 'facts' | 'whatif' | 'placement' | 'log' | 'applications' | 'documents' | 'history'} Tab */
/** @typedef {'language' | 'passphrase' | 'recovery' | 'bureau' | 'begin'} StartStep */
/** @typedef {'cases' | 'signals' | 'case' | 'document' | 'settings' | 'rules'} Place */

/**
 * @typedef {object} State
 * @property {AppStatus | null} status
 * @property {Failure | null} failed why the program could not start
 * @property {StartStep | null} startStep where first start stands
 * @property {string} recoveryKey shown once, then forgotten
 * @property {Place} place
 * @property {Tab} tab
 * @property {FormStep} step
 * @property {CaseForm | null} form
 * @property {CaseRow[] | null} cases
 * @property {string} filter
 * @property {CaseView | null} view the open case
 * @property {Record<string, import('./views/what-if/draft.js').Draft>} drafts courses of events being tried, by case
 * @property {DocumentView | null} document the open document
 * @property {Settings | null} settings
 * @property {SignalBoard | null} board what asks for attention in all cases
 * @property {RulesView | null} rules
 * @property {'idle' | 'saving' | 'saved' | 'failed'} saving
 */

/** @returns {State} */
function nothing() {
  return {
    status: null,
    failed: null,
    startStep: null,
    recoveryKey: '',
    place: 'cases',
    tab: 'overview',
    step: 'employee',
    form: null,
    cases: null,
    filter: '',
    view: null,
    drafts: {},
    document: null,
    settings: null,
    board: null,
    rules: null,
    saving: 'idle',
  };
}

export const { state, change } = makeStore(nothing);

/** @type {Set<() => Promise<unknown> | void>} */
const unsaved = new Set();

/**
 * Registers typing that waits to be saved; it is saved before anything that could lose it.
 * @param {() => Promise<unknown> | void} save
 * @returns {() => void} takes it off the list
 */
export function waitsToBeSaved(save) {
  unsaved.add(save);
  return () => { unsaved.delete(save); };
}

/** Saves all that waits. */
export async function saveTyping() {
  const waiting = [...unsaved];
  unsaved.clear();
  await Promise.all(waiting.map((save) => save()));
}

/**
 * The sentence for a refusal.
 * @param {unknown} thrown
 */
export function sentence(thrown) {
  const failure = thrown instanceof Refusal ? thrown.failure : { code: 'internal' };
  if (failure.code === 'wrong_recovery_key' && 'group' in failure && failure.group) {
    return told('failure.wrong_recovery_group', { group: failure.group });
  }
  return told(`failure.${failure.code}`);
}

/**
 * Runs an act, and says so where it is refused.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T | null>}
 */
export async function attempt(act) {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.failure.code === 'locked') return null;
    toast(sentence(thrown), { bad: true, testid: 'failure' });
    return null;
  }
}

/** @type {Promise<unknown>} */
let line = Promise.resolve();

/**
 * Runs changes one after the other, so that the answer shown is always the newest.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export function inOrder(act) {
  const turn = line.then(act, act);
  // Not the answer itself: it would stay in memory after the vault is locked.
  line = turn.then(() => {}, () => {});
  return turn;
}

const SIGNALS_AFTER_MS = 1200;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let signalsTimer;

/** Reads what asks for attention in all cases. */
export async function readSignals() {
  clearTimeout(signalsTimer);
  const board = await call('signals', {});
  if (state.status?.vault === 'open') change({ board });
}

/** Reads it a moment after the last change; where that fails, the screen of signals says so. */
function signalsSoon() {
  clearTimeout(signalsTimer);
  signalsTimer = setTimeout(() => { void readSignals().catch(() => {}); }, SIGNALS_AFTER_MS);
}

/** Forgets everything of the cases. */
function forget() {
  clearTimeout(signalsTimer);
  unsaved.clear();
  closeDialogs();
  clearToasts();
  hush();
  const { status, form } = state;
  change({ ...nothing(), status, form });
}

whenLocked(() => {
  if (state.status?.vault !== 'open') return;
  state.status = { ...state.status, vault: 'locked' };
  forget();
});

/** @param {AppStatus} status */
export function takeStatus(status) {
  if (status.language) setLanguage(status.language);
  if (status.vault !== 'open' && state.status?.vault === 'open') {
    state.status = status;
    forget();
  } else {
    change({ status, failed: null });
  }
}

/** Asks where the program stands, at the start and after what goes wrong. */
export async function start() {
  try {
    const status = await call('app_status', {});
    takeStatus(status);
    if (status.vault === 'missing') change({ startStep: status.language ? 'passphrase' : 'language' });
    if (status.vault === 'open') await enter();
  } catch (thrown) {
    change({ failed: thrown instanceof Refusal ? thrown.failure : { code: 'internal' } });
  }
}

/** Goes into the opened vault. */
export async function enter() {
  change({ startStep: null, place: 'cases' });
  if (!state.form) change({ form: await call('case_form', {}) });
  await showCases();
  change({ settings: await call('settings_read', {}) });
  signalsSoon();
}

/** @param {Language} next */
export async function chooseLanguage(next) {
  setLanguage(next);
  change({});
  await attempt(async () => takeStatus(await call('language_set', { language: next })));
}

/** Locks the vault; what was typed is saved first. */
export async function lock() {
  await attempt(async () => {
    await saveTyping().catch(() => {});
    takeStatus(await call('vault_lock', {}));
  });
}

/** Shows the list of cases. */
export async function showCases() {
  await saveTyping();
  const { cases } = await call('case_list', {});
  clearToasts();
  change({ cases, place: 'cases', view: null, document: null, saving: 'idle' });
}

/** Shows what asks for attention in all cases. */
export async function showSignals() {
  await saveTyping();
  await readSignals();
  clearTimeout(signalsTimer);
  clearToasts();
  change({ place: 'signals', view: null, document: null, saving: 'idle' });
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

/** @param {string} id */
export async function openCase(id) {
  const view = await call('case_open', { case_id: id });
  // What a message offers to undo was of the case before.
  clearToasts();
  change({ view, place: 'case', tab: 'overview', step: 'employee', document: null, saving: 'idle' });
}

/**
 * Shows a case that a command answered with.
 * @param {CaseView} view
 */
export function takeCase(view) {
  if (state.status?.vault !== 'open') return;
  change({ view });
  signalsSoon();
}

/** @param {Tab} tab */
export async function showTab(tab) {
  await saveTyping();
  if (state.tab !== tab) window.scrollTo(0, 0);
  change({ tab });
}

/**
 * Changes one field of the open case.
 * @param {string} field
 * @param {string} row
 * @param {string} typed
 */
export async function setFact(field, row, typed) {
  const id = state.view?.case_id;
  if (!id) return;
  change({ saving: 'saving' });
  try {
    const view = await inOrder(() => call('fact_set', { case_id: id, field, row, typed }));
    if (state.view?.case_id !== id) return;
    takeCase(view);
    change({ saving: 'saved' });
  } catch (thrown) {
    change({ saving: 'failed' });
    throw thrown;
  }
}

/**
 * Runs a change of the open case and shows what came of it.
 * @param {(id: string) => Promise<CaseView>} act
 */
export async function changeCase(act) {
  const id = state.view?.case_id;
  if (!id) return false;
  const view = await attempt(async () => {
    await saveTyping();
    clearToasts();
    return inOrder(() => act(id));
  });
  if (view && state.view?.case_id === id) takeCase(view);
  return view !== null;
}

/** Takes the last change back. */
export function undo() {
  return changeCase((id) => call('undo', { case_id: id }));
}

/** Brings back what was taken back. */
export function redo() {
  return changeCase((id) => call('redo', { case_id: id }));
}

/** Opens the folder that PDFs are written to. */
export function openFolder() {
  return attempt(() => call('export_folder_open', {}));
}

/** Looks whether a new day has begun, or the vault was locked, while the window stood open. */
export async function checkDay() {
  if (state.status?.vault !== 'open' || state.startStep) return;
  const status = await call('app_status', {}).catch(() => null);
  if (!status || (status.vault === 'open' && status.today === state.status?.today)) return;
  takeStatus(status);
  if (status.vault !== 'open') return;
  if (state.place === 'cases') await attempt(showCases);
  signalsSoon();
  const id = state.view?.case_id;
  if (id) await attempt(async () => takeCase(await call('case_open', { case_id: id })));
}

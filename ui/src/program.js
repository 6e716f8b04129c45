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
import { allCases } from './program/listing.js';

/** @typedef {import('../types/AgendaSpan').AgendaSpan} AgendaSpan */
/** @typedef {import('../types/AppStatus').AppStatus} AppStatus */
/** @typedef {import('../types/Board').Board} Board */
/** @typedef {import('../types/CaseForm').CaseForm} CaseForm */
/** @typedef {import('../types/CaseRow').CaseRow} CaseRow */
/** @typedef {import('../types/CaseView').CaseView} CaseView */
/** @typedef {import('../types/DocumentView').DocumentView} DocumentView */
/** @typedef {import('../types/EmployerList').EmployerList} EmployerList */
/** @typedef {import('../types/Failure').Failure} Failure */
/** @typedef {import('../types/FormStep').FormStep} FormStep */
/** @typedef {import('../types/Language').Language} Language */
/** @typedef {import('../types/RulesView').RulesView} RulesView */
/** @typedef {import('../types/Settings').Settings} Settings */
/** @typedef {import('../types/SignalBoard').SignalBoard} SignalBoard */
/** @typedef {import('../types/Track').Track} Track */

/** @typedef {import('../types/CaseTab').CaseTab} Tab */
/** @typedef {'language' | 'passphrase' | 'recovery' | 'bureau' | 'begin'} StartStep */
/** @typedef {'today' | 'cases' | 'agenda' | 'signals' | 'employers' | 'case' | 'document' | 'settings' | 'rules'} Place */
/** @typedef {{ case_id: string, name: string, line: string, demo: boolean }} Recent a case that was open */

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
 * @property {CaseView | null} view the open case
 * @property {Record<string, import('./views/what-if/draft.js').Draft>} drafts courses of events being tried, by case
 * @property {DocumentView | null} document the open document
 * @property {Settings | null} settings
 * @property {SignalBoard | null} signals what asks for attention in all cases
 * @property {Board | null} board everything due across all cases
 * @property {Track | null} boardTrack the one track that the board shows
 * @property {import('../types/Agenda').Agenda | null} agenda
 * @property {EmployerList | null} employers the network
 * @property {Recent[]} recent the cases that were open, the last one first
 * @property {import('./program/listing.js').Listing} listing how the list of cases is sorted, and which of them stand in it
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
    place: 'today',
    tab: 'overview',
    step: 'employee',
    form: null,
    cases: null,
    view: null,
    drafts: {},
    document: null,
    settings: null,
    signals: null,
    board: null,
    boardTrack: null,
    agenda: null,
    employers: null,
    recent: [],
    listing: allCases(),
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

/** @type {Set<() => void>} */
const onCaseChange = new Set();
/** @type {Set<() => void>} */
const onForget = new Set();

/** What to do after each change of a case. @param {() => void} act */
export function whenCaseChanges(act) {
  onCaseChange.add(act);
}

/** What to do when the vault locks, beside forgetting `state`. @param {() => void} act */
export function whenForgotten(act) {
  onForget.add(act);
}

/** Forgets everything of the cases. */
function forget() {
  for (const act of onForget) act();
  unsaved.clear();
  closeDialogs();
  clearToasts();
  hush();
  const { status, form, listing } = state;
  // How the list is sorted is no secret; what was looked for in it is.
  change({ ...nothing(), status, form, listing: { ...listing, text: '' } });
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

/** How many cases are remembered as open before. */
const RECENT = 6;

/** @param {CaseView} view */
function withRecent({ case_id, name, job_title, employer, demo }) {
  const line = [job_title, employer].filter(Boolean).join(' · ');
  return [{ case_id, name, line, demo }, ...state.recent.filter((one) => one.case_id !== case_id)].slice(0, RECENT);
}

/**
 * Goes to a case.
 * @param {CaseView} view
 * @param {Tab} tab
 */
export function enterCase(view, tab) {
  // What a message offers to undo was of the case before.
  clearToasts();
  change({ view, place: 'case', tab, step: 'employee', document: null, saving: 'idle', recent: withRecent(view) });
}

/** @param {string} id */
export async function openCase(id) {
  enterCase(await call('case_open', { case_id: id }), 'overview');
}

/**
 * Shows a case that a command answered with.
 * @param {CaseView} view
 */
export function takeCase(view) {
  if (state.status?.vault !== 'open') return;
  change({ view });
  for (const act of onCaseChange) act();
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

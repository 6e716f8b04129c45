/**
 * The course of events that is being tried, and what it comes to. It lives in the window's state by
 * case, so that looking elsewhere does not lose it and locking forgets it.
 */
import { call } from '../../ipc/port.js';
import { asTyped } from '../../kit/format.js';
import { attempt, change, inOrder, state, takeCase } from '../../program.js';
import { shownValue, specOf } from '../case/form/fact.js';

/** @typedef {import('../../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../../types/EditedFact').EditedFact} EditedFact */
/** @typedef {import('../../../types/FactEdit').FactEdit} FactEdit */
/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {import('../../../types/ScenarioView').ScenarioView} ScenarioView */
/** @typedef {import('../../../types/WhatIfView').WhatIfView} WhatIfView */

/**
 * @typedef {object} Draft
 * @property {string | null} id the scenario it was opened from or kept as
 * @property {string} name
 * @property {FactEdit[]} changes every field that is shown, also where nothing differs yet
 * @property {WhatIfView | null} view what it comes to; none while nothing differs
 * @property {CaseView | null} tried the case it was last tried on: after undo it is another
 */

const TRY_AFTER_MS = 250;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let turn = 0;

/** @type {Readonly<Draft>} */
const NOTHING = Object.freeze({ id: null, name: '', changes: [], view: null, tried: null });

/** The draft of the open case. @returns {Readonly<Draft>} */
export function draft() {
  return state.drafts[state.view?.case_id ?? ''] ?? NOTHING;
}

/** @param {Partial<Draft>} patch */
function put(patch) {
  const id = state.view?.case_id;
  if (id) change({ drafts: { ...state.drafts, [id]: { ...draft(), ...patch } } });
}

/** Forgets the draft of a case. @param {string} caseId */
export function forgetDraft(caseId) {
  const { [caseId]: gone, ...drafts } = state.drafts;
  if (gone) change({ drafts });
}

/** @param {FactEdit} edit */
export function editKey(edit) {
  return `${edit.field}|${edit.row}`;
}

/**
 * The changes that differ from the case.
 * @param {readonly FactEdit[]} changes
 */
export function different(changes) {
  return changes.filter((edit) => edit.typed.trim() !== shownValue(specOf(edit.field), edit.row).trim());
}

/** @param {ScenarioView} scenario @returns {FactEdit[]} */
function changesOf(scenario) {
  return scenario.facts.map(({ field, row, value, typed }) => ({
    field, row, typed: value === null ? (typed ?? '') : asTyped(specOf(field).kind, value),
  }));
}

/** The scenario that is open, as it was kept. */
export function kept() {
  return state.view?.scenarios.find((one) => one.id === draft().id) ?? null;
}

/** Whether the draft differs from what is kept of it. */
export function unsaved() {
  const { id, name, changes } = draft();
  const scenario = kept();
  const now = different(changes);
  if (!id || !scenario) return now.length > 0;
  /** @param {readonly FactEdit[]} list */
  const told = (list) => JSON.stringify(list.map((edit) => [editKey(edit), edit.typed.trim()]).sort());
  return name.trim() !== scenario.name || told(now) !== told(different(changesOf(scenario)));
}

/** What the program made of a change. @param {FactEdit} edit @returns {EditedFact | null} */
export function editedFact(edit) {
  return draft().view?.facts.find((one) => one.field === edit.field && one.row === edit.row) ?? null;
}

/** The other fields of a row that the case does not have, so that it can be filled in whole. @param {readonly FactEdit[]} changes */
function withWholeRows(changes) {
  const all = [...changes];
  for (const { field, row } of changes) {
    const group = specOf(field).group;
    if (!row || !group || group === 'station') continue;
    for (const spec of (state.form?.fields ?? []).filter((one) => one.group === group)) {
      if (!all.some((edit) => edit.field === spec.key && edit.row === row)) all.push({ field: spec.key, row, typed: shownValue(spec, row) });
    }
  }
  return all;
}

/**
 * A change as the program read it: `+6w` becomes the date that it was.
 * @param {FactEdit} edit @param {WhatIfView} view
 */
function asRead(edit, view) {
  const { kind } = specOf(edit.field);
  const read = view.facts.find((one) => one.field === edit.field && one.row === edit.row)?.after ?? null;
  return read === null || kind === 'text' || kind === 'long_text' ? edit : { ...edit, typed: asTyped(kind, read) };
}

/** Tries the draft again on a copy of the case. */
export async function tryNow() {
  clearTimeout(timer);
  turn += 1;
  const mine = turn;
  const case_id = state.view?.case_id;
  if (!case_id || draft() === NOTHING) return;
  const changes = different(draft().changes);
  state.drafts[case_id] = { ...draft(), tried: state.view };
  if (!changes.length) {
    if (draft().view) put({ view: null });
    return;
  }
  const view = await attempt(() => inOrder(() => call('what_if', { case_id, changes })));
  if (mine !== turn || !view || state.view?.case_id !== case_id || draft() === NOTHING) return;
  put({ view, changes: draft().changes.map((edit) => asRead(edit, view)) });
}

/** Tries it a moment after the typing stops. */
function trySoon() {
  clearTimeout(timer);
  turn += 1;
  timer = setTimeout(() => { void tryNow(); }, TRY_AFTER_MS);
}

/** Tries it again where the case changed in the meantime. */
export function keepUp() {
  const id = state.view?.case_id;
  if (!id || draft() === NOTHING || draft().tried === state.view) return;
  state.drafts[id] = { ...draft(), tried: state.view };
  trySoon();
}

/**
 * @param {FactEdit} edit
 * @param {string} typed
 */
export function retype(edit, typed) {
  const changes = draft().changes.map((one) => (editKey(one) === editKey(edit) ? { ...one, typed } : one));
  trySoon();
  put({ changes });
}

/**
 * The name of one more row of a group, after those the draft adds itself.
 * @param {string} group
 * @returns {Promise<string>}
 */
async function nextRow(group) {
  await tryNow();
  const groups = draft().view?.groups ?? state.view?.groups ?? [];
  return groups.find((one) => one.group === group)?.next_row ?? '';
}

/**
 * Adds fields to the draft, in a new row where they belong to a group and none is given.
 * @param {readonly string[]} fields
 * @param {string} [row]
 * @returns {Promise<FactEdit | null>} the first one, to go on typing there
 */
export async function add(fields, row = '') {
  const group = specOf(fields[0] ?? '').group;
  const at = group && !row ? await nextRow(group) : row;
  const named = fields.map((field) => ({ field, row: group ? at : '', typed: shownValue(specOf(field), group ? at : '') }));
  const wanted = withWholeRows(named);
  const fresh = wanted.filter((edit) => !draft().changes.some((one) => editKey(one) === editKey(edit)));
  put({ changes: [...draft().changes, ...fresh] });
  return named[0] ?? null;
}

/**
 * Takes fields out of the draft.
 * @param {readonly FactEdit[]} edits
 */
export function drop(edits) {
  const gone = new Set(edits.map(editKey));
  const changes = draft().changes.filter((one) => !gone.has(editKey(one)));
  if (!changes.length && !draft().id) startAnew();
  else {
    put({ changes });
    void tryNow();
  }
}

/** @param {string} name */
export function rename(name) {
  put({ name });
}

/** Puts the draft away. */
export function startAnew() {
  clearTimeout(timer);
  turn += 1;
  forgetDraft(state.view?.case_id ?? '');
}

/** Opens a scenario that was kept. @param {ScenarioView} scenario */
export function open(scenario) {
  put({ id: scenario.id, name: scenario.name, changes: withWholeRows(changesOf(scenario)), view: null });
  void tryNow();
}

/**
 * Keeps the draft under its name.
 * @param {boolean} [asNew]
 * @throws {import('../../ipc/port.js').Refusal}
 */
export async function keep(asNew = false) {
  const case_id = state.view?.case_id;
  if (!case_id) return;
  const { id, name, changes } = draft();
  const before = new Set((state.view?.scenarios ?? []).map((one) => one.id));
  const known = !asNew && id !== null && before.has(id) ? id : null;
  const view = await inOrder(() => call('scenario_save', { case_id, id: known, name, changes: different(changes) }));
  if (state.view?.case_id !== case_id) return;
  const scenario = view.scenarios.find((one) => (known ? one.id === known : !before.has(one.id)));
  takeCase(view);
  if (!scenario) return;
  // What is shown is what was kept, in the words the program keeps it in; not what was typed since.
  const read = changesOf(scenario);
  const now = draft().changes.map((edit) => (changes.includes(edit) ? read.find((one) => editKey(one) === editKey(edit)) ?? edit : edit));
  put({ id: scenario.id, name: scenario.name, changes: now });
}

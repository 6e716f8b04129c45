/**
 * Ways from one place to another: to a case, to one of its fields, to a line of its log, to the card
 * that explains a date. What a tab holds is found by its `data-testid`, or by `data-field` with
 * `data-row`, and by `data-entry`.
 */
import { attempt, change, openCase, saveTyping, showTab, state } from '../program.js';
import { revealRow } from './case/form/group-rows.js';
import { openReason } from './case/reason.js';
import { tabOfStep } from './case/form/steps.js';

/** @typedef {import('../../types/GoTo').GoTo} Way */

/**
 * Shows a case on its overview.
 * @param {string} caseId
 */
async function toCase(caseId) {
  await saveTyping();
  if (state.place !== 'case' || state.view?.case_id !== caseId) await openCase(caseId);
}

/** @param {string} caseId */
export function goToCase(caseId) {
  return attempt(() => toCase(caseId));
}

/** @param {string} selector */
function find(selector) {
  const found = document.querySelector(selector);
  return found instanceof HTMLElement ? found : null;
}

/** @param {string} name */
const byTestid = (name) => find(`[data-testid="${CSS.escape(name)}"]`);

/**
 * What holds a field: itself; without a row that of the first row in which it is empty, else the
 * button that adds a row.
 * @param {string} key
 * @param {string} row
 */
function holder(key, row) {
  const group = state.form?.fields.find((one) => one.key === key)?.group ?? null;
  const rows = row ? [row] : state.view?.groups.find((one) => one.group === group)?.rows ?? [];
  const at = rows.find((one) => !state.view?.facts.some((fact) => fact.field === key && fact.row === one)) ?? rows[0] ?? '';
  if (group && at) revealRow(group, at);
  const named = find(`#tab-panel [data-field="${CSS.escape(key)}"][data-row="${CSS.escape(at)}"]`);
  const found = named ?? byTestid(at ? `field-${key}-${at}` : `field-${key}`) ?? (group ? byTestid(`add-${group}`) : null);
  return found?.matches('input, select, textarea, button') ? found : found?.querySelector('input, select, textarea, button') ?? null;
}

/** Brings something into sight, with the folds around it open and the focus in it. @param {Element} what */
function bring(what) {
  for (let fold = what.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  if (!(what instanceof HTMLElement)) return;
  if (!what.matches('input, select, textarea, button, a, [tabindex]')) what.setAttribute('tabindex', '-1');
  what.focus({ preventScroll: true });
  what.scrollIntoView({ block: 'center' });
}

/**
 * Where the way leads on the tab that is shown.
 * @param {Way} way
 * @returns {Element | null}
 */
function target({ tab, step, field, row, entry }) {
  if (entry) return find(`#tab-panel [data-entry="${CSS.escape(entry)}"]`);
  if (field) return holder(field, row);
  if (tab === 'overview' && row) {
    return find(`[data-testid="${CSS.escape(`conflict-${row}`)}"] h2`)
      ?? find(`[data-testid="${CSS.escape(`deadline-${row}`)}"] [data-testid="${CSS.escape(`field-station.done_on-${row}`)}"]:not([hidden] *)`)
      ?? byTestid(`why-${row}`);
  }
  if (tab === 'check' && row) return find(`#tab-panel [data-row="${CSS.escape(row)}"]`);
  return step ? find('#tab-panel .step-panel h2') : find('h1');
}

/**
 * Where the fields stand that belong to no step of the form: beside the direction, the phase, the
 * paper or the rule that they tell of. Those of a date stand in the table of dates.
 * @type {Record<string, { tab: Way['tab'], step: Way['step'] }>}
 */
const BESIDE = {
  fit: { tab: 'profile', step: 'search' },
  phase: { tab: 'trajectory', step: 'programme' },
  wia_piece: { tab: 'trajectory', step: 'ending' },
  check: { tab: 'check', step: null },
};

/** The way as the window knows it. @param {Way} way @returns {Way} */
function asShown(way) {
  const group = way.field?.split('.')[0] ?? '';
  const beside = way.tab === 'overview' || way.step === 'station' ? BESIDE[group] : null;
  return { ...way, step: way.step === 'station' ? null : way.step, ...beside };
}

/**
 * Goes where something is seen or done: the case, the tab, the step, and the field or the line itself.
 * @param {Way} told
 */
export function goTo(told) {
  const way = asShown(told);
  return attempt(async () => {
    await toCase(way.case_id);
    await showTab(way.tab);
    if (way.step) change({ step: way.step });
    // A list that filters or shows only its first lines shows this one too.
    const shown = document.querySelector('#tab-panel > *');
    if (way.entry && shown && 'reveal' in shown && typeof shown.reveal === 'function') shown.reveal(way.entry);
    // What a tab reads first, such as the history, is there a moment later.
    for (let tries = 0; tries < 10; tries += 1) {
      const found = target(way);
      if (found) {
        bring(found);
        return;
      }
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
    }
    // It is there no more, or has no place of its own: reading goes on from the name.
    find('h1')?.focus({ preventScroll: true });
  });
}

/**
 * Shows a field of a case and puts the focus into it.
 * @param {string} caseId
 * @param {string} key
 * @param {string} [row]
 */
export function goToField(caseId, key, row = '') {
  const step = state.form?.fields.find((one) => one.key === key)?.step ?? null;
  const tab = step && tabOfStep(step);
  // A station's fields stand in the table of dates.
  return goTo({ case_id: caseId, tab: tab ?? 'overview', step: tab ? step : null, field: key, row, entry: null });
}

/**
 * Shows a case, with the card that explains one of its dates.
 * @param {string} caseId
 * @param {string} deadlineId
 */
export async function goToDate(caseId, deadlineId) {
  await goToCase(caseId);
  if (state.view?.case_id !== caseId) return;
  change({ tab: 'overview' });
  await openReason(deadlineId);
}

/**
 * Shows a part of a case's overview.
 * @param {string} caseId
 * @param {string} testid
 */
export async function goToCard(caseId, testid) {
  await goToCase(caseId);
  if (state.view?.case_id !== caseId) return;
  change({ tab: 'overview' });
  const card = byTestid(testid);
  if (!card) return;
  const heading = card.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
}

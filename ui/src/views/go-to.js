/** Ways from one place to another: to a case, to one of its fields, to the card that explains a date. */
import { attempt, change, openCase, saveTyping, state } from '../program.js';
import { openReason } from './case/reason.js';

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

/**
 * What holds a field: itself; without a row that of the first row in which it is empty, else the
 * button that adds a row.
 * @param {string} key
 * @param {string} row
 */
function holder(key, row) {
  const group = row ? null : state.form?.fields.find((one) => one.key === key)?.group;
  const rows = state.view?.groups.find((one) => one.group === group)?.rows ?? [];
  const empty = rows.find((one) => !state.view?.facts.some((fact) => fact.field === key && fact.row === one)) ?? rows[0];
  const name = row || empty ? `field-${key}-${row || empty}` : group ? `add-${group}` : `field-${key}`;
  const found = document.querySelector(`[data-testid="${CSS.escape(name)}"]`);
  return found instanceof HTMLElement ? found : null;
}

/**
 * Shows a field of a case and puts the focus into it.
 * @param {string} caseId
 * @param {string} key
 * @param {string} [row]
 */
export function goToField(caseId, key, row = '') {
  return attempt(async () => {
    await toCase(caseId);
    const step = state.form?.fields.find((one) => one.key === key)?.step;
    // A station's fields stand in the table of dates.
    if (step && step !== 'station') change({ tab: 'facts', step });
    else change({ tab: 'overview' });
    const field = holder(key, row);
    if (!field) return;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });
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
  const card = document.querySelector(`[data-testid="${CSS.escape(testid)}"]`);
  if (!(card instanceof HTMLElement)) return;
  const heading = card.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
}

/** An application as it would be typed, and its way along the pipeline. */
import { call } from '../../ipc/port.js';
import { announce } from '../../kit/announce.js';
import { asTyped, shortDay } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { changeCase, state, undo } from '../../program.js';
import { goTo } from '../go-to.js';

/** @typedef {import('../../../types/ApplicationDraft').ApplicationDraft} ApplicationDraft */
/** @typedef {import('../../../types/ApplicationStatus').ApplicationStatus} ApplicationStatus */
/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */
/** @typedef {import('../../../types/Channel').Channel} Channel */

/** @type {Channel[]} */
export const CHANNELS = ['vacancy', 'open', 'network', 'agency', 'phone', 'registration'];
/** The columns of the board. @type {ApplicationStatus[]} */
export const RUNNING = ['sent', 'invited', 'interviewed', 'offered', 'hired'];
/** What came to nothing stands folded. @type {ApplicationStatus[]} */
export const CLOSED = ['rejected', 'withdrawn'];
/** @type {ApplicationStatus[]} */
export const STATUSES = [...RUNNING, ...CLOSED];

/** @type {Record<ApplicationStatus, string>} */
export const TONE = { sent: '', invited: 'amber', interviewed: 'amber', offered: 'green', hired: 'green', rejected: 'grey', withdrawn: 'grey' };

/**
 * @param {string} caseId @param {ApplicationView} entry
 * @returns {ApplicationDraft}
 */
export function asDraft(caseId, entry) {
  const { id, employer, job, direction, channel, form, recognised_sponsor, status, note, employer_kvk, suitable, proof, lesson, next_step, source, highly_skilled } = entry;
  return {
    case_id: caseId, id, employer, job, direction, channel, form, recognised_sponsor, status, note, employer_kvk, suitable, proof, lesson, next_step, source, highly_skilled,
    date: shortDay(entry.date), status_on: shortDay(entry.status_on), remind_on: shortDay(entry.remind_on), start_on: shortDay(entry.start_on),
    salary: entry.salary === null ? '' : asTyped('money', String(entry.salary)), hours: entry.hours === null ? '' : asTyped('hours', String(entry.hours)), dismissed: [],
  };
}

/**
 * Moves an application along, as of today.
 * @param {ApplicationView} entry @param {ApplicationStatus} status
 */
export async function moveTo(entry, status) {
  if (status === entry.status) return;
  const placed = placementNow();
  const done = await changeCase((id) => call('application_save', { ...asDraft(id, entry), status, status_on: 'vandaag' }));
  if (done) announce(t('applications.moved', { status: told(`status.${status}`) }));
  if (done && status === 'hired') tellPlacement(placed);
}

/** What is filled in of the placement. */
export const placementNow = () => (state.view?.facts ?? []).filter((fact) => fact.field.startsWith('placement.')).length;

/** Tells that the placement was filled in, where it was. @param {number} before what was filled in of it before */
export function tellPlacement(before) {
  const id = state.view?.case_id;
  if (!id || before > 0 || placementNow() === 0) return;
  toast(t('application.placed'), { act: { label: tr('application.to_placement'), run: () => { void goTo({ case_id: id, tab: 'facts', step: 'placement', field: null, row: '', entry: null }); } } });
}

/** @param {ApplicationView} entry */
export async function removeApplication(entry) {
  const done = await changeCase((case_id) => call('application_remove', { case_id, id: entry.id }));
  if (done) toast(t('application.removed'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

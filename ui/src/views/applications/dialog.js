/** The dialog of an application: the work, where it stands, what the permit says of it, and its grounds. */
import { call } from '../../ipc/port.js';
import { DAY_GONE, DateField } from '../../kit/date-field.js';
import { openDialog } from '../../kit/dialog.js';
import { h, refresh, uniqueId } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { inOrder, sentence, state, takeCase } from '../../program.js';
import { ApplicationCheck } from '../case/application-check.js';
import { amountProblem, choiceField, firstWrong, kvkProblem, textField } from '../case/entry-form.js';
import { asDraft, CHANNELS, placementNow, removeApplication, STATUSES, tellPlacement } from './draft.js';
import { WordGuard } from '../word-guard.js';
import { registerLook } from './register-look.js';
import { vacancyLines } from './vacancy-card.js';

/** @typedef {import('../../../types/ApplicationDraft').ApplicationDraft} ApplicationDraft */
/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */
/** @typedef {import('../../kit/i18n.js').TextKey} TextKey */

/** The directions of the search profile, to choose from while typing. */
function directions() {
  const kept = (state.view?.facts ?? []).filter((fact) => fact.field === 'direction.title').map((fact) => fact.value ?? '');
  return [...new Set(kept.filter(Boolean))];
}

/** @param {boolean | null} value */
const asKey = (value) => (value === null ? '' : value ? 'yes' : 'no');

/** @param {TextKey} title @param {...(Node | null)} fields */
function part(title, ...fields) {
  return h('fieldset', { class: 'wide application-part' }, h('legend', {}, tr(title)), h('div', { class: 'fields' }, ...fields));
}

/** @param {ApplicationView | null} entry one to change, or none for a new one */
export function editApplication(entry) {
  return openDialog({ title: tr(entry ? 'application.edit' : 'application.new'), wide: true, testid: 'application-dialog', keepTyped: true }, (close, leave) => {
    let error = '';
    // A second press must not make a second application.
    let saving = false;
    const caseId = () => state.view?.case_id ?? null;
    const start = entry ? asDraft(caseId() ?? '', entry) : null;
    /** @type {import('../../../types/WordDismissal').WordDismissal[]} */
    const dismissed = [];
    /** @param {string} place */
    const guard = (place) => ({ place, row: () => entry?.id ?? '', caseId, dismissed });
    /** @param {string} testid @param {TextKey} label @param {keyof ApplicationDraft} key @param {{ lines?: number, help?: () => string, list?: string, half?: boolean, place?: string, wrong?: (typed: string) => string | Promise<string> }} [more] */
    const text = (testid, label, key, { place, ...more } = {}) => textField({ label: tr(label), testid, value: String(start?.[key] ?? ''), ...more, ...(place ? { guard: guard(place) } : {}) });
    /** @param {string} testid @param {TextKey} label @param {() => string} value @param {{ field?: string, required?: boolean }} [more] */
    const day = (testid, label, value, more = {}) => new DateField({ testid, problemTestid: `${testid}-problem`, label: tr(label), caseId, value, ...more });

    const list = uniqueId('directions');
    const employer = text('application-employer', 'application.employer', 'employer', { half: true, place: 'application.employer' });
    const kvk = text('application-kvk', 'application.kvk', 'employer_kvk', { wrong: kvkProblem });
    const job = text('application-job', 'application.job', 'job', { half: true, place: 'application.job' });
    const direction = text('application-direction', 'application.direction', 'direction', { list, half: true });
    const channel = choiceField({ label: tr('application.channel'), testid: 'application-channel', value: entry?.channel ?? 'vacancy', keys: CHANNELS, text: (key) => told(`channel.${key}`) });
    const source = text('application-source', 'application.source', 'source', { half: true, place: 'application.source' });
    const date = day('application-date', 'application.date', () => start?.date ?? shortDay(state.view?.today), { field: DAY_GONE, required: true });
    const status = choiceField({ label: tr('application.status'), testid: 'application-status', value: entry?.status ?? 'sent', keys: STATUSES, text: (key) => told(`status.${key}`) });
    const statusOn = day('application-status-on', 'application.status_on', () => start?.status_on ?? '', { field: DAY_GONE });
    const next = text('application-next', 'application.next_step', 'next_step', { half: true, place: 'application' });
    const remindOn = day('application-remind-on', 'application.remind_on', () => start?.remind_on ?? '');
    const salary = text('application-salary', 'application.salary', 'salary', { wrong: amountProblem('direction.wage_month') });
    const hours = text('application-hours', 'application.hours', 'hours', { wrong: amountProblem('direction.hours') });
    const startOn = day('application-start-on', 'application.start_on', () => start?.start_on ?? '');
    const skilled = choiceField({ label: tr('application.highly_skilled'), testid: 'application-highly-skilled', value: asKey(entry?.highly_skilled ?? null), keys: ['', 'yes', 'no'], text: (key) => t(key === '' ? 'application.sponsor_unknown' : key === 'yes' ? 'choice.yes' : 'choice.no') });
    const suitable = text('application-suitable', 'application.suitable', 'suitable', { lines: 2, help: tr('application.suitable_help'), place: 'application' });
    const proof = text('application-proof', 'application.proof', 'proof', { lines: 2, help: tr('application.proof_help'), place: 'application' });
    const lesson = text('application-lesson', 'application.lesson', 'lesson', { lines: 2, place: 'application' });
    const note = text('application-note', 'application.note_plain', 'note', { lines: 2, help: tr('application.note_help'), place: 'application' });
    const check = new ApplicationCheck(entry, leave);
    const problem = h('p', { class: 'problem wide', role: 'alert', 'data-testid': 'application-error', hidden: () => !error }, () => error);
    for (const one of [date, statusOn, remindOn]) one.classList.add('half');
    employer.input.setAttribute('autofocus', '');
    for (const { input } of [salary, hours]) input.setAttribute('inputmode', 'decimal');
    const register = registerLook({
      kvk: /** @type {HTMLInputElement} */ (kvk.input), name: /** @type {HTMLInputElement} */ (employer.input),
      take: (name, number) => { employer.input.value = name; kvk.input.value = number; },
    });
    if (entry) {
      check.acts.prepend(h('button', { type: 'button', class: 'quiet remove', 'data-testid': 'application-remove', onclick: () => { close(); void removeApplication(entry); } }, tr('act.remove')));
    }
    /** @returns {ApplicationDraft} */
    const draft = () => ({
      case_id: caseId() ?? '', id: entry?.id ?? null, date: date.typed, employer: employer.input.value, job: job.input.value, direction: direction.input.value, channel: channel.key(), ...check.draft,
      status: status.key(), status_on: statusOn.typed, note: note.input.value, employer_kvk: kvk.input.value, suitable: suitable.input.value, proof: proof.input.value, lesson: lesson.input.value,
      next_step: next.input.value, remind_on: remindOn.typed, source: source.input.value, salary: salary.input.value, hours: hours.input.value, start_on: startOn.typed,
      highly_skilled: skilled.key() === '' ? null : skilled.key() === 'yes', dismissed,
    });
    return [h('form', {
      class: 'fields', novalidate: true,
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const form = /** @type {HTMLFormElement} */ (event.currentTarget);
        if (saving || !caseId()) return;
        if (await firstWrong([kvk, date, statusOn, remindOn, salary, hours, startOn])) return;
        if (!await check.settles() || !await WordGuard.decided(form) || saving) return;
        saving = true;
        try {
          const view = await inOrder(() => call('application_save', draft()));
          const placed = placementNow();
          close();
          takeCase(view);
          if (status.key() === 'hired') tellPlacement(placed);
        } catch (thrown) {
          saving = false;
          error = sentence(thrown);
          refresh(problem);
          problem.scrollIntoView({ block: 'center' });
        }
      },
    },
    h('datalist', { id: list }, ...directions().map((title) => h('option', { value: title }))),
    part('application.part_work', employer.element, kvk.element, channel.element, register, job.element, direction.element, source.element, date),
    part('application.part_state', status.element, statusOn, next.element, remindOn),
    part('application.part_permit', check.element, salary.element, hours.element, startOn, skilled.element,
      entry ? h('div', { class: 'wide saved-card', 'data-testid': 'vacancy-card' }, h('p', { class: 'card-title' }, h('strong', {}, tr('card.title')), ' ', h('small', {}, tr('card.as_saved'))), vacancyLines(() => entry.card)) : null),
    part('application.part_proof', suitable.element, proof.element, lesson.element, note.element),
    problem, check.acts)];
  });
}

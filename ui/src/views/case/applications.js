/** Applications for work: where, for what, in which direction, and where each stands. */
import { call } from '../../ipc/port.js';
import { DateField } from '../../kit/date-field.js';
import { openDialog } from '../../kit/dialog.js';
import { each, h, refresh, uniqueId, when } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { changeCase, inOrder, sentence, state, takeCase, undo } from '../../program.js';
import { ApplicationCheck } from './application-check.js';
import { choiceField, textField } from './entry-form.js';
import { amberMark } from './sources.js';
import { formName, verdictChip } from './verdict.js';

/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */
/** @typedef {import('../../../types/ApplicationDraft').ApplicationDraft} ApplicationDraft */
/** @typedef {import('../../../types/Channel').Channel} Channel */
/** @typedef {import('../../../types/ApplicationStatus').ApplicationStatus} ApplicationStatus */

/** @type {Channel[]} */
export const CHANNELS = ['vacancy', 'open', 'network', 'agency', 'phone', 'registration'];
/** @type {ApplicationStatus[]} */
export const STATUSES = ['sent', 'invited', 'interviewed', 'offered', 'hired', 'rejected', 'withdrawn'];

/** @type {Record<ApplicationStatus, string>} */
const TONE = { sent: '', invited: 'amber', interviewed: 'amber', offered: 'green', hired: 'green', rejected: 'grey', withdrawn: 'grey' };

/** The directions of the search profile, to choose from while typing. */
function directions() {
  const kept = (state.view?.facts ?? []).filter((fact) => fact.field === 'direction.title').map((fact) => fact.value ?? '');
  return [...new Set(kept.filter(Boolean))];
}

/** @param {ApplicationView | null} entry */
function editApplication(entry) {
  return openDialog({ title: tr(entry ? 'application.edit' : 'application.new'), wide: true, testid: 'application-dialog', keepTyped: true }, (close) => {
    let error = '';
    const caseId = () => state.view?.case_id ?? null;
    const date = new DateField({ testid: 'application-date', label: tr('application.date'), caseId, value: () => (entry ? shortDay(entry.date) : shortDay(state.view?.today)) });
    const employer = textField({ label: tr('application.employer'), testid: 'application-employer', value: entry?.employer ?? '', half: true });
    const job = textField({ label: tr('application.job'), testid: 'application-job', value: entry?.job ?? '', half: true });
    const list = uniqueId('directions');
    const direction = textField({ label: tr('application.direction'), testid: 'application-direction', value: entry?.direction ?? '', list });
    const channel = choiceField({ label: tr('application.channel'), testid: 'application-channel', value: entry?.channel ?? 'vacancy', keys: CHANNELS, text: (key) => told(`channel.${key}`) });
    const status = choiceField({ label: tr('application.status'), testid: 'application-status', value: entry?.status ?? 'sent', keys: STATUSES, text: (key) => told(`status.${key}`) });
    const statusOn = new DateField({ testid: 'application-status-on', label: tr('application.status_on'), caseId, value: () => shortDay(entry?.status_on) });
    const note = textField({ label: tr('application.note'), testid: 'application-note', value: entry?.note ?? '', lines: 2, help: tr('application.note_help') });
    const check = new ApplicationCheck(entry, () => close());
    const problem = h('p', { class: 'problem wide', role: 'alert', 'data-testid': 'application-error', hidden: () => !error }, () => error);
    employer.input.setAttribute('autofocus', '');
    return [h('form', {
      class: 'fields',
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const id = caseId();
        if (!id || !await check.settles()) return;
        /** @type {ApplicationDraft} */
        const draft = {
          case_id: id, id: entry?.id ?? null, date: date.typed, employer: employer.input.value, job: job.input.value, direction: direction.input.value,
          channel: channel.key(), ...check.draft, status: status.key(), status_on: statusOn.typed, note: note.input.value,
        };
        try {
          const view = await inOrder(() => call('application_save', draft));
          close();
          takeCase(view);
        } catch (thrown) {
          error = sentence(thrown);
          refresh(problem);
        }
      },
    },
    h('datalist', { id: list }, ...directions().map((title) => h('option', { value: title }))),
    employer.element, job.element, date, channel.element, direction.element, status.element, statusOn, check.element, note.element, problem,
    check.acts)];
  });
}

/** @param {ApplicationView} entry */
async function remove(entry) {
  const done = await changeCase((case_id) => call('application_remove', { case_id, id: entry.id }));
  if (done) toast(t('application.removed'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/** The form it aims at, and whether the permit allows it. @param {() => ApplicationView} entry */
function placementLine(entry) {
  /** @type {import('../../../types/PlacementCheck').PlacementCheck | null} */
  let last = null;
  const check = () => (last = entry().check ?? last);
  return h('div', { class: 'application-form', hidden: () => entry().form === null },
    when(() => entry().check, () => h('span', { 'data-testid': 'application-check' }, verdictChip(() => check()?.verdict ?? 'confirm'), ' ', amberMark(() => check()?.amber ?? false))),
    h('small', {}, () => { const { form } = entry(); return form ? formName(form) : ''; }));
}

/** @param {() => ApplicationView} entry */
function applicationRow(entry) {
  return h('tr', { 'data-testid': 'application' },
    h('td', { class: 'day' }, h('strong', {}, () => shortDay(entry().date))),
    h('th', { scope: 'row' }, h('span', {}, () => entry().employer), h('small', {}, () => entry().job), placementLine(entry), h('small', { class: 'pre', hidden: () => !entry().note }, () => entry().note)),
    h('td', {}, () => entry().direction || '–'),
    h('td', {}, () => told(`channel.${entry().channel}`)),
    h('td', {}, h('span', { class: () => `chip ${TONE[entry().status]}` }, () => told(`status.${entry().status}`)), h('small', {}, () => shortDay(entry().status_on))),
    h('td', {}, h('div', { class: 'row-acts' },
      h('button', { type: 'button', onclick: () => { void editApplication(entry()); }, 'aria-label': () => t('application.edit_of', { what: entry().employer }) }, tr('act.edit')),
      h('button', { type: 'button', class: 'quiet', 'data-testid': 'application-remove', onclick: () => { void remove(entry()); }, 'aria-label': () => t('application.remove_of', { what: entry().employer }) }, tr('act.remove')))));
}

/** The tab. */
export class Applications extends HTMLElement {
  connectedCallback() {
    const has = () => (state.view?.applications.length ?? 0) > 0;
    const body = each(h('tbody'), () => state.view?.applications ?? [], (entry) => entry.id, applicationRow);
    /** @param {import('../../kit/i18n.js').TextKey} key */
    const head = (key) => h('th', { scope: 'col' }, tr(key));
    this.append(h('section', { class: 'card', 'aria-labelledby': 'applications-title' },
      h('div', { class: 'card-head' },
        h('h2', { id: 'applications-title' }, () => t('application.count', { n: state.view?.applications.length ?? 0 })),
        h('button', { type: 'button', class: 'primary', 'data-testid': 'application-new', onclick: () => { void editApplication(null); } }, tr('application.new'))),
      when(() => !has(), () => h('p', { class: 'muted' }, tr('application.empty'))),
      h('div', { class: 'table-scroll', hidden: () => !has(), tabindex: '0', role: 'region', 'aria-labelledby': 'applications-title' },
        h('table', { class: 'dates' },
          h('thead', {}, h('tr', {}, head('application.date'), head('application.employer'), head('application.direction'), head('application.channel'), head('application.status'),
            h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, tr('act.edit'))))), body))));
  }
}

customElements.define('sb-applications', Applications);

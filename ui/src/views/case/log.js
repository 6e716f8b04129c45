/** What was done and heard, line by line; what is private stays out of every document. */
import { call } from '../../ipc/port.js';
import { DateField } from '../../kit/date-field.js';
import { openDialog } from '../../kit/dialog.js';
import { each, h, refresh, when } from '../../kit/dom.js';
import { duration, shortDay, weekdayName } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { changeCase, inOrder, sentence, state, takeCase, undo } from '../../program.js';
import { choiceField, textField } from './entry-form.js';

/** @typedef {import('../../../types/LogEntryView').LogEntryView} LogEntryView */
/** @typedef {import('../../../types/LogKind').LogKind} LogKind */
/** @typedef {import('../../../types/LogDraft').LogDraft} LogDraft */
/** @typedef {import('../../../types/Visibility').Visibility} Visibility */

/** @type {LogKind[]} */
export const LOG_KINDS = ['meeting', 'call', 'video', 'message', 'training', 'job_search', 'employer', 'third_party', 'no_show', 'desk'];

/** @type {Visibility[]} */
const VISIBILITIES = ['report', 'private'];

/** @param {Visibility} chosen */
function visibilityField(chosen) {
  const radios = VISIBILITIES.map((key) => h('input', { type: 'radio', name: 'visibility', value: key, checked: key === chosen, 'data-testid': `log-visibility-${key}` }));
  const element = h('fieldset', { class: 'field wide radios' },
    h('legend', {}, tr('log.visibility')),
    ...radios.map((radio) => h('label', { class: 'check-line' }, radio,
      h('span', {}, h('strong', {}, () => told(`visibility.${radio.value}`)), h('small', {}, () => told(`visibility.${radio.value}.help`))))));
  return { element, key: () => /** @type {Visibility} */ (radios.find((radio) => radio.checked)?.value ?? 'private') };
}

/** @param {LogEntryView | null} entry */
function editEntry(entry) {
  return openDialog({ title: tr(entry ? 'log.edit' : 'log.new'), wide: true, testid: 'log-dialog', keepTyped: true }, (close) => {
    let error = '';
    const caseId = () => state.view?.case_id ?? null;
    const date = new DateField({ testid: 'log-date', label: tr('log.date'), caseId, value: () => (entry ? shortDay(entry.date) : shortDay(state.view?.today)) });
    const kind = choiceField({ label: tr('log.kind'), testid: 'log-kind', value: entry?.kind ?? 'meeting', keys: LOG_KINDS, text: (key) => told(`log_kind.${key}`) });
    const lasted = textField({ label: tr('log.duration'), testid: 'log-duration', value: entry?.minutes ? duration(entry.minutes) : '', help: tr('log.duration_help') });
    if (entry?.minutes) lasted.input.value = `${entry.minutes}`;
    const who = textField({ label: tr('log.who'), testid: 'log-who', value: entry?.who ?? '' });
    const summary = textField({ label: tr('log.summary'), testid: 'log-summary', value: entry?.summary ?? '', lines: 2, help: tr('log.summary_help') });
    const result = textField({ label: tr('log.result'), testid: 'log-result', value: entry?.result ?? '', lines: 2 });
    const next = textField({ label: tr('log.next_step'), testid: 'log-next', value: entry?.next_step ?? '', half: true });
    const nextOn = new DateField({ testid: 'log-next-on', label: tr('log.next_step_on'), caseId, value: () => shortDay(entry?.next_step_on) });
    const visibility = visibilityField(entry?.visibility ?? 'report');
    const problem = h('p', { class: 'problem wide', role: 'alert', 'data-testid': 'log-error', hidden: () => !error }, () => error);
    summary.input.setAttribute('autofocus', '');
    return [h('form', {
      class: 'fields',
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const id = caseId();
        if (!id) return;
        /** @type {LogDraft} */
        const draft = {
          case_id: id, id: entry?.id ?? null, date: date.typed, kind: kind.key(), duration: lasted.input.value, who: who.input.value,
          summary: summary.input.value, result: result.input.value, next_step: next.input.value, next_step_on: nextOn.typed, visibility: visibility.key(),
        };
        try {
          const view = await inOrder(() => call('log_save', draft));
          close();
          takeCase(view);
        } catch (thrown) {
          error = sentence(thrown);
          refresh(problem);
        }
      },
    },
    date, kind.element, lasted.element, who.element, summary.element, result.element, next.element, nextOn, visibility.element, problem,
    h('div', { class: 'dialog-acts wide' },
      h('button', { type: 'button', onclick: () => close() }, tr('act.cancel')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'log-save' }, tr('act.save'))))];
  });
}

/** @param {LogEntryView} entry */
async function remove(entry) {
  const done = await changeCase((case_id) => call('log_remove', { case_id, id: entry.id }));
  if (done) toast(t('log.removed'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/** @param {() => LogEntryView} entry */
function entryRow(entry) {
  const meta = () => [told(`log_kind.${entry().kind}`), entry().minutes ? duration(entry().minutes ?? 0) : '', entry().who].filter(Boolean).join(' · ');
  return h('li', { class: 'entry', 'data-testid': 'log-entry' },
    h('div', { class: 'entry-day' },
      h('strong', {}, () => shortDay(entry().date)),
      h('small', {}, () => {
        const week = entry().sick_week;
        return week === null ? weekdayName(entry().weekday) : `${weekdayName(entry().weekday)} · ${t('cases.week', { week })}`;
      })),
    h('div', { class: 'entry-text' },
      h('p', { class: 'entry-meta' }, h('span', {}, meta), h('span', { class: () => (entry().visibility === 'private' ? 'chip amber' : 'chip'), }, () => told(`visibility.${entry().visibility}.short`))),
      h('p', { class: 'pre' }, () => entry().summary),
      h('p', { class: 'pre', hidden: () => !entry().result }, h('b', {}, tr('log.result')), ': ', () => entry().result),
      h('p', { class: 'pre', hidden: () => !entry().next_step }, h('b', {}, tr('log.next_step')), ': ', () => {
        const { next_step, next_step_on } = entry();
        return next_step_on ? t('log.step_by', { step: next_step, day: shortDay(next_step_on) }) : next_step;
      })),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', onclick: () => { void editEntry(entry()); }, 'aria-label': () => t('log.edit_of', { day: shortDay(entry().date) }) }, tr('act.edit')),
      h('button', { type: 'button', class: 'quiet', 'data-testid': 'log-remove', onclick: () => { void remove(entry()); }, 'aria-label': () => t('log.remove_of', { day: shortDay(entry().date) }) }, tr('act.remove'))));
}

/** The tab. */
export class Log extends HTMLElement {
  connectedCallback() {
    this.append(h('section', { class: 'card', 'aria-labelledby': 'log-title' },
      h('div', { class: 'card-head' },
        h('h2', { id: 'log-title' }, () => t('log.count', { n: state.view?.log.length ?? 0 })),
        h('button', { type: 'button', class: 'primary', 'data-testid': 'log-new', onclick: () => { void editEntry(null); } }, tr('log.new'))),
      when(() => !state.view?.log.length, () => h('p', { class: 'muted' }, tr('log.empty'))),
      each(h('ul', { class: 'entries' }), () => state.view?.log ?? [], (entry) => entry.id, entryRow)));
  }
}

customElements.define('sb-log', Log);

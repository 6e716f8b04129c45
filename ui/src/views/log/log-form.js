/**
 * The form of a line of the log: one for a new line from anywhere, for a new line of the open case and
 * for a change. What most lines need stands on top, the rest is folded.
 */
import { DAY_GONE, DateField } from '../../kit/date-field.js';
import { bind, h, refresh, uniqueId } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { amountProblem, choiceField, firstWrong, textField } from '../case/entry-form.js';
import { WordGuard } from '../word-guard.js';
import { MINUTES, TEMPLATES } from './templates.js';

/** @typedef {import('../../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../../types/LogDraft').LogDraft} LogDraft */
/** @typedef {import('../../../types/LogEntryView').LogEntryView} LogEntryView */
/** @typedef {import('../../../types/LogKind').LogKind} LogKind */
/** @typedef {import('../../../types/Visibility').Visibility} Visibility */
/** @typedef {import('./templates.js').Template} Template */
/** @typedef {Omit<LogDraft, 'case_id' | 'id'>} Typed what somebody typed, without the case */

/** @type {LogKind[]} */
export const LOG_KINDS = ['meeting', 'call', 'video', 'message', 'training', 'job_search', 'employer', 'third_party', 'no_show', 'desk'];

/** @type {Visibility[]} */
export const VISIBILITIES = ['report', 'private'];

/** The choices of a field of the form. @param {string} key */
export function choicesOf(key) {
  return state.form?.fields.find((one) => one.key === key)?.choices ?? [];
}

/** What a choice of a field is called. @param {string} field @param {string} key */
export function choiceName(field, key) {
  const choice = choicesOf(field).find((one) => one.key === key);
  return choice ? pick(choice.label) : key;
}

/** The milestones of a case by row. @param {CaseView | null} view */
export function milestonesOf(view) {
  const rows = view?.groups.find((one) => one.group === 'milestone')?.rows ?? [];
  return rows.map((row) => ({ row, what: view?.facts.find((fact) => fact.field === 'milestone.what' && fact.row === row)?.value ?? '' })).filter(({ what }) => what);
}

/** A line as it would be typed. @param {LogEntryView} entry @returns {Typed} */
function asTyped(entry) {
  return {
    date: shortDay(entry.date), kind: entry.kind, duration: entry.minutes ? String(entry.minutes) : '', who: entry.who, summary: entry.summary, result: entry.result, next_step: entry.next_step,
    next_step_on: shortDay(entry.next_step_on), visibility: entry.visibility, phase: entry.phase, milestone: entry.milestone, service: entry.service, dismissed: [],
  };
}

/** @returns {Typed} */
function empty() {
  return { date: shortDay(state.status?.today), kind: 'meeting', duration: '', who: '', summary: '', result: '', next_step: '', next_step_on: '', visibility: 'report', phase: '', milestone: '', service: '', dismissed: [] };
}

/** A choice that can be left open. @param {string} testid @param {import('../../kit/i18n.js').TextKey} label @param {string} value @param {readonly { key: string, text: () => string }[]} choices @param {() => string} none */
function openChoice(testid, label, value, choices, none) {
  const names = new Map(choices.map(({ key, text }) => [key, text]));
  return choiceField({ label: tr(label), testid, value, keys: ['', ...names.keys()], text: (key) => (key === '' ? none() : names.get(key)?.() ?? key) });
}

/** The fields, and what stands in them. */
export class LogForm {
  #dismissed;
  #template = '';
  #fields;
  /** Whether anything was typed or chosen. */
  touched = false;

  /**
   * @param {{ entry?: LogEntryView | null, typed?: Typed | null, start?: Partial<Typed>, caseId: () => string | null, caseView: () => CaseView | null }} options
   */
  constructor({ entry = null, typed = null, start: wish = {}, caseId, caseView }) {
    const start = typed ?? (entry ? asTyped(entry) : { ...empty(), ...wish });
    this.#dismissed = [...start.dismissed];
    const guard = {
      place: 'log', row: () => entry?.id ?? '', caseId, dismissed: this.#dismissed,
      privacy: { is: () => this.typed.visibility === 'private', make: () => { fields.visibility.choose('private'); this.touched = true; } },
    };
    const date = new DateField({ testid: 'log-date', problemTestid: 'log-date-problem', field: DAY_GONE, required: true, label: tr('log.date'), caseId, value: () => start.date });
    const nextOn = new DateField({ testid: 'log-next-on', problemTestid: 'log-next-on-problem', label: tr('log.next_step_on'), caseId, value: () => start.next_step_on });
    const summary = textField({ label: tr('log.summary'), testid: 'log-text', value: start.summary, lines: 3, help: tr('log.summary_help'), guard });
    const milestone = h('select', { id: uniqueId('entry'), 'data-testid': 'log-milestone' });
    const fields = {
      date, nextOn, summary, milestone,
      kind: choiceField({ label: tr('log.kind'), testid: 'log-kind', value: start.kind, keys: LOG_KINDS, text: (key) => told(`log_kind.${key}`) }),
      duration: textField({ label: tr('log.duration'), testid: 'log-duration', value: start.duration, half: true, wrong: amountProblem('service.hours') }),
      who: textField({ label: tr('log.who'), testid: 'log-who', value: start.who, half: true, guard }),
      result: textField({ label: tr('log.result'), testid: 'log-result', value: start.result, lines: 2, guard }),
      next: textField({ label: tr('log.next_step'), testid: 'log-next', value: start.next_step, half: true, guard }),
      phase: openChoice('log-phase', 'log.phase', start.phase, choicesOf('milestone.phase').map(({ key, label }) => ({ key, text: () => pick(label) })), tr('log.phase_of_day')),
      service: openChoice('log-service', 'log.service', start.service, choicesOf('service.kind').map(({ key, label }) => ({ key, text: () => pick(label) })), tr('choice.none')),
      visibility: this.#visibility(start.visibility),
    };
    this.#fields = fields;
    // What is said with somebody outside, such as an adviser, stays private unless the coach says otherwise.
    let chose = entry !== null;
    fields.visibility.element.addEventListener('click', () => { chose = true; });
    fields.kind.element.addEventListener('change', () => { if (!chose) fields.visibility.choose(fields.kind.key() === 'third_party' ? 'private' : 'report'); });
    summary.input.setAttribute('autofocus', '');
    let chosen = start.milestone;
    milestone.addEventListener('change', () => { chosen = milestone.value; });
    bind(milestone, () => {
      const wanted = [['', t('choice.none')], ...milestonesOf(caseView()).map(({ row, what }) => [row, what])];
      if (wanted.length !== milestone.options.length || wanted.some(([row, what], n) => milestone.options[n]?.value !== row || milestone.options[n]?.text !== what)) {
        while (milestone.firstChild) milestone.firstChild.remove();
        for (const [row = '', what = ''] of wanted) milestone.append(h('option', { value: row }, what));
      }
      milestone.value = wanted.some(([row]) => row === chosen) ? chosen : '';
    });
    for (const one of [date, nextOn, fields.service.element]) one.classList.add('half');
    this.element = h('div', { class: 'fields log-form', oninput: () => { this.touched = true; } },
      entry ? null : this.#templates(),
      summary.element,
      this.#minutes(fields.duration), date,
      fields.next.element, nextOn,
      fields.visibility.element,
      h('details', { class: 'wide fold more-fields', open: entry !== null || Boolean(wish.who) },
        h('summary', {}, tr('quick.more'), ' ', h('span', { class: 'muted' }, () => told(`log_kind.${fields.kind.key()}`).toLowerCase())),
        h('div', { class: 'fields', onchange: () => refresh(this.element) }, fields.kind.element, fields.phase.element, fields.service.element, fields.who.element,
          h('div', { class: 'field half' }, h('label', { for: milestone.id }, tr('log.milestone')), milestone), fields.result.element)));
  }

  /** What stands in the fields. @returns {Typed} */
  get typed() {
    const { date, kind, duration, who, summary, result, next, nextOn, visibility, phase, milestone, service } = this.#fields;
    return {
      date: date.typed, kind: kind.key(), duration: duration.input.value, who: who.input.value, summary: summary.input.value, result: result.input.value, next_step: next.input.value,
      next_step_on: nextOn.typed, visibility: visibility.key(), phase: phase.key(), milestone: milestone.value, service: service.key(), dismissed: [...this.#dismissed],
    };
  }

  /** Whether dates and duration can be read; the first that cannot is shown. */
  async readable() {
    const { date, nextOn, duration } = this.#fields;
    return !await firstWrong([duration, date, nextOn]);
  }

  /** Whether it was decided about every word that is probably medical; asks about each once. */
  decided() {
    return WordGuard.decided(this.element);
  }

  /** Puts the cursor where the text is typed, behind what stands there. */
  focusText() {
    const { input } = this.#fields.summary;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** Tells again which milestones there are, such as when another case was chosen. */
  caseChanged() {
    refresh(this.#fields.milestone);
    for (const node of this.element.querySelectorAll('sb-word-guard')) /** @type {import('../word-guard.js').WordGuard} */ (node).look();
  }

  #templates() {
    const chips = h('div', { class: 'filter-chips wide', role: 'group', 'aria-label': tr('quick.templates') },
      ...TEMPLATES.map((template, n) => h('button', {
        type: 'button', class: 'filter-chip', 'data-testid': `log-template-${n + 1}`, 'aria-pressed': () => this.#template === template.key,
        onclick: () => { this.#take(template); refresh(chips); },
      }, () => told(`log.template.${template.key}`))));
    return chips;
  }

  /** @param {Template} template */
  #take(template) {
    const { kind, duration, summary, service } = this.#fields;
    const before = TEMPLATES.find(({ key }) => key === this.#template);
    const untouched = summary.input.value.trim() === '' || (before && summary.input.value === told(`log.template.${before.key}.text`));
    if (untouched) summary.input.value = told(`log.template.${template.key}.text`);
    if (!duration.input.value || duration.input.value === before?.minutes) duration.input.value = template.minutes;
    kind.choose(template.kind);
    service.choose(template.service);
    this.#template = template.key;
    this.touched = true;
    refresh(this.element);
    this.focusText();
  }

  /** How long it took: a press, or typed. @param {ReturnType<typeof textField>} field */
  #minutes(field) {
    const chips = h('div', { class: 'segments minutes', role: 'group', 'aria-label': tr('quick.minutes') },
      ...MINUTES.map((minutes) => h('button', {
        type: 'button', 'data-testid': `log-minutes-${minutes}`, 'aria-pressed': () => field.input.value === minutes,
        onclick: () => { field.input.value = minutes; this.touched = true; refresh(chips); },
      }, minutes)));
    field.input.addEventListener('input', () => refresh(chips));
    field.input.placeholder = t('log.duration_help');
    field.element.append(h('div', { class: 'duration-line' }, chips, field.input));
    return field.element;
  }

  /** @param {Visibility} chosen */
  #visibility(chosen) {
    const name = uniqueId('visibility');
    const radios = VISIBILITIES.map((key) => h('input', { type: 'radio', name, value: key, checked: key === chosen, 'data-testid': `log-${key}` }));
    const element = h('fieldset', { class: 'field wide radios who-reads' },
      h('legend', { class: 'visually-hidden' }, tr('log.visibility')),
      ...radios.map((radio) => h('label', { class: 'check-line' }, radio,
        h('span', {}, h('strong', {}, () => told(`visibility.${radio.value}`)), h('small', {}, () => told(`visibility.${radio.value}.help`))))));
    return {
      element,
      key: () => /** @type {Visibility} */ (radios.find((radio) => radio.checked)?.value ?? 'private'),
      choose: (/** @type {Visibility} */ key) => { for (const radio of radios) radio.checked = radio.value === key; },
    };
  }
}

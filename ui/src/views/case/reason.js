/** Why a date is what it is: the facts, the counting, the rule and where it is written. */
import { call } from '../../ipc/port.js';
import { openDialog } from '../../kit/dialog.js';
import { each, h } from '../../kit/dom.js';
import { asTyped, longDay, money, shortDay } from '../../kit/format.js';
import { hasText, pick, t, told, tr } from '../../kit/i18n.js';
import { fieldName } from '../../kit/problem.js';
import { attempt, saveTyping, state } from '../../program.js';
import { sourceList } from './sources.js';
import { readingList, severityMark, threeDates, whoActs } from './three-dates.js';

/** @typedef {import('../../../types/ReasonView').ReasonView} ReasonView */
/** @typedef {import('../../../types/StepView').StepView} StepView */
/** @typedef {import('../../../types/FactUsed').FactUsed} FactUsed */

/** @param {readonly string[]} days */
function dayList(days) {
  const shown = days.map(shortDay);
  const last = shown.pop() ?? '';
  return shown.length ? t('step.list', { first: shown.join(', '), last }) : last;
}

/**
 * One step of the counting as a sentence.
 * @param {StepView} step
 * @returns {string}
 */
export function stepSentence(step) {
  const to = shortDay(step.to);
  switch (step.kind) {
    case 'fact': return t('step.fact', { field: fieldName(step.field), to });
    case 'deadline': return t('step.deadline', { title: pick(step.title), to });
    case 'counted_day': {
      const said = t('step.counted_day', { day: step.day, from: shortDay(step.from), to });
      return step.excluded > 0 ? `${said} ${t('step.excluded', { n: step.excluded })}` : said;
    }
    case 'days':
      return step.days < 0 ? t('step.days_back', { n: -step.days, from: shortDay(step.from), to }) : t('step.days', { n: step.days, from: shortDay(step.from), to });
    case 'months':
      return step.months < 0 ? t('step.months_back', { n: -step.months, from: shortDay(step.from), to }) : t('step.months', { n: step.months, from: shortDay(step.from), to });
    case 'earliest': return t('step.earliest', { of: dayList(step.of), to });
    case 'latest': return t('step.latest', { of: dayList(step.of), to });
    case 'letter': return t('step.letter', { title: pick(step.title), to });
    case 'fixed': return t('step.fixed', { to });
    case 'next_business_day':
      return step.from === step.to ? t('step.next_business_day_same', { to }) : t('step.next_business_day', { from: shortDay(step.from), to });
    case 'business_days':
      return step.days < 0 ? t('step.business_days_back', { n: -step.days, from: shortDay(step.from), to }) : t('step.business_days', { n: step.days, from: shortDay(step.from), to });
    case 'lead_time': return t('step.lead_time', { what: pick(step.what), n: Math.abs(step.days), from: shortDay(step.from), to });
    case 'work_ahead':
      return step.from === step.to ? t('step.work_ahead_same', { to }) : t('step.work_ahead', { from: shortDay(step.from), to });
    default: return to;
  }
}

/**
 * The value of a fact as one reads it.
 * @param {FactUsed} fact
 */
export function factText(fact) {
  const spec = state.form?.fields.find((field) => field.key === fact.field);
  const choice = spec?.choices.find((one) => one.key === fact.value);
  if (choice) return pick(choice.label);
  if (fact.value === 'yes' || fact.value === 'no') return told(`choice.${fact.value}`);
  if (/^\d{4}-\d\d-\d\d$/.test(fact.value)) return shortDay(fact.value);
  if (spec?.kind === 'money') return `€ ${money(Number(fact.value))}`;
  return spec ? asTyped(spec.kind, fact.value) : fact.value;
}

/** @param {ReasonView['steps']} steps */
function stepList(steps) {
  return each(h('ol', { class: 'steps' }), () => steps.map((step, at) => ({ step, at })), ({ at }) => String(at), (item) => h('li', {}, () => stepSentence(item().step)));
}

/** What is to be minded, in words. @param {ReasonView} reason @param {boolean} residence */
function notes(reason, residence) {
  return [
    reason.review_overdue ? h('p', { class: 'note amber' }, () => t('reason.overdue', { day: shortDay(reason.reviewed_on) })) : null,
    reason.sources_disagree ? h('p', { class: 'note amber' }, tr('reason.disagree')) : null,
    reason.status !== 'in_force' && hasText(`reason.status.${reason.status}`) ? h('p', { class: 'note amber' }, () => told(`reason.status.${reason.status}`)) : null,
    // Most rules about residence end with it themselves.
    residence && !reason.rule_text.en.includes('immigration lawyer') ? h('p', { class: 'note blue' }, tr('reason.confirm')) : null,
  ].filter((note) => note !== null);
}

/** @param {ReasonView} reason */
function body(reason) {
  const found = state.view?.deadlines.find((one) => one.id === reason.deadline_id) ?? null;
  let held = found;
  const date = () => (held = state.view?.deadlines.find((one) => one.id === reason.deadline_id) ?? held);
  const parts = [
    h('p', { class: 'print-only print-title' }, () => pick(reason.title)),
    h('p', { class: 'print-only' }, () => t('reason.printed', { number: state.view?.dossier_number ?? '', day: longDay(state.view?.today ?? '') })),
    found ? threeDates(() => date() ?? found) : null,
    h('p', { class: 'reason-who' }, () => { const { who } = reason; return whoActs({ who, after_contract: date()?.after_contract ?? false, after_programme: date()?.after_programme ?? false }, 'three.who'); }, found ? ' ' : null, found ? severityMark(() => date() ?? found) : null,
      found ? h('span', { class: 'muted', 'aria-hidden': 'true' }, () => told(`severity.${(date() ?? found).severity}`)) : null),
    ...notes(reason, found?.track === 'permit'),
    h('h3', {}, tr('reason.rule')),
    h('p', {}, () => pick(reason.rule_text)),
    reason.readings.length ? h('h3', {}, tr('reason.readings')) : null,
    reason.readings.length ? h('p', { class: 'help' }, tr('reason.readings_text')) : null,
    reason.readings.length ? readingList(() => reason.readings, true) : null,
    h('h3', {}, tr('reason.facts')),
    reason.facts.length ? each(h('dl', { class: 'facts-used' }), () => reason.facts.map((fact, at) => ({ fact, at })), ({ at }) => String(at),
      (item) => h('div', {}, h('dt', {}, () => fieldName(item().fact.field)), h('dd', {}, () => factText(item().fact))))
      : h('p', { class: 'muted' }, tr('reason.no_facts')),
    h('h3', {}, tr('reason.steps')),
    stepList(reason.steps),
    reason.opens.length ? h('h3', {}, () => (date()?.opens ? t('reason.opens', { day: shortDay(date()?.opens) }) : t('reason.opens_steps'))) : null,
    reason.opens.length ? stepList(reason.opens) : null,
    h('h3', {}, tr('reason.sources')),
    sourceList(() => reason.sources),
    h('p', { class: 'fine-print' }, () => t('reason.version', { rule: reason.rule_id, version: reason.pack_version, day: shortDay(reason.reviewed_on) })),
    h('p', { class: 'fine-print' }, tr('overview.disclaimer')),
    h('div', { class: 'dialog-acts no-print' }, h('button', { type: 'button', 'data-testid': 'print-reason', onclick: () => window.print() }, tr('act.print'))),
  ];
  return h('div', { class: 'reason printable', 'data-testid': 'reason' }, ...parts);
}

/**
 * Opens the card that explains a date.
 * @param {string} deadlineId
 */
export async function openReason(deadlineId) {
  const caseId = state.view?.case_id;
  if (!caseId) return;
  const reason = await attempt(async () => {
    await saveTyping();
    return call('deadline_reason', { case_id: caseId, deadline_id: deadlineId });
  });
  if (!reason || state.view?.case_id !== caseId) return;
  await openDialog({ title: () => pick(reason.title), wide: true, testid: 'reason-dialog' }, () => [body(reason)]);
}

/** Why a date is what it is: the facts, the counting, the rule and where it is written. */
import { call } from '../../ipc/port.js';
import { openDialog } from '../../kit/dialog.js';
import { each, h } from '../../kit/dom.js';
import { asTyped, money, shortDay } from '../../kit/format.js';
import { hasText, pick, t, told, tr } from '../../kit/i18n.js';
import { fieldName } from '../../kit/problem.js';
import { toast } from '../../kit/toast.js';
import { attempt, saveTyping, state } from '../../program.js';

/** @typedef {import('../../../types/ReasonView').ReasonView} ReasonView */
/** @typedef {import('../../../types/StepView').StepView} StepView */
/** @typedef {import('../../../types/SourceView').SourceView} SourceView */
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

/** @param {string} url */
async function copy(url) {
  try {
    await navigator.clipboard.writeText(url);
    toast(t('reason.copied'));
  } catch {
    toast(t('reason.copy_by_hand'), { detail: url });
  }
}

/** @param {() => SourceView} source */
function sourceRow(source) {
  return h('li', { class: 'source' },
    h('div', {},
      h('strong', {}, () => source().reference),
      h('span', { class: 'chip amber', hidden: () => !source().contrary }, tr('reason.contrary')),
      h('small', { hidden: () => !source().version }, () => t('reason.source_version', { day: shortDay(source().version) })),
      h('code', { class: 'path' }, () => source().url)),
    h('button', { type: 'button', class: 'link no-print', hidden: () => !source().url, onclick: () => { void copy(source().url); },
      'aria-label': () => t('reason.copy_of', { what: source().reference }) }, tr('reason.copy')));
}

/** @param {ReasonView} reason */
function body(reason) {
  const date = () => state.view?.deadlines.find((one) => one.id === reason.deadline_id) ?? null;
  const notes = [
    reason.review_overdue ? h('p', { class: 'note amber' }, () => t('reason.overdue', { day: shortDay(reason.reviewed_on) })) : null,
    reason.sources_disagree ? h('p', { class: 'note amber' }, tr('reason.disagree')) : null,
    reason.status !== 'in_force' && hasText(`reason.status.${reason.status}`) ? h('p', { class: 'note amber' }, () => told(`reason.status.${reason.status}`)) : null,
  ];
  return h('div', { class: 'reason printable', 'data-testid': 'reason' },
    h('p', { class: 'reason-date' },
      h('strong', {}, () => shortDay(date()?.counts)),
      h('span', { class: 'muted', hidden: () => !date()?.letter_date }, () => t('table.legal', { day: shortDay(date()?.date) }))),
    h('p', { hidden: () => !date()?.letter_date }, () => t('reason.letter', { day: shortDay(date()?.letter_date) })),
    ...notes.filter((note) => note !== null),
    h('h3', {}, tr('reason.rule')),
    h('p', {}, () => pick(reason.rule_text)),
    h('h3', {}, tr('reason.facts')),
    reason.facts.length ? each(h('dl', { class: 'facts-used' }), () => reason.facts, (fact) => fact.field,
      (fact) => h('div', {}, h('dt', {}, () => fieldName(fact().field)), h('dd', {}, () => factText(fact()))))
      : h('p', { class: 'muted' }, tr('reason.no_facts')),
    h('h3', {}, tr('reason.steps')),
    each(h('ol', { class: 'steps' }), () => reason.steps.map((step, at) => ({ step, at })), ({ at }) => String(at),
      (item) => h('li', {}, () => stepSentence(item().step))),
    h('h3', {}, tr('reason.sources')),
    each(h('ul', { class: 'sources' }), () => reason.sources.map((source, at) => ({ source, at })), ({ at }) => String(at),
      (item) => sourceRow(() => item().source)),
    h('p', { class: 'fine-print' }, () => t('reason.version', { rule: reason.rule_id, version: reason.pack_version, day: shortDay(reason.reviewed_on) })),
    h('p', { class: 'fine-print' }, tr('overview.disclaimer')),
    h('div', { class: 'dialog-acts no-print' }, h('button', { type: 'button', onclick: () => window.print() }, tr('act.print'))));
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

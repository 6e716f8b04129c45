/** The services of a programme: what every one has, what is added, and what was planned and done of each. */
import { each, h } from '../../../kit/dom.js';
import { duration } from '../../../kit/format.js';
import { pick, t, tr } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { specOf } from '../form/fact.js';
import { beginRow } from '../form/group-rows.js';
import { capital } from '../form/row-facts.js';

/** @typedef {import('../../../../types/ServiceUse').ServiceUse} ServiceUse */

/** @param {string} kind */
function nameOf(kind) {
  const choice = specOf('service.kind').choices.find((one) => one.key === kind);
  return choice ? capital(pick(choice.label)) : kind;
}

/** @param {ServiceUse} use */
function stand(use) {
  if (use.done > 0) return { tone: 'green', text: t('service.use_done') };
  if (use.planned > 0) return { tone: '', text: t('service.use_planned') };
  if (use.log_lines > 0) return { tone: 'green', text: t('service.use_log') };
  return { tone: 'amber', text: t('service.use_missing') };
}

const idle = (/** @type {ServiceUse} */ use) => use.planned + use.done + use.log_lines === 0;

/** @param {string} kind */
function plan(kind) {
  void beginRow('service', { 'service.kind': kind });
}

/** @param {() => ServiceUse} use @param {string} kind */
function line(use, kind) {
  return h('tr', { 'data-testid': `service-${kind}` },
    h('th', { scope: 'row' }, () => nameOf(kind)),
    h('td', {}, h('span', { class: () => `chip ${stand(use()).tone}` }, () => stand(use()).text)),
    h('td', { class: 'number' }, () => use().planned || '—'),
    h('td', { class: 'number' }, () => use().done || '—'),
    h('td', { class: 'number' }, () => (use().minutes ? duration(use().minutes) : use().log_lines ? t('service.lines', { n: use().log_lines }) : '—')),
    h('td', { class: 'act' }, h('button', { type: 'button', class: 'link', 'aria-label': () => t('service.plan_of', { what: nameOf(kind) }), onclick: () => plan(kind) }, tr('service.plan'))));
}

/** @param {() => string} title @param {() => ServiceUse[]} uses */
function table(title, uses) {
  /** @type {Array<() => string>} */
  const heads = [tr('service.col_kind'), tr('service.col_state'), tr('service.col_planned'), tr('service.col_done'), tr('service.col_time')];
  return h('table', { class: 'services', hidden: () => uses().length === 0 },
    h('caption', {}, title),
    h('thead', {}, h('tr', {}, ...heads.map((text, at) => h('th', { scope: 'col', class: at > 1 ? 'number' : '' }, text)), h('td', {}))),
    each(h('tbody', {}), uses, (use) => use.kind, line));
}

/** Above the services. */
export function servicesPanel() {
  const all = () => state.view?.trajectory.services ?? [];
  return h('div', { class: 'step-lead' },
    table(tr('service.always'), () => all().filter((use) => use.mandatory)),
    table(tr('service.chosen'), () => all().filter((use) => !use.mandatory && !idle(use))),
    h('div', { class: 'services-more' }, h('span', {}, tr('service.optional')),
      each(h('ul', {}), () => all().filter((use) => !use.mandatory && idle(use)), (use) => use.kind, (_use, kind) => h('li', {},
        h('button', { type: 'button', 'data-testid': `service-${kind}`, 'aria-label': () => t('service.plan_of', { what: nameOf(kind) }), onclick: () => plan(kind) }, () => `+ ${nameOf(kind)}`)))));
}

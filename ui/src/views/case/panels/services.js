/** The services of a programme: what every one has, what is added, and what was planned and done of each. */
import { each, h } from '../../../kit/dom.js';
import { duration } from '../../../kit/format.js';
import { pick, t, tr } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { specOf } from '../fact.js';
import { beginRow } from '../group-rows.js';

/** @typedef {import('../../../../types/ServiceUse').ServiceUse} ServiceUse */

/** @param {string} kind */
function nameOf(kind) {
  const choice = specOf('service.kind').choices.find((one) => one.key === kind);
  return choice ? pick(choice.label) : kind;
}

/** @param {ServiceUse} use */
function stand(use) {
  if (use.done > 0) return { tone: 'green', text: t('service.use_done') };
  if (use.planned > 0) return { tone: '', text: t('service.use_planned') };
  if (use.log_lines > 0) return { tone: 'green', text: t('service.use_log') };
  return use.mandatory ? { tone: 'amber', text: t('service.use_missing') } : { tone: 'grey', text: t('service.use_none') };
}

/** @param {() => ServiceUse} use @param {string} kind */
function line(use, kind) {
  const idle = () => use().planned + use().done + use().log_lines === 0;
  return h('tr', { class: () => (idle() ? 'idle' : ''), 'data-testid': `service-${kind}` },
    h('th', { scope: 'row' }, () => nameOf(kind)),
    h('td', {}, h('span', { class: () => `chip ${stand(use()).tone}` }, () => stand(use()).text)),
    h('td', { class: 'number' }, () => use().planned),
    h('td', { class: 'number' }, () => use().done),
    h('td', { class: 'number' }, () => (use().minutes ? duration(use().minutes) : use().log_lines ? t('service.lines', { n: use().log_lines }) : '—')),
    h('td', { class: 'act' }, h('button', {
      type: 'button', class: 'link', 'aria-label': () => t('service.plan_of', { what: nameOf(kind) }), onclick: () => { void beginRow('service', { 'service.kind': kind }); },
    }, tr('service.plan'))));
}

/** @param {() => string} title @param {() => ServiceUse[]} uses */
function table(title, uses) {
  return h('div', { class: 'table-wrap' }, h('table', { class: 'services' },
    h('caption', {}, title),
    h('thead', {}, h('tr', {}, ...['service.col_kind', 'service.col_state', 'service.col_planned', 'service.col_done', 'service.col_time'].map((key, at) => h('th', { scope: 'col', class: at > 1 ? 'number' : '' }, tr(/** @type {any} */ (key)))),
      h('td', {}))),
    each(h('tbody', {}), uses, (use) => use.kind, line)));
}

/** Above the services. */
export function servicesPanel() {
  const all = () => state.view?.trajectory.services ?? [];
  const more = () => all().filter((use) => !use.mandatory);
  const used = () => more().filter((use) => use.planned + use.done + use.log_lines > 0).length;
  return h('div', { class: 'step-lead' },
    table(tr('service.mandatory'), () => all().filter((use) => use.mandatory)),
    h('details', { class: 'part', open: used() > 0 },
      h('summary', {}, h('h3', {}, tr('service.optional')), h('span', { class: 'muted' }, () => t('service.optional_used', { n: used() }))),
      table(tr('service.optional'), more)));
}

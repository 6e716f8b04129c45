/** Choosing a plan for a kind of client: what it would add, by phase and week, before it is laid over the case. */
import { call } from '../../../ipc/port.js';
import { openDialog } from '../../../kit/dialog.js';
import { each, h, refresh, swap, uniqueId } from '../../../kit/dom.js';
import { pick, t, tr } from '../../../kit/i18n.js';
import { toast } from '../../../kit/toast.js';
import { attempt, changeCase, state, undo } from '../../../program.js';
import { specOf } from '../form/fact.js';
import { phaseName } from './programme.js';

/** @typedef {import('../../../../types/PlanTemplateView').PlanTemplateView} PlanTemplateView */

/** @param {string} kind */
function serviceName(kind) {
  const choice = specOf('service.kind').choices.find((one) => one.key === kind);
  return choice ? pick(choice.label) : kind;
}

/** @param {PlanTemplateView} plan */
function contents(plan) {
  const phases = [...new Set([...plan.milestones.map(([phase]) => phase), ...plan.services.map(([phase]) => phase)])].sort((a, b) => a - b);
  return h('div', { class: 'plan-contents' }, ...phases.map((phase) => h('section', {},
    h('h4', {}, () => phaseName(phase)),
    h('ul', { class: 'plan-steps' }, ...plan.milestones.filter(([one]) => one === phase).map(([, week, what]) => h('li', {},
      h('span', { class: 'chip grey' }, () => t('plan.week', { n: week })), h('span', {}, () => pick(what))))),
    h('p', { class: 'muted' }, () => {
      const services = plan.services.filter(([one]) => one === phase).map(([, kind]) => serviceName(kind));
      return services.length ? t('plan.services', { list: services.join(', ') }) : '';
    }))));
}

/** @param {string} template */
async function lay(template) {
  const done = await changeCase((case_id) => call('plan_template_apply', { case_id, template }));
  if (done) toast(t('plan.laid'), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
}

/** Opens the dialog, and lays the chosen plan over the case. */
export async function openPlanDialog() {
  const case_id = state.view?.case_id;
  if (!case_id) return;
  const answer = await attempt(() => call('plan_templates', { case_id }));
  if (!answer) return;
  const { templates } = answer;
  let chosen = templates[0]?.key ?? '';
  const name = uniqueId('plan');
  const template = await openDialog({ title: tr('plan.choose'), wide: true, className: 'plan-dialog', testid: 'plan-dialog' }, (close) => {
    const shown = h('div', { class: 'plan-shown', 'aria-live': 'polite' });
    swap(() => chosen || null, (key) => {
      const plan = templates.find((one) => one.key === key);
      return plan ? contents(plan) : h('p', {}, '');
    }, shown);
    return [
      h('p', { class: 'help' }, tr('plan.text')),
      h('div', { class: 'plans' },
        each(h('fieldset', { class: 'plan-list', 'aria-label': tr('plan.choose') }), () => templates, (plan) => plan.key, (plan, key) => h('label', { class: 'plan-choice', 'data-testid': `plan-template-${key}` },
          h('input', { type: 'radio', name, value: key, checked: key === chosen, onchange: () => { chosen = key; refresh(shown); } }),
          h('span', {}, h('strong', {}, () => pick(plan().title)), h('small', {}, () => `${t('plan.weeks', { n: plan().weeks })} · ${pick(plan().text)}`)))),
        shown),
      h('div', { class: 'dialog-acts' },
        h('button', { type: 'button', onclick: () => close() }, tr('act.cancel')),
        h('button', { type: 'button', class: 'primary', 'data-testid': 'plan-template-apply', onclick: () => close(chosen) }, tr('plan.lay'))),
    ];
  });
  if (template) await lay(template);
}

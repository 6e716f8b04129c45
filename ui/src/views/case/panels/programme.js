/** Where the programme stands: its phases with what each must bring, hours, money, and track 1 beside it. */
import { each, h, svg } from '../../../kit/dom.js';
import { hours, money, shortDay, unbroken } from '../../../kit/format.js';
import { pick, t, told, tr } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { goTo, goToField } from '../../go-to.js';
import { factOf, specOf } from '../form/fact.js';
import { factField } from '../form/fact-field.js';
import { clip, kept, said } from '../form/row-facts.js';
import { openPlanDialog } from './plan-dialog.js';

/** @typedef {import('../../../../types/DeliverableView').DeliverableView} DeliverableView */
/** @typedef {import('../../../../types/PhaseView').PhaseView} PhaseView */
/** @typedef {import('../../../../types/Spending').Spending} Spending */

/** @param {number} phase */
export function phaseName(phase) {
  const choice = specOf('milestone.phase').choices.find((one) => one.key === String(phase));
  return choice ? pick(choice.label) : t('phase.n', { n: phase });
}

/** @param {() => DeliverableView} it */
function deliverable(it) {
  return h('li', {}, h('button', {
    type: 'button', class: () => `deliverable ${it().done ? 'done' : 'open'}`, 'data-testid': `deliverable-${it().id}`, onclick: () => { void goTo(it().go); },
  },
  h('span', { class: 'sign', 'aria-hidden': 'true' }, () => (it().done ? '✓' : '○')),
  h('span', {}, () => pick(it().title), h('span', { class: 'visually-hidden' }, () => ` – ${t(it().done ? 'phase.there' : 'phase.not_there')}`)),
  h('small', {}, () => shortDay(it().done_on))));
}

/** @param {() => PhaseView} phase @param {string} key */
function phaseCard(phase, key) {
  const when = () => {
    const { started_on: from, ended_on: to, weeks } = phase();
    const days = from && to ? t('phase.from_to', { from: shortDay(from), to: shortDay(to) }) : from ? t('phase.since', { day: shortDay(from) }) : t('phase.not_begun');
    return unbroken(weeks ? `${days} · ${t('phase.weeks', { n: weeks })}` : days);
  };
  const milestones = () => {
    const { milestones_done: done, milestones_open: open } = phase();
    return done + open === 0 ? t('phase.no_milestones') : t('phase.milestones', { done, n: done + open });
  };
  return h('li', { class: () => `phase ${phase().state}`, 'data-testid': `phase-${key}`, 'aria-current': () => (phase().state === 'current' ? 'step' : null) },
    h('div', { class: 'phase-line', 'aria-hidden': 'true' }, h('span', { class: 'phase-stop' })),
    h('h4', {}, () => phaseName(phase().phase)),
    h('p', { class: 'phase-when' }, h('span', { class: () => `chip ${{ done: 'green', current: '', coming: 'grey' }[phase().state]}` }, () => told(`phase_state.${phase().state}`)), ' ', when),
    each(h('ul', { class: 'deliverables' }), () => phase().deliverables, (one) => one.id, deliverable),
    h('p', { class: 'muted phase-milestones' }, milestones),
    h('p', { class: 'phase-note', dir: 'auto', hidden: () => !kept('phase.note', key) }, () => said('phase.note', key)),
    h('details', { class: 'phase-more' },
      h('summary', {}, tr('phase.start_and_note')),
      h('div', { class: 'stack' }, factField(specOf('phase.started_on'), key), factField(specOf('phase.note'), key))));
}

/**
 * A bar with numbers: used of planned, with a mark where the plan would be by now.
 * @param {() => string} label @param {() => Spending} of @param {(n: number) => string} write @param {string} testid
 */
function bar(label, of, write, testid) {
  const width = () => {
    const { planned, used } = of();
    return planned ? Math.min(100, (used / planned) * 100) : 0;
  };
  const mark = () => {
    const { planned, planned_by_now: now } = of();
    return planned && now !== null ? Math.min(100, (now / planned) * 100) : null;
  };
  /** How much more than planned. */
  const more = () => (of().planned === null ? 0 : of().used - (of().planned ?? 0));
  return h('div', { class: 'spending', 'data-testid': testid },
    h('div', { class: 'spending-head' }, h('strong', {}, label),
      h('span', {}, () => (of().planned === null ? t('spending.used', { used: write(of().used) }) : t('spending.used_of', { used: write(of().used), planned: write(of().planned ?? 0) })))),
    svg('svg', { class: () => `bar${more() > 0 ? ' over' : ''}`, viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { class: 'bar-all', width: 100, height: 6 }),
      svg('rect', { class: 'bar-used', width: () => width(), height: 6 }),
      svg('rect', { class: 'bar-now', x: () => Math.max(0, (mark() ?? 0) - 0.4), width: () => (mark() === null ? 0 : 0.8), height: 6 })),
    h('small', {}, () => {
      const { planned, planned_by_now: now } = of();
      if (planned === null) return t('spending.no_plan');
      return now === null ? '' : t('spending.by_now', { planned: write(now) });
    }),
    h('small', { class: 'late', hidden: () => more() <= 0 }, () => t('spending.over', { more: write(more()) })));
}

/** The state of track 1, with its own date. */
function track1() {
  const days = () => state.view?.trajectory.track1_days_old ?? null;
  const since = () => factOf('track1.status_on')?.value ?? null;
  return h('div', { class: 'track1-state', 'data-testid': 'track1-state' },
    h('div', { class: 'spending-head' }, h('strong', {}, tr('programme.track1')),
      h('span', { class: () => ((days() ?? 0) > 42 ? 'late' : '') }, () => {
        const on = since();
        if (!on) return t('programme.track1_unknown');
        return days() === null ? shortDay(on) : t('programme.track1_on', { day: shortDay(on), n: days() ?? 0 });
      })),
    h('p', { dir: 'auto' }, () => clip(factOf('track1.status')?.value ?? '', 260)),
    h('button', { type: 'button', class: 'link', onclick: () => { if (state.view) void goToField(state.view.case_id, 'track1.status'); } }, tr('programme.track1_edit')));
}

/** Above the fields of the programme. */
export function programmePanel() {
  const trajectory = () => state.view?.trajectory;
  const none = { planned: null, planned_by_now: null, used: 0 };
  const inHours = (/** @type {number} */ n) => `${hours(n)} ${told('unit.hours')}`;
  return h('div', { class: 'step-lead' },
    h('div', { class: 'card-head' }, h('h3', { class: 'plain' }, tr('phase.title')),
      h('button', { type: 'button', 'data-testid': 'plan-template', onclick: () => { void openPlanDialog(); } }, tr('plan.choose'))),
    each(h('ol', { class: 'phases' }), () => trajectory()?.phases ?? [], (phase) => String(phase.phase), phaseCard),
    h('div', { class: 'spendings' },
      bar(tr('spending.coach'), () => trajectory()?.coach_hours ?? none, inHours, 'spending-hours'),
      bar(tr('spending.budget'), () => trajectory()?.budget ?? none, (n) => `€ ${money(n)}`, 'spending-budget'),
      track1()));
}

/** What the rows of each group show while they are folded: a name, what tells most, how they stand. */
import { h } from '../../../kit/dom.js';
import { t, told } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { appointmentNote } from '../../log/appointment-note.js';
import { actLine } from '../panels/act.js';
import { directionAbove, directionBelow, directionMarks } from '../panels/direction.js';
import { isLate, milestoneTick } from '../panels/milestone.js';
import { dayOf, kept, named, said } from './row-facts.js';
import { shownChoices } from './fact.js';

/** @typedef {{ text: string, tone?: string }} Chip */
/**
 * @typedef {object} Card
 * @property {(row: string) => string[]} meta what stands in the second line
 * @property {(row: string) => string} [title] where the row has another name than that of its field
 * @property {(row: string) => Chip | null} [chip] how it stands
 * @property {(row: string) => string} [tone] a class of the card
 * @property {(row: string) => HTMLElement} [quick] what is done with one click
 * @property {(row: string) => HTMLElement} [marks] under the name, also while folded
 * @property {(row: string) => HTMLElement} [above] above the fields
 * @property {(row: string) => HTMLElement} [below] under the fields
 * @property {(field: string, row: string) => boolean} [hides] fields that have no place in this row
 * @property {(a: string, b: string) => number} [compare] the order
 */

/** A group without cards. @type {Card} */
export const noCard = { meta: () => [] };

/** By a field's kept value; what is empty last. @param {...string} fields */
const by = (...fields) => (/** @type {string} */ a, /** @type {string} */ b) => {
  for (const field of fields) {
    const [one, other] = [kept(field, a), kept(field, b)];
    if (one === other) continue;
    if (!one || !other) return one ? -1 : 1;
    const whole = /^\d+$/;
    return whole.test(one) && whole.test(other) ? Number(one) - Number(other) : one < other ? -1 : 1;
  }
  return 0;
};

/** In the order of a field's choices; what is empty last. @param {string} field */
const byChoice = (field) => {
  const place = (/** @type {string} */ row) => {
    const at = shownChoices(field).indexOf(kept(field, row));
    return at < 0 ? 99 : at;
  };
  return (/** @type {string} */ a, /** @type {string} */ b) => place(a) - place(b);
};

/** A choice as a chip. @param {string} field @param {Record<string, string>} tones */
const chosen = (field, tones = {}) => (/** @type {string} */ row) => {
  const text = said(field, row);
  return text ? { text, tone: tones[kept(field, row)] ?? 'grey' } : null;
};

/** @param {string} key @param {string} text */
const told1 = (key, text) => (text ? told(key, { what: text }) : '');

/** @param {string} row */
const skills = (row) => ['listening', 'reading', 'speaking', 'writing']
  .map((skill) => (kept(`language.${skill}`, row) ? `${told(`field.language.${skill}`).toLowerCase()} ${said(`language.${skill}`, row)}` : ''));

/** @param {string} row */
const years = (row) => {
  const [from, to] = [kept('experience.from_year', row), kept('experience.to_year', row)];
  return from || to ? `${from || '…'} – ${to || t('rows.until_now')}` : '';
};

/** @param {string} row */
const referral = (row) => kept('service.kind', row) === 'support_referral';

/** @type {Record<string, Card>} */
const CARDS = {
  person: {
    meta: (row) => [said('person.role', row), said('person.organisation', row), said('person.email', row) || said('person.phone', row)],
    chip: (row) => (kept('person.role', row) === 'adviser' && !kept('person.consent_on', row) ? { text: t('people.no_consent'), tone: 'amber' } : null),
    compare: byChoice('person.role'),
  },
  limit: { meta: () => [] },
  education: {
    meta: (row) => [said('education.level', row), said('education.institution', row), said('education.country', row), kept('education.year', row)],
    chip: chosen('education.recognition', { dutch: 'green', not_needed: 'green', valued: 'green', registered: 'green', to_ask: 'amber', asked: '', refused: 'red' }),
  },
  language: { meta: skills },
  experience: { meta: (row) => [said('experience.employer', row), said('experience.sector', row), years(row)] },
  competence: { meta: (row) => [said('competence.proof', row)], chip: chosen('competence.kind') },
  barrier: {
    meta: (row) => [said('barrier.kind', row), said('barrier.action', row) || t('rows.no_action'), told1('rows.by_day', dayOf('barrier.due', row))],
    chip: chosen('barrier.status', { open: 'amber', busy: '', done: 'green' }),
    compare: byChoice('barrier.status'),
  },
  direction: {
    meta: (row) => (kept('direction.status', row) === 'ruled_out' ? [said('direction.ruled_out_reason', row) || t('direction.no_reason')]
      : [said('direction.sector', row), told1('direction.chance_is', said('direction.chance', row)), said('direction.origin', row)]),
    chip: chosen('direction.status', { active: 'green', paused: 'grey', ruled_out: 'grey', successful: 'green' }),
    tone: (row) => (kept('direction.status', row) === 'ruled_out' ? 'quiet-row' : ''),
    marks: directionMarks,
    above: directionAbove,
    below: directionBelow,
    hides: (field, row) => (field === 'direction.ruled_out_reason' && kept('direction.status', row) !== 'ruled_out'),
    compare: (a, b) => Number(kept('direction.status', a) === 'ruled_out') - Number(kept('direction.status', b) === 'ruled_out'),
  },
  vacancy: { meta: (row) => [said('vacancy.employer', row), said('vacancy.source', row), told1('vacancy.seen', dayOf('vacancy.seen_on', row))] },
  cost: { meta: (row) => [dayOf('cost.on', row)], chip: (row) => (kept('cost.amount', row) ? { text: said('cost.amount', row) } : null) },
  adjustment: { meta: (row) => [dayOf('adjustment.on', row), said('adjustment.reason', row)] },
  milestone: {
    meta: (row) => [said('milestone.phase', row), said('milestone.who', row), told1('rows.by_day', dayOf('milestone.due', row))],
    chip: (row) => {
      const status = kept('milestone.status', row);
      if (isLate(row)) return { text: t('milestone.late'), tone: 'red' };
      const done = dayOf('milestone.done_on', row);
      if (status === 'done') return { text: done ? t('milestone.done_on', { day: done }) : said('milestone.status', row), tone: 'green' };
      return status === 'dropped' ? { text: said('milestone.status', row), tone: 'grey' } : null;
    },
    tone: (row) => (isLate(row) ? 'late-row' : kept('milestone.status', row) === 'dropped' ? 'quiet-row' : ''),
    quick: milestoneTick,
    compare: by('milestone.phase', 'milestone.due'),
  },
  service: {
    title: (row) => said('service.what', row) || named('service.kind', row),
    meta: (row) => [said('service.what', row) ? said('service.kind', row) : '', said('service.phase', row), said('service.provider', row), said('service.hours', row)],
    chip: (row) => {
      const [done, planned] = [dayOf('service.done_on', row), dayOf('service.planned_on', row)];
      if (done) return { text: t('service.done_on', { day: done }), tone: 'green' };
      return planned ? { text: t('service.planned_on', { day: planned }), tone: '' } : { text: t('service.not_planned'), tone: 'grey' };
    },
    above: (row) => h('p', { class: 'note blue', hidden: () => !referral(row), 'data-testid': `referral-${row}` }, () => t('service.referral_note')),
    hides: (field, row) => referral(row) && !['service.kind', 'service.phase', 'service.planned_on', 'service.done_on'].includes(field),
    compare: by('service.phase', 'service.planned_on'),
  },
  training: {
    meta: (row) => [dayOf('training.on', row), said('training.process', row), said('training.action', row)],
    chip: (row) => {
      const done = kept('training.action_done', row);
      if (done === 'yes') return { text: t('training.step_done'), tone: 'green' };
      return kept('training.action', row) ? { text: t('training.step_open'), tone: done === 'no' ? 'amber' : '' } : null;
    },
    above: actLine,
  },
  instrument: {
    title: (row) => said('instrument.name', row) || named('instrument.kind', row),
    meta: (row) => [said('instrument.name', row) ? said('instrument.kind', row) : '', said('instrument.reason', row), dayOf('instrument.weighed_on', row)],
    chip: chosen('instrument.use', { used: 'green', considered: '', rejected: 'grey' }),
    compare: byChoice('instrument.use'),
  },
  appointment: {
    title: (row) => said('appointment.what', row) || named('appointment.kind', row),
    meta: (row) => [[dayOf('appointment.on', row), said('appointment.at', row)].filter(Boolean).join(' '), said('appointment.with', row), said('appointment.where', row)],
    chip: (row) => {
      const done = kept('appointment.done', row);
      if (done) return { text: t(done === 'yes' ? 'appointment.took_place' : 'appointment.did_not'), tone: done === 'yes' ? 'green' : 'grey' };
      const on = kept('appointment.on', row);
      return on && state.view && on < state.view.today ? { text: t('appointment.ask'), tone: 'amber' } : null;
    },
    quick: appointmentNote,
    compare: (a, b) => by('appointment.on', 'appointment.at')(a, b),
  },
};

/** @param {string} group */
export function cardOf(group) {
  return CARDS[group] ?? noCard;
}

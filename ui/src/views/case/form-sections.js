/**
 * How the steps of the form are divided. A part is shown, or folded away where few cases need it.
 * A field that no part names stands under the last one: none is ever left out.
 */

/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {{ title: string | null, keys: string[], folded?: boolean }} Section `keys` are fields or groups */

/** @param {string | null} title @param {...string} keys @returns {Section} */
const open = (title, ...keys) => ({ title, keys });
/** @param {string} title @param {...string} keys @returns {Section} */
const folded = (title, ...keys) => ({ title, keys, folded: true });

/** @type {Record<string, Section[]>} */
export const SECTIONS = {
  employer: [
    open(null, 'employer.name', 'employer.contact', 'employer.contact_role', 'employer.email', 'employer.phone', 'employer.kvk', 'employer.physician', 'employer.occupational_service'),
    open('section.employment', 'employment.end', 'employment.last_working_day'),
    folded('section.benefit', 'employment.sickness_benefit', 'employment.own_risk_carrier', 'employment.dormant'),
  ],
  sickness: [
    open(null, 'sickness.first_sick_day', 'sickness.pension_date'),
    open(null, 'interruption'),
    folded('section.maternity_leave', 'maternity_leave'),
    open('section.uwv', 'sickness.report_42_received_on', 'sickness.uwv_notice_received_on', 'sickness.wia_application_received_on', 'sickness.report_repair_asked_on'),
    folded('section.extension', 'sickness.voluntary_extension_days', 'extension.requested_on', 'extension.shortening_requested_on'),
    folded('section.iva', 'iva.applied_on', 'iva.applied_before', 'iva.granted_on'),
    folded('section.assessment', 'sickness.assessment_on'),
    folded('section.sanction', 'sanction.sent_on', 'sanction.end_on', 'sanction.repair_reported_on', 'sanction.repair_decided_on'),
  ],
  track1: [
    open(null, 'track1.problem_analysis_on', 'track1.first_year_evaluation_on', 'track1.status', 'track1.status_on'),
    folded('section.track2', 'track1.track2_omitted_on', 'track1.track2_waived_on', 'track1.track2_waived_reason'),
    folded('section.small_steps', 'track1.therapeutic_work_from', 'track1.own_placement_from'),
    open('section.capacity', 'capacity.document', 'capacity.established_on', 'capacity.hours_day', 'capacity.hours_week', 'capacity.personal', 'capacity.social',
      'capacity.environment', 'capacity.dynamic', 'capacity.static', 'capacity.working_hours'),
    open('section.labour_expert', 'labour_expert.report_on', 'labour_expert.name', 'labour_expert.register', 'labour_expert.advice'),
  ],
  permit: [
    open('section.card', 'permit.category', 'permit.annotation', 'permit.held_since', 'permit.expires_on', 'permit.applied_on', 'permit.passport_expires_on'),
    open('section.pay', 'permit.salary_month', 'permit.sick_pay_percent', 'permit.sick_pay_year1_percent', 'permit.sick_pay_year2_percent', 'permit.criterion_year',
      'permit.reduced_criterion', 'permit.ind_confirmation'),
    open('section.residence', 'permit.renewal_applied_on', 'permit.residence_since'),
    folded('section.events', 'permit.public_funds_on', 'permit.sponsor_lost_recognition_on'),
    folded('section.family', 'permit.main_person_expires_on', 'permit.main_person_contract_end'),
    folded('section.abroad', 'abroad.from', 'abroad.to'),
    folded('section.unemployment', 'unemployment'),
    open('section.ruling30', 'ruling30.applies', 'ruling30.ends_on'),
    folded('section.ruling30_norm', 'ruling30.started_on', 'ruling30.new_contract_start', 'ruling30.taxable_wage', 'ruling30.norm_year', 'ruling30.young_master'),
  ],
  programme: [
    open('section.programme', 'programme.start', 'programme.planned_end', 'programme.report_every_days'),
    open('section.goal', 'programme.goal', 'profile.personal', 'profile.barriers'),
    open(null, 'direction'),
    open(null, 'milestone'),
    open(null, 'instrument'),
    open('section.hours', 'programme.coach_hours', 'programme.employee_hours', 'programme.budget', 'programme.fallback'),
  ],
  placement: [
    open(null, 'placement.form'),
    open('section.work', 'placement.host_recognised_sponsor', 'placement.highly_skilled', 'placement.salary_month', 'placement.sponsor_keeps_paying', 'placement.permit_covers'),
    open('section.signing', 'placement.route', 'placement.signed_on', 'placement.start'),
    folded('section.rare', 'placement.uwv_reported', 'placement.volunteer_declaration'),
  ],
};

/**
 * The parts of a step with their fields.
 * @param {string} step
 * @param {readonly FieldSpec[]} fields all of the form
 * @returns {Array<{ title: string | null, folded: boolean, fields: FieldSpec[] }>}
 */
export function sectionsOf(step, fields) {
  const mine = fields.filter((field) => field.step === step);
  const told = new Set();
  const parts = (SECTIONS[step] ?? []).map(({ title, keys, folded: fold = false }) => {
    const here = keys.flatMap((key) => mine.filter((field) => field.key === key || field.group === key));
    for (const field of here) told.add(field);
    return { title, folded: fold, fields: here };
  });
  const rest = mine.filter((field) => !told.has(field));
  if (rest.length) parts.push({ title: parts.length ? 'section.more' : null, folded: false, fields: rest });
  return parts.filter((part) => part.fields.length > 0);
}

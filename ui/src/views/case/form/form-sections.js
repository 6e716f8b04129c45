/**
 * How the steps of the form are divided. A part is shown, or folded away where few cases need it.
 * A field that no part names stands under the last one: none is ever left out.
 */

/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {{ title: string | null, keys: string[], folded?: boolean }} Section `keys` are fields or groups */

/** @param {string | null} title @param {...string} keys @returns {Section} */
const open = (title, ...keys) => ({ title, keys });
/** @param {string} title @param {...string} keys @returns {Section} */
const folded = (title, ...keys) => ({ title, keys, folded: true });

/** @type {Record<string, Section[]>} */
export const SECTIONS = {
  employee: [
    open(null, 'case.dossier_number', 'case.language', 'employee.name', 'employee.birth_date'),
    open('section.work_now', 'employee.job_title', 'employee.contract_hours', 'employee.wage_month'),
    open('section.contact', 'employee.email', 'employee.phone', 'employee.town'),
  ],
  employer: [
    open(null, 'employer.name', 'employer.contact', 'employer.contact_role', 'employer.email', 'employer.phone', 'employer.kvk', 'employer.physician', 'employer.occupational_service'),
    open('section.employment', 'employment.end', 'employment.last_working_day'),
    folded('section.benefit', 'employment.sickness_benefit', 'employment.own_risk_carrier', 'employment.dormant'),
  ],
  people: [open(null, 'person')],
  intake: [
    open(null, 'intake.on', 'intake.privacy_notice_on'),
    open('section.intake_65', 'intake.earning_65', 'intake.earning_65_on', 'intake.earning_percent'),
    open('section.intake_roles', 'intake.other_roles_considered', 'intake.other_roles'),
    open('section.intake_ind', 'intake.ind_compliant', 'intake.ind_compliance_note'),
    open('section.intake_settled', 'intake.settled_status', 'intake.partner_in_nl', 'intake.children_at_school'),
    open('section.intake_move', 'intake.can_move', 'intake.move_where'),
    open('section.intake_flexible', 'intake.flexible_role', 'intake.flexible_level', 'intake.flexible_sector', 'intake.flexibility_note'),
  ],
  profile: [
    open(null, 'profile.personal'),
    open(null, 'education'),
    open(null, 'language'),
    open(null, 'experience'),
    open(null, 'competence'),
    open('section.available', 'profile.available_hours', 'profile.available_days', 'profile.commute_minutes', 'profile.commute_means'),
    open('section.network', 'profile.network'),
    open(null, 'barrier'),
    folded('section.barriers_more', 'profile.barriers'),
    open('section.views', 'profile.employee_view', 'profile.coach_view'),
  ],
  search: [
    open(null, 'direction'),
    folded('section.loose_vacancies', 'vacancy'),
    open('section.search_agreed', 'search.established_on', 'search.reviewed_on', 'search.width_reason'),
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
    open('section.capacity', 'capacity.document', 'capacity.established_on', 'capacity.first_established_on', 'capacity.hours_day', 'capacity.hours_week', 'capacity.none_now'),
    open('section.limits', 'limit'),
    open('section.labour_expert', 'labour_expert.report_on', 'labour_expert.name', 'labour_expert.register', 'labour_expert.advises_track2', 'labour_expert.advised_on', 'labour_expert.page', 'labour_expert.advice'),
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
    open('section.goal', 'programme.goal', 'programme.fallback'),
    open('section.hours', 'programme.coach_hours', 'programme.coach_hours_total', 'programme.employee_hours', 'programme.budget'),
    open('section.agreed', 'programme.signed_on', 'programme.approved_on'),
    open(null, 'adjustment'),
    open(null, 'cost'),
    folded('section.prolonged', 'prolonged.to', 'prolonged.on', 'prolonged.reason'),
  ],
  milestones: [open(null, 'milestone')],
  services: [open(null, 'service')],
  training: [open(null, 'training')],
  instruments: [open(null, 'instrument')],
  appointments: [open(null, 'appointment')],
  ending: [
    open(null, 'ending.kind', 'ending.on'),
    open('section.ending_why', 'ending.reason', 'ending.consulted', 'ending.remaining', 'ending.advice', 'ending.employee_view'),
    open('section.wia', 'ending.final_report_on', 'ending.handed_over_on'),
  ],
  placement: [
    open(null, 'placement.form'),
    open('section.where', 'placement.employer', 'placement.job', 'placement.hours'),
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

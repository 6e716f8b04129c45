/** Courses of events that are tried often: which fields each one changes. */

/** @typedef {{ key: string, fields: string[] }} Course all its fields of one group, or of none */

/** @type {Course[]} */
export const COURSES = [
  { key: 'recovery', fields: ['interruption.recovered_on', 'interruption.sick_again_on', 'interruption.recovery_confirmed'] },
  { key: 'leave', fields: ['maternity_leave.from', 'maternity_leave.to', 'maternity_leave.sick_directly_before', 'maternity_leave.sick_directly_after', 'maternity_leave.same_cause'] },
  { key: 'sanction', fields: ['sanction.sent_on', 'sanction.end_on'] },
  { key: 'ind', fields: ['permit.renewal_applied_on', 'permit.expires_on'] },
  { key: 'contract', fields: ['employment.end'] },
  { key: 'programme', fields: ['programme.planned_end'] },
  { key: 'pay', fields: ['permit.salary_month', 'permit.sick_pay_percent', 'permit.sick_pay_year1_percent', 'permit.sick_pay_year2_percent'] },
  { key: 'wia', fields: ['sickness.wia_application_received_on'] },
  { key: 'category', fields: ['permit.category'] },
];

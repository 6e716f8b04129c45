/** What the mock program starts with: fictional people only. */
import { caseForm } from './form.js';

export const PASSPHRASE = 'molen fiets tulp regenjas';

/** The fictional example, in the words a coach would type. */
export const demo = {
  demo: true,
  facts: {
    'employee.name': 'Ananya Rao', 'employee.job_title': 'Data-engineer', 'employer.name': 'Helix Optics B.V.', 'employee.contract_hours': '40', 'employee.town': 'Eindhoven',
    'sickness.first_sick_day': '15-09-2025', 'track1.problem_analysis_on': '20-10-2025', 'track1.first_year_evaluation_on': '07-09-2026',
    'permit.category': 'HSM', 'permit.held_since': '01-06-2022', 'permit.expires_on': '31-05-2027', 'employment.end': '30-09-2027', 'permit.salary_month': '5942', 'ruling30.applies': 'yes', 'ruling30.ends_on': '31-08-2028',
    'programme.start': '12-10-2026', 'programme.planned_end': '30-07-2027', 'programme.goal': 'Een passende baan als data-analist.',
    'direction.title|r1': 'Data-analist, overheid', 'direction.chance|r1': 'high', 'direction.title|r2': 'Rapportagespecialist', 'direction.chance|r2': 'medium',
    'station.done_on|pw.problem_analysis': '20-10-2025', 'station.done_on|pw.plan_of_action': '03-11-2025', 'station.done_on|pw.report_42': '30-06-2026',
  },
  log: [
    { date: '16-11-2026', kind: 'meeting', duration: '60', who: 'Ananya Rao', summary: 'Zoekrichtingen besproken. Twee functies gekozen die bij de uren passen.', result: 'Cv in het Nederlands is af.', next_step: 'Drie vacatures uitzoeken', next_step_on: '27-11-2026', visibility: 'report' },
    { date: '10-11-2026', kind: 'employer', duration: '30', who: 'HR Helix Optics', summary: 'Verlenging van de vergunning besproken.', result: '', next_step: '', next_step_on: '', visibility: 'private' },
    { date: '02-11-2026', kind: 'training', duration: '90', who: 'Ananya Rao', summary: 'Oefening met netwerkgesprekken.', result: '', next_step: '', next_step_on: '', visibility: 'report' },
  ],
  applications: [
    { date: '18-11-2026', employer: 'Gemeente Meerdam', job: 'Data-analist', direction: 'Data-analist, overheid', channel: 'vacancy', status: 'invited', status_on: '20-11-2026', note: '' },
    { date: '09-11-2026', employer: 'Noordzee Data B.V.', job: 'Rapportagespecialist', direction: 'Rapportagespecialist', channel: 'network', status: 'sent', status_on: '', note: '' },
    { date: '04-11-2026', employer: 'Polder Energy B.V.', job: 'BI-analist', direction: 'Rapportagespecialist', channel: 'open', status: 'rejected', status_on: '12-11-2026', note: 'Vraagt vloeiend Nederlands.' },
  ],
};

const FIRST = ['Luca', 'Wei', 'Maria', 'John', 'Elif', 'Priya', 'Sven', 'René', 'Agnieszka', 'Kwame'];
const LAST = ['Ferri', 'Chen', 'Santos', 'Okafor', 'Kaya', 'Nair', 'Berg', 'Dubois', 'Nowak', 'Mensah'];
const EMPLOYERS = ['Noordzee Data B.V.', 'Kwadrant Bank N.V.', 'Delta Robotics B.V.', 'Polder Energy B.V.', 'Maas Medical B.V.'];

/** Many cases, each another. @param {number} count */
export function manyCases(count) {
  return Array.from({ length: count }, (_, n) => ({
    facts: {
      'employee.name': `${FIRST[n % 10]} ${LAST[(n * 3 + Math.floor(n / 10)) % 10]} ${n + 1}`, 'employee.job_title': n % 2 ? 'Software engineer' : 'Financieel analist', 'employer.name': EMPLOYERS[n % 5],
      'sickness.first_sick_day': `${String((n % 27) + 1).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}-${n % 3 ? 2026 - (n % 2) : 2025}`,
    },
  }));
}

/** @param {object} [more] */
export function options(more = {}) {
  return { vault: 'locked', language: 'nl', passphrase: PASSPHRASE, form: caseForm(), demo, cases: [], ...more };
}

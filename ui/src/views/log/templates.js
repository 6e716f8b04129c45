/** What a contact mostly is: one press sets its kind, how long it took, the service and how the text begins. */

/** @typedef {import('../../../types/LogKind').LogKind} LogKind */
/** @typedef {{ key: string, kind: LogKind, minutes: string, service: string }} Template */

/** @type {readonly Template[]} */
export const TEMPLATES = [
  { key: 'progress', kind: 'meeting', minutes: '60', service: 'progress_meeting' },
  { key: 'call', kind: 'call', minutes: '15', service: '' },
  { key: 'mail', kind: 'message', minutes: '15', service: '' },
  { key: 'apply', kind: 'job_search', minutes: '45', service: 'job_search_training' },
  { key: 'no_show', kind: 'no_show', minutes: '', service: '' },
  { key: 'employer', kind: 'employer', minutes: '30', service: '' },
  { key: 'desk', kind: 'desk', minutes: '30', service: '' },
];

/** How long a contact mostly takes, in minutes. */
export const MINUTES = ['15', '30', '45', '60'];

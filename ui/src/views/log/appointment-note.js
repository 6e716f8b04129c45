/** Noting what came of an appointment: the log opens with its day, its kind and with whom it was. */
import { h } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { t, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { factOf } from '../case/form/fact.js';
import { openQuickLog } from '../quick-log.js';

/** @typedef {import('../../../types/LogKind').LogKind} LogKind */

/** What an appointment is in the log. @type {Record<string, LogKind>} */
const KIND = { meeting: 'meeting', call: 'call', video: 'video', job_interview: 'job_search', employer: 'employer', third_party: 'third_party', training: 'training', other: 'meeting' };

/** The button, once the day has come. @param {string} row */
export function appointmentNote(row) {
  const value = (/** @type {string} */ field) => factOf(`appointment.${field}`, row)?.value ?? '';
  const come = () => { const on = value('on'); return Boolean(on && state.view && on <= state.view.today); };
  return h('button', {
    type: 'button', class: 'small', 'data-testid': `appointment-note-${row}`, hidden: () => !come(), 'aria-label': () => t('quick.note_of', { what: value('what') }),
    onclick: () => {
      const what = value('what');
      void openQuickLog({ start: { date: shortDay(value('on')), kind: KIND[value('kind')] ?? 'meeting', who: value('with'), summary: what ? `${what}: ` : '' } });
    },
  }, tr('quick.open'));
}

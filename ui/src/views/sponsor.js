/** What the public register of recognised sponsors says of an employer: found, or not found on its date. */
import { shortDay } from '../kit/format.js';
import { t } from '../kit/i18n.js';

/** @typedef {import('../../types/SponsorFinding').SponsorFinding} SponsorFinding */

/** As a sentence. @param {SponsorFinding} finding */
export function sponsorSentence({ state, names, on }) {
  switch (state) {
    case 'found': return t('sponsor.found', { day: shortDay(on), names: names.join(', ') });
    case 'not_found': return t('sponsor.not_found', { day: shortDay(on) });
    case 'no_number': return t('sponsor.no_number');
    default: return t('sponsor.no_register');
  }
}

/** How it looks beside a name. @param {SponsorFinding} finding */
export function sponsorTone({ state }) {
  return state === 'found' ? 'green' : state === 'not_found' ? 'amber' : 'grey';
}

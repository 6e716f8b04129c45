/** Which steps of the form stand under which tab of a case. */

/** @typedef {import('../../../../types/CaseTab').CaseTab} CaseTab */
/** @typedef {import('../../../../types/FormStep').FormStep} FormStep */
/** @typedef {'facts' | 'profile' | 'trajectory'} StepTab */

/** @type {Record<StepTab, FormStep[]>} */
export const STEPS = {
  facts: ['employee', 'employer', 'people', 'sickness', 'track1', 'permit', 'placement'],
  profile: ['intake', 'profile', 'search'],
  trajectory: ['programme', 'milestones', 'services', 'training', 'instruments', 'appointments', 'ending'],
};

/** @type {StepTab[]} */
const TABS = ['facts', 'profile', 'trajectory'];

/**
 * The tab of a step; none for what is marked elsewhere, such as at a station.
 * @param {FormStep} step
 * @returns {StepTab | null}
 */
export function tabOfStep(step) {
  return TABS.find((tab) => STEPS[tab].includes(step)) ?? null;
}

/**
 * The step that a tab shows: the chosen one where it stands there, else its first.
 * @param {StepTab} tab
 * @param {FormStep} chosen
 * @returns {FormStep}
 */
export function stepOf(tab, chosen) {
  return STEPS[tab].find((step) => step === chosen) ?? /** @type {FormStep} */ (STEPS[tab][0]);
}

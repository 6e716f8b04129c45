/** What stands above the fields of a step, or of a part of it: what the program made of the facts. */
import { h } from '../../../kit/dom.js';
import { tr } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { goToField } from '../../go-to.js';
import { trainingPanel } from '../panels/act.js';
import { endingPanel, wiaChecklist } from '../panels/ending.js';
import { milestonesPanel } from '../panels/milestone.js';
import { peoplePanel } from '../panels/people.js';
import { programmePanel } from '../panels/programme.js';
import { searchPanel } from '../panels/search.js';
import { servicesPanel } from '../panels/services.js';
import { chosenVerdict } from '../verdict.js';

/** @type {Record<string, () => HTMLElement>} */
const PANELS = {
  people: peoplePanel,
  programme: programmePanel,
  search: searchPanel,
  milestones: milestonesPanel,
  services: servicesPanel,
  training: trainingPanel,
  ending: endingPanel,
  placement: chosenVerdict,
};

/**
 * Above a step.
 * @param {string} step
 */
export function panelOf(step) {
  return PANELS[step]?.() ?? null;
}

/** The way to what the permit's step asks. */
function toUnemployment() {
  return h('p', { class: 'help' }, tr('intake.unemployment'), ' ', h('button', {
    type: 'button', class: 'link', onclick: () => { if (state.view) void goToField(state.view.case_id, 'unemployment.from'); },
  }, tr('intake.unemployment_fill')));
}

/** @type {Record<string, () => HTMLElement>} */
const PARTS = { 'section.intake_ind': toUnemployment, 'section.wia': wiaChecklist };

/**
 * Above the fields of a part.
 * @param {string} title
 */
export function partOf(title) {
  return PARTS[title]?.() ?? null;
}

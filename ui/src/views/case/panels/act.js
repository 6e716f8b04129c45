/** Training by the six processes of ACT: what each is, with an exercise. Never feelings or symptoms. */
import { h } from '../../../kit/dom.js';
import { pick, told, tr } from '../../../kit/i18n.js';
import { shownChoices, specOf } from '../form/fact.js';
import { kept } from '../form/row-facts.js';

/** @param {string} key */
function nameOf(key) {
  const choice = specOf('training.process').choices.find((one) => one.key === key);
  return choice ? pick(choice.label) : key;
}

/** Above the fields of a session: what the chosen process is. @param {string} row */
export function actLine(row) {
  const process = () => kept('training.process', row);
  return h('p', { class: 'note blue act-line', role: 'status', hidden: () => !process() },
    () => (process() ? `${told(`act_process.${process()}`)} ${told(`act_process.${process()}.exercise`)}` : ''));
}

/** Above the sessions: what one writes down, and the six processes. */
export function trainingPanel() {
  return h('div', { class: 'step-lead' },
    h('p', { class: 'note green' }, h('strong', {}, tr('training.write_step')), ' ', tr('training.write_step_text')),
    h('details', { class: 'part' },
      h('summary', {}, h('h3', {}, tr('training.processes'))),
      h('dl', { class: 'act-list' }, ...shownChoices('training.process').map((key) => h('div', {},
        h('dt', {}, () => nameOf(key)),
        h('dd', {}, () => told(`act_process.${key}`), h('small', {}, () => told(`act_process.${key}.exercise`))))))));
}

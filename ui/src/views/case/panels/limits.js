/** The limits of work capacity, under the six rubrics of the list of functional abilities (FML). */
import { h } from '../../../kit/dom.js';
import { pick, t, tr } from '../../../kit/i18n.js';
import { specOf } from '../form/fact.js';
import { groupRows } from '../form/group-rows.js';
import { kept } from '../form/row-facts.js';

/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */

/**
 * The rows by rubric; what has none yet stands last.
 * @param {readonly FieldSpec[]} fields
 */
export function limitsByRubric(fields) {
  const rubrics = specOf('limit.rubric').choices;
  const keys = new Set(rubrics.map((one) => one.key));
  return h('div', { class: 'limits' },
    h('p', { class: 'help' }, tr('limit.text')),
    h('div', { class: 'rubrics' }, ...rubrics.map(({ key, label }) => h('section', { class: 'rubric' },
      h('h4', {}, () => pick(label)),
      groupRows('limit', [...fields], {
        bare: true, noHelp: true, name: key, only: (row) => kept('limit.rubric', row) === key, preset: { 'limit.rubric': key }, add: () => t('limit.add'), example: `limit.example.${key}`,
      })))),
    groupRows('limit', [...fields], { bare: true, noHelp: true, only: (row) => !keys.has(kept('limit.rubric', row)), add: () => t('limit.add_loose') }));
}

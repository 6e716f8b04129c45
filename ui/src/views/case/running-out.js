/**
 * A right to stay or work that ends before the goal, with what could be done: each way as a question
 * for the immigration adviser, never as advice.
 */
import { h } from '../../kit/dom.js';
import { longDay, shortDay, span } from '../../kit/format.js';
import { pick, t, tr } from '../../kit/i18n.js';
import { openReason } from './reason.js';
import { amberMark, foldedSources } from './sources.js';
import { unfolding } from './unfolding.js';

/** @typedef {import('../../../types/RunningOut').RunningOut} RunningOut */
/** @typedef {import('../../../types/OptionView').OptionView} OptionView */

/** Those that are still in time come first. */
const MOST = 4;

/** @param {() => OptionView} option */
function optionRow(option) {
  const tone = () => (option().in_time === null ? 'grey' : option().in_time ? 'green' : 'red');
  return h('li', { class: 'option', 'data-testid': `option-${option().id}` },
    h('div', { class: 'option-head' },
      h('strong', {}, () => pick(option().title)),
      h('span', { class: () => `chip ${tone()}` }, () => t(option().in_time === null ? 'running_out.unknown' : option().in_time ? 'running_out.in_time' : 'running_out.too_late')),
      amberMark(() => option().amber)),
    h('p', { class: 'option-ask' }, () => pick(option().ask)),
    h('p', { class: 'muted' }, () => t('running_out.conditions', { text: pick(option().conditions) })),
    h('p', { class: 'muted' },
      () => {
        const { lead_days } = option();
        if (lead_days === null) return t('running_out.no_lead');
        // Nobody decides on what takes no time.
        return lead_days === 0 ? '' : t('running_out.lead', { n: lead_days });
      }, ' ',
      h('strong', {}, () => { const { ask_by } = option(); return ask_by ? `${t('running_out.ask_by', { day: shortDay(ask_by) })}.` : ''; })),
    foldedSources(() => option().sources));
}

/** @param {() => RunningOut} out @param {string} id */
export function runningOutCard(out, id) {
  return h('section', { class: 'card running-out', 'data-testid': 'running-out', 'aria-labelledby': `running-out-${id}` },
    h('div', { class: 'card-head' }, h('h2', { id: `running-out-${id}` }, tr('running_out.title')),
      h('button', { type: 'button', class: 'link', onclick: () => { void openReason(out().deadline_id); } }, tr('overview.why_date'))),
    h('p', { class: 'running-out-what' }, () => t('running_out.what', { what: pick(out().title), ends: longDay(out().ends_on), goal: longDay(out().goal_on), span: span(out().days) })),
    h('h3', {}, tr('running_out.options')),
    h('p', { class: 'help' }, tr('running_out.text')),
    unfolding(h('ul', { class: 'options' }), MOST, () => out().options, (option) => option.id, optionRow));
}

/** The numbers of the UWV check that a coach may set, each with what it is without a choice. */
import { call } from '../../ipc/port.js';
import { bind, each, h, refresh, uniqueId } from '../../kit/dom.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, inOrder, state } from '../../program.js';

/** @typedef {import('../../../types/Threshold').Threshold} Threshold */

/** Saves one number; the others stay as they are. @param {Threshold} threshold @param {number} value */
function save(threshold, value) {
  return attempt(() => inOrder(async () => {
    if (!state.settings) return;
    const settings = await call('settings_save', { ...state.settings, thresholds: [{ ...threshold, value }] });
    change({ settings });
    toast(t('settings.saved'));
  }));
}

/** @param {() => Threshold} one @param {string} key */
function thresholdField(one, key) {
  const id = uniqueId('threshold');
  let wrong = false;
  const input = h('input', {
    id, type: 'number', min: () => one().least, max: () => one().most, step: 1, inputmode: 'numeric', 'data-testid': `threshold-${key}`, 'aria-describedby': `${id}-unit ${id}-problem ${id}-standard`,
    'aria-invalid': () => (wrong ? 'true' : null),
    onchange: async () => {
      const typed = Number(input.value);
      wrong = input.value === '' || !Number.isInteger(typed) || typed < one().least || typed > one().most;
      refresh(box);
      if (!wrong && typed !== one().value) await save(one(), typed);
    },
  });
  bind(input, () => {
    if (!wrong && input !== document.activeElement) input.value = String(one().value);
  });
  const box = h('li', { class: 'threshold' },
    h('label', { for: id }, () => pick(one().title)),
    h('div', { class: 'with-unit' }, input, h('span', { class: 'unit', id: `${id}-unit` }, () => told(`threshold_unit.${one().unit}`, { n: one().value }))),
    h('div', { class: 'threshold-standard' },
      h('small', { id: `${id}-standard` }, () => t('thresholds.standard', { n: one().standard })),
      h('button', { type: 'button', class: 'link', 'data-testid': `threshold-back-${key}`, hidden: () => one().value === one().standard && !wrong, 'aria-label': () => t('thresholds.back_of', { what: pick(one().title) }), onclick: async () => {
        wrong = false;
        await save(one(), one().standard);
        input.value = String(one().value);
        refresh(box);
        input.focus();
      } }, tr('thresholds.back'))),
    h('p', { class: 'problem', id: `${id}-problem`, role: 'alert', hidden: () => !wrong }, () => t('settings.between', { least: one().least, most: one().most })));
  return box;
}

/** The card, folded. */
export function thresholdsCard() {
  const all = () => state.settings?.thresholds ?? [];
  const other = () => all().filter((one) => one.value !== one.standard).length;
  return h('section', { class: 'card', 'aria-labelledby': 'set-check', hidden: () => all().length === 0 },
    h('h2', { id: 'set-check' }, tr('thresholds.title')),
    h('p', { class: 'help' }, tr('thresholds.text')),
    h('details', { class: 'fold', 'data-testid': 'thresholds' }, h('summary', {}, () => (other() ? t('thresholds.show_other', { n: other() }) : t('thresholds.show'))),
      each(h('ul', { class: 'thresholds' }), all, (one) => one.key, thresholdField)));
}

/** How far ahead the coach works: margins, the horizon of signals, and how often one talks. */
import { call } from '../../ipc/port.js';
import { bind, h, refresh, uniqueId } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, change, inOrder, state } from '../../program.js';

/** @typedef {'margin_report_days' | 'margin_days' | 'horizon_days' | 'talk_every_days'} CountKey */

/** @type {Array<[CountKey, number, number]>} */
const FIELDS = [['margin_report_days', 0, 30], ['margin_days', 0, 30], ['horizon_days', 1, 366], ['talk_every_days', 1, 366]];

/** @param {CountKey} key @param {number} least @param {number} most */
function countField(key, least, most) {
  const id = uniqueId('count');
  let wrong = false;
  const input = h('input', {
    id, type: 'number', min: least, max: most, step: 1, inputmode: 'numeric', 'data-testid': `settings-${key}`, 'aria-describedby': `${id}-help ${id}-problem`,
    'aria-invalid': () => (wrong ? 'true' : null), onchange: () => { void save(); },
  });
  async function save() {
    const typed = Number(input.value);
    wrong = input.value === '' || !Number.isInteger(typed) || typed < least || typed > most;
    refresh(box);
    if (wrong || typed === state.settings?.[key]) return;
    await attempt(() => inOrder(async () => {
      const settings = state.settings;
      if (!settings) return;
      change({ settings: await call('settings_save', { ...settings, [key]: typed }) });
      toast(t('settings.saved'));
    }));
    refresh(box);
  }
  bind(input, () => {
    // What is being typed stays, and so does what is wrong until it is put right.
    if (!wrong && input !== document.activeElement) input.value = String(state.settings?.[key] ?? '');
  });
  const box = h('div', { class: 'field short' },
    h('label', { for: id }, () => told(`settings.${key}`)), input,
    h('p', { class: 'problem', id: `${id}-problem`, role: 'alert', hidden: () => !wrong }, () => t('settings.between', { least, most })),
    h('p', { class: 'help', id: `${id}-help` }, () => told(`settings.${key}_help`)));
  return box;
}

/** The card. */
export function countingCard() {
  return h('section', { class: 'card', 'aria-labelledby': 'set-count' },
    h('h2', { id: 'set-count' }, tr('settings.counting')),
    h('p', { class: 'help' }, tr('settings.counting_text')),
    h('div', { class: 'stack counting' }, ...FIELDS.map(([key, least, most]) => countField(key, least, most))));
}

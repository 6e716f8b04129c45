/** The recovery key: shown once, to print or to save. */
import { call } from '../../ipc/port.js';
import { h } from '../../kit/dom.js';
import { t, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { attempt, openFolder } from '../../program.js';

/** @param {string} key */
async function save(key) {
  const saved = await attempt(() => call('recovery_key_save', { recovery_key: key }));
  if (!saved) return;
  toast(t('recovery.saved'), {
    detail: `${saved.folder} · ${saved.name}`,
    act: { label: tr('act.open_folder'), run: () => { void openFolder(); } },
  });
}

/** @param {string} key */
export function recoveryKeyCard(key) {
  return h('div', { class: 'recovery printable' },
    h('p', { class: 'print-only print-title' }, tr('recovery.print_title')),
    h('output', { class: 'recovery-key', 'data-testid': 'recovery-key', translate: 'no' }, key),
    h('p', { class: 'print-only' }, tr('recovery.print_text')),
    h('div', { class: 'row-acts no-print' },
      h('button', { type: 'button', onclick: () => window.print() }, tr('act.print')),
      h('button', { type: 'button', onclick: () => { void save(key); } }, tr('recovery.save'))));
}

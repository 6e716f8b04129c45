/** The UWV check in a few lines, for the overview. */
import { each, h } from '../../kit/dom.js';
import { pick, t, tr } from '../../kit/i18n.js';
import { attempt, showTab, state } from '../../program.js';
import { severityChip } from './check.js';

const MOST = 3;

/** The card. */
export function checkCard() {
  const open = () => (state.view?.check.items ?? []).filter((item) => item.status === 'open');
  return h('section', { class: 'card check-card', 'data-testid': 'check-card', 'aria-labelledby': 'check-card-title' },
    h('div', { class: 'card-head' },
      h('h2', { id: 'check-card-title' }, () => (open().length ? t('check.card', { n: open().length }) : t('check.card_none'))),
      h('button', { type: 'button', class: 'link', 'data-testid': 'check-card-all', onclick: () => { void attempt(() => showTab('check')); } }, tr('check.card_all'))),
    each(h('ul', { class: 'check-short' }), () => open().slice(0, MOST), (item) => item.id, (item) => h('li', {}, severityChip(item), h('span', {}, () => pick(item().title)))));
}

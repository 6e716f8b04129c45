/** What the register of recognised sponsors says while one types, with organisations of about that name. */
import { call } from '../../ipc/port.js';
import { each, h, refresh } from '../../kit/dom.js';
import { t, tr } from '../../kit/i18n.js';
import { sponsorSentence } from '../sponsor.js';

/** @typedef {import('../../../types/SponsorAnswer').SponsorAnswer} SponsorAnswer */

const LOOK_AFTER_MS = 250;

/**
 * @param {{ kvk: HTMLInputElement, name: HTMLInputElement, take: (name: string, kvk: string) => void, prefix?: string }} options
 */
export function registerLook({ kvk, name, take, prefix = 'application' }) {
  /** @type {SponsorAnswer | null} */
  let answer = null;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const suggestions = () => (answer && answer.finding.state !== 'found' ? answer.suggestions : []);
  const element = h('div', { class: 'wide register-look' },
    h('p', { class: 'help', role: 'status', 'data-testid': `${prefix}-register` }, () => (answer ? sponsorSentence(answer.finding) : '')),
    h('div', { hidden: () => suggestions().length === 0 },
      h('p', { class: 'help' }, tr('application.suggestions')),
      each(h('ul', { class: 'suggestions' }), suggestions, (one) => `${one.kvk} ${one.name}`, (one) => h('li', {},
        h('button', { type: 'button', class: 'link', 'data-testid': `${prefix}-suggestion`, onclick: () => { take(one().name, one().kvk); look(0); } }, () => t('application.take', { name: one().name, kvk: one().kvk }))))));

  /** @param {number} after */
  function look(after) {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    timer = setTimeout(async () => {
      const found = kvk.value.trim() || name.value.trim() ? await call('sponsor_find', { kvk: kvk.value, name: name.value }).catch(() => null) : null;
      if (mine !== turn || !element.isConnected) return;
      answer = found;
      refresh(element);
    }, after);
  }

  for (const input of [kvk, name]) input.addEventListener('input', () => look(LOOK_AFTER_MS));
  look(0);
  return element;
}

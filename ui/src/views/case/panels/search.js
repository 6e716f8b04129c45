/** How wide the search is. */
import { each, h } from '../../../kit/dom.js';
import { pick, t, told, tr } from '../../../kit/i18n.js';
import { state } from '../../../program.js';

/** @typedef {import('../../../../types/WidthLevel').WidthLevel} WidthLevel */

/** @type {Record<WidthLevel, { lit: number, tone: string, sign: string }>} */
const LEVELS = {
  empty: { lit: 0, tone: 'grey', sign: '○' },
  too_narrow: { lit: 1, tone: 'red', sign: '✕' },
  narrow: { lit: 2, tone: 'amber', sign: '!' },
  wide: { lit: 3, tone: 'green', sign: '✓' },
};

/** Above the directions. */
export function searchPanel() {
  const width = () => state.view?.trajectory.width ?? { level: /** @type {WidthLevel} */ ('empty'), directions: 0, sectors: 0, from_market: 0, because: [] };
  const level = () => LEVELS[width().level];
  return h('section', { class: () => `width-meter step-lead ${level().tone}`, 'data-testid': 'width-meter', 'aria-label': tr('width.title') },
    h('div', { class: 'width-head' },
      h('div', { class: 'width-bars', 'aria-hidden': 'true' }, ...[1, 2, 3].map((n) => h('span', { class: () => (n <= level().lit ? 'on' : '') }))),
      h('strong', {}, h('span', { class: 'sign', 'aria-hidden': 'true' }, () => level().sign), ' ', () => told(`width.${width().level}`)),
      h('span', { class: 'muted' }, () => t('width.counts', { directions: width().directions, sectors: width().sectors, market: width().from_market }))),
    each(h('ul', { class: 'points' }), () => width().because.map((text, at) => ({ text, key: String(at) })), (one) => one.key, (one) => h('li', {}, () => pick(one().text))));
}

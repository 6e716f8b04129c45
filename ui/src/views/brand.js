/** The mark and the name. */
import { h, svg } from '../kit/dom.js';

export function brand() {
  return h('div', { class: 'brand' },
    svg('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true', class: 'brand-mark' },
      svg('rect', { width: 32, height: 32, rx: 8, class: 'mark-ground' }),
      svg('path', { d: 'M7 25V7M7 19C7 13 16 15 16 7M25 25V7', class: 'mark-rail' }),
      svg('circle', { cx: 25, cy: 12, r: 4, class: 'mark-stop' })),
    h('span', {}, 'Spoorboek'));
}

/** The mark and the name. */
import { h, svg } from '../../kit/dom.js';

export function brand() {
  return h('div', { class: 'brand' },
    svg('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true', class: 'brand-mark' },
      svg('rect', { x: 1, y: 1, width: 30, height: 30, rx: 6.75, class: 'mark-ground' }),
      svg('path', { d: 'M6.25 11H25.75M9.75 11C14.1 11 13.1 21 17.9 21H21', class: 'mark-rail' }),
      svg('circle', { cx: 23.5, cy: 21, r: 3, class: 'mark-stop' })),
    h('span', {}, 'Spoorboek'));
}

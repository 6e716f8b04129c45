/** The track of a date as a small chip, and the mark of a fictional case. */
import { h } from '../../kit/dom.js';
import { told, tr } from '../../kit/i18n.js';

/** @typedef {import('../../../types/Track').Track} Track */

/** @param {() => Track} track */
export function trackChip(track) {
  return h('span', { class: () => `chip track-${track()}` }, () => told(`track_short.${track()}`));
}

/** @param {() => boolean} demo */
export function caseMark(demo) {
  return h('span', { class: 'chip green mark', hidden: () => !demo() }, tr('cases.demo'));
}

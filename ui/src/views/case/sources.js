/** Where a rule is written, and the mark of a rule that is to be looked at again. */
import { each, h } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { t, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';

/** @typedef {import('../../../types/SourceView').SourceView} SourceView */

/** @param {string} url */
async function copy(url) {
  try {
    await navigator.clipboard.writeText(url);
    toast(t('reason.copied'));
  } catch {
    toast(t('reason.copy_by_hand'), { detail: url });
  }
}

/** @param {() => SourceView} source */
function sourceRow(source) {
  return h('li', { class: 'source' },
    h('div', {},
      h('strong', {}, () => source().reference),
      h('span', { class: 'chip amber', hidden: () => !source().contrary }, tr('reason.contrary')),
      h('small', { hidden: () => !source().version }, () => t('reason.source_version', { day: shortDay(source().version) })),
      h('code', { class: 'path' }, () => source().url)),
    h('button', { type: 'button', class: 'link no-print', hidden: () => !source().url, onclick: () => { void copy(source().url); },
      'aria-label': () => t('reason.copy_of', { what: source().reference }) }, tr('reason.copy')));
}

/** @param {() => readonly SourceView[]} sources */
export function sourceList(sources) {
  return each(h('ul', { class: 'sources' }), () => sources().map((source, at) => ({ source, at })), ({ at }) => String(at), (item) => sourceRow(() => item().source));
}

/**
 * The sources, folded away.
 * @param {() => readonly SourceView[]} sources
 */
export function foldedSources(sources) {
  return h('details', { class: 'fold', hidden: () => sources().length === 0 }, h('summary', {}, tr('sources.fold')), sourceList(sources));
}

/**
 * Says that a rule is to be looked at again.
 * @param {() => boolean} amber
 */
export function amberMark(amber) {
  return h('span', { class: 'chip amber mark', hidden: () => !amber(), title: tr('amber.help') }, tr('amber.mark'), h('span', { class: 'visually-hidden' }, () => `: ${t('amber.help')}`));
}

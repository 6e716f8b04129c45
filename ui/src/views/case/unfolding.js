/** A long list of which the rest unfolds. */
import { each, h, refresh } from '../../kit/dom.js';
import { t } from '../../kit/i18n.js';

/**
 * A list that shows so many at first. One more than that is shown too: a button is no shorter.
 * @template {Element} P
 * @template T
 * @param {P} parent
 * @param {number} most
 * @param {() => readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(item: () => T, key: string) => HTMLElement} make
 */
export function unfolding(parent, most, items, keyOf, make) {
  let all = false;
  const rest = () => (items().length > most + 1 ? items().length - most : 0);
  const list = each(parent, () => (all || rest() === 0 ? items() : items().slice(0, most)), keyOf, make);
  const box = h('div', {}, list, h('button', {
    type: 'button', class: 'link unfold', hidden: () => rest() === 0, 'aria-expanded': () => all,
    onclick: () => { all = !all; refresh(box); },
  }, () => (all ? t('list.fewer') : t('signals.more', { n: rest() }))));
  return box;
}

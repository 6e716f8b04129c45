/** The three dates of a station: the legal one, the coach's own, and the one in the authority's letter. */
import { each, h } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';

/** @typedef {import('../../../types/DeadlineView').DeadlineView} DeadlineView */
/** @typedef {import('../../../types/OtherReading').OtherReading} OtherReading */

/** How the letter differs from the rule. @param {DeadlineView} date */
export function letterDiffers({ letter_differs }) {
  if (letter_differs === null) return '';
  if (letter_differs === 0) return t('three.letter_same');
  return letter_differs > 0 ? t('three.letter_later', { n: letter_differs }) : t('three.letter_earlier', { n: -letter_differs });
}

/** What the coach's own day takes into account. @param {DeadlineView} date */
export function ownMargin({ margin_days, own_date, counts }) {
  if (margin_days > 0) return t('three.own_margin', { n: margin_days });
  return own_date === counts ? '' : t('three.own_workday');
}

/** The same, short. @param {DeadlineView} date */
export function ownEarlier({ margin_days, own_date, counts }) {
  if (margin_days > 0) return t('three.own_earlier', { n: margin_days });
  return own_date === counts ? '' : t('three.own_workday');
}

/**
 * Who has to act; once the contract has ended, the employer's part is UWV's, and some things end with the programme.
 * @param {Pick<DeadlineView, 'who' | 'after_contract' | 'after_programme'>} date
 * @param {import('../../kit/i18n.js').TextKey} key
 */
export function whoActs({ who, after_contract, after_programme }, key) {
  if (after_programme) return t('three.after_programme');
  return after_contract ? t('three.after_contract') : t(key, { who: told(`party.${who}`) });
}

/** How much hangs on a date, as a sign with its words. @param {() => Pick<DeadlineView, 'severity'>} date */
export function severityMark(date) {
  return h('span', { class: () => `severity ${date().severity}`, title: () => told(`severity.${date().severity}`) },
    h('span', { 'aria-hidden': 'true' }, () => (date().severity === 'red' ? '▲' : '△')),
    h('span', { class: 'visually-hidden' }, () => ` (${told(`severity.${date().severity}`)})`));
}

/** The other readings of a rule; an earlier one may be the safer. @param {() => readonly OtherReading[]} readings @param {boolean} explained */
export function readingList(readings, explained) {
  return each(h('ul', { class: 'readings' }), () => readings().map((reading, at) => ({ reading, at })), ({ at }) => String(at), (item) => h('li', { class: () => (item().reading.earlier ? 'earlier' : 'later') },
    h('span', {}, () => t(item().reading.earlier ? 'three.reading_earlier' : 'three.reading_later'), ' ', h('span', { class: 'whole' }, () => shortDay(item().reading.date))),
    explained ? h('span', { class: 'reading-text' }, () => pick(item().reading.text)) : null));
}

/** @param {() => DeadlineView} date */
export function threeDates(date) {
  /** @param {import('../../kit/i18n.js').TextKey} label @param {() => string} day @param {() => string} note @param {() => boolean} counts */
  const one = (label, day, note, counts) => h('div', { class: () => (counts() ? 'three-one counts' : 'three-one'), hidden: () => day() === '' },
    h('dt', {}, tr(label), h('span', { class: 'chip', hidden: () => !counts() }, tr('three.counts'))),
    h('dd', {}, h('strong', {}, day), h('small', {}, note)));
  return h('dl', { class: 'three' },
    one('three.legal', () => shortDay(date().date), () => '', () => date().letter_date === null),
    one('three.letter', () => shortDay(date().letter_date), () => letterDiffers(date()), () => date().letter_date !== null),
    one('three.own', () => (date().to_do ? shortDay(date().own_date) : ''), () => ownMargin(date()), () => false));
}

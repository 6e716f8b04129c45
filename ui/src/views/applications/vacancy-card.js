/** A vacancy against the permit, in three lines: a word and a sign for each, never a colour alone. */
import { h } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { pick, t, told, tr } from '../../kit/i18n.js';
import { sponsorSentence } from '../sponsor.js';

/** @typedef {import('../../../types/CardLine').CardLine} CardLine */
/** @typedef {import('../../../types/CardVerdict').CardVerdict} CardVerdict */
/** @typedef {import('../../../types/VacancyCard').VacancyCard} VacancyCard */

/** @type {Record<CardVerdict, { tone: string, sign: string }>} */
const LOOK = { fits: { tone: 'green', sign: '✓' }, ask: { tone: 'amber', sign: '?' }, doubtful: { tone: 'red', sign: '!' } };

/** A verdict of the card as a mark. @param {() => CardVerdict} verdict */
export function cardChip(verdict) {
  return h('span', { class: () => `chip verdict ${LOOK[verdict()].tone}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }, () => LOOK[verdict()].sign), () => told(`card.verdict.${verdict()}`));
}

/** @param {import('../../kit/i18n.js').TextKey} name @param {() => CardLine} line */
function cardLine(name, line) {
  return h('li', { class: () => `card-line ${LOOK[line().verdict].tone}` },
    h('span', { class: 'card-line-head' }, h('strong', {}, tr(name)), cardChip(() => line().verdict)),
    h('span', { class: 'card-line-text' }, () => pick(line().text)));
}

/** The three lines with what the register says. @param {() => VacancyCard} card */
export function vacancyLines(card) {
  return h('div', { class: 'vacancy-lines' },
    h('ul', {}, cardLine('card.sponsor', () => card().sponsor), cardLine('card.salary', () => card().salary), cardLine('card.start', () => card().start)),
    h('p', { class: 'help' }, () => sponsorSentence(card().register)),
    h('p', { class: 'help', hidden: () => card().last_safe_day === null }, () => t('card.last_safe_day', { day: shortDay(card().last_safe_day) })),
    h('p', { class: 'help' }, tr('card.text')));
}

/** The card, folded to its verdict. @param {() => VacancyCard} card @param {{ open?: boolean }} [options] */
export function vacancyCard(card, { open = false } = {}) {
  return h('details', { class: 'vacancy-card fold', 'data-testid': 'vacancy-card', open },
    h('summary', {}, h('span', {}, tr('card.title')), ' ', cardChip(() => card().verdict)),
    vacancyLines(card));
}

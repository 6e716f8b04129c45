/** What the ending asks for: what is still missing, and the papers of the WIA application. */
import { each, h, when } from '../../../kit/dom.js';
import { shortDay } from '../../../kit/format.js';
import { pick, t, tr } from '../../../kit/i18n.js';
import { attempt, saveTyping, setFact, state } from '../../../program.js';
import { goToField } from '../../go-to.js';
import { specOf } from '../form/fact.js';
import { factField } from '../form/fact-field.js';
import { kept } from '../form/row-facts.js';

/** @typedef {import('../../../../types/WiaPieceView').WiaPieceView} WiaPieceView */

const none = { pieces: [], hand_over_by: null, missing: [] };
const ending = () => state.view?.trajectory.ending ?? none;

/** What an ending of the chosen kind still lacks. */
export function endingPanel() {
  const missing = () => ending().missing;
  const chosen = () => Boolean(kept('ending.kind', ''));
  return h('div', { class: 'step-lead' },
    h('p', { class: 'note blue', hidden: chosen }, tr('ending.choose_first')),
    h('div', { class: 'note amber', hidden: () => !chosen() || missing().length === 0, 'data-testid': 'ending-missing' },
      h('strong', {}, tr('ending.missing')),
      each(h('ul', { class: 'points' }), () => missing().map((text, at) => ({ text, key: String(at) })), (one) => one.key, (one) => h('li', {}, () => pick(one().text)))),
    h('p', { hidden: () => kept('ending.kind', '') !== 'placed' }, h('button', {
      type: 'button', class: 'link', 'data-testid': 'ending-to-placement', onclick: () => { if (state.view) void goToField(state.view.case_id, 'placement.employer'); },
    }, tr('ending.to_placement'))),
    h('p', { class: 'note green', hidden: () => !chosen() || missing().length > 0 }, tr('ending.complete')));
}

/** @param {WiaPieceView} piece */
function mark(piece) {
  void attempt(async () => {
    await saveTyping();
    await setFact('wia_piece.ready_on', piece.id, kept('wia_piece.ready_on', piece.id) ? '' : 'vandaag');
  });
}

/** @param {() => WiaPieceView} piece @param {string} id */
function pieceRow(piece, id) {
  const ready = () => piece().ready_on !== null || piece().from_case;
  return h('li', { class: () => `wia-piece${ready() ? ' done' : ''}`, 'data-testid': `wia-${id}` },
    h('button', {
      type: 'button', class: 'tick', 'aria-pressed': () => String(ready()), disabled: () => piece().from_case,
      'aria-label': () => t('ending.ready', { what: pick(piece().title) }), onclick: () => mark(piece()),
    }, h('span', { 'aria-hidden': 'true' }, '✓')),
    h('div', {}, h('span', { class: 'wia-name' }, () => pick(piece().title)),
      h('small', { hidden: () => !piece().from_case }, () => [t('ending.from_case'), shortDay(piece().ready_on)].filter(Boolean).join(' · '))),
    when(() => !piece().from_case && kept('wia_piece.ready_on', id), () => factField(specOf('wia_piece.ready_on'), id, { labelHidden: true, label: () => t('ending.ready_on', { what: pick(piece().title) }), noHelp: true })));
}

/** The checklist for the WIA application, with the day on which the employer must have it. */
export function wiaChecklist() {
  const pieces = () => ending().pieces;
  const ready = () => pieces().filter((piece) => piece.ready_on !== null || piece.from_case).length;
  return h('div', { class: 'wia', 'data-testid': 'wia-list' },
    h('p', { class: 'help' }, tr('ending.wia_text')),
    h('p', { class: 'step-count' }, () => [t('ending.wia_count', { n: ready(), all: pieces().length }),
      ending().hand_over_by ? t('ending.hand_over', { day: shortDay(ending().hand_over_by) }) : ''].filter(Boolean).join(' ')),
    each(h('ul', { class: 'wia-pieces' }), pieces, (piece) => piece.id, pieceRow));
}

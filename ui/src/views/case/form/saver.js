/**
 * Saves what is typed into one field, a moment after the typing stops. What would move a date is
 * asked of the program first and shown; it waits then, and is saved at the latest when the page is
 * left: nothing typed is lost.
 */
import { call } from '../../../ipc/port.js';
import { announce } from '../../../kit/announce.js';
import { openDialog } from '../../../kit/dialog.js';
import { h } from '../../../kit/dom.js';
import { t, told, tr } from '../../../kit/i18n.js';
import { toast } from '../../../kit/toast.js';
import { sentence, setFact, state, undo, waitsToBeSaved } from '../../../program.js';
import { movesList, movesSentence, mustBeSeen, withoutOwn } from './moves.js';

/** @typedef {import('../../../../types/CaseView').CaseView} CaseView */
/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {import('../../../../types/Moves').Moves} Moves */

const SAVE_AFTER_MS = 400;

/**
 * What typing this into a field would move, where somebody must see it before.
 * @param {FieldSpec} spec @param {string} row @param {string} typed
 * @returns {Promise<Moves | null>}
 */
export async function movesOf(spec, row, typed) {
  const id = state.view?.case_id;
  if (!id || spec.kind === 'text' || spec.kind === 'long_text') return null;
  // What cannot be asked is saved as it always was, and a refusal is told then.
  const moves = await call('fact_preview', { case_id: id, field: spec.key, row, typed }).catch(() => null);
  if (!moves) return null;
  const seen = spec.step === 'station' ? withoutOwn(moves, row) : moves;
  return mustBeSeen(seen) ? seen : null;
}

/**
 * Asks in a dialog, where there is no room at the field.
 * @param {Moves} moves
 * @param {{ title?: () => string, confirm?: () => string }} [words]
 */
export async function askMoves(moves, { title = () => movesSentence(moves), confirm = tr('moves.apply') } = {}) {
  const answer = await openDialog({ title, testid: 'moves-panel' }, (close) => [
    movesList(() => moves),
    h('div', { class: 'dialog-acts' },
      h('button', { type: 'button', 'data-testid': 'moves-cancel', onclick: () => close() }, tr('moves.leave')),
      h('button', { type: 'button', class: 'primary', autofocus: true, 'data-testid': 'moves-apply', onclick: () => close('yes') }, confirm)),
  ]);
  return answer === 'yes';
}

/**
 * Changes a field from a button, and asks first where other dates would move.
 * @param {FieldSpec} spec @param {string} row @param {string} typed
 * @returns {Promise<boolean>} whether it was saved
 */
export async function setFactAsking(spec, row, typed) {
  const moves = await movesOf(spec, row, typed);
  if (moves && !await askMoves(moves)) return false;
  await setFact(spec.key, row, typed);
  return true;
}

/** @typedef {{ same: (typed: string) => Promise<boolean>, changed: () => void, putBack: () => void }} Field what a saver must know of its field */

/** See the file. */
export class Saver {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {Promise<void>} */ #turns = Promise.resolve();
  #settle = () => {};
  /** @type {string | null} */ #waiting = null;
  /** @type {string | null} */ #kept = null;
  #spec;
  #row;
  #field;
  /** The case that was asked about. @type {CaseView | null} */ #of = null;
  refused = '';
  /** @type {Moves | null} */ moves = null;

  /** @param {FieldSpec} spec @param {string} row @param {Field} field */
  constructor(spec, row, field) {
    this.#spec = spec;
    this.#row = row;
    this.#field = field;
  }

  /** Whether something typed is not kept yet. */
  get waits() {
    return this.#waiting !== null;
  }

  /** @param {string} typed */
  soon(typed) {
    if (this.moves && this.#waiting === typed) return;
    this.#waiting = typed;
    if (this.moves) {
      this.moves = null;
      this.#field.changed();
    }
    this.#settle();
    this.#settle = waitsToBeSaved(() => this.#leavePage());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.now(); }, SAVE_AFTER_MS);
  }

  /** Saves what waits, or asks. */
  now() {
    clearTimeout(this.#timer);
    this.#turns = this.#turns.then(() => this.#look());
    return this.#turns;
  }

  /** Saves on leaving the field; what is typed when coming back is new. */
  async leave() {
    await this.now();
    this.#kept = null;
  }

  /** Asks again where the case changed in the meantime: what would move is another then. */
  keepUp() {
    if (!this.moves || this.#of === state.view) return;
    this.#of = state.view;
    this.#turns = this.#turns.then(async () => {
      const typed = this.#waiting;
      if (typed === null || !this.moves) return;
      const moves = await movesOf(this.#spec, this.#row, typed);
      if (typed !== this.#waiting) return;
      if (!moves) {
        await this.#save(typed);
        return;
      }
      this.moves = moves;
      this.#field.changed();
    });
  }

  /** Saves what was asked about. */
  async apply() {
    const typed = this.#waiting;
    if (typed !== null) await this.#save(typed);
  }

  /** Forgets what was typed: the field shows again what is kept. */
  cancel() {
    this.#drop();
    this.#field.putBack();
    this.#field.changed();
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#settle();
    this.#waiting = null;
    this.moves = null;
  }

  async #look() {
    const typed = this.#waiting;
    if (typed === null || this.moves) return;
    // Leaving a field whose text is kept already is no change of its own.
    if (typed === this.#kept || (!this.refused && await this.#field.same(typed))) {
      if (typed !== this.#waiting) return;
      this.#drop();
      this.#field.changed();
      return;
    }
    const moves = await movesOf(this.#spec, this.#row, typed);
    if (typed !== this.#waiting) return;
    if (!moves) {
      await this.#save(typed);
    } else if (this.#spec.step === 'station') {
      if (await askMoves(moves)) await this.#save(typed);
      else if (this.#waiting === typed) this.cancel();
    } else {
      this.moves = moves;
      this.#of = state.view;
      announce(`${movesSentence(moves)}. ${t('moves.not_kept')}`);
      this.#field.changed();
    }
  }

  /** @param {string} typed */
  async #save(typed) {
    if (this.#waiting !== typed) return;
    this.#drop();
    try {
      await setFact(this.#spec.key, this.#row, typed);
      this.#kept = typed;
      this.refused = '';
    } catch (thrown) {
      this.#kept = null;
      this.refused = sentence(thrown);
    }
    this.#field.changed();
  }

  /** Saves without waiting for an answer, and says afterwards what that moved. */
  async #leavePage() {
    clearTimeout(this.#timer);
    const typed = this.#waiting;
    if (typed === null) return;
    if (await this.#field.same(typed)) {
      if (typed === this.#waiting) this.#drop();
      return;
    }
    const moves = this.moves ?? await movesOf(this.#spec, this.#row, typed);
    await this.#save(typed);
    if (moves && !this.refused && state.view) {
      toast(told('moves.happened', { what: movesSentence(moves) }), { act: { label: tr('act.undo'), run: () => { void undo(); } } });
    }
  }
}

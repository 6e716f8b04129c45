/** What is read over all cases: the list, the board and the signals. All is read again a moment after a change. */
import { call } from '../ipc/port.js';
import { change, state, whenCaseChanges, whenForgotten } from '../program.js';

const AFTER_MS = 1200;
/** As many rows of the board at once as fill a screen or two. */
export const BOARD_ROWS = 40;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let limit = BOARD_ROWS;
/** The board that was asked for last; an answer to an earlier question comes too late. */
let turn = 0;

/** Reads what asks for attention in all cases. */
export async function readSignals() {
  const signals = await call('signals', {});
  if (state.status?.vault === 'open') change({ signals });
}

/** Reads the list of cases. */
export async function readCases() {
  const { cases } = await call('case_list', {});
  if (state.status?.vault === 'open') change({ cases });
}

/** Reads everything due. */
export async function readBoard() {
  turn += 1;
  const mine = turn;
  const board = await call('board', { track: state.boardTrack, limit });
  if (mine === turn && state.status?.vault === 'open') change({ board });
}

/** Reads at once what the side bar counts, where many cases came or went. */
export async function readAttention() {
  await Promise.all([readBoard(), readSignals()]).catch(() => {});
}

/** Shows only one track on the board, or all. @param {import('../../types/Track').Track | null} track */
export async function chooseTrack(track) {
  limit = BOARD_ROWS;
  change({ boardTrack: track });
  await readBoard();
}

/** Shows more rows of the board. */
export async function moreRows() {
  limit += BOARD_ROWS;
  await readBoard();
}

/** Reads all of it a moment after the last change; where that fails, their screens say so. */
export function readSoon() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void readBoard().catch(() => {});
    void readSignals().catch(() => {});
    void readCases().catch(() => {});
  }, AFTER_MS);
}

whenCaseChanges(readSoon);
whenForgotten(() => {
  clearTimeout(timer);
  turn += 1;
  limit = BOARD_ROWS;
});

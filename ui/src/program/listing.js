/** How the list of cases is sorted and which of them stand in it. Chosen once, it stays while the program runs. */

/** @typedef {import('../../types/CaseRow').CaseRow} CaseRow */
/** @typedef {'urgency' | 'name' | 'employer' | 'week' | 'phase' | 'permit' | 'end' | 'contact' | 'checks'} SortKey */

/**
 * @typedef {object} Listing
 * @property {SortKey} sort
 * @property {boolean} down the other way round
 * @property {string} text words that must stand in it
 * @property {string} phase `1` to `3`, `0` for none, or empty for all
 * @property {string} permit key of a category, or empty for all
 * @property {'' | 'running' | 'ended'} running
 * @property {boolean} conflicts only those with conflicts
 * @property {boolean} silent only those in which nothing was heard
 */

/** @returns {Listing} */
export function allCases() {
  return { sort: 'urgency', down: false, text: '', phase: '', permit: '', running: '', conflicts: false, silent: false };
}

/** Whether the list leaves any case out. @param {Listing} wish */
export function leavesOut({ text, phase, permit, running, conflicts, silent }) {
  return Boolean(text.trim() || phase || permit || running || conflicts || silent);
}

/** Without marks above letters, so that `Rene` finds `René`. @param {string} text */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** @type {WeakMap<CaseRow, string>} */
const searched = new WeakMap();

/** @param {CaseRow} row */
function searchText(row) {
  let text = searched.get(row);
  if (text === undefined) {
    text = plain(`${row.name} ${row.employer} ${row.job_title} ${row.dossier_number}`);
    searched.set(row, text);
  }
  return text;
}

/** What a column is sorted by; none stands last, whichever way round. @type {Record<SortKey, (row: CaseRow) => string | number | null>} */
const KEY = {
  urgency: (row) => row.days_left,
  name: (row) => plain(row.name),
  employer: (row) => plain(row.employer) || null,
  week: (row) => row.sick_week,
  phase: (row) => row.phase,
  permit: (row) => row.permit_ends,
  end: (row) => row.programme_end,
  contact: (row) => row.last_contact,
  checks: (row) => row.checks_open,
};

/**
 * The cases that are asked for, in the order asked for. What is equal stays in the program's order.
 * @param {readonly CaseRow[]} rows
 * @param {Listing} wish
 */
export function listed(rows, wish) {
  const words = plain(wish.text).split(/\s+/).filter(Boolean);
  const left = rows.filter((row) => words.every((word) => searchText(row).includes(word))
    && (!wish.phase || String(row.phase ?? 0) === wish.phase)
    && (!wish.permit || row.permit === wish.permit)
    && (!wish.running || (wish.running === 'ended') === (row.ending !== null))
    && (!wish.conflicts || row.conflicts > 0)
    && (!wish.silent || row.silent));
  // The program sends them by urgency.
  if (wish.sort === 'urgency') return wish.down ? left.reverse() : left;
  const key = KEY[wish.sort];
  const keyed = left.map((row) => ({ row, key: key(row) }));
  const way = wish.down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    if (a.key === b.key) return 0;
    return a.key < b.key ? -way : way;
  });
  return keyed.map(({ row }) => row);
}

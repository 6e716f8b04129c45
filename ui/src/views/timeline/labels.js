/**
 * Where the labels of a track go: in rows beside the line, never over one another. What weighs most
 * is placed first; what finds no place stays reachable at its station, without a label of its own.
 * Pure: it measures through a function it is given.
 */

/** @typedef {{ key: string, x: number, text: string, weight: number }} Wanted */
/** @typedef {{ key: string, keys: string[], x: number, text: string, row: number, left: number, width: number }} Placed */
/** @typedef {{ left: number, right: number, rows: number, measure: (text: string) => number }} Room */

/** Free room between two labels, and beside the line that leads to one. */
const GAP = 10;
const LEAD = 3;

/** @param {string} text @returns {[string, string] | null} the word before, and the last word */
function split(text) {
  const at = text.lastIndexOf(' ');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : null;
}

/**
 * `wk 6` and `wk 8` as `wk 6, 8`; three or more in a row as `3–6`.
 * @param {string[]} texts with the same first words
 */
export function mergeTexts(texts) {
  const parts = texts.map(split);
  const first = parts[0];
  if (!first) return texts.join(', ');
  const ends = [...new Set(parts.map((part) => part?.[1] ?? ''))];
  const numbers = ends.map(Number);
  const consecutive = numbers.length >= 3 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + 1);
  return `${first[0]} ${consecutive ? `${ends[0]}–${ends[ends.length - 1]}` : ends.join(', ')}`;
}

/**
 * Neighbours whose labels begin alike and would touch share one label.
 * @param {Wanted[]} wanted by place
 * @param {(text: string) => number} measure
 * @returns {Array<Wanted & { keys: string[], texts: string[] }>}
 */
export function mergeNeighbours(wanted, measure) {
  /** @type {Array<Wanted & { keys: string[], texts: string[], last: number, prefix: string | null }>} */
  const merged = [];
  for (const one of wanted) {
    const before = merged[merged.length - 1];
    const prefix = split(one.text)?.[0] ?? null;
    const near = before && one.x - before.last < measure(one.text) * 0.75;
    if (before && near && prefix !== null && before.prefix === prefix) {
      before.keys.push(one.key);
      before.texts.push(one.text);
      before.weight = Math.max(before.weight, one.weight);
      before.last = one.x;
      before.text = mergeTexts(before.texts);
      before.x = (before.x * (before.keys.length - 1) + one.x) / before.keys.length;
    } else {
      merged.push({ ...one, keys: [one.key], texts: [one.text], last: one.x, prefix });
    }
  }
  return merged;
}

/**
 * Places the labels of one track.
 * @param {Wanted[]} wanted
 * @param {Room} room
 * @returns {Placed[]} row 0 lies nearest to the line
 */
export function placeLabels(wanted, { left, right, rows, measure }) {
  const ordered = [...wanted].sort((a, b) => a.x - b.x);
  const groups = mergeNeighbours(ordered, measure)
    .map((group, at) => ({ ...group, at }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  /** @type {Spans[]} */
  const taken = Array.from({ length: rows }, () => ({ texts: [], leads: [] }));
  /** @type {Placed[]} */
  const placed = [];
  for (const group of groups) {
    const width = measure(group.text);
    if (width > right - left) continue;
    const others = ordered.filter((one) => !group.keys.includes(one.key)).map((one) => one.x);
    const spot = findSpot(group.x, width, taken, { left, right, others });
    if (!spot) continue;
    for (let row = 0; row < spot.row; row += 1) taken[row]?.leads.push(group.x);
    taken[spot.row]?.texts.push([spot.from, spot.from + width]);
    placed.push({ key: group.key, keys: group.keys, x: group.x, text: group.text, row: spot.row, left: spot.from, width });
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** Which part of a label stands over its station: the middle where it can be. */
const SHIFTS = [0.5, 0.3, 0.7, 0.12, 0.88, 0.02, 0.98];

/** @typedef {{ texts: Array<[number, number]>, leads: number[] }} Spans what a row holds */

/**
 * The free place nearest to the line. Of the places in a row the one is taken that leaves most
 * other stations free, so that these can still have a label beyond.
 * @param {number} x @param {number} width @param {Spans[]} taken
 * @param {{ left: number, right: number, others: number[] }} around
 */
function findSpot(x, width, taken, { left, right, others }) {
  for (const [row, spans] of taken.entries()) {
    const between = taken.slice(0, row);
    if (between.some(({ texts }) => texts.some(([from, to]) => x + LEAD > from && x - LEAD < to))) return null;
    let best = null;
    for (const [order, shift] of SHIFTS.entries()) {
      const from = Math.min(Math.max(x - width * shift, left), right - width);
      const to = from + width;
      const clear = spans.texts.every(([start, end]) => to + GAP <= start || from - GAP >= end)
        && spans.leads.every((lead) => to + LEAD <= lead || from - LEAD >= lead);
      if (!clear) continue;
      const covered = others.filter((other) => other + LEAD > from && other - LEAD < to).length;
      const cost = covered * SHIFTS.length + order;
      if (best === null || cost < best.cost) best = { row, from, cost };
    }
    if (best) return best;
  }
  return null;
}

/**
 * @param {number[]} places in order
 * @param {number} least
 * @param {number} right
 */
function apart(places, least, right) {
  const moved = [...places];
  for (let at = 1; at < moved.length; at += 1) {
    const before = moved[at - 1] ?? 0;
    if ((moved[at] ?? 0) - before < least) moved[at] = before + least;
  }
  let limit = right;
  for (let at = moved.length - 1; at >= 0; at -= 1) {
    if ((moved[at] ?? 0) > limit) moved[at] = limit;
    limit = (moved[at] ?? 0) - least;
  }
  return moved;
}

/** A station never stands further than this from its day, in pixels. */
const DRIFT = 12;

/**
 * Moves stations apart that would cover one another. Where there are too many for that, they may
 * touch: a station must not drift away from its day.
 * @param {number[]} places in order
 * @param {number} least
 * @param {number} right
 * @returns {number[]}
 */
export function spread(places, least, right) {
  for (let room = least; room > 1; room *= 0.8) {
    const moved = apart(places, room, right);
    if (moved.every((one, at) => Math.abs(one - (places[at] ?? 0)) <= DRIFT)) return moved;
  }
  return places;
}

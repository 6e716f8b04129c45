/** Turns the fractions that the program sends into places on the drawing. */
import { placeLabels, spread } from './labels.js';

/** @typedef {import('../../../types/TimelineView').TimelineView} TimelineView */
/** @typedef {import('../../../types/TrackView').TrackView} TrackView */
/** @typedef {import('../../../types/StationView').StationView} StationView */
/** @typedef {import('../../../types/Stretch').Stretch} Stretch */
/** @typedef {import('./labels.js').Placed} Placed */

/** @typedef {{ station: StationView, x: number }} Stop */
/** @typedef {{ text: string, x: number, y: number, kind: 'gap' | 'window' }} StretchLabel */
/** @typedef {{ track: TrackView, y: number, nameY: number, stops: Stop[], labels: Placed[], above: boolean, stretchLabels: StretchLabel[] }} Lane */
/** @typedef {{ x: number, text: string, year: boolean, labelled: boolean, date: string }} Tick */
/** @typedef {{ width: number, height: number, left: number, right: number, top: number, bottom: number, lanes: Lane[], ticks: Tick[], todayX: number | null, at: (fraction: number) => number }} Geometry */

export const ROW = 17;
export const RADIUS = 6.5;
const NARROW = 720;
const ROWS = 3;
/** Two tracks never lie nearer than this. */
const LANE = 64;

/**
 * @typedef {object} Writing
 * @property {(text: string) => number} measure width of a label
 * @property {(deadlineId: string) => string} shortOf a station's short name
 * @property {(date: string, year: boolean) => string} monthOf
 * @property {(track: string) => string} trackOf
 * @property {(stretch: Stretch) => string} stretchOf
 * @property {readonly string[]} [lanes] tracks of another line, for whose names room is left too
 */

/** @param {TimelineView} view @param {(f: number) => number} at @param {Writing} writing @returns {Tick[]} */
function ticksOf(view, at, writing) {
  let free = -Infinity;
  const years = view.months.filter((month) => month.year).map((month) => {
    const x = at(month.at);
    return [x, x + writing.measure(writing.monthOf(month.date, true)) + 8];
  });
  return view.months.map((month) => {
    const x = at(month.at);
    const text = writing.monthOf(month.date, month.year);
    const end = x + writing.measure(text) + 8;
    const quarter = /-(01|04|07|10)-/.test(month.date);
    const clear = month.year || years.every(([from = 0, to = 0]) => end <= from || x >= to);
    const labelled = quarter && x >= free && clear && end <= at(1) + 28;
    if (labelled) free = end;
    return { x, text, year: month.year, labelled, date: month.date };
  });
}

/**
 * @param {TimelineView} view
 * @param {number} width of the drawing, in pixels
 * @param {Writing} writing
 * @returns {Geometry}
 */
export function layOut(view, width, writing) {
  const narrow = width < NARROW;
  const names = Math.max(0, ...[...view.tracks.map(({ track }) => String(track)), ...(writing.lanes ?? [])].map((track) => writing.measure(writing.trackOf(track))));
  const left = narrow ? 12 : Math.round(names + 26);
  const right = width - 24;
  /** @param {number} fraction */
  const at = (fraction) => left + fraction * (right - left);
  const top = 34;
  let y = top;
  /** @type {Lane[]} */
  const lanes = [];
  view.tracks.forEach((track, index) => {
    const above = index === 0;
    const stations = [...track.stations].sort((a, b) => a.at - b.at);
    const places = spread(stations.map((station) => at(station.at)), RADIUS * 1.7, right);
    const stops = stations.map((station, n) => ({ station, x: places[n] ?? at(station.at) }));
    const wanted = stops.map(({ station, x }) => ({ key: station.deadline_id, x, text: writing.shortOf(station.deadline_id), weight: station.weight })).filter((one) => one.text);
    const labels = placeLabels(wanted, { left: narrow ? 0 : left - 20, right: width - 2, rows: ROWS, measure: writing.measure });
    const deep = labels.length ? Math.max(...labels.map((label) => label.row)) + 1 : 0;
    const said = new Set(labels.map((label) => label.text));
    const stretchLabels = stretchLabelsOf(track, at, width, writing).filter((label) => !said.has(label.text));
    const before = (above ? deep * ROW : stretchLabels.length ? ROW + 6 : 4) + (narrow ? ROW + 2 : 0) + 12;
    y = index === 0 ? y + before : Math.max(y + before, (lanes[index - 1]?.y ?? 0) + LANE);
    lanes.push({ track, y, nameY: narrow ? y - before + 12 : y + 4, stops, labels, above, stretchLabels: stretchLabels.map((label) => ({ ...label, y: y - 17 })) });
    y += (above ? 0 : deep * ROW) + 22;
  });
  const bottom = y;
  return { width, height: bottom + 30, left, right, top, bottom, lanes, ticks: ticksOf(view, at, writing), todayX: view.today_at === null ? null : at(view.today_at), at };
}

/**
 * Names of gaps and windows, above their stretch; of two that would touch the gap stays.
 * @param {TrackView} track @param {(f: number) => number} at @param {number} width @param {Writing} writing
 * @returns {StretchLabel[]}
 */
function stretchLabelsOf(track, at, width, writing) {
  /** @type {Array<StretchLabel & { from: number, to: number }>} */
  const kept = [];
  const named = track.stretches.filter((stretch) => stretch.kind === 'gap' || stretch.kind === 'window')
    .sort((a, b) => (a.kind === b.kind ? a.start - b.start : a.kind === 'gap' ? -1 : 1));
  for (const stretch of named) {
    const text = writing.stretchOf(stretch);
    const half = writing.measure(text) / 2;
    const middle = (at(stretch.start) + at(stretch.end)) / 2;
    const x = Math.min(Math.max(middle, half + 2), width - half - 2);
    const kind = stretch.kind === 'gap' ? 'gap' : 'window';
    const from = x - half - 6;
    const to = x + half + 6;
    if (kept.every((other) => to <= other.from || from >= other.to)) kept.push({ text, x, y: 0, kind, from, to });
  }
  return kept.map(({ text, x, y, kind }) => ({ text, x, y, kind }));
}

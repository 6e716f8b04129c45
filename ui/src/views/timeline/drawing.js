/** Draws the rail line from its geometry. */
import { svg } from '../../kit/dom.js';
import { RADIUS, ROW } from './geometry.js';

/** @typedef {import('./geometry.js').Geometry} Geometry */
/** @typedef {import('./geometry.js').Lane} Lane */
/** @typedef {import('./geometry.js').Writing} Writing */
/** @typedef {import('../../../types/TimelineView').TimelineView} TimelineView */

/** @param {Geometry} g @returns {SVGElement[]} */
function grid(g) {
  return g.ticks.flatMap((tick) => {
    const line = svg('line', { x1: tick.x, x2: tick.x, y1: g.top, y2: g.bottom, class: tick.year ? 'grid year' : 'grid' });
    return tick.labelled ? [line, svg('text', { x: tick.x + 3, y: g.top - 8, class: 'axis' }, tick.text)] : [line];
  });
}

/** @param {Geometry} g @param {Lane} lane @returns {SVGElement[]} */
function line(g, lane) {
  /** @type {SVGElement[]} */
  const parts = [];
  for (const stretch of lane.track.stretches) {
    const from = g.at(stretch.start);
    const to = Math.max(g.at(stretch.end), from + 2);
    if (stretch.kind === 'done' || stretch.kind === 'ahead') {
      parts.push(svg('line', { x1: from, x2: to, y1: lane.y, y2: lane.y, class: stretch.kind === 'done' ? 'track done' : 'track' }));
    } else if (stretch.kind === 'window') {
      parts.push(svg('rect', { x: from, y: lane.y - 5, width: to - from, height: 10, rx: 2, class: 'window' }));
    } else {
      parts.push(svg('rect', { x: from, y: lane.y - 10, width: to - from, height: 20, class: 'gap-ground' }),
        svg('rect', { x: from, y: lane.y - 10, width: to - from, height: 20, class: 'gap', 'data-testid': 'timeline-gap' }));
    }
  }
  return parts;
}

/**
 * A shared label is late where one of its stations is, and done where all are.
 * @param {Lane} lane @param {string[]} keys
 */
function labelState(lane, keys) {
  const states = lane.stops.filter(({ station }) => keys.includes(station.deadline_id)).map(({ station }) => station.state);
  if (states.includes('late')) return 'late';
  return states.every((state) => state === 'done' || state === 'passed') ? 'done' : 'coming';
}

/** @param {Lane} lane @returns {SVGElement[]} */
function labels(lane) {
  /** @type {SVGElement[]} */
  const parts = [];
  for (const label of lane.labels) {
    const state = labelState(lane, label.keys);
    const near = lane.above ? lane.y - RADIUS - 8 : lane.y + RADIUS + 17;
    const y = lane.above ? near - label.row * ROW : near + label.row * ROW;
    if (label.row > 0) {
      const end = lane.above ? y + 3 : y - 11;
      parts.push(svg('line', { x1: label.x, x2: label.x, y1: lane.above ? lane.y - RADIUS - 3 : lane.y + RADIUS + 3, y2: end, class: 'lead' }));
    }
    parts.push(svg('text', { x: label.left, y, class: `label ${state}`, 'data-label': label.keys.join(' ') }, label.text));
  }
  for (const label of lane.stretchLabels) {
    parts.push(svg('text', { x: label.x, y: label.y, class: `label on-${label.kind}`, 'text-anchor': 'middle', 'data-label': label.kind }, label.text));
  }
  return parts;
}

/** @param {Geometry} g @param {TimelineView} view @returns {SVGElement[]} */
function branch(g, view) {
  const [statutory, programme] = [g.lanes.find((lane) => lane.track.track === 'statutory'), g.lanes.find((lane) => lane.track.track === 'programme')];
  if (!view.branch || !statutory || !programme) return [];
  const from = g.at(view.branch[0]);
  const to = Math.max(g.at(view.branch[1]), from + 18);
  const middle = (from + to) / 2;
  const done = g.todayX !== null && to <= g.todayX;
  return [svg('path', {
    d: `M${from} ${statutory.y} C${middle + 4} ${statutory.y} ${middle - 4} ${programme.y} ${to} ${programme.y}`,
    class: done ? 'track branch done' : 'track branch',
  })];
}

/** @param {Geometry} g @param {string} text @param {(text: string) => number} measure @returns {SVGElement[]} */
function today(g, text, measure) {
  if (g.todayX === null) return [];
  const wide = measure(text) + 22;
  const x = Math.min(Math.max(g.todayX, wide / 2 + 1), g.width - wide / 2 - 1);
  return [
    svg('line', { x1: g.todayX, x2: g.todayX, y1: g.top + 4, y2: g.bottom + 6, class: 'now' }),
    svg('rect', { x: x - wide / 2, y: g.bottom + 5, width: wide, height: 21, rx: 10.5, class: 'now-tag' }),
    svg('text', { x, y: g.bottom + 20, class: 'now-text', 'text-anchor': 'middle' }, text),
  ];
}

/**
 * Everything but the stations, which are buttons and stay.
 * @param {Geometry} g @param {TimelineView} view @param {Writing & { today: string }} writing
 * @returns {SVGElement[]}
 */
export function drawing(g, view, writing) {
  return [
    svg('defs', {}, svg('pattern', { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('line', { x1: 0, y1: 0, x2: 0, y2: 7, class: 'hatch' }))),
    ...grid(g),
    ...branch(g, view),
    ...g.lanes.flatMap((lane) => [
      svg('text', { x: 2, y: lane.nameY, class: 'lane' }, writing.trackOf(lane.track.track)),
      ...line(g, lane),
    ]),
    ...today(g, writing.today, writing.measure),
    ...g.lanes.flatMap(labels),
  ];
}

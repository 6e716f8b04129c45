/**
 * The rail line of a case. It is drawn anew for every width, since labels are measured; the stations
 * stay the same nodes, so that the keyboard keeps its place.
 */
import { bind, h, keyed, svg } from '../../kit/dom.js';
import { distance, monthName, shortDay, span, yearOf } from '../../kit/format.js';
import { language, pick, t, told, tr } from '../../kit/i18n.js';
import { drawing } from './drawing.js';
import { layOut, RADIUS } from './geometry.js';

/** @typedef {import('../../../types/DeadlineView').DeadlineView} DeadlineView */
/** @typedef {import('../../../types/TimelineView').TimelineView} TimelineView */
/** @typedef {import('../../../types/StationView').StationView} StationView */
/** @typedef {{ id: string, x: number, y: number, station: StationView, lane: number }} Placed */
/** @typedef {Pick<DeadlineView, 'id' | 'title' | 'short' | 'counts' | 'state' | 'to_do'> & { days_left: number | null }} RailDate */
/** @typedef {{ timeline: TimelineView, sick_week: number | null, deadlines: readonly RailDate[], moved?: ReadonlySet<string> }} RailView what a line shows; a case is one */

/**
 * @typedef {object} Options
 * @property {() => RailView | null} view
 * @property {(deadlineId: string) => void} choose called with the id of the date that was clicked
 * @property {() => string} [label]
 * @property {() => string} [hint] what the line below says while no station is told
 * @property {string} [name] tells lines on one page apart
 * @property {() => readonly string[]} [lanes] tracks of a line that this one stands above or below
 */

const context = /** @type {CanvasRenderingContext2D | null} */ (document.createElement('canvas').getContext('2d'));

/** The rail line. */
export class Timeline extends HTMLElement {
  #view;
  #choose;
  #hint;
  #lanes;
  #name;
  #back = svg('g', { 'aria-hidden': 'true' });
  #front = svg('g');
  #drawing;
  #line = h('p', { class: 'rail-line', 'aria-hidden': 'true' });
  #width = 0;
  #drawn = '';
  #font = '';
  /** @type {RailView | null} */ #last = null;
  /** @type {Placed[]} */ #stops = [];
  #current = '';
  #observer = new ResizeObserver(() => this.#resized());

  /** @param {Options} options */
  constructor({ view, choose, label = tr('timeline.label'), hint = tr('timeline.hint'), name = '', lanes = () => [] }) {
    super();
    this.#view = view;
    this.#choose = choose;
    this.#hint = hint;
    this.#lanes = lanes;
    this.#name = name;
    this.#drawing = svg('svg', { class: 'rail', role: 'group', 'aria-label': label, 'data-testid': `${name}timeline` });
    this.#drawing.append(this.#back, this.#front);
    this.#drawing.addEventListener('keydown', (event) => this.#key(event));
    this.append(this.#drawing, this.#line);
  }

  connectedCallback() {
    this.#observer.observe(this);
    bind(this, () => this.#draw());
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #resized() {
    if (Math.abs(this.clientWidth - this.#width) < 1) return;
    this.#draw();
  }

  /** @param {string} id @returns {RailDate | null} */
  #date(id) {
    return this.#view()?.deadlines.find((date) => date.id === id) ?? null;
  }

  #measure() {
    if (context) context.font = this.#font;
    /** @param {string} text */
    return (text) => (context ? Math.ceil(context.measureText(text).width) + 1 : text.length * 8);
  }

  #draw() {
    const view = this.#view();
    const width = this.clientWidth;
    if (!view || width < 100) return;
    const drawn = `${width} ${language()}`;
    if (drawn === this.#drawn && view === this.#last) return;
    this.#drawn = drawn;
    this.#last = view;
    this.#width = width;
    const style = getComputedStyle(this);
    this.#font = `600 12.5px ${style.fontFamily}`;
    const writing = {
      measure: this.#measure(),
      shortOf: (/** @type {string} */ id) => {
        const date = this.#date(id);
        return date ? pick(date.short) : '';
      },
      monthOf: (/** @type {string} */ day, /** @type {boolean} */ year) => (year ? `${monthName(day)} ${yearOf(day)}` : monthName(day)),
      trackOf: (/** @type {string} */ track) => told(`track.${track}`),
      stretchOf: (/** @type {import('../../../types/Stretch').Stretch} */ stretch) => (stretch.kind === 'gap' ? t('timeline.gap', { span: span(stretch.days) }) : t('timeline.window')),
      lanes: this.#lanes(),
      today: view.sick_week === null ? t('timeline.today') : t('timeline.today_week', { week: view.sick_week }),
    };
    const g = layOut(view.timeline, width, writing);
    this.#drawing.setAttribute('viewBox', `0 0 ${g.width} ${g.height}`);
    this.#drawing.setAttribute('height', String(g.height));
    // Nothing in the back can be focused: it may be drawn anew.
    this.#back.replaceChildren(...drawing(g, view.timeline, writing));
    this.#stops = g.lanes.flatMap((lane, at) => lane.stops.map(({ station, x }) => ({ id: station.deadline_id, x, y: lane.y, station, lane: at })));
    if (!this.#stops.some((stop) => stop.id === this.#current)) {
      this.#current = (this.#stops.find((stop) => stop.station.state === 'next') ?? this.#stops.find((stop) => stop.station.state === 'late') ?? this.#stops[0])?.id ?? '';
    }
    keyed(this.#front, this.#stops, (stop) => stop.id, (stop, id) => this.#station(stop, id));
    for (const stop of this.#stops) this.#place(stop);
    this.#tell(this.#drawing.contains(document.activeElement) ? this.#current : '');
  }

  /** @param {() => Placed} _stop @param {string} id */
  #station(_stop, id) {
    const node = svg('g', {
      role: 'button', class: 'station', 'data-testid': `${this.#name}station-${id}`,
      onclick: () => { this.#go(id); this.#choose(id); },
      onfocus: () => { this.#go(id); this.#tell(id); },
      onmouseenter: () => this.#tell(id),
      onmouseleave: () => this.#tell(''),
      onblur: () => this.#tell(''),
    },
    svg('rect', { x: -11, y: -16, width: 22, height: 32, class: 'hit' }),
    svg('circle', { r: RADIUS + 4, class: 'ring' }),
    svg('circle', { r: RADIUS, class: 'stop' }));
    return node;
  }

  /** @param {Placed} stop */
  #place(stop) {
    const node = this.#node(stop.id);
    if (!node) return;
    const { state, terminus } = stop.station;
    node.setAttribute('transform', `translate(${stop.x} ${stop.y})`);
    node.setAttribute('class', `station ${state}${terminus ? ' terminus' : ''}${this.#last?.moved?.has(stop.id) ? ' moved' : ''}`);
    node.setAttribute('tabindex', stop.id === this.#current ? '0' : '-1');
    node.setAttribute('aria-label', this.#sentence(stop.id));
  }

  /** @param {string} id */
  #node(id) {
    return [...this.#front.children].find((node) => node.getAttribute('data-testid') === `${this.#name}station-${id}`) ?? null;
  }

  /** @param {string} id */
  #sentence(id) {
    const date = this.#date(id);
    if (!date) return '';
    const parts = [pick(date.title), shortDay(date.counts), told(`state.${date.state}`)];
    if (date.state !== 'done' && date.state !== 'passed' && date.days_left !== null) parts.push(distance(date.days_left, date.to_do));
    return parts.join(', ');
  }

  /** @param {string} id */
  #tell(id) {
    this.#line.textContent = id ? this.#sentence(id) : this.#hint();
    this.#line.classList.toggle('told', id !== '');
  }

  /** @param {string} id */
  #go(id) {
    this.#current = id;
    for (const stop of this.#stops) this.#node(stop.id)?.setAttribute('tabindex', stop.id === id ? '0' : '-1');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(this.#current);
      return;
    }
    const here = this.#stops.find((stop) => stop.id === this.#current);
    const to = here ? this.#neighbour(here, event.key) : null;
    if (!to) return;
    event.preventDefault();
    this.#go(to.id);
    const node = this.#node(to.id);
    if (node instanceof SVGElement) node.focus();
  }

  /** @param {Placed} here @param {string} key @returns {Placed | null} */
  #neighbour(here, key) {
    const lane = this.#stops.filter((stop) => stop.lane === here.lane);
    const at = lane.indexOf(here);
    switch (key) {
      case 'ArrowRight': return lane[at + 1] ?? null;
      case 'ArrowLeft': return lane[at - 1] ?? null;
      case 'Home': return lane[0] ?? null;
      case 'End': return lane[lane.length - 1] ?? null;
      case 'ArrowDown': return this.#nearest(here, 1);
      case 'ArrowUp': return this.#nearest(here, -1);
      default: return null;
    }
  }

  /** @param {Placed} here @param {number} step @returns {Placed | null} */
  #nearest(here, step) {
    for (let lane = here.lane + step; lane >= 0 && lane <= (this.#stops.at(-1)?.lane ?? 0); lane += step) {
      const near = this.#stops.filter((stop) => stop.lane === lane).sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x));
      if (near[0]) return near[0];
    }
    return null;
  }
}

customElements.define('sb-timeline', Timeline);

/**
 * A case as it was known on a day, to be read and not changed: the main facts, the rail line, all facts
 * by step, the log and the applications of then.
 */
import { call } from '../../ipc/port.js';
import { DAY_GONE, DateField } from '../../kit/date-field.js';
import { h, refresh, swap } from '../../kit/dom.js';
import { longDay, shortDay } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { longText } from '../../kit/long-text.js';
import { sentence, state } from '../../program.js';
import { Timeline } from '../timeline/timeline.js';
import { factsByStep } from './form/facts-by-step.js';
import { entryText } from './log.js';
import { unfolding } from './unfolding.js';

/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */
/** @typedef {import('../../../types/KnownCase').KnownCase} KnownCase */

/** Lines and applications shown at first. */
const MOST = 30;

/** What is told of a case before anything else. */
const MAIN = ['employee.name', 'employee.job_title', 'employer.name', 'sickness.first_sick_day', 'permit.category', 'permit.expires_on', 'employment.end', 'programme.start', 'programme.planned_end', 'ending.kind'];

/** @param {() => ApplicationView} entry */
function applicationLine(entry) {
  return h('li', { class: 'entry' },
    h('div', { class: 'entry-day' }, h('strong', {}, () => shortDay(entry().date))),
    h('div', { class: 'entry-text' },
      h('p', { class: 'entry-meta' }, h('strong', { dir: 'auto' }, () => [entry().employer, entry().job].filter(Boolean).join(' · ')), h('span', { class: 'chip grey' }, () => told(`status.${entry().status}`))),
      longText(() => entry().note || entry().lesson)));
}

/** The case of then. @param {KnownCase} known @param {() => void} back */
function page(known, back) {
  const { view } = known;
  const line = [view.name, view.job_title, view.employer].filter(Boolean).join(' · ');
  return h('div', { class: 'known', 'data-testid': 'known-case' },
    h('div', { class: 'note amber known-banner', role: 'status' },
      h('div', {},
        h('h2', { tabindex: '-1' }, () => t('known.banner', { day: longDay(known.day) })),
        h('p', { dir: 'auto' }, line),
        h('p', {}, tr('known.read_only'), ' ', h('span', { hidden: () => known.forgotten === 0 }, () => t('known.forgotten', { n: known.forgotten })))),
      h('button', { type: 'button', class: 'primary', 'data-testid': 'known-back', onclick: back }, tr('known.back'))),
    h('section', { class: 'card' }, h('h2', {}, tr('known.key_facts')),
      factsByStep(view, { only: MAIN }),
      h('p', { class: 'muted', hidden: () => view.sick_week === null }, () => t('case.week', { week: view.sick_week ?? 0 }))),
    view.timeline.tracks.length ? h('section', { class: 'card' }, h('h2', {}, tr('timeline.title')), new Timeline({ view: () => view, choose: () => {}, name: 'known-', label: tr('known.title'), hint: tr('known.read_only') })) : null,
    h('section', { class: 'card' }, h('h2', {}, tr('known.facts')),
      view.facts.length ? factsByStep(view) : h('p', { class: 'muted' }, tr('known.no_facts'))),
    h('section', { class: 'card' }, h('h2', {}, () => t('known.log', { n: view.log.length })),
      unfolding(h('ul', { class: 'entries known-entries' }), MOST, () => view.log, (entry) => entry.id, (entry) => h('li', { class: 'entry' }, ...entryText(entry, () => view)))),
    h('section', { class: 'card' }, h('h2', {}, () => t('known.applications', { n: view.applications.length })),
      unfolding(h('ul', { class: 'entries known-entries' }), MOST, () => view.applications, (entry) => entry.id, applicationLine)));
}

/** The question for a day, and the case of then once it is answered. */
export class KnownThen extends HTMLElement {
  /** @type {KnownCase | null} */ #known = null;
  #from;
  #changed;
  #turn = 0;

  /** @param {{ from: () => string | null, changed: (shown: boolean) => void }} options the first day that is known, and whom to tell that the case of then is shown */
  constructor({ from, changed }) {
    super();
    this.#from = from;
    this.#changed = changed;
    let refused = '';
    const day = new DateField({ testid: 'known-day', field: DAY_GONE, label: tr('known.day'), caseId: () => state.view?.case_id ?? null, value: () => '' });
    const ask = h('form', {
      class: 'card known-ask',
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const id = state.view?.case_id;
        if (!id) return;
        refused = '';
        try {
          await this.#show(id, day.typed);
        } catch (thrown) {
          refused = sentence(thrown);
          day.focusInput();
        }
        refresh(ask);
      },
    },
    h('h2', {}, tr('known.title')),
    h('p', { class: 'help' }, tr('known.text'), ' ', () => { const first = this.#from(); return first ? t('known.from', { day: shortDay(first) }) : ''; }),
    h('div', { class: 'known-line' }, day, h('button', { type: 'submit', 'data-testid': 'known-show' }, tr('known.show'))),
    h('p', { class: 'problem', role: 'alert', 'data-testid': 'known-refused', hidden: () => !refused }, () => refused));
    this.append(ask, swap(() => (this.#known ? String(this.#turn) : null), () => page(/** @type {KnownCase} */ (this.#known), () => this.#back(day))));
  }

  /** @param {string} id @param {string} typed */
  async #show(id, typed) {
    this.#turn += 1;
    const turn = this.#turn;
    const known = await call('case_as_known', { case_id: id, day: typed });
    if (turn !== this.#turn || !this.isConnected || state.view?.case_id !== id) return;
    this.#known = known;
    this.#tell();
    const heading = this.querySelector('.known-banner h2');
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** @param {DateField} day */
  #back(day) {
    this.#turn += 1;
    this.#known = null;
    this.#tell();
    day.focusInput();
  }

  #tell() {
    const ask = this.querySelector('.known-ask');
    if (ask instanceof HTMLElement) ask.hidden = this.#known !== null;
    refresh(this);
    this.#changed(this.#known !== null);
  }
}

customElements.define('sb-known-then', KnownThen);

/** Applications for work: where, for what, in which direction, and where each stands. */
import { each, h, refresh, swap, when } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { longText } from '../../kit/long-text.js';
import { state } from '../../program.js';
import { applicationBoard, marks, statusSelect } from '../applications/board.js';
import { editApplication } from '../applications/dialog.js';
import { vacancyCard } from '../applications/vacancy-card.js';
import { amberMark } from './sources.js';
import { formName, verdictChip } from './verdict.js';

/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */
/** @typedef {'board' | 'list'} Look */

/** Rows shown at first, and by each further press. */
const SLICE = 60;

/** How it was last looked at, while the program runs: no fact of a case. @type {Look} */
let look = 'board';

/** The form it aims at, and whether the permit allows it. @param {() => ApplicationView} entry */
function placementLine(entry) {
  /** @type {import('../../../types/PlacementCheck').PlacementCheck | null} */
  let last = null;
  const check = () => (last = entry().check ?? last);
  return h('div', { class: 'application-form', hidden: () => entry().form === null },
    when(() => entry().check, () => h('span', { 'data-testid': 'application-check' }, verdictChip(() => check()?.verdict ?? 'confirm'), ' ', amberMark(() => check()?.amber ?? false))),
    h('small', {}, () => { const { form } = entry(); return form ? formName(form) : ''; }));
}

/** @param {() => ApplicationView} entry */
function applicationRow(entry) {
  return h('tr', { 'data-testid': 'application', 'data-entry': entry().id, tabindex: '-1' },
    h('td', { class: 'day' }, h('strong', {}, () => shortDay(entry().date))),
    h('th', { scope: 'row' }, h('span', { dir: 'auto' }, () => entry().employer), h('small', { dir: 'auto' }, () => entry().job), placementLine(entry), vacancyCard(() => entry().card)),
    h('td', {}, h('span', { dir: 'auto' }, () => entry().direction || '–'), h('small', {}, () => told(`channel.${entry().channel}`))),
    h('td', {}, marks(entry), longText(() => entry().lesson || entry().note, { most: 200 })),
    h('td', {}, statusSelect(entry), h('small', {}, () => shortDay(entry().status_on))),
    h('td', {}, h('button', { type: 'button', class: 'small', 'data-testid': 'application-edit', onclick: () => { void editApplication(entry()); }, 'aria-label': () => t('application.edit_of', { what: entry().employer }) }, tr('act.edit'))));
}

/** The applications as a list. */
function applicationList() {
  let most = SLICE;
  const all = () => state.view?.applications ?? [];
  /** @param {import('../../kit/i18n.js').TextKey} key */
  const head = (key) => h('th', { scope: 'col' }, tr(key));
  const box = h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'applications-title' },
    h('table', { class: 'dates applications-table' },
      h('thead', {}, h('tr', {}, head('application.date'), head('application.employer'), head('application.direction'), head('applications.progress'), head('application.status'),
        h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, tr('act.edit'))))),
      each(h('tbody'), () => all().slice(0, most), (entry) => entry.id, applicationRow)),
    h('button', { type: 'button', class: 'link', hidden: () => all().length <= most, onclick: () => { most += SLICE; refresh(box); } }, () => t('applications.more', { n: all().length - most })));
  return box;
}

/** The tab. */
export class Applications extends HTMLElement {
  connectedCallback() {
    const has = () => (state.view?.applications.length ?? 0) > 0;
    /** @param {Look} key @param {() => string} label */
    const way = (key, label) => h('button', { type: 'button', 'data-testid': `applications-${key}`, 'aria-pressed': () => look === key, onclick: () => { look = key; refresh(this); } }, label);
    this.append(h('section', { class: 'card applications-card', 'aria-labelledby': 'applications-title' },
      h('div', { class: 'card-head' },
        h('h2', { id: 'applications-title' }, () => t('application.count', { n: state.view?.applications.length ?? 0 })),
        h('div', { class: 'row-acts' },
          h('div', { class: 'segments', role: 'group', 'aria-label': tr('applications.view'), hidden: () => !has() }, way('board', tr('applications.board')), way('list', tr('applications.list'))),
          h('button', { type: 'button', class: 'primary', 'data-testid': 'application-new', onclick: () => { void editApplication(null); } }, tr('application.new')))),
      when(() => !has(), () => h('p', { class: 'muted' }, tr('application.empty'))),
      swap(() => (has() ? look : null), (key) => (key === 'board' ? applicationBoard() : applicationList()))));
  }

  /** Shows an application, wherever it stands. @param {string} id */
  reveal(id) {
    const card = this.querySelector(`[data-entry="${CSS.escape(id)}"]`);
    if (card) return;
    // Beyond the slice: the list is the shorter way there.
    look = 'list';
    refresh(this);
  }
}

customElements.define('sb-applications', Applications);

/** The applications as a board: a column for each state, in which a card is moved by its list of states. */
import { each, h, refresh, when } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { verdictChip } from '../case/verdict.js';
import { editApplication } from './dialog.js';
import { CLOSED, moveTo, RUNNING, STATUSES } from './draft.js';
import { vacancyCard } from './vacancy-card.js';

/** @typedef {import('../../../types/ApplicationStatus').ApplicationStatus} ApplicationStatus */
/** @typedef {import('../../../types/ApplicationView').ApplicationView} ApplicationView */

/** Cards of a column shown at first, and by each further press. */
const SLICE = 20;

/** When to ask again, and whether that is past. @param {ApplicationView} entry */
export function reminder(entry) {
  const days = entry.remind_in;
  if (days === null) return null;
  if (days === 0) return { text: t('applications.remind_today'), tone: 'amber' };
  return days < 0 ? { text: t('applications.remind_late', { n: -days }), tone: 'red' } : { text: t('applications.remind_in', { n: days }), tone: '' };
}

/** Days without news, reminder and proof, as small marks. @param {() => ApplicationView} entry */
export function marks(entry) {
  return h('p', { class: 'application-marks' },
    h('span', { class: () => `chip ${reminder(entry())?.tone ?? ''}`, hidden: () => reminder(entry()) === null, 'data-testid': 'application-reminder' }, () => reminder(entry())?.text ?? ''),
    h('small', { hidden: () => entry().waiting_days === null }, () => t('applications.waits', { n: entry().waiting_days ?? 0 })),
    h('small', { class: () => (entry().proof ? 'has-proof' : '') }, h('span', { 'aria-hidden': 'true' }, () => (entry().proof ? '✓ ' : '○ ')), () => t(entry().proof ? 'applications.proof' : 'applications.no_proof')));
}

/** The list of states that moves an application. @param {() => ApplicationView} entry */
export function statusSelect(entry) {
  const select = h('select', {
    class: 'status-select', 'data-testid': `application-status-${entry().id}`, 'aria-label': () => t('applications.status_of', { what: entry().employer }), value: () => entry().status,
    onchange: async () => {
      const { id } = entry();
      await moveTo(entry(), /** @type {ApplicationStatus} */ (select.value));
      refresh(select);
      // The card stands in another column now.
      const moved = document.querySelector(`[data-testid="application-status-${CSS.escape(id)}"]`);
      if (moved instanceof HTMLElement && !select.isConnected) {
        for (let fold = moved.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
        moved.focus();
      }
    },
  }, ...STATUSES.map((key) => h('option', { value: key }, () => told(`status.${key}`))));
  // The options came after the value was set.
  select.value = entry().status;
  return select;
}

/** @param {() => ApplicationView} entry */
function card(entry) {
  /** @type {import('../../../types/PlacementCheck').PlacementCheck | null} */
  let last = null;
  const check = () => (last = entry().check ?? last);
  return h('li', { class: 'application-card', 'data-testid': 'application-card', 'data-entry': entry().id, tabindex: '-1' },
    h('h4', { dir: 'auto' }, () => entry().employer),
    h('p', { class: 'application-job', dir: 'auto', hidden: () => !entry().job }, () => entry().job),
    when(() => entry().check, () => h('p', { class: 'application-form', 'data-testid': 'application-check' }, verdictChip(() => check()?.verdict ?? 'confirm'))),
    marks(entry),
    vacancyCard(() => entry().card),
    h('div', { class: 'card-foot' }, statusSelect(entry),
      h('button', { type: 'button', class: 'small', 'data-testid': 'application-edit', 'aria-label': () => t('application.edit_of', { what: entry().employer }), onclick: () => { void editApplication(entry()); } }, tr('act.edit'))));
}

/** @param {readonly ApplicationStatus[]} statuses */
const entriesOf = (statuses) => (state.view?.applications ?? []).filter((entry) => statuses.includes(entry.status));

/** The cards of some states, in slices. @param {readonly ApplicationStatus[]} statuses */
function cards(statuses) {
  let most = SLICE;
  const entries = () => entriesOf(statuses);
  const box = h('div', {},
    each(h('ul', { class: 'application-cards' }), () => entries().slice(0, most), (entry) => entry.id, card),
    h('button', { type: 'button', class: 'link', hidden: () => entries().length <= most, onclick: () => { most += SLICE; refresh(box); } }, () => t('applications.more', { n: entries().length - most })));
  return box;
}

/** The board. */
export function applicationBoard() {
  return h('div', { class: 'application-board' },
    h('div', { class: 'board-columns' }, ...RUNNING.map((status) => h('section', { class: 'board-column', 'data-status': status, 'aria-label': () => t('applications.column', { status: told(`status.${status}`), n: entriesOf([status]).length }) },
      h('h3', {}, () => told(`status.${status}`), ' ', h('span', { class: 'count' }, () => String(entriesOf([status]).length))),
      h('p', { class: 'muted empty-column', hidden: () => entriesOf([status]).length > 0 }, tr('applications.empty_column')),
      cards([status])))),
    h('details', { class: 'fold board-closed', hidden: () => entriesOf(CLOSED).length === 0, 'data-testid': 'applications-closed' },
      h('summary', {}, () => t('applications.closed', { n: entriesOf(CLOSED).length })),
      cards(CLOSED)));
}

/** The open vault: side bar, top bar and the place where the work is. */
import { h, swap } from '../kit/dom.js';
import { t, tr } from '../kit/i18n.js';
import { shortcutName } from '../keys.js';
import { attempt, lock, state } from '../program.js';
import { showAgenda, showCases, showEmployers, showSettings, showSignals, showToday } from '../program/places.js';
import { AgendaScreen } from './agenda.js';
import { brand } from './start/brand.js';
import { CaseList } from './cases.js';
import { CaseScreen } from './case.js';
import { DocumentEditor } from './document/document-editor.js';
import { EmployersScreen } from './employers.js';
import { languageSwitch } from './language-switch.js';
import { newCaseDialog } from './new-case.js';
import { quickLogButton } from './quick-log.js';
import { RulesScreen } from './rules.js';
import { openSearch } from './search.js';
import { SettingsScreen } from './settings/settings.js';
import { SignalsScreen } from './signals.js';
import { TodayScreen } from './today/today.js';

/** @param {string} place */
function make(place) {
  // Another screen begins at its top.
  window.scrollTo(0, 0);
  switch (place) {
    case 'settings': return new SettingsScreen();
    case 'rules': return new RulesScreen();
    case 'today': return new TodayScreen();
    case 'agenda': return new AgendaScreen();
    case 'signals': return new SignalsScreen();
    case 'employers': return new EmployersScreen();
    case 'cases': return new CaseList();
    default: return place.startsWith('document') ? new DocumentEditor() : new CaseScreen();
  }
}

/** Which screen; another case or document is another screen. */
function place() {
  if (state.place === 'document') return state.document ? `document ${state.document.document_id}` : null;
  if (state.place === 'case') return state.view ? `case ${state.view.case_id}` : null;
  return state.place;
}

/** @param {() => string} label @param {import('../program.js').Place[]} where the places that lie under it @param {() => Promise<unknown>} go @param {string} testid */
function navLink(label, where, go, testid) {
  return h('button', { type: 'button', class: 'nav-link', 'aria-current': () => (where.includes(state.place) ? 'page' : null), onclick: () => { void attempt(go); }, 'data-testid': testid }, label);
}

/** A place with how much there asks for attention. @param {HTMLElement} link @param {() => number} count @param {import('../kit/i18n.js').TextKey} text @param {string} testid */
function counted(link, count, text, testid) {
  link.append(h('span', { class: 'badge', 'data-testid': testid, hidden: () => count() === 0 },
    h('span', { 'aria-hidden': 'true' }, () => (count() > 999 ? '999+' : String(count()))),
    h('span', { class: 'visually-hidden' }, () => t(text, { n: count() }))));
  return link;
}

/** Side bar, top bar, main. */
export class Shell extends HTMLElement {
  connectedCallback() {
    const main = h('main', { id: 'main', tabindex: '-1' });
    this.append(
      h('a', { class: 'skip', href: '#main', onclick: (/** @type {Event} */ event) => { event.preventDefault(); main.focus(); } }, tr('shell.skip')),
      h('nav', { class: 'side', 'aria-label': tr('shell.menu') },
        brand(),
        counted(navLink(tr('shell.today'), ['today'], showToday, 'nav-today'), () => state.board?.attention ?? 0, 'today.badge', 'today-count'),
        navLink(tr('shell.cases'), ['cases', 'case', 'document'], showCases, 'nav-cases'),
        navLink(tr('shell.agenda'), ['agenda'], showAgenda, 'nav-agenda'),
        counted(navLink(tr('signals.title'), ['signals'], showSignals, 'nav-signals'), () => state.signals?.in_all ?? 0, 'signals.count', 'signals-count'),
        navLink(tr('shell.employers'), ['employers'], showEmployers, 'nav-employers'),
        navLink(tr('shell.settings'), ['settings', 'rules'], () => showSettings('settings'), 'nav-settings'),
        h('p', { class: 'side-foot' }, tr('shell.foot'))),
      h('div', { class: 'page' },
        h('header', { class: 'top' },
          h('div', { class: 'top-place' },
            h('button', { type: 'button', class: 'search-open', 'data-testid': 'search-open', 'aria-keyshortcuts': 'Control+K Meta+K', onclick: () => { void openSearch(); } },
              h('span', { class: 'clip-1' }, tr('search.open')), h('kbd', { 'aria-hidden': 'true' }, shortcutName('k')))),
          quickLogButton(),
          languageSwitch(),
          h('button', { type: 'button', 'data-testid': 'lock', onclick: () => { void lock(); }, title: shortcutName('l') }, tr('shell.lock')),
          h('button', { type: 'button', class: 'primary', 'data-testid': 'new-case', onclick: () => { void newCaseDialog(); }, title: shortcutName('n') }, tr('shell.new_case'))),
        swap(place, make, main)));
  }
}

customElements.define('sb-shell', Shell);

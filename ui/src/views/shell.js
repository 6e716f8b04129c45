/** The open vault: side bar, top bar and the place where the work is. */
import { h, swap } from '../kit/dom.js';
import { t, tr } from '../kit/i18n.js';
import { attempt, change, lock, showCases, showSettings, showSignals, state } from '../program.js';
import { brand } from './brand.js';
import { CaseList } from './cases.js';
import { CaseScreen } from './case.js';
import { DocumentEditor } from './document-editor.js';
import { languageSwitch } from './language-switch.js';
import { newCaseDialog } from './new-case.js';
import { RulesScreen } from './rules.js';
import { SettingsScreen } from './settings.js';
import { SignalsScreen } from './signals.js';

/** @param {string} place */
function make(place) {
  // Another screen begins at its top.
  window.scrollTo(0, 0);
  switch (place) {
    case 'settings': return new SettingsScreen();
    case 'rules': return new RulesScreen();
    case 'signals': return new SignalsScreen();
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

/** @param {() => string} label @param {() => boolean} on @param {() => void} go @param {string} testid */
function navLink(label, on, go, testid) {
  return h('button', { type: 'button', class: 'nav-link', 'aria-current': () => (on() ? 'page' : null), onclick: go, 'data-testid': testid }, label);
}

/** Side bar, top bar, main. */
export class Shell extends HTMLElement {
  connectedCallback() {
    const main = h('main', { id: 'main', tabindex: '-1' });
    this.append(
      h('a', { class: 'skip', href: '#main', onclick: (/** @type {Event} */ event) => { event.preventDefault(); main.focus(); } }, tr('shell.skip')),
      h('nav', { class: 'side', 'aria-label': tr('shell.menu') },
        brand(),
        navLink(tr('shell.cases'), () => !['settings', 'rules', 'signals'].includes(state.place), () => { void attempt(showCases); }, 'nav-cases'),
        this.#signals(),
        navLink(tr('shell.settings'), () => state.place === 'settings' || state.place === 'rules', () => { void attempt(() => showSettings('settings')); }, 'nav-settings'),
        h('p', { class: 'side-foot' }, tr('shell.foot'))),
      h('div', { class: 'page' },
        h('header', { class: 'top' },
          h('div', { class: 'top-place' }, swap(() => (state.place === 'cases' ? 'filter' : null), () => this.#filter())),
          languageSwitch(),
          h('button', { type: 'button', 'data-testid': 'lock', onclick: () => { void lock(); }, title: 'Ctrl L' }, tr('shell.lock')),
          h('button', { type: 'button', class: 'primary', 'data-testid': 'new-case', onclick: () => { void newCaseDialog(); }, title: 'Ctrl N' }, tr('shell.new_case'))),
        swap(place, make, main)));
  }

  #signals() {
    const count = () => state.board?.signals.length ?? 0;
    const link = navLink(tr('signals.title'), () => state.place === 'signals', () => { void attempt(showSignals); }, 'nav-signals');
    link.append(h('span', { class: 'badge', 'data-testid': 'signals-count', hidden: () => count() === 0 },
      h('span', { 'aria-hidden': 'true' }, () => (count() > 999 ? '999+' : String(count()))),
      h('span', { class: 'visually-hidden' }, () => t('signals.count', { n: count() }))));
    return link;
  }

  #filter() {
    const input = h('input', {
      id: 'case-filter',
      type: 'search',
      'data-testid': 'case-filter',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-label': tr('cases.filter'),
      placeholder: tr('cases.filter'),
      value: () => state.filter,
      oninput: () => change({ filter: input.value }),
    });
    return h('div', { class: 'search' }, input, h('kbd', { 'aria-hidden': 'true' }, 'Ctrl K'));
  }
}

customElements.define('sb-shell', Shell);

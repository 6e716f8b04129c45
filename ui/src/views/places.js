/** The places and acts of the program by their names, for the search. */
import { t, told } from '../kit/i18n.js';
import { attempt, lock, showTab, state } from '../program.js';
import { showAgenda, showCases, showEmployers, showSettings, showSignals, showToday } from '../program/places.js';
import { TABS } from './case/tabs.js';
import { newCaseDialog } from './new-case.js';
import { openQuickLog } from './quick-log.js';

/** @typedef {{ key: string, title: string, line: string, act: () => unknown }} NamedPlace */

/** Where one can go from here, in the language of the window. @returns {NamedPlace[]} */
export function places() {
  /** @param {string} key @param {string} title @param {() => Promise<unknown>} show */
  const place = (key, title, show) => ({ key, title, line: '', act: () => attempt(show) });
  const view = state.place === 'case' ? state.view : null;
  return [
    ...(view ? TABS.map((tab) => ({ key: `tab-${tab}`, title: told(`case.tab.${tab}`), line: view.name, act: () => attempt(() => showTab(tab)) })) : []),
    place('today', t('shell.today'), showToday),
    place('cases', t('shell.cases'), showCases),
    place('agenda', t('shell.agenda'), showAgenda),
    place('signals', t('signals.title'), showSignals),
    place('employers', t('shell.employers'), showEmployers),
    place('settings', t('shell.settings'), () => showSettings('settings')),
    place('rules', t('rules.title'), () => showSettings('rules')),
    { key: 'note', title: t('quick.title'), line: '', act: () => openQuickLog() },
    { key: 'new', title: t('shell.new_case'), line: '', act: () => newCaseDialog() },
    { key: 'lock', title: t('shell.lock'), line: '', act: () => lock() },
  ];
}

/** A direction of the search: how it fits each limit, the marks beside it, and its vacancies. */
import { each, h, when } from '../../../kit/dom.js';
import { pick, t, told, tr } from '../../../kit/i18n.js';
import { state } from '../../../program.js';
import { specOf } from '../form/fact.js';
import { factField } from '../form/fact-field.js';
import { groupRows } from '../form/group-rows.js';
import { kept, rowTitle, said } from '../form/row-facts.js';

/** @typedef {import('../../../../types/FitView').FitView} FitView */

/** What the program says of a direction. @param {string} row */
function viewOf(row) {
  return state.view?.trajectory.directions.find((one) => one.row === row) ?? null;
}

/** @typedef {{ key: string, good: boolean | null, text: string }} Mark */

/** @param {string} row @returns {Mark[]} */
function marksOf(row) {
  const view = viewOf(row);
  if (!view || kept('direction.status', row) === 'ruled_out') return [];
  const bad = view.fits.filter((fit) => fit.verdict === 'does_not_fit').length;
  const asked = view.fits.filter((fit) => !fit.verdict).length;
  /** @type {Mark[]} */
  const marks = [];
  if (view.fits.length > 0) {
    marks.push({ key: 'fit', good: bad ? false : asked ? null : true,
      text: bad ? t('direction.mark_fit_bad', { n: bad }) : asked ? t('direction.mark_fit_open', { n: asked }) : t('direction.mark_fit') });
  }
  /** @param {string} key @param {boolean | null} good @param {string} yes @param {string} no */
  const mark = (key, good, yes, no) => { if (good !== null) marks.push({ key, good, text: good ? yes : no }); };
  mark('hours', view.hours_fit, t('direction.mark_hours'), t('direction.mark_hours_bad'));
  mark('commute', view.commute_fits, t('direction.mark_commute'), t('direction.mark_commute_bad'));
  if (view.wage_percent !== null) marks.push({ key: 'wage', good: view.wage_enough, text: t('direction.mark_wage', { percent: view.wage_percent }) });
  mark('dutch', view.dutch_gap === null ? null : !view.dutch_gap, t('direction.mark_dutch'), t('direction.mark_dutch_bad'));
  marks.push({ key: 'vacancies', good: view.recent_vacancies > 0 ? true : null, text: t('direction.mark_vacancies', { n: view.recent_vacancies }) });
  return marks;
}

/** Small marks under a direction's name: always a sign and words. @param {string} row */
export function directionMarks(row) {
  return each(h('ul', { class: 'fit-marks', 'aria-label': tr('direction.marks') }), () => marksOf(row), (mark) => mark.key, (mark) => h('li', {
    class: () => `fit-mark ${mark().good === null ? 'ask' : mark().good ? 'good' : 'bad'}`,
  }, h('span', { class: 'sign', 'aria-hidden': 'true' }, () => (mark().good === null ? '?' : mark().good ? '✓' : '✕')), () => mark().text));
}

/** @param {string} row @param {() => FitView} fit */
function fitRow(row, fit) {
  const verdict = specOf('fit.verdict');
  const note = specOf('fit.note');
  const { limit, fit_row: fitted } = fit();
  const select = factField(verdict, fitted, { label: () => t('direction.fit_of', { what: rowTitle('limit', limit) }), labelHidden: true });
  select.querySelector('select')?.setAttribute('data-testid', `fit-${row}-${limit}`);
  return h('li', { class: () => `fit ${fit().verdict ?? 'open'}` },
    h('div', { class: 'fit-limit' },
      h('span', { dir: 'auto' }, () => rowTitle('limit', limit)),
      h('small', {}, () => said('limit.rubric', limit))),
    select,
    h('div', { class: 'fit-note', hidden: () => !fit().verdict || (fit().verdict === 'fits' && !fit().note) },
      factField(note, fitted, { label: () => t('direction.note_of', { what: rowTitle('limit', limit) }), labelHidden: true })));
}

/** @param {string} row */
function fitMatrix(row) {
  const fits = () => viewOf(row)?.fits ?? [];
  return h('section', { class: 'inner' },
    h('h4', {}, tr('direction.fit')),
    h('p', { class: 'help' }, tr('direction.fit_text')),
    when(() => fits().length === 0, () => h('p', { class: 'muted' }, tr('direction.no_limits'))),
    each(h('ul', { class: 'fits' }), fits, (fit) => fit.limit, (fit) => fitRow(row, fit)));
}

/** Above the fields: what is missing or does not fit. @param {string} row */
export function directionAbove(row) {
  const list = () => viewOf(row)?.concerns ?? [];
  return h('div', { class: 'note amber concerns', hidden: () => list().length === 0 },
    h('strong', {}, tr('direction.concerns')),
    each(h('ul', { class: 'points' }), () => list().map((text, at) => ({ text, key: String(at) })), (one) => one.key, (one) => h('li', {}, () => pick(one().text))));
}

/** Under the fields of a direction. @param {string} row */
export function directionBelow(row) {
  const fields = (state.form?.fields ?? []).filter((field) => field.group === 'vacancy' && field.key !== 'vacancy.direction');
  return h('div', {},
    fitMatrix(row),
    h('section', { class: 'inner' },
      h('h4', {}, () => told('group.vacancy.title')),
      h('p', { class: 'help' }, tr('direction.vacancies_text')),
      groupRows('vacancy', fields, {
        bare: true, noHelp: true, name: row, only: (vacancy) => kept('vacancy.direction', vacancy) === row, preset: { 'vacancy.direction': row },
      })));
}

/** Who decides what, and who receives which document. */
import { each, h, when } from '../../../kit/dom.js';
import { t, told, tr } from '../../../kit/i18n.js';
import { attempt, change, saveTyping, setFact, state } from '../../../program.js';
import { goToField } from '../../go-to.js';
import { kept, rowsOf, rowTitle, said } from '../form/row-facts.js';

/** Who decides, in the order in which a coach meets them. */
const DECIDES = ['employer', 'employee', 'physician', 'labour_expert', 'coach', 'uwv', 'ind', 'adviser'];
const DOCUMENTS = ['plan', 'reports', 'final'];

/** Advisers about whom the employee has not agreed yet. */
const unasked = () => rowsOf('person').filter((row) => kept('person.role', row) === 'adviser' && !kept('person.consent_on', row));

/** @param {string} row @param {string} document */
function box(row, document) {
  const field = `person.receives_${document}`;
  // Until the answer is there the box stays as it was clicked.
  /** @type {boolean | null} */
  let clicked = null;
  return h('td', {}, h('input', {
    type: 'checkbox', checked: () => clicked ?? kept(field, row) === 'yes', 'data-testid': `receives-${document}-${row}`,
    'aria-label': () => t('people.receives_of', { who: rowTitle('person', row), what: told(`people.document.${document}`) }),
    onchange: (/** @type {Event} */ event) => {
      const on = event.target instanceof HTMLInputElement && event.target.checked;
      clicked = on;
      void attempt(async () => {
        await saveTyping();
        await setFact(field, row, on ? 'yes' : 'no');
      }).then(() => {
        clicked = null;
        change({});
      });
    },
  }));
}

function matrix() {
  return h('div', { class: 'table-wrap' }, h('table', { class: 'receives', 'data-testid': 'people-matrix' },
    h('caption', {}, tr('people.matrix')),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, tr('people.who')), ...DOCUMENTS.map((one) => h('th', { scope: 'col' }, () => told(`people.document.${one}`))))),
    each(h('tbody', {}), () => rowsOf('person'), (row) => row, (_row, row) => h('tr', {},
      h('th', { scope: 'row', dir: 'auto' }, () => rowTitle('person', row), h('small', {}, () => said('person.role', row))),
      ...DOCUMENTS.map((one) => box(row, one))))));
}

/** Above the people. */
export function peoplePanel() {
  return h('div', { class: 'step-lead' },
    h('div', { class: 'note amber', hidden: () => unasked().length === 0, 'data-testid': 'consent-missing' },
      h('p', {}, h('strong', {}, tr('people.consent_missing')), ' ', tr('people.consent_text')),
      h('button', { type: 'button', onclick: () => { const [row] = unasked(); if (state.view && row) void goToField(state.view.case_id, 'person.consent_on', row); } }, tr('people.consent_fill'))),
    h('details', { class: 'part' },
      h('summary', {}, h('h3', {}, tr('people.decides'))),
      h('dl', { class: 'act-list' }, ...DECIDES.map((who) => h('div', {}, h('dt', {}, () => told(`people.decides.${who}`)), h('dd', {}, () => told(`people.decides.${who}.what`)))))),
    when(() => rowsOf('person').length > 0, matrix));
}

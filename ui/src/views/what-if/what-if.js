/** Another course of events, tried on a copy of the case: what changes, and what comes of it. */
import { bind, each, h, refresh, uniqueId, when } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { state } from '../../program.js';
import { specOf } from '../case/form/fact.js';
import { addChange } from './add-change.js';
import { different, draft, drop, editKey, keepUp, rename, startAnew, tryNow, unsaved } from './draft.js';
import { editField } from './edit-field.js';
import { result } from './result.js';
import { adopt, keepDraft, mayLeave, scenarioList } from './scenarios.js';

/** @typedef {import('../../../types/FactEdit').FactEdit} FactEdit */
/** @typedef {{ key: string, group: string | null, row: string, edits: FactEdit[] }} Card a field, or the fields of a row */

/** @returns {Card[]} */
function cards() {
  /** @type {Map<string, Card>} */
  const all = new Map();
  for (const edit of draft().changes) {
    const group = edit.row ? specOf(edit.field).group : null;
    const key = group ? `${group}|${edit.row}` : editKey(edit);
    const card = all.get(key) ?? { key, group, row: edit.row, edits: [] };
    card.edits.push(edit);
    all.set(key, card);
  }
  return [...all.values()];
}

/** What a card is about. @param {Card} card */
function cardName({ group, row, edits }) {
  if (!group) return told(`field.${edits[0]?.field ?? ''}`);
  const at = state.view?.groups.find((one) => one.group === group)?.rows.indexOf(row) ?? -1;
  const what = told(`group.${group}`);
  return at < 0 ? t('whatif.new_row', { what }) : t('facts.row', { what, n: at + 1 });
}

/** @param {() => Card} card */
function changeCard(card) {
  const fields = h('div', { class: 'change-fields' });
  const remove = h('button', {
    type: 'button', class: 'icon-button change-drop', 'aria-label': () => t('whatif.drop', { what: cardName(card()) }),
    onclick: () => {
      drop(card().edits);
      const add = document.querySelector('[data-testid="whatif-add"]');
      if (add instanceof HTMLElement) add.focus();
    },
  }, '×');
  each(fields, () => card().edits, editKey, (edit) => editField(edit()));
  return card().group
    ? h('fieldset', { class: 'change group' }, h('legend', {}, () => cardName(card())), remove, fields)
    : h('div', { class: 'change' }, remove, fields);
}

function addButton(first = false) {
  return h('button', { type: 'button', class: first ? 'primary' : 'add', 'data-testid': 'whatif-add', onclick: () => { void addChange(); } }, tr(first ? 'whatif.add_first' : 'whatif.add'));
}

/** Its name, and what can be done with the draft. */
function keeping() {
  let error = '';
  const id = uniqueId('scenario');
  /** @param {() => Promise<string>} act */
  const run = async (act) => {
    error = await act();
    refresh(box);
    if (error) name.focus();
  };
  const name = h('input', {
    id, type: 'text', 'data-testid': 'scenario-name', autocomplete: 'off', value: () => draft().name, 'aria-describedby': `${id}-help ${id}-problem`,
    'aria-invalid': () => (error ? 'true' : null),
    oninput: () => {
      error = '';
      rename(name.value);
    },
  });
  const nothing = () => different(draft().changes).length === 0;
  const box = h('form', { class: 'keeping', novalidate: true, onsubmit: (/** @type {SubmitEvent} */ event) => { event.preventDefault(); void run(() => keepDraft()); } },
    h('div', { class: 'field' },
      h('label', { for: id }, tr('scenario.name')), name,
      h('p', { class: 'problem', id: `${id}-problem`, role: 'alert', 'data-testid': 'scenario-problem', hidden: () => !error }, () => error),
      h('p', { class: 'help', id: `${id}-help` }, tr('scenario.name_help'))),
    h('div', { class: 'row-acts' },
      h('button', { type: 'submit', 'data-testid': 'scenario-save', disabled: () => nothing() || !unsaved() }, tr('scenario.save')),
      h('button', { type: 'button', class: 'primary', 'data-testid': 'scenario-adopt', disabled: nothing, onclick: () => { void run(adopt); } }, tr('scenario.adopt'))),
    h('div', { class: 'row-acts' },
      h('button', { type: 'button', class: 'quiet', 'data-testid': 'scenario-save-new', hidden: () => !draft().id || nothing(), onclick: () => { void run(() => keepDraft(true)); } }, tr('scenario.save_new')),
      h('button', { type: 'button', class: 'quiet', 'data-testid': 'scenario-new', onclick: async () => { if (await mayLeave()) startAnew(); } }, tr('scenario.new'))));
  return box;
}

/** The tab. */
export class WhatIf extends HTMLElement {
  connectedCallback() {
    const trying = () => draft().changes.length > 0 || draft().id !== null;
    bind(this, keepUp);
    this.append(
      when(() => !trying(), () => h('section', { class: 'card invite', 'aria-labelledby': 'whatif-invite' },
        h('h2', { id: 'whatif-invite' }, tr('whatif.empty_title')),
        h('p', {}, tr('whatif.empty_text')),
        h('div', { class: 'row-acts' }, addButton(true)))),
      h('div', { class: () => (trying() ? 'whatif' : 'whatif idle') },
        h('div', { class: 'whatif-side' },
          scenarioList(),
          when(trying, () => h('section', { class: 'card', 'aria-labelledby': 'whatif-changes' },
            h('h2', { id: 'whatif-changes' }, tr('whatif.changes')),
            h('p', { class: 'help' }, tr('whatif.text')),
            each(h('div', { class: 'changes' }), cards, ({ key }) => key, changeCard),
            addButton(),
            keeping()))),
        when(trying, result)));
    if (trying()) void tryNow();
  }
}

customElements.define('sb-what-if', WhatIf);

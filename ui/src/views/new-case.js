/** A new case: a name and a first sick day, the rest follows in its form. */
import { call, Refusal } from '../ipc/port.js';
import { DateField } from '../kit/date-field.js';
import { openDialog } from '../kit/dialog.js';
import { h, refresh } from '../kit/dom.js';
import { t, tr } from '../kit/i18n.js';
import { addShortcut } from '../keys.js';
import { enterCase, saveTyping, sentence, state } from '../program.js';
import { readSoon } from '../program/overviews.js';

let isOpen = false;

/** Asks for what a case cannot be without, and opens it. */
export async function newCaseDialog() {
  if (isOpen) return;
  isOpen = true;
  await openDialog({ title: tr('new_case.title'), testid: 'new-case-dialog' }, (close) => {
    let error = '';
    const name = h('input', {
      id: 'new-case-name', type: 'text', autocomplete: 'off', 'data-testid': 'new-case-name', autofocus: true, required: true,
    });
    const date = new DateField({
      testid: 'new-case-first-sick-day',
      field: 'sickness.first_sick_day',
      problemTestid: 'problem-new-case-first-sick-day',
      label: tr('field.sickness.first_sick_day'),
      help: tr('help.sickness.first_sick_day'),
      value: () => '',
      required: true,
    });
    const problem = h('p', { class: 'problem', role: 'alert', hidden: () => !error }, () => error);
    const form = h('form', {
      class: 'stack', novalidate: true,
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        error = '';
        try {
          await saveTyping();
          const view = await call('case_create', { name: name.value, first_sick_day: date.typed });
          close();
          enterCase(view, 'facts');
          readSoon();
        } catch (thrown) {
          error = sentence(thrown);
          refresh(problem);
          const code = thrown instanceof Refusal ? thrown.failure.code : '';
          if (code === 'name_missing') name.focus();
          if (code === 'first_sick_day_unreadable') date.focusInput();
        }
      },
    },
    h('p', { class: 'lead' }, tr('new_case.text')),
    h('div', { class: 'field' }, h('label', { for: 'new-case-name' }, tr('field.employee.name')), name),
    date,
    problem,
    h('div', { class: 'dialog-acts' },
      h('button', { type: 'button', onclick: () => close() }, tr('act.cancel')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'new-case-create' }, () => t('new_case.create'))));
    return [form];
  });
  isOpen = false;
  // Closed by the opened case, the focus goes to its heading.
  if (state.place === 'case') document.querySelector('h1')?.focus();
}

addShortcut('n', () => { void newCaseDialog(); });

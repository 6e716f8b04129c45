/** An employer of the network: who it is, what is known of it, and the people there. */
import { call } from '../../ipc/port.js';
import { DAY_GONE, DateField } from '../../kit/date-field.js';
import { openDialog } from '../../kit/dialog.js';
import { each, h, refresh, uniqueId } from '../../kit/dom.js';
import { shortDay } from '../../kit/format.js';
import { t, told, tr } from '../../kit/i18n.js';
import { toast } from '../../kit/toast.js';
import { change, inOrder, sentence } from '../../program.js';
import { firstWrong, kvkProblem, textField } from '../case/entry-form.js';
import { registerLook } from '../applications/register-look.js';

/** @typedef {import('../../../types/ContactDraft').ContactDraft} ContactDraft */
/** @typedef {import('../../../types/EmployerDraft').EmployerDraft} EmployerDraft */
/** @typedef {import('../../../types/EmployerView').EmployerView} EmployerView */
/** @typedef {import('../../../types/International').International} International */

/** @type {International[]} */
export const INTERNATIONAL = ['none', 'some', 'much'];

/** @param {string} testid @param {() => string} label @param {string} value @param {Record<string, unknown>} [more] */
function field(testid, label, value, more = {}) {
  const id = uniqueId('employer');
  const input = h('input', { id, type: 'text', 'data-testid': testid, autocomplete: 'off', dir: 'auto', value, ...more });
  return { input, element: h('div', { class: 'field half' }, h('label', { for: id }, label), input) };
}

/** @param {ContactDraft} kept @param {() => void} remove */
function contactCard(kept, remove) {
  const name = field('contact-name', tr('employers.contact_name'), kept.name);
  const role = field('contact-role', tr('employers.contact_role'), kept.role);
  const email = field('contact-email', tr('settings.bureau_email'), kept.email, { type: 'email' });
  const phone = field('contact-phone', tr('settings.bureau_phone'), kept.phone, { type: 'tel' });
  const spoken = new DateField({ testid: 'contact-spoken', field: DAY_GONE, problemTestid: 'contact-spoken-problem', label: tr('employers.last_spoken'), value: () => shortDay(kept.last_spoken_on) });
  spoken.classList.add('half');
  const element = h('fieldset', { class: 'contact', 'data-testid': 'contact' },
    h('legend', { class: 'visually-hidden' }, tr('employers.contact')),
    h('div', { class: 'fields' }, name.element, role.element, email.element, phone.element, spoken),
    h('button', { type: 'button', class: 'quiet', 'data-testid': 'contact-remove', onclick: remove }, tr('employers.contact_remove')));
  return {
    element,
    spoken,
    focus: () => name.input.focus(),
    /** @returns {ContactDraft} */
    draft: () => ({ name: name.input.value, role: role.input.value, email: email.input.value, phone: phone.input.value, last_spoken_on: spoken.typed }),
  };
}

/**
 * Opens an employer, or a new one.
 * @param {EmployerView | null} employer
 */
export function editEmployer(employer) {
  return openDialog({ title: tr(employer ? 'employers.edit' : 'employers.new'), wide: true, testid: 'employer-dialog', keepTyped: true }, (close, leave) => {
    let error = '';
    const name = field('employer-name', tr('employers.name'), employer?.name ?? '', { required: true, autofocus: true });
    const kvk = textField({ testid: 'employer-kvk', label: tr('employers.kvk'), value: employer?.kvk ?? '', half: true, wrong: kvkProblem });
    Object.assign(kvk.input, { inputMode: 'numeric', dir: 'ltr' });
    const sector = field('employer-sector', tr('employers.sector'), employer?.sector ?? '');
    const town = field('employer-town', tr('employers.town'), employer?.town ?? '');
    const website = field('employer-website', tr('settings.bureau_website'), employer?.website ?? '', { dir: 'ltr' });
    const register = registerLook({ kvk: /** @type {HTMLInputElement} */ (kvk.input), name: name.input, prefix: 'employer', take: (_name, number) => { kvk.input.value = number; } });
    const internationalId = uniqueId('employer');
    const international = h('select', { id: internationalId, 'data-testid': 'employer-international' },
      h('option', { value: '' }, tr('employers.international_unknown')), ...INTERNATIONAL.map((one) => h('option', { value: one }, () => told(`international.${one}`))));
    international.value = employer?.international ?? '';
    const noteId = uniqueId('employer');
    const note = h('textarea', { id: noteId, rows: 2, dir: 'auto', 'data-testid': 'employer-note', 'aria-describedby': `${noteId}-help` });
    note.value = employer?.note ?? '';
    let last = 0;
    /** @param {ContactDraft} kept */
    const person = (kept) => {
      last += 1;
      const key = `contact-${last}`;
      return { key, card: contactCard(kept, () => { people = people.filter((one) => one.key !== key); refresh(contacts); add.focus(); }) };
    };
    let people = (employer?.contacts ?? []).map(person);
    const contacts = each(h('div', { class: 'contacts' }), () => people, (one) => one.key, (one) => one().card.element);
    const add = h('button', { type: 'button', class: 'add', 'data-testid': 'contact-add', onclick: () => {
      const one = person({ name: '', role: '', email: '', phone: '', last_spoken_on: '' });
      people = [...people, one];
      refresh(contacts);
      one.card.focus();
    } }, tr('employers.contact_add'));
    const problem = h('p', { class: 'problem wide', role: 'alert', 'data-testid': 'employer-error', hidden: () => !error }, () => error);
    return [h('form', {
      class: 'fields', novalidate: true,
      onsubmit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        if (await firstWrong([kvk, ...people.map((one) => one.card.spoken)])) return;
        /** @type {EmployerDraft} */
        const draft = {
          id: employer?.id ?? null, name: name.input.value, kvk: kvk.input.value, sector: sector.input.value, town: town.input.value, website: website.input.value,
          international: /** @type {International | ''} */ (international.value) || null, note: note.value, contacts: people.map((one) => one.card.draft()),
        };
        try {
          const employers = await inOrder(() => call('employer_save', draft));
          close();
          change({ employers });
          toast(t('employers.saved'));
        } catch (thrown) {
          error = sentence(thrown);
          refresh(problem);
          problem.scrollIntoView({ block: 'center' });
          if (!draft.name.trim()) name.input.focus();
        }
      },
    },
    name.element, kvk.element, register, sector.element, town.element, website.element,
    h('div', { class: 'field half' }, h('label', { for: internationalId }, tr('employers.international')), international),
    h('div', { class: 'field wide' }, h('label', { for: noteId }, tr('employers.note')), note, h('p', { class: 'help', id: `${noteId}-help` }, tr('employers.note_help'))),
    h('div', { class: 'wide' }, h('h3', { class: 'contacts-title' }, tr('employers.contacts')), contacts, add),
    problem,
    h('div', { class: 'dialog-acts wide' },
      h('button', { type: 'button', onclick: leave }, tr('act.cancel')),
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'employer-save' }, tr('act.save'))))];
  });
}

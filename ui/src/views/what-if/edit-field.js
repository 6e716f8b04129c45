/** A field of the scenario: as in the form, but what is typed stays on the copy. */
import { DateField } from '../../kit/date-field.js';
import { bind, h, refresh, uniqueId } from '../../kit/dom.js';
import { t } from '../../kit/i18n.js';
import { problemSentence } from '../../kit/problem.js';
import { state } from '../../program.js';
import { factOf, readable, specOf } from '../case/form/fact.js';
import { fieldHelp, fieldLabel, makeControl, withUnit } from '../case/form/field-parts.js';
import { draft, editedFact, editKey, retype } from './draft.js';

/** @typedef {import('../../../types/FactEdit').FactEdit} FactEdit */

/** The name tests know a field by: the second row of a group says which. @param {FactEdit} edit */
export function editTestid(edit) {
  const first = draft().changes.find((one) => one.field === edit.field);
  return first && editKey(first) !== editKey(edit) ? `whatif-field-${edit.field}-${edit.row}` : `whatif-field-${edit.field}`;
}

/** @param {FactEdit} edit */
function nowText({ field, row }) {
  const value = factOf(field, row)?.value ?? null;
  return value === null ? t('whatif.now_empty') : t('whatif.now', { value: readable(field, value) });
}

/** On the copy it may have happened already. @type {import('../../../types/ProblemKind').ProblemKind[]} */
const ALLOWED = ['in_future'];

/** What could not be read, or contradicts another fact. @param {FactEdit} edit */
function wrong(edit) {
  const problem = editedFact(edit)?.problem;
  return problem && !ALLOWED.includes(problem.kind) ? problemSentence(problem) : '';
}

/** @param {FactEdit} edit @param {() => string} typed */
function dateEdit(edit, typed) {
  const spec = specOf(edit.field);
  const explained = fieldHelp(spec);
  const field = new DateField({
    testid: editTestid(edit),
    label: fieldLabel(spec),
    ...(explained ? { help: explained } : {}),
    field: spec.key,
    allows: ALLOWED,
    caseId: () => state.view?.case_id ?? null,
    value: typed,
    onready: (text) => retype(edit, text),
    onleave: (text) => {
      retype(edit, text);
      field.settle();
    },
  });
  return h('div', { class: 'fact' }, field,
    // The field itself says what cannot be read.
    h('p', { class: 'problem', hidden: () => !wrong(edit) || field.problem !== null }, () => wrong(edit)));
}

/** @param {FactEdit} edit @param {() => string} typed */
function otherEdit(edit, typed) {
  const spec = specOf(edit.field);
  const id = uniqueId('whatif');
  const control = makeControl({ ...spec, required: false }, id, editTestid(edit), `${id}-problem ${id}-help`);
  bind(control, () => {
    if (control === document.activeElement && !(control instanceof HTMLSelectElement)) return;
    if (control.value !== typed()) control.value = typed();
  });
  bind(control, () => {
    if (wrong(edit)) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
  control.addEventListener('input', () => retype(edit, control.value));
  control.addEventListener('blur', () => refresh(control));
  const explained = fieldHelp(spec);
  return h('div', { class: `field fact kind-${spec.kind}` },
    h('label', { for: id }, fieldLabel(spec)),
    withUnit(spec, control),
    h('p', { class: 'problem', id: `${id}-problem`, hidden: () => !wrong(edit) }, () => wrong(edit)),
    explained ? h('p', { class: 'help', id: `${id}-help` }, explained) : null);
}

/**
 * @param {FactEdit} edit which field; what stands in it follows the draft
 */
export function editField(edit) {
  const key = editKey(edit);
  const typed = () => draft().changes.find((one) => editKey(one) === key)?.typed ?? '';
  const field = specOf(edit.field).kind === 'date' ? dateEdit(edit, typed) : otherEdit(edit, typed);
  field.append(h('p', { class: 'now-value', hidden: () => !typed() && !factOf(edit.field, edit.row) }, () => nowText(edit)));
  return field;
}

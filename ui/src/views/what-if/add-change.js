/** Choosing what changes: a course of events that is tried often, or any field of the form. */
import { openDialog } from '../../kit/dialog.js';
import { each, h, refresh } from '../../kit/dom.js';
import { t, told, tr } from '../../kit/i18n.js';
import { attempt, state } from '../../program.js';
import { fieldInRow } from '../case/form/fact.js';
import { COURSES } from './courses.js';
import { add } from './draft.js';
import { editTestid } from './edit-field.js';

/** @typedef {import('../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {{ key: string, row: string, name: string, step: string }} Found */

/** The one text from which something follows. */
const TELLING_TEXT = 'permit.ind_confirmation';

/** @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every field from which a date can follow; one of a group for each of its rows, and for a new one. @returns {Found[]} */
function choices() {
  const fields = (state.form?.fields ?? []).filter((field) => field.step !== 'station' && ((field.kind !== 'text' && field.kind !== 'long_text') || field.key === TELLING_TEXT) && field.key !== 'case.language');
  return fields.flatMap((field) => {
    const step = told(`step.${field.step}`);
    const name = told(`field.${field.key}`);
    if (!field.group) return [{ key: field.key, row: '', name, step }];
    const rows = state.view?.groups.find((one) => one.group === field.group)?.rows ?? [];
    return [...rows.map((row) => ({ key: field.key, row, name: fieldInRow(field.key, row), step })),
      { key: field.key, row: '', name: `${t('whatif.new_row', { what: told(`group.${field.group}`) })} · ${name}`, step }];
  });
}

/** Puts the cursor where the new change is typed. @param {import('../../../types/FactEdit').FactEdit | null} edit */
function focusEdit(edit) {
  const control = edit && document.querySelector(`[data-testid="${CSS.escape(editTestid(edit))}"]`);
  if (!(control instanceof HTMLElement)) return;
  control.focus();
  if (control instanceof HTMLInputElement) control.select();
  control.scrollIntoView({ block: 'nearest' });
}

/** Asks what changes, and adds it to the draft. */
export async function addChange() {
  const chosen = await openDialog({ title: tr('whatif.add_title'), wide: true, testid: 'whatif-dialog' }, (close) => {
    let filter = '';
    const found = () => {
      const words = plain(filter).split(/\s+/).filter(Boolean);
      return choices().filter(({ name, step }) => words.every((word) => plain(`${name} ${step}`).includes(word)));
    };
    const search = h('input', {
      type: 'search', 'data-testid': 'whatif-search', autocomplete: 'off', spellcheck: 'false', 'aria-label': tr('whatif.search'), placeholder: tr('whatif.search'),
      oninput: () => {
        filter = search.value;
        refresh(results);
      },
    });
    const results = h('div', { class: 'found' },
      h('p', { class: 'help', role: 'status' }, () => {
        const { length } = found();
        return length ? t('whatif.found', { n: length }) : t('whatif.none', { filter });
      }),
      each(h('ul', { class: 'found-list' }), found, ({ key, row }) => `${key}|${row}`, (one) => h('li', {},
        h('button', {
          type: 'button', class: 'found-one', 'data-testid': one().row ? `whatif-add-${one().key}-${one().row}` : `whatif-add-${one().key}`,
          onclick: () => close(`field ${one().key} ${one().row}`),
        }, h('span', {}, () => one().name), h('small', {}, () => one().step)))));
    return [
      h('h3', { class: 'first' }, tr('whatif.add_courses')),
      each(h('ul', { class: 'courses' }), () => COURSES, ({ key }) => key, (_course, key) => h('li', {},
        h('button', { type: 'button', class: 'course', 'data-testid': `whatif-course-${key}`, onclick: () => close(`course ${key}`) },
          h('strong', {}, () => told(`course.${key}`)), h('span', {}, () => told(`course.${key}.text`))))),
      h('h3', {}, tr('whatif.add_fields')),
      search,
      results,
    ];
  });
  const [how, key = '', row = ''] = chosen.split(' ');
  const fields = how === 'course' ? COURSES.find((course) => course.key === key)?.fields : how === 'field' ? [key] : null;
  if (fields) focusEdit(await attempt(() => add(fields, row)));
}

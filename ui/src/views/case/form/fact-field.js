/**
 * One field of the case: saved as it is typed, with its problem and its help beside it. What would
 * move a date is shown first. What is being typed is never overwritten by what comes back.
 */
import { call } from '../../../ipc/port.js';
import { DateField } from '../../../kit/date-field.js';
import { bind, h, refresh, uniqueId } from '../../../kit/dom.js';
import { problemSentence } from '../../../kit/problem.js';
import { state } from '../../../program.js';
import { WordGuard } from '../../word-guard.js';
import { factOf, shownValue } from './fact.js';
import { fieldHelp, fieldLabel, fieldTestid, makeControl, withUnit } from './field-parts.js';
import { movesPanel } from './moves.js';
import { Saver } from './saver.js';

/** @typedef {import('../../../../types/FieldSpec').FieldSpec} FieldSpec */
/** @typedef {{ labelHidden?: boolean, label?: () => string, noHelp?: boolean }} Options */

/**
 * The question at the field, and the keys that answer it: Enter applies, Escape puts back.
 * @param {HTMLElement} box @param {Saver} saver @param {() => void} focus
 */
function ask(box, saver, focus) {
  const apply = () => { void saver.apply().then(focus); };
  const leave = () => {
    saver.cancel();
    focus();
  };
  box.append(movesPanel({ moves: () => saver.moves, apply, leave }));
  bind(box, () => saver.keepUp());
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && saver.moves) {
      event.preventDefault();
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && saver.waits && (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)) {
      event.preventDefault();
      if (saver.moves) apply();
      else void saver.now();
    }
  });
}

/**
 * @param {FieldSpec} spec @param {string} row @param {Options} options
 */
function dateField(spec, row, options) {
  const testid = fieldTestid(spec, row);
  const kept = () => factOf(spec.key, row);
  const saver = new Saver(spec, row, {
    same: async (typed) => {
      if (typed.trim() === shownValue(spec, row)) return true;
      // Asked for this very text: what the field read last may be older than what was typed last.
      const read = await call('value_read', { field: spec.key, typed, case_id: state.view?.case_id ?? null }).catch(() => null);
      return Boolean(read?.value) && read?.value === kept()?.value;
    },
    changed: () => {
      if (!saver.waits && document.activeElement?.closest('sb-date-field') !== field) field.settle();
      refresh(box);
    },
    putBack: () => field.putBack(),
  });
  const explained = options.noHelp ? undefined : fieldHelp(spec);
  const field = new DateField({
    testid,
    problemTestid: testid.replace('field-', 'problem-'),
    label: options.label ?? fieldLabel(spec),
    labelHidden: options.labelHidden ?? false,
    ...(explained ? { help: explained } : {}),
    field: spec.key,
    caseId: () => state.view?.case_id ?? null,
    required: spec.required,
    value: () => shownValue(spec, row),
    reading: () => {
      const fact = kept();
      return fact ? { value: fact.value, weekday: fact.weekday, sick_week: fact.sick_week, problem: fact.problem } : null;
    },
    onready: (typed) => saver.soon(typed),
    onleave: (typed) => {
      saver.soon(typed);
      void saver.leave();
    },
  });
  const box = h('div', { class: 'fact', 'data-field': spec.key, 'data-row': row }, field,
    h('p', { class: 'problem', role: 'alert', hidden: () => !saver.refused }, () => saver.refused));
  ask(box, saver, () => field.focusInput());
  return box;
}

/**
 * @param {FieldSpec} spec
 * @param {string} [row]
 * @param {Options} [options]
 * @returns {HTMLElement}
 */
export function factField(spec, row = '', options = {}) {
  if (spec.kind === 'date') return dateField(spec, row, options);
  const id = uniqueId('fact');
  const testid = fieldTestid(spec, row);
  const control = makeControl(spec, id, testid, `${id}-problem ${id}-help`);
  const saver = new Saver(spec, row, {
    same: async (typed) => typed.trim() === shownValue(spec, row).trim(),
    changed: () => refresh(box),
    putBack: () => { control.value = shownValue(spec, row); },
  });
  const problem = () => factOf(spec.key, row)?.problem ?? null;
  bind(control, () => {
    if (control === document.activeElement && !(control instanceof HTMLSelectElement)) return;
    if (saver.waits || saver.refused) return;
    const shown = shownValue(spec, row);
    if (control.value !== shown) control.value = shown;
  });
  control.addEventListener('input', () => {
    saver.soon(control.value);
    if (control instanceof HTMLSelectElement) void saver.leave();
  });
  control.addEventListener('blur', () => {
    // After leaving, the field shows the value the way the program writes it.
    void saver.leave().then(() => refresh(box));
  });
  const explained = fieldHelp(spec);
  const box = h('div', { class: `field fact kind-${spec.kind}`, 'data-field': spec.key, 'data-row': row },
    h('label', { for: id, class: options.labelHidden ? 'visually-hidden' : null }, options.label ?? fieldLabel(spec)),
    withUnit(spec, control),
    h('p', { class: 'problem', id: `${id}-problem`, 'data-testid': testid.replace('field-', 'problem-'), hidden: () => !problem() && !saver.refused },
      () => {
        const wrong = problem();
        return saver.refused || (wrong ? problemSentence(wrong) : '');
      }),
    spec.guarded && !(control instanceof HTMLSelectElement) ? new WordGuard({ control, place: spec.key, row: () => row }) : null,
    explained ? h('p', { class: 'help', id: `${id}-help` }, explained) : null);
  bind(control, () => {
    if (problem() || saver.refused) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  });
  ask(box, saver, () => control.focus());
  return box;
}

/** How the steps of the form are divided. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { nl } from '../../src/i18n/nl.js';
import { SECTIONS, sectionsOf } from '../../src/views/case/form/form-sections.js';
import { caseForm } from '../form.js';

const { fields } = caseForm();
const steps = [...new Set(fields.map(({ step }) => step))].filter((step) => step !== 'station');

test('every field stands in one part of its step, and none is left over', () => {
  for (const step of steps) {
    const parts = sectionsOf(step, fields);
    const placed = parts.flatMap((part) => part.fields.map(({ key }) => key));
    assert.deepEqual([...placed].sort(), fields.filter((field) => field.step === step).map(({ key }) => key).sort(), step);
    assert.ok(!parts.some(({ title }) => title === 'section.more'), `${step} has fields without a part`);
  }
});

test('no part names a field that is not there', () => {
  const known = new Set(fields.flatMap(({ key, group }) => [key, group]));
  assert.deepEqual(Object.values(SECTIONS).flat().flatMap(({ keys }) => keys).filter((key) => !known.has(key)), []);
});

test('a field that no part knows is shown all the same', () => {
  const strange = { key: 'sickness.something_new', step: 'sickness', group: null, kind: 'date', choices: [], required: false };
  const parts = sectionsOf('sickness', [...fields, strange]);
  assert.deepEqual(parts.at(-1), { title: 'section.more', folded: false, fields: [strange] });
});

test('every title of a part is told, and a group never shares its part', () => {
  for (const { title, keys, folded } of Object.values(SECTIONS).flat()) {
    assert.ok(title === null || (nl[title] && en[title]), `${title}`);
    assert.ok(title !== null || !folded, 'what is folded has a title');
    if (fields.some(({ group }) => group && keys.includes(group))) assert.equal(keys.length, 1);
  }
});

test('nothing medical is asked: no field or help names an illness', () => {
  const words = /diagnos|klacht|symptoom|medicijn|behandel|ziektebeeld|symptom|complaint|treatment|medication/i;
  const warns = /^(Neem over|Copy what|Alleen datums|Only dates)/;
  const bad = [nl, en].flatMap((texts) => Object.entries(texts).filter(([key, text]) => /^(field|help|group|section|course|adopt)\./.test(key) && words.test(text) && !warns.test(text)).map(([key]) => key));
  assert.deepEqual(bad, []);
});

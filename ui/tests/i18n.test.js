/** Both languages are complete, and nothing is written that nobody reads. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../src/i18n/en.js';
import { nl } from '../src/i18n/nl.js';
import { TEMPLATES } from '../src/views/log/templates.js';
import { COURSES } from '../src/views/what-if/courses.js';
import { caseForm } from './form.js';

const ui = fileURLToPath(new URL('../', import.meta.url));

function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'i18n' ? [] : sources(path);
    return name.endsWith('.js') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The members of a union of strings in the generated types. */
function union(name) {
  const text = readFileSync(join(ui, 'types', `${name}.ts`), 'utf8');
  const members = [...(/export type \w+ =([^;]+);/.exec(text)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(([, one]) => one);
  assert.ok(members.length > 1, `${name} is no union`);
  return members;
}

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(nl).sort());
});

test('no text is empty, and parameters and plural forms agree', () => {
  for (const [key, text] of Object.entries(nl)) {
    const names = (one) => [...new Set([...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
    assert.ok(text.trim() && en[key].trim(), key);
    assert.deepEqual(names(text), names(en[key]), key);
    assert.equal(text.split('|').length, en[key].split('|').length, key);
  }
});

const form = caseForm();
const required = [
  ...form.fields.map(({ key }) => `field.${key}`),
  ...[...new Set(form.fields.map(({ step }) => step))].filter((step) => step !== 'station').flatMap((step) => [`step.${step}`, `step.${step}.text`]),
  ...form.groups.filter(({ key }) => key !== 'station').flatMap(({ key, step }) => (step === 'station' ? [`group.${key}`] : [`group.${key}`, `group.${key}.title`, `group.${key}.help`])),
  ...form.fields.find(({ key }) => key === 'training.process').choices.flatMap(({ key }) => [`act_process.${key}`, `act_process.${key}.exercise`]),
  ...[1, 2, 3].map((one) => `phase.short.${one}`),
  ...union('WidthLevel').map((one) => `width.${one}`),
  ...union('PhaseState').map((one) => `phase_state.${one}`),
  ...union('FailureCode').map((one) => `failure.${one}`),
  ...union('ProblemKind').map((one) => `problem.${one}`),
  ...union('PassphraseHint').map((one) => `passphrase.hint.${one}`),
  ...[0, 1, 2, 3, 4].map((one) => `passphrase.score.${one}`),
  ...union('LogKind').map((one) => `log_kind.${one}`),
  ...union('Channel').map((one) => `channel.${one}`),
  ...union('ApplicationStatus').map((one) => `status.${one}`),
  ...union('Visibility').flatMap((one) => [`visibility.${one}`, `visibility.${one}.help`, `visibility.${one}.short`]),
  ...union('Track').flatMap((one) => [`track.${one}`, `track_short.${one}`]),
  ...union('Band').map((one) => `band.${one}`),
  ...union('BoardKind').map((one) => `board_kind.${one}`),
  ...union('SearchKind').map((one) => `search_kind.${one}`),
  ...union('AgendaSpan').map((one) => `agenda.${one}`),
  ...union('International').map((one) => `international.${one}`),
  ...union('SponsorState').flatMap((one) => [`sponsor.${one}`, `sponsor_state.${one}`]),
  ...union('ThresholdUnit').map((one) => `threshold_unit.${one}`),
  ...union('StationState').map((one) => `state.${one}`),
  ...union('Party').flatMap((one) => [`party.${one}`, `ask_who.${one}`]),
  ...union('SignalKind').map((one) => `signal_kind.${one}`),
  ...union('Severity').map((one) => `severity.${one}`),
  ...union('Verdict').map((one) => `verdict.${one}`),
  ...union('CardVerdict').map((one) => `card.verdict.${one}`),
  ...union('CheckSeverity').map((one) => `check.severity.${one}`),
  ...union('WordTier').map((one) => `words.tier.${one}`),
  ...TEMPLATES.flatMap(({ key }) => [`log.template.${key}`, `log.template.${key}.text`]),
  ...['in_force', 'practice', 'announced', 'pending', 'expired'].map((one) => `rule_status.${one}`),
  ...union('ChangeKind').map((one) => `change.${one}`),
  ...union('ChangeKind').flatMap((one) => ['made', 'changed', 'removed'].map((how) => `history.${one}.${how}`)),
  ...COURSES.flatMap(({ key }) => [`course.${key}`, `course.${key}.text`]),
  ...union('DocumentKind').map((one) => `document_kind.${one}`),
  ...union('Language').map((one) => `document.foreign.${one}`),
  ...['practice', 'announced', 'pending', 'expired'].map((one) => `reason.status.${one}`),
  ...['newer', 'damaged', 'failed'].flatMap((one) => ['title', 'what', 'safe', 'do'].map((part) => `notice.${one}.${part}`)),
];

test('every field, problem, refusal and choice has its text', () => {
  const missing = required.filter((key) => !(key in nl));
  assert.deepEqual(missing, []);
});

test('the code asks only for texts that are there', () => {
  const asked = sources(join(ui, 'src')).flatMap((text) => [...text.matchAll(/\b(?:t|tr|told|head)\(\s*'([a-z0-9_.]+)'/gi)].map(([, key]) => key));
  assert.ok(asked.length > 150);
  assert.deepEqual([...new Set(asked.filter((key) => !(key in nl)))], []);
});

test('every text is used', () => {
  const code = sources(join(ui, 'src')).join('\n');
  const literal = new Set([...code.matchAll(/['"`]([a-z0-9_]+(?:\.[A-Za-z0-9_]+)+)['"`]/g)].map(([, key]) => key));
  const known = new Set(required);
  const computed = [/^help\./, /^cases\.(col|filter|all|only|phase)_/, /^example\./, /^limit\.example\./, /^people\.(decides|document)\./, /^case\.tab\./, /^case\.saving\./, /^start\.step\./, /^settings\.(coach|bureau|margin|horizon|talk)_/, /^choice\.(yes|no)$/, /^document\.(date|period_from|period_to)$/];
  const unused = Object.keys(nl).filter((key) => !literal.has(key) && !known.has(key) && !computed.some((pattern) => pattern.test(key)));
  assert.deepEqual(unused, []);
});

test('help stands only under fields that are there', () => {
  const keys = new Set(form.fields.map(({ key }) => `help.${key}`));
  assert.deepEqual(Object.keys(nl).filter((key) => key.startsWith('help.') && !keys.has(key)), []);
});

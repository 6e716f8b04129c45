/** The case form as the program sends it, read from the Rust list of fields, so that no field is forgotten. */
import { readFileSync } from 'node:fs';

const domain = new URL('../../src-tauri/crates/domain/src/', import.meta.url);
const snake = (name) => name.replace(/([a-z])([A-Z0-9])/g, '$1_$2').toLowerCase();

function choiceLists() {
  const source = readFileSync(new URL('choices.rs', domain), 'utf8');
  const lists = {};
  for (const [, name, body] of source.matchAll(/const ([A-Z0-9_]+): &\[\(&str, Bilingual\)\] = &\[([\s\S]*?)\n\];/g)) {
    lists[name.toLowerCase().replaceAll('_', '')] = [...body.matchAll(/choice\(\s*"([^"]+)",\s*"([^"]+)",\s*"([^"]+)",?\s*\)/g)]
      .map(([, key, nl, en]) => ({ key, label: { nl, en } }));
  }
  return lists;
}

/** @returns {{ fields: object[], groups: object[] }} */
export function caseForm() {
  const source = readFileSync(new URL('field.rs', domain), 'utf8');
  const lists = choiceLists();
  const required = new Set(['case.dossier_number', 'employee.name', 'sickness.first_sick_day']);
  const kinds = { Text: 'text', LongText: 'long_text', Date: 'date', Money: 'money', Hours: 'hours', YesNo: 'yes_no' };
  const steps = { Track1: 'track1' };
  const fields = [...source.matchAll(/^ {4}\w+ = "([^"]+)", (\w+), (\w+)(?:\(([^)]*)\))?(?:, (\w+))?;/gm)].map(([, key, step, kind, inside, group]) => ({
    key,
    step: steps[step] ?? snake(step),
    group: group ? snake(group) : null,
    kind: kinds[kind] ?? snake(kind),
    choices: kind === 'Choice' ? lists[inside.replace('ChoiceList::', '').toLowerCase()] : [],
    required: required.has(key),
  }));
  const groups = [...new Map(fields.filter((field) => field.group).map((field) => [field.group, field.step]))].map(([key, step]) => ({ key, step }));
  return { fields, groups };
}

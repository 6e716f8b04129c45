/** The case form as the program sends it, read from the Rust list of fields, so that no field is forgotten. */
import { readFileSync } from 'node:fs';

const domain = new URL('../../src-tauri/crates/domain/src/', import.meta.url);
const read = (name) => readFileSync(new URL(name, domain), 'utf8');
const snake = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const plain = (name) => name.toLowerCase().replaceAll('_', '');

function choiceLists() {
  const lists = {};
  for (const [, name, body] of read('choices.rs').matchAll(/const ([A-Z0-9_]+): &\[\(&str, Bilingual\)\] = &\[([\s\S]*?)\n\];/g)) {
    lists[plain(name)] = [...body.matchAll(/choice\(\s*"([^"]+)",\s*"([^"]+)",\s*"([^"]+)",?\s*\)/g)]
      .map(([, key, nl, en]) => ({ key, label: { nl, en } }));
  }
  for (const [, name, body] of read('choices/trajectory.rs').matchAll(/^ {4}([A-Z0-9_]+) \{\n([\s\S]*?)^ {4}\}/gm)) {
    lists[plain(name)] = [...body.matchAll(/"([^"]+)" "([^"]+)" "([^"]+)";/g)].map(([, key, nl, en]) => ({ key, label: { nl, en } }));
  }
  return lists;
}

/** Names, numbers and addresses: in them no word is asked about. */
const UNGUARDED = /^(case\.dossier_number|employee\.(name|email|phone)|employer\.(contact|email|phone|kvk|physician)|labour_expert\.(name|register)|permit\.ind_confirmation|person\.(name|email|phone))$/;

/** @returns {{ fields: object[], groups: object[] }} */
export function caseForm() {
  const lists = choiceLists();
  const required = new Set(['case.dossier_number', 'employee.name', 'sickness.first_sick_day']);
  const table = [...read('field/table.rs').matchAll(/^ {4}(\w+) = "([^"]+)", (\w+), (\w+)(?:\(([^)]*)\))?(?:, (\w+))?;/gm)];
  const keys = new Map(table.map(([, name, key]) => [name, key]));
  const fields = table.map(([, , key, step, kind, inside, group]) => ({
    key,
    step: snake(step),
    group: group ? snake(group) : null,
    kind: snake(kind),
    choices: kind === 'Choice' ? lists[plain(inside.replace('ChoiceList::', ''))] : [],
    required: required.has(key),
    row_of: kind === 'Row' ? snake(inside.replace('Group::', '')) : null,
    guarded: (kind === 'Text' || kind === 'LongText') && !UNGUARDED.test(key),
  }));
  const title = (group) => {
    const name = new RegExp(`Self::${group} => Field::(\\w+),`).exec(read('field.rs').split('fn title(self)')[1]?.split('fn days(self)')[0] ?? '')?.[1];
    return name ? keys.get(name) : null;
  };
  const groups = [...new Map(table.filter(([, , , , , , group]) => group).map(([, , , step, , , group]) => [group, step]))]
    .map(([group, step]) => ({ key: snake(group), step: snake(step), title: title(group) ?? null }));
  return { fields, groups };
}

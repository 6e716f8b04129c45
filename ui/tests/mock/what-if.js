// Part of the program that stands in for the real one: what would move, scenarios and the history.
(() => {
  const mock = window.__mock;
  const { between } = mock;
  const MONEY_AND_HOURS = new Set(['money', 'hours']);

  /** The case with changes, on a copy. */
  function tried(one, changes) {
    const copy = { ...one, facts: structuredClone(one.facts) };
    for (const { field, row, typed } of changes) mock.setFact(copy, field, row, typed);
    return copy;
  }

  function movesBetween(one, copy) {
    const [before, after] = [one, copy].map((each) => new Map(mock.deadlines(each).map((date) => [date.id, date])));
    const dates = [...new Set([...before.keys(), ...after.keys()])].map((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      // Beside a letter's date, which stays, the date of the law may move.
      const day = (date) => (date ? (was?.letter_date && is?.letter_date ? date.date : date.counts) : null);
      return { deadline_id: id, title: (is ?? was).title, track: (is ?? was).track, severity: (is ?? was).severity, before: day(was), after: day(is), days: was && is ? between(day(was), day(is)) : null, letter_date: is?.letter_date ?? null };
    }).filter((date) => date.before !== date.after).sort((a, b) => (a.severity === b.severity ? (a.after ?? a.before).localeCompare(b.after ?? b.before) : a.severity === 'red' ? -1 : 1));
    const [now, then] = [one, copy].map((each) => mock.caseView(each).conflicts);
    const lacks = (list) => (conflict) => !list.some((other) => other.id === conflict.id);
    return { dates, conflicts_new: then.filter(lacks(now)), conflicts_gone: now.filter(lacks(then)),
      conflicts_changed: then.flatMap((conflict) => { const was = now.find(({ id }) => id === conflict.id); return was && was.days !== conflict.days ? [{ days_before: was.days, conflict }] : []; }) };
  }

  /** Puts a rail line on another scale. */
  function rescaled(line, from, to) {
    const length = between(from, to) || 1;
    const start = between(from, line.from) / length;
    const factor = between(line.from, line.to) / length;
    const at = (place) => start + place * factor;
    return { ...line, from, to, today_at: line.today_at === null ? null : at(line.today_at), months: mock.monthStarts(from, to).map((date) => ({ date, at: between(from, date) / length, year: date.slice(5, 7) === '01' })),
      tracks: line.tracks.map((track) => ({ ...track, stretches: track.stretches.map((one) => ({ ...one, start: at(one.start), end: at(one.end) })), stations: track.stations.map((one) => ({ ...one, at: at(one.at) })) })),
      branch: line.branch ? line.branch.map(at) : null };
  }

  const edited = (one, copy, changes) => changes.map(({ field, row }) => {
    const [was, is] = [one, copy].map((each) => each.facts[`${field}|${row}`] ?? null);
    return { field, row, before: was?.value ?? null, after: is?.value ?? null, problem: is?.problem ?? null };
  });

  const factsOf = (one, changes) => {
    const copy = tried(one, changes);
    return changes.map(({ field, row }) => ({ field, row, ...(copy.facts[`${field}|${row}`] ?? { value: null, typed: null, weekday: null, sick_week: null, problem: null }) }));
  };
  const typedOf = ({ field, row, value, typed }) => {
    const kind = mock.form.fields.find((one) => one.key === field)?.kind;
    if (value !== null && kind === 'date') return { field, row, typed: value.split('-').reverse().join('-') };
    if (value !== null && MONEY_AND_HOURS.has(kind)) return { field, row, typed: kind === 'money' ? String(Number(value) / 100).replace('.', ',') : `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}` };
    return { field, row, typed: value ?? typed ?? '' };
  };

  const START = Date.UTC(2026, 10, 22, 8, 0);
  /** What changed, from the states that undo keeps. */
  function history(one) {
    const states = [...one.past.map((step) => ({ ...step, at: JSON.parse(step.state), taken: false }))];
    const now = { facts: one.facts, log: one.log, applications: one.applications, documents: one.documents, scenarios: one.scenarios };
    const steps = states.map((step, n) => ({ step, from: step.at, to: states[n + 1]?.at ?? now, taken: false, n }));
    let last = now;
    for (const [n, step] of [...one.future].reverse().entries()) {
      const to = JSON.parse(step.state);
      steps.push({ step, from: last, to, taken: true, n: states.length + n });
      last = to;
    }
    const listed = { log_entry: 'log', application: 'applications', document: 'documents', scenario: 'scenarios' };
    const told = steps.map(({ step, from, to, taken, n }) => {
      const changes = [];
      for (const key of new Set([...Object.keys(from.facts), ...Object.keys(to.facts)])) {
        const [was, is] = [from.facts[key], to.facts[key]];
        if (JSON.stringify(was) === JSON.stringify(is)) continue;
        const [field, row] = key.split('|');
        changes.push({ kind: step.kind === 'row' ? 'row' : 'fact', field, row, before: was?.value ?? was?.typed ?? null, after: is?.value ?? is?.typed ?? null, made: !was, removed: !is });
      }
      const list = listed[step.kind];
      if (list && from[list].length !== to[list].length) changes.push({ kind: step.kind, field: null, row: '', before: null, after: null, made: to[list].length > from[list].length, removed: to[list].length < from[list].length });
      else if (list && step.kind !== 'fact' && !changes.length) changes.push({ kind: step.kind, field: null, row: '', before: null, after: null, made: false, removed: false });
      return { at_ms: START + n * 61_000 - (n < 2 ? 86_400_000 : 0), reason: step.reason ?? null, takes_back: false, taken_back: taken, changes };
    });
    return { steps: [...told, ...(window.__mockOptions.history ?? [])].reverse() };
  }

  const scenario = (one, id) => one.scenarios.find((each) => each.id === id) ?? mock.fail('not_found');

  mock.viewParts.push((one) => ({ scenarios: [...one.scenarios].sort((a, b) => b.changed_ms - a.changed_ms) }));

  Object.assign(mock.commands, {
    fact_preview: (r) => { const one = mock.find(r.case_id); return movesBetween(one, tried(one, [r])); },
    what_if: (r) => {
      const one = mock.find(r.case_id);
      const copy = tried(one, r.changes);
      const [before, after] = [mock.caseView(one).timeline, mock.caseView(copy).timeline];
      const from = before.from < after.from ? before.from : after.from;
      const to = before.to > after.to ? before.to : after.to;
      return { facts: edited(one, copy, r.changes), moves: movesBetween(one, copy), before: rescaled(before, from, to), after: rescaled(after, from, to), groups: mock.caseView(copy).groups };
    },
    scenario_save: (r) => {
      if (!r.name.trim()) mock.fail('scenario_name_missing');
      if (!r.changes.length) mock.fail('scenario_empty');
      return mock.changing(r.case_id, 'scenario', (one) => {
        const kept = { id: r.id ?? mock.newId('scenario'), name: r.name.trim(), facts: factsOf(one, r.changes), changed_ms: START + one.past.length * 1000 };
        const at = one.scenarios.findIndex((each) => each.id === r.id);
        if (at < 0) one.scenarios.push(kept); else one.scenarios[at] = kept;
      });
    },
    scenario_remove: (r) => mock.changing(r.case_id, 'scenario', (one) => { scenario(one, r.id); one.scenarios = one.scenarios.filter((each) => each.id !== r.id); }),
    scenario_adopt: (r) => {
      if (!r.reason.trim()) mock.fail('reason_missing');
      const view = mock.changing(r.case_id, 'scenario', (one) => { for (const change of scenario(one, r.id).facts.map(typedOf)) mock.setFact(one, change.field, change.row, change.typed); });
      mock.find(r.case_id).past.at(-1).reason = r.reason;
      return view;
    },
    case_history: (r) => mock.journal(history(mock.find(r.case_id))),
  });
})();

// Part of the program that stands in for the real one: what was forgotten, whether the journal is whole, and a case as it was known.
(() => {
  const mock = window.__mock;
  const gone = new Set();

  /** The history as other parts tell it, with places in the journal and without what was forgotten. */
  mock.journal = (history) => {
    let seq = 0;
    const steps = [...history.steps].reverse().map((step) => ({ ...step, changes: step.changes.map((change) => {
      seq += 1;
      const forgotten = change.forgotten || gone.has(seq);
      return { ...change, seq, forgotten, ...(forgotten ? { before: null, after: null } : {}) };
    }) })).reverse();
    return { steps, known_from: window.__mockOptions.knownFrom ?? '2026-11-01' };
  };
  mock.commands.history_forget = (r) => { gone.add(r.seq); return mock.commands.case_history({ case_id: r.case_id }); };
  mock.commands.journal_check = () => ({ entries: mock.cases.reduce((sum, one) => sum + one.past.length, 0) + 120, forgotten: gone.size, first_broken: window.__mockOptions.brokenAt ?? null });
  mock.commands.case_as_known = (r) => {
    const { value, problem } = mock.readDate(r.day, mock.today);
    if (problem || !value) mock.fail('date_unreadable');
    if (value < (window.__mockOptions.knownFrom ?? '2026-11-01')) mock.fail('not_known_then');
    const one = mock.find(r.case_id);
    const then = { ...one, log: one.log.filter((line) => line.date <= value), applications: one.applications.filter((entry) => entry.date <= value) };
    return { day: value, view: { ...mock.caseView(then), today: value }, forgotten: gone.size };
  };
})();

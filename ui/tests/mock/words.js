// Part of the program that stands in for the real one: words that may be about health or private life.
(() => {
  const mock = window.__mock;
  const both = (nl, en) => ({ nl, en });
  const ASK = both('Gaat dit over de gezondheid van de werknemer?', 'Is this about the employee’s health?');
  const LIST = [
    { id: 'burn-out', tier: 'red', pattern: /burn-?outs?/gi, question: ASK, rewording: both('Laat weg. Telt het voor het werk, noem dan alleen de grens.', 'Leave it out. If it matters for work, give only the limit.') },
    { id: 'maternity_leave', tier: 'amber', pattern: /zwangerschapsverlof/gi, question: ASK, rewording: both('Zet de data van het verlof bij de telling.', 'Enter the dates of the leave with the count.'), replace: 'verlof' },
    { id: 'depress', tier: 'red', pattern: /depress\p{L}*/giu, question: ASK, rewording: both('', '') },
    { id: 'klachten', tier: 'amber', pattern: /klachten|complaints/gi, question: ASK, rewording: both('', '') },
    { id: 'scheiding', tier: 'grey', pattern: /scheiding|divorce/gi, question: both('Hoort dit in het dossier? Het is privé.', 'Does this belong in the case? It is private.'), rewording: both('', '') },
  ];
  const BSN = /\b\d{9}\b/g;
  const EXEMPT = new Set(['application.employer', 'application.job', 'employee.job_title', 'employer.name']);

  const marked = (one, row) => Boolean(one?.facts[`word_mark.reason|${row}`]);
  function find(one, place, row, text) {
    const findings = LIST.filter(({ tier }) => tier === 'red' || !EXEMPT.has(place)).flatMap(({ id, tier, pattern, question, rewording, replace = '' }) => {
      const mark = `${place}/${row}/${id}`;
      if (marked(one, mark)) return [];
      return [...text.matchAll(pattern)].map((found) => ({ word_id: id, tier, start: found.index, end: found.index + found[0].length, question, rewording, replace, mark_row: mark }));
    });
    const numbers = [...text.matchAll(BSN)].map((found) => ({ word_id: 'bsn', tier: 'bsn', start: found.index, end: found.index + 9, question: both('Is dit een burgerservicenummer?', 'Is this a citizen service number?'), rewording: both('', ''), replace: '', mark_row: '' }));
    return [...findings, ...numbers].sort((a, b) => a.start - b.start);
  }

  mock.commands.words_find = (r) => ({ findings: find(mock.cases.find((one) => one.id === r.case_id), r.place, r.row, r.text) });

  /** What the coach dismissed in a text that is saved as a whole. */
  mock.dismiss = (one, place, id, dismissed = []) => { for (const { word_id, reason } of dismissed) mock.setFact(one, 'word_mark.reason', `${place}/${id}/${word_id}`, reason); };

  /** What a document prints and nobody decided about: its own texts and the lines that may be reported. */
  mock.held = (one, doc) => {
    const at = (tab, entry) => ({ case_id: one.id, tab, step: null, field: null, row: '', entry });
    const words = (findings, go) => findings.map(({ word_id, tier }) => ({ word_id, tier, go, private: false }));
    return [
      ...Object.entries(doc.own).flatMap(([key, text]) => words(find(one, 'document', `${doc.id}.${key}`, text ?? ''), at('documents', doc.id))),
      ...one.log.filter((line) => line.visibility === 'report').flatMap((line) => words(find(one, 'log', line.id, line.summary), at('log', line.id))),
    ];
  };

  mock.viewParts.push((one, view) => {
    const go = (more) => ({ case_id: one.id, tab: 'facts', step: null, field: null, row: '', entry: null, ...more });
    const words = (findings, where) => findings.map(({ word_id, tier }) => ({ word_id, tier, go: go(where), private: false }));
    const guarded = mock.form.fields.filter((spec) => spec.guarded);
    const TABS = { intake: 'profile', profile: 'profile', search: 'profile', programme: 'trajectory', milestones: 'trajectory', services: 'trajectory', training: 'trajectory', instruments: 'trajectory', appointments: 'trajectory', ending: 'trajectory' };
    return { words: [
      ...view.facts.flatMap((fact) => {
        const spec = guarded.find(({ key }) => key === fact.field);
        if (!spec || !fact.value) return [];
        return words(find(one, fact.field, fact.row, fact.value), { tab: spec.key === 'check.explanation' ? 'check' : TABS[spec.step] ?? 'facts', step: spec.step === 'station' ? null : spec.step, field: fact.field, row: fact.row });
      }),
      ...view.log.flatMap((line) => words(find(one, 'log', line.id, `${line.summary}\n${line.result}\n${line.next_step}`), { tab: 'log', entry: line.id })),
      ...view.applications.flatMap((entry) => words(find(one, 'application', entry.id, `${entry.suitable}\n${entry.proof}\n${entry.lesson}\n${entry.next_step}\n${entry.note}`), { tab: 'applications', entry: entry.id })),
    ] };
  });
})();

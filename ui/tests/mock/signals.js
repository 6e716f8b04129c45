// Part of the program that stands in for the real one: what asks for attention in all cases.
(() => {
  const mock = window.__mock;
  const RANK = ['conflict', 'late', 'problem', 'due', 'question'];
  const asked = {
    late: ({ title }) => ({ nl: `Is dit al gedaan: ${title.nl.toLowerCase()}? Zo niet, wanneer wel?`, en: `Has this been done: ${title.en.toLowerCase()}? If not, when will it be?` }),
    due: ({ title }) => ({ nl: `Komt dit op tijd klaar: ${title.nl.toLowerCase()}?`, en: `Will this be ready in time: ${title.en.toLowerCase()}?` }),
  };

  function signalsOf(one) {
    const view = mock.caseView(one);
    const base = { case_id: one.id, name: view.name, dossier_number: view.dossier_number, demo: one.demo, conflict: null, deadline: null, because: null, field: null, row: '', problem: null };
    const open = view.deadlines.filter((date) => date.to_do && (date.state === 'late' || ((date.state === 'next' || date.state === 'coming') && date.days_left <= mock.settings.horizon_days)));
    return [
      ...view.conflicts.map((conflict) => ({ ...base, key: `${one.id}/${conflict.id}`, kind: 'conflict', who: conflict.who, ask: conflict.ask, conflict })),
      ...open.map((deadline) => { const kind = deadline.state === 'late' ? 'late' : 'due'; return { ...base, key: `${one.id}/${deadline.id}`, kind, who: deadline.who, ask: asked[kind](deadline), deadline }; }),
      ...view.questions.map((question) => ({ ...base, key: `${one.id}/${question.id}`, kind: 'question', who: question.who, ask: question.ask, because: question.because, field: question.field })),
      ...view.facts.filter((fact) => fact.problem).map((fact) => ({ ...base, key: `${one.id}/${fact.field}/${fact.row}`, kind: 'problem', who: 'coach', ask: { nl: 'Klopt dit gegeven?', en: 'Is this fact right?' }, field: fact.field, row: fact.row, problem: fact.problem })),
    ];
  }

  mock.commands.signals = () => {
    const signals = window.__mockOptions.calm ? [] : mock.cases.flatMap(signalsOf).sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind) || (a.deadline?.days_left ?? 0) - (b.deadline?.days_left ?? 0));
    return { horizon_days: mock.settings.horizon_days, in_all: signals.length, signals };
  };
})();

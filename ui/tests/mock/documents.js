// Part of the program that stands in for the real one: documents and their pages.
(() => {
  const mock = window.__mock;
  const PLAN = [
    ['goal', 'Doel van het traject', 'Goal of the programme', true], ['background', 'Sociale achtergrond', 'Social background', true],
    ['capacity', 'Belastbaarheid', 'Capacity for work', true], ['profile', 'Zoekprofiel', 'Search profile', true],
    ['planning', 'Fasering en planning', 'Phases and planning', true], ['employee_view', 'Visie van de werknemer', 'Employee’s view', true], ['remarks', 'Opmerkingen', 'Remarks', false],
  ];
  const REPORT = [
    ['activities', 'Activiteiten in deze periode', 'Activities in this period', true], ['applications', 'Sollicitaties', 'Applications', true],
    ['progress', 'Voortgang', 'Progress', true], ['next', 'Vooruitblik', 'Outlook', true], ['employee_view', 'Visie van de werknemer', 'Employee’s view', true],
  ];
  const sections = (kind) => (kind === 'trajectory_plan' ? PLAN : REPORT);
  const fromCase = { nl: { goal: 'Per 1 september 2027 een passende baan als data-analist voor 24 uur per week.', background: 'Woont in Eindhoven, reist met het openbaar vervoer. Spreekt Engels en leert Nederlands (A2).', capacity: 'Volgens het inzetbaarheidsprofiel 6 uur per dag en 24 uur per week belastbaar.', activities: 'Drie gesprekken, één training en vier sollicitaties.', progress: 'Het cv is af. Twee zoekrichtingen zijn onderzocht.' },
    en: { goal: 'By 1 September 2027 a suitable job as data analyst for 24 hours a week.', background: 'Lives in Eindhoven, travels by public transport. Speaks English and learns Dutch (A2).', activities: 'Three talks, one training and four applications.' } };

  const text = (doc, language, key) => doc.own[`${language} ${key}`] ?? fromCase[language][key] ?? '';
  mock.missing = (doc, language = 'nl') => sections(doc.kind).filter(([key, , , mandatory]) => mandatory && !text(doc, language, key)).map(([key]) => key);

  mock.documentView = (doc, language) => ({
    document_id: doc.id, case_id: doc.case_id, kind: doc.kind, language, version: doc.version, date: doc.date, period: doc.period,
    missing: mock.missing(doc, language),
    words: mock.held(mock.cases.find((one) => one.id === doc.case_id), doc),
    coach_missing: Boolean(window.__mockOptions.coachless),
    sections: sections(doc.kind).map(([key, nl, en, mandatory]) => {
      const now = text(doc, language, key);
      const own = doc.own[`${language} ${key}`] !== undefined;
      const odd = [...now].filter((one) => one.codePointAt(0) > 0x2fff);
      return { key, title: { nl, en }, hint: { nl: 'Schrijf in hele zinnen, in termen van werk.', en: 'Write in whole sentences, in terms of work.' }, mandatory, text: now, from_case: own ? (fromCase[language][key] ?? '') : '',
        own, tables: key === 'activities' || key === 'planning' ? 1 : 0, foreign: null, empty: now === '', unprintable: [...new Set(odd)].map((character) => ({ character, count: odd.filter((one) => one === character).length })) };
    }),
  });

  mock.preview = (doc, language) => ({ pages: doc.kind === 'trajectory_plan' ? 3 : 2, fingerprint: JSON.stringify([language, doc.own, doc.date, doc.period]), concept: mock.missing(doc, language).length > 0 || mock.held(mock.cases.find((one) => one.id === doc.case_id), doc).length > 0 });

  mock.page = async (doc, language, page, width) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = Math.round(width * 297 / 210);
    const c = canvas.getContext('2d');
    const unit = width / 210;
    c.fillStyle = '#fff';
    c.fillRect(0, 0, canvas.width, canvas.height);
    c.fillStyle = '#14213a';
    c.font = `600 ${7 * unit}px sans-serif`;
    c.fillText(language === 'nl' ? 'Trajectplan spoor 2' : 'Trajectory plan track 2', 20 * unit, 30 * unit);
    c.font = `${3.6 * unit}px sans-serif`;
    let y = 45;
    for (const [key, nl, en] of sections(doc.kind).slice((page - 1) * 3, page * 3)) {
      c.fillText(language === 'nl' ? nl : en, 20 * unit, y * unit);
      for (const line of text(doc, language, key).match(/.{1,80}(\s|$)/g) ?? []) { y += 6; c.fillText(line, 20 * unit, y * unit); }
      y += 16;
    }
    const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
    return blob.arrayBuffer();
  };
})();

// Part of the program that stands in for the real one: the rules that the dates come from.
(() => {
  const mock = window.__mock;
  const BUILTIN = '2026-11';
  let version = BUILTIN;
  const rule = (id, nl, en, more = {}) => ({ id, title: { nl, en }, text: { nl: `${nl}: uiterlijk op de genoemde dag.`, en: `${en}: by the day named at the latest.` }, source: 'Wet WIA, art. 65', status: 'in_force', from: '2004-01-01', to: null,
    reviewed_on: '2026-10-01', review_overdue: false, sources_disagree: false, ...more });
  const RULES = [
    rule('pw.problem_analysis', 'Probleemanalyse', 'Problem analysis', { source: 'Regeling procesgang, art. 2' }), rule('pw.plan_of_action', 'Plan van aanpak', 'Plan of action', { source: 'Regeling procesgang, art. 4' }),
    rule('pw.wia_application', 'WIA-aanvraag', 'WIA application', { source: 'Wet WIA, art. 64' }), rule('pw.waiting_period_end', 'Einde van de wachttijd', 'End of the waiting period', { source: 'Wet WIA, art. 23' }),
    rule('ind.search_end', 'Einde van de zoektijd', 'End of the search period', { source: 'Vreemdelingencirculaire, B6/2.3', sources_disagree: true }), rule('ind.renewal', 'Verlenging aanvragen', 'Apply for renewal', { source: 'Vreemdelingencirculaire, B1/6.1', review_overdue: true, reviewed_on: '2025-02-01' }),
    rule('ind.salary.2027', 'Looncriterium 2027', 'Salary criterion 2027', { status: 'pending', from: '2027-01-01', to: '2027-12-31', source: 'IND, normbedragen' }), rule('tax.ruling30.27', '27%-regeling', '27% ruling', { status: 'announced', from: '2027-01-01', source: 'Belastingplan 2024' }),
    rule('ind.salary.2025', 'Looncriterium 2025', 'Salary criterion 2025', { status: 'expired', from: '2025-01-01', to: '2025-12-31', source: 'IND, normbedragen' }), rule('track2.review', 'Spoor 2 moet lopen', 'Track 2 must be running', { status: 'practice', source: 'Werkwijzer Poortwachter' }),
  ];
  const view = () => ({ version, builtin_version: BUILTIN, imported: version !== BUILTIN, rules: RULES });

  function read(text) {
    let file;
    try { file = JSON.parse(text); } catch { mock.fail('rules_refused', { detail: 'line 1: this is no JSON' }); }
    if (!Array.isArray(file.rules)) mock.fail('rules_refused', { detail: 'line 14, rule pw.wia_application: its period overlaps the one on line 3' });
    if (file.version <= version) mock.fail('rules_not_newer');
    return file;
  }

  const moved = (one) => {
    const date = mock.deadlines(one).find(({ id }) => id === 'pw.wia_application');
    return { case_id: one.id, name: mock.value(one, 'employee.name'), dossier_number: one.number, moves: { conflicts_gone: [], conflicts_changed: [],
      conflicts_new: mock.caseView(one).conflicts.slice(0, 1),
      dates: [{ deadline_id: date.id, title: date.title, track: date.track, severity: date.severity, before: date.date, after: mock.plus(date.date, 7), days: 7, letter_date: date.letter_date },
        { deadline_id: 'ind.search_end', title: { nl: 'Einde van de zoektijd', en: 'End of the search period' }, track: 'permit', severity: 'amber', before: null, after: mock.plus(date.date, 90), days: null, letter_date: null }] } };
  };

  Object.assign(mock.commands, {
    rules_read: view,
    rules_preview: (r) => { const file = read(r.text); return { version: file.version, current_version: version, changed_rules: file.rules, removed_rules: file.removed ?? [], cases: file.still ? [] : mock.cases.map(moved), cases_checked: mock.cases.length }; },
    rules_import: (r) => { version = read(r.text).version; return view(); },
    rules_reset: () => { version = BUILTIN; return view(); },
    rules_export: () => ({ name: `spoorboek-regels-${version}.json`, folder: mock.settings.export_folder }),
  });
})();

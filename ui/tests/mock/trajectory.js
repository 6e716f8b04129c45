// Part of the program that stands in for the real one: where the programme stands, and plans to lay over a case.
(() => {
  const mock = window.__mock;
  const { between, plus, value } = mock;
  const both = (nl, en) => ({ nl, en });
  const rows = (one, group) => [...new Set(Object.keys(one.facts).filter((key) => key.startsWith(`${group}.`)).map((key) => key.split('|')[1]))];
  const at = (one, field, row) => one.facts[`${field}|${row}`]?.value ?? null;
  const MANDATORY = ['progress_meeting', 'job_search_training', 'skills_assessment', 'cv', 'interview', 'labour_law', 'wia_information'];
  const CEFR = ['0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
  const PIECES = [['problem_analysis', 'Probleemanalyse, met bijstellingen', 'Problem analysis, with revisions', 'track1.problem_analysis_on'], ['plan_of_action', 'Plan van aanpak, met bijstellingen', 'Plan of action, with revisions', null],
    ['first_year_evaluation', 'Eerstejaarsevaluatie', 'First-year evaluation', 'track1.first_year_evaluation_on'], ['labour_expert_report', 'Arbeidsdeskundig rapport', 'Labour expert’s report', 'labour_expert.report_on'],
    ['trajectory_plan', 'Trajectplan spoor 2', 'Trajectory plan of track 2', null], ['progress_reports', 'Voortgangsrapportages', 'Progress reports', null],
    ['application_overview', 'Overzicht van sollicitaties', 'Overview of applications', null], ['final_report', 'Eindrapportage spoor 2', 'Final report of track 2', 'ending.final_report_on'], ['employee_opinion', 'Oordeel van de werknemer', 'The employee’s opinion', null]];

  function phases(one) {
    const start = value(one, 'programme.start');
    const go = (tab, step, field) => ({ case_id: one.id, tab, step, field, row: '', entry: null });
    const started = [at(one, 'phase.started_on', '1') ?? start, at(one, 'phase.started_on', '2'), at(one, 'phase.started_on', '3')];
    const current = started.filter((day) => day && day <= mock.today).length;
    const has = (field) => value(one, field) !== null;
    const deliverables = [
      [['intake', 'Intake gehouden', 'Intake held', has('intake.on'), value(one, 'intake.on'), go('profile', 'intake', 'intake.on')],
        ['profile', 'Profiel beschreven', 'Profile described', has('profile.personal'), null, go('profile', 'profile', 'profile.personal')],
        ['search', 'Zoekprofiel met drie richtingen', 'Search profile with three directions', rows(one, 'direction').length >= 3, null, go('profile', 'search', 'direction.title')],
        ['plan', 'Trajectplan getekend', 'Trajectory plan signed', has('programme.signed_on'), value(one, 'programme.signed_on'), go('trajectory', 'programme', 'programme.signed_on')]],
      [['applications', 'Sollicitaties lopen', 'Applications under way', one.applications.length > 0, null, go('applications', null, null)],
        ['instruments', 'Instrumenten afgewogen', 'Instruments weighed', rows(one, 'instrument').length >= 2, null, go('trajectory', 'instruments', 'instrument.kind')]],
      [['ending', 'Einde vastgelegd', 'Ending recorded', has('ending.kind'), value(one, 'ending.on'), go('trajectory', 'ending', 'ending.kind')],
        ['papers', 'Stukken bij de werkgever', 'Papers with the employer', has('ending.handed_over_on'), value(one, 'ending.handed_over_on'), go('trajectory', 'ending', 'ending.handed_over_on')]],
    ];
    return [1, 2, 3].map((phase) => {
      const from = started[phase - 1];
      const to = started[phase] ?? null;
      const mine = rows(one, 'milestone').filter((row) => at(one, 'milestone.phase', row) === String(phase));
      const done = mine.filter((row) => at(one, 'milestone.status', row) === 'done').length;
      return { phase, state: phase < current ? 'done' : phase === current ? 'current' : 'coming', started_on: from, typed: Boolean(at(one, 'phase.started_on', String(phase))), ended_on: to,
        weeks: from && from <= mock.today ? Math.floor(between(from, to ?? mock.today) / 7) : null,
        deliverables: deliverables[phase - 1].map(([id, nl, en, there, on, way]) => ({ id, title: both(nl, en), done: there, done_on: there ? on : null, go: way })),
        milestones_open: mine.length - done, milestones_done: done };
    });
  }

  function directions(one) {
    const limits = rows(one, 'limit');
    const wage = Number(value(one, 'employee.wage_month') ?? 0);
    const dutch = rows(one, 'language').find((row) => /nederlands|dutch/i.test(at(one, 'language.name', row) ?? ''));
    const number = (field, row) => (at(one, field, row) === null ? null : Number(at(one, field, row)));
    return rows(one, 'direction').map((row) => {
      const asks = number('direction.wage_month', row);
      const percent = wage && asks ? Math.round((asks * 100) / wage) : null;
      const hours = number('direction.hours', row);
      const most = value(one, 'capacity.hours_week');
      const commute = number('direction.commute_minutes', row);
      const longest = value(one, 'profile.commute_minutes');
      const asked = at(one, 'direction.dutch', row);
      const vacancies = rows(one, 'vacancy').filter((each) => at(one, 'vacancy.direction', each) === row);
      const gap = asked && dutch ? CEFR.indexOf(asked) > CEFR.indexOf(at(one, 'language.speaking', dutch) ?? '0') : null;
      const concerns = [...(vacancies.length < 3 ? [both('Nog geen drie recente vacatures als bewijs.', 'Not yet three recent vacancies as proof.')] : []),
        ...(gap && !at(one, 'direction.gap_closed_by', row) ? [both('Het gevraagde Nederlands ligt hoger, en er staat niet hoe dat wordt opgelost.', 'The Dutch asked is higher, and it does not say how that is closed.')] : [])];
      return { row, fits: limits.map((limit) => ({ limit, fit_row: `${row}.${limit}`, verdict: at(one, 'fit.verdict', `${row}.${limit}`), note: at(one, 'fit.note', `${row}.${limit}`) ?? '' })),
        wage_percent: percent, wage_enough: percent === null ? null : percent >= 65, hours_fit: hours === null || most === null ? null : hours <= Number(most),
        commute_fits: commute === null || longest === null ? null : commute <= Number(longest), dutch_gap: gap, recent_vacancies: vacancies.length, concerns };
    });
  }

  function width(one) {
    const active = rows(one, 'direction').filter((row) => !['ruled_out', 'paused'].includes(at(one, 'direction.status', row)));
    const wishes = active.filter((row) => ['wish', 'last_job'].includes(at(one, 'direction.origin', row)));
    const level = active.length === 0 ? 'empty' : wishes.length === active.length || active.length === 1 ? 'too_narrow' : active.length < 3 ? 'narrow' : 'wide';
    return { level, directions: active.length, sectors: new Set(active.map((row) => at(one, 'direction.sector', row)).filter(Boolean)).size, from_market: active.length - wishes.length,
      because: [...(active.length > 0 && active.length < 3 ? [both('Er zijn minder dan drie zoekrichtingen.', 'There are fewer than three directions.')] : []),
        ...(active.length > 0 && wishes.length === active.length ? [both('Alle richtingen zijn een wens of lijken op het laatste werk.', 'All directions are a wish or like the last job.')] : [])] };
  }

  function services(one) {
    const kinds = mock.form.fields.find((field) => field.key === 'service.kind').choices.map(({ key }) => key);
    const use = (kind) => {
      const mine = rows(one, 'service').filter((row) => at(one, 'service.kind', row) === kind);
      const lines = one.log.filter((line) => line.service === kind);
      const done = mine.filter((row) => at(one, 'service.done_on', row)).length;
      return { kind, mandatory: MANDATORY.includes(kind), planned: mine.length - done, done, log_lines: lines.length, minutes: lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0) };
    };
    return kinds.map(use).sort((a, b) => Number(b.mandatory) - Number(a.mandatory));
  }

  function ending(one) {
    const kind = value(one, 'ending.kind');
    const asks = { placed: ['placement.employer', 'placement.start'], not_achievable: ['ending.reason', 'ending.remaining', 'ending.advice', 'ending.employee_view'], returned: ['ending.on'], early_stop: ['ending.reason', 'ending.consulted'] };
    const waiting = mock.deadlines(one).find((date) => date.id === 'track2.file_to_employer')?.counts ?? null;
    return { pieces: PIECES.map(([id, nl, en, field]) => ({ id, title: both(nl, en), ready_on: (field && value(one, field)) || at(one, 'wia_piece.ready_on', id), from_case: Boolean(field && value(one, field)) })),
      hand_over_by: waiting, missing: (asks[kind] ?? []).filter((field) => value(one, field) === null).map((field) => both(`Nog leeg: ${field}`, `Still empty: ${field}`)) };
  }

  mock.viewParts.push((one) => {
    const minutes = one.log.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
    const start = value(one, 'programme.start');
    const end = value(one, 'programme.planned_end');
    const part = (planned) => (planned !== null && start && end && start <= mock.today ? Math.round((planned * Math.min(between(start, mock.today), between(start, end))) / between(start, end)) : null);
    const hours = value(one, 'programme.coach_hours_total');
    const budget = value(one, 'programme.budget');
    const since = value(one, 'track1.status_on');
    const spent = rows(one, 'cost').reduce((sum, row) => sum + Number(at(one, 'cost.amount', row) ?? 0), 0);
    const last = one.log.map((line) => line.date).sort().at(-1) ?? null;
    const all = phases(one);
    return { trajectory: { phase: all.find(({ state }) => state === 'current')?.phase ?? null, phases: all,
      coach_hours: { planned: hours === null ? null : Number(hours), planned_by_now: part(hours === null ? null : Number(hours)), used: minutes },
      budget: { planned: budget === null ? null : Number(budget), planned_by_now: part(budget === null ? null : Number(budget)), used: spent },
      services: services(one), track1_days_old: since ? between(since, mock.today) : null, last_contact: last, silent_days: last ? between(last, mock.today) : null,
      width: width(one), directions: directions(one), ending: ending(one) } };
  });

  const TEMPLATES = [
    ['standard', both('Gewoon traject, negen maanden', 'Standard programme, nine months'), both('Voor wie de gewone tijd heeft.', 'For who has the usual time.'), 39,
      [[1, 2, both('Intake en uitleg over privacy', 'Intake and explanation of privacy')], [1, 4, both('Profiel en zoekprofiel klaar', 'Profile and search profile ready')], [2, 8, both('Cv en brief af', 'CV and letter ready')], [2, 16, both('Eerste gesprekken bij werkgevers', 'First interviews with employers')], [3, 36, both('Eindrapportage klaar', 'Final report ready')]],
      [[1, 'progress_meeting'], [1, 'skills_assessment'], [2, 'job_search_training'], [2, 'interview'], [3, 'wia_information']]],
    ['permit', both('Kort en krachtig: de vergunning loopt af', 'Short and intensive: the permit runs out'), both('Als de vergunning vóór het einde van het traject afloopt.', 'Where the permit ends before the programme does.'), 16,
      [[1, 1, both('Vragen aan de immigratieadviseur gesteld', 'Questions put to the immigration adviser')], [2, 3, both('Erkende referenten benaderd', 'Recognised sponsors approached')]], [[1, 'labour_law'], [2, 'networking']]],
    ['language', both('Eerst de taal', 'Language first'), both('Als Nederlands de grootste drempel is.', 'Where Dutch is the greatest barrier.'), 44, [[1, 3, both('Taaltoets gedaan', 'Language test done')], [1, 16, both('Niveau B1 gehaald', 'Level B1 reached')]], [[1, 'language'], [2, 'culture']]],
  ];

  mock.commands = Object.assign(mock.commands ?? {}, {
    plan_templates: () => ({ templates: TEMPLATES.map(([key, title, text, weeks, milestones, parts]) => ({ key, title, text, weeks, milestones: milestones.map(([phase, week, what]) => [phase, week, what]), services: parts })) }),
    plan_template_apply: (r) => mock.changing(r.case_id, 'row', (one) => {
      const [, , , , milestones, parts] = TEMPLATES.find(([key]) => key === r.template) ?? mock.fail('not_found');
      const start = value(one, 'programme.start') ?? mock.today;
      const write = (day) => day.split('-').reverse().join('-');
      for (const [phase, week, what] of milestones) {
        if (rows(one, 'milestone').some((row) => at(one, 'milestone.what', row) === what.nl)) continue;
        const row = `r${one.nextRow}`;
        for (const [field, typed] of [['what', what.nl], ['phase', String(phase)], ['due', write(plus(start, week * 7))], ['status', 'open']]) mock.setFact(one, `milestone.${field}`, row, typed);
      }
      for (const [phase, kind] of parts) {
        if (rows(one, 'service').some((row) => at(one, 'service.kind', row) === kind)) continue;
        const row = `r${one.nextRow}`;
        mock.setFact(one, 'service.kind', row, kind);
        mock.setFact(one, 'service.phase', row, String(phase));
      }
    }),
  });
})();

// Part of the program that stands in for the real one: cases and their dates.
(() => {
  const mock = window.__mock;
  const { plus, between } = mock;
  const BY_LAW = [
    ['pw.problem_analysis', 41, 'statutory', 'Probleemanalyse', 'Problem analysis', 'wk 6', 'wk 6', true, 5],
    ['pw.plan_of_action', 55, 'statutory', 'Plan van aanpak', 'Plan of action', 'plan', 'plan', true, 5],
    ['pw.report_42', 294, 'statutory', '42e-weeksmelding bij UWV', 'Week 42 report to UWV', 'wk 42', 'wk 42', true, 7],
    ['pw.first_year_evaluation', 363, 'statutory', 'Eerstejaarsevaluatie', 'First-year evaluation', 'wk 52', 'wk 52', true, 7],
    ['pw.iva_latest', 475, 'statutory', 'Laatste dag voor een vervroegde IVA', 'Last day for an early IVA', 'IVA', 'IVA', false, 2],
    ['pw.uwv_notice', 622, 'statutory', 'Brief van UWV over de WIA-aanvraag', 'Letter from UWV about the WIA application', 'wk 89', 'wk 89', false, 4],
    ['pw.reintegration_report', 636, 'statutory', 'Re-integratieverslag klaar', 'Reintegration report ready', 'wk 91', 'wk 91', true, 6],
    ['pw.wia_application', 650, 'statutory', 'WIA-aanvraag', 'WIA application', 'WIA-aanvraag', 'WIA claim', true, 8],
    ['pw.sanction_decision', 685, 'statutory', 'UWV beslist over een loonsanctie', 'UWV decides on a wage sanction', 'besluit UWV', 'UWV decision', false, 2],
    ['pw.waiting_period_end', 727, 'statutory', 'Einde van de wachttijd', 'End of the waiting period', 'wk 104', 'wk 104', false, 9],
    ['pw.wia_start', 728, 'statutory', 'WIA begint', 'WIA begins', 'WIA', 'WIA', false, 2],
    ['track2.review', 456, 'programme', 'Spoor 2 moet lopen', 'Track 2 must be running', '15 mnd', '15 months', false, 2],
  ];

  const value = (one, field) => one.facts[`${field}|`]?.value ?? null;
  mock.value = value;
  /** What other parts add to a case as the window sees it. */
  mock.viewParts = [];
  const WHO = { statutory: 'employer', programme: 'coach', permit: 'employer', tax: 'employer', privacy: 'coach' };

  function rawDates(one) {
    const first = value(one, 'sickness.first_sick_day');
    if (!first) return [];
    // Days fully fit push on what is counted from the first sick day.
    const rows = Object.keys(one.facts).filter((key) => key.startsWith('interruption.recovered_on|')).map((key) => key.split('|')[1]);
    const fit = rows.reduce((sum, row) => { const again = one.facts[`interruption.sick_again_on|${row}`]?.value; return sum + (again ? between(one.facts[`interruption.recovered_on|${row}`].value ?? again, again) : 0); }, 0);
    const letter = one.facts['station.letter_date|pw.waiting_period_end']?.value ?? null;
    const dates = BY_LAW.map(([id, law, track, nl, en, shortNl, shortEn, toDo, weight]) => ({ id, date: id === 'pw.wia_start' && letter ? plus(letter, 1) : plus(first, law + fit), track, title: { nl, en }, short: { nl: shortNl, en: shortEn }, toDo, weight }));
    const start = value(one, 'programme.start');
    const end = value(one, 'programme.planned_end');
    if (start) {
      dates.push({ id: 'track2.plan', date: plus(start, 42), track: 'programme', title: { nl: 'Trajectplan klaar', en: 'Trajectory plan ready' }, short: { nl: 'trajectplan', en: 'plan' }, toDo: true, weight: 4 });
      const every = Number(value(one, 'programme.report_every_days') ?? 42);
      for (let n = 1; end && plus(start, n * every) <= end; n += 1) {
        dates.push({ id: `track2.report.${n}`, date: plus(start, n * every), track: 'programme', title: { nl: `Voortgangsrapportage ${n}`, en: `Progress report ${n}` }, short: { nl: `rapport ${n}`, en: `report ${n}` }, toDo: true, weight: 2 });
      }
      if (end) dates.push({ id: 'track2.final_report', date: plus(end, 14), track: 'programme', title: { nl: 'Eindrapportage', en: 'Final report' }, short: { nl: 'eindrapport', en: 'final report' }, toDo: true, weight: 8 },
        { id: 'track2.file_to_employer', date: plus(first, 629), track: 'programme', title: { nl: 'Stukken bij de werkgever', en: 'Papers with the employer' }, short: { nl: 'stukken', en: 'papers' }, toDo: true, weight: 3 });
    }
    const leaves = value(one, 'employment.end');
    if (leaves) {
      const ind = (id, days, nl, en, shortNl, shortEn, weight) => dates.push({ id: `ind.${id}`, date: plus(leaves, days), track: 'permit', title: { nl, en }, short: { nl: shortNl, en: shortEn }, toDo: true, weight });
      ind('employer_report', 28, 'Werkgever meldt het einde bij de IND', 'Employer reports the end to the IND', 'werkg. IND', 'employer IND', 6);
      ind('employee_report', 28, 'Werknemer meldt het einde bij de IND', 'Employee reports the end to the IND', 'zelf IND', 'self to IND', 6);
      ind('search_end', 91, 'Einde van de zoektijd', 'End of the search period', 'zoektijd', 'search end', 5);
      ind('last_safe_day', 90, 'Laatste veilige dag', 'Last safe day', 'veilige dag', 'last safe', 8);
    }
    const permit = value(one, 'permit.expires_on');
    if (permit) {
      dates.push({ id: 'ind.permit_expiry', date: permit, track: 'permit', title: { nl: 'Vergunning eindigt', en: 'Permit ends' }, short: { nl: 'vergunning', en: 'permit' }, toDo: false, weight: 9 },
        { id: 'ind.renewal', date: plus(permit, -1), opens: plus(permit, -92), track: 'permit', title: { nl: 'Verlenging aanvragen', en: 'Apply for renewal' }, short: { nl: 'verlengen', en: 'renew' }, toDo: true, weight: 7 });
    }
    return dates;
  }

  mock.deadlines = (one) => {
    const today = mock.today;
    const first = value(one, 'sickness.first_sick_day');
    const dates = rawDates(one).map((raw) => {
      const letter = one.facts[`station.letter_date|${raw.id}`]?.value ?? null;
      const done = one.facts[`station.done_on|${raw.id}`]?.value ?? null;
      const counts = letter ?? raw.date;
      const left = between(today, counts);
      const margin = /report|wia_application/.test(raw.id) ? mock.settings.margin_report_days : mock.settings.margin_days;
      const ahead = mock.workAhead(counts);
      const state = done ? 'done' : left < 0 ? (raw.toDo ? 'late' : 'passed') : 'coming';
      return { id: raw.id, title: raw.title, short: raw.short, track: raw.track, date: raw.date, who: raw.id === 'pw.wia_application' || raw.id === 'ind.employee_report' ? 'employee' : WHO[raw.track], severity: raw.weight > 6 ? 'red' : 'amber',
        work_ahead: ahead, own_date: mock.workAhead(plus(ahead, -margin)), margin_days: margin, letter_differs: letter ? between(raw.date, letter) : null, amber: raw.track === 'permit',
        after_programme: false,
        after_contract: raw.track === 'statutory' && Boolean(value(one, 'employment.end')) && raw.date > value(one, 'employment.end'),
        readings: raw.id === 'pw.wia_application' ? [{ date: plus(raw.date, -14), earlier: plus(raw.date, -14) < counts, text: { nl: 'Sommigen tellen vanaf de melding.', en: 'Some count from the report.' } }]
          : raw.id === 'ind.search_end' ? [{ date: plus(raw.date, 91), earlier: plus(raw.date, 91) < counts, text: { nl: 'De IND geeft in de praktijk zes maanden aan wie de vergunning twee jaar heeft.', en: 'In practice the IND gives six months to who has held the permit for two years.' } }] : [],
        opens: raw.opens ?? null, letter_date: letter, counts,
        done_on: done, to_do: raw.toDo, state, days_left: left, sick_week: mock.sickWeek(first, counts), weekday: mock.weekday(counts), weight: raw.weight };
    }).sort((a, b) => a.counts.localeCompare(b.counts) || a.id.localeCompare(b.id));
    const next = dates.find((date) => date.to_do && date.state === 'coming');
    if (next) next.state = 'next';
    return dates;
  };

  const LANES = ['statutory', 'programme', 'permit'];
  function timeline(one, dates) {
    const first = value(one, 'sickness.first_sick_day');
    if (!first || !dates.length) return { from: mock.today, to: mock.today, today_at: null, months: [], tracks: [], branch: null };
    const to = plus(dates[dates.length - 1].counts, 14);
    const at = (day) => between(first, day) / between(first, to);
    const stretch = (kind, from, until) => ({ kind, start: at(from), end: at(until), from, to: until, days: between(from, until) });
    const line = (from, until) => (mock.today <= from ? [stretch('ahead', from, until)] : mock.today >= until ? [stretch('done', from, until)]
      : [stretch('done', from, mock.today), stretch('ahead', mock.today, until)]);
    const start = value(one, 'programme.start');
    const permit = value(one, 'permit.expires_on');
    const waiting = dates.find((date) => date.id === 'pw.waiting_period_end').counts;
    const tracks = LANES.map((track) => {
      const mine = dates.filter((date) => date.track === track);
      if (!mine.length) return null;
      const stretches = track === 'statutory' ? line(first, waiting) : track === 'programme' ? line(start ?? first, mine[mine.length - 1].counts)
        : [...line(first, permit), stretch('window', plus(permit, -92), permit), ...(permit < waiting ? [stretch('gap', permit, waiting)] : [])];
      return { track, stretches, stations: mine.map((date) => ({ deadline_id: date.id, at: at(date.counts), state: date.state, terminus: date.id === 'pw.waiting_period_end' || date.id === 'ind.permit_expiry', weight: date.weight })) };
    }).filter(Boolean);
    return { from: first, to, today_at: mock.today >= first && mock.today <= to ? at(mock.today) : null,
      months: mock.monthStarts(first, to).map((date) => ({ date, at: at(date), year: date.slice(5, 7) === '01' })), tracks,
      branch: start ? [at(plus(start, -21)), at(start)] : null };
  }

  function conflicts(one, dates) {
    const permit = value(one, 'permit.expires_on');
    const end = value(one, 'programme.planned_end');
    const waiting = dates.find((date) => date.id === 'pw.waiting_period_end')?.counts;
    const applied = value(one, 'permit.renewal_applied_on');
    const filed = applied && permit && applied < permit ? applied : null;
    const list = [];
    const TITLE = { C1: ['De vergunning loopt af vóór het einde van het traject', 'The permit ends before the end of the programme'], C2: ['De vergunning loopt af vóór het einde van de plicht van de werkgever', 'The permit ends before the employer’s duty does'] };
    const both = (nl, en) => ({ nl, en });
    const add = (id, early, late, deadline_id) => list.push({ id, title: both(...TITLE[id]), who: 'employer',
      text: both('Zonder geldige vergunning mag de werknemer niet blijven of werken. Laat de IND of een immigratieadvocaat dit bevestigen.', 'Without a valid permit the employee may not stay or work. Have the IND or an immigration lawyer confirm this.'),
      ask: both('Wanneer vraagt u de verlenging aan, en wie regelt dat?', 'When will you apply for the renewal, and who sees to it?'), days: between(early, late), early, late, deadline_id, renewal_opens: filed ? null : plus(early, -92), renewal_filed: filed, amounts: null });
    if (permit && end && end > permit) add('C1', permit, end, 'ind.permit_expiry');
    if (permit && waiting && waiting > permit) add('C2', permit, waiting, 'pw.waiting_period_end');
    return list;
  }

  mock.caseView = (one) => {
    const deadlines = mock.deadlines(one);
    const rows = (group) => [...new Set(Object.keys(one.facts).filter((key) => key.startsWith(`${group}.`)).map((key) => key.split('|')[1]))];
    const view = {
      case_id: one.id, dossier_number: one.number, name: value(one, 'employee.name') ?? '', job_title: value(one, 'employee.job_title') ?? '', employer: value(one, 'employer.name') ?? '', demo: one.demo,
      today: mock.today, sick_week: mock.sickWeek(value(one, 'sickness.first_sick_day'), mock.today),
      facts: Object.entries(one.facts).map(([key, fact]) => { const [field, row] = key.split('|'); return { field, row, ...fact }; }),
      groups: mock.form.groups.map(({ key }) => ({ group: key, rows: rows(key), next_row: `r${one.nextRow}` })),
      deadlines: deadlines.map(({ weight, ...date }) => date), conflicts: conflicts(one, deadlines), timeline: timeline(one, deadlines),
      log: [...one.log].sort((a, b) => b.date.localeCompare(a.date)), applications: [...one.applications].sort((a, b) => b.date.localeCompare(a.date)),
      documents: one.documents.map((doc) => ({ document_id: doc.id, kind: doc.kind, version: doc.version, date: doc.date, period: doc.period, missing: mock.missing(doc).length, untranslated: mock.missing(doc, 'en').length, words: mock.held(one, doc).length })),
      questions: [], running_out: [], scenarios: [],
      undo: one.past.length ? one.past[one.past.length - 1].kind : null, redo: one.future.length ? one.future[one.future.length - 1].kind : null,
    };
    for (const part of mock.viewParts) Object.assign(view, part(one, view));
    return view;
  };

  mock.caseRow = (one) => {
    const view = mock.caseView(one);
    const open = view.deadlines.filter((date) => date.to_do && date.state !== 'done');
    const { quiet, first, ...standing } = mock.standing(one);
    return { ...standing, case_id: one.id, dossier_number: view.dossier_number, name: view.name, job_title: view.job_title, employer: view.employer, sick_week: view.sick_week,
      next: open[0] ?? null, late: open.filter((date) => date.state === 'late').length, conflicts: view.conflicts.length, demo: one.demo };
  };

  /** Some of what must have happened. */
  const HAPPENED = new Set(['sickness.first_sick_day', 'sickness.wia_application_received_on', 'sanction.sent_on', 'station.done_on', 'permit.renewal_applied_on']);

  /** Reads a value of any kind the way it would be kept. */
  mock.read = (field, typed, caseId) => {
    const spec = mock.form.fields.find((one) => one.key === field) ?? { kind: 'text' };
    const text = typed.trim();
    const none = { value: null, weekday: null, sick_week: null, problem: null };
    const wrong = (kind) => ({ ...none, problem: { kind, other: null, detail: null } });
    if (text === '') return spec.required ? wrong('required') : none;
    if (spec.kind === 'date') {
      const { value: day, problem } = mock.readDate(text, mock.today);
      const one = mock.cases.find((each) => each.id === caseId);
      const first = one ? value(one, 'sickness.first_sick_day') : null;
      const early = day && day > mock.today && HAPPENED.has(field) ? { kind: 'in_future', other: null, detail: null } : null;
      return { value: day, weekday: day ? mock.weekday(day) : null, sick_week: day && first && day >= first ? mock.sickWeek(first, day) : null, problem: problem ?? early };
    }
    if (spec.kind === 'money') return /^[\d.,]+$/.test(text) ? { ...none, value: String(Math.round(Number(text.replace(/\./g, '').replace(',', '.')) * 100)) } : wrong('not_a_number');
    if (spec.kind === 'time') { const found = /^([01]?\d|2[0-3])[:.u]?([0-5]\d)$/.exec(text); return found ? { ...none, value: String(Number(found[1]) * 60 + Number(found[2])) } : wrong('not_a_time'); }
    if (spec.kind === 'hours' || spec.kind === 'total_hours') { const [hours, minutes = '0'] = text.split(':'); return /^\d+(:\d\d)?$/.test(text) ? { ...none, value: String(Number(hours) * 60 + Number(minutes)) } : wrong('not_a_number'); }
    if (spec.kind === 'number') return /^\d+$/.test(text) ? { ...none, value: text } : wrong('not_a_number');
    return { ...none, value: text };
  };

  mock.setFact = (one, field, row, typed) => {
    const key = `${field}|${row}`;
    const reading = mock.read(field, typed, one.id);
    if (reading.value === null && !reading.problem) delete one.facts[key];
    else one.facts[key] = { value: reading.value, typed: reading.value === null ? typed : null, weekday: reading.weekday, sick_week: reading.sick_week, problem: reading.problem };
    if (/^r\d+$/.test(row)) one.nextRow = Math.max(one.nextRow, Number(row.slice(1)) + 1);
    const held = one.facts['permit.held_since|'];
    const expires = one.facts['permit.expires_on|'];
    if (expires?.value) expires.problem = held?.value && held.value > expires.value ? { kind: 'before', other: 'permit.held_since', detail: held.value } : null;
  };
})();

// Part of the program that stands in for the real one: everything due across all cases, the agenda, and finding.
(() => {
  const mock = window.__mock;
  const { plus, between } = mock;
  const both = (text) => ({ nl: text, en: text });
  const BANDS = [['late', -1], ['this_week', 6], ['this_month', 30]];
  const bandOf = (left) => BANDS.find(([, most]) => left <= most)?.[0] ?? 'later';
  const rowsOf = (one, field) => Object.keys(one.facts).filter((key) => key.startsWith(`${field}|`)).map((key) => key.slice(field.length + 1));
  const fact = (one, field, row = '') => one.facts[`${field}|${row}`]?.value ?? null;
  const clock = (minutes) => (minutes === null ? null : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
  const isOver = (one) => Boolean(fact(one, 'ending.kind'));

  /** @returns every row of a case, open or not */
  function dueOf(one) {
    const name = fact(one, 'employee.name') ?? '';
    const base = { case_id: one.id, name, employer: fact(one, 'employer.name') ?? '', demo: one.demo, time: null };
    const first = fact(one, 'sickness.first_sick_day');
    const go = (tab, more = {}) => ({ case_id: one.id, tab, step: null, field: null, row: '', entry: null, ...more });
    const row = (key, kind, date, track, title, way, more = {}) => {
      const left = between(mock.today, date);
      return { ...base, key: `${one.id}/${key}`, kind, date, weekday: mock.weekday(date), days_left: left, band: bandOf(left), track, sick_week: first && date >= first ? mock.sickWeek(first, date) : null, title, red: false, open: true, go: way, ...more };
    };
    return [
      ...mock.deadlines(one).filter((date) => date.to_do && date.state !== 'done').map((date) => row(date.id, 'deadline', date.counts, date.track, date.title, go('overview', { row: date.id }), { red: date.severity === 'red' })),
      ...rowsOf(one, 'milestone.due').filter((at) => !fact(one, 'milestone.done_on', at) && fact(one, 'milestone.due', at)).map((at) => row(`milestone.${at}`, 'milestone', fact(one, 'milestone.due', at), 'programme', both(fact(one, 'milestone.what', at) ?? ''), go('trajectory', { step: 'milestones', field: 'milestone.done_on', row: at }))),
      ...rowsOf(one, 'appointment.on').filter((at) => fact(one, 'appointment.on', at) >= mock.today).map((at) => row(`appointment.${at}`, 'appointment', fact(one, 'appointment.on', at), 'programme', both(fact(one, 'appointment.what', at) ?? ''), go('trajectory', { step: 'appointments', field: 'appointment.on', row: at }), { time: clock(fact(one, 'appointment.at', at) === null ? null : Number(fact(one, 'appointment.at', at))) })),
      ...one.log.filter((line) => line.next_step_on).map((line) => row(`log.${line.id}`, 'next_step', line.next_step_on, 'programme', both(line.next_step || line.summary), go('log', { entry: line.id }))),
      ...one.applications.filter((each) => each.remind_on).map((each) => row(`application.${each.id}`, 'reminder', each.remind_on, 'programme', both(`${each.employer}: ${each.job}`), go('applications', { entry: each.id }))),
    ];
  }
  const byDate = (a, b) => a.date.localeCompare(b.date) || (a.time ?? '99').localeCompare(b.time ?? '99') || a.key.localeCompare(b.key);
  const allDue = () => (window.__mockOptions.calm ? [] : mock.cases.filter((one) => !isOver(one)).flatMap(dueOf).sort(byDate));
  const lastContact = (one) => one.log.filter((line) => !['no_show', 'desk'].includes(line.kind)).map((line) => line.date).sort().at(-1) ?? null;

  /** What the list of cases shows beside its dates. */
  mock.standing = (one) => {
    const start = fact(one, 'programme.start');
    const weeks = start ? Math.floor(between(start, mock.today) / 7) : -1;
    const heard = lastContact(one);
    const open = mock.deadlines(one).filter((date) => date.to_do && date.state !== 'done' && ['statutory', 'permit'].includes(date.track));
    const quiet = between(heard ?? start ?? mock.today, mock.today);
    return { phase: weeks < 0 ? null : weeks < 13 ? 1 : weeks < 30 ? 2 : 3, programme_end: fact(one, 'programme.planned_end'), permit: fact(one, 'permit.category'), permit_ends: fact(one, 'permit.expires_on'), last_contact: heard,
      silent: !isOver(one) && quiet > 21, ending: fact(one, 'ending.kind'), checks_open: 3 + (one.id.length % 5), days_left: open.length ? between(mock.today, open[0].counts) : null, quiet, first: open[0] ?? null };
  };

  mock.commands.board = ({ track, limit }) => {
    const due = allDue().filter((row) => row.kind !== 'appointment' || row.days_left < 31);
    const seen = track ? due.filter((row) => row.track === track) : due;
    const running = mock.cases.filter((one) => !isOver(one));
    const urgent = running.map((one) => ({ one, standing: mock.standing(one) })).filter(({ standing }) => standing.first).sort((a, b) => a.standing.days_left - b.standing.days_left);
    const base = (one) => ({ case_id: one.id, name: fact(one, 'employee.name') ?? '', demo: one.demo });
    const way = (one, row) => ({ case_id: one.id, tab: 'overview', step: null, field: null, row, entry: null });
    const conflicts = urgent.flatMap(({ one }) => mock.caseView(one).conflicts.map((conflict) => ({ ...base(one), id: conflict.id, title: conflict.title, days: conflict.days, go: way(one, conflict.id) })));
    const silent = running.map((one) => ({ one, standing: mock.standing(one) })).filter(({ standing }) => standing.silent).sort((a, b) => b.standing.quiet - a.standing.quiet);
    return {
      today: mock.today, weekday: mock.weekday(mock.today), running: running.length, attention: due.filter((row) => row.days_left < 7).length,
      tracks: ['statutory', 'programme', 'permit', 'tax', 'privacy'].map((one) => ({ track: one, rows: due.filter((row) => row.track === one).length })),
      rows: seen.slice(0, limit), more: Math.max(0, seen.length - limit),
      urgent: urgent.slice(0, 6).map(({ one, standing: { first, days_left } }) => ({ ...base(one), employer: fact(one, 'employer.name') ?? '', sick_week: mock.sickWeek(fact(one, 'sickness.first_sick_day'), mock.today), date: first.counts, days_left, title: first.title, track: first.track, go: way(one, first.id) })),
      conflicts: conflicts.slice(0, 6), conflicts_in_all: conflicts.length,
      silent: silent.slice(0, 6).map(({ one, standing }) => ({ ...base(one), last_contact: standing.last_contact, days: standing.quiet, phase: standing.phase })), silent_in_all: silent.length, silent_after_days: 21,
    };
  };

  const HOLIDAYS = new Set(['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-29', '2027-04-27']);
  const monday = (day) => plus(day, 1 - mock.weekday(day));
  const weekNumber = (day) => { const thursday = plus(monday(day), 3); return Math.floor(between(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1; };
  const FITS = { week: 60, month: 4 };
  const shownOf = (rows, fits) => ({ rows: rows.slice(0, fits), more: Math.max(0, rows.length - fits) });
  mock.commands.agenda = ({ span, day, whole }) => {
    const at = day ?? mock.today;
    const first = span === 'week' ? monday(at) : `${at.slice(0, 7)}-01`;
    const next = span === 'week' ? plus(first, 7) : `${plus(first, 32).slice(0, 7)}-01`;
    const last = plus(next, -1);
    const from = monday(first);
    const until = plus(last, 7 - mock.weekday(last));
    const due = allDue();
    return { span, from: first, to: last, week: weekNumber(first), before: plus(first, -1), after: next,
      days: Array.from({ length: between(from, until) + 1 }, (_, n) => plus(from, n)).map((date) => ({ date, weekday: mock.weekday(date), today: date === mock.today, inside: date >= first && date <= last, free: mock.weekday(date) > 5 || HOLIDAYS.has(date),
        ...shownOf(due.filter((row) => row.date === date).sort((a, b) => (a.time ?? '99').localeCompare(b.time ?? '99') || a.key.localeCompare(b.key)), date === whole ? Infinity : FITS[span]) })) };
  };

  const plain = (text) => String(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  mock.commands.search = ({ query }) => {
    const words = plain(query).split(/\s+/).filter(Boolean);
    const has = (text) => { const parts = plain(text).split(/[^\p{L}\p{N}]+/u); return words.every((word) => parts.some((part) => part.startsWith(word))); };
    const hits = [];
    const add = (kind, one, line, more = {}) => { if (has(`${fact(one, 'employee.name')} ${line}`) && has(line)) hits.push({ kind, title: fact(one, 'employee.name') ?? '', line: String(line).slice(0, 160), field: null, demo: one.demo, employer_id: null, go: { case_id: one.id, tab: 'overview', step: null, field: null, row: '', entry: null }, ...more }); };
    if (!words.length) return { hits };
    const way = (one, tab, more = {}) => ({ case_id: one.id, tab, step: null, field: null, row: '', entry: null, ...more });
    const TAB = { intake: 'profile', profile: 'profile', search: 'profile', programme: 'trajectory', milestones: 'trajectory', services: 'trajectory', training: 'trajectory', instruments: 'trajectory', appointments: 'trajectory', ending: 'trajectory', station: 'overview' };
    for (const one of mock.cases) {
      const name = fact(one, 'employee.name') ?? '';
      if (has(`${name} ${fact(one, 'employer.name') ?? ''} ${one.number}`)) hits.push({ kind: 'case', title: name, line: [fact(one, 'employee.job_title'), fact(one, 'employer.name'), one.number].filter(Boolean).join(' · '), field: null, demo: one.demo, employer_id: null, go: way(one, 'overview') });
      for (const row of rowsOf(one, 'person.name')) add('person', one, fact(one, 'person.name', row), { go: way(one, 'facts', { step: 'people', field: 'person.name', row }) });
      for (const line of one.log) add('log_entry', one, line.summary, { go: way(one, 'log', { entry: line.id }) });
      for (const each of one.applications) add('application', one, `${each.employer}: ${each.job}`, { go: way(one, 'applications', { entry: each.id }) });
      for (const [key, { value }] of Object.entries(one.facts)) {
        const [field, row] = key.split('|');
        const spec = mock.form.fields.find((each) => each.key === field);
        if (!value || !spec || !['text', 'long_text'].includes(spec.kind) || ['employee.name', 'employer.name', 'person.name'].includes(field)) continue;
        add('fact', one, value, { field, go: way(one, TAB[spec.step] ?? 'facts', { step: spec.step === 'station' ? null : spec.step, field, row }) });
      }
      if (hits.length > 60) break;
    }
    for (const employer of mock.employers ?? []) if (has(`${employer.name} ${employer.town} ${employer.contacts.map((one) => one.name).join(' ')}`)) hits.push({ kind: 'employer', title: employer.name, line: [employer.sector, employer.town].filter(Boolean).join(' · '), field: null, demo: false, go: null, employer_id: employer.id });
    return { hits: hits.slice(0, 60) };
  };
})();

// Part of the program that stands in for the real one: the network of employers, the register, and the limits of the check.
(() => {
  const mock = window.__mock;
  const options = window.__mockOptions;
  let last = 0;
  let register = options.register ?? null;
  let progress = { done: 0, total: 0 };
  mock.employers = (options.employers ?? []).map((one) => ({ id: `employer-${last += 1}`, kvk: '', sector: '', town: '', website: '', international: null, note: '', contacts: [], ...one }));

  const finding = (kvk) => {
    if (!register) return { state: 'no_register', names: [], on: null };
    if (!kvk) return { state: 'no_number', names: [], on: register.on };
    const names = register.rows.filter((row) => row.kvk === kvk).map((row) => row.name);
    return { state: names.length ? 'found' : 'not_found', names, on: register.on };
  };
  mock.sponsor = finding;
  const view = (one) => ({ ...one, sponsor: finding(one.kvk), applications: mock.cases.flatMap((each) => each.applications).filter((each) => each.employer.toLowerCase() === one.name.toLowerCase()).length });
  const list = () => ({ employers: mock.employers.map(view).sort((a, b) => a.name.localeCompare(b.name)), register: register ? { on: register.on, rows: register.rows.length, days_old: mock.between(register.on, mock.today) } : null });

  mock.commands.employers = list;
  mock.commands.employer_save = (draft) => {
    if (!draft.name.trim()) mock.fail('employer_name_missing');
    const contacts = draft.contacts.filter((one) => one.name.trim()).map((one) => {
      const { value, problem } = mock.readDate(one.last_spoken_on, mock.today);
      if (problem) mock.fail('date_unreadable');
      return { ...one, last_spoken_on: value ?? '' };
    });
    const kept = { demo: false, ...draft, contacts, id: draft.id ?? `employer-${last += 1}` };
    const at = mock.employers.findIndex((one) => one.id === kept.id);
    if (at < 0) mock.employers.push(kept);
    else mock.employers[at] = kept;
    return list();
  };
  mock.commands.employer_remove = ({ id }) => {
    if (!mock.employers.some((one) => one.id === id)) mock.fail('not_found');
    mock.employers = mock.employers.filter((one) => one.id !== id);
    return list();
  };
  // Until a register is read here, that of the applications answers.
  const otherwise = mock.commands.sponsor_find;
  mock.commands.sponsor_find = (query) => (!register && otherwise ? otherwise(query) : { finding: finding(query.kvk.trim()), suggestions: query.name.trim().length < 2 || !register ? [] : register.rows.filter((row) => row.name.toLowerCase().includes(query.name.trim().toLowerCase())).slice(0, 10) });
  mock.commands.register_progress = () => progress;
  mock.commands.register_import = async ({ text, modified_ms }) => {
    const rows = [...text.matchAll(/<th scope="row">([^<]+)<\/th>\s*<td>(\d{8})<\/td>/g)].map(([, name, kvk]) => ({ name, kvk }));
    if (!text.includes('<th')) mock.fail('register_unknown');
    if (!text.includes('</table>')) mock.fail('register_damaged');
    for (let done = 0; done <= rows.length; done += Math.max(1, Math.ceil(rows.length / 4))) {
      progress = { done, total: rows.length };
      await new Promise((resolve) => { setTimeout(resolve, options.slow_register ?? 0); });
    }
    progress = { done: 0, total: 0 };
    const before = mock.employers.map((one) => finding(one.kvk).state);
    register = { on: new Date(modified_ms).toISOString().slice(0, 10), rows };
    return { list: list(), skipped: [...text.matchAll(/<th scope="row">/g)].length - rows.length, changed: mock.employers.filter((one, at) => finding(one.kvk).state !== before[at]).length };
  };

  const limit = (key, standard, unit, nl, en, least = 1, most = 366) => ({ key, value: standard, standard, least, most, unit, title: { nl, en } });
  mock.thresholds = [
    limit('no_contact_days', 21, 'days', 'Zo lang zonder contact is stil', 'So long without contact is silent'),
    limit('no_show_days', 5, 'business_days', 'Afwezigheid opgevolgd binnen', 'A no-show followed up within', 1, 30),
    limit('orientation_weeks', 13, 'weeks', 'Oriëntatie duurt hoogstens', 'Orientation lasts at most', 1, 52),
    limit('capacity_months', 6, 'months', 'Belastbaarheid is actueel tot', 'Capacity is up to date until', 1, 24),
    limit('applications', 4, 'count', 'Sollicitaties per vier weken', 'Applications in four weeks', 0, 20),
    limit('hours_percent', 50, 'percent', 'Gewerkte uren ten opzichte van het plan', 'Hours worked against the plan', 0, 100),
  ];
})();

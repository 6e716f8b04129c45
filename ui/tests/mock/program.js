// The program that stands in for the real one: every command, with a state that remembers.
(() => {
  const mock = window.__mock;
  const options = window.__mockOptions;
  mock.today = '2026-11-22';
  mock.form = options.form;
  mock.cases = [];
  mock.calls = [];
  const KEY = 'K7QF-2MXA-9RDT-4HVB-XW3N-8CPE-5JYL-6GZS';
  let passphrase = options.passphrase;
  let vault = options.vault;
  let language = options.language;
  let sequence = 0;
  const settings = { coach_name: '', coach_role: '', coach_register: '', bureau_name: '', bureau_address: '', bureau_town: '', bureau_phone: '', bureau_email: '', bureau_website: '', bureau_kvk: '',
    idle_minutes: 10, margin_report_days: 5, margin_days: 3, horizon_days: 42, talk_every_days: 42, export_folder: 'C:\\Users\\coach\\Documents\\Spoorboek', has_logo: false, thresholds: mock.thresholds };
  mock.settings = settings;
  let logo = new ArrayBuffer(0);

  const fail = (code, more = {}) => { throw { code, ...more }; };
  const newId = (prefix) => { sequence += 1; return `${prefix}-${sequence}`; };
  const status = () => ({ vault, language, version: '0.1.0', today: mock.today, idle_minutes: settings.idle_minutes, vault_folder: 'C:\\Users\\coach\\AppData\\Roaming\\Spoorboek\\kluis' });
  const find = (id) => mock.cases.find((one) => one.id === id) ?? fail('not_found');
  const findDocument = (id) => { for (const one of mock.cases) { const doc = one.documents.find((each) => each.id === id); if (doc) return doc; } return fail('not_found'); };

  function makeCase(facts, demo = false) {
    const number = `2026-${String(mock.cases.length + 1).padStart(3, '0')}`;
    const one = { id: newId('case'), number, demo, facts: {}, nextRow: 1, log: [], applications: [], documents: [], scenarios: [], past: [], future: [] };
    mock.cases.push(one);
    for (const [field, typed] of Object.entries(facts)) { const [key, row = ''] = field.split('|'); mock.setFact(one, key, row, typed); }
    return one;
  }
  mock.seed = () => { for (const one of options.cases) { const made = makeCase(one.facts, one.demo ?? false); for (const line of one.log ?? []) made.log.push(logLine(made, line)); for (const line of one.applications ?? []) made.applications.push(application(line)); } };

  const day = (typed, needed) => {
    const { value, problem } = mock.readDate(typed, mock.today);
    if (problem || (needed && !value)) fail('date_unreadable');
    return value;
  };
  const logLine = (one, draft) => { const date = day(draft.date, true); return { id: draft.id ?? newId('log'), date, weekday: mock.weekday(date), sick_week: mock.sickWeek(one.facts['sickness.first_sick_day|']?.value, date), kind: draft.kind, minutes: draft.duration ? Number.parseInt(draft.duration, 10) || fail('number_unreadable') : null, who: draft.who, summary: draft.summary, result: draft.result, next_step: draft.next_step, next_step_on: day(draft.next_step_on, false), visibility: draft.visibility, phase: draft.phase ?? '', milestone: draft.milestone ?? '', service: draft.service ?? '' }; };
  const application = (draft) => { const date = day(draft.date, true); return { id: draft.id ?? newId('app'), date, weekday: mock.weekday(date), employer: draft.employer, job: draft.job, direction: draft.direction, channel: draft.channel, status: draft.status, form: draft.form ?? null, recognised_sponsor: draft.recognised_sponsor ?? null, status_on: day(draft.status_on, false), note: draft.note, ...mock.applicationMore(draft, day) }; };

  /** Does a change of a case so that it can be undone. */
  function changing(id, kind, act) {
    const one = find(id);
    const keep = () => JSON.stringify({ facts: one.facts, log: one.log, applications: one.applications, documents: one.documents, scenarios: one.scenarios, number: one.number });
    const before = keep();
    act(one);
    one.past.push({ kind, state: before });
    one.future = [];
    return mock.caseView(one);
  }
  Object.assign(mock, { fail, find, newId, changing });
  function travel(id, from, to) {
    const one = find(id);
    const step = one[from].pop() ?? fail('nothing_to_undo');
    one[to].push({ kind: step.kind, state: JSON.stringify({ facts: one.facts, log: one.log, applications: one.applications, documents: one.documents, scenarios: one.scenarios, number: one.number }) });
    Object.assign(one, JSON.parse(step.state));
    return mock.caseView(one);
  }
  const put = (list, entry) => { const at = list.findIndex((one) => one.id === entry.id); if (at < 0) list.push(entry); else list[at] = entry; };
  const drop = (list, id) => { const at = list.findIndex((one) => one.id === id); if (at < 0) fail('not_found'); list.splice(at, 1); };
  const strength = (text) => { const words = new Set(text.toLowerCase().split(/\W+/)).size; const score = Math.min(4, Math.floor(text.length / 6) + (words > 3 ? 1 : 0)); return { score, accepted: score >= 3, length: text.length, hint: score < 3 ? 'longer' : null }; };
  const caseList = () => ({ cases: mock.cases.map(mock.caseRow) });

  const commands = {
    app_status: status,
    language_set: (r) => { language = r.language; return status(); },
    passphrase_check: (r) => strength(r.passphrase),
    vault_create: (r) => { if (!strength(r.passphrase).accepted) fail('weak_passphrase'); passphrase = r.passphrase; vault = 'open'; return { recovery_key: KEY }; },
    vault_unlock: (r) => { if (r.passphrase !== passphrase) fail('wrong_passphrase'); vault = 'open'; return status(); },
    vault_recover: (r) => { if (r.recovery_key.replace(/[^a-z0-9]/gi, '').toUpperCase() !== KEY.replace(/-/g, '')) fail('wrong_recovery_key', { group: 3 }); passphrase = r.new_passphrase; vault = 'open'; return status(); },
    vault_lock: () => { vault = 'locked'; return status(); },
    passphrase_change: (r) => { if (r.current !== passphrase) fail('wrong_passphrase'); passphrase = r.new; return {}; },
    recovery_key_renew: (r) => { if (r.passphrase !== passphrase) fail('wrong_passphrase'); return { recovery_key: KEY.split('-').reverse().join('-') }; },
    recovery_key_save: () => ({ name: 'spoorboek-herstelsleutel.txt', folder: settings.export_folder }),
    settings_read: () => ({ ...settings }),
    settings_save: (r) => {
      for (const { key, value } of r.thresholds ?? []) { const kept = settings.thresholds.find((one) => one.key === key); if (!kept || value < kept.least || value > kept.most) fail('threshold_out_of_range'); }
      const thresholds = settings.thresholds.map((kept) => ({ ...kept, value: r.thresholds?.find((one) => one.key === kept.key)?.value ?? kept.value }));
      Object.assign(settings, r, { thresholds });
      return { ...settings };
    },
    logo_save: (r) => { logo = Uint8Array.from(atob(r.base64), (c) => c.charCodeAt(0)).buffer; settings.has_logo = true; return { ...settings }; },
    logo_read: () => logo,
    logo_remove: () => { settings.has_logo = false; return { ...settings }; },
    export_folder_choose: () => { settings.export_folder = 'D:\\Rapporten'; return { ...settings }; },
    export_folder_open: () => ({}),
    case_form: () => mock.form,
    case_list: caseList,
    case_create: (r) => {
      if (!r.name.trim()) fail('name_missing');
      if (!mock.readDate(r.first_sick_day, mock.today).value) fail('first_sick_day_unreadable');
      return mock.caseView(makeCase({ 'employee.name': r.name, 'sickness.first_sick_day': r.first_sick_day }));
    },
    case_open: (r) => mock.caseView(find(r.case_id)),
    case_remove: (r) => { drop(mock.cases, r.case_id); return caseList(); },
    demo_add: () => { const one = makeCase(options.demo.facts, true); for (const line of options.demo.log) one.log.push(logLine(one, line)); for (const line of options.demo.applications) one.applications.push(application(line)); return mock.caseView(one); },
    demo_remove: () => { mock.cases = mock.cases.filter((one) => !one.demo); return caseList(); },
    value_read: (r) => mock.read(r.field, r.typed, r.case_id),
    fact_set: (r) => changing(r.case_id, 'fact', (one) => { if (r.field === 'case.dossier_number') { if (mock.cases.some((other) => other !== one && other.number === r.typed)) fail('dossier_number_taken'); one.number = r.typed; } else mock.setFact(one, r.field, r.row, r.typed); }),
    row_remove: (r) => changing(r.case_id, 'row', (one) => { for (const key of Object.keys(one.facts)) if (key.startsWith(`${r.group}.`) && key.endsWith(`|${r.row}`)) delete one.facts[key]; }),
    undo: (r) => travel(r.case_id, 'past', 'future'),
    redo: (r) => travel(r.case_id, 'future', 'past'),
    deadline_reason: (r) => {
      const one = find(r.case_id);
      const date = mock.deadlines(one).find((each) => each.id === r.deadline_id) ?? fail('not_found');
      const first = one.facts['sickness.first_sick_day|'].value;
      return { deadline_id: date.id, title: date.title, rule_id: date.id, pack_version: '2026-11', who: date.who, readings: date.readings,
        opens: date.opens ? [{ kind: 'months', from: date.counts, months: -3, to: date.opens }] : [], status: 'in_force', reviewed_on: '2026-10-01', review_overdue: date.track === 'permit', sources_disagree: false,
        rule_text: { nl: 'De werkgever doet dit uiterlijk op deze dag.', en: 'The employer does this by this day at the latest.' },
        facts: [{ field: 'sickness.first_sick_day', value: first }],
        steps: [{ kind: 'counted_day', from: first, day: mock.between(first, date.date) + 1, excluded: 0, to: date.date }, ...(date.letter_date ? [{ kind: 'letter', deadline_id: date.id, title: date.title, to: date.letter_date }] : []),
          { kind: 'work_ahead', from: date.counts, to: date.work_ahead }, { kind: 'business_days', from: date.work_ahead, days: -date.margin_days, to: date.own_date }],
        sources: [{ reference: 'Regeling procesgang eerste en tweede ziektejaar, art. 4', url: 'https://wetten.overheid.nl/BWBR0013063/', version: '2024-07-01', contrary: false }] };
    },
    log_save: (r) => changing(r.case_id, 'log_entry', (one) => { const line = logLine(one, r); put(one.log, line); mock.dismiss(one, 'log', line.id, r.dismissed); }),
    log_remove: (r) => changing(r.case_id, 'log_entry', (one) => drop(one.log, r.id)),
    application_save: (r) => changing(r.case_id, 'application', (one) => { const entry = application(r); put(one.applications, entry); if (entry.status === 'hired' && !one.facts['placement.employer|']) mock.setFact(one, 'placement.employer', '', entry.employer); mock.dismiss(one, 'application', entry.id, r.dismissed); }),
    application_remove: (r) => changing(r.case_id, 'application', (one) => drop(one.applications, r.id)),
    document_create: (r) => {
      const one = find(r.case_id);
      const doc = { id: newId('doc'), case_id: one.id, kind: r.kind, version: one.documents.filter((each) => each.kind === r.kind).length + 1, date: mock.today, period: r.kind === 'progress_report' ? ['2026-10-12', '2026-11-22'] : null, own: {} };
      changing(one.id, 'document', () => { one.documents.unshift(doc); });
      return mock.documentView(doc, r.language);
    },
    document_open: (r) => mock.documentView(findDocument(r.document_id), r.language),
    document_text_set: (r) => { const doc = findDocument(r.document_id); if (r.text === null) delete doc.own[`${r.language} ${r.section}`]; else doc.own[`${r.language} ${r.section}`] = r.text; return mock.documentView(doc, r.language); },
    document_details_set: (r) => { const doc = findDocument(r.document_id); doc.date = day(r.date, true); if (doc.period) doc.period = [day(r.period_from, true), day(r.period_to, true)]; return mock.documentView(doc, r.language); },
    document_remove: (r) => changing(r.case_id, 'document', (one) => drop(one.documents, r.id)),
    document_preview: (r) => mock.preview(findDocument(r.document_id), r.language),
    document_page: (r) => mock.page(findDocument(r.document_id), r.language, r.page, r.width),
    document_export: (r) => { const doc = findDocument(r.document_id); return { name: `2026-11-22_spoor2_${doc.kind}_2026-001_v${doc.version}_${r.language}.pdf`, folder: settings.export_folder, marked: [] }; },
  };
  // What the other parts can do.
  Object.assign(commands, mock.commands);
  mock.commandNames = Object.keys(commands);
  const FREE = new Set(['app_status', 'language_set', 'passphrase_check', 'vault_create', 'vault_unlock', 'vault_recover', 'vault_lock']);

  window.__TAURI_INTERNALS__ = {
    invoke: async (name, { request }) => {
      mock.calls.push(name);
      await new Promise((resolve) => { setTimeout(resolve, 0); });
      if (options.broken?.[name]) throw options.broken[name];
      if (!FREE.has(name) && vault !== 'open') throw { code: 'locked' };
      const answer = await commands[name](request);
      return answer instanceof ArrayBuffer ? answer : structuredClone(answer);
    },
  };
  mock.seed();
})();

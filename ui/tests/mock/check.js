// Part of the program that stands in for the real one: some rules of the UWV check.
(() => {
  const mock = window.__mock;
  const both = (nl, en) => ({ nl, en });
  const RANK = ['blocks', 'high', 'warn', 'info'];

  mock.viewParts.push((one, view) => {
    const has = (field) => Boolean(mock.value(one, field));
    const rows = (group) => view.groups.find((each) => each.group === group)?.rows.length ?? 0;
    const go = (tab, step = null, field = null) => ({ case_id: one.id, tab, step, field, row: '', entry: null });
    const rule = (id, severity, met, due, can_explain, way, [titleNl, titleEn], [saysNl, saysEn], [doNl, doEn]) => {
      const explanation = one.facts[`check.explanation|${id}`]?.value ?? null;
      return { id, severity, status: met === null ? 'not_yet' : met ? 'closed' : explanation && can_explain ? 'explained' : 'open', title: both(titleNl, titleEn), says: both(saysNl, saysEn), to_do: both(doNl, doEn),
        due, can_explain, explanation, explained_on: one.facts[`check.explained_on|${id}`]?.value ?? null, go: way };
    };
    const running = has('programme.start');
    const items = !has('sickness.first_sick_day') ? [] : [
      rule('08', 'blocks', has('intake.privacy_notice_on'), null, false, go('profile', 'intake', 'intake.privacy_notice_on'), ['Privacyinformatie niet vastgelegd', 'Privacy notice not recorded'], ['Er staat geen dag bij de privacyinformatie.', 'No day stands at the privacy notice.'], ['Vertel de werknemer wat er wordt bewaard en vul de dag in.', 'Tell the employee what is kept and fill in the day.']),
      rule('01', 'high', has('labour_expert.report_on'), null, true, go('facts', 'track1', 'labour_expert.report_on'), ['Arbeidsdeskundig rapport ontbreekt', 'Labour expert report missing'], ['Er is geen datum van een arbeidsdeskundig rapport.', 'There is no date of a labour expert’s report.'], ['Vul de datum van het rapport in, of leg uit waarom het er niet is.', 'Fill in the date of the report, or explain why there is none.']),
      rule('13', 'high', running ? rows('direction') >= 3 : null, null, true, go('profile', 'search', null), ['Minder dan 3 zoekrichtingen', 'Fewer than 3 directions'], [`Er staan ${rows('direction')} zoekrichtingen, verwacht zijn er 3.`, `There are ${rows('direction')} directions, 3 are expected.`], ['Voeg een richting toe, of leg uit waarom er niet meer zijn.', 'Add a direction, or explain why there are no more.']),
      rule('09', 'high', running ? view.documents.length > 0 : null, running ? mock.plus(mock.value(one, 'programme.start'), 42) : null, true, go('documents'), ['Trajectplan ontbreekt', 'Trajectory plan missing'], ['Zes weken na de start is er nog geen trajectplan.', 'Six weeks after the start there is no trajectory plan.'], ['Maak het trajectplan.', 'Make the trajectory plan.']),
      rule('25', 'warn', running ? view.applications.length >= 4 : null, null, true, go('applications'), ['Weinig sollicitaties', 'Few applications'], [`In vier weken zijn er ${view.applications.length} sollicitaties.`, `In four weeks there are ${view.applications.length} applications.`], ['Noteer de sollicitaties, of leg uit waarom er weinig zijn.', 'Note the applications, or explain why there are few.']),
      rule('21', 'warn', running ? view.log.length > 0 : null, null, true, go('log'), ['Geen contact in 3 weken', 'No contact in 3 weeks'], ['Het laatste contact was deze maand.', 'The last contact was this month.'], ['Neem contact op.', 'Get in touch.']),
      rule('39', 'high', null, null, true, go('trajectory', 'ending'), ['Eindrapportage ontbreekt', 'Final report missing'], ['Dit komt pas aan het einde van het traject.', 'This only comes at the end of the programme.'], ['Maak de eindrapportage.', 'Make the final report.']),
    ].sort((a, b) => (a.status === 'open' ? 0 : 1) - (b.status === 'open' ? 0 : 1) || RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
    const open = items.filter(({ status }) => status === 'open');
    return { check: { items, open: open.length, blocking: open.filter(({ severity }) => severity === 'blocks').length } };
  });
})();

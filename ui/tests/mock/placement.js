// Part of the program that stands in for the real one: placements, open questions and time running out.
(() => {
  const mock = window.__mock;
  const FORMS = ['new_contract', 'secondment', 'work_experience', 'trial_placement', 'voluntary_work', 'course'];
  const FREE = new Set(['EU', 'FAMILY_FREE', 'EU_FAMILY', 'PERMANENT', 'ASYLUM']);
  const SOURCES = [{ reference: 'Besluit uitvoering Wav 2022, art. 2.1', url: 'https://wetten.overheid.nl/BWBR0046062/', version: '2026-07-01', contrary: false }];
  const REASON = {
    free: ['Op de kaart staat dat werken vrij is.', 'The card says that work is free.'],
    sponsor: ['De nieuwe werkgever is erkend referent. Let op het salaris: het moet boven het criterium liggen.', 'The new employer is a recognised sponsor. Mind the salary: it must lie above the criterion.'],
    no_sponsor: ['Een kennismigrant mag alleen werken bij een erkend referent. Deze werkgever is dat niet. Vraag naar een Europese blauwe kaart.', 'A highly skilled migrant may only work for a recognised sponsor. This employer is none. Ask about a European Blue Card.'],
    ask_sponsor: ['Het hangt ervan af of de nieuwe werkgever erkend referent is. Kijk in het register van de IND.', 'It depends on whether the new employer is a recognised sponsor. Look in the IND’s register.'],
    secondment: ['Het contract en het loon blijven bij de eigen werkgever. Vraag de IND of dat zo mag, en bewaar het antwoord.', 'Contract and pay stay with the own employer. Ask the IND whether this is allowed, and keep the answer.'],
    unpaid: ['Onbetaald werk bij een andere werkgever is werk. De vergunning dekt dat niet.', 'Unpaid work for another employer is work. The permit does not cover it.'],
    voluntary: ['Mag als UWV het werk als vrijwilligerswerk ziet. Vraag de verklaring van de organisatie.', 'Allowed where UWV sees the work as voluntary. Ask for the organisation’s declaration.'],
    course: ['Leren en meekijken is geen werk.', 'Learning and watching along is no work.'],
  };

  function verdictOf(form, read) {
    if (FREE.has(read('permit.category'))) return ['lawful', 'free'];
    const sponsor = read('placement.host_recognised_sponsor');
    switch (form) {
      case 'new_contract': return sponsor === 'yes' ? ['lawful', 'sponsor'] : sponsor === 'no' ? ['forbidden', 'no_sponsor'] : ['confirm', 'ask_sponsor'];
      case 'secondment': return ['confirm', 'secondment'];
      case 'voluntary_work': return ['confirm', 'voluntary'];
      case 'course': return ['lawful', 'course'];
      default: return ['forbidden', 'unpaid'];
    }
  }

  const check = (form, read) => {
    const [verdict, why] = verdictOf(form, read);
    const [nl, en] = verdict === 'lawful' ? REASON[why] : [`${REASON[why][0]} Laat de IND of een immigratieadvocaat dit bevestigen.`, `${REASON[why][1]} Have the IND or an immigration lawyer confirm this.`];
    return { form, verdict, reason: { nl, en }, rule_id: `placement.${form}`, sources: SOURCES, amber: form === 'secondment' };
  };

  function placement(one, edits = []) {
    const read = (field) => edits.find((edit) => edit.field === field)?.typed ?? mock.value(one, field);
    const free = FREE.has(read('permit.category'));
    return {
      work_rule: free ? { nl: 'Werken is vrij toegestaan.', en: 'Work is freely permitted.' } : { nl: 'Werken mag alleen bij de werkgever die de vergunning heeft aangevraagd. Voor ander werk is een werkvergunning nodig.', en: 'Work is only allowed with the employer who asked for the permit. Other work needs a work permit.' },
      work_rule_known: free || Boolean(read('permit.annotation')),
      forms: FORMS.map((form) => check(form, read)),
    };
  }

  const questions = (one) => [
    !mock.value(one, 'permit.annotation') && { id: 'question.annotation', who: 'employee', field: 'permit.annotation', ask: { nl: 'Wat staat er over werk op de achterkant van de verblijfskaart?', en: 'What does the back of the residence card say about work?' }, because: { nl: 'Daarvan hangt af welk werk mag.', en: 'Which work is allowed hangs on it.' } },
    !mock.value(one, 'permit.sick_pay_year2_percent') && { id: 'question.sick_pay', who: 'employer', field: 'permit.sick_pay_year2_percent', ask: { nl: 'Hoeveel procent van het loon betaalt u in het tweede ziektejaar?', en: 'Which percentage of the wage do you pay in the second sick year?' }, because: { nl: 'Zo weten we of het loon boven het looncriterium van de IND blijft.', en: 'So we know whether pay stays above the IND’s salary criterion.' } },
    Object.keys(one.facts).some((key) => key.startsWith('interruption.recovered_on|') && !one.facts[`interruption.recovery_confirmed|${key.split('|')[1]}`])
      && { id: 'question.recovery_confirmed', who: 'physician', field: 'interruption.recovery_confirmed', ask: { nl: 'Heeft de bedrijfsarts het herstel bevestigd?', en: 'Did the company doctor confirm the recovery?' }, because: { nl: 'Alleen volledig herstel onderbreekt de telling.', en: 'Only full recovery interrupts the count.' } },
    { id: 'question.exception', who: 'adviser', field: null, ask: { nl: 'Geldt de zoektijd van drie of van zes maanden?', en: 'Does the search period of three or of six months hold?' }, because: { nl: 'De bronnen zeggen niet hetzelfde. Spoorboek rekent met drie.', en: 'Sources differ. Spoorboek counts with three.' } },
  ].filter(Boolean);

  function runningOut(one) {
    const ends = mock.value(one, 'permit.expires_on');
    const goal = mock.value(one, 'programme.planned_end');
    if (!ends || !goal || goal <= ends) return [];
    const option = (id, nl, en, lead, inTime) => ({ id, title: { nl, en }, lead_days: lead, ask_by: lead === null ? null : mock.plus(ends, -lead), in_time: lead === null ? null : inTime,
      ask: { nl: `Kan ${nl.toLowerCase()} hier de oplossing zijn, en wanneer moet de aanvraag dan bij de IND liggen?`, en: `Could ${en.toLowerCase()} be the answer here, and when must the IND then have the application?` },
      conditions: { nl: 'Een contract dat aan het looncriterium voldoet.', en: 'A contract that meets the salary criterion.' }, sources: SOURCES, amber: id === 'option.orientation' });
    return [{ deadline_id: 'ind.permit_expiry', title: { nl: 'Vergunning eindigt', en: 'Permit ends' }, ends_on: ends, goal_on: goal, days: mock.between(ends, goal), options: [
      option('option.sponsor', 'Een andere erkend referent', 'Another recognised sponsor', 14, true), option('option.extension', 'Verlenging van deze vergunning', 'Extension of this permit', 90, true),
      option('option.orientation', 'Het zoekjaar hoogopgeleiden', 'The orientation year', null, null), option('option.gvva', 'Een gecombineerde vergunning (GVVA)', 'A single permit (GVVA)', 240, false),
      option('option.family', 'Verblijf als gezinslid', 'Stay as a family member', 0, true), option('option.permanent', 'Een vergunning voor onbepaalde tijd', 'A permanent permit', 180, false)] }];
  }

  mock.viewParts.push((one, view) => ({
    placement: placement(one), questions: questions(one), running_out: runningOut(one),
    applications: view.applications.map((entry) => {
      const edits = [{ field: 'placement.host_recognised_sponsor', typed: entry.recognised_sponsor === null ? '' : entry.recognised_sponsor ? 'yes' : 'no' }];
      return { ...entry, check: entry.form ? placement(one, edits).forms.find(({ form }) => form === entry.form) : null };
    }),
  }));
  mock.commands.placement_check = (r) => placement(mock.find(r.case_id), r.changes);
})();

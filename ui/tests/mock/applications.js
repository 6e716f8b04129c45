// Part of the program that stands in for the real one: what belongs to an application, and its vacancy card.
(() => {
  const mock = window.__mock;
  const { between, plus } = mock;
  const both = (nl, en) => ({ nl, en });
  const CLOSED = new Set(['hired', 'rejected', 'withdrawn']);
  /** Minimum of the stand-in for a wage, in cents. */
  const NORM = 594_200;
  const REGISTER = [{ name: 'Noordzee Data B.V.', kvk: '12345678' }, { name: 'Noordzee Datacenters Holding B.V.', kvk: '87654321' }, { name: 'Maas Medical B.V.', kvk: '11223344' }];
  const ON = '2026-11-12';

  function finding(kvk) {
    const number = (kvk ?? '').replace(/\D/g, '');
    if (!number) return { state: 'no_number', names: [], on: ON };
    const names = REGISTER.filter((row) => row.kvk === number).map(({ name }) => name);
    return { state: names.length ? 'found' : 'not_found', names, on: ON };
  }

  const amount = (kind, typed) => {
    if (!(typed ?? '').trim()) return null;
    const { value } = mock.read(kind === 'money' ? 'permit.salary_month' : 'employee.contract_hours', typed, null);
    return value === null ? mock.fail('number_unreadable') : Number(value);
  };

  /** What an application holds beside where, what and when. */
  mock.applicationMore = (draft, day) => ({
    employer_kvk: draft.employer_kvk ?? '', suitable: draft.suitable ?? '', proof: draft.proof ?? '', lesson: draft.lesson ?? '', next_step: draft.next_step ?? '', source: draft.source ?? '',
    remind_on: day(draft.remind_on ?? '', false), start_on: day(draft.start_on ?? '', false), salary: amount('money', draft.salary), hours: amount('hours', draft.hours), highly_skilled: draft.highly_skilled ?? null,
  });

  const RANK = ['fits', 'ask', 'doubtful'];
  function card(one, entry) {
    const register = finding(entry.employer_kvk);
    const end = mock.value(one, 'employment.end');
    const safe = end ? plus(end, 90) : null;
    const sponsor = register.state === 'found' ? { verdict: 'fits', text: both('De vergunning vraagt een erkend referent. Deze staat in het register.', 'The permit asks for a recognised sponsor. This one stands in the register.') }
      : { verdict: 'ask', text: both('De vergunning vraagt een erkend referent. Vraag de werkgever of hij dat is.', 'The permit asks for a recognised sponsor. Ask the employer whether it is one.') };
    const salary = entry.salary === null ? { verdict: 'ask', text: both('Het loon is niet bekend. Nodig is € 5.942,00 per maand.', 'The wage is not known. Needed is € 5,942.00 a month.') }
      : entry.salary >= NORM ? { verdict: 'fits', text: both('Het loon ligt boven de norm van € 5.942,00.', 'The wage lies above the norm of € 5,942.00.') }
        : { verdict: 'doubtful', text: both('Het loon ligt onder de norm van € 5.942,00.', 'The wage lies below the norm of € 5,942.00.') };
    const start = !entry.start_on || !safe ? { verdict: 'ask', text: both('De eerste werkdag is niet bekend.', 'The first day of work is not known.') }
      : entry.start_on <= safe ? { verdict: 'fits', text: both('De eerste werkdag ligt vóór de laatste veilige dag.', 'The first day of work lies before the last safe day.') }
        : { verdict: 'doubtful', text: both('De eerste werkdag ligt na de laatste veilige dag.', 'The first day of work lies after the last safe day.') };
    const verdict = RANK[Math.max(...[sponsor, salary, start].map((line) => RANK.indexOf(line.verdict)))];
    return { verdict, register, sponsor, salary, start, last_safe_day: safe };
  }

  mock.viewParts.push((one, view) => ({
    applications: view.applications.map((entry) => ({
      ...entry, remind_in: entry.remind_on ? between(mock.today, entry.remind_on) : null,
      waiting_days: CLOSED.has(entry.status) ? null : between(entry.status_on ?? entry.date, mock.today), card: card(one, entry),
    })),
  }));

  mock.commands.sponsor_find = (r) => ({
    finding: finding(r.kvk),
    suggestions: r.name.trim().length < 3 ? [] : REGISTER.filter(({ name }) => name.toLowerCase().includes(r.name.trim().toLowerCase().slice(0, 8))).slice(0, 10),
  });
})();

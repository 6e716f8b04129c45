// Part of the program that stands in for the real one: the calendar. Runs in the page before it loads.
(() => {
  const mock = (window.__mock ??= {});
  /** What each part answers, by the command's name. */
  mock.commands = {};
  const DAY = 86400000;
  const ms = (day) => Date.parse(`${day}T00:00:00Z`);
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  mock.plus = (day, days) => iso(ms(day) + days * DAY);
  mock.between = (from, to) => Math.round((ms(to) - ms(from)) / DAY);
  mock.weekday = (day) => new Date(ms(day)).getUTCDay() || 7;
  mock.workAhead = (day) => mock.plus(day, -Math.max(0, mock.weekday(day) - 5));
  mock.sickWeek = (first, day) => (first ? Math.floor(mock.between(first, day) / 7) + 1 : null);
  mock.monthStarts = (from, to) => {
    const list = [];
    let [year, month] = from.split('-').map(Number);
    for (;;) {
      month += 1;
      if (month > 12) { month = 1; year += 1; }
      const day = `${year}-${String(month).padStart(2, '0')}-01`;
      if (day > to) return list;
      list.push(day);
    }
  };

  /** Reads a date as typed; enough of what the real program takes to try the window. */
  mock.readDate = (typed, today) => {
    const text = typed.trim().toLowerCase();
    if (text === '') return { value: null, problem: null };
    if (text === 'vandaag' || text === 'today') return { value: today, problem: null };
    const shift = /^([+-]\d+)([wd]?)$/.exec(text);
    if (shift) return { value: mock.plus(today, Number(shift[1]) * (shift[2] === 'w' ? 7 : 1)), problem: null };
    const parts = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?$/.exec(text) ?? /^(\d\d)(\d\d)(\d\d|\d{4})$/.exec(text);
    if (!parts) return { value: null, problem: { kind: 'not_a_date', other: null, detail: null } };
    const [, date, month, typedYear] = parts;
    const year = typedYear ? (typedYear.length === 2 ? `20${typedYear}` : typedYear) : today.slice(0, 4);
    if (Number(month) > 12 || Number(date) > 31) return { value: null, problem: { kind: 'not_a_date', other: null, detail: null } };
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
    if (day > last) return { value: null, problem: { kind: 'no_such_day', other: null, detail: last } };
    return { value: day, problem: null };
  };
})();

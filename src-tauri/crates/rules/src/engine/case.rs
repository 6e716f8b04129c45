//! One case: every slot worked out in order, then read as dates and conflicts.

use std::cell::Cell;

use super::Engine;
use super::node::{Comparison, ConflictCheck, Given, Slot, Version};
use super::witness::Silent;
use crate::conflict::Conflict;
use crate::counting::Counting;
use crate::day::{Day, date_of, day_of, plus};
use crate::facts::Facts;
use crate::field::Field;
use crate::outcome::{Deadline, Outcome};
use crate::validate::{FactProblem, validate};

pub(super) struct Case<'e, 'f> {
    pub(super) engine: &'e Engine,
    pub(super) facts: &'f Facts,
    /// Absent where the first sick day itself cannot be: then nothing is counted.
    pub(super) counting: Option<Counting>,
    slots: Vec<Worked<'e>>,
    /// Dates in letters, by the slot that they are about.
    letters: Vec<(usize, Day)>,
    given: Given,
    all_rules: bool,
    /// Shared conditions that were worked out, and those of them that hold; by their bits.
    pub(super) known_conditions: Cell<u64>,
    pub(super) holding_conditions: Cell<u64>,
    problems: Vec<FactProblem>,
}

/// What a slot came to.
#[derive(Clone, Copy, Default)]
struct Worked<'e> {
    date: Option<Day>,
    /// The version that applied; a term has none.
    version: Option<&'e Version>,
}

impl Engine {
    /// The case of these facts, without those that have a problem.
    pub(super) fn case<'e, T>(
        &'e self,
        facts: &Facts,
        read: impl for<'f> FnOnce(Case<'e, 'f>) -> T,
    ) -> T {
        let problems = validate(facts);
        if problems.is_empty() {
            return read(Case::new(self, facts, problems));
        }
        let facts = consistent(facts, &problems);
        read(Case::new(self, &facts, problems))
    }
}

impl<'e, 'f> Case<'e, 'f> {
    fn new(engine: &'e Engine, facts: &'f Facts, problems: Vec<FactProblem>) -> Self {
        let first_day_fits = problems.iter().all(|p| p.path.field != Field::FirstSickDay);
        let letters = facts.letters.iter().filter_map(|letter| {
            let slot = engine.compiled.slot_of(letter.deadline.as_deref()?)?;
            Some((slot, day_of(letter.on?)))
        });
        let mut case = Self {
            engine,
            facts,
            counting: first_day_fits.then(|| Counting::of(facts, &engine.pack.counting)),
            slots: vec![Worked::default(); engine.compiled.slots.len()],
            letters: letters.collect(),
            given: Given::of(facts),
            all_rules: facts.flag(Field::AllRules) == Some(true),
            known_conditions: Cell::new(0),
            holding_conditions: Cell::new(0),
            problems,
        };
        for turn in &engine.compiled.turns {
            if !case.given.meets(turn.needs) {
                continue;
            }
            let worked = match engine.compiled.slots.get(turn.slot) {
                Some(Slot::Term(node)) => Worked {
                    date: case.walk(node, &mut Silent),
                    version: None,
                },
                Some(Slot::Rule { versions, .. }) => {
                    let version = case.version(versions);
                    let date = version.and_then(|it| case.walk(&it.date, &mut Silent));
                    Worked { date, version }
                }
                None => continue,
            };
            if let Some(slot) = case.slots.get_mut(turn.slot) {
                *slot = worked;
            }
        }
        case
    }

    /// The version of the rule behind this date.
    pub(super) fn version_of(&self, deadline: &Deadline<'e>) -> Option<&'e Version> {
        self.slots.get(usize::from(deadline.slot))?.version
    }

    pub(super) fn outcome(&self) -> Outcome<'e> {
        let counting = self.counting.as_ref();
        let first_sick_day = self.facts.first_sick_day();
        let conflicts = self.engine.compiled.conflicts.iter();
        Outcome {
            first_sick_day,
            effective_first_sick_day: counting
                .map_or(first_sick_day, |counting| date_of(counting.first_day)),
            sick_days_excluded: counting.map_or(0, Counting::excluded_days),
            last_day_of_waiting_period: self.slot(self.engine.compiled.waiting_period).map(date_of),
            excluded: counting.map(Counting::spans).unwrap_or_default(),
            deadlines: self.deadlines(),
            conflicts: conflicts
                .filter(|check| self.given.meets(check.needs))
                .filter_map(|check| self.conflict(check))
                .collect(),
            problems: self.problems.clone(),
        }
    }

    /// What a slot came to by its rule, whatever a letter says.
    pub(super) fn slot(&self, place: usize) -> Option<Day> {
        self.slots.get(place)?.date
    }

    /// The date in a letter about a slot.
    pub(super) fn letter(&self, place: usize) -> Option<Day> {
        let mut letters = self.letters.iter();
        let found = letters.find(|(slot, _)| *slot == place);
        found.map(|(_, day)| *day)
    }

    /// The date of a slot that counts: where its rule gives one, a letter about it wins.
    pub(super) fn counts(&self, place: usize) -> Option<Day> {
        let day = self.slot(place)?;
        Some(self.letter(place).unwrap_or(day))
    }

    fn deadlines(&self) -> Vec<Deadline<'e>> {
        let mut found = Found {
            deadlines: Vec::with_capacity(self.engine.compiled.slots.len()),
            keys: Vec::with_capacity(self.engine.compiled.slots.len()),
        };
        let slots = self.engine.compiled.slots.iter().zip(&self.slots);
        for (place, (slot, worked)) in (0..).zip(slots) {
            let (Some(date), Some(version)) = (worked.date, worked.version) else {
                continue;
            };
            let Slot::Rule { id, .. } = slot else {
                continue;
            };
            let opens = version.opens.as_ref();
            let opens = opens.and_then(|opens| self.walk(opens, &mut Silent));
            let letter = self.letter(usize::from(place));
            let deadline = |date: Day, number: Option<u32>| Deadline {
                id: id.as_str(),
                number,
                date: date_of(date),
                letter: letter.filter(|_| number.is_none()).map(date_of),
                work_ahead: date_of(self.engine.calendar.last_business_day(date)),
                opens: opens.map(date_of),
                rule: version.rule,
                slot: place,
            };
            let Some(series) = &version.series else {
                found.push(date, deadline(date, None));
                continue;
            };
            let Some(until) = self.walk(&series.until, &mut Silent) else {
                continue;
            };
            let every = self
                .facts
                .number(series.every)
                .unwrap_or(series.otherwise)
                .max(1);
            let mut day = date;
            for number in 1.. {
                match plus(day, every) {
                    Some(next) if next <= until => day = next,
                    _ => break,
                }
                found.push(day, deadline(day, Some(number)));
            }
        }
        found.in_order()
    }

    /// The version of a rule that applies to this case.
    fn version(&self, versions: &'e [Version]) -> Option<&'e Version> {
        let version = versions.iter().find(|version| {
            if version.from.is_none() && version.to.is_none() {
                return true;
            }
            let day = match &version.by {
                Some(by) => self.walk(by, &mut Silent),
                None => self.counting.as_ref().map(|counting| counting.first_day),
            };
            day.is_some_and(|day| {
                version.from.is_none_or(|from| from <= day) && version.to.is_none_or(|to| day <= to)
            })
        })?;
        if !self.given.meets(version.needs) || version.beyond_contract && !self.all_rules {
            return None;
        }
        match &version.when {
            Some(when) if !self.holds(when, &mut Silent) => None,
            _ => Some(version),
        }
    }

    fn conflict(&self, check: &ConflictCheck) -> Option<Conflict> {
        if check.beyond_contract && !self.all_rules {
            return None;
        }
        if let Some(when) = &check.when
            && !self.holds(when, &mut Silent)
        {
            return None;
        }
        let conflict = |days: i64, from: Option<Day>, to: Option<Day>| Conflict {
            kind: check.kind,
            days,
            from: from.map(date_of),
            to: to.map(date_of),
        };
        match &check.compare {
            Comparison::Dates { earlier, later } => {
                let earlier = self.walk(earlier, &mut Silent)?;
                let later = self.walk(later, &mut Silent)?;
                let days = i64::from(later) - i64::from(earlier);
                (days > 0).then(|| conflict(days, Some(earlier), Some(later)))
            }
            Comparison::Holds { on } => {
                let on = on.as_ref();
                let on = on.and_then(|on| self.walk(on, &mut Silent));
                Some(conflict(0, on, on))
            }
            Comparison::PlacementForbidden => self
                .placement_is_forbidden()
                .then(|| conflict(0, None, None)),
        }
    }
}

/// Dates in the order of their slots, to be sorted by day.
struct Found<'e> {
    deadlines: Vec<Deadline<'e>>,
    /// The day of each, and its place among them: numbers sort much faster than what they stand for,
    /// and dates of one day stay in the order of their ids.
    keys: Vec<u64>,
}

impl<'e> Found<'e> {
    fn push(&mut self, day: Day, deadline: Deadline<'e>) {
        // With the sign turned around, days before the year 1 sort as smaller.
        let day = day.cast_unsigned() ^ (1 << 31);
        let place = self.keys.len() as u64;
        self.keys.push(u64::from(day) << 32 | place);
        self.deadlines.push(deadline);
    }

    fn in_order(mut self) -> Vec<Deadline<'e>> {
        self.keys.sort_unstable();
        let mut sorted = Vec::with_capacity(self.keys.len());
        for key in &self.keys {
            let place = usize::try_from(key & u64::from(u32::MAX)).ok();
            sorted.extend(place.and_then(|place| self.deadlines.get(place)));
        }
        sorted
    }
}

/// Leaves out what has a problem until nothing has. Each round removes something, so it ends.
fn consistent(facts: &Facts, problems: &[FactProblem]) -> Facts {
    let mut facts = facts.without_contradictions(problems);
    loop {
        let entries = |facts: &Facts| {
            facts.interruptions.len()
                + facts.maternity_leave.len()
                + facts.unemployment.len()
                + facts.letters.len()
        };
        let before = entries(&facts);
        let rest = validate(&facts);
        let lists = rest
            .iter()
            .any(|problem| problem.path.field.list().is_some());
        if !lists {
            return facts;
        }
        facts = facts.without_contradictions(&rest);
        if entries(&facts) >= before {
            return facts;
        }
    }
}

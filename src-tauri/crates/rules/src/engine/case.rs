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
    pub(super) given: Given,
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
        let mut drafts = Drafts::with_room();
        for (slot, worked) in (0..).zip(&self.slots) {
            let (Some(date), Some(version)) = (worked.date, worked.version) else {
                continue;
            };
            let Some(series) = &version.series else {
                drafts.push(date, slot, 0);
                continue;
            };
            let Some(until) = self.walk(&series.until, &mut Silent) else {
                continue;
            };
            let every = self.facts.number(series.every);
            let every = every.unwrap_or(series.otherwise).max(1);
            let mut day = date;
            for number in 1.. {
                match plus(day, every) {
                    Some(next) if next <= until => day = next,
                    _ => break,
                }
                drafts.push(day, slot, number);
            }
        }
        drafts.keys.sort_unstable();
        let mut deadlines = Vec::with_capacity(drafts.keys.len());
        let sorted = drafts.keys.iter().filter_map(|key| drafts.of(*key));
        deadlines.extend(sorted.filter_map(|draft| self.deadline(draft)));
        deadlines
    }

    fn deadline(&self, draft: &Draft) -> Option<Deadline<'e>> {
        let place = usize::from(draft.slot);
        let version = self.slots.get(place)?.version?;
        let Slot::Rule { id, .. } = self.engine.compiled.slots.get(place)? else {
            return None;
        };
        let opens = version.opens.as_ref();
        let letter = match draft.number {
            0 => self.letter(place),
            _ => None,
        };
        Some(Deadline {
            id: id.as_str(),
            number: (draft.number > 0).then_some(draft.number),
            date: date_of(draft.day),
            letter: letter.map(date_of),
            work_ahead: date_of(self.engine.calendar.last_business_day(draft.day)),
            opens: opens.and_then(|opens| self.walk(opens, &mut Silent).map(date_of)),
            rule: version.rule,
            slot: draft.slot,
        })
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
            Some(when) if !version.needs_say_when && !self.holds(when, &mut Silent) => None,
            _ => Some(version),
        }
    }

    fn conflict(&self, check: &ConflictCheck) -> Option<Conflict> {
        if check.beyond_contract && !self.all_rules {
            return None;
        }
        if let Some(when) = &check.when
            && !check.needs_say_when
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

/// A date before it is sorted.
struct Draft {
    day: Day,
    slot: u16,
    /// Number in a series; 0 outside one.
    number: u32,
}

/// Dates in the order of their slots, to be sorted by day.
struct Drafts {
    drafts: Vec<Draft>,
    /// The day of each, and its place among them: numbers sort much faster than what they stand for,
    /// and dates of one day stay in the order of their ids.
    keys: Vec<u64>,
}

impl Drafts {
    /// For the dates of most cases.
    fn with_room() -> Self {
        Self {
            drafts: Vec::with_capacity(80),
            keys: Vec::with_capacity(80),
        }
    }

    fn push(&mut self, day: Day, slot: u16, number: u32) {
        // With the sign turned around, days before the year 1 sort as smaller.
        let key = day.cast_unsigned() ^ (1 << 31);
        let place = self.keys.len() as u64;
        self.keys.push(u64::from(key) << 32 | place);
        self.drafts.push(Draft { day, slot, number });
    }

    fn of(&self, key: u64) -> Option<&Draft> {
        let place = usize::try_from(key & u64::from(u32::MAX)).ok()?;
        self.drafts.get(place)
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

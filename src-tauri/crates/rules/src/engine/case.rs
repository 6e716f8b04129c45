//! One case: every slot worked out in order, then read as dates and conflicts.

use std::borrow::Cow;

use super::Engine;
use super::explain::Recorder;
use super::node::{Comparison, ConflictCheck, Slot, Version};
use crate::conflict::Conflict;
use crate::counting::Counting;
use crate::day::{Day, date_of, day_of, plus};
use crate::facts::Facts;
use crate::field::Field;
use crate::outcome::{Deadline, Outcome};
use crate::validate::{FactProblem, validate};

pub(super) struct Case<'e, 'f> {
    pub(super) engine: &'e Engine,
    pub(super) facts: Cow<'f, Facts>,
    /// Absent where the first sick day itself cannot be: then nothing is counted.
    pub(super) counting: Option<Counting>,
    slots: Vec<Worked<'e>>,
    /// Dates in letters, by the slot that they are about.
    letters: Vec<(usize, Day)>,
    pub(super) all_rules: bool,
    problems: Vec<FactProblem>,
}

/// What a slot came to.
#[derive(Clone, Copy, Default)]
struct Worked<'e> {
    date: Option<Day>,
    /// The version that applied; a term has none.
    version: Option<&'e Version>,
}

impl<'e, 'f> Case<'e, 'f> {
    /// The version of the rule behind this date.
    pub(super) fn version_of(&self, deadline: Deadline<'e>) -> Option<&'e Version> {
        self.slots.get(usize::from(deadline.slot))?.version
    }

    pub(super) fn new(engine: &'e Engine, facts: &'f Facts) -> Self {
        let problems = validate(facts);
        let facts = if problems.is_empty() {
            Cow::Borrowed(facts)
        } else {
            Cow::Owned(consistent(facts, &problems))
        };
        let first_day_fits = problems.iter().all(|p| p.path.field != Field::FirstSickDay);
        let counting = first_day_fits.then(|| Counting::of(&facts, &engine.pack.counting));
        let letters = facts.letters.iter().filter_map(|letter| {
            let slot = engine.compiled.slot_of(letter.deadline.as_deref()?)?;
            Some((slot, day_of(letter.on?)))
        });
        let letters = letters.collect();
        let all_rules = facts.flag(Field::AllRules) == Some(true);
        let mut case = Self {
            engine,
            counting,
            slots: vec![Worked::default(); engine.compiled.slots.len()],
            letters,
            all_rules,
            problems,
            facts,
        };
        let given = case.facts.given();
        let mut unused = Recorder::default();
        for place in &engine.compiled.order {
            let worked = match engine.compiled.slots.get(*place) {
                Some(Slot::Term(node)) => Worked {
                    date: case.walk::<false>(node, &mut unused),
                    version: None,
                },
                Some(Slot::Rule { versions, .. }) => {
                    let version = case.version(versions, given, &mut unused);
                    let date =
                        version.and_then(|version| case.walk::<false>(&version.date, &mut unused));
                    Worked { date, version }
                }
                None => Worked::default(),
            };
            if let Some(slot) = case.slots.get_mut(*place) {
                *slot = worked;
            }
        }
        case
    }

    pub(super) fn outcome(&self) -> Outcome<'e> {
        let counting = self.counting.as_ref();
        let first_sick_day = self.facts.first_sick_day();
        let given = self.facts.given();
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
                .filter(|check| check.needs & !given == 0)
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
        let mut unused = Recorder::default();
        let mut found: Vec<Deadline<'e>> = Vec::with_capacity(self.slots.len());
        let slots = self.engine.compiled.slots.iter().zip(&self.slots);
        for (place, (slot, worked)) in (0..).zip(slots) {
            let (Some(date), Some(version)) = (worked.date, worked.version) else {
                continue;
            };
            let Slot::Rule { id, .. } = slot else {
                continue;
            };
            let opens = version.opens.as_ref();
            let opens = opens.and_then(|opens| self.walk::<false>(opens, &mut unused));
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
                found.push(deadline(date, None));
                continue;
            };
            let Some(until) = self.walk::<false>(&series.until, &mut unused) else {
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
                found.push(deadline(day, Some(number)));
            }
        }
        found.sort_unstable_by_key(|deadline| (deadline.date, deadline.slot, deadline.number));
        found
    }

    /// The version of a rule that applies to this case.
    fn version(
        &self,
        versions: &'e [Version],
        given: u128,
        recorder: &mut Recorder<'e>,
    ) -> Option<&'e Version> {
        let version = versions.iter().find(|version| {
            if version.from.is_none() && version.to.is_none() {
                return true;
            }
            let day = match &version.by {
                Some(by) => self.walk::<false>(by, recorder),
                None => self.counting.as_ref().map(|counting| counting.first_day),
            };
            day.is_some_and(|day| {
                version.from.is_none_or(|from| from <= day) && version.to.is_none_or(|to| day <= to)
            })
        })?;
        if version.needs & !given != 0 || version.beyond_contract && !self.all_rules {
            return None;
        }
        match &version.when {
            Some(when) if !self.holds::<false>(when, recorder) => None,
            _ => Some(version),
        }
    }

    fn conflict(&self, check: &ConflictCheck) -> Option<Conflict> {
        if check.beyond_contract && !self.all_rules {
            return None;
        }
        let mut unused = Recorder::default();
        if let Some(when) = &check.when
            && !self.holds::<false>(when, &mut unused)
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
                let earlier = self.walk::<false>(earlier, &mut unused)?;
                let later = self.walk::<false>(later, &mut unused)?;
                let days = i64::from(later) - i64::from(earlier);
                (days > 0).then(|| conflict(days, Some(earlier), Some(later)))
            }
            Comparison::Holds { on } => {
                let on = on.as_ref();
                let on = on.and_then(|on| self.walk::<false>(on, &mut unused));
                Some(conflict(0, on, on))
            }
            Comparison::PlacementForbidden => self
                .placement_is_forbidden()
                .then(|| conflict(0, None, None)),
        }
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

//! One case: every slot worked out in order, then read as dates and conflicts.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Engine;
use super::explain::Recorder;
use super::node::{Comparison, ConflictCheck, Slot, Version};
use crate::calendar::plus_days;
use crate::counting::Counting;
use crate::facts::Facts;
use crate::field::Field;
use crate::outcome::{Conflict, Deadline, Outcome};
use crate::pack::Criterion;
use crate::validate::{FactProblem, validate};

pub(super) struct Case<'e, 'f> {
    pub(super) engine: &'e Engine,
    pub(super) facts: Cow<'f, Facts>,
    /// Absent where the first sick day itself cannot be: then nothing is counted.
    pub(super) counting: Option<Counting>,
    slots: Vec<Worked<'e>>,
    problems: Vec<FactProblem>,
}

/// What a slot came to.
#[derive(Clone, Copy, Default)]
struct Worked<'e> {
    date: Option<NaiveDate>,
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
        let slots = vec![Worked::default(); engine.compiled.slots.len()];
        let mut case = Self {
            engine,
            facts,
            counting,
            slots,
            problems,
        };
        let mut unused = Recorder::default();
        for place in &engine.compiled.order {
            let worked = match engine.compiled.slots.get(*place) {
                Some(Slot::Term(node)) => Worked {
                    date: case.walk::<false>(node, &mut unused),
                    version: None,
                },
                Some(Slot::Rule { versions, .. }) => {
                    let version = case.version(versions, &mut unused);
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
        Outcome {
            first_sick_day: self.facts.first_sick_day,
            effective_first_sick_day: counting
                .map_or(self.facts.first_sick_day, |counting| counting.first_day),
            sick_days_excluded: counting.map_or(0, Counting::excluded_days),
            last_day_of_waiting_period: self.slot(self.engine.compiled.waiting_period),
            excluded: counting
                .map(|counting| counting.excluded.clone())
                .unwrap_or_default(),
            deadlines: self.deadlines(),
            conflicts: self
                .engine
                .compiled
                .conflicts
                .iter()
                .filter_map(|check| self.conflict(check))
                .collect(),
            problems: self.problems.clone(),
        }
    }

    pub(super) fn slot(&self, place: usize) -> Option<NaiveDate> {
        self.slots.get(place)?.date
    }

    fn deadlines(&self) -> Vec<Deadline<'e>> {
        let mut unused = Recorder::default();
        let mut found: Vec<Deadline<'e>> = Vec::with_capacity(self.slots.len());
        let slots = self.engine.compiled.slots.iter().zip(&self.slots);
        for (place, (slot, worked)) in (0..).zip(slots) {
            let Slot::Rule { id, .. } = slot else {
                continue;
            };
            let (Some(date), Some(version)) = (worked.date, worked.version) else {
                continue;
            };
            let opens = version.opens.as_ref();
            let opens = opens.and_then(|opens| self.walk::<false>(opens, &mut unused));
            let deadline = |date: NaiveDate, number: Option<u32>| Deadline {
                id: id.as_str(),
                number,
                date,
                work_ahead: self.engine.calendar.work_ahead(date),
                opens,
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
                match plus_days(day, every) {
                    Some(next) if next <= until => day = next,
                    _ => break,
                }
                found.push(deadline(day, Some(number)));
            }
        }
        found.sort_unstable_by(|a, b| {
            a.date
                .cmp(&b.date)
                .then(a.slot.cmp(&b.slot))
                .then(a.number.cmp(&b.number))
        });
        found
    }

    /// The version of a rule that applies to this case.
    fn version(&self, versions: &'e [Version], recorder: &mut Recorder<'e>) -> Option<&'e Version> {
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
        match &version.when {
            Some(when) if !self.holds::<false>(when, recorder) => None,
            _ => Some(version),
        }
    }

    fn conflict(&self, check: &ConflictCheck) -> Option<Conflict> {
        let mut unused = Recorder::default();
        if let Some(when) = &check.when
            && !self.holds::<false>(when, &mut unused)
        {
            return None;
        }
        match &check.compare {
            Comparison::Dates { earlier, later } => {
                let earlier = self.walk::<false>(earlier, &mut unused)?;
                let later = self.walk::<false>(later, &mut unused)?;
                (later > earlier).then(|| Conflict {
                    kind: check.kind,
                    days: (later - earlier).num_days(),
                    from: Some(earlier),
                    to: Some(later),
                })
            }
            Comparison::SalaryBelowCriterion { default_year } => {
                self.below_criterion(*default_year)?.then_some(Conflict {
                    kind: check.kind,
                    days: 0,
                    from: None,
                    to: None,
                })
            }
        }
    }

    /// `None` where a fact is absent or the year has no criterion.
    fn below_criterion(&self, default_year: i64) -> Option<bool> {
        let permit = self.facts.permit.as_ref()?;
        let criterion = self.criterion(default_year)?;
        // In hundredths of a cent and without division, so that nothing is rounded.
        let paid = i128::from(permit.salary_month_cents?) * i128::from(permit.sick_pay_percent?);
        Some(paid < i128::from(criterion.month_cents) * 100)
    }

    /// The criterion that the pay of this permit is held against.
    pub(super) fn criterion(&self, default_year: i64) -> Option<&'e Criterion> {
        let permit = self.facts.permit.as_ref()?;
        let category = permit.category?;
        let reduced = permit.reduced_criterion.unwrap_or(false);
        let year = permit.criterion_year.unwrap_or(default_year);
        self.engine.pack.criteria.iter().find(|criterion| {
            let age_fits = match (criterion.age_from, criterion.age_below, permit.age) {
                (None, None, _) => true,
                (from, below, Some(age)) => {
                    from.is_none_or(|from| from <= age) && below.is_none_or(|below| age < below)
                }
                _ => false,
            };
            criterion.category == category
                && criterion.reduced == reduced
                && criterion.year == year
                && criterion.status.gives_dates()
                && age_fits
        })
    }
}

/// Leaves out what has a problem until nothing has. Each round removes something, so it ends.
fn consistent(facts: &Facts, problems: &[FactProblem]) -> Facts {
    let mut facts = facts.without_contradictions(problems);
    loop {
        let entries = facts.interruptions.len() + facts.maternity_leave.len();
        let rest = validate(&facts);
        let lists = rest
            .iter()
            .any(|problem| problem.path.field.list().is_some());
        if !lists {
            return facts;
        }
        facts = facts.without_contradictions(&rest);
        if facts.interruptions.len() + facts.maternity_leave.len() >= entries {
            return facts;
        }
    }
}

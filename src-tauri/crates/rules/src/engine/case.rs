//! One case: every slot worked out in order, then read as dates and conflicts.
//!
//! One walk serves both the quick answer and the explanation, so that a reason can never tell of
//! another date than the one shown.

use std::borrow::Cow;

use chrono::{Months, NaiveDate};

use super::Engine;
use super::compile::{Comparison, ConflictCheck, Node, Slot, Test, Version, category_bit};
use super::explain::Recorder;
use crate::calendar::plus_days;
use crate::counting::Counting;
use crate::facts::Facts;
use crate::field::{FactPath, FactValue, Field};
use crate::outcome::{Conflict, Deadline, Outcome, Span};
use crate::reason::StepKind;
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

    fn slot(&self, place: usize) -> Option<NaiveDate> {
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

    /// The date of a node; with `RECORD` also how it was reached.
    pub(super) fn walk<const RECORD: bool>(
        &self,
        node: &Node,
        recorder: &mut Recorder<'e>,
    ) -> Option<NaiveDate> {
        match node {
            Node::Fact {
                field,
                dropped_before_first_day,
            } => {
                let day = self.date(*field, *dropped_before_first_day)?;
                if RECORD {
                    let path = FactPath::from(*field);
                    recorder.fact(path, FactValue::Date(day));
                    recorder.step(StepKind::TakenFromFact { path }, None, day);
                }
                Some(day)
            }
            Node::CountedDay(n) => {
                let counting = self.counting.as_ref()?;
                let day = counting.counted_day(*n)?;
                if RECORD {
                    recorder.counted(&self.facts, counting, *n, day);
                }
                Some(day)
            }
            Node::Term(place) => match self.engine.compiled.slots.get(*place) {
                Some(Slot::Term(node)) if RECORD => self.walk::<RECORD>(node, recorder),
                _ => self.slot(*place),
            },
            Node::Deadline(place) => {
                let day = self.slot(*place)?;
                if RECORD
                    && let Some(Slot::Rule { id, .. }) = self.engine.compiled.slots.get(*place)
                {
                    recorder.step(StepKind::TakenFromDeadline { id }, None, day);
                }
                Some(day)
            }
            Node::PlusDays(from, days) => {
                let from = self.walk::<RECORD>(from, recorder)?;
                let day = plus_days(from, *days)?;
                if RECORD {
                    recorder.step(StepKind::PlusDays { days: *days }, Some(from), day);
                }
                Some(day)
            }
            Node::PlusMonths(from, months) => {
                let from = self.walk::<RECORD>(from, recorder)?;
                let day = plus_months(from, *months)?;
                if RECORD {
                    recorder.step(StepKind::PlusMonths { months: *months }, Some(from), day);
                }
                Some(day)
            }
            Node::PlusFactDays {
                from,
                field,
                otherwise,
            } => {
                let from = self.walk::<RECORD>(from, recorder)?;
                let given = self.facts.number(*field);
                let days = given.unwrap_or(*otherwise);
                let day = plus_days(from, days)?;
                if RECORD && given.is_some() {
                    let path = FactPath::from(*field);
                    recorder.fact(path, FactValue::Number(days));
                    recorder.step(StepKind::PlusFactDays { path, days }, Some(from), day);
                }
                Some(day)
            }
            Node::PlusLateness { from, date, limit } => {
                let from = self.walk::<RECORD>(from, recorder)?;
                recorder.mute();
                let date = self.walk::<RECORD>(date, recorder);
                let limit = self.walk::<RECORD>(limit, recorder);
                recorder.unmute();
                let days = match (date, limit) {
                    (Some(date), Some(limit)) => (date - limit).num_days().max(0),
                    _ => 0,
                };
                let day = plus_days(from, days)?;
                if RECORD && days > 0 {
                    recorder.step(StepKind::PlusLateness { days }, Some(from), day);
                }
                Some(day)
            }
            Node::PlusLeave { from, after } => {
                let from = self.walk::<RECORD>(from, recorder)?;
                if self.facts.maternity_leave.is_empty() {
                    return Some(from);
                }
                recorder.mute();
                let after = self.walk::<RECORD>(after, recorder);
                recorder.unmute();
                let day = self.plus_leave(from, after?)?;
                if RECORD && day > from {
                    let days = (day - from).num_days();
                    recorder.step(StepKind::PlusLeave { days }, Some(from), day);
                }
                Some(day)
            }
            Node::Earliest(all) => {
                let day = self.pick::<RECORD>(all, NaiveDate::min, recorder)?;
                if RECORD {
                    recorder.picked(day, |dates| StepKind::EarlierOf { dates });
                }
                Some(day)
            }
            Node::Latest(all) => {
                let day = self.pick::<RECORD>(all, NaiveDate::max, recorder)?;
                if RECORD {
                    recorder.picked(day, |dates| StepKind::LaterOf { dates });
                }
                Some(day)
            }
            Node::FirstKnown(all) => all
                .iter()
                .find_map(|node| self.walk::<RECORD>(node, recorder)),
            Node::If {
                condition,
                then,
                otherwise,
            } => {
                if self.holds::<RECORD>(condition, recorder) {
                    self.walk::<RECORD>(then, recorder)
                } else {
                    self.walk::<RECORD>(otherwise.as_deref()?, recorder)
                }
            }
        }
    }

    fn pick<const RECORD: bool>(
        &self,
        all: &[Node],
        choose: fn(NaiveDate, NaiveDate) -> NaiveDate,
        recorder: &mut Recorder<'e>,
    ) -> Option<NaiveDate> {
        let mut chosen: Option<NaiveDate> = None;
        let mut candidates = Vec::new();
        for node in all {
            let Some(day) = self.walk::<RECORD>(node, recorder) else {
                continue;
            };
            if RECORD {
                candidates.push(day);
            }
            chosen = Some(chosen.map_or(day, |before| choose(before, day)));
        }
        recorder.candidates = candidates;
        chosen
    }

    /// Whether a condition holds. Its facts are recorded, its counting steps are not.
    pub(super) fn holds<const RECORD: bool>(
        &self,
        test: &Test,
        recorder: &mut Recorder<'e>,
    ) -> bool {
        let mut pair = |a: &Node, b: &Node| {
            recorder.mute();
            let days = (
                self.walk::<RECORD>(a, recorder),
                self.walk::<RECORD>(b, recorder),
            );
            recorder.unmute();
            match days {
                (Some(a), Some(b)) => Some((a, b)),
                _ => None,
            }
        };
        match test {
            Test::Given {
                field,
                dropped_before_first_day,
            } => {
                let value = if *dropped_before_first_day {
                    self.date(*field, true).map(FactValue::Date)
                } else {
                    self.facts.value(*field)
                };
                if let (true, Some(value)) = (RECORD, value) {
                    recorder.fact((*field).into(), value);
                }
                value.is_some()
            }
            Test::After(a, b) => pair(a, b).is_some_and(|(a, b)| a > b),
            Test::NotAfter(a, b) => pair(a, b).is_some_and(|(a, b)| a <= b),
            Test::Category(bits) => {
                let category = self
                    .facts
                    .permit
                    .as_ref()
                    .and_then(|permit| permit.category);
                if let (true, Some(category)) = (RECORD, category) {
                    recorder.fact(Field::Category.into(), FactValue::Category(category));
                }
                category.is_some_and(|category| bits & category_bit(category) != 0)
            }
            Test::All(all) => all.iter().all(|test| self.holds::<RECORD>(test, recorder)),
            Test::Any(any) => any.iter().any(|test| self.holds::<RECORD>(test, recorder)),
            Test::Not(not) => !self.holds::<RECORD>(not, recorder),
        }
    }

    fn date(&self, field: Field, dropped_before_first_day: bool) -> Option<NaiveDate> {
        let day = self.facts.date(field)?;
        let before_case = dropped_before_first_day
            && self
                .counting
                .as_ref()
                .is_some_and(|counting| day < counting.first_day);
        (!before_case).then_some(day)
    }

    fn plus_leave(&self, from: NaiveDate, after: NaiveDate) -> Option<NaiveDate> {
        let leaves = self.facts.maternity_leave.iter();
        let mut leaves: Vec<Span> = leaves
            .filter_map(|leave| {
                Some(Span {
                    from: leave.from?,
                    to: leave.to?,
                })
            })
            .collect();
        leaves.sort_by_key(|leave| leave.from);
        leaves
            .iter()
            .filter(|leave| leave.from > after)
            .try_fold(from, |day, leave| {
                if leave.from <= day {
                    plus_days(day, leave.days())
                } else {
                    Some(day)
                }
            })
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
        let category = permit.category?;
        let reduced = permit.reduced_criterion.unwrap_or(false);
        let year = permit.criterion_year.unwrap_or(default_year);
        let criterion = self.engine.pack.criteria.iter().find(|criterion| {
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
        })?;
        // In hundredths of a cent and without division, so that nothing is rounded.
        let paid = i128::from(permit.salary_month_cents?) * i128::from(permit.sick_pay_percent?);
        Some(paid < i128::from(criterion.month_cents) * 100)
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

fn plus_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 {
        day.checked_sub_months(count)
    } else {
        day.checked_add_months(count)
    }
}

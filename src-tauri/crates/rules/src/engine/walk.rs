//! The interpreter: the date of a formula, and whether a condition holds.
//!
//! One walk serves both the quick answer and the explanation, so that a reason can never tell of
//! another date than the one shown.

use chrono::{Months, NaiveDate};

use super::case::Case;
use super::explain::Recorder;
use super::node::{Node, Slot, Test, category_bit};
use crate::calendar::plus_days;
use crate::field::{FactPath, FactValue, Field};
use crate::outcome::Span;
use crate::reason::StepKind;

impl<'e> Case<'e, '_> {
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
}

fn plus_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 {
        day.checked_sub_months(count)
    } else {
        day.checked_add_months(count)
    }
}

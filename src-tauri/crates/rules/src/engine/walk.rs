//! The interpreter: the date of a formula, and whether a condition holds.
//!
//! One walk serves both the quick answer and the explanation, so that a reason can never tell of
//! another date than the one shown.

use super::case::Case;
use super::explain::Recorder;
use super::node::{Node, Slot, Test, category_bit};
use crate::counting::Days;
use crate::day::{Day, day_of, plus, plus_months};
use crate::field::{FactPath, FactValue, Field};
use crate::reason::StepKind;

impl<'e> Case<'e, '_> {
    /// The date of a node; with `RECORD` also how it was reached.
    pub(super) fn walk<const RECORD: bool>(
        &self,
        node: &Node,
        recorder: &mut Recorder<'e>,
    ) -> Option<Day> {
        match node {
            Node::Fact {
                field,
                dropped_before_first_day,
            } => {
                let day = self.date(*field, *dropped_before_first_day)?;
                if RECORD {
                    let path = FactPath::from(*field);
                    recorder.date_fact(path, day);
                    recorder.step(StepKind::TakenFromFact { path }, None, day);
                }
                Some(day)
            }
            Node::Day(day) => {
                if RECORD {
                    recorder.step(StepKind::Fixed, None, *day);
                }
                Some(*day)
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
                let day = self.counts(*place)?;
                if RECORD
                    && let Some(Slot::Rule { id, .. }) = self.engine.compiled.slots.get(*place)
                {
                    let kind = match self.letter(*place) {
                        Some(_) => StepKind::TakenFromLetter { id },
                        None => StepKind::TakenFromDeadline { id },
                    };
                    recorder.step(kind, None, day);
                }
                Some(day)
            }
            Node::Letter(place) => {
                let day = self.letter(*place)?;
                if RECORD
                    && let Some(Slot::Rule { id, .. }) = self.engine.compiled.slots.get(*place)
                {
                    recorder.step(StepKind::TakenFromLetter { id }, None, day);
                }
                Some(day)
            }
            Node::PlusDays(from, days) => self.after::<RECORD>(
                from,
                |from| plus(from, *days),
                StepKind::PlusDays { days: *days },
                recorder,
            ),
            Node::PlusMonths(from, months) => self.after::<RECORD>(
                from,
                |from| plus_months(from, *months),
                StepKind::PlusMonths { months: *months },
                recorder,
            ),
            Node::NextBusinessDay(from) => {
                let from = self.walk::<RECORD>(from, recorder)?;
                let day = self.engine.calendar.next_business_day(from);
                if RECORD && day != from {
                    recorder.step(StepKind::NextBusinessDay, Some(from), day);
                }
                Some(day)
            }
            Node::BusinessDays(from, days) => self.after::<RECORD>(
                from,
                |from| Some(self.engine.calendar.business_days(from, *days)),
                StepKind::BusinessDays { days: *days },
                recorder,
            ),
            Node::Lead { from, lead, days } => {
                let from = self.walk::<RECORD>(from, recorder)?;
                let day = plus(from, *days)?;
                if RECORD
                    && *days != 0
                    && let Some(lead) = self.engine.pack.lead_times.get(*lead)
                {
                    let kind = StepKind::Lead { lead, days: *days };
                    recorder.step(kind, Some(from), day);
                }
                Some(day)
            }
            Node::MinusSpells { from, since } => {
                let from = self.walk::<RECORD>(from, recorder)?;
                recorder.mute();
                let since = self.walk::<RECORD>(since, recorder);
                recorder.unmute();
                let days = self.spell_days(since);
                let day = plus(from, -days)?;
                if RECORD && days > 0 {
                    recorder.spells(&self.facts);
                    recorder.step(StepKind::MinusSpells { days }, Some(from), day);
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
                let day = plus(from, days)?;
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
                    (Some(date), Some(limit)) => (i64::from(date) - i64::from(limit)).max(0),
                    _ => 0,
                };
                let day = plus(from, days)?;
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
                    let days = i64::from(day) - i64::from(from);
                    recorder.step(StepKind::PlusLeave { days }, Some(from), day);
                }
                Some(day)
            }
            Node::Earliest(all) => {
                let day = self.pick::<RECORD>(all, Day::min, recorder)?;
                if RECORD {
                    recorder.picked(day, |dates| StepKind::EarlierOf { dates });
                }
                Some(day)
            }
            Node::Latest(all) => {
                let day = self.pick::<RECORD>(all, Day::max, recorder)?;
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

    /// A day counted from another, as one step.
    fn after<const RECORD: bool>(
        &self,
        from: &Node,
        count: impl FnOnce(Day) -> Option<Day>,
        kind: StepKind<'e>,
        recorder: &mut Recorder<'e>,
    ) -> Option<Day> {
        let from = self.walk::<RECORD>(from, recorder)?;
        let day = count(from)?;
        if RECORD {
            recorder.step(kind, Some(from), day);
        }
        Some(day)
    }

    fn pick<const RECORD: bool>(
        &self,
        all: &[Node],
        choose: fn(Day, Day) -> Day,
        recorder: &mut Recorder<'e>,
    ) -> Option<Day> {
        let mut chosen: Option<Day> = None;
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
                let given = if *dropped_before_first_day {
                    self.date(*field, true).is_some()
                } else {
                    self.facts.is_given(*field)
                };
                if RECORD
                    && given
                    && let Some(value) = self.facts.value(*field)
                {
                    recorder.fact((*field).into(), value);
                }
                given
            }
            Test::Answer(field, answer) => {
                let given = self.facts.flag(*field);
                if let (true, Some(given)) = (RECORD, given) {
                    recorder.fact((*field).into(), FactValue::Flag(given));
                }
                given == Some(*answer)
            }
            Test::Choice(field, bits) => {
                let place = self.facts.raw(*field);
                if RECORD && let Some(value) = self.facts.value(*field) {
                    recorder.fact((*field).into(), value);
                }
                place.is_some_and(|place| bits >> place & 1 == 1)
            }
            Test::BelowCriterion(pay) => {
                if RECORD {
                    self.record_pay(pay, recorder);
                }
                self.is_below(pay, recorder) == Some(true)
            }
            Test::CriterionUnknown(pay) => {
                if RECORD {
                    self.record_pay(pay, recorder);
                }
                self.criterion_is_unknown(pay, recorder)
            }
            Test::BelowRuling30Norm => {
                if RECORD {
                    self.record_norm(recorder);
                }
                self.is_below_norm()
            }
            Test::Ruling30NormUnknown => {
                if RECORD {
                    self.record_norm(recorder);
                }
                self.norm_is_unknown()
            }
            Test::WorkRule(bits) => self
                .work_rule::<RECORD>(recorder)
                .is_some_and(|place| bits >> place & 1 == 1),
            Test::After(a, b) => pair(a, b).is_some_and(|(a, b)| a > b),
            Test::NotAfter(a, b) => pair(a, b).is_some_and(|(a, b)| a <= b),
            Test::Category(bits) => {
                let category = self.facts.category();
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

    fn date(&self, field: Field, dropped_before_first_day: bool) -> Option<Day> {
        let day = Day::try_from(self.facts.raw(field)?).ok()?;
        let before_case = dropped_before_first_day
            && self
                .counting
                .as_ref()
                .is_some_and(|counting| day < counting.first_day);
        (!before_case).then_some(day)
    }

    fn plus_leave(&self, from: Day, after: Day) -> Option<Day> {
        let leaves = self.facts.maternity_leave.iter();
        let mut leaves: Vec<Days> = leaves
            .filter_map(|leave| {
                Some(Days {
                    from: day_of(leave.from?),
                    to: day_of(leave.to?),
                })
            })
            .collect();
        leaves.sort_by_key(|leave| leave.from);
        leaves
            .iter()
            .filter(|leave| leave.from > after)
            .try_fold(from, |day, leave| {
                if leave.from <= day {
                    plus(day, leave.count())
                } else {
                    Some(day)
                }
            })
    }

    /// Days without work that began on or after `since` and before the end of the contract.
    fn spell_days(&self, since: Option<Day>) -> i64 {
        let contract_end = self.date(Field::EmploymentEnd, false);
        let spells = self.facts.unemployment.iter().filter_map(|spell| {
            let days = Days {
                from: day_of(spell.from?),
                to: day_of(spell.to?),
            };
            let counts = since.is_none_or(|since| since <= days.from)
                && contract_end.is_none_or(|end| days.from < end);
            counts.then(|| days.count())
        });
        spells.sum()
    }
}

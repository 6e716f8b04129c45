//! The interpreter: the date of a formula, and whether a condition holds.
//!
//! One walk serves both the quick answer and the explanation, so that a reason can never tell of
//! another date than the one shown: it is told what it passes, and a [`Silent`] witness costs nothing.

use super::case::Case;
use super::node::{Node, Slot, Test};
use super::witness::Witness;
use crate::counting::Days;
use crate::day::{Day, date_of, day_of, plus, plus_months};
use crate::field::{FactPath, FactValue, Field};
use crate::reason::StepKind;

impl<'e> Case<'e, '_> {
    /// The date of a node.
    ///
    /// The nodes of most rules are here and the others in [`Self::walk_on`], which keeps the frame of
    /// this function, the most called of all, small.
    pub(super) fn walk<W: Witness<'e>>(&self, node: &Node, witness: &mut W) -> Option<Day> {
        match node {
            Node::Fact {
                field,
                dropped_before_first_day,
            } => {
                let day = self.date(*field, *dropped_before_first_day)?;
                if W::RECORDS {
                    let path = FactPath::from(*field);
                    witness.date_fact(path, day);
                    witness.step(StepKind::TakenFromFact { path }, None, day);
                }
                Some(day)
            }
            Node::CountedDay(n) => {
                let counting = self.counting.as_ref()?;
                let day = counting.counted_day(*n)?;
                witness.counted(self.facts, counting, *n, day);
                Some(day)
            }
            Node::Term(place) => match self.engine.compiled.slots.get(*place) {
                Some(Slot::Term(node)) if W::RECORDS => self.walk(node, witness),
                _ => self.slot(*place),
            },
            Node::Deadline(place) => {
                let day = self.counts(*place)?;
                if W::RECORDS
                    && let Some(Slot::Rule { id, .. }) = self.engine.compiled.slots.get(*place)
                {
                    let kind = match self.letter(*place) {
                        Some(_) => StepKind::TakenFromLetter { id },
                        None => StepKind::TakenFromDeadline { id },
                    };
                    witness.step(kind, None, day);
                }
                Some(day)
            }
            Node::PlusDays(from, days) => {
                let from = self.walk(from, witness)?;
                let day = plus(from, *days)?;
                witness.step(StepKind::PlusDays { days: *days }, Some(from), day);
                Some(day)
            }
            Node::FirstKnown(all) => all.iter().find_map(|node| self.walk(node, witness)),
            Node::If {
                condition,
                then,
                otherwise,
            } => {
                if self.holds(condition, witness) {
                    self.walk(then, witness)
                } else {
                    self.walk(otherwise.as_deref()?, witness)
                }
            }
            _ => self.walk_on(node, witness),
        }
    }

    #[inline(never)]
    fn walk_on<W: Witness<'e>>(&self, node: &Node, witness: &mut W) -> Option<Day> {
        let day = match node {
            Node::Day(day) => {
                witness.step(StepKind::Fixed, None, *day);
                *day
            }
            Node::Letter(place) => {
                let day = self.letter(*place)?;
                if W::RECORDS
                    && let Some(Slot::Rule { id, .. }) = self.engine.compiled.slots.get(*place)
                {
                    witness.step(StepKind::TakenFromLetter { id }, None, day);
                }
                day
            }
            Node::PlusMonths(from, months) => {
                let from = self.walk(from, witness)?;
                let day = plus_months(from, *months)?;
                let kind = StepKind::PlusMonths { months: *months };
                witness.step(kind, Some(from), day);
                day
            }
            Node::NextBusinessDay(from) => {
                let from = self.walk(from, witness)?;
                let day = self.engine.calendar.next_business_day(from);
                if day != from {
                    witness.step(StepKind::NextBusinessDay, Some(from), day);
                }
                day
            }
            Node::BusinessDays(from, days) => {
                let from = self.walk(from, witness)?;
                let day = self.engine.calendar.business_days(from, *days);
                let kind = StepKind::BusinessDays { days: *days };
                witness.step(kind, Some(from), day);
                day
            }
            Node::Lead { from, lead, days } => {
                let from = self.walk(from, witness)?;
                let day = plus(from, *days)?;
                if W::RECORDS
                    && *days != 0
                    && let Some(lead) = self.engine.pack.lead_times.get(*lead)
                {
                    let kind = StepKind::Lead { lead, days: *days };
                    witness.step(kind, Some(from), day);
                }
                day
            }
            Node::MinusSpells { from, since } => {
                let from = self.walk(from, witness)?;
                let since = self.compared(since, witness);
                let days = self.spell_days(since);
                let day = plus(from, -days)?;
                if days > 0 {
                    witness.spells(self.facts);
                    witness.step(StepKind::MinusSpells { days }, Some(from), day);
                }
                day
            }
            Node::PlusFactDays {
                from,
                field,
                otherwise,
            } => {
                let from = self.walk(from, witness)?;
                let given = self.facts.number(*field);
                let days = given.unwrap_or(*otherwise);
                let day = plus(from, days)?;
                if W::RECORDS && given.is_some() {
                    let path = FactPath::from(*field);
                    witness.fact(path, FactValue::Number(days));
                    witness.step(StepKind::PlusFactDays { path, days }, Some(from), day);
                }
                day
            }
            Node::PlusLateness { from, date, limit } => {
                let from = self.walk(from, witness)?;
                let date = self.compared(date, witness);
                let limit = self.compared(limit, witness);
                let days = match (date, limit) {
                    (Some(date), Some(limit)) => (i64::from(date) - i64::from(limit)).max(0),
                    _ => 0,
                };
                let day = plus(from, days)?;
                if days > 0 {
                    witness.step(StepKind::PlusLateness { days }, Some(from), day);
                }
                day
            }
            Node::PlusLeave { from, after } => {
                let from = self.walk(from, witness)?;
                if self.facts.maternity_leave.is_empty() {
                    return Some(from);
                }
                let after = self.compared(after, witness)?;
                let day = self.plus_leave(from, after)?;
                if day > from {
                    let days = i64::from(day) - i64::from(from);
                    witness.step(StepKind::PlusLeave { days }, Some(from), day);
                }
                day
            }
            Node::Earliest(all) => self.pick(
                all,
                Day::min,
                |dates| StepKind::EarlierOf { dates },
                witness,
            )?,
            Node::Latest(all) => {
                self.pick(all, Day::max, |dates| StepKind::LaterOf { dates }, witness)?
            }
            Node::Fact { .. }
            | Node::CountedDay(_)
            | Node::Term(_)
            | Node::Deadline(_)
            | Node::PlusDays(..)
            | Node::FirstKnown(_)
            | Node::If { .. } => return self.walk(node, witness),
        };
        Some(day)
    }

    /// A day that is only compared with others: its facts are recorded, its steps are not.
    fn compared<W: Witness<'e>>(&self, node: &Node, witness: &mut W) -> Option<Day> {
        witness.mute();
        let day = self.walk(node, witness);
        witness.unmute();
        day
    }

    fn pick<W: Witness<'e>>(
        &self,
        all: &[Node],
        choose: fn(Day, Day) -> Day,
        kind: fn(Vec<chrono::NaiveDate>) -> StepKind<'e>,
        witness: &mut W,
    ) -> Option<Day> {
        let mut chosen: Option<Day> = None;
        let mut known = Vec::new();
        for node in all {
            let Some(day) = self.walk(node, witness) else {
                continue;
            };
            if let Some(before) = chosen
                && witness.tells_steps()
            {
                // With one day there is nothing to choose, and nothing to keep.
                if known.is_empty() {
                    known.push(date_of(before));
                }
                known.push(date_of(day));
            }
            chosen = Some(chosen.map_or(day, |before| choose(before, day)));
        }
        let chosen = chosen?;
        if !known.is_empty() {
            witness.step(kind(known), None, chosen);
        }
        Some(chosen)
    }

    /// Whether a condition holds. Its facts are recorded, its counting steps are not. Split like
    /// [`Self::walk`].
    pub(super) fn holds<W: Witness<'e>>(&self, test: &Test, witness: &mut W) -> bool {
        match test {
            Test::Named { bit, test } => self.named(*bit, test, witness),
            Test::Not(not) => !self.holds(not, witness),
            Test::All(all) => all.iter().all(|test| self.holds(test, witness)),
            Test::Any(any) => any.iter().any(|test| self.holds(test, witness)),
            Test::After(a, b) => {
                let days = self.pair(a, b, witness);
                days.is_some_and(|(a, b)| a > b)
            }
            Test::NotAfter(a, b) => {
                let days = self.pair(a, b, witness);
                days.is_some_and(|(a, b)| a <= b)
            }
            Test::Category(bits) => {
                self.record(Field::Category, witness);
                self.given.is_one_of(*bits)
            }
            Test::Given {
                field,
                dropped_before_first_day,
            } => {
                let given = if *dropped_before_first_day {
                    self.date(*field, true).is_some()
                } else {
                    self.facts.is_given(*field)
                };
                if given {
                    self.record(*field, witness);
                }
                given
            }
            _ => self.holds_on(test, witness),
        }
    }

    #[inline(never)]
    fn holds_on<W: Witness<'e>>(&self, test: &Test, witness: &mut W) -> bool {
        match test {
            Test::Choice(field, bits) => {
                let place = self.facts.raw(*field);
                self.record(*field, witness);
                place.is_some_and(|place| bits >> place & 1 == 1)
            }
            Test::Answer(field, answer) => {
                let given = self.facts.flag(*field);
                if let (true, Some(given)) = (W::RECORDS, given) {
                    witness.fact((*field).into(), FactValue::Flag(given));
                }
                given == Some(*answer)
            }
            Test::BelowCriterion(pay) => {
                self.record_pay(pay, witness);
                self.is_below(pay) == Some(true)
            }
            Test::CriterionUnknown(pay) => {
                self.record_pay(pay, witness);
                self.criterion_is_unknown(pay)
            }
            Test::BelowRuling30Norm => {
                self.record_norm(witness);
                self.is_below_norm()
            }
            Test::Ruling30NormUnknown => {
                self.record_norm(witness);
                self.norm_is_unknown()
            }
            Test::WorkRule(bits) => self
                .work_rule(witness)
                .is_some_and(|place| bits >> place & 1 == 1),
            Test::Named { .. }
            | Test::Not(_)
            | Test::All(_)
            | Test::Any(_)
            | Test::After(..)
            | Test::NotAfter(..)
            | Test::Category(_)
            | Test::Given { .. } => self.holds(test, witness),
        }
    }

    /// Works a shared condition out only the first time, but tells its facts each time.
    fn named<W: Witness<'e>>(&self, bit: u64, test: &Test, witness: &mut W) -> bool {
        if !W::RECORDS && self.known_conditions.get() & bit != 0 {
            return self.holding_conditions.get() & bit != 0;
        }
        let holds = self.holds(test, witness);
        self.known_conditions.set(self.known_conditions.get() | bit);
        if holds {
            let holding = self.holding_conditions.get() | bit;
            self.holding_conditions.set(holding);
        }
        holds
    }

    fn pair<W: Witness<'e>>(&self, a: &Node, b: &Node, witness: &mut W) -> Option<(Day, Day)> {
        let a = self.compared(a, witness);
        if !W::RECORDS && a.is_none() {
            return None;
        }
        let b = self.compared(b, witness);
        a.zip(b)
    }

    /// Tells a fact that stands alone, where it is known.
    fn record<W: Witness<'e>>(&self, field: Field, witness: &mut W) {
        if W::RECORDS
            && let Some(value) = self.facts.value(field)
        {
            witness.fact(field.into(), value);
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

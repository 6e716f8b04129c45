//! What the engine answers.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::conflict::Conflict;
use crate::validate::FactProblem;

/// Place of a rule in its engine, for [`crate::Engine::rule`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleIndex(pub(crate) u16);

/// Every date and conflict of one case. Borrows the ids from the engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<'e> {
    /// As given.
    pub first_sick_day: NaiveDate,
    /// First sick day of the case as it stands: after an interruption that starts a new case, the
    /// day after it.
    pub effective_first_sick_day: NaiveDate,
    /// Days in the excluded spans of the case as it stands.
    pub sick_days_excluded: i64,
    /// Last day of the waiting period with its voluntary extension. Absent where the first sick day
    /// is out of range.
    pub last_day_of_waiting_period: Option<NaiveDate>,
    /// Days that do not count as sick days, in order.
    pub excluded: Vec<Span>,
    /// By date, then by id.
    pub deadlines: Vec<Deadline<'e>>,
    /// By number.
    pub conflicts: Vec<Conflict>,
    /// Facts that were left out because they contradict others. An interruption or leave left out
    /// can only make dates earlier, never later.
    pub problems: Vec<FactProblem>,
}

/// A period, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Span {
    /// Length in days; 0 where the last day lies before the first.
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days().saturating_add(1).max(0)
    }

    /// The day lies inside.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// One date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline<'e> {
    /// Id of the rule, such as `pw.report_42`.
    pub id: &'e str,
    /// Number in a series (progress reports), from 1.
    pub number: Option<u32>,
    /// The date by the rule, never moved for a weekend unless the law does.
    pub date: NaiveDate,
    /// The date in the authority's letter. It wins, and moves what depends on it.
    pub letter: Option<NaiveDate>,
    /// Last business day on or before it.
    pub work_ahead: NaiveDate,
    /// First day on which it can be done, where the rule knows one.
    pub opens: Option<NaiveDate>,
    /// The rule it came from.
    pub rule: RuleIndex,
    /// Place of the id among all ids in alphabetical order.
    pub(crate) slot: u16,
}

impl<'e> Deadline<'e> {
    /// The date that counts: the letter's, else the rule's.
    pub fn counts(&self) -> NaiveDate {
        self.letter.unwrap_or(self.date)
    }

    /// Id in the contract: `track2.report.3` for the third of a series.
    pub fn full_id(&self) -> Cow<'e, str> {
        match self.number {
            Some(number) => Cow::Owned(format!("{}.{number}", self.id)),
            None => Cow::Borrowed(self.id),
        }
    }
}

impl<'e> Outcome<'e> {
    /// The date with this id; for a series, the number with it.
    pub fn deadline(&self, id: &str, number: Option<u32>) -> Option<&Deadline<'e>> {
        self.deadlines
            .iter()
            .find(|d| d.id == id && d.number == number)
    }

    /// How many counted sick days there are up to and including `day`: 1 on the first. 0 before it.
    pub fn sick_day(&self, day: NaiveDate) -> i64 {
        if day < self.effective_first_sick_day {
            return 0;
        }
        let passed = (day - self.effective_first_sick_day)
            .num_days()
            .saturating_add(1);
        let excluded: i64 = self
            .excluded
            .iter()
            .filter(|span| span.from <= day)
            .map(|span| {
                Span {
                    from: span.from,
                    to: span.to.min(day),
                }
                .days()
            })
            .sum();
        passed - excluded
    }

    /// Week of illness in which `day` lies, from 1: counted days in weeks of seven. A day inside an
    /// excluded span has the week of the last counted day before it. `None` before the case began.
    pub fn sick_week(&self, day: NaiveDate) -> Option<i64> {
        match self.sick_day(day) {
            0 => None,
            counted => Some((counted - 1) / 7 + 1),
        }
    }
}

#[cfg(test)]
mod tests;

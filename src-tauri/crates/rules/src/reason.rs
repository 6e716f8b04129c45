//! Why a date is what it is: data, not prose, so that the window can say it in either language.

use chrono::NaiveDate;

use crate::field::{FactPath, FactValue};
use crate::outcome::{Deadline, RuleIndex};
use crate::pack::{LeadTime, Rule, Text};

/// Why one date is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason<'e> {
    /// The date that is explained.
    pub deadline: Deadline<'e>,
    /// Its rule: titles, text, sources, status.
    pub rule: &'e Rule,
    /// Place of that rule.
    pub index: RuleIndex,
    /// Facts that the steps used, in order of use.
    pub facts: Vec<FactUsed>,
    /// How the date was counted, in order; the last step is the work-ahead date.
    pub steps: Vec<Step<'e>>,
    /// How the opening day was counted, where there is one.
    pub opens: Vec<Step<'e>>,
    /// Other readings of the rule, with their dates.
    pub readings: Vec<OtherReading<'e>>,
}

/// Another reading of a rule, and the date it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherReading<'e> {
    /// Its date.
    pub date: NaiveDate,
    /// Who reads it so, and why.
    pub text: &'e Text,
}

/// A fact and its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactUsed {
    /// Which.
    pub path: FactPath,
    /// Its value.
    pub value: FactValue,
}

/// One step of the count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'e> {
    /// What was done.
    pub kind: StepKind<'e>,
    /// The day before the step, where it starts from one.
    pub from: Option<NaiveDate>,
    /// The day it led to.
    pub to: NaiveDate,
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind<'e> {
    /// The n-th counted day from the first sick day.
    CountFrom {
        /// First sick day of the case as it stands.
        first_day: NaiveDate,
        /// Which counted day.
        n: u32,
        /// Days before it that did not count.
        excluded_days: i64,
    },
    /// So many days later, or earlier where negative.
    PlusDays {
        /// Days.
        days: i64,
    },
    /// So many calendar months later, or earlier where negative.
    PlusMonths {
        /// Months.
        months: i32,
    },
    /// Later by the days in a fact.
    PlusFactDays {
        /// The fact.
        path: FactPath,
        /// Days.
        days: i64,
    },
    /// Later by days of lateness.
    PlusLateness {
        /// Days late.
        days: i64,
    },
    /// Later by days of maternity leave.
    PlusLeave {
        /// Days of leave.
        days: i64,
    },
    /// The earliest of these days.
    EarlierOf {
        /// All that were known.
        dates: Vec<NaiveDate>,
    },
    /// The latest of these days.
    LaterOf {
        /// All that were known.
        dates: Vec<NaiveDate>,
    },
    /// The day stands in a fact.
    TakenFromFact {
        /// Which.
        path: FactPath,
    },
    /// The day is another rule's date.
    TakenFromDeadline {
        /// Id of that rule.
        id: &'e str,
    },
    /// The date stands in an authority's letter about that rule's date.
    TakenFromLetter {
        /// Id of that rule.
        id: &'e str,
    },
    /// The rule itself names the day.
    Fixed,
    /// On to the next business day, as a term in a law runs on.
    NextBusinessDay,
    /// So many business days later, or earlier where negative.
    BusinessDays {
        /// Business days.
        days: i32,
    },
    /// Later by a lead time, or earlier where `days` is negative.
    Lead {
        /// What takes so long.
        lead: &'e LeadTime,
        /// Days.
        days: i64,
    },
    /// Earlier by the days of earlier spells without work.
    MinusSpells {
        /// Days.
        days: i64,
    },
    /// The n-th of a series.
    Repeat {
        /// Number, from 1.
        number: u32,
        /// Days between two.
        every_days: i64,
    },
    /// Back to the last business day on or before the date.
    WorkAhead,
}

/// Whether the review of a rule is still fresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewState {
    /// Day of the last review.
    pub reviewed_on: NaiveDate,
    /// Day by which the next is due.
    pub due_on: NaiveDate,
    /// That day has passed.
    pub stale: bool,
}

//! Why a date is what it is: data, not prose, so that the window can say it in either language.

use chrono::NaiveDate;

use crate::field::{FactPath, FactValue};
use crate::outcome::Deadline;
use crate::pack::{LeadTime, Rule, Text};

/// Why each date of a case is what it is.
///
/// The facts and steps of all reasons lie one after the other: a reason is a place among them, and
/// the dates of a series share what they have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasons<'e> {
    pub(crate) entries: Vec<Entry<'e>>,
    pub(crate) facts: Vec<FactUsed>,
    pub(crate) steps: Vec<Step<'e>>,
    pub(crate) readings: Vec<OtherReading<'e>>,
}

/// Where one reason lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'e> {
    pub(crate) deadline: Deadline<'e>,
    pub(crate) rule: &'e Rule,
    pub(crate) facts: Places,
    pub(crate) steps: Places,
    pub(crate) opens: Places,
    pub(crate) readings: Places,
}

/// From the first place up to the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places(pub(crate) u32, pub(crate) u32);

impl Places {
    pub(crate) fn range(self) -> std::ops::Range<usize> {
        let place = |place| usize::try_from(place).unwrap_or(usize::MAX);
        place(self.0)..place(self.1)
    }

    fn of<T>(self, all: &[T]) -> &[T] {
        all.get(self.range()).unwrap_or_default()
    }
}

impl<'e> Reasons<'e> {
    /// How many there are: one for each date.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The case has no dates.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The reasons, in the order of the dates.
    pub fn iter(&self) -> impl Iterator<Item = Reason<'_>> {
        self.entries.iter().map(|entry| self.reason(entry))
    }

    /// The reason of one date; `None` where the case has no such date.
    pub fn of(&self, id: &str, number: Option<u32>) -> Option<Reason<'_>> {
        let mut entries = self.entries.iter();
        let entry = entries.find(|it| it.deadline.id == id && it.deadline.number == number)?;
        Some(self.reason(entry))
    }

    fn reason<'r>(&'r self, entry: &'r Entry<'e>) -> Reason<'r> {
        Reason {
            deadline: entry.deadline,
            rule: entry.rule,
            facts: entry.facts.of(&self.facts),
            steps: entry.steps.of(&self.steps),
            opens: entry.opens.of(&self.steps),
            readings: entry.readings.of(&self.readings),
        }
    }
}

/// Why one date is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason<'r> {
    /// The date that is explained.
    pub deadline: Deadline<'r>,
    /// Its rule: titles, text, sources, status.
    pub rule: &'r Rule,
    /// Facts that the steps used, in order of use.
    pub facts: &'r [FactUsed],
    /// How the date was counted, in order; the last step is the work-ahead date.
    pub steps: &'r [Step<'r>],
    /// How the opening day was counted, where there is one.
    pub opens: &'r [Step<'r>],
    /// Other readings of the rule, with their dates.
    pub readings: &'r [OtherReading<'r>],
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

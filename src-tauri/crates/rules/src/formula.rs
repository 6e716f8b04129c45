//! The small language in which a rule says its date. A formula that needs an absent fact is absent.

use crate::facts::PermitCategory;
use crate::field::Field;

/// How a date follows from facts and other dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The day of a date field.
    Fact(Field),
    /// The n-th counted sick day; the first sick day of the case is the first.
    CountedDay(u32),
    /// Another rule's date.
    Deadline(String),
    /// A named intermediate date of the pack.
    Term(String),
    /// So many days later, or earlier where negative.
    PlusDays(Box<Formula>, i64),
    /// So many calendar months later, or earlier where negative; clamped to the month's last day.
    PlusMonths(Box<Formula>, i32),
    /// Later by the days of a numeric field.
    PlusFactDays {
        /// Start.
        from: Box<Formula>,
        /// Field with a number of days.
        field: Field,
        /// Days where the field is absent.
        otherwise: i64,
    },
    /// Later by the days by which `date` lies after `limit`; not later where either is absent.
    PlusLateness {
        /// Start.
        from: Box<Formula>,
        /// What may be late.
        date: Box<Formula>,
        /// Its last day in time.
        limit: Box<Formula>,
    },
    /// Later by the days of each maternity leave that begins after `after` and not after the day
    /// reached so far, in order of their first day.
    PlusLeave {
        /// Start.
        from: Box<Formula>,
        /// Leaves up to and including this day do not count here.
        after: Box<Formula>,
    },
    /// The earliest of those that are known.
    Earliest(Vec<Formula>),
    /// The latest of those that are known.
    Latest(Vec<Formula>),
    /// The first that is known.
    FirstKnown(Vec<Formula>),
    /// One of two, by a condition.
    If {
        /// What decides.
        condition: Condition,
        /// Where it holds.
        then: Box<Formula>,
        /// Where it does not; absent without it.
        otherwise: Option<Box<Formula>>,
    },
}

/// What must hold. A comparison with an absent date does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The field or group is known.
    Given(Field),
    /// The first lies after the second.
    After(Box<Formula>, Box<Formula>),
    /// The first lies on or before the second.
    NotAfter(Box<Formula>, Box<Formula>),
    /// The permit is one of these.
    Category(Vec<PermitCategory>),
    /// The permit is in a named set of the pack.
    CategorySet(String),
    /// A named condition of the pack.
    Named(String),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

//! The small language in which a rule says its date. A formula that needs an absent fact is absent.

use chrono::NaiveDate;

use crate::category::PermitCategory;
use crate::field::Field;

/// How a date follows from facts and other dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// The day of a date field.
    Fact(Field),
    /// A day that the rule itself names.
    Day(NaiveDate),
    /// The n-th counted sick day; the first sick day of the case is the first.
    CountedDay(u32),
    /// Another rule's date; the letter about it wins.
    Deadline(String),
    /// The date in an authority's letter about this rule's date.
    Letter(String),
    /// A named intermediate date of the pack.
    Term(String),
    /// So many days later, or earlier where negative.
    PlusDays(Box<Formula>, i64),
    /// So many calendar months later, or earlier where negative; clamped to the month's last day.
    PlusMonths(Box<Formula>, i32),
    /// That day, or the next business day where it is none: how a term in a law of at most twelve
    /// weeks runs on (Algemene termijnenwet art. 1(1)).
    NextBusinessDay(Box<Formula>),
    /// So many business days later, or earlier where negative.
    BusinessDays(Box<Formula>, i32),
    /// Later by the days of a named lead time.
    AfterLead {
        /// Start.
        from: Box<Formula>,
        /// Id of the lead time.
        lead: String,
    },
    /// Earlier by the days of a named lead time.
    BeforeLead {
        /// Start.
        from: Box<Formula>,
        /// Id of the lead time.
        lead: String,
    },
    /// Earlier by the days of the spells without work that began on or after `since` and before
    /// the end of the contract.
    MinusSpells {
        /// Start.
        from: Box<Formula>,
        /// Earlier spells do not count; all do where it is absent.
        since: Box<Formula>,
    },
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
    /// The answer is yes.
    Yes(Field),
    /// The answer is no; an absent one is not.
    No(Field),
    /// The choice is one of these codes.
    Is(Field, Vec<String>),
    /// A pay is below the salary criterion. Does not hold where either is not known.
    BelowCriterion(CriterionTest),
    /// There are criteria for this kind of permit and a pay to hold against them, but none for that
    /// year or age.
    CriterionUnknown(CriterionTest),
    /// The taxable wage is below the norm of the 30 % ruling. Does not hold where either is not
    /// known.
    BelowRuling30Norm,
    /// There is a taxable wage, but no norm for its year.
    Ruling30NormUnknown,
    /// How the card lets one work is one of these rules.
    WorkRule(Vec<String>),
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

/// A pay and what it is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionTest {
    /// Pay per month, in cents.
    pub salary: Field,
    /// Percentage of it that is paid; all of it without.
    pub percent: Option<Field>,
    /// Age in years.
    pub age: Field,
    /// A day in the year of the criterion. Without it, or where it is absent, the year in the facts
    /// or the pack's default.
    pub year_of: Option<Box<Formula>>,
}

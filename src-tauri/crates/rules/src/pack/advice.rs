//! What a pack says besides dates: lead times, placements, options and questions.

use super::{Party, Review, Source, Status, Text};
use crate::formula::{Condition, Formula};

/// How long a decision takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadTime {
    /// Id, as formulas refer to it.
    pub id: String,
    /// Days to plan with.
    pub days: u32,
    /// What takes them.
    pub title: Text,
    /// What is known about it.
    pub text: Text,
    /// How firm it is.
    pub status: Status,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// When it was last compared with its sources.
    pub review: Review,
}

/// How a card lets people work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRule {
    /// Id, as placements refer to it.
    pub id: String,
    /// One plain sentence.
    pub title: Text,
    /// False where it only stands in for what the card says.
    pub known: bool,
    /// When it holds; the last rule has none.
    pub when: Option<Condition>,
}

/// Whether a form of placement is lawful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Lawful.
    Lawful,
    /// Get written confirmation first.
    Confirm,
    /// Not allowed.
    Forbidden,
}

/// What a work rule says of forms of placement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacementRule {
    /// Id.
    pub id: String,
    /// For which work rules.
    pub work_rules: Vec<String>,
    /// For which forms, by their codes.
    pub forms: Vec<String>,
    /// When it fits.
    pub when: Option<Condition>,
    /// What it says.
    pub verdict: Verdict,
    /// Why, and what to do.
    pub text: Text,
    /// How firm it is.
    pub status: Status,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// When it was last compared with its sources.
    pub review: Review,
}

/// A hard end, and a goal that should not lie after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningOutRule {
    /// Id of the date that is the hard end.
    pub deadline: String,
    /// The goal.
    pub goal: Formula,
    /// When it is looked at.
    pub when: Option<Condition>,
}

/// One way to keep the right to stay and work: a question for the immigration adviser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionRule {
    /// Id.
    pub id: String,
    /// Name.
    pub title: Text,
    /// The question.
    pub ask: Text,
    /// On which conditions it rests.
    pub conditions: Text,
    /// When it is worth asking.
    pub when: Option<Condition>,
    /// Id of its lead time.
    pub lead: Option<String>,
    /// Last day to ask for it, where that does not follow from a lead time.
    pub ask_by: Option<Formula>,
    /// How firm it is.
    pub status: Status,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// When it was last compared with its sources.
    pub review: Review,
}

/// What the rules must ask: a fact is missing, or a person must decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Id.
    pub id: String,
    /// Who knows.
    pub who: Party,
    /// The question.
    pub ask: Text,
    /// What hangs on the answer.
    pub because: Text,
    /// While this holds.
    pub when: Condition,
    /// The fact that holds the answer.
    pub field: Option<crate::field::Field>,
}

/// What somebody must earn to keep the 30 % ruling in a calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling30Norm {
    /// Id.
    pub id: String,
    /// Calendar year.
    pub year: i64,
    /// Taxable wage, in cents.
    pub year_cents: i64,
    /// The same for those under 30 with a master's degree.
    pub young_year_cents: i64,
    /// Percentage of the ruling.
    pub percent: i64,
    /// Wage above which it no longer counts, in cents; `None` where not known.
    pub cap_cents: Option<i64>,
    /// How firm it is.
    pub status: Status,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// When it was last compared with its sources.
    pub review: Review,
}

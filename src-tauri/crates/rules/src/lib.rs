//! Every statutory date of a case, with its reason. Pure: no I/O, no clock, no serialisation.
//!
//! [`Facts`] go in, an [`Outcome`] comes out: the dates, the conflicts between them, and on request
//! the [`Reason`] of each. The rules themselves are data, a [`RulePack`]: no term of law (42 weeks,
//! 91 days, a salary) is written in this crate, only the few procedures that a formula cannot say
//! (counting sick days over interruptions, leave inside a wage sanction, the salary criterion).
//!
//! Invariants:
//! - Nothing here fails on what a coach types. Facts that contradict each other are values
//!   ([`validate`]); the dates that do not depend on them are computed all the same.
//! - Today is never known. Where it matters (has a rule gone stale?) it is an argument.
//! - The same facts and pack give the same outcome, to the byte.
//!
//! Rejected: rules as Rust functions (a successor could not review them against the law without
//! reading code, and could not ship a correction as data), a general expression language (nobody
//! could prove it terminates), and dates as text or day counts in public types.
#![warn(clippy::indexing_slicing)]

mod calendar;
mod category;
mod conflict;
mod counting;
mod day;
mod doubt;
mod engine;
mod facts;
mod field;
mod formula;
mod outcome;
mod pack;
mod reason;
mod validate;

pub use calendar::{Calendar, Holiday, HolidayDate};
pub use category::PermitCategory;
pub use conflict::{Conflict, ConflictKind};
pub use doubt::{Doubt, DoubtKind, doubts};
pub use engine::{Engine, PackError, Placements, RunningOut, WeighedOption};
pub use facts::{Facts, Interruption, Letter, MaternityLeave, Spell};
pub use field::{FactKind, FactPath, FactValue, Field};
pub use formula::{Condition, CriterionTest, Formula};
pub use outcome::{Deadline, Outcome, RuleIndex, Span};
pub use pack::{
    Confidence, ConflictRule, ConflictTest, CountingRule, Criterion, Group, LeadTime, OptionRule,
    Party, PlacementRule, Question, Reading, Review, Rule, RulePack, Ruling30Norm, RunningOutRule,
    Series, Severity, Source, Status, Term, Text, Validity, Verdict, WorkRule,
};
pub use reason::{FactUsed, OtherReading, Reason, Reasons, ReviewState, Step, StepKind};
pub use validate::{FactProblem, ProblemKind, oddities, validate};

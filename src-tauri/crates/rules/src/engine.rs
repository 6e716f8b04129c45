//! The engine: a rule pack, checked and compiled once, then applied to any number of cases.
//!
//! Compiling turns names into places and sorts rules so that each comes after those it uses; a case
//! then costs one pass. A rule that a case cannot have is passed over by a comparison of bits, and a
//! named condition is worked out once.
//!
//! Rejected: remembering what every formula came to (most are one addition), and a walk of its own
//! for the reasons (it could tell of another date than the one shown).

mod advice;
mod case;
mod compile;
mod explain;
mod money;
mod names;
mod node;
mod walk;
mod witness;

use std::fmt;

use crate::calendar::Calendar;
use crate::category::PermitCategory;
use crate::conflict::ConflictKind;
use crate::facts::Facts;
use crate::outcome::{Outcome, RuleIndex};
use crate::pack::{ConflictRule, Criterion, Question, Rule, RulePack};
use crate::reason::Reasons;

pub use advice::{Placements, RunningOut, WeighedOption};
use compile::Compiled;

/// A compiled rule pack.
#[derive(Clone, Debug)]
pub struct Engine {
    pack: RulePack,
    calendar: Calendar,
    compiled: Compiled,
}

impl Engine {
    /// Checks and compiles a pack.
    ///
    /// # Errors
    /// Where a name is unknown or given twice, rules need each other in a circle, or two versions of
    /// a rule or two salary criteria hold at the same time.
    pub fn new(pack: RulePack) -> Result<Self, PackError> {
        let compiled = Compiled::new(&pack)?;
        let calendar = Calendar::new(pack.holidays.clone(), pack.equated_days.clone());
        Ok(Self {
            pack,
            calendar,
            compiled,
        })
    }

    /// Every date and conflict of a case. Facts with a problem are left out first and reported in
    /// the outcome.
    pub fn compute(&self, facts: &Facts) -> Outcome<'_> {
        self.case(facts, |case| case.outcome())
    }

    /// Every date with its reason, in the order of [`Outcome::deadlines`].
    pub fn explain_all(&self, facts: &Facts) -> (Outcome<'_>, Reasons<'_>) {
        self.case(facts, |case| {
            let outcome = case.outcome();
            let reasons = case.reasons(&outcome.deadlines);
            (outcome, reasons)
        })
    }

    /// The rule behind a date of this engine.
    pub fn rule(&self, index: RuleIndex) -> Option<&Rule> {
        self.pack.rules.get(usize::from(index.0))
    }

    /// All rules, with the texts of dates that a case does not have.
    pub fn rules(&self) -> &[Rule] {
        &self.pack.rules
    }

    /// Whether a kind of permit belongs to a named set of the pack, such as `temporary`.
    pub fn is_in_category_set(&self, set: &str, category: PermitCategory) -> bool {
        let sets = &self.pack.category_sets;
        sets.iter()
            .any(|(name, members)| name == set && members.contains(&category))
    }

    /// The criterion that a case's pay during illness is held against; `None` where a fact is absent
    /// or the year has no criterion.
    pub fn salary_criterion(&self, facts: &Facts) -> Option<&Criterion> {
        self.case(facts, |case| case.criterion_of_permit())
    }

    /// How the card lets this person work, and which forms of placement are lawful; `None` in a pack
    /// that says nothing of it.
    pub fn placements(&self, facts: &Facts) -> Option<Placements<'_>> {
        self.case(facts, |case| case.placements())
    }

    /// Where the right to stay or work ends before the goal.
    pub fn running_out(&self, facts: &Facts) -> Vec<RunningOut<'_>> {
        self.case(facts, |case| case.running_out())
    }

    /// What the rules ask of this case, in the pack's order.
    pub fn questions(&self, facts: &Facts) -> Vec<&Question> {
        self.case(facts, |case| case.questions())
    }

    /// Title, text and question of a conflict.
    pub fn conflict_rule(&self, kind: ConflictKind) -> Option<&ConflictRule> {
        self.pack.conflicts.iter().find(|rule| rule.kind == kind)
    }

    /// Whether a rule has this id.
    pub fn knows(&self, deadline: &str) -> bool {
        self.compiled.slot_of(deadline).is_some()
    }

    /// The pack, as it was given.
    pub fn pack(&self) -> &RulePack {
        &self.pack
    }

    /// Business days and holidays.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Version of the pack.
    pub fn version(&self) -> &str {
        &self.pack.version
    }
}

/// Why a rule pack cannot be used. Names the rule, term, condition or set at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// `by` refers to a name that nothing has.
    UnknownName {
        /// What refers.
        by: String,
        /// The unknown name.
        name: String,
    },
    /// Two things have this name.
    DuplicateName(String),
    /// These need each other in a circle; one of them is named.
    Cycle(String),
    /// Two versions hold on the same day.
    OverlappingValidity(String),
    /// Two salary criteria hold for the same person and year.
    OverlappingCriteria(String),
    /// A series cannot be referred to as one date, or has no distance.
    BadSeries(String),
    /// `by` uses a field as a day, a number or a condition that it is not.
    WrongKindOfField {
        /// What uses it.
        by: String,
        /// Path of the field.
        field: &'static str,
    },
    /// The last of the work rules, or of the placements of one, must hold always; or another holds
    /// always and hides those after it.
    NoLastResort(String),
    /// More rules than an index can count.
    TooManyRules,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownName { by, name } => {
                write!(f, "{by} refers to {name}, which is not there")
            }
            Self::DuplicateName(name) => write!(f, "{name} is there twice"),
            Self::Cycle(name) => write!(f, "{name} needs itself"),
            Self::OverlappingValidity(name) => write!(f, "two versions of {name} hold on one day"),
            Self::OverlappingCriteria(name) => write!(f, "{name} overlaps another criterion"),
            Self::BadSeries(name) => write!(f, "{name} uses a series as if it were one date"),
            Self::WrongKindOfField { by, field } => {
                write!(f, "{by} uses {field} as something that it is not")
            }
            Self::NoLastResort(name) => {
                write!(
                    f,
                    "{name} does not end in exactly one rule without a condition"
                )
            }
            Self::TooManyRules => f.write_str("more rules than can be counted"),
        }
    }
}

impl std::error::Error for PackError {}

#[cfg(test)]
mod tests;

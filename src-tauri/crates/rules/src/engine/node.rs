//! The compiled form of formulas, conditions and rules: names have become places.

use chrono::NaiveDate;

use crate::facts::PermitCategory;
use crate::field::Field;
use crate::outcome::{ConflictKind, RuleIndex};

/// A formula whose names are places.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Fact {
        field: Field,
        dropped_before_first_day: bool,
    },
    CountedDay(u32),
    Term(usize),
    Deadline(usize),
    PlusDays(Box<Node>, i64),
    PlusMonths(Box<Node>, i32),
    PlusFactDays {
        from: Box<Node>,
        field: Field,
        otherwise: i64,
    },
    PlusLateness {
        from: Box<Node>,
        date: Box<Node>,
        limit: Box<Node>,
    },
    PlusLeave {
        from: Box<Node>,
        after: Box<Node>,
    },
    Earliest(Vec<Node>),
    Latest(Vec<Node>),
    FirstKnown(Vec<Node>),
    If {
        condition: Test,
        then: Box<Node>,
        otherwise: Option<Box<Node>>,
    },
}

/// A condition whose names are places.
#[derive(Clone, Debug)]
pub(super) enum Test {
    Given {
        field: Field,
        dropped_before_first_day: bool,
    },
    After(Box<Node>, Box<Node>),
    NotAfter(Box<Node>, Box<Node>),
    /// One bit for each category.
    Category(u32),
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
}

pub(super) fn category_bit(category: PermitCategory) -> u32 {
    1 << (category as u32)
}

#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) rule: RuleIndex,
    pub(super) when: Option<Test>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
    pub(super) by: Option<Node>,
    pub(super) date: Node,
    pub(super) opens: Option<Node>,
    pub(super) series: Option<Repeat>,
}

#[derive(Clone, Debug)]
pub(super) struct Repeat {
    pub(super) every: Field,
    pub(super) otherwise: i64,
    pub(super) until: Node,
}

/// A term or all versions of a rule.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    Term(Node),
    Rule { id: String, versions: Vec<Version> },
}

#[derive(Clone, Debug)]
pub(super) enum Comparison {
    Dates { earlier: Node, later: Node },
    SalaryBelowCriterion { default_year: i64 },
}

#[derive(Clone, Debug)]
pub(super) struct ConflictCheck {
    pub(super) kind: ConflictKind,
    pub(super) when: Option<Test>,
    pub(super) compare: Comparison,
}

//! The compiled form of formulas, conditions and rules: names have become places.

use crate::category::PermitCategory;
use crate::conflict::ConflictKind;
use crate::day::Day;
use crate::field::Field;
use crate::outcome::RuleIndex;
use crate::pack::Verdict;

/// A formula whose names are places.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Fact {
        field: Field,
        dropped_before_first_day: bool,
    },
    Day(Day),
    CountedDay(u32),
    Term(usize),
    Deadline(usize),
    Letter(usize),
    PlusDays(Box<Node>, i64),
    PlusMonths(Box<Node>, i32),
    NextBusinessDay(Box<Node>),
    BusinessDays(Box<Node>, i32),
    /// Place of the lead time, and its days: negative when counted back.
    Lead {
        from: Box<Node>,
        lead: usize,
        days: i64,
    },
    MinusSpells {
        from: Box<Node>,
        since: Box<Node>,
    },
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
    Answer(Field, bool),
    /// One bit for each place of the choice.
    Choice(Field, u32),
    BelowCriterion(Pay),
    CriterionUnknown(Pay),
    BelowRuling30Norm,
    Ruling30NormUnknown,
    /// One bit for each work rule.
    WorkRule(u64),
    After(Box<Node>, Box<Node>),
    NotAfter(Box<Node>, Box<Node>),
    /// One bit for each category.
    Category(u32),
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
}

/// A pay to hold against a salary criterion.
#[derive(Clone, Debug)]
pub(super) struct Pay {
    pub(super) salary: Field,
    pub(super) percent: Option<Field>,
    pub(super) age: Field,
    pub(super) year_of: Option<Box<Node>>,
}

pub(super) fn category_bit(category: PermitCategory) -> u32 {
    1 << (category as u32)
}

#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) rule: RuleIndex,
    /// Facts without which it gives no date.
    pub(super) needs: u128,
    pub(super) beyond_contract: bool,
    pub(super) when: Option<Test>,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) by: Option<Node>,
    pub(super) date: Node,
    pub(super) opens: Option<Node>,
    pub(super) readings: Vec<Node>,
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
    Holds { on: Option<Node> },
    PlacementForbidden,
}

#[derive(Clone, Debug)]
pub(super) struct ConflictCheck {
    pub(super) kind: ConflictKind,
    /// Facts without which it cannot be.
    pub(super) needs: u128,
    pub(super) beyond_contract: bool,
    pub(super) when: Option<Test>,
    pub(super) compare: Comparison,
}

/// Whether a form of placement is lawful; the place of its rule is its place in the pack.
#[derive(Clone, Debug)]
pub(super) struct PlacementCheck {
    /// One bit for each work rule.
    pub(super) work_rules: u64,
    /// One bit for each place of the choice.
    pub(super) forms: u32,
    pub(super) when: Option<Test>,
    pub(super) verdict: Verdict,
}

#[derive(Clone, Debug)]
pub(super) struct RunningOutCheck {
    pub(super) deadline: usize,
    pub(super) goal: Node,
    pub(super) when: Option<Test>,
}

#[derive(Clone, Debug)]
pub(super) struct OptionCheck {
    pub(super) when: Option<Test>,
    pub(super) lead: Option<usize>,
}

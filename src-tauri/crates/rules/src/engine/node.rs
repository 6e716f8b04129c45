//! The compiled form of formulas, conditions and rules: names have become places.

use crate::category::PermitCategory;
use crate::conflict::ConflictKind;
use crate::day::Day;
use crate::facts::Facts;
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
    /// A condition that many rules share: a case works it out once, and remembers it at this bit.
    Named {
        bit: u64,
        test: Box<Test>,
    },
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

/// The bit of a case without a kind of permit.
const NO_CATEGORY: u32 = 1 << 31;

/// What something cannot be without. Sound, not complete: a case that has them may still lack it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Needs {
    /// Facts, by their bits: all of them.
    pub(super) facts: u128,
    /// Kinds of permit, by their bits: one of them.
    pub(super) kinds: u32,
}

impl Needs {
    pub(super) const NOTHING: Self = Self {
        facts: 0,
        kinds: u32::MAX,
    };
    /// No case has what it needs.
    pub(super) const NEVER: Self = Self {
        facts: u128::MAX,
        kinds: 0,
    };

    pub(super) fn fact(field: Field) -> Self {
        let facts = field.bit();
        Self {
            facts,
            ..Self::NOTHING
        }
    }

    pub(super) fn kinds(kinds: u32) -> Self {
        Self {
            kinds,
            ..Self::NOTHING
        }
    }

    /// What both need.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            facts: self.facts | other.facts,
            kinds: self.kinds & other.kinds,
        }
    }

    /// What each of the two needs.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            facts: self.facts & other.facts,
            kinds: self.kinds | other.kinds,
        }
    }
}

/// What a case has, to hold needs against.
#[derive(Clone, Copy)]
pub(super) struct Given {
    facts: u128,
    kind: u32,
}

impl Given {
    pub(super) fn of(facts: &Facts) -> Self {
        Self {
            facts: facts.given(),
            kind: facts.category().map_or(NO_CATEGORY, category_bit),
        }
    }

    pub(super) fn meets(self, needs: Needs) -> bool {
        self.is_one_of(needs.kinds) && needs.facts & !self.facts == 0
    }

    /// The permit is of one of these kinds.
    pub(super) fn is_one_of(self, kinds: u32) -> bool {
        kinds & self.kind != 0
    }
}

/// When a slot is worked out, and what it takes.
#[derive(Clone, Debug)]
pub(super) struct Turn {
    pub(super) needs: Needs,
    pub(super) slot: usize,
}

#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) rule: RuleIndex,
    pub(super) needs: Needs,
    pub(super) beyond_contract: bool,
    pub(super) when: Option<Test>,
    /// Where the needs are met, the condition holds.
    pub(super) needs_say_when: bool,
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
    pub(super) needs: Needs,
    pub(super) beyond_contract: bool,
    pub(super) when: Option<Test>,
    /// Where the needs are met, the condition holds.
    pub(super) needs_say_when: bool,
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
    pub(super) ask_by: Option<Node>,
    pub(super) when: Option<Test>,
    pub(super) lead: Option<usize>,
}

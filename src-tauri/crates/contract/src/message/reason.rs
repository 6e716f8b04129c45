use super::{Bilingual, OtherReading, Party};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a date is what it is: facts, counting steps, rule and sources, as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReasonView {
    /// The date's id.
    pub deadline_id: String,
    /// Its name.
    pub title: Bilingual,
    /// The rule in plain words.
    pub rule_text: Bilingual,
    /// The rule's id.
    pub rule_id: String,
    /// The version of the rules it comes from.
    pub pack_version: String,
    /// Who has to act.
    pub who: Party,
    /// Other readings of the rule, with their dates.
    pub readings: Vec<OtherReading>,
    /// How the first day on which it can be done was counted, where there is one.
    pub opens: Vec<StepView>,
    /// The facts it was counted from.
    pub facts: Vec<FactUsed>,
    /// The counting, step by step.
    pub steps: Vec<StepView>,
    /// Where the rule is written.
    pub sources: Vec<SourceView>,
    /// `in_force`, `practice`, `announced`, `pending` or `expired`.
    pub status: String,
    /// The day on which the rule was last compared with its source.
    pub reviewed_on: String,
    /// Whether that is longer ago than the rule allows.
    pub review_overdue: bool,
    /// Whether sources disagree; the cautious one counts.
    pub sources_disagree: bool,
}

/// A fact that a date was counted from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FactUsed {
    /// The form's field, such as `sickness.first_sick_day`.
    pub field: String,
    /// Its value: a date, a number or a key.
    pub value: String,
}

/// One step of the counting. The window has a sentence in both languages for each kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(export)]
pub enum StepView {
    /// The date as a fact gives it.
    Fact {
        /// The form's field.
        field: String,
        /// Its date.
        to: String,
    },
    /// Another date of the case, which has a reason of its own.
    Deadline {
        /// That date's id.
        deadline_id: String,
        /// That date's name.
        title: Bilingual,
        /// Its date.
        to: String,
    },
    /// The n-th day of sickness that counts.
    CountedDay {
        /// The first day.
        from: String,
        /// Which day, the first day being 1.
        day: u32,
        /// Days inside interruptions or leave that do not count.
        excluded: u32,
        /// The day found.
        to: String,
    },
    /// Days forward, or back where negative.
    Days {
        /// From when.
        from: String,
        /// How many.
        days: i32,
        /// To when.
        to: String,
    },
    /// Calendar months forward, or back where negative.
    Months {
        /// From when.
        from: String,
        /// How many.
        months: i32,
        /// To when.
        to: String,
    },
    /// The earliest of these dates.
    Earliest {
        /// The dates.
        of: Vec<String>,
        /// The one taken.
        to: String,
    },
    /// The latest of these dates.
    Latest {
        /// The dates.
        of: Vec<String>,
        /// The one taken.
        to: String,
    },
    /// The date in the authority's letter about another date of the case, or about this one.
    Letter {
        /// That date's id.
        deadline_id: String,
        /// That date's name.
        title: Bilingual,
        /// The letter's date.
        to: String,
    },
    /// A day that stands in the rule itself.
    Fixed {
        /// The day.
        to: String,
    },
    /// A term in a law that ends on a weekend or public holiday runs on to the next business day.
    NextBusinessDay {
        /// Where the term ended.
        from: String,
        /// The business day.
        to: String,
    },
    /// Business days back.
    BusinessDays {
        /// From when.
        from: String,
        /// How many; negative when back.
        days: i32,
        /// To when.
        to: String,
    },
    /// The days that a decision takes, forward, or back where negative.
    LeadTime {
        /// What takes them.
        what: Bilingual,
        /// From when.
        from: String,
        /// How many.
        days: i32,
        /// To when.
        to: String,
    },
    /// The last business day on or before it.
    WorkAhead {
        /// The legal date.
        from: String,
        /// The business day.
        to: String,
    },
}

/// Where a rule is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SourceView {
    /// Law and article, or the page's name.
    pub reference: String,
    /// Its address.
    pub url: String,
    /// The version read, a date.
    pub version: Option<String>,
    /// Whether it says something else than the rule.
    pub contrary: bool,
}

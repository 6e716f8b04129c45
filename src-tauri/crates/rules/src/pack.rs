//! Rules as data: what a rule pack holds. The crate `contract` reads packs from JSON.

mod advice;

pub use advice::{
    LeadTime, OptionRule, PlacementRule, Question, Ruling30Norm, RunningOutRule, Verdict, WorkRule,
};

use chrono::{Days, NaiveDate};

use crate::calendar::Holiday;
use crate::category::PermitCategory;
use crate::conflict::ConflictKind;
use crate::field::Field;
use crate::formula::{Condition, Formula};
use crate::reason::ReviewState;

/// All rules of one version of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulePack {
    /// Version, for documents to name.
    pub version: String,
    /// How sick days are counted.
    pub counting: CountingRule,
    /// Named sets of permit categories.
    pub category_sets: Vec<(String, Vec<PermitCategory>)>,
    /// Named conditions.
    pub conditions: Vec<(String, Condition)>,
    /// Named intermediate dates.
    pub terms: Vec<Term>,
    /// The rules. Two of the same id are versions of it; their validity may not overlap.
    pub rules: Vec<Rule>,
    /// The conflicts.
    pub conflicts: Vec<ConflictRule>,
    /// Salary criteria.
    pub criteria: Vec<Criterion>,
    /// Year of the salary criterion where the facts name none.
    pub criterion_year: i64,
    /// Norms of the 30 % ruling.
    pub ruling30_norms: Vec<Ruling30Norm>,
    /// How long decisions take.
    pub lead_times: Vec<LeadTime>,
    /// How cards let people work; the first that holds counts.
    pub work_rules: Vec<WorkRule>,
    /// Which forms of placement are lawful; the first that fits counts.
    pub placements: Vec<PlacementRule>,
    /// Hard ends, and the goals that should not lie after them.
    pub running_out: Vec<RunningOutRule>,
    /// What could be done then.
    pub options: Vec<OptionRule>,
    /// What the rules must ask.
    pub questions: Vec<Question>,
    /// Public holidays.
    pub holidays: Vec<Holiday>,
    /// Days that a royal decree equates with a public holiday.
    pub equated_days: Vec<NaiveDate>,
}

/// How sick days are counted over interruptions (WIA art. 23(3), 23(5)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountingRule {
    /// Counted days in the waiting period.
    pub waiting_period_days: u32,
    /// An interruption of so many days or more starts a new case.
    pub new_case_from_gap_days: i64,
    /// Name of the term that is the last day of the waiting period.
    pub waiting_period_term: String,
    /// Date fields that count as absent when they lie before the first sick day of the case.
    pub dropped_before_first_day: Vec<Field>,
}

/// A named intermediate date, such as the end of the waiting period before the state pension is
/// looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Name, as formulas refer to it.
    pub id: String,
    /// Its date.
    pub date: Formula,
}

/// One rule: a date, when it exists, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Id in the contract.
    pub id: String,
    /// Lane of the timeline.
    pub group: Group,
    /// Name of the date.
    pub title: Text,
    /// Name of at most 12 characters, for a station on the timeline.
    pub short: Text,
    /// What the rule says, in plain words.
    pub text: Text,
    /// The date; for a series, the day from which it counts.
    pub date: Formula,
    /// Where the rule gives many dates.
    pub series: Option<Series>,
    /// First day on which it can be done.
    pub opens: Option<Formula>,
    /// Who has to act.
    pub who: Party,
    /// How much hangs on it.
    pub severity: Severity,
    /// Somebody has to do something; else the day simply comes, or only feeds another date.
    pub to_do: bool,
    /// The fact that says when it was done.
    pub done_by: Option<Field>,
    /// Not one of the contract's: only given where all rules are asked for.
    pub beyond_contract: bool,
    /// Other readings of the rule. Its own date is the cautious one.
    pub readings: Vec<Reading>,
    /// When the rule applies at all.
    pub when: Option<Condition>,
    /// For which period the rule is law.
    pub validity: Validity,
    /// How firm it is.
    pub status: Status,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// When it was last compared with its sources.
    pub review: Review,
}

/// Another reading of a rule: where sources disagree, an outer limit, or a term before it ran on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its date.
    pub date: Formula,
    /// Who reads it so, and why.
    pub text: Text,
}

/// Who has to act, or knows an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The employee.
    Employee,
    /// The employer.
    Employer,
    /// Employer and employee together.
    EmployerAndEmployee,
    /// The occupational physician (bedrijfsarts).
    Physician,
    /// The coach.
    Coach,
    /// The immigration adviser.
    Adviser,
    /// UWV.
    Uwv,
    /// The immigration service.
    Ind,
    /// The tax office.
    TaxOffice,
}

/// How much hangs on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Wages, a benefit or the right to stay.
    Red,
    /// Order in the file.
    Amber,
}

/// Dates at equal distance after a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Field with the distance in days.
    pub every: Field,
    /// Days where that field is absent.
    pub otherwise: i64,
    /// No date lies after this day; without it there is no series.
    pub until: Formula,
}

/// For which events a rule is law.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Validity {
    /// First day; `None` is not researched or always.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Which day decides; `None` is the first sick day of the case.
    pub by: Option<Formula>,
}

impl Validity {
    /// The rule is law for an event on this day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let starts_in_time = |a: &Self, b: &Self| match (a.from, b.to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }
}

/// Lane of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Duties under the Wet verbetering poortwachter.
    Statutory,
    /// The track 2 programme.
    Programme,
    /// Residence and work permit.
    Permit,
    /// Tax.
    Tax,
    /// Privacy.
    Privacy,
}

/// The same text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// Where a rule is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Article, decision or page.
    pub reference: String,
    /// Address.
    pub url: Option<String>,
    /// Day of the text that was read.
    pub version: Option<NaiveDate>,
    /// This source says otherwise.
    pub contrary: bool,
}

impl Source {
    /// Whether one of them says otherwise than the rest.
    pub fn disagree(sources: &[Source]) -> bool {
        sources.iter().any(|source| source.contrary)
    }
}

/// How firm a rule is. Announced and pending rules give no dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Law, or settled policy.
    InForce,
    /// What an authority or the field does.
    Practice,
    /// Made public, not law yet.
    Announced,
    /// Known to come, content unknown.
    Pending,
    /// No longer law; kept for the cases of its time.
    Expired,
}

impl Status {
    /// Rules of this status give dates.
    pub fn gives_dates(self) -> bool {
        !matches!(self, Status::Announced | Status::Pending)
    }
}

/// How sure the reading of the source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Read in the law or decided in court.
    High,
    /// Well founded.
    Medium,
    /// To be confirmed.
    Low,
}

/// When a rule was last compared with its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Day of the last review.
    pub reviewed_on: NaiveDate,
    /// Days after which the next is due.
    pub review_every_days: u32,
}

impl Review {
    /// Fresh or stale on this day: stale once more than `review_every_days` have passed.
    pub fn state(&self, today: NaiveDate) -> ReviewState {
        let due_on = self
            .reviewed_on
            .checked_add_days(Days::new(u64::from(self.review_every_days)))
            .unwrap_or(NaiveDate::MAX);
        ReviewState {
            reviewed_on: self.reviewed_on,
            due_on,
            stale: today > due_on,
        }
    }
}

/// One kind of conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictRule {
    /// Which.
    pub kind: ConflictKind,
    /// Name.
    pub title: Text,
    /// What it means and what to do, in plain words.
    pub text: Text,
    /// The question to ask.
    pub ask: Text,
    /// To whom.
    pub who: Party,
    /// The date whose reason tells most about it.
    pub explained_by: Option<String>,
    /// Not one of the contract's: only looked for where all rules are asked for.
    pub beyond_contract: bool,
    /// When it is looked for at all.
    pub when: Option<Condition>,
    /// What is compared.
    pub test: ConflictTest,
}

/// What a conflict compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConflictTest {
    /// The later date lies after the earlier one, though it should not.
    Dates {
        /// Should come first.
        earlier: Formula,
        /// Should not come after it.
        later: Formula,
    },
    /// It is there whenever it is looked for.
    Holds {
        /// The day on which it begins.
        on: Option<Formula>,
    },
    /// The planned form of placement is forbidden.
    PlacementForbidden,
}

/// A salary criterion of one calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Id.
    pub id: String,
    /// For which permit.
    pub category: PermitCategory,
    /// The reduced one.
    pub reduced: bool,
    /// From this age in years; `None` does not look at age.
    pub age_from: Option<i64>,
    /// Below this age.
    pub age_below: Option<i64>,
    /// Calendar year.
    pub year: i64,
    /// Gross per month without holiday allowance, in cents.
    pub month_cents: i64,
    /// How firm it is.
    pub status: Status,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// When it was last compared with its sources.
    pub review: Review,
}

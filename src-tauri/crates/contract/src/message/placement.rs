use super::{Bilingual, SourceView};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Forms of placement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PlacementForm {
    /// A new contract with another employer.
    NewContract,
    /// Secondment (detachering): contract and pay stay with the employer.
    Secondment,
    /// Unpaid work experience (werkervaringsplaats) while employed.
    WorkExperience,
    /// A trial placement (proefplaatsing) on a benefit, after the contract has ended.
    TrialPlacement,
    /// Voluntary work.
    VoluntaryWork,
    /// A course, an interview or watching, without output.
    Course,
}

/// Whether a form of placement is lawful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Verdict {
    /// Lawful.
    Lawful,
    /// Get written confirmation first.
    Confirm,
    /// Not allowed.
    Forbidden,
}

/// What the permit says of each form of placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlacementView {
    /// How the card lets this person work, in plain words.
    pub work_rule: Bilingual,
    /// Whether that is certain: false while the annotation on the card is not known, when the
    /// strictest rule is shown.
    pub work_rule_known: bool,
    /// One for each form, in order.
    pub forms: Vec<PlacementCheck>,
}

/// What the permit says of one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlacementCheck {
    /// The form.
    pub form: PlacementForm,
    /// The verdict.
    pub verdict: Verdict,
    /// Why, and what to do.
    pub reason: Bilingual,
    /// The rule.
    pub rule_id: String,
    /// Where it is written.
    pub sources: Vec<SourceView>,
    /// Whether the rule was last reviewed longer ago than it allows, or sources disagree.
    pub amber: bool,
}

/// A search period or permit that ends before the goal, and what could be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RunningOut {
    /// The hard end: its date's id.
    pub deadline_id: String,
    /// Its name.
    pub title: Bilingual,
    /// The last day.
    pub ends_on: String,
    /// The goal that lies after it, such as the end of the programme.
    pub goal_on: String,
    /// Days between the two.
    pub days: u32,
    /// The options, those that are still in time first.
    pub options: Vec<OptionView>,
}

/// One way to keep the right to stay and work: a question for the immigration adviser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OptionView {
    /// Its id in the rules.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// The question for the adviser.
    pub ask: Bilingual,
    /// On which conditions it rests.
    pub conditions: Bilingual,
    /// Days that the decision takes, where known.
    pub lead_days: Option<u32>,
    /// The last day to ask for it, counted back from the hard end.
    pub ask_by: Option<String>,
    /// Whether that day has not passed.
    pub in_time: Option<bool>,
    /// Where it is written.
    pub sources: Vec<SourceView>,
    /// Whether the rule was last reviewed longer ago than it allows, or sources disagree.
    pub amber: bool,
}

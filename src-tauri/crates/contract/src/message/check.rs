use super::{Bilingual, GoTo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much hangs on a rule of the UWV check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CheckSeverity {
    /// The papers are not handed in with this open.
    Blocks,
    /// UWV is likely to ask about it.
    High,
    /// It weakens the file.
    Warn,
    /// Good to know.
    Info,
}

/// How a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CheckStatus {
    /// Something is missing.
    Open,
    /// Something is missing, and the coach wrote why.
    Explained,
    /// Nothing is missing.
    Closed,
    /// It does not concern this case, or not yet.
    NotYet,
}

/// A rule of the UWV check, for one case. It is explained by `check.explanation` and
/// `check.explained_on` in the row `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckItem {
    /// `01` to `43`.
    pub id: String,
    /// How much hangs on it.
    pub severity: CheckSeverity,
    /// How it stands.
    pub status: CheckStatus,
    /// Its name.
    pub title: Bilingual,
    /// What the case says, with numbers and days.
    pub says: Bilingual,
    /// What to do.
    pub to_do: Bilingual,
    /// The day by which it had to be done, where there is one.
    pub due: Option<String>,
    /// Whether an explanation can stand in its place.
    pub can_explain: bool,
    /// The explanation.
    pub explanation: Option<String>,
    /// Its day.
    pub explained_on: Option<String>,
    /// Where it is done.
    pub go: GoTo,
}

/// The UWV check of a case: it promises nothing of what UWV decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CheckView {
    /// The rules, the heaviest open ones first.
    pub items: Vec<CheckItem>,
    /// How many are open.
    pub open: u32,
    /// How many of those block the papers.
    pub blocking: u32,
}

/// What a threshold counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ThresholdUnit {
    /// Calendar days.
    Days,
    /// Business days.
    BusinessDays,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// A number of things.
    Count,
    /// A percentage.
    Percent,
}

/// A number of the UWV check that the coach may set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Threshold {
    /// Its key, such as `no_contact_days`.
    pub key: String,
    /// Its value.
    pub value: u32,
    /// What it is without a choice.
    pub standard: u32,
    /// The least it may be.
    pub least: u32,
    /// The most it may be.
    pub most: u32,
    /// What it counts.
    pub unit: ThresholdUnit,
    /// What it decides.
    pub title: Bilingual,
}

/// How sure it is that a word should not stand here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WordTier {
    /// A disease, treatment or medicine.
    Red,
    /// Care or complaints.
    Amber,
    /// Private life.
    Grey,
    /// A citizen service number (BSN).
    Bsn,
}

/// A text to look at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct WordText {
    /// The case, for what was dismissed there.
    pub case_id: Option<String>,
    /// Where the text stands: a field's key, `log`, `application.employer`, `application.job`,
    /// `application` or `document`.
    pub place: String,
    /// The row of the field, the id of the line or application; of a document's text
    /// `<document>.<section>.<language>`; or empty.
    pub row: String,
    /// The text.
    pub text: String,
}

/// A word that was noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WordFinding {
    /// The word of the list.
    pub word_id: String,
    /// How sure it is.
    pub tier: WordTier,
    /// Where it begins, in UTF-16 units as a text of the window counts them.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// What is asked.
    pub question: Bilingual,
    /// How it could be said in terms of work: advice to show, never a text to put in.
    pub rewording: Bilingual,
    /// A plain phrase that fits in the word's place, in the language of the word; empty where only
    /// another sentence would do.
    pub replace: String,
    /// The row for `word_mark.reason` that dismisses it here; empty for a BSN, which cannot be.
    pub mark_row: String,
}

/// What was noticed in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WordFindings {
    /// In the order of the text, without those that were dismissed.
    pub findings: Vec<WordFinding>,
}

/// A word that the coach dismissed in a text being saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct WordDismissal {
    /// The word of the list.
    pub word_id: String,
    /// Key of the reason.
    pub reason: String,
}

/// A noticed word that nobody dismissed yet, somewhere in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OpenWord {
    /// The word of the list.
    pub word_id: String,
    /// How sure it is.
    pub tier: WordTier,
    /// Where it stands.
    pub go: GoTo,
    /// Whether it stands in a private line of the log, which no document holds.
    pub private: bool,
}

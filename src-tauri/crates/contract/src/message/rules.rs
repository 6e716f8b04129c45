use super::{Bilingual, Moves};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The rules that the dates come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RulesView {
    /// Version in use.
    pub version: String,
    /// Version that came with the program.
    pub builtin_version: String,
    /// Whether the version in use was imported from a file.
    pub imported: bool,
    /// Every rule, by id and validity.
    pub rules: Vec<RuleRow>,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RuleRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// What it says.
    pub text: Bilingual,
    /// First source.
    pub source: String,
    /// `in_force`, `practice`, `announced`, `pending` or `expired`.
    pub status: String,
    /// First day for which it holds.
    pub from: Option<String>,
    /// Last day for which it holds.
    pub to: Option<String>,
    /// The day on which it was last compared with its source.
    pub reviewed_on: String,
    /// Whether that is longer ago than the rule allows.
    pub review_overdue: bool,
    /// Whether sources disagree.
    pub sources_disagree: bool,
}

/// A file with rules, as text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RulesFile {
    /// The file's text.
    pub text: String,
}

/// What other rules would move, before they are taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RulesPreview {
    /// Version in the file.
    pub version: String,
    /// Version in use.
    pub current_version: String,
    /// Ids of the rules that the file adds or changes.
    pub changed_rules: Vec<String>,
    /// Ids of the rules that the file no longer has.
    pub removed_rules: Vec<String>,
    /// The open cases of which dates or conflicts would change.
    pub cases: Vec<CaseMoves>,
    /// How many open cases were looked at.
    pub cases_checked: u32,
}

/// What would move in one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseMoves {
    /// The case.
    pub case_id: String,
    /// The employee's name.
    pub name: String,
    /// Year and sequence.
    pub dossier_number: String,
    /// What would move.
    pub moves: Moves,
}

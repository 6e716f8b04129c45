use super::ChangeKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What changed in a case, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct History {
    /// The steps.
    pub steps: Vec<HistoryStep>,
}

/// What was changed in one go.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryStep {
    /// When, in milliseconds since 1970 (UTC).
    pub at_ms: f64,
    /// Why, where the coach said so.
    pub reason: Option<String>,
    /// Whether it took an earlier step back, or brought one back.
    pub takes_back: bool,
    /// Whether a later step took it back.
    pub taken_back: bool,
    /// The changes.
    pub changes: Vec<HistoryChange>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct HistoryChange {
    /// What was changed.
    pub kind: ChangeKind,
    /// The form's field, where it was one.
    pub field: Option<String>,
    /// The row within a group, the deadline's id for a station's field, or empty.
    pub row: String,
    /// The value before, as in [`Reading`](super::Reading); none where there was none. Only for
    /// fields.
    pub before: Option<String>,
    /// The value after; none where it was emptied. Only for fields.
    pub after: Option<String>,
    /// Whether it was made.
    pub made: bool,
    /// Whether it was removed.
    pub removed: bool,
}

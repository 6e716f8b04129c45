use super::{CaseView, ChangeKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What changed in a case, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct History {
    /// The steps.
    pub steps: Vec<HistoryStep>,
    /// The first day on which the case was known.
    pub known_from: String,
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
    /// The value before: of a field as in [`Reading`](super::Reading), of a line of the log, an
    /// application or a document's own text what was written. None where there was none.
    pub before: Option<String>,
    /// The value after; none where it was emptied.
    pub after: Option<String>,
    /// Whether it was made.
    pub made: bool,
    /// Whether it was removed.
    pub removed: bool,
    /// Its place in the journal.
    pub seq: u32,
    /// Whether its content was forgotten: only its hash is left.
    pub forgotten: bool,
}

/// A change of the history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ChangeOfCase {
    /// The case.
    pub case_id: String,
    /// Its place in the journal.
    pub seq: u32,
}

/// A case, and a day in its past.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CaseOnDay {
    /// The case.
    pub case_id: String,
    /// The day, as typed: the case is shown as it was known at its end.
    pub day: String,
}

/// A case as it was known on a day: to be read, not changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KnownCase {
    /// The day.
    pub day: String,
    /// The case, by today's rules but the knowledge and the "today" of that day.
    pub view: CaseView,
    /// How many changes up to that day were forgotten since.
    pub forgotten: u32,
}

/// Whether the journal is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct JournalCheck {
    /// How many entries it has.
    pub entries: u32,
    /// How many of them were forgotten.
    pub forgotten: u32,
    /// The first entry that does not follow from the one before, if any.
    pub first_broken: Option<u32>,
}

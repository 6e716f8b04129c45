use super::{Bilingual, ConflictView, FactView, Problem, Severity, TimelineView, Track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A change of one field that is only tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FactEdit {
    /// The field's key.
    pub field: String,
    /// The row within a group, the deadline's id for a station's field, or empty.
    pub row: String,
    /// What is typed; empty clears the field.
    pub typed: String,
}

/// Changes to try on a copy of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct WhatIf {
    /// The case.
    pub case_id: String,
    /// The changes, in order.
    pub changes: Vec<FactEdit>,
}

/// A date that moves, comes or goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MovedDate {
    /// Its id.
    pub deadline_id: String,
    /// Its name.
    pub title: Bilingual,
    /// Its lane.
    pub track: Track,
    /// How much hangs on it.
    pub severity: Severity,
    /// The date by the rule as it is; none where it comes. A letter's date stands apart.
    pub before: Option<String>,
    /// The date by the rule as it would be; none where it goes.
    pub after: Option<String>,
    /// Days later, negative when earlier; none where it comes or goes.
    pub days: Option<i32>,
    /// The date in the authority's letter, which stays as it is.
    pub letter_date: Option<String>,
}

/// What would move.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Moves {
    /// The dates that move, come or go: those on which most hangs first, then by the day after.
    pub dates: Vec<MovedDate>,
    /// Conflicts that would appear.
    pub conflicts_new: Vec<ConflictView>,
    /// Conflicts that would go.
    pub conflicts_gone: Vec<ConflictView>,
    /// Conflicts that would stay, but grow or shrink.
    pub conflicts_changed: Vec<ChangedConflict>,
}

/// A conflict that grows or shrinks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ChangedConflict {
    /// Days between its dates now.
    pub days_before: u32,
    /// The conflict as it would be.
    pub conflict: ConflictView,
}

/// A fact of the copy beside that of the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EditedFact {
    /// The field's key.
    pub field: String,
    /// The row.
    pub row: String,
    /// The value in the case, as in [`Reading`](super::Reading).
    pub before: Option<String>,
    /// The value in the copy.
    pub after: Option<String>,
    /// Why it cannot be read or be right.
    pub problem: Option<Problem>,
}

/// Another course of events beside the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WhatIfView {
    /// The changed facts.
    pub facts: Vec<EditedFact>,
    /// What moves.
    pub moves: Moves,
    /// The rail line as it is, on the same scale as `after`.
    pub before: TimelineView,
    /// The rail line as it would be.
    pub after: TimelineView,
    /// Names of the groups' next free rows in the copy, as in [`CaseView`](super::CaseView).
    pub groups: Vec<super::GroupRows>,
}

/// A scenario to keep. Without `id` it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ScenarioDraft {
    /// The case.
    pub case_id: String,
    /// The scenario, unless it is new.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Its changes.
    pub changes: Vec<FactEdit>,
}

/// A scenario that was kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ScenarioView {
    /// The scenario.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its changed facts: a value, or what was typed, or neither where the field is emptied.
    pub facts: Vec<FactView>,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub changed_ms: f64,
}

/// A scenario to make real, with the reason that the history keeps.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ScenarioAdoption {
    /// The case.
    pub case_id: String,
    /// The scenario.
    pub id: String,
    /// Why.
    pub reason: String,
}

//! The log of a case.

use crate::App;
use crate::change::check_length;
use crate::failure::{Outcome, failure};
use crate::view::log::{kind_from, visibility_from};
use spoorboek_contract::message::{CaseView, EntryOfCase, Failure, FailureCode, LogDraft};
use spoorboek_domain::{ChoiceList, read_duration};
use spoorboek_storage::table::LogEntry;

impl App {
    /// Keeps a line of the log, new or changed.
    ///
    /// # Errors
    /// When a date or duration cannot be read, a text is too long, the case is gone, or the vault is
    /// locked or cannot be written.
    pub fn log_save(&self, draft: LogDraft) -> Result<CaseView, Failure> {
        check_length([&draft.who, &draft.summary, &draft.result, &draft.next_step])?;
        check_keys(&draft)?;
        let id = match draft.id.clone() {
            Some(id) => id,
            None => self.new_id()?,
        };
        let date = self.typed_date(&draft.date)?;
        let next_step_on = self.typed_date_or_none(&draft.next_step_on)?;
        let minutes = Self::typed_number(&draft.duration, read_duration)?;
        let entry = LogEntry {
            id,
            case_id: draft.case_id,
            date,
            kind: kind_from(draft.kind).key().to_owned(),
            duration_minutes: minutes.and_then(|minutes| u32::try_from(minutes).ok()),
            who: draft.who,
            summary: draft.summary,
            result: draft.result,
            next_step: draft.next_step,
            next_step_on,
            visibility: visibility_from(draft.visibility),
            phase: draft.phase,
            milestone: draft.milestone,
            service: draft.service,
            created_ms: 0,
            changed_ms: 0,
        };
        self.keep_entry(entry, draft.id.is_none(), &draft.dismissed)
    }

    /// Removes a line of the log.
    ///
    /// # Errors
    /// When the line is gone, or the vault is locked or cannot be written.
    pub fn log_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.remove_entry::<LogEntry>(&entry)
    }
}

/// Refuses keys that only a fault of ours could send.
fn check_keys(draft: &LogDraft) -> Outcome<()> {
    let known = |list: ChoiceList, key: &str| key.is_empty() || list.label(key).is_some();
    let is_row = draft.milestone.chars().all(|c| c.is_ascii_digit());
    let known_keys = known(ChoiceList::Phase, &draft.phase)
        && known(ChoiceList::ServiceKind, &draft.service)
        && is_row
        && draft.milestone.len() <= 9;
    if known_keys {
        Ok(())
    } else {
        Err(failure(FailureCode::NotFound))
    }
}

//! The log of a case.

use crate::App;
use crate::change::{check_length, found};
use crate::failure::{Outcome, failure};
use crate::view::log::{kind_from, visibility_from};
use crate::words::{self, dismiss};
use spoorboek_contract::message::{CaseView, EntryOfCase, Failure, FailureCode, LogDraft};
use spoorboek_domain::{ChoiceList, read_duration};
use spoorboek_storage::table::{LogEntry, Subject};

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
        let duration_minutes = minutes(&draft.duration)?;
        self.step(&draft.case_id, |step| {
            let before = step.transaction.log_entry(&id)?;
            if draft.id.is_some() {
                found(before.as_ref().filter(|row| row.case_id == draft.case_id))?;
            }
            let mut entry = LogEntry {
                id: id.clone(),
                case_id: draft.case_id.clone(),
                date,
                kind: kind_from(draft.kind).key().to_owned(),
                duration_minutes,
                who: draft.who.clone(),
                summary: draft.summary.clone(),
                result: draft.result.clone(),
                next_step: draft.next_step.clone(),
                next_step_on,
                visibility: visibility_from(draft.visibility),
                phase: draft.phase.clone(),
                milestone: draft.milestone.clone(),
                service: draft.service.clone(),
                created_ms: step.now_ms,
                changed_ms: step.now_ms,
            };
            if let Some(before) = before {
                entry.created_ms = before.created_ms;
                let unchanged = LogEntry {
                    changed_ms: before.changed_ms,
                    ..entry.clone()
                };
                if unchanged == before && draft.dismissed.is_empty() {
                    return Ok(());
                }
            }
            step.change(&Subject::LogEntry(id.clone()), |transaction| {
                Ok(transaction.put_log_entry(&entry)?)
            })?;
            dismiss(step, words::LOG, &id, &draft.dismissed)
        })
    }

    /// Removes a line of the log.
    ///
    /// # Errors
    /// When the line is gone, or the vault is locked or cannot be written.
    pub fn log_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.step(&entry.case_id, |step| {
            let row = step.transaction.log_entry(&entry.id)?;
            found(row.filter(|row| row.case_id == entry.case_id))?;
            step.change(&Subject::LogEntry(entry.id.clone()), |transaction| {
                transaction.remove_log_entry(&entry.id)?;
                Ok(())
            })
        })
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

fn minutes(typed: &str) -> Outcome<Option<u32>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let minutes = read_duration(typed).map_err(|_| failure(FailureCode::NumberUnreadable))?;
    u32::try_from(minutes)
        .map(Some)
        .map_err(|_| failure(FailureCode::NumberUnreadable))
}

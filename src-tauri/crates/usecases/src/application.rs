//! The applications of a case.

use crate::App;
use crate::change::check_length;
use crate::failure::failure;
use crate::view::application::{channel_from, status_from};
use spoorboek_contract::message::{ApplicationDraft, CaseView, EntryOfCase, Failure, FailureCode};
use spoorboek_storage::table::{Application, Subject};

impl App {
    /// Keeps an application, new or changed.
    ///
    /// # Errors
    /// When a date cannot be read, a text is too long, the case is gone, or the vault is locked or
    /// cannot be written.
    pub fn application_save(&self, draft: ApplicationDraft) -> Result<CaseView, Failure> {
        check_length([&draft.employer, &draft.job, &draft.direction, &draft.note])?;
        let id = match draft.id.clone() {
            Some(id) => id,
            None => self.new_id()?,
        };
        let date = self.typed_date(&draft.date)?;
        let status_on = self.typed_date_or_none(&draft.status_on)?;
        self.step(&draft.case_id, |step| {
            let before = step.transaction.application(&id)?;
            if draft.id.is_some() && before.is_none() {
                return Err(failure(FailureCode::NotFound));
            }
            step.change(&Subject::Application(id.clone()), |transaction| {
                transaction.put_application(&Application {
                    id: id.clone(),
                    case_id: draft.case_id.clone(),
                    date,
                    employer: draft.employer.clone(),
                    job: draft.job.clone(),
                    channel: channel_from(draft.channel).key().to_owned(),
                    direction: draft.direction.clone(),
                    status: status_from(draft.status).key().to_owned(),
                    status_on,
                    note: draft.note.clone(),
                    created_ms: before.map_or(step.now_ms, |kept| kept.created_ms),
                    changed_ms: step.now_ms,
                })?;
                Ok(())
            })
        })
    }

    /// Removes an application.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn application_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.step(&entry.case_id, |step| {
            step.change(
                &Subject::Application(entry.id.clone()),
                |transaction| match transaction.remove_application(&entry.id)? {
                    true => Ok(()),
                    false => Err(failure(FailureCode::NotFound)),
                },
            )
        })
    }
}

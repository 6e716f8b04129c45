//! The applications of a case.

use crate::App;
use crate::change::{check_length, found};
use crate::failure::{Outcome, failure};
use crate::view::application::{channel_from, status_from};
use crate::view::placement::form_code;
use crate::words::{self, dismiss};
use spoorboek_contract::message::{ApplicationDraft, CaseView, EntryOfCase, Failure, FailureCode};
use spoorboek_domain::{Problem, read_hours, read_money};
use spoorboek_storage::table::{Application, Subject};

impl App {
    /// Keeps an application, new or changed.
    ///
    /// # Errors
    /// When a date cannot be read, a text is too long, the case is gone, or the vault is locked or
    /// cannot be written.
    pub fn application_save(&self, draft: ApplicationDraft) -> Result<CaseView, Failure> {
        check_length([
            &draft.employer,
            &draft.job,
            &draft.direction,
            &draft.note,
            &draft.employer_kvk,
            &draft.suitable,
            &draft.proof,
            &draft.lesson,
            &draft.next_step,
            &draft.source,
        ])?;
        let id = match draft.id.clone() {
            Some(id) => id,
            None => self.new_id()?,
        };
        let date = self.typed_date(&draft.date)?;
        let status_on = self.typed_date_or_none(&draft.status_on)?;
        let remind_on = self.typed_date_or_none(&draft.remind_on)?;
        let start_on = self.typed_date_or_none(&draft.start_on)?;
        let salary_cents = typed_number(&draft.salary, read_money)?;
        let hours_minutes = typed_number(&draft.hours, read_hours)?;
        self.step(&draft.case_id, |step| {
            let before = step.transaction.application(&id)?;
            if draft.id.is_some() {
                found(before.as_ref().filter(|row| row.case_id == draft.case_id))?;
            }
            let mut row = Application {
                id: id.clone(),
                case_id: draft.case_id.clone(),
                date,
                employer: draft.employer.clone(),
                job: draft.job.clone(),
                channel: channel_from(draft.channel).key().to_owned(),
                direction: draft.direction.clone(),
                form: draft.form.map(form_code).unwrap_or_default().to_owned(),
                recognised_sponsor: draft.recognised_sponsor,
                status: status_from(draft.status).key().to_owned(),
                status_on,
                note: draft.note.clone(),
                employer_kvk: draft.employer_kvk.trim().to_owned(),
                suitable: draft.suitable.clone(),
                proof: draft.proof.clone(),
                lesson: draft.lesson.clone(),
                next_step: draft.next_step.clone(),
                remind_on,
                source: draft.source.clone(),
                salary_cents,
                hours_minutes: hours_minutes.and_then(|minutes| u32::try_from(minutes).ok()),
                start_on,
                highly_skilled: draft.highly_skilled,
                created_ms: step.now_ms,
                changed_ms: step.now_ms,
            };
            if let Some(before) = before {
                row.created_ms = before.created_ms;
                let unchanged = Application {
                    changed_ms: before.changed_ms,
                    ..row.clone()
                };
                if unchanged == before && draft.dismissed.is_empty() {
                    return Ok(());
                }
            }
            step.change(&Subject::Application(id.clone()), |transaction| {
                Ok(transaction.put_application(&row)?)
            })?;
            dismiss(step, words::APPLICATION, &id, &draft.dismissed)
        })
    }

    /// Removes an application.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn application_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.step(&entry.case_id, |step| {
            let row = step.transaction.application(&entry.id)?;
            found(row.filter(|row| row.case_id == entry.case_id))?;
            step.change(&Subject::Application(entry.id.clone()), |transaction| {
                transaction.remove_application(&entry.id)?;
                Ok(())
            })
        })
    }
}

fn typed_number(typed: &str, read: fn(&str) -> Result<i64, Problem>) -> Outcome<Option<i64>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    read(typed)
        .map(Some)
        .map_err(|_| failure(FailureCode::NumberUnreadable))
}

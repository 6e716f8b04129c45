//! The applications of a case.

use crate::App;
use crate::change::check_length;
use crate::view::application::{channel_from, status_from};
use crate::view::placement::form_code;
use spoorboek_contract::message::{ApplicationDraft, CaseView, EntryOfCase, Failure};
use spoorboek_domain::{read_hours, read_money};
use spoorboek_storage::table::Application;

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
        let salary_cents = Self::typed_number(&draft.salary, read_money)?;
        let hours_minutes = Self::typed_number(&draft.hours, read_hours)?;
        let row = Application {
            id,
            case_id: draft.case_id,
            date,
            employer: draft.employer,
            job: draft.job,
            channel: channel_from(draft.channel).key().to_owned(),
            direction: draft.direction,
            form: draft.form.map(form_code).unwrap_or_default().to_owned(),
            recognised_sponsor: draft.recognised_sponsor,
            status: status_from(draft.status).key().to_owned(),
            status_on,
            note: draft.note,
            employer_kvk: draft.employer_kvk.trim().to_owned(),
            suitable: draft.suitable,
            proof: draft.proof,
            lesson: draft.lesson,
            next_step: draft.next_step,
            remind_on,
            source: draft.source,
            salary_cents,
            hours_minutes: hours_minutes.and_then(|minutes| u32::try_from(minutes).ok()),
            start_on,
            highly_skilled: draft.highly_skilled,
            created_ms: 0,
            changed_ms: 0,
        };
        self.keep_entry(row, draft.id.is_none(), &draft.dismissed)
    }

    /// Removes an application.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn application_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.remove_entry::<Application>(&entry)
    }
}

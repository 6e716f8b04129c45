//! The applications of a case.

use crate::App;
use crate::change::check_length;
use crate::failure::Outcome;
use crate::view::application::{channel_from, status_from};
use crate::view::placement::form_code;
use spoorboek_contract::message::{ApplicationDraft, CaseView, EntryOfCase, Failure};
use spoorboek_domain::{ApplicationStatus, Fact, Field, Value, read_hours, read_money};
use spoorboek_storage::table::Application;

/// What an application says of a placement.
fn placement_of(application: &Application) -> Vec<(Field, Value)> {
    let text = |field, text: &str| {
        let said = !text.trim().is_empty();
        said.then(|| (field, Value::Text(text.trim().to_owned())))
    };
    let code = |field, code: &str| Some((field, Value::from_canonical(field, code)?));
    let hours = application.hours_minutes.map(i64::from);
    [
        text(Field::PlacementEmployer, &application.employer),
        text(Field::PlacementJob, &application.job),
        code(Field::PlacementForm, &application.form),
        hours.map(|it| (Field::PlacementHours, Value::Minutes(it))),
        application
            .salary_cents
            .map(|it| (Field::PlacementSalary, Value::Cents(it))),
        application
            .start_on
            .map(|it| (Field::PlacementStart, Value::Date(it))),
        application
            .recognised_sponsor
            .map(|it| (Field::PlacementHostSponsor, Value::YesNo(it))),
        application
            .highly_skilled
            .map(|it| (Field::PlacementHighlySkilled, Value::YesNo(it))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl App {
    /// Keeps an application, new or changed. Where it leads to work, the placement is filled in from it,
    /// as a step of its own, if nothing of that placement was filled in yet.
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
        let is_hired = |row: &Application| row.status == ApplicationStatus::Hired.key();
        let placement = if is_hired(&row)
            && !self
                .kept_application(&row.id)?
                .is_some_and(|it| is_hired(&it))
        {
            placement_of(&row)
        } else {
            Vec::new()
        };
        let case_id = row.case_id.clone();
        let view = self.keep_entry(row, draft.id.is_none(), &draft.dismissed)?;
        // Another placement may be in the making: then nothing of this one is mixed into it.
        let is_there = |field: Field| view.facts.iter().any(|fact| fact.field == field.key());
        if placement.is_empty() || placement.iter().any(|(field, _)| is_there(*field)) {
            return Ok(view);
        }
        self.step(&case_id, |step| {
            let mut facts = placement.into_iter();
            facts.try_for_each(|(field, value)| step.enter(field, "", Some(&Fact::Known(value))))
        })
    }

    fn kept_application(&self, id: &str) -> Outcome<Option<Application>> {
        self.read(|transaction| Ok(transaction.application(id)?))
    }

    /// Removes an application.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn application_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.remove_entry::<Application>(&entry)
    }
}

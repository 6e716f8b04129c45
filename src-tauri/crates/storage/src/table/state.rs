//! The state of a subject as text, and back: what the journal keeps.

mod text;

use super::application::Answer;
use super::{
    Application, Document, DocumentText, Fact, LogEntry, Scenario, ScenarioFact, Subject,
    Visibility,
};
use crate::{ReadTransaction, StorageError, WriteTransaction};
use text::{Reader, UNREADABLE, Writer};

impl ReadTransaction<'_> {
    /// The state of a subject, `None` when it does not exist.
    pub(super) fn state(
        &self,
        case_id: &str,
        subject: &Subject,
    ) -> Result<Option<String>, StorageError> {
        let fields = match subject {
            Subject::Case => self.case(case_id)?.map(|case| {
                Writer::new()
                    .text("dossier_number", &case.dossier_number)
                    .date("closed_on", case.closed_on)
            }),
            Subject::Fact { field, row } => self
                .fact(case_id, field, row)?
                .map(|fact| Writer::new().entered(Some(&fact.entered))),
            Subject::LogEntry(id) => self.log_entry(id)?.map(|it| write_log_entry(&it)),
            Subject::Application(id) => self.application(id)?.map(|it| write_application(&it)),
            Subject::Document(id) => self.document(id)?.map(|it| write_document(&it)),
            Subject::DocumentText {
                document_id,
                section,
                language,
            } => self
                .document_text(document_id, section, language)?
                .map(|text| Writer::new().text("text", &text.text)),
            Subject::Scenario(id) => self.scenario(id)?.map(|it| write_scenario(&it)),
        };
        Ok(fields.map(Writer::finish))
    }
}

impl WriteTransaction<'_> {
    /// Brings a subject into a state; `None` removes it.
    pub(super) fn put_state(
        &self,
        case_id: &str,
        subject: &Subject,
        state: Option<&str>,
    ) -> Result<(), StorageError> {
        match state {
            Some(state) => self.put_fields(case_id, subject, &Reader::new(state)?),
            None => self.remove_subject(case_id, subject),
        }
    }

    fn remove_subject(&self, case_id: &str, subject: &Subject) -> Result<(), StorageError> {
        match subject {
            // The journal would go with it.
            Subject::Case => return Err(StorageError::Refused),
            Subject::Fact { field, row } => self.remove_fact(case_id, field, row)?,
            Subject::LogEntry(id) => self.remove_log_entry(id)?,
            Subject::Application(id) => self.remove_application(id)?,
            Subject::Document(id) => self.remove_document(id)?,
            Subject::DocumentText {
                document_id,
                section,
                language,
            } => self.remove_document_text(document_id, section, language)?,
            Subject::Scenario(id) => self.remove_scenario(id)?,
        };
        Ok(())
    }

    fn put_fields(
        &self,
        case_id: &str,
        subject: &Subject,
        fields: &Reader,
    ) -> Result<(), StorageError> {
        match subject {
            Subject::Case => {
                let mut case = self.case(case_id)?.ok_or(StorageError::Refused)?;
                case.dossier_number = fields.text("dossier_number")?;
                case.closed_on = fields.date("closed_on")?;
                self.put_case(&case)
            }
            Subject::Fact { field, row } => self.put_fact(&Fact {
                case_id: case_id.to_owned(),
                field: field.clone(),
                row: row.clone(),
                entered: fields.entered()?.ok_or(UNREADABLE)?,
            }),
            Subject::LogEntry(id) => self.put_log_entry(&read_log_entry(id, case_id, fields)?),
            Subject::Application(id) => {
                self.put_application(&read_application(id, case_id, fields)?)
            }
            Subject::Document(id) => self.put_document(&read_document(id, case_id, fields)?),
            Subject::DocumentText {
                document_id,
                section,
                language,
            } => self.put_document_text(&DocumentText {
                document_id: document_id.clone(),
                section: section.clone(),
                language: language.clone(),
                text: fields.text("text")?,
            }),
            Subject::Scenario(id) => self.put_scenario(&read_scenario(id, case_id, fields)?),
        }
    }
}

/// What can be shown of a state in one line.
pub(super) fn shown_value(subject: &Subject, state: &str) -> Result<Option<String>, StorageError> {
    let fields = Reader::new(state)?;
    match subject {
        Subject::Case => Ok(Some(fields.text("dossier_number")?)),
        Subject::Fact { .. } => match fields.optional_text("value")? {
            Some(value) => Ok(Some(value)),
            None => fields.optional_text("typed"),
        },
        _ => Ok(None),
    }
}

fn write_log_entry(entry: &LogEntry) -> Writer {
    Writer::new()
        .date("date", Some(entry.date))
        .text("kind", &entry.kind)
        .number("duration_minutes", entry.duration_minutes.map(i64::from))
        .text("who", &entry.who)
        .text("summary", &entry.summary)
        .text("result", &entry.result)
        .text("next_step", &entry.next_step)
        .date("next_step_on", entry.next_step_on)
        .text("visibility", entry.visibility.key())
        .number("created_ms", Some(entry.created_ms))
        .number("changed_ms", Some(entry.changed_ms))
}

fn read_log_entry(id: &str, case_id: &str, fields: &Reader) -> Result<LogEntry, StorageError> {
    Ok(LogEntry {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        date: fields.date("date")?.ok_or(UNREADABLE)?,
        kind: fields.text("kind")?,
        duration_minutes: fields.optional_number("duration_minutes")?,
        who: fields.text("who")?,
        summary: fields.text("summary")?,
        result: fields.text("result")?,
        next_step: fields.text("next_step")?,
        next_step_on: fields.date("next_step_on")?,
        visibility: Visibility::from_key(&fields.text("visibility")?).ok_or(UNREADABLE)?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

fn write_application(application: &Application) -> Writer {
    Writer::new()
        .date("date", Some(application.date))
        .text("employer", &application.employer)
        .text("job", &application.job)
        .text("channel", &application.channel)
        .text("direction", &application.direction)
        .text("form", &application.form)
        .text(
            "recognised_sponsor",
            Answer(application.recognised_sponsor).key(),
        )
        .text("status", &application.status)
        .date("status_on", application.status_on)
        .text("note", &application.note)
        .number("created_ms", Some(application.created_ms))
        .number("changed_ms", Some(application.changed_ms))
}

fn read_application(id: &str, case_id: &str, fields: &Reader) -> Result<Application, StorageError> {
    Ok(Application {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        date: fields.date("date")?.ok_or(UNREADABLE)?,
        employer: fields.text("employer")?,
        job: fields.text("job")?,
        channel: fields.text("channel")?,
        direction: fields.text("direction")?,
        // States of version 1 lack these two: then nothing was said.
        form: fields.optional_text("form")?.unwrap_or_default(),
        recognised_sponsor: fields
            .optional_text("recognised_sponsor")?
            .map_or(Some(Answer(None)), |key| Answer::from_key(&key))
            .ok_or(UNREADABLE)?
            .0,
        status: fields.text("status")?,
        status_on: fields.date("status_on")?,
        note: fields.text("note")?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

fn write_document(document: &Document) -> Writer {
    Writer::new()
        .text("kind", &document.kind)
        .number("version", Some(i64::from(document.version)))
        .date("period_from", document.period_from)
        .date("period_to", document.period_to)
        .date("date", document.date)
        .number("created_ms", Some(document.created_ms))
        .number("changed_ms", Some(document.changed_ms))
}

fn read_document(id: &str, case_id: &str, fields: &Reader) -> Result<Document, StorageError> {
    Ok(Document {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        kind: fields.text("kind")?,
        version: fields.number("version")?,
        period_from: fields.date("period_from")?,
        period_to: fields.date("period_to")?,
        date: fields.date("date")?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

fn write_scenario(scenario: &Scenario) -> Writer {
    let facts = scenario.facts.iter().map(|fact| {
        Writer::new()
            .text("field", &fact.field)
            .text("row", &fact.row)
            .entered(fact.entered.as_ref())
    });
    Writer::new()
        .text("name", &scenario.name)
        .list("facts", facts)
        .number("created_ms", Some(scenario.created_ms))
        .number("changed_ms", Some(scenario.changed_ms))
}

fn read_scenario(id: &str, case_id: &str, fields: &Reader) -> Result<Scenario, StorageError> {
    Ok(Scenario {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        name: fields.text("name")?,
        facts: fields
            .list("facts")?
            .iter()
            .map(read_scenario_fact)
            .collect::<Result<_, _>>()?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

fn read_scenario_fact(fields: &Reader) -> Result<ScenarioFact, StorageError> {
    Ok(ScenarioFact {
        field: fields.text("field")?,
        row: fields.text("row")?,
        entered: fields.entered()?,
    })
}

//! The state of a subject as text, and back: what the journal keeps.

mod row;
mod text;

use super::{
    Application, ClientCase, Document, DocumentText, Entered, Fact, LogEntry, Subject, former,
};
use crate::{ReadTransaction, StorageError, WriteTransaction};
use row::{
    read_application, read_document, read_log_entry, read_scenario, write_application,
    write_document, write_log_entry, write_scenario,
};
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
                set_case(&mut case, fields)?;
                self.put_case(&case)
            }
            Subject::Fact { field, row } => self.put_fact(&Fact {
                case_id: case_id.to_owned(),
                field: field.clone(),
                row: row.clone(),
                entered: entered(field, fields)?,
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
        Subject::LogEntry(_) => words(&fields, &["who", "summary", "result", "next_step"]),
        Subject::Application(_) => words(
            &fields,
            &[
                "employer",
                "job",
                "source",
                "suitable",
                "next_step",
                "proof",
                "lesson",
                "note",
            ],
        ),
        Subject::DocumentText { .. } => fields.optional_text("text"),
        Subject::Document(_) | Subject::Scenario(_) => Ok(None),
    }
}

/// What somebody wrote in a row, in one line.
fn words(fields: &Reader, names: &[&str]) -> Result<Option<String>, StorageError> {
    let mut written = Vec::new();
    for name in names {
        let text = fields.optional_text(name)?;
        written.extend(text.filter(|text| !text.trim().is_empty()));
    }
    Ok((!written.is_empty()).then(|| written.join(" · ")))
}

fn set_case(case: &mut ClientCase, fields: &Reader) -> Result<(), StorageError> {
    case.dossier_number = fields.text("dossier_number")?;
    case.closed_on = fields.date("closed_on")?;
    Ok(())
}

fn entered(field: &str, fields: &Reader) -> Result<Entered, StorageError> {
    let entered = fields.entered()?.ok_or(UNREADABLE)?;
    Ok(former::in_its_form(field, entered))
}

/// A row as a state holds it, for reading a case as it was.
pub(super) struct Past<'a> {
    pub(super) case_id: &'a str,
}

impl Past<'_> {
    /// Brings what can change of a case into a state.
    pub(super) fn set_case(&self, case: &mut ClientCase, state: &str) -> Result<(), StorageError> {
        set_case(case, &Reader::new(state)?)
    }

    pub(super) fn fact(&self, field: &str, row: &str, state: &str) -> Result<Fact, StorageError> {
        Ok(Fact {
            case_id: self.case_id.to_owned(),
            field: field.to_owned(),
            row: row.to_owned(),
            entered: entered(field, &Reader::new(state)?)?,
        })
    }

    pub(super) fn log_entry(&self, id: &str, state: &str) -> Result<LogEntry, StorageError> {
        read_log_entry(id, self.case_id, &Reader::new(state)?)
    }

    pub(super) fn application(&self, id: &str, state: &str) -> Result<Application, StorageError> {
        read_application(id, self.case_id, &Reader::new(state)?)
    }

    pub(super) fn document(&self, id: &str, state: &str) -> Result<Document, StorageError> {
        read_document(id, self.case_id, &Reader::new(state)?)
    }
}

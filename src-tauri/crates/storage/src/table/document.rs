//! Documents of a case, and the coach's own texts in them.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::Day;
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// A plan or report being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// UUID.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// Fixed key, such as `progress_report`.
    pub kind: String,
    /// Counts the versions handed out, from 1.
    pub version: u32,
    /// First day reported on.
    pub period_from: Option<NaiveDate>,
    /// Last day reported on.
    pub period_to: Option<NaiveDate>,
    /// Date on the document.
    pub date: Option<NaiveDate>,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant, milliseconds since 1970 UTC.
    pub changed_ms: i64,
}

/// The coach's own text for one paragraph, in place of the automatic one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentText {
    /// The document.
    pub document_id: String,
    /// Fixed key of the paragraph.
    pub section: String,
    /// `nl` or `en`.
    pub language: String,
    /// The text; empty when the coach emptied the paragraph.
    pub text: String,
}

const COLUMNS: &str =
    "id, case_id, kind, version, period_from, period_to, date, created_ms, changed_ms";

fn read(row: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: row.get(0)?,
        case_id: row.get(1)?,
        kind: row.get(2)?,
        version: row.get(3)?,
        period_from: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
        period_to: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
        date: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        created_ms: row.get(7)?,
        changed_ms: row.get(8)?,
    })
}

fn read_text(row: &Row<'_>) -> rusqlite::Result<DocumentText> {
    Ok(DocumentText {
        document_id: row.get(0)?,
        section: row.get(1)?,
        language: row.get(2)?,
        text: row.get(3)?,
    })
}

impl ReadTransaction<'_> {
    /// The documents of a case, by kind and then oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn documents(&self, case_id: &str) -> Result<Vec<Document>, StorageError> {
        let documents = self
            .sql()
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM document WHERE case_id = ?1 ORDER BY kind, created_ms, id"
            ))?
            .query_map([case_id], read)?
            .collect::<Result<_, _>>()?;
        Ok(documents)
    }

    /// One document, `None` when there is none of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn document(&self, id: &str) -> Result<Option<Document>, StorageError> {
        let document = self
            .sql()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document WHERE id = ?1"))?
            .query_row([id], read)
            .optional()?;
        Ok(document)
    }

    /// The coach's own texts in a document, by section and language.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn document_texts(&self, document_id: &str) -> Result<Vec<DocumentText>, StorageError> {
        let texts = self
            .sql()
            .prepare_cached(
                "SELECT document_id, section, language, text FROM document_text
                 WHERE document_id = ?1 ORDER BY section, language",
            )?
            .query_map([document_id], read_text)?
            .collect::<Result<_, _>>()?;
        Ok(texts)
    }

    /// The coach's own texts in all documents of a case, by document, section and language.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn document_texts_of_case(&self, case_id: &str) -> Result<Vec<DocumentText>, StorageError> {
        let texts = self
            .sql()
            .prepare_cached(
                "SELECT document_id, section, language, text
                 FROM document JOIN document_text ON document_id = document.id
                 WHERE case_id = ?1 ORDER BY document_id, section, language",
            )?
            .query_map([case_id], read_text)?
            .collect::<Result<_, _>>()?;
        Ok(texts)
    }

    /// One text, `None` when the automatic one stands.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn document_text(
        &self,
        document_id: &str,
        section: &str,
        language: &str,
    ) -> Result<Option<DocumentText>, StorageError> {
        let text = self
            .sql()
            .prepare_cached(
                "SELECT document_id, section, language, text FROM document_text
                 WHERE document_id = ?1 AND section = ?2 AND language = ?3",
            )?
            .query_row([document_id, section, language], read_text)
            .optional()?;
        Ok(text)
    }
}

impl WriteTransaction<'_> {
    /// Adds a document or replaces the row of that id, within its case.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no such case.
    pub fn put_document(&self, document: &Document) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO document
                     (id, case_id, kind, version, period_from, period_to, date, created_ms,
                      changed_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                 ON CONFLICT (id) DO UPDATE SET
                     kind = excluded.kind, version = excluded.version,
                     period_from = excluded.period_from, period_to = excluded.period_to,
                     date = excluded.date, created_ms = excluded.created_ms,
                     changed_ms = excluded.changed_ms
                 WHERE case_id = excluded.case_id",
            )?
            .execute((
                &document.id,
                &document.case_id,
                &document.kind,
                document.version,
                document.period_from.map(Day),
                document.period_to.map(Day),
                document.date.map(Day),
                document.created_ms,
                document.changed_ms,
            ))
            .map_err(StorageError::from)
            .and_then(super::changed_one)
    }

    /// Removes a document with its texts; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_document(&self, id: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM document WHERE id = ?1")?
            .execute([id])?;
        Ok(removed > 0)
    }

    /// Puts the coach's own text in place of the automatic one.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no such document, or the language is another.
    pub fn put_document_text(&self, text: &DocumentText) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO document_text (document_id, section, language, text)
                 VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (document_id, section, language) DO UPDATE SET text = excluded.text",
            )?
            .execute([&text.document_id, &text.section, &text.language, &text.text])?;
        Ok(())
    }

    /// Gives a paragraph its automatic text back; tells whether it had another.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_document_text(
        &self,
        document_id: &str,
        section: &str,
        language: &str,
    ) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached(
                "DELETE FROM document_text
                 WHERE document_id = ?1 AND section = ?2 AND language = ?3",
            )?
            .execute([document_id, section, language])?;
        Ok(removed > 0)
    }
}

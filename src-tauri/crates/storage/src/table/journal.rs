//! The journal: every change to a case, in order, with the state before and after.
//!
//! Only added to; triggers refuse anything else, except that a content may be forgotten, see
//! `forget.rs`. Each entry is chained to the one before by a hash, see `chain.rs`; so the journal
//! outlives its case, whose removal forgets what the entries held. A *step* is what one undo takes back: the changes that share its id. Undo and redo add
//! changes of their own, so that the journal is the history too; see
//! [`WriteTransaction::undo`].
//!
//! A state is text: a JSON object with the columns of the row but for its keys, which are in the
//! subject. JSON, since a later program with more columns can still read it. It is written and
//! read in `state.rs` only.

pub(crate) mod chain;
mod forget;

use rusqlite::{OptionalExtension, Row};

use super::former;
use crate::{Part, ReadTransaction, StorageError, WriteTransaction};

pub use chain::JournalCheck;
use chain::{Head, NewEntry};

/// A SHA-256.
pub type Hash = [u8; 32];

/// What a change is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The case itself: its dossier number, whether it is closed.
    Case,
    /// One fact.
    Fact {
        /// Key of the field.
        field: String,
        /// Which row of it; empty when it stands alone.
        row: String,
    },
    /// The log entry of that id.
    LogEntry(String),
    /// The application of that id.
    Application(String),
    /// The document of that id, without its texts.
    Document(String),
    /// The coach's own text of one paragraph.
    DocumentText {
        /// The document.
        document_id: String,
        /// Key of the paragraph.
        section: String,
        /// `nl` or `en`.
        language: String,
    },
    /// The scenario of that id, with its facts.
    Scenario(String),
}

/// One change, as it stands in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place in the order of all changes.
    pub seq: i64,
    /// The case.
    pub case_id: String,
    /// Instant, milliseconds since 1970 UTC.
    pub at_ms: i64,
    /// The step of undo it belongs to.
    pub step: String,
    /// What was changed.
    pub subject: Subject,
    /// State before; `None` when it did not exist, or is forgotten.
    pub before: Option<String>,
    /// State after; `None` when it no longer exists, or is forgotten.
    pub after: Option<String>,
    /// The change that this one takes back.
    pub undoes: Option<i64>,
    /// Whether its content was forgotten.
    pub forgotten: bool,
    /// Its link in the chain.
    pub hash: Hash,
}

impl Change {
    /// The value before and after, of what has one that can be shown: a fact as entered, the case's
    /// dossier number, or what somebody wrote in a line of the log, an application or a document.
    ///
    /// # Errors
    /// [`StorageError::Damaged`] when a state cannot be read.
    pub fn values(&self) -> Result<(Option<String>, Option<String>), StorageError> {
        let value = |state: &Option<String>| match state {
            Some(state) => super::state::shown_value(&self.subject, state),
            None => Ok(None),
        };
        Ok((value(&self.before)?, value(&self.after)?))
    }
}

impl Subject {
    /// Key of the sort of subject, in the database.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Fact { .. } => "fact",
            Self::LogEntry(_) => "log_entry",
            Self::Application(_) => "application",
            Self::Document(_) => "document",
            Self::DocumentText { .. } => "document_text",
            Self::Scenario(_) => "scenario",
        }
    }

    /// Which one, in the database. Keys hold no slash, so that a slash joins them.
    fn key(&self) -> String {
        match self {
            Self::Case => String::new(),
            Self::Fact { field, row } => format!("{field}/{row}"),
            Self::LogEntry(id)
            | Self::Application(id)
            | Self::Document(id)
            | Self::Scenario(id) => id.clone(),
            Self::DocumentText {
                document_id,
                section,
                language,
            } => format!("{document_id}/{section}/{language}"),
        }
    }

    pub(super) fn from_columns(kind: &str, key: &str) -> Result<Self, StorageError> {
        let mut parts = key.split('/').map(str::to_owned);
        let subject: Option<Self> =
            match (kind, parts.next(), parts.next(), parts.next(), parts.next()) {
                ("case", Some(_), None, None, None) => Some(Self::Case),
                ("fact", Some(field), Some(row), None, None) => Some(Self::Fact { field, row }),
                ("log_entry", Some(id), None, None, None) => Some(Self::LogEntry(id)),
                ("application", Some(id), None, None, None) => Some(Self::Application(id)),
                ("document", Some(id), None, None, None) => Some(Self::Document(id)),
                ("scenario", Some(id), None, None, None) => Some(Self::Scenario(id)),
                ("document_text", Some(document_id), Some(section), Some(language), None) => {
                    Some(Self::DocumentText {
                        document_id,
                        section,
                        language,
                    })
                }
                _ => None,
            };
        subject
            .filter(|subject| subject.key() == key)
            .map(|subject| match subject {
                Self::Fact { field, row } => former::now(field, row),
                other => other,
            })
            .ok_or(StorageError::Damaged(Part::Content))
    }
}

const COLUMNS: &str = "seq, case_id, at_ms, step, subject_kind, subject, before, after, undoes, \
                       forgotten_ms IS NOT NULL, hash";

fn read(row: &Row<'_>) -> Result<Change, StorageError> {
    let kind: String = row.get(4)?;
    let key: String = row.get(5)?;
    Ok(Change {
        seq: row.get(0)?,
        case_id: row.get(1)?,
        at_ms: row.get(2)?,
        step: row.get(3)?,
        subject: Subject::from_columns(&kind, &key)?,
        before: row.get(6)?,
        after: row.get(7)?,
        undoes: row.get(8)?,
        forgotten: row.get(9)?,
        hash: row.get(10)?,
    })
}

impl ReadTransaction<'_> {
    /// The journal of a case, oldest first; also of a case that was removed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn journal(&self, case_id: &str) -> Result<Vec<Change>, StorageError> {
        self.changes(
            &format!("SELECT {COLUMNS} FROM journal WHERE case_id = ?1 ORDER BY seq"),
            [case_id],
        )
    }

    /// The newest change of a case.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn newest_change(&self, case_id: &str) -> Result<Option<Change>, StorageError> {
        let newest = self.changes(
            &format!("SELECT {COLUMNS} FROM journal WHERE case_id = ?1 ORDER BY seq DESC LIMIT 1"),
            [case_id],
        )?;
        Ok(newest.into_iter().next())
    }

    /// What was changed of a case's facts and of the own texts of its documents from an instant on,
    /// with the instant of each change, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn subjects_changed_since(
        &self,
        case_id: &str,
        since_ms: i64,
    ) -> Result<Vec<(Subject, i64)>, StorageError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT subject_kind, subject, at_ms FROM journal
             WHERE case_id = ?1 AND at_ms >= ?2 AND subject_kind IN ('fact', 'document_text')
             ORDER BY seq",
        )?;
        let mut rows = statement.query((case_id, since_ms))?;
        let mut changed = Vec::new();
        while let Some(row) = rows.next()? {
            let (kind, key): (String, String) = (row.get(0)?, row.get(1)?);
            changed.push((Subject::from_columns(&kind, &key)?, row.get(2)?));
        }
        Ok(changed)
    }

    /// The changes of one step that were not taken back, oldest first.
    pub(super) fn standing_changes(
        &self,
        case_id: &str,
        step: &str,
    ) -> Result<Vec<Change>, StorageError> {
        self.changes(
            &format!(
                "SELECT {COLUMNS} FROM journal AS change WHERE case_id = ?1 AND step = ?2
                     AND NOT EXISTS (SELECT 1 FROM journal WHERE undoes = change.seq)
                 ORDER BY seq"
            ),
            [case_id, step],
        )
    }

    fn changes(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<Change>, StorageError> {
        let mut statement = self.sql().prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(read(row)?);
        }
        Ok(changes)
    }

    /// The change that a change takes back.
    pub(super) fn undone_by(&self, seq: i64) -> Result<Option<i64>, StorageError> {
        let undoes: Option<Option<i64>> = self
            .sql()
            .prepare_cached("SELECT undoes FROM journal WHERE seq = ?1")?
            .query_row([seq], |row| row.get(0))
            .optional()?;
        Ok(undoes.flatten())
    }
}

impl WriteTransaction<'_> {
    /// Makes a change and adds it to the journal; gives its place there, or `None` when the
    /// subject is afterwards as it was before and nothing was added.
    ///
    /// # Errors
    /// The change's own; [`StorageError::Refused`] when there is no such case.
    pub fn journaled<E: From<StorageError>>(
        &self,
        case_id: &str,
        at_ms: i64,
        step: &str,
        subject: &Subject,
        change: impl FnOnce() -> Result<(), E>,
    ) -> Result<Option<i64>, E> {
        let before = self.state(case_id, subject)?;
        change()?;
        Ok(self.append(case_id, at_ms, step, subject, before, None)?)
    }

    /// Adds to the journal what became of a subject.
    pub(super) fn append(
        &self,
        case_id: &str,
        at_ms: i64,
        step: &str,
        subject: &Subject,
        before: Option<String>,
        undoes: Option<i64>,
    ) -> Result<Option<i64>, StorageError> {
        let after = self.state(case_id, subject)?;
        if before == after && undoes.is_none() {
            return Ok(None);
        }
        self.add_entry(&NewEntry {
            case_id,
            at_ms,
            step,
            subject_kind: subject.kind(),
            subject: &subject.key(),
            before: before.as_deref(),
            after: after.as_deref(),
            undoes,
            forgotten: false,
        })
        .map(Some)
    }

    /// Adds to the journal that a case is removed, without saying what it was.
    pub(super) fn append_removal(
        &self,
        case_id: &str,
        at_ms: i64,
        step: &str,
        before: &str,
    ) -> Result<i64, StorageError> {
        self.add_entry(&NewEntry {
            case_id,
            at_ms,
            step,
            subject_kind: Subject::Case.kind(),
            subject: &Subject::Case.key(),
            before: Some(before),
            after: None,
            undoes: None,
            forgotten: true,
        })
    }

    fn add_entry(&self, entry: &NewEntry<'_>) -> Result<i64, StorageError> {
        let mut head = Head::read(self.sql())?;
        let seq = head.next();
        head.add(self.sql(), seq, entry)?;
        head.write(self.sql())?;
        Ok(seq)
    }
}

//! Contact moments and activities of a case.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::Day;
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// UUID.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// The day it took place.
    pub date: NaiveDate,
    /// Fixed key, such as `conversation`.
    pub kind: String,
    /// Phase of the trajectory, `1` to `3`; empty when not said.
    pub phase: String,
    /// Row of the milestone it belongs to; empty for none.
    pub milestone: String,
    /// Fixed key of the service it delivers; empty for none.
    pub service: String,
    /// Minutes; `None` when not noted.
    pub duration_minutes: Option<u32>,
    /// Who took part.
    pub who: String,
    /// What was done or said.
    pub summary: String,
    /// What came of it.
    pub result: String,
    /// What was agreed.
    pub next_step: String,
    /// When that is due.
    pub next_step_on: Option<NaiveDate>,
    /// Whether a document may tell of it.
    pub visibility: Visibility,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant, milliseconds since 1970 UTC.
    pub changed_ms: i64,
}

/// Whether an entry may appear in a document for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visibility {
    /// May be reported.
    Report,
    /// The coach's own note.
    Private,
}

impl Visibility {
    /// The key in the database and the journal.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Private => "private",
        }
    }

    /// The one with that key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "report" => Some(Self::Report),
            "private" => Some(Self::Private),
            _ => None,
        }
    }
}

impl rusqlite::types::FromSql for Visibility {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Self::from_key(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
    }
}

const COLUMNS: &str = "id, case_id, date, kind, phase, milestone, service, duration_minutes, who, \
                       summary, result, next_step, next_step_on, visibility, created_ms, changed_ms";

fn read(row: &Row<'_>) -> rusqlite::Result<LogEntry> {
    Ok(LogEntry {
        id: row.get(0)?,
        case_id: row.get(1)?,
        date: row.get::<_, Day>(2)?.0,
        kind: row.get(3)?,
        phase: row.get(4)?,
        milestone: row.get(5)?,
        service: row.get(6)?,
        duration_minutes: row.get(7)?,
        who: row.get(8)?,
        summary: row.get(9)?,
        result: row.get(10)?,
        next_step: row.get(11)?,
        next_step_on: row.get::<_, Option<Day>>(12)?.map(|day| day.0),
        visibility: row.get(13)?,
        created_ms: row.get(14)?,
        changed_ms: row.get(15)?,
    })
}

impl ReadTransaction<'_> {
    /// The log of a case, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn log_entries(&self, case_id: &str) -> Result<Vec<LogEntry>, StorageError> {
        let entries = self
            .sql()
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM log_entry WHERE case_id = ?1 ORDER BY date, created_ms, id"
            ))?
            .query_map([case_id], read)?
            .collect::<Result<_, _>>()?;
        Ok(entries)
    }

    /// One entry, `None` when there is none of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn log_entry(&self, id: &str) -> Result<Option<LogEntry>, StorageError> {
        let entry = self
            .sql()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM log_entry WHERE id = ?1"))?
            .query_row([id], read)
            .optional()?;
        Ok(entry)
    }
}

impl WriteTransaction<'_> {
    /// Adds an entry or replaces the one of that id, within its case.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no such case, or the phase is another than 1 to 3.
    pub fn put_log_entry(&self, entry: &LogEntry) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO log_entry
                     (id, case_id, date, kind, phase, milestone, service, duration_minutes, who,
                      summary, result, next_step, next_step_on, visibility, created_ms, changed_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
                 ON CONFLICT (id) DO UPDATE SET
                     date = excluded.date, kind = excluded.kind, phase = excluded.phase,
                     milestone = excluded.milestone, service = excluded.service,
                     duration_minutes = excluded.duration_minutes, who = excluded.who,
                     summary = excluded.summary, result = excluded.result,
                     next_step = excluded.next_step, next_step_on = excluded.next_step_on,
                     visibility = excluded.visibility, created_ms = excluded.created_ms,
                     changed_ms = excluded.changed_ms
                 WHERE case_id = excluded.case_id",
            )?
            .execute((
                &entry.id,
                &entry.case_id,
                Day(entry.date),
                &entry.kind,
                &entry.phase,
                &entry.milestone,
                &entry.service,
                entry.duration_minutes,
                &entry.who,
                &entry.summary,
                &entry.result,
                &entry.next_step,
                entry.next_step_on.map(Day),
                entry.visibility.key(),
                entry.created_ms,
                entry.changed_ms,
            ))
            .map_err(StorageError::from)
            .and_then(super::changed_one)
    }

    /// Removes an entry; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_log_entry(&self, id: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM log_entry WHERE id = ?1")?
            .execute([id])?;
        Ok(removed > 0)
    }
}

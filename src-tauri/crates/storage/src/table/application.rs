//! Applications of a case.

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{OptionalExtension, Row};

use super::Day;
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// One application with one employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// UUID.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// The day it was sent or made.
    pub date: NaiveDate,
    /// Name of the possible employer.
    pub employer: String,
    /// Name of the job.
    pub job: String,
    /// Fixed key: how, such as `website`.
    pub channel: String,
    /// Fixed key: whose turn it was first.
    pub direction: String,
    /// Fixed key of the form of placement; empty when not said.
    pub form: String,
    /// Whether the IND has recognised the employer as a sponsor; `None` when not said.
    pub recognised_sponsor: Option<bool>,
    /// Fixed key: how it stands.
    pub status: String,
    /// Since when.
    pub status_on: Option<NaiveDate>,
    /// Free text.
    pub note: String,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant, milliseconds since 1970 UTC.
    pub changed_ms: i64,
}

const COLUMNS: &str = "id, case_id, date, employer, job, channel, direction, form, \
                       recognised_sponsor, status, status_on, note, created_ms, changed_ms";

/// A yes, a no, or nothing said, in a column and in the journal.
pub(super) struct Answer(pub(super) Option<bool>);

impl Answer {
    pub(super) const fn key(&self) -> &'static str {
        match self.0 {
            None => "",
            Some(true) => "yes",
            Some(false) => "no",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        match key {
            "" => Some(Self(None)),
            "yes" => Some(Self(Some(true))),
            "no" => Some(Self(Some(false))),
            _ => None,
        }
    }
}

impl FromSql for Answer {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_key(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Application> {
    Ok(Application {
        id: row.get(0)?,
        case_id: row.get(1)?,
        date: row.get::<_, Day>(2)?.0,
        employer: row.get(3)?,
        job: row.get(4)?,
        channel: row.get(5)?,
        direction: row.get(6)?,
        form: row.get(7)?,
        recognised_sponsor: row.get::<_, Answer>(8)?.0,
        status: row.get(9)?,
        status_on: row.get::<_, Option<Day>>(10)?.map(|day| day.0),
        note: row.get(11)?,
        created_ms: row.get(12)?,
        changed_ms: row.get(13)?,
    })
}

impl ReadTransaction<'_> {
    /// The applications of a case, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn applications(&self, case_id: &str) -> Result<Vec<Application>, StorageError> {
        let applications = self
            .sql()
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM application WHERE case_id = ?1 ORDER BY date, created_ms, id"
            ))?
            .query_map([case_id], read)?
            .collect::<Result<_, _>>()?;
        Ok(applications)
    }

    /// One application, `None` when there is none of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn application(&self, id: &str) -> Result<Option<Application>, StorageError> {
        let application = self
            .sql()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM application WHERE id = ?1"))?
            .query_row([id], read)
            .optional()?;
        Ok(application)
    }
}

impl WriteTransaction<'_> {
    /// Adds an application or replaces the one of that id, within its case.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no such case.
    pub fn put_application(&self, application: &Application) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO application
                     (id, case_id, date, employer, job, channel, direction, form,
                      recognised_sponsor, status, status_on, note, created_ms, changed_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                 ON CONFLICT (id) DO UPDATE SET
                     date = excluded.date, employer = excluded.employer, job = excluded.job,
                     channel = excluded.channel, direction = excluded.direction,
                     form = excluded.form, recognised_sponsor = excluded.recognised_sponsor,
                     status = excluded.status, status_on = excluded.status_on,
                     note = excluded.note, created_ms = excluded.created_ms,
                     changed_ms = excluded.changed_ms
                 WHERE case_id = excluded.case_id",
            )?
            .execute((
                &application.id,
                &application.case_id,
                Day(application.date),
                &application.employer,
                &application.job,
                &application.channel,
                &application.direction,
                &application.form,
                Answer(application.recognised_sponsor).key(),
                &application.status,
                application.status_on.map(Day),
                &application.note,
                application.created_ms,
                application.changed_ms,
            ))
            .map_err(StorageError::from)
            .and_then(super::changed_one)
    }

    /// Removes an application; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_application(&self, id: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM application WHERE id = ?1")?
            .execute([id])?;
        Ok(removed > 0)
    }
}

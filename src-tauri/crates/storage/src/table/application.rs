//! Applications of a case.

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{OptionalExtension, Row, params};

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
    /// The employer's number in the trade register, as typed; empty when not known.
    pub employer_kvk: String,
    /// Name of the job.
    pub job: String,
    /// Fixed key: how, such as `website`.
    pub channel: String,
    /// Where the vacancy stood.
    pub source: String,
    /// Direction of the search profile that it follows: its row, or in words; empty for none.
    pub direction: String,
    /// Fixed key of the form of placement; empty when not said.
    pub form: String,
    /// Whether the IND has recognised the employer as a sponsor; `None` when not said.
    pub recognised_sponsor: Option<bool>,
    /// Whether the job is one for a highly skilled migrant; `None` when not said.
    pub highly_skilled: Option<bool>,
    /// Why the work fits.
    pub suitable: String,
    /// Gross salary a month, cents; `None` when not known.
    pub salary_cents: Option<i64>,
    /// Hours a week, in minutes; `None` when not known.
    pub hours_minutes: Option<u32>,
    /// First day of work offered.
    pub start_on: Option<NaiveDate>,
    /// Fixed key: how it stands.
    pub status: String,
    /// Since when.
    pub status_on: Option<NaiveDate>,
    /// What is to be done next.
    pub next_step: String,
    /// When to remind of it.
    pub remind_on: Option<NaiveDate>,
    /// What proves it: a file, a mail, a link.
    pub proof: String,
    /// What was learnt.
    pub lesson: String,
    /// Free text.
    pub note: String,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant, milliseconds since 1970 UTC.
    pub changed_ms: i64,
}

const COLUMNS: &str = "id, case_id, date, employer, employer_kvk, job, channel, source, direction, \
                       form, recognised_sponsor, highly_skilled, suitable, salary_cents, \
                       hours_minutes, start_on, status, status_on, next_step, remind_on, proof, \
                       lesson, note, created_ms, changed_ms";

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
        employer_kvk: row.get(4)?,
        job: row.get(5)?,
        channel: row.get(6)?,
        source: row.get(7)?,
        direction: row.get(8)?,
        form: row.get(9)?,
        recognised_sponsor: row.get::<_, Answer>(10)?.0,
        highly_skilled: row.get::<_, Answer>(11)?.0,
        suitable: row.get(12)?,
        salary_cents: row.get(13)?,
        hours_minutes: row.get(14)?,
        start_on: row.get::<_, Option<Day>>(15)?.map(|day| day.0),
        status: row.get(16)?,
        status_on: row.get::<_, Option<Day>>(17)?.map(|day| day.0),
        next_step: row.get(18)?,
        remind_on: row.get::<_, Option<Day>>(19)?.map(|day| day.0),
        proof: row.get(20)?,
        lesson: row.get(21)?,
        note: row.get(22)?,
        created_ms: row.get(23)?,
        changed_ms: row.get(24)?,
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

    /// The employer of each application of all cases, as typed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn application_employers(&self) -> Result<Vec<String>, StorageError> {
        let names = self
            .sql()
            .prepare_cached("SELECT employer FROM application")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(names)
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
    /// [`StorageError::Refused`] when there is no such case, or the salary is below zero.
    pub fn put_application(&self, application: &Application) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(&format!(
                "INSERT INTO application ({COLUMNS})
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                         ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)
                 ON CONFLICT (id) DO UPDATE SET
                     date = excluded.date, employer = excluded.employer,
                     employer_kvk = excluded.employer_kvk, job = excluded.job,
                     channel = excluded.channel, source = excluded.source,
                     direction = excluded.direction, form = excluded.form,
                     recognised_sponsor = excluded.recognised_sponsor,
                     highly_skilled = excluded.highly_skilled, suitable = excluded.suitable,
                     salary_cents = excluded.salary_cents, hours_minutes = excluded.hours_minutes,
                     start_on = excluded.start_on, status = excluded.status,
                     status_on = excluded.status_on, next_step = excluded.next_step,
                     remind_on = excluded.remind_on, proof = excluded.proof,
                     lesson = excluded.lesson, note = excluded.note,
                     created_ms = excluded.created_ms, changed_ms = excluded.changed_ms
                 WHERE case_id = excluded.case_id"
            ))?
            .execute(params![
                application.id,
                application.case_id,
                Day(application.date),
                application.employer,
                application.employer_kvk,
                application.job,
                application.channel,
                application.source,
                application.direction,
                application.form,
                Answer(application.recognised_sponsor).key(),
                Answer(application.highly_skilled).key(),
                application.suitable,
                application.salary_cents,
                application.hours_minutes,
                application.start_on.map(Day),
                application.status,
                application.status_on.map(Day),
                application.next_step,
                application.remind_on.map(Day),
                application.proof,
                application.lesson,
                application.note,
                application.created_ms,
                application.changed_ms,
            ])
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

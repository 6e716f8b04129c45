//! Cases and their dossier numbers.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::{Day, Subject};
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// One case; what is known of it stands in [`Fact`](super::Fact)s.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCase {
    /// UUID.
    pub id: String,
    /// As shown, such as `2026-001`; unique.
    pub dossier_number: String,
    /// Whether it is the fictional example.
    pub demo: bool,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant of the last change to anything of the case, milliseconds since 1970 UTC.
    pub changed_ms: i64,
    /// When the case was closed; `None` while it is open.
    pub closed_on: Option<NaiveDate>,
}

const COLUMNS: &str = "id, dossier_number, demo, created_ms, changed_ms, closed_on";

fn read(row: &Row<'_>) -> rusqlite::Result<ClientCase> {
    Ok(ClientCase {
        id: row.get(0)?,
        dossier_number: row.get(1)?,
        demo: row.get(2)?,
        created_ms: row.get(3)?,
        changed_ms: row.get(4)?,
        closed_on: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
    })
}

impl ReadTransaction<'_> {
    /// One case, `None` when there is none of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn case(&self, id: &str) -> Result<Option<ClientCase>, StorageError> {
        let case = self
            .sql()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM client_case WHERE id = ?1"))?
            .query_row([id], read)
            .optional()?;
        Ok(case)
    }

    /// All cases, by dossier number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn cases(&self) -> Result<Vec<ClientCase>, StorageError> {
        let cases = self
            .sql()
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM client_case ORDER BY dossier_number"
            ))?
            .query_map([], read)?
            .collect::<Result<_, _>>()?;
        Ok(cases)
    }

    /// Whether a number was ever given, be it to a case that is gone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn is_dossier_number_given(&self, number: &str) -> Result<bool, StorageError> {
        let given = self
            .sql()
            .prepare_cached("SELECT 1 FROM dossier_number WHERE number = ?1")?
            .exists([number])?;
        Ok(given)
    }
}

impl WriteTransaction<'_> {
    /// Counts the next dossier number of a year, such as `2026-001`, and keeps it from being given
    /// again. A number that the coach chose for another case is skipped.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn next_dossier_number(&self, year: i32) -> Result<String, StorageError> {
        let mut sequence: u32 = self
            .sql()
            .prepare_cached(
                "SELECT coalesce(max(sequence), 0) FROM dossier_number WHERE year = ?1",
            )?
            .query_row([year], |row| row.get(0))?;
        loop {
            sequence = sequence.saturating_add(1);
            let number = format!("{year}-{sequence:03}");
            if !self.is_dossier_number_given(&number)? {
                self.sql()
                    .prepare_cached(
                        "INSERT INTO dossier_number (number, year, sequence) VALUES (?1, ?2, ?3)",
                    )?
                    .execute((&number, year, sequence))?;
                return Ok(number);
            }
        }
    }

    /// Adds a case or replaces the row of that id. Its dossier number, if the coach chose it, is
    /// from now on skipped by [`WriteTransaction::next_dossier_number`].
    ///
    /// # Errors
    /// [`StorageError::NumberTaken`] when another case has the dossier number.
    pub fn put_case(&self, case: &ClientCase) -> Result<(), StorageError> {
        let owner: Option<String> = self
            .sql()
            .prepare_cached("SELECT id FROM client_case WHERE dossier_number = ?1")?
            .query_row([&case.dossier_number], |row| row.get(0))
            .optional()?;
        if owner.is_some_and(|id| id != case.id) {
            return Err(StorageError::NumberTaken);
        }
        self.sql()
            .prepare_cached(
                "INSERT INTO dossier_number (number) VALUES (?1) ON CONFLICT DO NOTHING",
            )?
            .execute([&case.dossier_number])?;
        self.sql()
            .prepare_cached(
                "INSERT INTO client_case
                     (id, dossier_number, demo, created_ms, changed_ms, closed_on)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET
                     dossier_number = excluded.dossier_number, demo = excluded.demo,
                     created_ms = excluded.created_ms, changed_ms = excluded.changed_ms,
                     closed_on = excluded.closed_on",
            )?
            .execute((
                &case.id,
                &case.dossier_number,
                case.demo,
                case.created_ms,
                case.changed_ms,
                case.closed_on.map(Day),
            ))?;
        Ok(())
    }

    /// Notes that something of a case changed; tells whether there is such a case.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn touch_case(&self, id: &str, changed_ms: i64) -> Result<bool, StorageError> {
        let touched = self
            .sql()
            .prepare_cached("UPDATE client_case SET changed_ms = ?2 WHERE id = ?1")?
            .execute((id, changed_ms))?;
        Ok(touched > 0)
    }

    /// Removes a case with everything that belongs to it; tells whether it was there. Cannot be
    /// undone. Its journal stays, with all contents forgotten and the removal as its last entry,
    /// at an instant in milliseconds since 1970 UTC and under a step of its own.
    ///
    /// # Errors
    /// [`StorageError::Refused`] for an empty step.
    pub fn remove_case(&self, id: &str, at_ms: i64, step: &str) -> Result<bool, StorageError> {
        let Some(state) = self.state(id, &Subject::Case)? else {
            return Ok(false);
        };
        self.forget_case_contents(id, at_ms)?;
        self.append_removal(id, at_ms, step, &state)?;
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM client_case WHERE id = ?1")?
            .execute([id])?;
        Ok(removed > 0)
    }
}

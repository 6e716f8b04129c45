//! The IND's public register of recognised sponsors, as the coach imported it.
//!
//! It is replaced as a whole, so that it is always the register of one day.

use chrono::NaiveDate;
use rusqlite::OptionalExtension;

use super::{Day, folded};
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// A sponsor of the register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sponsor {
    /// Name, as the register has it.
    pub name: String,
    /// Number in the trade register, as the register has it.
    pub kvk: String,
}

/// Which register was imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SponsorRegister {
    /// The date of the page.
    pub read_on: NaiveDate,
    /// How many sponsors it lists.
    pub rows: u32,
    /// Instant of the import, milliseconds since 1970 UTC.
    pub imported_ms: i64,
}

/// After how many sponsors the progress is told.
const PROGRESS_STEP: usize = 500;

impl ReadTransaction<'_> {
    /// Which register is in the vault, `None` when none was imported.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn sponsor_register(&self) -> Result<Option<SponsorRegister>, StorageError> {
        let register = self
            .sql()
            .prepare_cached("SELECT read_on, rows, imported_ms FROM sponsor_register")?
            .query_row([], |row| {
                Ok(SponsorRegister {
                    read_on: row.get::<_, Day>(0)?.0,
                    rows: row.get(1)?,
                    imported_ms: row.get(2)?,
                })
            })
            .optional()?;
        Ok(register)
    }

    /// The names that the register has under a number of the trade register, in order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn sponsor_by_kvk(&self, kvk: &str) -> Result<Vec<String>, StorageError> {
        let names = self
            .sql()
            .prepare_cached("SELECT name FROM sponsor WHERE kvk = ?1 ORDER BY name")?
            .query_map([kvk], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(names)
    }

    /// The sponsors in whose name each word of the query begins a word, by name, at most `limit`.
    /// Capitals and accents do not matter.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn sponsors_named(&self, query: &str, limit: usize) -> Result<Vec<Sponsor>, StorageError> {
        let wanted: Vec<String> = words(query)
            .split(' ')
            .filter(|word| !word.is_empty())
            .map(|word| format!(" {word}"))
            .take(super::search::WORDS)
            .collect();
        let mut found = Vec::new();
        if wanted.is_empty() {
            return Ok(found);
        }
        let mut statement = self
            .sql()
            .prepare_cached("SELECT name, kvk, words FROM sponsor ORDER BY words, name, kvk")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let words = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            if wanted.iter().all(|word| words.contains(word.as_str())) {
                if found.len() == limit {
                    break;
                }
                found.push(Sponsor {
                    name: row.get(0)?,
                    kvk: row.get(1)?,
                });
            }
        }
        Ok(found)
    }
}

impl WriteTransaction<'_> {
    /// Puts a register of names and numbers in place of the one there is; what stands in it twice
    /// counts once. Tells now and then how many rows were read. Gives how many sponsors it has.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no row, or a name is empty; the transaction, when it
    /// fails with that, leaves the earlier register.
    pub fn replace_sponsor_register(
        &self,
        read_on: NaiveDate,
        rows: impl IntoIterator<Item = (String, String)>,
        imported_ms: i64,
        progress: &mut dyn FnMut(usize),
    ) -> Result<u32, StorageError> {
        self.sql().execute_batch("DELETE FROM sponsor")?;
        let mut insert = self.sql().prepare_cached(
            "INSERT INTO sponsor (kvk, name, words) VALUES (?1, ?2, ?3)
             ON CONFLICT (kvk, name) DO NOTHING",
        )?;
        let mut sponsors: u32 = 0;
        let mut read: usize = 0;
        for (name, kvk) in rows {
            let added = insert.execute((kvk, &name, words(&name)))?;
            sponsors = sponsors.saturating_add(u32::from(added > 0));
            read = read.saturating_add(1);
            if read.is_multiple_of(PROGRESS_STEP) {
                progress(read);
            }
        }
        self.sql()
            .prepare_cached(
                "INSERT INTO sponsor_register (one, read_on, rows, imported_ms)
                 VALUES (1, ?1, ?2, ?3)
                 ON CONFLICT (one) DO UPDATE SET
                     read_on = excluded.read_on, rows = excluded.rows,
                     imported_ms = excluded.imported_ms",
            )?
            .execute((Day(read_on), sponsors, imported_ms))?;
        progress(read);
        Ok(sponsors)
    }
}

/// The words of a text without capitals and accents, each behind a space.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len().saturating_add(1));
    let mut within = false;
    for character in text.chars().flat_map(folded) {
        let letter = character.is_alphanumeric();
        if letter && !within {
            words.push(' ');
        }
        if letter {
            words.push(character);
        }
        within = letter;
    }
    words
}

//! Settings of the whole program: a key and a canonical text.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;

use crate::{ReadTransaction, StorageError, WriteTransaction};

impl ReadTransaction<'_> {
    /// One setting, `None` when it was never made.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StorageError> {
        let value = self
            .sql()
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        Ok(value)
    }

    /// All settings by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn settings(&self) -> Result<BTreeMap<String, String>, StorageError> {
        let all = self
            .sql()
            .prepare_cached("SELECT name, value FROM setting")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(all)
    }
}

impl WriteTransaction<'_> {
    /// Makes a setting.
    ///
    /// # Errors
    /// [`StorageError::Refused`] for an empty name.
    pub fn put_setting(&self, name: &str, value: &str) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )?
            .execute([name, value])?;
        Ok(())
    }

    /// Takes a setting back; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_setting(&self, name: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM setting WHERE name = ?1")?
            .execute([name])?;
        Ok(removed > 0)
    }
}

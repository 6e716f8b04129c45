//! Files the coach gave the program, such as the logo.

use rusqlite::OptionalExtension;

use crate::{ReadTransaction, StorageError, WriteTransaction};

/// A file in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Fixed key, such as `logo`.
    pub name: String,
    /// Media type, such as `image/png`.
    pub mime: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl ReadTransaction<'_> {
    /// One asset, `None` when there is none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn asset(&self, name: &str) -> Result<Option<Asset>, StorageError> {
        let asset = self
            .sql()
            .prepare_cached("SELECT name, mime, bytes FROM asset WHERE name = ?1")?
            .query_row([name], |row| {
                Ok(Asset {
                    name: row.get(0)?,
                    mime: row.get(1)?,
                    bytes: row.get(2)?,
                })
            })
            .optional()?;
        Ok(asset)
    }

    /// Whether there is an asset of that name, without reading it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn has_asset(&self, name: &str) -> Result<bool, StorageError> {
        let is_there = self
            .sql()
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM asset WHERE name = ?1)")?
            .query_row([name], |row| row.get(0))?;
        Ok(is_there)
    }
}

impl WriteTransaction<'_> {
    /// Adds an asset or replaces the one of that name.
    ///
    /// # Errors
    /// [`StorageError::Refused`] for an empty name.
    pub fn put_asset(&self, asset: &Asset) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO asset (name, mime, bytes) VALUES (?1, ?2, ?3)
                 ON CONFLICT (name) DO UPDATE SET mime = excluded.mime, bytes = excluded.bytes",
            )?
            .execute((&asset.name, &asset.mime, &asset.bytes))?;
        Ok(())
    }

    /// Removes an asset; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_asset(&self, name: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM asset WHERE name = ?1")?
            .execute([name])?;
        Ok(removed > 0)
    }
}

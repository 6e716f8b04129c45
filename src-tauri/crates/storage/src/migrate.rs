//! The schema's versions: forward only, all of them in one transaction.

mod third;

use chrono::NaiveDate;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::{Part, StorageError};

/// `SPOR`, in the database header: this is a vault of Spoorboek.
const APPLICATION_ID: i32 = 0x5350_4f52;

/// Fills what a step made; runs in its transaction.
type Fill = fn(&Connection) -> Result<(), StorageError>;

/// One step of the schema. A released one is never changed: its checksum is in every vault.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) number: u32,
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
    /// What SQL alone cannot do, done after it and in the same transaction.
    pub(crate) fill: Option<Fill>,
}

/// All steps, numbered from 1 without a gap.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "first",
        sql: include_str!("../migrations/0001_first.sql"),
        fill: None,
    },
    Migration {
        number: 2,
        name: "reasons_and_scenarios",
        sql: include_str!("../migrations/0002_reasons_and_scenarios.sql"),
        fill: None,
    },
    Migration {
        number: 3,
        name: "trajectory",
        sql: include_str!("../migrations/0003_trajectory.sql"),
        fill: Some(third::fill),
    },
];

/// The number of the last step.
pub(crate) const fn newest(migrations: &[Migration]) -> u32 {
    migrations.len() as u32
}

/// The version of a database, after a look whether this program may touch it. Writes nothing.
///
/// # Errors
/// [`StorageError::NewerVault`]; [`Part::Schema`] when it is not a vault, or when a migration in
/// it is not the one this program knows by that number.
pub(crate) fn version(
    connection: &Connection,
    migrations: &[Migration],
) -> Result<u32, StorageError> {
    const NOT_OURS: StorageError = StorageError::Damaged(Part::Schema);
    let application: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(NOT_OURS);
    }
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > newest(migrations) {
        return Err(StorageError::NewerVault {
            found,
            supported: newest(migrations),
        });
    }
    let applied = connection
        .prepare("SELECT number, checksum FROM migration ORDER BY number")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(u32, String)>, _>>()?;
    let known = migrations
        .iter()
        .filter(|migration| migration.number <= found)
        .map(|migration| (migration.number, checksum(migration.sql)));
    if found == 0 || !applied.into_iter().eq(known) {
        return Err(NOT_OURS);
    }
    Ok(found)
}

/// Applies the steps after `from`, all or none.
///
/// # Errors
/// [`StorageError::MigrationFailed`] when a step's own SQL fails.
pub(crate) fn apply(
    connection: &mut Connection,
    migrations: &[Migration],
    from: u32,
    today: NaiveDate,
) -> Result<(), StorageError> {
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for migration in migrations.iter().filter(|it| it.number > from) {
        transaction
            .execute_batch(migration.sql)
            .and_then(|()| {
                transaction.execute(
                    "INSERT INTO migration (number, name, checksum, applied_on)
                     VALUES (?1, ?2, ?3, ?4)",
                    (
                        migration.number,
                        migration.name,
                        checksum(migration.sql),
                        today.to_string(),
                    ),
                )
            })
            .map_err(StorageError::from)
            .and_then(|_| migration.fill.map_or(Ok(()), |fill| fill(&transaction)))
            .map_err(|error| match error {
                full @ (StorageError::DiskFull | StorageError::ReadOnly) => full,
                _ => StorageError::MigrationFailed {
                    number: migration.number,
                },
            })?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", newest(migrations))?;
    transaction.commit()?;
    Ok(())
}

/// SHA-256 in hexadecimal; line ends count as one, since a checkout on Windows may change them.
fn checksum(sql: &str) -> String {
    Sha256::digest(sql.replace("\r\n", "\n"))
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests;

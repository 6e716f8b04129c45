//! An open, keyed connection: what must be said to SQLite before anything else.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};
#[cfg(feature = "sqlcipher")]
use zeroize::Zeroizing;

use crate::StorageError;
use crate::secret::DataKey;

/// Opens an existing database file and proves the key by reading from it. Writes nothing.
pub(crate) fn open(path: &Path, key: &DataKey) -> Result<Connection, StorageError> {
    let connection = keyed(path, key, OpenFlags::empty())?;
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    Ok(connection)
}

/// Makes a new, empty database file.
pub(crate) fn create(path: &Path, key: &DataKey) -> Result<Connection, StorageError> {
    keyed(path, key, OpenFlags::SQLITE_OPEN_CREATE)
}

fn keyed(path: &Path, key: &DataKey, more: OpenFlags) -> Result<Connection, StorageError> {
    prepare_library();
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more,
    )?;
    set_key(&connection, key)?;
    Ok(connection)
}

/// Makes SQLCipher set itself up once and alone. What it sets up belongs to the process, not to a
/// connection; two first connections at the same moment have been seen to disturb each other.
#[cfg(feature = "sqlcipher")]
fn prepare_library() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        // What fails here fails again, and is told, at the real connection.
        drop(Connection::open_in_memory().map(|connection| {
            connection.execute_batch(
                "PRAGMA cipher_log_level = NONE;
                 PRAGMA cipher_memory_security = ON;
                 PRAGMA key = \"x'0000000000000000000000000000000000000000000000000000000000000000'\";",
            )
        }));
    });
}

/// Only for type checks: plain SQLite needs nothing.
#[cfg(feature = "plain")]
fn prepare_library() {}

#[cfg(feature = "sqlcipher")]
fn set_key(connection: &Connection, key: &DataKey) -> Result<(), StorageError> {
    use std::fmt::Write;

    // Else SQLCipher writes to stderr what it thinks of a damaged file.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    // Wipes all memory SQLite gives back, so that a locked program holds nothing of a case.
    connection.execute_batch("PRAGMA cipher_memory_security = ON;")?;
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    for byte in key.as_bytes() {
        write!(statement, "{byte:02x}").map_err(|_| StorageError::OutOfMemory)?;
    }
    statement.push_str("'\";");
    connection.execute_batch(&statement)?;
    Ok(())
}

/// Only for type checks: a database without encryption needs no key.
#[cfg(feature = "plain")]
fn set_key(_connection: &Connection, key: &DataKey) -> Result<(), StorageError> {
    debug_assert_eq!(key.as_bytes().len(), 32);
    Ok(())
}

/// The settings of a connection that is going to write.
///
/// `synchronous = FULL`: a change that the coach saw saved is there after a power cut, at the
/// price of one flush per transaction. `secure_delete`: what is deleted is overwritten.
pub(crate) fn configure(connection: &Connection) -> Result<(), StorageError> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA trusted_schema = OFF;
         PRAGMA busy_timeout = 2000;",
    )?;
    Ok(())
}

/// Pages of the database by its own header, without what lies behind them in the file.
pub(crate) fn pages(connection: &Connection) -> Result<u64, StorageError> {
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    Ok(pages.unsigned_abs())
}

/// Looks whether every table and every index is as written. Takes seconds for a large vault.
///
/// Table by table, with those in which the search keeps its index: asked about the whole database,
/// SQLite would also compute that index anew, which takes many times as long and finds nothing that
/// could not be made again.
///
/// # Errors
/// [`Part::Database`](crate::Part::Database).
pub(crate) fn check(connection: &Connection) -> Result<(), StorageError> {
    let tables = connection
        .prepare(
            "SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type IN ('table', 'shadow')",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    for table in tables {
        let sql = format!("PRAGMA quick_check('{table}')");
        let answer: String = connection.query_row(&sql, [], |row| row.get(0))?;
        if answer != "ok" {
            return Err(StorageError::Damaged(crate::Part::Database));
        }
    }
    Ok(())
}

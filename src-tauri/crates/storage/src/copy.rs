//! Copies of an open vault, each one file that carries its keys.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::files::{self, Files};
use crate::key_block::KeyBlock;
use crate::secret::DataKey;
use crate::{Part, StorageError, connection};

/// How many copies made before migrations are kept.
const KEPT: usize = 5;

/// Writes a consistent copy to `target`, checks it, and puts it in place by a rename. Replaces
/// what is there.
pub(crate) fn write(
    source: &Connection,
    key: &DataKey,
    block: &KeyBlock,
    target: &Path,
) -> Result<(), StorageError> {
    let mut unfinished = target.as_os_str().to_owned();
    unfinished.push(".new");
    let unfinished = PathBuf::from(unfinished);
    files::remove_if_there(&unfinished)?;
    let outcome = fill(source, key, block, &unfinished);
    if outcome.is_err() {
        // The reason for the failure says more than that of a failed removal.
        let _ = fs::remove_file(&unfinished);
        return outcome;
    }
    fs::rename(&unfinished, target)?;
    match target.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => files::sync_dir(dir),
        _ => Ok(()),
    }
}

fn fill(
    source: &Connection,
    key: &DataKey,
    block: &KeyBlock,
    path: &Path,
) -> Result<(), StorageError> {
    let mut copy = connection::create(path, key)?;
    let step = Backup::new(source, &mut copy)?.step(-1)?;
    if step != StepResult::Done {
        return Err(StorageError::Busy);
    }
    connection::check(&copy)?;
    // A copy is one file: no write-ahead log beside it.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    let pages = connection::pages(&copy)?;
    if pages != connection::pages(source)? {
        return Err(StorageError::Damaged(Part::Database));
    }
    copy.close().map_err(|(_, error)| error)?;
    files::write_carried(path, pages, block)?;
    // Read as a stranger would: through the key block it carries and the key.
    if files::read_carried(path)? != *block {
        return Err(StorageError::Damaged(Part::Keys));
    }
    connection::open(path, key)?
        .close()
        .map_err(|(_, error)| error)?;
    Ok(())
}

/// Removes all but the newest copies. Their names begin with the date, so that they sort by it.
pub(crate) fn prune(files: &Files) -> Result<(), StorageError> {
    let mut copies = Vec::new();
    for entry in fs::read_dir(files.copies())? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "vault") {
            copies.push(path);
        }
    }
    copies.sort();
    let surplus = copies.len().saturating_sub(KEPT);
    for path in copies.iter().take(surplus) {
        files::remove_if_there(path)?;
    }
    Ok(())
}

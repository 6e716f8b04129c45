//! The files of a vault: names, lock, and the two places of the key block.
//!
//! Nothing here may open the vault file while SQLite has it open: closing it again would drop
//! SQLite's own locks on it (a property of POSIX locks).

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::key_block::KeyBlock;
use crate::{Part, StorageError};

/// Size of a database page, SQLCipher's own choice, and of the page with the key block.
pub(crate) const PAGE: u64 = 4096;

/// The paths of one vault.
#[derive(Clone)]
pub(crate) struct Files {
    dir: PathBuf,
}

impl Files {
    pub(crate) fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_path_buf(),
        }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.dir.join("Spoorboek.vault")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.dir.join("Spoorboek.keys")
    }

    /// The key block before the change that is going on, or was when the program was killed.
    pub(crate) fn previous_keys(&self) -> PathBuf {
        self.dir.join("Spoorboek.keys.previous")
    }

    pub(crate) fn copies(&self) -> PathBuf {
        self.dir.join("copies")
    }

    /// Whether there is anything of a vault, damaged or not.
    pub(crate) fn any(&self) -> Result<bool, StorageError> {
        for path in [self.database(), self.keys(), self.previous_keys()] {
            if path.try_exists()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Takes the vault for this handle; given back when the file is dropped, or the process ends.
    ///
    /// # Errors
    /// [`StorageError::InUse`].
    pub(crate) fn lock(&self) -> Result<File, StorageError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.dir.join("Spoorboek.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StorageError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The key block that counts, from the files beside the vault and from the vault itself.
    /// Only under the lock, since it opens the vault file.
    ///
    /// # Errors
    /// [`StorageError::Missing`] without any vault, [`Part::DatabaseMissing`] when only keys are
    /// left, [`StorageError::NewerVault`] for a later format, [`Part::Keys`] when no copy can be
    /// read.
    pub(crate) fn read_keys(&self) -> Result<KeyBlock, StorageError> {
        let beside = match read_block(&self.keys()) {
            Ok(block) => Ok(block),
            Err(reason @ StorageError::NewerVault { .. }) => Err(reason),
            Err(reason) => read_block(&self.previous_keys()).map_err(|_| reason),
        };
        if !self.database().try_exists()? {
            return Err(match beside {
                Err(StorageError::Missing) => StorageError::Missing,
                _ => StorageError::Damaged(Part::DatabaseMissing),
            });
        }
        match (beside, read_carried(&self.database())) {
            (Ok(beside), Ok(carried)) => {
                if beside.vault == carried.vault && beside.generation >= carried.generation {
                    Ok(beside)
                } else {
                    Ok(carried)
                }
            }
            (Err(newer @ StorageError::NewerVault { .. }), Err(_))
            | (Err(_), Err(newer @ StorageError::NewerVault { .. })) => Err(newer),
            (Ok(block), Err(_)) | (Err(_), Ok(block)) => Ok(block),
            (Err(StorageError::ReadOnly | StorageError::Io(_)), Err(reason)) => Err(reason),
            (Err(_), Err(_)) => Err(StorageError::Damaged(Part::Keys)),
        }
    }

    /// Replaces the key block beside the vault. At every moment either the old or the new one is
    /// there whole.
    pub(crate) fn write_keys(&self, block: &KeyBlock) -> Result<(), StorageError> {
        let bytes = block.to_bytes();
        if let Ok(old) = fs::read(self.keys()) {
            write_synced(&self.previous_keys(), &old)?;
        }
        let fresh = self.dir.join("Spoorboek.keys.new");
        write_synced(&fresh, &bytes)?;
        fs::rename(&fresh, self.keys())?;
        sync_dir(&self.dir)?;
        if read_block(&self.keys())? != *block {
            return Err(StorageError::Damaged(Part::Keys));
        }
        self.forget_previous_keys()
    }

    /// Removes what would still accept an old passphrase.
    pub(crate) fn forget_previous_keys(&self) -> Result<(), StorageError> {
        remove_if_there(&self.previous_keys())?;
        sync_dir(&self.dir)
    }
}

/// Removes a file that need not be there.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), StorageError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Makes sure that a rename in a folder outlives a power cut. Windows has no such call and needs
/// none: its file system keeps the order of renames in a journal.
pub(crate) fn sync_dir(dir: &Path) -> Result<(), StorageError> {
    if cfg!(unix) {
        File::open(dir)?.sync_all()?;
    }
    Ok(())
}

fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    Ok(())
}

fn read_block(path: &Path) -> Result<KeyBlock, StorageError> {
    match fs::read(path) {
        Ok(bytes) => KeyBlock::from_bytes(&bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StorageError::Missing),
        Err(error) => Err(error.into()),
    }
}

/// The key block in the last page of a vault file.
///
/// # Errors
/// [`Part::Keys`] when the last page is no key block, as after a crash.
pub(crate) fn read_carried(path: &Path) -> Result<KeyBlock, StorageError> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let Some(start) = length.checked_sub(PAGE) else {
        return Err(StorageError::Damaged(Part::Keys));
    };
    file.seek(SeekFrom::Start(start))?;
    let mut page = Vec::new();
    file.read_to_end(&mut page)?;
    KeyBlock::from_bytes(&page)
}

/// Writes the key block behind the last page of a closed database, and nothing when it is there.
///
/// `pages` is the length of the database by its own header. What lies behind is an older key
/// block or a remnant of one; a file shorter than that is left alone.
pub(crate) fn write_carried(path: &Path, pages: u64, block: &KeyBlock) -> Result<(), StorageError> {
    let start = pages.saturating_mul(PAGE);
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let length = file.metadata()?.len();
    if length < start || start == 0 {
        return Err(StorageError::Damaged(Part::Database));
    }
    let mut page = block.to_bytes();
    page.resize(PAGE as usize, 0);
    file.seek(SeekFrom::Start(start))?;
    if length == start + PAGE {
        let mut there = Vec::new();
        file.read_to_end(&mut there)?;
        if there == page {
            return Ok(());
        }
        file.seek(SeekFrom::Start(start))?;
    }
    file.write_all(&page)?;
    file.set_len(start + PAGE)?;
    file.sync_all()?;
    Ok(())
}

//! The vault: made, opened, locked.

use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::files::{self, Files};
use crate::key_block::KeyBlock;
use crate::migrate::{self, Migration};
use crate::secret::DataKey;
use crate::{
    KdfCost, Part, Passphrase, Random, ReadTransaction, RecoveryKey, StorageError,
    WriteTransaction, connection, copy,
};

/// What is in a folder, as far as it can be seen without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultState {
    /// No vault: one can be made here.
    Missing,
    /// A vault that asks for its passphrase.
    Present,
    /// A vault whose keys were written by a newer program.
    Newer,
    /// Something of the vault is there that cannot be used.
    Damaged(Part),
}

/// An open vault. Dropping it locks it: the database is closed, its key block renewed, and the
/// keys in memory are wiped.
pub struct Vault {
    /// `None` only while it is being closed.
    connection: Option<Connection>,
    files: Files,
    keys: KeyBlock,
    data_key: DataKey,
    opened_by: OpenedBy,
    /// Held as long as the vault is open.
    _lock: File,
}

/// Which secret opened the vault: after the recovery key a new passphrase needs no old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OpenedBy {
    Passphrase,
    RecoveryKey,
}

impl Vault {
    /// Makes a vault in a folder, which is made too where it is missing. The recovery key is
    /// shown once; the vault does not hold it.
    ///
    /// # Errors
    /// [`StorageError::AlreadyExists`] when anything of a vault is there.
    pub fn create(
        dir: &Path,
        passphrase: &Passphrase,
        cost: KdfCost,
        today: NaiveDate,
        random: &mut dyn Random,
    ) -> Result<(Self, RecoveryKey), StorageError> {
        Self::create_with(dir, passphrase, cost, today, migrate::MIGRATIONS, random)
    }

    fn create_with(
        dir: &Path,
        passphrase: &Passphrase,
        cost: KdfCost,
        today: NaiveDate,
        migrations: &[Migration],
        random: &mut dyn Random,
    ) -> Result<(Self, RecoveryKey), StorageError> {
        fs::create_dir_all(dir)?;
        let files = Files::new(dir);
        let lock = files.lock()?;
        if files.any()? {
            return Err(StorageError::AlreadyExists);
        }
        let data_key = DataKey::generate(random)?;
        let recovery_key = RecoveryKey::generate(random)?;
        let keys = KeyBlock::create(&data_key, passphrase, &recovery_key, cost, random)?;

        // Under another name until it is whole, keys included: a crash leaves no half vault.
        let unfinished = dir.join("Spoorboek.vault.new");
        for suffix in ["", "-journal", "-wal", "-shm"] {
            files::remove_if_there(&with_suffix(&unfinished, suffix))?;
        }
        let mut connection = connection::create(&unfinished, &data_key)?;
        connection::configure(&connection)?;
        migrate::apply(&mut connection, migrations, 0, today)?;
        let pages = connection::pages(&connection)?;
        connection.close().map_err(|(_, error)| error)?;
        files::write_carried(&unfinished, pages, &keys)?;
        fs::rename(&unfinished, files.database())?;
        files.write_keys(&keys)?;

        let connection = connection::open(&files.database(), &data_key)?;
        connection::configure(&connection)?;
        let vault = Self {
            connection: Some(connection),
            files,
            keys,
            data_key,
            opened_by: OpenedBy::Passphrase,
            _lock: lock,
        };
        Ok((vault, recovery_key))
    }

    /// What is in a folder. A vault that is open, here or in another process, is present.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn state(dir: &Path) -> Result<VaultState, StorageError> {
        let files = Files::new(dir);
        if !files.any()? {
            return Ok(VaultState::Missing);
        }
        let _lock = match files.lock() {
            Err(StorageError::InUse) => return Ok(VaultState::Present),
            lock => lock?,
        };
        match files.read_keys() {
            Ok(_) => Ok(VaultState::Present),
            Err(StorageError::Missing) => Ok(VaultState::Missing),
            Err(StorageError::NewerVault { .. }) => Ok(VaultState::Newer),
            Err(StorageError::Damaged(part)) => Ok(VaultState::Damaged(part)),
            Err(other) => Err(other),
        }
    }

    /// Opens a vault and brings its schema up to date; `today` dates the copy that is made
    /// before that.
    ///
    /// # Errors
    /// [`StorageError::WrongPassphrase`], found without touching the database;
    /// [`StorageError::NewerVault`], with nothing written; [`StorageError::InUse`];
    /// [`StorageError::Missing`]; [`StorageError::Damaged`];
    /// [`StorageError::MigrationFailed`], with the vault as it was.
    pub fn open(
        dir: &Path,
        passphrase: &Passphrase,
        today: NaiveDate,
    ) -> Result<Self, StorageError> {
        Self::open_with(
            dir,
            OpenedBy::Passphrase,
            today,
            migrate::MIGRATIONS,
            |keys| keys.unseal(passphrase),
        )
    }

    /// Opens a vault by its recovery key. [`Vault::change_passphrase`] then needs no old one.
    ///
    /// # Errors
    /// As [`Vault::open`], with [`StorageError::WrongRecoveryKey`].
    pub fn open_with_recovery_key(
        dir: &Path,
        key: &RecoveryKey,
        today: NaiveDate,
    ) -> Result<Self, StorageError> {
        Self::open_with(
            dir,
            OpenedBy::RecoveryKey,
            today,
            migrate::MIGRATIONS,
            |keys| keys.unseal_by_recovery_key(key),
        )
    }

    fn open_with(
        dir: &Path,
        opened_by: OpenedBy,
        today: NaiveDate,
        migrations: &[Migration],
        unseal: impl FnOnce(&KeyBlock) -> Result<DataKey, StorageError>,
    ) -> Result<Self, StorageError> {
        let files = Files::new(dir);
        // Before the lock, so that a folder without a vault gets no file.
        if !files.any()? {
            return Err(StorageError::Missing);
        }
        let lock = files.lock()?;
        let keys = files.read_keys()?;
        let data_key = unseal(&keys)?;
        let connection = connection::open(&files.database(), &data_key)?;
        let version = migrate::version(&connection, migrations)?;

        // From here on the vault may be written, and is closed in order whatever happens.
        connection::configure(&connection)?;
        let mut vault = Self {
            connection: Some(connection),
            files,
            keys,
            data_key,
            opened_by,
            _lock: lock,
        };
        if fs::read(vault.files.keys()).ok() != Some(vault.keys.to_bytes()) {
            vault.files.write_keys(&vault.keys)?;
        }
        vault.files.forget_previous_keys()?;
        if version < migrate::newest(migrations) {
            vault.migrate(version, migrations, today)?;
        }
        Ok(vault)
    }

    fn migrate(
        &mut self,
        from: u32,
        migrations: &[Migration],
        today: NaiveDate,
    ) -> Result<(), StorageError> {
        fs::create_dir_all(self.files.copies())?;
        let name = format!("{today}-before-{:04}.vault", from.saturating_add(1));
        self.copy_over(&self.files.copies().join(name))?;
        copy::prune(&self.files)?;
        let connection = self.connection.as_mut().ok_or(StorageError::Missing)?;
        migrate::apply(connection, migrations, from, today)
    }

    /// Reads in one consistent state.
    ///
    /// # Errors
    /// Those of `read`; [`StorageError::Busy`] when the database is locked for too long.
    pub fn read<T, E: From<StorageError>>(
        &self,
        read: impl FnOnce(&ReadTransaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let connection = self.connection()?;
        let transaction = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)
            .map_err(StorageError::from)?;
        read(&ReadTransaction::new(&transaction))
    }

    /// Writes: everything that `write` did is kept, or nothing when it fails.
    ///
    /// # Errors
    /// Those of `write`; [`StorageError::DiskFull`], [`StorageError::ReadOnly`],
    /// [`StorageError::Busy`].
    pub fn write<T, E: From<StorageError>>(
        &mut self,
        write: impl FnOnce(&WriteTransaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let connection = self.connection.as_mut().ok_or(StorageError::Missing)?;
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StorageError::from)?;
        let value = write(&WriteTransaction::new(&transaction))?;
        transaction.commit().map_err(StorageError::from)?;
        Ok(value)
    }

    /// Looks whether a passphrase is the one that opens this vault, before something that only its
    /// owner may do.
    ///
    /// # Errors
    /// [`StorageError::WrongPassphrase`].
    pub fn check_passphrase(&self, passphrase: &Passphrase) -> Result<(), StorageError> {
        self.keys.unseal(passphrase).map(drop)
    }

    /// Puts another passphrase in place of the current one; the recovery key stays. No data is
    /// rewritten. Copies made before still open with the old passphrase.
    ///
    /// `current` may be left out only when the recovery key opened this vault.
    ///
    /// # Errors
    /// [`StorageError::WrongPassphrase`] when `current` is not it, or is left out and needed.
    pub fn change_passphrase(
        &mut self,
        current: Option<&Passphrase>,
        new: &Passphrase,
        cost: KdfCost,
        random: &mut dyn Random,
    ) -> Result<(), StorageError> {
        match (current, self.opened_by) {
            (Some(current), _) => drop(self.keys.unseal(current)?),
            (None, OpenedBy::RecoveryKey) => {}
            (None, OpenedBy::Passphrase) => return Err(StorageError::WrongPassphrase),
        }
        let keys = self
            .keys
            .with_passphrase(&self.data_key, new, cost, random)?;
        self.files.write_keys(&keys)?;
        self.keys = keys;
        self.opened_by = OpenedBy::Passphrase;
        Ok(())
    }

    /// Makes another recovery key in place of the one there is; the passphrase stays. Copies made
    /// before still open with the old one.
    ///
    /// # Errors
    /// When the key file cannot be written; the old recovery key then still counts.
    pub fn renew_recovery_key(
        &mut self,
        cost: KdfCost,
        random: &mut dyn Random,
    ) -> Result<RecoveryKey, StorageError> {
        let recovery_key = RecoveryKey::generate(random)?;
        let keys = self
            .keys
            .with_recovery_key(&self.data_key, &recovery_key, cost, random)?;
        self.files.write_keys(&keys)?;
        self.keys = keys;
        Ok(recovery_key)
    }

    /// Writes a copy of the vault as one file that carries its keys, and checks it. To restore
    /// it, put it as `Spoorboek.vault` into an empty folder.
    ///
    /// # Errors
    /// [`StorageError::AlreadyExists`] when there is a file of that name;
    /// [`StorageError::DiskFull`] and the like, with no file left behind.
    pub fn copy_to(&self, file: &Path) -> Result<(), StorageError> {
        if file.try_exists()? {
            return Err(StorageError::AlreadyExists);
        }
        self.copy_over(file)
    }

    fn copy_over(&self, file: &Path) -> Result<(), StorageError> {
        copy::write(self.connection()?, &self.data_key, &self.keys, file)
    }

    /// Looks whether the whole database is sound. Takes seconds for a large vault.
    ///
    /// # Errors
    /// [`Part::Database`].
    pub fn check(&self) -> Result<(), StorageError> {
        connection::check(self.connection()?)
    }

    /// What it costs to try one passphrase on this vault.
    #[must_use]
    pub fn cost(&self) -> KdfCost {
        self.keys.cost()
    }

    /// The folder the vault lies in.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.files.dir()
    }

    /// Locks the vault, as dropping it does, and tells when that did not go in order. The data is
    /// safe even then; only the vault file may lack its keys until it is closed well.
    ///
    /// # Errors
    /// When the vault file cannot be written.
    pub fn lock(mut self) -> Result<(), StorageError> {
        self.close()
    }

    fn connection(&self) -> Result<&Connection, StorageError> {
        self.connection.as_ref().ok_or(StorageError::Missing)
    }

    fn close(&mut self) -> Result<(), StorageError> {
        let Some(connection) = self.connection.take() else {
            return Ok(());
        };
        let pages = connection::pages(&connection);
        connection.close().map_err(|(_, error)| error)?;
        let database = self.files.database();
        if with_suffix(&database, "-wal").try_exists()? {
            // Not all pages are in the file yet: what lies behind them is not known.
            return Err(StorageError::Busy);
        }
        files::write_carried(&database, pages?, &self.keys)
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        // Nobody is left to tell, and `Spoorboek.keys` serves when this failed.
        let _ = self.close();
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault")
            .field("opened_by", &self.opened_by)
            .finish_non_exhaustive()
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    PathBuf::from(path)
}

#[cfg(test)]
mod tests;

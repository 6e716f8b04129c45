//! What can go wrong, as a small enum without any text from the vault.

use std::io;

use rusqlite::ErrorCode;

/// Why the vault refused. Holds no content, no path and no name, so that it may be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// There is no vault in the folder.
    #[error("there is no vault here")]
    Missing,
    /// There is a vault already where one was to be made, or a copy where one was to be written.
    #[error("there is a file here already")]
    AlreadyExists,
    /// The passphrase does not open this vault.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery key is well-formed, but not this vault's.
    #[error("wrong recovery key")]
    WrongRecoveryKey,
    /// Part of the vault cannot be read.
    #[error("the vault is damaged: {0:?}")]
    Damaged(Part),
    /// The vault was written by a newer program. Nothing was changed.
    #[error("the vault has version {found}, this program knows {supported}")]
    NewerVault {
        /// Version of the schema, or of the key block, in the file.
        found: u32,
        /// The newest version this program knows.
        supported: u32,
    },
    /// Another process, or another handle in this one, has the vault open.
    #[error("the vault is in use")]
    InUse,
    /// The disk is full. Nothing of the transaction was written.
    #[error("the disk is full")]
    DiskFull,
    /// The folder, the file or the disk cannot be written.
    #[error("the vault cannot be written")]
    ReadOnly,
    /// The database was locked for too long.
    #[error("the vault is busy")]
    Busy,
    /// The dossier number is another case's.
    #[error("the dossier number is taken")]
    NumberTaken,
    /// A row breaks a rule of the schema, such as a case that does not exist.
    #[error("the schema refuses the row")]
    Refused,
    /// A migration failed; the vault is as it was, and a copy of it lies in `copies`.
    #[error("migration {number} failed")]
    MigrationFailed {
        /// Number of the migration.
        number: u32,
    },
    /// The system gave no random bytes.
    #[error("no random bytes")]
    NoRandom,
    /// The key derivation got no memory.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
    /// Any other failure of the file system.
    #[error("file error: {0:?}")]
    Io(io::ErrorKind),
    /// Any other answer of SQLite, by its extended result code.
    #[error("database error {0}")]
    Database(i32),
}

/// The part of a vault that is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Neither copy of the key block can be read.
    Keys,
    /// The key block is there and the database is not.
    DatabaseMissing,
    /// The database is not what was written: a page fails its check.
    Database,
    /// The database is sound but not a vault of this program, or its schema was changed.
    Schema,
    /// A row holds what this program never writes.
    Content,
}

impl From<io::Error> for StorageError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            kind => Self::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => {
                    Self::Damaged(Part::Database)
                }
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch => Self::Refused,
                ErrorCode::OutOfMemory => Self::OutOfMemory,
                _ => Self::Database(failure.extended_code),
            },
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged(Part::Content),
            // SQLITE_ERROR: what is left are mistakes in this crate's own statements.
            _ => Self::Database(1),
        }
    }
}

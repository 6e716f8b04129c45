//! Refusals, as the window is told of them.

use spoorboek_contract::message::{Failure, FailureCode};
use spoorboek_storage::StorageError;
use std::io::ErrorKind;

/// The outcome of a use case.
pub(crate) type Outcome<T> = Result<T, Refusal>;

/// A failure on its way to the window.
#[derive(Debug)]
pub(crate) struct Refusal(pub(crate) Failure);

/// A failure that its code tells whole.
pub(crate) fn failure(code: FailureCode) -> Refusal {
    Refusal(Failure {
        code,
        versions: None,
        group: None,
        detail: None,
    })
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        refusal.0
    }
}

impl From<StorageError> for Refusal {
    fn from(error: StorageError) -> Self {
        let code = match error {
            StorageError::Missing => FailureCode::VaultMissing,
            StorageError::AlreadyExists => FailureCode::VaultExists,
            StorageError::WrongPassphrase => FailureCode::WrongPassphrase,
            StorageError::WrongRecoveryKey => FailureCode::WrongRecoveryKey,
            StorageError::Damaged(_) => FailureCode::VaultDamaged,
            StorageError::NewerVault { found, supported } => {
                return Self(Failure {
                    code: FailureCode::VaultNewer,
                    versions: Some((found, supported)),
                    group: None,
                    detail: None,
                });
            }
            StorageError::InUse | StorageError::Busy => FailureCode::VaultInUse,
            StorageError::DiskFull => FailureCode::DiskFull,
            StorageError::ReadOnly => FailureCode::ReadOnly,
            StorageError::NumberTaken => FailureCode::DossierNumberTaken,
            StorageError::Io(kind) => return kind.into(),
            other => {
                // The only trace of a fault of ours; it holds no text from the vault.
                eprintln!("Spoorboek: the vault answers: {other}");
                FailureCode::Internal
            }
        };
        failure(code)
    }
}

impl From<ErrorKind> for Refusal {
    fn from(kind: ErrorKind) -> Self {
        failure(match kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FailureCode::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FailureCode::ReadOnly,
            _ => FailureCode::Disk,
        })
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        error.kind().into()
    }
}

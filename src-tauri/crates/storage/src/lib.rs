//! The encrypted vault: the only crate that writes SQL.
//!
//! # What a vault is
//!
//! A folder with these files, of which the first is the vault and the rest is help:
//!
//! | file | what it is |
//! |-|-|
//! | `Spoorboek.vault` | a SQLite database encrypted by SQLCipher with a random 256-bit data key; its last page, behind the database, is the key block |
//! | `Spoorboek.keys` | the key block again, rewritten whole by a rename |
//! | `Spoorboek.lock` | locked while a process has the vault open |
//! | `copies/` | copies made before a migration, each a vault file of its own |
//!
//! The *key block* holds the data key twice, wrapped by the passphrase and by the recovery key:
//! Argon2id makes a key of either, XChaCha20-Poly1305 seals the data key with it, and the costs,
//! the salt and the vault's id are sealed along as associated data. A wrong passphrase is found by
//! that seal, without touching the database, and a new passphrase rewrites no data.
//!
//! # Invariant
//!
//! **Every copy of the vault carries its keys.** A coach copies one file to a stick and can open
//! it. SQLite's file format allows this: the number of pages stands in the database header, and
//! pages behind the last one are ignored until the database grows over them. So the key block is
//! written there each time the vault is closed, and it may be overwritten while the vault is open;
//! that is what `Spoorboek.keys` is for. When one of the two is missing or damaged, the other
//! serves; when both are there, the newer of the same vault counts, and the one inside the vault
//! file counts when they are of different vaults (somebody put another vault in the folder).
//!
//! # Rejected
//!
//! - *Keys in a file beside the database only*: whoever copies the database alone loses it all.
//! - *A plain header* (`cipher_plaintext_header_size`): it leaves SQLite's own header readable and
//!   has no room of its own for keys.
//! - *A container with the database inside*: needs a file system layer of our own under SQLite,
//!   in unsafe code.
//! - *SQLCipher's own passphrase derivation*: PBKDF2, and a new passphrase rewrites every page.
//! - *The previous key block kept after a change*: it would go on accepting the old passphrase. It
//!   is kept only until the new one was read back.
//!
//! No type of this crate derives a serialisation. `serde_json` is used for one thing: the journal
//! keeps the state of a row as text, see [`table::journal`].

#[cfg(all(feature = "sqlcipher", feature = "plain"))]
compile_error!("choose one of the features `sqlcipher` and `plain`");
#[cfg(not(any(feature = "sqlcipher", feature = "plain")))]
compile_error!("choose one of the features `sqlcipher` and `plain`");
#[cfg(all(feature = "plain", not(debug_assertions)))]
compile_error!("`plain` does not encrypt: it is for type checks and never for a release");

mod connection;
mod copy;
mod error;
mod files;
mod kdf;
mod key_block;
mod migrate;
mod recovery_key;
mod secret;
pub mod table;
mod transaction;
mod vault;

pub use error::{Part, StorageError};
pub use kdf::KdfCost;
pub use recovery_key::{RecoveryKey, RecoveryKeyError};
pub use secret::{Passphrase, Random, SystemRandom};
pub use transaction::{ReadTransaction, WriteTransaction};
pub use vault::{Vault, VaultState};

/// The newest schema this program knows; stands in `user_version` of the database.
pub const SCHEMA_VERSION: u32 = migrate::newest(migrate::MIGRATIONS);

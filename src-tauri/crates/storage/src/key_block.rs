//! The key block: the data key, wrapped by the passphrase and by the recovery key.
//!
//! 270 bytes of fixed layout, integers little-endian: magic, format, vault id, generation, the two
//! slots, and a SHA-256 over all before it. The hash tells damage from a wrong passphrase; that
//! nobody changed it on purpose is what the seal of each slot is for.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::secret::{DataKey, random_array};
use crate::{KdfCost, Part, Passphrase, Random, RecoveryKey, StorageError};

/// Length of a key block in bytes.
pub(crate) const LENGTH: usize = 270;
/// Newest format this program reads and the one it writes.
const FORMAT: u16 = 1;
const MAGIC: &[u8; 16] = b"Spoorboek keys\r\n";
const SEALED_LENGTH: usize = 48;

/// The wrapped keys of one vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyBlock {
    /// Random, made with the vault: tells whether two key blocks are of the same vault.
    pub(crate) vault: [u8; 16],
    /// Counts the rewrites: of two blocks of one vault the higher is the newer.
    pub(crate) generation: u32,
    passphrase: Slot,
    recovery: Slot,
}

/// The data key wrapped once.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    cost: KdfCost,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: [u8; SEALED_LENGTH],
}

/// Which slot: sealed along, so that one cannot be put in the other's place.
#[derive(Clone, Copy)]
enum Purpose {
    Passphrase = 1,
    Recovery = 2,
}

impl KeyBlock {
    /// Wraps a new vault's data key.
    pub(crate) fn create(
        data_key: &DataKey,
        passphrase: &Passphrase,
        recovery_key: &RecoveryKey,
        cost: KdfCost,
        random: &mut dyn Random,
    ) -> Result<Self, StorageError> {
        let vault = random_array(random)?;
        Ok(Self {
            vault,
            generation: 1,
            passphrase: Slot::seal(
                Purpose::Passphrase,
                &vault,
                data_key,
                passphrase.as_bytes(),
                cost,
                random,
            )?,
            recovery: Slot::seal(
                Purpose::Recovery,
                &vault,
                data_key,
                recovery_key.as_bytes(),
                cost,
                random,
            )?,
        })
    }

    /// Unwraps the data key.
    ///
    /// # Errors
    /// [`StorageError::WrongPassphrase`].
    pub(crate) fn unseal(&self, passphrase: &Passphrase) -> Result<DataKey, StorageError> {
        self.passphrase
            .unseal(Purpose::Passphrase, &self.vault, passphrase.as_bytes())?
            .ok_or(StorageError::WrongPassphrase)
    }

    /// Unwraps the data key.
    ///
    /// # Errors
    /// [`StorageError::WrongRecoveryKey`].
    pub(crate) fn unseal_by_recovery_key(
        &self,
        key: &RecoveryKey,
    ) -> Result<DataKey, StorageError> {
        self.recovery
            .unseal(Purpose::Recovery, &self.vault, key.as_bytes())?
            .ok_or(StorageError::WrongRecoveryKey)
    }

    /// The next generation, with another passphrase.
    pub(crate) fn with_passphrase(
        &self,
        data_key: &DataKey,
        passphrase: &Passphrase,
        cost: KdfCost,
        random: &mut dyn Random,
    ) -> Result<Self, StorageError> {
        Ok(Self {
            generation: self.generation.saturating_add(1),
            passphrase: Slot::seal(
                Purpose::Passphrase,
                &self.vault,
                data_key,
                passphrase.as_bytes(),
                cost,
                random,
            )?,
            ..self.clone()
        })
    }

    /// The next generation, with another recovery key.
    pub(crate) fn with_recovery_key(
        &self,
        data_key: &DataKey,
        key: &RecoveryKey,
        cost: KdfCost,
        random: &mut dyn Random,
    ) -> Result<Self, StorageError> {
        Ok(Self {
            generation: self.generation.saturating_add(1),
            recovery: Slot::seal(
                Purpose::Recovery,
                &self.vault,
                data_key,
                key.as_bytes(),
                cost,
                random,
            )?,
            ..self.clone()
        })
    }

    /// What a derivation by passphrase costs in this vault.
    pub(crate) fn cost(&self) -> KdfCost {
        self.passphrase.cost
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&self.vault);
        bytes.extend_from_slice(&self.generation.to_le_bytes());
        self.passphrase.write(&mut bytes);
        self.recovery.write(&mut bytes);
        let hash = Sha256::digest(&bytes);
        bytes.extend_from_slice(&hash);
        bytes
    }

    /// Reads a block; bytes behind it are ignored.
    ///
    /// # Errors
    /// [`StorageError::NewerVault`] for a later format, [`Part::Keys`] for anything else.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, StorageError> {
        const DAMAGED: StorageError = StorageError::Damaged(Part::Keys);
        let mut rest = bytes;
        if take::<16>(&mut rest).ok_or(DAMAGED)? != *MAGIC {
            return Err(DAMAGED);
        }
        let format = u16::from_le_bytes(take(&mut rest).ok_or(DAMAGED)?);
        if format > FORMAT {
            return Err(StorageError::NewerVault {
                found: u32::from(format),
                supported: u32::from(FORMAT),
            });
        }
        let hashed = bytes.get(..LENGTH - 32).ok_or(DAMAGED)?;
        let hash = bytes.get(LENGTH - 32..LENGTH).ok_or(DAMAGED)?;
        if format != FORMAT || Sha256::digest(hashed).as_slice() != hash {
            return Err(DAMAGED);
        }
        Self::read_body(&mut rest).ok_or(DAMAGED)
    }

    fn read_body(rest: &mut &[u8]) -> Option<Self> {
        Some(Self {
            vault: take(rest)?,
            generation: u32::from_le_bytes(take(rest)?),
            passphrase: Slot::read(rest)?,
            recovery: Slot::read(rest)?,
        })
    }
}

impl Slot {
    fn seal(
        purpose: Purpose,
        vault: &[u8; 16],
        data_key: &DataKey,
        secret: &[u8],
        cost: KdfCost,
        random: &mut dyn Random,
    ) -> Result<Self, StorageError> {
        let mut slot = Self {
            cost,
            salt: random_array(random)?,
            nonce: random_array(random)?,
            sealed: [0; SEALED_LENGTH],
        };
        let key = cost.derive(secret, &slot.salt)?;
        let sealed = XChaCha20Poly1305::new(&Key::from(*key))
            .encrypt(
                &XNonce::from(slot.nonce),
                Payload {
                    msg: data_key.as_bytes(),
                    aad: &slot.associated(purpose, vault),
                },
            )
            .map_err(|_| StorageError::OutOfMemory)?;
        slot.sealed = sealed.try_into().map_err(|_| StorageError::OutOfMemory)?;
        Ok(slot)
    }

    /// `None` when the secret is not the one it was sealed with.
    fn unseal(
        &self,
        purpose: Purpose,
        vault: &[u8; 16],
        secret: &[u8],
    ) -> Result<Option<DataKey>, StorageError> {
        let key = self.cost.derive(secret, &self.salt)?;
        let opened = XChaCha20Poly1305::new(&Key::from(*key)).decrypt(
            &XNonce::from(self.nonce),
            Payload {
                msg: &self.sealed,
                aad: &self.associated(purpose, vault),
            },
        );
        Ok(opened
            .ok()
            .map(Zeroizing::new)
            .and_then(|bytes| DataKey::from_bytes(&bytes)))
    }

    /// All that is readable and must not be changed. The generation is left out: a slot stays as
    /// it is when the other is renewed.
    fn associated(&self, purpose: Purpose, vault: &[u8; 16]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.push(purpose as u8);
        bytes.extend_from_slice(vault);
        self.write_cost(&mut bytes);
        bytes.extend_from_slice(&self.salt);
        bytes
    }

    fn write_cost(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.cost.memory_kib.to_le_bytes());
        bytes.extend_from_slice(&self.cost.passes.to_le_bytes());
        bytes.extend_from_slice(&self.cost.lanes.to_le_bytes());
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        self.write_cost(bytes);
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.sealed);
    }

    fn read(rest: &mut &[u8]) -> Option<Self> {
        let cost = KdfCost {
            memory_kib: u32::from_le_bytes(take(rest)?),
            passes: u32::from_le_bytes(take(rest)?),
            lanes: u32::from_le_bytes(take(rest)?),
        };
        let slot = Self {
            cost,
            salt: take(rest)?,
            nonce: take(rest)?,
            sealed: take(rest)?,
        };
        cost.is_plausible().then_some(slot)
    }
}

/// Takes the first `N` bytes off.
fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, others) = rest.split_first_chunk::<N>()?;
    *rest = others;
    Some(*first)
}

#[cfg(test)]
mod tests;

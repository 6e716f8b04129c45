//! From a passphrase to a key: Argon2id, with its cost kept beside the result.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::{Zeroize, Zeroizing};

use crate::StorageError;

/// What one derivation costs. Stored with every wrapped key, so that a later program may ask more
/// of new keys and still open old ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    /// Memory, in KiB.
    pub(crate) memory_kib: u32,
    /// Passes over that memory.
    pub(crate) passes: u32,
    /// Lanes; this program derives with one, whose blocks cannot be made at the same time.
    pub(crate) lanes: u32,
}

impl KdfCost {
    /// About half a second on a laptop: 192 MiB, three passes, one lane. Measured in release with
    /// the benchmark `open_case`: 0.52 to 0.59 s on one busy server core.
    ///
    /// RFC 9106 asks for 64 MiB and three passes where memory is scarce; the memory is what makes
    /// a guess expensive, so it gets as much as an old laptop can spare for half a second.
    pub const STANDARD: Self = Self {
        memory_kib: 192 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// The least Argon2 allows, for tests. A vault made with it is open to guessing.
    #[must_use]
    pub const fn test() -> Self {
        Self {
            memory_kib: 8,
            passes: 1,
            lanes: 1,
        }
    }

    /// Whether a stored cost is one that some version of this program may have chosen. A forged
    /// key block must not be able to take all memory, or hours.
    pub(crate) const fn is_plausible(self) -> bool {
        self.memory_kib >= 8
            && self.memory_kib <= 1024 * 1024
            && self.passes >= 1
            && self.passes <= 32
            && self.lanes >= 1
            && self.lanes <= 8
    }

    /// Derives a 256-bit key of a secret.
    ///
    /// # Errors
    /// [`StorageError::OutOfMemory`] when the memory is not there.
    pub(crate) fn derive(
        self,
        secret: &[u8],
        salt: &[u8; 16],
    ) -> Result<Zeroizing<[u8; 32]>, StorageError> {
        let mut key = Zeroizing::new([0; 32]);
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| StorageError::OutOfMemory)?;
        let mut blocks: Vec<Block> = Vec::new();
        blocks
            .try_reserve_exact(params.block_count())
            .map_err(|_| StorageError::OutOfMemory)?;
        blocks.resize(params.block_count(), Block::new());
        let outcome = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into_with_memory(secret, salt, key.as_mut_slice(), &mut blocks);
        // The last blocks are the key but for one hash.
        blocks.zeroize();
        // The lengths are fixed and in range, so that only memory is left as a reason.
        outcome.map_err(|_| StorageError::OutOfMemory)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_depends_on_secret_salt_and_cost() {
        let cost = KdfCost::test();
        let key = cost.derive(b"een", &[1; 16]).unwrap();
        assert_eq!(*key, *cost.derive(b"een", &[1; 16]).unwrap());
        assert_ne!(*key, *cost.derive(b"twee", &[1; 16]).unwrap());
        assert_ne!(*key, *cost.derive(b"een", &[2; 16]).unwrap());
        let dearer = KdfCost { passes: 2, ..cost };
        assert_ne!(*key, *dearer.derive(b"een", &[1; 16]).unwrap());
    }

    #[test]
    fn a_cost_that_would_take_all_memory_is_not_plausible() {
        assert!(KdfCost::STANDARD.is_plausible());
        assert!(KdfCost::test().is_plausible());
        for (memory_kib, passes, lanes) in [
            (u32::MAX, 1, 1),
            (8, u32::MAX, 1),
            (8, 1, 255),
            (0, 1, 1),
            (8, 0, 1),
            (8, 1, 0),
        ] {
            let cost = KdfCost {
                memory_kib,
                passes,
                lanes,
            };
            assert!(!cost.is_plausible(), "{cost:?}");
        }
    }
}

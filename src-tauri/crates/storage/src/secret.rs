//! Secrets in memory: wiped when dropped, never shown by `Debug`.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::StorageError;

/// Where keys, salts and nonces come from.
///
/// A parameter, so that a test can make the same vault twice; the program passes
/// [`SystemRandom`] and nothing else.
pub trait Random {
    /// Fills `bytes` with random bytes.
    ///
    /// # Errors
    /// [`StorageError::NoRandom`] when there are none to be had.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), StorageError>;
}

/// The operating system's own random bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), StorageError> {
        getrandom::fill(bytes).map_err(|_| StorageError::NoRandom)
    }
}

/// What the coach types to open the vault.
///
/// Kept in Unicode's composed form (NFC): one keyboard sends é as one character and another as
/// two, and both must open the same vault. Nothing else is changed, spaces count too.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes over the typed text and wipes it.
    #[must_use]
    pub fn new(mut typed: String) -> Self {
        let composed = typed.nfc().collect::<String>();
        typed.zeroize();
        Self(Zeroizing::new(composed))
    }

    /// The bytes that go into the key derivation.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The passphrase as text, for judging its strength.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(hidden)")
    }
}

/// The key the database is encrypted with: 256 random bits, made once and never changed.
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    pub(crate) fn generate(random: &mut dyn Random) -> Result<Self, StorageError> {
        let mut bytes = Zeroizing::new([0; 32]);
        random.fill(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    /// `None` when there are not exactly 32 bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: [u8; 32] = bytes.try_into().ok()?;
        Some(Self(Zeroizing::new(bytes)))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Random bytes as an array.
pub(crate) fn random_array<const N: usize>(
    random: &mut dyn Random,
) -> Result<[u8; N], StorageError> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_type_an_accent_are_one_passphrase() {
        let composed = Passphrase::new("caf\u{e9}".to_owned());
        let decomposed = Passphrase::new("cafe\u{301}".to_owned());
        assert_eq!(composed.as_bytes(), decomposed.as_bytes());
        assert_ne!(
            composed.as_bytes(),
            Passphrase::new("cafe".to_owned()).as_bytes()
        );
    }

    #[test]
    fn debug_hides_the_passphrase() {
        let shown = format!("{:?}", Passphrase::new("geheim".to_owned()));
        assert_eq!(shown, "Passphrase(hidden)");
    }
}

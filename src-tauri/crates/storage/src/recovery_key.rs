//! The recovery key: what the coach prints and keeps, for the day the passphrase is forgotten.
//!
//! Eight groups of four characters in Crockford's base 32, `7K3D-…`. Each group is three random
//! characters and a check character of its own, so that a typing error is found before the slow
//! derivation and is named by its group. 24 random characters are 120 bits, which no guessing
//! reaches even without Argon2.
//!
//! The check is a sum over the field of 32 elements with the weights 2, 4 and 8 and the group's
//! number: it finds every single wrong character, every two swapped ones within a group, and every
//! swap of two groups. A remainder by 31 was rejected, as it takes `0` and `Z` for the same.

use std::fmt;

use zeroize::Zeroizing;

use crate::{Random, StorageError};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const GROUP_LENGTH: usize = 4;
const LENGTH: usize = GROUPS * GROUP_LENGTH;

/// A recovery key, wiped when dropped and never shown by `Debug`.
pub struct RecoveryKey {
    /// Values below 32, check characters included.
    symbols: Zeroizing<[u8; LENGTH]>,
}

/// What is wrong with a typed recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKeyError {
    /// A recovery key has 32 characters.
    #[error("a recovery key has 32 characters, not {found}")]
    Length {
        /// How many were typed, without spaces and dashes.
        found: usize,
    },
    /// A character that no recovery key holds.
    #[error("group {group} holds a character that no recovery key has")]
    Character {
        /// Number of the group, from 1.
        group: usize,
    },
    /// The check character of a group does not fit: one of its four is mistyped.
    #[error("group {group} is mistyped")]
    Mistyped {
        /// Number of the group, from 1.
        group: usize,
    },
}

impl RecoveryKey {
    pub(crate) fn generate(random: &mut dyn Random) -> Result<Self, StorageError> {
        let mut symbols = Zeroizing::new([0; LENGTH]);
        for (number, group) in (1..).zip(symbols.chunks_exact_mut(GROUP_LENGTH)) {
            random.fill(group)?;
            for symbol in group.iter_mut() {
                *symbol &= 31;
            }
            if let [a, b, c, check] = group {
                *check = check_symbol(number, *a, *b, *c);
            }
        }
        Ok(Self { symbols })
    }

    /// Reads a typed key: capitals do not matter, nor do spaces, dashes and dots; `O` is read as
    /// `0`, and `I` and `L` as `1`.
    ///
    /// # Errors
    /// Names the first group with a mistake, or the length.
    pub fn parse(typed: &str) -> Result<Self, RecoveryKeyError> {
        let mut symbols = Zeroizing::new([0; LENGTH]);
        let mut found = 0;
        let mut odd_group = None;
        for character in typed.chars().filter(|&c| !is_separator(c)) {
            match (symbol_of(character), symbols.get_mut(found)) {
                (Some(symbol), Some(place)) => *place = symbol,
                (None, Some(_)) if odd_group.is_none() => {
                    odd_group = Some(found / GROUP_LENGTH + 1);
                }
                _ => {}
            }
            found += 1;
        }
        if let Some(group) = odd_group {
            return Err(RecoveryKeyError::Character { group });
        }
        if found != LENGTH {
            return Err(RecoveryKeyError::Length { found });
        }
        for (number, group) in (1..).zip(symbols.chunks_exact(GROUP_LENGTH)) {
            if let [a, b, c, check] = *group
                && check != check_symbol(number, a, b, c)
            {
                return Err(RecoveryKeyError::Mistyped {
                    group: usize::from(number),
                });
            }
        }
        Ok(Self { symbols })
    }

    /// The key to show, print or save: eight groups with dashes.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(LENGTH + GROUPS));
        for (index, group) in self.symbols.chunks_exact(GROUP_LENGTH).enumerate() {
            if index > 0 {
                text.push('-');
            }
            for &symbol in group {
                text.extend(ALPHABET.get(usize::from(symbol)).map(|&c| char::from(c)));
            }
        }
        text
    }

    /// The bytes that go into the key derivation.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.symbols.as_slice()
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(hidden)")
    }
}

/// What people put between groups, and what a text field or a PDF reader puts there for them.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '_' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{200b}' | '\u{feff}'
        )
}

fn symbol_of(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|&c| char::from(c) == upper)?;
    u8::try_from(place).ok()
}

fn check_symbol(group: u8, a: u8, b: u8, c: u8) -> u8 {
    double(a) ^ double(double(b)) ^ double(double(double(c))) ^ (group & 31)
}

/// Times two in the field of 32 elements, by the polynomial x⁵ + x² + 1.
fn double(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 {
        shifted
    } else {
        (shifted ^ 0b10_0101) & 31
    }
}

#[cfg(test)]
mod tests;

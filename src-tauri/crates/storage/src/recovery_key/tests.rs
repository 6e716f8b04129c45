use proptest::prelude::*;

use super::*;
use crate::SystemRandom;

/// Counts up, so that a test sees the same key each time.
struct Counting(u8);

impl Random for Counting {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), StorageError> {
        for byte in bytes {
            *byte = self.0;
            self.0 = self.0.wrapping_add(37);
        }
        Ok(())
    }
}

fn key(seed: u8) -> RecoveryKey {
    RecoveryKey::generate(&mut Counting(seed)).unwrap()
}

#[test]
fn a_key_is_eight_groups_of_four() {
    let text = key(0).to_text();
    assert_eq!(text.len(), 39);
    assert!(text.split('-').all(|group| group.len() == 4));
    assert_eq!(text.split('-').count(), 8);
}

#[test]
fn no_two_keys_are_alike() {
    let one = RecoveryKey::generate(&mut SystemRandom).unwrap();
    let other = RecoveryKey::generate(&mut SystemRandom).unwrap();
    assert_ne!(*one.to_text(), *other.to_text());
}

#[test]
fn typing_is_forgiven() {
    // This seed gives a key with zeros and ones, whose look-alikes are tried.
    let text = (0..=255)
        .map(|seed| key(seed).to_text())
        .find(|text| text.contains('0') && text.contains('1'))
        .unwrap();
    let plain = RecoveryKey::parse(&text).unwrap();
    for typed in [
        text.to_lowercase(),
        text.replace('-', ""),
        text.replace('-', " \n"),
        text.replace('-', "\u{2013}"),
        text.replace('0', "o").replace('1', "l"),
        text.replace('0', "O").replace('1', "I"),
        format!("  {}. ", text.as_str()),
    ] {
        let read = RecoveryKey::parse(&typed).unwrap();
        assert_eq!(read.as_bytes(), plain.as_bytes(), "{typed}");
    }
}

#[test]
fn mistakes_are_named() {
    let text = key(3).to_text();
    let swapped_groups = {
        let mut groups: Vec<&str> = text.split('-').collect();
        groups.swap(1, 4);
        groups.join("-")
    };
    let cases = [
        ("", RecoveryKeyError::Length { found: 0 }),
        (&text[..38], RecoveryKeyError::Length { found: 31 }),
        (
            &format!("{}A", text.as_str()),
            RecoveryKeyError::Length { found: 33 },
        ),
        (
            &format!("{}U", &text[..38]),
            RecoveryKeyError::Character { group: 8 },
        ),
        (
            &format!("é{}", &text[1..]),
            RecoveryKeyError::Character { group: 1 },
        ),
        (&swapped_groups, RecoveryKeyError::Mistyped { group: 2 }),
    ];
    for (typed, expected) in cases {
        assert_eq!(RecoveryKey::parse(typed).unwrap_err(), expected, "{typed}");
    }
}

#[test]
fn debug_hides_the_key() {
    assert_eq!(format!("{:?}", key(0)), "RecoveryKey(hidden)");
}

proptest! {
    #[test]
    fn reading_never_panics(typed in any::<String>()) {
        let _ = RecoveryKey::parse(&typed);
    }

    #[test]
    fn every_key_reads_back(seed in any::<u8>()) {
        let made = key(seed);
        let read = RecoveryKey::parse(&made.to_text()).unwrap();
        prop_assert_eq!(read.as_bytes(), made.as_bytes());
    }

    #[test]
    fn one_wrong_character_is_found_and_its_group_named(
        seed in any::<u8>(),
        place in 0..LENGTH,
        wrong in 0_u8..32,
    ) {
        let mut typed = key(seed);
        prop_assume!(typed.symbols[place] != wrong);
        typed.symbols[place] = wrong;
        prop_assert_eq!(
            RecoveryKey::parse(&typed.to_text()).unwrap_err(),
            RecoveryKeyError::Mistyped { group: place / GROUP_LENGTH + 1 }
        );
    }

    #[test]
    fn two_swapped_neighbours_are_found(seed in any::<u8>(), place in 0..LENGTH - 1) {
        let mut typed = key(seed);
        prop_assume!(typed.symbols[place] != typed.symbols[place + 1]);
        typed.symbols.swap(place, place + 1);
        prop_assert!(RecoveryKey::parse(&typed.to_text()).is_err());
    }
}

use super::*;
use crate::SystemRandom;

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn block() -> (KeyBlock, DataKey, RecoveryKey) {
    let random = &mut SystemRandom;
    let data_key = DataKey::generate(random).unwrap();
    let recovery = RecoveryKey::generate(random).unwrap();
    let block = KeyBlock::create(
        &data_key,
        &passphrase("eerste"),
        &recovery,
        KdfCost::test(),
        random,
    )
    .unwrap();
    (block, data_key, recovery)
}

#[test]
fn both_secrets_give_the_data_key_and_others_do_not() {
    let (block, data_key, recovery) = block();
    assert_eq!(
        block.unseal(&passphrase("eerste")).unwrap().as_bytes(),
        data_key.as_bytes()
    );
    assert_eq!(
        block.unseal_by_recovery_key(&recovery).unwrap().as_bytes(),
        data_key.as_bytes()
    );
    assert_eq!(
        block.unseal(&passphrase("Eerste")).err(),
        Some(StorageError::WrongPassphrase)
    );
    let other = RecoveryKey::generate(&mut SystemRandom).unwrap();
    assert_eq!(
        block.unseal_by_recovery_key(&other).err(),
        Some(StorageError::WrongRecoveryKey)
    );
}

#[test]
fn bytes_round_trip_and_ignore_what_follows() {
    let (block, ..) = block();
    let mut bytes = block.to_bytes();
    assert_eq!(bytes.len(), LENGTH);
    bytes.resize(4096, 0);
    assert_eq!(KeyBlock::from_bytes(&bytes).unwrap(), block);
}

#[test]
fn every_changed_byte_is_found() {
    let (block, ..) = block();
    let bytes = block.to_bytes();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0x40;
        assert!(KeyBlock::from_bytes(&changed).is_err(), "byte {place}");
    }
    for length in 0..bytes.len() {
        assert_eq!(
            KeyBlock::from_bytes(&bytes[..length]).err(),
            Some(StorageError::Damaged(Part::Keys)),
            "length {length}"
        );
    }
}

#[test]
fn a_later_format_is_newer_and_not_damaged() {
    let (block, ..) = block();
    let mut bytes = block.to_bytes();
    bytes[16] = 2;
    assert_eq!(
        KeyBlock::from_bytes(&bytes).err(),
        Some(StorageError::NewerVault {
            found: 2,
            supported: 1
        })
    );
}

#[test]
fn the_readable_fields_are_sealed_along() {
    let (block, ..) = block();
    let opens = |block: &KeyBlock| block.unseal(&passphrase("eerste")).is_ok();
    assert!(opens(&block));

    let mut other_vault = block.clone();
    other_vault.vault[0] ^= 1;
    assert!(!opens(&other_vault));

    let mut other_cost = block.clone();
    other_cost.passphrase.cost.passes += 1;
    assert!(!opens(&other_cost));

    let mut other_slot = block.clone();
    other_slot.passphrase = block.recovery.clone();
    assert!(!opens(&other_slot));
}

#[test]
fn a_new_passphrase_leaves_the_recovery_key_alone() {
    let (block, data_key, recovery) = block();
    let next = block
        .with_passphrase(
            &data_key,
            &passphrase("tweede"),
            KdfCost::test(),
            &mut SystemRandom,
        )
        .unwrap();
    assert_eq!(next.generation, block.generation + 1);
    assert!(next.unseal(&passphrase("eerste")).is_err());
    assert!(next.unseal(&passphrase("tweede")).is_ok());
    assert!(next.unseal_by_recovery_key(&recovery).is_ok());
    assert_eq!(next.recovery, block.recovery);
}

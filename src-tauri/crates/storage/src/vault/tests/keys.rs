use super::*;

/// The pages of the database, without the key block behind them.
fn pages(dir: &TempDir) -> Vec<u8> {
    let mut bytes = fs::read(dir.path().join("Spoorboek.vault")).unwrap();
    bytes.truncate(bytes.len() - 4096);
    bytes
}

fn copy_file(from: &TempDir, to: &TempDir, name: &str) {
    fs::copy(from.path().join(name), to.path().join(name)).unwrap();
}

#[test]
fn the_passphrase_opens_and_another_does_not() {
    let (dir, _) = locked_vault();
    put(&mut open(&dir).unwrap(), "language", "nl");
    let before = contents(dir.path());
    let refused = Vault::open(dir.path(), &passphrase("paard batterij"), today());
    assert_eq!(refused.unwrap_err(), StorageError::WrongPassphrase);
    assert_eq!(
        contents(dir.path()),
        before,
        "a wrong passphrase writes nothing"
    );
    assert_eq!(get(&open(&dir).unwrap(), "language").as_deref(), Some("nl"));
}

#[test]
fn a_wrong_passphrase_is_found_without_the_database() {
    let (dir, _) = locked_vault();
    fs::write(dir.path().join("Spoorboek.vault"), b"no database").unwrap();
    let refused = Vault::open(dir.path(), &passphrase("mis"), today());
    assert_eq!(refused.unwrap_err(), StorageError::WrongPassphrase);
}

#[test]
fn the_recovery_key_opens_and_allows_a_new_passphrase() {
    let (dir, recovery_key) = locked_vault();
    let typed = recovery_key.to_text().to_lowercase();
    let read = RecoveryKey::parse(&typed).unwrap();
    let mut vault = Vault::open_with_recovery_key(dir.path(), &read, today()).unwrap();
    vault
        .change_passphrase(
            None,
            &passphrase(SECOND),
            KdfCost::test(),
            &mut SystemRandom,
        )
        .unwrap();
    vault.lock().unwrap();
    assert_eq!(open(&dir).unwrap_err(), StorageError::WrongPassphrase);
    Vault::open(dir.path(), &passphrase(SECOND), today()).unwrap();

    let other = RecoveryKey::generate(&mut SystemRandom).unwrap();
    let refused = Vault::open_with_recovery_key(dir.path(), &other, today());
    assert_eq!(refused.unwrap_err(), StorageError::WrongRecoveryKey);
}

#[test]
fn a_new_passphrase_rewrites_no_data() {
    let (dir, recovery_key) = locked_vault();
    put(&mut open(&dir).unwrap(), "coach", "Noor");
    let before = pages(&dir);
    let mut vault = open(&dir).unwrap();
    vault
        .change_passphrase(
            Some(&passphrase(FIRST)),
            &passphrase(SECOND),
            KdfCost::test(),
            &mut SystemRandom,
        )
        .unwrap();
    vault.lock().unwrap();
    assert_eq!(pages(&dir), before);
    assert_eq!(open(&dir).unwrap_err(), StorageError::WrongPassphrase);
    let vault = Vault::open(dir.path(), &passphrase(SECOND), today()).unwrap();
    assert_eq!(get(&vault, "coach").as_deref(), Some("Noor"));
    drop(vault);
    Vault::open_with_recovery_key(dir.path(), &recovery_key, today()).unwrap();
}

#[test]
fn a_new_passphrase_asks_for_the_current_one() {
    let (dir, _) = locked_vault();
    let mut vault = open(&dir).unwrap();
    let wrong = passphrase("mis");
    for current in [None, Some(&wrong)] {
        let refused = vault.change_passphrase(
            current,
            &passphrase(SECOND),
            KdfCost::test(),
            &mut SystemRandom,
        );
        assert_eq!(refused.unwrap_err(), StorageError::WrongPassphrase);
    }
    drop(vault);
    open(&dir).unwrap();
}

#[test]
fn the_owner_can_be_asked_again() {
    let (dir, recovery_key) = locked_vault();
    let vault = Vault::open_with_recovery_key(dir.path(), &recovery_key, today()).unwrap();
    vault.check_passphrase(&passphrase(FIRST)).unwrap();
    assert_eq!(
        vault.check_passphrase(&passphrase(SECOND)).unwrap_err(),
        StorageError::WrongPassphrase
    );
}

#[test]
fn a_renewed_recovery_key_replaces_the_old_one() {
    let (dir, old) = locked_vault();
    let mut vault = open(&dir).unwrap();
    let new = vault
        .renew_recovery_key(KdfCost::test(), &mut SystemRandom)
        .unwrap();
    vault.lock().unwrap();
    let refused = Vault::open_with_recovery_key(dir.path(), &old, today());
    assert_eq!(refused.unwrap_err(), StorageError::WrongRecoveryKey);
    Vault::open_with_recovery_key(dir.path(), &new, today()).unwrap();
    open(&dir).unwrap();
}

#[test]
fn the_vault_file_alone_is_enough() {
    let (dir, recovery_key) = locked_vault();
    put(&mut open(&dir).unwrap(), "coach", "Noor");
    let stick = tempfile::tempdir().unwrap();
    copy_file(&dir, &stick, "Spoorboek.vault");
    let vault = open(&stick).unwrap();
    assert_eq!(get(&vault, "coach").as_deref(), Some("Noor"));
    assert!(stick.path().join("Spoorboek.keys").exists());
    drop(vault);
    Vault::open_with_recovery_key(stick.path(), &recovery_key, today()).unwrap();
}

#[test]
fn the_vault_file_carries_its_keys_through_growing_and_shrinking() {
    let (dir, _) = locked_vault();
    let keys = fs::read(dir.path().join("Spoorboek.keys")).unwrap();
    for round in 0..11_usize {
        let mut vault = open(&dir).unwrap();
        if round % 4 == 3 {
            vault
                .write(|tx| {
                    for name in 0..round {
                        tx.remove_setting(&format!("{name}"))?;
                    }
                    Ok::<_, StorageError>(())
                })
                .unwrap();
            vault.connection().unwrap().execute_batch("VACUUM").unwrap();
        } else {
            put(&mut vault, &format!("{round}"), &"x".repeat(round * 3000));
        }
        vault.check().unwrap();
        vault.lock().unwrap();
        let bytes = fs::read(dir.path().join("Spoorboek.vault")).unwrap();
        assert_eq!(bytes.len() % 4096, 0, "round {round}");
        assert_eq!(
            bytes[bytes.len() - 4096..][..keys.len()],
            keys,
            "round {round}"
        );
    }
    // Without the file beside it, so that the carried keys are the ones that open.
    fs::remove_file(dir.path().join("Spoorboek.keys")).unwrap();
    let vault = open(&dir).unwrap();
    vault.check().unwrap();
    assert_eq!(get(&vault, "10").map(|text| text.len()), Some(30_000));
    assert_eq!(get(&vault, "6"), None, "removed in round 7");
}

#[test]
fn nothing_is_written_when_nothing_changed() {
    let (dir, _) = locked_vault();
    let before = contents(dir.path());
    open(&dir).unwrap().lock().unwrap();
    assert_eq!(contents(dir.path()), before);
}

#[test]
fn a_crash_before_the_keys_were_carried_loses_nothing() {
    let (dir, _) = locked_vault();
    let mut vault = open(&dir).unwrap();
    put(&mut vault, "big", &"x".repeat(100_000));
    // The files as they are while the vault is open: what a killed program leaves behind.
    let crashed = tempfile::tempdir().unwrap();
    for (name, bytes) in contents(dir.path()) {
        fs::write(crashed.path().join(name), bytes).unwrap();
    }
    let vault = open(&crashed).unwrap();
    assert_eq!(get(&vault, "big").map(|text| text.len()), Some(100_000));
    vault.check().unwrap();
    vault.lock().unwrap();
    fs::remove_file(crashed.path().join("Spoorboek.keys")).unwrap();
    open(&crashed).unwrap();
}

#[test]
fn a_rewrite_of_the_keys_that_was_killed_leaves_a_vault_that_opens() {
    let (dir, _) = locked_vault();
    let file = |name: &str| dir.path().join(name);
    let old = fs::read(file("Spoorboek.keys")).unwrap();

    // Killed while the new block was written.
    fs::write(file("Spoorboek.keys.new"), &old[..100]).unwrap();
    fs::write(file("Spoorboek.keys.previous"), &old).unwrap();
    open(&dir).unwrap().lock().unwrap();
    assert!(
        !file("Spoorboek.keys.previous").exists(),
        "it would accept an old passphrase"
    );

    // Killed on a disk where the rename is not one step, and the carried keys are gone too.
    fs::write(file("Spoorboek.keys.previous"), &old).unwrap();
    fs::remove_file(file("Spoorboek.keys")).unwrap();
    let mut bytes = fs::read(file("Spoorboek.vault")).unwrap();
    bytes.truncate(bytes.len() - 4096);
    fs::write(file("Spoorboek.vault"), bytes).unwrap();
    open(&dir).unwrap().lock().unwrap();
    assert_eq!(fs::read(file("Spoorboek.keys")).unwrap(), old);
}

#[test]
fn an_old_carried_block_does_not_bring_the_old_passphrase_back() {
    let (dir, _) = locked_vault();
    let old = fs::read(dir.path().join("Spoorboek.vault")).unwrap();
    let mut vault = open(&dir).unwrap();
    vault
        .change_passphrase(
            Some(&passphrase(FIRST)),
            &passphrase(SECOND),
            KdfCost::test(),
            &mut SystemRandom,
        )
        .unwrap();
    vault.lock().unwrap();
    // As after a crash between the change and the closing.
    fs::write(dir.path().join("Spoorboek.vault"), old).unwrap();
    assert_eq!(open(&dir).unwrap_err(), StorageError::WrongPassphrase);
    Vault::open(dir.path(), &passphrase(SECOND), today()).unwrap();
}

#[test]
fn another_vault_put_in_the_folder_opens_with_its_own_passphrase() {
    let (dir, _) = locked_vault();
    let other = tempfile::tempdir().unwrap();
    let (mut vault, _) = Vault::create(
        other.path(),
        &passphrase(SECOND),
        KdfCost::test(),
        today(),
        &mut SystemRandom,
    )
    .unwrap();
    put(&mut vault, "coach", "Sanne");
    vault.lock().unwrap();
    copy_file(&other, &dir, "Spoorboek.vault");
    let vault = Vault::open(dir.path(), &passphrase(SECOND), today()).unwrap();
    assert_eq!(get(&vault, "coach").as_deref(), Some("Sanne"));
}

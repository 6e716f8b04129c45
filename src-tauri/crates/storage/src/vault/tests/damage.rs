use super::*;

#[test]
fn the_state_of_a_folder_is_told_without_a_key() {
    let dir = tempfile::tempdir().unwrap();
    let state = || Vault::state(dir.path()).unwrap();
    assert_eq!(
        Vault::state(&dir.path().join("none")).unwrap(),
        VaultState::Missing
    );
    assert_eq!(state(), VaultState::Missing);
    assert_eq!(contents(dir.path()), [], "looking leaves no file");
    assert_eq!(open(&dir).unwrap_err(), StorageError::Missing);
    assert_eq!(contents(dir.path()), []);

    let (vault, _) = Vault::create(
        dir.path(),
        &passphrase(FIRST),
        KdfCost::test(),
        today(),
        &mut SystemRandom,
    )
    .unwrap();
    assert_eq!(state(), VaultState::Present, "while it is open");
    vault.lock().unwrap();
    assert_eq!(state(), VaultState::Present);
}

#[cfg(feature = "sqlcipher")]
#[test]
fn damage_is_named_by_its_part() {
    type Damage = fn(&Path);
    let cases: [(Damage, Part, bool); 6] = [
        (
            |dir| fs::remove_file(dir.join("Spoorboek.vault")).unwrap(),
            Part::DatabaseMissing,
            true,
        ),
        (
            |dir| {
                fs::write(dir.join("Spoorboek.vault"), b"").unwrap();
                fs::write(dir.join("Spoorboek.keys"), b"").unwrap();
            },
            Part::Keys,
            true,
        ),
        (
            |dir| {
                spoil(&dir.join("Spoorboek.keys"), 200);
                let end = fs::metadata(dir.join("Spoorboek.vault")).unwrap().len();
                spoil(&dir.join("Spoorboek.vault"), end as usize - 4096 + 200);
            },
            Part::Keys,
            true,
        ),
        // The first page, so that opening finds it at once.
        (
            |dir| spoil(&dir.join("Spoorboek.vault"), 1000),
            Part::Database,
            false,
        ),
        // The random salt in front.
        (
            |dir| spoil(&dir.join("Spoorboek.vault"), 3),
            Part::Database,
            false,
        ),
        // An empty database is one for SQLite, but not a vault.
        (
            |dir| fs::write(dir.join("Spoorboek.vault"), b"").unwrap(),
            Part::Schema,
            false,
        ),
    ];
    for (number, (damage, part, seen_locked)) in cases.into_iter().enumerate() {
        let (dir, _) = locked_vault();
        damage(dir.path());
        assert_eq!(
            open(&dir).unwrap_err(),
            StorageError::Damaged(part),
            "case {number}"
        );
        let expected = if seen_locked {
            VaultState::Damaged(part)
        } else {
            VaultState::Present
        };
        assert_eq!(Vault::state(dir.path()).unwrap(), expected, "case {number}");
    }
}

/// Changes one byte.
fn spoil(path: &Path, place: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[place] ^= 0x55;
    fs::write(path, bytes).unwrap();
}

#[test]
fn one_damaged_key_block_is_mended_from_the_other() {
    let (dir, _) = locked_vault();
    let keys = dir.path().join("Spoorboek.keys");
    let good = fs::read(&keys).unwrap();
    spoil(&keys, 100);
    open(&dir).unwrap().lock().unwrap();
    assert_eq!(fs::read(&keys).unwrap(), good);

    let file = dir.path().join("Spoorboek.vault");
    let whole = fs::read(&file).unwrap();
    spoil(&file, whole.len() - 4096 + 100);
    open(&dir).unwrap().lock().unwrap();
    assert_eq!(fs::read(&file).unwrap(), whole);
}

#[cfg(feature = "sqlcipher")]
#[test]
fn damage_deep_inside_is_found_by_the_check() {
    let (dir, _) = locked_vault();
    put(&mut open(&dir).unwrap(), "long", &"x".repeat(200_000));
    let file = dir.path().join("Spoorboek.vault");
    let pages = fs::metadata(&file).unwrap().len() as usize / 4096;
    spoil(&file, (pages - 10) * 4096 + 50);
    let vault = open(&dir).unwrap();
    assert_eq!(
        vault.check().unwrap_err(),
        StorageError::Damaged(Part::Database)
    );
    assert_eq!(
        vault.read(|tx| tx.setting("long")).unwrap_err(),
        StorageError::Damaged(Part::Database)
    );
}

#[test]
fn keys_of_a_newer_program_are_not_taken_for_damage() {
    let (dir, _) = locked_vault();
    let keys = dir.path().join("Spoorboek.keys");
    let mut bytes = fs::read(&keys).unwrap();
    bytes[16] = 9;
    fs::write(&keys, bytes).unwrap();
    let file = dir.path().join("Spoorboek.vault");
    let mut bytes = fs::read(&file).unwrap();
    let start = bytes.len() - 4096;
    bytes[start + 16] = 9;
    fs::write(&file, bytes).unwrap();
    assert_eq!(Vault::state(dir.path()).unwrap(), VaultState::Newer);
    assert_eq!(
        open(&dir).unwrap_err(),
        StorageError::NewerVault {
            found: 9,
            supported: 1
        }
    );
}

#[test]
fn a_vault_is_never_made_over_another() {
    let make = |dir: &TempDir| {
        Vault::create(
            dir.path(),
            &passphrase(SECOND),
            KdfCost::test(),
            today(),
            &mut SystemRandom,
        )
        .map(|_| ())
    };
    let (dir, _) = locked_vault();
    let before = contents(dir.path());
    assert_eq!(make(&dir).unwrap_err(), StorageError::AlreadyExists);
    assert_eq!(contents(dir.path()), before);
    fs::remove_file(dir.path().join("Spoorboek.vault")).unwrap();
    assert_eq!(make(&dir).unwrap_err(), StorageError::AlreadyExists);
    fs::remove_file(dir.path().join("Spoorboek.keys")).unwrap();
    // What a crash while making one leaves behind.
    fs::write(dir.path().join("Spoorboek.vault.new"), b"half").unwrap();
    fs::write(dir.path().join("Spoorboek.vault.new-wal"), b"half").unwrap();
    make(&dir).unwrap();
    assert!(!dir.path().join("Spoorboek.vault.new").exists());
}

#[test]
fn a_folder_that_cannot_be_used_is_told_from_a_missing_one() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, b"").unwrap();
    let refused = Vault::create(
        &file.join("vault"),
        &passphrase(FIRST),
        KdfCost::test(),
        today(),
        &mut SystemRandom,
    );
    assert!(matches!(refused.unwrap_err(), StorageError::Io(_)));
}

#[test]
fn no_random_bytes_make_no_vault() {
    struct Dry;
    impl Random for Dry {
        fn fill(&mut self, _bytes: &mut [u8]) -> Result<(), StorageError> {
            Err(StorageError::NoRandom)
        }
    }
    let dir = tempfile::tempdir().unwrap();
    let refused = Vault::create(
        dir.path(),
        &passphrase(FIRST),
        KdfCost::test(),
        today(),
        &mut Dry,
    );
    assert_eq!(refused.unwrap_err(), StorageError::NoRandom);
    assert_eq!(Vault::state(dir.path()).unwrap(), VaultState::Missing);
}

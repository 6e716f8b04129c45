use super::*;

/// Long and odd enough not to be in a random file by chance.
#[cfg(feature = "sqlcipher")]
const WORD: &str = "Quetzalcoatlus-Jansen-7731";

#[cfg(feature = "sqlcipher")]
fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}

#[cfg(feature = "sqlcipher")]
#[test]
fn no_file_holds_readable_text() {
    let (dir, _) = locked_vault();
    let mut vault = open(&dir).unwrap();
    put(&mut vault, "coach", WORD);
    put(&mut vault, "long", &WORD.repeat(1000));
    let copy = dir.path().join("copy.vault");
    vault.copy_to(&copy).unwrap();
    let while_open = contents(dir.path());
    let names: Vec<&str> = while_open.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"Spoorboek.vault-wal"), "{names:?}");
    assert!(names.contains(&"copy.vault"), "{names:?}");
    vault.lock().unwrap();
    for (name, bytes) in while_open.into_iter().chain(contents(dir.path())) {
        for word in [WORD, "SQLite format", "CREATE TABLE", "setting", FIRST] {
            assert!(!holds(&bytes, word), "{name} holds {word:?}");
        }
    }
}

#[test]
fn the_data_key_is_in_no_file() {
    let (dir, _) = locked_vault();
    let vault = open(&dir).unwrap();
    for (name, bytes) in contents(dir.path()) {
        assert!(
            !bytes.windows(32).any(|it| it == vault.data_key.as_bytes()),
            "{name}"
        );
    }
}

#[test]
fn a_second_handle_is_refused_while_the_first_is_open() {
    let (dir, _) = locked_vault();
    let vault = open(&dir).unwrap();
    assert_eq!(open(&dir).unwrap_err(), StorageError::InUse);
    drop(vault);
    open(&dir).unwrap();
}

#[test]
fn a_failed_write_keeps_nothing() {
    let (dir, _) = locked_vault();
    let mut vault = open(&dir).unwrap();
    put(&mut vault, "language", "nl");
    let failed: Result<(), StorageError> = vault.write(|tx| {
        tx.put_setting("language", "en")?;
        tx.put_setting("coach", "Noor")?;
        Err(StorageError::Refused)
    });
    assert_eq!(failed.unwrap_err(), StorageError::Refused);
    assert_eq!(get(&vault, "language").as_deref(), Some("nl"));
    assert_eq!(get(&vault, "coach"), None);
}

#[test]
fn a_full_or_write_protected_disk_is_named_and_keeps_nothing() {
    let (dir, _) = locked_vault();
    let mut vault = open(&dir).unwrap();
    put(&mut vault, "language", "nl");
    // SQLite's own limits stand in for the disk's: they give the same answers.
    for (limit, lifted, expected) in [
        (
            "PRAGMA max_page_count = 1",
            "PRAGMA max_page_count = 4294967294",
            StorageError::DiskFull,
        ),
        (
            "PRAGMA query_only = ON",
            "PRAGMA query_only = OFF",
            StorageError::ReadOnly,
        ),
    ] {
        vault.connection().unwrap().execute_batch(limit).unwrap();
        let failed = vault.write(|tx| {
            tx.put_setting("language", "en")?;
            tx.put_setting("long", &"x".repeat(100_000))
        });
        assert_eq!(failed.unwrap_err(), expected);
        vault.connection().unwrap().execute_batch(lifted).unwrap();
        assert_eq!(get(&vault, "language").as_deref(), Some("nl"));
        assert_eq!(get(&vault, "long"), None);
    }
}

#[test]
fn reading_cannot_write() {
    let (dir, _) = locked_vault();
    let vault = open(&dir).unwrap();
    vault
        .read(|tx| {
            tx.sql()
                .execute("INSERT INTO setting (name, value) VALUES ('a', 'b')", [])?;
            Ok::<_, StorageError>(())
        })
        .unwrap();
    assert_eq!(
        get(&vault, "a"),
        None,
        "a read transaction is never committed"
    );
}

#[test]
fn a_connection_has_the_settings_it_should() {
    let (dir, _) = locked_vault();
    let vault = open(&dir).unwrap();
    let pragma = |name: &str| -> String {
        vault
            .connection()
            .unwrap()
            .query_row(&format!("PRAGMA {name}"), [], |row| {
                row.get::<_, rusqlite::types::Value>(0)
            })
            .map(|value| match value {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            })
            .unwrap()
    };
    for (name, value) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("page_size", "4096"),
        ("application_id", "1397772114"),
        ("user_version", "3"),
    ] {
        assert_eq!(pragma(name), value, "{name}");
    }
    if cfg!(feature = "sqlcipher") {
        assert_eq!(pragma("cipher_memory_security"), "1");
        assert!(pragma("cipher_version").starts_with("4."));
    }
}

#[test]
fn a_copy_is_one_file_that_opens_with_both_secrets() {
    let (dir, recovery_key) = locked_vault();
    let mut vault = open(&dir).unwrap();
    put(&mut vault, "coach", "Noor");
    let copies = tempfile::tempdir().unwrap();
    let copy = copies.path().join("2026-11-22.vault");
    vault.copy_to(&copy).unwrap();
    put(&mut vault, "coach", "Sanne");
    let names: Vec<String> = contents(copies.path()).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["2026-11-22.vault"]);
    assert_eq!(
        vault.copy_to(&copy).unwrap_err(),
        StorageError::AlreadyExists
    );

    let restored = tempfile::tempdir().unwrap();
    fs::copy(&copy, restored.path().join("Spoorboek.vault")).unwrap();
    let old = open(&restored).unwrap();
    assert_eq!(get(&old, "coach").as_deref(), Some("Noor"));
    old.check().unwrap();
    drop(old);
    Vault::open_with_recovery_key(restored.path(), &recovery_key, today()).unwrap();
}

#[test]
fn a_copy_that_fails_leaves_no_file() {
    let (dir, _) = locked_vault();
    put(&mut open(&dir).unwrap(), "long", &"x".repeat(200_000));
    let file = dir.path().join("Spoorboek.vault");
    let mut bytes = fs::read(&file).unwrap();
    let place = bytes.len() - 10 * 4096;
    bytes[place] ^= 1;
    fs::write(&file, bytes).unwrap();
    let copies = tempfile::tempdir().unwrap();
    let refused = open(&dir)
        .unwrap()
        .copy_to(&copies.path().join("copy.vault"));
    assert_eq!(refused.unwrap_err(), StorageError::Damaged(Part::Database));
    assert_eq!(contents(copies.path()), []);
}

#[test]
fn debug_shows_no_path_and_no_key() {
    let (dir, _) = locked_vault();
    let shown = format!("{:?}", open(&dir).unwrap());
    assert_eq!(shown, "Vault { opened_by: Passphrase, .. }");
}

#[test]
fn a_vault_may_be_handed_to_another_thread() {
    let (dir, _) = locked_vault();
    let mut vault = open(&dir).unwrap();
    let vault = std::thread::spawn(move || {
        put(&mut vault, "language", "en");
        vault
    })
    .join()
    .unwrap();
    assert_eq!(get(&vault, "language").as_deref(), Some("en"));
}

use super::*;
use crate::SCHEMA_VERSION;
use crate::migrate::MIGRATIONS;

const GOOD: Migration = Migration {
    number: SCHEMA_VERSION + 1,
    name: "good",
    sql: "CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT;
          INSERT INTO setting (name, value) VALUES ('good', 'yes');",
    fill: None,
};
const BAD: Migration = Migration {
    number: SCHEMA_VERSION + 2,
    name: "bad",
    sql: "CREATE TABLE bad (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);",
    fill: None,
};

fn open_with(dir: &TempDir, day: NaiveDate, more: &[Migration]) -> Result<Vault, StorageError> {
    let migrations = [MIGRATIONS, more].concat();
    Vault::open_with(dir.path(), OpenedBy::Passphrase, day, &migrations, |keys| {
        keys.unseal(&passphrase(FIRST))
    })
}

/// The name of a copy made today before the good migration.
fn copy_name() -> String {
    format!("2026-11-22-before-{:04}.vault", GOOD.number)
}

fn copies(dir: &TempDir) -> Vec<String> {
    match fs::read_dir(dir.path().join("copies")) {
        Ok(_) => contents(&dir.path().join("copies"))
            .into_iter()
            .map(|it| it.0)
            .collect(),
        Err(_) => Vec::new(),
    }
}

#[test]
fn a_vault_moves_forward_after_a_copy_was_made() {
    let (dir, _) = locked_vault();
    put(&mut open(&dir).unwrap(), "coach", "Noor");
    assert_eq!(copies(&dir), [""; 0], "an up-to-date vault is not copied");
    let vault = open_with(&dir, today(), &[GOOD]).unwrap();
    assert_eq!(get(&vault, "good").as_deref(), Some("yes"));
    assert_eq!(get(&vault, "coach").as_deref(), Some("Noor"));
    drop(vault);
    assert_eq!(copies(&dir), [copy_name()]);

    // The copy is the vault as it was, with its keys.
    let old = tempfile::tempdir().unwrap();
    fs::copy(
        dir.path().join("copies").join(copy_name()),
        old.path().join("Spoorboek.vault"),
    )
    .unwrap();
    let vault = open(&old).unwrap();
    assert_eq!(get(&vault, "coach").as_deref(), Some("Noor"));
    assert_eq!(get(&vault, "good"), None);
    drop(vault);

    // Once is enough.
    open_with(&dir, today(), &[GOOD]).unwrap();
    assert_eq!(copies(&dir).len(), 1);
}

#[test]
fn a_failing_migration_leaves_the_vault_as_it_was() {
    let (dir, _) = locked_vault();
    put(&mut open(&dir).unwrap(), "coach", "Noor");
    let before = contents(dir.path());
    let refused = open_with(&dir, today(), &[GOOD, BAD]);
    assert_eq!(
        refused.unwrap_err(),
        StorageError::MigrationFailed { number: BAD.number }
    );
    assert_eq!(contents(dir.path()), before, "byte for byte");
    assert_eq!(copies(&dir), [copy_name()]);
    assert_eq!(get(&open(&dir).unwrap(), "coach").as_deref(), Some("Noor"));
}

#[test]
fn a_newer_vault_is_refused_with_nothing_written() {
    let (dir, _) = locked_vault();
    drop(open_with(&dir, today(), &[GOOD]).unwrap());
    let before = contents(dir.path());
    assert_eq!(
        open(&dir).unwrap_err(),
        StorageError::NewerVault {
            found: GOOD.number,
            supported: SCHEMA_VERSION
        }
    );
    assert_eq!(contents(dir.path()), before);
}

#[test]
fn a_changed_migration_is_found() {
    let (dir, _) = locked_vault();
    drop(open_with(&dir, today(), &[GOOD]).unwrap());
    let other = Migration {
        sql: "CREATE TABLE good (id TEXT PRIMARY KEY) STRICT;",
        ..GOOD
    };
    assert_eq!(
        open_with(&dir, today(), &[other]).unwrap_err(),
        StorageError::Damaged(Part::Schema)
    );
    open_with(&dir, today(), &[GOOD]).unwrap();
}

#[test]
fn line_ends_of_windows_change_no_checksum() {
    let (dir, _) = locked_vault();
    drop(open_with(&dir, today(), &[GOOD]).unwrap());
    let sql: &'static str = GOOD.sql.replace('\n', "\r\n").leak();
    open_with(&dir, today(), &[Migration { sql, ..GOOD }]).unwrap();
}

#[test]
fn a_database_of_another_program_is_not_a_vault() {
    let (dir, _) = locked_vault();
    let vault = open(&dir).unwrap();
    vault
        .connection()
        .unwrap()
        .execute_batch("PRAGMA application_id = 7")
        .unwrap();
    drop(vault);
    assert_eq!(open(&dir).unwrap_err(), StorageError::Damaged(Part::Schema));
}

#[test]
fn the_last_five_copies_are_kept() {
    let (dir, _) = locked_vault();
    fs::create_dir(dir.path().join("copies")).unwrap();
    for day in 1..=6 {
        let name = format!("2026-10-0{day}-before-0002.vault");
        fs::write(dir.path().join("copies").join(name), b"").unwrap();
    }
    fs::write(dir.path().join("copies/note.txt"), b"").unwrap();
    drop(open_with(&dir, today(), &[GOOD]).unwrap());
    assert_eq!(
        copies(&dir),
        [
            "2026-10-03-before-0002.vault",
            "2026-10-04-before-0002.vault",
            "2026-10-05-before-0002.vault",
            "2026-10-06-before-0002.vault",
            &copy_name(),
            "note.txt",
        ]
    );
}

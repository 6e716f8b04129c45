//! A vault as version 1 of the schema wrote it: everything in it is still there afterwards.

use std::collections::BTreeMap;

use rusqlite::types::Value;

use super::*;
use crate::migrate::MIGRATIONS;
use crate::table::{Application, Subject};

const CASE: &str = "00000000-0000-7000-8000-000000000001";
const APPLICATION: &str = "00000000-0000-7000-8000-000000000021";

/// A row in each table, as the program wrote them; the application was sent, then rejected.
const ROWS: &str = r#"
INSERT INTO setting VALUES ('language', 'nl');
INSERT INTO asset VALUES ('logo', 'image/png', x'0001ff');
INSERT INTO client_case VALUES
    ('00000000-0000-7000-8000-000000000001', '2026-001', 0, 1000, 2000, NULL);
INSERT INTO dossier_number VALUES ('2026-001', 2026, 1);
INSERT INTO fact VALUES
    ('00000000-0000-7000-8000-000000000001', 'first_sick_day', '', '2025-03-03', NULL),
    ('00000000-0000-7000-8000-000000000001', 'spell.start', 'a', NULL, '31-02');
INSERT INTO log_entry VALUES
    ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', '2026-11-01',
     'conversation', 45, 'coach', 'gesprek', 'cv klaar', 'bellen', '2026-12-01', 'report',
     3000, 4000);
INSERT INTO application VALUES
    ('00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000001', '2026-11-02',
     'Bakkerij De Korst', 'Planner', 'website', 'employer', 'rejected', '2026-11-09', 'jammer',
     5000, 7000),
    ('00000000-0000-7000-8000-000000000022', '00000000-0000-7000-8000-000000000001', '2026-11-01',
     'Drukkerij Inkt', '', '', '', '', NULL, '', 5000, 5000);
INSERT INTO document VALUES
    ('00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000001',
     'progress_report', 1, '2026-10-01', '2026-10-31', NULL, 7000, 8000);
INSERT INTO document_text VALUES ('00000000-0000-7000-8000-000000000031', 'goal', 'nl', 'Doel');
INSERT INTO journal VALUES
    (1, '00000000-0000-7000-8000-000000000001', 6000, 'sent', 'application',
     '00000000-0000-7000-8000-000000000021', NULL,
     '{"changed_ms":6000,"channel":"website","created_ms":5000,"date":"2026-11-02","direction":"employer","employer":"Bakkerij De Korst","job":"Planner","note":"","status":"sent"}',
     NULL),
    (2, '00000000-0000-7000-8000-000000000001', 7000, 'rejected', 'application',
     '00000000-0000-7000-8000-000000000021',
     '{"changed_ms":6000,"channel":"website","created_ms":5000,"date":"2026-11-02","direction":"employer","employer":"Bakkerij De Korst","job":"Planner","note":"","status":"sent"}',
     '{"changed_ms":7000,"channel":"website","created_ms":5000,"date":"2026-11-02","direction":"employer","employer":"Bakkerij De Korst","job":"Planner","note":"jammer","status":"rejected","status_on":"2026-11-09"}',
     NULL);
"#;

/// Opens with the program that knew version 1 only.
fn open_by_version_1(dir: &TempDir) -> Vault {
    Vault::open_with(
        dir.path(),
        OpenedBy::Passphrase,
        today(),
        &MIGRATIONS[..1],
        |keys| keys.unseal(&passphrase(FIRST)),
    )
    .unwrap()
}

fn filled_vault() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let (vault, _) = Vault::create_with(
        dir.path(),
        &passphrase(FIRST),
        KdfCost::test(),
        today(),
        &MIGRATIONS[..1],
        &mut SystemRandom,
    )
    .unwrap();
    vault.connection().unwrap().execute_batch(ROWS).unwrap();
    vault.lock().unwrap();
    dir
}

/// Tables with their columns.
pub(super) type Tables = BTreeMap<String, Vec<String>>;

pub(super) fn tables(vault: &Vault) -> Tables {
    let mut tables = Tables::new();
    let mut statement = vault
        .connection()
        .unwrap()
        .prepare(
            "SELECT it.name, info.name FROM sqlite_schema AS it, pragma_table_info(it.name) AS info
             WHERE it.type = 'table' AND it.name NOT LIKE 'sqlite_%'
             ORDER BY it.name, info.cid",
        )
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let columns: &mut Vec<String> = tables.entry(row.get(0).unwrap()).or_default();
        columns.push(row.get(1).unwrap());
    }
    tables
}

/// All rows of the tables, in the columns named.
pub(super) fn rows(vault: &Vault, tables: &Tables) -> BTreeMap<String, Vec<Vec<Value>>> {
    let read = |(table, columns): (&String, &Vec<String>)| {
        let columns = columns.join(", ");
        let sql = format!("SELECT {columns} FROM {table} ORDER BY {columns}");
        let mut statement = vault.connection().unwrap().prepare(&sql).unwrap();
        let width = statement.column_count();
        let rows = statement
            .query_map([], |row| (0..width).map(|column| row.get(column)).collect())
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        (table.clone(), rows)
    };
    tables.iter().map(read).collect()
}

#[test]
fn nothing_of_it_is_lost_and_a_copy_is_made() {
    let dir = filled_vault();
    let vault = open_by_version_1(&dir);
    let mut known = tables(&vault);
    // The list of migrations is what grows.
    known.remove("migration").unwrap();
    let before = rows(&vault, &known);
    assert_eq!(before.len(), 10);
    assert!(before.values().all(|rows| !rows.is_empty()), "{before:?}");
    drop(vault);

    let vault = open(&dir).unwrap();
    assert_eq!(rows(&vault, &known), before);
    vault.check().unwrap();
    let broken: i64 = vault
        .connection()
        .unwrap()
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(broken, 0);
    drop(vault);

    let old = tempfile::tempdir().unwrap();
    fs::copy(
        dir.path().join("copies/2026-11-22-before-0002.vault"),
        old.path().join("Spoorboek.vault"),
    )
    .unwrap();
    assert_eq!(rows(&open_by_version_1(&old), &known), before);
}

#[test]
fn its_schema_is_that_of_a_vault_made_today() {
    let schema = |vault: &Vault| -> Vec<(String, Option<String>)> {
        let connection = vault.connection().unwrap();
        let mut statement = connection
            .prepare("SELECT name, sql FROM sqlite_schema ORDER BY type, name")
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    };
    let (fresh, _) = locked_vault();
    let migrated = filled_vault();
    assert_eq!(
        schema(&open(&migrated).unwrap()),
        schema(&open(&fresh).unwrap())
    );
}

#[test]
fn its_journal_can_be_taken_back_and_done_again() {
    let dir = filled_vault();
    let mut vault = open(&dir).unwrap();
    let subject = Subject::Application(APPLICATION.to_owned());
    let read = |vault: &Vault| vault.read(|tx| tx.application(APPLICATION)).unwrap();
    let rejected = read(&vault).unwrap();
    assert_eq!(rejected.note, "jammer");
    assert_eq!((&*rejected.form, rejected.recognised_sponsor), ("", None));
    let sent = Application {
        status: "sent".to_owned(),
        status_on: None,
        note: String::new(),
        changed_ms: 6_000,
        ..rejected.clone()
    };

    // What is said since, in the new columns, is taken back first.
    let said = Application {
        form: "secondment".to_owned(),
        recognised_sponsor: Some(false),
        ..rejected.clone()
    };
    vault
        .write(|tx| {
            tx.journaled(CASE, 8_000, "said", &subject, || tx.put_application(&said))
                .map(drop)
        })
        .unwrap();
    for (step, state) in [
        ("undo said", Some(&rejected)),
        ("undo rejected", Some(&sent)),
        ("undo sent", None),
    ] {
        let undone = vault.write(|tx| tx.undo(CASE, 9_000, step)).unwrap();
        assert_eq!(undone, Some(vec![subject.clone()]), "{step}");
        assert_eq!(read(&vault).as_ref(), state, "{step}");
    }
    assert_eq!(
        vault.write(|tx| tx.undo(CASE, 9_000, "no more")).unwrap(),
        None
    );
    for (step, state) in [
        ("redo sent", &sent),
        ("redo rejected", &rejected),
        ("redo said", &said),
    ] {
        vault.write(|tx| tx.redo(CASE, 9_500, step)).unwrap();
        assert_eq!(read(&vault).as_ref(), Some(state), "{step}");
    }
}

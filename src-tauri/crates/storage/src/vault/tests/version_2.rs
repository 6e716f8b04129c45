//! A vault as version 2 of the schema wrote it: nothing is lost, six facts are limits, the journal
//! is chained, and everything can be found.

use super::version_1::{Tables, rows, tables};
use super::*;
use crate::migrate::MIGRATIONS;
use crate::table::{Application, Entered, Fact, Subject};

const CASE: &str = "00000000-0000-7000-8000-000000000001";
const ENTRY: &str = "00000000-0000-7000-8000-000000000011";
const APPLICATION: &str = "00000000-0000-7000-8000-000000000021";

/// As the program wrote them: a limit entered and corrected, a log line, an application.
const ROWS: &str = r#"
INSERT INTO client_case VALUES
    ('00000000-0000-7000-8000-000000000001', '2026-001', 0, 1000, 2000, NULL),
    ('00000000-0000-7000-8000-000000000002', '2026-002', 0, 1000, 2000, NULL);
INSERT INTO dossier_number VALUES ('2026-001', 2026, 1), ('2026-002', 2026, 2);
INSERT INTO fact VALUES
    ('00000000-0000-7000-8000-000000000001', 'employee.name', '', 'Zoë van den Berg', NULL),
    ('00000000-0000-7000-8000-000000000001', 'person.name', '1', 'Jan Pieters', NULL),
    ('00000000-0000-7000-8000-000000000001', 'milestone.what', '1', 'Profiel', NULL),
    ('00000000-0000-7000-8000-000000000001', 'capacity.hours_day', '', '240', NULL),
    ('00000000-0000-7000-8000-000000000001', 'capacity.personal', '', 'geen deadlines', NULL),
    ('00000000-0000-7000-8000-000000000001', 'capacity.working_hours', '',
     char(10) || ' niet ''s nachts' || char(13) || char(10) || char(10) || 'vier uur per dag ', NULL),
    ('00000000-0000-7000-8000-000000000002', 'capacity.static', '', NULL, 'kort' || char(10) || 'zitten'),
    ('00000000-0000-7000-8000-000000000002', 'capacity.dynamic', '', ' ', NULL);
INSERT INTO log_entry VALUES
    ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', '2026-11-01',
     'conversation', 45, 'coach', 'gesprek', 'cv klaar', 'bellen', '2026-12-01', 'report',
     3000, 4000);
INSERT INTO application VALUES
    ('00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000001', '2026-11-02',
     'Bakkerij De Korst', 'Planner', 'website', 'logistiek', 'secondment', 'yes', 'sent', NULL, '',
     5000, 6000);
INSERT INTO step_reason VALUES ('late', '00000000-0000-7000-8000-000000000001', 'Brief');
INSERT INTO journal VALUES
    (1, '00000000-0000-7000-8000-000000000001', 2000, 'first', 'fact', 'capacity.personal/',
     NULL, '{"value":"geen haast"}', NULL),
    (2, '00000000-0000-7000-8000-000000000001', 3000, 'second', 'fact', 'capacity.personal/',
     '{"value":"geen haast"}', '{"value":"geen deadlines"}', NULL),
    (5, '00000000-0000-7000-8000-000000000001', 4000, 'log', 'log_entry',
     '00000000-0000-7000-8000-000000000011', NULL,
     '{"changed_ms":4000,"created_ms":3000,"date":"2026-11-01","duration_minutes":45,"kind":"conversation","next_step":"bellen","next_step_on":"2026-12-01","result":"cv klaar","summary":"gesprek","visibility":"report","who":"coach"}',
     NULL),
    (6, '00000000-0000-7000-8000-000000000001', 6000, 'sent', 'application',
     '00000000-0000-7000-8000-000000000021', NULL,
     '{"changed_ms":6000,"channel":"website","created_ms":5000,"date":"2026-11-02","direction":"logistiek","employer":"Bakkerij De Korst","form":"secondment","job":"Planner","note":"","recognised_sponsor":"yes","status":"sent"}',
     NULL),
    (7, '00000000-0000-7000-8000-000000000001', 7000, 'undo', 'application',
     '00000000-0000-7000-8000-000000000021',
     '{"changed_ms":6000,"channel":"website","created_ms":5000,"date":"2026-11-02","direction":"logistiek","employer":"Bakkerij De Korst","form":"secondment","job":"Planner","note":"","recognised_sponsor":"yes","status":"sent"}',
     NULL, 6),
    (8, '00000000-0000-7000-8000-000000000001', 8000, 'redo', 'application',
     '00000000-0000-7000-8000-000000000021', NULL,
     '{"changed_ms":6000,"channel":"website","created_ms":5000,"date":"2026-11-02","direction":"logistiek","employer":"Bakkerij De Korst","form":"secondment","job":"Planner","note":"","recognised_sponsor":"yes","status":"sent"}',
     7);
"#;

fn open_by_version_2(dir: &TempDir) -> Vault {
    Vault::open_with(
        dir.path(),
        OpenedBy::Passphrase,
        today(),
        &MIGRATIONS[..2],
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
        &MIGRATIONS[..2],
        &mut SystemRandom,
    )
    .unwrap();
    vault.connection().unwrap().execute_batch(ROWS).unwrap();
    vault.lock().unwrap();
    dir
}

fn limit(case_id: &str, field: &str, row: &str, entered: Entered) -> Fact {
    Fact {
        case_id: case_id.to_owned(),
        field: format!("limit.{field}"),
        row: row.to_owned(),
        entered,
    }
}

#[test]
fn nothing_of_it_is_lost_and_the_limits_are_rows() {
    let dir = filled_vault();
    let vault = open_by_version_2(&dir);
    let known: Tables = tables(&vault)
        .into_iter()
        .filter(|(table, _)| table != "migration")
        .collect();
    let mut before = rows(&vault, &known);
    drop(vault);
    let vault = open(&dir).unwrap();
    let mut after = rows(&vault, &known);
    let facts_before = before.remove("fact").unwrap();
    let facts_after = after.remove("fact").unwrap();
    assert_eq!(after, before);
    assert_eq!(after["journal"].len(), 6);

    let moved = |rows: &[Vec<rusqlite::types::Value>], prefix: &str| {
        rows.iter()
            .filter(
                |row| matches!(&row[1], rusqlite::types::Value::Text(it) if it.starts_with(prefix)),
            )
            .count()
    };
    assert_eq!((facts_before.len(), facts_after.len()), (8, 12));
    assert_eq!(moved(&facts_after, "capacity."), 1, "the hours a day stay");
    let text = |text: &str| Entered::Value(text.to_owned());
    let other = "00000000-0000-7000-8000-000000000002";
    let facts = vault.read(|tx| tx.all_facts()).unwrap();
    let limits: Vec<_> = facts
        .into_iter()
        .filter(|it| it.field.starts_with("limit."))
        .collect();
    assert_eq!(
        limits,
        [
            limit(CASE, "rubric", "1", text("personal")),
            limit(CASE, "rubric", "6", text("working_hours")),
            limit(CASE, "text", "1", text("geen deadlines")),
            limit(CASE, "text", "6", text("niet 's nachts; vier uur per dag")),
            limit(other, "rubric", "4", text("dynamic")),
            limit(other, "rubric", "5", text("static")),
            limit(other, "text", "4", text(" ")),
            limit(
                other,
                "text",
                "5",
                Entered::Typed("kort; zitten".to_owned())
            ),
        ]
    );
    vault.check().unwrap();
}

#[test]
fn its_journal_is_chained_and_goes_on() {
    let dir = filled_vault();
    let mut vault = open(&dir).unwrap();
    let check = vault.read(|tx| tx.journal_check()).unwrap();
    assert_eq!(
        (check.entries, check.forgotten, check.first_broken),
        (6, 0, None)
    );
    vault
        .write(|tx| {
            tx.journaled(CASE, 9_000, "new", &Subject::Case, || {
                let case = tx.case(CASE)?.unwrap();
                tx.put_case(&crate::table::ClientCase {
                    closed_on: Some(today()),
                    ..case
                })
            })
        })
        .unwrap();
    vault
        .read(|tx| {
            assert_eq!(tx.journal(CASE)?.last().unwrap().seq, 9);
            assert_eq!(tx.journal_check()?.first_broken, None);
            Ok::<_, StorageError>(())
        })
        .unwrap();
}

#[test]
fn its_journal_can_be_taken_back_and_done_again() {
    let dir = filled_vault();
    let mut vault = open(&dir).unwrap();
    let application = |vault: &Vault| vault.read(|tx| tx.application(APPLICATION)).unwrap();
    let entry = |vault: &Vault| vault.read(|tx| tx.log_entry(ENTRY)).unwrap();
    let limit = |vault: &Vault| {
        let fact = vault.read(|tx| tx.fact(CASE, "limit.text", "1")).unwrap();
        fact.map(|fact| fact.entered.value().unwrap().to_owned())
    };
    let (sent, said) = (application(&vault), entry(&vault));
    assert!(sent.is_some() && said.is_some());
    let undo = |vault: &mut Vault, step: &str| {
        vault
            .write(|tx| tx.undo(CASE, 9_000, step))
            .unwrap()
            .unwrap()
    };
    undo(&mut vault, "u1");
    assert_eq!(application(&vault), None);
    undo(&mut vault, "u2");
    assert_eq!(entry(&vault), None);
    let text = Subject::Fact {
        field: "limit.text".to_owned(),
        row: "1".to_owned(),
    };
    assert_eq!(undo(&mut vault, "u3"), std::slice::from_ref(&text));
    assert_eq!(limit(&vault).as_deref(), Some("geen haast"));
    undo(&mut vault, "u4");
    assert_eq!(limit(&vault), None);
    assert_eq!(vault.read(|tx| tx.next_undo(CASE)).unwrap(), None);
    for step in ["r1", "r2", "r3", "r4"] {
        vault
            .write(|tx| tx.redo(CASE, 9_500, step))
            .unwrap()
            .unwrap();
    }
    assert_eq!(limit(&vault).as_deref(), Some("geen deadlines"));
    assert_eq!((application(&vault), entry(&vault)), (sent.clone(), said));
    let Application {
        direction,
        employer_kvk,
        salary_cents,
        highly_skilled,
        ..
    } = sent.unwrap();
    assert_eq!((&*direction, &*employer_kvk), ("logistiek", ""));
    assert_eq!((salary_cents, highly_skilled), (None, None));
    // What was said of the limit under its old key is forgotten with it.
    let forgotten = vault
        .write(|tx| tx.forget_subject(CASE, &text, 9_900))
        .unwrap();
    assert_eq!(forgotten, 6);
}

#[test]
fn the_case_is_known_as_it_was() {
    let dir = filled_vault();
    let vault = open(&dir).unwrap();
    let text = |until_ms| {
        let known = vault
            .read(|tx| tx.case_as_known(CASE, until_ms))
            .unwrap()
            .unwrap();
        let facts = known.facts.into_iter();
        let mut texts = facts.filter(|it| it.field == "limit.text" && it.row == "1");
        texts
            .next()
            .and_then(|it| it.entered.value().map(str::to_owned))
    };
    assert_eq!(text(1_500), None);
    assert_eq!(text(2_500).as_deref(), Some("geen haast"));
    assert_eq!(text(3_500).as_deref(), Some("geen deadlines"));
}

#[test]
fn everything_in_it_is_found() {
    let dir = filled_vault();
    let mut vault = open(&dir).unwrap();
    let kinds = |vault: &Vault, query: &str| -> Vec<(String, u32)> {
        let rows = vault.read(|tx| tx.search(query, 50)).unwrap();
        rows.into_iter().map(|row| (row.kind, row.rank)).collect()
    };
    for (query, kind, rank) in [
        ("2026 002", "case", 0),
        ("zoe", "fact", 0),
        ("pieters", "fact", 1),
        ("profiel", "fact", 2),
        ("korst", "application", 2),
        ("gesprek bellen", "log_entry", 3),
    ] {
        assert_eq!(kinds(&vault, query), [(kind.to_owned(), rank)], "{query}");
    }
    // What comes later goes in behind it.
    vault
        .write(|tx| {
            tx.put_fact(&Fact {
                case_id: CASE.to_owned(),
                field: "employee.town".to_owned(),
                row: String::new(),
                entered: Entered::Value("Zoeterwoude".to_owned()),
            })
        })
        .unwrap();
    assert_eq!(kinds(&vault, "zoe").len(), 2);
    vault
        .write(|tx| tx.remove_case(CASE, 9_000, "removed"))
        .unwrap();
    assert!(kinds(&vault, "zoe").is_empty());
}

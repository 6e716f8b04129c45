use chrono::NaiveDate;

use super::*;
use crate::{KdfCost, Passphrase, StorageError, SystemRandom, Vault, WriteTransaction};

mod case_and_facts;
mod employers_and_sponsors;
mod journal_and_undo;
mod journal_chain;
mod known_case;
mod rows;
mod scenarios_and_reasons;
mod search;

const CASE: &str = "00000000-0000-7000-8000-000000000001";
const OTHER: &str = "00000000-0000-7000-8000-000000000002";
const ENTRY: &str = "00000000-0000-7000-8000-000000000011";
const APPLICATION: &str = "00000000-0000-7000-8000-000000000021";
const DOCUMENT: &str = "00000000-0000-7000-8000-000000000031";
const SCENARIO: &str = "00000000-0000-7000-8000-000000000041";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(id: &str, number: &str) -> ClientCase {
    ClientCase {
        id: id.to_owned(),
        dossier_number: number.to_owned(),
        demo: false,
        created_ms: 1_000,
        changed_ms: 2_000,
        closed_on: None,
    }
}

fn fact(case_id: &str, field: &str, row: &str, value: &str) -> Fact {
    Fact {
        case_id: case_id.to_owned(),
        field: field.to_owned(),
        row: row.to_owned(),
        entered: Entered::Value(value.to_owned()),
    }
}

fn log_entry(id: &str, date: &str) -> LogEntry {
    LogEntry {
        id: id.to_owned(),
        case_id: CASE.to_owned(),
        date: day(date),
        kind: "conversation".to_owned(),
        phase: "2".to_owned(),
        milestone: "3".to_owned(),
        service: "progress_meeting".to_owned(),
        duration_minutes: Some(45),
        who: "Amira, coach".to_owned(),
        summary: "Gesprek over \"werk\"\nen taal".to_owned(),
        result: "cv klaar".to_owned(),
        next_step: "bellen".to_owned(),
        next_step_on: Some(day("2026-12-01")),
        visibility: Visibility::Report,
        created_ms: 3_000,
        changed_ms: 4_000,
    }
}

fn application(id: &str, date: &str) -> Application {
    Application {
        id: id.to_owned(),
        case_id: CASE.to_owned(),
        date: day(date),
        employer: "Bakkerij De Korst".to_owned(),
        employer_kvk: "1234 5678".to_owned(),
        job: "Planner".to_owned(),
        channel: "website".to_owned(),
        source: "vacaturesite".to_owned(),
        direction: "2".to_owned(),
        form: "secondment".to_owned(),
        recognised_sponsor: Some(true),
        highly_skilled: Some(false),
        suitable: "zittend werk".to_owned(),
        salary_cents: Some(345_678),
        hours_minutes: Some(28 * 60 + 30),
        start_on: Some(day("2027-01-04")),
        status: "sent".to_owned(),
        status_on: None,
        next_step: "nabellen".to_owned(),
        remind_on: Some(day("2026-11-30")),
        proof: "bevestiging.pdf".to_owned(),
        lesson: "korter schrijven".to_owned(),
        note: String::new(),
        created_ms: 5_000,
        changed_ms: 6_000,
    }
}

fn document(id: &str) -> Document {
    Document {
        id: id.to_owned(),
        case_id: CASE.to_owned(),
        kind: "progress_report".to_owned(),
        version: 1,
        period_from: Some(day("2026-10-01")),
        period_to: Some(day("2026-10-31")),
        date: None,
        created_ms: 7_000,
        changed_ms: 8_000,
    }
}

fn text(section: &str, language: &str, text: &str) -> DocumentText {
    DocumentText {
        document_id: DOCUMENT.to_owned(),
        section: section.to_owned(),
        language: language.to_owned(),
        text: text.to_owned(),
    }
}

fn scenario(id: &str, name: &str) -> Scenario {
    let fact = |field: &str, entered| ScenarioFact {
        field: field.to_owned(),
        row: String::new(),
        entered,
    };
    Scenario {
        id: id.to_owned(),
        case_id: CASE.to_owned(),
        name: name.to_owned(),
        facts: vec![
            fact("contract.end", None),
            fact("permit.end", Some(Entered::Typed("in \"mei\"".to_owned()))),
            fact(
                "sanction.start",
                Some(Entered::Value("2027-03-01".to_owned())),
            ),
        ],
        created_ms: 9_000,
        changed_ms: 10_000,
    }
}

/// Runs in one transaction of a fresh vault that holds one case.
fn with_case(test: impl FnOnce(&WriteTransaction<'_>) -> Result<(), StorageError>) {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, _) = Vault::create(
        dir.path(),
        &Passphrase::new("zin".to_owned()),
        KdfCost::test(),
        day("2026-11-22"),
        &mut SystemRandom,
    )
    .unwrap();
    vault
        .write(|tx| {
            tx.put_case(&case(CASE, "2026-001"))?;
            test(tx)
        })
        .unwrap();
}

//! The case as it was known, what is forgotten, and whether the journal is whole.

use crate::support::{Program, code, log_line};
use spoorboek_contract::message::*;
use std::sync::atomic::Ordering;

const DAY_MS: i64 = 86_400_000;

fn known(program: &Program, case: &CaseView, day: &str) -> Result<KnownCase, Failure> {
    program.app.case_as_known(CaseOnDay {
        case_id: case.case_id.clone(),
        day: day.to_owned(),
    })
}

fn name(case: &CaseView) -> Option<&str> {
    let mut facts = case.facts.iter();
    facts
        .find(|it| it.field == "employee.name")
        .and_then(|it| it.value.as_deref())
}

/// A program whose clock stands at noon, so many days before the day that the host calls today.
fn days_ago(program: &Program, days: i64) {
    // 22 November 2026, noon.
    let noon = 1_795_348_800_000;
    program
        .clock
        .now_ms
        .store(noon - days * DAY_MS, Ordering::Relaxed);
}

#[test]
fn it_is_shown_as_it_was_known_at_the_end_of_a_day() {
    let program = Program::with_vault();
    days_ago(&program, 10);
    let case = program.case("Noor Jansen", "3-3-26");
    days_ago(&program, 5);
    program.set(&case, "employee.name", "", "Noor de Vries");
    program
        .app
        .log_save(log_line(&case, "17-11-2026", "Intake gehad"))
        .expect("kept");
    days_ago(&program, 1);
    program.set(&case, "sickness.first_sick_day", "", "10-3-26");
    assert_eq!(
        code(known(&program, &case, "11-11-2026")),
        FailureCode::NotKnownThen
    );
    let first = known(&program, &case, "12-11-2026").expect("known");
    assert_eq!(name(&first.view), Some("Noor Jansen"));
    assert_eq!(first.view.log, []);
    assert_eq!(first.view.today, "2026-11-12");
    let second = known(&program, &case, "18-11-2026").expect("known");
    assert_eq!(name(&second.view), Some("Noor de Vries"));
    assert_eq!(second.view.log.len(), 1);
    let at = |view: &CaseView| view.deadlines[0].date.clone();
    assert_eq!(at(&first.view), at(&second.view));
    let now = known(&program, &case, "vandaag").expect("known");
    assert_ne!(at(&now.view), at(&second.view), "the day moved since");
    assert_eq!(now.view.facts, program.open(&case).facts);
    assert_eq!(program.history(&case).known_from, "2026-11-12");
}

#[test]
fn what_is_forgotten_is_gone_from_history_and_the_chain_still_holds() {
    let program = Program::with_vault();
    days_ago(&program, 3);
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "programme.goal", "", "Een woord dat weg moet");
    days_ago(&program, 2);
    program.set(&case, "programme.goal", "", "Werk voor 24 uur");
    let history = program.history(&case);
    let change = history.steps.iter().flat_map(|step| &step.changes);
    let mut change = change.filter(|it| it.field.as_deref() == Some("programme.goal"));
    let seq = change.next().expect("a change").seq;
    let forgotten = program
        .app
        .history_forget(ChangeOfCase {
            case_id: case.case_id.clone(),
            seq,
        })
        .expect("forgotten");
    let text = serde_json::to_string(&forgotten).expect("json");
    assert!(!text.contains("weg moet"), "{text}");
    assert!(
        forgotten
            .steps
            .iter()
            .flat_map(|it| &it.changes)
            .any(|it| it.forgotten)
    );
    let goal = program
        .open(&case)
        .facts
        .into_iter()
        .find(|it| it.field == "programme.goal");
    assert_eq!(
        goal.and_then(|it| it.value).as_deref(),
        Some("Werk voor 24 uur")
    );
    let check = program.app.journal_check(Nothing {}).expect("a check");
    assert_eq!(check.first_broken, None);
    assert!(check.forgotten >= 2);
    let then = known(&program, &case, "19-11-2026").expect("known");
    assert_eq!(then.forgotten, 1, "it is said that something is missing");
    let gone = ChangeOfCase {
        case_id: case.case_id.clone(),
        seq: 9999,
    };
    assert_eq!(
        code(program.app.history_forget(gone)),
        FailureCode::NotFound
    );
}

#[test]
fn a_removed_case_leaves_a_whole_chain_without_its_content() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let other = program.case("Piet Blijft", "3-3-26");
    program.set(&case, "programme.goal", "", "Iets");
    program.set(&other, "programme.goal", "", "Anders");
    let before = program.app.journal_check(Nothing {}).expect("a check");
    program
        .app
        .case_remove(CaseId {
            case_id: case.case_id.clone(),
        })
        .expect("removed");
    let after = program.app.journal_check(Nothing {}).expect("a check");
    assert_eq!(after.first_broken, None);
    assert!(after.entries > before.entries);
    assert!(after.forgotten > before.forgotten);
    assert_eq!(program.history(&other).steps.len(), 1);
}

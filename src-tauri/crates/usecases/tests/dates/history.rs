//! What was, when, and why.

use crate::support::{Program, code, edit, log_line, of};
use spoorboek_contract::message::*;
use std::sync::atomic::Ordering;

/// Field, row, value before, value after.
type Told = (Option<String>, String, Option<String>, Option<String>);

fn told(step: &HistoryStep) -> Vec<Told> {
    let changes = step.changes.iter().cloned();
    changes
        .map(|it| (it.field, it.row, it.before, it.after))
        .collect()
}

fn one(field: &str, row: &str, before: Option<&str>, after: Option<&str>) -> Vec<Told> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    vec![(own(Some(field)), row.to_owned(), own(before), own(after))]
}

#[test]
fn every_change_is_kept_with_the_old_value() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    assert!(
        program.history(&case).steps.is_empty(),
        "a new case has no past"
    );
    program.set(&case, "programme.start", "", "20-4-2026");
    program.set(&case, "programme.start", "", "30-2-2026");
    program.set(&case, "programme.start", "", "1 mei 2026");
    program.set(&case, "programme.start", "", "");
    program.set(&case, "interruption.recovered_on", "1", "1-7-2025");
    program.set(&case, "case.dossier_number", "", "B-7");
    let steps = program.history(&case).steps;
    let expected = [
        one("case.dossier_number", "", Some("2026-001"), Some("B-7")),
        one("interruption.recovered_on", "1", None, Some("2025-07-01")),
        one("programme.start", "", Some("2026-05-01"), None),
        one("programme.start", "", Some("30-2-2026"), Some("2026-05-01")),
        one("programme.start", "", Some("2026-04-20"), Some("30-2-2026")),
        one("programme.start", "", None, Some("2026-04-20")),
    ];
    assert_eq!(steps.iter().map(told).collect::<Vec<_>>(), expected);
    let first = |place: usize| &steps[place].changes[0];
    let (emptied, made) = (first(2), first(5));
    assert!(emptied.removed && !emptied.made);
    assert!(made.made && !made.removed);
    assert_eq!(
        (first(0).kind, first(1).kind),
        (ChangeKind::Fact, ChangeKind::Row)
    );
    assert!(steps.is_sorted_by(|newer, older| newer.at_ms >= older.at_ms));
    assert!(
        steps
            .iter()
            .all(|it| !it.takes_back && !it.taken_back && it.reason.is_none())
    );
}

#[test]
fn what_was_not_changed_leaves_no_trace() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "programme.start", "", "20-4-2026");
    program.set(&case, "programme.start", "", "20 april 2026");
    program.set(&case, "programme.goal", "", "");
    assert_eq!(program.history(&case).steps.len(), 1);
}

#[test]
fn taking_back_and_bringing_back_are_steps_too() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "employer.name", "", "Oud B.V.");
    program.set(&case, "employer.name", "", "Nieuw B.V.");
    program.undo(&case);
    let marks = || -> Vec<(bool, bool)> {
        let steps = program.history(&case).steps.into_iter();
        steps.map(|it| (it.takes_back, it.taken_back)).collect()
    };
    assert_eq!(marks(), [(true, false), (false, true), (false, false)]);
    let newest = program.history(&case).steps.remove(0);
    assert_eq!(
        told(&newest),
        one("employer.name", "", Some("Nieuw B.V."), Some("Oud B.V."))
    );
    program.app.redo(of(&case)).expect("redone");
    assert_eq!(
        marks(),
        [(true, false), (true, true), (false, true), (false, false)]
    );
}

#[test]
fn what_was_typed_in_one_go_is_told_once() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "profile.barriers", "", "Eerst");
    program.clock.step_ms.store(400, Ordering::Relaxed);
    program.set(&case, "employer.name", "", "Oud B.V.");
    for typed in ["Zin", "Zin twee", "Zin twee en drie"] {
        program.set(&case, "profile.barriers", "", typed);
    }
    let steps = program.history(&case).steps;
    assert_eq!(steps.len(), 3);
    let expected = one(
        "profile.barriers",
        "",
        Some("Eerst"),
        Some("Zin twee en drie"),
    );
    assert_eq!(told(&steps[0]), expected);
}

#[test]
fn a_row_that_goes_is_one_step_with_all_its_fields() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "milestone.what", "1", "Cv klaar");
    program.set(&case, "milestone.due", "1", "3-1-2027");
    program
        .app
        .row_remove(RowRemoval {
            case_id: case.case_id.clone(),
            group: "milestone".to_owned(),
            row: "1".to_owned(),
        })
        .expect("removed");
    let step = program.history(&case).steps.remove(0);
    let mut changes = told(&step);
    changes.sort();
    let mut expected = one("milestone.due", "1", Some("2027-01-03"), None);
    expected.extend(one("milestone.what", "1", Some("Cv klaar"), None));
    assert_eq!(changes, expected);
}

#[test]
fn what_was_written_in_a_line_and_in_a_paper_is_told_with_its_old_words() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let view = program
        .app
        .log_save(log_line(&case, "vandaag", "Eerst"))
        .expect("kept");
    let corrected = LogDraft {
        id: view.log.first().map(|it| it.id.clone()),
        ..log_line(&case, "vandaag", "Daarna")
    };
    program.app.log_save(corrected).expect("kept");
    let changes = |n: usize| program.history(&case).steps.remove(n).changes.remove(0);
    let line = changes(0);
    assert_eq!(line.before.as_deref(), Some("Noor en de coach · Eerst"));
    assert_eq!(line.after.as_deref(), Some("Noor en de coach · Daarna"));
    assert!(!line.made && changes(1).made);
    let new = NewDocument {
        case_id: case.case_id.clone(),
        kind: DocumentKind::TrajectoryPlan,
        language: Language::Nl,
    };
    let plan = program.app.document_create(new).expect("a plan");
    assert!(changes(0).made);
    let text = DocumentText {
        document_id: plan.document_id.clone(),
        language: Language::Nl,
        section: plan.missing[0].clone(),
        text: Some("Eigen woorden.".to_owned()),
    };
    program.app.document_text_set(text).expect("kept");
    let own = changes(0);
    assert_eq!(
        (own.before, own.after.as_deref()),
        (None, Some("Eigen woorden."))
    );
    assert_eq!(own.kind, ChangeKind::Document);
    assert!(!own.made, "the document was there");
}

#[test]
fn a_case_shows_its_own_past_only() {
    let program = Program::with_vault();
    let (one, other) = (
        program.case("Noor Jansen", "3-3-25"),
        program.case("Ada Bos", "4-4-25"),
    );
    program.set(&one, "employer.name", "", "Oud B.V.");
    assert_eq!(program.history(&one).steps.len(), 1);
    assert!(program.history(&other).steps.is_empty());
    program.preview(&one, &edit("programme.start", "", "1-1-27"));
    assert_eq!(
        program.history(&one).steps.len(),
        1,
        "a look leaves no trace"
    );
    let gone = CaseId {
        case_id: "weg".to_owned(),
    };
    assert_eq!(code(program.app.case_history(gone)), FailureCode::NotFound);
    program.app.vault_lock(Nothing {}).expect("locked");
    assert_eq!(
        code(program.app.case_history(of(&one))),
        FailureCode::Locked
    );
}

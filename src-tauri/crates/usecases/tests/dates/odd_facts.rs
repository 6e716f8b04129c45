//! Odd facts never stop the program: they are kept, named, and left out of what depends on them.

use crate::support::{Program, code, date, edit};
use spoorboek_contract::message::*;

const ODD: &str = "\u{202e}geen 🚂 zin\u{7}";

/// Every field that does not take any text, with a row where it has one.
fn fields(program: &Program) -> Vec<(String, &'static str)> {
    let form = program.app.case_form(Nothing {}).expect("the form");
    let fields = form.fields.into_iter();
    let strict = fields.filter(|it| !matches!(it.kind, FieldKind::Text | FieldKind::LongText));
    let placed = strict.map(|it| {
        let row = match it.group.as_deref() {
            None => "",
            Some("station") => "pw.wia_application",
            Some(_) => "1",
        };
        (it.key, row)
    });
    placed.collect()
}

#[test]
fn a_case_of_which_nothing_can_be_read_still_opens() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let odd = fields(&program);
    assert!(odd.len() > 90, "fields went missing: {}", odd.len());
    let changes: Vec<FactEdit> = odd
        .iter()
        .map(|(field, row)| edit(field, row, ODD))
        .collect();
    let kept = program.save(&case, "Onleesbaar", &changes);
    let shown = program.adopt(&kept, "Alles tegelijk.");
    assert!(shown.deadlines.is_empty() && shown.conflicts.is_empty());
    assert_eq!(shown.placement.forms.len(), 6);
    let signals = program.app.signals(Nothing {}).expect("signals").signals;
    for (field, row) in &odd {
        let kept = shown
            .facts
            .iter()
            .find(|it| it.field == *field)
            .expect("kept");
        assert_eq!(
            (kept.value.as_deref(), kept.typed.as_deref()),
            (None, Some(ODD)),
            "{field}"
        );
        assert!(kept.problem.is_some(), "{field}");
        let named = |it: &&SignalView| {
            it.field.as_deref() == Some(field) && it.row == *row && it.kind == SignalKind::Problem
        };
        let named: Vec<_> = signals.iter().filter(named).collect();
        assert_eq!(named.len(), 1, "{field}");
        assert_eq!(named[0].problem, kept.problem);
    }
    assert_eq!(
        program
            .app
            .case_list(Nothing {})
            .expect("a list")
            .cases
            .len(),
        1
    );
    let tried = program.app.what_if(WhatIf {
        case_id: case.case_id.clone(),
        changes: vec![edit("sickness.first_sick_day", "", "3-3-25")],
    });
    assert!(!tried.expect("a comparison").moves.dates.is_empty());

    // With the one day from which all is counted, all that hangs on nothing else is there again.
    let counted = program.set(&case, "sickness.first_sick_day", "", "3-3-25");
    assert_eq!(date(&counted, "pw.wia_application").date, "2026-12-13");
    assert_eq!(date(&counted, "pw.waiting_period_end").date, "2027-02-28");
}

#[test]
fn years_the_program_does_not_know_are_named() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    for typed in ["1-1-1989", "1-1-2101", "31-12-9999"] {
        let case = program.set(&case, "employment.end", "", typed);
        let fact = case
            .facts
            .iter()
            .find(|it| it.field == "employment.end")
            .expect("kept");
        let problem = fact.problem.clone().expect("a problem");
        assert_eq!(problem.kind, ProblemKind::DateOutOfRange, "{typed}");
        assert_eq!(
            date(&case, "pw.waiting_period_end").date,
            "2027-02-28",
            "{typed}"
        );
    }
    let edge = program.set(&case, "sickness.first_sick_day", "", "1-1-1990");
    assert_eq!(date(&edge, "pw.problem_analysis").date, "1990-02-11");
    let new = NewCase {
        name: "Ver".to_owned(),
        first_sick_day: "1-1-1989".to_owned(),
    };
    assert_eq!(
        code(program.app.case_create(new)),
        FailureCode::FirstSickDayUnreadable
    );
}

#[test]
fn a_contradiction_takes_only_its_own_dates_along() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "programme.start", "", "20-4-2026");
    program.set(&case, "programme.planned_end", "", "1-1-2026");
    program.set(&case, "maternity_leave.from", "1", "1-7-2025");
    program.set(&case, "maternity_leave.to", "1", "1-6-2025");
    let case = program.set(&case, "sickness.voluntary_extension_days", "", "91");
    let problem = |field: &str| {
        let fact = case.facts.iter().find(|it| it.field == field);
        fact.and_then(|it| it.problem.as_ref()).map(|it| it.kind)
    };
    assert_eq!(problem("programme.planned_end"), Some(ProblemKind::Before));
    assert_eq!(problem("maternity_leave.to"), Some(ProblemKind::Before));
    assert_eq!(date(&case, "track2.plan").date, "2026-06-01");
    assert!(
        case.deadlines
            .iter()
            .all(|it| it.id != "track2.final_report")
    );
    assert_eq!(date(&case, "pw.waiting_period_end").date, "2027-05-30");
}

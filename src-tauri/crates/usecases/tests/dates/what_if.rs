//! Another course of events: kept, made real as if it had been typed, taken back, thrown away.

use crate::edits::{case_and_changes, trials};
use crate::support::{Program, code, date, edit, fact, of};
use proptest::prelude::*;
use spoorboek_contract::message::*;

impl Program {
    fn typed(&self, case: &CaseView, changes: &[FactEdit]) -> CaseView {
        for it in changes {
            self.set(case, &it.field, &it.row, &it.typed);
        }
        self.open(case)
    }

    fn tried(&self, case: &CaseView, changes: &[FactEdit]) -> WhatIfView {
        let request = WhatIf {
            case_id: case.case_id.clone(),
            changes: changes.to_vec(),
        };
        self.app.what_if(request).expect("a comparison")
    }
}

/// A case without what tells it from its twin: its id, its number, the way it came about.
fn bare(mut case: CaseView) -> CaseView {
    case.case_id.clear();
    case.dossier_number.clear();
    case.facts.retain(|it| it.field != "case.dossier_number");
    (case.undo, case.redo) = (None, None);
    // The ways to the places of a case name it.
    let checked = case.check.items.iter_mut().map(|it| &mut it.go);
    let phases = case.trajectory.phases.iter_mut();
    let delivered = phases.flat_map(|it| it.deliverables.iter_mut().map(|it| &mut it.go));
    let noticed = case.words.iter_mut().map(|it| &mut it.go);
    for go in checked.chain(delivered).chain(noticed) {
        go.case_id.clear();
    }
    case
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn made_real_it_equals_the_same_facts_typed((first, changes) in case_and_changes()) {
        let program = Program::with_vault();
        let case = |name| program.typed(&program.case(name, "3-3-25"), &first);
        let (one, twin, other) = (case("Noor Jansen"), case("Noor Jansen"), case("Ada Bos"));
        prop_assert_eq!(bare(one.clone()), bare(twin.clone()));

        let tried = program.tried(&one, &changes);
        prop_assert_eq!(&program.open(&one), &one, "trying keeps nothing");
        let kept = program.save(&one, "Anders", &changes);
        prop_assert_eq!(&kept.facts, &one.facts, "a scenario changes no fact");
        prop_assert_eq!(&kept.deadlines, &one.deadlines);
        let real = program.adopt(&kept, "De werkgever bevestigt het.");
        let typed = program.typed(&twin, &changes);
        prop_assert_eq!(bare(real.clone()), bare(typed));
        for shown in &tried.facts {
            let now = real.facts.iter().find(|it| it.field == shown.field && it.row == shown.row);
            prop_assert_eq!(now.and_then(|it| it.value.clone()), shown.after.clone());
        }

        let back = program.undo(&one);
        prop_assert_eq!(CaseView { redo: None, ..back }, kept, "one step takes all of it back");
        let again = program.app.redo(of(&one)).expect("redone");
        prop_assert_eq!(bare(again), bare(real));
        prop_assert_eq!(program.open(&other), other, "another case is never touched");
    }
}

#[test]
fn a_scenario_tells_what_it_moves_before_and_keeps_why_after() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let changes = [
        edit("interruption.recovered_on", "1", "1-7-2025"),
        edit("interruption.sick_again_on", "1", "11-7-2025"),
        edit("permit.category", "", "HSM"),
        edit("permit.expires_on", "", "1-12-2026"),
    ];
    let tried = program.tried(&case, &changes);
    let moved = |id: &str| tried.moves.dates.iter().find(|it| it.deadline_id == id);
    let end = moved("pw.waiting_period_end").expect("it moves");
    assert_eq!(
        (end.before.as_deref(), end.after.as_deref(), end.days),
        (Some("2027-02-28"), Some("2027-03-10"), Some(10))
    );
    let expiry = moved("ind.permit_expiry").expect("it comes");
    assert_eq!(
        (
            expiry.before.as_deref(),
            expiry.after.as_deref(),
            expiry.days
        ),
        (None, Some("2026-12-01"), None)
    );
    assert!(tried.moves.conflicts_new.iter().any(|it| it.id == "C2"));
    assert_eq!(
        tried.before.from, tried.after.from,
        "both lines on one scale"
    );
    assert_eq!(tried.before.to, tried.after.to);

    let kept = program.save(&case, "  Tien dagen hersteld ", &changes);
    assert_eq!(kept.scenarios.len(), 1);
    assert_eq!(kept.scenarios[0].name, "Tien dagen hersteld");
    assert_eq!(kept.scenarios[0].facts.len(), 4);
    let real = program.adopt(&kept, "Bedrijfsarts bevestigt het herstel.");
    assert_eq!(date(&real, "pw.waiting_period_end").date, "2027-03-10");
    assert!(real.scenarios.is_empty(), "what is real is no scenario");
    let steps = program.history(&case).steps;
    let newest = steps.first().expect("a step");
    assert_eq!(
        newest.reason.as_deref(),
        Some("Bedrijfsarts bevestigt het herstel.")
    );
    assert_eq!(
        newest.changes.len(),
        5,
        "four facts and the scenario, one step"
    );

    // What goes again takes its conflict along.
    let away = program.tried(&real, &[edit("permit.expires_on", "", "")]);
    assert!(away.moves.conflicts_gone.iter().any(|it| it.id == "C2"));
    assert!(away.moves.conflicts_new.is_empty());
}

#[test]
fn a_scenario_is_changed_under_its_name_and_thrown_away() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let kept = program.save(&case, "Later", &[edit("programme.start", "", "1-12-2026")]);
    let id = kept.scenarios[0].id.clone();
    let draft = ScenarioDraft {
        case_id: case.case_id.clone(),
        id: Some(id.clone()),
        name: "Veel later".to_owned(),
        changes: vec![
            edit("programme.start", "", "1-1-2027"),
            edit("programme.start", "", "1-2-2027"),
        ],
    };
    let changed = program.app.scenario_save(draft).expect("kept");
    assert_eq!(changed.scenarios.len(), 1);
    assert_eq!(changed.scenarios[0].name, "Veel later");
    let values: Vec<_> = changed.scenarios[0]
        .facts
        .iter()
        .map(|it| it.value.as_deref())
        .collect();
    assert_eq!(
        values,
        [Some("2027-02-01")],
        "the last one of a field counts"
    );
    let entry = EntryOfCase {
        case_id: case.case_id.clone(),
        id,
    };
    let gone = program
        .app
        .scenario_remove(entry.clone())
        .expect("thrown away");
    assert!(gone.scenarios.is_empty());
    assert_eq!(gone.undo, Some(ChangeKind::Scenario));
    assert_eq!(
        code(program.app.scenario_remove(entry)),
        FailureCode::NotFound
    );
    assert_eq!(program.undo(&case).scenarios.len(), 1);
}

#[test]
fn what_cannot_be_kept_is_refused_and_changes_nothing() {
    let program = Program::with_vault();
    let (case, other) = (
        program.case("Noor Jansen", "3-3-25"),
        program.case("Ada Bos", "4-4-25"),
    );
    let change = [edit("programme.start", "", "1-12-2026")];
    let draft = |name: &str, changes: &[FactEdit], id: Option<&str>| ScenarioDraft {
        case_id: case.case_id.clone(),
        id: id.map(str::to_owned),
        name: name.to_owned(),
        changes: changes.to_vec(),
    };
    let long = "x".repeat(201);
    for (draft, expected) in [
        (draft("  ", &change, None), FailureCode::ScenarioNameMissing),
        (draft("Leeg", &[], None), FailureCode::ScenarioEmpty),
        (draft(&long, &change, None), FailureCode::TextTooLong),
        (
            draft("Weg", &change, Some("no-such-scenario")),
            FailureCode::NotFound,
        ),
        (
            draft("Vreemd", &[edit("no.such_field", "", "1")], None),
            FailureCode::NotFound,
        ),
        (
            draft("Rij", &[edit("milestone.what", "", "1")], None),
            FailureCode::NotFound,
        ),
    ] {
        assert_eq!(code(program.app.scenario_save(draft)), expected);
    }
    assert_eq!(program.open(&case), case);

    let kept = program.save(&case, "Later", &change);
    let id = kept.scenarios[0].id.clone();
    let adopt = |case: &CaseView, reason: &str| {
        program.app.scenario_adopt(ScenarioAdoption {
            case_id: case.case_id.clone(),
            id: id.clone(),
            reason: reason.to_owned(),
        })
    };
    assert_eq!(code(adopt(&case, " \n")), FailureCode::ReasonMissing);
    assert_eq!(
        code(adopt(&other, "Niet van deze casus.")),
        FailureCode::NotFound
    );
    assert_eq!(
        code(adopt(&case, &"x".repeat(200_001))),
        FailureCode::TextTooLong
    );
    let of_other = EntryOfCase {
        case_id: other.case_id.clone(),
        id: id.clone(),
    };
    assert_eq!(
        code(program.app.scenario_remove(of_other)),
        FailureCode::NotFound
    );
    let of_other = ScenarioDraft {
        case_id: other.case_id.clone(),
        ..draft("Gekaapt", &change, Some(&id))
    };
    assert_eq!(
        code(program.app.scenario_save(of_other)),
        FailureCode::NotFound
    );
    assert_eq!(program.open(&case), kept);
    assert_eq!(program.open(&other), other);
}

#[test]
fn the_dossier_number_is_no_part_of_another_course_of_events() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let changes = [
        edit("case.dossier_number", "", "2031-777"),
        edit("programme.start", "", "1-12-2026"),
    ];
    let kept = program.save(&case, "Later", &changes);
    let real = program.adopt(&kept, "Zo afgesproken.");
    assert_eq!(real.dossier_number, case.dossier_number);
    let numbers = real
        .facts
        .iter()
        .filter(|it| it.field == "case.dossier_number");
    assert_eq!(numbers.count(), 1);
    assert_eq!(
        fact(&real, "programme.start").value.as_deref(),
        Some("2026-12-01")
    );
    let only = ScenarioDraft {
        case_id: case.case_id.clone(),
        id: None,
        name: "Nummer".to_owned(),
        changes: vec![edit("case.dossier_number", "", "2031-777")],
    };
    assert_eq!(
        code(program.app.scenario_save(only)),
        FailureCode::ScenarioEmpty
    );
}

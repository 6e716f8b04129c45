//! What a change would move, told before it is kept.

use crate::edits::{any_edit, trials};
use crate::support::{Program, code, date, edit};
use proptest::collection::vec;
use proptest::prelude::*;
use spoorboek_contract::message::*;
use std::collections::{BTreeMap, BTreeSet};

/// The difference of two views of a case: id, date before and after, days, the letter.
type Difference = BTreeSet<(
    String,
    Option<String>,
    Option<String>,
    Option<i32>,
    Option<String>,
)>;

fn difference(before: &CaseView, after: &CaseView) -> Difference {
    let dates = |case: &CaseView| -> BTreeMap<String, DeadlineView> {
        let all = case.deadlines.iter();
        all.map(|it| (it.id.clone(), it.clone())).collect()
    };
    let (before, after) = (dates(before), dates(after));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let day = |it: Option<&DeadlineView>| it.map(|it| it.date.clone());
    let number = |text: &str| text.parse::<chrono::NaiveDate>().expect("a date");
    let mut found = Difference::new();
    for id in ids {
        let (was, is) = (before.get(id), after.get(id));
        let letter = |it: Option<&DeadlineView>| it.and_then(|it| it.letter_date.clone());
        if day(was) == day(is) && letter(was) == letter(is) {
            continue;
        }
        let days = was
            .zip(is)
            .map(|(was, is)| (number(&is.date) - number(&was.date)).num_days());
        let days = days.map(|days| i32::try_from(days).expect("few days"));
        found.insert((id.clone(), day(was), day(is), days, letter(is)));
    }
    found
}

fn told(moves: &Moves) -> Difference {
    let dates = moves.dates.iter().cloned();
    dates
        .map(|it| (it.deadline_id, it.before, it.after, it.days, it.letter_date))
        .collect()
}

fn only_in(one: &CaseView, other: &CaseView) -> Vec<ConflictView> {
    let there = |conflict: &&ConflictView| !other.conflicts.iter().any(|it| it.id == conflict.id);
    one.conflicts.iter().filter(there).cloned().collect()
}

/// Those that stay with another number of days.
fn changed(before: &CaseView, after: &CaseView) -> Vec<ChangedConflict> {
    let stay = after.conflicts.iter().filter_map(|conflict| {
        let was = before.conflicts.iter().find(|it| it.id == conflict.id)?;
        (was.days != conflict.days).then(|| ChangedConflict {
            days_before: was.days,
            conflict: conflict.clone(),
        })
    });
    stay.collect()
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn it_tells_exactly_what_then_happens(edits in vec(any_edit(), 1..10)) {
        let program = Program::with_vault();
        let case = program.case("Noor Jansen", "3-3-25");
        let mut before = program.open(&case);
        for it in &edits {
            let history = program.history(&case);
            let moves = program.preview(&case, it);
            prop_assert_eq!(&program.open(&case), &before, "nothing is kept");
            prop_assert_eq!(program.history(&case), history);
            let after = program.set(&case, &it.field, &it.row, &it.typed);
            prop_assert_eq!(told(&moves), difference(&before, &after), "{:?}", it);
            prop_assert_eq!(moves.dates.len(), told(&moves).len(), "each date once");
            let order = |it: &MovedDate| {
                let day = it.after.clone().or(it.before.clone());
                (it.severity == Severity::Amber, day)
            };
            prop_assert!(moves.dates.is_sorted_by_key(order), "{:?}", moves.dates);
            prop_assert_eq!(moves.conflicts_new, only_in(&after, &before));
            prop_assert_eq!(moves.conflicts_gone, only_in(&before, &after));
            prop_assert_eq!(moves.conflicts_changed, changed(&before, &after));
            before = after;
        }
    }
}

#[test]
fn a_change_that_moves_nothing_is_told_to_move_nothing() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    for it in [
        edit("employer.name", "", "Nieuw B.V."),
        edit("sickness.first_sick_day", "", "3 maart 2025"),
        edit("case.dossier_number", "", "2031-777"),
        edit("programme.start", "", "nog niet bekend"),
    ] {
        assert_eq!(program.preview(&case, &it), Moves::default(), "{it:?}");
    }
}

#[test]
fn a_letter_stays_and_the_rule_moves_under_it() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "10-12-2026",
    );
    let first = edit("sickness.first_sick_day", "", "10-3-25");
    let moves = program.preview(&case, &first);
    let moved = moves
        .dates
        .iter()
        .find(|it| it.deadline_id == "pw.wia_application");
    let moved = moved.expect("it moves");
    assert_eq!(
        (moved.before.as_deref(), moved.after.as_deref(), moved.days),
        (Some("2026-12-13"), Some("2026-12-20"), Some(7))
    );
    assert_eq!(moved.letter_date.as_deref(), Some("2026-12-10"));
    let after = program.set(&case, &first.field, "", &first.typed);
    assert_eq!(date(&after, "pw.wia_application").counts, "2026-12-10");
}

#[test]
fn what_is_not_there_is_refused() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let change = |case_id: &str, field: &str, row: &str, typed: &str| FactChange {
        case_id: case_id.to_owned(),
        field: field.to_owned(),
        row: row.to_owned(),
        typed: typed.to_owned(),
    };
    let id = case.case_id.as_str();
    let long = "x".repeat(200_001);
    for (change, expected) in [
        (
            change("weg", "programme.start", "", "1-1-27"),
            FailureCode::NotFound,
        ),
        (change(id, "geen.veld", "", "1-1-27"), FailureCode::NotFound),
        (
            change(id, "programme.start", "1", "1-1-27"),
            FailureCode::NotFound,
        ),
        (
            change(id, "interruption.recovered_on", "", "1-1-27"),
            FailureCode::NotFound,
        ),
        (
            change(id, "interruption.recovered_on", "1/2", "1-1-27"),
            FailureCode::NotFound,
        ),
        (
            change(id, "programme.goal", "", &long),
            FailureCode::TextTooLong,
        ),
    ] {
        let tried = WhatIf {
            case_id: change.case_id.clone(),
            changes: vec![edit(&change.field, &change.row, &change.typed)],
        };
        assert_eq!(code(program.app.fact_preview(change)), expected);
        assert_eq!(code(program.app.what_if(tried)), expected);
    }
}

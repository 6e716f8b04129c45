//! The date in an authority's letter: it wins, moves what depends on it, and is never overwritten.

use crate::support::{Program, code, date, edit, fact};
use spoorboek_contract::message::*;
use std::collections::BTreeMap;

fn dates(case: &CaseView) -> BTreeMap<&str, (&str, &str)> {
    let all = case.deadlines.iter();
    all.map(|it| (it.id.as_str(), (it.date.as_str(), it.counts.as_str())))
        .collect()
}

#[test]
fn it_wins_and_moves_what_depends_on_it() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "1-9-2024");
    let before = program.set(
        &case,
        "sickness.wia_application_received_on",
        "",
        "20-6-2026",
    );
    let after = program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "18-6-2026",
    );
    let letter = date(&after, "pw.wia_application");
    assert_eq!(
        (letter.date.as_str(), letter.counts.as_str()),
        ("2026-06-13", "2026-06-18")
    );
    assert_eq!(letter.letter_date.as_deref(), Some("2026-06-18"));
    assert_eq!(letter.letter_differs, Some(5));
    assert_eq!(
        (letter.work_ahead.as_str(), letter.weekday),
        ("2026-06-18", 4)
    );
    assert_eq!(letter.days_left, -157);
    // The benefit begins later by the days by which the application is late: two, not seven.
    assert_eq!(date(&before, "pw.wia_start").date, "2026-09-06");
    assert_eq!(date(&after, "pw.wia_start").date, "2026-09-01");
    let (was, is) = (dates(&before), dates(&after));
    let stays = |id: &str| assert_eq!(was.get(id), is.get(id), "{id} does not depend on it");
    for id in [
        "pw.problem_analysis",
        "pw.report_42",
        "pw.reintegration_report",
        "pw.waiting_period_end",
    ] {
        assert!(was.contains_key(id));
        stays(id);
    }
}

#[test]
fn nothing_but_the_coach_overwrites_it() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "10-12-2026",
    );
    for (field, row, typed) in [
        ("sickness.first_sick_day", "", "1-9-2024"),
        ("interruption.recovered_on", "1", "1-7-2025"),
        ("interruption.sick_again_on", "1", "15-7-2025"),
        ("sickness.voluntary_extension_days", "", "91"),
        ("sickness.uwv_notice_received_on", "", "20-11-2026"),
        ("sickness.first_sick_day", "", "onbekend"),
        ("sickness.first_sick_day", "", "3-3-25"),
    ] {
        let case = program.set(&case, field, row, typed);
        let kept = case
            .facts
            .iter()
            .find(|it| it.field == "station.letter_date");
        assert_eq!(
            kept.and_then(|it| it.value.as_deref()),
            Some("2026-12-10"),
            "{field}"
        );
        if let Some(date) = case
            .deadlines
            .iter()
            .find(|it| it.id == "pw.wia_application")
        {
            assert_eq!(date.counts, "2026-12-10", "{field}");
        }
    }
    let case = program.set(&case, "station.letter_date", "pw.wia_application", "");
    let date = date(&case, "pw.wia_application");
    assert_eq!(
        (date.letter_date.as_deref(), date.letter_differs),
        (None, None)
    );
    assert_eq!(date.counts, date.date);
}

#[test]
fn one_that_cannot_be_read_is_kept_and_does_not_count() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "31-11-2026",
    );
    let kept = fact(&case, "station.letter_date");
    assert_eq!(
        (kept.value.as_deref(), kept.typed.as_deref()),
        (None, Some("31-11-2026"))
    );
    assert!(kept.problem.is_some());
    assert_eq!(date(&case, "pw.wia_application").counts, "2026-12-13");
}

#[test]
fn the_end_of_a_wage_sanction_stands_in_one_place() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "1-9-2024");
    let case = program.set(&case, "sanction.sent_on", "", "20-7-2026");
    let computed = date(&case, "pw.sanction_end").date.clone();
    assert_eq!(computed, "2027-08-28");
    let place = edit("station.letter_date", "pw.sanction_end", "15-8-2027");
    let moves = program.preview(&case, &place);
    let start = moves
        .dates
        .iter()
        .find(|it| it.deadline_id == "pw.wia_start");
    assert_eq!(start.and_then(|it| it.after.as_deref()), Some("2027-08-16"));
    let from_card = program.set(&case, &place.field, &place.row, &place.typed);
    assert_eq!(
        fact(&from_card, "sanction.end_on").value.as_deref(),
        Some("2027-08-15")
    );
    assert!(
        from_card
            .facts
            .iter()
            .all(|it| it.field != "station.letter_date")
    );
    let end = date(&from_card, "pw.sanction_end");
    assert_eq!(
        (end.counts.as_str(), end.letter_date.as_deref()),
        ("2027-08-15", Some("2027-08-15"))
    );
    assert_eq!(date(&from_card, "pw.wia_start").date, "2027-08-16");

    let from_form = program.set(&case, "sanction.end_on", "", "22-8-2027");
    let end = date(&from_form, "pw.sanction_end");
    assert_eq!(end.letter_date.as_deref(), Some("2027-08-22"));
    let cleared = program.set(&case, &place.field, &place.row, "");
    assert_eq!(date(&cleared, "pw.sanction_end").date, computed);
    assert!(cleared.facts.iter().all(|it| it.field != "sanction.end_on"));
}

#[test]
fn a_reason_names_the_letter_that_it_starts_from() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let reason = |id: &str| {
        program.app.deadline_reason(DeadlineOfCase {
            case_id: case.case_id.clone(),
            deadline_id: id.to_owned(),
        })
    };
    let letters = |reason: ReasonView| -> Vec<(String, String)> {
        let steps = reason.steps.into_iter();
        let letters = steps.filter_map(|step| match step {
            StepView::Letter {
                deadline_id, to, ..
            } => Some((deadline_id, to)),
            _ => None,
        });
        letters.collect()
    };
    let of = |id: &str| letters(reason(id).expect("a reason"));
    assert_eq!(of("pw.progress_talk.1"), []);
    program.set(
        &case,
        "station.letter_date",
        "pw.plan_of_action",
        "1-5-2025",
    );
    let named = ("pw.plan_of_action".to_owned(), "2025-05-01".to_owned());
    assert_eq!(of("pw.progress_talk.1"), [named]);
    assert_eq!(code(reason("pw.no_such_date")), FailureCode::NotFound);
}

//! What a person must still decide, and what happens to the employer's part when the contract ends.

use crate::support::{Program, date, edit};
use spoorboek_contract::message::{CaseView, DeadlineOfCase, StationState};

fn with_interruption(confirmed: &str) -> CaseView {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    for (field, typed) in [
        ("interruption.recovered_on", "3-6-25"),
        ("interruption.sick_again_on", "30-6-25"),
        ("interruption.recovery_confirmed", confirmed),
    ] {
        program.set(&case, field, "1", typed);
    }
    program.open(&case)
}

#[test]
fn both_dates_are_shown_until_the_recovery_is_confirmed() {
    let (plain, moved) = ("2026-12-13", "2027-01-09");
    for (confirmed, counts, other, earlier) in [
        ("", moved, Some(plain), true),
        ("nee", plain, Some(moved), false),
        ("ja", moved, None, false),
    ] {
        let view = with_interruption(confirmed);
        let application = date(&view, "pw.wia_application");
        assert_eq!(application.counts, counts, "{confirmed}");
        let reading = application.readings.first();
        assert_eq!(reading.map(|it| it.date.as_str()), other, "{confirmed}");
        assert_eq!(reading.is_some_and(|it| it.earlier), earlier, "{confirmed}");
        let asked = view
            .questions
            .iter()
            .any(|it| it.id == "question.recovery_confirmed");
        assert_eq!(asked, confirmed.is_empty(), "{confirmed}");
    }
}

#[test]
fn what_the_end_of_the_programme_makes_needless_is_no_longer_to_do() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "programme.start", "", "5-1-2026");
    program.set(&case, "programme.planned_end", "", "11-12-2026");
    program.set(&case, "permit.category", "", "HSM");
    program.set(&case, "permit.expires_on", "", "31-1-2027");
    let report =
        |view: &CaseView, number: u32| date(view, &format!("track2.report.{number}")).clone();
    let view = program.open(&case);
    assert!(report(&view, 7).to_do, "due on 26 October");
    assert!(date(&view, "offer.permit").to_do);
    program.set(&case, "ending.kind", "", "placed");
    program.set(&case, "ending.on", "", "26-10-2026");
    let view = program.open(&case);
    assert!(report(&view, 6).to_do, "it was due before the end");
    let last = report(&view, 7);
    assert!(last.after_programme && !last.to_do && last.state == StationState::Passed);
    assert!(!view.deadlines.iter().any(|it| it.id == "track2.report.8"));
    let offer = date(&view, "offer.permit");
    assert!(offer.after_programme && !offer.to_do && offer.state != StationState::Late);
    let final_report = date(&view, "track2.final_report");
    assert_eq!(
        (final_report.counts.as_str(), final_report.state),
        ("2026-11-01", StationState::Late),
        "week 87 comes before two weeks after the end"
    );
    // Its own field is enough: nobody marks it twice.
    program.set(&case, "ending.final_report_on", "", "6-11-2026");
    let view = program.open(&case);
    let done = date(&view, "track2.final_report").done_on.as_deref();
    assert_eq!(done, Some("2026-11-06"));
    let why = program
        .app
        .deadline_reason(DeadlineOfCase {
            case_id: case.case_id.clone(),
            deadline_id: "track2.final_report".to_owned(),
        })
        .expect("a reason");
    assert!(why.facts.iter().any(|it| it.field == "ending.on"));
    assert!(
        !why.facts
            .iter()
            .any(|it| it.field == "programme.planned_end")
    );
}

#[test]
fn after_the_contract_the_employers_part_passes_to_uwv_unless_it_bears_the_benefit_itself() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "employment.end", "", "24-4-2026");
    for (own_risk, passes) in [("", true), ("nee", true), ("ja", false)] {
        program.set(&case, "employment.own_risk_carrier", "", own_risk);
        let view = program.open(&case);
        let report = date(&view, "pw.reintegration_report");
        assert_eq!(report.after_contract, passes, "{own_risk}");
        assert_eq!(report.to_do, !passes, "{own_risk}");
        let before_the_end = date(&view, "pw.report_42");
        assert!(!before_the_end.after_contract, "{own_risk}");
        // The application is the employee's own.
        assert!(!date(&view, "pw.wia_application").after_contract);
        if passes {
            assert_ne!(report.state, StationState::Late);
        }
    }
}

#[test]
fn a_renewal_that_was_filed_in_time_is_told_and_not_asked_for_again() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    for it in [
        edit("permit.category", "", "HSM"),
        edit("permit.expires_on", "", "31-1-2027"),
        edit("programme.start", "", "1-4-2026"),
        edit("programme.planned_end", "", "28-2-2027"),
    ] {
        program.set(&case, &it.field, &it.row, &it.typed);
    }
    let conflict = |view: &CaseView| {
        let found = view.conflicts.iter().find(|it| it.id == "C1");
        found.expect("the programme outlasts the permit").clone()
    };
    let before = conflict(&program.open(&case));
    assert!(before.renewal_opens.is_some() && before.renewal_filed.is_none());
    for (filed, in_time) in [("20-11-2026", true), ("31-1-2027", false)] {
        program.set(&case, "permit.renewal_applied_on", "", filed);
        let after = conflict(&program.open(&case));
        assert_eq!(after.renewal_filed.is_some(), in_time, "{filed}");
        assert_eq!(after.renewal_opens.is_some(), !in_time, "{filed}");
    }
}

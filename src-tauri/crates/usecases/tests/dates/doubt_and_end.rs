//! What a person must still decide, and what happens to the employer's part when the contract ends.

use crate::support::{Program, date, edit};
use spoorboek_contract::message::{CaseView, StationState};

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

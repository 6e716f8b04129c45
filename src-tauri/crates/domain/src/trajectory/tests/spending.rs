//! Hours, money, services and silence.

use super::{at, case, day, line, with};
use crate::{CaseFile, Field, LogKind, Spending};

/// Ten weeks from Monday 2 March 2026.
const PROGRAMME: [(Field, &str, &str); 2] = [
    (Field::ProgrammeStart, "", "2026-03-02"),
    (Field::ProgrammePlannedEnd, "", "2026-05-10"),
];

#[test]
fn hours_are_those_of_the_whole_else_of_each_week() {
    let weekly = with(case(&PROGRAMME), &[(Field::CoachHours, "", "120")]);
    assert_eq!(at(&weekly, "2026-03-02").coach_hours.planned, Some(1200));
    let total = with(weekly.clone(), &[(Field::CoachHoursTotal, "", "1800")]);
    assert_eq!(at(&total, "2026-03-02").coach_hours.planned, Some(1800));
    // A prolongation of two weeks adds their hours; one that ends earlier changes nothing.
    for (until, expected) in [("2026-05-24", 1440), ("2026-04-01", 1200)] {
        let prolonged = with(weekly.clone(), &[(Field::ProlongedTo, "", until)]);
        let planned = at(&prolonged, "2026-03-02").coach_hours.planned;
        assert_eq!(planned, Some(expected), "{until}");
    }
    // Without an end, or with one before the start, nothing can be planned from weeks.
    let start = case(&[PROGRAMME[0], (Field::CoachHours, "", "120")]);
    assert_eq!(at(&start, "2026-03-02").coach_hours.planned, None);
    let reversed = with(start, &[(Field::ProgrammePlannedEnd, "", "2026-03-01")]);
    assert_eq!(at(&reversed, "2026-03-02").coach_hours.planned, None);
}

#[test]
fn the_plan_is_spread_evenly_over_the_days() {
    let case = with(
        case(&PROGRAMME),
        &[
            (Field::CoachHoursTotal, "", "700"),
            (Field::Budget, "", "70000"),
        ],
    );
    for (today, minutes) in [
        ("2026-03-01", 0),
        ("2026-03-02", 10),
        ("2026-04-05", 350),
        ("2026-05-10", 700),
        ("2026-05-11", 700),
    ] {
        let trajectory = at(&case, today);
        assert_eq!(
            trajectory.coach_hours.planned_by_now,
            Some(minutes),
            "{today}"
        );
        assert_eq!(
            trajectory.budget.planned_by_now,
            Some(minutes * 100),
            "{today}"
        );
    }
    // Where the programme stopped, so does its plan.
    let stopped = with(case, &[(Field::EndingOn, "", "2026-04-05")]);
    let hours = at(&stopped, "2026-11-22").coach_hours;
    assert_eq!(hours.planned_by_now, Some(350));
}

#[test]
fn the_coachs_work_counts_and_the_employees_own_does_not() {
    let mut case = CaseFile::default();
    for kind in LogKind::ALL {
        case.log = vec![line("2026-11-22", *kind, 45, "")];
        let expected = if *kind == LogKind::JobSearch { 0 } else { 45 };
        assert_eq!(
            at(&case, "2026-11-22").coach_hours.used,
            expected,
            "{kind:?}"
        );
        assert_eq!(at(&case, "2026-11-21").coach_hours.used, 0, "{kind:?}");
    }
}

#[test]
fn money_counts_from_the_day_it_was_paid() {
    let case = case(&[
        (Field::Budget, "", "100000"),
        (Field::CostAmount, "1", "10000"),
        (Field::CostOn, "1", "2026-11-22"),
        (Field::CostAmount, "2", "2500"),
        (Field::CostAmount, "3", "5000"),
        (Field::CostOn, "3", "2026-11-23"),
    ]);
    let budget = at(&case, "2026-11-22").budget;
    // Without a span of the programme there is no even use.
    let expected = Spending {
        planned: Some(100_000),
        planned_by_now: None,
        used: 12_500,
    };
    assert_eq!(budget, expected);
    assert_eq!(at(&case, "2026-11-21").budget.used, 2_500);
}

#[test]
fn services_are_counted_by_kind_with_the_mandatory_ones_first() {
    let mut case = case(&[
        (Field::ServiceKind, "1", "cv"),
        (Field::ServiceKind, "2", "cv"),
        (Field::ServiceDoneOn, "2", "2026-11-22"),
        (Field::ServiceKind, "3", "cv"),
        (Field::ServiceDoneOn, "3", "2026-11-23"),
        (Field::ServiceKind, "4", "progress_meeting"),
    ]);
    case.log = vec![
        line("2026-11-20", LogKind::Meeting, 60, "cv"),
        line("2026-11-21", LogKind::Call, 0, "cv"),
        line("2026-11-21", LogKind::NoShow, 30, "cv"),
        line("2026-11-23", LogKind::Meeting, 60, "cv"),
        line("2026-11-21", LogKind::Training, 90, "language"),
    ];
    let services = at(&case, "2026-11-22").services;
    let shown: Vec<_> = services
        .iter()
        .map(|it| {
            (
                it.kind,
                it.mandatory,
                it.planned,
                it.done,
                it.log_lines,
                it.minutes,
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("progress_meeting", true, 1, 0, 0, 0),
            ("job_search_training", true, 0, 0, 0, 0),
            ("skills_assessment", true, 0, 0, 0, 0),
            ("cv", false, 2, 1, 2, 60),
            ("language", false, 0, 0, 1, 90),
        ]
    );
}

#[test]
fn silence_lasts_from_the_last_contact_or_the_start() {
    let mut case = case(&PROGRAMME);
    let silent = |case: &CaseFile, today| {
        let trajectory = at(case, today);
        (trajectory.last_contact, trajectory.silent_days)
    };
    assert_eq!(silent(&case, "2026-03-01"), (None, None));
    assert_eq!(silent(&case, "2026-03-02"), (None, Some(0)));
    assert_eq!(silent(&case, "2026-03-23"), (None, Some(21)));
    // Contact before the programme does not make it silent from then.
    case.log = vec![line("2026-02-02", LogKind::Call, 10, "")];
    assert_eq!(
        silent(&case, "2026-03-23"),
        (Some(day("2026-02-02")), Some(21))
    );
    for (kind, contact) in [
        (LogKind::Meeting, true),
        (LogKind::Message, true),
        (LogKind::Training, true),
        (LogKind::Employer, false),
        (LogKind::ThirdParty, false),
        (LogKind::NoShow, false),
        (LogKind::Desk, false),
        (LogKind::JobSearch, false),
    ] {
        case.log = vec![line("2026-03-20", kind, 10, "")];
        let expected = if contact { 3 } else { 21 };
        assert_eq!(silent(&case, "2026-03-23").1, Some(expected), "{kind:?}");
        // What is written down for tomorrow has not been said.
        assert_eq!(silent(&case, "2026-03-19").1, Some(17), "{kind:?}");
    }
    // A day on which it will end, without how, is a plan; the check goes on too.
    let planned = with(case.clone(), &[(Field::EndingOn, "", "2026-03-23")]);
    assert_eq!(silent(&planned, "2026-03-23").1, Some(21));
    let ended = with(planned, &[(Field::EndingKind, "", "early_stop")]);
    assert_eq!(silent(&ended, "2026-03-22").1, Some(20));
    assert_eq!(silent(&ended, "2026-03-23").1, None);
}

#[test]
fn the_state_of_track_1_grows_older() {
    let case = case(&[(Field::Track1StatusOn, "", "2026-11-22")]);
    for (today, expected) in [
        ("2026-11-21", None),
        ("2026-11-22", Some(0)),
        ("2026-12-22", Some(30)),
    ] {
        assert_eq!(at(&case, today).track1_days_old, expected, "{today}");
    }
}

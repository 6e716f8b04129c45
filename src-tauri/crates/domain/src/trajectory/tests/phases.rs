//! Phases, their deliverables and their milestones.

use super::{application, at, case, day, document, line, with};
use crate::{CaseFile, DocumentKind, Field, LogKind, PhaseState, Trajectory};
use PhaseState::{Coming, Current, Done};

fn states(of: &Trajectory) -> Vec<PhaseState> {
    of.phases.iter().map(|it| it.state).collect()
}

fn is_done(case: &CaseFile, today: &str, id: &str) -> (bool, Option<String>) {
    let trajectory = at(case, today);
    let mut all = trajectory.phases.iter().flat_map(|it| &it.deliverables);
    let found = all.find(|it| it.id == id).unwrap();
    (found.done, found.done_on.map(|on| on.to_string()))
}

#[test]
fn a_phase_begins_on_its_own_day() {
    let case = case(&[
        (Field::ProgrammeStart, "", "2026-03-02"),
        (Field::SearchEstablishedOn, "", "2026-05-04"),
        (Field::EndingOn, "", "2026-11-02"),
    ]);
    for (today, phase, expected) in [
        ("2026-03-01", None, [Coming, Coming, Coming]),
        ("2026-03-02", Some(1), [Current, Coming, Coming]),
        ("2026-05-03", Some(1), [Current, Coming, Coming]),
        ("2026-05-04", Some(2), [Done, Current, Coming]),
        ("2026-11-01", Some(2), [Done, Current, Coming]),
        ("2026-11-02", Some(3), [Done, Done, Current]),
    ] {
        let trajectory = at(&case, today);
        assert_eq!(trajectory.phase, phase, "{today}");
        assert_eq!(states(&trajectory), expected, "{today}");
        assert_eq!(trajectory.phase_on(day("2026-05-04")), Some(2), "{today}");
    }
    let days = case.phase_days().starts();
    assert_eq!(
        days,
        ["2026-03-02", "2026-05-04", "2026-11-02"].map(|on| Some(day(on)))
    );
}

#[test]
fn a_typed_day_counts_above_what_the_case_tells() {
    let told = case(&[
        (Field::ProgrammeStart, "", "2026-03-02"),
        (Field::SearchEstablishedOn, "", "2026-05-04"),
    ]);
    assert!(!at(&told, "2026-11-22").phases[1].typed);
    let typed = with(told, &[(Field::PhaseStartedOn, "2", "2026-06-01")]);
    let second = &at(&typed, "2026-11-22").phases[1];
    assert_eq!(
        (second.started_on, second.typed),
        (Some(day("2026-06-01")), true)
    );
}

#[test]
fn the_second_phase_begins_with_the_profile_or_the_first_application() {
    let start = (Field::ProgrammeStart, "", "2026-03-02");
    let profile = (Field::SearchEstablishedOn, "", "2026-05-04");
    for (facts, applied, expected) in [
        (vec![start], vec![], None),
        (
            vec![start],
            vec!["2026-04-10", "2026-04-09"],
            Some("2026-04-09"),
        ),
        (vec![start, profile], vec!["2026-04-09"], Some("2026-04-09")),
        (vec![start, profile], vec!["2026-06-01"], Some("2026-05-04")),
        // One from before the programme is not of this programme; on its first day it is.
        (vec![start], vec!["2026-03-01"], None),
        (vec![start], vec!["2026-03-02"], Some("2026-03-02")),
        // A profile from before does not move the second phase before the first.
        (
            vec![start, (Field::SearchEstablishedOn, "", "2026-02-01")],
            vec![],
            Some("2026-03-02"),
        ),
    ] {
        let mut case = case(&facts);
        case.applications = applied.iter().map(|on| application(on)).collect();
        assert_eq!(
            case.phase_days().starts()[1],
            expected.map(day),
            "{facts:?} {applied:?}"
        );
    }
}

#[test]
fn the_third_phase_begins_with_the_end_or_the_final_report() {
    let start = (Field::ProgrammeStart, "", "2026-03-02");
    let profile = (Field::SearchEstablishedOn, "", "2026-05-04");
    let end = |on| (Field::EndingOn, "", on);
    let report = |on| (Field::FinalReportOn, "", on);
    for (facts, expected) in [
        (vec![start, profile], None),
        (vec![start, profile, end("2026-10-01")], Some("2026-10-01")),
        (
            vec![start, profile, end("2026-10-01"), report("2026-09-21")],
            Some("2026-09-21"),
        ),
        (
            vec![start, profile, end("2026-10-01"), report("2026-10-09")],
            Some("2026-10-01"),
        ),
        // Never before the second phase, or before the first where there was no second.
        (vec![start, profile, end("2026-05-03")], Some("2026-05-04")),
        (vec![start, end("2026-03-01")], Some("2026-03-02")),
    ] {
        let third = case(&facts).phase_days().starts()[2];
        assert_eq!(third, expected.map(day), "{facts:?}");
    }
}

#[test]
fn without_a_start_the_intake_begins_the_first_phase() {
    let intake = case(&[(Field::IntakeOn, "", "2026-03-01")]);
    assert_eq!(intake.phase_days().starts()[0], Some(day("2026-03-01")));
    let both = with(intake, &[(Field::ProgrammeStart, "", "2026-03-09")]);
    assert_eq!(both.phase_days().starts()[0], Some(day("2026-03-09")));
}

#[test]
fn weeks_are_counted_whole_up_to_today_or_the_next_phase() {
    let first = |facts, today: &str| {
        let case = case(facts);
        let trajectory = at(&case, today);
        (trajectory.phases[0].weeks, trajectory.phases[0].ended_on)
    };
    let start = [(Field::ProgrammeStart, "", "2026-01-01")];
    assert_eq!(first(&start, "2025-12-31"), (None, None));
    assert_eq!(first(&start, "2026-01-07"), (Some(0), None));
    assert_eq!(first(&start, "2026-01-08"), (Some(1), None));
    assert_eq!(first(&start, "2026-04-01"), (Some(12), None));
    assert_eq!(first(&start, "2026-04-02"), (Some(13), None));
    let both = [start[0], (Field::PhaseStartedOn, "2", "2026-02-05")];
    assert_eq!(
        first(&both, "2026-04-02"),
        (Some(5), Some(day("2026-02-05")))
    );
    assert_eq!(first(&both, "2026-02-04"), (Some(4), None));
    // Where the second phase was passed over, the third ends the first.
    let over = [start[0], (Field::EndingOn, "", "2026-03-12")];
    assert_eq!(
        first(&over, "2026-04-02"),
        (Some(10), Some(day("2026-03-12")))
    );
}

#[test]
fn a_milestone_stands_in_its_phase_or_in_that_of_its_day() {
    let case = case(&[
        (Field::ProgrammeStart, "", "2026-03-02"),
        (Field::SearchEstablishedOn, "", "2026-05-04"),
        // Typed, though due in the second phase.
        (Field::MilestoneWhat, "1", "Plan"),
        (Field::MilestonePhase, "1", "1"),
        (Field::MilestoneDue, "1", "2026-06-01"),
        (Field::MilestoneStatus, "1", "done"),
        // By day: the last of the first phase and the first of the second.
        (Field::MilestoneDue, "2", "2026-05-03"),
        (Field::MilestoneDue, "3", "2026-05-04"),
        (Field::MilestoneDoneOn, "3", "2026-11-22"),
        // Reached tomorrow: not yet.
        (Field::MilestoneDue, "4", "2026-12-31"),
        (Field::MilestoneDoneOn, "4", "2026-11-23"),
        // Dropped counts in neither.
        (Field::MilestoneDue, "5", "2026-05-03"),
        (Field::MilestoneStatus, "5", "dropped"),
        // Neither phase nor day: where we are now.
        (Field::MilestoneWhat, "6", "Iets"),
    ]);
    let trajectory = at(&case, "2026-11-22");
    let counts = |place: usize| {
        let phase = &trajectory.phases[place];
        (phase.milestones_open, phase.milestones_done)
    };
    assert_eq!(counts(0), (1, 1));
    assert_eq!(counts(1), (2, 1));
    assert_eq!(counts(2), (0, 0));
}

#[test]
fn what_has_a_day_is_done_on_it_and_not_before() {
    for (id, field) in [
        ("intake", Field::IntakeOn),
        ("privacy_notice", Field::PrivacyNoticeOn),
        ("plan_signed", Field::PlanSignedOn),
        ("plan_approved", Field::PlanApprovedOn),
        ("final_report", Field::FinalReportOn),
        ("handed_over", Field::HandedOverOn),
    ] {
        let case = case(&[(field, "", "2026-05-04")]);
        assert_eq!(is_done(&case, "2026-05-03", id), (false, None), "{id}");
        let on = Some("2026-05-04".to_owned());
        assert_eq!(is_done(&case, "2026-05-04", id), (true, on), "{id}");
    }
}

#[test]
fn documents_are_done_from_the_first_of_their_kind() {
    let case = CaseFile {
        documents: vec![
            document(DocumentKind::TrajectoryPlan, "2026-06-01"),
            document(DocumentKind::TrajectoryPlan, "2026-05-04"),
            document(DocumentKind::ProgressReport, "2026-05-20"),
        ],
        ..CaseFile::default()
    };
    assert_eq!(is_done(&case, "2026-05-03", "plan"), (false, None));
    let plan = Some("2026-05-04".to_owned());
    assert_eq!(is_done(&case, "2026-06-02", "plan"), (true, plan));
    assert!(!is_done(&case, "2026-05-19", "baseline_report").0);
    assert!(is_done(&case, "2026-05-20", "baseline_report").0);
}

#[test]
fn capacity_and_profile_are_done_when_every_part_is_there() {
    let capacity = [
        (Field::CapacityDocument, "", "FML"),
        (Field::CapacityEstablishedOn, "", "2026-05-04"),
        (Field::CapacityHoursWeek, "", "1440"),
        (Field::LimitText, "1", "Een rustige werkplek"),
    ];
    let profile = [
        (Field::EducationTitle, "1", "Informatica"),
        (Field::LanguageName, "1", "Engels"),
        (Field::ExperienceJob, "1", "Analist"),
    ];
    for (id, facts) in [
        ("capacity", &capacity[..]),
        ("personal_profile", &profile[..]),
    ] {
        assert!(is_done(&case(facts), "2026-11-22", id).0, "{id}");
        for leave in 0..facts.len() {
            let mut less = facts.to_vec();
            let (field, ..) = less.remove(leave);
            assert!(
                !is_done(&case(&less), "2026-11-22", id).0,
                "{id} without {}",
                field.key()
            );
        }
    }
    // Without capacity there are no hours and no limits to describe.
    let none = with(case(&capacity[..2]), &[(Field::CapacityNone, "", "yes")]);
    assert!(is_done(&none, "2026-11-22", "capacity").0);
    let blank = with(case(&profile[..2]), &[(Field::ExperienceJob, "1", "  ")]);
    assert!(!is_done(&blank, "2026-11-22", "personal_profile").0);
}

/// Three directions, tested against one limit, with three vacancies each.
fn searching() -> CaseFile {
    let mut case = case(&[
        (Field::ProgrammeStart, "", "2026-03-02"),
        (Field::LimitText, "1", "Een rustige werkplek"),
    ]);
    for direction in ["1", "2", "3"] {
        case = with(
            case,
            &[
                (Field::DirectionTitle, direction, "Analist"),
                (Field::FitVerdict, &format!("{direction}.1"), "fits"),
            ],
        );
        for vacancy in ["1", "2", "3"] {
            let row = format!("{direction}{vacancy}");
            case = with(
                case,
                &[
                    (Field::VacancyDirection, &row, direction),
                    (Field::VacancySource, &row, "werk.nl"),
                    (Field::VacancySeenOn, &row, "2026-05-04"),
                ],
            );
        }
    }
    case
}

#[test]
fn a_search_profile_has_three_tested_directions() {
    let ready = searching();
    assert!(is_done(&ready, "2026-11-22", "search_profile").0);
    for change in [
        (Field::DirectionStatus, "3", "paused"),
        (Field::DirectionStatus, "3", "ruled_out"),
        // A fourth one, or a second limit, that was not tested.
        (Field::DirectionTitle, "4", "Tolk"),
        (Field::LimitText, "2", "Zittend werk"),
    ] {
        let less = with(ready.clone(), &[change]);
        assert!(
            !is_done(&less, "2026-11-22", "search_profile").0,
            "{change:?}"
        );
    }
}

#[test]
fn vacancies_prove_each_direction_with_source_and_day() {
    let ready = searching();
    assert!(!is_done(&ready, "2026-05-03", "vacancies").0);
    assert!(is_done(&ready, "2026-05-04", "vacancies").0);
    for change in [
        (Field::VacancySource, "33", " "),
        (Field::VacancyDirection, "33", "2"),
        (Field::VacancySeenOn, "33", "2026-11-23"),
    ] {
        let less = with(ready.clone(), &[change]);
        assert!(!is_done(&less, "2026-11-22", "vacancies").0, "{change:?}");
    }
    assert!(!is_done(&CaseFile::default(), "2026-11-22", "vacancies").0);
}

#[test]
fn services_are_done_when_each_mandatory_one_was_given() {
    let mut case = case(&[
        (Field::ServiceKind, "1", "progress_meeting"),
        (Field::ServiceDoneOn, "1", "2026-05-04"),
        (Field::ServiceKind, "2", "skills_assessment"),
        (Field::ServiceDoneOn, "2", "2026-05-04"),
    ]);
    assert!(!is_done(&case, "2026-05-04", "services").0);
    case.log = vec![line(
        "2026-05-04",
        LogKind::NoShow,
        0,
        "job_search_training",
    )];
    assert!(!is_done(&case, "2026-05-04", "services").0);
    case.log = vec![line(
        "2026-05-04",
        LogKind::Training,
        60,
        "job_search_training",
    )];
    assert!(is_done(&case, "2026-05-04", "services").0);
    assert!(!is_done(&case, "2026-05-03", "services").0);
}

#[test]
fn reports_are_in_time_while_the_last_one_is_no_older_than_agreed() {
    let mut case = case(&[(Field::ProgrammeStart, "", "2026-03-02")]);
    case.documents = vec![document(DocumentKind::ProgressReport, "2026-05-04")];
    let done = |case: &CaseFile, today| is_done(case, today, "progress_reports").0;
    // Six weeks where nothing else was agreed.
    assert!(done(&case, "2026-06-15"));
    assert!(!done(&case, "2026-06-16"));
    let monthly = with(case.clone(), &[(Field::ReportEveryDays, "", "28")]);
    assert!(done(&monthly, "2026-06-01"));
    assert!(!done(&monthly, "2026-06-02"));
    // Eight weeks is the most, whatever was agreed.
    let seldom = with(case.clone(), &[(Field::ReportEveryDays, "", "90")]);
    assert!(done(&seldom, "2026-06-29"));
    assert!(!done(&seldom, "2026-06-30"));
    // The end stops the clock.
    let ended = with(case, &[(Field::EndingOn, "", "2026-06-15")]);
    assert!(done(&ended, "2026-11-22"));
    assert!(!done(&CaseFile::default(), "2026-11-22"));
}

/// Whether the third phase must bring it.
fn is_listed(case: &CaseFile, id: &str) -> bool {
    let phases = at(case, "2026-11-22").phases;
    phases[2].deliverables.iter().any(|it| it.id == id)
}

#[test]
fn the_third_phase_asks_for_what_fits_the_ending() {
    let last = |kind: Option<&str>| {
        let facts: Vec<_> = kind
            .map(|it| (Field::EndingKind, "", it))
            .into_iter()
            .collect();
        let trajectory = at(&case(&facts), "2026-11-22");
        let ids = trajectory.phases[2].deliverables.iter().map(|it| it.id);
        ids.skip(3).collect::<Vec<_>>()
    };
    assert_eq!(last(None), ["wia_papers"]);
    assert_eq!(last(Some("not_achievable")), ["wia_papers"]);
    assert_eq!(last(Some("early_stop")), ["wia_papers"]);
    // Placed below 65 % of the old wage, or at a wage that is not known, a WIA application remains.
    assert_eq!(last(Some("placed")), ["aftercare", "wia_papers"]);
    let placed = |facts: &[super::Entered<'_>]| {
        let of = with(case(&[(Field::EndingKind, "", "placed")]), facts);
        is_listed(&of, "wia_papers")
    };
    let wages = |new| {
        placed(&[
            (Field::EmployeeWage, "", "300001"),
            (Field::PlacementSalary, "", new),
        ])
    };
    assert!(wages("195000"));
    assert!(!wages("195001"));
    assert!(placed(&[(Field::EarningPercent, "", "64")]));
    assert!(!placed(&[(Field::EarningPercent, "", "65")]));
    // The wage of the placement goes before what was filled in on the way.
    assert!(placed(&[
        (Field::EmployeeWage, "", "300000"),
        (Field::PlacementSalary, "", "100000"),
        (Field::EarningPercent, "", "65"),
    ]));
    assert!(last(Some("returned")).is_empty());
}

#[test]
fn the_third_phase_is_behind_us_once_all_of_it_is_done() {
    let ended = case(&[
        (Field::ProgrammeStart, "", "2026-03-02"),
        (Field::EndingKind, "", "placed"),
        (Field::EarningPercent, "", "70"),
        (Field::EndingOn, "", "2026-10-01"),
        (Field::FinalReportOn, "", "2026-10-08"),
        (Field::HandedOverOn, "", "2026-10-09"),
        (Field::DirectionTitle, "1", "Analist"),
        (Field::DirectionOutcome, "1", "Aangenomen"),
        (Field::DirectionTitle, "2", "Tolk"),
        (Field::DirectionStatus, "2", "ruled_out"),
        (Field::ServiceKind, "1", "aftercare"),
        (Field::ServiceDoneOn, "1", "2026-11-22"),
    ]);
    assert_eq!(states(&at(&ended, "2026-11-21")), [Done, Done, Current]);
    let trajectory = at(&ended, "2026-11-22");
    assert_eq!(states(&trajectory), [Done, Done, Done]);
    assert_eq!(trajectory.phase, Some(3));
    let unsaid = with(ended, &[(Field::DirectionOutcome, "1", "")]);
    assert_eq!(states(&at(&unsaid, "2026-11-22")), [Done, Done, Current]);
}

//! Each plan holds together, and only adds what is not there.

use super::*;
use crate::{Fact, FactKey};

const START: &str = "2026-10-19";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Enters what a plan adds, as the window does: after the rows that are there.
fn laid_over(case: &mut CaseFile, facts: &[PlannedFact]) {
    let first: Vec<(Group, u32)> = Group::ALL
        .into_iter()
        .map(|group| (group, case.next_row(group).parse().unwrap()))
        .collect();
    for fact in facts {
        let row = fact.field.group().map_or(String::new(), |group| {
            let (_, next) = first.iter().find(|(known, _)| *known == group).unwrap();
            (next + fact.offset).to_string()
        });
        let key = FactKey::row(fact.field, &row);
        assert!(!case.facts.contains_key(&key), "{key:?} is there already");
        case.enter(key, Some(Fact::Known(fact.value.clone())));
    }
}

#[test]
fn every_choice_has_its_plan_and_every_plan_its_choice() {
    let keys: Vec<&str> = PlanTemplate::ALL.iter().map(|plan| plan.key).collect();
    let choices = ChoiceList::PlanTemplate.choices().iter();
    assert_eq!(keys, choices.map(|(key, _)| *key).collect::<Vec<_>>());
    assert_eq!(PlanTemplate::from_key("nothing"), None);
    for plan in PlanTemplate::ALL {
        assert_eq!(PlanTemplate::from_key(plan.key), Some(plan));
        assert!(!plan.title().nl.is_empty());
    }
}

#[test]
fn every_plan_runs_in_order_through_all_phases_and_has_the_mandatory_services() {
    for plan in PlanTemplate::ALL {
        let weeks: Vec<(u8, u32)> = plan
            .milestones
            .iter()
            .map(|it| (it.phase, it.week))
            .collect();
        assert!(weeks.is_sorted(), "{}", plan.key);
        let services: Vec<(u8, u32)> = plan.services.iter().map(|it| (it.phase, it.week)).collect();
        assert!(services.is_sorted(), "{}", plan.key);
        for phase in 1..=3 {
            assert!(weeks.iter().any(|(of, _)| *of == phase), "{}", plan.key);
            assert!(services.iter().any(|(of, _)| *of == phase), "{}", plan.key);
        }
        for (_, week) in weeks.iter().chain(&services) {
            assert!((1..=plan.weeks).contains(week), "{}", plan.key);
        }
        for kind in [
            "progress_meeting",
            "job_search_training",
            "skills_assessment",
        ] {
            let mut kinds = plan.services.iter();
            assert!(kinds.any(|it| it.kind == kind), "{} {kind}", plan.key);
        }
        for service in plan.services {
            assert!(ChoiceList::ServiceKind.label(service.kind).is_some());
            assert!(service.hours > 0);
        }
        assert!(plan.instruments.len() >= 2, "{}", plan.key);
        for kind in plan.instruments {
            assert!(ChoiceList::InstrumentKind.label(kind).is_some(), "{kind}");
        }
        let mut whats: Vec<&str> = plan.milestones.iter().map(|it| it.what.nl).collect();
        whats.sort_unstable();
        whats.dedup();
        assert_eq!(whats.len(), plan.milestones.len(), "{}", plan.key);
    }
}

#[test]
fn every_plan_is_accepted_by_the_fields_and_adds_nothing_the_second_time() {
    for plan in PlanTemplate::ALL {
        for language in Language::ALL {
            let mut case = CaseFile::default();
            let facts = plan.rows(&case, language, day(START), &PlanLimits::default());
            for fact in &facts {
                let kept = fact.value.canonical();
                let read = Value::from_canonical(fact.field, &kept);
                assert_eq!(read.as_ref(), Some(&fact.value), "{}", fact.field.key());
            }
            laid_over(&mut case, &facts);
            assert_eq!(case.rows(Group::Milestone).len(), plan.milestones.len());
            assert_eq!(case.rows(Group::Service).len(), plan.services.len());
            assert_eq!(case.rows(Group::Instrument).len(), plan.instruments.len());
            for other in Language::ALL {
                assert_eq!(
                    plan.rows(&case, other, day(START), &PlanLimits::default()),
                    [],
                    "{}",
                    plan.key
                );
            }
        }
    }
}

#[test]
fn days_are_counted_from_the_start_of_the_programme() {
    let plan = PlanTemplate::from_key("standard").unwrap();
    let mut case = CaseFile::default();
    let facts = plan.rows(&case, Language::Nl, day(START), &PlanLimits::default());
    laid_over(&mut case, &facts);
    // Monday 19 October and two weeks: the second Sunday.
    assert_eq!(
        case.row_date(Field::MilestoneDue, "1"),
        Some(day("2026-11-01"))
    );
    // The third week begins on its Monday.
    assert_eq!(
        case.row_date(Field::ServicePlannedOn, "1"),
        Some(day("2026-11-02"))
    );
    assert_eq!(case.row_number(Field::ServiceHours, "1"), Some(240));
    assert_eq!(
        case.date(Field::ProgrammePlannedEnd),
        Some(day("2027-07-18"))
    );
}

#[test]
fn what_the_coach_typed_stays_and_only_the_rest_is_added() {
    let plan = PlanTemplate::from_key("standard").unwrap();
    let mut case = CaseFile::default();
    let typed: [(Field, &str, &str); 7] = [
        (
            Field::MilestoneWhat,
            "4",
            "  trajectory plan  discussed and SIGNED ",
        ),
        (Field::ServiceKind, "2", "progress_meeting"),
        (Field::ServicePhase, "2", "2"),
        (Field::ServiceKind, "5", "cv"),
        (Field::InstrumentKind, "1", "network"),
        (Field::ProgrammeGoal, "", "Eigen doel"),
        (Field::ProgrammePlannedEnd, "", "2027-03-01"),
    ];
    for (field, row, kept) in typed {
        let value = Value::from_canonical(field, kept).unwrap();
        case.enter(FactKey::row(field, row), Some(Fact::Known(value)));
    }
    let facts = plan.rows(&case, Language::Nl, day(START), &PlanLimits::default());
    let of = |field| facts.iter().filter(move |fact| fact.field == field);
    assert_eq!(of(Field::MilestoneWhat).count(), plan.milestones.len() - 1);
    // Meetings of phase 1 and 3 are added; the CV without a phase is not added again.
    assert_eq!(of(Field::ServiceKind).count(), plan.services.len() - 2);
    assert_eq!(
        of(Field::InstrumentKind).count(),
        plan.instruments.len() - 1
    );
    assert_eq!(of(Field::ProgrammeGoal).count(), 0);
    assert_eq!(of(Field::ProgrammePlannedEnd).count(), 0);
    let offsets: Vec<u32> = of(Field::MilestoneWhat).map(|fact| fact.offset).collect();
    let count = u32::try_from(offsets.len()).unwrap();
    assert_eq!(offsets, (0..count).collect::<Vec<_>>());
}

#[test]
fn a_start_at_the_end_of_time_gives_no_days_and_no_panic() {
    let plan = PlanTemplate::from_key("late").unwrap();
    let facts = plan.rows(
        &CaseFile::default(),
        Language::En,
        NaiveDate::MAX,
        &PlanLimits::default(),
    );
    assert!(facts.iter().all(|fact| fact.field != Field::MilestoneDue));
    assert!(facts.iter().any(|fact| fact.field == Field::MilestoneWhat));
}

#[test]
fn what_ends_a_plan_comes_no_later_than_weeks_87_and_90() {
    let plan = PlanTemplate::from_key("standard").unwrap();
    let limits = |report: &str, papers: &str| PlanLimits {
        final_report_by: Some(day(report)),
        handed_over_by: Some(day(papers)),
    };
    let ends = |limits: &PlanLimits| {
        let mut case = CaseFile::default();
        let facts = plan.rows(&case, Language::En, day(START), limits);
        laid_over(&mut case, &facts);
        let due = |what: &str| {
            let rows = case.rows(Group::Milestone);
            let row = rows
                .iter()
                .find(|row| case.row_text(Field::MilestoneWhat, row) == what);
            case.row_date(Field::MilestoneDue, row.unwrap())
                .unwrap()
                .to_string()
        };
        let end = case.date(Field::ProgrammePlannedEnd).unwrap();
        [
            due("Offer or follow-up talk with an employer"),
            due("Final report discussed with the employee"),
            due("All papers with the employer"),
            end.to_string(),
        ]
    };
    let free = ["2027-06-13", "2027-07-11", "2027-07-18", "2027-07-18"];
    assert_eq!(ends(&PlanLimits::default()), free);
    // Just in time: nothing moves, and nothing is said.
    let just = limits("2027-07-11", "2027-07-18");
    assert_eq!(ends(&just), free);
    assert_eq!(plan.does_not_fit(day(START), &just), None);
    assert_eq!(plan.does_not_fit(day(START), &PlanLimits::default()), None);
    let short = limits("2027-05-30", "2027-06-20");
    assert_eq!(
        ends(&short),
        ["2027-06-13", "2027-05-30", "2027-06-20", "2027-06-20"]
    );
    let says = plan.does_not_fit(day(START), &short).unwrap();
    assert!(
        says.nl.contains("tot 18 juli 2027") && says.nl.contains("op 20 juni 2027"),
        "{}",
        says.nl
    );
    assert!(says.en.contains("until 18 July 2027"), "{}", says.en);
    // The report alone may be what does not fit.
    let report = limits("2027-07-10", "2027-07-18");
    assert!(plan.does_not_fit(day(START), &report).is_some());
    // What lies before the start is no day to move anything to.
    let past = limits("2026-09-20", "2026-10-18");
    assert_eq!(ends(&past), free);
    let says = plan.does_not_fit(day(START), &past).unwrap();
    assert!(
        says.nl
            .contains("moest alle stukken hebben op 18 oktober 2026"),
        "{}",
        says.nl
    );
}

#[test]
fn what_the_case_says_was_done_is_reached_on_its_day() {
    let mut case = CaseFile::default();
    let enter = |case: &mut CaseFile, field, on: &str| {
        let fact = Fact::Known(Value::Date(day(on)));
        case.enter(FactKey::single(field), Some(fact));
    };
    enter(&mut case, Field::IntakeOn, "2026-08-03");
    let standard = PlanTemplate::from_key("standard").expect("a plan");
    let (start, today) = (day("2026-08-01"), day("2026-11-22"));
    let limits = PlanLimits::default();
    let reached = |case: &CaseFile| -> Vec<NaiveDate> {
        let rows = standard.rows(case, Language::Nl, start, &limits);
        let done = rows
            .into_iter()
            .filter_map(|it| match (it.field, it.value) {
                (Field::MilestoneDoneOn, Value::Date(on)) => Some(on),
                _ => None,
            });
        done.collect()
    };
    assert_eq!(reached(&case), [], "the privacy was not explained yet");
    let past = standard.past(&case, start, &limits, today);
    enter(&mut case, Field::PrivacyNoticeOn, "2026-08-05");
    assert_eq!(reached(&case), [day("2026-08-05")]);
    assert_eq!(standard.past(&case, start, &limits, today), past - 1);
    assert_eq!(standard.past(&case, start, &limits, start), 0);
    enter(&mut case, Field::PlanSignedOn, "2026-09-11");
    assert_eq!(reached(&case).len(), 2);
}

#[test]
fn every_milestone_that_the_case_tells_of_stands_in_a_plan() {
    for (step, _) in data::KNOWN {
        let mut plans = PlanTemplate::ALL.iter();
        assert!(
            plans.any(|plan| plan.milestones.iter().any(|it| it.what == step.0)),
            "{}",
            step.0.nl
        );
    }
}

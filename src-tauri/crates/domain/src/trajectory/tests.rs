//! Where a programme stands, day by day.

mod ending;
mod phases;
mod search;
mod spending;

use crate::{
    Application, ApplicationStatus, CaseFile, Channel, Document, DocumentKind, Fact, FactKey,
    Field, LogEntry, LogKind, Trajectory, Value, Visibility,
};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A fact: field, row, and the value as it is kept.
type Entered<'a> = (Field, &'a str, &'a str);

fn with(mut case: CaseFile, facts: &[Entered<'_>]) -> CaseFile {
    for (field, row, kept) in facts {
        let value = Value::from_canonical(*field, kept);
        let value = value.unwrap_or_else(|| panic!("{} is no {kept}", field.key()));
        case.enter(FactKey::row(*field, row), Some(Fact::Known(value)));
    }
    case
}

fn case(facts: &[Entered<'_>]) -> CaseFile {
    with(CaseFile::default(), facts)
}

fn at(case: &CaseFile, today: &str) -> Trajectory {
    case.trajectory(None, day(today))
}

fn line(date: &str, kind: LogKind, minutes: u32, service: &str) -> LogEntry {
    LogEntry {
        id: date.to_owned(),
        date: day(date),
        kind,
        minutes: (minutes > 0).then_some(minutes),
        who: String::new(),
        summary: String::new(),
        result: String::new(),
        next_step: String::new(),
        next_step_on: None,
        visibility: Visibility::Report,
        phase: String::new(),
        milestone: String::new(),
        service: service.to_owned(),
    }
}

fn document(kind: DocumentKind, date: &str) -> Document {
    Document {
        id: date.to_owned(),
        case_id: String::new(),
        kind,
        version: 1,
        date: day(date),
        period: None,
        texts: Vec::new(),
    }
}

fn application(date: &str) -> Application {
    Application {
        id: date.to_owned(),
        date: day(date),
        employer: String::new(),
        job: String::new(),
        direction: String::new(),
        channel: Channel::Vacancy,
        form: String::new(),
        recognised_sponsor: None,
        status: ApplicationStatus::Sent,
        status_on: None,
        note: String::new(),
        employer_kvk: String::new(),
        suitable: String::new(),
        proof: String::new(),
        lesson: String::new(),
        next_step: String::new(),
        remind_on: None,
        source: String::new(),
        salary: None,
        hours: None,
        start_on: None,
        highly_skilled: None,
    }
}

#[test]
fn an_empty_case_has_no_trajectory_and_no_panic() {
    let empty = at(&CaseFile::default(), "2026-11-22");
    assert_eq!(empty.phase, None);
    assert_eq!(empty.phases.len(), 3);
    assert!(empty.phases.iter().all(|it| it.weeks.is_none()));
    let made = empty.phases.iter().flat_map(|it| &it.deliverables);
    assert!(made.clone().count() > 10);
    assert!(made.clone().all(|it| !it.done && it.done_on.is_none()));
    assert_eq!(empty.coach_hours.planned, None);
    assert_eq!(empty.silent_days, None);
    assert_eq!(empty.services.len(), 3);
}

#[test]
fn every_deliverable_and_gap_is_said_in_both_languages() {
    for kind in ["placed", "not_achievable", "returned", "early_stop"] {
        let case = case(&[(Field::EndingKind, "", kind)]);
        let trajectory = at(&case, "2026-11-22");
        let mut ids: Vec<&str> = Vec::new();
        for deliverable in trajectory.phases.iter().flat_map(|it| &it.deliverables) {
            assert!(!deliverable.title.nl.is_empty() && !deliverable.title.en.is_empty());
            ids.push(deliverable.id);
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
        for gap in &trajectory.ending.missing {
            assert!(!gap.says.nl.is_empty() && !gap.says.en.is_empty());
        }
    }
}

#[test]
fn nothing_that_can_be_entered_makes_it_panic() {
    let far = ["0001-01-01", "2026-11-22", "9999-12-31"];
    let dates: Vec<Field> = Field::ALL
        .iter()
        .copied()
        .filter(|field| field.kind() == crate::FieldKind::Date)
        .collect();
    for one in far {
        for other in far {
            let mut case = CaseFile::default();
            for (place, field) in dates.iter().enumerate() {
                let row = if field.group().is_some() { "1" } else { "" };
                let on = if place % 2 == 0 { one } else { other };
                case = with(case, &[(*field, row, on)]);
            }
            let most = i64::MAX.to_string();
            let case = with(
                case,
                &[
                    (Field::CoachHours, "", &most),
                    (Field::Budget, "", &most),
                    (Field::CostAmount, "1", &most),
                    (Field::CostAmount, "2", &most),
                    (Field::EmployeeWage, "", "1"),
                    (Field::DirectionWage, "1", &most),
                    (Field::ReportEveryDays, "", &most),
                ],
            );
            for today in far {
                let trajectory = at(&case, today);
                assert_eq!(trajectory.phase_on(day(today)), trajectory.phase);
            }
        }
    }
}

//! Hours, money, services and silence.

use super::{ServiceUse, Spending, days_between};
use crate::{CaseFile, ChoiceList, Field, Group, LogEntry, LogKind};
use chrono::NaiveDate;

/// The services that every programme has.
pub(super) const MANDATORY: [&str; 3] = [
    "progress_meeting",
    "job_search_training",
    "skills_assessment",
];

/// First and last day of the programme, its prolongation included.
fn span(case: &CaseFile) -> Option<(NaiveDate, NaiveDate)> {
    let start = case.date(Field::ProgrammeStart)?;
    let end = case.agreed_end()?;
    (start <= end).then_some((start, end))
}

/// Days of a span, both ends included.
fn length((from, to): (NaiveDate, NaiveDate)) -> i64 {
    (to - from).num_days().saturating_add(1)
}

/// The part of a whole that an even use would have come to by today, or by the day on which the
/// programme ended.
fn by_now(case: &CaseFile, whole: i64, today: NaiveDate) -> Option<i64> {
    let (start, end) = span(case)?;
    let stopped = case.date(Field::EndingOn);
    let until = stopped.map_or(today, |on| on.min(today)).min(end);
    let passed = length((start, until)).max(0);
    let part = i128::from(whole) * i128::from(passed) / i128::from(length((start, end)));
    i64::try_from(part).ok()
}

/// Whether a line is the coach's own work. Work on the market is the employee's own, and its hours
/// stand beside the coach's in the plan; where somebody did not come, the coach's time went all the
/// same.
fn is_coach_work(kind: LogKind) -> bool {
    kind != LogKind::JobSearch
}

/// The coach's time: the hours of the whole programme, else those of a week for each of its weeks.
pub(super) fn coach_hours(case: &CaseFile, today: NaiveDate) -> Spending {
    let weekly = || {
        let a_week = i128::from(case.number(Field::CoachHours)?);
        let days = i128::from(length(span(case)?));
        i64::try_from(a_week * days / 7).ok()
    };
    let planned = case.number(Field::CoachHoursTotal).or_else(weekly);
    let lines = until(case, today).filter(|line| is_coach_work(line.kind));
    let minutes = lines.filter_map(|line| line.minutes);
    Spending {
        planned,
        planned_by_now: planned.and_then(|planned| by_now(case, planned, today)),
        used: minutes.map(i64::from).sum(),
    }
}

/// The money: what was paid by today, or on a day that was not said.
pub(super) fn budget(case: &CaseFile, today: NaiveDate) -> Spending {
    let planned = case.number(Field::Budget);
    let rows = case.rows(Group::Cost);
    let paid = rows.iter().filter(|row| {
        let on = case.row_date(Field::CostOn, row);
        on.is_none_or(|on| on <= today)
    });
    let amounts = paid.filter_map(|row| case.row_number(Field::CostAmount, row));
    Spending {
        planned,
        planned_by_now: planned.and_then(|planned| by_now(case, planned, today)),
        used: amounts.fold(0, i64::saturating_add),
    }
}

/// The lines of the log up to today.
fn until(case: &CaseFile, today: NaiveDate) -> impl Iterator<Item = &LogEntry> {
    case.log.iter().filter(move |line| line.date <= today)
}

/// Services by kind, those that every programme has first.
pub(super) fn services(case: &CaseFile, today: NaiveDate) -> Vec<ServiceUse> {
    let choices = ChoiceList::ServiceKind.choices().iter();
    let mut kinds: Vec<ServiceUse> = choices
        .map(|(kind, _)| ServiceUse {
            kind,
            mandatory: MANDATORY.contains(kind),
            planned: 0,
            done: 0,
            log_lines: 0,
            minutes: 0,
        })
        .collect();
    for row in &case.rows(Group::Service) {
        let kind = case.row_text(Field::ServiceKind, row);
        let Some(service) = kinds.iter_mut().find(|it| it.kind == kind) else {
            continue;
        };
        let done_on = case.row_date(Field::ServiceDoneOn, row);
        if done_on.is_some_and(|on| on <= today) {
            service.done += 1;
        } else {
            service.planned += 1;
        }
    }
    // A service that nobody came for was not given.
    let given = until(case, today).filter(|line| line.kind != LogKind::NoShow);
    for line in given.filter(|line| !line.service.is_empty()) {
        if let Some(service) = kinds.iter_mut().find(|it| it.kind == line.service) {
            service.log_lines += 1;
            let minutes = line.minutes.unwrap_or_default();
            service.minutes = service.minutes.saturating_add(minutes);
        }
    }
    kinds.retain(|it| it.mandatory || it.planned + it.done + it.log_lines > 0);
    kinds.sort_by_key(|it| !it.mandatory);
    kinds
}

pub(super) fn silent_days(
    case: &CaseFile,
    last_contact: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<u32> {
    let start = case.date(Field::ProgrammeStart)?;
    if start > today || case.ended_on(today).is_some() {
        return None;
    }
    days_between(last_contact.unwrap_or(start).max(start), today)
}

//! What of a case stands on the board and in the agenda.

use super::band;
use crate::basis::{Basis, Dated};
use crate::view::go::{go_to_date, go_to_entry, go_to_field};
use crate::view::{deadlines, sick_week, weekday};
use chrono::{Days, NaiveDate};
use spoorboek_contract::message::{Bilingual, BoardKind, BoardRow, CaseTab, GoTo, Severity, Track};
use spoorboek_domain::{CaseFile, Field, Group, StationState};

/// How long an appointment, a next step or an action that passed is still asked about, in days: what
/// nobody marked by then was done or forgotten, and the UWV check asks about silence.
const ASKED_FOR: u64 = 28;

/// A row with its day.
pub(super) struct Row {
    pub(super) view: BoardRow,
    pub(super) date: NaiveDate,
}

/// What one row tells beyond its case.
struct Told {
    kind: BoardKind,
    id: String,
    date: NaiveDate,
    time: Option<String>,
    track: Track,
    title: Bilingual,
    red: bool,
    open: bool,
    go: GoTo,
}

/// Everything of a case that has a day.
pub(super) fn rows(basis: &Basis, case: &CaseFile, dated: Option<&Dated<'_>>) -> Vec<Row> {
    let mut told = Vec::new();
    if let Some(dated) = dated {
        dates(basis, case, dated, &mut told);
    }
    // What the coach planned ends with the programme; law and permit go on.
    let ended = case.ended_on(basis.today).is_some();
    milestones(case, ended, &mut told);
    appointments(basis, case, ended, &mut told);
    actions(basis, case, ended, &mut told);
    next_steps(basis, case, ended, &mut told);
    reminders(case, ended, &mut told);
    told.into_iter()
        .map(|told| row(basis, case, dated, told))
        .collect()
}

fn row(basis: &Basis, case: &CaseFile, dated: Option<&Dated<'_>>, told: Told) -> Row {
    let days_left = (told.date - basis.today).num_days();
    Row {
        date: told.date,
        view: BoardRow {
            key: format!("{}/{}", case.id, told.id),
            kind: told.kind,
            case_id: case.id.clone(),
            name: case.text(Field::EmployeeName).to_owned(),
            employer: case.text(Field::EmployerName).to_owned(),
            demo: case.demo,
            date: told.date.to_string(),
            time: told.time,
            weekday: weekday(told.date),
            days_left: i32::try_from(days_left).unwrap_or(i32::MAX),
            band: band(told.date, basis.today),
            track: told.track,
            sick_week: sick_week(dated.map(|dated| &dated.outcome), told.date),
            title: told.title,
            red: told.red,
            open: told.open,
            go: told.go,
        },
    }
}

fn dates(basis: &Basis, case: &CaseFile, dated: &Dated<'_>, told: &mut Vec<Told>) {
    for station in &dated.stations {
        let Some(rule) = basis.engine.rule(station.rule) else {
            continue;
        };
        let open = matches!(
            station.state,
            StationState::Late | StationState::Next | StationState::Coming
        );
        told.push(Told {
            kind: BoardKind::Deadline,
            id: station.id.clone(),
            date: station.counts(),
            time: None,
            track: deadlines::track(rule.group),
            title: deadlines::numbered(&rule.title, station.number),
            red: deadlines::severity(rule.severity) == Severity::Red,
            open: open && station.to_do,
            go: go_to_date(&case.id, &station.id),
        });
    }
}

/// A row of a group with a day, called by what was typed.
fn of_row(
    case: &CaseFile,
    kind: BoardKind,
    date: Field,
    row: &str,
    title: (&str, &str, &str),
) -> Option<Told> {
    let (typed, nl, en) = title;
    let named = |otherwise: &str| match typed {
        "" => otherwise.to_owned(),
        typed => typed.to_owned(),
    };
    Some(Told {
        kind,
        id: format!("{}.{row}", date.key()),
        date: case.row_date(date, row)?,
        time: None,
        track: Track::Programme,
        title: Bilingual {
            nl: named(nl),
            en: named(en),
        },
        red: false,
        open: true,
        go: go_to_field(&case.id, date, row),
    })
}

fn milestones(case: &CaseFile, ended: bool, told: &mut Vec<Told>) {
    for row in case.rows(Group::Milestone) {
        let what = case.row_text(Field::MilestoneWhat, &row);
        let title = (what, "Mijlpaal", "Milestone");
        let found = of_row(case, BoardKind::Milestone, Field::MilestoneDue, &row, title);
        let status = case.row_text(Field::MilestoneStatus, &row);
        let done = case.row_date(Field::MilestoneDoneOn, &row).is_some();
        let open = !ended && !done && !matches!(status, "done" | "dropped");
        told.extend(found.map(|it| Told { open, ..it }));
    }
}

fn appointments(basis: &Basis, case: &CaseFile, ended: bool, told: &mut Vec<Told>) {
    for row in case.rows(Group::Appointment) {
        let what = case.row_text(Field::AppointmentWhat, &row);
        let title = (what, "Afspraak", "Appointment");
        let Some(found) = of_row(
            case,
            BoardKind::Appointment,
            Field::AppointmentOn,
            &row,
            title,
        ) else {
            continue;
        };
        let took_place = case.flag(Field::AppointmentDone, &row) == Some(true);
        let at = case.row_value(Field::AppointmentAt, &row);
        told.push(Told {
            time: at.map(spoorboek_domain::Value::canonical),
            open: !ended && !took_place && still_asked(basis, found.date),
            ..found
        });
    }
}

fn actions(basis: &Basis, case: &CaseFile, ended: bool, told: &mut Vec<Told>) {
    let mut push = |found: Option<Told>, done: bool| {
        told.extend(found.map(|it| Told {
            open: !ended && !done && still_asked(basis, it.date),
            ..it
        }));
    };
    for row in case.rows(Group::Training) {
        let action = case.row_text(Field::TrainingAction, &row);
        let title = (action, "Stap uit de training", "Step of the training");
        let found = of_row(
            case,
            BoardKind::Action,
            Field::TrainingActionDue,
            &row,
            title,
        );
        let asked = case.flag(Field::TrainingActionDone, &row).is_some();
        push(found, asked);
    }
    for row in case.rows(Group::Barrier) {
        let action = case.row_text(Field::BarrierAction, &row);
        let title = (action, "Actie bij een belemmering", "Action on a barrier");
        let found = of_row(case, BoardKind::Action, Field::BarrierDue, &row, title);
        push(found, case.row_text(Field::BarrierStatus, &row) == "done");
    }
    for row in case.rows(Group::Service) {
        let kind = case.row_text(Field::ServiceKind, &row);
        let label = spoorboek_domain::ChoiceList::ServiceKind.label(kind);
        let what = case.row_text(Field::ServiceWhat, &row);
        let (nl, en) = label.map_or(("dienst", "service"), |label| (label.nl, label.en));
        let found = of_row(
            case,
            BoardKind::Action,
            Field::ServicePlannedOn,
            &row,
            (what, nl, en),
        );
        push(found, case.row_date(Field::ServiceDoneOn, &row).is_some());
    }
}

/// A next step is done when the log goes on from its day: what was done then stands there.
fn next_steps(basis: &Basis, case: &CaseFile, ended: bool, told: &mut Vec<Told>) {
    let newest = case.log.iter().map(|entry| entry.date).max();
    for entry in &case.log {
        let Some(date) = entry.next_step_on else {
            continue;
        };
        let next = entry.next_step.trim();
        if next.is_empty() {
            continue;
        }
        let goes_on = newest.is_some_and(|newest| newest >= date);
        told.push(Told {
            kind: BoardKind::NextStep,
            id: format!("log.{}", entry.id),
            date,
            time: None,
            track: Track::Programme,
            title: same(&first_line(next)),
            red: false,
            open: !ended && !goes_on && still_asked(basis, date),
            go: go_to_entry(&case.id, CaseTab::Log, &entry.id),
        });
    }
}

fn reminders(case: &CaseFile, ended: bool, told: &mut Vec<Told>) {
    for it in &case.applications {
        let Some(date) = it.remind_on else { continue };
        let next = first_line(it.next_step.trim());
        let what = |nl: &str| match next.as_str() {
            "" => format!("{nl}: {}, {}", it.job.trim(), it.employer.trim()),
            next => format!("{next} ({})", it.employer.trim()),
        };
        told.push(Told {
            kind: BoardKind::Reminder,
            id: format!("application.{}", it.id),
            date,
            time: None,
            track: Track::Programme,
            title: Bilingual {
                nl: what("Sollicitatie"),
                en: what("Application"),
            },
            red: false,
            open: !ended && it.status.is_open(),
            go: go_to_entry(&case.id, CaseTab::Applications, &it.id),
        });
    }
}

fn still_asked(basis: &Basis, date: NaiveDate) -> bool {
    let since = basis.today.checked_sub_days(Days::new(ASKED_FOR));
    since.is_none_or(|since| date >= since)
}

fn same(text: &str) -> Bilingual {
    Bilingual {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

/// The first line of a text, at most some two hundred characters.
fn first_line(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    line.chars().take(200).collect()
}

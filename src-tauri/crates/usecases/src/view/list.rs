//! A case in the list.

use super::{CaseState, deadlines, sick_week};
use crate::basis::Basis;
use crate::convert::count;
use spoorboek_contract::message::{CaseRow, UrgentCase};
use spoorboek_domain::{CaseFile, Field, StationState as State};

/// The row of a case.
pub(crate) fn row(
    basis: &Basis,
    case: &CaseFile,
    state: &CaseState<'_>,
    urgent: Option<&UrgentCase>,
    silent: bool,
) -> CaseRow {
    let dated = state.dated.as_ref();
    let stations = dated.map_or(&[][..], |dated| dated.stations.as_slice());
    // What is late presses more than what comes next.
    let late_first = stations
        .iter()
        .filter(|station| station.state == State::Late)
        .min_by_key(|station| station.counts());
    let next = late_first
        .or_else(|| stations.iter().find(|station| station.state == State::Next))
        .and_then(|station| deadlines::deadline(basis, dated?, station));
    let late = stations
        .iter()
        .filter(|station| station.state == State::Late)
        .count();
    let outcome = dated.map(|dated| &dated.outcome);
    let conflicts = outcome.map_or(0, |outcome| outcome.conflicts.len());
    let text = |field| case.text(field).to_owned();
    let chosen = |field| Some(text(field)).filter(|key| !key.is_empty());
    let day = |field| case.date(field).map(|day| day.to_string());
    CaseRow {
        case_id: case.id.clone(),
        dossier_number: case.dossier_number.clone(),
        name: text(Field::EmployeeName),
        job_title: text(Field::EmployeeJobTitle),
        employer: text(Field::EmployerName),
        sick_week: sick_week(outcome, basis.today),
        next,
        late: count(late),
        conflicts: count(conflicts),
        demo: case.demo,
        phase: state.trajectory.phase,
        programme_end: case
            .programme_end(basis.today)
            .map(|(_, end)| end.to_string()),
        permit: chosen(Field::PermitCategory),
        permit_ends: day(Field::PermitExpiresOn),
        last_contact: state.trajectory.last_contact.map(|day| day.to_string()),
        silent,
        ending: chosen(Field::EndingKind).filter(|_| case.ended_on(basis.today).is_some()),
        checks_open: state.check.open,
        days_left: urgent.map(|it| it.days_left),
    }
}

/// Those with the least time left by law and permit first, what is late included, then by name.
pub(crate) fn sort(cases: &mut [CaseRow]) {
    let days = |row: &CaseRow| row.days_left.unwrap_or(i32::MAX);
    cases.sort_by(|a, b| (days(a), &a.name).cmp(&(days(b), &b.name)));
}

//! A case in the list.

use super::{deadlines, sick_week};
use crate::basis::Basis;
use spoorboek_contract::message::CaseRow;
use spoorboek_domain::{CaseFile, Field, StationState as State};

/// The row, and the days left to the first date that is still to be done: negative when late.
pub(crate) fn row(basis: &Basis, case: &CaseFile) -> (i64, CaseRow) {
    let dated = basis.dated(case);
    let dated = dated.as_ref();
    let stations = dated.map_or(&[][..], |dated| dated.stations.as_slice());
    let next = stations
        .iter()
        .find(|station| station.state == State::Next)
        .and_then(|station| deadlines::deadline(basis, dated?, station));
    let late = stations
        .iter()
        .filter(|station| station.state == State::Late)
        .count();
    let open = |state| matches!(state, State::Late | State::Next | State::Coming);
    let days_left = stations
        .iter()
        .find(|station| station.to_do && open(station.state))
        .map_or(i64::MAX, |station| {
            (station.counts() - basis.today).num_days()
        });
    let outcome = dated.map(|dated| &dated.outcome);
    let conflicts = outcome.map_or(0, |outcome| outcome.conflicts.len());
    let row = CaseRow {
        case_id: case.id.clone(),
        dossier_number: case.dossier_number.clone(),
        name: case.text(Field::EmployeeName).to_owned(),
        job_title: case.text(Field::EmployeeJobTitle).to_owned(),
        employer: case.text(Field::EmployerName).to_owned(),
        sick_week: sick_week(outcome, basis.today),
        next,
        late: u32::try_from(late).unwrap_or(u32::MAX),
        conflicts: u32::try_from(conflicts).unwrap_or(u32::MAX),
        demo: case.demo,
    };
    (days_left, row)
}

/// Those with the least time left first, what is late included, then by name.
pub(crate) fn sort(cases: &mut [(i64, CaseRow)]) {
    cases.sort_by(|(days_a, a), (days_b, b)| days_a.cmp(days_b).then_with(|| a.name.cmp(&b.name)));
}

//! A case in the list.

use super::{deadlines, sick_week};
use chrono::NaiveDate;
use spoorboek_contract::message::{CaseRow, StationState};
use spoorboek_domain::{CaseFile, Field, StationState as State};
use spoorboek_rules::Engine;

pub(crate) fn row(engine: &Engine, case: &CaseFile, today: NaiveDate) -> CaseRow {
    let facts = case.rule_facts(today);
    let outcome = facts.as_ref().map(|facts| engine.compute(facts));
    let stations = outcome
        .as_ref()
        .map(|outcome| case.stations(outcome, today));
    let stations = stations.unwrap_or_default();
    let next = stations
        .iter()
        .find(|station| station.state == State::Next)
        .and_then(|station| deadlines::deadline(engine, outcome.as_ref(), station, today));
    let late = stations
        .iter()
        .filter(|station| station.state == State::Late)
        .count();
    let conflicts = outcome
        .as_ref()
        .map_or(0, |outcome| outcome.conflicts.len());
    CaseRow {
        case_id: case.id.clone(),
        dossier_number: case.dossier_number.clone(),
        name: case.text(Field::EmployeeName).to_owned(),
        job_title: case.text(Field::EmployeeJobTitle).to_owned(),
        employer: case.text(Field::EmployerName).to_owned(),
        sick_week: sick_week(outcome.as_ref(), today),
        next,
        late: u32::try_from(late).unwrap_or(u32::MAX),
        conflicts: u32::try_from(conflicts).unwrap_or(u32::MAX),
        demo: case.demo,
    }
}

/// Those with the least time left first, then by name.
pub(crate) fn sort(cases: &mut [CaseRow]) {
    cases.sort_by(|a, b| {
        let left = |row: &CaseRow| row.next.as_ref().map_or(i32::MAX, |next| next.days_left);
        left(a).cmp(&left(b)).then_with(|| a.name.cmp(&b.name))
    });
    debug_assert!(cases.iter().all(|row| {
        row.next
            .as_ref()
            .is_none_or(|next| next.state == StationState::Next)
    }));
}

//! The dates of a case.

use super::{bilingual, sick_week, weekday};
use chrono::NaiveDate;
use spoorboek_contract::message::{Bilingual, DeadlineView, StationState, Track};
use spoorboek_domain as domain;
use spoorboek_domain::Station;
use spoorboek_rules as rules;
use spoorboek_rules::{Engine, Group};

pub(super) fn deadlines(
    engine: &Engine,
    outcome: Option<&rules::Outcome<'_>>,
    stations: &[Station],
    today: NaiveDate,
) -> Vec<DeadlineView> {
    stations
        .iter()
        .filter_map(|station| deadline(engine, outcome, station, today))
        .collect()
}

/// One date; none where its rule is gone, which the engine rules out.
pub(super) fn deadline(
    engine: &Engine,
    outcome: Option<&rules::Outcome<'_>>,
    station: &Station,
    today: NaiveDate,
) -> Option<DeadlineView> {
    let rule = engine.rule(station.rule)?;
    let counts = station.counts();
    Some(DeadlineView {
        id: station.id.clone(),
        title: numbered(&rule.title, station.number),
        short: numbered(&rule.short, station.number),
        track: track(rule.group),
        date: station.date.to_string(),
        work_ahead: engine.calendar().work_ahead(counts).to_string(),
        opens: station.opens.map(|day| day.to_string()),
        letter_date: station.letter_date.map(|day| day.to_string()),
        counts: counts.to_string(),
        done_on: station.done_on.map(|day| day.to_string()),
        to_do: station.to_do,
        state: state(station.state),
        days_left: i32::try_from((counts - today).num_days()).unwrap_or(i32::MAX),
        sick_week: sick_week(outcome, counts),
        weekday: weekday(counts),
    })
}

/// A date of a series bears its number.
pub(super) fn numbered(text: &rules::Text, number: Option<u32>) -> Bilingual {
    match number {
        None => bilingual(text),
        Some(number) => Bilingual {
            nl: format!("{} {number}", text.nl),
            en: format!("{} {number}", text.en),
        },
    }
}

fn track(group: Group) -> Track {
    match group {
        Group::Statutory => Track::Statutory,
        Group::Programme => Track::Programme,
        Group::Permit => Track::Permit,
        Group::Tax => Track::Tax,
        Group::Privacy => Track::Privacy,
    }
}

pub(super) fn state(state: domain::StationState) -> StationState {
    match state {
        domain::StationState::Done => StationState::Done,
        domain::StationState::Late => StationState::Late,
        domain::StationState::Next => StationState::Next,
        domain::StationState::Coming => StationState::Coming,
        domain::StationState::Passed => StationState::Passed,
    }
}

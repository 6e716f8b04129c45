//! The dates of a case.

use super::placement::is_amber;
use super::{bilingual, sick_week, weekday};
use crate::basis::{Basis, Dated};
use spoorboek_contract::message::{
    Bilingual, DeadlineView, OtherReading, Party, Severity, StationState, Track,
};
use spoorboek_domain as domain;
use spoorboek_domain::Station;
use spoorboek_rules as rules;
use spoorboek_rules::{DoubtKind, Group};

pub(super) fn deadlines(basis: &Basis, dated: &Dated<'_>) -> Vec<DeadlineView> {
    let stations = dated.stations.iter();
    stations
        .filter_map(|station| deadline(basis, dated, station))
        .collect()
}

/// One date; none where its rule is gone, which the engine rules out.
pub(crate) fn deadline(
    basis: &Basis,
    dated: &Dated<'_>,
    station: &Station,
) -> Option<DeadlineView> {
    let rule = basis.engine.rule(station.rule)?;
    let counts = station.counts();
    let calendar = basis.engine.calendar();
    let work_ahead = calendar.work_ahead(counts);
    let margin_days = basis.policy.margin(&station.id);
    let margin = i32::try_from(margin_days).unwrap_or_default();
    let days = |days: i64| i32::try_from(days).unwrap_or(i32::MAX);
    let differs = |letter: chrono::NaiveDate| days((letter - station.date).num_days());
    Some(DeadlineView {
        id: station.id.clone(),
        title: numbered(&rule.title, station.number),
        short: numbered(&rule.short, station.number),
        track: track(rule.group),
        who: party(rule.who),
        severity: severity(rule.severity),
        date: station.date.to_string(),
        work_ahead: work_ahead.to_string(),
        own_date: calendar.plus_business_days(work_ahead, -margin).to_string(),
        margin_days,
        opens: station.opens.map(|day| day.to_string()),
        letter_date: station.letter_date.map(|day| day.to_string()),
        letter_differs: station.letter_date.map(differs),
        readings: readings(dated, station),
        amber: is_amber(&rule.review, &rule.sources, basis.today),
        counts: counts.to_string(),
        done_on: station.done_on.map(|day| day.to_string()),
        to_do: station.to_do,
        after_contract: station.after_contract,
        after_programme: station.after_programme,
        state: state(station.state),
        days_left: days((counts - basis.today).num_days()),
        sick_week: sick_week(Some(&dated.outcome), counts),
        weekday: weekday(counts),
    })
}

/// Other readings of the rule, and the date if what is in doubt is decided the other way.
pub(super) fn readings(dated: &Dated<'_>, station: &Station) -> Vec<OtherReading> {
    let at = |deadline: &rules::Deadline<'_>| {
        deadline.rule == station.rule && deadline.number == station.number
    };
    let reason = dated.reasons.iter().find(|reason| at(&reason.deadline));
    let readings = reason.map_or(&[][..], |reason| reason.readings);
    let readings = readings.iter().map(|reading| OtherReading {
        date: reading.date.to_string(),
        earlier: reading.date < station.counts(),
        text: bilingual(reading.text),
    });
    let doubted = dated.doubts.iter().filter_map(|(kind, otherwise)| {
        let other = otherwise.deadlines.iter().find(|other| at(other))?;
        (other.date != station.date).then(|| OtherReading {
            date: other.date.to_string(),
            earlier: other.date < station.counts(),
            text: doubt(*kind),
        })
    });
    readings.chain(doubted).collect()
}

fn doubt(kind: DoubtKind) -> Bilingual {
    let (nl, en) = match kind {
        DoubtKind::Recovery => (
            "Als de bedrijfsarts bevestigt dat het herstel volledig was.",
            "If the company doctor confirms that the recovery was full.",
        ),
        DoubtKind::RecoveryOpen => (
            "Als het herstel niet volledig was. Vraag de bedrijfsarts of het bevestigd is.",
            "If the recovery was not full. Ask the company doctor whether it is confirmed.",
        ),
        DoubtKind::LeaveAfterFitDays => (
            "Als het verlof niet meetelt en geen nieuwe ziekteperiode begint. Laat een jurist dit beslissen.",
            "If the leave is left out of the count and no new period of illness begins. Have a lawyer decide this.",
        ),
    };
    Bilingual {
        nl: nl.to_owned(),
        en: en.to_owned(),
    }
}

/// A date of a series bears its number.
pub(crate) fn numbered(text: &rules::Text, number: Option<u32>) -> Bilingual {
    match number {
        None => bilingual(text),
        Some(number) => Bilingual {
            nl: format!("{} {number}", text.nl),
            en: format!("{} {number}", text.en),
        },
    }
}

pub(crate) fn track(group: Group) -> Track {
    match group {
        Group::Statutory => Track::Statutory,
        Group::Programme => Track::Programme,
        Group::Permit => Track::Permit,
        Group::Tax => Track::Tax,
        Group::Privacy => Track::Privacy,
    }
}

pub(crate) fn severity(severity: rules::Severity) -> Severity {
    match severity {
        rules::Severity::Red => Severity::Red,
        rules::Severity::Amber => Severity::Amber,
    }
}

pub(crate) fn party(party: rules::Party) -> Party {
    match party {
        rules::Party::Employee => Party::Employee,
        rules::Party::Employer => Party::Employer,
        rules::Party::EmployerAndEmployee => Party::EmployerAndEmployee,
        rules::Party::Physician => Party::Physician,
        rules::Party::Coach => Party::Coach,
        rules::Party::Adviser => Party::Adviser,
        rules::Party::Uwv => Party::Uwv,
        rules::Party::Ind => Party::Ind,
        rules::Party::TaxOffice => Party::TaxOffice,
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

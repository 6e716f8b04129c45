//! Lines of the log.

use super::{sick_week, weekday};
use spoorboek_contract::message::{LogEntryView, LogKind, Visibility};
use spoorboek_domain as domain;
use spoorboek_rules::Outcome;
use spoorboek_storage::table;

pub(super) fn entry(entry: &domain::LogEntry, outcome: Option<&Outcome<'_>>) -> LogEntryView {
    LogEntryView {
        id: entry.id.clone(),
        date: entry.date.to_string(),
        weekday: weekday(entry.date),
        sick_week: sick_week(outcome, entry.date),
        kind: kind(entry.kind),
        minutes: entry.minutes,
        who: entry.who.clone(),
        summary: entry.summary.clone(),
        result: entry.result.clone(),
        next_step: entry.next_step.clone(),
        next_step_on: entry.next_step_on.map(|day| day.to_string()),
        visibility: match entry.visibility {
            domain::Visibility::Report => Visibility::Report,
            domain::Visibility::Private => Visibility::Private,
        },
        phase: entry.phase.clone(),
        milestone: entry.milestone.clone(),
        service: entry.service.clone(),
    }
}

fn kind(kind: domain::LogKind) -> LogKind {
    match kind {
        domain::LogKind::Meeting => LogKind::Meeting,
        domain::LogKind::Call => LogKind::Call,
        domain::LogKind::Video => LogKind::Video,
        domain::LogKind::Message => LogKind::Message,
        domain::LogKind::Training => LogKind::Training,
        domain::LogKind::JobSearch => LogKind::JobSearch,
        domain::LogKind::Employer => LogKind::Employer,
        domain::LogKind::ThirdParty => LogKind::ThirdParty,
        domain::LogKind::NoShow => LogKind::NoShow,
        domain::LogKind::Desk => LogKind::Desk,
    }
}

pub(crate) fn kind_from(kind: LogKind) -> domain::LogKind {
    match kind {
        LogKind::Meeting => domain::LogKind::Meeting,
        LogKind::Call => domain::LogKind::Call,
        LogKind::Video => domain::LogKind::Video,
        LogKind::Message => domain::LogKind::Message,
        LogKind::Training => domain::LogKind::Training,
        LogKind::JobSearch => domain::LogKind::JobSearch,
        LogKind::Employer => domain::LogKind::Employer,
        LogKind::ThirdParty => domain::LogKind::ThirdParty,
        LogKind::NoShow => domain::LogKind::NoShow,
        LogKind::Desk => domain::LogKind::Desk,
    }
}

pub(crate) fn visibility_from(visibility: Visibility) -> table::Visibility {
    match visibility {
        Visibility::Report => table::Visibility::Report,
        Visibility::Private => table::Visibility::Private,
    }
}

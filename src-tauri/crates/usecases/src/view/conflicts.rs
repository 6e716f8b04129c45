//! Where dates collide.

use chrono::NaiveDate;
use spoorboek_contract::message::ConflictView;
use spoorboek_domain::{CaseFile, Field};
use spoorboek_rules::{Conflict, ConflictKind, Engine, Outcome};

pub(super) fn conflicts(
    engine: &Engine,
    case: &CaseFile,
    outcome: &Outcome<'_>,
    today: NaiveDate,
) -> Vec<ConflictView> {
    outcome
        .conflicts
        .iter()
        .map(|conflict| ConflictView {
            id: conflict.kind.code().to_owned(),
            days: u32::try_from(conflict.days).unwrap_or_default(),
            early: conflict.from.map(|day| day.to_string()),
            late: conflict.to.map(|day| day.to_string()),
            deadline_id: explained_by(conflict, outcome).map(str::to_owned),
            renewal_opens: renewal_opens(conflict.kind, outcome),
            amounts: amounts(engine, case, conflict.kind, today),
        })
        .collect()
}

/// The date whose reason tells most about the conflict.
fn explained_by(conflict: &Conflict, outcome: &Outcome<'_>) -> Option<&'static str> {
    let id = match conflict.kind {
        ConflictKind::C1 => "ind.permit_expiry",
        ConflictKind::C2 => "pw.waiting_period_end",
        ConflictKind::C3 | ConflictKind::C9 => "ind.last_safe_day",
        ConflictKind::C6 => return None,
        ConflictKind::C7 => "ind.passport_expiry",
        ConflictKind::C10 => "pw.track2_start",
    };
    outcome.deadline(id, None).map(|_| id)
}

fn renewal_opens(kind: ConflictKind, outcome: &Outcome<'_>) -> Option<String> {
    let helps = matches!(kind, ConflictKind::C1 | ConflictKind::C2);
    let renewal = outcome.deadline("ind.renewal", None).filter(|_| helps)?;
    renewal.opens.map(|day| day.to_string())
}

/// The pay during sickness and the criterion it stays below, in cents a month.
fn amounts(
    engine: &Engine,
    case: &CaseFile,
    kind: ConflictKind,
    today: NaiveDate,
) -> Option<(u32, u32)> {
    if kind != ConflictKind::C6 {
        return None;
    }
    let facts = case.rule_facts(today)?;
    let criterion = engine.salary_criterion(&facts)?.month_cents;
    let pay = case
        .number(Field::PermitSalaryMonth)?
        .checked_mul(case.number(Field::SickPayPercent)?)?
        / 100;
    Some((u32::try_from(pay).ok()?, u32::try_from(criterion).ok()?))
}

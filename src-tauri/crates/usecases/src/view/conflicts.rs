//! Where dates, amounts and placements collide.

use super::bilingual;
use super::deadlines::party;
use crate::basis::{Basis, Dated};
use spoorboek_contract::message::ConflictView;
use spoorboek_rules::{Conflict, ConflictKind, Field as Fact, Outcome};

/// The conflicts of a case whose kind is wanted.
pub(crate) fn conflicts(
    basis: &Basis,
    dated: &Dated<'_>,
    wanted: impl Fn(ConflictKind) -> bool,
) -> Vec<ConflictView> {
    let all = dated.outcome.conflicts.iter();
    all.filter(|conflict| wanted(conflict.kind))
        .filter_map(|conflict| view(basis, dated, conflict))
        .collect()
}

/// None where its rule is gone, which the engine rules out.
fn view(basis: &Basis, dated: &Dated<'_>, conflict: &Conflict) -> Option<ConflictView> {
    let rule = basis.engine.conflict_rule(conflict.kind)?;
    let explained_by = rule.explained_by.as_deref();
    let explained_by = explained_by.filter(|id| dated.outcome.deadline(id, None).is_some());
    let filed = renewal_filed(conflict.kind, dated);
    Some(ConflictView {
        id: conflict.kind.code().to_owned(),
        title: bilingual(&rule.title),
        text: bilingual(&rule.text),
        ask: bilingual(&rule.ask),
        who: party(rule.who),
        days: u32::try_from(conflict.days).unwrap_or_default(),
        early: conflict.from.map(|day| day.to_string()),
        late: conflict.to.map(|day| day.to_string()),
        deadline_id: explained_by.map(str::to_owned),
        renewal_opens: renewal_opens(conflict.kind, &dated.outcome).filter(|_| filed.is_none()),
        renewal_filed: filed,
        amounts: amounts(basis, dated, conflict.kind),
    })
}

/// A request to renew that came in time keeps the stay lawful until the IND decides (Vw art. 8(g)).
fn renewal_filed(kind: ConflictKind, dated: &Dated<'_>) -> Option<String> {
    let helps = matches!(kind, ConflictKind::C1 | ConflictKind::C2);
    let renewal = dated
        .outcome
        .deadline("ind.renewal", None)
        .filter(|_| helps)?;
    let filed = dated.facts.date(Fact::RenewalAppliedOn)?;
    (filed <= renewal.counts()).then(|| filed.to_string())
}

fn renewal_opens(kind: ConflictKind, outcome: &Outcome<'_>) -> Option<String> {
    let helps = matches!(kind, ConflictKind::C1 | ConflictKind::C2);
    let renewal = outcome.deadline("ind.renewal", None).filter(|_| helps)?;
    renewal.opens.map(|day| day.to_string())
}

/// The pay during sickness and the criterion it stays below, in cents a month.
fn amounts(basis: &Basis, dated: &Dated<'_>, kind: ConflictKind) -> Option<(u32, u32)> {
    if kind != ConflictKind::C6 {
        return None;
    }
    let facts = &dated.facts;
    let criterion = basis.engine.salary_criterion(facts)?.month_cents;
    let pay = facts
        .number(Fact::SalaryMonthCents)?
        .checked_mul(facts.number(Fact::SickPayPercent)?)?
        / 100;
    Some((u32::try_from(pay).ok()?, u32::try_from(criterion).ok()?))
}

//! What moves when facts or rules change: the dates and conflicts of a case before and after.

use crate::App;
use crate::basis::{Basis, Dated};
use crate::case::{at_its_place, typed_fact};
use crate::change::found;
use crate::convert::facts_only;
use crate::failure::Outcome;
use crate::view::{conflicts, deadlines};
use spoorboek_contract::message::{
    ChangedConflict, ConflictView, FactChange, FactEdit, Failure, MovedDate, Moves, Severity,
};
use spoorboek_domain::{CaseFile, FactKey, Field};
use std::collections::BTreeMap;

impl App {
    /// What a change of one field would move, without keeping it.
    ///
    /// # Errors
    /// When the field is not known, the case is gone, or the vault is locked or cannot be read.
    pub fn fact_preview(&self, change: FactChange) -> Result<Moves, Failure> {
        let edit = FactEdit {
            field: change.field,
            row: change.row,
            typed: change.typed,
        };
        Ok(self.read(|transaction| {
            let row = found(transaction.case(&change.case_id)?)?;
            let basis = self.basis(transaction)?;
            let case = facts_only(transaction, &row)?;
            let after = with_edits(&case, std::slice::from_ref(&edit), &basis)?;
            Ok(moves(&basis, &case, &basis, &after))
        })?)
    }
}

/// A copy of the case with some fields changed, as if they had been typed.
pub(crate) fn with_edits(case: &CaseFile, edits: &[FactEdit], basis: &Basis) -> Outcome<CaseFile> {
    let mut copy = case.clone();
    for edit in edits {
        let (field, row) = at_its_place(&edit.field, &edit.row)?;
        let fact = typed_fact(field, &edit.typed, basis.today)?;
        // The number of a dossier moves nothing, and is no fact of the table.
        if field != Field::DossierNumber {
            copy.enter(FactKey::row(field, &row), fact);
        }
    }
    Ok(copy)
}

/// What differs between a case under some rules and another under others.
pub(crate) fn moves(
    basis: &Basis,
    before: &CaseFile,
    other_basis: &Basis,
    after: &CaseFile,
) -> Moves {
    let (before, after) = (basis.dated(before), other_basis.dated(after));
    moves_between(basis, before.as_ref(), other_basis, after.as_ref())
}

/// The same, of dates that are known already.
pub(crate) fn moves_between(
    basis: &Basis,
    before: Option<&Dated<'_>>,
    other_basis: &Basis,
    after: Option<&Dated<'_>>,
) -> Moves {
    let mut dates = moved_dates(basis, before, other_basis, after);
    dates.sort_by(|(a, one), (b, other)| {
        let amber = |moved: &MovedDate| moved.severity == Severity::Amber;
        (amber(one), a).cmp(&(amber(other), b))
    });
    let there = |dated: Option<&Dated<'_>>| -> Vec<_> {
        dated.map_or_else(Vec::new, |dated| {
            dated.outcome.conflicts.iter().map(|it| it.kind).collect()
        })
    };
    let (were, are) = (there(before), there(after));
    let views = |basis: &Basis, dated: Option<&Dated<'_>>, not_in: &[_]| match dated {
        Some(dated) => conflicts::conflicts(basis, dated, |kind| !not_in.contains(&kind)),
        None => Vec::new(),
    };
    Moves {
        dates: dates.into_iter().map(|(_, moved)| moved).collect(),
        conflicts_new: views(other_basis, after, &were),
        conflicts_gone: views(basis, before, &are),
        conflicts_changed: changed(before, views(other_basis, after, &[])),
    }
}

/// The conflicts that were there before with another number of days.
fn changed(before: Option<&Dated<'_>>, after: Vec<ConflictView>) -> Vec<ChangedConflict> {
    let before = before.map_or(&[][..], |dated| dated.outcome.conflicts.as_slice());
    let changed = after.into_iter().filter_map(|conflict| {
        let was = before.iter().find(|it| it.kind.code() == conflict.id)?;
        let days_before = u32::try_from(was.days).unwrap_or_default();
        (days_before != conflict.days).then_some(ChangedConflict {
            days_before,
            conflict,
        })
    });
    changed.collect()
}

/// Each with the day by which it is sorted.
fn moved_dates(
    basis: &Basis,
    before: Option<&Dated<'_>>,
    other_basis: &Basis,
    after: Option<&Dated<'_>>,
) -> Vec<(String, MovedDate)> {
    let by_id = |dated: Option<&Dated<'_>>| -> BTreeMap<String, spoorboek_domain::Station> {
        let stations = dated.map_or(&[][..], |dated| dated.stations.as_slice());
        stations
            .iter()
            .map(|at| (at.id.clone(), at.clone()))
            .collect()
    };
    let (before, after) = (by_id(before), by_id(after));
    let ids = before
        .keys()
        .chain(after.keys().filter(|id| !before.contains_key(*id)));
    let mut found = Vec::new();
    for id in ids {
        let (was, is) = (before.get(id), after.get(id));
        let days = |at: Option<&spoorboek_domain::Station>| at.map(|at| at.date);
        if days(was) == days(is) && was.map(|at| at.letter_date) == is.map(|at| at.letter_date) {
            continue;
        }
        let engine = if is.is_some() {
            &other_basis.engine
        } else {
            &basis.engine
        };
        let Some(station) = is.or(was) else { continue };
        let Some(rule) = engine.rule(station.rule) else {
            continue;
        };
        // A letter stays as it is; what its rule says moves under it.
        let apart = was.zip(is).map(|(was, is)| (is.date - was.date).num_days());
        found.push((
            station.date.to_string(),
            MovedDate {
                deadline_id: id.clone(),
                title: deadlines::numbered(&rule.title, station.number),
                track: deadlines::track(rule.group),
                severity: deadlines::severity(rule.severity),
                before: days(was).map(|day| day.to_string()),
                after: days(is).map(|day| day.to_string()),
                days: apart.and_then(|days| i32::try_from(days).ok()),
                letter_date: is.and_then(|at| at.letter_date).map(|day| day.to_string()),
            },
        ));
    }
    found
}

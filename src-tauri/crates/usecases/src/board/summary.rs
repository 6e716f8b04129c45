//! What the pages over all cases show of one case, kept while the case does not change.
//!
//! A thousand cases hold some hundred thousand facts and log lines: reading and computing them all for
//! each click would take seconds. So each case is summed up once, and anew when it changed, when a
//! new day began, or when rules or settings did. Nothing is written: locking drops it.

use super::rows::{Row, rows};
use crate::App;
use crate::basis::Basis;
use crate::convert::case_file;
use crate::failure::Outcome;
use crate::signals::{Found, case_signals};
use crate::view::go::{go_to, go_to_date};
use crate::view::{case_state, conflicts, list};
use chrono::NaiveDate;
use spoorboek_contract::message::{
    BoardConflict, CaseRow, CaseTab, Settings, SilentCase, Track, UrgentCase,
};
use spoorboek_domain::{CaseFile, Field};
use spoorboek_rules::Engine;
use spoorboek_storage::ReadTransaction;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is shown of one case.
pub(crate) struct Summary {
    pub(crate) row: CaseRow,
    pub(super) rows: Vec<Row>,
    pub(super) conflicts: Vec<BoardConflict>,
    pub(super) silent: Option<SilentCase>,
    pub(super) urgent: Option<UrgentCase>,
    pub(crate) signals: Vec<Found>,
}

/// What all summaries rest on.
#[derive(PartialEq)]
struct Stamp {
    today: NaiveDate,
    settings: Settings,
}

/// The summaries of an open vault.
#[derive(Default)]
pub(crate) struct Summaries {
    stamp: Option<Stamp>,
    engine: Option<Arc<Engine>>,
    by_case: BTreeMap<String, (i64, Arc<Summary>)>,
}

impl Summaries {
    /// Forgets what is known of a case, because it is about to change.
    pub(crate) fn forget(&mut self, case_id: &str) {
        self.by_case.remove(case_id);
    }
}

impl App {
    /// The summaries of all cases that are not closed, up to date.
    pub(crate) fn summaries(
        &self,
        transaction: &ReadTransaction<'_>,
    ) -> Outcome<(Basis, Vec<Arc<Summary>>)> {
        let settings = self.settings(transaction)?;
        let basis = self.basis_with(&settings);
        let mut known = self.known_summaries();
        let stamp = Stamp {
            today: basis.today,
            settings,
        };
        let same_rules = known
            .engine
            .as_ref()
            .is_some_and(|engine| Arc::ptr_eq(engine, &basis.engine));
        if known.stamp.as_ref() != Some(&stamp) || !same_rules {
            *known = Summaries {
                stamp: Some(stamp),
                engine: Some(Arc::clone(&basis.engine)),
                by_case: BTreeMap::new(),
            };
        }
        let rows = transaction.cases()?;
        let mut summaries = Vec::with_capacity(rows.len());
        let mut kept = BTreeMap::new();
        for row in rows.iter().filter(|row| row.closed_on.is_none()) {
            let summary = match known.by_case.remove(&row.id) {
                Some((changed_ms, summary)) if changed_ms == row.changed_ms => summary,
                _ => Arc::new(summary(&basis, &case_file(transaction, row)?)),
            };
            summaries.push(Arc::clone(&summary));
            kept.insert(row.id.clone(), (row.changed_ms, summary));
        }
        known.by_case = kept;
        Ok((basis, summaries))
    }
}

fn summary(basis: &Basis, case: &CaseFile) -> Summary {
    let state = case_state(basis, case);
    let dated = state.dated.as_ref();
    let found = dated.map_or_else(Vec::new, |dated| {
        conflicts::conflicts(basis, dated, |_| true)
    });
    let mut signals = Vec::new();
    case_signals(basis, case, dated, &found, &mut signals);
    let name = case.text(Field::EmployeeName).to_owned();
    let in_conflict = found.into_iter().map(|conflict| BoardConflict {
        case_id: case.id.clone(),
        name: name.clone(),
        demo: case.demo,
        go: match &conflict.deadline_id {
            Some(deadline) => go_to_date(&case.id, deadline),
            None => go_to(&case.id, CaseTab::Overview),
        },
        id: conflict.id,
        title: conflict.title,
        days: Some(conflict.days).filter(|_| conflict.amounts.is_none()),
    });
    let rows = rows(basis, case, dated);
    let urgent = urgent(case, &rows);
    let silent = state.is_silent(basis).then(|| SilentCase {
        case_id: case.id.clone(),
        name: name.clone(),
        demo: case.demo,
        last_contact: state.trajectory.last_contact.map(|day| day.to_string()),
        days: state.trajectory.silent_days.unwrap_or_default(),
        phase: state.trajectory.phase,
    });
    let row = list::row(basis, case, &state, urgent.as_ref(), silent.is_some());
    Summary {
        conflicts: in_conflict.collect(),
        row,
        silent,
        urgent: urgent.map(|it| UrgentCase {
            sick_week: crate::view::sick_week(dated.map(|dated| &dated.outcome), basis.today),
            ..it
        }),
        rows,
        signals,
    }
}

/// The date of the law or the permit that leaves the least time: only those that wages, a benefit or
/// the right to stay hang on.
fn urgent(case: &CaseFile, rows: &[Row]) -> Option<UrgentCase> {
    let mut pressing: Vec<&Row> = rows
        .iter()
        .filter(|row| row.view.open && row.view.red)
        .filter(|row| matches!(row.view.track, Track::Statutory | Track::Permit))
        .collect();
    pressing.sort_by_key(|row| row.date);
    let row = &pressing.first()?.view;
    Some(UrgentCase {
        case_id: case.id.clone(),
        name: row.name.clone(),
        employer: row.employer.clone(),
        demo: case.demo,
        sick_week: None,
        date: row.date.clone(),
        days_left: row.days_left,
        title: row.title.clone(),
        track: row.track,
        go: row.go.clone(),
    })
}

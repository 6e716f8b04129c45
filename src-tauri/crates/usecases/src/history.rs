//! What changed in a case, when, and why.

use crate::App;
use crate::change::found;
use crate::failure::Outcome;
use crate::view::kind_of;
use crate::what_if::milliseconds;
use spoorboek_contract::message::{CaseId, Failure, History, HistoryChange, HistoryStep};
use spoorboek_domain::Field;
use spoorboek_storage::table::{Change, Subject};
use std::collections::{BTreeMap, BTreeSet};

impl App {
    /// Everything that changed in a case, newest first, with the old values.
    ///
    /// # Errors
    /// When the case is gone, or the vault is locked or cannot be read.
    pub fn case_history(&self, request: CaseId) -> Result<History, Failure> {
        Ok(self.read(|transaction| {
            found(transaction.case(&request.case_id)?)?;
            let changes = transaction.journal(&request.case_id)?;
            let reasons = transaction.step_reasons(&request.case_id)?;
            steps(&changes, &reasons)
        })?)
    }
}

fn steps(changes: &[Change], reasons: &BTreeMap<String, String>) -> Outcome<History> {
    let taken_back: BTreeSet<i64> = changes.iter().filter_map(|it| it.undoes).collect();
    let mut steps: Vec<HistoryStep> = Vec::new();
    for step in changes.chunk_by(|a, b| a.step == b.step) {
        let Some(last) = step.last() else { continue };
        steps.push(HistoryStep {
            at_ms: milliseconds(last.at_ms),
            reason: reasons.get(&last.step).cloned(),
            takes_back: last.undoes.is_some(),
            taken_back: step.iter().all(|it| taken_back.contains(&it.seq)),
            changes: changes_of(step)?,
        });
    }
    steps.reverse();
    Ok(History { steps })
}

/// The changes of a step, what was typed in one go as one.
fn changes_of(step: &[Change]) -> Outcome<Vec<HistoryChange>> {
    let mut shown: Vec<(&Subject, HistoryChange)> = Vec::new();
    for change in step {
        let (before, after) = change.values()?;
        let same = shown.iter_mut().find(|(it, _)| **it == change.subject);
        if let Some((_, earlier)) = same {
            earlier.after = after;
            earlier.removed = change.after.is_none();
            continue;
        }
        let (field, row) = match &change.subject {
            Subject::Fact { field, row } => (Some(field.clone()), row.clone()),
            Subject::Case => (Some(Field::DossierNumber.key().to_owned()), String::new()),
            _ => (None, String::new()),
        };
        shown.push((
            &change.subject,
            HistoryChange {
                kind: kind_of(&change.subject),
                field,
                row,
                before,
                after,
                made: change.before.is_none(),
                removed: change.after.is_none(),
            },
        ));
    }
    Ok(shown.into_iter().map(|(_, change)| change).collect())
}

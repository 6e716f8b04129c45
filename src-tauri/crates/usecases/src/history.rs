//! What changed in a case, when, and why.

use crate::App;
use crate::basis::Basis;
use crate::change::found;
use crate::convert::known_case;
use crate::failure::{Outcome, failure};
use crate::view::kind_of;
use crate::what_if::milliseconds;
use spoorboek_contract::message::{
    CaseId, CaseOnDay, ChangeOfCase, Failure, FailureCode, History, HistoryChange, HistoryStep,
    JournalCheck, KnownCase, Nothing,
};
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
            let case = found(transaction.case(&request.case_id)?)?;
            let changes = transaction.journal(&request.case_id)?;
            let reasons = transaction.step_reasons(&request.case_id)?;
            let known_from = self.host.day_of_ms(case.created_ms).to_string();
            steps(&changes, &reasons, known_from)
        })?)
    }
}

impl App {
    /// Forgets what stood at the place of a change: the content of all its changes. Their hashes
    /// stay, and what stands there now.
    ///
    /// # Errors
    /// When the case or the change is gone, or the vault is locked or cannot be written.
    pub fn history_forget(&self, request: ChangeOfCase) -> Result<History, Failure> {
        let now_ms = self.host.now_ms();
        self.write(|transaction| {
            found(transaction.case(&request.case_id)?)?;
            let changes = transaction.journal(&request.case_id)?;
            let mut changes = changes.iter();
            let change = found(changes.find(|it| it.seq == i64::from(request.seq)))?;
            transaction.forget_subject(&request.case_id, &change.subject, now_ms)?;
            Ok(())
        })?;
        self.case_history(CaseId {
            case_id: request.case_id,
        })
    }

    /// Whether the journal of all cases is whole: no entry changed, removed or put in between.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn journal_check(&self, _: Nothing) -> Result<JournalCheck, Failure> {
        let check = self.read(|transaction| Ok(transaction.journal_check()?))?;
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        Ok(JournalCheck {
            entries: number(check.entries),
            forgotten: number(check.forgotten),
            first_broken: check
                .first_broken
                .map(|seq| u32::try_from(seq).unwrap_or(u32::MAX)),
        })
    }

    /// A case as it was known at the end of a day: its facts, log, applications and documents of
    /// then, seen from that day, by the rules of now.
    ///
    /// # Errors
    /// When the day cannot be read or lies before the case, or the vault is locked or cannot be read.
    pub fn case_as_known(&self, request: CaseOnDay) -> Result<KnownCase, Failure> {
        let day = self.typed_date(&request.day)?.min(self.today());
        let next = day.succ_opt().unwrap_or(day);
        let until_ms = self.host.start_of_day_ms(next);
        Ok(self.read(|transaction| {
            found(transaction.case(&request.case_id)?)?;
            let known = transaction.case_as_known(&request.case_id, until_ms)?;
            let known = known.ok_or_else(|| failure(FailureCode::NotKnownThen))?;
            let forgotten = known.forgotten;
            let case = known_case(known);
            let basis = Basis {
                today: day,
                ..self.basis(transaction)?
            };
            Ok(KnownCase {
                day: day.to_string(),
                view: self.view_of(transaction, &basis, &case, &[])?,
                forgotten,
            })
        })?)
    }
}

fn steps(
    changes: &[Change],
    reasons: &BTreeMap<String, String>,
    known_from: String,
) -> Outcome<History> {
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
    Ok(History { steps, known_from })
}

/// The changes of a step, what was typed in one go as one.
fn changes_of(step: &[Change]) -> Outcome<Vec<HistoryChange>> {
    let mut shown: Vec<(&Subject, HistoryChange)> = Vec::new();
    for change in step {
        let (before, after) = change.values()?;
        let same = shown.iter_mut().find(|(it, _)| **it == change.subject);
        if let Some((_, earlier)) = same {
            earlier.after = after;
            earlier.removed = is_row(change) && change.after.is_none() && !change.forgotten;
            earlier.forgotten |= change.forgotten;
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
                made: is_row(change) && change.before.is_none() && !change.forgotten,
                removed: is_row(change) && change.after.is_none() && !change.forgotten,
                seq: u32::try_from(change.seq).unwrap_or(u32::MAX),
                forgotten: change.forgotten,
            },
        ));
    }
    Ok(shown.into_iter().map(|(_, change)| change).collect())
}

/// Whether the change is of a row of its own. A text of a document's own is made and removed while
/// the document is only changed.
fn is_row(change: &Change) -> bool {
    !matches!(change.subject, Subject::DocumentText { .. })
}

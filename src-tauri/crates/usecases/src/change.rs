//! Changes to a case: each is journaled, touches the case, and answers with the case as it is now.

use crate::App;
use crate::case::put_fact;
use crate::failure::{Outcome, Refusal, failure};
use chrono::NaiveDate;
use spoorboek_contract::message::{CaseId, CaseView, Failure, FailureCode};
use spoorboek_domain::{Fact, Field, MAX_TEXT, Problem, ProblemKind, read_date};
use spoorboek_storage::WriteTransaction;
use spoorboek_storage::table::{ClientCase, Subject};

/// A pause in typing that is longer begins a new step to undo.
const TYPED_IN_ONE_GO_MS: i64 = 10_000;

/// A change in the making: one step to undo.
pub(crate) struct Step<'a, 'b> {
    pub(crate) transaction: &'a WriteTransaction<'b>,
    pub(crate) case: ClientCase,
    pub(crate) now_ms: i64,
    id: String,
}

impl Step<'_, '_> {
    /// Makes one change of the step.
    pub(crate) fn change(
        &self,
        subject: &Subject,
        change: impl FnOnce(&WriteTransaction<'_>) -> Outcome<()>,
    ) -> Outcome<()> {
        let journaled =
            self.transaction
                .journaled(&self.case.id, self.now_ms, &self.id, subject, || {
                    change(self.transaction)
                })?;
        if journaled.is_some() {
            self.transaction.touch_case(&self.case.id, self.now_ms)?;
        }
        Ok(())
    }
}

impl Step<'_, '_> {
    /// Enters a fact, or empties its field.
    pub(crate) fn enter(&self, field: Field, row: &str, fact: Option<&Fact>) -> Outcome<()> {
        let case_id = &self.case.id;
        self.change(&subject_of(field, row), |transaction| match fact {
            Some(fact) => put_fact(transaction, case_id, field, row, fact),
            None => {
                transaction.remove_fact(case_id, field.key(), row)?;
                Ok(())
            }
        })
    }

    /// Keeps why the step was made.
    pub(crate) fn reason(&self, reason: &str) -> Outcome<()> {
        let transaction = self.transaction;
        Ok(transaction.put_step_reason(&self.case.id, &self.id, reason)?)
    }
}

impl App {
    /// Changes a case in one step, and shows it.
    pub(crate) fn step(
        &self,
        case_id: &str,
        changes: impl FnOnce(&Step<'_, '_>) -> Outcome<()>,
    ) -> Result<CaseView, Failure> {
        self.step_of(case_id, None, changes)
    }

    /// As [`step`](Self::step), joined with the step before where that changed the same subject a
    /// moment ago: what is typed in one go and saved meanwhile is one step to undo.
    pub(crate) fn step_of(
        &self,
        case_id: &str,
        typed: Option<&Subject>,
        changes: impl FnOnce(&Step<'_, '_>) -> Outcome<()>,
    ) -> Result<CaseView, Failure> {
        let new_id = self.new_id()?;
        let now_ms = self.host.now_ms();
        Ok(self.write(|transaction| {
            let case = found(transaction.case(case_id)?)?;
            let newest = transaction.newest_change(case_id)?.filter(|newest| {
                Some(&newest.subject) == typed
                    && newest.undoes.is_none()
                    && (0..TYPED_IN_ONE_GO_MS).contains(&now_ms.saturating_sub(newest.at_ms))
            });
            let id = newest.map_or(new_id, |newest| newest.step);
            self.known_summaries().forget(case_id);
            changes(&Step {
                transaction,
                case,
                now_ms,
                id,
            })?;
            self.show(transaction, case_id)
        })?)
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// When there is nothing to take back, or the vault is locked or cannot be written.
    pub fn undo(&self, request: CaseId) -> Result<CaseView, Failure> {
        let step = self.new_id()?;
        Ok(self.write(|transaction| {
            self.known_summaries().forget(&request.case_id);
            let undone = transaction.undo(&request.case_id, self.host.now_ms(), &step)?;
            undone.ok_or_else(|| failure(FailureCode::NothingToUndo))?;
            self.show(transaction, &request.case_id)
        })?)
    }

    /// Brings back the step that was taken back last.
    ///
    /// # Errors
    /// When there is nothing to bring back, or the vault is locked or cannot be written.
    pub fn redo(&self, request: CaseId) -> Result<CaseView, Failure> {
        let step = self.new_id()?;
        Ok(self.write(|transaction| {
            self.known_summaries().forget(&request.case_id);
            let redone = transaction.redo(&request.case_id, self.host.now_ms(), &step)?;
            redone.ok_or_else(|| failure(FailureCode::NothingToUndo))?;
            self.show(transaction, &request.case_id)
        })?)
    }

    /// A date of an entry, as typed.
    pub(crate) fn typed_date(&self, typed: &str) -> Outcome<NaiveDate> {
        read_date(typed, self.today(), 1990).map_err(|problem| match problem.kind {
            ProblemKind::TooLong => failure(FailureCode::TextTooLong),
            _ => failure(FailureCode::DateUnreadable),
        })
    }

    /// A number of an entry that may be left empty.
    pub(crate) fn typed_number(
        typed: &str,
        read: fn(&str) -> Result<i64, Problem>,
    ) -> Outcome<Option<i64>> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let number = read(typed).map_err(|_| failure(FailureCode::NumberUnreadable))?;
        Ok(Some(number))
    }

    /// A date of an entry that may be left empty.
    pub(crate) fn typed_date_or_none(&self, typed: &str) -> Outcome<Option<NaiveDate>> {
        if typed.trim().is_empty() {
            Ok(None)
        } else {
            self.typed_date(typed).map(Some)
        }
    }
}

/// A fact, as the journal calls it.
pub(crate) fn subject_of(field: Field, row: &str) -> Subject {
    Subject::Fact {
        field: field.key().to_owned(),
        row: row.to_owned(),
    }
}

/// What was looked for, or the refusal that it is no longer there.
pub(crate) fn found<T>(row: Option<T>) -> Outcome<T> {
    row.ok_or_else(|| failure(FailureCode::NotFound))
}

/// Refuses texts that are longer than the program keeps.
pub(crate) fn check_length<'t>(texts: impl IntoIterator<Item = &'t String>) -> Result<(), Refusal> {
    let too_long = |text: &&String| text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT;
    match texts.into_iter().find(too_long) {
        Some(_) => Err(failure(FailureCode::TextTooLong)),
        None => Ok(()),
    }
}

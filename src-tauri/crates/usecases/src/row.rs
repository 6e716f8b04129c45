//! Rows of a group: removing one, with what refers to it.

use crate::App;
use crate::change::Step;
use crate::convert::facts_only;
use crate::failure::{Outcome, failure};
use spoorboek_contract::message::{CaseView, Failure, FailureCode, RowRemoval};
use spoorboek_domain::{CaseFile, FactKey, Field, Group};
use spoorboek_storage::table::{LogEntry, Subject};

impl App {
    /// Removes a row of a group, and what refers to it: a later row may bear its name again, and must
    /// not inherit another's vacancies or log lines. One undo brings all of it back.
    ///
    /// # Errors
    /// When the group is not known, or the vault is locked or cannot be written.
    pub fn row_remove(&self, removal: RowRemoval) -> Result<CaseView, Failure> {
        let group =
            Group::from_key(&removal.group).ok_or_else(|| failure(FailureCode::NotFound))?;
        self.step(&removal.case_id, |step| {
            let case = facts_only(step.transaction, &step.case)?;
            for key in facts_of(&case, group, &removal.row) {
                step.enter(key.field, &key.row, None)?;
            }
            if group == Group::Milestone {
                leave_milestone(step, &removal.row)?;
            }
            Ok(())
        })
    }
}

/// The facts of the row itself, and those of others that name it.
fn facts_of(case: &CaseFile, group: Group, row: &str) -> Vec<FactKey> {
    let refers = |key: &FactKey| match (group, key.field) {
        (Group::Direction, Field::VacancyDirection) => {
            case.row_text(Field::VacancyDirection, &key.row) == row
        }
        (Group::Direction, Field::FitVerdict | Field::FitNote) => {
            key.row.split('.').next() == Some(row)
        }
        (Group::Limit, Field::FitVerdict | Field::FitNote) => {
            key.row.split('.').nth(1) == Some(row)
        }
        _ => false,
    };
    let keys = case.facts.keys();
    keys.filter(|key| (key.field.group() == Some(group) && key.row == row) || refers(key))
        .cloned()
        .collect()
}

/// Lines of the log that belonged to a milestone belong to none.
fn leave_milestone(step: &Step<'_, '_>, row: &str) -> Outcome<()> {
    for entry in step.transaction.log_entries(&step.case.id)? {
        if entry.milestone != row {
            continue;
        }
        let subject = Subject::LogEntry(entry.id.clone());
        let entry = LogEntry {
            milestone: String::new(),
            changed_ms: step.now_ms,
            ..entry
        };
        step.change(&subject, |transaction| {
            Ok(transaction.put_log_entry(&entry)?)
        })?;
    }
    Ok(())
}

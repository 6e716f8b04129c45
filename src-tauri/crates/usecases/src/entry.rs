//! Lines of the log and applications: what keeping and removing them have in common.

use crate::App;
use crate::change::found;
use crate::words::{self, dismiss};
use spoorboek_contract::message::{CaseView, EntryOfCase, Failure, WordDismissal};
use spoorboek_storage::table::{Application, LogEntry, Subject};
use spoorboek_storage::{ReadTransaction, StorageError, WriteTransaction};

/// A row of a case with an id and two instants.
pub(crate) trait Entry: Clone + PartialEq {
    /// Where its texts stand, for the word guard.
    const PLACE: &'static str;

    fn subject(id: &str) -> Subject;
    fn read(transaction: &ReadTransaction<'_>, id: &str) -> Result<Option<Self>, StorageError>;
    fn put(&self, transaction: &WriteTransaction<'_>) -> Result<(), StorageError>;
    fn remove(transaction: &WriteTransaction<'_>, id: &str) -> Result<bool, StorageError>;
    fn id(&self) -> &str;
    fn case_id(&self) -> &str;
    /// The instants at which it was made and changed.
    fn stamps(&mut self) -> (&mut i64, &mut i64);
}

macro_rules! entry {
    ($table:ident, $place:expr, $read:ident, $put:ident, $remove:ident) => {
        impl Entry for $table {
            const PLACE: &'static str = $place;

            fn subject(id: &str) -> Subject {
                Subject::$table(id.to_owned())
            }

            fn read(
                transaction: &ReadTransaction<'_>,
                id: &str,
            ) -> Result<Option<Self>, StorageError> {
                transaction.$read(id)
            }

            fn put(&self, transaction: &WriteTransaction<'_>) -> Result<(), StorageError> {
                transaction.$put(self)
            }

            fn remove(transaction: &WriteTransaction<'_>, id: &str) -> Result<bool, StorageError> {
                transaction.$remove(id)
            }

            fn id(&self) -> &str {
                &self.id
            }

            fn case_id(&self) -> &str {
                &self.case_id
            }

            fn stamps(&mut self) -> (&mut i64, &mut i64) {
                (&mut self.created_ms, &mut self.changed_ms)
            }
        }
    };
}

entry!(
    LogEntry,
    words::LOG,
    log_entry,
    put_log_entry,
    remove_log_entry
);
entry!(
    Application,
    words::APPLICATION,
    application,
    put_application,
    remove_application
);

impl App {
    /// Keeps an entry as it was typed, new or changed, with the noticed words that may stand in it.
    pub(crate) fn keep_entry<E: Entry>(
        &self,
        entry: E,
        is_new: bool,
        dismissed: &[WordDismissal],
    ) -> Result<CaseView, Failure> {
        let case_id = entry.case_id().to_owned();
        self.step(&case_id, |step| {
            let before = E::read(step.transaction, entry.id())?;
            if !is_new {
                found(before.as_ref().filter(|row| row.case_id() == case_id))?;
            }
            let mut entry = entry;
            set_stamps(&mut entry, step.now_ms, step.now_ms);
            if let Some(mut before) = before {
                let (created_ms, changed_ms) = before.stamps();
                let (created_ms, changed_ms) = (*created_ms, *changed_ms);
                set_stamps(&mut entry, created_ms, changed_ms);
                if entry == before && dismissed.is_empty() {
                    return Ok(());
                }
                set_stamps(&mut entry, created_ms, step.now_ms);
            }
            step.change(&E::subject(entry.id()), |transaction| {
                Ok(entry.put(transaction)?)
            })?;
            dismiss(step, E::PLACE, entry.id(), dismissed)
        })
    }

    /// Removes an entry.
    pub(crate) fn remove_entry<E: Entry>(&self, entry: &EntryOfCase) -> Result<CaseView, Failure> {
        self.step(&entry.case_id, |step| {
            let row = E::read(step.transaction, &entry.id)?;
            found(row.filter(|row| row.case_id() == entry.case_id))?;
            step.change(&E::subject(&entry.id), |transaction| {
                E::remove(transaction, &entry.id)?;
                Ok(())
            })
        })
    }
}

fn set_stamps<E: Entry>(entry: &mut E, created_ms: i64, changed_ms: i64) {
    let (created, changed) = entry.stamps();
    (*created, *changed) = (created_ms, changed_ms);
}

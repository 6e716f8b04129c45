//! Why the coach took a step: the words given when a change asks for a reason.
//!
//! A reason is history, as the [journal](super::journal) is: it is added once and stays, also when
//! the step was taken back. It goes with its case only.

use std::collections::BTreeMap;

use crate::{ReadTransaction, StorageError, WriteTransaction};

impl ReadTransaction<'_> {
    /// The reasons given in a case, by the step of the journal.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn step_reasons(&self, case_id: &str) -> Result<BTreeMap<String, String>, StorageError> {
        let reasons = self
            .sql()
            .prepare_cached("SELECT step, reason FROM step_reason WHERE case_id = ?1")?
            .query_map([case_id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(reasons)
    }
}

impl WriteTransaction<'_> {
    /// Adds the reason of a step.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when the step has a reason, the step or the reason is empty, or
    /// there is no such case.
    pub fn put_step_reason(
        &self,
        case_id: &str,
        step: &str,
        reason: &str,
    ) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached("INSERT INTO step_reason (step, case_id, reason) VALUES (?1, ?2, ?3)")?
            .execute([step, case_id, reason])?;
        Ok(())
    }
}

//! Forgetting: an entry stays in the journal and loses its content.
//!
//! What must go for good, such as a medical word or a case past its term, goes with its salt; the
//! digests stay, so that the chain still verifies. A row that exists keeps its present state: to
//! change that is the caller's own, journaled change.
//!
//! A step with a forgotten change cannot be taken back, nor can any step before it: what undo
//! would bring back is not known any more, and a gap in the middle would bring back half of it.

use super::Subject;
use crate::table::former;
use crate::{StorageError, WriteTransaction};

const FORGET: &str =
    "UPDATE journal SET before = NULL, after = NULL, salt = NULL, forgotten_ms = ?1";

impl WriteTransaction<'_> {
    /// Forgets the content of one change; tells whether there was one to forget. The changes of
    /// the same subject before and after it may hold the same content: see
    /// [`WriteTransaction::forget_subject`].
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn forget_change(&self, seq: i64, now_ms: i64) -> Result<bool, StorageError> {
        let forgotten = self
            .sql()
            .prepare_cached(&format!("{FORGET} WHERE seq = ?2 AND forgotten_ms IS NULL"))?
            .execute((now_ms, seq))?;
        Ok(forgotten > 0)
    }

    /// Forgets the content of all changes of a subject, and tells of how many. The texts of a
    /// document are subjects of their own.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn forget_subject(
        &self,
        case_id: &str,
        subject: &Subject,
        now_ms: i64,
    ) -> Result<usize, StorageError> {
        let key = subject.key();
        let former = former::key_of(subject).unwrap_or_else(|| key.clone());
        let forgotten = self
            .sql()
            .prepare_cached(&format!(
                "{FORGET} WHERE case_id = ?2 AND subject_kind = ?3 AND subject IN (?4, ?5)
                     AND forgotten_ms IS NULL"
            ))?
            .execute((now_ms, case_id, subject.kind(), key, former))?;
        Ok(forgotten)
    }

    /// Forgets the content of all changes of a case, and tells of how many. Neither its rows nor
    /// the reasons of its steps are touched; they go with the case.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn forget_case_contents(&self, case_id: &str, now_ms: i64) -> Result<usize, StorageError> {
        let forgotten = self
            .sql()
            .prepare_cached(&format!(
                "{FORGET} WHERE case_id = ?2 AND forgotten_ms IS NULL"
            ))?
            .execute((now_ms, case_id))?;
        Ok(forgotten)
    }
}

//! Undo and redo, read from the journal.
//!
//! Every change in the journal is *done* (it takes nothing back), an *undo* (it takes back a done
//! change or a redo) or a *redo* (it takes back an undo). What was taken back itself no longer
//! counts. The next step to undo is then the newest done or redone one that counts; the next to
//! redo is the newest undo that counts, unless something new was done after it.
//!
//! A forgotten change ends the search: neither its step nor any before it can be taken back.

use super::Subject;
use crate::{ReadTransaction, StorageError, WriteTransaction};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl ReadTransaction<'_> {
    /// What the next undo of a case would take back, by the last change of its step; `None` when
    /// there is nothing to undo.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn next_undo(&self, case_id: &str) -> Result<Option<Subject>, StorageError> {
        self.next(case_id, Direction::Undo)
    }

    /// What the next redo of a case would bring back; `None` when there is nothing to redo.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn next_redo(&self, case_id: &str) -> Result<Option<Subject>, StorageError> {
        self.next(case_id, Direction::Redo)
    }

    fn next(&self, case_id: &str, direction: Direction) -> Result<Option<Subject>, StorageError> {
        let Some(candidate) = self.candidate(case_id, direction)? else {
            return Ok(None);
        };
        let mut changes = self.standing_changes(case_id, &candidate)?;
        Ok(changes.pop().map(|change| change.subject))
    }

    /// The step to take back.
    fn candidate(
        &self,
        case_id: &str,
        direction: Direction,
    ) -> Result<Option<String>, StorageError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT step, undoes, EXISTS (SELECT 1 FROM journal WHERE undoes = change.seq),
                    forgotten_ms IS NOT NULL
             FROM journal AS change WHERE case_id = ?1 ORDER BY seq DESC",
        )?;
        let mut rows = statement.query([case_id])?;
        while let Some(row) = rows.next()? {
            let undoes: Option<i64> = row.get(1)?;
            let taken_back: bool = row.get(2)?;
            let forgotten: bool = row.get(3)?;
            if forgotten {
                return Ok(None);
            }
            if direction == Direction::Redo && undoes.is_none() {
                return Ok(None);
            }
            let is_undo = self.depth(undoes)? % 2 == 1;
            if !taken_back && is_undo == (direction == Direction::Redo) {
                let step: String = row.get(0)?;
                return Ok((!self.is_forgotten(case_id, &step)?).then_some(step));
            }
        }
        Ok(None)
    }

    /// Whether any change of a step was forgotten.
    fn is_forgotten(&self, case_id: &str, step: &str) -> Result<bool, StorageError> {
        let forgotten = self
            .sql()
            .prepare_cached(
                "SELECT 1 FROM journal
                 WHERE case_id = ?1 AND step = ?2 AND forgotten_ms IS NOT NULL",
            )?
            .exists([case_id, step])?;
        Ok(forgotten)
    }

    /// How many changes lie under a change: 0 for done, 1 for undone, 2 for redone, and so on.
    fn depth(&self, mut undoes: Option<i64>) -> Result<u32, StorageError> {
        let mut depth = 0;
        while let Some(seq) = undoes {
            depth += 1;
            undoes = self.undone_by(seq)?;
        }
        Ok(depth)
    }
}

impl WriteTransaction<'_> {
    /// Takes the newest step of a case back, under a new step id. Gives what changed, or `None`
    /// when there is nothing to undo.
    ///
    /// # Errors
    /// [`StorageError::NumberTaken`] when the case's old dossier number is another case's now.
    pub fn undo(
        &self,
        case_id: &str,
        at_ms: i64,
        step: &str,
    ) -> Result<Option<Vec<Subject>>, StorageError> {
        self.take_back(case_id, at_ms, step, Direction::Undo)
    }

    /// Does the step undone last again, under a new step id. Gives what changed, or `None` when
    /// there is nothing to redo.
    ///
    /// # Errors
    /// As [`WriteTransaction::undo`].
    pub fn redo(
        &self,
        case_id: &str,
        at_ms: i64,
        step: &str,
    ) -> Result<Option<Vec<Subject>>, StorageError> {
        self.take_back(case_id, at_ms, step, Direction::Redo)
    }

    fn take_back(
        &self,
        case_id: &str,
        at_ms: i64,
        step: &str,
        direction: Direction,
    ) -> Result<Option<Vec<Subject>>, StorageError> {
        let Some(candidate) = self.candidate(case_id, direction)? else {
            return Ok(None);
        };
        if candidate == step {
            // Else the changes would be of the step that they take back.
            return Err(StorageError::Refused);
        }
        let mut subjects = Vec::new();
        for change in self.standing_changes(case_id, &candidate)?.iter().rev() {
            let now = self.state(case_id, &change.subject)?;
            self.put_state(case_id, &change.subject, change.before.as_deref())?;
            self.append(case_id, at_ms, step, &change.subject, now, Some(change.seq))?;
            subjects.push(change.subject.clone());
        }
        Ok(Some(subjects))
    }
}

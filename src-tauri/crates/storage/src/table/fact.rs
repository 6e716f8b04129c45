//! Facts of a case: a key each, and what the coach entered.

use rusqlite::{OptionalExtension, Row};

use crate::{Part, ReadTransaction, StorageError, WriteTransaction};

/// What the coach entered in one field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entered {
    /// It was understood: an ISO date, an integer, cents, the key of a choice, or free text.
    Value(String),
    /// It could not be read; kept as typed, so that nothing the coach wrote is lost.
    Typed(String),
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The case.
    pub case_id: String,
    /// Fixed key of the field.
    pub field: String,
    /// Which of several rows of the field, such as a spell of sickness; empty when it stands alone.
    pub row: String,
    /// What was entered. A field that was emptied has no fact.
    pub entered: Entered,
}

impl Entered {
    /// What was understood.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Value(value) => Some(value),
            Self::Typed(_) => None,
        }
    }

    pub(super) fn from_columns(
        value: Option<String>,
        typed: Option<String>,
    ) -> Result<Self, StorageError> {
        match (value, typed) {
            (Some(value), None) => Ok(Self::Value(value)),
            (None, Some(typed)) => Ok(Self::Typed(typed)),
            _ => Err(StorageError::Damaged(Part::Content)),
        }
    }

    pub(super) fn columns(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Value(value) => (Some(value), None),
            Self::Typed(typed) => (None, Some(typed)),
        }
    }
}

type Columns = (String, String, String, Option<String>, Option<String>);

fn columns(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok((
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(3)?,
        row.get(4)?,
    ))
}

fn read((case_id, field, row, value, typed): Columns) -> Result<Fact, StorageError> {
    Ok(Fact {
        case_id,
        field,
        row,
        entered: Entered::from_columns(value, typed)?,
    })
}

impl ReadTransaction<'_> {
    /// The facts of all cases, by case, field and row, in one query: for a page over all of them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn all_facts(&self) -> Result<Vec<Fact>, StorageError> {
        self.sql()
            .prepare_cached(
                "SELECT case_id, field, row, value, typed FROM fact ORDER BY case_id, field, row",
            )?
            .query_map([], columns)?
            .map(|row| read(row?))
            .collect()
    }

    /// All facts of a case, by field and row.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn facts(&self, case_id: &str) -> Result<Vec<Fact>, StorageError> {
        self.sql()
            .prepare_cached(
                "SELECT case_id, field, row, value, typed FROM fact WHERE case_id = ?1
                 ORDER BY field, row",
            )?
            .query_map([case_id], columns)?
            .map(|row| read(row?))
            .collect()
    }

    /// One fact, `None` when it was not entered.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn fact(
        &self,
        case_id: &str,
        field: &str,
        row: &str,
    ) -> Result<Option<Fact>, StorageError> {
        self.sql()
            .prepare_cached(
                "SELECT case_id, field, row, value, typed FROM fact
                 WHERE case_id = ?1 AND field = ?2 AND row = ?3",
            )?
            .query_row([case_id, field, row], columns)
            .optional()?
            .map(read)
            .transpose()
    }
}

impl WriteTransaction<'_> {
    /// Enters a fact or replaces it.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no such case, or the field is empty.
    pub fn put_fact(&self, fact: &Fact) -> Result<(), StorageError> {
        let (value, typed) = fact.entered.columns();
        self.sql()
            .prepare_cached(
                "INSERT INTO fact (case_id, field, row, value, typed) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (case_id, field, row)
                 DO UPDATE SET value = excluded.value, typed = excluded.typed",
            )?
            .execute((&fact.case_id, &fact.field, &fact.row, value, typed))?;
        Ok(())
    }

    /// Empties a field; tells whether there was something in it.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_fact(&self, case_id: &str, field: &str, row: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM fact WHERE case_id = ?1 AND field = ?2 AND row = ?3")?
            .execute([case_id, field, row])?;
        Ok(removed > 0)
    }
}

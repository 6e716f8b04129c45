//! The tables: a plain row struct each, and what reads and writes it inside a transaction.
//!
//! Ids, instants and "today" come from the caller; nothing here asks a clock. Ids are UUIDs as
//! text of 36 characters. Writing is `put_…`: it adds the row or replaces it as a whole.

pub mod application;
pub mod asset;
pub mod client_case;
pub mod document;
pub mod fact;
pub mod journal;
pub mod log_entry;
pub mod scenario;
pub mod setting;
mod state;
pub mod step_reason;
mod undo;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::StorageError;

pub use application::Application;
pub use asset::Asset;
pub use client_case::ClientCase;
pub use document::{Document, DocumentText};
pub use fact::{Entered, Fact};
pub use journal::{Change, Subject};
pub use log_entry::{LogEntry, Visibility};
pub use scenario::{Scenario, ScenarioFact};

/// A date in a column: `YYYY-MM-DD`.
struct Day(NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value
            .as_str()?
            .parse()
            .map(Day)
            .map_err(|_| FromSqlError::InvalidType)
    }
}

/// A row that is there already under another case is left alone, which is a refusal.
fn changed_one(rows: usize) -> Result<(), StorageError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(StorageError::Refused)
    }
}

#[cfg(test)]
mod tests;

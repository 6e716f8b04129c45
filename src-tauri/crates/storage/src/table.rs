//! The tables: a plain row struct each, and what reads and writes it inside a transaction.
//!
//! Ids, instants and "today" come from the caller; nothing here asks a clock. Ids are UUIDs as
//! text of 36 characters. Writing is `put_…`: it adds the row or replaces it as a whole.

pub mod application;
pub mod asset;
pub mod client_case;
pub mod document;
pub mod employer;
pub mod fact;
pub(crate) mod former;
pub mod journal;
pub mod known_case;
pub mod log_entry;
pub mod scenario;
pub mod search;
pub mod setting;
pub mod sponsor;
mod state;
pub mod step_reason;
mod undo;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::StorageError;

pub use application::Application;
pub use asset::Asset;
pub use client_case::ClientCase;
pub use document::{Document, DocumentText};
pub use employer::{Employer, EmployerContact};
pub use fact::{Entered, Fact};
pub use journal::{Change, Hash, JournalCheck, Subject};
pub use known_case::KnownCase;
pub use log_entry::{LogEntry, Visibility};
pub use scenario::{Scenario, ScenarioFact};
pub use search::SearchRow;
pub use sponsor::{Sponsor, SponsorRegister};

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

/// A character without accent and as a small letter, as the index of the search has it.
fn folded(character: char) -> impl Iterator<Item = char> {
    character
        .nfd()
        .filter(|it| !is_combining_mark(*it))
        .flat_map(char::to_lowercase)
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

//! The text of a state: a JSON object, written and read column by column.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::table::Entered;
use crate::{Part, StorageError};

/// The journal holds what this program never writes.
pub(super) const UNREADABLE: StorageError = StorageError::Damaged(Part::Content);

/// Writes a state; a column without value is left out.
pub(super) struct Writer(Map<String, Value>);

impl Writer {
    pub(super) fn new() -> Self {
        Self(Map::new())
    }

    pub(super) fn text(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    pub(super) fn date(self, name: &str, value: Option<NaiveDate>) -> Self {
        match value {
            Some(date) => self.text(name, &date.to_string()),
            None => self,
        }
    }

    pub(super) fn number(mut self, name: &str, value: Option<i64>) -> Self {
        if let Some(number) = value {
            self.0.insert(name.to_owned(), number.into());
        }
        self
    }

    pub(super) fn entered(self, entered: Option<&Entered>) -> Self {
        match entered {
            Some(Entered::Value(value)) => self.text("value", value),
            Some(Entered::Typed(typed)) => self.text("typed", typed),
            None => self,
        }
    }

    pub(super) fn list(mut self, name: &str, rows: impl Iterator<Item = Self>) -> Self {
        let rows = rows.map(|row| Value::Object(row.0)).collect();
        self.0.insert(name.to_owned(), Value::Array(rows));
        self
    }

    pub(super) fn finish(self) -> String {
        Value::Object(self.0).to_string()
    }
}

/// Reads a state.
pub(super) struct Reader(Map<String, Value>);

impl Reader {
    pub(super) fn new(state: &str) -> Result<Self, StorageError> {
        serde_json::from_str(state)
            .map_err(|_| UNREADABLE)
            .and_then(Self::of)
    }

    fn of(value: Value) -> Result<Self, StorageError> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            _ => Err(UNREADABLE),
        }
    }

    pub(super) fn optional_text(&self, name: &str) -> Result<Option<String>, StorageError> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(UNREADABLE),
        }
    }

    /// A text that the first states lack: empty there.
    pub(super) fn later_text(&self, name: &str) -> Result<String, StorageError> {
        self.optional_text(name).map(Option::unwrap_or_default)
    }

    pub(super) fn text(&self, name: &str) -> Result<String, StorageError> {
        self.optional_text(name)?.ok_or(UNREADABLE)
    }

    pub(super) fn date(&self, name: &str) -> Result<Option<NaiveDate>, StorageError> {
        self.optional_text(name)?
            .map(|text| text.parse().map_err(|_| UNREADABLE))
            .transpose()
    }

    pub(super) fn optional_number<N: TryFrom<i64>>(
        &self,
        name: &str,
    ) -> Result<Option<N>, StorageError> {
        self.0
            .get(name)
            .map(|value| {
                value
                    .as_i64()
                    .and_then(|number| N::try_from(number).ok())
                    .ok_or(UNREADABLE)
            })
            .transpose()
    }

    pub(super) fn number<N: TryFrom<i64>>(&self, name: &str) -> Result<N, StorageError> {
        self.optional_number(name)?.ok_or(UNREADABLE)
    }

    /// What was entered, `None` when there is neither a value nor a text as typed.
    pub(super) fn entered(&self) -> Result<Option<Entered>, StorageError> {
        match (self.optional_text("value")?, self.optional_text("typed")?) {
            (None, None) => Ok(None),
            (value, typed) => Entered::from_columns(value, typed).map(Some),
        }
    }

    pub(super) fn list(&self, name: &str) -> Result<Vec<Self>, StorageError> {
        match self.0.get(name) {
            Some(Value::Array(rows)) => rows.iter().cloned().map(Self::of).collect(),
            _ => Err(UNREADABLE),
        }
    }
}

//! Lists of the program that are read strictly: the words of the guard and the rules of the UWV check.
//!
//! Each entry is read apart, so that a fault can name it and its line.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

/// Why a list cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListError {
    /// Name of the entry in which the fault stands, where there is one.
    pub entry: Option<String>,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(entry) = &self.entry {
            write!(f, ", in {entry}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for ListError {}

/// A list as text, to tell where a fault stands in it.
#[derive(Clone, Copy)]
pub(crate) struct ListFile<'t>(pub(crate) &'t str);

impl ListFile<'_> {
    /// Reads its outermost object.
    pub(crate) fn read<J: DeserializeOwned>(self) -> Result<J, ListError> {
        serde_json::from_str(self.0).map_err(|error| ListError {
            entry: None,
            line: error.line(),
            what: without_place(&error),
        })
    }

    /// Reads entries one by one; `name` is the key that holds the name of each.
    pub(crate) fn each<J: DeserializeOwned, T>(
        self,
        values: Vec<Value>,
        name: &str,
        into: impl Fn(J) -> Result<T, String>,
    ) -> Result<Vec<T>, ListError> {
        let mut entries = Vec::with_capacity(values.len());
        for value in values {
            let id = value.get(name).and_then(Value::as_str).map(str::to_owned);
            let entry = serde_json::from_value(value).map_err(|error| error.to_string());
            let entry = entry.and_then(&into);
            entries.push(entry.map_err(|what| self.fault(id, what))?);
        }
        Ok(entries)
    }

    /// A fault in an entry, or in the list itself.
    pub(crate) fn fault(self, entry: Option<String>, what: String) -> ListError {
        ListError {
            line: entry.as_deref().map_or(1, |entry| self.line_of(entry)),
            entry,
            what,
        }
    }

    /// The line on which an entry is named, else the first.
    fn line_of(self, entry: &str) -> usize {
        let quoted = format!("\"{entry}\"");
        let names_it = |line: &str| {
            ["\"id\"", "\"key\""].into_iter().any(|name| {
                line.split(name).skip(1).any(|rest| {
                    let value = rest.trim_start().strip_prefix(':');
                    value.is_some_and(|value| value.trim_start().starts_with(&quoted))
                })
            })
        };
        let mut lines = (1..).zip(self.0.lines());
        let found = lines.find(|(_, line)| names_it(line));
        found.map_or(1, |(number, _)| number)
    }
}

/// serde_json ends its sentence with the place, which is said already.
pub(crate) fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((what, _)) => what.to_owned(),
        None => text,
    }
}

//! The facts of a case laid out for many questions: 43 rules ask for each of them several times, and
//! every question to [`CaseFile`] itself writes a key first.

use crate::{CaseFile, Fact, Field, Group, Value};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The facts of a case in the order of their keys, and the rows of each group.
pub(super) struct Index<'c> {
    facts: Vec<(Field, &'c str, &'c Value)>,
    rows: BTreeMap<Group, Vec<&'c str>>,
}

impl<'c> Index<'c> {
    pub(super) fn new(case: &'c CaseFile) -> Self {
        let mut facts = Vec::with_capacity(case.facts.len());
        let mut rows: BTreeMap<Group, Vec<&str>> = BTreeMap::new();
        for (key, fact) in &case.facts {
            let row = key.row.as_str();
            if let Fact::Known(value) = fact {
                facts.push((key.field, row, value));
            }
            if let Some(group) = key.field.group() {
                rows.entry(group).or_default().push(row);
            }
        }
        for rows in rows.values_mut() {
            rows.sort_by_cached_key(|row| (row.parse::<u32>().unwrap_or(u32::MAX), *row));
            rows.dedup();
        }
        Self { facts, rows }
    }

    /// The rows of a group in the order in which they were entered.
    pub(super) fn rows(&self, group: Group) -> &[&'c str] {
        self.rows.get(&group).map_or(&[], Vec::as_slice)
    }

    fn value(&self, field: Field, row: &str) -> Option<&'c Value> {
        let wanted = (field, row);
        let place = self
            .facts
            .binary_search_by(|(field, row, _)| (*field, *row).cmp(&wanted));
        self.facts.get(place.ok()?).map(|(_, _, value)| *value)
    }

    /// The text or the choice's key, trimmed; empty where there is none.
    pub(super) fn text(&self, field: Field, row: &str) -> &'c str {
        match self.value(field, row) {
            Some(Value::Text(text)) => text.trim(),
            Some(Value::Choice(key)) => key,
            _ => "",
        }
    }

    /// The date.
    pub(super) fn date(&self, field: Field, row: &str) -> Option<NaiveDate> {
        match self.value(field, row)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The number, cents or minutes.
    pub(super) fn number(&self, field: Field, row: &str) -> Option<i64> {
        match self.value(field, row)? {
            Value::Number(number) | Value::Cents(number) | Value::Minutes(number) => Some(*number),
            _ => None,
        }
    }

    /// Yes or no.
    pub(super) fn flag(&self, field: Field, row: &str) -> Option<bool> {
        match self.value(field, row)? {
            Value::YesNo(flag) => Some(*flag),
            _ => None,
        }
    }
}

//! A case: its facts, its log, its applications and its documents.

use crate::{Application, Document, Field, Group, Language, LogEntry, Value};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Which fact: a field, and the row within its group. Of a station the row is the deadline's id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactKey {
    /// The field.
    pub field: Field,
    /// The row; empty for a field that stands alone.
    pub row: String,
}

impl FactKey {
    /// A field that stands alone.
    #[must_use]
    pub fn single(field: Field) -> Self {
        Self {
            field,
            row: String::new(),
        }
    }

    /// A field of a row.
    #[must_use]
    pub fn row(field: Field, row: &str) -> Self {
        Self {
            field,
            row: row.to_owned(),
        }
    }
}

/// A fact as entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// It could be read.
    Known(Value),
    /// It could not; what was typed is kept.
    Unreadable(String),
}

/// A case, whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseFile {
    /// Its id.
    pub id: String,
    /// Year and sequence, such as `2026-014`.
    pub dossier_number: String,
    /// Whether it is the fictional example.
    pub demo: bool,
    /// Its facts.
    pub facts: BTreeMap<FactKey, Fact>,
    /// Its log, newest first.
    pub log: Vec<LogEntry>,
    /// Its applications, newest first.
    pub applications: Vec<Application>,
    /// Its documents, newest first.
    pub documents: Vec<Document>,
    /// Day of the last change to the text of the trajectory plan, if there is one.
    pub plan_changed_on: Option<NaiveDate>,
}

impl CaseFile {
    /// Puts a fact in its place, or empties that place.
    pub fn enter(&mut self, key: FactKey, fact: Option<Fact>) {
        match fact {
            Some(fact) => self.facts.insert(key, fact),
            None => self.facts.remove(&key),
        };
    }

    /// The value of a field that stands alone.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.row_value(field, "")
    }

    /// The value of a field in a row.
    #[must_use]
    pub fn row_value(&self, field: Field, row: &str) -> Option<&Value> {
        match self.facts.get(&FactKey::row(field, row))? {
            Fact::Known(value) => Some(value),
            Fact::Unreadable(_) => None,
        }
    }

    /// The date in a field.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<NaiveDate> {
        self.row_date(field, "")
    }

    /// The date in a field of a row.
    #[must_use]
    pub fn row_date(&self, field: Field, row: &str) -> Option<NaiveDate> {
        match self.row_value(field, row)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The text in a field, trimmed; empty where there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.row_text(field, "")
    }

    /// The text or the choice's key in a field of a row, trimmed.
    #[must_use]
    pub fn row_text(&self, field: Field, row: &str) -> &str {
        match self.row_value(field, row) {
            Some(Value::Text(text)) => text.trim(),
            Some(Value::Choice(key)) => key,
            _ => "",
        }
    }

    /// The language in which the coach types this case.
    #[must_use]
    pub fn language(&self) -> Language {
        let chosen = self.text(Field::CaseLanguage);
        Language::ALL
            .into_iter()
            .find(|language| language.code() == chosen)
            .unwrap_or_default()
    }

    /// The number, cents or minutes in a field.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<i64> {
        self.row_number(field, "")
    }

    /// The number, cents or minutes in a field of a row.
    #[must_use]
    pub fn row_number(&self, field: Field, row: &str) -> Option<i64> {
        match self.row_value(field, row)? {
            Value::Number(number) | Value::Cents(number) | Value::Minutes(number) => Some(*number),
            _ => None,
        }
    }

    /// Yes or no in a field of a row.
    #[must_use]
    pub fn flag(&self, field: Field, row: &str) -> Option<bool> {
        match self.row_value(field, row)? {
            Value::YesNo(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The day on which the programme ended, once it has.
    #[must_use]
    pub fn ended_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let ended = !self.text(Field::EndingKind).is_empty();
        let on = self.date(Field::EndingOn).filter(|_| ended);
        on.filter(|day| *day <= today)
    }

    /// Last day of the programme as agreed now: as planned, or as it was prolonged to.
    #[must_use]
    pub fn agreed_end(&self) -> Option<NaiveDate> {
        let planned = self.date(Field::ProgrammePlannedEnd);
        planned.max(self.date(Field::ProlongedTo))
    }

    /// Last day of the programme as far as it is known today, and the field that says so: the day
    /// on which it ended, else the day until which it goes on, else the planned one. A day before
    /// the programme's start says nothing.
    #[must_use]
    pub fn programme_end(&self, today: NaiveDate) -> Option<(Field, NaiveDate)> {
        let planned = self.date(Field::ProgrammePlannedEnd);
        let start = self.date(Field::ProgrammeStart);
        let after_start = |day: &NaiveDate| start.is_none_or(|start| start <= *day);
        let ended = self.ended_on(today).filter(after_start);
        let prolonged = self
            .date(Field::ProlongedTo)
            .filter(|to| after_start(to) && Some(*to) > planned);
        ended
            .map(|day| (Field::EndingOn, day))
            .or(prolonged.map(|day| (Field::ProlongedTo, day)))
            .or(planned.map(|day| (Field::ProgrammePlannedEnd, day)))
    }

    /// The day on which capacity was established first, and the field that says so: a document that
    /// was set anew does not move the day on which track 2 could begin.
    #[must_use]
    pub fn capacity_since(&self) -> Option<(Field, NaiveDate)> {
        let fields = [Field::CapacityEstablishedOn, Field::CapacityFirstOn];
        let days = fields
            .into_iter()
            .filter_map(|field| Some((field, self.date(field)?)));
        days.min_by_key(|(_, day)| *day)
    }

    /// The last day up to today on which coach and employee were in contact.
    #[must_use]
    pub fn last_contact(&self, today: NaiveDate) -> Option<NaiveDate> {
        let lines = self.log.iter().filter(|line| line.date <= today);
        let contacts = lines.filter(|line| line.kind.reached_employee());
        contacts.map(|line| line.date).max()
    }

    /// The rows of a group: periods by their first day, others in the order they were entered.
    #[must_use]
    pub fn rows(&self, group: Group) -> Vec<String> {
        let mut rows: Vec<String> = self
            .facts
            .keys()
            .filter(|key| key.field.group() == Some(group))
            .map(|key| key.row.clone())
            .collect();
        rows.sort_by_key(|row| (row.parse::<u32>().unwrap_or(u32::MAX), row.clone()));
        rows.dedup();
        if let Some((first, last)) = group.days() {
            let day = |field, row: &String| self.row_date(field, row).unwrap_or(NaiveDate::MAX);
            // By both, so that the order of typing decides nothing.
            rows.sort_by_key(|row| (day(first, row), day(last, row)));
        }
        rows
    }

    /// A name for one more row.
    #[must_use]
    pub fn next_row(&self, group: Group) -> String {
        let highest = self
            .rows(group)
            .iter()
            .filter_map(|row| row.parse::<u32>().ok())
            .max();
        highest.unwrap_or(0).saturating_add(1).to_string()
    }
}

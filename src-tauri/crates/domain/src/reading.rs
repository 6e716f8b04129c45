//! Reads what a coach types, forgivingly, and says what is wrong where it cannot.
//!
//! A date may be typed as `3-6-26`, `030626`, `3 juni 2026`, `vandaag` or `+6w`; an amount as
//! `5.942,00` or `5,942.00`. What is read is shown back in full, so that a guess never goes unseen.

mod amount;
mod date;

use crate::{ChoiceList, Field, FieldKind, Problem, ProblemKind};
use chrono::NaiveDate;

pub use amount::{read_duration, read_hours, read_money};
pub use date::read_date;

/// The most characters that one field keeps.
pub const MAX_TEXT: usize = 200_000;

/// The most characters that a field of one line keeps.
const MAX_LINE: usize = 500;

/// The most digits of a row's name.
const MAX_ROW: usize = 9;

/// A value that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One line or more.
    Text(String),
    /// A calendar date.
    Date(NaiveDate),
    /// A whole number.
    Number(i64),
    /// Euro cents.
    Cents(i64),
    /// Minutes.
    Minutes(i64),
    /// Minutes after midnight.
    Time(u16),
    /// The key of a choice.
    Choice(&'static str),
    /// Yes or no.
    YesNo(bool),
}

impl Value {
    /// The value as it is kept: the same for the same value, whatever was typed.
    #[must_use]
    pub fn canonical(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Number(number) | Self::Cents(number) | Self::Minutes(number) => {
                number.to_string()
            }
            Self::Time(minutes) => format!("{:02}:{:02}", minutes / 60, minutes % 60),
            Self::Choice(key) => (*key).to_owned(),
            Self::YesNo(true) => "yes".to_owned(),
            Self::YesNo(false) => "no".to_owned(),
        }
    }

    /// The value that was kept so; none where it is not of the field's kind.
    #[must_use]
    pub fn from_canonical(field: Field, kept: &str) -> Option<Self> {
        Some(match field.kind() {
            FieldKind::Text | FieldKind::LongText => Self::Text(kept.to_owned()),
            FieldKind::Date => Self::Date(NaiveDate::parse_from_str(kept, "%Y-%m-%d").ok()?),
            FieldKind::Number(..) => Self::Number(kept.parse().ok()?),
            FieldKind::Money => Self::Cents(kept.parse().ok()?),
            FieldKind::Hours | FieldKind::TotalHours => Self::Minutes(kept.parse().ok()?),
            FieldKind::Time => Self::Time(amount::read_clock(kept).ok()?),
            FieldKind::Row(_) => Self::Text(kept.to_owned()),
            FieldKind::Choice(list) => Self::Choice(choice_key(list, kept)?),
            FieldKind::YesNo => Self::YesNo(match kept {
                "yes" => true,
                "no" => false,
                _ => return None,
            }),
        })
    }
}

fn choice_key(list: ChoiceList, key: &str) -> Option<&'static str> {
    list.choices()
        .iter()
        .map(|(known, _)| *known)
        .find(|known| *known == key)
}

/// Reads a typed value for a field. Empty is no value and no problem.
///
/// # Errors
/// The [`Problem`] to show at the field; what was typed is then kept as it is.
pub fn read(field: Field, typed: &str, today: NaiveDate) -> Result<Option<Value>, Problem> {
    if typed.chars().count() > MAX_TEXT {
        return Err(Problem::with_detail(
            ProblemKind::TooLong,
            MAX_TEXT.to_string(),
        ));
    }
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let trimmed = typed.trim();
    Ok(Some(match field.kind() {
        FieldKind::LongText => Value::Text(typed.to_owned()),
        FieldKind::Text => {
            if trimmed.chars().count() > MAX_LINE {
                return Err(Problem::with_detail(
                    ProblemKind::TooLong,
                    MAX_LINE.to_string(),
                ));
            }
            Value::Text(typed.to_owned())
        }
        FieldKind::Date => {
            let earliest = if field == Field::EmployeeBirthDate {
                1900
            } else {
                1990
            };
            Value::Date(read_date(trimmed, today, earliest)?)
        }
        FieldKind::Number(least, most) => Value::Number(amount::read_number(trimmed, least, most)?),
        FieldKind::Money => Value::Cents(read_money(trimmed)?),
        FieldKind::Hours => Value::Minutes(read_hours(trimmed)?),
        FieldKind::TotalHours => Value::Minutes(amount::read_total_hours(trimmed)?),
        FieldKind::Time => Value::Time(amount::read_clock(trimmed)?),
        FieldKind::Row(_) => {
            let is_row = trimmed.len() <= MAX_ROW && trimmed.chars().all(|c| c.is_ascii_digit());
            if !is_row {
                return Err(Problem::new(ProblemKind::NotAChoice));
            }
            Value::Text(trimmed.to_owned())
        }
        FieldKind::Choice(list) => {
            Value::Choice(choice_key(list, trimmed).ok_or(Problem::new(ProblemKind::NotAChoice))?)
        }
        FieldKind::YesNo => Value::YesNo(match trimmed.to_lowercase().as_str() {
            "yes" | "ja" | "j" | "y" => true,
            "no" | "nee" | "n" => false,
            _ => return Err(Problem::new(ProblemKind::NotAChoice)),
        }),
    }))
}

#[cfg(test)]
mod tests;

//! What a condition finds, and the sentence it becomes.

use super::ground::Ground;
use super::{CheckStatus, CheckText};
use crate::Field;
use chrono::{Datelike, NaiveDate};

/// What looks at a rule.
pub(super) struct Condition {
    /// The rule's id.
    pub(super) rule: &'static str,
    /// Looks at a case.
    pub(super) decide: fn(&Ground<'_>) -> Found,
    /// What it can say, with the placeholders it fills.
    pub(super) says: &'static [(&'static str, &'static [&'static str])],
    /// The thresholds it asks for.
    pub(super) thresholds: &'static [&'static str],
}

/// Something to put into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part {
    /// A number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// Minutes, said as hours.
    Hours(i64),
    /// Names that the coach typed.
    Names(Vec<String>),
}

/// What a condition finds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) status: CheckStatus,
    /// Name of what is said.
    pub(super) says: &'static str,
    pub(super) parts: Vec<(&'static str, Part)>,
    pub(super) due: Option<NaiveDate>,
    pub(super) at: Option<(Field, String)>,
    pub(super) entry: Option<String>,
    /// The day on which this state began: an explanation from before it was about another one.
    pub(super) since: Option<NaiveDate>,
}

impl Found {
    fn new(status: CheckStatus, says: &'static str) -> Self {
        Self {
            status,
            says,
            parts: Vec::new(),
            due: None,
            at: None,
            entry: None,
            since: None,
        }
    }

    /// Something is missing.
    pub(super) fn open(says: &'static str) -> Self {
        Self::new(CheckStatus::Open, says)
    }

    /// Nothing is missing.
    pub(super) fn closed(says: &'static str) -> Self {
        Self::new(CheckStatus::Closed, says)
    }

    /// It does not concern this case, or not yet.
    pub(super) fn not_yet(says: &'static str) -> Self {
        Self::new(CheckStatus::NotYet, says)
    }

    /// To be done by this day, which is still to come.
    pub(super) fn coming(due: NaiveDate) -> Self {
        Self::not_yet("due").day("day", due).due(due)
    }

    /// Whether an explanation of that day is about this state.
    pub(super) fn is_explained_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| day >= since)
    }

    pub(super) fn number(mut self, name: &'static str, number: i64) -> Self {
        self.parts.push((name, Part::Number(number)));
        self
    }

    pub(super) fn count(self, name: &'static str, count: usize) -> Self {
        self.number(name, i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(super) fn day(mut self, name: &'static str, day: NaiveDate) -> Self {
        self.parts.push((name, Part::Day(day)));
        self
    }

    pub(super) fn hours(mut self, name: &'static str, minutes: i64) -> Self {
        self.parts.push((name, Part::Hours(minutes)));
        self
    }

    pub(super) fn names<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        let names = names.into_iter().map(str::to_owned).collect();
        self.parts.push(("names", Part::Names(names)));
        self
    }

    pub(super) fn due(mut self, due: NaiveDate) -> Self {
        self.due = Some(due);
        self
    }

    pub(super) fn at(mut self, field: Field, row: &str) -> Self {
        self.at = Some((field, row.to_owned()));
        self
    }

    pub(super) fn entry(mut self, id: &str) -> Self {
        self.entry = Some(id.to_owned());
        self
    }

    pub(super) fn since(mut self, day: NaiveDate) -> Self {
        self.since = Some(day);
        self
    }
}

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A text with its placeholders filled, in both languages. Empty where nothing is said.
pub(crate) fn fill(text: Option<&CheckText>, parts: &[(&'static str, Part)]) -> CheckText {
    let Some(text) = text else {
        return CheckText::default();
    };
    CheckText {
        nl: filled(&text.nl, parts, &NL),
        en: filled(&text.en, parts, &EN),
    }
}

struct Wording {
    months: &'static [&'static str; 12],
    decimal: char,
    unnamed: &'static str,
    /// Before and after the number of names left out.
    more: (&'static str, &'static str),
}

const NL: Wording = Wording {
    months: &MONTHS_NL,
    decimal: ',',
    unnamed: "zonder naam",
    more: ("en nog ", ""),
};
const EN: Wording = Wording {
    months: &MONTHS_EN,
    decimal: '.',
    unnamed: "without a name",
    more: ("and ", " more"),
};

/// One pass from left to right: braces inside what a coach typed are text.
fn filled(text: &str, parts: &[(&'static str, Part)], wording: &Wording) -> String {
    let mut out = String::with_capacity(text.len() + 24);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, next) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, part)) = parts.iter().find(|(known, _)| *known == name) {
            wording.write(part, &mut out);
        }
        rest = next;
    }
    out.push_str(rest);
    out
}

/// Names shown before the rest is only counted.
const NAMES_SHOWN: usize = 3;
/// Characters of a name that are shown.
const NAME_LENGTH: usize = 60;

impl Wording {
    fn write(&self, part: &Part, out: &mut String) {
        match part {
            Part::Number(number) => out.push_str(&number.to_string()),
            Part::Day(day) => {
                let month = usize::try_from(day.month0()).unwrap_or_default();
                let month = self.months.get(month).copied().unwrap_or_default();
                out.push_str(&format!("{} {month} {}", day.day(), day.year()));
            }
            Part::Hours(minutes) => {
                // To the nearest tenth of an hour, which is six minutes.
                let tenths = minutes.saturating_add(3) / 6;
                out.push_str(&(tenths / 10).to_string());
                if tenths % 10 != 0 {
                    out.push(self.decimal);
                    out.push_str(&(tenths % 10).to_string());
                }
            }
            Part::Names(names) => self.write_names(names, out),
        }
    }

    fn write_names(&self, names: &[String], out: &mut String) {
        for (place, name) in names.iter().take(NAMES_SHOWN).enumerate() {
            if place > 0 {
                out.push_str(", ");
            }
            let name = name.trim();
            if name.is_empty() {
                out.push_str(self.unnamed);
            } else if name.chars().count() > NAME_LENGTH {
                out.extend(name.chars().take(NAME_LENGTH));
                out.push('…');
            } else {
                out.push_str(name);
            }
        }
        let left = names.len().saturating_sub(NAMES_SHOWN);
        if left > 0 {
            let (before, after) = self.more;
            out.push_str(&format!(" {before}{left}{after}"));
        }
    }
}

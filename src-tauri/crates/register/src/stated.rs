//! The day on which a page says that it was last brought up to date.

use chrono::NaiveDate;

/// What stands before the day, in small letters.
const MARKS: [&str; 12] = [
    "laatst bijgewerkt",
    "laatst gewijzigd",
    "laatste wijziging",
    "laatste update",
    "bijgewerkt op",
    "bijgewerkt tot",
    "stand per",
    "last updated",
    "last update",
    "last modified",
    "updated on",
    "up to date until",
];

/// How many words after the mark the day may begin.
const REACH: usize = 8;

const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["maart", "march"],
    ["april", "april"],
    ["mei", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augustus", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// The first day that stands behind one of the marks.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let line = words.join(" ");
    let mut behind = MARKS
        .iter()
        .flat_map(|mark| line.match_indices(mark).map(|(at, it)| at + it.len()))
        .collect::<Vec<_>>();
    behind.sort_unstable();
    behind.into_iter().find_map(|at| first_day(line.get(at..)?))
}

fn first_day(text: &str) -> Option<NaiveDate> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = parts.filter(|it| !it.is_empty()).take(REACH).collect();
    words.windows(3).find_map(|window| match window {
        [first, second, third] => read(first, second, third),
        _ => None,
    })
}

/// A day in three words: `12 november 2026`, `november 12 2026`, `12 11 2026`, `2026 11 12`.
fn read(first: &str, second: &str, third: &str) -> Option<NaiveDate> {
    let number = |word: &str| word.parse::<u32>().ok();
    let year = |word: &str| {
        let year = word.parse::<i32>().ok();
        year.filter(|year| (2000..2100).contains(year))
    };
    let ordinal = |word: &str| number(word.trim_end_matches(char::is_alphabetic));
    let (year, month, day) = if let Some(month) = month(second) {
        (year(third)?, month, ordinal(first)?)
    } else if let Some(month) = month(first) {
        (year(third)?, month, ordinal(second)?)
    } else if let Some(year) = year(first) {
        (year, number(second)?, number(third)?)
    } else {
        (year(third)?, number(second)?, number(first)?)
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

fn month(word: &str) -> Option<u32> {
    let is_it = |names: &[&str; 2]| {
        names
            .iter()
            .any(|name| *name == word || (word.len() == 3 && name.starts_with(word)))
    };
    let index = MONTHS.iter().position(is_it)?;
    u32::try_from(index + 1).ok()
}

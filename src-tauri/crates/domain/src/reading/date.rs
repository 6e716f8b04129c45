//! Dates as people type them.

use crate::{Problem, ProblemKind};
use chrono::{Datelike, Days, Months, NaiveDate};

const LATEST_YEAR: i32 = 2100;

/// Reads a date as typed. `today` stands for relative ones and for a missing year; years before
/// `earliest_year` or after 2100 are refused.
///
/// # Errors
/// [`ProblemKind::NoSuchDay`] with the month's last day, [`ProblemKind::DateOutOfRange`], or
/// [`ProblemKind::NotADate`].
pub fn read_date(typed: &str, today: NaiveDate, earliest_year: i32) -> Result<NaiveDate, Problem> {
    let text = typed.trim().to_lowercase();
    let date = match text.as_str() {
        "vandaag" | "today" | "nu" | "now" => today,
        "gisteren" | "yesterday" => shift_days(today, -1)?,
        "morgen" | "tomorrow" => shift_days(today, 1)?,
        "overmorgen" => shift_days(today, 2)?,
        _ => match relative(&text, today) {
            Some(date) => date?,
            None => absolute(&text, today)?,
        },
    };
    if date.year() < earliest_year || date.year() > LATEST_YEAR {
        return Err(Problem::with_detail(
            ProblemKind::DateOutOfRange,
            format!("{earliest_year}-{LATEST_YEAR}"),
        ));
    }
    Ok(date)
}

fn not_a_date() -> Problem {
    Problem::new(ProblemKind::NotADate)
}

fn shift_days(from: NaiveDate, days: i64) -> Result<NaiveDate, Problem> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 {
        from.checked_sub_days(distance)
    } else {
        from.checked_add_days(distance)
    }
    .ok_or_else(not_a_date)
}

fn shift_months(from: NaiveDate, months: i64) -> Result<NaiveDate, Problem> {
    let distance = u32::try_from(months.unsigned_abs())
        .map(Months::new)
        .map_err(|_| not_a_date())?;
    if months < 0 {
        from.checked_sub_months(distance)
    } else {
        from.checked_add_months(distance)
    }
    .ok_or_else(not_a_date)
}

/// `+6w`, `-2d`, `+3 m`, `+1j`: none where the text is no such thing.
fn relative(text: &str, today: NaiveDate) -> Option<Result<NaiveDate, Problem>> {
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let digits = rest
        .trim_start()
        .trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let unit = rest.trim_start().get(digits.len()..)?.trim();
    let number: i64 = digits.parse().ok().filter(|n| (0..=40_000).contains(n))?;
    let number = sign * number;
    Some(match unit {
        "" | "d" | "dag" | "dagen" | "day" | "days" => shift_days(today, number),
        "w" | "wk" | "week" | "weken" | "weeks" => shift_days(today, number * 7),
        "m" | "mnd" | "maand" | "maanden" | "month" | "months" => shift_months(today, number),
        "j" | "jr" | "jaar" | "y" | "year" | "years" => shift_months(today, number * 12),
        _ => return None,
    })
}

fn absolute(text: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let parts: Vec<&str> = text
        .split([' ', '-', '/', '.', ','])
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [digits] if digits.chars().all(|c| c.is_ascii_digit()) => from_digits(digits, today),
        [year, month, day] if year.len() == 4 && is_number(year) => {
            day_of(number(day)?, month_of(month)?, year, today)
        }
        [day, month, year] => day_of(number(day)?, month_of(month)?, year, today),
        [day, month] => calendar_day(today.year(), month_of(month)?, number(day)?),
        _ => Err(not_a_date()),
    }
}

/// `030626` or `03062026`.
fn from_digits(digits: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let (day, month, year) = match digits.len() {
        6 | 8 => (digits.get(..2), digits.get(2..4), digits.get(4..)),
        _ => return Err(not_a_date()),
    };
    let (Some(day), Some(month), Some(year)) = (day, month, year) else {
        return Err(not_a_date());
    };
    day_of(number(day)?, number(month)?, year, today)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

fn number(text: &str) -> Result<u32, Problem> {
    if is_number(text) && text.len() <= 4 {
        text.parse().map_err(|_| not_a_date())
    } else {
        Err(not_a_date())
    }
}

fn day_of(day: u32, month: u32, year: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let written = i32::try_from(number(year)?).map_err(|_| not_a_date())?;
    let year = match year.len() {
        4 => written,
        // Two digits: the century that lies nearest, up to twenty years ahead.
        2 => {
            let century = today.year() - today.year().rem_euclid(100);
            let near = century + written;
            if near > today.year() + 20 {
                near - 100
            } else {
                near
            }
        }
        _ => return Err(not_a_date()),
    };
    calendar_day(year, month, day)
}

fn calendar_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, Problem> {
    if let Some(date) = NaiveDate::from_ymd_opt(year, month, day) {
        return Ok(date);
    }
    let last = NaiveDate::from_ymd_opt(year, month, 1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.pred_opt());
    match last {
        Some(last) if (1..=31).contains(&day) => Err(Problem::with_detail(
            ProblemKind::NoSuchDay,
            last.format("%Y-%m-%d").to_string(),
        )),
        _ => Err(not_a_date()),
    }
}

const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "march", "mrt"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

fn month_of(text: &str) -> Result<u32, Problem> {
    if is_number(text) {
        return number(text);
    }
    if text.chars().count() < 3 {
        return Err(not_a_date());
    }
    MONTHS
        .iter()
        .zip(1..)
        .find(|(names, _)| names.iter().any(|name| name.starts_with(text)))
        .map(|(_, month)| month)
        .ok_or_else(not_a_date)
}

//! Amounts, hours and numbers in Dutch and English notation.

use crate::{Problem, ProblemKind};

/// Ten million euros: more is a typing mistake.
const MOST_CENTS: i64 = 1_000_000_000;
const MINUTES_A_WEEK: i64 = 168 * 60;

fn not_a_number() -> Problem {
    Problem::new(ProblemKind::NotANumber)
}

fn within(number: i64, least: i64, most: i64, shown: (i64, i64)) -> Result<i64, Problem> {
    if (least..=most).contains(&number) {
        Ok(number)
    } else {
        let detail = format!("{}-{}", shown.0, shown.1);
        Err(Problem::with_detail(ProblemKind::NumberOutOfRange, detail))
    }
}

/// Reads a whole number; `%` and a word such as `dagen` behind it are passed over.
pub(super) fn read_number(typed: &str, least: i64, most: i64) -> Result<i64, Problem> {
    let text = typed
        .trim()
        .trim_end_matches(|c: char| c.is_alphabetic() || c == '%' || c == ' ');
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit()) {
        return Err(not_a_number());
    }
    let out_of_range =
        Problem::with_detail(ProblemKind::NumberOutOfRange, format!("{least}-{most}"));
    let number: i64 = digits.parse().map_err(|_| out_of_range)?;
    within(
        if negative { -number } else { number },
        least,
        most,
        (least, most),
    )
}

/// Reads an amount in euros into cents: `5942`, `5.942,00`, `€ 5,942.50`, `1.000,-`.
///
/// # Errors
/// [`ProblemKind::NotANumber`] or [`ProblemKind::NumberOutOfRange`].
pub fn read_money(typed: &str) -> Result<i64, Problem> {
    let text: String = typed
        .to_lowercase()
        .replace("euro", "")
        .replace("eur", "")
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '€')
        .collect();
    let text = text.trim_end_matches(",-").trim_end_matches(".-");
    within(hundredths(text)?, 0, MOST_CENTS, (0, MOST_CENTS / 100))
}

/// A number with at most two decimals, in hundredths. Of a comma and a point the last one written is
/// the decimal sign; a single one before exactly three digits divides thousands.
fn hundredths(text: &str) -> Result<i64, Problem> {
    if text.is_empty()
        || !text
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == ',')
    {
        return Err(not_a_number());
    }
    let last = text.rfind(['.', ',']);
    let (whole, decimals) = match last {
        None => (text, ""),
        Some(at) => {
            let (before, after) = (text.get(..at), text.get(at + 1..));
            let (Some(before), Some(after)) = (before, after) else {
                return Err(not_a_number());
            };
            let sign = text.get(at..=at);
            let repeats = sign.is_some_and(|sign| before.contains(sign));
            if after.len() == 3 || repeats {
                (text, "")
            } else {
                (before, after)
            }
        }
    };
    if decimals.len() > 2 || (last.is_some() && whole != text && decimals.is_empty()) {
        return Err(not_a_number());
    }
    let digits = without_thousands(whole)?;
    let whole: i64 = digits.parse().map_err(|_| not_a_number())?;
    let fraction: i64 = match decimals.len() {
        0 => 0,
        1 => decimals.parse::<i64>().map_err(|_| not_a_number())? * 10,
        _ => decimals.parse().map_err(|_| not_a_number())?,
    };
    whole
        .checked_mul(100)
        .and_then(|cents| cents.checked_add(fraction))
        .ok_or_else(not_a_number)
}

/// Takes the thousands' signs out, where they stand before every three digits and are all the same.
fn without_thousands(text: &str) -> Result<String, Problem> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let signs: Vec<char> = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    let same = signs.windows(2).all(|pair| pair.first() == pair.get(1));
    let first_fits = groups.first().is_some_and(|first| !first.is_empty());
    let short_first = groups.len() == 1 || groups.first().is_some_and(|first| first.len() <= 3);
    let rest_fits = groups.iter().skip(1).all(|group| group.len() == 3);
    if same && first_fits && short_first && rest_fits {
        Ok(groups.concat())
    } else {
        Err(not_a_number())
    }
}

/// Reads hours a week into minutes: `36`, `36,5`, `36:30`, `36 uur`.
///
/// # Errors
/// [`ProblemKind::NotANumber`] or [`ProblemKind::NumberOutOfRange`].
pub fn read_hours(typed: &str) -> Result<i64, Problem> {
    let minutes = read_span(typed, 60)?;
    within(minutes, 0, MINUTES_A_WEEK, (0, MINUTES_A_WEEK / 60))
}

/// Ten thousand hours: more is a typing mistake.
const MINUTES_IN_ALL: i64 = 10_000 * 60;

/// Reads hours in all into minutes, as [`read_hours`].
pub(super) fn read_total_hours(typed: &str) -> Result<i64, Problem> {
    let minutes = read_span(typed, 60)?;
    within(minutes, 0, MINUTES_IN_ALL, (0, MINUTES_IN_ALL / 60))
}

/// Reads a time of the day into minutes after midnight: `14:00`, `14.30`, `1430`, `14u30`, `9`,
/// `14 uur`, `2 pm`.
pub(super) fn read_clock(typed: &str) -> Result<u16, Problem> {
    let not_a_time = || Problem::new(ProblemKind::NotATime);
    let text: String = typed
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let (text, half) = match text.strip_suffix("pm").or(text.strip_suffix("p.m.")) {
        Some(before) => (before, Some(12)),
        None => match text.strip_suffix("am").or(text.strip_suffix("a.m.")) {
            Some(before) => (before, Some(0)),
            None => (text.as_str(), None),
        },
    };
    let text = text
        .trim_end_matches("uur")
        .trim_end_matches(['u', 'h'])
        .to_owned();
    let (hours, minutes) = match text.split_once([':', '.', 'u', 'h']) {
        Some((hours, minutes)) => (hours.to_owned(), minutes.to_owned()),
        None if text.len() >= 3 && text.is_ascii() => {
            let (hours, minutes) = text.split_at(text.len() - 2);
            (hours.to_owned(), minutes.to_owned())
        }
        None => (text.clone(), "00".to_owned()),
    };
    let number = |part: &str| -> Option<u16> {
        let fits = (1..=2).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
        fits.then(|| part.parse().ok()).flatten()
    };
    let (hours, minutes) = number(&hours)
        .zip(number(&minutes).filter(|_| minutes.len() == 2))
        .ok_or_else(not_a_time)?;
    let hours = match half {
        None => hours,
        Some(after_noon) if (1..=12).contains(&hours) => hours % 12 + after_noon,
        Some(_) => return Err(not_a_time()),
    };
    if hours < 24 && minutes < 60 {
        Ok(hours * 60 + minutes)
    } else {
        Err(not_a_time())
    }
}

/// Reads how long something took into minutes: `45` and `45 min` are minutes, `1:30`, `1u30` and
/// `1,5 uur` hours.
///
/// # Errors
/// [`ProblemKind::NotANumber`] or [`ProblemKind::NumberOutOfRange`].
pub fn read_duration(typed: &str) -> Result<i64, Problem> {
    within(read_span(typed, 1)?, 0, 24 * 60, (0, 24 * 60))
}

/// `bare` is how many minutes a number without a unit counts for.
fn read_span(typed: &str, bare: i64) -> Result<i64, Problem> {
    let text: String = typed
        .to_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let number = text.trim_end_matches(|c: char| c.is_alphabetic());
    let unit = text.get(number.len()..).unwrap_or_default();
    let factor = match unit {
        "" => bare,
        "u" | "uur" | "uren" | "h" | "hour" | "hours" => 60,
        "m" | "min" | "minuten" | "minutes" => 1,
        _ => return Err(not_a_number()),
    };
    if let Some((hours, minutes)) = number.split_once([':', 'u', 'h']) {
        let fits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit())
        };
        if !fits(hours, 3) || !fits(minutes, 2) {
            return Err(not_a_number());
        }
        let hours: i64 = hours.parse().map_err(|_| not_a_number())?;
        let minutes: i64 = minutes.parse().map_err(|_| not_a_number())?;
        return if minutes < 60 {
            Ok(hours * 60 + minutes)
        } else {
            Err(not_a_number())
        };
    }
    // A part of a minute is a typing mistake: the unit is missing.
    if number.len() > 9 || (factor == 1 && number.contains(['.', ','])) {
        return Err(not_a_number());
    }
    Ok((hundredths(number)? * factor + 50) / 100)
}

//! Days as numbers, for counting fast: adding and comparing is one instruction.

use chrono::{Datelike, Months, NaiveDate};

/// Days since 0001-01-01, that day being 1. Always a day that [`NaiveDate`] knows.
pub(crate) type Day = i32;

pub(crate) fn day_of(date: NaiveDate) -> Day {
    date.num_days_from_ce()
}

/// The date of a day.
pub(crate) fn date_of(day: Day) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_default()
}

/// `None` where the day leaves the range of dates.
pub(crate) fn plus(day: Day, days: i64) -> Option<Day> {
    let day = i64::from(day).checked_add(days)?;
    let fits = i64::from(day_of(NaiveDate::MIN)) <= day && day <= i64::from(day_of(NaiveDate::MAX));
    if fits { i32::try_from(day).ok() } else { None }
}

/// Clamped to the month's last day; `None` where the day leaves the range of dates.
pub(crate) fn plus_months(day: Day, months: i32) -> Option<Day> {
    let date = NaiveDate::from_num_days_from_ce_opt(day)?;
    let count = Months::new(months.unsigned_abs());
    let moved = if months < 0 {
        date.checked_sub_months(count)
    } else {
        date.checked_add_months(count)
    };
    moved.map(day_of)
}

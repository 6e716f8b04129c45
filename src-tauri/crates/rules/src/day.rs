//! Days as numbers, for counting fast: adding and comparing is one instruction.

use chrono::{Datelike, Months, NaiveDate};

use crate::validate::{FIRST_YEAR, LAST_YEAR};

/// Days since 0001-01-01, that day being 1. Always a day that [`NaiveDate`] knows.
pub(crate) type Day = i32;

pub(crate) fn day_of(date: NaiveDate) -> Day {
    date.num_days_from_ce()
}

/// The first and last day that a date can be.
const RANGE: (Day, Day) = (-95_746_129, 95_745_399);

/// The years of every day that a coach can type: almost every date of a case lies in them.
const TABLE_LENGTH: usize = ((LAST_YEAR - FIRST_YEAR + 1) * 365 + 27) as usize;
/// 1 January 1990.
const TABLE_START: Day = 726_468;

/// The dates of those years. Turning a day into a date takes two divisions, and a case with its
/// reasons does so hundreds of times.
static DATES: [NaiveDate; TABLE_LENGTH] = {
    let mut dates = [NaiveDate::MIN; TABLE_LENGTH];
    let mut next = NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1);
    let mut place = 0;
    while place < TABLE_LENGTH
        && let Some(date) = next
    {
        #[expect(
            clippy::indexing_slicing,
            reason = "checked by the loop, at compile time"
        )]
        {
            dates[place] = date;
        }
        next = date.succ_opt();
        place += 1;
    }
    dates
};

/// The date of a day.
pub(crate) fn date_of(day: Day) -> NaiveDate {
    // A day before the table becomes a place far beyond it.
    let place = day.wrapping_sub(TABLE_START).cast_unsigned();
    let date = usize::try_from(place).ok().and_then(|it| DATES.get(it));
    date.copied().unwrap_or_else(|| worked_out(day))
}

/// The day lies in the years that a coach can type.
pub(crate) fn is_in_years(day: Day) -> bool {
    let place = usize::try_from(day.wrapping_sub(TABLE_START));
    place.is_ok_and(|place| place < TABLE_LENGTH)
}

#[cold]
fn worked_out(day: Day) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day).unwrap_or_default()
}

/// `None` where the day leaves the range of dates.
pub(crate) fn plus(day: Day, days: i64) -> Option<Day> {
    let day = i64::from(day).checked_add(days)?;
    let fits = i64::from(RANGE.0) <= day && day <= i64::from(RANGE.1);
    if fits { Day::try_from(day).ok() } else { None }
}

/// Clamped to the month's last day; `None` where the day leaves the range of dates.
pub(crate) fn plus_months(day: Day, months: i32) -> Option<Day> {
    let date = date_of(day);
    let count = Months::new(months.unsigned_abs());
    let moved = if months < 0 {
        date.checked_sub_months(count)
    } else {
        date.checked_add_months(count)
    };
    moved.map(day_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_the_same_date_inside_and_outside_the_table() {
        let ends = [TABLE_START, TABLE_START + TABLE_LENGTH as Day - 1];
        assert_eq!(date_of(ends[0]), "1990-01-01".parse().unwrap());
        assert_eq!(date_of(ends[1]), "2100-12-31".parse().unwrap());
        for day in ends[0] - 400..=ends[1] + 400 {
            assert_eq!(day_of(date_of(day)), day);
        }
    }

    #[test]
    fn no_day_leaves_the_range_of_dates() {
        let (first, last) = RANGE;
        assert_eq!(first, day_of(NaiveDate::MIN));
        assert_eq!(last, day_of(NaiveDate::MAX));
        assert_eq!(plus(last - 1, 1), Some(last));
        assert_eq!(plus(last, 1), None);
        assert_eq!(plus(first, -1), None);
        assert_eq!(plus(1, i64::MAX), None);
        assert_eq!(plus_months(last, 1), None);
    }
}

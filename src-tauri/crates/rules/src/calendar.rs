//! Public holidays, equated days, and the last business day before a date.
//!
//! The days come from the rule pack (Algemene termijnenwet art. 3 and its royal decrees); this
//! module knows how to find Easter and how to look a day up fast. A term is moved forward (art. 1)
//! only where its rule says so: most terms here are counted back, longer than twelve weeks, or set by
//! ministerial rule, to which that article does not apply.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::day::{Day, date_of, day_of};
use crate::pack::Text;

/// A holiday that returns every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its name.
    pub name: Text,
    /// When it falls.
    pub date: HolidayDate,
    /// First year; `None` is always.
    pub from_year: Option<i32>,
    /// Last year.
    pub to_year: Option<i32>,
}

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidayDate {
    /// So many days after Easter Sunday, before it where negative.
    Easter {
        /// Days.
        offset_days: i64,
    },
    /// The same day every year.
    Fixed {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month.
        day: u32,
        /// Moved by so many days where that day is a Sunday.
        if_sunday_days: i64,
    },
}

impl Holiday {
    /// The day in this year, if it is kept then.
    pub fn in_year(&self, year: i32) -> Option<NaiveDate> {
        if self.from_year.is_some_and(|from| year < from)
            || self.to_year.is_some_and(|to| year > to)
        {
            return None;
        }
        match self.date {
            HolidayDate::Easter { offset_days } => plus_days(easter(year)?, offset_days),
            HolidayDate::Fixed {
                month,
                day,
                if_sunday_days,
            } => {
                let date = NaiveDate::from_ymd_opt(year, month, day)?;
                match date.weekday() {
                    Weekday::Sun => plus_days(date, if_sunday_days),
                    _ => Some(date),
                }
            }
        }
    }
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature 1876).
pub(crate) fn easter(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(days / 31).ok()?,
        u32::try_from(days % 31 + 1).ok()?,
    )
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// `None` where the day leaves the range of dates.
pub(crate) fn plus_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    match u64::try_from(days) {
        Ok(forward) => day.checked_add_days(Days::new(forward)),
        Err(_) => day.checked_sub_days(Days::new(days.unsigned_abs())),
    }
}

/// More business days than any rule or margin counts.
const MOST_BUSINESS_DAYS: u32 = 1000;

/// First and last year of the table of free days; outside it each day is worked out.
const TABLE_YEARS: std::ops::RangeInclusive<i32> = 1989..=2110;

/// Which days are business days: Monday to Friday without holidays and equated days.
#[derive(Clone)]
pub struct Calendar {
    holidays: Vec<Holiday>,
    equated_days: Vec<NaiveDate>,
    table_start: i32,
    /// One bit a day from `table_start`, set where the day is free.
    free: Vec<u64>,
    /// How many days each of the same days lies after the last business day on or before it.
    behind: Vec<u8>,
}

/// Without the table, which follows from the rest.
impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calendar")
            .field("holidays", &self.holidays)
            .field("equated_days", &self.equated_days)
            .finish_non_exhaustive()
    }
}

impl Calendar {
    /// A calendar with these holidays and equated days.
    pub fn new(holidays: Vec<Holiday>, mut equated_days: Vec<NaiveDate>) -> Self {
        equated_days.sort_unstable();
        let mut calendar = Self {
            holidays,
            equated_days,
            table_start: 0,
            free: Vec::new(),
            behind: Vec::new(),
        };
        let first = NaiveDate::from_ymd_opt(*TABLE_YEARS.start(), 1, 1);
        let last = NaiveDate::from_ymd_opt(*TABLE_YEARS.end(), 12, 31);
        if let (Some(first), Some(last)) = (first, last) {
            calendar.fill_table(first, last);
        }
        calendar
    }

    fn fill_table(&mut self, first: NaiveDate, last: NaiveDate) {
        // Whole words only: what is left of the last one would read as business days.
        let words = usize::try_from((last - first).num_days()).unwrap_or_default() / 64;
        let mut table = vec![0u64; words];
        let mut mark = |day: NaiveDate| {
            let place = usize::try_from((day - first).num_days()).ok();
            if let Some(place) = place
                && let Some(word) = table.get_mut(place / 64)
            {
                *word |= 1 << (place % 64);
            }
        };
        let weekends = first.iter_days().take(words * 64);
        weekends.filter(|day| is_weekend(*day)).for_each(&mut mark);
        for holiday in &self.holidays {
            TABLE_YEARS
                .filter_map(|year| holiday.in_year(year))
                .for_each(&mut mark);
        }
        self.equated_days.iter().copied().for_each(&mut mark);
        self.table_start = first.num_days_from_ce();
        self.free = table;
        let mut behind: u8 = 0;
        let days = i32::try_from(words * 64).unwrap_or_default();
        self.behind = (self.table_start..self.table_start.saturating_add(days))
            .map(|day| {
                let business = self.is_business(day);
                behind = if business {
                    0
                } else {
                    behind.saturating_add(1)
                };
                behind
            })
            .collect();
    }

    /// The holiday on this day.
    pub fn holiday(&self, day: NaiveDate) -> Option<&Holiday> {
        self.holidays
            .iter()
            .find(|holiday| holiday.in_year(day.year()) == Some(day))
    }

    /// A royal decree equates this day with a holiday.
    pub fn is_equated(&self, day: NaiveDate) -> bool {
        self.equated_days.binary_search(&day).is_ok()
    }

    /// Monday to Friday, no holiday, not equated.
    pub fn is_business_day(&self, day: NaiveDate) -> bool {
        self.is_business(day_of(day))
    }

    fn is_business(&self, day: Day) -> bool {
        let place = day.checked_sub(self.table_start);
        let place = place.and_then(|place| usize::try_from(place).ok());
        match place.and_then(|place| Some((self.free.get(place / 64)?, place % 64))) {
            Some((word, bit)) => word >> bit & 1 == 0,
            None => self.works_on(date_of(day)),
        }
    }

    /// The last business day on or before this day.
    pub fn work_ahead(&self, day: NaiveDate) -> NaiveDate {
        date_of(self.last_business_day(day_of(day)))
    }

    pub(crate) fn last_business_day(&self, day: Day) -> Day {
        let place = day.checked_sub(self.table_start);
        let place = place.and_then(|place| usize::try_from(place).ok());
        let behind = place.and_then(|place| self.behind.get(place));
        match behind {
            // The table's own first days may have their business day before it.
            Some(behind) if i32::from(*behind) < day.saturating_sub(self.table_start) => {
                day - i32::from(*behind)
            }
            _ => self.seek(day, -1),
        }
    }

    /// This day, or the next business day where it is none (Algemene termijnenwet art. 1(1)).
    pub fn runs_on_to(&self, day: NaiveDate) -> NaiveDate {
        date_of(self.next_business_day(day_of(day)))
    }

    pub(crate) fn next_business_day(&self, day: Day) -> Day {
        self.seek(day, 1)
    }

    /// So many business days later, or earlier where negative; 0 is the day itself.
    pub fn plus_business_days(&self, day: NaiveDate, days: i32) -> NaiveDate {
        date_of(self.business_days(day_of(day), days))
    }

    pub(crate) fn business_days(&self, day: Day, days: i32) -> Day {
        let step = days.signum();
        (0..days.unsigned_abs().min(MOST_BUSINESS_DAYS))
            .fold(day, |day, _| self.seek(day.saturating_add(step), step))
    }

    /// The first business day from this day on, in steps of one day forward or back.
    fn seek(&self, day: Day, step: i32) -> Day {
        let mut found = day;
        // No calendar has a month without a business day; one that has gives the day itself.
        for _ in 0..31 {
            if self.is_business(found) {
                return found;
            }
            found = found.saturating_add(step);
        }
        day
    }

    fn works_on(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && !self.is_equated(day) && self.holiday(day).is_none()
    }
}

#[cfg(test)]
mod tests;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn holiday(date: HolidayDate, from_year: Option<i32>, to_year: Option<i32>) -> Holiday {
    Holiday {
        name: Text::default(),
        date,
        from_year,
        to_year,
    }
}

#[test]
fn easter_falls_where_the_church_says() {
    for (year, expected) in [
        (1990, "1990-04-15"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2038, "2038-04-25"),
        (2285, "2285-03-22"),
    ] {
        assert_eq!(easter(year), Some(day(expected)));
    }
    assert_eq!(easter(1500), None);
}

#[test]
fn a_fixed_holiday_moves_from_sunday_only() {
    let kings_day = HolidayDate::Fixed {
        month: 4,
        day: 27,
        if_sunday_days: -1,
    };
    let kings_day = holiday(kings_day, Some(2014), None);
    for (year, expected) in [
        (2013, None),
        (2014, Some("2014-04-26")),
        (2024, Some("2024-04-27")),
        (2025, Some("2025-04-26")),
        (2026, Some("2026-04-27")),
    ] {
        assert_eq!(kings_day.in_year(year), expected.map(day));
    }
}

#[test]
fn work_ahead_passes_over_weekend_holiday_and_equated_day() {
    let good_friday = holiday(HolidayDate::Easter { offset_days: -2 }, None, None);
    let calendar = Calendar::new(vec![good_friday], vec![day("2027-03-25")]);
    for (date, expected) in [
        ("2027-03-24", "2027-03-24"),
        ("2027-03-25", "2027-03-24"),
        ("2027-03-26", "2027-03-24"),
        ("2027-03-28", "2027-03-24"),
        ("2027-03-29", "2027-03-29"),
    ] {
        assert_eq!(calendar.work_ahead(day(date)), day(expected), "{date}");
    }
    assert!(calendar.is_equated(day("2027-03-25")));
    assert!(calendar.holiday(day("2027-03-26")).is_some());
}

#[test]
fn days_outside_the_table_are_worked_out() {
    let new_year = HolidayDate::Fixed {
        month: 1,
        day: 1,
        if_sunday_days: 0,
    };
    let calendar = Calendar::new(vec![holiday(new_year, None, None)], Vec::new());
    for (date, works) in [
        ("1988-12-30", true),
        ("1988-12-31", false),
        ("1988-01-01", false),
        ("2111-01-01", false),
        ("2111-01-02", true),
        ("2111-01-03", false),
    ] {
        assert_eq!(calendar.is_business_day(day(date)), works, "{date}");
    }
}

#[test]
fn the_table_agrees_with_the_rule() {
    let easter_monday = holiday(HolidayDate::Easter { offset_days: 1 }, None, None);
    let calendar = Calendar::new(vec![easter_monday], vec![day("2026-01-02")]);
    for date in day("1988-12-25").iter_days().take(45_000) {
        assert_eq!(
            calendar.is_business_day(date),
            calendar.works_on(date),
            "{date}"
        );
    }
}

#[test]
fn a_term_runs_on_and_business_days_are_counted_over_weekends_and_holidays() {
    // Good Friday and Easter Monday 2027.
    let easter = |offset_days| holiday(HolidayDate::Easter { offset_days }, None, None);
    let calendar = Calendar::new(vec![easter(-2), easter(1)], Vec::new());
    for (from, expected) in [("2027-03-26", "2027-03-30"), ("2027-03-30", "2027-03-30")] {
        assert_eq!(calendar.runs_on_to(day(from)), day(expected), "{from}");
    }
    for (days, expected) in [
        (0, "2027-03-30"),
        (-1, "2027-03-25"),
        (-5, "2027-03-19"),
        (1, "2027-03-31"),
    ] {
        assert_eq!(
            calendar.plus_business_days(day("2027-03-30"), days),
            day(expected),
            "{days}"
        );
    }
}

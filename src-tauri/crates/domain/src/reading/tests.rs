use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date")
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

#[test]
fn dates_are_read_forgivingly() {
    let table = [
        ("3-6-26", "2026-06-03"),
        ("03-06-2026", "2026-06-03"),
        ("030626", "2026-06-03"),
        ("03062026", "2026-06-03"),
        ("3/6/2026", "2026-06-03"),
        ("3.6.26", "2026-06-03"),
        ("3 6 2026", "2026-06-03"),
        ("2026-06-03", "2026-06-03"),
        ("3 juni 2026", "2026-06-03"),
        ("3 jun 26", "2026-06-03"),
        ("3 june 2026", "2026-06-03"),
        ("12 mrt 2027", "2027-03-12"),
        ("3 MEI 2026", "2026-05-03"),
        ("3-6", "2026-06-03"),
        ("vandaag", "2026-11-22"),
        (" Today ", "2026-11-22"),
        ("gisteren", "2026-11-21"),
        ("morgen", "2026-11-23"),
        ("+6w", "2027-01-03"),
        ("+ 6 weken", "2027-01-03"),
        ("-2d", "2026-11-20"),
        ("+10", "2026-12-02"),
        ("+3m", "2027-02-22"),
        ("-1j", "2025-11-22"),
        ("29-2-28", "2028-02-29"),
        ("1-1-85", "ERR DateOutOfRange"),
        ("31-02-2026", "ERR NoSuchDay 2026-02-28"),
        ("31-02", "ERR NoSuchDay 2026-02-28"),
        ("30-2-28", "ERR NoSuchDay 2028-02-29"),
        ("31-4-2026", "ERR NoSuchDay 2026-04-30"),
        ("32-1-2026", "ERR NotADate"),
        ("0-1-2026", "ERR NotADate"),
        ("1-13-2026", "ERR NotADate"),
        ("1-1-2101", "ERR DateOutOfRange"),
        ("31-12-1989", "ERR DateOutOfRange"),
        ("1-1-206", "ERR NotADate"),
        ("straks", "ERR NotADate"),
        ("+6x", "ERR NotADate"),
        ("+99999w", "ERR NotADate"),
        ("12345", "ERR NotADate"),
        ("é-é-é", "ERR NotADate"),
        ("🚂", "ERR NotADate"),
    ];
    for (typed, expected) in table {
        let found = match read_date(typed, today(), 1990) {
            Ok(date) => date.to_string(),
            Err(problem) => {
                let detail = problem
                    .detail
                    .filter(|_| problem.kind == ProblemKind::NoSuchDay);
                format!("ERR {:?} {}", problem.kind, detail.unwrap_or_default())
                    .trim_end()
                    .to_owned()
            }
        };
        assert_eq!(found, expected, "typed: {typed}");
    }
}

#[test]
fn a_birth_date_may_lie_before_1990() {
    let read = read(Field::EmployeeBirthDate, "1-1-85", today());
    assert_eq!(read, Ok(Some(Value::Date(day("1985-01-01")))));
}

#[test]
fn amounts_are_read_in_both_notations() {
    let table = [
        ("5942", Ok(594_200)),
        ("5.942", Ok(594_200)),
        ("5,942", Ok(594_200)),
        ("5.942,00", Ok(594_200)),
        ("5,942.00", Ok(594_200)),
        ("€ 5.942,5", Ok(594_250)),
        ("1.234.567,89", Ok(123_456_789)),
        ("1.000,-", Ok(100_000)),
        ("4357.50", Ok(435_750)),
        ("0", Ok(0)),
        ("5.94.2", Err(())),
        ("5,942,00", Err(())),
        ("1.234,567.8", Err(())),
        ("veel", Err(())),
        ("-5", Err(())),
        ("5,", Err(())),
        (".5", Err(())),
        ("99999999999999999999", Err(())),
    ];
    for (typed, expected) in table {
        assert_eq!(
            read_money(typed).map_err(|_| ()),
            expected,
            "typed: {typed}"
        );
    }
}

#[test]
fn hours_and_durations_have_their_own_unit() {
    assert_eq!(read_hours("36"), Ok(2160));
    assert_eq!(read_hours("36,5 uur"), Ok(2190));
    assert_eq!(read_hours("36:30"), Ok(2190));
    assert!(read_hours("169").is_err());
    assert_eq!(read_duration("45"), Ok(45));
    assert_eq!(read_duration("1:30"), Ok(90));
    assert_eq!(read_duration("1u30"), Ok(90));
    assert_eq!(read_duration("1,5 u"), Ok(90));
    assert_eq!(read_duration("20 min"), Ok(20));
    assert!(read_duration("1:75").is_err());
    assert!(read_duration("1,5").is_err());
    assert!(read_duration("25 uur").is_err());
}

#[test]
fn numbers_stay_within_their_limits() {
    assert_eq!(
        read(Field::SickPayPercent, "70 %", today()),
        Ok(Some(Value::Number(70)))
    );
    let problem = read(Field::SickPayPercent, "170", today()).expect_err("too much");
    assert_eq!(problem.kind, ProblemKind::NumberOutOfRange);
    assert_eq!(problem.detail.as_deref(), Some("0-100"));
    let problem = read(Field::SickPayPercent, "7,5", today()).expect_err("no whole number");
    assert_eq!(problem.kind, ProblemKind::NotANumber);
}

proptest! {
    #[test]
    fn nothing_typed_is_ever_fatal(text in "\\PC{0,40}") {
        for field in Field::ALL {
            let _ = read(*field, &text, today());
        }
        let _ = read_duration(&text);
    }

    #[test]
    fn what_is_kept_is_read_back(text in "[0-9a-zA-Z+€., -]{0,12}") {
        for field in Field::ALL {
            if let Ok(Some(value)) = read(*field, &text, today()) {
                let kept = value.canonical();
                prop_assert_eq!(Value::from_canonical(*field, &kept), Some(value));
            }
        }
    }

    #[test]
    fn every_date_is_read_back_as_shown(offset in 0i64..40_000) {
        let date = day("1990-01-01") + chrono::Duration::days(offset);
        let shown = date.format("%d-%m-%Y").to_string();
        prop_assert_eq!(read_date(&shown, today(), 1990), Ok(date));
    }
}

#[test]
fn a_time_of_the_day_is_read_as_people_write_it() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    for (typed, kept) in [
        ("14:00", "14:00"),
        ("14.30", "14:30"),
        ("1430", "14:30"),
        ("9", "09:00"),
        ("930", "09:30"),
        ("14u30", "14:30"),
        ("14 uur", "14:00"),
        ("2 pm", "14:00"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        ("23:59", "23:59"),
    ] {
        let value = read(Field::AppointmentAt, typed, today).unwrap().unwrap();
        assert_eq!(value.canonical(), kept, "{typed}");
        assert_eq!(
            Value::from_canonical(Field::AppointmentAt, kept),
            Some(value)
        );
    }
    for typed in [
        "24:00",
        "14:60",
        "13 pm",
        "half drie",
        "1:2",
        "14:3",
        "٣",
        "😀😀",
        "12345",
    ] {
        let problem = read(Field::AppointmentAt, typed, today).unwrap_err();
        assert_eq!(problem.kind, ProblemKind::NotATime, "{typed}");
    }
}

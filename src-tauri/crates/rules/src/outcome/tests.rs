use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn outcome(excluded: Vec<Span>) -> Outcome<'static> {
    Outcome {
        first_sick_day: day("2025-03-03"),
        effective_first_sick_day: day("2025-03-03"),
        sick_days_excluded: excluded.iter().map(|span| span.days()).sum(),
        last_day_of_waiting_period: None,
        excluded,
        deadlines: Vec::new(),
        conflicts: Vec::new(),
        problems: Vec::new(),
    }
}

#[test]
fn weeks_run_from_the_first_sick_day() {
    let outcome = outcome(Vec::new());
    for (date, week) in [
        ("2025-03-02", None),
        ("2025-03-03", Some(1)),
        ("2025-03-09", Some(1)),
        ("2025-03-10", Some(2)),
        ("2025-12-21", Some(42)),
        ("2025-12-22", Some(43)),
        ("2027-02-28", Some(104)),
        ("2027-03-01", Some(105)),
    ] {
        assert_eq!(outcome.sick_week(day(date)), week, "{date}");
    }
}

#[test]
fn weeks_stand_still_in_an_excluded_span() {
    let span = Span {
        from: day("2025-03-08"),
        to: day("2025-03-20"),
    };
    let outcome = outcome(vec![span]);
    for (date, counted, week) in [
        ("2025-03-07", 5, 1),
        ("2025-03-08", 5, 1),
        ("2025-03-20", 5, 1),
        ("2025-03-21", 6, 1),
        ("2025-03-22", 7, 1),
        ("2025-03-23", 8, 2),
    ] {
        assert_eq!(outcome.sick_day(day(date)), counted, "{date}");
        assert_eq!(outcome.sick_week(day(date)), Some(week), "{date}");
    }
}

#[test]
fn ids_and_codes_can_be_read_back() {
    for kind in crate::conflict::ConflictKind::ALL {
        assert_eq!(
            crate::conflict::ConflictKind::from_code(kind.code()),
            Some(*kind)
        );
    }
    for category in crate::category::PermitCategory::ALL {
        assert_eq!(
            crate::category::PermitCategory::from_code(category.code()),
            Some(*category)
        );
    }
    for field in crate::field::Field::ALL {
        assert_eq!(crate::field::Field::from_path(field.path()), Some(*field));
    }
}

#[test]
fn a_review_grows_stale() {
    let review = crate::pack::Review {
        confidence: crate::pack::Confidence::High,
        reviewed_on: day("2026-11-22"),
        review_every_days: 31,
    };
    assert!(!review.state(day("2026-12-23")).stale);
    assert!(review.state(day("2026-12-24")).stale);
    assert_eq!(review.state(day("2026-11-22")).due_on, day("2026-12-23"));
}

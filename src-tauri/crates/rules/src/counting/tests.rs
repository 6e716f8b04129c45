use chrono::{Days as Later, NaiveDate};

use super::*;
use crate::facts::{Interruption, MaternityLeave};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    day_of(date(text))
}

fn rule() -> CountingRule {
    CountingRule {
        waiting_period_days: 728,
        new_case_from_gap_days: 28,
        waiting_period_term: String::new(),
        dropped_before_first_day: Vec::new(),
    }
}

fn gap(recovered: &str, again: &str) -> Interruption {
    Interruption {
        recovered_on: Some(date(recovered)),
        sick_again_on: Some(date(again)),
        recovery_confirmed: None,
    }
}

fn leave(from: &str, to: &str, same_cause: bool) -> MaternityLeave {
    MaternityLeave {
        from: Some(date(from)),
        to: Some(date(to)),
        sick_directly_before: Some(true),
        sick_directly_after: Some(true),
        same_cause: Some(same_cause),
    }
}

#[test]
fn the_first_counted_day_is_the_first_sick_day() {
    let counting = Counting::of(&Facts::new(date("2025-03-03")), &rule());
    assert_eq!(counting.counted_day(0), None);
    assert_eq!(counting.counted_day(1), Some(day("2025-03-03")));
    assert_eq!(counting.counted_day(728), Some(day("2027-02-28")));
    assert_eq!(counting.counted_day(u32::MAX), None);
}

#[test]
fn excluded_days_are_passed_over() {
    let mut facts = Facts::new(date("2025-03-03"));
    facts.interruptions = vec![gap("2025-03-10", "2025-03-12")];
    let counting = Counting::of(&facts, &rule());
    for (n, expected) in [(7, "2025-03-09"), (8, "2025-03-12"), (9, "2025-03-13")] {
        assert_eq!(counting.counted_day(n), Some(day(expected)));
    }
    assert_eq!(counting.excluded_until(day("2025-03-09")), 0);
    assert_eq!(counting.excluded_until(day("2025-03-12")), 2);
}

#[test]
fn leave_and_interruptions_go_by_their_first_day() {
    let mut facts = Facts::new(date("2025-03-03"));
    facts.maternity_leave = vec![leave("2025-09-01", "2025-12-21", false)];
    facts.interruptions = vec![
        gap("2025-06-03", "2025-06-10"),
        gap("2026-02-02", "2026-02-05"),
    ];
    let counting = Counting::of(&facts, &rule());
    assert_eq!(counting.first_day, day("2025-12-22"));
    let days = Days {
        from: day("2026-02-02"),
        to: day("2026-02-04"),
    };
    assert_eq!(counting.excluded, [days]);
    assert_eq!(counting.excluded_days(), 3);
}

#[test]
fn what_begins_after_the_waiting_period_changes_nothing() {
    let mut facts = Facts::new(date("2025-03-03"));
    for (recovered, excluded) in [("2027-02-28", 5), ("2027-03-01", 0)] {
        let recovered_on = date(recovered);
        facts.interruptions = vec![Interruption {
            recovered_on: Some(recovered_on),
            sick_again_on: Some(recovered_on + Later::new(5)),
            recovery_confirmed: None,
        }];
        assert_eq!(
            Counting::of(&facts, &rule()).excluded_days(),
            excluded,
            "{recovered}"
        );
    }
}

#[test]
fn the_limit_of_the_waiting_period_moves_with_what_came_before() {
    let mut facts = Facts::new(date("2025-03-03"));
    facts.interruptions = vec![
        gap("2025-06-03", "2025-06-13"),
        gap("2027-03-10", "2027-03-11"),
    ];
    assert_eq!(Counting::of(&facts, &rule()).excluded_days(), 11);
}

#[test]
fn a_recovery_in_doubt_does_not_interrupt() {
    let mut facts = Facts::new(date("2025-03-03"));
    facts.interruptions = vec![gap("2025-06-02", "2025-07-30")];
    assert_eq!(
        Counting::of(&facts, &rule()).first_day,
        day("2025-07-30"),
        "a recovery of 28 days or more starts a new case"
    );
    facts.interruptions[0].recovery_confirmed = Some(false);
    assert_eq!(Counting::of(&facts, &rule()).first_day, day("2025-03-03"));
}

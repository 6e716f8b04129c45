//! Where a programme stands, with the dates of the rules that come with the program.
#![allow(clippy::unwrap_used)]

use chrono::{Days, NaiveDate};
use spoorboek_contract::rule_pack;
use spoorboek_domain::{CaseFile, Fact, FactKey, Field, Value};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn hand_over_by(facts: &[(Field, &str, &str)]) -> Option<NaiveDate> {
    let mut case = CaseFile::default();
    for (field, row, kept) in facts {
        let value = Value::from_canonical(*field, kept).unwrap();
        case.enter(FactKey::row(*field, row), Some(Fact::Known(value)));
    }
    let today = day("2026-11-22");
    let facts = case.rule_facts(today)?;
    let outcome = rule_pack::engine().compute(&facts);
    case.trajectory(Some(&outcome), today).ending.hand_over_by
}

#[test]
fn the_papers_are_with_the_employer_in_week_90() {
    let ill = (Field::FirstSickDay, "", "2025-09-15");
    let end = (Field::ProgrammePlannedEnd, "", "2027-06-30");
    let week_90 = day("2025-09-15") + Days::new(629);
    assert_eq!(hand_over_by(&[ill, end]), Some(week_90));
    // An interruption of twenty days in between moves it by as much.
    let interrupted = [
        ill,
        end,
        (Field::InterruptionRecoveredOn, "1", "2026-03-02"),
        (Field::InterruptionSickAgainOn, "1", "2026-03-22"),
        (Field::InterruptionConfirmed, "1", "yes"),
    ];
    assert_eq!(hand_over_by(&interrupted), Some(week_90 + Days::new(20)));
    // The programme's end is what the rule hangs on.
    assert_eq!(hand_over_by(&[ill]), None);
}

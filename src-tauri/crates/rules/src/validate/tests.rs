use super::*;
use crate::facts::{Permit, Programme, WageSanction};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts() -> Facts {
    Facts::new(day("2025-03-03"))
}

fn told(problems: &[FactProblem]) -> Vec<(String, ProblemKind)> {
    problems
        .iter()
        .map(|problem| (problem.path.to_string(), problem.kind))
        .collect()
}

fn gap(recovered: &str, again: &str) -> Interruption {
    Interruption {
        recovered_on: Some(day(recovered)),
        sick_again_on: Some(day(again)),
    }
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_table() {
    let mut facts = facts();
    facts.placement_start = Some(day("2101-01-01"));
    facts.permit = Some(Permit {
        age: Some(-1),
        ..Default::default()
    });
    facts.wage_sanction = Some(WageSanction::default());
    facts.interruptions = vec![
        Interruption {
            recovered_on: None,
            sick_again_on: Some(day("2025-06-01")),
        },
        gap("2025-06-01", "2025-05-01"),
    ];
    let age = ProblemKind::NumberOutOfRange { min: 0, max: 120 };
    assert_eq!(
        told(&validate(&facts)),
        [
            (
                "interruptions[0].recovered_on".to_owned(),
                ProblemKind::Missing
            ),
            (
                "interruptions[1].recovered_on".to_owned(),
                ProblemKind::NotAfterPreviousInterruption
            ),
            (
                "interruptions[1].sick_again_on".to_owned(),
                ProblemKind::NotAfterRecovery
            ),
            ("wage_sanction.sent_on".to_owned(), ProblemKind::Missing),
            ("permit.category".to_owned(), ProblemKind::Missing),
            ("permit.age".to_owned(), age),
            ("placement_start".to_owned(), ProblemKind::DateOutOfRange),
        ]
    );
}

#[test]
fn the_ends_of_the_range_are_inside() {
    let mut facts = facts();
    for (date, fits) in [
        ("1989-12-31", false),
        ("1990-01-01", true),
        ("2100-12-31", true),
        ("2101-01-01", false),
    ] {
        facts.aow_date = Some(day(date));
        assert_eq!(validate(&facts).is_empty(), fits, "{date}");
    }
}

#[test]
fn nothing_wrong_is_left_after_leaving_out() {
    let mut facts = facts();
    facts.interruptions = vec![
        gap("2025-06-03", "2025-06-10"),
        gap("2025-06-05", "2025-06-12"),
    ];
    facts.maternity_leave = vec![MaternityLeave {
        from: Some(day("2025-06-08")),
        to: Some(day("2025-06-01")),
        sick_directly_before: Some(true),
        sick_directly_after: Some(false),
        same_cause: None,
    }];
    facts.programme = Some(Programme {
        start: Some(day("2026-02-01")),
        planned_end: Some(day("2026-01-01")),
        report_every_days: Some(0),
    });
    facts.voluntary_extension_days = Some(-1);
    let clean = facts.without_contradictions(&validate(&facts));
    assert_eq!(validate(&clean), []);
    assert_eq!(clean.interruptions, [gap("2025-06-03", "2025-06-10")]);
    assert_eq!(clean.maternity_leave, []);
    let programme = Programme {
        start: Some(day("2026-02-01")),
        ..Default::default()
    };
    assert_eq!(clean.programme, Some(programme), "the start is right");
    assert_eq!(clean.voluntary_extension_days, None);
}

#[test]
fn every_date_and_number_field_can_be_left_out() {
    let mut full = facts();
    full.wage_sanction = Some(WageSanction {
        sent_on: Some(day("2027-01-01")),
        ..Default::default()
    });
    full.programme = Some(Programme::default());
    full.permit = Some(Permit {
        category: Some(crate::facts::PermitCategory::Hsm),
        age: Some(-1),
        sick_pay_percent: Some(101),
        salary_month_cents: Some(-1),
        expires_on: Some(day("1980-01-01")),
        held_since: Some(day("1980-01-01")),
        passport_expires_on: Some(day("2200-01-01")),
        ..Default::default()
    });
    full.ruling30 = Some(crate::facts::Ruling30 {
        ends_on: Some(day("2200-01-01")),
        new_contract_start: Some(day("1980-01-01")),
    });
    full.labour_expert_report_on = Some(day("2200-01-01"));
    let problems = validate(&full);
    assert_eq!(problems.len(), 9);
    assert_eq!(validate(&full.without_contradictions(&problems)), []);
}

#[test]
fn an_oddity_is_no_problem() {
    let mut facts = facts();
    facts.permit = Some(Permit {
        category: Some(crate::facts::PermitCategory::Hsm),
        held_since: Some(day("2027-01-01")),
        expires_on: Some(day("2026-01-01")),
        ..Default::default()
    });
    assert_eq!(validate(&facts), []);
    let odd = oddities(&facts);
    let kind = ProblemKind::OutOfOrder {
        other: Field::HeldSince,
    };
    assert_eq!(told(&odd), [("permit.expires_on".to_owned(), kind)]);
    assert_eq!(
        facts.without_contradictions(&odd),
        facts,
        "it is shown, not left out"
    );
}

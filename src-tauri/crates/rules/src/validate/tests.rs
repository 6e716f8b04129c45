use super::*;
use crate::category::PermitCategory;

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
        recovery_confirmed: None,
    }
}

fn on(facts: &mut Facts, field: Field, text: &str) {
    facts.set_date(field, Some(day(text)));
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_table() {
    let mut facts = facts();
    on(&mut facts, Field::PlacementStart, "2101-01-01");
    facts.set_number(Field::Age, Some(-1));
    facts.mention(Field::WageSanction);
    facts.interruptions = vec![
        Interruption {
            recovered_on: None,
            sick_again_on: Some(day("2025-06-01")),
            recovery_confirmed: None,
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
        on(&mut facts, Field::AowDate, date);
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
    on(&mut facts, Field::ProgrammeStart, "2026-02-01");
    on(&mut facts, Field::PlannedEnd, "2026-01-01");
    facts.set_number(Field::ReportEveryDays, Some(0));
    facts.set_number(Field::VoluntaryExtensionDays, Some(-1));
    let clean = facts.without_contradictions(&validate(&facts));
    assert_eq!(validate(&clean), []);
    assert_eq!(clean.interruptions, [gap("2025-06-03", "2025-06-10")]);
    assert_eq!(clean.maternity_leave, []);
    let start = Some(day("2026-02-01"));
    assert_eq!(
        clean.date(Field::ProgrammeStart),
        start,
        "the start is right"
    );
    for wrong in [
        Field::PlannedEnd,
        Field::ReportEveryDays,
        Field::VoluntaryExtensionDays,
    ] {
        assert!(!clean.is_given(wrong), "{}", wrong.path());
    }
}

#[test]
fn every_date_and_number_field_can_be_left_out() {
    let mut full = facts();
    full.set_category(Some(PermitCategory::Hsm));
    let mut expected = 0;
    for field in Field::ALL.iter().filter(|it| **it != Field::FirstSickDay) {
        match field.kind() {
            FactKind::Date => on(&mut full, *field, "1980-01-01"),
            FactKind::Number { min, .. } if min > i64::MIN => {
                full.set_number(*field, Some(min - 1));
            }
            _ => continue,
        }
        expected += 1;
    }
    let problems = validate(&full);
    assert_eq!(problems.len(), expected);
    let clean = full.without_contradictions(&problems);
    assert_eq!(validate(&clean), []);
    assert_eq!(clean.category(), Some(PermitCategory::Hsm));
}

#[test]
fn spells_and_letters_need_both_their_parts() {
    let mut facts = facts();
    let spell = |from: &str, to: Option<&str>| crate::facts::Spell {
        from: Some(day(from)),
        to: to.map(day),
    };
    facts.unemployment = vec![
        spell("2024-01-01", Some("2024-02-01")),
        spell("2024-01-15", Some("2024-03-01")),
        spell("2024-05-01", None),
    ];
    facts.letters = vec![crate::facts::Letter {
        deadline: Some("pw.wia_application".to_owned()),
        on: None,
    }];
    let problems = validate(&facts);
    assert_eq!(
        told(&problems),
        [
            ("letters[0].on".to_owned(), ProblemKind::Missing),
            (
                "unemployment[1].from".to_owned(),
                ProblemKind::OverlapsOther
            ),
            ("unemployment[2].to".to_owned(), ProblemKind::Missing),
        ]
    );
    let clean = facts.without_contradictions(&problems);
    assert_eq!(clean.unemployment.len(), 1);
    assert!(clean.letters.is_empty());
}

#[test]
fn an_oddity_is_no_problem() {
    let mut facts = facts();
    facts.set_category(Some(PermitCategory::Hsm));
    on(&mut facts, Field::HeldSince, "2027-01-01");
    on(&mut facts, Field::ExpiresOn, "2026-01-01");
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

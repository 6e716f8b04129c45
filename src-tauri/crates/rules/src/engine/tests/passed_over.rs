//! A rule is passed over only where it gives no date: what a condition needs, by kind of permit and
//! by fact, in each of the ways in which a date can hang on it.

use super::*;

type Holds = fn(Option<PermitCategory>, bool) -> bool;

fn conditions() -> Vec<(&'static str, Condition, Holds)> {
    let migrant = || Condition::Category(vec![PermitCategory::Hsm]);
    let pension = || Condition::Given(Field::AowDate);
    let not = |condition| Condition::Not(Box::new(condition));
    let named = || Condition::Named("shared".to_owned());
    const HSM: Option<PermitCategory> = Some(PermitCategory::Hsm);
    vec![
        ("kind", migrant(), |kind, _| kind == HSM),
        ("other kind", not(migrant()), |kind, _| kind != HSM),
        ("fact", pension(), |_, pension| pension),
        ("no fact", not(pension()), |_, pension| !pension),
        (
            "both",
            Condition::All(vec![migrant(), pension()]),
            |kind, pension| kind == HSM && pension,
        ),
        (
            "not both",
            not(Condition::All(vec![migrant(), pension()])),
            |kind, pension| !(kind == HSM && pension),
        ),
        (
            "either",
            Condition::Any(vec![migrant(), pension()]),
            |kind, pension| kind == HSM || pension,
        ),
        (
            "neither",
            not(Condition::Any(vec![migrant(), pension()])),
            |kind, pension| !(kind == HSM || pension),
        ),
        ("named", named(), |kind, pension| kind != HSM && pension),
        ("not named", not(named()), |kind, pension| {
            !(kind != HSM && pension)
        }),
        ("always", Condition::All(Vec::new()), |_, _| true),
        ("never", Condition::Any(Vec::new()), |_, _| false),
    ]
}

/// Rules that have a date where the condition holds, and one that has where it does not.
fn rules(condition: &Condition) -> Vec<Rule> {
    let absent = || Formula::Fact(Field::TherapeuticWorkFrom);
    let choice = |then: Formula, otherwise: Option<Formula>| Formula::If {
        condition: condition.clone(),
        then: boxed(then),
        otherwise: otherwise.map(boxed),
    };
    let mut when = rule("when", Formula::CountedDay(1));
    when.when = Some(condition.clone());
    vec![
        when,
        rule("then", choice(Formula::CountedDay(1), None)),
        rule("otherwise", choice(absent(), Some(Formula::CountedDay(1)))),
        rule(
            "after",
            Formula::PlusDays(boxed(Formula::Deadline("when".to_owned())), 1),
        ),
        rule(
            "first",
            Formula::FirstKnown(vec![absent(), Formula::Deadline("then".to_owned())]),
        ),
    ]
}

#[test]
fn only_what_a_case_cannot_have_is_passed_over() {
    for (name, condition, holds) in conditions() {
        let mut pack = pack(rules(&condition));
        let shared = Condition::All(vec![
            Condition::Not(Box::new(Condition::Category(vec![PermitCategory::Hsm]))),
            Condition::Given(Field::AowDate),
        ]);
        pack.conditions = vec![("shared".to_owned(), shared)];
        let engine = Engine::new(pack).unwrap();
        for kind in [None, Some(PermitCategory::Hsm), Some(PermitCategory::Eu)] {
            for pension in [false, true] {
                let mut facts = Facts::new(day("2025-03-03"));
                facts.set_category(kind);
                facts.set_date(Field::AowDate, pension.then(|| day("2040-01-01")));
                let outcome = engine.compute(&facts);
                let ids: Vec<_> = outcome.deadlines.iter().map(|it| it.id).collect();
                let expected: &[&str] = if holds(kind, pension) {
                    &["first", "then", "when", "after"]
                } else {
                    &["otherwise"]
                };
                assert_eq!(ids, expected, "{name}, {kind:?}, {pension}");
            }
        }
    }
}

#[test]
fn a_series_without_an_end_has_no_dates() {
    let mut reports = rule("reports", Formula::CountedDay(1));
    reports.series = Some(crate::pack::Series {
        every: Field::ReportEveryDays,
        otherwise: 10,
        until: Formula::Fact(Field::PlannedEnd),
    });
    let engine = Engine::new(pack(vec![reports])).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    assert!(engine.compute(&facts).deadlines.is_empty());
    facts.set_date(Field::PlannedEnd, Some(day("2025-03-23")));
    let (outcome, reasons) = engine.explain_all(&facts);
    assert_eq!(outcome.deadlines.len(), 2);
    let [one, two] = [1, 2].map(|number| reasons.of("reports", Some(number)).unwrap());
    assert_eq!(one.facts, two.facts, "what a series shares");
    assert_eq!(one.steps[0], two.steps[0]);
    assert_ne!(one.steps[1], two.steps[1]);
}

//! How reasons are told.

use super::*;

#[test]
fn a_reason_tells_the_facts_and_the_steps() {
    let date = Formula::Earliest(vec![
        Formula::CountedDay(56),
        Formula::PlusDays(boxed(Formula::Fact(Field::ProblemAnalysisOn)), 14),
    ]);
    let engine = Engine::new(pack(vec![rule("a", date)])).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    facts.set_date(Field::ProblemAnalysisOn, Some(day("2025-05-03")));
    facts.interruptions = vec![Interruption {
        recovered_on: Some(day("2025-03-10")),
        sick_again_on: Some(day("2025-03-17")),
        recovery_confirmed: None,
    }];
    let (_, reasons) = engine.explain_all(&facts);
    let reason = reasons.of("a", None).unwrap();
    let paths: Vec<String> = reason
        .facts
        .iter()
        .map(|fact| fact.path.to_string())
        .collect();
    assert_eq!(
        paths,
        [
            "first_sick_day",
            "interruptions[0].recovered_on",
            "interruptions[0].sick_again_on",
            "problem_analysis_on"
        ]
    );
    assert_eq!(reason.facts[3].value, FactValue::Date(day("2025-05-03")));
    let told: Vec<_> = reason
        .steps
        .iter()
        .map(|step| (step.kind.clone(), step.to))
        .collect();
    let path = FactPath::from(Field::ProblemAnalysisOn);
    let first_day = day("2025-03-03");
    assert_eq!(
        told,
        [
            (
                StepKind::CountFrom {
                    first_day,
                    n: 56,
                    excluded_days: 7
                },
                day("2025-05-04")
            ),
            (StepKind::TakenFromFact { path }, day("2025-05-03")),
            (StepKind::PlusDays { days: 14 }, day("2025-05-17")),
            (
                StepKind::EarlierOf {
                    dates: vec![day("2025-05-04"), day("2025-05-17")]
                },
                day("2025-05-04")
            ),
            (StepKind::WorkAhead, day("2025-05-02")),
        ]
    );
}

#[test]
fn other_readings_are_told_where_they_give_another_day() {
    let mut read = rule("a", Formula::CountedDay(10));
    let reading = |date: Formula| Reading {
        date,
        text: Text::default(),
    };
    read.readings = vec![
        reading(Formula::CountedDay(10)),
        reading(Formula::CountedDay(11)),
        reading(Formula::Fact(Field::AowDate)),
    ];
    let engine = Engine::new(pack(vec![read])).unwrap();
    let facts = Facts::new(day("2025-03-03"));
    let (_, reasons) = engine.explain_all(&facts);
    let readings = reasons.of("a", None).unwrap().readings;
    let days: Vec<_> = readings.iter().map(|reading| reading.date).collect();
    assert_eq!(days, [day("2025-03-13")]);
}

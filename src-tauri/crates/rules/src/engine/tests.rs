//! The engine with small packs of its own: what a pack may not hold, and how reasons are told.
//! The rules that come with the program are tested where they are read.

use chrono::NaiveDate;

use super::{Engine, PackError};
use crate::category::PermitCategory;
use crate::conflict::ConflictKind;
use crate::facts::{Facts, Interruption, Letter};
use crate::field::{FactPath, FactValue, Field};
use crate::formula::{Condition, Formula};
use crate::pack::{
    Confidence, ConflictRule, ConflictTest, CountingRule, Criterion, Group, LeadTime, Party,
    PlacementRule, Reading, Review, Rule, RulePack, Series, Severity, Status, Term, Text, Validity,
    Verdict, WorkRule,
};
use crate::reason::StepKind;

mod passed_over;
mod reasons;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn boxed(formula: Formula) -> Box<Formula> {
    Box::new(formula)
}

fn review() -> Review {
    Review {
        confidence: Confidence::High,
        reviewed_on: day("2026-11-22"),
        review_every_days: 31,
    }
}

fn rule(id: &str, date: Formula) -> Rule {
    Rule {
        id: id.to_owned(),
        group: Group::Statutory,
        title: Text::default(),
        short: Text::default(),
        text: Text::default(),
        date,
        series: None,
        opens: None,
        who: Party::Employer,
        severity: Severity::Amber,
        to_do: true,
        done_by: None,
        beyond_contract: false,
        readings: Vec::new(),
        when: None,
        validity: Validity::default(),
        status: Status::InForce,
        sources: Vec::new(),
        review: review(),
    }
}

fn pack(rules: Vec<Rule>) -> RulePack {
    RulePack {
        version: "test".to_owned(),
        counting: CountingRule {
            waiting_period_days: 728,
            new_case_from_gap_days: 28,
            waiting_period_term: "end".to_owned(),
            dropped_before_first_day: vec![Field::ProblemAnalysisOn],
        },
        category_sets: Vec::new(),
        conditions: Vec::new(),
        terms: vec![Term {
            id: "end".to_owned(),
            date: Formula::CountedDay(728),
        }],
        rules,
        conflicts: Vec::new(),
        criteria: Vec::new(),
        criterion_year: 2026,
        ruling30_norms: Vec::new(),
        lead_times: Vec::new(),
        work_rules: Vec::new(),
        placements: Vec::new(),
        running_out: Vec::new(),
        options: Vec::new(),
        questions: Vec::new(),
        holidays: Vec::new(),
        equated_days: Vec::new(),
    }
}

fn refused(rules: Vec<Rule>) -> PackError {
    Engine::new(pack(rules)).unwrap_err()
}

fn unknown(by: &str, name: &str) -> PackError {
    PackError::UnknownName {
        by: by.to_owned(),
        name: name.to_owned(),
    }
}

#[test]
fn names_must_be_known() {
    let deadline = Formula::Deadline("b".to_owned());
    assert_eq!(refused(vec![rule("a", deadline)]), unknown("a", "b"));
    assert_eq!(
        refused(vec![rule("a", Formula::Term("b".to_owned()))]),
        unknown("a", "b")
    );
    for condition in [
        Condition::Named("b".to_owned()),
        Condition::CategorySet("b".to_owned()),
    ] {
        let mut conditional = rule("a", Formula::CountedDay(1));
        conditional.when = Some(condition);
        assert_eq!(refused(vec![conditional]), unknown("a", "b"));
    }
    let mut without_end = pack(Vec::new());
    without_end.counting.waiting_period_term = "none".to_owned();
    assert_eq!(
        Engine::new(without_end).unwrap_err(),
        unknown("counting", "none")
    );
}

#[test]
fn circles_are_found() {
    let a = rule("a", Formula::Deadline("b".to_owned()));
    let b = rule(
        "b",
        Formula::PlusDays(boxed(Formula::Deadline("a".to_owned())), 1),
    );
    assert_eq!(refused(vec![a, b]), PackError::Cycle("a".to_owned()));
    let mut circular = pack(vec![rule("a", Formula::CountedDay(1))]);
    let named = |name: &str| Condition::Not(Box::new(Condition::Named(name.to_owned())));
    circular.conditions = vec![("x".to_owned(), named("y")), ("y".to_owned(), named("x"))];
    circular.rules[0].when = Some(Condition::Named("x".to_owned()));
    assert_eq!(
        Engine::new(circular).unwrap_err(),
        PackError::Cycle("x".to_owned())
    );
}

#[test]
fn the_same_id_twice_needs_separate_validity() {
    let plain = || rule("a", Formula::CountedDay(1));
    assert_eq!(
        refused(vec![plain(), plain()]),
        PackError::DuplicateName("a".to_owned())
    );
    let version = |from: Option<&str>, to: Option<&str>| {
        let mut version = plain();
        version.validity = Validity {
            from: from.map(day),
            to: to.map(day),
            by: None,
        };
        version
    };
    let overlapping = vec![
        version(None, Some("2026-01-01")),
        version(Some("2026-01-01"), None),
    ];
    assert_eq!(
        refused(overlapping),
        PackError::OverlappingValidity("a".to_owned())
    );
    let apart = vec![
        version(None, Some("2025-12-31")),
        version(Some("2026-01-01"), None),
    ];
    assert!(Engine::new(pack(apart)).is_ok());
}

#[test]
fn the_version_in_force_on_the_first_sick_day_applies() {
    let mut old = rule("a", Formula::CountedDay(10));
    old.validity.to = Some(day("2025-12-31"));
    let mut new = rule("a", Formula::CountedDay(20));
    new.validity.from = Some(day("2026-01-01"));
    let engine = Engine::new(pack(vec![old, new])).unwrap();
    for (first, expected) in [("2025-12-31", "2026-01-09"), ("2026-01-01", "2026-01-20")] {
        let outcome = engine.compute(&Facts::new(day(first)));
        assert_eq!(outcome.deadline("a", None).unwrap().date, day(expected));
    }
}

#[test]
fn announced_rules_give_no_dates() {
    for (status, gives) in [
        (Status::InForce, true),
        (Status::Practice, true),
        (Status::Expired, true),
        (Status::Announced, false),
        (Status::Pending, false),
    ] {
        let mut announced = rule("a", Formula::CountedDay(1));
        announced.status = status;
        let engine = Engine::new(pack(vec![announced])).unwrap();
        let outcome = engine.compute(&Facts::new(day("2025-03-03")));
        assert_eq!(outcome.deadlines.len(), usize::from(gives), "{status:?}");
    }
}

#[test]
fn fields_must_be_of_the_kind_that_is_needed() {
    let wrong = |field: Field| PackError::WrongKindOfField {
        by: "a".to_owned(),
        field: field.path(),
    };
    assert_eq!(
        refused(vec![rule("a", Formula::Fact(Field::Age))]),
        wrong(Field::Age)
    );
    let from = boxed(Formula::CountedDay(1));
    let days = Formula::PlusFactDays {
        from,
        field: Field::AowDate,
        otherwise: 0,
    };
    assert_eq!(refused(vec![rule("a", days)]), wrong(Field::AowDate));
    let mut listed = rule("a", Formula::CountedDay(1));
    listed.when = Some(Condition::Given(Field::RecoveredOn));
    assert_eq!(refused(vec![listed]), wrong(Field::RecoveredOn));
}

#[test]
fn a_series_is_no_single_date() {
    let mut reports = rule("reports", Formula::Fact(Field::ProgrammeStart));
    reports.series = Some(Series {
        every: Field::ReportEveryDays,
        otherwise: 10,
        until: Formula::Fact(Field::PlannedEnd),
    });
    let user = rule("user", Formula::Deadline("reports".to_owned()));
    assert_eq!(
        refused(vec![reports.clone(), user]),
        PackError::BadSeries("user".to_owned())
    );
    let engine = Engine::new(pack(vec![reports])).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    facts.set_date(Field::ProgrammeStart, Some(day("2026-01-01")));
    facts.set_date(Field::PlannedEnd, Some(day("2026-01-21")));
    let outcome = engine.compute(&facts);
    let ids: Vec<_> = outcome
        .deadlines
        .iter()
        .map(|deadline| deadline.full_id())
        .collect();
    assert_eq!(ids, ["reports.1", "reports.2"]);
    let (_, reasons) = engine.explain_all(&facts);
    let reason = reasons.of("reports", Some(2)).unwrap();
    assert_eq!(
        reason.steps[1].kind,
        StepKind::Repeat {
            number: 2,
            every_days: 10
        }
    );
    assert_eq!(reason.steps[1].to, day("2026-01-21"));
    assert!(reasons.of("reports", Some(3)).is_none());
}

#[test]
fn criteria_may_not_overlap() {
    let criterion = |id: &str, age_from: Option<i64>, age_below: Option<i64>| Criterion {
        id: id.to_owned(),
        category: PermitCategory::Hsm,
        reduced: false,
        age_from,
        age_below,
        year: 2026,
        month_cents: 1,
        status: Status::InForce,
        sources: Vec::new(),
        review: review(),
    };
    let mut apart = pack(Vec::new());
    apart.criteria = vec![
        criterion("a", Some(30), None),
        criterion("b", None, Some(30)),
    ];
    assert!(Engine::new(apart.clone()).is_ok());
    apart.criteria[1].age_below = Some(31);
    let error = Engine::new(apart.clone()).unwrap_err();
    assert_eq!(error, PackError::OverlappingCriteria("b".to_owned()));
    apart.criteria[1].year = 2027;
    assert!(Engine::new(apart).is_ok());
}

#[test]
fn facts_from_before_the_case_count_as_absent() {
    let date = Formula::Fact(Field::ProblemAnalysisOn);
    let engine = Engine::new(pack(vec![rule("a", date)])).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    for (analysis, known) in [("2025-03-02", false), ("2025-03-03", true)] {
        facts.set_date(Field::ProblemAnalysisOn, Some(day(analysis)));
        assert_eq!(engine.compute(&facts).deadline("a", None).is_some(), known);
    }
}

#[test]
fn a_conflict_needs_the_later_date_to_be_later() {
    let mut conflicting = pack(Vec::new());
    conflicting.conflicts = vec![ConflictRule {
        kind: ConflictKind::C1,
        title: Text::default(),
        text: Text::default(),
        ask: Text::default(),
        who: Party::Coach,
        explained_by: None,
        beyond_contract: false,
        when: Some(Condition::Category(vec![PermitCategory::Hsm])),
        test: ConflictTest::Dates {
            earlier: Formula::Fact(Field::ExpiresOn),
            later: Formula::Fact(Field::PlacementStart),
        },
    }];
    let engine = Engine::new(conflicting).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    facts.set_category(Some(PermitCategory::Hsm));
    facts.set_date(Field::ExpiresOn, Some(day("2026-01-01")));
    for (start, days) in [
        ("2026-01-01", None),
        ("2026-01-02", Some(1)),
        ("2026-02-01", Some(31)),
    ] {
        facts.set_date(Field::PlacementStart, Some(day(start)));
        let outcome = engine.compute(&facts);
        assert_eq!(
            outcome.conflicts.first().map(|conflict| conflict.days),
            days,
            "{start}"
        );
    }
    let conflict = engine.compute(&facts).conflicts[0];
    assert_eq!(
        (conflict.from, conflict.to),
        (Some(day("2026-01-01")), Some(day("2026-02-01")))
    );
    facts.set_category(Some(PermitCategory::Eu));
    assert_eq!(engine.compute(&facts).conflicts, []);
}

#[test]
fn wrong_facts_are_left_out_and_the_rest_is_computed() {
    let rules = vec![
        rule("counted", Formula::CountedDay(10)),
        rule("end", Formula::Fact(Field::PlannedEnd)),
        rule("expiry", Formula::Fact(Field::ExpiresOn)),
    ];
    let engine = Engine::new(pack(rules)).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    facts.set_date(Field::ProgrammeStart, Some(day("2026-02-01")));
    facts.set_date(Field::PlannedEnd, Some(day("2026-01-01")));
    facts.interruptions = vec![Interruption::default()];
    facts.set_date(Field::ExpiresOn, Some(day("2026-05-05")));
    let outcome = engine.compute(&facts);
    let ids: Vec<&str> = outcome
        .deadlines
        .iter()
        .map(|deadline| deadline.id)
        .collect();
    assert_eq!(ids, ["counted", "expiry"]);
    let wrong: Vec<String> = outcome
        .problems
        .iter()
        .map(|problem| problem.path.to_string())
        .collect();
    assert_eq!(
        wrong,
        [
            "interruptions[0].recovered_on",
            "interruptions[0].sick_again_on",
            "programme.planned_end",
            "permit.category"
        ]
    );
    facts.set_date(Field::FirstSickDay, Some(day("1989-12-31")));
    let outcome = engine.compute(&facts);
    let ids: Vec<&str> = outcome
        .deadlines
        .iter()
        .map(|deadline| deadline.id)
        .collect();
    assert_eq!(
        ids,
        ["expiry"],
        "nothing is counted from a day that cannot be"
    );
    assert_eq!(outcome.last_day_of_waiting_period, None);
}

#[test]
fn a_letter_wins_and_moves_what_depends_on_it() {
    let rules = vec![
        rule("end", Formula::CountedDay(10)),
        rule(
            "after",
            Formula::PlusDays(boxed(Formula::Deadline("end".to_owned())), 5),
        ),
        rule("quoted", Formula::Letter("end".to_owned())),
    ];
    let engine = Engine::new(pack(rules)).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    let plain = engine.compute(&facts);
    assert_eq!(
        plain.deadline("after", None).unwrap().date,
        day("2025-03-17")
    );
    assert!(plain.deadline("quoted", None).is_none());
    facts.letters = vec![Letter {
        deadline: Some("end".to_owned()),
        on: Some(day("2025-03-20")),
    }];
    let told = engine.compute(&facts);
    let end = told.deadline("end", None).unwrap();
    assert_eq!(end.date, day("2025-03-12"), "what the rule says stays");
    assert_eq!(end.counts(), day("2025-03-20"));
    assert_eq!(
        told.deadline("after", None).unwrap().date,
        day("2025-03-25")
    );
    assert_eq!(
        told.deadline("quoted", None).unwrap().date,
        day("2025-03-20")
    );
    let (_, reasons) = engine.explain_all(&facts);
    let reason = reasons.of("after", None).unwrap();
    assert_eq!(
        reason.steps[0].kind,
        StepKind::TakenFromLetter { id: "end" }
    );
}

#[test]
fn rules_beyond_the_contract_are_given_only_where_all_are_asked_for() {
    let mut beyond = rule("a", Formula::CountedDay(1));
    beyond.beyond_contract = true;
    let engine = Engine::new(pack(vec![beyond])).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    for (all, dates) in [(None, 0), (Some(false), 0), (Some(true), 1)] {
        facts.set_flag(Field::AllRules, all);
        assert_eq!(engine.compute(&facts).deadlines.len(), dates, "{all:?}");
    }
}

#[test]
fn terms_run_on_and_business_days_count_back() {
    // 8 March 2025 is a Saturday.
    let saturday = || boxed(Formula::CountedDay(6));
    let rules = vec![
        rule("runs_on", Formula::NextBusinessDay(saturday())),
        rule("two_before", Formula::BusinessDays(saturday(), -2)),
        rule(
            "in_time",
            Formula::BeforeLead {
                from: saturday(),
                lead: "slow".to_owned(),
            },
        ),
    ];
    let mut timed = pack(rules);
    timed.lead_times = vec![LeadTime {
        id: "slow".to_owned(),
        days: 70,
        title: Text::default(),
        text: Text::default(),
        status: Status::InForce,
        sources: Vec::new(),
        review: review(),
    }];
    let engine = Engine::new(timed).unwrap();
    let outcome = engine.compute(&Facts::new(day("2025-03-03")));
    for (id, expected) in [
        ("runs_on", "2025-03-10"),
        ("two_before", "2025-03-06"),
        ("in_time", "2024-12-28"),
    ] {
        assert_eq!(
            outcome.deadline(id, None).unwrap().date,
            day(expected),
            "{id}"
        );
    }
    let lead = Formula::AfterLead {
        from: saturday(),
        lead: "none".to_owned(),
    };
    assert_eq!(refused(vec![rule("a", lead)]), unknown("a", "none"));
}

fn work_rule(id: &str, when: Option<Condition>) -> WorkRule {
    WorkRule {
        id: id.to_owned(),
        title: Text::default(),
        known: true,
        when,
    }
}

fn placement(id: &str, verdict: Verdict, when: Option<Condition>) -> PlacementRule {
    PlacementRule {
        id: id.to_owned(),
        work_rules: vec!["free".to_owned(), "none".to_owned()],
        forms: [
            "NEW_CONTRACT",
            "SECONDMENT",
            "WORK_EXPERIENCE",
            "TRIAL_PLACEMENT",
        ]
        .into_iter()
        .chain(["VOLUNTARY_WORK", "COURSE"])
        .map(str::to_owned)
        .collect(),
        when,
        verdict,
        text: Text::default(),
        status: Status::InForce,
        sources: Vec::new(),
        review: review(),
    }
}

#[test]
fn every_form_of_placement_has_an_answer_under_every_work_rule() {
    let free = Condition::Category(vec![PermitCategory::Eu]);
    let mut placed = pack(Vec::new());
    placed.work_rules = vec![
        work_rule("free", Some(free.clone())),
        work_rule("none", None),
    ];
    placed.placements = vec![
        placement(
            "green",
            Verdict::Lawful,
            Some(Condition::WorkRule(vec!["free".to_owned()])),
        ),
        placement("red", Verdict::Forbidden, None),
    ];
    let engine = Engine::new(placed.clone()).unwrap();
    let mut facts = Facts::new(day("2025-03-03"));
    for (category, verdict) in [
        (PermitCategory::Eu, Verdict::Lawful),
        (PermitCategory::Hsm, Verdict::Forbidden),
    ] {
        facts.set_category(Some(category));
        let placements = engine.placements(&facts).unwrap();
        assert_eq!(placements.forms.len(), 6);
        assert!(
            placements
                .forms
                .iter()
                .all(|(_, rule)| rule.verdict == verdict)
        );
    }
    let mut open = placed.clone();
    open.placements[1].when = Some(free.clone());
    let error = Engine::new(open).unwrap_err();
    assert_eq!(error, PackError::NoLastResort("free".to_owned()));
    let mut hidden = placed;
    hidden.work_rules[0].when = None;
    let error = Engine::new(hidden).unwrap_err();
    assert_eq!(error, PackError::NoLastResort("free".to_owned()));
}

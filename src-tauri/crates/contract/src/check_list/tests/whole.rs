//! What holds for every rule.

use std::collections::BTreeSet;

use spoorboek_domain::CheckPhase;

use super::attempt::*;
use crate::check_list::builtin;

/// A case on each side of most rules, in each phase.
fn several() -> Vec<(CheckPhase, Attempt)> {
    let market = market().phase(2, "2026-04-02").on("2026-07-20");
    let closing = market.clone().phase(3, "2026-07-19");
    let ended = closing
        .clone()
        .facts(&[("ending.kind", "placed"), ("ending.on", "2026-07-20")]);
    vec![
        (CheckPhase::Start, bare()),
        (CheckPhase::Orientation, base().on("2026-07-20")),
        (CheckPhase::Market, market),
        (CheckPhase::Closing, closing),
        (CheckPhase::Ended, ended),
    ]
}

#[test]
fn each_rule_is_there_once_and_in_its_phases_only() {
    for (phase, attempt) in several() {
        let items = attempt.items();
        let places: Vec<usize> = items.iter().map(|item| item.rule).collect();
        assert_eq!(places, (0..43).collect::<Vec<_>>());
        let out = if phase == CheckPhase::Ended {
            "Het traject is afgelopen."
        } else {
            "Dit speelt nu niet"
        };
        for (item, rule) in items.iter().zip(builtin().rules()) {
            let passed_over = item.says.nl.starts_with(out);
            assert_eq!(
                passed_over,
                !rule.phases.contains(&phase),
                "{} {phase:?}",
                rule.id
            );
            assert!(!passed_over || item.status == NotYet, "{}", rule.id);
        }
    }
}

#[test]
fn an_explanation_turns_open_into_explained_where_it_may() {
    let mut explained = BTreeSet::new();
    for (_, attempt) in several() {
        for item in attempt.items() {
            let rule = &builtin().rules()[item.rule];
            let on = attempt.today.to_string();
            let after = attempt.clone().explained(&rule.id, &on).item(&rule.id);
            let turns = item.status == Open && rule.can_explain;
            let wanted = if turns { Explained } else { item.status };
            assert_eq!(after.status, wanted, "{}", rule.id);
            assert_eq!(
                after.explained_on,
                turns.then_some(attempt.today),
                "{}",
                rule.id
            );
            assert_eq!(after.says, item.says, "{}", rule.id);
            if turns {
                explained.insert(rule.id.clone());
            }
            // Without a text, or without a day, it is none.
            let place = format!("check.explanation/{}", rule.id);
            let textless = attempt.clone().explained(&rule.id, &on).fact(&place, "");
            assert_eq!(textless.item(&rule.id).status, item.status, "{}", rule.id);
            let place = format!("check.explained_on/{}", rule.id);
            let dayless = attempt.clone().explained(&rule.id, &on).fact(&place, "");
            assert_eq!(dayless.item(&rule.id).status, item.status, "{}", rule.id);
        }
    }
    assert!(explained.len() > 10, "only {explained:?}");
}

#[test]
fn a_case_without_facts_asks_for_little() {
    let mut empty = bare();
    empty.case.facts.clear();
    let items = empty.items();
    assert_eq!(items.len(), 43);
    assert!(
        items
            .iter()
            .all(|item| item.status == NotYet || item.status == Closed)
    );
}

#[test]
fn a_choice_of_threshold_stays_within_its_limits() {
    for threshold in builtin().thresholds() {
        let mut chosen = spoorboek_domain::Thresholds::default();
        assert_eq!(
            chosen.of(threshold),
            threshold.standard,
            "{}",
            threshold.key
        );
        chosen.set(&threshold.key, u32::MAX);
        assert_eq!(chosen.of(threshold), threshold.most, "{}", threshold.key);
        chosen.set(&threshold.key, 0);
        assert_eq!(chosen.of(threshold), threshold.least, "{}", threshold.key);
    }
}

#[test]
fn the_trajectory_is_judged_by_the_same_numbers() {
    use spoorboek_domain::{Thresholds, Yardsticks};
    let list = builtin();
    let mut chosen = Thresholds::default();
    assert_eq!(Yardsticks::of(list, &chosen), Yardsticks::default());
    let numbers = [
        ("directions_least", 4),
        ("vacancies_least", 5),
        ("vacancy_days", 30),
        ("report_days", 28),
        ("report_days_most", 49),
    ];
    for (key, number) in numbers {
        chosen.set(key, number);
    }
    let wanted = Yardsticks {
        directions_least: 4,
        vacancies_least: 5,
        vacancy_days: 30,
        report_days: 28,
        report_days_most: 49,
    };
    assert_eq!(Yardsticks::of(list, &chosen), wanted);
}

#[test]
fn what_the_coach_typed_is_said_as_text() {
    let names = ["{n} <b>", "", "\u{202e}abc", &"é".repeat(100), "Last"];
    let mut attempt = market();
    for (row, name) in names.iter().enumerate() {
        attempt = attempt.fact(&format!("milestone.what/{row}"), name);
        attempt = attempt.fact(&format!("milestone.due/{row}"), "2026-04-20");
    }
    let items = attempt.case.check(
        builtin(),
        &attempt.thresholds,
        &attempt.known,
        None,
        crate::rule_pack::engine(),
        attempt.today,
    );
    let says = &items[17].says;
    assert!(
        says.nl
            .contains("{n} <b>, zonder naam, \u{202e}abc en nog 2"),
        "{}",
        says.nl
    );
    assert!(
        says.en
            .contains("{n} <b>, without a name, \u{202e}abc and 2 more"),
        "{}",
        says.en
    );
}

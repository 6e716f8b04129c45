//! What the conditions stand on: facts laid out as the case has them, sentences, lists that fit. The
//! conditions themselves are tried with the list that comes with the program, where it is read.

#![allow(clippy::unwrap_used)]

use super::catalogue::{CheckList, CheckParts, CheckRule};
use super::finding::{Found, Part, fill};
use super::index::Index;
use super::*;
use crate::{CaseFile, Fact, FactKey, FieldKind, Group, Value};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn value(field: Field, number: i64) -> Value {
    match field.kind() {
        FieldKind::Date => Value::Date(day("2026-04-10")),
        FieldKind::YesNo => Value::YesNo(number % 2 == 0),
        FieldKind::Choice(list) => Value::Choice(list.choices()[0].0),
        FieldKind::Money => Value::Cents(number),
        FieldKind::Hours | FieldKind::TotalHours => Value::Minutes(number),
        FieldKind::Number(..) => Value::Number(number),
        FieldKind::Time => Value::Time(60),
        FieldKind::Text | FieldKind::LongText | FieldKind::Row(_) => {
            Value::Text(format!(" {number} "))
        }
    }
}

proptest! {
    #[test]
    fn the_index_answers_as_the_case_does(
        places in proptest::collection::vec((0..Field::ALL.len(), 0..12_u32, any::<bool>()), 0..80)
    ) {
        let mut case = CaseFile::default();
        for (place, row, readable) in places {
            let field = Field::ALL[place];
            let row = field.group().map_or(String::new(), |_| row.to_string());
            let fact = if readable {
                Fact::Known(value(field, 7))
            } else {
                Fact::Unreadable("7 or 8".to_owned())
            };
            case.enter(FactKey::row(field, &row), Some(fact));
        }
        let index = Index::new(&case);
        for field in Field::ALL {
            let rows = field.group().map_or(vec![String::new()], |group| case.rows(group));
            for row in rows {
                prop_assert_eq!(index.text(*field, &row), case.row_text(*field, &row));
                prop_assert_eq!(index.date(*field, &row), case.row_date(*field, &row));
                prop_assert_eq!(index.number(*field, &row), case.row_number(*field, &row));
                prop_assert_eq!(index.flag(*field, &row), case.flag(*field, &row));
            }
        }
        for group in Group::ALL {
            // Periods stand by their days in the form; no rule minds.
            let sorted = |rows: Vec<String>| rows.into_iter().collect::<BTreeSet<_>>();
            let own: Vec<String> = index.rows(group).iter().map(|row| (*row).to_owned()).collect();
            if group.days().is_none() {
                prop_assert_eq!(&own, &case.rows(group));
            }
            prop_assert_eq!(sorted(own), sorted(case.rows(group)));
        }
    }
}

fn text(nl: &str, en: &str) -> CheckText {
    CheckText {
        nl: nl.to_owned(),
        en: en.to_owned(),
    }
}

#[test]
fn a_sentence_is_filled_in_each_language() {
    let names = |names: &[&str]| Part::Names(names.iter().map(|it| (*it).to_owned()).collect());
    for (part, nl, en) in [
        (Part::Number(-3), "-3", "-3"),
        (Part::Day(day("2026-03-01")), "1 maart 2026", "1 March 2026"),
        (
            Part::Day(day("2026-12-31")),
            "31 december 2026",
            "31 December 2026",
        ),
        (Part::Hours(0), "0", "0"),
        (Part::Hours(2), "0", "0"),
        (Part::Hours(3), "0,1", "0.1"),
        (Part::Hours(90), "1,5", "1.5"),
        (Part::Hours(1200), "20", "20"),
        (
            Part::Hours(i64::MAX),
            "153722867280912930,1",
            "153722867280912930.1",
        ),
        (names(&[]), "", ""),
        (names(&["a", " "]), "a, zonder naam", "a, without a name"),
        (names(&["a", "b", "c"]), "a, b, c", "a, b, c"),
        (
            names(&["a", "b", "c", "d"]),
            "a, b, c en nog 1",
            "a, b, c and 1 more",
        ),
        (names(&["{x}"]), "{x}", "{x}"),
    ] {
        let filled = fill(Some(&text("Er is {x}.", "There is {x}.")), &[("x", part)]);
        assert_eq!(filled.nl, format!("Er is {nl}."));
        assert_eq!(filled.en, format!("There is {en}."));
    }
    let long = fill(
        Some(&text("{x}", "{x}")),
        &[("x", names(&[&"é".repeat(61), &"é".repeat(60)]))],
    );
    assert_eq!(long.nl, format!("{}…, {}", "é".repeat(60), "é".repeat(60)));
    assert_eq!(fill(None, &[]), CheckText::default());
}

/// Parts that fit the conditions, with sentences of their placeholders alone.
fn parts() -> CheckParts {
    let sentence = |names: &[&str]| {
        let names: String = names.iter().map(|name| format!(" {{{name}}}")).collect();
        text(&format!("nl{names}"), &format!("en{names}"))
    };
    let said = |says: &[(&str, &[&str])]| {
        let says = says.iter();
        says.map(|(name, holds)| ((*name).to_owned(), sentence(holds)))
            .collect()
    };
    let mut users: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut rules = Vec::new();
    for condition in conditions() {
        for key in condition.thresholds {
            users
                .entry(key)
                .or_default()
                .push(condition.rule.to_owned());
        }
        rules.push(CheckRule {
            id: condition.rule.to_owned(),
            severity: CheckSeverity::Warn,
            phases: BTreeSet::from([CheckPhase::Start]),
            title: text("nl", "en"),
            says: said(condition.says),
            to_do: text("nl", "en"),
            can_explain: true,
            source: "custom".to_owned(),
            place: CheckPlace {
                tab: CheckTab::Check,
                field: None,
            },
        });
    }
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    let thresholds = users.into_iter().map(|(key, rules)| CheckThreshold {
        key: key.to_owned(),
        standard: 5,
        least: 1,
        most: 9,
        unit: ThresholdUnit::Days,
        title: text("nl", "en"),
        rules,
    });
    CheckParts {
        version: "2026-11-22".to_owned(),
        source: "custom".to_owned(),
        reviewed_on: day("2026-11-22"),
        says: said(catalogue::SAYS),
        thresholds: thresholds.collect(),
        rules,
    }
}

#[test]
fn there_is_one_condition_for_each_of_43_rules() {
    let ids: BTreeSet<&str> = conditions().map(|condition| condition.rule).collect();
    let wanted: Vec<String> = (1..=43).map(|number| format!("{number:02}")).collect();
    assert!(ids.iter().eq(wanted.iter()), "{ids:?}");
    assert_eq!(conditions().count(), 43);
}

#[test]
fn a_list_holds_exactly_what_the_conditions_know() {
    assert_eq!(CheckList::new(parts()).unwrap().rules().len(), 43);
    for place in 0..43 {
        let mut less = parts();
        let gone = less.rules.remove(place);
        let fault = CheckList::new(less).unwrap_err();
        assert_eq!(fault.to_string(), format!("rule {} is missing", gone.id));
        for name in gone.says.keys() {
            let mut silent = parts();
            silent.rules[place].says.remove(name);
            let fault = CheckList::new(silent).unwrap_err();
            assert_eq!(fault.entry.as_deref(), Some(gone.id.as_str()));
            assert_eq!(fault.what, format!("does not say `{name}`"));
        }
    }
    for place in 0..parts().thresholds.len() {
        let mut less = parts();
        let gone = less.thresholds.remove(place);
        let fault = CheckList::new(less).unwrap_err();
        assert_eq!(fault.entry.as_ref(), gone.rules.first());
    }
}

#[test]
fn an_explanation_counts_from_the_day_on_which_the_state_began() {
    let since = day("2026-04-10");
    for (explained, counts) in [
        ("2026-04-09", false),
        ("2026-04-10", true),
        ("2026-04-11", true),
    ] {
        let found = Found::open("open").since(since);
        assert_eq!(found.is_explained_on(day(explained)), counts, "{explained}");
        assert!(Found::open("open").is_explained_on(day(explained)));
    }
}

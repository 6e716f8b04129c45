#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

fn own() -> Value {
    serde_json::from_str(FILE).unwrap()
}

/// The program's own list, in which one value is another; null takes it away.
fn with(key: &str, value: Value) -> String {
    let mut list = own();
    let (parent, name) = key.rsplit_once('/').unwrap();
    let parent = match parent {
        "" => &mut list,
        _ => list.pointer_mut(parent).unwrap(),
    };
    match (parent, value) {
        (Value::Object(entries), Value::Null) => drop(entries.remove(name).unwrap()),
        (Value::Object(entries), value) => drop(entries.insert(name.to_owned(), value)),
        (Value::Array(entries), Value::Null) => drop(entries.remove(name.parse().unwrap())),
        (Value::Array(entries), value) => entries.insert(name.parse().unwrap(), value),
        _ => unreachable!("{key} has no place"),
    }
    format!("{list:#}")
}

#[test]
fn the_programs_own_check_can_be_read() {
    let list = builtin();
    let ids: Vec<String> = list.rules().iter().map(|rule| rule.id.clone()).collect();
    let wanted: Vec<String> = (1..=43).map(|number| format!("{number:02}")).collect();
    assert_eq!(ids, wanted);
    assert_eq!(list.version(), "2026-11-22");
    assert!(list.thresholds().len() > 20);
}

#[test]
fn what_cannot_be_explained_away_is_what_blocks_or_wants_a_day() {
    for rule in builtin().rules() {
        let firm = rule.severity == CheckSeverity::Blocks || rule.id == "37";
        assert_eq!(rule.can_explain, !firm, "{}", rule.id);
    }
}

#[test]
fn after_the_end_all_is_looked_at_but_what_is_counted_up_to_today() {
    let rules = builtin().rules().iter();
    let not = rules.filter(|rule| !rule.phases.contains(&CheckPhase::Ended));
    let not: Vec<&str> = not.map(|rule| rule.id.as_str()).collect();
    // Age of capacity and vacancies, activities now, silence, reports, applications, hours, progress, the
    // state of track 1 and the permit: of each the programme needed the newest while it ran.
    assert_eq!(
        not,
        [
            "05", "06", "07", "15", "21", "22", "23", "24", "25", "27", "28", "30", "31", "32"
        ]
    );
}

#[test]
fn nothing_promises_what_uwv_decides() {
    let text = FILE.to_lowercase();
    for word in [
        "goedgekeurd door uwv",
        "uwv keurt",
        "approved by uwv",
        "voldoet",
        "compliant",
    ] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn a_fault_of_a_rule_is_refused_with_its_id_and_line() {
    for (key, value, says) in [
        ("/severity", json!("red"), "unknown variant `red`"),
        ("/phases", json!(["later"]), "unknown variant `later`"),
        ("/phases", json!([]), "no phases"),
        ("/colour", json!("red"), "unknown field `colour`"),
        ("/source", json!(" "), "no source"),
        ("/source", Value::Null, "missing field `source`"),
        ("/title", json!({"nl": "x"}), "missing field `en`"),
        ("/title/en", json!(""), "`title` lacks a language"),
        ("/to_do/nl", json!("{n} dagen"), "does not know {n}"),
        ("/place/field", json!("no.field"), "no field `no.field`"),
        ("/place/tab", json!("kitchen"), "unknown variant `kitchen`"),
        ("/says/open", Value::Null, "does not say `open`"),
        (
            "/says/extra",
            json!({"nl": "x", "en": "y"}),
            "`extra` is never said",
        ),
        (
            "/says/closed/nl",
            json!("Van {jour}."),
            "does not know {jour}",
        ),
        ("/says/closed/nl", json!("Van {day."), "a brace in `closed`"),
        ("/says/closed/nl", json!("Van day}."), "a brace in `closed`"),
        (
            "/says/closed/nl",
            json!("Ooit."),
            "differs between the languages",
        ),
    ] {
        let error = load(&with(&format!("/rules/0{key}"), value)).unwrap_err();
        assert_eq!(error.entry.as_deref(), Some("01"), "{key}: {error}");
        assert!(error.what.contains(says), "{key}: {error}");
        assert!(error.line > 1, "{key}: {error}");
    }
}

#[test]
fn a_fault_of_a_threshold_is_refused_with_its_key_and_line() {
    for (key, value, says) in [
        ("/unit", json!("moons"), "unknown variant `moons`"),
        ("/standard", json!(99), "outside its limits"),
        ("/least", json!(-1), "invalid value"),
        ("/rules", json!([]), "is used by 05"),
        ("/rules", json!(["05", "06"]), "is used by 05"),
        ("/most", Value::Null, "missing field `most`"),
        ("/title/nl", json!(""), "`title` lacks a language"),
    ] {
        let error = load(&with(&format!("/thresholds/0{key}"), value)).unwrap_err();
        assert_eq!(
            error.entry.as_deref(),
            Some("capacity_months"),
            "{key}: {error}"
        );
        assert!(error.what.contains(says), "{key}: {error}");
        assert!(error.line > 1, "{key}: {error}");
    }
}

#[test]
fn rules_texts_and_thresholds_are_those_that_the_check_knows() {
    let mut unknown = own()["rules"][42].clone();
    unknown["id"] = json!("44");
    let mut unused = own()["thresholds"][0].clone();
    unused["key"] = json!("patience_days");
    for (key, value, says) in [
        ("/rules/42", Value::Null, "rule 43 is missing"),
        ("/rules/43", unknown, "in 44: nothing looks at this rule"),
        (
            "/rules/1",
            own()["rules"][0].clone(),
            "in 01: stands twice or out of order",
        ),
        (
            "/rules/0",
            own()["rules"][5].clone(),
            "in 01: stands twice or out of order",
        ),
        (
            "/thresholds/0",
            Value::Null,
            "in 05: threshold `capacity_months` is missing",
        ),
        (
            "/thresholds/1",
            own()["thresholds"][0].clone(),
            "in capacity_months: stands twice",
        ),
        (
            "/thresholds/0",
            unused,
            "in patience_days: no rule uses this threshold",
        ),
        ("/says/phase", Value::Null, "does not say `phase`"),
        (
            "/says/due/en",
            json!("Soon."),
            "`due` differs between the languages",
        ),
        (
            "/says/more",
            json!({"nl": "x", "en": "y"}),
            "`more` is never said",
        ),
        ("/reviewed_on", json!("2026-02-30"), "no day"),
        ("/colour", json!("red"), "unknown field `colour`"),
        ("/source", Value::Null, "missing field `source`"),
    ] {
        let error = load(&with(key, value)).unwrap_err();
        assert!(error.to_string().contains(says), "{key}: {error}");
    }
    assert_eq!(load("{\n\n?").unwrap_err().line, 3);
}

mod attempt;
mod market;
mod papers;
mod plan;
mod search;
mod start;
mod whole;

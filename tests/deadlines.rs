//! The contract of `spoorboek deadlines`: every example, every refusal, and the tables of cases.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "deadlines/counting.rs"]
mod counting;
#[path = "deadlines/letters.rs"]
mod letters;
#[path = "deadlines/properties.rs"]
mod properties;
#[path = "deadlines/reasons.rs"]
mod reasons;
#[path = "deadlines/requests.rs"]
mod requests;
#[path = "deadlines/strategies.rs"]
mod strategies;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use spoorboek_contract::deadlines::run;
use spoorboek_contract::rule_pack::engine;

fn contract(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("contract")
        .join(name)
}

fn read(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    value.as_array().unwrap().clone()
}

fn answer(request: &Value) -> Result<Value, String> {
    run(request.to_string().as_bytes()).map(|text| serde_json::from_str(&text).unwrap())
}

/// Where the answer lacks or contradicts what is expected. An answer may hold more fields, but no
/// more entries in a list.
fn differences(path: &str, expected: &Value, actual: &Value, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            for (key, value) in expected {
                let path = format!("{path}.{key}");
                match actual.get(key) {
                    Some(actual) => differences(&path, value, actual, found),
                    None => found.push(format!("{path} is absent")),
                }
            }
        }
        (Value::Array(expected), Value::Array(actual)) => {
            if expected.len() != actual.len() {
                found.push(format!(
                    "{path} has {} entries, not {}",
                    actual.len(),
                    expected.len()
                ));
            }
            for (place, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                differences(&format!("{path}[{place}]"), expected, actual, found);
            }
        }
        _ if expected == actual => {}
        _ => found.push(format!("{path} is {actual}, not {expected}")),
    }
}

#[test]
fn every_example_gets_its_answer() {
    let examples = read(&contract("deadlines-examples.json"));
    assert!(examples.len() >= 53, "examples went missing");
    let mut found = Vec::new();
    for example in &examples {
        let name = example["name"].as_str().unwrap();
        match answer(&example["request"]) {
            Ok(actual) => differences(name, &example["answer"], &actual, &mut found),
            Err(line) => found.push(format!("{name} is refused: {line}")),
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_refusal_names_its_field() {
    let refusals = read(&contract("deadlines-refusals.json"));
    assert!(refusals.len() >= 21, "refusals went missing");
    for refusal in &refusals {
        let field = refusal["field"].as_str().unwrap();
        let line = answer(&refusal["request"]).unwrap_err();
        assert!(
            line.starts_with(&format!("{field}: ")),
            "{} gave {line}",
            refusal["request"]
        );
        assert!(!line.contains('\n'), "{line}");
    }
}

/// The part of a case's answer that its table tells of.
fn check_case(file: &str, case: &Value, found: &mut Vec<String>) {
    const KNOWN: [&str; 17] = [
        "name",
        "source",
        "request",
        "dates",
        "work_ahead",
        "opens",
        "absent",
        "conflicts",
        "answer",
        "refused",
        "asked",
        "not_asked",
        "placements",
        "work_rule",
        "readings",
        "options",
        "who",
    ];
    let name = format!("{file}: {}", case["name"].as_str().unwrap());
    assert!(
        case["source"]
            .as_str()
            .is_some_and(|source| !source.is_empty()),
        "{name}: no source"
    );
    for key in case.as_object().unwrap().keys() {
        assert!(KNOWN.contains(&key.as_str()), "{name}: unknown field {key}");
    }
    let actual = match (answer(&case["request"]), case["refused"].as_str()) {
        (Ok(actual), None) => actual,
        (Err(line), Some(field)) if line.starts_with(&format!("{field}: ")) => return,
        (Ok(_), Some(field)) => return found.push(format!("{name} is not refused for {field}")),
        (Err(line), _) => return found.push(format!("{name} is refused: {line}")),
    };
    let deadlines: BTreeMap<&str, &Value> = actual["deadlines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|deadline| (deadline["id"].as_str().unwrap(), deadline))
        .collect();
    let mut checked = 0;
    for (table, key) in [
        ("dates", "date"),
        ("work_ahead", "work_ahead"),
        ("opens", "opens"),
    ] {
        for (id, expected) in case[table].as_object().into_iter().flatten() {
            checked += 1;
            let day = deadlines.get(id.as_str()).map(|deadline| &deadline[key]);
            if day != Some(expected) {
                found.push(format!(
                    "{name}: {table} of {id} is {day:?}, not {expected}"
                ));
            }
        }
    }
    for id in case["absent"].as_array().into_iter().flatten() {
        checked += 1;
        if deadlines.contains_key(id.as_str().unwrap()) {
            found.push(format!("{name}: {id} should be absent"));
        }
    }
    if let Some(conflicts) = case.get("conflicts") {
        checked += 1;
        let pairs = actual["conflicts"].as_array().unwrap().iter();
        let pairs: BTreeMap<_, _> = pairs
            .map(|c| (c["id"].as_str().unwrap(), &c["days"]))
            .collect();
        let expected: BTreeMap<_, _> = conflicts
            .as_object()
            .unwrap()
            .iter()
            .map(|(id, days)| (id.as_str(), days))
            .collect();
        if pairs != expected {
            found.push(format!("{name}: conflicts are {pairs:?}, not {expected:?}"));
        }
    }
    if let Some(expected) = case.get("answer") {
        checked += 1;
        differences(&name, expected, &actual, found);
    }
    checked += check_advice(&name, case, &actual, &deadlines, found);
    assert!(checked > 0, "{name} checks nothing");
}

/// What a table tells beyond dates; gives how many things it told.
fn check_advice(
    name: &str,
    case: &Value,
    actual: &Value,
    deadlines: &BTreeMap<&str, &Value>,
    found: &mut Vec<String>,
) -> usize {
    let mut checked = 0;
    let asked: Vec<&Value> = actual["questions"]
        .as_array()
        .into_iter()
        .flatten()
        .collect();
    for (table, expected) in [("asked", true), ("not_asked", false)] {
        for id in case[table].as_array().into_iter().flatten() {
            checked += 1;
            let known = engine()
                .pack()
                .questions
                .iter()
                .any(|it| *id == it.id.as_str());
            if !known || asked.contains(&id) != expected {
                found.push(format!(
                    "{name}: {id} is among the questions: {}",
                    !expected
                ));
            }
        }
    }
    let mut compare = |what: &str, expected: &Value, actual: &Value| {
        checked += 1;
        if expected != actual {
            found.push(format!("{name}: {what} is {actual}, not {expected}"));
        }
    };
    if let Some(rule) = case.get("work_rule") {
        compare("work rule", rule, &actual["work_rule"]);
    }
    for (form, verdict) in case["placements"].as_object().into_iter().flatten() {
        compare(form, verdict, &actual["placements"][form]["verdict"]);
    }
    for (id, ask_by) in case["options"].as_object().into_iter().flatten() {
        let mut options = actual["running_out"].as_array().into_iter().flatten();
        let option = options.find_map(|out| {
            out["options"]
                .as_array()?
                .iter()
                .find(|it| it["id"] == id.as_str())
        });
        let missing = serde_json::json!("no such option");
        compare(
            id,
            ask_by,
            option.map_or(&missing, |option| &option["ask_by"]),
        );
    }
    for (table, key) in [("readings", "readings"), ("who", "who")] {
        for (id, expected) in case[table].as_object().into_iter().flatten() {
            let missing = Value::Null;
            let deadline = deadlines.get(id.as_str()).map_or(&missing, |it| &it[key]);
            compare(&format!("{table} of {id}"), expected, deadline);
        }
    }
    checked
}

#[test]
fn every_case_of_the_tables_holds() {
    let mut found = Vec::new();
    let mut cases = 0;
    let mut files: Vec<PathBuf> = fs::read_dir(contract("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    for path in files
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
    {
        let file = path.file_name().unwrap().to_string_lossy();
        for case in read(path) {
            cases += 1;
            check_case(&file, &case, &mut found);
        }
    }
    assert!(cases > 0, "no tables found");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Against a table that another program made: 2020 to 2035, and years around changes of the law.
#[test]
fn public_holidays_agree_with_an_independent_table() {
    let text = fs::read_to_string(contract("holidays.json")).unwrap();
    let table: Value = serde_json::from_str(&text).unwrap();
    let years = table["years"].as_object().unwrap();
    assert_eq!(years.len(), 21, "years went missing");
    for (year, expected) in years {
        let first = NaiveDate::from_ymd_opt(year.parse().unwrap(), 1, 1).unwrap();
        let days = first
            .iter_days()
            .take_while(|day| day.year() == first.year());
        let holidays: Vec<String> = days
            .filter(|day| engine().calendar().holiday(*day).is_some())
            .map(|day| day.to_string())
            .collect();
        assert_eq!(serde_json::json!(holidays), *expected, "{year}");
    }
}

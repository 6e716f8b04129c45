//! The texts about rule packs and requests know the words that the program reads: every one of them,
//! and no other. Their examples can be read.
//!
//! The words are asked of the readers themselves: a reader that meets a word it does not know answers
//! with those that it does.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::{Value, json};
use spoorboek_contract::check_list;
use spoorboek_contract::deadlines::run;
use spoorboek_contract::rule_pack::{builtin, load, parse, write};
use spoorboek_contract::word_list;
use spoorboek_rules::{ConflictKind, Engine, FactKind, Field, PermitCategory};
use spoorboek_tests::tree;
use std::collections::BTreeSet;

const PACKS: &str = "src-tauri/crates/contract/packs";
const REQUEST: &str = "tests/contract/README.md";

type Words = BTreeSet<String>;

fn packs_text() -> String {
    tree::read(&format!("{PACKS}/README.md"))
}

/// What stands between backticks.
fn marked(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Where each word of a text's tables stands first in its row.
fn first_cells(text: &str) -> Vec<&str> {
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.flat_map(|row| {
        let cell = row.split(" |").next().unwrap();
        // The first backtick was taken off.
        cell.split('`').step_by(2)
    })
    .collect()
}

/// The blocks of JSON in a text.
fn blocks(text: &str) -> Vec<&str> {
    let blocks = text.split("```json\n").skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

fn part<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("\n## {heading}\n")).unwrap();
    rest.split("\n## ").next().unwrap()
}

/// The words that the reader of packs would have taken in the place of `?`.
fn wanted(json: &str) -> Words {
    expected(&parse(&[("of_the_text.json", json)]).unwrap_err().what)
}

/// The words that a reader names as those it would have taken.
fn expected(what: &str) -> Words {
    assert!(what.contains("`?`"), "{what}");
    let (_, list) = what.split_once("expected ").expect(what);
    marked(list).into_iter().map(str::to_owned).collect()
}

/// Every key and word of the list of medical and private words.
fn list_words() -> Words {
    let file = |key: &str, value: Value| {
        let mut file = json!({
            "version": "2026-11-22", "source": "x", "reviewed_on": "2026-11-22", "entries": [],
        });
        file[key] = value;
        expected(&word_list::read(&file.to_string()).unwrap_err().what)
    };
    let entry = |key: &str, value: Value| {
        let mut entry = json!({
            "id": "x", "tier": "red", "languages": ["nl"], "question": "health",
            "rewording": {"nl": "x", "en": "x"},
        });
        entry[key] = value;
        file("entries", json!([entry]))
    };
    let words = [
        file("?", json!(1)),
        file("groups", json!([{"?": 1}])),
        entry("?", json!(1)),
        entry("tier", json!("?")),
        entry("languages", json!(["?"])),
        entry("question", json!("?")),
        entry("rewording", json!({"?": 1})),
    ];
    words.into_iter().flatten().collect()
}

/// The rules of the UWV check as they come with the program.
fn check() -> Value {
    serde_json::from_str(&tree::read(&format!("{PACKS}/check.json"))).unwrap()
}

/// Every key and word of the rules of the UWV check.
fn check_words() -> Words {
    let with = |place: &str, key: &str, value: Value| {
        let mut file = check();
        file.pointer_mut(place).unwrap()[key] = value;
        expected(&check_list::load(&file.to_string()).unwrap_err().what)
    };
    let words = [
        with("", "?", json!(1)),
        with("/thresholds/0", "?", json!(1)),
        with("/thresholds/0", "unit", json!("?")),
        with("/rules/0", "?", json!(1)),
        with("/rules/0", "severity", json!("?")),
        with("/rules/0", "phases", json!(["?"])),
        with("/rules/0/place", "?", json!(1)),
        with("/rules/0/place", "tab", json!("?")),
    ];
    words.into_iter().flatten().collect()
}

/// Every key and word of packs.
fn pack_words() -> Words {
    let places = [
        r#"{"?": 1}"#,
        r#"{"counting": {"?": 1}}"#,
        r#"{"category_sets": [{"?": 1}]}"#,
        r#"{"conditions": [{"?": 1}]}"#,
        r#"{"conditions": [{"condition": {"?": 1}}]}"#,
        r#"{"conditions": [{"condition": {"below_criterion": {"?": 1}}}]}"#,
        r#"{"terms": [{"?": 1}]}"#,
        r#"{"terms": [{"date": {"?": 1}}]}"#,
        r#"{"terms": [{"date": {"after_lead": {"?": 1}}}]}"#,
        r#"{"terms": [{"date": {"minus_spells": {"?": 1}}}]}"#,
        r#"{"terms": [{"date": {"plus_fact_days": {"?": 1}}}]}"#,
        r#"{"terms": [{"date": {"plus_lateness": {"?": 1}}}]}"#,
        r#"{"terms": [{"date": {"plus_leave": {"?": 1}}}]}"#,
        r#"{"terms": [{"date": {"if": {"?": 1}}}]}"#,
        r#"{"rules": [{"?": 1}]}"#,
        r#"{"rules": [{"group": "?"}]}"#,
        r#"{"rules": [{"who": "?"}]}"#,
        r#"{"rules": [{"severity": "?"}]}"#,
        r#"{"rules": [{"status": "?"}]}"#,
        r#"{"rules": [{"review": {"confidence": "?"}}]}"#,
        r#"{"conflicts": [{"?": 1}]}"#,
        r#"{"conflicts": [{"test": {"?": 1}}]}"#,
        r#"{"placements": [{"verdict": "?"}]}"#,
        r#"{"holidays": [{"date": {"?": 1}}]}"#,
        r#"{"holidays": [{"date": {"fixed": {"?": 1}}}]}"#,
    ];
    let mut words: Words = places.into_iter().flat_map(wanted).collect();
    // What is written has every key, the absent ones too.
    keys(&write(&builtin()), &mut words);
    words.extend(list_words());
    words.extend(check_words());
    words
}

fn keys(value: &Value, found: &mut Words) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

fn codes() -> Words {
    let categories = PermitCategory::ALL.iter().map(|it| it.code());
    let kinds = Field::ALL.iter().map(|field| field.kind());
    let choices = kinds.filter_map(|kind| match kind {
        FactKind::Choice(codes) => Some(codes),
        _ => None,
    });
    let codes = categories.chain(choices.flatten().copied());
    codes.map(str::to_owned).collect()
}

/// Those of the words that no pair of backticks holds.
fn unsaid<'w>(words: &'w Words, text: &str) -> Vec<&'w String> {
    let said: BTreeSet<&str> = marked(text).into_iter().collect();
    words
        .iter()
        .filter(|word| !said.contains(word.as_str()))
        .collect()
}

#[test]
fn the_text_about_packs_names_every_word() {
    let words = pack_words();
    assert!(words.len() > 130, "only {} words were found", words.len());
    let missing = unsaid(&words, &prose(&packs_text()));
    assert!(missing.is_empty(), "{PACKS}/README.md lacks {missing:?}");
}

/// A text without its blocks of JSON.
fn prose(text: &str) -> String {
    let mut prose = text.to_owned();
    for block in blocks(text) {
        prose = prose.replace(&format!("```json\n{block}```"), "");
    }
    prose
}

#[test]
fn the_text_about_packs_names_no_word_that_is_not_read() {
    let words = pack_words();
    let text = packs_text();
    let named = first_cells(&text);
    assert!(named.len() > 80, "only {} words were found", named.len());
    let is_file = |name: &str| tree::root().join(PACKS).join(name).is_file();
    let strange: Vec<_> = named
        .into_iter()
        .filter(|word| !words.contains(*word) && !is_file(word))
        .collect();
    assert!(strange.is_empty(), "{strange:?} are not read");
    let files = std::fs::read_dir(tree::root().join(PACKS)).unwrap();
    for file in files {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(
            name == "README.md" || text.contains(&format!("| `{name}` |")),
            "{name} is not in the table of files"
        );
    }
    let last = ConflictKind::ALL.last().unwrap().code();
    assert!(text.contains(&format!("`C1` to `{last}`")), "{last}");
}

/// Each row's word with its example, which fits the program's own rules.
fn check_examples(heading: &str, words: &Words, list: &str, key: &str) {
    let text = packs_text();
    let rows = part(&text, heading).lines();
    let rows: Vec<&str> = rows.filter(|line| line.starts_with("| `")).collect();
    assert_eq!(rows.len(), words.len(), "rows of {heading}");
    for row in rows {
        let word = marked(row)[0];
        let example = *marked(row).last().unwrap();
        let example: Value = serde_json::from_str(example).expect(row);
        assert!(words.contains(word), "{word}");
        assert!(example.get(word).is_some(), "{row} shows another word");
        let base = base();
        let file = json!({list: [{"id": "of_the_text", key: example}]}).to_string();
        let read = parse(&[("base.json", &base), ("example.json", &file)]).expect(row);
        let mut pack = builtin();
        // A named condition is only looked at where it is used.
        for (_, condition) in read.conditions {
            pack.questions[0].when = condition;
        }
        pack.terms.extend(read.terms);
        Engine::new(pack).expect(row);
    }
}

/// What a pack cannot be without.
fn base() -> String {
    let text = packs_text();
    let whole = blocks(&text)
        .into_iter()
        .find(|block| block.contains("\"version\": \"2028"));
    let mut whole: Value = serde_json::from_str(whole.unwrap()).unwrap();
    whole
        .as_object_mut()
        .unwrap()
        .retain(|key, _| ["version", "counting"].contains(&key.as_str()));
    whole.to_string()
}

#[test]
fn every_formula_and_condition_has_an_example_that_fits() {
    let formulas = wanted(r#"{"terms": [{"date": {"?": 1}}]}"#);
    check_examples("Formulas", &formulas, "terms", "date");
    let conditions = wanted(r#"{"conditions": [{"condition": {"?": 1}}]}"#);
    check_examples("Conditions", &conditions, "conditions", "condition");
}

#[test]
fn every_block_of_the_text_can_be_read() {
    let text = packs_text();
    let blocks = blocks(&text);
    assert!(blocks.len() >= 7, "examples went missing");
    let (mut whole, mut lists, mut checks) = (0, 0, 0);
    for block in blocks {
        let value: Value = serde_json::from_str(block).expect(block);
        if value.get("entries").is_some() {
            lists += 1;
            word_list::load(block).expect(block);
        } else if value.get("thresholds").is_some() {
            checks += 1;
            let mut file = check();
            for (list, id) in [("thresholds", "key"), ("rules", "id")] {
                let entry = &value[list][0];
                let places = file[list].as_array_mut().unwrap();
                let place = places.iter_mut().find(|it| it[id] == entry[id]);
                *place.expect("an entry of the program's own") = entry.clone();
            }
            check_list::load(&file.to_string()).expect(block);
        } else if value.get("version").is_some() {
            whole += 1;
            let engine = load("README.md", block).unwrap();
            assert!(engine.knows("pw.problem_analysis"));
        } else {
            parse(&[("base.json", &base()), ("README.md", block)]).unwrap();
        }
    }
    assert_eq!((whole, lists, checks), (1, 1, 1));
}

/// The keys of an answer that has all of them.
fn answer_keys() -> Words {
    let request = json!({
        "first_sick_day": "2025-03-03", "all_rules": true, "as_of": "2026-11-22",
        "letters": [{"deadline": "pw.wia_application", "on": "2026-12-10"}],
        "programme": {"start": "2026-04-01", "planned_end": "2027-01-31"},
        "permit": {"category": "HSM", "expires_on": "2026-12-31"},
    });
    let answer = run(request.to_string().as_bytes()).unwrap();
    let mut found = Words::new();
    keys(&serde_json::from_str(&answer).unwrap(), &mut found);
    // The forms of placement are keys too.
    found.difference(&codes()).cloned().collect()
}

#[test]
fn the_text_about_requests_names_every_field_and_no_other() {
    let text = tree::read(REQUEST);
    let fields: Words = Field::ALL.iter().map(|it| it.path().to_owned()).collect();
    let (codes, keys) = (codes(), answer_keys());
    for key in ["readings", "letter", "work_rule", "ask_by", "in_time"] {
        assert!(keys.contains(key), "the answer shows no {key}");
    }
    for words in [&fields, &codes, &keys] {
        let missing = unsaid(words, &prose(&text));
        assert!(missing.is_empty(), "{REQUEST} lacks {missing:?}");
    }
    let strange: Vec<_> = first_cells(&text)
        .into_iter()
        .filter(|word| ![&fields, &codes, &keys].iter().any(|it| it.contains(*word)))
        .collect();
    assert!(strange.is_empty(), "{strange:?} are not read or answered");
    for block in blocks(&text) {
        let value: Value = serde_json::from_str(block).unwrap();
        if value.get("deadlines").is_none() {
            run(block.as_bytes()).unwrap();
        }
    }
}

//! Whatever the command line is given: an answer, or a refusal in one line that names the place.

use super::strategies::trials;
use super::{contract, read};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use spoorboek_contract::deadlines::{parse, run};
use spoorboek_rules::validate;
use std::sync::LazyLock;

/// The requests of the contract, those that are refused too.
static REQUESTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = ["deadlines-examples.json", "deadlines-refusals.json"];
    let all = files.iter().flat_map(|name| read(&contract(name)));
    all.map(|it| it["request"].to_string()).collect()
});

fn is_answered(bytes: &[u8]) -> Result<(), TestCaseError> {
    match run(bytes) {
        Ok(answer) => {
            let known: Value = serde_json::from_str(&answer).unwrap();
            prop_assert!(known["deadlines"].as_array().is_some());
            prop_assert_eq!(validate(&parse(bytes).unwrap()), []);
            prop_assert_eq!(run(bytes), Ok(answer), "the same again");
        }
        Err(line) => {
            // An unknown field is named as it was written, colons and all.
            let (path, why) = line.rsplit_once(": ").unwrap_or_default();
            prop_assert!(!path.is_empty() && !why.is_empty(), "{line}");
            prop_assert!(!line.contains(char::is_control), "{line:?}");
        }
    }
    Ok(())
}

/// Any JSON, not too deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]".prop_map(Value::from),
        "(HSM|GVVA|EU|\\PC{0,8})".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let key =
            "(permit|category|programme|start|interruptions|recovered_on|letters|on|\\PC{0,6})";
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((key, inner), 0..4).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn any_bytes_are_answered_or_refused_in_one_line(bytes in vec(any::<u8>(), 0..200)) {
        is_answered(&bytes)?;
    }

    #[test]
    fn a_field_of_any_json_is_answered_or_refused(
        key in "(permit|programme|interruptions|maternity_leave|ruling30|wage_sanction|letters|aow_date|\\PC{0,8})",
        value in any_json(),
    ) {
        let request = Value::from_iter([
            ("first_sick_day".to_owned(), Value::from("2025-03-03")),
            (key, value),
        ]);
        is_answered(request.to_string().as_bytes())?;
    }

    #[test]
    fn any_json_is_answered_or_refused(json in any_json()) {
        is_answered(json.to_string().as_bytes())?;
    }

    #[test]
    fn a_damaged_example_is_answered_or_refused(
        example in any::<Index>(),
        cuts in vec((any::<Index>(), 0usize..12, vec(any::<u8>(), 0..3)), 1..4),
    ) {
        let mut bytes = example.get(REQUESTS.as_slice()).clone().into_bytes();
        for (at, length, put) in cuts {
            let from = at.index(bytes.len().max(1)).min(bytes.len());
            let to = (from + length).min(bytes.len());
            bytes.splice(from..to, put);
        }
        is_answered(&bytes)?;
    }

    #[test]
    fn an_example_with_parts_of_another_is_answered_or_refused(
        one in any::<Index>(), other in any::<Index>(), value in any_json(), kept in any::<u64>(),
        spoilt in any::<Index>(),
    ) {
        let object = |text: &String| match serde_json::from_str(text) {
            Ok(Value::Object(fields)) => fields,
            _ => serde_json::Map::new(),
        };
        let mut request = object(one.get(REQUESTS.as_slice()));
        for (place, (key, value)) in object(other.get(REQUESTS.as_slice())).into_iter().enumerate() {
            if kept >> (place % 64) & 1 == 1 {
                request.insert(key, value);
            }
        }
        let keys: Vec<String> = request.keys().cloned().collect();
        is_answered(Value::from(request.clone()).to_string().as_bytes())?;
        if !keys.is_empty() {
            request.insert(spoilt.get(keys.as_slice()).clone(), value);
            is_answered(Value::from(request).to_string().as_bytes())?;
        }
    }
}

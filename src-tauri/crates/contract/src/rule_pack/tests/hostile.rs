//! Files with rules that a person damaged, or made up: taken or refused in one line, never worse.

use super::language::trials;
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use std::sync::LazyLock;

static OWN: LazyLock<(String, Value)> = LazyLock::new(|| {
    let json = write(&builtin());
    (to_text(&builtin()), json)
});

/// Taken, and then of use; or refused at a line that is there.
fn is_answered(text: &str) -> Result<(), TestCaseError> {
    match load("rules.json", text) {
        Ok(engine) => {
            let facts = crate::deadlines::parse(CASE).unwrap();
            let (outcome, _) = engine.explain_all(&facts);
            prop_assert_eq!(&outcome, &engine.compute(&facts));
            engine.questions(&facts);
            engine.placements(&facts);
            engine.running_out(&facts);
            let again = parse(&[("again.json", &to_text(engine.pack()))]);
            prop_assert_eq!(again.as_ref(), Ok(engine.pack()));
        }
        Err(error) => {
            // A file that ends too soon is refused where it goes on with nothing.
            let lines = text.split('\n').count();
            prop_assert!((1..=lines).contains(&error.line), "{} of {}", error, lines);
            prop_assert!(!error.what.is_empty());
        }
    }
    Ok(())
}

const CASE: &[u8] = br#"{"first_sick_day":"2025-03-03","all_rules":true,"as_of":"2026-11-22",
    "interruptions":[{"recovered_on":"2025-06-01","sick_again_on":"2025-06-11"}],
    "wage_sanction":{"sent_on":"2027-01-10"},"employment_end":"2027-09-30",
    "programme":{"start":"2026-04-01","planned_end":"2027-08-31"},
    "permit":{"category":"HSM","held_since":"2023-01-01","expires_on":"2027-05-31",
        "salary_month_cents":594200,"sick_pay_percent":70,"age":35},
    "ruling30":{"ends_on":"2028-08-31","new_contract_start":"2027-10-01"},
    "placement_start":"2027-10-01"}"#;

/// Every place in a document, as a pointer.
fn places(at: &str, value: &Value, found: &mut Vec<String>) {
    if !at.is_empty() {
        found.push(at.to_owned());
    }
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                places(&format!("{at}/{key}"), value, found);
            }
        }
        Value::Array(entries) => {
            for (place, value) in entries.iter().enumerate() {
                places(&format!("{at}/{place}"), value, found);
            }
        }
        _ => {}
    }
}

/// The document with what stands at one place put at another: mostly one of the same name, so that
/// the result can still be read.
fn crossed(swaps: &[(Index, Index, bool)]) -> Value {
    static PLACES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut found = Vec::new();
        places("", &OWN.1, &mut found);
        found
    });
    let mut json = OWN.1.clone();
    let name = |place: &str| place.rsplit('/').next().unwrap_or_default().to_owned();
    for (to, from, alike) in swaps {
        let to = to.get(PLACES.as_slice());
        let wanted = name(to);
        let fitting: Vec<&String> = PLACES
            .iter()
            .filter(|place| !alike || name(place) == wanted)
            .collect();
        let from = from.get(fitting.as_slice());
        let value = OWN.1.pointer(from).cloned().unwrap_or_default();
        if let Some(place) = json.pointer_mut(to) {
            *place = value;
        }
    }
    json
}

proptest! {
    #![proptest_config(trials(12))]

    #[test]
    fn parts_in_the_wrong_place_are_taken_or_refused(
        swaps in vec((any::<Index>(), any::<Index>(), proptest::bool::weighted(0.9)), 1..4),
    ) {
        is_answered(&format!("{:#}", crossed(&swaps)))?;
    }

    #[test]
    fn damaged_text_is_taken_or_refused(
        cuts in vec((any::<Index>(), 0usize..40, "(\\PC{0,3}|null|-1|1e99|\\{|\\}|\\[|\\]|\"|,)"), 1..4),
    ) {
        let mut text = OWN.0.clone();
        for (at, length, put) in &cuts {
            let mut from = at.index(text.len());
            while !text.is_char_boundary(from) {
                from -= 1;
            }
            let mut to = (from + length).min(text.len());
            while !text.is_char_boundary(to) {
                to += 1;
            }
            text.replace_range(from..to, put);
        }
        is_answered(&text)?;
    }

    #[test]
    fn any_text_is_refused_at_a_line(text in "(\\PC|\\n|[{}\\[\\]\":,0-9]|version|rules|counting){0,60}") {
        is_answered(&text)?;
    }
}

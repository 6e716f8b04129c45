#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

/// A whole list with one entry, in which one value is another.
fn with(key: &str, value: Value) -> String {
    let mut list = json!({
        "version": "2026-11-22",
        "source": "somewhere",
        "reviewed_on": "2026-11-22",
        "groups": [{"id": "body", "words": ["rug"]}],
        "entries": [{
            "id": "pain",
            "tier": "amber",
            "languages": ["nl"],
            "words": ["*pijn*"],
            "question": "health",
            "rewording": {"nl": "Noem wat kan.", "en": "Say what is possible."}
        }]
    });
    match list.pointer_mut(key) {
        Some(place) => *place = value,
        None => {
            let (parent, name) = key.rsplit_once('/').unwrap();
            let parent = list.pointer_mut(parent).unwrap().as_object_mut().unwrap();
            parent.insert(name.to_owned(), value);
        }
    }
    format!("{list:#}")
}

#[test]
fn the_programs_own_list_can_be_read() {
    let list = guard().list();
    assert!(list.entries.len() > 80, "{} entries", list.entries.len());
    for tier in Tier::ALL {
        assert!(list.entries.iter().any(|entry| entry.tier == tier));
    }
    assert!(list.entries.iter().any(|entry| entry.in_names));
}

#[test]
fn what_takes_a_words_place_is_no_advice() {
    let entries = &guard().list().entries;
    let first = |text: &str| text.split(' ').next().unwrap_or_default().to_lowercase();
    let tells: std::collections::BTreeSet<String> = entries
        .iter()
        .flat_map(|it| [first(&it.rewording.nl), first(&it.rewording.en)])
        .collect();
    assert!(tells.contains("schrijf") && tells.contains("give") && tells.contains("leave"));
    let replaced: Vec<&str> = entries
        .iter()
        .filter_map(|it| it.replace.as_deref())
        .collect();
    assert!(!replaced.is_empty());
    for phrase in replaced {
        assert!(
            !phrase.contains(['.', '!', '?', ':', ';', '\'', '"']),
            "{phrase}"
        );
        // `leave` alone is a noun; with words behind it, it would tell somebody to do something.
        let tells = phrase.contains(' ') && tells.contains(&first(phrase));
        assert!(!tells, "{phrase} tells somebody what to do");
    }
}

#[test]
fn a_group_stands_for_its_words() {
    let list = read(&with("/entries/0/only_near", json!(["@body", "knie"]))).unwrap();
    let near: Vec<&str> = list.entries[0]
        .only_near
        .iter()
        .map(|it| it.written.as_str())
        .collect();
    assert_eq!(near, ["rug", "knie"]);
}

#[test]
fn a_fault_is_refused_with_the_name_of_its_entry() {
    for (key, value, says) in [
        ("/entries/0/tier", json!("blue"), "unknown variant `blue`"),
        ("/entries/0/words", json!([]), "nothing to notice"),
        ("/entries/0/words", json!(["p*jn"]), "`p*jn`"),
        ("/entries/0/words", json!(["ab*"]), "`ab*`"),
        ("/entries/0/words", json!(["pijn", "Pijn"]), "noticed twice"),
        ("/entries/0/wrods", json!([]), "unknown field `wrods`"),
        ("/entries/0/languages", json!(["fr"]), "unknown variant"),
        ("/entries/0/languages", json!([]), "languages"),
        ("/entries/0/in_names", json!(true), "`in_names`"),
        ("/entries/0/rewording", json!({"nl": "x"}), "missing field"),
        ("/entries/0/rewording/en", json!(" "), "rewording"),
        ("/entries/0/replace", json!("Noem wat kan."), "`replace`"),
        ("/entries/0/replace", json!("noem 'wat kan'"), "`replace`"),
        ("/entries/0/replace", json!({"nl": "x"}), "invalid type"),
        ("/entries/0/only_near", json!(["@arm"]), "no group `arm`"),
        ("/entries/0/unless", json!(["a-b-c-d-e"]), "hyphens"),
    ] {
        let error = load(&with(key, value)).unwrap_err();
        assert_eq!(error.entry.as_deref(), Some("pain"), "{key}: {error}");
        assert!(error.what.contains(says), "{key}: {error}");
        assert!(error.line > 1, "{key}: {error}");
    }
}

#[test]
fn a_fault_of_the_list_itself_is_refused() {
    let entry = json!({"id": "pain", "tier": "red", "languages": ["en"], "words": ["pain"],
        "question": "health", "rewording": {"nl": "x", "en": "y"}});
    let mut other = entry.clone();
    other["words"] = json!(["ache"]);
    for (key, value, says) in [
        ("/reviewed_on", json!("2026-02-30"), "no day"),
        ("/entries", json!([]), "no entries"),
        ("/colour", json!("red"), "unknown field `colour`"),
        ("/allowed", json!(["*"]), "`*`"),
        (
            "/groups",
            json!([{"id": "body", "worsd": []}]),
            "unknown field",
        ),
        ("/entries", json!([entry, other]), "stands twice"),
    ] {
        let error = load(&with(key, value)).unwrap_err();
        assert!(error.to_string().contains(says), "{key}: {error}");
    }
    assert_eq!(load("{\n\n?").unwrap_err().line, 3);
}

//! Lists that make no sense are refused, with the name of the entry.

use super::*;

fn fault(change: impl Fn(&mut WordList)) -> ListFault {
    let mut list = list(vec![
        entry("one", Tier::Red, &["first*"]),
        entry("two", Tier::Amber, &["second*"]),
    ]);
    change(&mut list);
    Guard::new(list).unwrap_err()
}

fn of(entry: &str, kind: ListFaultKind) -> ListFault {
    ListFault {
        entry: Some(entry.to_owned()),
        kind,
    }
}

#[test]
fn an_entry_that_makes_no_sense_is_named() {
    let two = |change: fn(&mut Entry)| fault(|list| change(&mut list.entries[1]));
    assert_eq!(
        two(|it| it.id = " ".to_owned()),
        of(" ", ListFaultKind::Nameless)
    );
    assert_eq!(
        two(|it| it.id = "one".to_owned()),
        of("one", ListFaultKind::NameTwice)
    );
    assert_eq!(
        two(|it| it.patterns.clear()),
        of("two", ListFaultKind::NoPatterns)
    );
    assert_eq!(
        two(|it| it.languages.clear()),
        of("two", ListFaultKind::Languages)
    );
    assert_eq!(
        two(|it| it.languages.push(Language::En)),
        of("two", ListFaultKind::Languages)
    );
    assert_eq!(
        two(|it| it.rewording.en.clear()),
        of("two", ListFaultKind::NoRewording)
    );
    assert_eq!(
        two(|it| it.replace = Some("verlof".to_owned())),
        of("two", ListFaultKind::Replacement),
        "words of two languages have no one replacement"
    );
    assert_eq!(
        two(|it| it.in_names = true),
        of("two", ListFaultKind::NamesAreRed)
    );
}

#[test]
fn a_replacement_is_a_plain_phrase() {
    let with = |phrase: &str| {
        let mut one = entry("one", Tier::Amber, &["*pijn*"]);
        one.languages = vec![Language::Nl];
        one.replace = Some(phrase.to_owned());
        Guard::new(super::list(vec![one]))
            .map(|_| ())
            .map_err(|it| it.kind)
    };
    for phrase in [
        "verlof",
        "privésituatie",
        "op eigen verzoek",
        "re-integratie",
    ] {
        assert_eq!(with(phrase), Ok(()), "{phrase}");
    }
    for phrase in [
        "",
        " verlof",
        "verlof.",
        "Laat weg",
        "laat weg: verlof",
        "'verlof'",
        "verlof (datum)",
        "verlof, vrij",
        "een twee drie vier vijf",
        "verlof\nvrij",
    ] {
        assert_eq!(with(phrase), Err(ListFaultKind::Replacement), "{phrase}");
    }
}

#[test]
fn a_pattern_that_finds_too_much_is_named() {
    for written in [
        "",
        "*",
        "a",
        "ab*",
        "*abc",
        "*abc*",
        "a*b",
        " ab",
        "ab  ",
        "a-b-c-d-e",
        "--",
    ] {
        let found = fault(|list| list.entries[0].only_near.push(Pattern::word(written)));
        assert_eq!(found, of("one", ListFaultKind::Pattern(written.to_owned())));
    }
    let exact = fault(|list| list.entries[0].patterns.push(Pattern::exact("ADD*")));
    assert_eq!(exact, of("one", ListFaultKind::Pattern("ADD*".to_owned())));
    let allowed = fault(|list| list.allowed.push(Pattern::word("*")));
    assert_eq!(
        (allowed.entry, allowed.kind),
        (None, ListFaultKind::Pattern("*".to_owned()))
    );
}

#[test]
fn a_word_is_noticed_once() {
    for written in ["first*", "FIRST*", "fîrst*"] {
        let found = fault(|list| list.entries[1].patterns.push(Pattern::word(written)));
        assert_eq!(
            found,
            of("two", ListFaultKind::PatternTwice(written.to_owned()))
        );
    }
}

#[test]
fn a_list_without_entries_is_refused() {
    let found = fault(|list| list.entries.clear());
    assert_eq!((found.entry, found.kind), (None, ListFaultKind::Empty));
}

#[test]
fn a_fault_says_what_is_wrong() {
    let found = fault(|list| list.entries[1].patterns = words(&["x"]));
    assert!(found.to_string().starts_with("two: `x`"), "{found}");
}

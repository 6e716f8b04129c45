#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod any_text;
mod list;

use super::*;
use chrono::NaiveDate;

fn words(written: &[&str]) -> Vec<Pattern> {
    written.iter().map(|it| Pattern::word(it)).collect()
}

fn entry(id: &str, tier: Tier, patterns: &[&str]) -> Entry {
    Entry {
        id: id.to_owned(),
        tier,
        languages: vec![Language::Nl, Language::En],
        patterns: words(patterns),
        unless: Vec::new(),
        unless_near: Vec::new(),
        only_near: Vec::new(),
        in_names: false,
        question: Question::Health,
        rewording: Bilingual {
            nl: "Noem de grens.".to_owned(),
            en: "Name the limit.".to_owned(),
        },
        replace: None,
    }
}

fn list(entries: Vec<Entry>) -> WordList {
    WordList {
        version: "2026-11-22".to_owned(),
        source: "tests".to_owned(),
        reviewed_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
        allowed: words(&["pijnbank museum"]),
        person_cues: words(&["wegens", "due to"]),
        entries,
    }
}

/// A small list with each kind of pattern.
fn guard() -> Guard {
    let mut pain = entry("pain", Tier::Amber, &["*pijn*", "pain"]);
    pain.unless = words(&["pijnpunt*", "pain-point*"]);
    let mut doctor = entry("doctor", Tier::Amber, &["huisarts*"]);
    doctor.patterns.push(Pattern::exact("GP"));
    doctor.unless_near = words(&["fund*"]);
    let mut body = entry("body", Tier::Grey, &["knie"]);
    body.only_near = words(&["last van", "kapot*"]);
    let mut pregnant = entry("pregnant", Tier::Red, &["zwanger"]);
    pregnant.in_names = true;
    Guard::new(list(vec![
        entry("burnout", Tier::Red, &["burn-out*"]),
        entry("cancer", Tier::Red, &["*kanker*", "cancer"]),
        entry("suicide", Tier::Red, &["suïcid*"]),
        entry("cause", Tier::Amber, &["last van de", "ziek i.v.m."]),
        pain,
        doctor,
        body,
        pregnant,
    ]))
    .unwrap()
}

/// The entries noticed, each with the words of the text.
fn noticed(text: &str, scope: Scope) -> Vec<(String, &str)> {
    let guard = guard();
    let found = guard.find(text, scope);
    found
        .iter()
        .map(|it| (it.entry.id.clone(), &text[it.span.start..it.span.end]))
        .collect()
}

fn full(text: &str) -> Vec<(String, &str)> {
    noticed(text, Scope::Full)
}

fn one<'t>(id: &str, word: &'t str) -> Vec<(String, &'t str)> {
    vec![(id.to_owned(), word)]
}

#[test]
fn a_stem_takes_the_rest_of_its_word() {
    for (text, word) in [
        ("Heeft een burn-out gehad", "burn-out"),
        ("BURNOUT!", "BURNOUT"),
        ("haar burn-outklachten nemen af", "burn-outklachten"),
        ("burn out", "burn out"),
        ("burn\u{2011}out", "burn\u{2011}out"),
        ("bu\u{ad}rnout", "bu\u{ad}rnout"),
        ("een burn-\nout", "burn-\nout"),
        ("een burn-\r\nout", "burn-\r\nout"),
        ("een burn\u{a0}\u{a0}out", "burn\u{a0}\u{a0}out"),
        ("b\u{fb}rnout", "b\u{fb}rnout"),
        ("\u{ff42}urnout", "\u{ff42}urnout"),
    ] {
        assert_eq!(full(text), one("burnout", word), "{text}");
    }
    for text in [
        "sunburn out there",
        "airburnout",
        "burn it out",
        "burn - out",
    ] {
        assert_eq!(full(text), [], "{text}");
    }
}

#[test]
fn accents_make_no_difference() {
    for text in ["suicidaal", "suïcidaal", "sui\u{308}cidaal", "SUÏCIDAAL"] {
        assert_eq!(full(text), one("suicide", text), "{text}");
    }
}

#[test]
fn a_star_in_front_finds_the_end_of_a_compound() {
    for word in ["rugpijn", "pijn", "buikpijnklachten", "borstkankerpatiënt"] {
        let text = format!("x {word} y");
        assert_eq!(full(&text).len(), 1, "{word}");
        assert_eq!(full(&text)[0].1, word);
    }
    // Without a star the bare word counts.
    assert_eq!(full("campaign, Spain, painting, cancers"), []);
}

#[test]
fn harmless_words_around_it_cover_a_word() {
    for text in [
        "de pijnpunten van de klant",
        "pain points",
        "a pain-point",
        "painpoint",
        "het Pijnbank  Museum",
    ] {
        assert_eq!(full(text), [], "{text}");
    }
    assert_eq!(full("pijnpunten en rugpijn"), one("pain", "rugpijn"));
    assert_eq!(full("geen pijn"), one("pain", "pijn"));
}

#[test]
fn an_acronym_counts_as_written() {
    assert_eq!(full("naar de GP geweest"), one("doctor", "GP"));
    for text in ["gp", "Gp", "GPs", "AGP", "G-P", "G\u{301}P"] {
        assert_eq!(full(text), [], "{text}");
    }
}

#[test]
fn a_neighbour_counts_within_its_sentence() {
    assert_eq!(full("GP at a venture fund"), []);
    assert_eq!(full("He runs a fund. He sees a GP."), one("doctor", "GP"));
    assert_eq!(full("a fund\nthe GP"), one("doctor", "GP"));
    assert_eq!(full("a fund! The GP"), one("doctor", "GP"));
    // An abbreviation ends no sentence.
    assert_eq!(full("GP i.v.m. fund"), []);
    // A cue that it is about a person weighs more.
    assert_eq!(full("left the fund due to a GP"), one("doctor", "GP"));
    assert_eq!(full("de knie"), []);
    assert_eq!(full("knie is kapotgegaan"), one("body", "knie"));
    assert_eq!(full("Kapot. De knie."), []);
    assert_eq!(full("ziek i.v.m. werk"), one("cause", "ziek i.v.m."));
}

#[test]
fn of_overlapping_words_the_gravest_counts() {
    assert_eq!(
        full("last van de pijnlijke kanker"),
        [
            ("cause".to_owned(), "last van de"),
            ("pain".to_owned(), "pijnlijke"),
            ("cancer".to_owned(), "kanker")
        ]
    );
    assert_eq!(full("kankerpijn"), one("cancer", "kankerpijn"));
    assert_eq!(full("pijnkanker"), one("cancer", "pijnkanker"));
}

#[test]
fn in_names_of_work_only_what_concerns_a_person_is_noticed() {
    for text in [
        "Kankeronderzoeker",
        "Huisarts",
        "GP",
        "Pijnpoli",
        "Burn-out coach",
    ] {
        assert_eq!(noticed(text, Scope::NamesOfWork), [], "{text}");
    }
    assert_eq!(
        noticed("Analist, gestopt wegens kanker", Scope::NamesOfWork),
        one("cancer", "kanker")
    );
    assert_eq!(
        noticed("Analist (zwanger)", Scope::NamesOfWork),
        one("pregnant", "zwanger")
    );
    assert_eq!(noticed("wegens pijn", Scope::NamesOfWork), []);
}

#[test]
fn places_are_counted_in_both_units() {
    let text = "👩🏽‍💻 é burn-out 😀 pijn";
    let guard = guard();
    let found = guard.find(text, Scope::Full);
    let units: Vec<u16> = text.encode_utf16().collect();
    let words: Vec<String> = found
        .iter()
        .map(|it| String::from_utf16(&units[it.span.start_utf16..it.span.end_utf16]).unwrap())
        .collect();
    assert_eq!(words, ["burn-out", "pijn"]);
    assert_eq!(
        full(text),
        [
            ("burnout".to_owned(), "burn-out"),
            ("pain".to_owned(), "pijn")
        ]
    );
}

#[test]
fn a_citizen_service_number_is_found() {
    for (text, number) in [
        ("BSN 123456782", "123456782"),
        ("bsn:123456782.", "123456782"),
        ("BSN123456782", "123456782"),
        ("1234.56.782", "1234.56.782"),
        ("nr 123 456 782, zie", "123 456 782"),
        ("12 34 56 782", "12 34 56 782"),
        ("verslag_111222333_v2", "111222333"),
        ("in 2026 111222333", "111222333"),
        ("é😀111222333", "111222333"),
        ("012345672", "012345672"),
    ] {
        let found = find_bsn(text);
        let found: Vec<&str> = found.iter().map(|it| &text[it.start..it.end]).collect();
        assert_eq!(found, [number], "{text}");
    }
    let span = find_bsn("é😀111222333")[0];
    assert_eq!((span.start_utf16, span.end_utf16), (3, 12));
    assert_eq!(find_bsn("123456782 111222333").len(), 2);
}

#[test]
fn other_numbers_are_left_alone() {
    for text in [
        "123456789",
        "KvK 12345678",
        "tel. 06 12345678",
        "0612345678",
        "+31 612345678",
        "+31612345678",
        "0031612345672",
        "000000000",
        "1111222333",
        "111222333.5",
        "0.111222333",
        "111222333-01",
        "2026-111222333",
        "NL111222333B01",
        "x111222333",
        "€ 111.222.333",
        "NL91 ABNA 0417 1643 00",
        "111-222-333",
        "1 112 223 33",
        "2026-11-22",
    ] {
        assert_eq!(find_bsn(text), [], "{text}");
    }
}

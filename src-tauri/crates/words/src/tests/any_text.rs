//! Any text at all, and very long ones.

use super::*;
use proptest::prelude::*;
use std::fmt::Write;

/// Words of the list between anything.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        Just("burn-out".to_owned()),
        Just("pijn".to_owned()),
        Just("GP".to_owned()),
        Just("last van de".to_owned()),
        Just("-\n".to_owned()),
        Just("\r\n".to_owned()),
        Just(". ".to_owned()),
        Just("\u{301}".to_owned()),
        Just("\u{fb01}".to_owned()),
        Just("\u{2100}".to_owned()),
        Just("\u{130}".to_owned()),
        Just("\u{1f468}\u{200d}\u{1f469}".to_owned()),
        Just("111222333".to_owned()),
        Just(" ".to_owned()),
        Just("fund".to_owned()),
    ];
    proptest::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

fn fits(text: &str, span: Span) -> bool {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = text.get(span.start..span.end);
    let wide = units.get(span.start_utf16..span.end_utf16);
    let wide = wide.and_then(|it| String::from_utf16(it).ok());
    bytes.is_some_and(|it| !it.is_empty()) && bytes.map(str::to_owned) == wide
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn findings_lie_on_characters_and_apart(text in texts()) {
        let guard = guard();
        let mut end = 0;
        for finding in guard.find(&text, Scope::Full) {
            prop_assert!(fits(&text, finding.span), "{:?}", finding.span);
            prop_assert!(finding.span.start >= end);
            end = finding.span.end;
        }
        for span in find_bsn(&text) {
            prop_assert!(fits(&text, span), "{span:?}");
        }
    }

    #[test]
    fn a_word_is_found_between_any_two_lines(before in any::<String>(), after in any::<String>()) {
        // A hyphen at the end of a line would join what is before with the word.
        let text = format!("{before}.\nburnout\n{after}");
        let guard = guard();
        let found = guard.find(&text, Scope::Full);
        let start = before.len() + 2;
        prop_assert!(found.iter().any(|it| it.span.start == start && it.entry.id == "burnout"));
    }

    #[test]
    fn names_of_work_show_less_than_all(text in texts()) {
        let guard = guard();
        let full = guard.find(&text, Scope::Full);
        for finding in guard.find(&text, Scope::NamesOfWork) {
            prop_assert!(finding.tier() == Tier::Red);
            prop_assert!(full.contains(&finding));
        }
    }

    #[test]
    fn only_one_number_in_eleven_passes(number in 0u32..1_000_000_000) {
        let text = format!("{number:09}");
        let digits: Vec<u32> = text.chars().filter_map(|it| it.to_digit(10)).collect();
        let sum: u32 = digits.iter().zip((2..=9).rev()).map(|(it, by)| it * by).sum();
        let right = number != 0 && sum % 11 == digits[8] && !text.starts_with("00");
        prop_assert_eq!(!find_bsn(&text).is_empty(), right);
    }
}

/// Texts of 100,000 characters that make the most work.
#[test]
fn long_texts_are_read_to_their_end() {
    let guard = guard();
    let mut numbers = String::new();
    for number in 0..11_000 {
        write!(numbers, "{number:08} ").unwrap();
    }
    for (text, least) in [
        ("pijn".repeat(25_000), 1),
        ("pijn ".repeat(20_000), 20_000),
        ("GP. ".repeat(25_000), 25_000),
        ("last van de ".repeat(8_000), 8_000),
        ("burn-".repeat(20_000), 0),
        ("\u{301}".repeat(100_000), 0),
        ("-\n".repeat(50_000), 0),
        (". a".repeat(33_000), 0),
        (numbers, 0),
    ] {
        assert_eq!(
            guard.find(&text, Scope::Full).len(),
            least,
            "{}",
            &text[..4]
        );
        assert_eq!(find_bsn(&text), []);
    }
}

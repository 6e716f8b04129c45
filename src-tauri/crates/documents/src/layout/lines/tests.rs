use super::*;
use crate::fonts::Family;

fn lines_of(text: &str, width: i32, parting: Parting, language: Language) -> Vec<String> {
    let mut shaper = Shaper::new(Family::shared().unwrap());
    let spans = ready(
        &Text::from(text),
        (false, false),
        &shaper,
        &mut MissingList::default(),
    );
    let mut breaker = Breaker {
        shaper: &mut shaper,
        language,
        parting,
    };
    let lines = breaker.lines(&spans, width);
    for line in &lines {
        let single = line.runs.iter().flat_map(|(_, run)| &run.glyphs).count() <= 1;
        assert!(
            line.advance() <= width || single,
            "a line of {} in {width}",
            line.advance()
        );
    }
    lines
        .iter()
        .map(|line| {
            line.runs
                .iter()
                .flat_map(|(_, run)| run.glyphs.iter().map(|g| g.text.as_str()))
                .collect()
        })
        .collect()
}

#[test]
fn lines_end_between_words() {
    assert_eq!(
        lines_of("een twee drie vier", 5000, Parting::Seldom, Language::Nl),
        ["een twee ", "drie vier"]
    );
}

#[test]
fn a_line_feed_ends_a_line_and_two_leave_one_empty() {
    assert_eq!(
        lines_of("a\n\nb\n", 5000, Parting::Seldom, Language::Nl),
        ["a", "", "b"]
    );
}

#[test]
fn nothing_is_one_empty_line() {
    assert_eq!(lines_of("", 5000, Parting::Seldom, Language::Nl), [""]);
}

#[test]
fn a_long_word_is_parted_by_the_rules_of_its_language() {
    let lines = lines_of(
        "arbeidsongeschiktheidsverzekeringsmaatschappijen",
        9000,
        Parting::Seldom,
        Language::Nl,
    );
    assert_eq!(
        lines.concat().replace('\u{ad}', ""),
        "arbeidsongeschiktheidsverzekeringsmaatschappijen"
    );
    assert!(lines.len() > 2);
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        assert!(line.ends_with('\u{ad}'), "{line}");
        assert!(next.chars().next().is_some_and(char::is_alphabetic));
    }
    assert_eq!(
        lines_of("responsibilities", 5200, Parting::Freely, Language::En),
        ["responsibili\u{ad}", "ties"]
    );
}

#[test]
fn what_cannot_be_parted_is_cut_but_never_runs_out_of_its_box() {
    let number = "1234567890".repeat(30);
    let lines = lines_of(&number, 6000, Parting::Seldom, Language::Nl);
    assert_eq!(lines.concat(), number);
    let narrow = lines_of("WWWW", 100, Parting::Freely, Language::Nl);
    assert_eq!(narrow, ["W", "W", "W", "W"]);
}

#[test]
fn a_heading_keeps_its_words_whole() {
    let lines = lines_of(
        "Praktische belemmeringen onderweg",
        9000,
        Parting::Never,
        Language::Nl,
    );
    assert!(!lines.concat().contains('\u{ad}'), "{lines:?}");
}

#[test]
fn a_soft_hyphen_is_seen_only_at_the_end_of_a_line() {
    assert_eq!(
        lines_of("spoorboek\u{ad}houding", 5000, Parting::Never, Language::Nl),
        ["spoorboek\u{ad}", "houding"]
    );
    assert_eq!(
        lines_of(
            "spoorboek\u{ad}houding",
            50_000,
            Parting::Never,
            Language::Nl
        ),
        ["spoorboekhouding"]
    );
}

#[test]
fn punctuation_stays_with_the_bold_word_before_it() {
    let mut shaper = Shaper::new(Family::shared().unwrap());
    let text = Text::from(vec![
        crate::model::Span::plain("dit is "),
        crate::model::Span::plain("vet").bold(),
        crate::model::Span::plain(". En dan"),
    ]);
    let spans = ready(&text, (false, false), &shaper, &mut MissingList::default());
    let mut breaker = Breaker {
        shaper: &mut shaper,
        language: Language::Nl,
        parting: Parting::Never,
    };
    for width in (2500..8000).step_by(50) {
        for line in breaker.lines(&spans, width) {
            let first = line
                .runs
                .first()
                .and_then(|(_, run)| run.glyphs.first())
                .map(|g| g.text.as_str());
            assert_ne!(first, Some("."), "at {width}");
        }
    }
}

#[test]
fn only_addresses_that_open_something_are_followed() {
    for good in [
        "https://www.uwv.nl/x?a=1",
        "mailto:a@b.nl",
        "tel:+31201234567",
        " HTTP://a.nl",
    ] {
        assert!(address(good).is_some(), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "www.uwv.nl",
        "https:",
        "https://a b",
        "https://é.nl",
        "",
    ] {
        assert!(address(bad).is_none(), "{bad}");
    }
}

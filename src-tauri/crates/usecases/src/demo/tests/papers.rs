//! Whether the plans and reports of the examples are complete, and written for their own day.

use super::*;
use crate::content::Sources;
use spoorboek_contract::message::Settings;
use spoorboek_documents::SectionKey;
use spoorboek_domain::{Document, DocumentKind, Thresholds};

/// Months by name, but for those that are other words too.
const MONTHS: [&str; 17] = [
    "januari",
    "january",
    "februari",
    "february",
    "maart",
    "april",
    "juni",
    "june",
    "juli",
    "july",
    "augustus",
    "august",
    "september",
    "oktober",
    "october",
    "november",
    "december",
];

/// The one document that is still being written: why it has been quiet is not known yet.
const CONCEPT: (&str, DocumentKind, u32) = ("valeria", DocumentKind::ProgressReport, 2);

fn of(document: &Document) -> (DocumentKind, u32) {
    (document.kind, document.version)
}

/// Of each document of a case the sections that are missing in a language, and how many the list of
/// documents tells of.
fn missing(
    case: &CaseFile,
    today: NaiveDate,
    language: Language,
) -> Vec<(&Document, Vec<SectionKey>, usize)> {
    let engine = engine();
    let outcome = engine.compute(&case.rule_facts(today).expect("facts"));
    let thresholds = Thresholds::default();
    let documents = case.documents.iter().map(|document| {
        let sources = Sources {
            case,
            outcome: Some(&outcome),
            document,
            language,
            thresholds: &thresholds,
        };
        let content = sources.content(&Settings::default(), None);
        let listed = sources.missing();
        let listed = match language {
            Language::Nl => listed.dutch,
            Language::En => listed.english,
        };
        (document, content.missing(), listed)
    });
    documents.collect()
}

#[test]
fn every_document_is_complete_in_both_languages_but_one_on_purpose() {
    for today in ["2026-11-22", "2026-11-28", "2027-03-10", "2028-02-29"].map(date) {
        let mut seen = 0;
        for (name, typed_in, case) in all(today) {
            for language in Language::ALL {
                for (document, missing, listed) in missing(&case, today, language) {
                    let (kind, version) = of(document);
                    let expected: &[SectionKey] = if (name, kind, version) == CONCEPT {
                        &[SectionKey::ReportBarriers]
                    } else {
                        &[]
                    };
                    let which = format!(
                        "{name} typed in {typed_in:?}: {} {version} in {language:?} on {today}",
                        kind.key()
                    );
                    assert_eq!(missing, expected, "{which}");
                    assert_eq!(listed, expected.len(), "{which}");
                    seen += 1;
                }
            }
        }
        // Each in the two languages in which it may be typed, read in both.
        let papers: usize = EXAMPLES.iter().map(|it| it.documents.len()).sum();
        assert_eq!(seen, papers * 4);
    }
}

#[test]
fn the_concept_is_the_newest_report_and_asks_why_it_was_quiet() {
    let (name, kind, version) = CONCEPT;
    let example = EXAMPLES.iter().find(|it| it.name == name).expect("it");
    let case = case_file(example, name, WRITTEN_FOR, Language::Nl);
    let newest = case.documents.iter().max_by_key(|it| it.date);
    assert_eq!(newest.map(of), Some((kind, version)));
    let thresholds = Thresholds::default();
    let sources = Sources {
        case: &case,
        outcome: None,
        document: newest.expect("a report"),
        language: Language::Nl,
        thresholds: &thresholds,
    };
    let says = sources.case_says(SectionKey::ReportBarriers);
    assert!(says.unfinished);
    assert!(says.text.contains("staat er geen contact in dit verslag"));
}

#[test]
fn own_texts_stand_in_both_languages_with_days_that_move() {
    for example in EXAMPLES {
        for paper in example.documents {
            for (section, texts) in paper.texts {
                let which = format!("{} {} {}", example.name, paper.date, section.key());
                assert_eq!(section.kind(), paper.kind, "{which}");
                let days = texts.map(|text| {
                    assert!(text.contains(' '), "{which}");
                    let mut parts = text.split('{');
                    let mut outside = parts.next().unwrap_or_default().to_owned();
                    let mut days = Vec::new();
                    for part in parts {
                        let (day, rest) = part.split_once('}').expect("a closed brace");
                        days.push(date(day));
                        outside.push_str(rest);
                    }
                    // A day outside braces would stay where it is while the case moves.
                    assert!(!outside.contains("202"), "{which}: {outside}");
                    let lower = outside.to_lowercase();
                    let named = MONTHS.iter().find(|month| lower.contains(**month));
                    assert_eq!(named, None, "{which}");
                    days
                });
                let [nl, en] = days;
                assert_eq!(nl, en, "{which}");
            }
        }
    }
}

#[test]
fn days_in_own_texts_move_with_the_case() {
    let later = WRITTEN_FOR + Days::new(70);
    let says = |today: NaiveDate| {
        let case = case_file(&mariam::MARIAM, "mariam", today, Language::Nl);
        let report = case
            .documents
            .iter()
            .find(|it| it.kind == DocumentKind::ProgressReport);
        let own = report.and_then(|it| it.own_text("report.next", Language::Nl));
        own.expect("a text").to_owned()
    };
    assert!(says(WRITTEN_FOR).starts_with("Het volgende gesprek is op 30-11-2026. "));
    assert!(says(later).starts_with("Het volgende gesprek is op 08-02-2027. "));
}

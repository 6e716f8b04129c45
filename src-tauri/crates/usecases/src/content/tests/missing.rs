//! What keeps a document a concept, counted without writing it.

use super::*;

fn sources<'a>(
    case: &'a CaseFile,
    document: &'a Document,
    language: Language,
    thresholds: &'a Thresholds,
) -> Sources<'a> {
    Sources {
        case,
        outcome: None,
        document,
        language,
        thresholds,
    }
}

fn missing_in(case: &CaseFile, document: &Document, language: Language) -> Vec<SectionKey> {
    let thresholds = Thresholds::default();
    let sources = sources(case, document, language, &thresholds);
    sources.content(&Settings::default(), None).missing()
}

/// The quick count, in Dutch and in English, against the documents themselves.
fn missing(case: &CaseFile, document: &Document) -> (usize, usize) {
    let thresholds = Thresholds::default();
    let quick = sources(case, document, case.language(), &thresholds).missing();
    let written = Language::ALL.map(|language| missing_in(case, document, language).len());
    assert_eq!([quick.dutch, quick.english], written);
    (quick.dutch, quick.english)
}

#[test]
fn each_language_is_counted_by_itself() {
    let plan = document(DocumentKind::TrajectoryPlan);
    let (dutch, english) = missing(&CaseFile::default(), &plan);
    let mut case = case(&[(Field::Budget, "", "4250")]);
    assert_eq!(missing(&case, &plan), (dutch - 1, english - 1));
    // Typed in Dutch: the English plan waits for a translation.
    enter(&mut case, Field::ProgrammeGoal, "", "Werk.");
    assert_eq!(missing(&case, &plan), (dutch - 2, english - 1));
    let mut translated = plan.clone();
    let goal = SectionKey::PlanGoal;
    translated.texts.push(own_text(goal, Language::En, "Work."));
    assert_eq!(missing(&case, &translated), (dutch - 2, english - 2));
    // Emptied by the coach: in that language there is nothing.
    translated.texts.push(own_text(goal, Language::Nl, " "));
    assert_eq!(missing(&case, &translated), (dutch - 1, english - 2));
    enter(&mut case, Field::CaseLanguage, "", "en");
    assert_eq!(missing(&case, &plan), (dutch - 1, english - 2));
}

#[test]
fn a_table_in_the_other_language_needs_no_translation() {
    let report = document(DocumentKind::ProgressReport);
    let mut case = case(&[]);
    let (dutch, english) = missing(&case, &report);
    case.log.push(line("2026-10-05", LogKind::Meeting, ""));
    assert_eq!(missing(&case, &report), (dutch - 1, english - 1));
}

#[test]
fn a_silence_without_reason_is_missing_until_it_is_written_about() {
    let case = case(&[(Field::ProgrammeStart, "", "2026-09-01")]);
    let mut report = document(DocumentKind::ProgressReport);
    let key = SectionKey::ReportBarriers;
    for language in Language::ALL {
        assert!(!says(&case, key, language).is_empty());
        assert!(missing_in(&case, &report, language).contains(&key));
        let before = missing(&case, &report);
        report.texts.push(own_text(key, language, "Vakantie."));
        assert!(!missing_in(&case, &report, language).contains(&key));
        assert!(missing(&case, &report) < before);
    }
}

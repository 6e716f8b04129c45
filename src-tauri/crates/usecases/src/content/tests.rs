//! Small cases made by hand, each with what one section needs.

mod missing;
mod plan;
mod privacy;
mod report;
mod silence;

use super::*;
use spoorboek_domain::{
    Application, ApplicationStatus, Channel, DocumentText, Fact, FactKey, LogEntry, LogKind,
    Visibility, read,
};

pub(super) fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date")
}

/// A case with these facts: field, row, what was typed.
pub(super) fn case(facts: &[(Field, &str, &str)]) -> CaseFile {
    let mut case = CaseFile::default();
    for (field, row, typed) in facts {
        enter(&mut case, *field, row, typed);
    }
    case
}

pub(super) fn enter(case: &mut CaseFile, field: Field, row: &str, typed: &str) {
    let value = read(field, typed, day("2026-11-22"));
    let value = value.ok().flatten().expect("a value that can be read");
    case.enter(FactKey::row(field, row), Some(Fact::Known(value)));
}

pub(super) fn line(on: &str, kind: LogKind, summary: &str) -> LogEntry {
    LogEntry {
        id: on.to_owned(),
        date: day(on),
        kind,
        minutes: Some(45),
        who: "Noor".to_owned(),
        summary: summary.to_owned(),
        result: String::new(),
        next_step: String::new(),
        next_step_on: None,
        visibility: Visibility::Report,
        phase: String::new(),
        milestone: String::new(),
        service: String::new(),
    }
}

pub(super) fn sent(on: &str, employer: &str, status: ApplicationStatus) -> Application {
    Application {
        id: on.to_owned(),
        date: day(on),
        employer: employer.to_owned(),
        job: "Data-analist".to_owned(),
        direction: String::new(),
        channel: Channel::Vacancy,
        form: String::new(),
        recognised_sponsor: None,
        status,
        status_on: None,
        note: String::new(),
        employer_kvk: String::new(),
        suitable: String::new(),
        proof: String::new(),
        lesson: String::new(),
        next_step: String::new(),
        remind_on: None,
        source: String::new(),
        salary: None,
        hours: None,
        start_on: None,
        highly_skilled: None,
    }
}

pub(super) fn document(kind: DocumentKind) -> Document {
    Document {
        id: "d".to_owned(),
        case_id: String::new(),
        kind,
        version: 1,
        date: day("2026-11-22"),
        period: (kind == DocumentKind::ProgressReport)
            .then(|| (day("2026-10-01"), day("2026-11-20"))),
        texts: Vec::new(),
    }
}

/// What the case says in a section, as lines: its text, then each table as caption, head and rows.
pub(super) fn says(case: &CaseFile, key: SectionKey, language: Language) -> String {
    let from_case = says_in(case, &document(key.kind()), key, language);
    let mut lines = Vec::new();
    if !from_case.text.is_empty() {
        lines.push(from_case.text.clone());
    }
    for table in &from_case.tables {
        lines.extend(Some(table.caption.words()).filter(|it| !it.is_empty()));
        let head: Vec<_> = table.columns.iter().map(|it| it.title.words()).collect();
        lines.push(head.join(" | "));
        for row in &table.rows {
            let cells: Vec<_> = row
                .iter()
                .map(|it| it.words().replace('\n', " / "))
                .collect();
            lines.push(cells.join(" | "));
        }
    }
    lines.join("\n")
}

pub(super) fn says_in(
    case: &CaseFile,
    document: &Document,
    key: SectionKey,
    language: Language,
) -> FromCase {
    let thresholds = Thresholds::default();
    let sources = Sources {
        case,
        outcome: None,
        document,
        language,
        thresholds: &thresholds,
    };
    sources.case_says(key)
}

pub(super) fn own_text(key: SectionKey, language: Language, text: &str) -> DocumentText {
    DocumentText {
        section: key.key().to_owned(),
        language,
        text: text.to_owned(),
    }
}

#[test]
fn amounts_are_written_as_each_language_does() {
    assert_eq!(euros(425_000, Language::Nl), "€ 4.250,00");
    assert_eq!(euros(123_456_789, Language::En), "€ 1,234,567.89");
    assert_eq!(euros(5, Language::Nl), "€ 0,05");
    assert_eq!(euros(99_900, Language::Nl), "€ 999,00");
}

#[test]
fn a_text_becomes_a_sentence_on_one_line() {
    assert_eq!(
        sentences(&[" Cv af\n\nen verstuurd", "", "Klaar!"]),
        "Cv af en verstuurd. Klaar!"
    );
    assert_eq!(sentences(&["", " "]), "");
}

//! The plans and reports of the examples, with what the coach wrote in them.
//!
//! A report says what was known on its own day. Where the case has learnt more since, or has nothing
//! to say, the coach's own text stands in its place, in both languages. What the case does say was
//! translated, as a coach would do before a plan goes to somebody who reads the other language.

pub(super) mod joao;
pub(super) mod mariam;
pub(super) mod thandiwe;
pub(super) mod valeria;

use super::example::Paper;
use super::moved;
use crate::content::Sources;
use chrono::NaiveDate;
use spoorboek_documents::{SectionKey, short_date};
use spoorboek_domain::{CaseFile, Document, DocumentText, Language, Thresholds};

/// A plan or report as it would be kept.
pub(super) fn document(
    paper: &Paper,
    version: u32,
    case_id: &str,
    today: NaiveDate,
) -> Option<Document> {
    let period = paper
        .period
        .and_then(|[from, to]| moved(from, today).zip(moved(to, today)));
    let texts = paper.texts.iter().flat_map(|(section, [nl, en])| {
        [(Language::Nl, nl), (Language::En, en)].map(|(language, text)| DocumentText {
            section: section.key().to_owned(),
            language,
            text: with_days(text, today),
        })
    });
    Some(Document {
        id: format!("{case_id}-{}-{version}", paper.kind.key()),
        case_id: case_id.to_owned(),
        kind: paper.kind,
        version,
        date: moved(paper.date, today)?,
        period,
        texts: texts.collect(),
    })
}

/// A text with the days that stand in braces moved to today and written as a document does.
fn with_days(text: &str, today: NaiveDate) -> String {
    let mut parts = text.split('{');
    let mut said = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (day, rest) = part.split_once('}').unwrap_or((part, ""));
        match moved(day, today) {
            Some(day) => said.push_str(&short_date(day)),
            None => said.push_str(day),
        }
        said.push_str(rest);
    }
    said
}

/// Adds to the documents of a case what waits for translation, from the same case typed in the other
/// language.
pub(super) fn translate(case: &mut CaseFile, other: &CaseFile) {
    let thresholds = Thresholds::default();
    let language = other.language();
    for (document, same) in case.documents.iter_mut().zip(&other.documents) {
        let sources = Sources {
            case: other,
            // What is typed rests on no date of the rules.
            outcome: None,
            document: same,
            language,
            thresholds: &thresholds,
        };
        for key in SectionKey::of(document.kind) {
            let says = sources.case_says(key);
            let waits = says.typed && !says.text.trim().is_empty();
            if waits && document.own_text(key.key(), language).is_none() {
                document.texts.push(DocumentText {
                    section: key.key().to_owned(),
                    language,
                    text: says.text,
                });
            }
        }
    }
}

use super::{Bilingual, Language, OpenWord};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The kinds of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DocumentKind {
    /// The trajectory plan (trajectplan, re-integratieplan spoor 2).
    TrajectoryPlan,
    /// The progress report (voortgangsrapportage).
    ProgressReport,
}

/// A document to begin, filled in from the case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewDocument {
    /// The case.
    pub case_id: String,
    /// What to make.
    pub kind: DocumentKind,
    /// The language to show it in.
    pub language: Language,
}

/// A document, in one of its languages.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DocumentInLanguage {
    /// The document.
    pub document_id: String,
    /// The language.
    pub language: Language,
}

/// The coach's own text for a section.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DocumentText {
    /// The document.
    pub document_id: String,
    /// The language of the text.
    pub language: Language,
    /// The section's key.
    pub section: String,
    /// The text; none goes back to what the case says.
    pub text: Option<String>,
}

/// A document's date and period, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DocumentDetails {
    /// The document.
    pub document_id: String,
    /// The language to show it in.
    pub language: Language,
    /// The document's date.
    pub date: String,
    /// The period's first day; empty for a plan.
    pub period_from: String,
    /// The period's last day; empty for a plan.
    pub period_to: String,
}

/// A document in the list of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DocumentRow {
    /// The document.
    pub document_id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// Its version or number within the case, from 1.
    pub version: u32,
    /// Its date.
    pub date: String,
    /// The period it reports on.
    pub period: Option<(String, String)>,
    /// Mandatory parts still empty in Dutch, which is what UWV reads.
    pub missing: u32,
    /// Mandatory parts still empty in English, or waiting for translation.
    pub untranslated: u32,
    /// Noticed words in it about which nobody decided: while there is one, the PDF is a concept.
    pub words: u32,
}

/// A document, open in its form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DocumentView {
    /// The document.
    pub document_id: String,
    /// The case.
    pub case_id: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The language of the texts below.
    pub language: Language,
    /// Its version or number within the case, from 1.
    pub version: u32,
    /// Its date.
    pub date: String,
    /// The period it reports on.
    pub period: Option<(String, String)>,
    /// Its sections in order.
    pub sections: Vec<SectionView>,
    /// The keys of mandatory sections that are empty: while there is one, the PDF is a concept.
    pub missing: Vec<String>,
    /// Noticed words in it about which nobody decided: while there is one, the PDF is a concept.
    pub words: Vec<OpenWord>,
    /// Whether the coach who signs it has no name yet: then the PDF is a concept too.
    pub coach_missing: bool,
}

/// A document that was written as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportedFile {
    /// The file's name, which never holds a person's name.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
    /// The dates that were marked as done with it.
    pub marked: Vec<Bilingual>,
}

/// A section of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SectionView {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: Bilingual,
    /// What belongs here.
    pub hint: Bilingual,
    /// Whether the document is a concept without it.
    pub mandatory: bool,
    /// The text as it stands.
    pub text: String,
    /// What the case says, where the coach wrote something else.
    pub from_case: String,
    /// Whether the coach wrote it.
    pub own: bool,
    /// How many tables or lists from the case follow the text.
    pub tables: u32,
    /// The language of the text, where the case was typed in another than the document's: it waits
    /// for the coach's own text.
    pub foreign: Option<Language>,
    /// Whether nothing would be printed under the heading.
    pub empty: bool,
    /// Characters that the document's font lacks.
    pub unprintable: Vec<Unprintable>,
}

/// A character that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Unprintable {
    /// The character.
    pub character: String,
    /// How often it occurs.
    pub count: u32,
}

/// A document's pages, ready to be read as pictures with `document_page`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Preview {
    /// How many pages.
    pub pages: u32,
    /// Changes whenever the PDF's bytes do.
    pub fingerprint: String,
    /// Whether it is marked as a concept.
    pub concept: bool,
}

/// A page of a document's preview.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DocumentPage {
    /// The document.
    pub document_id: String,
    /// The language.
    pub language: Language,
    /// The page, from 1.
    pub page: u32,
    /// The width of the picture in pixels.
    pub width: u32,
}

//! The documents of a case: drafts and preview.

mod export;

pub(crate) use export::{file_stem, write_new};

use crate::App;
use crate::basis::Basis;
use crate::change::{check_length, found};
use crate::content::{Lacking, Sources};
use crate::convert::{case_file, count, document};
use crate::failure::{Outcome, failure};
use crate::view::fixed;
use crate::words::open_words;
use chrono::{Days, NaiveDate};
use spoorboek_contract::message::{
    Bytes, CaseView, DocumentDetails, DocumentInLanguage, DocumentKind as Kind, DocumentPage,
    DocumentRow, DocumentText, DocumentView, EntryOfCase, Failure, FailureCode, Language as Shown,
    NewDocument, OpenWord, Preview, SectionView, Settings, Unprintable,
};
use spoorboek_documents as documents;
use spoorboek_documents::content::{DocumentContent, Unsettled};
use spoorboek_documents::{Missing, Rendered, SectionKey};
use spoorboek_domain::{CaseFile, Document, DocumentKind, Field, Language};
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::{self, Subject};
use std::sync::Arc;

/// Width of an A4 page in points; a picture's scale is told against it.
const PAGE_WIDTH: f32 = 595.28;
const LEAST_PICTURE: u32 = 100;
const MOST_PICTURE: u32 = 2400;

/// The pages last shown, kept so that each page need not be made anew.
pub(crate) struct OpenPreview {
    document_id: String,
    language: Shown,
    pages: Arc<documents::preview::Preview>,
}

/// A document with all that it is made from.
struct Opened {
    case: CaseFile,
    document: Document,
    content: DocumentContent,
}

impl App {
    /// Begins a document, filled in from the case.
    ///
    /// # Errors
    /// When the case is gone, or the vault is locked or cannot be written.
    pub fn document_create(&self, new: NewDocument) -> Result<DocumentView, Failure> {
        let id = self.new_id()?;
        let kind = kind_from(new.kind);
        let today = self.today();
        self.step(&new.case_id, |step| {
            let case = case_file(step.transaction, &step.case)?;
            let earlier = || case.documents.iter().filter(|it| it.kind == kind);
            let version = earlier()
                .map(|it| it.version)
                .max()
                .unwrap_or(0)
                .saturating_add(1);
            let last_end = earlier().filter_map(|it| it.period.map(|(_, to)| to)).max();
            let period = match kind {
                DocumentKind::TrajectoryPlan => None,
                DocumentKind::ProgressReport => Some(next_period(&case, last_end, today)),
            };
            let row = table::Document {
                id: id.clone(),
                case_id: new.case_id.clone(),
                kind: kind.key().to_owned(),
                version,
                period_from: period.map(|(from, _)| from),
                period_to: period.map(|(_, to)| to),
                date: Some(today),
                created_ms: step.now_ms,
                changed_ms: step.now_ms,
            };
            step.change(&Subject::Document(id.clone()), |it| {
                Ok(it.put_document(&row)?)
            })
        })?;
        self.document_open(DocumentInLanguage {
            document_id: id,
            language: new.language,
        })
    }

    /// Opens a document in its form.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be read.
    pub fn document_open(&self, request: DocumentInLanguage) -> Result<DocumentView, Failure> {
        Ok(self
            .read(|transaction| self.form(transaction, &request.document_id, request.language))?)
    }

    /// Keeps the coach's own text for a section, or goes back to what the case says.
    ///
    /// # Errors
    /// When the document or the section is gone, the text is too long, or the vault is locked or
    /// cannot be written.
    pub fn document_text_set(&self, change: DocumentText) -> Result<DocumentView, Failure> {
        check_length(&change.text)?;
        let section =
            SectionKey::from_key(&change.section).ok_or_else(|| failure(FailureCode::NotFound))?;
        let language_code = language(change.language).code().to_owned();
        let case_id = self.case_of(&change.document_id)?;
        let subject = Subject::DocumentText {
            document_id: change.document_id.clone(),
            section: section.key().to_owned(),
            language: language_code.clone(),
        };
        // Going back to the case is a step of its own: the text must come back by one undo.
        let written = change
            .text
            .as_deref()
            .filter(|text| !text.trim().is_empty());
        let typed = written.map(|_| &subject);
        self.step_of(&case_id, typed, |step| {
            step.change(&subject, |transaction| {
                match &change.text {
                    Some(text) => transaction.put_document_text(&table::DocumentText {
                        document_id: change.document_id.clone(),
                        section: section.key().to_owned(),
                        language: language_code.clone(),
                        text: text.clone(),
                    })?,
                    None => {
                        transaction.remove_document_text(
                            &change.document_id,
                            section.key(),
                            &language_code,
                        )?;
                    }
                }
                Ok(())
            })
        })?;
        self.document_open(DocumentInLanguage {
            document_id: change.document_id,
            language: change.language,
        })
    }

    /// Keeps a document's date and period.
    ///
    /// # Errors
    /// When a date cannot be read or the period ends before it begins, the document is gone, or the
    /// vault is locked or cannot be written.
    pub fn document_details_set(&self, details: DocumentDetails) -> Result<DocumentView, Failure> {
        let date = self.typed_date(&details.date)?;
        let from = self.typed_date_or_none(&details.period_from)?;
        let to = self.typed_date_or_none(&details.period_to)?;
        if from.is_some() != to.is_some() {
            return Err(failure(FailureCode::DateUnreadable).into());
        }
        if from > to {
            return Err(failure(FailureCode::PeriodReversed).into());
        }
        let case_id = self.case_of(&details.document_id)?;
        self.step(&case_id, |step| {
            let mut row = found(step.transaction.document(&details.document_id)?)?;
            let before = row.clone();
            row.date = Some(date);
            if row.kind == DocumentKind::ProgressReport.key() {
                (row.period_from, row.period_to) = (from.or(row.period_from), to.or(row.period_to));
            }
            if row == before {
                return Ok(());
            }
            row.changed_ms = step.now_ms;
            let subject = Subject::Document(row.id.clone());
            step.change(&subject, |transaction| Ok(transaction.put_document(&row)?))
        })?;
        self.document_open(DocumentInLanguage {
            document_id: details.document_id,
            language: details.language,
        })
    }

    /// Removes a document with the coach's own texts, in one step to undo.
    ///
    /// # Errors
    /// When it is gone, or the vault is locked or cannot be written.
    pub fn document_remove(&self, entry: EntryOfCase) -> Result<CaseView, Failure> {
        self.step(&entry.case_id, |step| {
            let row = step.transaction.document(&entry.id)?;
            found(row.filter(|row| row.case_id == entry.case_id))?;
            for text in step.transaction.document_texts(&entry.id)? {
                let subject = Subject::DocumentText {
                    document_id: entry.id.clone(),
                    section: text.section.clone(),
                    language: text.language.clone(),
                };
                step.change(&subject, |transaction| {
                    transaction.remove_document_text(&entry.id, &text.section, &text.language)?;
                    Ok(())
                })?;
            }
            step.change(&Subject::Document(entry.id.clone()), |transaction| {
                transaction.remove_document(&entry.id)?;
                Ok(())
            })
        })
    }

    /// Makes the PDF and keeps its pages ready to be shown.
    ///
    /// # Errors
    /// When the document is gone or cannot be made, or the vault is locked or cannot be read.
    pub fn document_preview(&self, request: DocumentInLanguage) -> Result<Preview, Failure> {
        let asked = {
            let mut state = self.state();
            state.previews_asked += 1;
            state.previews_asked
        };
        let opened = self.opened_document(&request)?;
        let made = make(&opened.content)?;
        let fingerprint = documents::fingerprint(&made.bytes);
        let pages = documents::preview::Preview::open(made.bytes)
            .map_err(|_| failure(FailureCode::Internal))?;
        let preview = Preview {
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
            fingerprint,
            concept: opened.content.is_concept(),
        };
        let mut state = self.state();
        // Locked meanwhile: then nothing of the case may stay in memory.
        state.open_vault()?;
        // Asked for again meanwhile: the later one shows what the coach typed last.
        if state.previews_asked == asked {
            state.preview = Some(OpenPreview {
                document_id: request.document_id,
                language: request.language,
                pages: Arc::new(pages),
            });
        }
        Ok(preview)
    }

    /// A page of the preview as a PNG picture.
    ///
    /// # Errors
    /// When there is no such page, or the vault is locked.
    pub fn document_page(&self, request: DocumentPage) -> Result<Bytes, Failure> {
        let is_shown = |shown: &&OpenPreview| {
            shown.document_id == request.document_id && shown.language == request.language
        };
        if self.state().preview.as_ref().filter(is_shown).is_none() {
            self.document_preview(DocumentInLanguage {
                document_id: request.document_id.clone(),
                language: request.language,
            })?;
        }
        let pages = {
            let mut state = self.state();
            state.open_vault()?;
            Arc::clone(&found(state.preview.as_ref().filter(is_shown))?.pages)
        };
        let width = request.width.clamp(LEAST_PICTURE, MOST_PICTURE);
        let page = usize::try_from(request.page)
            .ok()
            .and_then(|page| page.checked_sub(1));
        // At most 2400, so nothing is lost.
        let scale = width as f32 / PAGE_WIDTH;
        let picture = pages.png(found(page)?, scale);
        Ok(Bytes(picture.map_err(|_| failure(FailureCode::NotFound))?))
    }

    fn case_of(&self, document_id: &str) -> Outcome<String> {
        self.read(|transaction| Ok(found(transaction.document(document_id)?)?.case_id))
    }

    fn opened_document(&self, request: &DocumentInLanguage) -> Outcome<Opened> {
        self.read(|it| self.opened(it, &request.document_id, language(request.language)))
    }

    fn opened(
        &self,
        transaction: &ReadTransaction<'_>,
        id: &str,
        language: Language,
    ) -> Outcome<Opened> {
        let (case, document) = loaded(transaction, id)?;
        let basis = self.basis(transaction)?;
        let outcome = basis.outcome(&case);
        let sources = sources(&basis, &case, &document, outcome.as_ref(), language);
        let (content, _) = self.content(transaction, &sources)?;
        Ok(Opened {
            case,
            document,
            content,
        })
    }

    fn content(
        &self,
        transaction: &ReadTransaction<'_>,
        sources: &Sources<'_>,
    ) -> Outcome<(DocumentContent, Vec<OpenWord>)> {
        let (settings, logo) = (self.settings(transaction)?, self.logo(transaction)?);
        let open = open_words(sources.case);
        Ok(sources.content_and_words(&settings, logo, &open))
    }

    fn form(
        &self,
        transaction: &ReadTransaction<'_>,
        id: &str,
        shown: Shown,
    ) -> Outcome<DocumentView> {
        let (case, document) = loaded(transaction, id)?;
        let basis = self.basis(transaction)?;
        let outcome = basis.outcome(&case);
        let sources = sources(&basis, &case, &document, outcome.as_ref(), language(shown));
        let (content, words) = self.content(transaction, &sources)?;
        let missing_characters = documents::missing_characters(&documents::compose(&content))
            .map_err(|_| failure(FailureCode::Internal))?;
        let sections = content.sections.iter().map(|section| {
            let from_case = sources.case_says(section.key).text;
            let own = document
                .own_text(section.key.key(), language(shown))
                .is_some();
            SectionView {
                key: section.key.key().to_owned(),
                title: fixed(section.key.title()),
                hint: fixed(section.key.hint()),
                mandatory: section.key.mandatory(),
                text: section.text.clone(),
                from_case,
                own,
                tables: u32::try_from(section.tables.len()).unwrap_or_default(),
                foreign: section.foreign.map(shown_language),
                empty: section.is_empty(),
                unprintable: unprintable(&missing_characters, section.key.key()),
            }
        });
        Ok(DocumentView {
            document_id: document.id.clone(),
            case_id: document.case_id.clone(),
            kind: kind(document.kind),
            language: shown,
            version: document.version,
            date: document.date.to_string(),
            period: period(&document),
            sections: sections.collect(),
            missing: content
                .missing()
                .iter()
                .map(|key| key.key().to_owned())
                .collect(),
            words,
            coach_missing: content.unsettled.contains(&Unsettled::CoachName),
        })
    }
}

/// A document and the case it belongs to.
fn loaded(transaction: &ReadTransaction<'_>, id: &str) -> Outcome<(CaseFile, Document)> {
    let row = found(transaction.document(id)?)?;
    let texts = transaction.document_texts(id)?;
    let document = found(document(row, texts))?;
    let case = case_file(transaction, &found(transaction.case(&document.case_id)?)?)?;
    Ok((case, document))
}

/// A document in the list of a case.
pub(crate) fn document_row(document: &Document, missing: Lacking, words: usize) -> DocumentRow {
    DocumentRow {
        document_id: document.id.clone(),
        kind: kind(document.kind),
        version: document.version,
        date: document.date.to_string(),
        period: period(document),
        missing: count(missing.dutch),
        untranslated: count(missing.english),
        words: count(words),
    }
}

/// What a document is made from.
fn sources<'a>(
    basis: &'a Basis,
    case: &'a CaseFile,
    document: &'a Document,
    outcome: Option<&'a spoorboek_rules::Outcome<'a>>,
    language: Language,
) -> Sources<'a> {
    Sources {
        case,
        outcome,
        document,
        language,
        thresholds: &basis.thresholds,
    }
}

/// Mandatory sections without text in a document.
pub(crate) fn missing_sections(
    basis: &Basis,
    case: &CaseFile,
    document: &Document,
    outcome: Option<&spoorboek_rules::Outcome<'_>>,
) -> Lacking {
    sources(basis, case, document, outcome, case.language()).missing()
}

/// How many noticed words that nobody decided about a document prints, of those open in the case.
pub(crate) fn printed_words(
    basis: &Basis,
    case: &CaseFile,
    document: &Document,
    outcome: Option<&spoorboek_rules::Outcome<'_>>,
    open: &[OpenWord],
) -> usize {
    // Nearly always there is none, and then nothing need be written.
    if open.is_empty() {
        return 0;
    }
    let sources = sources(basis, case, document, outcome, Language::Nl);
    let (_, held) = sources.content_and_words(&Settings::default(), None, open);
    held.len()
}

fn make(content: &DocumentContent) -> Outcome<Rendered> {
    documents::render(&documents::compose(content)).map_err(|_| failure(FailureCode::Internal))
}

/// From the day after the last report, or the programme's start, to today.
fn next_period(
    case: &CaseFile,
    last_end: Option<NaiveDate>,
    today: NaiveDate,
) -> (NaiveDate, NaiveDate) {
    let start = case.date(Field::ProgrammeStart);
    let after_last = last_end.and_then(|day| day.checked_add_days(Days::new(1)));
    let six_weeks_ago = today.checked_sub_days(Days::new(42)).unwrap_or(today);
    let from = after_last.or(start).unwrap_or(six_weeks_ago);
    (from.min(today), today)
}

fn unprintable(missing: &[Missing], section: &str) -> Vec<Unprintable> {
    missing
        .iter()
        .filter(|it| it.source.as_ref().is_some_and(|source| source.0 == section))
        .map(|it| Unprintable {
            character: it.character.to_string(),
            count: u32::try_from(it.count).unwrap_or(u32::MAX),
        })
        .collect()
}

fn period(document: &Document) -> Option<(String, String)> {
    document
        .period
        .map(|(from, to)| (from.to_string(), to.to_string()))
}

/// The domain's language.
pub(crate) fn language(language: Shown) -> Language {
    match language {
        Shown::Nl => Language::Nl,
        Shown::En => Language::En,
    }
}

fn shown_language(language: Language) -> Shown {
    match language {
        Language::Nl => Shown::Nl,
        Language::En => Shown::En,
    }
}

fn kind(kind: DocumentKind) -> Kind {
    match kind {
        DocumentKind::TrajectoryPlan => Kind::TrajectoryPlan,
        DocumentKind::ProgressReport => Kind::ProgressReport,
    }
}

fn kind_from(kind: Kind) -> DocumentKind {
    match kind {
        Kind::TrajectoryPlan => DocumentKind::TrajectoryPlan,
        Kind::ProgressReport => DocumentKind::ProgressReport,
    }
}

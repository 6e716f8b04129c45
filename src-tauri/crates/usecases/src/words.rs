//! Medical and private words: noticed in what is typed, and counted over a whole case.
//!
//! A dismissal is a fact of the case like any other: its row names the place and the word of the
//! list, its value the reason. The text that was dismissed is kept nowhere but where it stands.

use crate::App;
use crate::case::{at_its_place, typed_fact};
use crate::change::{Step, check_length, found};
use crate::convert::{count, facts_only};
use crate::failure::{Outcome, failure};
use crate::view::go::{go_to, go_to_entry, go_to_field};
use spoorboek_contract::message::{
    Bilingual, CaseTab, Failure, FailureCode, GoTo, OpenWord, WordDismissal, WordFinding,
    WordFindings, WordText, WordTier,
};
use spoorboek_contract::word_list;
use spoorboek_documents::content::DocumentContent;
use spoorboek_domain::{CaseFile, ChoiceList, Document, Fact, FactKey, Field, Value, Visibility};
use spoorboek_words::{Finding, Guard, Question, Scope, Tier, find_bsn};
use std::collections::BTreeSet;

/// The place of a line of the log.
pub(crate) const LOG: &str = "log";
/// The place of an application's own texts.
pub(crate) const APPLICATION: &str = "application";
/// The places of an application's names.
const APPLICATION_NAMES: [&str; 3] = [
    "application.employer",
    "application.job",
    "application.source",
];
/// The place of a document's texts.
pub(crate) const DOCUMENT: &str = "document";
/// The place of a case's number.
const NUMBER: &str = "case.dossier_number";
/// What a citizen service number is called among the words.
const BSN: &str = "bsn";

impl App {
    /// Looks for medical and private words in a text that is being typed. Nothing is kept.
    ///
    /// # Errors
    /// When the place is not known, the text is too long, the case is gone, or the vault is locked.
    pub fn words_find(&self, request: WordText) -> Result<WordFindings, Failure> {
        check_length([&request.text])?;
        let scope = scope_of(&request.place)?;
        let marks = match &request.case_id {
            Some(case_id) => self.read(|transaction| {
                let row = found(transaction.case(case_id)?)?;
                Ok(marks(&facts_only(transaction, &row)?))
            })?,
            None => BTreeSet::new(),
        };
        let place = mark_place(&request.place);
        let bsn = find_bsn(&request.text).into_iter().map(|span| WordFinding {
            word_id: BSN.to_owned(),
            tier: WordTier::Bsn,
            start: count(span.start_utf16),
            end: count(span.end_utf16),
            question: said(
                "Dit lijkt op een burgerservicenummer (BSN). Het hoort niet in het dossier: haal het weg. Spoorboek vraagt er pas om als een stuk voor UWV het nodig heeft.",
                "This looks like a citizen service number (BSN). It does not belong in the file: take it out. Spoorboek asks for it only when a paper for UWV needs it.",
            ),
            rewording: Bilingual::default(),
            replace: String::new(),
            mark_row: String::new(),
        });
        let mut findings: Vec<WordFinding> = guard()
            .find(&request.text, scope)
            .iter()
            .map(|finding| shown(finding, place, &request.row))
            .filter(|finding| !marks.contains(finding.mark_row.as_str()))
            .chain(bsn)
            .collect();
        findings.sort_by_key(|finding| (finding.start, finding.end));
        Ok(WordFindings { findings })
    }
}

fn guard() -> &'static Guard {
    word_list::guard()
}

fn scope_of(place: &str) -> Outcome<Scope> {
    if APPLICATION_NAMES.contains(&place) {
        return Ok(Scope::NamesOfWork);
    }
    if [LOG, APPLICATION, DOCUMENT].contains(&place) {
        return Ok(Scope::Full);
    }
    Field::from_key(place)
        .map(scope)
        .ok_or_else(|| failure(FailureCode::NotFound))
}

fn scope(field: Field) -> Scope {
    if field.names_work() {
        Scope::NamesOfWork
    } else {
        Scope::Full
    }
}

/// All texts of an application are one place: who dismisses a word there need not do so twice.
fn mark_place(place: &str) -> &str {
    if APPLICATION_NAMES.contains(&place) {
        APPLICATION
    } else {
        place
    }
}

fn mark_row(place: &str, row: &str, word: &str) -> String {
    format!("{place}:{row}:{word}")
}

/// The rows of the words that the coach dismissed.
fn marks(case: &CaseFile) -> BTreeSet<String> {
    let dismissed = case.facts.keys().filter(|key| key.field == Field::WordMark);
    dismissed.map(|key| key.row.clone()).collect()
}

fn shown(finding: &Finding<'_>, place: &str, row: &str) -> WordFinding {
    let entry = finding.entry;
    let question = match entry.question {
        Question::Health => said(
            "Gaat dit over de gezondheid van de werknemer?",
            "Is this about the employee's health?",
        ),
        Question::Privacy => said(
            "Gaat dit over het privéleven van de werknemer?",
            "Is this about the employee's private life?",
        ),
    };
    WordFinding {
        word_id: entry.id.clone(),
        tier: tier(entry.tier),
        start: count(finding.span.start_utf16),
        end: count(finding.span.end_utf16),
        question,
        rewording: said(&entry.rewording.nl, &entry.rewording.en),
        replace: entry.replace.clone().unwrap_or_default(),
        mark_row: mark_row(place, row, &entry.id),
    }
}

fn tier(tier: Tier) -> WordTier {
    match tier {
        Tier::Red => WordTier::Red,
        Tier::Amber => WordTier::Amber,
        Tier::Grey => WordTier::Grey,
    }
}

fn said(nl: &str, en: &str) -> Bilingual {
    Bilingual {
        nl: nl.to_owned(),
        en: en.to_owned(),
    }
}

/// Keeps why noticed words may stand in a line or application, in the step that keeps the text.
pub(crate) fn dismiss(
    step: &Step<'_, '_>,
    place: &str,
    id: &str,
    dismissed: &[WordDismissal],
) -> Outcome<()> {
    for one in dismissed {
        let known = guard().list().entries.iter().any(|it| it.id == one.word_id);
        if !known || ChoiceList::DismissReason.label(&one.reason).is_none() {
            return Err(failure(FailureCode::NotFound));
        }
        let row = mark_row(place, id, &one.word_id);
        let (field, row) = at_its_place(Field::WordMark.key(), &row)?;
        let reason = typed_fact(field, &one.reason, chrono::NaiveDate::MIN)?;
        step.enter(field, &row, reason.as_ref())?;
    }
    Ok(())
}

/// Takes back that a word may stand in a field where it now stands more often than before, or not at
/// all: what was decided about one sentence says nothing of the next.
pub(crate) fn drop_outgrown_marks(
    step: &Step<'_, '_>,
    field: Field,
    row: &str,
    fact: Option<&Fact>,
) -> Outcome<()> {
    if !field.guarded() {
        return Ok(());
    }
    let case = facts_only(step.transaction, &step.case)?;
    let place = mark_row(field.key(), row, "");
    let marks = marks(&case);
    let mut marks = marks.iter().filter_map(|mark| {
        let word = mark.strip_prefix(&place)?;
        Some((mark, word))
    });
    let before = case.facts.get(&FactKey::row(field, row));
    let (before, after) = (text_of(before), text_of(fact));
    let times = |text: &str, word: &str| {
        let found = guard().find(text, scope(field));
        found.iter().filter(|it| it.entry.id == word).count()
    };
    marks.try_for_each(|(mark, word)| {
        let (was, now) = (times(before, word), times(after, word));
        // Decided while the text was being typed: then it was not kept yet.
        if was == 0 || (1..=was).contains(&now) {
            return Ok(());
        }
        step.enter(Field::WordMark, mark, None)
    })
}

/// The text of a fact.
fn text_of(fact: Option<&Fact>) -> &str {
    match fact {
        Some(Fact::Known(Value::Text(text)) | Fact::Unreadable(text)) => text,
        Some(Fact::Known(_)) | None => "",
    }
}

/// Every noticed word of a case that nobody dismissed yet, one for each word and place.
pub(crate) fn open_words(case: &CaseFile) -> Vec<OpenWord> {
    let mut open = OpenWords {
        marks: marks(case),
        found: Vec::new(),
        private: false,
    };
    for (key, fact) in &case.facts {
        if !key.field.guarded() {
            continue;
        }
        let text = text_of(Some(fact));
        open.look(text, scope(key.field), key.field.key(), &key.row, || {
            place_of(case, key)
        });
    }
    open.look(&case.dossier_number, Scope::Full, NUMBER, "", || {
        go_to(&case.id, CaseTab::Facts)
    });
    for entry in &case.log {
        open.private = entry.visibility == Visibility::Private;
        let go = || go_to_entry(&case.id, CaseTab::Log, &entry.id);
        for text in [&entry.summary, &entry.result, &entry.next_step, &entry.who] {
            open.look(text, Scope::Full, LOG, &entry.id, go);
        }
    }
    open.private = false;
    for it in &case.applications {
        let go = || go_to_entry(&case.id, CaseTab::Applications, &it.id);
        for text in [&it.employer, &it.job, &it.source] {
            open.look(text, Scope::NamesOfWork, APPLICATION, &it.id, go);
        }
        for text in [&it.note, &it.suitable, &it.lesson, &it.next_step, &it.proof] {
            open.look(text, Scope::Full, APPLICATION, &it.id, go);
        }
    }
    for document in &case.documents {
        let go = || go_to_entry(&case.id, CaseTab::Documents, &document.id);
        for own in &document.texts {
            let row = format!("{}.{}.{}", document.id, own.section, own.language.code());
            open.look(&own.text, Scope::Full, DOCUMENT, &row, go);
        }
    }
    open.found
}

/// Of the words that are open in a case, those that this document prints. A word that stands in
/// the case only where no document takes it from, such as a private line, holds nothing back.
pub(crate) fn held_words(
    open: &[OpenWord],
    document: &Document,
    content: &DocumentContent,
) -> Vec<OpenWord> {
    // Nearly always there is none, and then nothing need be read.
    if open.is_empty() {
        return Vec::new();
    }
    let mut printed = BTreeSet::new();
    let mut read = |text: &str| {
        let found = guard().find(text, Scope::Full);
        printed.extend(found.iter().map(|it| it.entry.id.clone()));
        if !find_bsn(text).is_empty() {
            printed.insert(BSN.to_owned());
        }
    };
    read(&content.dossier_number);
    for text in content.common.texts() {
        read(text);
    }
    for section in &content.sections {
        read(&section.text);
        for cell in section
            .tables
            .iter()
            .flat_map(|table| &table.rows)
            .flatten()
        {
            read(&cell.words());
        }
    }
    let held = open.iter().filter(|word| {
        let of_other = word.go.tab == CaseTab::Documents
            && word.go.entry.as_deref() != Some(document.id.as_str());
        !word.private && !of_other && printed.contains(&word.word_id)
    });
    held.cloned().collect()
}

fn place_of(case: &CaseFile, key: &FactKey) -> GoTo {
    if key.field.group().is_some_and(|group| !group.in_form()) {
        let tab = match key.field {
            Field::CheckExplanation => CaseTab::Check,
            Field::PhaseNote => CaseTab::Trajectory,
            _ => CaseTab::Profile,
        };
        return go_to(&case.id, tab);
    }
    go_to_field(&case.id, key.field, &key.row)
}

struct OpenWords {
    marks: BTreeSet<String>,
    found: Vec<OpenWord>,
    private: bool,
}

impl OpenWords {
    fn look(&mut self, text: &str, scope: Scope, place: &str, row: &str, go: impl Fn() -> GoTo) {
        // Most texts of a case are short, and empty ones are common.
        if text.trim().is_empty() {
            return;
        }
        let mut seen = BTreeSet::new();
        for finding in guard().find(text, scope) {
            let id = finding.entry.id.as_str();
            if seen.insert(id) && !self.marks.contains(&mark_row(place, row, id)) {
                self.found.push(OpenWord {
                    word_id: id.to_owned(),
                    tier: tier(finding.entry.tier),
                    go: go(),
                    private: self.private,
                });
            }
        }
        if !find_bsn(text).is_empty() {
            self.found.push(OpenWord {
                word_id: BSN.to_owned(),
                tier: WordTier::Bsn,
                go: go(),
                private: self.private,
            });
        }
    }
}

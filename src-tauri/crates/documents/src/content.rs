//! What a document of the case file holds, before it is a page: the common block, the bureau, and a
//! text with tables for each section.

use crate::model::{RgbaImage, Table};
use crate::section::SectionKey;
use chrono::NaiveDate;
use spoorboek_domain::{DocumentKind, Language};

/// A document's content in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentContent {
    /// What it is.
    pub kind: DocumentKind,
    /// Its language.
    pub language: Language,
    /// The dossier's number.
    pub dossier_number: String,
    /// Its number among the documents of its kind, from 1.
    pub version: u32,
    /// Its date.
    pub date: NaiveDate,
    /// The first and the last day it reports on.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Whether it is about the fictional example.
    pub example: bool,
    /// What stands at the head of every document.
    pub common: CommonBlock,
    /// Who made it.
    pub bureau: Bureau,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// What else must be settled before it may go to others.
    pub unsettled: Vec<Unsettled>,
}

/// What stands at the head of every document of the file. Empty texts are left blank on the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommonBlock {
    /// The employee's name.
    pub employee: String,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// The job fallen ill from.
    pub job_title: String,
    /// Contract hours a week, in minutes.
    pub contract_minutes: Option<i64>,
    /// First sick day.
    pub first_sick_day: Option<NaiveDate>,
    /// Week of sickness on the document's date.
    pub sick_week: Option<i64>,
    /// The employer.
    pub employer: String,
    /// The contact person at the employer, with role.
    pub employer_contact: String,
    /// The occupational physician and service.
    pub physician: String,
    /// The document about capacity, such as `IZP`.
    pub capacity_document: String,
    /// Its date.
    pub capacity_date: Option<NaiveDate>,
    /// Date of the labour expert's report.
    pub labour_expert_report: Option<NaiveDate>,
    /// First day of the programme.
    pub programme_start: Option<NaiveDate>,
    /// Planned last day of the programme.
    pub programme_end: Option<NaiveDate>,
}

impl CommonBlock {
    /// All of its texts that a person typed.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        [
            &self.employee,
            &self.job_title,
            &self.employer,
            &self.employer_contact,
            &self.physician,
            &self.capacity_document,
        ]
        .into_iter()
        .map(String::as_str)
    }
}

/// Who made the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bureau {
    /// The bureau's name.
    pub name: String,
    /// Address, town, telephone, e-mail, web address, register number: a line each, none empty.
    pub lines: Vec<String>,
    /// The coach's name.
    pub coach: String,
    /// The coach's role.
    pub coach_role: String,
    /// The coach's register and number.
    pub coach_register: String,
    /// The logo.
    pub logo: Option<RgbaImage>,
}

/// A section of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Which.
    pub key: SectionKey,
    /// Its text: paragraphs divided by an empty line; lines that begin with `- ` are a list.
    pub text: String,
    /// The language of the text, where it is another than the document's: it waits for translation.
    pub foreign: Option<Language>,
    /// Whether the text asks for words that nobody wrote yet, such as the reason of a silence.
    pub unfinished: bool,
    /// Its tables, below the text.
    pub tables: Vec<Table>,
}

impl Section {
    /// Whether nothing would stand under its heading.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.tables.iter().all(|table| table.rows.is_empty())
    }
}

/// What must be settled before a document is definite, beside its sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsettled {
    /// So many medical or private words, or citizen service numbers, stand in it that nobody decided
    /// about.
    Words(u32),
    /// The coach who signs it has no name.
    CoachName,
}

impl DocumentContent {
    /// Whether something is still to be done before it may go to others.
    #[must_use]
    pub fn is_concept(&self) -> bool {
        !self.unsettled.is_empty() || !self.missing().is_empty()
    }

    /// The mandatory sections that are empty, ask for words or stand in another language. While there
    /// is one, the document is a concept.
    #[must_use]
    pub fn missing(&self) -> Vec<SectionKey> {
        let waits = |section: &&Section| {
            let unwritten = section.unfinished || section.foreign.is_some();
            section.key.mandatory() && (section.is_empty() || unwritten)
        };
        self.sections
            .iter()
            .filter(waits)
            .map(|section| section.key)
            .collect()
    }
}

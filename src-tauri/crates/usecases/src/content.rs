//! A document's content from what the case knows: the common block, and a first text for each
//! section, which the coach may replace by his or her own.
//!
//! What goes to the employer is chosen here, field by field. Never in a document: private lines of
//! the log, maternity leave, the referral for personal support, an adviser's consent, family ties as
//! such, wages, and notes that no heading asks for.

mod bureau;
mod plan;
mod report;
mod tables;
mod wording;

use crate::convert::count;
use crate::words::{held_words, open_words};
pub(crate) use report::EARLY;

use chrono::NaiveDate;
use spoorboek_contract::check_list;
use spoorboek_contract::message::{OpenWord, Settings};
use spoorboek_documents::content::{CommonBlock, DocumentContent, Section, Unsettled};
use spoorboek_documents::model::{RgbaImage, Table};
use spoorboek_documents::{SectionKey, hours, short_date};
use spoorboek_domain::{
    CaseFile, ChoiceList, Document, DocumentKind, Field, Group, Language, SUPPORT_REFERRAL,
    Thresholds,
};
use spoorboek_rules::Outcome;
use wording::{euros, joined, one_line, sentences};

/// All that a document is made from.
#[derive(Clone, Copy)]
pub(crate) struct Sources<'a> {
    pub(crate) case: &'a CaseFile,
    pub(crate) outcome: Option<&'a Outcome<'a>>,
    pub(crate) document: &'a Document,
    pub(crate) language: Language,
    /// The numbers of the UWV check, such as the days after which a case is silent.
    pub(crate) thresholds: &'a Thresholds,
}

/// What the case says in a section.
#[derive(Default)]
pub(crate) struct FromCase {
    pub(crate) text: String,
    /// Whether the coach's own words are in the text, which stand in one language only.
    pub(crate) typed: bool,
    /// Whether the text asks for words that nobody wrote yet.
    pub(crate) unfinished: bool,
    pub(crate) tables: Vec<Table>,
}

/// A text of the program's own.
impl From<String> for FromCase {
    fn from(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

impl FromCase {
    /// What the coach typed.
    fn typed(text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            typed: !text.is_empty(),
            ..text.into()
        }
    }

    /// The same with a table below it, where the table has rows.
    fn and(mut self, table: Table) -> Self {
        if !table.rows.is_empty() {
            self.tables.push(table);
        }
        self
    }

    /// The same with a paragraph below its text, where there is one.
    fn below(mut self, more: Self) -> Self {
        if !more.text.is_empty() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.text.push_str(&more.text);
            self.typed |= more.typed;
            self.unfinished |= more.unfinished;
        }
        self.tables.extend(more.tables);
        self
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.tables.is_empty()
    }
}

/// How many mandatory sections of a document are not written yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lacking {
    pub(crate) dutch: usize,
    pub(crate) english: usize,
}

impl Sources<'_> {
    /// The services among these rows of which a document may tell: not where to go for personal support,
    /// which is private.
    fn without_referrals(&self, rows: Vec<String>) -> impl Iterator<Item = String> {
        let is_referral =
            |row: &String| self.case.row_text(Field::ServiceKind, row) == SUPPORT_REFERRAL;
        rows.into_iter().filter(move |row| !is_referral(row))
    }

    /// The document, with the coach's own texts where there are any.
    pub(crate) fn content(&self, settings: &Settings, logo: Option<RgbaImage>) -> DocumentContent {
        self.content_and_words(settings, logo, &open_words(self.case))
            .0
    }

    /// The document, and which of the words that are open in the case it prints.
    pub(crate) fn content_and_words(
        &self,
        settings: &Settings,
        logo: Option<RgbaImage>,
        open: &[OpenWord],
    ) -> (DocumentContent, Vec<OpenWord>) {
        let document = self.document;
        let mut content = DocumentContent {
            kind: document.kind,
            language: self.language,
            dossier_number: self.case.dossier_number.clone(),
            version: document.version,
            date: document.date,
            period: document.period,
            example: self.case.demo,
            common: self.common(),
            bureau: bureau::bureau(settings, self.language, logo),
            sections: SectionKey::of(document.kind)
                .into_iter()
                .map(|key| self.section(key))
                .collect(),
            unsettled: Vec::new(),
        };
        let held = held_words(open, document, &content);
        if !held.is_empty() {
            content.unsettled.push(Unsettled::Words(count(held.len())));
        }
        if content.bureau.coach.trim().is_empty() {
            content.unsettled.push(Unsettled::CoachName);
        }
        (content, held)
    }

    fn section(&self, key: SectionKey) -> Section {
        let from_case = self.case_says(key);
        let own = self.document.own_text(key.key(), self.language);
        let waits = own.is_none() && from_case.typed && !from_case.text.trim().is_empty();
        Section {
            key,
            foreign: self.foreign().filter(|_| waits),
            unfinished: own.is_none() && from_case.unfinished,
            text: own.map_or(from_case.text, str::to_owned),
            tables: from_case.tables,
        }
    }

    /// The number of mandatory sections that are empty, ask for words or wait for translation, in
    /// each language. The same as the document's own count, without writing the document twice.
    pub(crate) fn missing(&self) -> Lacking {
        let typed_in = self.case.language();
        let mut missing = [0; Language::ALL.len()];
        for key in SectionKey::of(self.document.kind) {
            let own = Language::ALL.map(|language| self.document.own_text(key.key(), language));
            let written = own.map(|own| own.is_some_and(|own| !own.trim().is_empty()));
            if !key.mandatory() || written.iter().all(|written| *written) {
                continue;
            }
            let says = self.case_says(key);
            let has_text = !says.text.trim().is_empty();
            for (at, language) in Language::ALL.into_iter().enumerate() {
                let is_own = own.get(at).is_some_and(Option::is_some);
                let is_written = written.get(at) == Some(&true);
                let lacks = if is_own {
                    !is_written && says.tables.is_empty()
                } else {
                    let waits = says.typed && has_text && language != typed_in;
                    says.is_empty() || says.unfinished || waits
                };
                if let Some(count) = missing.get_mut(at) {
                    *count += usize::from(lacks);
                }
            }
        }
        let [dutch, english] = missing;
        Lacking { dutch, english }
    }

    /// The language in which the coach typed the case, where the document is in another.
    fn foreign(&self) -> Option<Language> {
        Some(self.case.language()).filter(|typed| *typed != self.language)
    }

    /// What the case says in a section, whatever the coach wrote.
    pub(crate) fn case_says(&self, key: SectionKey) -> FromCase {
        match self.document.kind {
            DocumentKind::TrajectoryPlan => self.plan(key),
            DocumentKind::ProgressReport => self.report(key),
        }
    }

    fn common(&self) -> CommonBlock {
        let case = self.case;
        let text = |field| case.text(field).to_owned();
        let week = self
            .outcome
            .and_then(|outcome| outcome.sick_week(self.document.date));
        CommonBlock {
            employee: text(Field::EmployeeName),
            birth_date: case.date(Field::EmployeeBirthDate),
            job_title: text(Field::EmployeeJobTitle),
            contract_minutes: case.number(Field::EmployeeContractHours),
            first_sick_day: case.date(Field::FirstSickDay),
            sick_week: week,
            employer: text(Field::EmployerName),
            employer_contact: joined(&[
                case.text(Field::EmployerContact),
                case.text(Field::EmployerContactRole),
            ]),
            physician: joined(&[
                case.text(Field::PhysicianName),
                case.text(Field::OccupationalService),
            ]),
            capacity_document: text(Field::CapacityDocument),
            capacity_date: case.date(Field::CapacityEstablishedOn),
            labour_expert_report: case.date(Field::LabourExpertReportOn),
            programme_start: case.date(Field::ProgrammeStart),
            programme_end: case.agreed_end(),
        }
    }

    /// The Dutch or the English words.
    fn say<'t>(&self, nl: &'t str, en: &'t str) -> &'t str {
        match self.language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    fn yes_no(&self, yes: bool) -> &'static str {
        match (yes, self.language) {
            (true, Language::Nl) => "ja",
            (true, Language::En) => "yes",
            (false, Language::Nl) => "nee",
            (false, Language::En) => "no",
        }
    }

    fn choice(&self, list: ChoiceList, key: &str) -> &'static str {
        list.label(key)
            .map(|label| label.get(self.language))
            .unwrap_or_default()
    }

    /// How track 1 stands, with the day since when that is known.
    fn track1(&self) -> FromCase {
        let status = self.case.text(Field::Track1Status);
        if status.is_empty() {
            return FromCase::default();
        }
        let since = self.case.date(Field::Track1StatusOn).map(|day| {
            let as_of = self.say("Stand op", "As of");
            format!("{as_of} {}.", short_date(day))
        });
        FromCase::typed(status).below(since.unwrap_or_default().into())
    }

    /// What somebody can do, in hours and in terms of work. Nothing where only a document is named.
    fn capacity_lines(&self) -> FromCase {
        let case = self.case;
        let mut lines = Vec::new();
        if case.flag(Field::CapacityNone, "") == Some(true) {
            let none = self.say(
                "De bedrijfsarts ziet nu geen mogelijkheden om te werken.",
                "The occupational physician sees no possibilities to work at present.",
            );
            lines.push(format!("- {none}"));
        }
        let most = [
            (
                Field::CapacityHoursDay,
                "Hoogste aantal uren per dag",
                "Most hours a day",
            ),
            (
                Field::CapacityHoursWeek,
                "Hoogste aantal uren per week",
                "Most hours a week",
            ),
        ];
        for (field, nl, en) in most {
            if let Some(minutes) = case.number(field) {
                lines.push(format!("- {}: {}", self.say(nl, en), hours(minutes)));
            }
        }
        let generated = lines.len();
        let limits = case.rows(Group::Limit);
        for (rubric, label) in ChoiceList::Rubric.choices() {
            let label = label.get(self.language);
            for row in &limits {
                let limit = case.row_text(Field::LimitText, row);
                if case.row_text(Field::LimitRubric, row) == *rubric && !limit.is_empty() {
                    lines.push(format!("- {label}: {}", one_line(limit)));
                }
            }
        }
        FromCase {
            typed: lines.len() > generated,
            ..lines.join("\n").into()
        }
    }

    /// The next progress report after a day, by the rules.
    fn next_report(&self, after: NaiveDate) -> Option<NaiveDate> {
        let reports = self
            .outcome?
            .deadlines
            .iter()
            .filter(|it| it.id == "track2.report");
        reports.map(|it| it.date).find(|date| *date > after)
    }

    /// A number of the UWV check.
    fn threshold(&self, key: &str) -> i64 {
        let mut thresholds = check_list::builtin().thresholds().iter();
        let threshold = thresholds.find(|it| it.key == key);
        threshold.map_or(i64::MAX, |it| i64::from(self.thresholds.of(it)))
    }
}

#[cfg(test)]
mod tests;

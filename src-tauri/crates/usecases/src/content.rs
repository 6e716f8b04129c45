//! A document's content from what the case knows: the common block, and a first text for each
//! section, which the coach may replace by his or her own.

mod plan;
mod report;
mod tables;

use chrono::NaiveDate;
use spoorboek_contract::message::Settings;
use spoorboek_documents::content::{Bureau, CommonBlock, DocumentContent, Section};
use spoorboek_documents::model::{RgbaImage, Table};
use spoorboek_documents::{SectionKey, short_date};
use spoorboek_domain::{CaseFile, ChoiceList, Document, DocumentKind, Field, Language};
use spoorboek_rules::Outcome;

/// All that a document is made from.
pub(crate) struct Sources<'a> {
    pub(crate) case: &'a CaseFile,
    pub(crate) outcome: Option<&'a Outcome<'a>>,
    pub(crate) document: &'a Document,
    pub(crate) language: Language,
}

/// What the case says in a section.
#[derive(Default)]
pub(crate) struct FromCase {
    pub(crate) text: String,
    pub(crate) tables: Vec<Table>,
}

impl From<String> for FromCase {
    fn from(text: String) -> Self {
        Self {
            text,
            tables: Vec::new(),
        }
    }
}

impl Sources<'_> {
    /// The document, with the coach's own texts where there are any.
    pub(crate) fn content(&self, settings: &Settings, logo: Option<RgbaImage>) -> DocumentContent {
        let document = self.document;
        DocumentContent {
            kind: document.kind,
            language: self.language,
            dossier_number: self.case.dossier_number.clone(),
            version: document.version,
            date: document.date,
            period: document.period,
            example: self.case.demo,
            common: self.common(),
            bureau: bureau(settings, self.language, logo),
            sections: SectionKey::of(document.kind)
                .into_iter()
                .map(|key| {
                    let FromCase { text, tables } = self.case_says(key);
                    let own = document
                        .own_text(key.key(), self.language)
                        .map(str::to_owned);
                    let waits = own.is_none() && is_typed(key) && !text.trim().is_empty();
                    Section {
                        key,
                        text: own.unwrap_or(text),
                        foreign: self.foreign().filter(|_| waits),
                        tables,
                    }
                })
                .collect(),
        }
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
            programme_end: case.date(Field::ProgrammePlannedEnd),
        }
    }

    /// The Dutch or the English words.
    fn say<'t>(&self, nl: &'t str, en: &'t str) -> &'t str {
        match self.language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    /// The text of a field, with the day since when it holds.
    fn track1(&self) -> String {
        let status = self.case.text(Field::Track1Status);
        match self.case.date(Field::Track1StatusOn) {
            Some(day) if !status.is_empty() => {
                format!(
                    "{status}\n\n{} {}.",
                    self.say("Stand op", "As of"),
                    short_date(day)
                )
            }
            _ => status.to_owned(),
        }
    }

    fn choice(&self, list: ChoiceList, key: &str) -> String {
        list.label(key)
            .map(|label| label.get(self.language).to_owned())
            .unwrap_or_default()
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
}

/// Whether the case's text for a section is the coach's own words, which stand in one language only.
fn is_typed(key: SectionKey) -> bool {
    matches!(
        key,
        SectionKey::PlanCapacity
            | SectionKey::PlanPersonalProfile
            | SectionKey::PlanBarriers
            | SectionKey::PlanLabourExpertAdvice
            | SectionKey::PlanGoal
            | SectionKey::PlanTrack1
            | SectionKey::PlanFallback
            | SectionKey::ReportActions
            | SectionKey::ReportTrack1
            | SectionKey::ReportAgreements
    )
}

fn bureau(settings: &Settings, language: Language, logo: Option<RgbaImage>) -> Bureau {
    let kvk = match settings.bureau_kvk.trim() {
        "" => String::new(),
        number => match language {
            Language::Nl => format!("KvK {number}"),
            Language::En => format!("Chamber of Commerce {number}"),
        },
    };
    Bureau {
        name: settings.bureau_name.clone(),
        // At most five lines: that is the room beside the bureau's name.
        lines: [
            settings.bureau_address.clone(),
            settings.bureau_town.clone(),
            settings.bureau_phone.clone(),
            settings.bureau_email.clone(),
            beside(&settings.bureau_website, &kvk),
        ]
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect(),
        coach: settings.coach_name.clone(),
        coach_role: settings.coach_role.clone(),
        coach_register: settings.coach_register.clone(),
        logo,
    }
}

/// Two short texts on one line.
fn beside(first: &str, second: &str) -> String {
    let filled: Vec<&str> = [first.trim(), second]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(" · ")
}

/// The parts that are not empty, with commas.
fn joined(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(", ")
}

/// `€ 4.250,00` in Dutch, `€ 4,250.00` in English.
fn euros(cents: i64, language: Language) -> String {
    let (thousands, decimal) = match language {
        Language::Nl => ('.', ','),
        Language::En => (',', '.'),
    };
    let digits = (cents / 100).to_string();
    let mut whole = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            whole.push(thousands);
        }
        whole.push(digit);
    }
    format!("€ {whole}{decimal}{:02}", cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_each_language_does() {
        assert_eq!(euros(425_000, Language::Nl), "€ 4.250,00");
        assert_eq!(euros(123_456_789, Language::En), "€ 1,234,567.89");
        assert_eq!(euros(5, Language::Nl), "€ 0,05");
        assert_eq!(euros(99_900, Language::Nl), "€ 999,00");
    }
}

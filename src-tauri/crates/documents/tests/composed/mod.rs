//! A made-up case's plan and report, in both languages.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::NaiveDate;
use spoorboek_documents::SectionKey;
use spoorboek_documents::content::{Bureau, CommonBlock, DocumentContent, Section};
use spoorboek_documents::model::{Column, Language, Table};
use spoorboek_domain::DocumentKind;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn words(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

fn milestones(language: Language, rows: usize) -> Table {
    let say = |nl, en| words(language, nl, en);
    Table {
        caption: say("Mijlpalen van het traject", "Milestones of the programme").into(),
        columns: vec![
            Column::new(say("Wat", "What"), 3.0),
            Column::new(say("Wie", "Who"), 1.3),
            Column::new(say("Wanneer", "When"), 1.3),
            Column::new(say("Bewijs", "Proof"), 2.2),
        ],
        rows: (0..rows)
            .map(|row| {
                vec![
                    say(
                        "Drie richtingen uitgewerkt met recente vacatures",
                        "Three directions worked out with recent vacancies",
                    )
                    .into(),
                    say("Werknemer en coach", "Employee and coach").into(),
                    format!("{:02}-12-2026", row % 28 + 1).into(),
                    say("Zoekprofiel, versie 1", "Search profile, version 1").into(),
                ]
            })
            .collect(),
    }
}

/// A document in which every section says something, `times` over.
pub(crate) fn content(kind: DocumentKind, language: Language, times: usize) -> DocumentContent {
    let say = |nl, en| words(language, nl, en);
    let paragraph = say(
        "De werknemer en de coach hebben dit onderdeel samen besproken. Wat hier staat, is gelezen en aangevuld door de \
         werkgever. Het gaat om werk en om wat daarvoor nodig is; over gezondheid staat hier niets.",
        "The employee and the coach discussed this part together. What is written here has been read and completed by \
         the employer. It is about work and what work asks for; nothing here is about health.",
    );
    let list = say(
        "- Ervaring met kwaliteitszorg in een internationaal team\n- Engels op niveau C1, Nederlands op niveau A2\n- \
         Beschikbaar voor 24 uur per week",
        "- Experience with quality assurance in an international team\n- English at level C1, Dutch at level A2\n- \
         Available for 24 hours a week",
    );
    let text = [vec![paragraph; times].join("\n\n"), list.to_owned()].join("\n\n");
    DocumentContent {
        kind,
        language,
        dossier_number: "2026-001".into(),
        version: 1,
        date: day(2026, 11, 22),
        period: (kind == DocumentKind::ProgressReport)
            .then(|| (day(2026, 10, 12), day(2026, 11, 22))),
        example: true,
        common: CommonBlock {
            employee: "Anahí Markovićová-Nguyễn".into(),
            birth_date: Some(day(1986, 4, 17)),
            job_title: "Quality engineer".into(),
            contract_minutes: Some(36 * 60),
            first_sick_day: Some(day(2025, 3, 3)),
            sick_week: Some(90),
            employer: "Voorbeeld Techniek B.V.".into(),
            employer_contact: "Joris de Wit, HR".into(),
            physician: "M. Jansen, Arbodienst Fictief".into(),
            capacity_document: "IZP".into(),
            capacity_date: Some(day(2026, 9, 1)),
            labour_expert_report: Some(day(2026, 3, 2)),
            programme_start: Some(day(2026, 4, 6)),
            programme_end: Some(day(2027, 1, 31)),
        },
        bureau: Bureau {
            name: "Loopbaanbureau De Wissel".into(),
            lines: vec![
                "Wisselplein 1".into(),
                "1234 AB Voorbeeldstad".into(),
                "post@dewissel.example".into(),
            ],
            coach: "Sanne Voorbeeld".into(),
            coach_role: say("Re-integratiecoach", "Reintegration coach").into(),
            coach_register: "Noloc RL 00000".into(),
            logo: None,
        },
        sections: SectionKey::of(kind)
            .into_iter()
            .map(|key| {
                let tables = matches!(key, SectionKey::PlanMilestones | SectionKey::ReportActions);
                let tables = if tables {
                    vec![milestones(language, 4 * times)]
                } else {
                    Vec::new()
                };
                Section {
                    key,
                    text: text.clone(),
                    foreign: None,
                    unfinished: false,
                    tables,
                }
            })
            .collect(),
        unsettled: Vec::new(),
    }
}

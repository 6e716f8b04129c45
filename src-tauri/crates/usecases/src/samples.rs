//! Documents of the fictional examples, for tests and for whoever wants to see them.

use crate::content::Sources;
use crate::demo;
use crate::demo::Example;
use crate::document::{file_stem, write_new};
use chrono::{Datelike, NaiveDate};
use spoorboek_contract::message::Settings;
use spoorboek_contract::rule_pack;
use spoorboek_documents as documents;
use spoorboek_documents::SectionKey;
use spoorboek_domain::{Document, DocumentKind, DocumentText, Language, Thresholds};
use spoorboek_rules::Engine;
use std::path::Path;

/// A section, and the coach's own text for it in Dutch and English.
type Own = (SectionKey, &'static str, &'static str);

/// What only people can write, as Elena and her coach would.
const ELENA: &[Own] = &[
    (
        SectionKey::PlanSocialBackground,
        "Mevrouw Markovic woont in Eindhoven en reist met het openbaar vervoer.",
        "Ms Markovic lives in Eindhoven and travels by public transport.",
    ),
    (
        SectionKey::PlanEmployeeView,
        "Ik wil graag weer werken met data, in een rustiger ritme dan voorheen. Ik wil in Nederland blijven en werk daarom ook aan mijn Nederlands.",
        "I would like to work with data again, at a calmer pace than before. I want to stay in the Netherlands and therefore work on my Dutch too.",
    ),
    (
        SectionKey::PlanAdviserView,
        "Opleiding en ervaring sluiten goed aan bij de vraag naar data-analisten. Het kleine netwerk en de taal vragen tijd; daarom beginnen netwerkgesprekken en de taalcursus meteen.",
        "Education and experience fit the demand for data analysts well. The small network and the language take time; so network talks and the Dutch course begin at once.",
    ),
    (
        SectionKey::PlanPlaceability,
        "Redelijk tot goed voor 24 uur per week, als de werkgever uren en ritme vooraf kan toezeggen. De verblijfsvergunning loopt af op 31 mei 2027; verlenging kan vanaf 28 februari 2027.",
        "Fair to good for 24 hours a week, if the employer can promise hours and pace in advance. The residence permit ends on 31 May 2027; renewal can be asked for from 28 February 2027.",
    ),
    (
        SectionKey::ReportBarriers,
        "Eén werkgever zocht iemand voor meer uren dan passend is. We vragen voortaan vooraf naar de uren. Verder was er geen stilstand.",
        "One employer looked for somebody for more hours than is suitable. From now on we ask about hours in advance. Otherwise nothing stood still.",
    ),
    (
        SectionKey::ReportCapacity,
        "De bedrijfsarts heeft in deze periode geen wijziging doorgegeven.",
        "The occupational physician reported no change in this period.",
    ),
    (
        SectionKey::ReportAdjustment,
        "Plan en zoekprofiel zijn in deze periode niet gewijzigd.",
        "Plan and search profile did not change in this period.",
    ),
    (
        SectionKey::ReportEmployeeView,
        "Het gaat de goede kant op. De gesprekken met oud-collega's helpen het meest.",
        "It is going the right way. The talks with former colleagues help most.",
    ),
];

/// The same for João, who was placed.
const JOAO: &[Own] = &[
    (
        SectionKey::PlanSocialBackground,
        "De heer Carvalho woont in Dordrecht en reist met de auto.",
        "Mr Carvalho lives in Dordrecht and travels by car.",
    ),
    (
        SectionKey::PlanEmployeeView,
        "Techniek moet de kern van mijn werk blijven. Een ander soort bedrijf is goed.",
        "Technology must stay the core of my work. A different kind of company is fine.",
    ),
    (
        SectionKey::PlanAdviserView,
        "De stap van fabriek naar advies is klein genoeg om binnen een jaar te zetten, met een cursus van zes maanden.",
        "The step from plant to advice is small enough to take within a year, with a course of six months.",
    ),
    (
        SectionKey::PlanPlaceability,
        "Goed voor 28 uur per week. De vraag naar energieadviseurs is groot; zonder certificaat is de kans klein.",
        "Good for 28 hours a week. Energy advisers are much in demand; without a certificate the chance is small.",
    ),
    (
        SectionKey::PlanBarriers,
        "Adviesbureaus vragen een certificaat. Veel klanten liggen verder dan 35 minuten rijden.",
        "Advisory firms ask for a certificate. Many clients are further than 35 minutes by car.",
    ),
    (
        SectionKey::ReportBarriers,
        "Het examen was vol; daardoor kwam het certificaat twee weken later.",
        "The examination was full; so the certificate came two weeks later.",
    ),
    (
        SectionKey::ReportCapacity,
        "De bedrijfsarts heeft in deze periode geen wijziging doorgegeven.",
        "The occupational physician reported no change in this period.",
    ),
    (
        SectionKey::ReportAdjustment,
        "Het traject is verlengd tot na de start bij Getijdenkracht.",
        "The programme was prolonged until after the start at Getijdenkracht.",
    ),
    (
        SectionKey::ReportEmployeeView,
        "Ik ben trots op het certificaat en kijk uit naar de eerste werkdag.",
        "I am proud of the certificate and look forward to the first day of work.",
    ),
];

/// The same for Thandiwe, for whom work elsewhere was not achievable.
const THANDIWE: &[Own] = &[
    (
        SectionKey::PlanSocialBackground,
        "Mevrouw Mokoena woont in Den Haag en kan thuis werken.",
        "Ms Mokoena lives in The Hague and can work from home.",
    ),
    (
        SectionKey::PlanEmployeeView,
        "Schrijven is wat ik het beste kan. Ik begin graag klein.",
        "Writing is what I do best. I am happy to start small.",
    ),
    (
        SectionKey::PlanAdviserView,
        "Zeer gemotiveerd en goed opgeleid. Het kleine aantal uren en de vergunning vragen een werkgever met geduld.",
        "Very motivated and well educated. The small number of hours and the permit ask for a patient employer.",
    ),
    (
        SectionKey::PlanPlaceability,
        "Matig: er zijn weinig plaatsen voor zo weinig uren, en elke werkgever moet een nieuwe vergunning aanvragen.",
        "Moderate: there are few places for so few hours, and each employer has to apply for a new permit.",
    ),
    (
        SectionKey::PlanBarriers,
        "Weinig contacten in Nederland. Een andere werkgever moet een nieuwe GVVA aanvragen.",
        "Few contacts in the Netherlands. Another employer has to apply for a new GVVA.",
    ),
    (
        SectionKey::ReportBarriers,
        "De uren gingen omlaag naar acht per week. Daardoor vielen de meeste vacatures af; het plan is meteen aangepast.",
        "The hours went down to eight a week. So most vacancies dropped out; the plan was adjusted at once.",
    ),
    (
        SectionKey::ReportCapacity,
        "De bedrijfsarts stelde nieuwe uren vast: acht per week, in de ochtend.",
        "The occupational physician established new hours: eight a week, in the morning.",
    ),
    (
        SectionKey::ReportAdjustment,
        "Het doel ging van 16 naar 8 uur. Richting 2 rust en richting 4 kwam erbij.",
        "The goal went from 16 to 8 hours. Direction 2 is on hold and direction 4 was added.",
    ),
    (
        SectionKey::ReportEmployeeView,
        "Ik heb alles geprobeerd wat paste. De gesprekken waren eerlijk.",
        "I have tried everything that suited me. The talks were honest.",
    ),
];

/// An example whose documents are written: its dossier number, the period of its report and what its
/// people wrote.
struct Sample {
    example: &'static Example,
    dossier_number: &'static str,
    period: (NaiveDate, NaiveDate),
    own: &'static [Own],
}

/// From and to, as month and day of the year the examples were written in.
fn period(from: (u32, u32), to: (u32, u32)) -> (NaiveDate, NaiveDate) {
    let day = |(month, day)| {
        let year = demo::WRITTEN_FOR.year();
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or(demo::WRITTEN_FOR)
    };
    (day(from), day(to))
}

/// Somebody under way, somebody placed, and somebody for whom that was not achievable.
fn samples() -> [Sample; 3] {
    let [elena, _, _, joao, _, thandiwe] = demo::EXAMPLES;
    [
        Sample {
            example: elena,
            dossier_number: "2026-001",
            period: period((10, 19), (11, 22)),
            own: ELENA,
        },
        Sample {
            example: joao,
            dossier_number: "2026-004",
            period: period((9, 19), (11, 13)),
            own: JOAO,
        },
        Sample {
            example: thandiwe,
            dossier_number: "2026-006",
            period: period((9, 5), (10, 30)),
            own: THANDIWE,
        },
    ]
}

/// Writes the documents of three examples, in both languages, into a folder; gives their names.
///
/// # Errors
/// One line that says what could not be written.
pub fn write_samples(folder: &Path) -> Result<Vec<String>, String> {
    let engine = Engine::new(rule_pack::builtin()).map_err(|error| format!("rules: {error}"))?;
    let failed = |what: &str| format!("(folder): {what}");
    std::fs::create_dir_all(folder).map_err(|_| failed("cannot be made"))?;
    let mut names = Vec::new();
    let wanted = samples();
    let in_both = wanted
        .iter()
        .flat_map(|sample| Language::ALL.map(|language| (sample, language)));
    for (sample, language) in in_both {
        let mut case = demo::case_file(
            sample.example,
            sample.example.name,
            demo::WRITTEN_FOR,
            language,
        );
        sample.dossier_number.clone_into(&mut case.dossier_number);
        let facts = case.rule_facts(demo::WRITTEN_FOR);
        let outcome = facts.as_ref().map(|facts| engine.compute(facts));
        for kind in DocumentKind::ALL.iter().copied() {
            let document = sample.document(kind, language);
            let sources = Sources {
                case: &case,
                outcome: outcome.as_ref(),
                document: &document,
                language,
                thresholds: &Thresholds::default(),
            };
            let content = sources.content(&settings(language), None);
            let made = documents::render(&documents::compose(&content))
                .map_err(|error| error.to_string())?;
            let stem = file_stem(&case, &document, language);
            let name = write_new(folder, &stem, "pdf", &made.bytes)
                .map_err(|_| failed("a file cannot be written"))?;
            names.push(name);
        }
    }
    Ok(names)
}

impl Sample {
    fn document(&self, kind: DocumentKind, language: Language) -> Document {
        let own = self.own.iter().filter(|(key, ..)| key.kind() == kind);
        let texts = own.map(|(key, nl, en)| {
            let text = if language == Language::Nl { nl } else { en };
            DocumentText {
                section: key.key().to_owned(),
                language,
                text: (*text).to_owned(),
            }
        });
        Document {
            id: "sample".to_owned(),
            case_id: "demo".to_owned(),
            kind,
            version: 1,
            date: demo::WRITTEN_FOR,
            period: (kind == DocumentKind::ProgressReport).then_some(self.period),
            texts: texts.collect(),
        }
    }
}

fn settings(language: Language) -> Settings {
    let role = if language == Language::Nl {
        "Re-integratiecoach"
    } else {
        "Reintegration coach"
    };
    Settings {
        coach_name: "Sanne Vermeer".to_owned(),
        coach_role: role.to_owned(),
        coach_register: "Noloc RL 00001".to_owned(),
        bureau_name: "Bureau Wissel".to_owned(),
        bureau_address: "Stationsplein 1".to_owned(),
        bureau_town: "5611 AB Eindhoven".to_owned(),
        bureau_phone: "040 000 00 00".to_owned(),
        bureau_email: "info@wissel.example".to_owned(),
        bureau_website: "wissel.example".to_owned(),
        bureau_kvk: "00000002".to_owned(),
        ..Settings::default()
    }
}

//! Every document of the fictional example, for tests and for whoever wants to see them.

use crate::content::Sources;
use crate::demo;
use crate::document::{file_stem, write_new};
use spoorboek_contract::message::Settings;
use spoorboek_contract::rule_pack;
use spoorboek_documents as documents;
use spoorboek_documents::SectionKey;
use spoorboek_domain::{Document, DocumentKind, DocumentText, Language};
use spoorboek_rules::Engine;
use std::path::Path;

/// What only people can write, as the example's people would.
const OWN_TEXTS: &[(SectionKey, &str, &str)] = &[
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

/// Writes every document of the example, in both languages, into a folder; gives their names.
///
/// # Errors
/// One line that says what could not be written.
pub fn write_samples(folder: &Path) -> Result<Vec<String>, String> {
    let engine = Engine::new(rule_pack::builtin()).map_err(|error| format!("rules: {error}"))?;
    let failed = |what: &str| format!("(folder): {what}");
    std::fs::create_dir_all(folder).map_err(|_| failed("cannot be made"))?;
    let mut names = Vec::new();
    for language in Language::ALL {
        let case = demo::case_file("demo", demo::WRITTEN_FOR, language);
        let facts = case.rule_facts(demo::WRITTEN_FOR);
        let outcome = facts.as_ref().map(|facts| engine.compute(facts));
        for kind in DocumentKind::ALL.iter().copied() {
            let document = sample(kind, language);
            let sources = Sources {
                case: &case,
                outcome: outcome.as_ref(),
                document: &document,
                language,
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

fn sample(kind: DocumentKind, language: Language) -> Document {
    let period = demo::PERIOD;
    let texts = OWN_TEXTS
        .iter()
        .filter(|(key, ..)| key.kind() == kind)
        .map(|(key, nl, en)| {
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
        period: (kind == DocumentKind::ProgressReport).then_some(period),
        texts: texts.collect(),
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

//! The words of the documents of the case file.

use spoorboek_domain::Language;

macro_rules! wording {
    ($($name:ident: $nl:literal, $en:literal;)*) => {
        /// The words of one language.
        #[derive(Debug)]
        pub(super) struct Wording {
            $(pub(super) $name: &'static str,)*
            pub(super) months: [&'static str; 12],
        }

        const NL: Wording = Wording {
            $($name: $nl,)*
            months: [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
                "september", "oktober", "november", "december",
            ],
        };

        const EN: Wording = Wording {
            $($name: $en,)*
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ],
        };
    };
}

wording! {
    file: "Re-integratie spoor 2", "Reintegration track 2";
    number: "nummer", "number";
    period: "periode", "period";
    to: "t/m", "to";
    weeks: "weken", "weeks";
    common: "Gegevens van het dossier", "Details of the case";
    employee: "Werknemer", "Employee";
    birth_date: "Geboortedatum", "Date of birth";
    job_title: "Functie", "Job";
    contract_hours: "Contracturen per week", "Contract hours a week";
    first_sick_day: "Eerste ziektedag (EZD)", "First sick day (EZD)";
    sick_week: "Verzuimweek", "Week of sickness";
    employer: "Werkgever", "Employer";
    employer_contact: "Contactpersoon", "Contact person";
    physician: "Bedrijfsarts en arbodienst", "Occupational physician and service";
    capacity_document: "Belastbaarheid volgens", "Work capacity according to";
    labour_expert_report: "Arbeidsdeskundig rapport", "Labour expert's report";
    programme: "Traject", "Programme";
    coach: "Coach", "Coach";
    register: "Register", "Register";
    translation: "Translation for information. The Dutch version is the one that counts.", "Translation for information. The Dutch version is the one that counts.";
    missing: "Nog niet ingevuld:", "Not filled in yet:";
    open_words: "Woorden waarover nog niets is besloten (gezondheid, privé of BSN):", "Words about which nothing is decided yet (health, private life or BSN):";
    no_coach: "De naam van de coach ontbreekt.", "The coach's name is missing.";
    to_fill_in: "Dit onderdeel is nog niet ingevuld.", "This part is not filled in yet.";
    signatures: "Ondertekening", "Signatures";
    role_employee: "Werknemer", "Employee";
    role_coach: "Coach", "Coach";
    role_employer: "Werkgever (opdrachtgever)", "Employer (client)";
    agrees_employee: "Ik heb dit plan gelezen en besproken, en werk eraan mee. Ben ik het niet eens, dan schrijf ik dat op in een eigen verklaring.", "I have read and discussed this plan and will take part in it. If I disagree, I write so in a statement of my own.";
    agrees_coach: "Ik heb dit plan opgesteld en voer het uit.", "I drew up this plan and carry it out.";
    agrees_employer: "Ik geef opdracht voor dit plan en maak het mogelijk.", "I commission this plan and make it possible.";
    reports_coach: "Ik heb dit verslag naar waarheid opgesteld.", "I drew up this report truthfully.";
    seen_employee: "Ik heb dit verslag gezien. Mijn opmerkingen staan erin of zijn bijgevoegd.", "I have seen this report. My remarks are in it or attached.";
    explanations: "Toelichting", "Notes";
    privacy: "In dit document horen geen medische gegevens (AVG). Belastbaarheid is beschreven in termen van werk, volgens de bedrijfsarts.", "No medical data belong in this document (GDPR). Work capacity is described in terms of work, according to the occupational physician.";
    abbreviations: "EZD: eerste ziektedag. AD: arbeidsdeskundige. BA: bedrijfsarts. FML: functionelemogelijkhedenlijst. IZP: inzetbaarheidsprofiel. LAB: lijst van arbeidsmogelijkheden en beperkingen. GBM: geen benutbare mogelijkheden. TP: trajectplan. VGR: voortgangsrapportage.", "Dutch abbreviations. EZD: first sick day. AD: labour expert. BA: occupational physician. FML: list of functional abilities. IZP: employability profile. LAB: list of work abilities and limits. GBM: no usable work capacity. TP: trajectory plan. VGR: progress report.";
}

/// The words of a language.
pub(super) fn of(language: Language) -> &'static Wording {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

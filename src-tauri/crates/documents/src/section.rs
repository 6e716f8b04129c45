//! The sections of each kind of document, in order: their headings, what belongs there, and whether
//! the document is a concept without them.
//!
//! The headings are those that reintegration bureaus use and UWV's labour experts look for; the goal,
//! milestones, hours, budget, instruments, reporting moments, track 1 and the fallback are mandatory
//! in a plan of ours.

use spoorboek_domain::{Bilingual, DocumentKind, Language};

macro_rules! sections {
    ($($name:ident = $key:literal, $kind:ident, $need:ident, $nl:literal, $en:literal, $hint_nl:literal, $hint_en:literal;)*) => {
        /// A section of a document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum SectionKey {
            $(#[doc = $en] $name,)*
        }

        impl SectionKey {
            const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name it is kept under. It never changes its meaning.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }

            /// The kind of document it stands in.
            #[must_use]
            pub fn kind(self) -> DocumentKind {
                match self { $(Self::$name => DocumentKind::$kind),* }
            }

            /// Its heading.
            #[must_use]
            pub fn title(self) -> Bilingual {
                match self { $(Self::$name => Bilingual { nl: $nl, en: $en }),* }
            }

            /// What belongs here, in one line.
            #[must_use]
            pub fn hint(self) -> Bilingual {
                match self { $(Self::$name => Bilingual { nl: $hint_nl, en: $hint_en }),* }
            }

            /// Whether the document is a concept while nothing stands here.
            #[must_use]
            pub fn mandatory(self) -> bool {
                match self { $(Self::$name => sections!(@need $need)),* }
            }
        }
    };
    (@need mandatory) => { true };
    (@need optional) => { false };
}

sections! {
    PlanIntroduction = "plan.introduction", TrajectoryPlan, mandatory, "Inleiding", "Introduction",
        "Wie heeft de opdracht gegeven, en waarom begint spoor 2 nu?", "Who gave the assignment, and why does track 2 begin now?";
    PlanLegalFramework = "plan.legal_framework", TrajectoryPlan, mandatory, "Wettelijk kader", "Legal framework",
        "De regels waar het traject onder valt.", "The rules that the programme falls under.";
    PlanSocialBackground = "plan.social_background", TrajectoryPlan, optional, "Sociale achtergrond", "Social background",
        "Alleen praktische omstandigheden die voor werk tellen, zoals reistijd of opvang. Niets over gezondheid.", "Only practical circumstances that matter for work, such as travel time or childcare. Nothing about health.";
    PlanEmployeeView = "plan.employee_view", TrajectoryPlan, mandatory, "Visie van de werknemer", "The employee's view",
        "Wat de werknemer zelf wil en verwacht, in eigen woorden.", "What the employee wants and expects, in his or her own words.";
    PlanAdviserView = "plan.adviser_view", TrajectoryPlan, mandatory, "Visie van de adviseur", "The adviser's view",
        "Je eigen oordeel als coach, los van de visie van de werknemer.", "Your own judgement as coach, apart from the employee's view.";
    PlanCapacity = "plan.capacity", TrajectoryPlan, mandatory, "Belastbaarheid", "Work capacity",
        "Wat de werknemer kan, in termen van werk, volgens de bedrijfsarts.", "What the employee can do, in terms of work, according to the occupational physician.";
    PlanPersonalProfile = "plan.personal_profile", TrajectoryPlan, mandatory, "Persoonlijk profiel", "Personal profile",
        "Ervaring, opleiding, talen en sterke kanten.", "Experience, education, languages and strengths.";
    PlanSearchProfile = "plan.search_profile", TrajectoryPlan, mandatory, "Zoekprofiel", "Search profile",
        "In welke richtingen wordt gezocht, waarom passen die, en hoe groot is de kans?", "In which directions is work looked for, why do they fit, and how big is the chance?";
    PlanBarriers = "plan.barriers", TrajectoryPlan, mandatory, "Praktische belemmeringen", "Practical barriers",
        "Wat staat werk in de weg, zoals taal, reistijd of diploma's?", "What stands in the way of work, such as language, travel time or diplomas?";
    PlanLabourExpertAdvice = "plan.labour_expert_advice", TrajectoryPlan, mandatory, "Advies van de arbeidsdeskundige over passend werk", "The labour expert's advice on suitable work",
        "Welk werk noemt het arbeidsdeskundig rapport passend?", "Which work does the labour expert's report call suitable?";
    PlanPlaceability = "plan.placeability", TrajectoryPlan, mandatory, "Visie op plaatsbaarheid", "View on the chance of placement",
        "Hoe groot is de kans op werk, en waar hangt die van af?", "How big is the chance of work, and what does it depend on?";
    PlanGoal = "plan.goal", TrajectoryPlan, mandatory, "Doel van het traject", "Goal of the programme",
        "Specifiek, meetbaar, afgesproken, haalbaar en met een datum.", "Specific, measurable, agreed, achievable and with a date.";
    PlanMilestones = "plan.milestones", TrajectoryPlan, mandatory, "Activiteiten en mijlpalen", "Activities and milestones",
        "Wat, wie, wanneer, en waaruit het blijkt.", "What, who, when, and what proves it.";
    PlanServices = "plan.services", TrajectoryPlan, optional, "Diensten", "Services",
        "Welke diensten krijgt de werknemer, van wie en wanneer?", "Which services does the employee get, from whom and when?";
    PlanHours = "plan.hours", TrajectoryPlan, mandatory, "Uren per week", "Hours a week",
        "Uren van de coach en van de werknemer, per week en in totaal.", "Hours of the coach and of the employee, a week and in total.";
    PlanBudget = "plan.budget", TrajectoryPlan, mandatory, "Budget", "Budget",
        "Het bedrag voor het hele traject, en waarvoor.", "The amount for the whole programme, and what for.";
    PlanInstruments = "plan.instruments", TrajectoryPlan, mandatory, "Instrumenten", "Instruments",
        "Wat wordt ingezet, wat is overwogen, en waarom?", "What is used, what was considered, and why?";
    PlanReportingMoments = "plan.reporting_moments", TrajectoryPlan, mandatory, "Rapportagemomenten", "Reporting moments",
        "Wanneer komt er een voortgangsrapportage?", "When is there a progress report?";
    PlanTrack1 = "plan.track1", TrajectoryPlan, mandatory, "Samenloop met spoor 1", "Track 1 beside it",
        "Wat gebeurt er intussen bij de eigen werkgever?", "What happens meanwhile with the current employer?";
    PlanFallback = "plan.fallback", TrajectoryPlan, mandatory, "Terugvaloptie", "Fallback",
        "Wat doen we als het doel niet wordt gehaald?", "What do we do if the goal is not reached?";
    PlanRecipients = "plan.recipients", TrajectoryPlan, optional, "Wie krijgt welk document", "Who receives which document",
        "Wie krijgt dit plan, de voortgangsrapportages en de eindrapportage?", "Who receives this plan, the progress reports and the final report?";
    PlanAgreement = "plan.agreement", TrajectoryPlan, mandatory, "Akkoord", "Agreement",
        "Waar de ondertekenaars mee instemmen.", "What the signatories agree to.";

    ReportPeriod = "report.period", ProgressReport, mandatory, "Periode en verzuimweek", "Period and week of sickness",
        "Waarover gaat dit verslag?", "What does this report cover?";
    ReportContacts = "report.contacts", ProgressReport, mandatory, "Contactmomenten en aanwezigen", "Contacts and who was there",
        "Komt uit het logboek. Privéregels staan hier nooit.", "Comes from the log. Private lines never stand here.";
    ReportActions = "report.actions", ProgressReport, mandatory, "Acties sinds de vorige rapportage", "Actions since the last report",
        "Wat is er gedaan, en wat kwam eruit?", "What was done, and what came of it?";
    ReportApplications = "report.applications", ProgressReport, mandatory, "Sollicitaties en reacties", "Applications and replies",
        "Zijn er geen sollicitaties, leg dan uit waarom.", "If there are no applications, explain why.";
    ReportMilestones = "report.milestones", ProgressReport, mandatory, "Resultaat ten opzichte van de mijlpalen", "Result against the milestones",
        "Welke mijlpalen zijn bereikt, en welke niet?", "Which milestones were reached, and which were not?";
    ReportHours = "report.hours", ProgressReport, optional, "Uren en budget", "Hours and budget",
        "Wat was gepland, en wat is tot nu gebruikt?", "What was planned, and what has been used so far?";
    ReportBarriers = "report.barriers", ProgressReport, mandatory, "Belemmeringen en verklaring van stilstand", "Barriers and why progress stalled",
        "Wat hield de voortgang tegen, en wat is eraan gedaan? Schrijf het ook op als er niets was.", "What held progress up, and what was done about it? Say so too if there was nothing.";
    ReportCapacity = "report.capacity", ProgressReport, mandatory, "Wijziging van de belastbaarheid", "Change of work capacity",
        "Datum en bron, in termen van werk.", "Date and source, in terms of work.";
    ReportAdjustment = "report.adjustment", ProgressReport, mandatory, "Bijstelling van plan of zoekprofiel", "Change of plan or search profile",
        "Wat is veranderd in het plan, en waarom?", "What changed in the plan, and why?";
    ReportTrack1 = "report.track1", ProgressReport, mandatory, "Stand van spoor 1", "How track 1 stands",
        "Wat gebeurt er bij de eigen werkgever?", "What happens with the current employer?";
    ReportEmployeeView = "report.employee_view", ProgressReport, mandatory, "Visie van de werknemer", "The employee's view",
        "Wat vindt de werknemer van de voortgang, in eigen woorden?", "What does the employee think of the progress, in his or her own words?";
    ReportAgreements = "report.agreements", ProgressReport, mandatory, "Afspraken met termijn", "Agreements with dates",
        "Wie doet wat, en wanneer is het klaar?", "Who does what, and by when?";
    ReportNext = "report.next", ProgressReport, mandatory, "Volgend moment", "Next moment",
        "Wanneer is het volgende gesprek of de volgende rapportage?", "When is the next talk or the next report?";
}

impl SectionKey {
    /// The sections of a kind of document, in order.
    #[must_use]
    pub fn of(kind: DocumentKind) -> Vec<Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(|section| section.kind() == kind)
            .collect()
    }

    /// The section kept under that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|section| section.key() == key)
    }

    pub(crate) fn heading(self, language: Language) -> &'static str {
        self.title().get(language)
    }
}

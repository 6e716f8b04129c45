//! The closed lists to choose from.

mod trajectory;

use crate::Bilingual;

/// The service that is a referral for personal support: days only, no content.
pub const SUPPORT_REFERRAL: &str = "support_referral";

/// A closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceList {
    /// The languages of documents.
    Language,
    /// The occupational physician's document about capacity.
    CapacityDocument,
    /// Kinds of residence and work permit.
    PermitCategory,
    /// Whether there is a right to sickness benefit.
    SicknessBenefit,
    /// Why track 2 is not required.
    Track2Waived,
    /// What the residence card says about work.
    Annotation,
    /// Forms of placement.
    PlacementForm,
    /// Which permit a placement needs.
    PlacementRoute,
    /// The chance of work in a direction.
    Chance,
    /// How a milestone stands.
    MilestoneStatus,
    /// What was decided about an instrument.
    InstrumentUse,
    /// The phases of the programme.
    Phase,
    /// What somebody does in a case.
    PersonRole,
    /// How settled the right to stay is.
    SettledStatus,
    /// The six rubrics of the list of functional abilities (FML).
    Rubric,
    /// Levels of education.
    EducationLevel,
    /// Whether the Netherlands recognise a diploma.
    Recognition,
    /// Levels of the European framework for languages.
    Cefr,
    /// Kinds of competence.
    CompetenceKind,
    /// How somebody travels.
    CommuteMeans,
    /// What expats meet on the way to work.
    BarrierKind,
    /// How an action stands.
    ActionStatus,
    /// Where a direction comes from.
    DirectionOrigin,
    /// Whether a direction is searched in.
    DirectionStatus,
    /// Whether a direction fits a limit.
    FitVerdict,
    /// Services to the employee.
    ServiceKind,
    /// The six processes of acceptance and commitment training.
    ActProcess,
    /// Instruments of reintegration.
    InstrumentKind,
    /// Sorts of appointment.
    AppointmentKind,
    /// How a programme ends.
    EndingKind,
    /// Papers of the WIA application.
    WiaPiece,
    /// Plans for kinds of client.
    PlanTemplate,
    /// Why a noticed word may stand.
    DismissReason,
}

const fn choice(
    key: &'static str,
    nl: &'static str,
    en: &'static str,
) -> (&'static str, Bilingual) {
    (key, Bilingual { nl, en })
}

const LANGUAGE: &[(&str, Bilingual)] = &[
    choice("nl", "Nederlands", "Dutch"),
    choice("en", "Engels", "English"),
];

const CAPACITY_DOCUMENT: &[(&str, Bilingual)] = &[
    choice(
        "FML",
        "Functionelemogelijkhedenlijst (FML)",
        "List of functional abilities (FML)",
    ),
    choice(
        "IZP",
        "Inzetbaarheidsprofiel (IZP)",
        "Employability profile (IZP)",
    ),
    choice(
        "LAB",
        "Lijst arbeidsmogelijkheden en beperkingen (LAB)",
        "List of work abilities and limits (LAB)",
    ),
];

// The keys are those of the command line's contract.
const PERMIT_CATEGORY: &[(&str, Bilingual)] = &[
    choice(
        "EU",
        "Nederlander, EU, EER of Zwitser",
        "Dutch, EU, EEA or Swiss",
    ),
    choice("HSM", "Kennismigrant", "Highly skilled migrant"),
    choice("BLUE_CARD", "Europese blauwe kaart", "European Blue Card"),
    choice(
        "ICT",
        "Overplaatsing binnen een onderneming (ICT)",
        "Intra-corporate transfer (ICT)",
    ),
    choice("RESEARCHER", "Wetenschappelijk onderzoeker", "Researcher"),
    choice(
        "ORIENTATION_YEAR",
        "Zoekjaar hoogopgeleiden",
        "Orientation year",
    ),
    choice(
        "GVVA",
        "Vergunning voor verblijf en werk (GVVA)",
        "Single permit for residence and work (GVVA)",
    ),
    choice(
        "TWV",
        "Verblijf met tewerkstellingsvergunning (TWV)",
        "Residence with a work permit (TWV)",
    ),
    choice(
        "FAMILY_FREE",
        "Gezinslid, werken vrij toegestaan",
        "Family member, free to work",
    ),
    choice(
        "FAMILY_TWV",
        "Gezinslid, werken alleen met TWV",
        "Family member, work permit (TWV) needed",
    ),
    choice(
        "EU_FAMILY",
        "Gezinslid van een EU-burger",
        "Family member of an EU citizen",
    ),
    choice(
        "PERMANENT",
        "Onbepaalde tijd of EU-langdurig ingezetene",
        "Permanent or EU long-term resident",
    ),
    choice("ASYLUM", "Asielvergunning", "Asylum permit"),
    choice("STUDENT", "Student", "Student"),
    choice("SELF_EMPLOYED", "Zelfstandige", "Self-employed"),
    choice(
        "TURKISH_ASSOCIATION",
        "Turkse werknemer (Associatiebesluit 1/80)",
        "Turkish worker (Decision 1/80)",
    ),
    choice(
        "UKRAINE",
        "Tijdelijke bescherming Oekraïne",
        "Temporary protection Ukraine",
    ),
    choice(
        "INELIGIBLE",
        "Ander verblijfsrecht",
        "Other right of residence",
    ),
];

// The ground itself (such as an earlier illness) is medical and is never asked.
const SICKNESS_BENEFIT: &[(&str, Bilingual)] = &[
    choice("NONE", "Nee", "No"),
    choice("FROM_START", "Ja, vanaf het begin", "Yes, from the start"),
    choice(
        "AFTER_SIX_WEEKS",
        "Ja, melden na zes weken",
        "Yes, reported after six weeks",
    ),
];

const TRACK2_WAIVED: &[(&str, Bilingual)] = &[
    choice(
        "NO_CAPACITY",
        "Geen mogelijkheden om te werken, met reden van de bedrijfsarts",
        "No capacity for work, with the company doctor's reasons",
    ),
    choice(
        "SATISFACTORY_RESULT",
        "Er is al een bevredigend resultaat",
        "There is a satisfactory result already",
    ),
    choice("IVA", "De IVA is toegekend", "The IVA was granted"),
    choice(
        "PENSION",
        "De AOW-leeftijd is bereikt",
        "State pension age was reached",
    ),
    choice(
        "PENSION_SOON",
        "AOW binnen een jaar na de wachttijd, en beiden zien schriftelijk af van spoor 2",
        "State pension within a year after the waiting period, and both waive track 2 in writing",
    ),
];

// By the letters of Voorschrift Vreemdelingen art. 3.1(5).
const ANNOTATION: &[(&str, Bilingual)] = &[
    choice(
        "A",
        "Arbeid vrij toegestaan, TWV niet vereist",
        "Work freely permitted, no work permit (TWV) needed",
    ),
    choice(
        "B",
        "Alleen bepaald werk toegestaan",
        "Only specific work permitted",
    ),
    choice(
        "C",
        "Bijbaan alleen met TWV (student)",
        "Side job only with a TWV (student)",
    ),
    choice(
        "D",
        "Arbeid alleen toegestaan met TWV",
        "Work only permitted with a TWV",
    ),
    choice(
        "E",
        "Alleen genoemd werk, met TWV",
        "Only the listed work, with a TWV",
    ),
    choice(
        "F",
        "Genoemd werk vrij, ander werk met TWV",
        "Listed work free, other work with a TWV",
    ),
    choice(
        "G",
        "Kennismigrant of zelfstandige, ander werk met TWV",
        "Highly skilled migrant or self-employed, other work with a TWV",
    ),
    choice(
        "H",
        "Europese blauwe kaart of zelfstandige, ander werk met TWV",
        "European Blue Card or self-employed, other work with a TWV",
    ),
    choice(
        "I",
        "Zelfstandige, in loondienst alleen met TWV",
        "Self-employed, employment only with a TWV",
    ),
    choice(
        "J",
        "Zelfstandige, in loondienst alleen met TWV (ander doel)",
        "Self-employed, employment only with a TWV (other purpose)",
    ),
    choice(
        "K",
        "De eerste 12 maanden alleen met TWV",
        "Only with a TWV during the first 12 months",
    ),
    choice("L", "Arbeid niet toegestaan", "Work not permitted"),
    choice(
        "M",
        "Arbeid volgens het aanvullend document (GVVA)",
        "Work as the additional document says (GVVA)",
    ),
    choice(
        "N",
        "Overplaatsing (ICT) of zelfstandige, ander werk met TWV",
        "Transfer (ICT) or self-employed, other work with a TWV",
    ),
    choice(
        "O",
        "Werkvakantie: bijkomend werk",
        "Working holiday: incidental work",
    ),
    choice(
        "P",
        "Zelfstandige, arbeid vrij toegestaan",
        "Self-employed, work freely permitted",
    ),
    choice(
        "EU",
        "EU-document of Terugtrekkingsakkoord, geen TWV nodig",
        "EU or withdrawal agreement document, no TWV needed",
    ),
];

const PLACEMENT_FORM: &[(&str, Bilingual)] = &[
    choice(
        "NEW_CONTRACT",
        "Nieuw contract bij een andere werkgever",
        "New contract with another employer",
    ),
    choice("SECONDMENT", "Detachering", "Secondment"),
    choice(
        "WORK_EXPERIENCE",
        "Onbetaalde werkervaringsplaats",
        "Unpaid work experience",
    ),
    choice(
        "TRIAL_PLACEMENT",
        "Proefplaatsing met uitkering",
        "Trial placement on a benefit",
    ),
    choice("VOLUNTARY_WORK", "Vrijwilligerswerk", "Voluntary work"),
    choice(
        "COURSE",
        "Cursus, gesprek of meekijken",
        "Course, interview or watching along",
    ),
];

const PLACEMENT_ROUTE: &[(&str, Bilingual)] = &[
    choice(
        "NONE",
        "Geen nieuwe vergunning nodig",
        "No new permit needed",
    ),
    choice(
        "SPONSOR_CHANGE",
        "Kennismigrant bij een andere erkend referent",
        "Highly skilled migrant with another recognised sponsor",
    ),
    choice(
        "BLUE_CARD",
        "Europese blauwe kaart bij een andere werkgever",
        "European Blue Card with another employer",
    ),
    choice("RESEARCHER", "Onderzoeker", "Researcher"),
    choice(
        "GVVA",
        "Nieuwe vergunning voor verblijf en werk (GVVA)",
        "New single permit (GVVA)",
    ),
    choice(
        "TWV",
        "Tewerkstellingsvergunning (TWV)",
        "Work permit (TWV)",
    ),
];

const CHANCE: &[(&str, Bilingual)] = &[
    choice("high", "hoog", "high"),
    choice("medium", "midden", "medium"),
    choice("low", "laag", "low"),
];

const MILESTONE_STATUS: &[(&str, Bilingual)] = &[
    choice("open", "open", "open"),
    choice("done", "bereikt", "reached"),
    choice("dropped", "vervallen", "dropped"),
];

const INSTRUMENT_USE: &[(&str, Bilingual)] = &[
    choice("used", "ingezet", "used"),
    choice("considered", "overwogen", "considered"),
    choice("rejected", "niet gekozen", "not chosen"),
];

impl ChoiceList {
    /// Its choices, in order: what is kept, and what is shown.
    #[must_use]
    pub fn choices(self) -> &'static [(&'static str, Bilingual)] {
        match self {
            Self::Language => LANGUAGE,
            Self::CapacityDocument => CAPACITY_DOCUMENT,
            Self::PermitCategory => PERMIT_CATEGORY,
            Self::SicknessBenefit => SICKNESS_BENEFIT,
            Self::Track2Waived => TRACK2_WAIVED,
            Self::Annotation => ANNOTATION,
            Self::PlacementForm => PLACEMENT_FORM,
            Self::PlacementRoute => PLACEMENT_ROUTE,
            Self::Chance => CHANCE,
            Self::MilestoneStatus => MILESTONE_STATUS,
            Self::InstrumentUse => INSTRUMENT_USE,
            Self::Phase => trajectory::PHASE,
            Self::PersonRole => trajectory::PERSON_ROLE,
            Self::SettledStatus => trajectory::SETTLED_STATUS,
            Self::Rubric => trajectory::RUBRIC,
            Self::EducationLevel => trajectory::EDUCATION_LEVEL,
            Self::Recognition => trajectory::RECOGNITION,
            Self::Cefr => trajectory::CEFR,
            Self::CompetenceKind => trajectory::COMPETENCE_KIND,
            Self::CommuteMeans => trajectory::COMMUTE_MEANS,
            Self::BarrierKind => trajectory::BARRIER_KIND,
            Self::ActionStatus => trajectory::ACTION_STATUS,
            Self::DirectionOrigin => trajectory::DIRECTION_ORIGIN,
            Self::DirectionStatus => trajectory::DIRECTION_STATUS,
            Self::FitVerdict => trajectory::FIT_VERDICT,
            Self::ServiceKind => trajectory::SERVICE_KIND,
            Self::ActProcess => trajectory::ACT_PROCESS,
            Self::InstrumentKind => trajectory::INSTRUMENT_KIND,
            Self::AppointmentKind => trajectory::APPOINTMENT_KIND,
            Self::EndingKind => trajectory::ENDING_KIND,
            Self::WiaPiece => trajectory::WIA_PIECE,
            Self::PlanTemplate => trajectory::PLAN_TEMPLATE,
            Self::DismissReason => trajectory::DISMISS_REASON,
        }
    }

    /// What is shown for a choice.
    #[must_use]
    pub fn label(self, key: &str) -> Option<Bilingual> {
        self.choices()
            .iter()
            .find(|(known, _)| *known == key)
            .map(|(_, label)| *label)
    }
}

//! The closed lists to choose from.

use crate::Bilingual;

/// A closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceList {
    /// The languages of documents.
    Language,
    /// The occupational physician's document about capacity.
    CapacityDocument,
    /// Kinds of residence and work permit.
    PermitCategory,
    /// The chance of work in a direction.
    Chance,
    /// How a milestone stands.
    MilestoneStatus,
    /// What was decided about an instrument.
    InstrumentUse,
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
            Self::Chance => CHANCE,
            Self::MilestoneStatus => MILESTONE_STATUS,
            Self::InstrumentUse => INSTRUMENT_USE,
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

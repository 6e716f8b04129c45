//! The plans themselves.

use super::{PlanTemplate, TemplateMilestone, TemplateOffer};
use crate::{Bilingual, Field};

/// What is reached, who sees to it, what proves it.
pub(super) type Step = (Bilingual, Bilingual, Bilingual);

/// The milestones that the case itself tells of, with the days on which it does.
pub(super) const KNOWN: [(Step, &[Field]); 5] = [
    (INTAKE, &[Field::IntakeOn, Field::PrivacyNoticeOn]),
    (PLAN, &[Field::PlanSignedOn]),
    (SEARCH_PROFILE, &[Field::SearchEstablishedOn]),
    (FINAL_REPORT, &[Field::FinalReportOn]),
    (HAND_OVER, &[Field::HandedOverOn]),
];

macro_rules! steps {
    ($($name:ident { $what_nl:literal $what_en:literal; $who:ident; $proof_nl:literal $proof_en:literal; })*) => {
        $(pub(super) const $name: Step = (
            Bilingual { nl: $what_nl, en: $what_en },
            $who,
            Bilingual { nl: $proof_nl, en: $proof_en },
        );)*
    };
}

const BOTH: Bilingual = Bilingual {
    nl: "coach en werknemer",
    en: "coach and employee",
};
const EMPLOYEE: Bilingual = Bilingual {
    nl: "werknemer, met hulp van de coach",
    en: "employee, helped by the coach",
};
const COACH: Bilingual = Bilingual {
    nl: "coach",
    en: "coach",
};
const ALL_THREE: Bilingual = Bilingual {
    nl: "coach, werknemer en werkgever",
    en: "coach, employee and employer",
};
const ADVISER: Bilingual = Bilingual {
    nl: "werknemer en immigratieadviseur",
    en: "employee and immigration adviser",
};

steps! {
    INTAKE {
        "Intake gehouden en privacy uitgelegd" "Intake held and privacy explained";
        BOTH; "intakeverslag" "intake report";
    }
    PROFILE {
        "Persoonsprofiel klaar: opleiding, talen, ervaring en sterke punten"
        "Personal profile ready: education, languages, experience and strengths";
        BOTH; "persoonsprofiel in het dossier" "personal profile in the file";
    }
    DIPLOMA {
        "Waardering van buitenlandse diploma's aangevraagd" "Valuation of foreign diplomas asked for";
        EMPLOYEE; "bevestiging van IDW" "confirmation by IDW";
    }
    PLAN {
        "Trajectplan besproken en getekend" "Trajectory plan discussed and signed";
        ALL_THREE; "getekend plan" "signed plan";
    }
    LATE_REASON {
        "Vastgelegd waarom het traject laat begon en wat nu sneller gaat"
        "Recorded why the programme began late and what goes faster now";
        ALL_THREE; "verslag van het gesprek" "note of the talk";
    }
    PERMIT_ANSWER {
        "Nagevraagd welk werk de vergunning toelaat en wanneer het uiterlijk begint"
        "Asked which work the permit allows and when it begins at the latest";
        ADVISER; "schriftelijk antwoord" "written answer";
    }
    SPONSOR_LIST {
        "Lijst van twintig werkgevers die mensen uit het buitenland aannemen, met hun plek in het register"
        "List of twenty employers that hire from abroad, with their place in the register";
        BOTH; "lijst met datum van het register" "list with the date of the register";
    }
    SEARCH_PROFILE {
        "Zoekprofiel met drie richtingen of meer, elk getoetst aan de belastbaarheid"
        "Search profile with three directions or more, each tested against capacity";
        BOTH; "zoekprofiel met vacatures" "search profile with vacancies";
    }
    CV {
        "Cv, brief en profiel op internet klaar in het Nederlands en het Engels"
        "CV, letter and online profile ready in Dutch and English";
        EMPLOYEE; "cv's in het dossier" "CVs in the file";
    }
    APPLYING {
        "Eerste acht sollicitaties gedaan, verdeeld over de richtingen"
        "First eight applications made, spread over the directions";
        EMPLOYEE; "overzicht van sollicitaties" "overview of applications";
    }
    NETWORK {
        "Vijf gesprekken gevoerd met mensen uit het vak" "Five talks held with people from the field";
        EMPLOYEE; "kort verslag van elk gesprek" "short note of each talk";
    }
    INTERVIEWS {
        "Drie gesprekken met werkgevers gevoerd" "Three talks with employers held";
        EMPLOYEE; "kort verslag van elk gesprek" "short note of each talk";
    }
    REVIEW {
        "Tussenstand besproken; zoekprofiel en plan zo nodig bijgesteld"
        "Progress discussed; search profile and plan adjusted where needed";
        ALL_THREE; "rapportage met de bijstelling" "report with the adjustment";
    }
    LANGUAGE_TEST {
        "Niveau van het Nederlands getoetst en cursus gekozen" "Level of Dutch tested and course chosen";
        BOTH; "uitslag en inschrijving" "result and enrolment";
    }
    LANGUAGE_PRACTICE {
        "Oefent elke week Nederlands in een situatie van het werk"
        "Practises Dutch in a situation of work every week";
        EMPLOYEE; "overzicht van de weken" "overview of the weeks";
    }
    LANGUAGE_STEP {
        "Nederlands één niveau hoger dan bij de start" "Dutch one level higher than at the start";
        EMPLOYEE; "certificaat of toets" "certificate or test";
    }
    COURSE_CHOICE {
        "Korte opleiding gekozen waarvoor vacatures zijn" "Short course chosen for which there are vacancies";
        BOTH; "vergelijking van opleidingen met vacatures" "comparison of courses with vacancies";
    }
    COURSE_START {
        "Opleiding begonnen, kosten afgesproken met de werkgever" "Course begun, costs agreed with the employer";
        ALL_THREE; "inschrijving en akkoord" "enrolment and agreement";
    }
    COURSE_DONE {
        "Opleiding afgerond" "Course completed";
        EMPLOYEE; "diploma of certificaat" "diploma or certificate";
    }
    PRACTICE_PLACE {
        "Plek om het nieuwe werk te oefenen besproken, als de vergunning dat toelaat"
        "Place to practise the new work discussed, where the permit allows it";
        BOTH; "afspraak op papier" "agreement on paper";
    }
    OFFER {
        "Aanbod of vervolggesprek bij een werkgever" "Offer or follow-up talk with an employer";
        EMPLOYEE; "uitnodiging of aanbod" "invitation or offer";
    }
    OUTCOMES {
        "Bij elke richting staat wat het opleverde en waarom" "Each direction says what it brought and why";
        BOTH; "uitkomst in het zoekprofiel" "outcome in the search profile";
    }
    FINAL_REPORT {
        "Eindrapportage besproken met de werknemer" "Final report discussed with the employee";
        BOTH; "eindrapportage" "final report";
    }
    HAND_OVER {
        "Alle stukken bij de werkgever" "All papers with the employer";
        COACH; "bevestiging van ontvangst" "confirmation of receipt";
    }
}

const fn by(phase: u8, week: u32, step: Step) -> TemplateMilestone {
    let (what, who, proof) = step;
    TemplateMilestone {
        phase,
        week,
        what,
        who,
        proof,
    }
}

const fn give(phase: u8, week: u32, kind: &'static str, hours: u32) -> TemplateOffer {
    TemplateOffer {
        phase,
        week,
        kind,
        hours,
    }
}

pub(super) const ALL: &[PlanTemplate] = &[
    PlanTemplate {
        key: "standard",
        text: Bilingual {
            nl: "Voor wie genoeg tijd heeft en al kan solliciteren. Eerst profiel en plan, dan zoeken in drie richtingen, dan afronden.",
            en: "For those who have enough time and can apply already. First profile and plan, then a search in three directions, then completion.",
        },
        weeks: 39,
        goal: Bilingual {
            nl: "Binnen negen maanden werkt de werknemer bij een andere werkgever: … uur per week, als … of …, voor ten minste … euro per maand, met een contract van ten minste zes maanden.",
            en: "Within nine months the employee works with another employer: … hours a week, as … or …, for at least … euros a month, under a contract of at least six months.",
        },
        milestones: &[
            by(1, 2, INTAKE),
            by(1, 4, PROFILE),
            by(1, 6, PLAN),
            by(1, 6, DIPLOMA),
            by(2, 9, SEARCH_PROFILE),
            by(2, 10, CV),
            by(2, 14, APPLYING),
            by(2, 18, NETWORK),
            by(2, 22, REVIEW),
            by(2, 28, INTERVIEWS),
            by(2, 34, OFFER),
            by(3, 37, OUTCOMES),
            by(3, 38, FINAL_REPORT),
            by(3, 39, HAND_OVER),
        ],
        services: &[
            give(1, 3, "skills_assessment", 4),
            give(1, 3, "progress_meeting", 6),
            give(1, 7, "labour_law", 1),
            give(2, 9, "cv", 3),
            give(2, 10, "job_search_training", 6),
            give(2, 10, "progress_meeting", 14),
            give(2, 14, "interview", 3),
            give(2, 16, "networking", 3),
            give(2, 16, "culture", 2),
            give(3, 36, "progress_meeting", 3),
            give(3, 36, "wia_information", 1),
        ],
        instruments: &[
            "external_scan",
            "application_training",
            "secondment",
            "network",
        ],
    },
    PlanTemplate {
        key: "permit",
        text: Bilingual {
            nl: "Voor wie nieuw werk moet hebben voordat de vergunning of de zoektijd eindigt. Vanaf de eerste week zoeken bij werkgevers die de vergunning toelaat.",
            en: "For those who need new work before the permit or the search period ends. A search from the first week, with employers that the permit allows.",
        },
        weeks: 26,
        goal: Bilingual {
            nl: "Vóór … (de laatste veilige dag) werkt de werknemer bij een werkgever die de vergunning toelaat: … uur per week, als … of …, voor ten minste … euro per maand.",
            en: "Before … (the last safe day) the employee works with an employer that the permit allows: … hours a week, as … or …, for at least … euros a month.",
        },
        milestones: &[
            by(1, 1, INTAKE),
            by(1, 2, PERMIT_ANSWER),
            by(1, 3, PROFILE),
            by(1, 3, SPONSOR_LIST),
            by(1, 4, PLAN),
            by(2, 5, SEARCH_PROFILE),
            by(2, 5, CV),
            by(2, 8, APPLYING),
            by(2, 10, NETWORK),
            by(2, 13, REVIEW),
            by(2, 16, INTERVIEWS),
            by(2, 20, OFFER),
            by(3, 24, OUTCOMES),
            by(3, 25, FINAL_REPORT),
            by(3, 26, HAND_OVER),
        ],
        services: &[
            give(1, 1, "progress_meeting", 4),
            give(1, 2, "skills_assessment", 3),
            give(1, 2, "labour_law", 2),
            give(2, 4, "cv", 4),
            give(2, 5, "job_search_training", 8),
            give(2, 5, "progress_meeting", 16),
            give(2, 6, "sector", 2),
            give(2, 7, "interview", 4),
            give(2, 7, "networking", 4),
            give(3, 23, "progress_meeting", 3),
            give(3, 23, "wia_information", 1),
        ],
        instruments: &[
            "external_scan",
            "secondment",
            "network",
            "application_training",
        ],
    },
    PlanTemplate {
        key: "language",
        text: Bilingual {
            nl: "Voor wie Nederlands nodig heeft voor bijna elk werk dat past, en nog ruim een jaar heeft tot week 104. De cursus begint meteen; zoeken begint terwijl de cursus loopt.",
            en: "For those who need Dutch for almost all work that fits, and have over a year left until week 104. The course begins at once; the search begins while it runs.",
        },
        weeks: 52,
        goal: Bilingual {
            nl: "Binnen een jaar spreekt de werknemer Nederlands op niveau … en werkt hij of zij bij een andere werkgever: … uur per week, als … of …, voor ten minste … euro per maand.",
            en: "Within a year the employee speaks Dutch at level … and works with another employer: … hours a week, as … or …, for at least … euros a month.",
        },
        milestones: &[
            by(1, 2, INTAKE),
            by(1, 3, LANGUAGE_TEST),
            by(1, 5, PROFILE),
            by(1, 6, PLAN),
            by(1, 8, DIPLOMA),
            by(2, 10, SEARCH_PROFILE),
            by(2, 12, LANGUAGE_PRACTICE),
            by(2, 14, CV),
            by(2, 20, APPLYING),
            by(2, 26, REVIEW),
            by(2, 30, NETWORK),
            by(2, 34, LANGUAGE_STEP),
            by(2, 40, INTERVIEWS),
            by(2, 46, OFFER),
            by(3, 49, OUTCOMES),
            by(3, 51, FINAL_REPORT),
            by(3, 52, HAND_OVER),
        ],
        services: &[
            give(1, 2, "skills_assessment", 4),
            give(1, 3, "progress_meeting", 6),
            give(1, 4, "language", 40),
            give(2, 10, "progress_meeting", 18),
            give(2, 11, "language", 60),
            give(2, 12, "culture", 3),
            give(2, 13, "cv", 3),
            give(2, 14, "job_search_training", 6),
            give(2, 18, "interview", 4),
            give(2, 20, "labour_law", 1),
            give(3, 48, "progress_meeting", 3),
            give(3, 48, "wia_information", 1),
        ],
        instruments: &[
            "language_course",
            "work_experience",
            "external_scan",
            "network",
        ],
    },
    PlanTemplate {
        key: "retraining",
        text: Bilingual {
            nl: "Voor wie niet terug kan in het oude vak, met een korte opleiding wel werk kan vinden en nog ruim een jaar heeft tot week 104. Eerst toetsen of er vacatures zijn, dan pas leren.",
            en: "For those who cannot go back to the old profession, can find work with a short course and have over a year left until week 104. First test whether there are vacancies, only then learn.",
        },
        weeks: 52,
        goal: Bilingual {
            nl: "Binnen een jaar heeft de werknemer … afgerond en werkt hij of zij bij een andere werkgever: … uur per week, als … of …, voor ten minste … euro per maand.",
            en: "Within a year the employee has completed … and works with another employer: … hours a week, as … or …, for at least … euros a month.",
        },
        milestones: &[
            by(1, 2, INTAKE),
            by(1, 4, PROFILE),
            by(1, 6, PLAN),
            by(1, 7, COURSE_CHOICE),
            by(2, 9, SEARCH_PROFILE),
            by(2, 10, COURSE_START),
            by(2, 16, CV),
            by(2, 20, NETWORK),
            by(2, 24, REVIEW),
            by(2, 28, APPLYING),
            by(2, 32, PRACTICE_PLACE),
            by(2, 36, COURSE_DONE),
            by(2, 42, INTERVIEWS),
            by(2, 46, OFFER),
            by(3, 49, OUTCOMES),
            by(3, 51, FINAL_REPORT),
            by(3, 52, HAND_OVER),
        ],
        services: &[
            give(1, 2, "skills_assessment", 6),
            give(1, 3, "progress_meeting", 6),
            give(1, 6, "sector", 3),
            give(2, 10, "retraining", 80),
            give(2, 10, "progress_meeting", 18),
            give(2, 15, "cv", 3),
            give(2, 22, "job_search_training", 6),
            give(2, 26, "association", 2),
            give(2, 30, "interview", 3),
            give(3, 48, "progress_meeting", 3),
            give(3, 48, "wia_information", 1),
        ],
        instruments: &[
            "training",
            "work_experience",
            "job_carving",
            "external_scan",
        ],
    },
    PlanTemplate {
        key: "late",
        text: Bilingual {
            nl: "Voor een traject dat laat begint, met weinig tijd tot week 104. Plan en zoekprofiel staan binnen vier weken, en de reden van de late start staat op papier. De eindrapportage is er uiterlijk in week 87 en alle stukken in week 90: de laatste mijlpalen komen niet later.",
            en: "For a programme that begins late, with little time until week 104. Plan and search profile are there within four weeks, and the reason for the late start is on paper. The final report is there in week 87 at the latest and all papers in week 90: the last milestones come no later.",
        },
        weeks: 22,
        goal: Bilingual {
            nl: "Vóór week 104 werkt de werknemer bij een andere werkgever: … uur per week, als … of …, voor ten minste … euro per maand. Lukt dat niet, dan laat het dossier zien wat er in elke richting is gedaan.",
            en: "Before week 104 the employee works with another employer: … hours a week, as … or …, for at least … euros a month. If that does not succeed, the file shows what was done in each direction.",
        },
        milestones: &[
            by(1, 1, INTAKE),
            by(1, 1, LATE_REASON),
            by(1, 2, PROFILE),
            by(1, 3, PLAN),
            by(2, 4, SEARCH_PROFILE),
            by(2, 4, CV),
            by(2, 7, APPLYING),
            by(2, 9, NETWORK),
            by(2, 11, REVIEW),
            by(2, 14, INTERVIEWS),
            by(2, 18, OFFER),
            by(3, 20, OUTCOMES),
            by(3, 21, FINAL_REPORT),
            by(3, 22, HAND_OVER),
        ],
        services: &[
            give(1, 1, "progress_meeting", 4),
            give(1, 2, "skills_assessment", 3),
            give(2, 4, "cv", 3),
            give(2, 4, "job_search_training", 6),
            give(2, 4, "progress_meeting", 14),
            give(2, 6, "interview", 4),
            give(2, 6, "networking", 3),
            give(3, 19, "progress_meeting", 3),
            give(3, 19, "wia_information", 2),
        ],
        instruments: &[
            "external_scan",
            "internal_scan",
            "secondment",
            "application_training",
        ],
    },
];

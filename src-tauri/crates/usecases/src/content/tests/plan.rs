use super::*;
use Language::{En, Nl};

/// A case of which every part of the plan says something.
fn full() -> CaseFile {
    case(&[
        (Field::EmployeeName, "", "Elena Markovic"),
        (Field::EmployeeTown, "", "Eindhoven"),
        (Field::EmployeeWage, "", "4000"),
        (Field::EmployerName, "", "Meetwerk B.V."),
        (Field::ProgrammeStart, "", "2026-09-07"),
        (Field::ProgrammePlannedEnd, "", "2027-05-31"),
        (Field::CanMove, "", "ja"),
        (Field::MoveWhere, "", "regio Utrecht"),
        (Field::SettledStatus, "", "temporary"),
        (Field::PartnerInNl, "", "ja"),
        (Field::ChildrenAtSchool, "", "ja"),
        (Field::EmployeeView, "", "Ik wil met data werken."),
        (Field::CoachView, "", "De vraag naar analisten is groot."),
        (Field::CapacityDocument, "", "IZP"),
        (Field::CapacityEstablishedOn, "", "2026-08-31"),
        (Field::CapacityHoursDay, "", "4"),
        (Field::CapacityHoursWeek, "", "20"),
        (Field::PhysicianName, "", "M. Jansen"),
        (Field::LimitRubric, "1", "working_hours"),
        (Field::LimitText, "1", "Niet in de avond werken"),
        (
            Field::PersonalProfile,
            "",
            "Analist met tien jaar ervaring.",
        ),
        (Field::EducationTitle, "1", "Statistiek"),
        (
            Field::EducationInstitution,
            "1",
            "Universiteit van Belgrado",
        ),
        (Field::EducationCountry, "1", "Servië"),
        (Field::EducationLevel, "1", "master"),
        (Field::EducationYear, "1", "2014"),
        (Field::EducationRecognition, "1", "valued"),
        (Field::EducationRecognitionOn, "1", "2026-10-01"),
        (Field::LanguageName, "1", "Nederlands"),
        (Field::LanguageListening, "1", "B1"),
        (Field::LanguageSpeaking, "1", "A2"),
        (Field::ExperienceJob, "1", "Analist"),
        (Field::ExperienceEmployer, "1", "Meetwerk B.V."),
        (Field::ExperienceSector, "1", "techniek"),
        (Field::ExperienceFrom, "1", "2018"),
        (Field::CompetenceName, "1", "Cijfers uitleggen"),
        (Field::CompetenceKind, "1", "professional"),
        (Field::AvailableHours, "", "20"),
        (Field::CommuteMinutes, "", "60"),
        (Field::CommuteMeans, "", "public_transport"),
        (Field::FlexibleSector, "", "ja"),
        (Field::FlexibleLevel, "", "nee"),
        (Field::Network, "", "Twee oud-collega's"),
        (Field::SearchEstablishedOn, "", "2026-10-05"),
        (Field::DirectionTitle, "1", "Data-analist"),
        (Field::DirectionSector, "1", "zorg"),
        (Field::DirectionReason, "1", "Past bij de opleiding"),
        (Field::DirectionHours, "1", "20"),
        (Field::DirectionRegion, "1", "Eindhoven"),
        (Field::DirectionWage, "1", "2596"),
        (Field::DirectionDutch, "1", "B1"),
        (Field::DirectionGap, "1", "Nederlands op B1"),
        (Field::DirectionGapClosed, "1", "taalcursus"),
        (Field::DirectionChance, "1", "high"),
        (Field::LimitRubric, "2", "social"),
        (Field::LimitText, "2", "Vast team"),
        (Field::LimitRubric, "3", "static"),
        (Field::LimitText, "3", "Zitten en staan afwisselen"),
        (Field::FitVerdict, "1.2", "fits"),
        (Field::FitVerdict, "1.3", "fits"),
        (Field::FitVerdict, "1.1", "adjusted"),
        (Field::FitNote, "1.1", "vaste dagdienst"),
        (Field::DirectionTitle, "2", "Tolk"),
        (Field::DirectionStatus, "2", "ruled_out"),
        (Field::DirectionRuledOut, "2", "Vraagt avonden"),
        (Field::DirectionChance, "2", "low"),
        (Field::VacancyDirection, "1", "1"),
        (Field::VacancyTitle, "1", "Junior analist"),
        (Field::VacancyEmployer, "1", "De Brug"),
        (Field::VacancySource, "1", "werk.nl"),
        (Field::VacancySeenOn, "1", "2026-11-02"),
        (Field::VacancyDirection, "2", "1"),
        (Field::VacancyTitle, "2", "Analist"),
        (Field::VacancySeenOn, "2", "2026-06-02"),
        (Field::VacancyDirection, "3", "2"),
        (Field::VacancyTitle, "3", "Tolk Servisch"),
        (
            Field::Barriers,
            "",
            "Weinig ervaring met solliciteren hier.",
        ),
        (Field::BarrierKind, "1", "language"),
        (Field::BarrierWhat, "1", "Nederlands op A2"),
        (Field::BarrierAction, "1", "taalcursus"),
        (Field::BarrierDue, "1", "2027-01-15"),
        (Field::BarrierStatus, "1", "busy"),
        (Field::LabourExpertReportOn, "", "2026-07-06"),
        (Field::LabourExpertName, "", "P. de Wit"),
        (
            Field::LabourExpertAdvice,
            "",
            "Analytisch werk in dagdienst.",
        ),
        (Field::ProgrammeGoal, "", "Werk voor 20 uur op 31 mei 2027."),
        (Field::MilestoneWhat, "1", "Cv klaar"),
        (Field::MilestonePhase, "1", "1"),
        (Field::MilestoneWho, "1", "Elena"),
        (Field::MilestoneDue, "1", "2026-10-16"),
        (Field::MilestoneProof, "1", "cv"),
        (Field::MilestoneStatus, "1", "done"),
        (Field::MilestoneWhat, "2", "Tien sollicitaties"),
        (Field::MilestonePhase, "2", "2"),
        (Field::ServiceKind, "1", "cv"),
        (Field::ServiceWhat, "1", "cv voor Nederland"),
        (Field::ServicePhase, "1", "1"),
        (Field::ServiceHours, "1", "6"),
        (Field::ServiceKind, "2", "support_referral"),
        (Field::ServiceProvider, "2", "Steunpunt"),
        (Field::CoachHours, "", "1"),
        (Field::EmployeeHours, "", "8"),
        (Field::CoachHoursTotal, "", "40"),
        (Field::Budget, "", "4250"),
        (Field::InstrumentKind, "1", "language_course"),
        (Field::InstrumentName, "1", "avondcursus"),
        (Field::InstrumentUse, "1", "used"),
        (Field::InstrumentReason, "1", "meer kans"),
        (Field::Track1Status, "", "Geen terugkeer in eigen werk."),
        (Field::Track1StatusOn, "", "2026-11-01"),
        (Field::OtherRolesConsidered, "", "ja"),
        (Field::OtherRoles, "", "Planner: te veel uren."),
        (Field::Fallback, "", "Detachering."),
        (Field::PersonRole, "1", "hr"),
        (Field::PersonName, "1", "Anouk Visser"),
        (Field::PersonOrganisation, "1", "Meetwerk B.V."),
        (Field::PersonReceivesPlan, "1", "ja"),
        (Field::PersonReceivesFinal, "1", "ja"),
        (Field::PersonRole, "2", "adviser"),
        (Field::PersonName, "2", "mr. Roos Tielens"),
        (Field::PersonConsentOn, "2", "2026-09-20"),
    ])
}

#[test]
fn each_section_is_filled_from_facts_in_both_languages() {
    let case = full();
    let told: &[(SectionKey, &str, &str)] = &[
        (
            SectionKey::PlanIntroduction,
            "Meetwerk B.V. heeft opdracht gegeven om Elena Markovic te begeleiden naar passend werk bij een andere werkgever (spoor 2). Het traject is begonnen op 07-09-2026. De aanleiding is het arbeidsdeskundig rapport van 06-07-2026.",
            "Meetwerk B.V. has commissioned guidance of Elena Markovic to suitable work with another employer (track 2). The programme began on 07-09-2026. The reason is the labour expert's report of 06-07-2026.",
        ),
        (
            SectionKey::PlanSocialBackground,
            "- Woonplaats: Eindhoven\n- Verblijf in Nederland: tijdelijk verblijf\n- Verhuizen voor werk: ja, regio Utrecht",
            "- Lives in: Eindhoven\n- Residence in the Netherlands: temporary residence\n- Moving house for work: yes, regio Utrecht",
        ),
        (
            SectionKey::PlanEmployeeView,
            "Ik wil met data werken.",
            "Ik wil met data werken.",
        ),
        (
            SectionKey::PlanAdviserView,
            "De vraag naar analisten is groot.",
            "De vraag naar analisten is groot.",
        ),
        (
            SectionKey::PlanCapacity,
            "Bron: Inzetbaarheidsprofiel (IZP) 31-08-2026 (M. Jansen).\n\n- Hoogste aantal uren per dag: 4\n- Hoogste aantal uren per week: 20\n- 2 Sociaal functioneren: Vast team\n- 5 Statische houdingen: Zitten en staan afwisselen\n- 6 Werktijden: Niet in de avond werken",
            "Source: Employability profile (IZP) 31-08-2026 (M. Jansen).\n\n- Most hours a day: 4\n- Most hours a week: 20\n- 2 Social functioning: Vast team\n- 5 Static postures: Zitten en staan afwisselen\n- 6 Working hours: Niet in de avond werken",
        ),
        (
            SectionKey::PlanPersonalProfile,
            "Analist met tien jaar ervaring.\n\
             Opleiding\nOpleiding | Waar | Niveau | Jaar | Erkenning\n\
             Statistiek | Universiteit van Belgrado / Servië | master | 2014 | gewaardeerd door Nuffic of SBB (IDW), 01-10-2026\n\
             Werkervaring\nFunctie | Werkgever en branche | Jaren | Werkzaamheden\n\
             Analist | Meetwerk B.V. / techniek | sinds 2018 | \n\
             Talen, volgens het Europese kader (ERK)\nTaal | Luisteren | Lezen | Spreken | Schrijven\n\
             Nederlands | B1 |  | A2 | \n\
             Sterke kanten\nSterke kant | Soort | Blijkt uit\nCijfers uitleggen | vakkennis | \n\
             Beschikbaarheid en netwerk\nOnderwerp | Gegevens\nUren per week | 20\n\
             Reistijd | 60 minuten (enkele reis), openbaar vervoer\n\
             Staat open voor | ander niveau: nee · andere branche: ja\n\
             Netwerk in Nederland | Twee oud-collega's",
            "Analist met tien jaar ervaring.\n\
             Education\nStudy | Where | Level | Year | Recognition\n\
             Statistiek | Universiteit van Belgrado / Servië | master's degree | 2014 | valued by Nuffic or SBB (IDW), 01-10-2026\n\
             Work experience\nJob | Employer and branch | Years | Tasks\n\
             Analist | Meetwerk B.V. / techniek | since 2018 | \n\
             Languages, by the European framework (CEFR)\nLanguage | Listening | Reading | Speaking | Writing\n\
             Nederlands | B1 |  | A2 | \n\
             Strengths\nStrength | Kind | Shown by\nCijfers uitleggen | professional | \n\
             Availability and network\nSubject | Details\nHours a week | 20\n\
             Travel time | 60 minutes (one way), public transport\n\
             Is open to | another level: no · another sector: yes\n\
             Network in the Netherlands | Twee oud-collega's",
        ),
        (
            SectionKey::PlanSearchProfile,
            "Het zoekprofiel is vastgesteld op 05-10-2026.\n\
             Zoekrichtingen\nFunctie en branche | Waarom passend | Uren per week | Regio | Kans\n\
             Data-analist / zorg | Past bij de opleiding | 20 | Eindhoven | hoog\n\
             Wat de richtingen vragen en opleveren\nFunctie | Deel van het oude loon | Nederlands | Vergunning | Wat ontbreekt | Hoe dat wordt opgelost\n\
             Data-analist | 64% | B1 |  | Nederlands op B1 | taalcursus\n\
             Past de richting bij de belastbaarheid?\nFunctie | Belastbaarheid | Past | Aanpassing\n\
             Data-analist | Vast team / Zitten en staan afwisselen | past | \n\
             Data-analist | Niet in de avond werken | past met aanpassing | vaste dagdienst\n\
             Vacatures als bewijs\nVacature en werkgever | Zoekrichting | Bron | Gezien op\n\
             Junior analist / De Brug | Data-analist | werk.nl | 02-11-2026\n\
             Analist | Data-analist |  | 02-06-2026\n\
             Richtingen waarin niet wordt gezocht\nFunctie en branche | Stand | Reden\n\
             Tolk | uitgesloten | Vraagt avonden",
            "The search profile was agreed on 05-10-2026.\n\
             Directions of search\nJob and branch | Why it fits | Hours a week | Region | Chance\n\
             Data-analist / zorg | Past bij de opleiding | 20 | Eindhoven | high\n\
             What the directions ask and pay\nJob | Share of the old wage | Dutch | Permit | What is missing | How that is closed\n\
             Data-analist | 64% | B1 |  | Nederlands op B1 | taalcursus\n\
             Does the direction fit the work capacity?\nJob | Work capacity | Fits | Adjustment\n\
             Data-analist | Vast team / Zitten en staan afwisselen | fits | \n\
             Data-analist | Niet in de avond werken | fits with an adjustment | vaste dagdienst\n\
             Vacancies as proof\nVacancy and employer | Direction | Source | Seen on\n\
             Junior analist / De Brug | Data-analist | werk.nl | 02-11-2026\n\
             Analist | Data-analist |  | 02-06-2026\n\
             Directions that are not searched in\nJob and branch | Status | Reason\n\
             Tolk | ruled out | Vraagt avonden",
        ),
        (
            SectionKey::PlanBarriers,
            "Weinig ervaring met solliciteren hier.\n\
             Belemmeringen en acties\nSoort | Belemmering | Wat eraan wordt gedaan | Vóór | Stand\n\
             taal | Nederlands op A2 | taalcursus | 15-01-2027 | mee bezig",
            "Weinig ervaring met solliciteren hier.\n\
             Barriers and actions\nKind | Barrier | What is done about it | By | Status\n\
             language | Nederlands op A2 | taalcursus | 15-01-2027 | in progress",
        ),
        (
            SectionKey::PlanLabourExpertAdvice,
            "Analytisch werk in dagdienst.\n\nArbeidsdeskundig rapport van 06-07-2026 (P. de Wit).",
            "Analytisch werk in dagdienst.\n\nLabour expert's report of 06-07-2026 (P. de Wit).",
        ),
        (
            SectionKey::PlanPlaceability,
            "De coach schat de kans op werk per zoekrichting in als: hoog (1 richting). Vacatures als bewijs in het zoekprofiel: 2. Daarvan gezien in de laatste 60 dagen: 1.",
            "The coach judges the chance of work in each direction as: high (1 direction). Vacancies as proof in the search profile: 2. Of these seen in the last 60 days: 1.",
        ),
        (
            SectionKey::PlanMilestones,
            "Mijlpalen van fase 1 Oriëntatie en voorbereiding\nWat | Wie | Wanneer | Bewijs | Stand\n\
             Cv klaar | Elena | 16-10-2026 | cv | bereikt\n\
             Mijlpalen van fase 2 Actief op de arbeidsmarkt\nWat | Wie | Wanneer | Bewijs | Stand\n\
             Tien sollicitaties |  |  |  | ",
            "Milestones of phase 1 Orientation and preparation\nWhat | Who | When | Proof | Status\n\
             Cv klaar | Elena | 16-10-2026 | cv | reached\n\
             Milestones of phase 2 Active on the labour market\nWhat | Who | When | Proof | Status\n\
             Tien sollicitaties |  |  |  | ",
        ),
        (
            SectionKey::PlanServices,
            "Geplande diensten\nDienst | Fase | Door | Gepland op | Uren\ncv en brief: cv voor Nederland | 1 |  |  | 6",
            "Services planned\nService | Phase | By | Planned on | Hours\nCV and letter: cv voor Nederland | 1 |  |  | 6",
        ),
        (
            SectionKey::PlanHours,
            "- Coach, per week: 1\n- Werknemer, per week: 8\n- Coach, in het hele traject: 40",
            "- Coach, a week: 1\n- Employee, a week: 8\n- Coach, in the whole programme: 40",
        ),
        (SectionKey::PlanBudget, "€ 4.250,00", "€ 4,250.00"),
        (
            SectionKey::PlanInstruments,
            "Instrument | Keuze | Reden\ntaalcursus: avondcursus | ingezet | meer kans",
            "Instrument | Choice | Reason\nlanguage course: avondcursus | used | meer kans",
        ),
        (
            SectionKey::PlanTrack1,
            "Geen terugkeer in eigen werk.\n\nStand op 01-11-2026.\n\nAnder werk bij de eigen werkgever is overwogen.\n\nPlanner: te veel uren.",
            "Geen terugkeer in eigen werk.\n\nAs of 01-11-2026.\n\nOther work with the own employer was considered.\n\nPlanner: te veel uren.",
        ),
        (SectionKey::PlanFallback, "Detachering.", "Detachering."),
        (
            SectionKey::PlanRecipients,
            "Naam | Rol | Organisatie | Krijgt\n\
             Elena Markovic | Werknemer |  | alles, als eerste\n\
             Anouk Visser | Personeelszaken (HR) | Meetwerk B.V. | trajectplan, eindrapportage",
            "Name | Role | Organisation | Receives\n\
             Elena Markovic | Employee |  | everything, first\n\
             Anouk Visser | Human resources (HR) | Meetwerk B.V. | trajectory plan, final report",
        ),
    ];
    for (key, nl, en) in told {
        assert_eq!(says(&case, *key, Nl), *nl, "{}", key.key());
        assert_eq!(says(&case, *key, En), *en, "{}", key.key());
    }
}

#[test]
fn an_empty_case_says_only_what_holds_for_every_programme() {
    let empty = CaseFile::default();
    for language in Language::ALL {
        let said: Vec<_> = SectionKey::of(DocumentKind::TrajectoryPlan)
            .into_iter()
            .filter(|key| !says(&empty, *key, language).is_empty())
            .collect();
        let expected = [SectionKey::PlanLegalFramework, SectionKey::PlanAgreement];
        assert_eq!(said, expected);
    }
}

/// Every stretch that was typed carries the language it was typed in.
#[test]
fn typed_words_in_tables_carry_their_language_and_the_program_s_own_do_not() {
    let case = full();
    let key = SectionKey::PlanInstruments;
    let spans = |language| {
        let from_case = says_in(&case, &document(key.kind()), key, language);
        let cells = from_case
            .tables
            .into_iter()
            .flat_map(|it| it.rows)
            .flatten();
        let spans = cells.flat_map(|cell| cell.spans);
        spans.map(|it| (it.text, it.language)).collect::<Vec<_>>()
    };
    let typed = |text: &str, language| (text.to_owned(), language);
    assert_eq!(
        spans(En),
        [
            typed("language course: ", None),
            typed("avondcursus", Some(Nl)),
            typed("used", None),
            typed("meer kans", Some(Nl)),
        ]
    );
    assert!(spans(Nl).iter().all(|(_, language)| language.is_none()));
}

#[test]
fn a_wage_of_nothing_gives_no_share_and_a_share_is_rounded_down() {
    let mut case = full();
    let share = |case: &CaseFile| {
        let all = says(case, SectionKey::PlanSearchProfile, Nl);
        let row = all
            .lines()
            .find(|line| line.contains("taalcursus"))
            .unwrap_or_default();
        row.split(" | ").nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(share(&case), "64%");
    enter(&mut case, Field::DirectionWage, "1", "2600");
    assert_eq!(share(&case), "65%");
    enter(&mut case, Field::EmployeeWage, "", "0");
    assert_eq!(share(&case), "");
}

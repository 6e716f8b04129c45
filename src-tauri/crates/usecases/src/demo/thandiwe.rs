//! Thandiwe, with a single permit and the 30 % ruling: work elsewhere was not achievable, her contract
//! ends, and the application for WIA is near. Week 90, counted across a short recovery.

use super::example::{Example, Line, Sent, Turn, Typed, facts, log, sent};
use spoorboek_domain::{ApplicationStatus as Status, Channel, LogKind as Kind};

pub(super) const THANDIWE: Example = Example {
    name: "thandiwe",
    opened: "2026-03-16",
    facts: &[CASE, PROFILE, SEARCH, PROGRAMME, ENDING],
    log: LOG,
    applications: APPLICATIONS,
    documents: super::papers::thandiwe::PAPERS,
    changes: CHANGES,
};

const CASE: &[Typed] = facts! {
    "" {
        EmployeeName "Thandiwe Mokoena";
        EmployeeBirthDate "1982-01-25";
        EmployeeJobTitle "Coördinator internationale projecten" "International project coordinator";
        EmployeeContractHours "36";
        EmployeeEmail "thandiwe.mokoena@voorbeeld.example";
        EmployeePhone "06 00 00 00 06";
        EmployeeWage "4.700,00";
        EmployeeTown "Den Haag" "The Hague";
        EmployerName "Stichting Open Delta";
        EmployerContact "Marloes Brand";
        EmployerContactRole "hoofd bedrijfsvoering" "head of operations";
        EmployerEmail "m.brand@opendelta.example";
        EmployerPhone "070 000 00 61";
        EmployerKvk "00000061";
        PhysicianName "S. Bouwman";
        OccupationalService "Arbo Maaskant";
        EmploymentEnd "2026-12-31";
        EmploymentLastWorkingDay "2026-12-31";
        OwnRiskCarrier "ja";
        FirstSickDay "2025-02-17";
        ProblemAnalysisOn "2025-03-28";
        Report42ReceivedOn "2025-12-19";
        FirstYearEvaluationOn "2026-02-23";
        UwvNoticeReceivedOn "2026-11-12";
        IvaAppliedBefore "ja";
        Track1Status "Spoor 1 is afgerond: er is geen ander werk en het contract eindigt." "Track 1 is finished: there is no other work and the contract ends.";
        Track1StatusOn "2026-11-02";
        CapacityDocument "FML";
        CapacityEstablishedOn "2026-09-28";
        CapacityFirstOn "2026-02-16";
        CapacityHoursDay "2";
        CapacityHoursWeek "8";
        CapacityNone "nee";
        LabourExpertReportOn "2026-03-02";
        LabourExpertName "P. Zwart";
        LabourExpertRegister "SRA 00002";
        LabourExpertTrack2 "ja";
        LabourExpertTrack2On "2026-03-02";
        LabourExpertPage "blz. 6, Advies" "page 6, Advice";
        LabourExpertAdvice "Schrijvend of redigerend werk, in het begin 16 uur per week, later opnieuw bekijken." "Writing or editing, at first 16 hours a week, to be looked at again later.";
        PermitCategory "GVVA";
        PermitAnnotation "M";
        PermitHeldSince "2023-05-01";
        PermitExpiresOn "2027-04-30";
        PassportExpiresOn "2032-08-08";
        ResidenceSince "2023-05-01";
        Ruling30Applies "ja";
        Ruling30StartedOn "2023-05-01";
        Ruling30EndsOn "2028-04-30";
        Ruling30TaxableWage "33.900,00";
        Ruling30NormYear "2026";
        Ruling30YoungMaster "nee";
    }
    "1" { InterruptionRecoveredOn "2025-05-05"; InterruptionSickAgainOn "2025-05-19"; InterruptionConfirmed "ja"; }
    "1" { UnemploymentFrom "2024-03-01"; UnemploymentTo "2024-04-14"; }
    "pw.plan_of_action" { StationDoneOn "2025-04-10"; }
    "pw.current_opinion" { StationDoneOn "2026-11-16"; }
    "pw.wia_application" { StationLetterDate "2026-12-12"; }
    "1" { LimitRubric "personal"; LimitText "Twee uur werk op een dag, met vrije dagen ertussen." "Two hours of work a day, with free days in between."; }
    "2" { LimitRubric "social"; LimitText "Niet meer dan twee overleggen per week." "No more than two meetings a week."; }
    "3" { LimitRubric "working_hours"; LimitText "Alleen in de ochtend." "Mornings only."; }
    "1" { PersonRole "employer_contact"; PersonName "Marloes Brand"; PersonOrganisation "Stichting Open Delta"; PersonEmail "m.brand@opendelta.example"; PersonPhone "070 000 00 61"; PersonReceivesPlan "ja"; PersonReceivesReports "ja"; PersonReceivesFinal "ja"; }
    "2" { PersonRole "adviser"; PersonName "Naima Idrissi"; PersonOrganisation "Havenlicht Advies"; PersonEmail "idrissi@havenlicht.example"; PersonConsentOn "2026-04-02"; }
    "3" { PersonRole "coach"; PersonName "Bram Oost"; PersonOrganisation "Schrijfwerk Den Haag"; PersonConsentOn "2026-05-11"; }
    "4" { PersonRole "other"; PersonName "Afdeling eigenrisico" "Own-risk desk"; PersonOrganisation "Onderlinge Rivierenland U.A."; PersonReceivesFinal "nee"; }
    "" {
        IntakeOn "2026-03-23";
        PrivacyNoticeOn "2026-03-23";
        Earning65 "nee";
        Earning65On "2026-09-28";
        EarningPercent "0";
        OtherRolesConsidered "ja";
        OtherRoles "Redactie van het jaarverslag: eenmalig werk." "Editing the annual report: a one-off job.";
        IndCompliant "ja";
        IndComplianceNote "Het einde van het contract moet de werkgever nog melden." "The employer has yet to report the end of the contract.";
        SettledStatus "applied";
        PartnerInNl "nee";
        ChildrenAtSchool "nee";
        CanMove "ja";
        MoveWhere "Overal waar Engels de werktaal is." "Anywhere where English is the working language.";
        FlexibleRole "ja";
        FlexibleLevel "ja";
        FlexibleSector "ja";
        FlexibilityNote "Was bereid om ver onder haar niveau te beginnen." "Was willing to begin far below her level.";
    }
    "question.six_months" { QuestionAnsweredOn "2026-11-05"; }
};

const PROFILE: &[Typed] = facts! {
    "1" { EducationTitle "Internationale betrekkingen" "International relations"; EducationInstitution "Universiteit van de Kaap" "University of the Cape"; EducationCountry "Zuid-Afrika" "South Africa"; EducationLevel "phd"; EducationYear "2011"; EducationRecognition "valued"; EducationRecognitionOn "2026-05-04"; }
    "2" { EducationTitle "Lerares basisschool" "Primary school teacher"; EducationInstitution "Ubuntu College"; EducationCountry "Zuid-Afrika" "South Africa"; EducationLevel "bachelor"; EducationYear "2004"; EducationRecognition "refused"; EducationRecognitionOn "2026-05-04"; }
    "1" { LanguageName "Engels" "English"; LanguageListening "C2"; LanguageReading "C2"; LanguageSpeaking "C2"; LanguageWriting "C2"; }
    "2" { LanguageName "Afrikaans"; LanguageListening "C1"; LanguageReading "C1"; LanguageSpeaking "B2"; LanguageWriting "B2"; }
    "3" { LanguageName "Nederlands" "Dutch"; LanguageListening "B2"; LanguageReading "C1"; LanguageSpeaking "B1"; LanguageWriting "B1"; }
    "1" {
        ExperienceJob "Coördinator projecten" "Project coordinator"; ExperienceEmployer "Stichting Open Delta"; ExperienceSector "goede doelen" "charities"; ExperienceFrom "2024";
        ExperienceTasks "Waterprojecten in vier landen gepland en er verslag van gedaan aan gevers." "Planned water projects in four countries and reported on them to donors.";
    }
    "2" {
        ExperienceJob "Onderzoeker" "Researcher"; ExperienceEmployer "Instituut Zuidwaarts"; ExperienceSector "onderzoek" "research"; ExperienceFrom "2012"; ExperienceTo "2024";
        ExperienceTasks "Rapporten geschreven over steden en water." "Wrote reports on cities and water.";
    }
    "1" { CompetenceName "Helder schrijven in het Engels" "Writing clear English"; CompetenceKind "professional"; CompetenceProof "Twee boeken en dertig artikelen" "Two books and thirty articles"; }
    "2" { CompetenceName "Projecten plannen" "Planning projects"; CompetenceKind "organising"; CompetenceProof "Vier projecten binnen het budget" "Four projects within budget"; }
    "" {
        PersonalProfile "Onderzoeker en projectleider met een groot netwerk in het buitenland. Schrijft uitstekend Engels." "Researcher and project leader with a large network abroad. Writes excellent English.";
        Network "Groot in het buitenland, klein in Nederland." "Large abroad, small in the Netherlands.";
        AvailableHours "8";
        AvailableDays "dinsdag- en donderdagochtend" "Tuesday and Thursday morning";
        CommuteMinutes "20";
        CommuteMeans "home";
        EmployeeView "Ik heb alles geprobeerd wat paste. Ik hoop later weer te schrijven." "I have tried everything that suited me. I hope to write again later.";
        CoachView "Zeer gemotiveerd. Met acht uur per week is er nu geen betaalde plek gevonden." "Very motivated. With eight hours a week no paid place could be found at present.";
    }
    "1" { BarrierKind "network"; BarrierWhat "Weinig contacten in Nederland" "Few contacts in the Netherlands"; BarrierAction "Bijeenkomsten van uitgevers" "Publishers' meetings"; BarrierDue "2026-07-17"; BarrierStatus "done"; }
    "2" { BarrierKind "rules"; BarrierWhat "Een andere werkgever moet een nieuwe GVVA aanvragen" "Another employer has to apply for a new GVVA"; BarrierAction "Uitleg en stappenplan voor werkgevers" "Explanation and steps for employers"; BarrierDue "2026-06-05"; BarrierStatus "done"; }
};

const SEARCH: &[Typed] = facts! {
    "" {
        SearchEstablishedOn "2026-04-20"; SearchReviewedOn "2026-10-05";
        SearchWidthReason "Na de nieuwe uren bleef alleen werk van een paar uur per week over." "After the new hours only work of a few hours a week was left.";
    }
    "1" {
        DirectionTitle "Redacteur Engels" "Editor of English texts"; DirectionSector "uitgeverij" "publishing"; DirectionOrigin "labour_expert"; DirectionReason "Kan thuis en in eigen tempo" "Can be done at home and at her own pace"; DirectionLevel "master"; DirectionHours "8"; DirectionRegion "thuis" "home"; DirectionCommute "0"; DirectionWage "1.050,00"; DirectionDutch "B1"; DirectionPermit "Nieuwe GVVA" "New GVVA"; DirectionChance "low"; DirectionStatus "active";
        DirectionOutcome "Twaalf brieven, drie gesprekken. Uitgevers wilden een opdracht zonder contract; dat mag niet met deze vergunning." "Twelve letters, three interviews. Publishers wanted an assignment without a contract; this permit does not allow that.";
    }
    "2" {
        DirectionTitle "Schrijver van subsidieaanvragen" "Writer of grant applications"; DirectionSector "goede doelen" "charities"; DirectionOrigin "last_job"; DirectionReason "Kent gevers en procedures" "Knows donors and procedures"; DirectionLevel "master"; DirectionHours "16"; DirectionRegion "Den Haag" "The Hague"; DirectionCommute "20"; DirectionWage "2.100,00"; DirectionDutch "B2"; DirectionGap "Nederlands schrijven" "Writing Dutch"; DirectionGapClosed "Samen schrijven met een collega" "Writing together with a colleague"; DirectionChance "low"; DirectionStatus "paused";
        DirectionOutcome "Eén gesprek; het werk vroeg drie hele dagen." "One interview; the work asked for three whole days.";
    }
    "3" { DirectionTitle "Docent internationale school" "Teacher at an international school"; DirectionSector "onderwijs" "education"; DirectionOrigin "wish"; DirectionReason "Oude droom" "An old dream"; DirectionHours "16"; DirectionStatus "ruled_out"; DirectionRuledOut "Diploma niet erkend en te veel uren per dag" "Diploma not recognised and too many hours a day"; }
    "4" {
        DirectionTitle "Begeleider schrijfgroep" "Writing group leader"; DirectionSector "bibliotheken" "libraries"; DirectionOrigin "labour_market"; DirectionReason "Eén ochtend per week" "One morning a week"; DirectionLevel "bachelor"; DirectionHours "4"; DirectionRegion "Den Haag" "The Hague"; DirectionCommute "15"; DirectionWage "480,00"; DirectionDutch "B1"; DirectionChance "low"; DirectionStatus "active";
        DirectionOutcome "De bibliotheek had alleen plaats voor vrijwilligers." "The library only had places for volunteers.";
    }
    "1.1" { FitVerdict "fits"; }
    "1.2" { FitVerdict "fits"; }
    "1.3" { FitVerdict "fits"; }
    "2.1" { FitVerdict "does_not_fit"; FitNote "Vraagt hele dagen" "Asks for whole days"; }
    "2.2" { FitVerdict "adjusted"; FitNote "Overleg per e-mail" "Meetings by e-mail"; }
    "2.3" { FitVerdict "does_not_fit"; FitNote "Vraagt ook middagen" "Asks for afternoons too"; }
    "3.1" { FitVerdict "does_not_fit"; }
    "4.1" { FitVerdict "fits"; }
    "4.2" { FitVerdict "fits"; }
    "4.3" { FitVerdict "fits"; }
    "1" { VacancyDirection "1"; VacancyTitle "Redacteur Engelse uitgaven" "Editor of English editions"; VacancyEmployer "Uitgeverij De Oeverloper"; VacancySource "oeverloper.example"; VacancySeenOn "2026-09-30"; }
    "2" { VacancyDirection "1"; VacancyTitle "Corrector, 8 uur" "Proofreader, 8 hours"; VacancyEmployer "Taalbureau Kantlijn"; VacancySource "schrijfbanen.example"; VacancySeenOn "2026-10-07"; }
    "3" { VacancyDirection "4"; VacancyTitle "Begeleider leesclub" "Reading club leader"; VacancyEmployer "Bibliotheek Haagse Duinen"; VacancySource "haagseduinen.example"; VacancySeenOn "2026-10-12"; }
};

const PROGRAMME: &[Typed] = facts! {
    "" {
        ProgrammeStart "2026-03-23";
        ProgrammePlannedEnd "2026-12-18";
        ReportEveryDays "56";
        ProgrammeGoal "Betaald schrijfwerk voor 16 uur per week bij een andere werkgever." "Paid writing work for 16 hours a week with another employer.";
        CoachHours "1";
        CoachHoursTotal "38";
        EmployeeHours "6";
        Budget "4.900,00";
        Fallback "Lukt het niet, dan leggen we vast wat is geprobeerd en wat later nog kan." "If it does not work out, we record what was tried and what may still be possible later.";
        PlanSignedOn "2026-04-20";
        PlanApprovedOn "2026-04-22";
    }
    "1" { PhaseStartedOn "2026-03-23"; }
    "2" { PhaseStartedOn "2026-04-20"; }
    "3" { PhaseStartedOn "2026-10-19"; PhaseNote "Eerder dan gepland: de uren gingen omlaag." "Earlier than planned: the hours went down."; }
    "track2.review" { StationDoneOn "2026-05-15"; }
    "track2.report.1" { StationDoneOn "2026-05-15"; }
    "track2.report.2" { StationDoneOn "2026-07-10"; }
    "track2.report.3" { StationDoneOn "2026-09-04"; }
    "track2.report.4" { StationDoneOn "2026-10-30"; }
    "track2.plan" { StationDoneOn "2026-04-20"; }
    "1" { CostWhat "Schrijfcoach" "Writing coach"; CostOn "2026-05-29"; CostAmount "650,00"; }
    "2" { CostWhat "Coaching fase 1 en 2" "Coaching in phases 1 and 2"; CostOn "2026-11-02"; CostAmount "3.400,00"; }
    "1" { AdjustmentOn "2026-10-05"; AdjustmentWhat "Doel van 16 naar 8 uur; richting 2 rust en richting 4 komt erbij." "Goal from 16 to 8 hours; direction 2 on hold and direction 4 added."; AdjustmentReason "Nieuwe lijst van de bedrijfsarts." "New list from the occupational physician."; }
    "1" { MilestoneWhat "Twintig uitgevers benaderd" "Twenty publishers approached"; MilestonePhase "2"; MilestoneWho "werknemer" "employee"; MilestoneDue "2026-07-31"; MilestoneProof "overzicht" "overview"; MilestoneStatus "done"; MilestoneDoneOn "2026-07-24"; }
    "2" { MilestoneWhat "Proefopdracht met contract" "Trial assignment with a contract"; MilestonePhase "2"; MilestoneWho "werknemer en coach" "employee and coach"; MilestoneDue "2026-10-16"; MilestoneProof "contract" "contract"; MilestoneStatus "dropped"; MilestoneNote "Uitgevers wilden alleen losse opdrachten." "Publishers only wanted separate assignments."; }
    "3" { MilestoneWhat "Alle stukken bij de werkgever" "All papers with the employer"; MilestonePhase "3"; MilestoneWho "coach"; MilestoneDue "2026-11-20"; MilestoneProof "bevestiging" "confirmation"; MilestoneStatus "done"; MilestoneDoneOn "2026-11-17"; }
    "1" { ServiceKind "progress_meeting"; ServiceWhat "Gesprek om de drie weken" "A talk every three weeks"; ServicePhase "2"; ServiceProvider "coach"; ServiceHours "12"; ServiceDoneOn "2026-11-05"; ServiceResult "Tien gesprekken" "Ten talks"; }
    "2" { ServiceKind "job_search_training"; ServiceWhat "Uitgevers benaderen" "Approaching publishers"; ServicePhase "2"; ServiceProvider "Schrijfwerk Den Haag"; ServiceHours "6"; ServiceDoneOn "2026-05-29"; ServiceResult "Goede brief en lijst" "Good letter and list"; }
    "3" { ServiceKind "skills_assessment"; ServiceWhat "Schrijfproef" "Writing test"; ServicePhase "1"; ServiceProvider "Schrijfwerk Den Haag"; ServiceHours "2"; ServiceDoneOn "2026-04-13"; ServiceResult "Sterk in redigeren" "Strong in editing"; }
    "4" { ServiceKind "networking"; ServiceWhat "Dag van het boek" "Book trade day"; ServicePhase "2"; ServiceProvider "Kring Uitgevers"; ServiceHours "4"; ServiceDoneOn "2026-06-19"; ServiceResult "Vijf kaartjes" "Five business cards"; }
    "5" { ServiceKind "wia_information"; ServiceWhat "Uitleg over de aanvraag" "Explanation of the application"; ServicePhase "3"; ServiceProvider "coach"; ServiceHours "1,5"; ServiceDoneOn "2026-11-05"; ServiceResult "Weet wat zij zelf aanvraagt en wanneer" "Knows what she applies for herself, and when"; }
    "1" { TrainingOn "2026-06-08"; TrainingProcess "committed_action"; TrainingExercise "Keuzepunt tekenen" "Drawing a choice point"; TrainingTheme "Een uitgever bellen na een afwijzing" "Calling a publisher after a refusal"; TrainingAction "Eén keer navragen waarom" "Ask once for the reason"; TrainingActionDue "2026-06-15"; TrainingActionDone "ja"; TrainingScore "7"; }
    "1" { InstrumentKind "work_experience"; InstrumentName "Meelopen bij een leesclub" "Joining a reading club"; InstrumentUse "rejected"; InstrumentReason "De vergunning staat onbetaald werk niet toe" "The permit does not allow unpaid work"; InstrumentWeighedOn "2026-10-12"; }
    "2" { InstrumentKind "training"; InstrumentName "Schrijfcoach" "Writing coach"; InstrumentUse "used"; InstrumentReason "Proefteksten voor uitgevers" "Sample texts for publishers"; InstrumentWeighedOn "2026-04-20"; InstrumentResult "Drie proefteksten" "Three sample texts"; }
    "3" { InstrumentKind "other"; InstrumentName "Gesprek met de eigenrisicodrager" "Talk with the own-risk carrier"; InstrumentUse "used"; InstrumentReason "De werkgever betaalt na het contract zelf de uitkering" "The employer pays the benefit itself after the contract"; InstrumentWeighedOn "2026-11-02"; InstrumentResult "Begeleiding loopt door" "Guidance goes on"; }
    "1" { AppointmentOn "2026-11-25"; AppointmentAt "09:30"; AppointmentKind "call"; AppointmentWhat "WIA-aanvraag samen doornemen" "Go through the WIA application together"; AppointmentWith "Thandiwe Mokoena"; AppointmentWhere "telefoon" "telephone"; }
    "2" { AppointmentOn "2026-12-03"; AppointmentAt "11:00"; AppointmentKind "employer"; AppointmentWhat "Einde van het contract en melding bij de IND" "End of the contract and the report to the IND"; AppointmentWith "Marloes Brand"; AppointmentWhere "Den Haag" "The Hague"; }
    "25" { CheckExplanation "Door de kleine urenomvang waren er weinig passende vacatures. Elke passende vacature is benut." "Because of the small number of hours there were few suitable vacancies. Each suitable one was used."; CheckExplainedOn "2026-11-05"; }
};

const ENDING: &[Typed] = facts! {
    "" {
        EndingKind "not_achievable";
        EndingOn "2026-11-13";
        EndingReason "Voor acht uur per week in de ochtend is geen werkgever gevonden die een nieuwe vergunning wil aanvragen." "For eight hours a week in the morning no employer was found that is willing to apply for a new permit.";
        EndingConsulted "bedrijfsarts, arbeidsdeskundige, werkgever" "occupational physician, labour expert, employer";
        EndingRemaining "Redactiewerk thuis, als de uren later omhooggaan." "Editing at home, if the hours go up later.";
        EndingAdvice "Het zoekprofiel bewaren en over zes maanden opnieuw bekijken." "Keep the search profile and look at it again in six months.";
        EndingEmployeeView "Het traject was eerlijk en serieus. De uren waren genoeg; de vergunning maakte het moeilijk." "The programme was fair and serious. The hours were enough; the permit made it difficult.";
        FinalReportOn "2026-11-13";
        HandedOverOn "2026-11-17";
    }
    "application_overview" { WiaPieceReadyOn "2026-11-13"; }
    "employee_opinion" { WiaPieceReadyOn "2026-11-18"; }
};

const LOG: &[Line] = log! {
    {
        date: "2026-03-23", kind: Kind::Video, minutes: 75, who: ["Thandiwe Mokoena, coach", ""], phase: "1", service: "progress_meeting",
        summary: ["Intake per video, in twee delen.", "Intake by video, in two parts."],
        result: ["Schrijven en redigeren passen het best.", "Writing and editing fit best."],
    }
    {
        date: "2026-04-13", kind: Kind::ThirdParty, minutes: 45, who: ["Thandiwe Mokoena, Bram Oost, coach", ""], phase: "1", service: "skills_assessment",
        summary: ["Schrijfproef besproken.", "Discussed the writing test."],
        result: ["Sterk in redigeren.", "Strong in editing."],
    }
    {
        date: "2026-04-20", kind: Kind::Meeting, minutes: 45, who: ["Thandiwe Mokoena, Marloes Brand, coach", ""], phase: "2",
        summary: ["Trajectplan en zoekprofiel vastgesteld.", "Agreed the trajectory plan and the search profile."],
        result: ["Plan getekend.", "Plan signed."],
    }
    {
        date: "2026-05-11", kind: Kind::Video, minutes: 45, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Diplomawaardering en lijst van uitgevers besproken.", "Discussed the valuation of the diploma and the list of publishers."],
        result: ["De eerste vijf uitgevers zijn gekozen.", "The first five publishers were chosen."],
        next: ["Proefteksten maken met de schrijfcoach", "Make sample texts with the writing coach"], next_on: "2026-05-29",
    }
    {
        date: "2026-05-29", kind: Kind::Training, minutes: 60, who: ["Thandiwe Mokoena, Bram Oost", ""], phase: "2", service: "job_search_training",
        summary: ["Brief en proefteksten afgemaakt.", "Finished the letter and the sample texts."],
        result: ["Drie proefteksten en een goede brief.", "Three sample texts and a good letter."],
    }
    {
        date: "2026-06-08", kind: Kind::Training, minutes: 45, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "act_training",
        summary: ["Oefening: een keuzepunt tekenen.", "Exercise: drawing a choice point."],
        result: ["Stap: navragen waarom een uitgever nee zei.", "Step: ask why a publisher said no."],
    }
    {
        date: "2026-06-29", kind: Kind::Video, minutes: 45, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Contacten van de dag van het boek doorgenomen.", "Went through the contacts of the book trade day."],
        result: ["Vijf nieuwe uitgevers op de lijst.", "Five new publishers on the list."],
        next: ["De laatste uitgevers van de lijst benaderen", "Approach the last publishers on the list"], next_on: "2026-07-24",
    }
    {
        date: "2026-07-20", kind: Kind::Call, minutes: 25, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Drie gesprekken met uitgevers besproken.", "Discussed three interviews with publishers."],
        result: ["Zij bieden alleen losse opdrachten.", "They only offer separate assignments."],
        next: ["Vacatures in richting 2 zoeken", "Look for vacancies in direction 2"], next_on: "2026-08-10",
    }
    {
        date: "2026-07-24", kind: Kind::JobSearch, minutes: 90, who: ["Thandiwe Mokoena", ""], phase: "2", milestone: "1",
        summary: ["Laatste uitgevers van de lijst benaderd.", "Approached the last publishers on the list."],
        result: ["Twintig uitgevers benaderd; drie gesprekken.", "Twenty publishers approached; three interviews."],
    }
    {
        date: "2026-08-10", kind: Kind::Call, minutes: 20, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Vacatures in richting 2 bekeken.", "Looked at vacancies in direction 2."],
        result: ["Eén past: schrijver van subsidies.", "One fits: grant writer."],
        next: ["Brief schrijven", "Write the letter"], next_on: "2026-08-31",
    }
    {
        date: "2026-08-31", kind: Kind::Video, minutes: 45, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Brief aan Waterfonds Zuid nagekeken.", "Checked the letter to Waterfonds Zuid."],
        result: ["De brief is verstuurd.", "The letter was sent."],
        next: ["Vragen naar het antwoord van Waterfonds Zuid", "Ask for the answer of Waterfonds Zuid"], next_on: "2026-09-21",
    }
    {
        date: "2026-09-21", kind: Kind::Call, minutes: 30, who: ["Thandiwe Mokoena, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Afwijzing van Waterfonds Zuid besproken.", "Discussed the refusal by Waterfonds Zuid."],
        result: ["Drie hele dagen is te veel.", "Three whole days is too much."],
        next: ["Nieuwe lijst van de bedrijfsarts afwachten", "Wait for the occupational physician's new list"], next_on: "2026-10-05",
    }
    {
        date: "2026-10-05", kind: Kind::ThirdParty, minutes: 30, who: ["S. Bouwman, coach", ""], phase: "2",
        summary: ["Nieuwe uren besproken met de bedrijfsarts.", "Discussed the new hours with the occupational physician."],
        result: ["Acht uur per week, in de ochtend.", "Eight hours a week, in the morning."],
        next: ["Plan aanpassen", "Adjust the plan"], next_on: "2026-10-09",
    }
    {
        date: "2026-10-26", kind: Kind::Video, minutes: 45, who: ["Thandiwe Mokoena, coach", ""], phase: "3", service: "progress_meeting",
        summary: ["Besproken wat er met acht uur per week nog kan.", "Discussed what is still possible with eight hours a week."],
        result: ["Alleen richting 1 en 4 blijven over.", "Only directions 1 and 4 are left."],
        next: ["Samen kijken of het traject door kan gaan", "Look together at whether the programme can go on"], next_on: "2026-11-05",
    }
    {
        date: "2026-11-02", kind: Kind::Employer, minutes: 40, who: ["Marloes Brand, coach", ""], phase: "3",
        summary: ["Einde van het contract en de rol van eigenrisicodrager besproken.", "Discussed the end of the contract and the role of own-risk carrier."],
        result: ["De werkgever begeleidt ook na het contract.", "The employer goes on guiding after the contract."],
        next: ["Einde melden bij UWV en IND", "Report the end to UWV and IND"], next_on: "2026-12-31",
    }
    {
        date: "2026-11-05", kind: Kind::Call, minutes: 45, who: ["Thandiwe Mokoena, coach", ""], phase: "3", service: "wia_information",
        summary: ["Uitleg over de WIA-aanvraag en teruggekeken op het traject.", "Explained the WIA application and looked back on the programme."],
        result: ["Haar mening staat in de eindrapportage.", "Her opinion is in the final report."],
        next: ["Aanvraag samen doornemen", "Go through the application together"], next_on: "2026-11-25",
    }
    {
        date: "2026-11-13", kind: Kind::Desk, minutes: 180, who: ["coach", ""], phase: "3", milestone: "3",
        summary: ["Eindrapportage geschreven.", "Wrote the final report."],
        result: ["Klaar voor ondertekening.", "Ready to be signed."],
    }
};

const APPLICATIONS: &[Sent] = sent! {
    {
        date: "2026-05-20", employer: "Uitgeverij De Oeverloper", job: ["Redacteur Engelse uitgaven", "Editor of English editions"], direction: "1", channel: Channel::Open, status: Status::Rejected, status_on: "2026-06-05",
        suitable: ["Thuis en in eigen tempo", "At home and at her own pace"], proof: ["brief en antwoord", "letter and reply"], lesson: ["Vraag meteen of een contract mogelijk is.", "Ask at once whether a contract is possible."], hours: "8",
    }
    {
        date: "2026-08-31", employer: "Waterfonds Zuid", kvk: "00000062", job: ["Schrijver subsidies", "Grant writer"], direction: "2", status: Status::Rejected, status_on: "2026-09-18", skilled: Some(true),
        suitable: ["Kent het vak", "Knows the trade"], proof: ["uitnodiging en afwijzing", "invitation and refusal"], lesson: ["Drie hele dagen is te veel.", "Three whole days is too much."], source: ["goededoelenbanen.example", ""], salary: "2.100,00", hours: "24",
    }
    {
        date: "2026-10-12", employer: "Bibliotheek Haagse Duinen", job: ["Begeleider leesclub", "Reading club leader"], direction: "4", channel: Channel::Network, form: "VOLUNTARY_WORK", status: Status::Withdrawn, status_on: "2026-10-20",
        suitable: ["Eén ochtend per week", "One morning a week"], proof: ["e-mail", ""], lesson: ["Onbetaald kan niet met deze vergunning.", "Unpaid is not possible with this permit."], hours: "4",
    }
};

const CHANGES: &[Turn] = &[
    Turn {
        on: "2026-10-05",
        reason: [
            "Nieuwe uren van de bedrijfsarts",
            "New hours from the occupational physician",
        ],
        until_then: facts! {
            "" { CapacityEstablishedOn "2026-02-16"; CapacityHoursDay "4"; CapacityHoursWeek "16"; Earning65 ""; }
            "2" { DirectionStatus "active"; DirectionOutcome ""; }
            "4" { DirectionTitle ""; DirectionSector ""; DirectionOrigin ""; DirectionReason ""; DirectionStatus ""; DirectionOutcome ""; }
        },
    },
    Turn {
        on: "2026-11-13",
        reason: [
            "Traject beëindigd: plaatsing niet haalbaar",
            "Programme ended: placement not achievable",
        ],
        until_then: facts! { "" { EndingKind ""; EndingOn ""; EndingReason ""; EndingConsulted ""; EndingRemaining ""; EndingAdvice ""; EndingEmployeeView ""; FinalReportOn ""; } "1" { DirectionOutcome ""; } },
    },
];

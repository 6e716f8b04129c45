//! Valeria, in her orientation year, with a short contract: track 2 began early, and it has been
//! quiet for four weeks in phase 2. Week 22.

use super::example::{Example, Line, Sent, Turn, Typed, facts, log, sent};
use spoorboek_domain::{ApplicationStatus as Status, Channel, LogKind as Kind};

pub(super) const VALERIA: Example = Example {
    name: "valeria",
    opened: "2026-08-31",
    facts: &[CASE, PROFILE, SEARCH, PROGRAMME],
    log: LOG,
    applications: APPLICATIONS,
    documents: super::papers::valeria::PAPERS,
    changes: CHANGES,
};

const CASE: &[Typed] = facts! {
    "" {
        EmployeeName "Valeria Ocampo";
        EmployeeBirthDate "2000-03-08";
        EmployeeJobTitle "Junior UX-onderzoeker" "Junior UX researcher";
        EmployeeContractHours "36";
        EmployeeEmail "valeria.ocampo@voorbeeld.example";
        EmployeePhone "06 00 00 00 03";
        EmployeeWage "3.150,00";
        EmployeeTown "Rotterdam";
        EmployerName "Zilverschoon Media B.V.";
        EmployerContact "Karim Benali";
        EmployerContactRole "teamleider" "team lead";
        EmployerEmail "karim.benali@zilverschoon.example";
        EmployerPhone "010 000 00 31";
        EmployerKvk "00000031";
        PhysicianName "I. Terpstra";
        OccupationalService "Arbo Maaskant";
        EmploymentEnd "2027-01-31";
        OwnRiskCarrier "nee";
        FirstSickDay "2026-06-22";
        ProblemAnalysisOn "2026-07-30";
        Track1Status "Het contract loopt af en wordt niet verlengd. Ander werk bij Zilverschoon is er niet." "The contract ends and will not be renewed. There is no other work at Zilverschoon.";
        Track1StatusOn "2026-09-04";
        CapacityDocument "LAB";
        CapacityEstablishedOn "2026-08-17";
        CapacityHoursDay "6";
        CapacityHoursWeek "28";
        LabourExpertReportOn "2026-08-24";
        LabourExpertName "A. Verhoeven";
        LabourExpertRegister "SRA 00001";
        LabourExpertTrack2 "ja";
        LabourExpertTrack2On "2026-08-24";
        LabourExpertPage "blz. 4" "page 4";
        LabourExpertAdvice "Onderzoek en tekst in een rustig team, 28 uur per week, bij voorkeur deels thuis." "Research and writing in a quiet team, 28 hours a week, preferably partly from home.";
        PermitCategory "ORIENTATION_YEAR";
        PermitAnnotation "A";
        PermitHeldSince "2026-03-02";
        PermitExpiresOn "2027-03-01";
        PassportExpiresOn "2031-05-19";
        PermitReducedCriterion "ja";
        ResidenceSince "2023-08-28";
        Ruling30Applies "nee";
    }
    "pw.plan_of_action" { StationDoneOn "2026-08-12"; }
    "1" { LimitRubric "environment"; LimitText "Weinig geluid en geen werk in een open zaal met meer dan zes mensen." "Little noise, and no work in an open room with more than six people."; }
    "2" { LimitRubric "social"; LimitText "Geen werk waarin boze klanten te woord worden gestaan." "No work in which angry customers have to be answered."; }
    "3" { LimitRubric "static"; LimitText "Niet langer dan een uur achter elkaar aan het scherm." "No longer than an hour at the screen without a break."; }
    "1" { PersonRole "employer_contact"; PersonName "Karim Benali"; PersonOrganisation "Zilverschoon Media B.V."; PersonEmail "karim.benali@zilverschoon.example"; PersonPhone "010 000 00 31"; PersonReceivesPlan "ja"; PersonReceivesReports "ja"; PersonReceivesFinal "ja"; }
    "2" { PersonRole "adviser"; PersonName "Naima Idrissi"; PersonOrganisation "Havenlicht Advies"; PersonEmail "idrissi@havenlicht.example"; PersonConsentOn "2026-09-10"; PersonReceivesPlan "nee"; }
    "3" { PersonRole "representative"; PersonName "Lucía Ferrer"; PersonOrganisation "Studentenhuis Mathenesse"; PersonPhone "06 00 00 00 33"; }
    "" {
        IntakeOn "2026-09-07";
        PrivacyNoticeOn "2026-09-07";
        OtherRolesConsidered "ja";
        OtherRoles "Tekst voor de nieuwsbrief: te weinig uren." "Writing for the newsletter: too few hours.";
        IndCompliant "ja";
        SettledStatus "temporary";
        PartnerInNl "nee";
        ChildrenAtSchool "nee";
        CanMove "ja";
        MoveWhere "De hele Randstad" "The whole Randstad";
        FlexibleRole "ja";
        FlexibleLevel "ja";
        FlexibleSector "ja";
        FlexibilityNote "Ook een stage na haar studie of werk voor de overheid." "Also a traineeship after her studies or work for the government.";
    }
    "question.family_ties" { QuestionAnsweredOn "2026-09-10"; }
};

const PROFILE: &[Typed] = facts! {
    "1" { EducationTitle "MSc Industrieel ontwerpen" "MSc Industrial Design"; EducationInstitution "Technische universiteit" "University of technology"; EducationCountry "Nederland" "Netherlands"; EducationLevel "master"; EducationYear "2025"; EducationRecognition "dutch"; }
    "2" { EducationTitle "BA Communicatie" "BA Communication"; EducationInstitution "Universidad de las Artes, Oaxaca"; EducationCountry "Mexico"; EducationLevel "bachelor"; EducationYear "2022"; EducationRecognition "asked"; EducationRecognitionOn "2026-10-02"; }
    "1" { LanguageName "Spaans" "Spanish"; LanguageListening "C2"; LanguageReading "C2"; LanguageSpeaking "C2"; LanguageWriting "C2"; }
    "2" { LanguageName "Engels" "English"; LanguageListening "C1"; LanguageReading "C1"; LanguageSpeaking "C1"; LanguageWriting "B2"; }
    "3" { LanguageName "Nederlands" "Dutch"; LanguageListening "B2"; LanguageReading "B2"; LanguageSpeaking "B1"; LanguageWriting "B1"; }
    "1" {
        ExperienceJob "Junior UX-onderzoeker" "Junior UX researcher"; ExperienceEmployer "Zilverschoon Media B.V."; ExperienceSector "media"; ExperienceFrom "2025";
        ExperienceTasks "Interviews met gebruikers van apps, en daarna een kort verslag met beelden voor het team." "Interviews with users of apps, followed by a short illustrated report for the team.";
    }
    "2" {
        ExperienceJob "Student-assistent" "Student assistant"; ExperienceEmployer "Technische universiteit" "University of technology"; ExperienceSector "onderwijs" "education"; ExperienceFrom "2024"; ExperienceTo "2025";
        ExperienceTasks "Hielp eerstejaars bij het vak onderzoek doen." "Helped first-year students with the course on doing research.";
    }
    "1" { CompetenceName "Interviews houden en samenvatten" "Holding and summarising interviews"; CompetenceKind "professional"; CompetenceProof "Portfolio met vier onderzoeken" "Portfolio with four studies"; }
    "2" { CompetenceName "Planning maken voor een klein team" "Planning for a small team"; CompetenceKind "organising"; CompetenceProof "Onderzoek op tijd af, drie keer" "Studies finished in time, three times"; }
    "" {
        PersonalProfile "Jonge ontwerper met een Nederlandse master en een jaar werkervaring. Sterk in luisteren, samenvatten en beeld. Spreekt drie talen, waarvan Nederlands op B1." "Young designer with a Dutch master's degree and a year of experience. Strong in listening, summarising and images. Speaks three languages, of which Dutch at B1.";
        Network "Studiegenoten in drie steden; een maandelijkse bijeenkomst van ontwerpers." "Fellow students in three cities; a monthly meeting of designers.";
        AvailableHours "28";
        AvailableDays "maandag tot en met donderdag" "Monday to Thursday";
        CommuteMinutes "60";
        CommuteMeans "public_transport";
        EmployeeView "Ik wil laten zien wat ik kan en in Nederland blijven. De datum van mijn vergunning maakt elke week belangrijk." "I want to show what I can do and stay in the Netherlands. The date of my permit makes every week count.";
        CoachView "Sterk portfolio en open houding. De tijd is kort: werkgevers die erkend referent zijn gaan voor." "Strong portfolio and open attitude. Time is short: employers that are recognised sponsors come first.";
    }
    "1" { BarrierKind "rules"; BarrierWhat "Het zoekjaar eindigt kort na het contract" "The orientation year ends soon after the contract"; BarrierAction "Bij elke vacature eerst vragen naar loon en referent" "With every vacancy ask about pay and sponsor first"; BarrierDue "2027-01-15"; BarrierStatus "busy"; }
    "2" { BarrierKind "application_customs"; BarrierWhat "Brieven zijn lang en bescheiden" "Letters are long and modest"; BarrierAction "Brief van een halve pagina oefenen" "Practise a letter of half a page"; BarrierDue "2026-10-16"; BarrierStatus "done"; }
};

const SEARCH: &[Typed] = facts! {
    "" { SearchEstablishedOn "2026-10-05"; SearchReviewedOn "2026-10-05"; }
    "1" {
        DirectionTitle "UX-onderzoeker, overheid" "UX researcher, government"; DirectionSector "overheid" "government"; DirectionOrigin "labour_market"; DirectionReason "Kleine teams en toegankelijke diensten" "Small teams and accessible services";
        DirectionLevel "master"; DirectionHours "28"; DirectionRegion "Den Haag" "The Hague"; DirectionCommute "45"; DirectionWage "2.950,00"; DirectionDutch "B1"; DirectionPermit "Na het zoekjaar: erkend referent en loon boven de verlaagde norm" "After the orientation year: recognised sponsor and pay above the reduced norm"; DirectionChance "medium"; DirectionStatus "active";
    }
    "2" {
        DirectionTitle "Medewerker communicatie, kennisinstelling" "Communication officer, research institute"; DirectionSector "onderzoek" "research"; DirectionOrigin "labour_expert"; DirectionReason "Rustig werk met tekst en beeld" "Quiet work with text and images";
        DirectionLevel "bachelor"; DirectionHours "28"; DirectionRegion "Leiden, Delft"; DirectionCommute "40"; DirectionWage "2.700,00"; DirectionDutch "B2"; DirectionGap "Nederlands schrijven op B2" "Writing Dutch at B2"; DirectionChance "medium"; DirectionStatus "active";
    }
    "3" {
        DirectionTitle "Ontwerper tentoonstellingen" "Exhibition designer"; DirectionSector "musea" "museums"; DirectionOrigin "wish"; DirectionReason "Haar portfolio past er goed bij" "Her portfolio suits it well";
        DirectionLevel "bachelor"; DirectionHours "24"; DirectionRegion "Rotterdam"; DirectionCommute "20"; DirectionWage "2.350,00"; DirectionDutch "B1"; DirectionChance "low"; DirectionStatus "paused";
    }
    "4" { DirectionTitle "Medewerker klantcontact" "Customer contact officer"; DirectionSector "handel" "trade"; DirectionOrigin "labour_market"; DirectionReason "Veel vacatures" "Many vacancies"; DirectionStatus "ruled_out"; DirectionRuledOut "Vraagt gesprekken met boze klanten" "Asks for talks with angry customers"; }
    "1.1" { FitVerdict "fits"; }
    "1.2" { FitVerdict "fits"; }
    "1.3" { FitVerdict "adjusted"; FitNote "Na elk interview een half uur zonder scherm" "Half an hour without a screen after each interview"; }
    "2.1" { FitVerdict "fits"; }
    "2.2" { FitVerdict "fits"; }
    "4.2" { FitVerdict "does_not_fit"; }
    "1" { VacancyDirection "1"; VacancyTitle "Onderzoeker digitale dienstverlening" "Researcher digital services"; VacancyEmployer "Gemeente Duinstede"; VacancySource "werkenbijduinstede.example"; VacancySeenOn "2026-10-12"; }
    "2" { VacancyDirection "1"; VacancyTitle "UX-onderzoeker" "UX researcher"; VacancyEmployer "Lantaarn Labs B.V."; VacancySource "ontwerpbanen.example"; VacancySeenOn "2026-10-19"; }
    "3" { VacancyDirection "2"; VacancyTitle "Communicatiemedewerker" "Communication officer"; VacancyEmployer "Instituut Getij en Kust"; VacancySource "getijenkust.example"; VacancySeenOn "2026-09-18"; }
};

const PROGRAMME: &[Typed] = facts! {
    "" {
        ProgrammeStart "2026-09-07";
        ProgrammePlannedEnd "2027-06-04";
        ReportEveryDays "42";
        ProgrammeGoal "Voor het einde van het zoekjaar een contract voor 28 uur bij een werkgever die erkend referent is." "Before the orientation year ends, a contract for 28 hours with an employer that is a recognised sponsor.";
        CoachHours "1,5";
        EmployeeHours "12";
        Budget "3.600,00";
        Fallback "Lukt het niet op tijd, dan vragen we met de adviseur een ander verblijfsdoel aan." "If it does not work out in time, we apply for another purpose of stay with the adviser.";
        PlanSignedOn "2026-10-02";
        PlanApprovedOn "2026-10-05";
    }
    "2" { PhaseStartedOn "2026-10-05"; }
    "track2.report.1" { StationDoneOn "2026-10-16"; }
    "track2.plan" { StationDoneOn "2026-10-02"; }
    "1" { CostWhat "Portfolio laten nakijken" "Portfolio review"; CostOn "2026-10-14"; CostAmount "240,00"; }
    "1" { AdjustmentOn "2026-10-05"; AdjustmentWhat "Werkgevers die erkend referent zijn eerst." "Employers that are recognised sponsors first."; AdjustmentReason "Na het zoekjaar is een andere vergunning nodig." "Another permit is needed after the orientation year."; }
    "1" { MilestoneWhat "Portfolio en cv in twee talen" "Portfolio and CV in two languages"; MilestonePhase "1"; MilestoneWho "werknemer" "employee"; MilestoneDue "2026-10-02"; MilestoneProof "portfolio online"; MilestoneStatus "done"; MilestoneDoneOn "2026-09-30"; }
    "2" { MilestoneWhat "Acht sollicitaties verstuurd" "Eight applications sent"; MilestonePhase "2"; MilestoneWho "werknemer" "employee"; MilestoneDue "2026-11-06"; MilestoneProof "overzicht van sollicitaties" "overview of applications"; MilestoneStatus "open"; }
    "3" { MilestoneWhat "Advies over het verblijf na het zoekjaar" "Advice on the stay after the orientation year"; MilestonePhase "2"; MilestoneWho "adviseur" "adviser"; MilestoneDue "2026-12-11"; MilestoneProof "brief van de adviseur" "the adviser's letter"; MilestoneStatus "open"; }
    "1" { ServiceKind "progress_meeting"; ServiceWhat "Elke twee weken" "Every two weeks"; ServicePhase "2"; ServiceProvider "coach"; ServicePlannedOn "2026-11-24"; ServiceHours "16"; }
    "2" { ServiceKind "interview"; ServiceWhat "Sollicitatiegesprek oefenen met camera" "Practising an interview on camera"; ServicePhase "2"; ServiceProvider "coach"; ServiceHours "2"; ServiceDoneOn "2026-10-16"; ServiceResult "Antwoorden zijn korter en concreter" "Answers are shorter and more concrete"; }
    "3" { ServiceKind "job_search_training"; ServiceWhat "Brief en portfolio" "Letter and portfolio"; ServicePhase "1"; ServiceProvider "coach"; ServiceHours "4"; ServiceDoneOn "2026-09-25"; ServiceResult "Korte brief klaar" "Short letter ready"; }
    "4" { ServiceKind "association"; ServiceWhat "Proeflidmaatschap van een vereniging van ontwerpers" "Trial membership of an association of designers"; ServicePhase "2"; ServiceProvider "Kring Ontwerp"; ServicePlannedOn "2026-12-03"; ServiceHours "2"; }
    "5" { ServiceKind "support_referral"; ServicePhase "2"; ServicePlannedOn "2026-11-25"; }
    "1" { TrainingOn "2026-09-25"; TrainingProcess "values"; TrainingExercise "Kaarten sorteren: wat telt in werk" "Sorting cards: what counts in work"; TrainingTheme "Kiezen tussen twee soorten werkgevers" "Choosing between two kinds of employer"; TrainingAction "Vijf eisen voor een werkgever opschrijven" "Write down five things an employer must offer"; TrainingActionDue "2026-10-02"; TrainingActionDone "ja"; TrainingScore "7"; }
    "2" { TrainingOn "2026-10-16"; TrainingProcess "present_moment"; TrainingExercise "Drie minuten aandacht voor een gesprek" "Three minutes of attention before a talk"; TrainingTheme "Rustig beginnen aan een sollicitatiegesprek" "Starting an interview calmly"; TrainingAction "Voor elk gesprek de oefening doen" "Do the exercise before each interview"; TrainingActionDue "2026-11-06"; TrainingActionDone "nee"; }
    "1" { InstrumentKind "external_scan"; InstrumentName "Lijst van erkende referenten in de regio" "List of recognised sponsors in the region"; InstrumentUse "used"; InstrumentReason "Alleen daar kan zij na het zoekjaar blijven" "Only there can she stay after the orientation year"; InstrumentWeighedOn "2026-10-05"; InstrumentResult "Elf werkgevers gevonden" "Eleven employers found"; }
    "2" { InstrumentKind "network"; InstrumentName "Studiegenoten vragen" "Asking fellow students"; InstrumentUse "used"; InstrumentReason "Veel werk wordt onderling verteld" "Much work is passed on by word of mouth"; InstrumentWeighedOn "2026-10-05"; InstrumentResult "Eén gesprek" "One talk"; }
    "3" { InstrumentKind "work_experience"; InstrumentName "Onbetaalde plek bij een museum" "Unpaid place at a museum"; InstrumentUse "rejected"; InstrumentReason "Kost tijd en helpt niet voor de vergunning" "Takes time and does not help with the permit"; InstrumentWeighedOn "2026-10-05"; }
    "1" { AppointmentOn "2026-11-06"; AppointmentAt "10:00"; AppointmentKind "meeting"; AppointmentWhat "Voortgang" "Progress"; AppointmentWith "Valeria Ocampo"; AppointmentWhere "Rotterdam"; AppointmentDone "nee"; }
    "2" { AppointmentOn "2026-11-24"; AppointmentAt "09:00"; AppointmentKind "call"; AppointmentWhat "Contact opnemen en het aanbod bespreken" "Get in touch and discuss the offer"; AppointmentWith "Valeria Ocampo"; AppointmentWhere "telefoon" "telephone"; }
    "3" { AppointmentOn "2026-12-03"; AppointmentAt "19:30"; AppointmentKind "other"; AppointmentWhat "Avond van de ontwerpers" "Designers' evening"; AppointmentWith "Kring Ontwerp"; AppointmentWhere "Rotterdam"; }
    "13" { CheckExplanation "Twee richtingen passen in de korte tijd van de vergunning; een derde wacht tot er zicht is op werk." "Two directions fit the short time of the permit; a third waits until there is a prospect of work."; CheckExplainedOn "2026-10-05"; }
    "31" { CheckExplanation "De einddatum is bekend en staat in de aanpak: de adviseur is ingeschakeld en erkende referenten gaan voor." "The end date is known and part of the approach: the adviser is involved and recognised sponsors come first."; CheckExplainedOn "2026-10-05"; }
    "" {
        PlacementForm "NEW_CONTRACT";
        PlacementEmployer "Lantaarn Labs B.V.";
        PlacementJob "UX-onderzoeker" "UX researcher";
        PlacementHostSponsor "ja";
        PlacementHighlySkilled "ja";
        PlacementSalary "2.950,00";
        PlacementRoute "SPONSOR_CHANGE";
        PlacementHours "28";
        PlacementStart "2027-02-01";
    }
};

const LOG: &[Line] = log! {
    {
        date: "2026-09-07", kind: Kind::Meeting, minutes: 90, who: ["Valeria Ocampo, coach", ""], phase: "1", service: "progress_meeting",
        summary: ["Intake gehouden en het doel van spoor 2 besproken.", "Held the intake and discussed the purpose of track 2."],
        result: ["Wensen en grenzen in het werk staan op papier.", "Wishes and limits at work are on paper."],
        next: ["Portfolio opsturen", "Send the portfolio"], next_on: "2026-09-14",
    }
    {
        date: "2026-09-10", kind: Kind::ThirdParty, minutes: 40, who: ["Naima Idrissi, coach", ""],
        summary: ["Met de adviseur gekeken wat er na het zoekjaar kan.", "Looked with the adviser at what is possible after the orientation year."],
        result: ["Een nieuwe werkgever moet erkend referent zijn.", "A new employer must be a recognised sponsor."],
        next: ["Brief met de mogelijkheden", "Letter with the possibilities"], next_on: "2026-12-11",
    }
    {
        date: "2026-09-25", kind: Kind::Training, minutes: 60, who: ["Valeria Ocampo, coach", ""], phase: "1", service: "act_training",
        summary: ["Oefening met kaarten: wat telt in werk.", "Exercise with cards: what counts in work."],
        result: ["Vijf eisen voor een werkgever.", "Five things an employer must offer."],
    }
    {
        date: "2026-09-30", kind: Kind::Video, minutes: 30, who: ["Valeria Ocampo, coach", ""], phase: "1", milestone: "1", service: "job_search_training",
        summary: ["Portfolio en cv nagekeken.", "Checked portfolio and CV."],
        result: ["Portfolio staat online.", "The portfolio is online."],
    }
    {
        date: "2026-10-16", kind: Kind::Meeting, minutes: 60, who: ["Valeria Ocampo, coach", ""], phase: "2", service: "interview",
        summary: ["Sollicitatiegesprek geoefend met camera.", "Practised an interview on camera."],
        result: ["Kortere antwoorden met een voorbeeld.", "Shorter answers with an example."],
        next: ["Gesprek bij Gemeente Duinstede", "Interview at Gemeente Duinstede"], next_on: "2026-10-21",
    }
    {
        date: "2026-10-23", kind: Kind::Call, minutes: 15, who: ["Valeria Ocampo, coach", ""], phase: "2",
        summary: ["Teruggekeken op het gesprek bij de gemeente.", "Looked back on the interview at the municipality."],
        result: ["Ging goed; wacht op bericht.", "It went well; waiting for news."],
        next: ["Twee nieuwe vacatures kiezen", "Choose two new vacancies"], next_on: "2026-10-30",
    }
    {
        date: "2026-11-06", kind: Kind::NoShow, minutes: 15, who: ["coach", ""], phase: "2",
        summary: ["Afspraak in Rotterdam; Valeria was er niet.", "Appointment in Rotterdam; Valeria did not come."],
        result: ["Voicemail ingesproken.", "Left a voicemail."],
        next: ["Opnieuw bellen", "Call again"], next_on: "2026-11-10",
    }
};

const APPLICATIONS: &[Sent] = sent! {
    {
        date: "2026-10-06", employer: "Instituut Getij en Kust", kvk: "00000032", job: ["Communicatiemedewerker", "Communication officer"], direction: "2", sponsor: Some(true), skilled: Some(false), status: Status::Rejected, status_on: "2026-10-20",
        suitable: ["Rustig werk met tekst", "Quiet work with text"], proof: ["brief en afwijzing", "letter and refusal"], lesson: ["Laat een kort stuk in het Nederlands zien.", "Show a short piece in Dutch."], source: ["getijenkust.example", ""], salary: "2.700,00", hours: "28", start_on: "2026-12-01",
    }
    {
        date: "2026-10-08", employer: "Museum De Vuurtoren", job: ["Ontwerper tentoonstellingen", "Exhibition designer"], direction: "3", channel: Channel::Open, status: Status::Withdrawn, status_on: "2026-10-14", form: "WORK_EXPERIENCE", sponsor: Some(false),
        suitable: ["Werk met beeld", "Work with images"], proof: ["e-mail", ""], lesson: ["Onbetaald werk kost te veel tijd.", "Unpaid work takes too much time."],
    }
    {
        date: "2026-10-12", employer: "Gemeente Duinstede", kvk: "00000034", job: ["Onderzoeker digitale dienstverlening", "Researcher digital services"], direction: "1", sponsor: Some(false), skilled: Some(true), status: Status::Interviewed, status_on: "2026-10-21",
        suitable: ["Klein team, deels thuis", "Small team, partly from home"], proof: ["uitnodiging", "invitation"], next: ["Vragen of het besluit er is", "Ask whether there is a decision"], remind_on: "2026-11-13", source: ["werkenbijduinstede.example", ""], salary: "3.240,00", hours: "28", start_on: "2027-01-04",
    }
    {
        date: "2026-10-19", employer: "Lantaarn Labs B.V.", kvk: "00000033", job: ["UX-onderzoeker", "UX researcher"], direction: "1", channel: Channel::Agency, sponsor: Some(true), skilled: Some(true), status: Status::Offered, status_on: "2026-11-12",
        note: ["Het loon ligt onder de verlaagde norm: vragen of 32 uur of een hoger loon kan.", "The pay lies below the reduced norm: ask whether 32 hours or a higher wage is possible."],
        suitable: ["Kamer voor twee, vaste taken", "A room for two, fixed tasks"], proof: ["aanbod per e-mail", "offer by e-mail"], next: ["Loon bespreken met de werkgever", "Discuss the pay with the employer"], remind_on: "2026-11-25", source: ["bureau Ontwerpwerk", "agency Ontwerpwerk"], salary: "2.950,00", hours: "28", start_on: "2027-02-01",
    }
    {
        date: "2026-10-21", employer: "Uitzendhuis Rijnmond", job: ["Inschrijving onderzoek en tekst", "Registration for research and writing"], direction: "2", channel: Channel::Registration, status: Status::Sent,
        suitable: ["Zoekt naar korte opdrachten", "Looks for short assignments"], proof: ["bevestiging", "confirmation"], remind_on: "2026-11-27",
    }
};

const CHANGES: &[Turn] = &[
    Turn {
        on: "2026-09-30",
        reason: ["Mijlpaal 1 bereikt", "Milestone 1 reached"],
        until_then: facts! { "1" { MilestoneStatus "open"; MilestoneDoneOn ""; } },
    },
    Turn {
        on: "2026-10-05",
        reason: ["Fase 2 begonnen", "Phase 2 begun"],
        until_then: facts! { "2" { PhaseStartedOn ""; } "" { SearchEstablishedOn ""; SearchReviewedOn ""; PlanApprovedOn ""; } "4" { DirectionStatus "active"; DirectionRuledOut ""; } },
    },
    Turn {
        on: "2026-11-12",
        reason: ["Aanbod ontvangen", "Offer received"],
        until_then: facts! { "" { PlacementForm ""; PlacementEmployer ""; PlacementJob ""; PlacementHostSponsor ""; PlacementHighlySkilled ""; PlacementSalary ""; PlacementRoute ""; PlacementHours ""; PlacementStart ""; } },
    },
];

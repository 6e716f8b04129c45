//! Mariam, whose permit hangs on her partner's and who may only work with a work permit (TWV): a job
//! offer, with which phase 2 began, is not allowed as it stands. Language first. A leave does not
//! count: week 35.

use super::example::{Example, Line, Sent, Turn, Typed, facts, log, sent};
use spoorboek_domain::{ApplicationStatus as Status, Channel, LogKind as Kind};

pub(super) const MARIAM: Example = Example {
    name: "mariam",
    opened: "2026-09-28",
    facts: &[CASE, PROFILE, SEARCH, PROGRAMME],
    log: LOG,
    applications: APPLICATIONS,
    documents: super::papers::mariam::PAPERS,
    changes: CHANGES,
};

const CASE: &[Typed] = facts! {
    "" {
        EmployeeName "Mariam Tesfaye";
        EmployeeBirthDate "1993-09-14";
        EmployeeJobTitle "Kwaliteitsanalist voedsel" "Food quality analyst";
        EmployeeContractHours "32";
        EmployeeEmail "mariam.tesfaye@voorbeeld.example";
        EmployeePhone "06 00 00 00 05";
        EmployeeWage "3.380,00";
        EmployeeTown "Wageningen";
        EmployerName "Kaasmakerij Polderland B.V.";
        EmployerContact "Theo Kuipers";
        EmployerContactRole "directeur" "director";
        EmployerEmail "theo@polderland.example";
        EmployerPhone "0317 00 00 51";
        EmployerKvk "00000051";
        PhysicianName "I. Terpstra";
        OccupationalService "Arbo Maaskant";
        EmploymentEnd "2028-06-30";
        SicknessBenefit "NONE";
        FirstSickDay "2025-12-01";
        ProblemAnalysisOn "2026-01-09";
        Track1Status "Werken in de kaasmakerij past niet meer. Op kantoor is er werk voor vier uur per week." "Work in the dairy no longer fits. In the office there is work for four hours a week.";
        Track1StatusOn "2026-10-30";
        CapacityDocument "IZP";
        CapacityEstablishedOn "2026-09-07";
        CapacityHoursDay "5";
        CapacityHoursWeek "20";
        LabourExpertReportOn "2026-09-14";
        LabourExpertName "A. Verhoeven";
        LabourExpertRegister "SRA 00001";
        LabourExpertTrack2 "ja";
        LabourExpertTrack2On "2026-09-14";
        LabourExpertPage "blz. 5" "page 5";
        LabourExpertAdvice "Werk met gegevens en rapporten op kantoor, 20 uur per week. Nederlands op B1 maakt veel meer werk mogelijk." "Work with data and reports in an office, 20 hours a week. Dutch at B1 opens up much more work.";
        PermitCategory "FAMILY_TWV";
        PermitAnnotation "D";
        PermitHeldSince "2022-02-01";
        PermitExpiresOn "2027-01-31";
        PassportExpiresOn "2029-11-02";
        RenewalAppliedOn "2026-11-09";
        ResidenceSince "2022-02-01";
        MainPersonExpiresOn "2027-01-31";
        MainPersonContractEnd "2027-06-30";
        Ruling30Applies "nee";
    }
    "pw.plan_of_action" { StationDoneOn "2026-01-21"; }
    "uwv.twv_unused" { StationDoneOn "2025-12-22"; }
    "1" { LeaveFrom "2026-03-02"; LeaveTo "2026-06-21"; LeaveSickBefore "ja"; LeaveSickAfter "ja"; LeaveSameCause "ja"; }
    "1" { LimitRubric "dynamic"; LimitText "Niet vaker dan tien keer per uur tillen of reiken." "No more than ten times an hour of lifting or reaching."; }
    "2" { LimitRubric "environment"; LimitText "Geen werk in koude ruimtes." "No work in cold rooms."; }
    "1" { PersonRole "employer_contact"; PersonName "Theo Kuipers"; PersonOrganisation "Kaasmakerij Polderland B.V."; PersonEmail "theo@polderland.example"; PersonPhone "0317 00 00 51"; PersonReceivesPlan "ja"; PersonReceivesReports "ja"; PersonReceivesFinal "ja"; }
    "2" { PersonRole "trainer"; PersonName "Greet Lammers"; PersonOrganisation "Taalpunt Vallei"; PersonEmail "lammers@taalpunt.example"; PersonConsentOn "2026-10-19"; PersonReceivesPlan "nee"; PersonReceivesReports "nee"; }
    "3" { PersonRole "adviser"; PersonName "mr. Roos Tielens"; PersonOrganisation "Kompas Migratierecht"; PersonEmail "tielens@kompas.example"; PersonConsentOn "2026-10-12"; }
    "" {
        IntakeOn "2026-10-05";
        PrivacyNoticeOn "2026-10-05";
        EarningPercent "13";
        OtherRolesConsidered "ja";
        OtherRoles "Administratie: vier uur per week, meer is er niet." "Administration: four hours a week, there is no more.";
        IndCompliant "ja";
        SettledStatus "temporary";
        PartnerInNl "ja";
        ChildrenAtSchool "nee";
        CanMove "nee";
        MoveWhere "De partner werkt in Wageningen." "Her partner works in Wageningen.";
        FlexibleRole "ja";
        FlexibleLevel "ja";
        FlexibleSector "ja";
        FlexibilityNote "Wil eerst Nederlands leren en dan breed zoeken." "Wants to learn Dutch first and then search widely.";
    }
};

const PROFILE: &[Typed] = facts! {
    "1" { EducationTitle "BSc Voedingstechnologie" "BSc Food Technology"; EducationInstitution "Universiteit van Hawassa" "University of Hawassa"; EducationCountry "Ethiopië" "Ethiopia"; EducationLevel "bachelor"; EducationYear "2015"; EducationRecognition "asked"; EducationRecognitionOn "2026-10-20"; }
    "1" { LanguageName "Amhaars" "Amharic"; LanguageListening "C2"; LanguageReading "C2"; LanguageSpeaking "C2"; LanguageWriting "C2"; }
    "2" { LanguageName "Engels" "English"; LanguageListening "C1"; LanguageReading "C1"; LanguageSpeaking "B2"; LanguageWriting "B2"; }
    "3" { LanguageName "Nederlands" "Dutch"; LanguageListening "A2"; LanguageReading "A2"; LanguageSpeaking "A1"; LanguageWriting "A1"; }
    "1" {
        ExperienceJob "Kwaliteitsanalist" "Quality analyst"; ExperienceEmployer "Kaasmakerij Polderland B.V."; ExperienceSector "voedsel" "food"; ExperienceFrom "2023";
        ExperienceTasks "Monsters van kaas meten en de uitkomsten bijhouden. Lette op een conflict tussen twee metingen en zocht de oorzaak uit." "Measuring samples of cheese and keeping the results. Watched for a conflict between two measurements and found its cause.";
    }
    "2" {
        ExperienceJob "Docent voedselveiligheid" "Teacher of food safety"; ExperienceEmployer "Rift Valley College"; ExperienceSector "onderwijs" "education"; ExperienceFrom "2016"; ExperienceTo "2021";
        ExperienceTasks "Gaf les aan groepen van dertig studenten." "Taught groups of thirty students.";
    }
    "1" { CompetenceName "Nauwkeurig meten en vastleggen" "Measuring and recording precisely"; CompetenceKind "professional"; CompetenceProof "Drie controles zonder opmerking" "Three inspections without remarks"; }
    "2" { CompetenceName "Excel" "Excel"; CompetenceKind "digital"; CompetenceProof "Maakte het overzicht dat nu nog gebruikt wordt" "Made the overview that is still in use"; }
    "" {
        PersonalProfile "Voedingstechnoloog en oud-docent. Werkt precies, leert snel en is begonnen met een stevige cursus Nederlands." "Food technologist and former teacher. Works precisely, learns fast and has begun an intensive Dutch course.";
        Network "Enkele collega's; geen netwerk in andere bedrijven." "A few colleagues; no network in other companies.";
        AvailableHours "20";
        AvailableDays "maandag, dinsdag en donderdag" "Monday, Tuesday and Thursday";
        CommuteMinutes "30";
        CommuteMeans "bicycle";
        EmployeeView "Als ik de taal spreek, durf ik overal te solliciteren." "Once I speak the language, I will dare to apply anywhere.";
        CoachView "Veel kan, als taal en werkvergunning op tijd komen. Beide nu al starten." "Much is possible, if language and work permit come in time. Start both now.";
        Barriers "De bus rijdt weinig; met de fiets tot een half uur." "There are few buses; up to half an hour by bicycle.";
    }
    "1" { BarrierKind "language"; BarrierWhat "Spreekt nog weinig Nederlands" "Speaks little Dutch so far"; BarrierAction "Cursus, drie dagdelen per week" "Course, three half days a week"; BarrierDue "2027-03-26"; BarrierStatus "busy"; }
    "2" { BarrierKind "rules"; BarrierWhat "Elke nieuwe werkgever moet eerst een TWV krijgen" "Every new employer must first get a TWV"; BarrierAction "Uitleg voor werkgevers op één blad" "Explanation for employers on one page"; BarrierDue "2026-12-04"; BarrierStatus "busy"; }
    "3" { BarrierKind "recognition"; BarrierWhat "Diploma nog niet gewaardeerd" "Diploma not valued yet"; BarrierAction "Aangevraagd bij IDW" "Asked for at IDW"; BarrierDue "2026-12-15"; BarrierStatus "busy"; }
    "4" { BarrierKind "other"; BarrierWhat "Geen laptop thuis" "No laptop at home"; BarrierAction "Werkgever leent er een uit" "The employer lends one"; BarrierDue "2026-10-16"; BarrierStatus "done"; }
    "experience.tasks:1:conflict" { WordMark "work"; }
};

const SEARCH: &[Typed] = facts! {
    "1" {
        DirectionTitle "Medewerker gegevens, voedselbedrijf" "Data officer, food company"; DirectionSector "voedsel" "food"; DirectionOrigin "labour_expert"; DirectionReason "Kent het vak en de regels voor voedsel" "Knows the trade and the rules on food"; DirectionLevel "mbo"; DirectionHours "20"; DirectionRegion "Wageningen, Ede"; DirectionCommute "25"; DirectionWage "2.200,00"; DirectionDutch "A2"; DirectionPermit "TWV voor deze werkgever" "TWV for this employer";
        DirectionGap "Nederlands A2" "Dutch A2"; DirectionGapClosed "Cursus, eerste deel" "Course, first part"; DirectionChance "medium"; DirectionStatus "active";
    }
    "2" {
        DirectionTitle "Assistent onderzoek" "Research assistant"; DirectionSector "onderzoek" "research"; DirectionOrigin "labour_market"; DirectionReason "Veel instituten in de buurt, Engels is gewoon" "Many institutes nearby, English is normal"; DirectionLevel "bachelor"; DirectionHours "20"; DirectionRegion "Wageningen"; DirectionCommute "15"; DirectionWage "2.250,00"; DirectionDutch "0"; DirectionPermit "TWV voor deze werkgever" "TWV for this employer"; DirectionChance "medium"; DirectionStatus "active";
    }
    "1.1" { FitVerdict "fits"; }
    "1.2" { FitVerdict "adjusted"; FitNote "Niet in de koelcel; monsters komen naar het kantoor" "Not in the cold store; samples come to the office"; }
    "2.1" { FitVerdict "fits"; }
    "1" { VacancyDirection "2"; VacancyTitle "Assistent onderzoek eiwitten" "Research assistant proteins"; VacancyEmployer "Instituut Zaad en Bodem"; VacancySource "zaadenbodem.example"; VacancySeenOn "2026-11-12"; }
};

const PROGRAMME: &[Typed] = facts! {
    "" {
        ProgrammeStart "2026-10-05";
        ProgrammePlannedEnd "2027-07-30";
        ReportEveryDays "42";
        ProgrammeGoal "Eerst Nederlands op A2, daarna 20 uur per week werk met gegevens bij een werkgever met een TWV." "First Dutch at A2, then 20 hours a week of work with data at an employer with a TWV.";
        CoachHours "1,5";
        EmployeeHours "14";
        Budget "6.100,00";
        Fallback "Komt de TWV niet, dan zoeken we vrijwilligerswerk dat UWV goedkeurt om ervaring op te doen." "If the TWV is not granted, we look for voluntary work that UWV accepts, to gain experience.";
        PlanSignedOn "2026-11-06";
        PlanApprovedOn "2026-11-13";
    }
    "1" { PhaseStartedOn "2026-10-05"; PhaseNote "De taal gaat voor; de cursus loopt door in fase 2." "The language comes first; the course goes on in phase 2."; }
    "track2.plan" { StationDoneOn "2026-11-06"; }
    "track2.report.1" { StationDoneOn "2026-11-13"; }
    "1" { CostWhat "Taalcursus, heel" "Dutch course, whole"; CostOn "2026-10-19"; CostAmount "2.480,00"; }
    "1" { AdjustmentOn "2026-11-16"; AdjustmentWhat "Werkgevers pas benaderen met het blad over de TWV." "Approach employers only with the page about the TWV."; AdjustmentReason "De eerste werkgever wist niet dat een TWV nodig is." "The first employer did not know that a TWV is needed."; }
    "1" { MilestoneWhat "Trajectplan getekend" "Trajectory plan signed"; MilestonePhase "1"; MilestoneWho "coach, werknemer, werkgever" "coach, employee, employer"; MilestoneDue "2026-11-13"; MilestoneProof "getekend plan" "signed plan"; MilestoneStatus "done"; MilestoneDoneOn "2026-11-13"; }
    "2" { MilestoneWhat "Nederlands op A2" "Dutch at A2"; MilestonePhase "1"; MilestoneWho "werknemer" "employee"; MilestoneDue "2027-01-22"; MilestoneProof "uitslag van de toets" "result of the test"; MilestoneStatus "open"; }
    "3" { MilestoneWhat "Blad voor werkgevers over de TWV" "Page for employers about the TWV"; MilestonePhase "1"; MilestoneWho "coach en adviseur" "coach and adviser"; MilestoneDue "2026-11-13"; MilestoneProof "blad van één pagina" "page"; MilestoneStatus "open"; MilestoneNote "Een week later: de adviseur kijkt de tekst na." "A week later: the adviser is checking the text."; }
    "1" { ServiceKind "language"; ServiceWhat "Nederlands, drie dagdelen per week" "Dutch, three half days a week"; ServicePhase "1"; ServiceProvider "Taalpunt Vallei"; ServicePlannedOn "2026-10-19"; ServiceHours "180"; }
    "2" { ServiceKind "progress_meeting"; ServiceWhat "Gesprek om de week, in eenvoudig Nederlands" "A talk every two weeks, in plain Dutch"; ServicePhase "1"; ServiceProvider "coach"; ServicePlannedOn "2026-11-30"; ServiceHours "18"; }
    "3" { ServiceKind "networking"; ServiceWhat "Taalcafé in de bibliotheek" "Language café in the library"; ServicePhase "1"; ServiceProvider "bibliotheek" "library"; ServicePlannedOn "2026-11-26"; ServiceHours "2"; }
    "4" { ServiceKind "labour_law"; ServiceWhat "Contract, loon en werkvergunning" "Contract, pay and work permit"; ServicePhase "1"; ServiceProvider "coach"; ServiceHours "1,5"; ServiceDoneOn "2026-10-26"; ServiceResult "Kan een werkgever uitleggen wat nodig is" "Can explain to an employer what is needed"; }
    "5" { ServiceKind "act_training"; ServiceWhat "Training: doen wat telt" "Training: doing what counts"; ServicePhase "1"; ServiceProvider "coach"; ServiceHours "3"; ServiceDoneOn "2026-11-02"; ServiceResult "Belde zelf twee keer" "Made two calls by herself"; }
    "1" { TrainingOn "2026-11-02"; TrainingProcess "acceptance"; TrainingExercise "Ruimte maken voor een lastig telefoongesprek" "Making room for a difficult call"; TrainingTheme "Bellen in het Nederlands" "Calling in Dutch"; TrainingAction "Eén keer zelf bellen" "Call once by herself"; TrainingActionDue "2026-11-09"; TrainingActionDone "ja"; TrainingScore "6"; }
    "1" { InstrumentKind "language_course"; InstrumentName "Cursus naar A2 en B1" "Course towards A2 and B1"; InstrumentUse "used"; InstrumentReason "Zonder taal weinig kans" "Little chance without the language"; InstrumentWeighedOn "2026-10-05"; InstrumentResult "Eerste toets gehaald" "First test passed"; }
    "2" { InstrumentKind "wage_cost_benefit"; InstrumentName "Loonkostenvoordeel" "Wage cost benefit"; InstrumentUse "considered"; InstrumentReason "De Belastingdienst beslist; nog te vroeg" "The tax office decides; still too early"; InstrumentWeighedOn "2026-11-16"; }
    "3" { InstrumentKind "act"; InstrumentName "Training: doen wat telt" "Training: doing what counts"; InstrumentUse "used"; InstrumentReason "Helpt om te bellen in een nieuwe taal" "Helps to call in a new language"; InstrumentWeighedOn "2026-10-26"; }
    "1" { AppointmentOn "2026-11-26"; AppointmentAt "19:00"; AppointmentKind "other"; AppointmentWhat "Taalcafé" "Language café"; AppointmentWith "Greet Lammers"; AppointmentWhere "bibliotheek" "library"; }
    "2" { AppointmentOn "2026-11-30"; AppointmentAt "11:15"; AppointmentKind "meeting"; AppointmentWhat "Voortgang in eenvoudig Nederlands" "Progress in plain Dutch"; AppointmentWith "Mariam Tesfaye"; AppointmentWhere "Wageningen"; }
    "3" { AppointmentOn "2026-11-23"; AppointmentAt "09:45"; AppointmentKind "third_party"; AppointmentWhat "Blad over de TWV nakijken" "Check the page about the TWV"; AppointmentWith "mr. Roos Tielens"; AppointmentWhere "telefoon" "telephone"; }
    "20" { CheckExplanation "De taal gaat voor. Daarna is de kans op werk veel groter." "The language comes first. After that the chance of work is much better."; CheckExplainedOn "2026-11-16"; }
    "" {
        PlacementForm "NEW_CONTRACT";
        PlacementEmployer "Molen De Korenschoof B.V.";
        PlacementJob "Medewerker gegevens" "Data officer";
        PlacementPermitCovers "nee";
        PlacementHighlySkilled "nee";
        PlacementSalary "2.200,00";
        PlacementRoute "TWV";
        PlacementHours "20";
        PlacementStart "2027-03-01";
    }
};

const LOG: &[Line] = log! {
    {
        date: "2026-10-05", kind: Kind::Meeting, minutes: 105, who: ["Mariam Tesfaye, coach", ""], phase: "1", service: "progress_meeting",
        summary: ["Intake in het Engels, met een samenvatting in eenvoudig Nederlands.", "Intake in English, with a summary in plain Dutch."],
        result: ["Taal eerst; werk met gegevens past bij haar.", "Language first; work with data suits her."],
        next: ["Niveau van de taal laten toetsen", "Have her level of Dutch tested"], next_on: "2026-10-13",
    }
    {
        date: "2026-10-12", kind: Kind::ThirdParty, minutes: 30, who: ["mr. Roos Tielens, coach", ""], phase: "1",
        summary: ["Met de adviseur de verlenging en de TWV besproken.", "Discussed renewal and TWV with the adviser."],
        result: ["Verlenging op tijd aanvragen; een TWV kost tien weken.", "Ask for renewal in time; a TWV takes ten weeks."],
        next: ["Verlenging aanvragen", "Ask for renewal"], next_on: "2026-11-09",
    }
    {
        date: "2026-10-26", kind: Kind::Training, minutes: 90, who: ["Mariam Tesfaye, coach", ""], phase: "1", service: "labour_law",
        summary: ["Uitleg over contract, loon en werkvergunning.", "Explained contract, pay and work permit."],
        result: ["Zij kan zelf uitleggen wat een TWV is.", "She can explain herself what a TWV is."],
    }
    {
        date: "2026-10-30", kind: Kind::Employer, minutes: 20, who: ["Theo Kuipers, coach", ""],
        summary: ["Stand van spoor 1: uren op kantoor.", "How track 1 stands: hours in the office."],
        result: ["Vier uur per week, meer is er niet.", "Four hours a week, there is no more."],
    }
    {
        date: "2026-11-02", kind: Kind::Training, minutes: 60, who: ["Mariam Tesfaye, coach", ""], phase: "1", service: "act_training",
        summary: ["Oefening voor bellen in het Nederlands.", "Exercise for calling in Dutch."],
        result: ["Stap: één keer zelf bellen.", "Step: call once by herself."],
        next: ["Bellen", "Call"], next_on: "2026-11-09",
    }
    {
        date: "2026-11-13", kind: Kind::Meeting, minutes: 60, who: ["Mariam Tesfaye, Theo Kuipers, coach", ""], phase: "1", milestone: "1",
        summary: ["Trajectplan met de werkgever besproken.", "Discussed the trajectory plan with the employer."],
        result: ["Plan goedgekeurd.", "Plan approved."],
    }
    {
        date: "2026-11-16", kind: Kind::Call, minutes: 20, who: ["Mariam Tesfaye, coach", ""], phase: "1", private: true,
        summary: ["Nagepraat over de werkgever die geen TWV wil aanvragen.", "Talked about the employer that does not want to apply for a TWV."],
        result: ["Zij wil het nog eens proberen met het blad erbij.", "She wants to try again with the page at hand."],
    }
};

const APPLICATIONS: &[Sent] = sent! {
    {
        date: "2026-11-10", employer: "Molen De Korenschoof B.V.", kvk: "00000052", job: ["Medewerker gegevens", "Data officer"], direction: "1", channel: Channel::Network, sponsor: Some(false), skilled: Some(false), status: Status::Offered, status_on: "2026-11-16",
        note: ["Kan alleen met een TWV; de werkgever denkt erover na.", "Only possible with a TWV; the employer is thinking about it."],
        suitable: ["Kantoor, drie dagen, vlakbij", "Office, three days, nearby"], proof: ["e-mail met aanbod", "e-mail with the offer"], next: ["Blad over de TWV sturen", "Send the page about the TWV"], remind_on: "2026-11-24", source: ["via Theo Kuipers", "through Theo Kuipers"], salary: "2.200,00", hours: "20", start_on: "2027-03-01",
    }
};

const CHANGES: &[Turn] = &[
    Turn {
        on: "2026-11-13",
        reason: ["Plan goedgekeurd", "Plan approved"],
        until_then: facts! { "1" { MilestoneStatus "open"; MilestoneDoneOn ""; } "" { PlanApprovedOn ""; } },
    },
    Turn {
        on: "2026-11-16",
        reason: ["Aanbod ontvangen", "Offer received"],
        until_then: facts! { "" { PlacementForm ""; PlacementEmployer ""; PlacementJob ""; PlacementPermitCovers ""; PlacementHighlySkilled ""; PlacementSalary ""; PlacementRoute ""; PlacementHours ""; PlacementStart ""; } },
    },
];

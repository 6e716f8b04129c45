//! Arjun, a Blue Card holder whose programme has just begun, late: week 67. His pay has fallen below
//! the criterion, and his passport ends before his permit.

use super::example::{Example, Line, Turn, Typed, facts, log};
use spoorboek_domain::LogKind as Kind;

pub(super) const ARJUN: Example = Example {
    name: "arjun",
    opened: "2026-11-10",
    facts: &[CASE, PROFILE, PROGRAMME],
    log: LOG,
    applications: &[],
    documents: &[],
    changes: CHANGES,
};

const CASE: &[Typed] = facts! {
    "" {
        EmployeeName "Arjun Deshmukh";
        EmployeeBirthDate "1985-11-30";
        EmployeeJobTitle "Softwarearchitect" "Software architect";
        EmployeeContractHours "40";
        EmployeeEmail "arjun.deshmukh@voorbeeld.example";
        EmployeePhone "06 00 00 00 02";
        EmployeeWage "8.100,00";
        EmployeeTown "Utrecht";
        EmployerName "Noordwater Logistiek N.V.";
        EmployerContact "Femke Hoekstra";
        EmployerContactRole "leidinggevende" "manager";
        EmployerEmail "femke.hoekstra@noordwater.example";
        EmployerPhone "030 000 00 21";
        EmployerKvk "00000021";
        PhysicianName "S. Bouwman";
        OccupationalService "Arbodienst De Singel";
        EmploymentEnd "2028-01-31";
        SicknessBenefit "NONE";
        FirstSickDay "2025-08-11";
        ProblemAnalysisOn "2025-09-19";
        Report42ReceivedOn "2026-05-28";
        FirstYearEvaluationOn "2026-08-03";
        Track1Status "Het eigen werk past niet meer. Femke kijkt of testwerk in een ander team kan." "Own work no longer fits. Femke is looking into testing work in another team.";
        Track1StatusOn "2026-11-18";
        CapacityDocument "FML";
        CapacityEstablishedOn "2026-09-07";
        CapacityHoursDay "4";
        CapacityHoursWeek "20";
        LabourExpertReportOn "2026-09-21";
        LabourExpertName "P. Zwart";
        LabourExpertRegister "SRA 00002";
        LabourExpertTrack2 "ja";
        LabourExpertTrack2On "2026-09-21";
        LabourExpertPage "blz. 6" "page 6";
        LabourExpertAdvice "Technisch werk zonder nachtdienst en zonder leiding geven, 20 uur per week: technisch schrijver, testanalist, docent programmeren." "Technical work without night shifts and without managing people, 20 hours a week: technical writer, test analyst, teacher of programming.";
        PermitCategory "BLUE_CARD";
        PermitAnnotation "H";
        PermitAppliedOn "2025-01-13";
        PermitHeldSince "2025-02-03";
        PermitExpiresOn "2028-01-31";
        PassportExpiresOn "2027-08-14";
        PermitSalaryMonth "8.100,00";
        PermitReducedCriterion "nee";
        PermitCriterionYear "2025";
        SickPayYear1 "100";
        SickPayYear2 "70";
        SickPayPercent "70";
        ResidenceSince "2021-09-01";
        AbroadFrom "2026-04-06";
        AbroadTo "2026-06-28";
        Ruling30Applies "nee";
    }
    "pw.plan_of_action" { StationDoneOn "2025-10-01"; }
    "track2.review" { StationDoneOn "2026-11-10"; }
    "ind.salary_report_year2" { StationDoneOn "2026-08-31"; }
    "1" { LimitRubric "personal"; LimitText "Eén taak tegelijk, met duidelijke afspraken over de volgorde." "One task at a time, with clear agreements on the order."; }
    "2" { LimitRubric "working_hours"; LimitText "Geen nachtdienst en niet bereikbaar buiten kantooruren." "No night shifts and not on call outside office hours."; }
    "1" {
        PersonRole "manager"; PersonName "Femke Hoekstra"; PersonOrganisation "Noordwater Logistiek N.V."; PersonEmail "femke.hoekstra@noordwater.example"; PersonPhone "030 000 00 21";
        PersonReceivesPlan "ja"; PersonReceivesReports "ja"; PersonReceivesFinal "ja";
    }
    "2" { PersonRole "case_manager"; PersonName "Ruben de Wit"; PersonOrganisation "Noordwater Logistiek N.V."; PersonEmail "ruben.dewit@noordwater.example"; PersonReceivesPlan "ja"; PersonReceivesReports "ja"; }
    "" {
        IntakeOn "2026-11-18";
        PrivacyNoticeOn "2026-11-18";
        Earning65 "nee";
        Earning65On "2026-09-21";
        IndCompliant "ja";
        IndComplianceNote "Het nieuwe paspoort nog doorgeven, zodra het er is." "The new passport has yet to be reported, once it is there.";
        SettledStatus "five_years";
        PartnerInNl "ja";
        ChildrenAtSchool "ja";
        CanMove "nee";
        MoveWhere "De kinderen blijven in Utrecht op school." "The children stay at school in Utrecht.";
    }
};

const PROFILE: &[Typed] = facts! {
    "1" { EducationTitle "B.Tech. Informatica" "B.Tech. Computer Engineering"; EducationInstitution "Universiteit van Pune" "University of Pune"; EducationCountry "India"; EducationLevel "bachelor"; EducationYear "2007"; EducationRecognition "not_needed"; }
    "2" { EducationTitle "Docent volwassenen" "Teaching adults"; EducationInstitution "Volksuniversiteit Pune" "Pune Adult College"; EducationCountry "India"; EducationLevel "course"; EducationYear "2012"; EducationRecognition "to_ask"; }
    "1" { LanguageName "Engels" "English"; LanguageListening "C2"; LanguageReading "C2"; LanguageSpeaking "C1"; LanguageWriting "C1"; }
    "2" { LanguageName "Nederlands" "Dutch"; LanguageListening "A2"; LanguageReading "A2"; LanguageSpeaking "A1"; LanguageWriting "A1"; }
    "1" {
        ExperienceJob "Softwarearchitect" "Software architect"; ExperienceEmployer "Noordwater Logistiek N.V."; ExperienceSector "logistiek" "logistics"; ExperienceFrom "2021";
        ExperienceTasks "Systemen ontworpen voor het plannen van vrachtwagens in drie landen." "Designed systems that plan lorries in three countries.";
    }
    "" {
        AvailableHours "20";
        CommuteMinutes "40";
        CommuteMeans "bicycle";
        EmployeeView "Ik ontwerp het liefst. Ik weet nog niet of schrijven of lesgeven bij mij past, maar ik wil het proberen." "What I like best is designing. I do not know yet whether writing or teaching suits me, but I want to try.";
    }
    "1" { BarrierKind "language"; BarrierWhat "Spreekt nog weinig Nederlands" "Speaks little Dutch so far"; BarrierAction "Plaats zoeken in een cursus die binnenkort begint" "Find a place in a course that begins soon"; BarrierDue "2026-12-11"; BarrierStatus "open"; }
    "2" { BarrierKind "culture"; BarrierWhat "Een open sollicitatie is nieuw voor hem" "An unsolicited application is new to him"; BarrierAction "Twee voorbeelden samen bekijken" "Look at two examples together"; BarrierDue "2026-12-04"; BarrierStatus "open"; }
    "1" { DirectionTitle "Softwarearchitect" "Software architect"; DirectionSector "IT"; DirectionOrigin "wish"; DirectionReason "Zijn vak en zijn wens" "His profession and his wish"; DirectionHours "32"; DirectionWage "6.500,00"; DirectionChance "medium"; DirectionStatus "active"; }
    "2" { DirectionTitle "Ontwikkelaar planningssystemen" "Developer of planning systems"; DirectionSector "IT"; DirectionOrigin "last_job"; DirectionReason "Sluit aan op het laatste werk" "Close to the last job"; DirectionHours "24"; DirectionWage "4.900,00"; DirectionChance "medium"; DirectionStatus "active"; }
    "" { SearchWidthReason "Dit zijn de eerste ideeën uit de intake. Na het gesprek over het advies van de arbeidsdeskundige komen er richtingen bij." "These are the first ideas from the intake. After the talk about the labour expert's advice, more directions will follow."; }
    "1" { VacancyDirection "1"; VacancyTitle "Solution architect, 32 uur" "Solution architect, 32 hours"; VacancyEmployer "Boomgaard Software B.V."; VacancySource "itbanen.example"; VacancySeenOn "2026-11-18"; }
};

const PROGRAMME: &[Typed] = facts! {
    "" {
        ProgrammeStart "2026-11-16";
        ProgrammePlannedEnd "2027-06-18";
        ReportEveryDays "28";
        ProgrammeGoal "Aan het einde van het traject werkt de heer Deshmukh 20 uur per week in passend technisch werk bij een andere werkgever." "At the end of the programme Mr Deshmukh works 20 hours a week in suitable technical work with another employer.";
        CoachHoursTotal "60";
        EmployeeHours "10";
        Budget "5.400,00";
    }
    "1" { MilestoneWhat "Intake afgerond en persoonsprofiel klaar" "Intake finished and personal profile ready"; MilestonePhase "1"; MilestoneWho "coach en werknemer" "coach and employee"; MilestoneDue "2026-12-04"; MilestoneProof "ondertekend profiel" "signed profile"; MilestoneStatus "open"; }
    "2" { MilestoneWhat "Trajectplan getekend" "Trajectory plan signed"; MilestonePhase "1"; MilestoneWho "coach, werknemer, werkgever" "coach, employee, employer"; MilestoneDue "2026-12-18"; MilestoneProof "getekend plan" "signed plan"; MilestoneStatus "open"; }
    "3" { MilestoneWhat "Drie richtingen getoetst" "Three directions tested"; MilestonePhase "2"; MilestoneWho "coach"; MilestoneDue "2027-01-15"; MilestoneProof "zoekprofiel" "search profile"; MilestoneStatus "open"; }
    "1" { ServiceKind "skills_assessment"; ServiceWhat "Onderzoek naar vaardigheden en voorkeuren" "Assessment of skills and preferences"; ServicePhase "1"; ServiceProvider "Loopbaanhuis Vecht"; ServicePlannedOn "2026-12-01"; ServiceHours "4"; }
    "2" { ServiceKind "culture"; ServiceWhat "Werken in Nederland: overleg en feedback" "Working in the Netherlands: meetings and feedback"; ServicePhase "1"; ServiceProvider "coach"; ServicePlannedOn "2026-12-09"; ServiceHours "3"; }
    "3" { ServiceKind "labour_law"; ServiceWhat "Rechten en plichten bij spoor 2" "Rights and duties in track 2"; ServicePhase "1"; ServiceProvider "coach"; ServiceHours "1"; ServiceDoneOn "2026-11-18"; ServiceResult "Weet wat hij van werkgever en coach mag verwachten" "Knows what to expect from employer and coach"; }
    "1" { InstrumentKind "internal_scan"; InstrumentName "Testwerk in een ander team" "Testing work in another team"; InstrumentUse "considered"; InstrumentReason "De leidinggevende zoekt uit of er uren vrij zijn" "The manager is finding out whether there are hours"; InstrumentWeighedOn "2026-11-18"; }
    "1" { AppointmentOn "2026-11-26"; AppointmentAt "11:00"; AppointmentKind "video"; AppointmentWhat "Tweede deel van de intake" "Second part of the intake"; AppointmentWith "Arjun Deshmukh"; AppointmentWhere "per video" "by video"; }
    "2" { AppointmentOn "2026-12-01"; AppointmentAt "13:00"; AppointmentKind "training"; AppointmentWhat "Onderzoek naar vaardigheden" "Skills assessment"; AppointmentWith "Loopbaanhuis Vecht"; AppointmentWhere "Utrecht"; }
    "02" { CheckExplanation "Na het rapport was er eerst overleg over werk in een ander team. Toen dat niet zeker was, is meteen begonnen." "After the report there were first talks about work in another team. When that was not certain, the programme began at once."; CheckExplainedOn "2026-11-19"; }
    "03" { CheckExplanation "De werkgever gaf de opdracht later dan gepland. Sinds de opdracht is elke week een stap gezet." "The employer gave the assignment later than planned. Since then a step was taken every week."; CheckExplainedOn "2026-11-19"; }
};

const LOG: &[Line] = log! {
    {
        date: "2026-11-10", kind: Kind::Desk, minutes: 45, who: ["coach", ""],
        summary: ["Dossier gemaakt; advies van de arbeidsdeskundige gelezen.", "Made the file; read the labour expert's advice."],
        result: ["Lijst met vragen voor de intake.", "A list of questions for the intake."],
        next: ["Afspraak voor de intake maken", "Plan the intake"], next_on: "2026-11-12",
    }
    {
        date: "2026-11-12", kind: Kind::Message, minutes: 10, who: ["Arjun Deshmukh, coach", ""],
        summary: ["Bericht met uitleg over de intake en wat mee te nemen.", "Message that explains the intake and what to bring."],
        result: ["Afspraak staat.", "The appointment is made."],
    }
    {
        date: "2026-11-18", kind: Kind::Meeting, minutes: 75, who: ["Arjun Deshmukh, coach", ""], phase: "1", service: "labour_law",
        summary: ["Eerste deel van de intake: doel, rechten en plichten, privacy en gezin en verblijf in hoofdlijnen.", "First part of the intake: purpose, rights and duties, privacy, and family and residence in outline."],
        result: ["Werk, opleiding en talen zijn nog maar deels besproken.", "Work, education and languages have only been discussed in part."],
        next: ["Cv en certificaten opsturen", "Send CV and certificates"], next_on: "2026-11-25",
    }
    {
        date: "2026-11-18", kind: Kind::Employer, minutes: 25, who: ["Femke Hoekstra, coach", ""],
        summary: ["Gebeld over de late start en over testwerk in een ander team.", "Called about the late start and about testing work in another team."],
        result: ["Antwoord over het testwerk komt binnen twee weken.", "The answer about the testing work will come within two weeks."],
        next: ["Antwoord vragen", "Ask for the answer"], next_on: "2026-12-03",
    }
};

const CHANGES: &[Turn] = &[Turn {
    on: "2026-11-18",
    reason: ["Eerste deel van de intake", "First part of the intake"],
    until_then: facts! { "" { IntakeOn ""; PrivacyNoticeOn ""; EmployeeView ""; } "3" { ServiceDoneOn ""; ServiceResult ""; } },
}];

//! Elena, a highly skilled migrant in phase 2, whose permit ends before her programme: week 62.

use super::example::{Example, Line, Sent, Turn, Typed, facts, log, sent};
use spoorboek_domain::{ApplicationStatus as Status, Channel, LogKind as Kind};

pub(super) const ELENA: Example = Example {
    name: "elena",
    opened: "2026-10-12",
    facts: &[CASE, PROFILE, SEARCH, PROGRAMME],
    log: LOG,
    applications: APPLICATIONS,
    documents: &[],
    changes: CHANGES,
};

const CASE: &[Typed] = facts! {
    "" {
        EmployeeName "Elena Markovic";
        EmployeeBirthDate "1988-04-17";
        EmployeeJobTitle "Data-engineer" "Data engineer";
        EmployeeContractHours "40";
        EmployeeEmail "elena.markovic@voorbeeld.example";
        EmployeePhone "06 00 00 00 01";
        EmployeeWage "6.400,00";
        EmployeeTown "Eindhoven";
        EmployerName "Helderbeeld Optiek B.V.";
        EmployerContact "Joris van Aalst";
        EmployerContactRole "HR-adviseur" "HR adviser";
        EmployerEmail "joris.van.aalst@helderbeeld.example";
        EmployerPhone "040 000 00 01";
        EmployerKvk "00000001";
        PhysicianName "M. de Graaf";
        OccupationalService "Arbodienst De Singel";
        EmploymentEnd "2027-09-30";
        FirstSickDay "2025-09-15";
        Report42ReceivedOn "2026-07-01";
        ProblemAnalysisOn "2025-10-22";
        FirstYearEvaluationOn "2026-09-07";
        Track1Status "Eigen werk is niet meer passend. Er is gezocht naar ander werk bij Helderbeeld; dat was er niet." "Own work is no longer suitable. Other work at Helderbeeld was looked for; there was none.";
        Track1StatusOn "2026-11-09";
        CapacityDocument "IZP";
        CapacityEstablishedOn "2026-09-21";
        CapacityHoursDay "6";
        CapacityHoursWeek "24";
        LabourExpertReportOn "2026-09-28";
        LabourExpertName "A. Verhoeven";
        LabourExpertRegister "SRA 00001";
        LabourExpertTrack2 "ja";
        LabourExpertTrack2On "2026-09-28";
        LabourExpertPage "blz. 5, Conclusie" "page 5, Conclusion";
        LabourExpertAdvice "Analytisch werk met een voorspelbaar ritme, 24 uur per week, bij een andere werkgever: data-analist, kwaliteitsmedewerker data, rapportontwikkelaar." "Analytical work at a predictable pace, 24 hours a week, with another employer: data analyst, data quality officer, report developer.";
        PermitCategory "HSM";
        PermitAnnotation "G";
        PermitHeldSince "2024-06-01";
        PermitExpiresOn "2027-05-31";
        PassportExpiresOn "2030-02-12";
        PermitSalaryMonth "6400,00";
        SickPayYear1 "100";
        SickPayPercent "90";
        Ruling30Applies "ja";
        Ruling30EndsOn "2028-08-31";
    }
    "pw.plan_of_action" { StationDoneOn "2025-11-05"; }
    "1" { LimitRubric "personal"; LimitText "Werk met een vaste indeling van de dag en zonder veel onderbrekingen." "Work with a fixed order of the day and few interruptions."; }
    "2" { LimitRubric "social"; LimitText "Samenwerken in een klein, vast team gaat goed." "Working together in a small, steady team goes well."; }
    "3" { LimitRubric "environment"; LimitText "Een rustige werkplek." "A quiet place to work."; }
    "4" { LimitRubric "static"; LimitText "Zitten afwisselen met staan, ten minste eens per uur." "Alternate sitting with standing at least once an hour."; }
    "5" { LimitRubric "working_hours"; LimitText "Overdag, niet in de avond of het weekend." "In the daytime, not in the evening or at weekends."; }
    "1" {
        PersonRole "adviser"; PersonName "mr. Roos Tielens"; PersonOrganisation "Kompas Migratierecht";
        PersonEmail "tielens@kompas.example"; PersonPhone "030 000 00 01"; PersonConsentOn "2026-10-28";
        PersonReceivesPlan "nee"; PersonReceivesReports "nee"; PersonReceivesFinal "nee";
    }
    "2" {
        PersonRole "hr"; PersonName "Joris van Aalst"; PersonOrganisation "Helderbeeld Optiek B.V.";
        PersonEmail "joris.van.aalst@helderbeeld.example"; PersonReceivesPlan "ja"; PersonReceivesReports "ja"; PersonReceivesFinal "ja";
    }
    "3" { PersonRole "trainer"; PersonName "Wieke Postma"; PersonOrganisation "Taalhuis De Brug"; PersonPhone "040 000 00 03"; }
    "" {
        IntakeOn "2026-10-19";
        PrivacyNoticeOn "2026-10-19";
        Earning65 "nee";
        Earning65On "2026-09-28";
        EarningPercent "0";
        OtherRolesConsidered "ja";
        OtherRoles "Rapportage bij de productie: vraagt wisselende diensten. Beheer van systemen: vraagt bereikbaarheid in de avond." "Reporting in production: asks for changing shifts. Running the systems: asks for being on call in the evening.";
        IndCompliant "ja";
        SettledStatus "temporary";
        PartnerInNl "ja";
        ChildrenAtSchool "nee";
        CanMove "nee";
        MoveWhere "Wil in de regio Eindhoven blijven; werken tot Den Bosch kan." "Wants to stay in the Eindhoven region; working as far as Den Bosch is possible.";
        FlexibleRole "ja";
        FlexibleLevel "ja";
        FlexibleSector "ja";
        FlexibilityNote "Ook werk met minder bouwen en meer uitleggen is welkom." "Work with less building and more explaining is welcome too.";
    }
};

const PROFILE: &[Typed] = facts! {
    "1" {
        EducationTitle "MSc Informatica" "MSc Computer Science"; EducationInstitution "Universiteit van Belgrado" "University of Belgrade";
        EducationCountry "Servië" "Serbia"; EducationLevel "master"; EducationYear "2012"; EducationRecognition "valued"; EducationRecognitionOn "2026-11-06";
    }
    "1" { LanguageName "Nederlands" "Dutch"; LanguageListening "B1"; LanguageReading "B1"; LanguageSpeaking "A2"; LanguageWriting "A2"; }
    "2" { LanguageName "Engels" "English"; LanguageListening "C1"; LanguageReading "C1"; LanguageSpeaking "C1"; LanguageWriting "C1"; }
    "3" { LanguageName "Servisch" "Serbian"; LanguageListening "C2"; LanguageReading "C2"; LanguageSpeaking "C2"; LanguageWriting "C2"; }
    "1" {
        ExperienceJob "Data-engineer" "Data engineer"; ExperienceEmployer "Helderbeeld Optiek B.V."; ExperienceSector "maakindustrie" "manufacturing"; ExperienceFrom "2024";
        ExperienceTasks "Meetgegevens van de productielijn verzamelen, opschonen en klaarzetten voor de afdeling kwaliteit." "Collecting measurements from the production line, cleaning them and preparing them for the quality department.";
    }
    "2" {
        ExperienceJob "Databeheerder" "Database developer"; ExperienceEmployer "Sava Telekom d.o.o."; ExperienceSector "telecom"; ExperienceFrom "2013"; ExperienceTo "2024";
        ExperienceTasks "Rapporten bouwen over storingen in het netwerk en collega's leren ze te lezen." "Building reports on network faults and teaching colleagues how to read them.";
    }
    "1" { CompetenceName "SQL en Python" "SQL and Python"; CompetenceKind "digital"; CompetenceProof "Twee eigen projecten, online te bekijken" "Two projects of her own, to be seen online"; }
    "2" { CompetenceName "Uitleg aan niet-technici" "Explaining to non-technical people"; CompetenceKind "social"; CompetenceProof "Gaf drie jaar een interne cursus" "Gave an internal course for three years"; }
    "" {
        PersonalProfile "MSc Informatica (Belgrado, 2012; door IDW gewaardeerd als Nederlandse master). Tien jaar ervaring met dataplatforms in de industrie. Engels C1, Servisch moedertaal, Nederlands A2 en in opbouw. Sterk in SQL, Python, kwaliteitscontrole en uitleg aan niet-technici." "MSc in computer science (Belgrade, 2012; valued by IDW as a Dutch master's degree). Ten years of experience with data platforms in industry. English C1, Serbian mother tongue, Dutch A2 and growing. Strong in SQL, Python, quality control and explaining to non-technical people.";
        Network "Acht oud-collega's in de regio en een vakgroep voor data in Eindhoven." "Eight former colleagues in the region and a professional group for data in Eindhoven.";
        AvailableHours "24";
        AvailableDays "maandag, woensdag en vrijdag op locatie; dinsdag thuis" "Monday, Wednesday and Friday on site; Tuesday from home";
        CommuteMinutes "45";
        CommuteMeans "public_transport";
        EmployeeView "Ik wil graag weer werken met data, in een rustiger ritme dan voorheen. Ik wil in Nederland blijven en werk daarom ook aan mijn Nederlands." "I would like to work with data again, at a calmer pace than before. I want to stay in the Netherlands and therefore work on my Dutch too.";
        CoachView "Opleiding en ervaring sluiten goed aan bij de vraag. Netwerk en taal vragen tijd, dus daar beginnen we meteen mee." "Education and experience fit the demand well. Network and language take time, so we begin with those at once.";
        Barriers "Nederlands is nog niet genoeg voor vergaderingen. Het netwerk buiten de eigen werkgever is klein. Reistijd tot 45 minuten met het openbaar vervoer." "Dutch is not yet enough for meetings. The network outside the current employer is small. Travel time up to 45 minutes by public transport.";
    }
    "1" { BarrierKind "language"; BarrierWhat "Nederlands is nog niet genoeg voor vergaderingen" "Dutch is not yet enough for meetings"; BarrierAction "Cursus naar B1, twee keer per week" "Course towards B1, twice a week"; BarrierDue "2027-06-30"; BarrierStatus "busy"; }
    "2" { BarrierKind "network"; BarrierWhat "Weinig mensen buiten de eigen werkgever" "Few people outside the current employer"; BarrierAction "Elke week één oud-collega spreken" "Speak to one former colleague every week"; BarrierDue "2027-01-29"; BarrierStatus "busy"; }
    "3" { BarrierKind "rules"; BarrierWhat "De vergunning loopt af voor het einde van het traject" "The permit ends before the programme does"; BarrierAction "Vroeg laten nakijken door de adviseur" "Have the adviser look at it early"; BarrierDue "2026-12-18"; BarrierStatus "open"; }
};

const SEARCH: &[Typed] = facts! {
    "" {
        SearchEstablishedOn "2026-11-04";
        SearchReviewedOn "2026-11-18";
    }
    "1" {
        DirectionTitle "Data-analist, maakindustrie" "Data analyst, manufacturing"; DirectionSector "maakindustrie" "manufacturing"; DirectionOrigin "labour_expert";
        DirectionReason "Vast ritme, zelfstandig werk, 24 uur mogelijk" "Fixed pace, independent work, 24 hours possible"; DirectionLevel "bachelor"; DirectionHours "24"; DirectionRegion "Eindhoven en Den Bosch" "Eindhoven and Den Bosch"; DirectionCommute "35"; DirectionWage "4.200,00"; DirectionDutch "A2";
        DirectionPermit "Erkend referent en loon boven de norm" "Recognised sponsor and pay above the norm"; DirectionChance "high"; DirectionStatus "active";
    }
    "2" {
        DirectionTitle "Rapportontwikkelaar, zorgverzekeraar" "Report developer, health insurer"; DirectionSector "verzekeringen" "insurance"; DirectionOrigin "labour_expert";
        DirectionReason "Klein team, overdag, deels thuis" "Small team, daytime, partly from home"; DirectionLevel "bachelor"; DirectionHours "24"; DirectionRegion "Tilburg"; DirectionCommute "45"; DirectionWage "4.000,00"; DirectionDutch "B1";
        DirectionGap "Nederlands voor overleg" "Dutch for meetings"; DirectionGapClosed "Cursus B1 en een taalmaatje op het werk" "Course B1 and a language buddy at work"; DirectionChance "medium"; DirectionStatus "active";
    }
    "3" {
        DirectionTitle "Kwaliteitsmedewerker data, gemeente" "Data quality officer, municipality"; DirectionSector "overheid" "government"; DirectionOrigin "labour_market";
        DirectionReason "Rustige werkplek; vraagt Nederlands B1" "Quiet place to work; asks for Dutch B1"; DirectionLevel "bachelor"; DirectionHours "24"; DirectionRegion "Brabant"; DirectionCommute "30"; DirectionWage "3.300,00"; DirectionDutch "B1";
        DirectionGap "Nederlands B1" "Dutch B1"; DirectionGapClosed "Cursus met certificaat" "Course with a certificate"; DirectionChance "low"; DirectionStatus "active";
    }
    "1.1" { FitVerdict "fits"; }
    "1.2" { FitVerdict "fits"; }
    "1.3" { FitVerdict "adjusted"; FitNote "Werkplek buiten de open kantoorzaal" "A desk away from the open office floor"; }
    "1.4" { FitVerdict "fits"; }
    "1.5" { FitVerdict "fits"; }
    "2.1" { FitVerdict "fits"; }
    "2.2" { FitVerdict "fits"; }
    "2.3" { FitVerdict "fits"; }
    "2.4" { FitVerdict "adjusted"; FitNote "Bureau dat in hoogte verstelt" "A desk with adjustable height"; }
    "2.5" { FitVerdict "fits"; }
    "3.1" { FitVerdict "fits"; }
    "3.2" { FitVerdict "fits"; }
    "3.3" { FitVerdict "fits"; }
    "3.4" { FitVerdict "fits"; }
    "1" { VacancyDirection "1"; VacancyTitle "Data-analist productie" "Production data analyst"; VacancyEmployer "Delta Robotica B.V."; VacancySource "vacatures.deltarobotica.example"; VacancySeenOn "2026-11-03"; }
    "2" { VacancyDirection "1"; VacancyTitle "Data-analist" "Data analyst"; VacancyEmployer "Kwadrant Machines N.V."; VacancySource "werkenbijkwadrant.example"; VacancySeenOn "2026-11-13"; }
    "3" { VacancyDirection "1"; VacancyTitle "Analist procesdata" "Process data analyst"; VacancyEmployer "Lichtval Sensoren B.V."; VacancySource "banenbord.example"; VacancySeenOn "2026-11-18"; }
    "4" { VacancyDirection "2"; VacancyTitle "Rapportontwikkelaar" "Report developer"; VacancyEmployer "Zorgverzekeraar De Brug"; VacancySource "via een oud-collega" "through a former colleague"; VacancySeenOn "2026-11-09"; }
    "5" { VacancyDirection "2"; VacancyTitle "BI-ontwikkelaar, 24-32 uur" "BI developer, 24-32 hours"; VacancyEmployer "Onderlinge Rivierenland U.A."; VacancySource "banenbord.example"; VacancySeenOn "2026-11-16"; }
};

const PROGRAMME: &[Typed] = facts! {
    "" {
        ProgrammeStart "2026-10-19";
        ProgrammePlannedEnd "2027-09-06";
        ReportEveryDays "42";
        ProgrammeGoal "Aan het einde van het traject werkt mevrouw Markovic 24 uur per week in passend analytisch werk bij een andere werkgever, met een contract van ten minste zes maanden." "At the end of the programme Ms Markovic works 24 hours a week in suitable analytical work with another employer, under a contract of at least six months.";
        CoachHours "2";
        EmployeeHours "8";
        Budget "4.250,00";
        Fallback "Zijn er op de datum van mijlpaal 3 geen drie gesprekken gevoerd, dan herzien we het zoekprofiel en onderzoeken we detachering." "If there have not been three talks by the date of milestone 3, we revise the search profile and look into secondment.";
    }
    "1" { CostWhat "Taalcursus, eerste blok" "Dutch course, first part"; CostOn "2026-11-02"; CostAmount "780,00"; }
    "2" { CostWhat "Diplomawaardering" "Valuation of the diploma"; CostOn "2026-11-06"; CostAmount "151,50"; }
    "1" {
        MilestoneWhat "Trajectplan besproken en getekend" "Trajectory plan discussed and signed"; MilestonePhase "1"; MilestoneWho "coach, werknemer, werkgever" "coach, employee, employer";
        MilestoneDue "2026-11-30"; MilestoneProof "getekend plan" "signed plan"; MilestoneStatus "open";
    }
    "2" {
        MilestoneWhat "Cv in het Nederlands en Engels, LinkedIn bijgewerkt" "CV in Dutch and English, LinkedIn updated"; MilestonePhase "1"; MilestoneWho "werknemer, met hulp van coach" "employee, helped by the coach";
        MilestoneDue "2026-11-16"; MilestoneProof "beide cv's in het dossier" "both CVs in the file"; MilestoneStatus "done"; MilestoneDoneOn "2026-11-16";
    }
    "3" {
        MilestoneWhat "Drie gesprekken met werkgevers in richting 1 en 2" "Three talks with employers in directions 1 and 2"; MilestonePhase "2"; MilestoneWho "werknemer" "employee";
        MilestoneDue "2027-02-15"; MilestoneProof "verslag per gesprek" "a note of each talk"; MilestoneStatus "open";
    }
    "4" {
        MilestoneWhat "Nederlands op niveau B1" "Dutch at level B1"; MilestonePhase "2"; MilestoneWho "werknemer" "employee";
        MilestoneDue "2027-06-30"; MilestoneProof "certificaat" "certificate"; MilestoneStatus "open";
    }
    "1" { ServiceKind "progress_meeting"; ServiceWhat "Gesprek om de week" "A talk every two weeks"; ServicePhase "2"; ServiceProvider "coach"; ServicePlannedOn "2026-11-25"; ServiceHours "20"; }
    "2" { ServiceKind "job_search_training"; ServiceWhat "Solliciteren in Nederland, vier keer" "Applying in the Netherlands, four times"; ServicePhase "2"; ServiceProvider "coach"; ServicePlannedOn "2026-12-02"; ServiceHours "6"; }
    "3" { ServiceKind "skills_assessment"; ServiceWhat "Vaardigheden op een rij" "Skills in a row"; ServicePhase "1"; ServiceProvider "coach"; ServicePlannedOn "2026-10-28"; ServiceHours "2"; ServiceDoneOn "2026-10-28"; ServiceResult "Sterk in uitleg en controle van gegevens" "Strong in explaining and in checking data"; }
    "4" { ServiceKind "language"; ServiceWhat "Nederlands naar B1" "Dutch towards B1"; ServicePhase "2"; ServiceProvider "Taalhuis De Brug"; ServicePlannedOn "2026-11-03"; ServiceHours "80"; }
    "5" { ServiceKind "cv"; ServiceWhat "Cv in twee talen" "CV in two languages"; ServicePhase "1"; ServiceProvider "coach"; ServiceHours "3"; ServiceDoneOn "2026-11-16"; ServiceResult "Twee cv's klaar" "Two CVs ready"; }
    "1" {
        TrainingOn "2026-11-04"; TrainingProcess "defusion"; TrainingExercise "Helpende en niet-helpende gedachten over solliciteren" "Helpful and unhelpful thoughts about applying";
        TrainingTheme "Een oud-collega om hulp vragen" "Asking a former colleague for help"; TrainingAction "Twee oud-collega's bellen" "Call two former colleagues"; TrainingActionDue "2026-11-11"; TrainingActionDone "ja"; TrainingScore "8";
    }
    "1" {
        InstrumentKind "language_course"; InstrumentName "Taalcursus Nederlands, twee avonden per week" "Dutch course, two evenings a week"; InstrumentUse "used";
        InstrumentReason "Maakt richting 3 mogelijk en vergroot de kans in 1 en 2" "Makes direction 3 possible and widens the chance in 1 and 2"; InstrumentWeighedOn "2026-10-28";
    }
    "2" {
        InstrumentKind "application_training"; InstrumentName "Sollicitatietraining" "Application training"; InstrumentUse "used";
        InstrumentReason "Nederlandse manier van solliciteren is nieuw" "The Dutch way of applying is new"; InstrumentWeighedOn "2026-10-28";
    }
    "3" {
        InstrumentKind "secondment"; InstrumentName "Detachering met behoud van contract" "Secondment keeping the contract"; InstrumentUse "considered";
        InstrumentReason "Eerst schriftelijk navragen of de vergunning dit toestaat" "First ask in writing whether the permit allows it"; InstrumentWeighedOn "2026-11-09";
    }
    "1" { AppointmentOn "2026-11-25"; AppointmentAt "10:00"; AppointmentKind "meeting"; AppointmentWhat "Voortgang en vijf vacatures kiezen" "Progress, and choosing five vacancies"; AppointmentWith "Elena Markovic"; AppointmentWhere "kantoor" "office"; AppointmentDone "nee"; }
    "2" { AppointmentOn "2026-11-27"; AppointmentAt "13:30"; AppointmentKind "job_interview"; AppointmentWhat "Gesprek bij Zorgverzekeraar De Brug" "Interview at Zorgverzekeraar De Brug"; AppointmentWith "teamleider rapportage" "team lead reporting"; AppointmentWhere "Tilburg"; }
    "3" { AppointmentOn "2026-12-02"; AppointmentAt "09:30"; AppointmentKind "third_party"; AppointmentWhat "Verlenging en detachering navragen" "Ask about renewal and secondment"; AppointmentWith "mr. Roos Tielens"; AppointmentWhere "per video" "by video"; }
    "4" { AppointmentOn "2026-11-16"; AppointmentAt "14:00"; AppointmentKind "training"; AppointmentWhat "Cv afmaken" "Finish the CV"; AppointmentWith "Elena Markovic"; AppointmentWhere "kantoor" "office"; AppointmentDone "ja"; }
};

const LOG: &[Line] = log! {
    {
        date: "2026-10-19", kind: Kind::Meeting, minutes: 90, who: ["Elena Markovic, coach", ""], phase: "1", service: "progress_meeting",
        summary: ["Intake. Doel van spoor 2, rechten en plichten en de privacyregels besproken.", "Intake. Purpose of track 2, rights and duties and the privacy rules discussed."],
        result: ["Vragenlijst voor het persoonsprofiel meegegeven.", "Handed over the questions for the personal profile."],
        next: ["Vragenlijst invullen", "Fill in the questions"], next_on: "2026-10-26",
    }
    {
        date: "2026-10-28", kind: Kind::Video, minutes: 60, who: ["Elena Markovic, coach", ""], phase: "1", service: "skills_assessment",
        summary: ["Persoonsprofiel doorgenomen; talen en diploma's vastgelegd.", "Went through the personal profile; recorded languages and diplomas."],
        result: ["Profiel klaar op de waardering van het diploma na.", "Profile ready but for the valuation of the diploma."],
        next: ["Diplomawaardering opsturen", "Send the valuation of the diploma"], next_on: "2026-11-04",
    }
    {
        date: "2026-11-04", kind: Kind::Training, minutes: 75, who: ["Elena Markovic, coach", ""], phase: "2", service: "act_training",
        summary: ["Oefening: helpende en niet-helpende gedachten over solliciteren, en een stap kiezen.", "Exercise: helpful and unhelpful thoughts about applying, and choosing a step."],
        result: ["Stap gekozen: twee oud-collega's bellen.", "Step chosen: call two former colleagues."],
        next: ["Twee oud-collega's bellen", "Call two former colleagues"], next_on: "2026-11-11",
    }
    {
        date: "2026-11-09", kind: Kind::Employer, minutes: 30, who: ["Joris van Aalst, coach", ""],
        summary: ["Stand van spoor 1 besproken met de HR-adviseur.", "Discussed how track 1 stands with the HR adviser."],
        result: ["Geen passend werk bij Helderbeeld op dit moment.", "No suitable work at Helderbeeld at this moment."],
        next: ["Opnieuw navragen", "Ask again"], next_on: "2026-12-21",
    }
    {
        date: "2026-11-11", kind: Kind::Call, minutes: 20, who: ["Elena Markovic, coach", ""], private: true,
        summary: ["Kort overleg over reistijd en werkdagen.", "Short talk about travel time and working days."],
        result: ["Dinsdag en donderdag vallen af voor werk op locatie.", "Tuesday and Thursday drop out for work on site."],
    }
    {
        date: "2026-11-16", kind: Kind::JobSearch, minutes: 60, who: ["Elena Markovic", ""], phase: "2", milestone: "2", service: "cv",
        summary: ["Cv in twee talen afgemaakt en LinkedIn bijgewerkt.", "Finished the CV in two languages and updated LinkedIn."],
        result: ["Mijlpaal 2 bereikt.", "Milestone 2 reached."],
        next: ["Vijf vacatures uitzoeken in richting 1 en 2", "Pick five vacancies in directions 1 and 2"], next_on: "2026-11-25",
    }
};

const APPLICATIONS: &[Sent] = sent! {
    {
        date: "2026-11-05", employer: "Delta Robotica B.V.", kvk: "00000011", job: ["Data-analist productie", "Production data analyst"], direction: "1", sponsor: Some(true), skilled: Some(true),
        channel: Channel::Vacancy, status: Status::Rejected, status_on: "2026-11-18",
        note: ["Zocht iemand voor 36 uur; volgende keer de uren vooraf vragen.", "Wanted somebody for 36 hours; ask about hours first next time."],
        lesson: ["Eerst bellen over de uren, dan pas schrijven.", "Call about the hours first, write after that."],
        suitable: ["Vast ritme en werk met meetgegevens", "Fixed pace and work with measurements"], proof: ["e-mail met afwijzing", "e-mail with the refusal"], source: ["vacatures.deltarobotica.example", ""], salary: "4.300,00", hours: "36",
    }
    {
        date: "2026-11-10", employer: "Zorgverzekeraar De Brug", job: ["Rapportontwikkelaar", "Report developer"], direction: "2", sponsor: Some(false), skilled: Some(true),
        channel: Channel::Network, status: Status::Invited, status_on: "2026-11-19",
        note: ["Oud-collega bracht het contact tot stand.", "A former colleague made the contact."],
        suitable: ["Klein team, deels thuis", "Small team, partly from home"], proof: ["uitnodiging per e-mail", "invitation by e-mail"], next: ["Gesprek voorbereiden", "Prepare the interview"], remind_on: "2026-11-26", source: ["via een oud-collega", "through a former colleague"], salary: "4.100,00", hours: "24", start_on: "2027-02-01",
    }
    {
        date: "2026-11-17", employer: "Kwadrant Machines N.V.", kvk: "00000012", job: ["Data-analist", "Data analyst"], direction: "1", skilled: Some(true),
        channel: Channel::Vacancy, status: Status::Sent,
        suitable: ["24 uur staat in de vacature", "The vacancy says 24 hours"], proof: ["bevestiging van ontvangst", "confirmation of receipt"], next: ["Bellen of de brief er is", "Call whether the letter arrived"], remind_on: "2026-11-24", source: ["werkenbijkwadrant.example", ""], salary: "6.050,00", hours: "24", start_on: "2027-03-01",
    }
};

const CHANGES: &[Turn] = &[
    Turn {
        on: "2026-10-19",
        reason: ["Intake gehouden", "Intake held"],
        until_then: facts! { "" { IntakeOn ""; PrivacyNoticeOn ""; CommuteMinutes "60"; AvailableHours ""; } },
    },
    Turn {
        on: "2026-10-28",
        reason: [
            "Uren overgenomen uit het inzetbaarheidsprofiel zelf",
            "Hours taken from the employability profile itself",
        ],
        until_then: facts! { "" { CapacityHoursDay "4"; CapacityHoursWeek "20"; } "1" { EducationRecognition "to_ask"; EducationRecognitionOn ""; } },
    },
    Turn {
        on: "2026-11-04",
        reason: ["Zoekprofiel vastgesteld", "Search profile agreed"],
        until_then: facts! { "" { SearchEstablishedOn ""; } "1" { DirectionChance "medium"; TrainingActionDone ""; } },
    },
    Turn {
        on: "2026-11-09",
        reason: [
            "Overleg met de werkgever: meer tijd nodig",
            "Talk with the employer: more time is needed",
        ],
        until_then: facts! {
            "" {
                ProgrammePlannedEnd "2027-07-19"; Budget "3.750,00"; Track1StatusOn "2026-09-28";
                Track1Status "Helderbeeld zoekt nog naar ander werk in het eigen bedrijf." "Helderbeeld is still looking for other work in its own company.";
            }
        },
    },
    Turn {
        on: "2026-11-11",
        reason: [
            "Gebeld met twee oud-collega's",
            "Two former colleagues called",
        ],
        until_then: facts! { "1" { TrainingActionDone "nee"; TrainingScore ""; } },
    },
    Turn {
        on: "2026-11-16",
        reason: ["Mijlpaal 2 bereikt", "Milestone 2 reached"],
        until_then: facts! { "2" { MilestoneStatus "open"; MilestoneDoneOn ""; } "5" { ServiceDoneOn ""; ServiceResult ""; } },
    },
    Turn {
        on: "2026-11-18",
        reason: [
            "Zoekprofiel vergeleken met de markt",
            "Search profile compared with the market",
        ],
        until_then: facts! { "" { SearchReviewedOn ""; } "3" { DirectionChance "medium"; } },
    },
];

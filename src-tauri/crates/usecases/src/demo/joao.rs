//! João, an EU citizen, placed by secondment in phase 3, after UWV had prolonged the wages because
//! track 2 began late: week 105.

use super::example::{Example, Line, Sent, Turn, Typed, facts, log, sent};
use spoorboek_domain::{ApplicationStatus as Status, Channel, LogKind as Kind};

pub(super) const JOAO: Example = Example {
    name: "joao",
    opened: "2026-02-02",
    facts: &[CASE, PROFILE, SEARCH, PROGRAMME, ENDING],
    log: LOG,
    applications: APPLICATIONS,
    documents: super::papers::joao::PAPERS,
    changes: CHANGES,
};

const CASE: &[Typed] = facts! {
    "" {
        EmployeeName "João Carvalho";
        EmployeeBirthDate "1979-07-02";
        EmployeeJobTitle "Procesingenieur" "Process engineer";
        EmployeeContractHours "38";
        EmployeeEmail "joao.carvalho@voorbeeld.example";
        EmployeePhone "06 00 00 00 04";
        EmployeeWage "5.650,00";
        EmployeeTown "Dordrecht";
        EmployerName "Merwestroom Chemie B.V.";
        EmployerContact "Anouk Visser";
        EmployerContactRole "HR-manager" "HR manager";
        EmployerEmail "anouk.visser@merwestroom.example";
        EmployerPhone "078 000 00 41";
        EmployerKvk "00000041";
        PhysicianName "M. de Graaf";
        OccupationalService "Arbodienst De Singel";
        EmploymentEnd "2027-11-30";
        EmploymentDormant "nee";
        FirstSickDay "2024-11-18";
        ProblemAnalysisOn "2024-12-27";
        Report42ReceivedOn "2025-09-05";
        FirstYearEvaluationOn "2025-11-10";
        Track2OmittedOn "2025-11-12";
        TherapeuticWorkFrom "2025-03-10";
        OwnPlacementFrom "2025-06-02";
        UwvNoticeReceivedOn "2026-07-23";
        WiaApplicationReceivedOn "2026-08-26";
        ReportRepairAskedOn "2026-09-02";
        SanctionSentOn "2026-09-25";
        SanctionEndOn "2027-11-14";
        SanctionRepairReportedOn "2026-11-17";
        PensionDate "2046-10-02";
        Track1Status "Het plan om in het eigen bedrijf terug te komen is gestopt: na drie maanden bleek het werk te zwaar voor de afgesproken uren." "The plan to come back in the own company was stopped: after three months the work proved too much for the agreed hours.";
        Track1StatusOn "2026-10-23";
        CapacityDocument "FML";
        CapacityEstablishedOn "2026-08-24";
        CapacityHoursDay "6";
        CapacityHoursWeek "28";
        CapacityNone "nee";
        LabourExpertReportOn "2025-12-08";
        LabourExpertName "P. Zwart";
        LabourExpertRegister "SRA 00002";
        LabourExpertTrack2 "ja";
        LabourExpertTrack2On "2025-12-08";
        LabourExpertPage "blz. 7" "page 7";
        LabourExpertAdvice "Technisch advieswerk op kantoor, 28 uur per week, zonder ploegendienst: adviseur energie, werkvoorbereider, docent techniek." "Technical advisory work in an office, 28 hours a week, without shifts: energy adviser, work planner, teacher of technology.";
        PermitCategory "EU";
        PermitAnnotation "EU";
        ResidenceSince "2014-04-01";
    }
    "pw.plan_of_action" { StationDoneOn "2025-01-08"; }
    "pw.current_opinion" { StationDoneOn "2026-08-11"; }
    "pw.reintegration_report" { StationDoneOn "2026-08-13"; }
    "pw.report_repair" { StationDoneOn "2026-09-08"; }
    "pw.sanction_objection" { StationDoneOn "2026-10-14"; }
    "1" { LimitRubric "dynamic"; LimitText "Tillen tot vijf kilo; geen trappen in een installatie." "Lifting up to five kilos; no stairs in a plant."; }
    "2" { LimitRubric "static"; LimitText "Zitten en staan afwisselen." "Alternate sitting and standing."; }
    "3" { LimitRubric "working_hours"; LimitText "Geen ploegendienst." "No shift work."; }
    "1" { PersonRole "employer_contact"; PersonName "Anouk Visser"; PersonOrganisation "Merwestroom Chemie B.V."; PersonEmail "anouk.visser@merwestroom.example"; PersonPhone "078 000 00 41"; PersonReceivesPlan "ja"; PersonReceivesReports "ja"; PersonReceivesFinal "ja"; }
    "2" { PersonRole "uwv"; PersonName "L. Groen"; PersonOrganisation "UWV"; PersonPhone "088 000 00 42"; PersonReceivesFinal "nee"; }
    "3" { PersonRole "physician"; PersonName "M. de Graaf"; PersonOrganisation "Arbodienst De Singel"; PersonReceivesPlan "ja"; }
    "4" { PersonRole "labour_expert"; PersonName "P. Zwart"; PersonOrganisation "Zwart Arbeidsadvies"; PersonEmail "zwart@arbeidsadvies.example"; }
    "5" { PersonRole "insurer"; PersonName "Dienst verzuim" "Absence desk"; PersonOrganisation "Onderlinge Rivierenland U.A."; PersonReceivesReports "nee"; }
    "" {
        IntakeOn "2026-02-09";
        PrivacyNoticeOn "2026-02-09";
        Earning65 "ja";
        Earning65On "2026-11-16";
        EarningPercent "78";
        OtherRolesConsidered "ja";
        OtherRoles "Werkvoorbereider onderhoud: drie maanden geprobeerd. Inkoop: geen plaats vrij." "Maintenance planner: tried for three months. Purchasing: no vacancy.";
        SettledStatus "citizen";
        PartnerInNl "ja";
        ChildrenAtSchool "ja";
        CanMove "nee";
        MoveWhere "Het gezin blijft in Dordrecht." "The family stays in Dordrecht.";
        FlexibleRole "ja";
        FlexibleLevel "nee";
        FlexibleSector "ja";
        FlexibilityNote "Andere branche is goed, als techniek de kern blijft." "Another branch is fine, as long as technology stays the core.";
    }
};

const PROFILE: &[Typed] = facts! {
    "1" { EducationTitle "Chemische technologie" "Chemical engineering"; EducationInstitution "Universiteit van Coimbra" "University of Coimbra"; EducationCountry "Portugal"; EducationLevel "master"; EducationYear "2003"; EducationRecognition "valued"; EducationRecognitionOn "2026-03-06"; }
    "2" { EducationTitle "Energieadviseur bedrijven" "Energy adviser for companies"; EducationInstitution "Opleidingshuis Delta"; EducationCountry "Nederland" "Netherlands"; EducationLevel "course"; EducationYear "2026"; EducationRecognition "registered"; EducationRecognitionOn "2026-09-11"; }
    "1" { LanguageName "Portugees" "Portuguese"; LanguageListening "C2"; LanguageReading "C2"; LanguageSpeaking "C2"; LanguageWriting "C2"; }
    "2" { LanguageName "Nederlands" "Dutch"; LanguageListening "C1"; LanguageReading "B2"; LanguageSpeaking "B2"; LanguageWriting "B2"; }
    "1" {
        ExperienceJob "Procesingenieur" "Process engineer"; ExperienceEmployer "Merwestroom Chemie B.V."; ExperienceSector "chemie" "chemicals"; ExperienceFrom "2014";
        ExperienceTasks "Het verbruik van stoom en stroom in de fabriek meten en verlagen." "Measuring and lowering the use of steam and electricity in the plant.";
    }
    "2" {
        ExperienceJob "Ploegleider" "Shift leader"; ExperienceEmployer "Refinaria do Mondego S.A."; ExperienceSector "energie" "energy"; ExperienceFrom "2004"; ExperienceTo "2014";
        ExperienceTasks "Leidde een ploeg van negen mensen." "Led a team of nine people.";
    }
    "1" { CompetenceName "Berekeningen uitleggen aan een directie" "Explaining calculations to a board"; CompetenceKind "social"; CompetenceProof "Drie adviezen die zijn uitgevoerd" "Three recommendations that were carried out"; }
    "2" { CompetenceName "Leiding geven aan een ploeg" "Leading a team"; CompetenceKind "leading"; CompetenceProof "Tien jaar ploegleider" "Shift leader for ten years"; }
    "" {
        PersonalProfile "Ingenieur met twintig jaar ervaring in fabrieken. Spreekt vlot Nederlands. Haalde in het traject een erkend certificaat als energieadviseur." "Engineer with twenty years of experience in plants. Speaks fluent Dutch. Gained a recognised certificate as an energy adviser during the programme.";
        Network "Leveranciers en oud-collega's in de Drechtsteden." "Suppliers and former colleagues around Dordrecht.";
        AvailableHours "28";
        AvailableDays "maandag tot en met donderdag" "Monday to Thursday";
        CommuteMinutes "35";
        CommuteMeans "car";
        EmployeeView "Ik mis de fabriek, maar dit werk gaat over hetzelfde: minder energie gebruiken. Daar word ik trots van." "I miss the plant, but this work is about the same thing: using less energy. That makes me proud.";
        CoachView "Heeft de omslag van fabriek naar advies zelf gemaakt. De cursus was de sleutel." "Made the change from plant to advice himself. The course was the key.";
    }
    "1" { BarrierKind "recognition"; BarrierWhat "Zonder certificaat nemen adviesbureaus niemand aan" "Without a certificate advisory firms hire nobody"; BarrierAction "Cursus energieadviseur" "Course for energy adviser"; BarrierDue "2026-09-11"; BarrierStatus "done"; }
    "2" { BarrierKind "geography"; BarrierWhat "Veel klanten liggen ver weg" "Many clients are far away"; BarrierAction "Alleen klanten binnen 35 minuten" "Only clients within 35 minutes"; BarrierDue "2026-10-30"; BarrierStatus "done"; }
};

const SEARCH: &[Typed] = facts! {
    "" { SearchEstablishedOn "2026-03-16"; SearchReviewedOn "2026-09-04"; }
    "1" {
        DirectionTitle "Adviseur energie" "Energy adviser"; DirectionSector "energie" "energy"; DirectionOrigin "labour_expert"; DirectionReason "Kantoorwerk met af en toe een bezoek" "Office work with a visit now and then"; DirectionLevel "bachelor"; DirectionHours "28"; DirectionRegion "Drechtsteden"; DirectionCommute "25"; DirectionWage "4.450,00"; DirectionDutch "B2";
        DirectionGap "Certificaat energieadviseur" "Certificate as energy adviser"; DirectionGapClosed "Cursus van zes maanden, gehaald" "Course of six months, passed"; DirectionChance "high"; DirectionStatus "successful"; DirectionOutcome "Detachering bij Getijdenkracht, met het plan voor een contract." "Secondment at Getijdenkracht, with the plan for a contract.";
    }
    "2" {
        DirectionTitle "Werkvoorbereider" "Work planner"; DirectionSector "bouw" "construction"; DirectionOrigin "labour_market"; DirectionReason "Plannen op kantoor" "Planning in an office"; DirectionLevel "bachelor"; DirectionHours "28"; DirectionRegion "Rotterdam"; DirectionCommute "35"; DirectionWage "3.900,00"; DirectionDutch "B2"; DirectionChance "medium"; DirectionStatus "paused"; DirectionOutcome "Vier brieven en één gesprek; werkgevers wilden vijf dagen." "Four letters and one interview; employers wanted five days.";
    }
    "3" {
        DirectionTitle "Docent techniek, mbo" "Teacher of technology, vocational college"; DirectionSector "onderwijs" "education"; DirectionOrigin "labour_expert"; DirectionReason "Kan goed uitleggen" "Explains well"; DirectionLevel "bachelor"; DirectionHours "24"; DirectionRegion "Dordrecht"; DirectionCommute "10"; DirectionWage "3.700,00"; DirectionDutch "C1";
        DirectionGap "Bevoegdheid om les te geven" "Qualification to teach"; DirectionGapClosed "Te lang voor dit traject" "Too long for this programme"; DirectionChance "low"; DirectionStatus "paused"; DirectionOutcome "Twee dagen meegekeken; de opleiding duurt te lang." "Watched along for two days; the training takes too long.";
    }
    "1.1" { FitVerdict "adjusted"; FitNote "Bezoek alleen op de begane grond of met lift" "Visits on the ground floor or with a lift only"; }
    "1.2" { FitVerdict "fits"; }
    "1.3" { FitVerdict "fits"; }
    "2.1" { FitVerdict "fits"; }
    "2.2" { FitVerdict "fits"; }
    "2.3" { FitVerdict "fits"; }
    "3.1" { FitVerdict "fits"; }
    "3.2" { FitVerdict "fits"; }
    "3.3" { FitVerdict "fits"; }
    "1" { VacancyDirection "1"; VacancyTitle "Adviseur energiebesparing" "Energy saving adviser"; VacancyEmployer "Getijdenkracht Energie B.V."; VacancySource "getijdenkracht.example"; VacancySeenOn "2026-09-14"; }
    "2" { VacancyDirection "1"; VacancyTitle "Energieadviseur utiliteit" "Energy adviser commercial buildings"; VacancyEmployer "Bureau Warmtekaart"; VacancySource "energiebanen.example"; VacancySeenOn "2026-10-01"; }
    "3" { VacancyDirection "1"; VacancyTitle "Junior energieadviseur" "Junior energy adviser"; VacancyEmployer "Rijnpols Advies B.V."; VacancySource "energiebanen.example"; VacancySeenOn "2026-10-08"; }
};

const PROGRAMME: &[Typed] = facts! {
    "" {
        ProgrammeStart "2026-02-09";
        ProgrammePlannedEnd "2026-10-16";
        ReportEveryDays "56";
        ProgrammeGoal "Aan het einde van het traject werkt de heer Carvalho 28 uur per week als technisch adviseur, voor ten minste 65% van het oude loon." "At the end of the programme Mr Carvalho works 28 hours a week as a technical adviser, for at least 65% of the old wage.";
        CoachHours "1,5";
        CoachHoursTotal "58";
        EmployeeHours "12";
        Budget "7.900,00";
        Fallback "Lukt de cursus niet, dan zoeken we verder in richting 2." "If the course does not work out, we go on searching in direction 2.";
        PlanSignedOn "2026-03-16";
        PlanApprovedOn "2026-03-18";
        ProlongedTo "2026-12-11";
        ProlongedOn "2026-10-12";
        ProlongedReason "UWV verlengde het loon met een jaar. De detachering begint over een paar weken; de nazorg loopt daarna door." "UWV prolonged the wages by a year. The secondment begins in a few weeks; aftercare goes on after that.";
    }
    "1" { PhaseStartedOn "2026-02-09"; }
    "2" { PhaseStartedOn "2026-03-16"; PhaseNote "Deze fase duurde langer door de cursus van zes maanden." "This phase took longer because of the course of six months."; }
    "3" { PhaseStartedOn "2026-10-26"; }
    "track2.therapeutic_review" { StationDoneOn "2025-04-18"; }
    "track2.own_placement_review" { StationDoneOn "2025-08-29"; }
    "track2.review" { StationDoneOn "2026-02-09"; }
    "track2.report.1" { StationDoneOn "2026-04-03"; }
    "track2.report.2" { StationDoneOn "2026-05-29"; }
    "track2.report.3" { StationDoneOn "2026-07-24"; }
    "track2.report.4" { StationDoneOn "2026-09-18"; }
    "track2.plan" { StationDoneOn "2026-03-16"; }
    "1" { CostWhat "Cursus energieadviseur" "Course for energy adviser"; CostOn "2026-03-23"; CostAmount "2.950,00"; }
    "2" { CostWhat "Examen" "Examination"; CostOn "2026-09-07"; CostAmount "385,00"; }
    "3" { CostWhat "Coaching fase 1 en 2" "Coaching in phases 1 and 2"; CostOn "2026-10-30"; CostAmount "3.600,00"; }
    "1" { AdjustmentOn "2026-06-29"; AdjustmentWhat "Richting 3 rust; alle tijd naar de cursus en richting 1." "Direction 3 on hold; all time to the course and direction 1."; AdjustmentReason "De bevoegdheid voor docent duurt twee jaar." "The qualification for teachers takes two years."; }
    "2" { AdjustmentOn "2026-10-12"; AdjustmentWhat "Traject verlengd tot na de start bij Getijdenkracht." "Programme prolonged until after the start at Getijdenkracht."; AdjustmentReason "De verbetering aan UWV melden en de start begeleiden." "To report the repair to UWV and to guide the start."; }
    "1" { MilestoneWhat "Trajectplan getekend" "Trajectory plan signed"; MilestonePhase "1"; MilestoneWho "coach, werknemer, werkgever" "coach, employee, employer"; MilestoneDue "2026-03-20"; MilestoneProof "getekend plan" "signed plan"; MilestoneStatus "done"; MilestoneDoneOn "2026-03-16"; }
    "2" { MilestoneWhat "Certificaat energieadviseur" "Certificate as energy adviser"; MilestonePhase "2"; MilestoneWho "werknemer" "employee"; MilestoneDue "2026-08-28"; MilestoneProof "certificaat" "certificate"; MilestoneStatus "done"; MilestoneDoneOn "2026-09-11"; MilestoneNote "Twee weken later dan gepland: het examen was vol." "Two weeks later than planned: the examination was full."; }
    "3" { MilestoneWhat "Lesbevoegdheid aanvragen" "Apply for the teaching qualification"; MilestonePhase "2"; MilestoneWho "werknemer" "employee"; MilestoneDue "2026-07-10"; MilestoneProof "aanvraag" "application"; MilestoneStatus "dropped"; MilestoneNote "Richting 3 is gestopt." "Direction 3 was stopped."; }
    "4" { MilestoneWhat "Overeenkomst voor detachering" "Agreement on the secondment"; MilestonePhase "3"; MilestoneWho "werkgever" "employer"; MilestoneDue "2026-11-06"; MilestoneProof "getekende overeenkomst" "signed agreement"; MilestoneStatus "done"; MilestoneDoneOn "2026-11-06"; }
    "1" { ServiceKind "progress_meeting"; ServiceWhat "Gesprek om de drie weken" "A talk every three weeks"; ServicePhase "2"; ServiceProvider "coach"; ServiceHours "18"; ServiceDoneOn "2026-11-10"; ServiceResult "Twaalf gesprekken gehouden" "Twelve talks held"; }
    "2" { ServiceKind "retraining"; ServiceWhat "Energieadviseur bedrijven" "Energy adviser for companies"; ServicePhase "2"; ServiceProvider "Opleidingshuis Delta"; ServicePlannedOn "2026-03-23"; ServiceHours "160"; ServiceDoneOn "2026-09-11"; ServiceResult "Geslaagd" "Passed"; }
    "3" { ServiceKind "job_search_training"; ServiceWhat "Netwerkgesprekken voeren" "Holding network talks"; ServicePhase "2"; ServiceProvider "coach"; ServiceHours "5"; ServiceDoneOn "2026-05-11"; ServiceResult "Zes gesprekken gevoerd" "Six talks held"; }
    "4" { ServiceKind "skills_assessment"; ServiceWhat "Onderzoek naar vaardigheden" "Skills assessment"; ServicePhase "1"; ServiceProvider "Loopbaanhuis Vecht"; ServiceHours "4"; ServiceDoneOn "2026-03-02"; ServiceResult "Adviseren en rekenen liggen hem het best" "Advising and calculating suit him best"; }
    "5" { ServiceKind "sector"; ServiceWhat "Uitleg over de branche energieadvies" "Guidance on the energy advice branch"; ServicePhase "2"; ServiceProvider "coach"; ServiceHours "3"; ServiceDoneOn "2026-04-20"; ServiceResult "Lijst met twintig bureaus" "List of twenty firms"; }
    "6" { ServiceKind "aftercare"; ServiceWhat "Gesprek op de nieuwe werkplek" "A talk at the new workplace"; ServicePhase "3"; ServiceProvider "coach"; ServicePlannedOn "2026-11-30"; ServiceHours "4"; }
    "1" { TrainingOn "2026-03-09"; TrainingProcess "self_as_context"; TrainingExercise "Rollen buiten de functienaam" "Roles beyond the job title"; TrainingTheme "Van ingenieur in de fabriek naar adviseur" "From engineer in the plant to adviser"; TrainingAction "Drie sterke kanten aan een vriend voorleggen" "Put three strengths to a friend"; TrainingActionDue "2026-03-16"; TrainingActionDone "ja"; TrainingScore "9"; }
    "2" { TrainingOn "2026-09-21"; TrainingProcess "committed_action"; TrainingExercise "Kleine stap kiezen en plannen" "Choosing and planning a small step"; TrainingTheme "Zelf een bureau benaderen" "Approaching a firm himself"; TrainingAction "Getijdenkracht bellen" "Call Getijdenkracht"; TrainingActionDue "2026-09-25"; TrainingActionDone "ja"; TrainingScore "10"; }
    "1" { InstrumentKind "training"; InstrumentName "Cursus energieadviseur" "Course for energy adviser"; InstrumentUse "used"; InstrumentReason "Korte weg naar betaald werk" "Short way to paid work"; InstrumentWeighedOn "2026-03-16"; InstrumentResult "Certificaat gehaald" "Certificate gained"; }
    "2" { InstrumentKind "secondment"; InstrumentName "Detachering zes maanden" "Secondment for six months"; InstrumentUse "used"; InstrumentReason "Beide partijen kunnen kennismaken" "Both sides can get to know each other"; InstrumentWeighedOn "2026-10-05"; InstrumentResult "Begonnen, met het plan voor een contract" "Begun, with the plan for a contract"; }
    "3" { InstrumentKind "trial_placement"; InstrumentName "Proefperiode met loon" "Trial period on wages"; InstrumentUse "considered"; InstrumentReason "Detachering geeft meer zekerheid" "Secondment gives more certainty"; InstrumentWeighedOn "2026-10-05"; }
    "4" { InstrumentKind "no_risk"; InstrumentName "No-riskpolis" "No-risk policy"; InstrumentUse "considered"; InstrumentReason "UWV beslist bij een contract" "UWV decides when there is a contract"; InstrumentWeighedOn "2026-11-02"; }
    "5" { InstrumentKind "job_carving"; InstrumentName "Taken verdelen met een collega" "Dividing tasks with a colleague"; InstrumentUse "rejected"; InstrumentReason "Niet nodig bij dit werk" "Not needed in this work"; InstrumentWeighedOn "2026-11-02"; }
    "6" { InstrumentKind "aftercare"; InstrumentName "Nazorg" "Aftercare"; InstrumentUse "used"; InstrumentReason "Een goede start" "A good start"; InstrumentWeighedOn "2026-11-10"; }
    "1" { AppointmentOn "2026-11-30"; AppointmentAt "15:00"; AppointmentKind "meeting"; AppointmentWhat "Nazorg op de nieuwe werkplek" "Aftercare at the new workplace"; AppointmentWith "João Carvalho, Sjoerd Kamp"; AppointmentWhere "Getijdenkracht Energie"; }
    "2" { AppointmentOn "2026-11-24"; AppointmentAt "16:00"; AppointmentKind "employer"; AppointmentWhat "Stukken doornemen met HR" "Go through the papers with HR"; AppointmentWith "Anouk Visser"; AppointmentWhere "telefoon" "telephone"; }
    "03" { CheckExplanation "De werkgever verwachtte terugkeer binnen drie maanden en legde dat vast. Toen dat niet lukte, is spoor 2 begonnen." "The employer expected a return within three months and recorded that. When it did not work out, track 2 began."; CheckExplainedOn "2026-11-17"; }
};

const ENDING: &[Typed] = facts! {
    "" {
        PlacementForm "SECONDMENT";
        PlacementEmployer "Getijdenkracht Energie B.V.";
        PlacementJob "Adviseur energiebesparing" "Energy saving adviser";
        PlacementSalary "4.450,00";
        PlacementSponsorPays "ja";
        PlacementRoute "NONE";
        PlacementHours "28";
        PlacementSignedOn "2026-11-06";
        PlacementStart "2026-11-16";
        EndingKind "placed";
        EndingOn "2026-11-16";
        EndingReason "De heer Carvalho werkt sinds de eerste dag van de detachering 28 uur per week bij Getijdenkracht. Beide partijen willen na zes maanden een contract." "Mr Carvalho has worked 28 hours a week at Getijdenkracht since the first day of the secondment. Both sides want a contract after six months.";
        EndingConsulted "werkgever, bedrijfsarts" "employer, occupational physician";
        EndingRemaining "Groei naar 32 uur, als de bedrijfsarts dat bevestigt." "Growth to 32 hours, if the occupational physician confirms it.";
        EndingAdvice "Na drie maanden samen kijken naar uren en klanten." "Look at hours and clients together after three months.";
        EndingEmployeeView "De cursus maakte het verschil. De uren met de coach waren genoeg; het begin had eerder gemogen." "The course made the difference. The hours with the coach were enough; the start could have been earlier.";
        FinalReportOn "2026-11-19";
        HandedOverOn "2026-11-20";
    }
    "final_evaluation" { WiaPieceReadyOn "2026-08-13"; }
    "application_overview" { WiaPieceReadyOn "2026-11-19"; }
    "employee_opinion" { WiaPieceReadyOn "2026-08-13"; }
    "plan_of_action" { WiaPieceReadyOn "2026-08-10"; }
};

const LOG: &[Line] = log! {
    {
        date: "2026-02-09", kind: Kind::Meeting, minutes: 90, who: ["João Carvalho, coach", ""], phase: "1", service: "progress_meeting",
        summary: ["Intake: werk, opleiding, uren en wensen.", "Intake: work, education, hours and wishes."],
        result: ["Techniek moet de kern blijven.", "Technology must stay the core."],
    }
    {
        date: "2026-03-02", kind: Kind::ThirdParty, minutes: 60, who: ["João Carvalho, Loopbaanhuis Vecht, coach", ""], phase: "1", service: "skills_assessment",
        summary: ["Uitslag van het onderzoek naar vaardigheden besproken.", "Discussed the result of the skills assessment."],
        result: ["Adviseren en rekenen liggen hem het best.", "Advising and calculating suit him best."],
        next: ["Richtingen op papier zetten", "Put directions on paper"], next_on: "2026-03-09",
    }
    {
        date: "2026-03-09", kind: Kind::Training, minutes: 60, who: ["João Carvalho, coach", ""], phase: "1", service: "act_training",
        summary: ["Oefening: rollen buiten de functienaam.", "Exercise: roles beyond the job title."],
        result: ["Stap: drie sterke kanten aan een vriend voorleggen.", "Step: put three strengths to a friend."],
    }
    {
        date: "2026-03-16", kind: Kind::Meeting, minutes: 60, who: ["João Carvalho, Anouk Visser, coach", ""], phase: "1", milestone: "1",
        summary: ["Trajectplan besproken en getekend.", "Trajectory plan discussed and signed."],
        result: ["Cursus energieadviseur goedgekeurd.", "Course for energy adviser approved."],
        next: ["Inschrijven", "Enrol"], next_on: "2026-03-20",
    }
    {
        date: "2026-03-30", kind: Kind::Call, minutes: 30, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["De eerste week van de cursus besproken.", "Discussed the first week of the course."],
        result: ["De cursus past in de week.", "The course fits into the week."],
        next: ["Een lijst van leveranciers en oud-collega's maken", "Make a list of suppliers and former colleagues"], next_on: "2026-04-20",
    }
    {
        date: "2026-04-20", kind: Kind::Training, minutes: 60, who: ["João Carvalho, coach", ""], phase: "2", service: "sector",
        summary: ["Uitleg over de branche energieadvies.", "Guidance on the energy advice branch."],
        result: ["Lijst met twintig bureaus.", "List of twenty firms."],
    }
    {
        date: "2026-05-11", kind: Kind::Training, minutes: 75, who: ["João Carvalho, coach", ""], phase: "2", service: "job_search_training",
        summary: ["Teruggekeken op zes netwerkgesprekken.", "Looked back on six network talks."],
        result: ["Bureaus kennen nu zijn naam.", "Firms know his name now."],
        next: ["Twee dagen meekijken op een school", "Watch along at a school for two days"], next_on: "2026-06-12",
    }
    {
        date: "2026-06-01", kind: Kind::Call, minutes: 25, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Afwijzing van de bouwgroep en de cursus besproken.", "Discussed the construction group's refusal and the course."],
        result: ["De cursus gaat volgens plan.", "The course goes as planned."],
    }
    {
        date: "2026-06-15", kind: Kind::Call, minutes: 20, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Eerste indruk van de dagen op school.", "First impression of the days at the school."],
        result: ["Lesgeven is leuk; de opleiding is lang.", "Teaching is fun; the training is long."],
    }
    {
        date: "2026-06-29", kind: Kind::Video, minutes: 45, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Richtingen vergeleken na twee dagen meekijken op school.", "Compared directions after watching along at a school for two days."],
        result: ["Richting 3 rust.", "Direction 3 is on hold."],
    }
    {
        date: "2026-07-20", kind: Kind::Video, minutes: 40, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Tussenstand van de cursus besproken.", "Discussed how the course is going."],
        result: ["Alle opdrachten zijn op tijd gemaakt.", "All assignments were made in time."],
        next: ["Een plaats bij het examen vragen", "Ask for a place at the examination"], next_on: "2026-08-10",
    }
    {
        date: "2026-08-10", kind: Kind::Call, minutes: 20, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Het examen is vol; de volgende datum gevraagd.", "The examination is full; asked for the next date."],
        result: ["Er is plaats bij het volgende examen.", "There is a place at the next examination."],
        next: ["Proefexamen maken", "Take a mock examination"], next_on: "2026-08-31",
    }
    {
        date: "2026-08-31", kind: Kind::Video, minutes: 45, who: ["João Carvalho, coach", ""], phase: "2", service: "progress_meeting",
        summary: ["Proefexamen besproken en zoekprofiel voorbereid.", "Discussed the mock examination and prepared the search profile."],
        result: ["Klaar voor het examen.", "Ready for the examination."],
        next: ["Drie bureaus kiezen om te benaderen", "Choose three firms to approach"], next_on: "2026-09-21",
    }
    {
        date: "2026-09-11", kind: Kind::Message, minutes: 5, who: ["João Carvalho", ""], phase: "2", milestone: "2", service: "retraining",
        summary: ["Bericht: geslaagd voor het examen.", "Message: passed the examination."],
        result: ["Mijlpaal 2 bereikt.", "Milestone 2 reached."],
    }
    {
        date: "2026-09-21", kind: Kind::Training, minutes: 60, who: ["João Carvalho, coach", ""], phase: "2", service: "act_training",
        summary: ["Oefening: een kleine stap kiezen en plannen.", "Exercise: choosing and planning a small step."],
        result: ["Stap: Getijdenkracht bellen.", "Step: call Getijdenkracht."],
        next: ["Getijdenkracht bellen", "Call Getijdenkracht"], next_on: "2026-09-25",
    }
    {
        date: "2026-09-30", kind: Kind::ThirdParty, minutes: 35, who: ["P. Zwart, Anouk Visser, coach", ""], phase: "2",
        summary: ["Brief van UWV besproken: het loon wordt verlengd omdat spoor 2 laat begon.", "Discussed UWV's letter: the wages are prolonged because track 2 began late."],
        result: ["Afgesproken wie wat verbetert en wanneer dat wordt gemeld.", "Agreed who repairs what, and when that is reported."],
        next: ["Verbetering melden", "Report the repair"], next_on: "2026-11-17",
    }
    {
        date: "2026-10-12", kind: Kind::Employer, minutes: 40, who: ["Anouk Visser, coach", ""], phase: "2",
        summary: ["Detachering en verlenging van het traject besproken.", "Discussed the secondment and the prolonging of the programme."],
        result: ["Akkoord van Merwestroom.", "Merwestroom agrees."],
    }
    {
        date: "2026-11-02", kind: Kind::Call, minutes: 30, who: ["João Carvalho, coach", ""], phase: "3", service: "progress_meeting",
        summary: ["Voorwaarden van de detachering doorgenomen.", "Went through the terms of the secondment."],
        result: ["Geen vragen meer; de overeenkomst kan worden getekend.", "No questions left; the agreement can be signed."],
    }
    {
        date: "2026-11-10", kind: Kind::Meeting, minutes: 60, who: ["João Carvalho, Sjoerd Kamp, coach", ""], phase: "3", service: "progress_meeting",
        summary: ["Kennismaking en afspraken over uren en bezoeken.", "Introduction, and agreements on hours and visits."],
        result: ["Eerste werkdag staat vast.", "The first day of work is fixed."],
    }
    {
        date: "2026-11-19", kind: Kind::Desk, minutes: 150, who: ["coach", ""], phase: "3",
        summary: ["Eindrapportage geschreven en stukken verzameld.", "Wrote the final report and gathered the papers."],
        result: ["Alles klaar voor de werkgever.", "Everything is ready for the employer."],
    }
};

const APPLICATIONS: &[Sent] = sent! {
    {
        date: "2026-05-18", employer: "Bouwgroep Hollandsch Diep", job: ["Werkvoorbereider", "Work planner"], direction: "2", channel: Channel::Phone, status: Status::Rejected, status_on: "2026-05-29",
        suitable: ["Plannen op kantoor", "Planning in an office"], proof: ["notitie van het gesprek", "note of the call"], lesson: ["Vraag eerst naar het aantal dagen.", "Ask about the number of days first."], hours: "38",
    }
    {
        date: "2026-09-24", employer: "Getijdenkracht Energie B.V.", kvk: "00000043", job: ["Adviseur energiebesparing", "Energy saving adviser"], direction: "1", channel: Channel::Phone, form: "SECONDMENT", skilled: Some(true), status: Status::Hired, status_on: "2026-11-06",
        note: ["Begint met een detachering van zes maanden.", "Begins with a secondment of six months."], suitable: ["28 uur, kantoor en korte bezoeken", "28 hours, office and short visits"], proof: ["getekende overeenkomst", "signed agreement"], lesson: ["Zelf bellen werkte beter dan een brief.", "Calling himself worked better than a letter."], source: ["getijdenkracht.example", ""], salary: "4.450,00", hours: "28", start_on: "2026-11-16",
    }
    {
        date: "2026-10-05", employer: "Bureau Warmtekaart", job: ["Energieadviseur utiliteit", "Energy adviser commercial buildings"], direction: "1", status: Status::Withdrawn, status_on: "2026-11-06",
        suitable: ["Kantoorwerk", "Office work"], proof: ["brief", "letter"], lesson: ["Netjes afzeggen houdt de deur open.", "Cancelling politely keeps the door open."], source: ["energiebanen.example", ""], salary: "4.200,00", hours: "32",
    }
};

const CHANGES: &[Turn] = &[
    Turn {
        on: "2026-03-18",
        reason: ["Trajectplan getekend", "Trajectory plan signed"],
        until_then: facts! { "" { PlanSignedOn ""; PlanApprovedOn ""; SearchEstablishedOn ""; } "1" { MilestoneStatus "open"; MilestoneDoneOn ""; } },
    },
    Turn {
        on: "2026-06-29",
        reason: ["Plan aangepast", "Plan adjusted"],
        until_then: facts! { "1" { AdjustmentOn ""; AdjustmentWhat ""; AdjustmentReason ""; } "3" { DirectionStatus "active"; DirectionOutcome ""; MilestoneStatus "open"; MilestoneNote ""; } },
    },
    Turn {
        on: "2026-10-12",
        reason: ["UWV verlengde het loon", "UWV prolonged the wages"],
        until_then: facts! { "" { ProlongedTo ""; ProlongedOn ""; ProlongedReason ""; SanctionSentOn ""; SanctionEndOn ""; } "2" { AdjustmentOn ""; AdjustmentWhat ""; AdjustmentReason ""; } },
    },
    Turn {
        on: "2026-11-17",
        reason: [
            "Geplaatst en verbetering gemeld",
            "Placed, and the repair reported",
        ],
        until_then: facts! { "" { EndingKind ""; EndingOn ""; EndingReason ""; EndingConsulted ""; EndingRemaining ""; EndingAdvice ""; EndingEmployeeView ""; SanctionRepairReportedOn ""; Earning65 "nee"; Earning65On ""; EarningPercent ""; } "1" { DirectionStatus "active"; DirectionOutcome ""; } },
    },
];

//! Every fact a case can hold, once: a line each.

use super::{FieldKind, FormStep, Group};
use crate::ChoiceList;

macro_rules! fields {
    ($($name:ident = $key:literal, $step:ident, $kind:expr $(, $group:ident)?; $doc:literal)*) => {
        /// A fact that a case can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field {
            $(#[doc = $doc] $name,)*
        }

        impl Field {
            /// All fields, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name, as kept and sent. It never changes its meaning.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }

            /// The field of that name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$name),)* _ => None }
            }

            /// The step of the form it stands in.
            #[must_use]
            pub fn step(self) -> FormStep {
                match self { $(Self::$name => FormStep::$step),* }
            }

            /// What can be typed.
            #[must_use]
            pub fn kind(self) -> FieldKind {
                use FieldKind::*;
                match self { $(Self::$name => $kind),* }
            }

            /// The group it belongs to, where it can be filled in more than once.
            #[must_use]
            pub fn group(self) -> Option<Group> {
                match self { $(Self::$name => fields!(@group $($group)?)),* }
            }
        }
    };
    (@group) => { None };
    (@group $group:ident) => { Some(Group::$group) };
}

fields! {
    DossierNumber = "case.dossier_number", Employee, Text; "Year and sequence; given by the program, editable."
    CaseLanguage = "case.language", Employee, Choice(ChoiceList::Language); "The language in which the coach types this case; Dutch where nothing is chosen."
    EmployeeName = "employee.name", Employee, Text; "The employee's name."
    EmployeeBirthDate = "employee.birth_date", Employee, Date; "Date of birth (geboortedatum)."
    EmployeeJobTitle = "employee.job_title", Employee, Text; "The job fallen ill from (functie)."
    EmployeeContractHours = "employee.contract_hours", Employee, Hours; "Contract hours a week (contracturen)."
    EmployeeEmail = "employee.email", Employee, Text; "E-mail address."
    EmployeePhone = "employee.phone", Employee, Text; "Telephone number."
    EmployeeWage = "employee.wage_month", Employee, Money; "Gross monthly wage before the sick leave (maatmanloon), against which 65 % is measured."
    EmployeeTown = "employee.town", Employee, Text; "Where the employee lives, for the way to work."

    EmployerName = "employer.name", Employer, Text; "The employer."
    EmployerContact = "employer.contact", Employer, Text; "Contact person at the employer."
    EmployerContactRole = "employer.contact_role", Employer, Text; "The contact person's role."
    EmployerEmail = "employer.email", Employer, Text; "The contact person's e-mail address."
    EmployerPhone = "employer.phone", Employer, Text; "The contact person's telephone number."
    EmployerKvk = "employer.kvk", Employer, Text; "Number in the Chamber of Commerce's register."
    PhysicianName = "employer.physician", Employer, Text; "Occupational physician (bedrijfsarts)."
    OccupationalService = "employer.occupational_service", Employer, Text; "Occupational health service (arbodienst)."
    EmploymentEnd = "employment.end", Employer, Date; "Last day of the contract, known or expected."
    EmploymentLastWorkingDay = "employment.last_working_day", Employer, Date; "Last day worked, where somebody is released from work before the contract ends."
    EmploymentDormant = "employment.dormant", Employer, YesNo; "The contract goes on without wages after week 104 (slapend dienstverband)."
    SicknessBenefit = "employment.sickness_benefit", Employer, Choice(ChoiceList::SicknessBenefit); "Whether there is a right to sickness benefit (Ziektewet) beside wages; never why."
    OwnRiskCarrier = "employment.own_risk_carrier", Employer, YesNo; "The employer bears the sickness benefit itself after the contract ends (eigenrisicodrager Ziektewet)."

    PersonRole = "person.role", People, Choice(ChoiceList::PersonRole), Person; "What somebody does in this case."
    PersonName = "person.name", People, Text, Person; "Who it is."
    PersonOrganisation = "person.organisation", People, Text, Person; "For which organisation."
    PersonEmail = "person.email", People, Text, Person; "E-mail address."
    PersonPhone = "person.phone", People, Text, Person; "Telephone number."
    PersonConsentOn = "person.consent_on", People, Date, Person; "The employee agreed on this day that the coach and this person talk about the case."
    PersonReceivesPlan = "person.receives_plan", People, YesNo, Person; "Receives the trajectory plan."
    PersonReceivesReports = "person.receives_reports", People, YesNo, Person; "Receives the progress reports."
    PersonReceivesFinal = "person.receives_final", People, YesNo, Person; "Receives the final report."

    IntakeOn = "intake.on", Intake, Date; "Day of the intake."
    PrivacyNoticeOn = "intake.privacy_notice_on", Intake, Date; "The employee was told on this day what is kept and who sees it (GDPR art. 13)."
    Earning65 = "intake.earning_65", Intake, YesNo; "Can earn at least 65 % of the old wage again after fifteen months."
    Earning65On = "intake.earning_65_on", Intake, Date; "Since when that is known."
    EarningPercent = "intake.earning_percent", Intake, Number(0, 100); "Share of the old wage that is earned with work now."
    OtherRolesConsidered = "intake.other_roles_considered", Intake, YesNo; "Other roles at the own employer were considered."
    OtherRoles = "intake.other_roles", Intake, LongText; "Which roles, and why they do or do not fit."
    IndCompliant = "intake.ind_compliant", Intake, YesNo; "Duties towards the IND were met so far: reports in time, address known."
    IndComplianceNote = "intake.ind_compliance_note", Intake, Text; "What still has to be put right with the IND."
    SettledStatus = "intake.settled_status", Intake, Choice(ChoiceList::SettledStatus); "How settled the right to stay is."
    PartnerInNl = "intake.partner_in_nl", Intake, YesNo; "A partner lives in the Netherlands."
    ChildrenAtSchool = "intake.children_at_school", Intake, YesNo; "Children go to school in the Netherlands."
    CanMove = "intake.can_move", Intake, YesNo; "Is able to move house for work."
    MoveWhere = "intake.move_where", Intake, Text; "Where to, or what holds that back in practical terms."
    FlexibleRole = "intake.flexible_role", Intake, YesNo; "Open to another role."
    FlexibleLevel = "intake.flexible_level", Intake, YesNo; "Open to another level."
    FlexibleSector = "intake.flexible_sector", Intake, YesNo; "Open to another sector."
    FlexibilityNote = "intake.flexibility_note", Intake, LongText; "How far that goes."

    FirstSickDay = "sickness.first_sick_day", Sickness, Date; "First sick day (eerste ziektedag), day 1."
    InterruptionRecoveredOn = "interruption.recovered_on", Sickness, Date, Interruption; "Fully fit from."
    InterruptionSickAgainOn = "interruption.sick_again_on", Sickness, Date, Interruption; "Ill again from."
    InterruptionConfirmed = "interruption.recovery_confirmed", Sickness, YesNo, Interruption; "The company doctor confirmed full recovery for the own work."
    LeaveFrom = "maternity_leave.from", Sickness, Date, MaternityLeave; "First day of the leave."
    LeaveTo = "maternity_leave.to", Sickness, Date, MaternityLeave; "Last day of the leave."
    LeaveSickBefore = "maternity_leave.sick_directly_before", Sickness, YesNo, MaternityLeave; "Ill directly before it."
    LeaveSickAfter = "maternity_leave.sick_directly_after", Sickness, YesNo, MaternityLeave; "Ill directly after it."
    LeaveSameCause = "maternity_leave.same_cause", Sickness, YesNo, MaternityLeave; "For the count only: the same sick leave goes on."
    PensionDate = "sickness.pension_date", Sickness, Date; "State pension date (AOW-datum)."
    Report42ReceivedOn = "sickness.report_42_received_on", Sickness, Date; "UWV received the week 42 report."
    UwvNoticeReceivedOn = "sickness.uwv_notice_received_on", Sickness, Date; "The employee received UWV's letter about the application."
    WiaApplicationReceivedOn = "sickness.wia_application_received_on", Sickness, Date; "UWV received the WIA application."
    VoluntaryExtensionDays = "sickness.voluntary_extension_days", Sickness, Number(0, 1092); "Joint extension of the waiting period, in days."
    ExtensionRequestedOn = "extension.requested_on", Sickness, Date; "The joint request to extend was sent to UWV."
    ExtensionShorteningRequestedOn = "extension.shortening_requested_on", Sickness, Date; "Employer or employee asked UWV to end the extension early."
    IvaAppliedOn = "iva.applied_on", Sickness, Date; "UWV received the early IVA application."
    IvaAppliedBefore = "iva.applied_before", Sickness, YesNo; "An early IVA application was made before."
    IvaGrantedOn = "iva.granted_on", Sickness, Date; "UWV granted the IVA."
    ReportRepairAskedOn = "sickness.report_repair_asked_on", Sickness, Date; "UWV asked to complete the reintegration report."
    SicknessAssessmentOn = "sickness.assessment_on", Sickness, Date; "UWV's first-year assessment found on this day that over 65 % can be earned."
    SanctionSentOn = "sanction.sent_on", Sickness, Date; "UWV sent the wage sanction (loonsanctie)."
    SanctionEndOn = "sanction.end_on", Sickness, Date; "Its last day according to UWV's letter."
    SanctionRepairReportedOn = "sanction.repair_reported_on", Sickness, Date; "The employer reported the repair (bekorting)."
    SanctionRepairDecidedOn = "sanction.repair_decided_on", Sickness, Date; "UWV decided on the repair."

    ProblemAnalysisOn = "track1.problem_analysis_on", Track1, Date; "Date of the problem analysis (probleemanalyse)."
    FirstYearEvaluationOn = "track1.first_year_evaluation_on", Track1, Date; "Date of the first-year evaluation (eerstejaarsevaluatie)."
    Track1Status = "track1.status", Track1, LongText; "How track 1 stands, in terms of work."
    Track1StatusOn = "track1.status_on", Track1, Date; "Since when that is known."
    Track2OmittedOn = "track1.track2_omitted_on", Track1, Date; "A view on return within three months was recorded on this day."
    Track2WaivedOn = "track1.track2_waived_on", Track1, Date; "It was established on this day that track 2 is not required."
    Track2WaivedReason = "track1.track2_waived_reason", Track1, Choice(ChoiceList::Track2Waived); "On which of the grounds that UWV's framework knows."
    TherapeuticWorkFrom = "track1.therapeutic_work_from", Track1, Date; "First day of therapeutic work without wage value."
    OwnPlacementFrom = "track1.own_placement_from", Track1, Date; "First day of a placement for few hours at the own employer."
    CapacityDocument = "capacity.document", Track1, Choice(ChoiceList::CapacityDocument); "FML, IZP or LAB."
    CapacityEstablishedOn = "capacity.established_on", Track1, Date; "Date of that document."
    CapacityFirstOn = "capacity.first_established_on", Track1, Date; "Day on which capacity was established for the first time, where that document is a later one."
    CapacityHoursDay = "capacity.hours_day", Track1, Hours; "Most hours of work a day."
    CapacityHoursWeek = "capacity.hours_week", Track1, Hours; "Most hours of work a week."
    CapacityNone = "capacity.none_now", Track1, YesNo; "The occupational physician finds no usable capacity for work at present (geen benutbare mogelijkheden)."
    LimitRubric = "limit.rubric", Track1, Choice(ChoiceList::Rubric), Limit; "Under which of the six rubrics of the list of functional abilities."
    LimitText = "limit.text", Track1, Text, Limit; "One limit, as a short sentence in terms of work."
    LabourExpertReportOn = "labour_expert.report_on", Track1, Date; "Date of the labour expert's report (arbeidsdeskundig rapport)."
    LabourExpertName = "labour_expert.name", Track1, Text; "The labour expert."
    LabourExpertRegister = "labour_expert.register", Track1, Text; "The labour expert's register number."
    LabourExpertTrack2 = "labour_expert.advises_track2", Track1, YesNo; "Whether the labour expert advises track 2."
    LabourExpertTrack2On = "labour_expert.advised_on", Track1, Date; "Day of that advice, where it is not that of the report."
    LabourExpertPage = "labour_expert.page", Track1, Text; "Where that stands: page or heading of the report."
    LabourExpertAdvice = "labour_expert.advice", Track1, LongText; "Suitable work according to the report."

    PermitCategory = "permit.category", Permit, Choice(ChoiceList::PermitCategory); "Kind of residence and work permit."
    PermitAnnotation = "permit.annotation", Permit, Choice(ChoiceList::Annotation); "What the card says about work (arbeidsmarktaantekening)."
    PermitAppliedOn = "permit.applied_on", Permit, Date; "Day of the application for this permit; its year decides the salary criterion."
    PermitHeldSince = "permit.held_since", Permit, Date; "Held since."
    PermitExpiresOn = "permit.expires_on", Permit, Date; "The card's last day."
    PassportExpiresOn = "permit.passport_expires_on", Permit, Date; "The passport's last day."
    PermitSalaryMonth = "permit.salary_month", Permit, Money; "Gross monthly pay in money, without holiday pay."
    SickPayPercent = "permit.sick_pay_percent", Permit, Number(0, 100); "Percentage paid during sickness."
    SickPayYear1 = "permit.sick_pay_year1_percent", Permit, Number(0, 100); "Percentage that contract or CAO pay in the first sick year."
    SickPayYear2 = "permit.sick_pay_year2_percent", Permit, Number(0, 100); "Percentage in the second sick year."
    PermitReducedCriterion = "permit.reduced_criterion", Permit, YesNo; "Whether the reduced salary criterion holds."
    PermitCriterionYear = "permit.criterion_year", Permit, Number(2020, 2100); "Year of the salary criterion."
    IndConfirmation = "permit.ind_confirmation", Permit, Text; "Reference of the IND's letter that the pay suffices."
    RenewalAppliedOn = "permit.renewal_applied_on", Permit, Date; "The IND received the request to renew or change."
    ResidenceSince = "permit.residence_since", Permit, Date; "First day of unbroken lawful residence in the Netherlands."
    PublicFundsOn = "permit.public_funds_on", Permit, Date; "Social assistance or another benefit that harms residence was applied for."
    RecognitionLostOn = "permit.sponsor_lost_recognition_on", Permit, Date; "The employer lost its recognition as sponsor."
    MainPersonExpiresOn = "permit.main_person_expires_on", Permit, Date; "Last day of the permit of the partner or parent on whom this one depends."
    MainPersonContractEnd = "permit.main_person_contract_end", Permit, Date; "Last day of that person's contract."
    AbroadFrom = "abroad.from", Permit, Date; "First day of a long stay abroad."
    AbroadTo = "abroad.to", Permit, Date; "Last day of it."
    UnemploymentFrom = "unemployment.from", Permit, Date, Unemployment; "First day without work."
    UnemploymentTo = "unemployment.to", Permit, Date, Unemployment; "Last day without work."
    Ruling30Applies = "ruling30.applies", Permit, YesNo; "Whether the 30 % ruling applies."
    Ruling30EndsOn = "ruling30.ends_on", Permit, Date; "Its last day."
    Ruling30StartedOn = "ruling30.started_on", Permit, Date; "Its first day."
    Ruling30NewContractStart = "ruling30.new_contract_start", Permit, Date; "First day of the new contract it would go on with."
    Ruling30TaxableWage = "ruling30.taxable_wage", Permit, Money; "Taxable wage of the year, after the ruling."
    Ruling30NormYear = "ruling30.norm_year", Permit, Number(2020, 2100); "Which year that is."
    Ruling30YoungMaster = "ruling30.young_master", Permit, YesNo; "Under 30 with a master's degree, so the lower norm holds."

    EducationTitle = "education.title", Profile, Text, Education; "The study or course."
    EducationInstitution = "education.institution", Profile, Text, Education; "Where it was done."
    EducationCountry = "education.country", Profile, Text, Education; "In which country."
    EducationLevel = "education.level", Profile, Choice(ChoiceList::EducationLevel), Education; "The level."
    EducationYear = "education.year", Profile, Number(1950, 2100), Education; "Year of the diploma."
    EducationRecognition = "education.recognition", Profile, Choice(ChoiceList::Recognition), Education; "Whether the Netherlands recognise it (IDW, Nuffic)."
    EducationRecognitionOn = "education.recognition_on", Profile, Date, Education; "Day of that answer or request."
    LanguageName = "language.name", Profile, Text, Language; "The language."
    LanguageListening = "language.listening", Profile, Choice(ChoiceList::Cefr), Language; "Listening, by the European framework (CEFR)."
    LanguageReading = "language.reading", Profile, Choice(ChoiceList::Cefr), Language; "Reading."
    LanguageSpeaking = "language.speaking", Profile, Choice(ChoiceList::Cefr), Language; "Speaking."
    LanguageWriting = "language.writing", Profile, Choice(ChoiceList::Cefr), Language; "Writing."
    ExperienceJob = "experience.job", Profile, Text, Experience; "The job."
    ExperienceEmployer = "experience.employer", Profile, Text, Experience; "The employer."
    ExperienceSector = "experience.sector", Profile, Text, Experience; "The sector."
    ExperienceFrom = "experience.from_year", Profile, Number(1950, 2100), Experience; "First year."
    ExperienceTo = "experience.to_year", Profile, Number(1950, 2100), Experience; "Last year; empty where it goes on."
    ExperienceTasks = "experience.tasks", Profile, LongText, Experience; "What the work was."
    CompetenceName = "competence.name", Profile, Text, Competence; "What somebody does well."
    CompetenceKind = "competence.kind", Profile, Choice(ChoiceList::CompetenceKind), Competence; "Of which kind."
    CompetenceProof = "competence.proof", Profile, Text, Competence; "What shows it."
    PersonalProfile = "profile.personal", Profile, LongText; "The starting position in a few sentences."
    Network = "profile.network", Profile, LongText; "Professional network in the Netherlands."
    AvailableHours = "profile.available_hours", Profile, Hours; "Hours a week that somebody is available for work and search."
    AvailableDays = "profile.available_days", Profile, Text; "On which days."
    CommuteMinutes = "profile.commute_minutes", Profile, Number(0, 300); "Longest way to work, in minutes one way."
    CommuteMeans = "profile.commute_means", Profile, Choice(ChoiceList::CommuteMeans); "By which means."
    EmployeeView = "profile.employee_view", Profile, LongText; "The employee's own view, in his or her words."
    CoachView = "profile.coach_view", Profile, LongText; "The coach's view, apart from it."
    Barriers = "profile.barriers", Profile, LongText; "Other practical barriers on the way to work."
    BarrierKind = "barrier.kind", Profile, Choice(ChoiceList::BarrierKind), Barrier; "Which sort of barrier."
    BarrierWhat = "barrier.what", Profile, Text, Barrier; "What stands in the way."
    BarrierAction = "barrier.action", Profile, Text, Barrier; "What is done against it."
    BarrierDue = "barrier.due", Profile, Date, Barrier; "By when."
    BarrierStatus = "barrier.status", Profile, Choice(ChoiceList::ActionStatus), Barrier; "How that stands."

    SearchEstablishedOn = "search.established_on", Search, Date; "Day on which the search profile was agreed."
    SearchReviewedOn = "search.reviewed_on", Search, Date; "Day on which it was last compared with capacity and market."
    SearchWidthReason = "search.width_reason", Search, LongText; "Why the search is no wider, where it is narrow."
    DirectionTitle = "direction.title", Search, Text, Direction; "The job looked for."
    DirectionSector = "direction.sector", Search, Text, Direction; "In which branch."
    DirectionOrigin = "direction.origin", Search, Choice(ChoiceList::DirectionOrigin), Direction; "Where the idea comes from."
    DirectionReason = "direction.reason", Search, Text, Direction; "Why it fits."
    DirectionLevel = "direction.level", Search, Choice(ChoiceList::EducationLevel), Direction; "The level it asks."
    DirectionHours = "direction.hours", Search, Hours, Direction; "Hours a week."
    DirectionRegion = "direction.region", Search, Text, Direction; "The region."
    DirectionCommute = "direction.commute_minutes", Search, Number(0, 300), Direction; "The way to work, in minutes one way."
    DirectionWage = "direction.wage_month", Search, Money, Direction; "Usual gross wage a month for these hours."
    DirectionDutch = "direction.dutch", Search, Choice(ChoiceList::Cefr), Direction; "The Dutch that employers ask."
    DirectionPermit = "direction.permit_demand", Search, Text, Direction; "What it asks of the permit."
    DirectionGap = "direction.gap", Search, Text, Direction; "What is still missing."
    DirectionGapClosed = "direction.gap_closed_by", Search, Text, Direction; "How that is closed."
    DirectionChance = "direction.chance", Search, Choice(ChoiceList::Chance), Direction; "The chance of work."
    DirectionStatus = "direction.status", Search, Choice(ChoiceList::DirectionStatus), Direction; "Whether it is searched in."
    DirectionRuledOut = "direction.ruled_out_reason", Search, Text, Direction; "Why it was ruled out."
    DirectionOutcome = "direction.outcome", Search, Text, Direction; "What came of it, and why."
    FitVerdict = "fit.verdict", Station, Choice(ChoiceList::FitVerdict), Fit; "Whether a direction fits a limit; the row names both."
    FitNote = "fit.note", Station, Text, Fit; "How the work is adjusted, in terms of work."
    VacancyDirection = "vacancy.direction", Search, Row(Group::Direction), Vacancy; "To which direction the vacancy belongs."
    VacancyTitle = "vacancy.title", Search, Text, Vacancy; "The vacancy."
    VacancyEmployer = "vacancy.employer", Search, Text, Vacancy; "The employer."
    VacancySource = "vacancy.source", Search, Text, Vacancy; "Where it stood: site or link."
    VacancySeenOn = "vacancy.seen_on", Search, Date, Vacancy; "Day on which it was seen."

    ProgrammeStart = "programme.start", Programme, Date; "First day of track 2."
    ProgrammePlannedEnd = "programme.planned_end", Programme, Date; "Planned last day."
    ReportEveryDays = "programme.report_every_days", Programme, Number(1, 366); "Days between progress reports."
    ProgrammeGoal = "programme.goal", Programme, LongText; "The goal: specific, measurable, agreed, realistic, with a date."
    CoachHours = "programme.coach_hours", Programme, Hours; "Hours of the coach a week."
    CoachHoursTotal = "programme.coach_hours_total", Programme, TotalHours; "Hours of the coach in the whole programme."
    EmployeeHours = "programme.employee_hours", Programme, Hours; "Hours of the employee a week."
    Budget = "programme.budget", Programme, Money; "Budget of the programme."
    Fallback = "programme.fallback", Programme, LongText; "What is done if the goal is not reached."
    PlanSignedOn = "programme.signed_on", Programme, Date; "The employee signed the trajectory plan on this day."
    PlanApprovedOn = "programme.approved_on", Programme, Date; "The employer agreed to it on this day."
    CostWhat = "cost.what", Programme, Text, Cost; "What was paid."
    CostOn = "cost.on", Programme, Date, Cost; "On which day."
    CostAmount = "cost.amount", Programme, Money, Cost; "How much."
    AdjustmentOn = "adjustment.on", Programme, Date, Adjustment; "Day on which the plan was adjusted."
    AdjustmentWhat = "adjustment.what", Programme, LongText, Adjustment; "What changed."
    AdjustmentReason = "adjustment.reason", Programme, LongText, Adjustment; "Why."
    ProlongedTo = "prolonged.to", Programme, Date; "The programme goes on until this day."
    ProlongedOn = "prolonged.on", Programme, Date; "That was agreed on this day."
    ProlongedReason = "prolonged.reason", Programme, LongText; "Why more time is needed."
    PhaseStartedOn = "phase.started_on", Station, Date, Phase; "First day of a phase; the row is its number."
    PhaseNote = "phase.note", Station, LongText, Phase; "Why a phase takes longer, or was passed over."

    MilestoneWhat = "milestone.what", Milestones, Text, Milestone; "What is reached."
    MilestonePhase = "milestone.phase", Milestones, Choice(ChoiceList::Phase), Milestone; "In which phase."
    MilestoneWho = "milestone.who", Milestones, Text, Milestone; "Who sees to it."
    MilestoneDue = "milestone.due", Milestones, Date, Milestone; "By when."
    MilestoneProof = "milestone.proof", Milestones, Text, Milestone; "What proves it."
    MilestoneStatus = "milestone.status", Milestones, Choice(ChoiceList::MilestoneStatus), Milestone; "How it stands."
    MilestoneDoneOn = "milestone.done_on", Milestones, Date, Milestone; "Day on which it was reached."
    MilestoneNote = "milestone.note", Milestones, Text, Milestone; "What happened, where it is late or was dropped."

    ServiceKind = "service.kind", Services, Choice(ChoiceList::ServiceKind), Service; "Which service."
    ServiceWhat = "service.what", Services, Text, Service; "What exactly; empty for a referral."
    ServicePhase = "service.phase", Services, Choice(ChoiceList::Phase), Service; "In which phase."
    ServiceProvider = "service.provider", Services, Text, Service; "By whom."
    ServicePlannedOn = "service.planned_on", Services, Date, Service; "Planned for this day."
    ServiceHours = "service.hours", Services, TotalHours, Service; "Hours planned."
    ServiceDoneOn = "service.done_on", Services, Date, Service; "Done on this day."
    ServiceResult = "service.result", Services, Text, Service; "What it brought, in terms of work; empty for a referral."
    TrainingOn = "training.on", Training, Date, Training; "Day of the training (ACT)."
    TrainingProcess = "training.process", Training, Choice(ChoiceList::ActProcess), Training; "Which of the six processes."
    TrainingExercise = "training.exercise", Training, Text, Training; "The exercise."
    TrainingTheme = "training.theme", Training, Text, Training; "The theme from work."
    TrainingAction = "training.action", Training, Text, Training; "The step that the employee takes."
    TrainingActionDue = "training.action_due", Training, Date, Training; "By when."
    TrainingActionDone = "training.action_done", Training, YesNo, Training; "Whether it was taken."
    TrainingScore = "training.score", Training, Number(0, 10), Training; "The employee's own score for that step, 0 to 10."

    InstrumentKind = "instrument.kind", Instruments, Choice(ChoiceList::InstrumentKind), Instrument; "Which instrument."
    InstrumentName = "instrument.name", Instruments, Text, Instrument; "What exactly."
    InstrumentUse = "instrument.use", Instruments, Choice(ChoiceList::InstrumentUse), Instrument; "Used, considered or not chosen."
    InstrumentReason = "instrument.reason", Instruments, Text, Instrument; "Why."
    InstrumentWeighedOn = "instrument.weighed_on", Instruments, Date, Instrument; "Day on which it was weighed."
    InstrumentResult = "instrument.result", Instruments, Text, Instrument; "What it brought."

    AppointmentOn = "appointment.on", Appointments, Date, Appointment; "Day of the appointment."
    AppointmentAt = "appointment.at", Appointments, Time, Appointment; "At what time."
    AppointmentKind = "appointment.kind", Appointments, Choice(ChoiceList::AppointmentKind), Appointment; "Which sort."
    AppointmentWhat = "appointment.what", Appointments, Text, Appointment; "What for."
    AppointmentWith = "appointment.with", Appointments, Text, Appointment; "With whom."
    AppointmentWhere = "appointment.where", Appointments, Text, Appointment; "Where."
    AppointmentDone = "appointment.done", Appointments, YesNo, Appointment; "Whether it took place; what was said stands in the log."

    EndingKind = "ending.kind", Ending, Choice(ChoiceList::EndingKind); "How the programme ended."
    EndingOn = "ending.on", Ending, Date; "Day on which it ended."
    EndingReason = "ending.reason", Ending, LongText; "Why: for every ending, in terms of work."
    EndingConsulted = "ending.consulted", Ending, Text; "Who was consulted, where it ended early."
    EndingRemaining = "ending.remaining", Ending, LongText; "What possibilities are left."
    EndingAdvice = "ending.advice", Ending, LongText; "The coach's advice."
    EndingEmployeeView = "ending.employee_view", Ending, LongText; "What the employee thinks of programme, advice and hours."
    FinalReportOn = "ending.final_report_on", Ending, Date; "Day of the final report."
    HandedOverOn = "ending.handed_over_on", Ending, Date; "The employer has all papers since this day."
    WiaPieceReadyOn = "wia_piece.ready_on", Station, Date, WiaPiece; "A paper that the WIA application needs is ready; the row names it."

    PlacementForm = "placement.form", Placement, Choice(ChoiceList::PlacementForm); "The form of placement that is planned."
    PlacementHostSponsor = "placement.host_recognised_sponsor", Placement, YesNo; "The other employer is a recognised sponsor (erkend referent)."
    PlacementHighlySkilled = "placement.highly_skilled", Placement, YesNo; "The work is highly skilled."
    PlacementSalary = "placement.salary_month", Placement, Money; "Gross monthly pay in money at the other employer, without holiday pay."
    PlacementSponsorPays = "placement.sponsor_keeps_paying", Placement, YesNo; "The own employer keeps paying the whole wage itself."
    PlacementPermitCovers = "placement.permit_covers", Placement, YesNo; "A work permit covers this employer and this work."
    PlacementUwvReported = "placement.uwv_reported", Placement, YesNo; "The other employer has reported the work to UWV (Ukraine)."
    PlacementVolunteerDeclaration = "placement.volunteer_declaration", Placement, YesNo; "UWV accepts the organisation's work as voluntary."
    PlacementRoute = "placement.route", Placement, Choice(ChoiceList::PlacementRoute); "Which permit the work needs."
    PlacementEmployer = "placement.employer", Placement, Text; "The employer where somebody is placed."
    PlacementJob = "placement.job", Placement, Text; "The job there."
    PlacementHours = "placement.hours", Placement, Hours; "Hours a week there."
    PlacementSignedOn = "placement.signed_on", Placement, Date; "Day on which the contract is signed."
    PlacementStart = "placement.start", Placement, Date; "First day at a new employer."

    StationDoneOn = "station.done_on", Station, Date, Station; "The coach marked this date as done on."
    StationLetterDate = "station.letter_date", Station, Date, Station; "The date in the authority's letter; it counts."
    CheckExplanation = "check.explanation", Station, LongText, Check; "Why a rule of the UWV check is not met; the row is the rule. It becomes text of the report."
    CheckExplainedOn = "check.explained_on", Station, Date, Check; "Day of that explanation."
    WordMark = "word_mark.reason", Station, Choice(ChoiceList::DismissReason), WordMark; "Why a noticed word may stand; the row names the place and the word of the list, never the text."
    QuestionAnsweredOn = "question.answered_on", Station, Date, Question; "The question was answered; what was said stands in the log."
}

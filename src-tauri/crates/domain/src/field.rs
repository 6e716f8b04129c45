//! Every fact a case can hold, once.

use crate::ChoiceList;

/// The steps of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormStep {
    /// Who is ill.
    Employee,
    /// Who employs.
    Employer,
    /// The sick leave and its dates.
    Sickness,
    /// Track 1, work capacity and the labour expert.
    Track1,
    /// Residence, work permit and 30 % ruling.
    Permit,
    /// The programme of track 2.
    Programme,
    /// Work at another employer: which, and how it was agreed.
    Placement,
    /// What is marked at a station of the timeline or beside a question.
    Station,
}

/// Fields that can be filled in more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Fully fit from one day, ill again from another.
    Interruption,
    /// A maternity leave.
    MaternityLeave,
    /// An earlier spell without work while the permit ran.
    Unemployment,
    /// A milestone of the trajectory plan.
    Milestone,
    /// A direction of the search profile.
    Direction,
    /// An instrument weighed: used or not, and why.
    Instrument,
    /// One per deadline: what the coach marks at its station.
    Station,
    /// One per question of the rules that no field answers.
    Question,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 8] = [
        Self::Interruption,
        Self::MaternityLeave,
        Self::Unemployment,
        Self::Milestone,
        Self::Direction,
        Self::Instrument,
        Self::Station,
        Self::Question,
    ];

    /// Its name, as kept and sent.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Interruption => "interruption",
            Self::MaternityLeave => "maternity_leave",
            Self::Unemployment => "unemployment",
            Self::Milestone => "milestone",
            Self::Direction => "direction",
            Self::Instrument => "instrument",
            Self::Station => "station",
            Self::Question => "question",
        }
    }

    /// The group of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }

    /// Whether its rows stand in the form; else they are marked elsewhere.
    #[must_use]
    pub fn in_form(self) -> bool {
        !matches!(self, Self::Station | Self::Question)
    }

    /// The step of the form it stands in.
    #[must_use]
    pub fn step(self) -> FormStep {
        match self {
            Self::Interruption | Self::MaternityLeave => FormStep::Sickness,
            Self::Unemployment => FormStep::Permit,
            Self::Milestone | Self::Direction | Self::Instrument => FormStep::Programme,
            Self::Station | Self::Question => FormStep::Station,
        }
    }
}

/// What can be typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    Text,
    /// More lines.
    LongText,
    /// A calendar date.
    Date,
    /// A whole number within these limits, both included.
    Number(i64, i64),
    /// Euros, kept in cents.
    Money,
    /// Hours, kept in minutes.
    Hours,
    /// One of a list.
    Choice(ChoiceList),
    /// Yes or no.
    YesNo,
}

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
    CapacityHoursDay = "capacity.hours_day", Track1, Hours; "Most hours of work a day."
    CapacityHoursWeek = "capacity.hours_week", Track1, Hours; "Most hours of work a week."
    CapacityPersonal = "capacity.personal", Track1, LongText; "Rubric 1, personal functioning, in terms of work."
    CapacitySocial = "capacity.social", Track1, LongText; "Rubric 2, social functioning, in terms of work."
    CapacityEnvironment = "capacity.environment", Track1, LongText; "Rubric 3, demands of the surroundings, in terms of work."
    CapacityDynamic = "capacity.dynamic", Track1, LongText; "Rubric 4, dynamic acts, in terms of work."
    CapacityStatic = "capacity.static", Track1, LongText; "Rubric 5, static postures, in terms of work."
    CapacityWorkingHours = "capacity.working_hours", Track1, LongText; "Rubric 6, working hours, in terms of work."
    LabourExpertReportOn = "labour_expert.report_on", Track1, Date; "Date of the labour expert's report (arbeidsdeskundig rapport)."
    LabourExpertName = "labour_expert.name", Track1, Text; "The labour expert."
    LabourExpertRegister = "labour_expert.register", Track1, Text; "The labour expert's register number."
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

    ProgrammeStart = "programme.start", Programme, Date; "First day of track 2."
    ProgrammePlannedEnd = "programme.planned_end", Programme, Date; "Planned last day."
    ReportEveryDays = "programme.report_every_days", Programme, Number(1, 366); "Days between progress reports."
    ProgrammeGoal = "programme.goal", Programme, LongText; "The goal: specific, measurable, agreed, realistic, with a date."
    PersonalProfile = "profile.personal", Programme, LongText; "Experience, education, languages, competences."
    Barriers = "profile.barriers", Programme, LongText; "Practical barriers on the way to work."
    DirectionTitle = "direction.title", Programme, Text, Direction; "Job and branch."
    DirectionReason = "direction.reason", Programme, Text, Direction; "Why it fits."
    DirectionChance = "direction.chance", Programme, Choice(ChoiceList::Chance), Direction; "The chance of work."
    MilestoneWhat = "milestone.what", Programme, Text, Milestone; "What is reached."
    MilestoneWho = "milestone.who", Programme, Text, Milestone; "Who sees to it."
    MilestoneDue = "milestone.due", Programme, Date, Milestone; "By when."
    MilestoneProof = "milestone.proof", Programme, Text, Milestone; "What proves it."
    MilestoneStatus = "milestone.status", Programme, Choice(ChoiceList::MilestoneStatus), Milestone; "How it stands."
    InstrumentName = "instrument.name", Programme, Text, Instrument; "The instrument."
    InstrumentUse = "instrument.use", Programme, Choice(ChoiceList::InstrumentUse), Instrument; "Used, considered or not chosen."
    InstrumentReason = "instrument.reason", Programme, Text, Instrument; "Why."
    CoachHours = "programme.coach_hours", Programme, Hours; "Hours of the coach a week."
    EmployeeHours = "programme.employee_hours", Programme, Hours; "Hours of the employee a week."
    Budget = "programme.budget", Programme, Money; "Budget of the programme."
    Fallback = "programme.fallback", Programme, LongText; "What is done if the goal is not reached."

    PlacementForm = "placement.form", Placement, Choice(ChoiceList::PlacementForm); "The form of placement that is planned."
    PlacementHostSponsor = "placement.host_recognised_sponsor", Placement, YesNo; "The other employer is a recognised sponsor (erkend referent)."
    PlacementHighlySkilled = "placement.highly_skilled", Placement, YesNo; "The work is highly skilled."
    PlacementSalary = "placement.salary_month", Placement, Money; "Gross monthly pay in money at the other employer, without holiday pay."
    PlacementSponsorPays = "placement.sponsor_keeps_paying", Placement, YesNo; "The own employer keeps paying the whole wage itself."
    PlacementPermitCovers = "placement.permit_covers", Placement, YesNo; "A work permit covers this employer and this work."
    PlacementUwvReported = "placement.uwv_reported", Placement, YesNo; "The other employer has reported the work to UWV (Ukraine)."
    PlacementVolunteerDeclaration = "placement.volunteer_declaration", Placement, YesNo; "UWV accepts the organisation's work as voluntary."
    PlacementRoute = "placement.route", Placement, Choice(ChoiceList::PlacementRoute); "Which permit the work needs."
    PlacementSignedOn = "placement.signed_on", Placement, Date; "Day on which the contract is signed."
    PlacementStart = "placement.start", Placement, Date; "First day at a new employer."

    StationDoneOn = "station.done_on", Station, Date, Station; "The coach marked this date as done on."
    StationLetterDate = "station.letter_date", Station, Date, Station; "The date in the authority's letter; it counts."
    QuestionAnsweredOn = "question.answered_on", Station, Date, Question; "The question was answered; what was said stands in the log."
}

impl Field {
    /// The field of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }

    /// Whether a case cannot be without it.
    #[must_use]
    pub fn required(self) -> bool {
        matches!(
            self,
            Self::DossierNumber | Self::EmployeeName | Self::FirstSickDay
        )
    }

    /// Whether its date must lie in the past or be today: something that has happened.
    #[must_use]
    pub fn has_happened(self) -> bool {
        matches!(
            self,
            Self::EmployeeBirthDate
                | Self::FirstSickDay
                | Self::Report42ReceivedOn
                | Self::UwvNoticeReceivedOn
                | Self::WiaApplicationReceivedOn
                | Self::LabourExpertReportOn
                | Self::CapacityEstablishedOn
                | Self::Track1StatusOn
                | Self::SanctionSentOn
                | Self::StationDoneOn
                | Self::QuestionAnsweredOn
                | Self::PermitHeldSince
                | Self::PermitAppliedOn
                | Self::RenewalAppliedOn
                | Self::ResidenceSince
                | Self::ExtensionRequestedOn
                | Self::ExtensionShorteningRequestedOn
                | Self::IvaAppliedOn
                | Self::IvaGrantedOn
                | Self::ReportRepairAskedOn
                | Self::SicknessAssessmentOn
                | Self::Track2WaivedOn
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn keys_are_unique_and_lead_back() {
        let keys: BTreeSet<_> = Field::ALL.iter().map(|field| field.key()).collect();
        assert_eq!(keys.len(), Field::ALL.len());
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(*field));
        }
    }

    #[test]
    fn a_group_and_its_fields_stand_in_the_same_step() {
        for field in Field::ALL {
            if let Some(group) = field.group() {
                assert_eq!(field.step(), group.step(), "{}", field.key());
                assert!(field.key().starts_with(group.key()), "{}", field.key());
            }
        }
    }
}

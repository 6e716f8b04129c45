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
    /// What is marked at a station of the timeline.
    Station,
}

/// Fields that can be filled in more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Fully fit from one day, ill again from another.
    Interruption,
    /// A maternity leave.
    MaternityLeave,
    /// A milestone of the trajectory plan.
    Milestone,
    /// A direction of the search profile.
    Direction,
    /// An instrument weighed: used or not, and why.
    Instrument,
    /// One per deadline: what the coach marks at its station.
    Station,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 6] = [
        Self::Interruption,
        Self::MaternityLeave,
        Self::Milestone,
        Self::Direction,
        Self::Instrument,
        Self::Station,
    ];

    /// Its name, as kept and sent.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Interruption => "interruption",
            Self::MaternityLeave => "maternity_leave",
            Self::Milestone => "milestone",
            Self::Direction => "direction",
            Self::Instrument => "instrument",
            Self::Station => "station",
        }
    }

    /// The group of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }

    /// The step of the form it stands in.
    #[must_use]
    pub fn step(self) -> FormStep {
        match self {
            Self::Interruption | Self::MaternityLeave => FormStep::Sickness,
            Self::Milestone | Self::Direction | Self::Instrument => FormStep::Programme,
            Self::Station => FormStep::Station,
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

    FirstSickDay = "sickness.first_sick_day", Sickness, Date; "First sick day (eerste ziektedag), day 1."
    InterruptionRecoveredOn = "interruption.recovered_on", Sickness, Date, Interruption; "Fully fit from."
    InterruptionSickAgainOn = "interruption.sick_again_on", Sickness, Date, Interruption; "Ill again from."
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
    SanctionSentOn = "sanction.sent_on", Sickness, Date; "UWV sent the wage sanction (loonsanctie)."
    SanctionEndOn = "sanction.end_on", Sickness, Date; "Its last day according to UWV's letter."
    SanctionRepairReportedOn = "sanction.repair_reported_on", Sickness, Date; "The employer reported the repair (bekorting)."
    SanctionRepairDecidedOn = "sanction.repair_decided_on", Sickness, Date; "UWV decided on the repair."

    ProblemAnalysisOn = "track1.problem_analysis_on", Track1, Date; "Date of the problem analysis (probleemanalyse)."
    FirstYearEvaluationOn = "track1.first_year_evaluation_on", Track1, Date; "Date of the first-year evaluation (eerstejaarsevaluatie)."
    Track1Status = "track1.status", Track1, LongText; "How track 1 stands, in terms of work."
    Track1StatusOn = "track1.status_on", Track1, Date; "Since when that is known."
    Track2OmittedOn = "track1.track2_omitted_on", Track1, Date; "A view on return within three months was recorded on this day."
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
    PermitHeldSince = "permit.held_since", Permit, Date; "Held since."
    PermitExpiresOn = "permit.expires_on", Permit, Date; "The card's last day."
    PassportExpiresOn = "permit.passport_expires_on", Permit, Date; "The passport's last day."
    PermitSalaryMonth = "permit.salary_month", Permit, Money; "Gross monthly pay in money, without holiday pay."
    SickPayPercent = "permit.sick_pay_percent", Permit, Number(0, 100); "Percentage paid during sickness."
    PermitReducedCriterion = "permit.reduced_criterion", Permit, YesNo; "Whether the reduced salary criterion holds."
    PermitCriterionYear = "permit.criterion_year", Permit, Number(2020, 2100); "Year of the salary criterion."
    IndConfirmation = "permit.ind_confirmation", Permit, Text; "Reference of the IND's letter that the pay suffices."
    Ruling30Applies = "ruling30.applies", Permit, YesNo; "Whether the 30 % ruling applies."
    Ruling30EndsOn = "ruling30.ends_on", Permit, Date; "Its last day."
    Ruling30NewContractStart = "ruling30.new_contract_start", Permit, Date; "First day of the new contract it would go on with."

    ProgrammeStart = "programme.start", Programme, Date; "First day of track 2."
    ProgrammePlannedEnd = "programme.planned_end", Programme, Date; "Planned last day."
    ReportEveryDays = "programme.report_every_days", Programme, Number(1, 366); "Days between progress reports."
    PlacementStart = "placement.start", Programme, Date; "First day at a new employer."
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

    StationDoneOn = "station.done_on", Station, Date, Station; "The coach marked this date as done on."
    StationLetterDate = "station.letter_date", Station, Date, Station; "The date in the authority's letter; it counts."
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
                | Self::PermitHeldSince
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

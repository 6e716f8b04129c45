//! The name and kind of every fact: one list, in the order of the contract's table.

use std::fmt;

use crate::category::PermitCategory;

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A day.
    Date,
    /// A whole number within these limits; days, years, per cent, or an amount in cents, as the
    /// field says.
    Number {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// Yes or no.
    Flag,
    /// One of these codes.
    Choice(&'static [&'static str]),
    /// A [`PermitCategory`].
    Category,
    /// A text of which only counts that it is there.
    Text,
    /// A group of fields; naming it alone can mean something.
    Group,
    /// A list of entries.
    List,
    /// A field of a list's entries.
    Entry,
}

const ANY_NUMBER: FactKind = FactKind::Number {
    min: i64::MIN,
    max: i64::MAX,
};
const AMOUNT: FactKind = FactKind::Number {
    min: 0,
    max: i64::MAX,
};
const PERCENT: FactKind = FactKind::Number { min: 0, max: 100 };
const AGE: FactKind = FactKind::Number { min: 0, max: 120 };
const EVERY_DAYS: FactKind = FactKind::Number { min: 1, max: 366 };

const fn days_up_to(max: i64) -> FactKind {
    FactKind::Number { min: 0, max }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $path:literal, $kind:expr;)+) => {
        /// One fact, named as in the contract. The order is that of its table, so that "the first
        /// wrong field" means the same everywhere.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $name,)+ }

        impl Field {
            /// All fields, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Path in the contract; `[]` marks the place of a list's index.
            pub fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)+ }
            }

            /// What it is.
            pub const fn kind(self) -> FactKind {
                use FactKind::*;
                match self { $(Self::$name => $kind,)+ }
            }

            /// The field with this path.
            pub fn from_path(path: &str) -> Option<Self> {
                match path { $($path => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

fields! {
    /// First day of incapacity: the first working day missed, or the day work was stopped
    /// (WIA art. 23(2), ZW art. 29(3)). Not the day of the report.
    FirstSickDay = "first_sick_day", Date;
    /// Periods of full recovery, in order.
    Interruptions = "interruptions", List;
    /// First day of being fully fit.
    RecoveredOn = "interruptions[].recovered_on", Entry;
    /// First sick day after it.
    SickAgainOn = "interruptions[].sick_again_on", Entry;
    /// The company doctor confirmed the recovery.
    RecoveryConfirmed = "interruptions[].recovery_confirmed", Entry;
    /// Periods of maternity leave, in any order.
    MaternityLeave = "maternity_leave", List;
    /// First day of leave.
    LeaveFrom = "maternity_leave[].from", Entry;
    /// Last day of leave.
    LeaveTo = "maternity_leave[].to", Entry;
    /// Ill on the day before the leave.
    SickDirectlyBefore = "maternity_leave[].sick_directly_before", Entry;
    /// Ill on the day after the leave.
    SickDirectlyAfter = "maternity_leave[].sick_directly_after", Entry;
    /// The illness before and after it has the same cause. The cause itself is never kept.
    SameCause = "maternity_leave[].same_cause", Entry;
    /// Date of the problem analysis (probleemanalyse).
    ProblemAnalysisOn = "problem_analysis_on", Date;
    /// Date of the first-year evaluation (eerstejaarsevaluatie).
    FirstYearEvaluationOn = "first_year_evaluation_on", Date;
    /// Date of the labour expert's report (arbeidsdeskundig rapport).
    LabourExpertReportOn = "labour_expert_report_on", Date;
    /// Day on which the company doctor established that there is work capacity.
    CapacityEstablishedOn = "capacity_established_on", Date;
    /// Day on which a concrete perspective on return within three months was recorded.
    Track2OmittedOn = "track2_omitted_on", Date;
    /// State pension date (AOW).
    AowDate = "aow_date", Date;
    /// Day on which UWV received the 42-week report.
    Report42ReceivedOn = "report_42_received_on", Date;
    /// Day on which the employee received UWV's notice about the WIA.
    UwvNoticeReceivedOn = "uwv_notice_received_on", Date;
    /// Day on which UWV received the WIA application.
    WiaApplicationReceivedOn = "wia_application_received_on", Date;
    /// Joint extension of the waiting period (WIA art. 24), in days.
    VoluntaryExtensionDays = "voluntary_extension_days", days_up_to(1092);
    /// UWV's wage sanction (loonsanctie, WIA art. 25(9)).
    WageSanction = "wage_sanction", Group;
    /// Day on which UWV sent the decision. Required in its group.
    SanctionSentOn = "wage_sanction.sent_on", Date;
    /// Last day according to UWV's letter.
    SanctionEndOn = "wage_sanction.end_on", Date;
    /// Day on which the employer reported that the shortcoming is repaired.
    RepairReportedOn = "wage_sanction.repair_reported_on", Date;
    /// Day on which UWV decided about that.
    RepairDecidedOn = "wage_sanction.repair_decided_on", Date;
    /// Last day of the employment contract, known or projected.
    EmploymentEnd = "employment_end", Date;
    /// The track 2 programme.
    Programme = "programme", Group;
    /// First day.
    ProgrammeStart = "programme.start", Date;
    /// Planned last day.
    PlannedEnd = "programme.planned_end", Date;
    /// Days between two progress reports.
    ReportEveryDays = "programme.report_every_days", EVERY_DAYS;
    /// The residence permit.
    Permit = "permit", Group;
    /// Kind of permit. Required in its group.
    Category = "permit.category", Category;
    /// First day of holding this permit.
    HeldSince = "permit.held_since", Date;
    /// Last day of validity.
    ExpiresOn = "permit.expires_on", Date;
    /// Last day of the passport's validity.
    PassportExpiresOn = "permit.passport_expires_on", Date;
    /// Fixed gross pay per month without holiday allowance, in cents.
    SalaryMonthCents = "permit.salary_month_cents", AMOUNT;
    /// Percentage of that pay that is paid now, during illness.
    SickPayPercent = "permit.sick_pay_percent", PERCENT;
    /// Age in years, for the salary criterion.
    Age = "permit.age", AGE;
    /// The reduced salary criterion applies.
    ReducedCriterion = "permit.reduced_criterion", Flag;
    /// Year of the salary criterion; the rule pack holds the default.
    CriterionYear = "permit.criterion_year", ANY_NUMBER;
    /// Reference of an IND letter that accepts the pay during illness. A blank one is none.
    IndConfirmation = "permit.ind_confirmation", Text;
    /// What the card says about work, by the letters of VV art. 3.1(5).
    Annotation = "permit.annotation", Choice(ANNOTATIONS);
    /// Day of the application for this permit.
    PermitAppliedOn = "permit.applied_on", Date;
    /// Day on which the IND received the request to renew or change it.
    RenewalAppliedOn = "permit.renewal_applied_on", Date;
    /// First day of unbroken lawful residence.
    ResidenceSince = "permit.residence_since", Date;
    /// Percentage that contract or CAO pay in the first sick year.
    SickPayYear1Percent = "permit.sick_pay_year1_percent", PERCENT;
    /// Percentage in the second sick year.
    SickPayYear2Percent = "permit.sick_pay_year2_percent", PERCENT;
    /// Day on which a benefit that harms residence was applied for.
    PublicFundsOn = "permit.public_funds_on", Date;
    /// Day on which the employer lost its recognition as sponsor.
    RecognitionLostOn = "permit.sponsor_lost_recognition_on", Date;
    /// Last day of the permit of the person on whom this one depends.
    MainPersonExpiresOn = "permit.main_person_expires_on", Date;
    /// Last day of that person's contract.
    MainPersonContractEnd = "permit.main_person_contract_end", Date;
    /// The 30 % ruling; naming it says that it applies.
    Ruling30 = "ruling30", Group;
    /// Last day.
    RulingEndsOn = "ruling30.ends_on", Date;
    /// First day of the contract with a new employer.
    NewContractStart = "ruling30.new_contract_start", Date;
    /// First day of the ruling.
    RulingStartedOn = "ruling30.started_on", Date;
    /// Taxable wage of a year, in cents.
    TaxableWageCents = "ruling30.taxable_wage_cents", AMOUNT;
    /// Which year that is.
    NormYear = "ruling30.norm_year", ANY_NUMBER;
    /// Under 30 with a master's degree.
    YoungMaster = "ruling30.young_master", Flag;
    /// First day at a new employer.
    PlacementStart = "placement_start", Date;
    /// Also the rules beyond the contract. The program always asks for them.
    AllRules = "all_rules", Flag;
    /// The day that counts as today, for what has a lead time.
    AsOf = "as_of", Date;
    /// Dates in letters of UWV or the IND.
    Letters = "letters", List;
    /// Id of the date that the letter is about.
    LetterDeadline = "letters[].deadline", Entry;
    /// The date in the letter.
    LetterOn = "letters[].on", Entry;
    /// Earlier spells without work while the permit ran.
    Unemployment = "unemployment", List;
    /// First day without work.
    UnemploymentFrom = "unemployment[].from", Entry;
    /// Last day without work.
    UnemploymentTo = "unemployment[].to", Entry;
    /// Last day worked, where somebody was released from work before the contract ended.
    LastWorkingDay = "last_working_day", Date;
    /// The contract goes on without wages after week 104.
    DormantEmployment = "dormant_employment", Flag;
    /// Whether there is a right to sickness benefit (Ziektewet) beside wages; never why.
    SicknessBenefit = "sickness_benefit", Choice(&["NONE", "FROM_START", "AFTER_SIX_WEEKS"]);
    /// The employer bears the sickness benefit itself (eigenrisicodrager Ziektewet).
    OwnRiskCarrier = "own_risk_carrier", Flag;
    /// Day of the joint request to extend the waiting period.
    ExtensionRequestedOn = "extension_requested_on", Date;
    /// Day of a request to end that extension early.
    ExtensionShorteningRequestedOn = "extension_shortening_requested_on", Date;
    /// Day on which UWV received an early IVA application.
    IvaAppliedOn = "iva_applied_on", Date;
    /// An early IVA application was made before.
    IvaAppliedBefore = "iva_applied_before", Flag;
    /// Day on which UWV granted the IVA.
    IvaGrantedOn = "iva_granted_on", Date;
    /// Day on which UWV asked to complete the reintegration report.
    ReportRepairAskedOn = "report_repair_asked_on", Date;
    /// Day on which UWV's first-year assessment found that over 65 % can be earned.
    AssessmentOn = "assessment_on", Date;
    /// Day on which it was established that track 2 is not required.
    Track2WaivedOn = "track2_waived_on", Date;
    /// First day of therapeutic work without wage value.
    TherapeuticWorkFrom = "therapeutic_work_from", Date;
    /// First day of a placement for few hours at the own employer.
    OwnPlacementFrom = "own_placement_from", Date;
    /// Days between two progress talks of employer and employee.
    TalkEveryDays = "talk_every_days", EVERY_DAYS;
    /// A long stay abroad.
    Abroad = "abroad", Group;
    /// First day of it.
    AbroadFrom = "abroad.from", Date;
    /// Last day of it.
    AbroadTo = "abroad.to", Date;
    /// A placement that is planned.
    Placement = "placement", Group;
    /// Its form.
    PlacementForm = "placement.form", Choice(FORMS);
    /// The other employer is a recognised sponsor.
    HostRecognisedSponsor = "placement.host_recognised_sponsor", Flag;
    /// The work is highly skilled.
    HighlySkilled = "placement.highly_skilled", Flag;
    /// The own employer keeps paying the whole wage itself.
    SponsorKeepsPaying = "placement.sponsor_keeps_paying", Flag;
    /// A work permit covers the other employer and the work.
    PermitCovers = "placement.permit_covers", Flag;
    /// The other employer has reported the work to UWV.
    UwvReported = "placement.uwv_reported", Flag;
    /// UWV accepts the organisation's work as voluntary.
    VolunteerDeclaration = "placement.volunteer_declaration", Flag;
    /// Fixed gross pay per month there without holiday allowance, in cents.
    PlacementSalaryCents = "placement.salary_month_cents", AMOUNT;
    /// Age in years on the first day there.
    PlacementAge = "placement.age", AGE;
    /// Which permit the work needs.
    PlacementRoute = "placement.route", Choice(ROUTES);
    /// Day on which the contract is signed.
    PlacementSignedOn = "placement.signed_on", Date;
}

const ANNOTATIONS: &[&str] = &[
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "EU",
];
const FORMS: &[&str] = &[
    "NEW_CONTRACT",
    "SECONDMENT",
    "WORK_EXPERIENCE",
    "TRIAL_PLACEMENT",
    "VOLUNTARY_WORK",
    "COURSE",
];
const ROUTES: &[&str] = &[
    "NONE",
    "SPONSOR_CHANGE",
    "BLUE_CARD",
    "RESEARCHER",
    "GVVA",
    "TWV",
];

impl Field {
    /// How many there are.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// A day that is no part of a list.
    pub const fn is_date(self) -> bool {
        matches!(self.kind(), FactKind::Date)
    }

    /// A whole number.
    pub const fn is_number(self) -> bool {
        matches!(self.kind(), FactKind::Number { .. })
    }

    /// Yes or no, standing alone or in the entries of a list.
    pub const fn is_flag(self) -> bool {
        matches!(self.kind(), FactKind::Flag)
            || matches!(
                self,
                Self::RecoveryConfirmed
                    | Self::SickDirectlyBefore
                    | Self::SickDirectlyAfter
                    | Self::SameCause
            )
    }

    /// The list that this field belongs to.
    pub fn list(self) -> Option<Field> {
        match self.kind() {
            FactKind::List => Some(self),
            FactKind::Entry => Self::from_path(self.path().split_once("[]")?.0),
            _ => None,
        }
    }

    /// The group that this field belongs to.
    pub const fn group(self) -> Option<Field> {
        let at = self as usize;
        Some(if within(at, Self::WageSanction, Self::RepairDecidedOn) {
            Self::WageSanction
        } else if within(at, Self::Programme, Self::ReportEveryDays) {
            Self::Programme
        } else if within(at, Self::Permit, Self::MainPersonContractEnd) {
            Self::Permit
        } else if within(at, Self::Ruling30, Self::YoungMaster) {
            Self::Ruling30
        } else if within(at, Self::Abroad, Self::AbroadTo) {
            Self::Abroad
        } else if within(at, Self::Placement, Self::PlacementSignedOn) {
            Self::Placement
        } else {
            return None;
        })
    }

    /// Its bit in a set of fields.
    pub(crate) const fn bit(self) -> u128 {
        1 << (self as u32)
    }
}

/// After the group itself and up to its last field.
const fn within(at: usize, group: Field, last: Field) -> bool {
    at > group as usize && at <= last as usize
}

/// The bits of all days.
pub(crate) const DATE_BITS: u128 = bits(FactKind::Date);

/// The bits of all numbers, whatever their limits.
pub(crate) const NUMBER_BITS: u128 = bits(ANY_NUMBER);

/// The bits of all fields of the same kind as this one, worked out at compile time.
const fn bits(kind: FactKind) -> u128 {
    let mut bits = 0;
    let mut place = 0;
    while place < Field::COUNT {
        #[expect(
            clippy::indexing_slicing,
            reason = "checked by the loop, at compile time"
        )]
        let field = Field::ALL[place];
        let fits = match kind {
            FactKind::Date => field.is_date(),
            FactKind::Number { .. } => field.is_number(),
            _ => false,
        };
        if fits {
            bits |= field.bit();
        }
        place += 1;
    }
    bits
}

/// The fields whose bits are set, in order.
pub(crate) fn fields_of(mut bits: u128) -> impl Iterator<Item = Field> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros() as usize;
        bits &= bits.wrapping_sub(1);
        Field::ALL.get(place).copied()
    })
}

/// Where a fact stands: its field and, in a list, its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactPath {
    /// The field.
    pub field: Field,
    /// Place in the list, from 0.
    pub index: Option<usize>,
}

impl FactPath {
    /// Path of an entry of a list, or of a field of that entry.
    pub fn at(field: Field, index: usize) -> Self {
        Self {
            field,
            index: Some(index),
        }
    }

    fn key(self) -> (Field, Option<usize>, Field) {
        (
            self.field.list().unwrap_or(self.field),
            self.index,
            self.field,
        )
    }
}

impl From<Field> for FactPath {
    fn from(field: Field) -> Self {
        Self { field, index: None }
    }
}

/// In the order of the contract's table; the entries of a list one after the other.
impl Ord for FactPath {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for FactPath {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// As in the contract: `interruptions[0].recovered_on`.
impl fmt::Display for FactPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.field.path();
        match (path.split_once("[]"), self.index) {
            (Some((list, rest)), Some(index)) => write!(f, "{list}[{index}]{rest}"),
            (None, Some(index)) => write!(f, "{path}[{index}]"),
            _ => f.write_str(path),
        }
    }
}

/// The value of a fact, for showing a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A day.
    Date(chrono::NaiveDate),
    /// A number of days, years or per cent, or an amount in cents, as its field says.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Code of a choice.
    Choice(&'static str),
    /// Kind of permit.
    Category(PermitCategory),
    /// Known, but a group or a text that is not repeated here.
    Given,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_group_are_those_whose_path_says_so() {
        for field in Field::ALL {
            let by_path = field
                .path()
                .split_once('.')
                .filter(|(group, _)| !group.ends_with("[]"))
                .and_then(|(group, _)| Field::from_path(group));
            assert_eq!(field.group(), by_path, "{}", field.path());
        }
    }

    #[test]
    fn a_set_of_fields_has_room_for_all_and_gives_them_back_in_order() {
        const { assert!(Field::COUNT <= 128) };
        let bits = Field::ALL.iter().fold(0, |bits, field| bits | field.bit());
        assert_eq!(fields_of(bits).collect::<Vec<_>>(), Field::ALL);
        assert_eq!(fields_of(0).count(), 0);
    }
}

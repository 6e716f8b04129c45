//! The name of every fact: one list, in the order of the contract's table.

use std::fmt;

use chrono::NaiveDate;

use crate::facts::Facts;

macro_rules! fields {
    ($($name:ident = $path:literal,)+) => {
        /// One field of [`Facts`], named as in the contract. The order is that of its table, so that
        /// "the first wrong field" means the same everywhere.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each is documented at its field in `Facts`")]
        pub enum Field { $($name,)+ }

        impl Field {
            /// All fields, in order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// Path in the contract; `[]` marks the place of a list's index.
            pub fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)+ }
            }

            /// The field with this path.
            pub fn from_path(path: &str) -> Option<Self> {
                match path { $($path => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

fields! {
    FirstSickDay = "first_sick_day",
    Interruptions = "interruptions",
    RecoveredOn = "interruptions[].recovered_on",
    SickAgainOn = "interruptions[].sick_again_on",
    MaternityLeave = "maternity_leave",
    LeaveFrom = "maternity_leave[].from",
    LeaveTo = "maternity_leave[].to",
    SickDirectlyBefore = "maternity_leave[].sick_directly_before",
    SickDirectlyAfter = "maternity_leave[].sick_directly_after",
    SameCause = "maternity_leave[].same_cause",
    ProblemAnalysisOn = "problem_analysis_on",
    FirstYearEvaluationOn = "first_year_evaluation_on",
    LabourExpertReportOn = "labour_expert_report_on",
    CapacityEstablishedOn = "capacity_established_on",
    Track2OmittedOn = "track2_omitted_on",
    AowDate = "aow_date",
    Report42ReceivedOn = "report_42_received_on",
    UwvNoticeReceivedOn = "uwv_notice_received_on",
    WiaApplicationReceivedOn = "wia_application_received_on",
    VoluntaryExtensionDays = "voluntary_extension_days",
    WageSanction = "wage_sanction",
    SanctionSentOn = "wage_sanction.sent_on",
    SanctionEndOn = "wage_sanction.end_on",
    RepairReportedOn = "wage_sanction.repair_reported_on",
    RepairDecidedOn = "wage_sanction.repair_decided_on",
    EmploymentEnd = "employment_end",
    Programme = "programme",
    ProgrammeStart = "programme.start",
    PlannedEnd = "programme.planned_end",
    ReportEveryDays = "programme.report_every_days",
    Permit = "permit",
    Category = "permit.category",
    HeldSince = "permit.held_since",
    ExpiresOn = "permit.expires_on",
    PassportExpiresOn = "permit.passport_expires_on",
    SalaryMonthCents = "permit.salary_month_cents",
    SickPayPercent = "permit.sick_pay_percent",
    Age = "permit.age",
    ReducedCriterion = "permit.reduced_criterion",
    CriterionYear = "permit.criterion_year",
    IndConfirmation = "permit.ind_confirmation",
    Ruling30 = "ruling30",
    RulingEndsOn = "ruling30.ends_on",
    NewContractStart = "ruling30.new_contract_start",
    PlacementStart = "placement_start",
}

impl Field {
    /// A day that is no part of a list.
    pub fn is_date(self) -> bool {
        DATES.contains(&self)
    }

    /// A whole number.
    pub fn is_number(self) -> bool {
        NUMBERS.contains(&self)
    }

    /// The list that this field belongs to.
    pub fn list(self) -> Option<Field> {
        match self {
            Field::Interruptions | Field::RecoveredOn | Field::SickAgainOn => {
                Some(Field::Interruptions)
            }
            Field::MaternityLeave
            | Field::LeaveFrom
            | Field::LeaveTo
            | Field::SickDirectlyBefore
            | Field::SickDirectlyAfter
            | Field::SameCause => Some(Field::MaternityLeave),
            _ => None,
        }
    }
}

/// The fields that [`Facts::date`] knows.
pub(crate) const DATES: [Field; 23] = [
    Field::FirstSickDay,
    Field::ProblemAnalysisOn,
    Field::FirstYearEvaluationOn,
    Field::LabourExpertReportOn,
    Field::CapacityEstablishedOn,
    Field::Track2OmittedOn,
    Field::AowDate,
    Field::Report42ReceivedOn,
    Field::UwvNoticeReceivedOn,
    Field::WiaApplicationReceivedOn,
    Field::SanctionSentOn,
    Field::SanctionEndOn,
    Field::RepairReportedOn,
    Field::RepairDecidedOn,
    Field::EmploymentEnd,
    Field::ProgrammeStart,
    Field::PlannedEnd,
    Field::HeldSince,
    Field::ExpiresOn,
    Field::PassportExpiresOn,
    Field::RulingEndsOn,
    Field::NewContractStart,
    Field::PlacementStart,
];

/// The fields that [`Facts::number`] knows.
const NUMBERS: [Field; 6] = [
    Field::VoluntaryExtensionDays,
    Field::ReportEveryDays,
    Field::SalaryMonthCents,
    Field::SickPayPercent,
    Field::Age,
    Field::CriterionYear,
];

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
    Date(NaiveDate),
    /// A number of days, years or per cent, or an amount in cents, as its field says.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Kind of permit.
    Category(crate::facts::PermitCategory),
    /// Known, but a group or a text that is not repeated here.
    Given,
}

impl Facts {
    /// The day in a date field that is not part of a list.
    pub fn date(&self, field: Field) -> Option<NaiveDate> {
        let sanction = self.wage_sanction.as_ref();
        let programme = self.programme.as_ref();
        let permit = self.permit.as_ref();
        let ruling = self.ruling30.as_ref();
        match field {
            Field::FirstSickDay => Some(self.first_sick_day),
            Field::ProblemAnalysisOn => self.problem_analysis_on,
            Field::FirstYearEvaluationOn => self.first_year_evaluation_on,
            Field::LabourExpertReportOn => self.labour_expert_report_on,
            Field::CapacityEstablishedOn => self.capacity_established_on,
            Field::Track2OmittedOn => self.track2_omitted_on,
            Field::AowDate => self.aow_date,
            Field::Report42ReceivedOn => self.report_42_received_on,
            Field::UwvNoticeReceivedOn => self.uwv_notice_received_on,
            Field::WiaApplicationReceivedOn => self.wia_application_received_on,
            Field::SanctionSentOn => sanction.and_then(|s| s.sent_on),
            Field::SanctionEndOn => sanction.and_then(|s| s.end_on),
            Field::RepairReportedOn => sanction.and_then(|s| s.repair_reported_on),
            Field::RepairDecidedOn => sanction.and_then(|s| s.repair_decided_on),
            Field::EmploymentEnd => self.employment_end,
            Field::ProgrammeStart => programme.and_then(|p| p.start),
            Field::PlannedEnd => programme.and_then(|p| p.planned_end),
            Field::HeldSince => permit.and_then(|p| p.held_since),
            Field::ExpiresOn => permit.and_then(|p| p.expires_on),
            Field::PassportExpiresOn => permit.and_then(|p| p.passport_expires_on),
            Field::RulingEndsOn => ruling.and_then(|r| r.ends_on),
            Field::NewContractStart => ruling.and_then(|r| r.new_contract_start),
            Field::PlacementStart => self.placement_start,
            _ => None,
        }
    }

    /// The number in a numeric field.
    pub fn number(&self, field: Field) -> Option<i64> {
        let permit = self.permit.as_ref();
        match field {
            Field::VoluntaryExtensionDays => self.voluntary_extension_days,
            Field::ReportEveryDays => self.programme.and_then(|p| p.report_every_days),
            Field::SalaryMonthCents => permit.and_then(|p| p.salary_month_cents),
            Field::SickPayPercent => permit.and_then(|p| p.sick_pay_percent),
            Field::Age => permit.and_then(|p| p.age),
            Field::CriterionYear => permit.and_then(|p| p.criterion_year),
            _ => None,
        }
    }

    /// The value of a field that is not part of a list; `None` when it is absent.
    pub fn value(&self, field: Field) -> Option<FactValue> {
        let permit = self.permit.as_ref();
        let given = |known: bool| known.then_some(FactValue::Given);
        match field {
            Field::WageSanction => given(self.wage_sanction.is_some()),
            Field::Programme => given(self.programme.is_some()),
            Field::Permit => given(self.permit.is_some()),
            Field::Ruling30 => given(self.ruling30.is_some()),
            Field::IndConfirmation => given(
                permit
                    .and_then(|p| p.ind_confirmation.as_deref())
                    .is_some_and(|reference| !reference.trim().is_empty()),
            ),
            Field::Category => permit.and_then(|p| p.category).map(FactValue::Category),
            Field::ReducedCriterion => permit
                .and_then(|p| p.reduced_criterion)
                .map(FactValue::Flag),
            _ => self
                .date(field)
                .map(FactValue::Date)
                .or_else(|| self.number(field).map(FactValue::Number)),
        }
    }
}

//! What is known about a case, as typed by the coach.
//!
//! Every field may be absent, those of a list entry too: a half-typed interruption is a fact with a
//! problem ([`crate::validate`]), never a value that cannot exist.

use chrono::NaiveDate;

/// The facts from which the dates of one case follow. Names are those of the JSON contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// First day of incapacity: the first working day missed, or the day work was stopped
    /// (WIA art. 23(2), ZW art. 29(3)). Not the day of the report.
    pub first_sick_day: NaiveDate,
    /// Periods of full recovery, in order.
    pub interruptions: Vec<Interruption>,
    /// Periods of maternity leave, in any order.
    pub maternity_leave: Vec<MaternityLeave>,
    /// Date of the problem analysis (probleemanalyse).
    pub problem_analysis_on: Option<NaiveDate>,
    /// Date of the first-year evaluation (eerstejaarsevaluatie).
    pub first_year_evaluation_on: Option<NaiveDate>,
    /// Date of the labour expert's report (arbeidsdeskundig rapport).
    pub labour_expert_report_on: Option<NaiveDate>,
    /// Day on which the company doctor established that there is work capacity.
    pub capacity_established_on: Option<NaiveDate>,
    /// Day on which a concrete perspective on return within three months was recorded.
    pub track2_omitted_on: Option<NaiveDate>,
    /// State pension date (AOW).
    pub aow_date: Option<NaiveDate>,
    /// Day on which UWV received the 42-week report.
    pub report_42_received_on: Option<NaiveDate>,
    /// Day on which the employee received UWV's notice about the WIA.
    pub uwv_notice_received_on: Option<NaiveDate>,
    /// Day on which UWV received the WIA application.
    pub wia_application_received_on: Option<NaiveDate>,
    /// Joint extension of the waiting period (WIA art. 24), in days.
    pub voluntary_extension_days: Option<i64>,
    /// UWV's wage sanction (loonsanctie).
    pub wage_sanction: Option<WageSanction>,
    /// Last day of the employment contract, known or projected.
    pub employment_end: Option<NaiveDate>,
    /// The track 2 programme.
    pub programme: Option<Programme>,
    /// The residence permit.
    pub permit: Option<Permit>,
    /// The 30 % ruling; an empty one says that it applies.
    pub ruling30: Option<Ruling30>,
    /// First day at a new employer.
    pub placement_start: Option<NaiveDate>,
}

impl Facts {
    /// A case of which only the first sick day is known.
    pub fn new(first_sick_day: NaiveDate) -> Self {
        Self {
            first_sick_day,
            interruptions: Vec::new(),
            maternity_leave: Vec::new(),
            problem_analysis_on: None,
            first_year_evaluation_on: None,
            labour_expert_report_on: None,
            capacity_established_on: None,
            track2_omitted_on: None,
            aow_date: None,
            report_42_received_on: None,
            uwv_notice_received_on: None,
            wia_application_received_on: None,
            voluntary_extension_days: None,
            wage_sanction: None,
            employment_end: None,
            programme: None,
            permit: None,
            ruling30: None,
            placement_start: None,
        }
    }
}

/// Full recovery between two spells of illness (WIA art. 23(3)). Both days are required.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interruption {
    /// First day of being fully fit.
    pub recovered_on: Option<NaiveDate>,
    /// First sick day after it.
    pub sick_again_on: Option<NaiveDate>,
}

/// One maternity leave (Wazo art. 3:1). All fields are required, both days included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MaternityLeave {
    /// First day of leave.
    pub from: Option<NaiveDate>,
    /// Last day of leave.
    pub to: Option<NaiveDate>,
    /// Ill on the day before the leave.
    pub sick_directly_before: Option<bool>,
    /// Ill on the day after the leave.
    pub sick_directly_after: Option<bool>,
    /// The illness before and after it has the same cause. The cause itself is never kept.
    pub same_cause: Option<bool>,
}

/// A wage sanction (WIA art. 25(9)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WageSanction {
    /// Day on which UWV sent the decision. Required.
    pub sent_on: Option<NaiveDate>,
    /// Last day according to UWV's letter: wins over any computed day.
    pub end_on: Option<NaiveDate>,
    /// Day on which the employer reported that the shortcoming is repaired.
    pub repair_reported_on: Option<NaiveDate>,
    /// Day on which UWV decided about that report.
    pub repair_decided_on: Option<NaiveDate>,
}

/// The track 2 programme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day as planned.
    pub planned_end: Option<NaiveDate>,
    /// Days between two progress reports; the rule pack holds the default.
    pub report_every_days: Option<i64>,
}

/// The residence permit and what the salary criterion needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permit {
    /// Kind of permit. Required.
    pub category: Option<PermitCategory>,
    /// First day of holding this permit.
    pub held_since: Option<NaiveDate>,
    /// Last day of validity.
    pub expires_on: Option<NaiveDate>,
    /// Last day of the passport's validity.
    pub passport_expires_on: Option<NaiveDate>,
    /// Fixed gross pay per month without holiday allowance, in cents.
    pub salary_month_cents: Option<i64>,
    /// Percentage of that pay that is paid during illness.
    pub sick_pay_percent: Option<i64>,
    /// Age in years, for the criterion.
    pub age: Option<i64>,
    /// The reduced criterion applies.
    pub reduced_criterion: Option<bool>,
    /// Year of the criterion; the rule pack holds the default.
    pub criterion_year: Option<i64>,
    /// Reference of an IND letter that accepts the pay during illness. A blank one is none.
    pub ind_confirmation: Option<String>,
}

/// The 30 % ruling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ruling30 {
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// First day of the contract with a new employer.
    pub new_contract_start: Option<NaiveDate>,
}

macro_rules! categories {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Kind of residence permit.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PermitCategory { $($(#[$doc])* $name,)+ }

        impl PermitCategory {
            /// All categories, in the contract's order.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The code in the contract, such as `BLUE_CARD`.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The category with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

categories! {
    /// Dutch, EU, EEA, Swiss, or withdrawal agreement.
    Eu = "EU",
    /// Highly skilled migrant (kennismigrant).
    Hsm = "HSM",
    /// European Blue Card.
    BlueCard = "BLUE_CARD",
    /// Intra-corporate transfer.
    Ict = "ICT",
    /// Researcher under directive 2016/801.
    Researcher = "RESEARCHER",
    /// Orientation year (zoekjaar).
    OrientationYear = "ORIENTATION_YEAR",
    /// Single permit (GVVA).
    Gvva = "GVVA",
    /// Work permit apart from residence (TWV).
    Twv = "TWV",
    /// Family whose work is free.
    FamilyFree = "FAMILY_FREE",
    /// Family of a GVVA holder, who needs a TWV.
    FamilyTwv = "FAMILY_TWV",
    /// Family of an EU citizen.
    EuFamily = "EU_FAMILY",
    /// Permanent, or EU long-term residence of the Netherlands.
    Permanent = "PERMANENT",
    /// Asylum status.
    Asylum = "ASYLUM",
    /// Study.
    Student = "STUDENT",
    /// Self-employment.
    SelfEmployed = "SELF_EMPLOYED",
    /// Association agreement with Turkey.
    TurkishAssociation = "TURKISH_ASSOCIATION",
    /// Temporary protection for people from Ukraine.
    Ukraine = "UKRAINE",
    /// Everything else.
    Ineligible = "INELIGIBLE",
}

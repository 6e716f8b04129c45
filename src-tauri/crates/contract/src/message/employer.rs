use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Experience with hiring from abroad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum International {
    /// None.
    None,
    /// Some.
    Some,
    /// Much.
    Much,
}

/// What the IND's public register says of an employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SponsorState {
    /// The number stands in the register.
    Found,
    /// The number does not stand in the register as it was read. That is not a "no".
    NotFound,
    /// No Chamber of Commerce number is known.
    NoNumber,
    /// No register was read yet.
    NoRegister,
}

/// The answer of the register, with its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SponsorFinding {
    /// The answer.
    pub state: SponsorState,
    /// The names under which the number stands.
    pub names: Vec<String>,
    /// The date of the register.
    pub on: Option<String>,
}

/// An employer looked for in the register.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SponsorQuery {
    /// The number, as typed.
    pub kvk: String,
    /// The name, for suggestions.
    pub name: String,
}

/// A row of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SponsorRow {
    /// The organisation.
    pub name: String,
    /// Its number in the Chamber of Commerce's register.
    pub kvk: String,
}

/// What the register says, and organisations of about that name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SponsorAnswer {
    /// By the number.
    pub finding: SponsorFinding,
    /// By the name, at most ten.
    pub suggestions: Vec<SponsorRow>,
}

/// Somebody at an employer, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ContactDraft {
    /// The name.
    pub name: String,
    /// The role.
    pub role: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Last spoken on, as typed, or empty.
    pub last_spoken_on: String,
}

/// An employer of the network, as typed. Without `id` it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct EmployerDraft {
    /// The employer, unless it is new.
    pub id: Option<String>,
    /// The name.
    pub name: String,
    /// Its number in the Chamber of Commerce's register, or empty.
    pub kvk: String,
    /// The sector.
    pub sector: String,
    /// Where it is.
    pub town: String,
    /// Its website.
    pub website: String,
    /// Experience with hiring from abroad, where that is known.
    pub international: Option<International>,
    /// A note.
    pub note: String,
    /// People there.
    pub contacts: Vec<ContactDraft>,
}

/// An employer of the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EmployerView {
    /// The employer.
    pub id: String,
    /// Whether it is one of the fictional examples.
    pub demo: bool,
    /// The name.
    pub name: String,
    /// Its number in the Chamber of Commerce's register, or empty.
    pub kvk: String,
    /// The sector.
    pub sector: String,
    /// Where it is.
    pub town: String,
    /// Its website.
    pub website: String,
    /// Experience with hiring from abroad, where that is known.
    pub international: Option<International>,
    /// A note.
    pub note: String,
    /// People there; their last talk as `YYYY-MM-DD` or empty.
    pub contacts: Vec<ContactDraft>,
    /// What the register says.
    pub sponsor: SponsorFinding,
    /// Applications to it, over all cases, by number or name.
    pub applications: u32,
}

/// Which employer of the network.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct EmployerId {
    /// The employer.
    pub id: String,
}

/// The register as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegisterView {
    /// Its date.
    pub on: String,
    /// How many rows it has.
    pub rows: u32,
    /// How many days ago that was.
    pub days_old: u32,
}

/// The network, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EmployerList {
    /// The employers.
    pub employers: Vec<EmployerView>,
    /// The register, once one was read.
    pub register: Option<RegisterView>,
}

/// A page or file with the register, as the coach saved it.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RegisterFile {
    /// Its text.
    pub text: String,
    /// When the file was last changed, in milliseconds since 1970 (UTC): the register's date, unless
    /// the page says another.
    pub modified_ms: f64,
}

/// How far the reading of a register is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Progress {
    /// Done so far.
    pub done: u32,
    /// In all; 0 where nothing is being read.
    pub total: u32,
}

/// What came of reading a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct RegisterImport {
    /// The network, with the new answers.
    pub list: EmployerList,
    /// Rows that could not be read and were passed over.
    pub skipped: u32,
    /// Employers of the network whose answer is another than before.
    pub changed: u32,
}

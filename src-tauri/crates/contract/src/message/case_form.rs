use super::Bilingual;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every field of a case in the order of the form. The window draws its form from this list; labels
/// and help are its own, by `key`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseForm {
    /// The fields.
    pub fields: Vec<FieldSpec>,
    /// Groups of fields that can be filled in more than once, such as interruptions.
    pub groups: Vec<GroupSpec>,
}

/// One field of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FieldSpec {
    /// Its name, such as `sickness.first_sick_day`.
    pub key: String,
    /// The step of the form it stands in.
    pub step: FormStep,
    /// The group it belongs to, where it can be filled in more than once.
    pub group: Option<String>,
    /// What can be typed.
    pub kind: FieldKind,
    /// The choices of a field of kind `choice`, in order, without the empty one.
    pub choices: Vec<Choice>,
    /// Whether a case cannot be without it.
    pub required: bool,
    /// The group whose rows are the choices of a field of kind `row`.
    pub row_of: Option<String>,
    /// Whether it is text in which a noticed word is asked about.
    pub guarded: bool,
}

/// One of the answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Choice {
    /// What is kept.
    pub key: String,
    /// What is shown.
    pub label: Bilingual,
}

/// A group of fields that can be filled in more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GroupSpec {
    /// Its name, such as `interruption`.
    pub key: String,
    /// The step of the form it stands in.
    pub step: FormStep,
    /// The field by which a row is called, where there is one.
    pub title: Option<String>,
}

/// The steps of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
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
    /// Who else has a part in the case.
    People,
    /// What is asked at the start.
    Intake,
    /// What somebody brings, and what stands in the way.
    Profile,
    /// Where is looked for work, and why there.
    Search,
    /// The programme of track 2: its time, its goal, its means.
    Programme,
    /// What is reached on the way.
    Milestones,
    /// What is offered to the employee.
    Services,
    /// Acceptance and commitment training (ACT).
    Training,
    /// Means that were weighed.
    Instruments,
    /// Appointments to come.
    Appointments,
    /// How the programme ends.
    Ending,
    /// Work at another employer.
    Placement,
    /// What the coach marks at a station of the timeline; not part of the form.
    Station,
}

/// What can be typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FieldKind {
    /// One line.
    Text,
    /// More lines.
    LongText,
    /// A calendar date.
    Date,
    /// A whole number.
    Number,
    /// Euros, kept in cents.
    Money,
    /// Hours a week, kept in minutes.
    Hours,
    /// Hours in all, kept in minutes.
    TotalHours,
    /// A time of the day, kept as `HH:MM`.
    Time,
    /// One of the choices.
    Choice,
    /// Yes or no.
    YesNo,
    /// One of the rows of another group.
    Row,
}

/// A value being typed, to be read without keeping it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct TypedValue {
    /// The field's key. For dates outside a case: `sickness.first_sick_day`.
    pub field: String,
    /// What is typed so far.
    pub typed: String,
    /// The case, for the sick week.
    pub case_id: Option<String>,
}

/// How a typed value was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Reading {
    /// The value as it would be kept: `YYYY-MM-DD`, a whole number, cents, minutes, a choice's key,
    /// `yes`, `no`, or the text. None where the field is empty or cannot be read.
    pub value: Option<String>,
    /// The day of the week, 1 Monday to 7 Sunday.
    pub weekday: Option<u8>,
    /// The week of sickness the date lies in.
    pub sick_week: Option<i32>,
    /// Why it cannot be read, or what is odd about it.
    pub problem: Option<Problem>,
}

/// What is wrong with a field. The window has a sentence in both languages for each kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The other field of a contradiction, by its key.
    pub other: Option<String>,
    /// The date or text the sentence names, such as the last day of a month.
    pub detail: Option<String>,
}

/// The kinds of problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ProblemKind {
    /// This cannot be read as a date.
    NotADate,
    /// The month has no such day; `detail` is its last day.
    NoSuchDay,
    /// The date lies outside 1990 to 2100.
    DateOutOfRange,
    /// This cannot be read as a number.
    NotANumber,
    /// This cannot be read as a time of the day.
    NotATime,
    /// A referral for personal support has no content here, only its days.
    NoContentHere,
    /// The number lies outside the limits in `detail`.
    NumberOutOfRange,
    /// This is none of the choices.
    NotAChoice,
    /// The text is longer than the program keeps.
    TooLong,
    /// The field must not be empty.
    Required,
    /// The date must lie after that of the other field.
    NotAfter,
    /// The date must not lie before that of the other field.
    Before,
    /// The periods overlap.
    Overlaps,
    /// The other field of the pair is missing.
    OtherMissing,
    /// After this leave a new case begins: start one at the next first sick day.
    StartsNewCase,
    /// No mistake, but it moves every date: the sick leave before it has ended, and the count begins
    /// anew on the day in `detail`.
    CountsAnew,
    /// The date lies in the future, where only the past makes sense.
    InFuture,
}

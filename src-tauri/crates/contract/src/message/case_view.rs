use super::{
    ApplicationView, Bilingual, CheckView, DocumentRow, LogEntryView, OpenWord, Party,
    PlacementView, Problem, QuestionView, RunningOut, ScenarioView, TimelineView, TrajectoryView,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CaseId {
    /// The case.
    pub case_id: String,
}

/// An entry of a case: a log line, an application, a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct EntryOfCase {
    /// The case.
    pub case_id: String,
    /// The entry.
    pub id: String,
}

/// A date of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct DeadlineOfCase {
    /// The case.
    pub case_id: String,
    /// The date's id, such as `pw.wia_application` or `track2.report.3`.
    pub deadline_id: String,
}

/// A new case: all that it cannot be without.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewCase {
    /// The employee's name.
    pub name: String,
    /// The first sick day as typed.
    pub first_sick_day: String,
}

/// All cases, the most urgent first: those with the least time left by law and permit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseList {
    /// One row per case.
    pub cases: Vec<CaseRow>,
}

/// A case in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseRow {
    /// The case.
    pub case_id: String,
    /// Year and sequence, such as `2026-014`.
    pub dossier_number: String,
    /// The employee's name.
    pub name: String,
    /// The employee's job.
    pub job_title: String,
    /// The employer's name.
    pub employer: String,
    /// Today's week of sickness.
    pub sick_week: Option<i32>,
    /// The next date that is not done.
    pub next: Option<DeadlineView>,
    /// How many dates are late.
    pub late: u32,
    /// How many conflicts there are.
    pub conflicts: u32,
    /// Whether it is a fictional example.
    pub demo: bool,
    /// The phase of the programme, 1 to 3.
    pub phase: Option<u8>,
    /// The programme's planned end.
    pub programme_end: Option<String>,
    /// Key of the permit's category.
    pub permit: Option<String>,
    /// The permit's last day.
    pub permit_ends: Option<String>,
    /// The last contact in the log.
    pub last_contact: Option<String>,
    /// Whether nothing was heard for too long.
    pub silent: bool,
    /// Key of how the programme ended, once it has.
    pub ending: Option<String>,
    /// Rules of the UWV check that are open.
    pub checks_open: u32,
    /// How urgent it is: days to the first date of the law or the permit that leaves the least time.
    pub days_left: Option<i32>,
}

/// A change of one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct FactChange {
    /// The case.
    pub case_id: String,
    /// The field's key; `case.dossier_number` is one too.
    pub field: String,
    /// The row within a group, the deadline's id for a station's field, or empty.
    pub row: String,
    /// What was typed; empty clears the field.
    pub typed: String,
}

/// A row of a group to take away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct RowRemoval {
    /// The case.
    pub case_id: String,
    /// The group's key.
    pub group: String,
    /// The row.
    pub row: String,
}

/// A case, whole, as the window shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CaseView {
    /// The case.
    pub case_id: String,
    /// Year and sequence.
    pub dossier_number: String,
    /// The employee's name.
    pub name: String,
    /// The employee's job.
    pub job_title: String,
    /// The employer's name.
    pub employer: String,
    /// Whether it is the fictional example.
    pub demo: bool,
    /// Today, by which all states below are told.
    pub today: String,
    /// Today's week of sickness.
    pub sick_week: Option<i32>,
    /// Every fact that was entered.
    pub facts: Vec<FactView>,
    /// The rows of each group, in order, with the next free one.
    pub groups: Vec<GroupRows>,
    /// Every date, by date.
    pub deadlines: Vec<DeadlineView>,
    /// What the rules ask, because a fact is missing or a person must decide.
    pub questions: Vec<QuestionView>,
    /// Where the right to stay or work ends before the goal, with what could be done.
    pub running_out: Vec<RunningOut>,
    /// What the permit says of each form of placement.
    pub placement: PlacementView,
    /// Scenarios that were kept.
    pub scenarios: Vec<ScenarioView>,
    /// Where dates collide.
    pub conflicts: Vec<ConflictView>,
    /// Where the programme stands.
    pub trajectory: TrajectoryView,
    /// The UWV check.
    pub check: CheckView,
    /// Noticed words that nobody dismissed yet.
    pub words: Vec<OpenWord>,
    /// The rail line.
    pub timeline: TimelineView,
    /// The log, newest first.
    pub log: Vec<LogEntryView>,
    /// The applications, newest first.
    pub applications: Vec<ApplicationView>,
    /// The documents, newest first.
    pub documents: Vec<DocumentRow>,
    /// What undo would take back, if anything.
    pub undo: Option<ChangeKind>,
    /// What redo would bring back, if anything.
    pub redo: Option<ChangeKind>,
}

/// What a step of change was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ChangeKind {
    /// A field of the case.
    Fact,
    /// A row of a group.
    Row,
    /// A line of the log.
    LogEntry,
    /// An application.
    Application,
    /// A document or a paragraph of it.
    Document,
    /// A scenario.
    Scenario,
}

/// A fact that was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FactView {
    /// The field's key.
    pub field: String,
    /// The row within a group, the deadline's id for a station's field, or empty.
    pub row: String,
    /// The value as kept, as in [`Reading`](super::Reading); none where it could not be read.
    pub value: Option<String>,
    /// What was typed, where it could not be read.
    pub typed: Option<String>,
    /// The day of the week of a date, 1 Monday to 7 Sunday.
    pub weekday: Option<u8>,
    /// The week of sickness a date lies in.
    pub sick_week: Option<i32>,
    /// What is wrong with it.
    pub problem: Option<Problem>,
}

/// The rows of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GroupRows {
    /// The group's key.
    pub group: String,
    /// Its rows, in order.
    pub rows: Vec<String>,
    /// The name for one more.
    pub next_row: String,
}

/// The lane of the timeline, and the authority behind a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Track {
    /// The law on sick leave: UWV.
    Statutory,
    /// The programme of track 2.
    Programme,
    /// Residence and work: IND.
    Permit,
    /// The 30 % ruling: the tax office.
    Tax,
    /// How long the file may be kept.
    Privacy,
}

/// Where a date stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StationState {
    /// Done.
    Done,
    /// Past and not done.
    Late,
    /// The next to come.
    Next,
    /// To come.
    Coming,
    /// Past, and nothing to do: a day that simply comes, such as the end of the waiting period.
    Passed,
}

/// One date of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeadlineView {
    /// Its id, such as `pw.wia_application` or `track2.report.3`.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// Its name on the timeline, as short as can be.
    pub short: Bilingual,
    /// Its lane.
    pub track: Track,
    /// The legal date.
    pub date: String,
    /// Who has to act.
    pub who: Party,
    /// How much hangs on it.
    pub severity: Severity,
    /// The last business day on or before the date that counts.
    pub work_ahead: String,
    /// The coach's own day: so many business days before that one as the settings say.
    pub own_date: String,
    /// How many business days that are.
    pub margin_days: u32,
    /// The first day on which it can be done.
    pub opens: Option<String>,
    /// The date in the authority's letter, typed by the coach; it counts.
    pub letter_date: Option<String>,
    /// Days by which the letter's date is later than the legal one, negative when earlier; none
    /// without a letter.
    pub letter_differs: Option<i32>,
    /// Other readings of the rule, with their dates.
    pub readings: Vec<OtherReading>,
    /// Whether the rule was last reviewed longer ago than it allows, or its sources disagree.
    pub amber: bool,
    /// The date that counts: the letter's, else the legal one.
    pub counts: String,
    /// The day it was done, typed by the coach or known from the case.
    pub done_on: Option<String>,
    /// Whether it is something to do, or a day that simply comes.
    pub to_do: bool,
    /// Whether the contract has ended by then, so that the employer's part passes to UWV.
    pub after_contract: bool,
    /// Whether the programme has ended by then, so that it is no longer needed.
    pub after_programme: bool,
    /// Where it stands today.
    pub state: StationState,
    /// Days from today to the date that counts; negative when past.
    pub days_left: i32,
    /// The week of sickness it lies in.
    pub sick_week: Option<i32>,
    /// The day of the week of the date that counts, 1 Monday to 7 Sunday.
    pub weekday: u8,
}

/// Another reading of a rule, and the date it gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct OtherReading {
    /// Its date.
    pub date: String,
    /// Whether it lies before the date that counts.
    pub earlier: bool,
    /// Who reads it so, and why.
    pub text: Bilingual,
}

/// How much hangs on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Severity {
    /// Wages, a benefit or the right to stay.
    Red,
    /// Order in the file.
    Amber,
}

/// Two dates that collide, or a fact that collides with the permit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ConflictView {
    /// `C1`, `C2`, …
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// What it means and what to do.
    pub text: Bilingual,
    /// The question to ask.
    pub ask: Bilingual,
    /// Who is asked.
    pub who: Party,
    /// Days between the two.
    pub days: u32,
    /// The date that lies too early, such as the permit's end.
    pub early: Option<String>,
    /// The date that lies too late, such as the programme's end.
    pub late: Option<String>,
    /// The deadline that explains it, for "why this date".
    pub deadline_id: Option<String>,
    /// The first day on which a renewal can be asked for, where that would help and was not done.
    pub renewal_opens: Option<String>,
    /// The day on which the IND received a request to renew, where that was in time: until it
    /// decides, the stay is lawful.
    pub renewal_filed: Option<String>,
    /// For pay under the criterion: the monthly pay and the criterion, in cents.
    pub amounts: Option<(u32, u32)>,
}

use super::{Bilingual, FormStep, Track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A tab of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum CaseTab {
    /// How it stands.
    Overview,
    /// The facts.
    Facts,
    /// Intake, profile and search profile.
    Profile,
    /// Plan, milestones, services, ending.
    Trajectory,
    /// The log.
    Log,
    /// The applications.
    Applications,
    /// The UWV check.
    Check,
    /// The documents.
    Documents,
    /// Other courses of events.
    WhatIf,
    /// What the permit says of placement.
    Placement,
    /// What was changed.
    History,
}

/// The place in the window where something is seen or done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct GoTo {
    /// The case.
    pub case_id: String,
    /// The tab.
    pub tab: CaseTab,
    /// The step of the form.
    pub step: Option<FormStep>,
    /// The field to put the cursor in.
    pub field: Option<String>,
    /// The row of the field's group, the deadline's id on the overview, or empty.
    pub row: String,
    /// The line of the log, application or document to show.
    pub entry: Option<String>,
}

/// What a row of the board is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BoardKind {
    /// A date of the law, the permit, the tax office or the programme.
    Deadline,
    /// A milestone of the plan.
    Milestone,
    /// An appointment.
    Appointment,
    /// A reminder of an application.
    Reminder,
    /// A next step that the log names.
    NextStep,
    /// An action: of a training, against a barrier, a planned service.
    Action,
    /// A rule of the UWV check that is open and has a day.
    Check,
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Band {
    /// Before today.
    Late,
    /// Today, or in the next seven days.
    ThisWeek,
    /// In the next thirty-one days.
    ThisMonth,
    /// After that.
    Later,
}

/// One row of the departure board, or of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BoardRow {
    /// The same thing has the same key, also tomorrow.
    pub key: String,
    /// What it is about.
    pub kind: BoardKind,
    /// The case.
    pub case_id: String,
    /// The employee's name.
    pub name: String,
    /// The employer's name.
    pub employer: String,
    /// Whether the case is a fictional example.
    pub demo: bool,
    /// The day.
    pub date: String,
    /// The time, `HH:MM`, of an appointment.
    pub time: Option<String>,
    /// The day of the week, 1 Monday to 7 Sunday.
    pub weekday: u8,
    /// Days from today; negative when late.
    pub days_left: i32,
    /// When it is due.
    pub band: Band,
    /// Its track.
    pub track: Track,
    /// The case's week of sickness on that day.
    pub sick_week: Option<i32>,
    /// What is to be done.
    pub title: Bilingual,
    /// Whether wages, a benefit or the right to stay hang on it.
    pub red: bool,
    /// Whether something is still to be done about it; else it was done, or the day simply comes.
    pub open: bool,
    /// Where it is done.
    pub go: GoTo,
}

/// A conflict, beside the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct BoardConflict {
    /// The case.
    pub case_id: String,
    /// The employee's name.
    pub name: String,
    /// Whether the case is a fictional example.
    pub demo: bool,
    /// `C1`, `C2`, …
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// Days between the two dates; none for a conflict of another kind.
    pub days: Option<u32>,
    /// Where it is seen.
    pub go: GoTo,
}

/// A case in which nothing was heard for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SilentCase {
    /// The case.
    pub case_id: String,
    /// The employee's name.
    pub name: String,
    /// Whether the case is a fictional example.
    pub demo: bool,
    /// The last contact in the log, if any.
    pub last_contact: Option<String>,
    /// Days since then, or since the programme began.
    pub days: u32,
    /// The phase, 1 to 3.
    pub phase: Option<u8>,
}

/// A case by the time that the law and the permit leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct UrgentCase {
    /// The case.
    pub case_id: String,
    /// The employee's name.
    pub name: String,
    /// The employer's name.
    pub employer: String,
    /// Whether the case is a fictional example.
    pub demo: bool,
    /// Today's week of sickness.
    pub sick_week: Option<i32>,
    /// The date that leaves the least time.
    pub date: String,
    /// Days until then; negative when past.
    pub days_left: i32,
    /// Its name.
    pub title: Bilingual,
    /// Its track.
    pub track: Track,
    /// Where it is seen.
    pub go: GoTo,
}

/// What the board shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct BoardRequest {
    /// Only this track.
    pub track: Option<Track>,
    /// At most this many rows.
    pub limit: u32,
}

/// How many rows a track has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrackCount {
    /// The track.
    pub track: Track,
    /// Its rows.
    pub rows: u32,
}

/// Everything due across all cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Board {
    /// Today.
    pub today: String,
    /// The day of the week, 1 Monday to 7 Sunday.
    pub weekday: u8,
    /// How many cases are running.
    pub running: u32,
    /// How many rows are late or fall in the next seven days, over all tracks.
    pub attention: u32,
    /// Of each track, how many rows there are.
    pub tracks: Vec<TrackCount>,
    /// The rows by date, what is late first.
    pub rows: Vec<BoardRow>,
    /// How many rows there are beyond the limit.
    pub more: u32,
    /// The cases with the least time, the most urgent first.
    pub urgent: Vec<UrgentCase>,
    /// Conflicts, the most urgent case first.
    pub conflicts: Vec<BoardConflict>,
    /// How many conflicts there are in all.
    pub conflicts_in_all: u32,
    /// Cases in which nothing was heard for long, the longest first.
    pub silent: Vec<SilentCase>,
    /// How many there are in all.
    pub silent_in_all: u32,
    /// After how many days without contact a case is silent.
    pub silent_after_days: u32,
}

/// How much of the agenda is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AgendaSpan {
    /// Monday to Sunday.
    Week,
    /// A month, in whole weeks.
    Month,
}

/// Which part of the agenda.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct AgendaRequest {
    /// Week or month.
    pub span: AgendaSpan,
    /// A day in it, as the program gave it; none for today's.
    pub day: Option<String>,
    /// A day of which everything is wanted, as the program gave it; of the others only what fits.
    pub whole: Option<String>,
}

/// A day of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AgendaDay {
    /// The day.
    pub date: String,
    /// The day of the week, 1 Monday to 7 Sunday.
    pub weekday: u8,
    /// Whether it is today.
    pub today: bool,
    /// Whether it lies in the month that is shown.
    pub inside: bool,
    /// Whether it is a weekend day or a public holiday.
    pub free: bool,
    /// What falls on it: appointments by time first; as many as are read at a glance.
    pub rows: Vec<BoardRow>,
    /// How many more there are.
    pub more: u32,
}

/// A week or a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Agenda {
    /// Week or month.
    pub span: AgendaSpan,
    /// Its first day; of a month the first of the month.
    pub from: String,
    /// Its last day; of a month the last of the month.
    pub to: String,
    /// The ISO number of the week that holds the first day.
    pub week: u32,
    /// A day in the span before.
    pub before: String,
    /// A day in the span after.
    pub after: String,
    /// The days; of a month from the Monday before to the Sunday after.
    pub days: Vec<AgendaDay>,
}

/// What is looked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct SearchQuery {
    /// As typed; every word must be found, each as the beginning of a word.
    pub query: String,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SearchKind {
    /// A case: by name, employer, job or number.
    Case,
    /// Somebody with a part in a case.
    Person,
    /// An employer of the network, or one of its contacts.
    Employer,
    /// Another fact of a case, such as a milestone or direction.
    Fact,
    /// An application.
    Application,
    /// A line of the log.
    LogEntry,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SearchHit {
    /// What was found.
    pub kind: SearchKind,
    /// What it is called: the employee's or the employer's name.
    pub title: String,
    /// Where the words stand.
    pub line: String,
    /// The field in which they stand, for a fact.
    pub field: Option<String>,
    /// Whether the case is a fictional example.
    pub demo: bool,
    /// Where it is seen; none for an employer of the network.
    pub go: Option<GoTo>,
    /// The employer of the network.
    pub employer_id: Option<String>,
}

/// All finds, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SearchResults {
    /// The finds.
    pub hits: Vec<SearchHit>,
}

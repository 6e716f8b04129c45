use super::{Bilingual, GoTo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the programme stands, worked out from the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrajectoryView {
    /// The phase it is in, 1 to 3; none before it begins.
    pub phase: Option<u8>,
    /// The three phases.
    pub phases: Vec<PhaseView>,
    /// Hours of the coach.
    pub coach_hours: Spending,
    /// Euros, in cents.
    pub budget: Spending,
    /// Services by kind, those that are mandatory first.
    pub services: Vec<ServiceUse>,
    /// How old the state of track 1 is, in days.
    pub track1_days_old: Option<u32>,
    /// The last contact in the log.
    pub last_contact: Option<String>,
    /// Days without contact, counted to today.
    pub silent_days: Option<u32>,
    /// How wide the search is.
    pub width: WidthMeter,
    /// What is said of each direction.
    pub directions: Vec<DirectionView>,
    /// What the ending asks for.
    pub ending: EndingView,
}

/// How a phase or a deliverable stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PhaseState {
    /// Behind us.
    Done,
    /// Now.
    Current,
    /// Yet to come.
    Coming,
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PhaseView {
    /// 1, 2 or 3.
    pub phase: u8,
    /// How it stands.
    pub state: PhaseState,
    /// Its first day: typed, or known from the case.
    pub started_on: Option<String>,
    /// Whether that day was typed.
    pub typed: bool,
    /// The day on which the next one began.
    pub ended_on: Option<String>,
    /// How many weeks it took, up to today.
    pub weeks: Option<u32>,
    /// What must come out of it.
    pub deliverables: Vec<DeliverableView>,
    /// Milestones that are open.
    pub milestones_open: u32,
    /// Milestones that were reached.
    pub milestones_done: u32,
}

/// Something that a phase must bring, known from the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DeliverableView {
    /// Its id, such as `intake`.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// Whether it is there.
    pub done: bool,
    /// Since when, where that is known.
    pub done_on: Option<String>,
    /// Where it is made.
    pub go: GoTo,
}

/// Planned and used: minutes, or cents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Spending {
    /// Planned in all, where that was said.
    pub planned: Option<f64>,
    /// What the plan would have used by today.
    pub planned_by_now: Option<f64>,
    /// Used.
    pub used: f64,
}

/// A kind of service: planned and done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ServiceUse {
    /// Key of the kind.
    pub kind: String,
    /// Whether every programme has it.
    pub mandatory: bool,
    /// Rows of it that are planned.
    pub planned: u32,
    /// Rows of it that are done.
    pub done: u32,
    /// Lines of the log that name it.
    pub log_lines: u32,
    /// Minutes in the log that name it.
    pub minutes: u32,
}

/// How wide the search is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WidthMeter {
    /// How it is judged.
    pub level: WidthLevel,
    /// Directions in which is searched.
    pub directions: u32,
    /// Different branches among them.
    pub sectors: u32,
    /// Of them, not the employee's wish and not like the last job.
    pub from_market: u32,
    /// What makes it narrow.
    pub because: Vec<Bilingual>,
}

/// The meter's reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum WidthLevel {
    /// There are no directions yet.
    Empty,
    /// One wish, or the last job only.
    TooNarrow,
    /// Few directions.
    Narrow,
    /// Wide enough.
    Wide,
}

/// What is said of a direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DirectionView {
    /// Its row.
    pub row: String,
    /// Of each limit, whether it fits.
    pub fits: Vec<FitView>,
    /// The wage as a percentage of the old one.
    pub wage_percent: Option<u32>,
    /// Whether that is at least 65 %.
    pub wage_enough: Option<bool>,
    /// Whether its hours fit the hours that somebody can work.
    pub hours_fit: Option<bool>,
    /// Whether the way to work is short enough.
    pub commute_fits: Option<bool>,
    /// Whether the Dutch that is asked lies above that of the employee.
    pub dutch_gap: Option<bool>,
    /// Vacancies seen in the last sixty days.
    pub recent_vacancies: u32,
    /// What is missing or does not fit.
    pub concerns: Vec<Bilingual>,
}

/// A direction against a limit. It is changed by `fit.verdict` and `fit.note` in `fit_row`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct FitView {
    /// The row of the limit.
    pub limit: String,
    /// The row of the fit.
    pub fit_row: String,
    /// Key of the verdict.
    pub verdict: Option<String>,
    /// How the work is adjusted.
    pub note: String,
}

/// What the ending asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct EndingView {
    /// The papers of the WIA application.
    pub pieces: Vec<WiaPieceView>,
    /// The day by which the employer must have them.
    pub hand_over_by: Option<String>,
    /// What an ending of this kind still lacks.
    pub missing: Vec<Bilingual>,
}

/// A paper of the WIA application. It is marked by `wia_piece.ready_on` in the row `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct WiaPieceView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Bilingual,
    /// Since when it is ready.
    pub ready_on: Option<String>,
    /// Whether the case itself tells that.
    pub from_case: bool,
}

/// A plan for a kind of client, to be laid over a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanTemplateView {
    /// Its key.
    pub key: String,
    /// Its name.
    pub title: Bilingual,
    /// For whom it is, and whether it does not fit the case's time.
    pub text: Bilingual,
    /// How many weeks it takes.
    pub weeks: u32,
    /// Its milestones: phase, week, what.
    pub milestones: Vec<(u8, u32, Bilingual)>,
    /// Its services: phase, key of the kind.
    pub services: Vec<(u8, String)>,
}

/// All plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PlanTemplates {
    /// The plans.
    pub templates: Vec<PlanTemplateView>,
}

/// Which plan over which case. Milestones and services that are there already stay.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PlanTemplateChoice {
    /// The case.
    pub case_id: String,
    /// Key of the plan.
    pub template: String,
}

use super::WordDismissal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a line of the log is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LogKind {
    /// A talk face to face.
    Meeting,
    /// A telephone call.
    Call,
    /// A talk by video.
    Video,
    /// A message: e-mail, letter, chat.
    Message,
    /// Training, course or exercise.
    Training,
    /// Work on the market: vacancies, network, letters.
    JobSearch,
    /// A talk with the employer.
    Employer,
    /// A talk with another: physician, labour expert, adviser.
    ThirdParty,
    /// Not there, although agreed.
    NoShow,
    /// Desk work for the file.
    Desk,
}

/// Who may read a line of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Visibility {
    /// It may stand in a report.
    Report,
    /// It stays with the coach and is in no document.
    Private,
}

/// A line of the log as typed. Without `id` it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LogDraft {
    /// The case.
    pub case_id: String,
    /// The line, unless it is new.
    pub id: Option<String>,
    /// The day, as typed.
    pub date: String,
    /// What it is about.
    pub kind: LogKind,
    /// How long, as typed: `45`, `1:30`, `1,5 u`. Empty where it does not matter.
    pub duration: String,
    /// Who took part.
    pub who: String,
    /// What was done or discussed, in terms of work.
    pub summary: String,
    /// What came of it.
    pub result: String,
    /// What comes next.
    pub next_step: String,
    /// By when, as typed, or empty.
    pub next_step_on: String,
    /// Who may read it.
    pub visibility: Visibility,
    /// The phase it belongs to, `1` to `3`; empty for that of its day.
    pub phase: String,
    /// The row of the milestone it belongs to, or empty.
    pub milestone: String,
    /// Key of the service it delivers, or empty.
    pub service: String,
    /// Noticed words that the coach dismissed in it.
    pub dismissed: Vec<WordDismissal>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct LogEntryView {
    /// The line.
    pub id: String,
    /// The day.
    pub date: String,
    /// The day of the week, 1 Monday to 7 Sunday.
    pub weekday: u8,
    /// The week of sickness.
    pub sick_week: Option<i32>,
    /// What it is about.
    pub kind: LogKind,
    /// How long, in minutes.
    pub minutes: Option<u32>,
    /// Who took part.
    pub who: String,
    /// What was done or discussed.
    pub summary: String,
    /// What came of it.
    pub result: String,
    /// What comes next.
    pub next_step: String,
    /// By when.
    pub next_step_on: Option<String>,
    /// Who may read it.
    pub visibility: Visibility,
    /// The phase it belongs to, `1` to `3`, or empty.
    pub phase: String,
    /// The row of the milestone it belongs to, or empty.
    pub milestone: String,
    /// Key of the service it delivers, or empty.
    pub service: String,
}

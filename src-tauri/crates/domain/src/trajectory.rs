//! Where the programme of track 2 stands, worked out from the case: phases with what must come out
//! of them, time and money, services, silence, the width of the search, and what the end still asks.
//!
//! Nothing here is kept: each number follows from facts, log, applications and documents, so that it
//! cannot say otherwise than they do. What has not happened by `today` does not count as done.

mod deliverables;
mod ending;
mod phases;
mod search;
mod spending;
mod yardsticks;

pub use phases::PhaseDays;
pub use yardsticks::Yardsticks;

use crate::{Bilingual, CaseFile, Field};
use chrono::NaiveDate;
use spoorboek_rules as rules;

/// Where the programme stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trajectory {
    /// The phase it is in, 1 to 3; none before it begins.
    pub phase: Option<u8>,
    /// The first days of the phases.
    pub days: PhaseDays,
    /// The three phases, in order.
    pub phases: Vec<PhaseProgress>,
    /// The coach's time, in minutes.
    pub coach_hours: Spending,
    /// The budget, in cents.
    pub budget: Spending,
    /// Services by kind: those that every programme has, then the others that this one has.
    pub services: Vec<ServiceUse>,
    /// How old the state of track 1 is, in days.
    pub track1_days_old: Option<u32>,
    /// The last day with contact with the employee, an appointment that nobody came to aside.
    pub last_contact: Option<NaiveDate>,
    /// Days since then, or since the programme began; none before it begins and after it ended.
    pub silent_days: Option<u32>,
    /// How wide the search is.
    pub width: WidthMeter,
    /// What is said of each direction, in the order of the rows.
    pub directions: Vec<DirectionState>,
    /// What the end of the programme asks for.
    pub ending: EndingState,
}

/// How a phase stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseState {
    /// Behind us, or passed over.
    Done,
    /// Now.
    Current,
    /// Yet to come.
    Coming,
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseProgress {
    /// 1, 2 or 3.
    pub phase: u8,
    /// How it stands.
    pub state: PhaseState,
    /// Its first day: typed, or known from the case.
    pub started_on: Option<NaiveDate>,
    /// Whether that day was typed.
    pub typed: bool,
    /// The day on which the next one began.
    pub ended_on: Option<NaiveDate>,
    /// Whole weeks it took, up to today.
    pub weeks: Option<u32>,
    /// What must come out of it.
    pub deliverables: Vec<Deliverable>,
    /// Milestones that are open.
    pub milestones_open: u32,
    /// Milestones that were reached; those that were dropped are in neither number.
    pub milestones_done: u32,
}

/// Something that a phase must bring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverable {
    /// Its id, such as `intake`.
    pub id: &'static str,
    /// Its name.
    pub title: Bilingual,
    /// Whether it is there.
    pub done: bool,
    /// Since when, where that is known.
    pub done_on: Option<NaiveDate>,
    /// Where it is made.
    pub spot: Spot,
}

/// Where in the window something is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In a field; its step and group follow from it.
    Field(Field),
    /// Among the documents.
    Documents,
    /// Among the applications.
    Applications,
}

/// Planned and used: minutes, or cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spending {
    /// Planned in all, where that was said.
    pub planned: Option<i64>,
    /// What an even use of it would have come to by today.
    pub planned_by_now: Option<i64>,
    /// Used.
    pub used: i64,
}

/// A kind of service: planned and done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceUse {
    /// Key of the kind.
    pub kind: &'static str,
    /// Whether every programme has it.
    pub mandatory: bool,
    /// Rows of it that are not done yet.
    pub planned: u32,
    /// Rows of it that are done.
    pub done: u32,
    /// Lines of the log that name it.
    pub log_lines: u32,
    /// Minutes in those lines.
    pub minutes: u32,
}

/// How wide the search is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WidthMeter {
    /// How it is judged.
    pub level: WidthLevel,
    /// Directions in which is searched.
    pub directions: u32,
    /// Different branches among them.
    pub sectors: u32,
    /// Of them, those from the market or the labour expert: no wish, and not like the last job.
    pub from_market: u32,
    /// What makes it narrow.
    pub because: Vec<Bilingual>,
}

/// The meter's reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WidthLevel {
    /// There are no directions yet.
    Empty,
    /// Wishes or the last job only.
    TooNarrow,
    /// Few directions, or one branch.
    Narrow,
    /// Wide enough.
    Wide,
}

/// What is said of a direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectionState {
    /// Its row.
    pub row: String,
    /// Of each limit, whether it fits.
    pub fits: Vec<FitState>,
    /// The wage as a percentage of the old one, rounded down.
    pub wage_percent: Option<u32>,
    /// Whether that is at least 65 %, exactly.
    pub wage_enough: Option<bool>,
    /// Whether its hours fit the hours that somebody can work.
    pub hours_fit: Option<bool>,
    /// Whether the way to work is short enough.
    pub commute_fits: Option<bool>,
    /// Whether the Dutch that is asked lies above that of the employee.
    pub dutch_gap: Option<bool>,
    /// Vacancies seen in the last days in which they count as recent.
    pub recent_vacancies: u32,
    /// What is missing or does not fit; none of a direction that was ruled out.
    pub concerns: Vec<rules::Text>,
}

/// A direction against a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FitState {
    /// The row of the limit.
    pub limit: String,
    /// The row of the fit.
    pub fit_row: String,
    /// Key of the verdict, once there is one.
    pub verdict: Option<&'static str>,
    /// How the work is adjusted.
    pub note: String,
}

/// What the end of the programme asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingState {
    /// The papers of the WIA application, in the order of the list.
    pub pieces: Vec<WiaPaper>,
    /// The day by which the employer must have them.
    pub hand_over_by: Option<NaiveDate>,
    /// What an ending of the kind that was chosen still lacks.
    pub missing: Vec<EndingGap>,
}

/// A paper of the WIA application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WiaPaper {
    /// Its id: the row of `wia_piece.ready_on`.
    pub id: &'static str,
    /// Its name.
    pub title: Bilingual,
    /// Since when it is ready.
    pub ready_on: Option<NaiveDate>,
    /// Whether the case itself tells that.
    pub from_case: bool,
}

/// A fact that the ending still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndingGap {
    /// The field to fill in.
    pub field: Field,
    /// Its row, or empty.
    pub row: String,
    /// What is missing.
    pub says: rules::Text,
}

impl Trajectory {
    /// The phase in which a day lies.
    #[must_use]
    pub fn phase_on(&self, day: NaiveDate) -> Option<u8> {
        self.days.on(day)
    }
}

impl CaseFile {
    /// Where the programme stands today, by the standard yardsticks.
    #[must_use]
    pub fn trajectory(&self, outcome: Option<&rules::Outcome<'_>>, today: NaiveDate) -> Trajectory {
        self.trajectory_by(&Yardsticks::default(), outcome, today)
    }

    /// Where the programme stands today. Without the rules' outcome only the day of handing over is
    /// not known.
    #[must_use]
    pub fn trajectory_by(
        &self,
        yardsticks: &Yardsticks,
        outcome: Option<&rules::Outcome<'_>>,
        today: NaiveDate,
    ) -> Trajectory {
        let days = self.phase_days();
        let directions = search::directions(self, yardsticks, today);
        let services = spending::services(self, today);
        let ending = ending::ending(self, outcome, today);
        let last_contact = self.last_contact(today);
        let known = deliverables::Known {
            directions: &directions,
            services: &services,
            papers: &ending.pieces,
            yardsticks,
        };
        Trajectory {
            phase: days.on(today),
            phases: phases::phases(self, &days, &known, today),
            days,
            coach_hours: spending::coach_hours(self, today),
            budget: spending::budget(self, today),
            track1_days_old: self
                .date(Field::Track1StatusOn)
                .and_then(|on| days_between(on, today)),
            last_contact,
            silent_days: spending::silent_days(self, last_contact, today),
            width: search::width(self, yardsticks),
            services,
            directions,
            ending,
        }
    }
}

/// Days from one day to a later one; none where it is earlier.
fn days_between(from: NaiveDate, to: NaiveDate) -> Option<u32> {
    u32::try_from((to - from).num_days()).ok()
}

/// How many of a list, as a number that is shown.
fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;

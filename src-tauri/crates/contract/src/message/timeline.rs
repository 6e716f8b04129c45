use super::{StationState, Track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The rail line of a case. Places are fractions of its length, 0 at `from` and 1 at `to`, so that
/// the window draws without computing with dates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TimelineView {
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Where today lies, unless it is outside.
    pub today_at: Option<f64>,
    /// The first day of each month.
    pub months: Vec<MonthMark>,
    /// The tracks from top to bottom; those without anything are left out.
    pub tracks: Vec<TrackView>,
    /// Where the programme branches off from the statutory track: from and to.
    pub branch: Option<(f64, f64)>,
}

/// The first day of a month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct MonthMark {
    /// The day.
    pub date: String,
    /// Where it lies.
    pub at: f64,
    /// Whether it is January.
    pub year: bool,
}

/// One track of the rail line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TrackView {
    /// Which track. Tax and privacy dates stand on the permit and programme tracks.
    pub track: Track,
    /// Its stretches.
    pub stretches: Vec<Stretch>,
    /// Its stations, by date; more than one may share a place.
    pub stations: Vec<StationView>,
}

/// A stretch of a track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Stretch {
    /// What it shows.
    pub kind: StretchKind,
    /// Where it begins.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Its length in days.
    pub days: u32,
}

/// What a stretch shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StretchKind {
    /// Behind us.
    Done,
    /// Before us.
    Ahead,
    /// Days on which something can be asked for, such as a renewal.
    Window,
    /// Days that no permit covers.
    Gap,
}

/// A station: a date on a track.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct StationView {
    /// The deadline's id.
    pub deadline_id: String,
    /// Where it lies.
    pub at: f64,
    /// How it stands today.
    pub state: StationState,
    /// Whether the track ends here, such as the end of the waiting period.
    pub terminus: bool,
    /// How much its label matters where labels would touch: the highest is drawn.
    pub weight: u8,
}

//! The departure board: everything due across all cases, by date.

mod agenda;
mod rows;
mod search;
mod summary;

use crate::App;
use crate::convert::count;
use chrono::{Days, NaiveDate};
use spoorboek_contract::message::{
    Band, Board, BoardRequest, BoardRow, Failure, Track, TrackCount,
};
use std::collections::BTreeMap;
pub(crate) use summary::Summaries;

/// Days of a week and of a month, as the bands of the board count them.
const WEEK: u64 = 7;
const MONTH: u64 = 31;

/// Conflicts, silent and urgent cases beside the board.
const BESIDE: usize = 12;

/// The most rows that one answer holds, however many are asked for.
const MOST_ROWS: u32 = 2000;

impl App {
    /// Everything due across all cases.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn board(&self, request: BoardRequest) -> Result<Board, Failure> {
        Ok(self.read(|transaction| {
            let (basis, summaries) = self.summaries(transaction)?;
            let today = basis.today;
            let open = || {
                let rows = summaries.iter().flat_map(|it| it.rows.iter());
                rows.filter(|row| row.view.open)
            };
            let mut tracks: BTreeMap<u8, (Track, u32)> = BTreeMap::new();
            let mut attention = 0;
            for row in open() {
                let count = tracks
                    .entry(order(row.view.track))
                    .or_insert((row.view.track, 0));
                count.1 += 1;
                if matches!(row.view.band, Band::Late | Band::ThisWeek) {
                    attention += 1;
                }
            }
            let wanted = |row: &&BoardRow| request.track.is_none_or(|track| track == row.track);
            let rows = open().map(|row| &row.view).filter(wanted).collect();
            let limit = usize::try_from(request.limit.min(MOST_ROWS)).unwrap_or_default();
            let (rows, more) = first_by_day(rows, limit);
            let mut urgent: Vec<_> = summaries
                .iter()
                .filter_map(|it| it.urgent.as_ref())
                .collect();
            urgent.sort_by(|a, b| (a.days_left, &a.name).cmp(&(b.days_left, &b.name)));
            let mut in_conflict: Vec<_> = summaries
                .iter()
                .filter(|it| !it.conflicts.is_empty())
                .collect();
            in_conflict.sort_by_key(|it| it.row.days_left.unwrap_or(i32::MAX));
            let mut silent: Vec<_> = summaries
                .iter()
                .filter_map(|it| it.silent.as_ref())
                .collect();
            silent.sort_by(|a, b| (b.days, &a.name).cmp(&(a.days, &b.name)));
            let conflicts = || in_conflict.iter().flat_map(|it| it.conflicts.iter());
            Ok(Board {
                today: today.to_string(),
                weekday: crate::view::weekday(today),
                running: count(
                    summaries
                        .iter()
                        .filter(|it| it.row.ending.is_none())
                        .count(),
                ),
                attention,
                tracks: tracks
                    .into_values()
                    .map(|(track, rows)| TrackCount { track, rows })
                    .collect(),
                rows,
                more,
                conflicts_in_all: count(conflicts().count()),
                conflicts: conflicts().take(BESIDE).cloned().collect(),
                silent_in_all: count(silent.len()),
                urgent: urgent.into_iter().take(BESIDE).cloned().collect(),
                silent: silent.into_iter().take(BESIDE).cloned().collect(),
                silent_after_days: basis.silent_after_days(),
            })
        })?)
    }
}

/// The first rows by day, and how many more there are. Of some ten thousand rows only those that are
/// shown are put in order.
fn first_by_day(mut rows: Vec<&BoardRow>, shown: usize) -> (Vec<BoardRow>, u32) {
    let more = count(rows.len().saturating_sub(shown));
    let in_order = |a: &&BoardRow, b: &&BoardRow| by_day(a).cmp(&by_day(b));
    if more > 0 {
        rows.select_nth_unstable_by(shown, in_order);
        rows.truncate(shown);
    }
    rows.sort_by(in_order);
    (rows.into_iter().cloned().collect(), more)
}

/// Of one day the appointments first, by time; then what wages or the right to stay hang on.
fn by_day(row: &BoardRow) -> (&str, bool, &str, bool, &str, &str) {
    let time = row.time.as_deref();
    (
        &row.date,
        time.is_none(),
        time.unwrap_or_default(),
        !row.red,
        &row.name,
        &row.key,
    )
}

/// The tracks in the order of the rail line.
fn order(track: Track) -> u8 {
    match track {
        Track::Statutory => 0,
        Track::Permit => 1,
        Track::Programme => 2,
        Track::Tax => 3,
        Track::Privacy => 4,
    }
}

/// When something is due, seen from today.
fn band(date: NaiveDate, today: NaiveDate) -> Band {
    let within = |days| {
        today
            .checked_add_days(Days::new(days))
            .is_none_or(|last| date <= last)
    };
    if date < today {
        Band::Late
    } else if within(WEEK) {
        Band::ThisWeek
    } else if within(MONTH) {
        Band::ThisMonth
    } else {
        Band::Later
    }
}

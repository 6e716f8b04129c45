//! The rail line, in fractions of its length.

use super::deadlines::state;
use chrono::NaiveDate;
use spoorboek_contract::message::{
    MonthMark, StationView, Stretch, StretchKind, TimelineView, Track, TrackView,
};
use spoorboek_domain as domain;
use spoorboek_domain::{Lane, Timeline};

pub(crate) fn timeline(line: &Timeline, today: NaiveDate) -> TimelineView {
    TimelineView {
        from: line.from.to_string(),
        to: line.to.to_string(),
        today_at: (line.from <= today && today <= line.to).then(|| line.place(today)),
        months: line
            .months
            .iter()
            .map(|month| MonthMark {
                date: month.day.to_string(),
                at: line.place(month.day),
                year: month.year,
            })
            .collect(),
        tracks: Lane::ALL
            .into_iter()
            .filter_map(|lane| track(line, lane))
            .collect(),
        branch: line
            .branch
            .map(|branch| (line.place(branch.from), line.place(branch.to))),
    }
}

fn track(line: &Timeline, lane: Lane) -> Option<TrackView> {
    let stretches: Vec<Stretch> = line
        .stretches
        .iter()
        .filter(|stretch| stretch.lane == lane)
        .map(|stretch| Stretch {
            kind: kind(stretch.kind),
            start: line.place(stretch.from),
            end: line.place(stretch.to),
            from: stretch.from.to_string(),
            to: stretch.to.to_string(),
            days: u32::try_from((stretch.to - stretch.from).num_days() + 1).unwrap_or_default(),
        })
        .collect();
    let stations: Vec<StationView> = line
        .stations
        .iter()
        .filter(|station| station.lane == lane)
        .map(|station| StationView {
            deadline_id: station.id.clone(),
            at: line.place(station.day),
            state: state(station.state),
            terminus: station.terminus,
            weight: station.weight,
        })
        .collect();
    let track = match lane {
        Lane::Statutory => Track::Statutory,
        Lane::Programme => Track::Programme,
        Lane::Permit => Track::Permit,
    };
    let empty = stretches.is_empty() && stations.is_empty();
    (!empty).then_some(TrackView {
        track,
        stretches,
        stations,
    })
}

fn kind(kind: domain::StretchKind) -> StretchKind {
    match kind {
        domain::StretchKind::Done => StretchKind::Done,
        domain::StretchKind::Ahead => StretchKind::Ahead,
        domain::StretchKind::Window => StretchKind::Window,
        domain::StretchKind::Gap => StretchKind::Gap,
    }
}

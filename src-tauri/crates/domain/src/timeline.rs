//! The rail line of a case: tracks, stretches and stations, at their places.

use crate::{CaseFile, Field, Station, StationState};
use chrono::{Datelike, Days, Months, NaiveDate};
use spoorboek_rules as rules;

/// A place on the line: 0 at its first day, 1 at its last.
pub type Place = f64;

/// The tracks of the line, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// The law on sick leave.
    Statutory,
    /// The programme of track 2.
    Programme,
    /// Residence, work and tax.
    Permit,
}

impl Lane {
    /// All lanes, from top to bottom.
    pub const ALL: [Self; 3] = [Self::Statutory, Self::Programme, Self::Permit];

    fn of(group: rules::Group) -> Option<Self> {
        match group {
            rules::Group::Statutory => Some(Self::Statutory),
            rules::Group::Programme => Some(Self::Programme),
            rules::Group::Permit | rules::Group::Tax => Some(Self::Permit),
            rules::Group::Privacy => None,
        }
    }
}

/// What a stretch of track shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StretchKind {
    /// Behind us.
    Done,
    /// Before us.
    Ahead,
    /// Days on which a renewal can be asked for.
    Window,
    /// Days that no permit covers.
    Gap,
}

/// A stretch of track.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Its lane.
    pub lane: Lane,
    /// What it shows.
    pub kind: StretchKind,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

/// A station on the line.
#[derive(Debug, Clone, PartialEq)]
pub struct StationOnLine {
    /// Its lane.
    pub lane: Lane,
    /// The date's id.
    pub id: String,
    /// Its day.
    pub day: NaiveDate,
    /// Where it stands today.
    pub state: StationState,
    /// Whether the track ends here.
    pub terminus: bool,
    /// How much its label matters.
    pub weight: u8,
}

/// The first day of a month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Month {
    /// The day.
    pub day: NaiveDate,
    /// Whether it is January.
    pub year: bool,
}

/// Where the programme branches off from the statutory track.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Branch {
    /// On the statutory track.
    pub from: NaiveDate,
    /// On the programme's track.
    pub to: NaiveDate,
}

/// The rail line.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// The months that begin on it.
    pub months: Vec<Month>,
    /// The stretches.
    pub stretches: Vec<Stretch>,
    /// The stations, by day.
    pub stations: Vec<StationOnLine>,
    /// Where the programme branches off.
    pub branch: Option<Branch>,
}

/// A permit or a ruling that ends later than so many days after everything else is left off the
/// line, lest it squeeze the rest; it still stands in the table.
const REACH_DAYS: u64 = 200;
/// Air at either end, so that no label is cut off.
const MARGIN_DAYS: u64 = 21;
/// How long before its first day the programme's track leaves the statutory one.
const BRANCH_DAYS: u64 = 28;

impl Timeline {
    /// A line without anything on it, around a day.
    #[must_use]
    pub fn empty(day: NaiveDate) -> Self {
        Self {
            from: day,
            to: day,
            months: Vec::new(),
            stretches: Vec::new(),
            stations: Vec::new(),
            branch: None,
        }
    }

    /// Stretches the line to earlier and later days, so that two can be compared.
    pub fn widen(&mut self, from: NaiveDate, to: NaiveDate) {
        self.from = self.from.min(from);
        self.to = self.to.max(to);
        self.months = months(self.from, self.to);
    }

    /// Where a day lies. Days outside the line lie outside 0 to 1.
    #[must_use]
    pub fn place(&self, day: NaiveDate) -> Place {
        let length = (self.to - self.from).num_days().max(1);
        // Both are far below 2^52, so nothing is lost.
        (day - self.from).num_days() as f64 / length as f64
    }
}

impl CaseFile {
    /// The rail line of the case, as it stands today. `lapses` says whether the right to stay ends
    /// with the permit, as the rules say of its category.
    #[must_use]
    pub fn timeline(
        &self,
        outcome: &rules::Outcome<'_>,
        stations: &[Station],
        lapses: bool,
        today: NaiveDate,
    ) -> Timeline {
        let day = |id: &str| stations.iter().find(|at| at.id == id).map(Station::counts);
        let start = outcome.effective_first_sick_day;
        // The employer's duty ends the day before the benefit begins, where there is one.
        let duty_end = day("pw.wia_start")
            .and_then(|benefit| benefit.pred_opt())
            .or_else(|| day("pw.waiting_period_end"))
            .unwrap_or(start)
            .max(start);
        let planned_end = self
            .programme_end(today)
            .map(|(_, end)| end)
            .filter(|end| *end >= start);
        let covered = planned_end.unwrap_or(start).max(duty_end);
        let core_end = [day("pw.wia_start"), day("track2.final_report")]
            .into_iter()
            .flatten()
            .fold(covered, NaiveDate::max);
        let programme_start = self
            .date(Field::ProgrammeStart)
            .or_else(|| day("pw.track2_start"));
        let core_start = programme_start.unwrap_or(start).min(start);
        let reach = Days::new(REACH_DAYS);
        let earliest = start.checked_sub_days(reach).unwrap_or(start);
        let latest = core_end.checked_add_days(reach).unwrap_or(core_end);
        let shown = |at: &&Station| {
            Lane::of(at.group).is_some()
                && at.on_line
                && !is_hidden(&at.id)
                && (earliest..=latest).contains(&at.counts())
        };
        let days = || stations.iter().filter(shown).map(Station::counts);
        let last = days().fold(core_end, NaiveDate::max);
        let first = days().fold(core_start.max(earliest), NaiveDate::min);
        let margin = Days::new(MARGIN_DAYS);
        let from = first.checked_sub_days(margin).unwrap_or(first);
        let to = last.checked_add_days(margin).unwrap_or(last);

        let mut stretches = split(Lane::Statutory, start, duty_end, today);
        let programme = programme_start.map(|begin| {
            let end = planned_end
                .or_else(|| day("track2.final_report"))
                .unwrap_or(duty_end);
            (
                begin,
                end.max(day("track2.final_report").unwrap_or(end))
                    .max(begin),
            )
        });
        if let Some((begin, end)) = programme {
            stretches.extend(split(Lane::Programme, begin, end, today));
        }
        stretches.extend(self.permit_stretches(stations, (start, covered, to), lapses, today));
        let branch = programme.map(|(begin, _)| Branch {
            from: begin
                .checked_sub_days(Days::new(BRANCH_DAYS))
                .unwrap_or(begin)
                .max(start),
            to: begin,
        });
        stretches.retain_mut(|stretch| {
            stretch.from = stretch.from.max(from);
            stretch.to = stretch.to.min(to);
            stretch.from <= stretch.to
        });
        let branch = branch.filter(|branch| branch.from <= branch.to && branch.to <= to);
        let on_line = stations
            .iter()
            .filter(shown)
            .filter_map(|at| {
                Some(StationOnLine {
                    lane: Lane::of(at.group)?,
                    id: at.id.clone(),
                    day: at.counts(),
                    state: at.state,
                    terminus: matches!(at.id.as_str(), "pw.waiting_period_end" | "pw.sanction_end"),
                    weight: weight(&at.id),
                })
            })
            .collect();
        Timeline {
            from,
            to,
            months: months(from, to),
            stretches,
            stations: on_line,
            branch,
        }
    }

    /// The permit's track: covered until it ends, then a gap to the end of what it must cover.
    fn permit_stretches(
        &self,
        stations: &[Station],
        (start, covered, line_end): (NaiveDate, NaiveDate, NaiveDate),
        lapses: bool,
        today: NaiveDate,
    ) -> Vec<Stretch> {
        let lane = Lane::Permit;
        if self.text(Field::PermitCategory).is_empty() {
            return Vec::new();
        }
        let expires = self.date(Field::PermitExpiresOn).filter(|_| lapses);
        let covered_to = expires.unwrap_or(line_end).min(line_end);
        let held = self
            .date(Field::PermitHeldSince)
            .map_or(start, |since| since.max(start));
        let mut stretches = split(lane, held.min(covered_to), covered_to, today);
        if let Some(renewal) = stations.iter().find(|at| at.id == "ind.renewal")
            && let Some(opens) = renewal.opens.filter(|opens| *opens <= line_end)
        {
            let to = renewal.counts().min(line_end);
            stretches.push(Stretch {
                lane,
                kind: StretchKind::Window,
                from: opens,
                to,
            });
        }
        if let Some(first) = expires
            .filter(|end| *end < covered)
            .and_then(|end| end.succ_opt())
        {
            stretches.push(Stretch {
                lane,
                kind: StretchKind::Gap,
                from: first,
                to: covered,
            });
        }
        stretches
    }
}

/// What lies behind us and what lies before us.
fn split(lane: Lane, from: NaiveDate, to: NaiveDate, today: NaiveDate) -> Vec<Stretch> {
    let stretch = |kind, from, to| Stretch {
        lane,
        kind,
        from,
        to,
    };
    if to < from {
        Vec::new()
    } else if today <= from {
        vec![stretch(StretchKind::Ahead, from, to)]
    } else if today >= to {
        vec![stretch(StretchKind::Done, from, to)]
    } else {
        vec![
            stretch(StretchKind::Done, from, today),
            stretch(StretchKind::Ahead, today, to),
        ]
    }
}

fn months(from: NaiveDate, to: NaiveDate) -> Vec<Month> {
    let mut months = Vec::new();
    let mut next = from
        .with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)));
    while let Some(day) = next.filter(|day| *day <= to) {
        months.push(Month {
            day,
            year: day.month() == 1,
        });
        next = day.checked_add_months(Months::new(1));
    }
    months
}

/// Dates that only feed another one, and would stand on top of it.
fn is_hidden(id: &str) -> bool {
    matches!(
        id,
        "pw.track2_after_evaluation"
            | "pw.track2_after_capacity"
            | "pw.track2_after_labour_expert"
            | "pw.track2_start"
            | "ind.renewal_grace"
    )
}

/// Which label stays when there is no room for all.
fn weight(id: &str) -> u8 {
    match id {
        "pw.waiting_period_end" | "pw.sanction_end" | "ind.permit_expiry" => 9,
        "pw.wia_application" | "track2.final_report" | "ind.last_safe_day" => 8,
        "pw.first_year_evaluation" | "ind.renewal" | "pw.report_42" => 7,
        "pw.reintegration_report" | "ind.employee_report" | "ind.employer_report" => 6,
        "pw.problem_analysis" | "pw.plan_of_action" | "ind.search_end" | "track2.plan" => 5,
        "pw.uwv_notice" | "ind.passport_expiry" | "tax.ruling30_end" => 4,
        "track2.file_to_employer" | "tax.ruling30_gap" => 3,
        _ => 2,
    }
}

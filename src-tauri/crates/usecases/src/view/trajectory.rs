//! Where the programme stands.

use super::fixed;
use super::go::{go_to, go_to_field};
use spoorboek_contract::message::{
    Bilingual, CaseTab, DeliverableView, DirectionView, EndingView, FitView, GoTo, PhaseState,
    PhaseView, ServiceUse, Spending, TrajectoryView, WiaPieceView, WidthLevel, WidthMeter,
};
use spoorboek_domain as domain;
use spoorboek_domain::{CaseFile, Spot, Trajectory};

pub(super) fn view(case: &CaseFile, trajectory: &Trajectory) -> TrajectoryView {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    TrajectoryView {
        phase: trajectory.phase,
        phases: trajectory
            .phases
            .iter()
            .map(|phase| PhaseView {
                phase: phase.phase,
                state: state(phase.state),
                started_on: day(phase.started_on),
                typed: phase.typed,
                ended_on: day(phase.ended_on),
                weeks: phase.weeks,
                deliverables: phase
                    .deliverables
                    .iter()
                    .map(|it| DeliverableView {
                        id: it.id.to_owned(),
                        title: fixed(it.title),
                        done: it.done,
                        done_on: day(it.done_on),
                        go: go(case, it.spot),
                    })
                    .collect(),
                milestones_open: phase.milestones_open,
                milestones_done: phase.milestones_done,
            })
            .collect(),
        coach_hours: spending(trajectory.coach_hours),
        budget: spending(trajectory.budget),
        services: trajectory
            .services
            .iter()
            .map(|it| ServiceUse {
                kind: it.kind.to_owned(),
                mandatory: it.mandatory,
                planned: it.planned,
                done: it.done,
                log_lines: it.log_lines,
                minutes: it.minutes,
            })
            .collect(),
        track1_days_old: trajectory.track1_days_old,
        last_contact: day(trajectory.last_contact),
        silent_days: trajectory.silent_days,
        width: width(&trajectory.width),
        directions: trajectory.directions.iter().map(direction).collect(),
        ending: EndingView {
            pieces: trajectory
                .ending
                .pieces
                .iter()
                .map(|it| WiaPieceView {
                    id: it.id.to_owned(),
                    title: fixed(it.title),
                    ready_on: day(it.ready_on),
                    from_case: it.from_case,
                })
                .collect(),
            hand_over_by: day(trajectory.ending.hand_over_by),
            missing: trajectory
                .ending
                .missing
                .iter()
                .map(|gap| super::bilingual(&gap.says))
                .collect(),
        },
    }
}

fn go(case: &CaseFile, spot: Spot) -> GoTo {
    match spot {
        Spot::Field(field) => go_to_field(&case.id, field, ""),
        Spot::Documents => go_to(&case.id, CaseTab::Documents),
        Spot::Applications => go_to(&case.id, CaseTab::Applications),
    }
}

fn state(state: domain::PhaseState) -> PhaseState {
    match state {
        domain::PhaseState::Done => PhaseState::Done,
        domain::PhaseState::Current => PhaseState::Current,
        domain::PhaseState::Coming => PhaseState::Coming,
    }
}

/// Minutes and cents of one case are far below what a number of the window holds exactly.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn spending(of: domain::Spending) -> Spending {
    Spending {
        planned: of.planned.map(|number| number as f64),
        planned_by_now: of.planned_by_now.map(|number| number as f64),
        used: of.used as f64,
    }
}

fn width(meter: &domain::WidthMeter) -> WidthMeter {
    WidthMeter {
        level: match meter.level {
            domain::WidthLevel::Empty => WidthLevel::Empty,
            domain::WidthLevel::TooNarrow => WidthLevel::TooNarrow,
            domain::WidthLevel::Narrow => WidthLevel::Narrow,
            domain::WidthLevel::Wide => WidthLevel::Wide,
        },
        directions: meter.directions,
        sectors: meter.sectors,
        from_market: meter.from_market,
        because: meter.because.iter().copied().map(fixed).collect(),
    }
}

fn direction(of: &domain::DirectionState) -> DirectionView {
    DirectionView {
        row: of.row.clone(),
        fits: of
            .fits
            .iter()
            .map(|fit| FitView {
                limit: fit.limit.clone(),
                fit_row: fit.fit_row.clone(),
                verdict: fit.verdict.map(str::to_owned),
                note: fit.note.clone(),
            })
            .collect(),
        wage_percent: of.wage_percent,
        wage_enough: of.wage_enough,
        hours_fit: of.hours_fit,
        commute_fits: of.commute_fits,
        dutch_gap: of.dutch_gap,
        recent_vacancies: of.recent_vacancies,
        concerns: of
            .concerns
            .iter()
            .map(super::bilingual)
            .collect::<Vec<Bilingual>>(),
    }
}

//! The three phases: when each began, what must come out of it, and its milestones.

use super::deliverables::{Known, completion, market, orientation};
use super::{PhaseProgress, PhaseState, count, days_between};
use crate::{CaseFile, Field, Group};
use chrono::NaiveDate;

/// The first days of the three phases, as far as they are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PhaseDays {
    days: [Option<PhaseDay>; 3],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PhaseDay {
    pub(super) on: NaiveDate,
    pub(super) typed: bool,
}

impl PhaseDays {
    /// The phase in which a day lies: the last one that had begun by then.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Option<u8> {
        let mut begun = (1..=3).filter(|phase| self.day(*phase).is_some_and(|it| it.on <= day));
        begun.next_back()
    }

    /// The first day of phase 1, 2 and 3, also where it is still to come.
    #[must_use]
    pub fn starts(&self) -> [Option<NaiveDate>; 3] {
        self.days.map(|day| day.map(|day| day.on))
    }

    pub(super) fn day(&self, phase: u8) -> Option<PhaseDay> {
        let place = usize::from(phase).checked_sub(1)?;
        self.days.get(place).copied().flatten()
    }
}

impl CaseFile {
    /// The first days of the phases. A typed day counts. Else phase 1 begins with the programme, or
    /// with the intake where its first day is not known; phase 2 on the day of the search profile or
    /// of the first application since phase 1 began, whichever is first: who applies is on the
    /// market; phase 3 when the programme ends or the final report is made. What is worked out so
    /// never lies before the phase before it.
    #[must_use]
    pub fn phase_days(&self) -> PhaseDays {
        let typed = |phase: &str| {
            let on = self.row_date(Field::PhaseStartedOn, phase)?;
            Some(PhaseDay { on, typed: true })
        };
        let known = |on: Option<NaiveDate>, not_before: Option<PhaseDay>| {
            let on = on?;
            let on = not_before.map_or(on, |before| on.max(before.on));
            Some(PhaseDay { on, typed: false })
        };
        let start = self.date(Field::ProgrammeStart);
        let first = typed("1").or_else(|| known(start.or(self.date(Field::IntakeOn)), None));
        let since = |day: &NaiveDate| first.is_none_or(|first| first.on <= *day);
        let applied = self.applications.iter().map(|it| it.date).filter(since);
        let searched = self.date(Field::SearchEstablishedOn);
        let second = typed("2").or_else(|| known(applied.chain(searched).min(), first));
        let ends = [Field::EndingOn, Field::FinalReportOn];
        let ended = ends.into_iter().filter_map(|field| self.date(field)).min();
        let third = typed("3").or_else(|| known(ended, second.or(first)));
        PhaseDays {
            days: [first, second, third],
        }
    }
}

pub(super) fn phases(
    case: &CaseFile,
    days: &PhaseDays,
    known: &Known<'_>,
    today: NaiveDate,
) -> Vec<PhaseProgress> {
    let current = days.on(today);
    let milestones = milestones(case, days, today);
    (1..=3)
        .map(|phase| {
            let day = days.day(phase);
            let deliverables = match phase {
                1 => orientation(case, today),
                2 => market(case, known, days, today),
                _ => completion(case, known, today),
            };
            let over = phase == 3
                && case.date(Field::EndingOn).is_some_and(|on| on <= today)
                && deliverables.iter().all(|it| it.done);
            let state = match current {
                Some(now) if phase < now || (phase == now && over) => PhaseState::Done,
                Some(now) if phase == now => PhaseState::Current,
                _ => PhaseState::Coming,
            };
            let begun = day.filter(|day| day.on <= today);
            let later = (phase + 1..=3).filter_map(|next| days.day(next));
            let ended_on = begun.and(later.map(|day| day.on).filter(|on| *on <= today).min());
            let last = ended_on.unwrap_or(today);
            let of_phase = milestones.iter().filter(|(its, _)| *its == phase);
            PhaseProgress {
                phase,
                state,
                started_on: day.map(|day| day.on),
                typed: day.is_some_and(|day| day.typed),
                ended_on,
                weeks: begun
                    .and_then(|day| days_between(day.on, last))
                    .map(|days| days / 7),
                deliverables,
                milestones_open: count(of_phase.clone().filter(|(_, done)| !done)),
                milestones_done: count(of_phase.filter(|(_, done)| *done)),
            }
        })
        .collect()
}

/// Phase of each milestone that was not dropped, and whether it was reached. The phase is the one
/// typed, else that of the day by which it is due or was reached; without any of these the one we
/// are in.
fn milestones(case: &CaseFile, days: &PhaseDays, today: NaiveDate) -> Vec<(u8, bool)> {
    let rows = case.rows(Group::Milestone);
    let kept = rows.iter().filter_map(|row| {
        let done_on = case.row_date(Field::MilestoneDoneOn, row);
        let status = case.row_text(Field::MilestoneStatus, row);
        if status == "dropped" {
            return None;
        }
        let typed: Option<u8> = case.row_text(Field::MilestonePhase, row).parse().ok();
        let due = case.row_date(Field::MilestoneDue, row).or(done_on);
        let phase = typed.or_else(|| days.on(due.unwrap_or(today)));
        let done = status == "done" || done_on.is_some_and(|on| on <= today);
        Some((phase.unwrap_or(1), done))
    });
    kept.collect()
}

//! Recording how a date was reached.

use chrono::NaiveDate;

use super::case::Case;
use crate::counting::Counting;
use crate::facts::Facts;
use crate::field::{FactPath, FactValue, Field};
use crate::outcome::Deadline;
use crate::reason::{FactUsed, Reason, Step, StepKind};

/// Facts and steps of one walk. Muted where days are only compared: their facts count, the steps
/// towards them would only distract.
#[derive(Default)]
pub(super) struct Recorder<'e> {
    facts: Vec<FactUsed>,
    steps: Vec<Step<'e>>,
    muted: u32,
    /// Days between which the last choice was made.
    pub(super) candidates: Vec<NaiveDate>,
}

impl<'e> Recorder<'e> {
    /// Room for the facts and steps of most rules.
    fn with_room() -> Self {
        Self {
            facts: Vec::with_capacity(4),
            steps: Vec::with_capacity(4),
            ..Self::default()
        }
    }

    pub(super) fn mute(&mut self) {
        self.muted += 1;
    }

    pub(super) fn unmute(&mut self) {
        self.muted = self.muted.saturating_sub(1);
    }

    pub(super) fn fact(&mut self, path: FactPath, value: FactValue) {
        if !self.facts.iter().any(|used| used.path == path) {
            self.facts.push(FactUsed { path, value });
        }
    }

    pub(super) fn step(&mut self, kind: StepKind<'e>, from: Option<NaiveDate>, to: NaiveDate) {
        if self.muted == 0 {
            self.steps.push(Step { kind, from, to });
        }
    }

    /// The choice between several known days; with one there was nothing to choose.
    pub(super) fn picked(&mut self, to: NaiveDate, kind: impl Fn(Vec<NaiveDate>) -> StepKind<'e>) {
        let dates = std::mem::take(&mut self.candidates);
        if dates.len() > 1 {
            self.step(kind(dates), None, to);
        }
    }

    pub(super) fn counted(&mut self, facts: &Facts, counting: &Counting, n: u32, day: NaiveDate) {
        self.fact(
            Field::FirstSickDay.into(),
            FactValue::Date(facts.first_sick_day),
        );
        if counting.first_day != facts.first_sick_day || !counting.excluded.is_empty() {
            for (index, gap) in facts.interruptions.iter().enumerate() {
                for (field, day) in [
                    (Field::RecoveredOn, gap.recovered_on),
                    (Field::SickAgainOn, gap.sick_again_on),
                ] {
                    self.list_fact(field, index, day);
                }
            }
            for (index, leave) in facts.maternity_leave.iter().enumerate() {
                for (field, day) in [(Field::LeaveFrom, leave.from), (Field::LeaveTo, leave.to)] {
                    self.list_fact(field, index, day);
                }
            }
        }
        let kind = StepKind::CountFrom {
            first_day: counting.first_day,
            n,
            excluded_days: counting.excluded_until(day),
        };
        self.step(kind, Some(counting.first_day), day);
    }

    fn list_fact(&mut self, field: Field, index: usize, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.fact(FactPath::at(field, index), FactValue::Date(day));
        }
    }
}

impl<'e> Case<'e, '_> {
    pub(super) fn reason(&self, deadline: Deadline<'e>) -> Option<Reason<'e>> {
        let mut recorder = Recorder::with_room();
        let version = self.version_of(deadline)?;
        if let Some(when) = &version.when {
            self.holds::<true>(when, &mut recorder);
        }
        if let (Some(_), Some(by)) = (version.from.or(version.to), &version.by) {
            recorder.mute();
            self.walk::<true>(by, &mut recorder);
            recorder.unmute();
        }
        let start = self.walk::<true>(&version.date, &mut recorder)?;
        if let (Some(series), Some(number)) = (&version.series, deadline.number) {
            let given = self.facts.number(series.every);
            if let Some(days) = given {
                recorder.fact(series.every.into(), FactValue::Number(days));
            }
            let every_days = given.unwrap_or(series.otherwise);
            let kind = StepKind::Repeat { number, every_days };
            recorder.step(kind, Some(start), deadline.date);
        }
        if deadline.work_ahead != deadline.date {
            recorder.step(
                StepKind::WorkAhead,
                Some(deadline.date),
                deadline.work_ahead,
            );
        }
        let mut opening = Recorder::default();
        if let Some(opens) = &version.opens {
            self.walk::<true>(opens, &mut opening);
        }
        for used in opening.facts {
            recorder.fact(used.path, used.value);
        }
        Some(Reason {
            deadline,
            rule: self.engine.rule(deadline.rule)?,
            index: deadline.rule,
            facts: recorder.facts,
            steps: recorder.steps,
            opens: opening.steps,
        })
    }
}

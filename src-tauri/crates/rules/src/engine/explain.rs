//! Recording how a date was reached.

use super::case::Case;
use crate::counting::Counting;
use crate::day::{Day, date_of, day_of};
use crate::facts::Facts;
use crate::field::{FactPath, FactValue, Field};
use crate::outcome::Deadline;
use crate::reason::{FactUsed, OtherReading, Reason, Step, StepKind};

/// Facts and steps of one walk. Muted where days are only compared: their facts count, the steps
/// towards them would only distract.
#[derive(Default)]
pub(super) struct Recorder<'e> {
    facts: Vec<FactUsed>,
    steps: Vec<Step<'e>>,
    muted: u32,
    /// Days between which the last choice was made.
    pub(super) candidates: Vec<Day>,
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

    pub(super) fn date_fact(&mut self, path: FactPath, day: Day) {
        self.fact(path, FactValue::Date(date_of(day)));
    }

    pub(super) fn step(&mut self, kind: StepKind<'e>, from: Option<Day>, to: Day) {
        if self.muted == 0 {
            self.steps.push(Step {
                kind,
                from: from.map(date_of),
                to: date_of(to),
            });
        }
    }

    /// The choice between several known days; with one there was nothing to choose.
    pub(super) fn picked(
        &mut self,
        to: Day,
        kind: impl Fn(Vec<chrono::NaiveDate>) -> StepKind<'e>,
    ) {
        let days = std::mem::take(&mut self.candidates);
        if days.len() > 1 && self.muted == 0 {
            self.step(kind(days.into_iter().map(date_of).collect()), None, to);
        }
    }

    pub(super) fn counted(&mut self, facts: &Facts, counting: &Counting, n: u32, day: Day) {
        let first_sick_day = facts.first_sick_day();
        self.fact(Field::FirstSickDay.into(), FactValue::Date(first_sick_day));
        if !facts.interruptions.is_empty() || !facts.maternity_leave.is_empty() {
            self.interruptions(facts);
        }
        let kind = StepKind::CountFrom {
            first_day: date_of(counting.first_day),
            n,
            excluded_days: counting.excluded_until(day),
        };
        self.step(kind, Some(counting.first_day), day);
    }

    fn interruptions(&mut self, facts: &Facts) {
        for (index, gap) in facts.interruptions.iter().enumerate() {
            self.list_date(Field::RecoveredOn, index, gap.recovered_on);
            self.list_date(Field::SickAgainOn, index, gap.sick_again_on);
            if let Some(confirmed) = gap.recovery_confirmed {
                let path = FactPath::at(Field::RecoveryConfirmed, index);
                self.fact(path, FactValue::Flag(confirmed));
            }
        }
        for (index, leave) in facts.maternity_leave.iter().enumerate() {
            self.list_date(Field::LeaveFrom, index, leave.from);
            self.list_date(Field::LeaveTo, index, leave.to);
        }
    }

    pub(super) fn spells(&mut self, facts: &Facts) {
        for (index, spell) in facts.unemployment.iter().enumerate() {
            self.list_date(Field::UnemploymentFrom, index, spell.from);
            self.list_date(Field::UnemploymentTo, index, spell.to);
        }
    }

    fn list_date(&mut self, field: Field, index: usize, day: Option<chrono::NaiveDate>) {
        if let Some(day) = day {
            self.fact(FactPath::at(field, index), FactValue::Date(day));
        }
    }
}

impl<'e> Case<'e, '_> {
    pub(super) fn reason(&self, deadline: Deadline<'e>) -> Option<Reason<'e>> {
        let mut recorder = Recorder::with_room();
        let version = self.version_of(deadline)?;
        let rule = self.engine.rule(deadline.rule)?;
        if let Some(when) = &version.when {
            self.holds::<true>(when, &mut recorder);
        }
        if let (Some(_), Some(by)) = (version.from.or(version.to), &version.by) {
            recorder.mute();
            self.walk::<true>(by, &mut recorder);
            recorder.unmute();
        }
        let start = self.walk::<true>(&version.date, &mut recorder)?;
        let date = day_of(deadline.date);
        if let (Some(series), Some(number)) = (&version.series, deadline.number) {
            let given = self.facts.number(series.every);
            if let Some(days) = given {
                recorder.fact(series.every.into(), FactValue::Number(days));
            }
            let every_days = given.unwrap_or(series.otherwise);
            let kind = StepKind::Repeat { number, every_days };
            recorder.step(kind, Some(start), date);
        }
        if deadline.work_ahead != deadline.date {
            recorder.step(StepKind::WorkAhead, Some(date), day_of(deadline.work_ahead));
        }
        let mut opening = Recorder::default();
        if let Some(opens) = &version.opens {
            self.walk::<true>(opens, &mut opening);
        }
        for used in opening.facts {
            recorder.fact(used.path, used.value);
        }
        let texts = rule.readings.iter().map(|reading| &reading.text);
        let readings = version.readings.iter().zip(texts);
        let readings = readings.filter_map(|(node, text)| {
            let read = self.walk::<false>(node, &mut Recorder::default())?;
            (read != date).then(|| OtherReading {
                date: date_of(read),
                text,
            })
        });
        Some(Reason {
            deadline,
            rule,
            index: deadline.rule,
            readings: readings.collect(),
            facts: recorder.facts,
            steps: recorder.steps,
            opens: opening.steps,
        })
    }
}

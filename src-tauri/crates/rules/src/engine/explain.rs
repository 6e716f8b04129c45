//! Recording how each date was reached.

use chrono::NaiveDate;

use super::case::Case;
use super::node::Version;
use super::witness::{Silent, Witness};
use crate::counting::Counting;
use crate::day::{Day, date_of};
use crate::facts::Facts;
use crate::field::{FactPath, FactValue, Field};
use crate::outcome::Deadline;
use crate::reason::{Entry, FactUsed, OtherReading, Places, Reasons, Step, StepKind};

/// Facts and steps of one reason after the other.
struct Recorder<'e> {
    kept: Reasons<'e>,
    /// Where the facts of the reason begin that is being recorded.
    first_fact: usize,
    /// Its facts that are no part of a list, by their bits.
    seen: u128,
    /// The facts behind the counting of sick days are among them.
    seen_counting: bool,
    muted: u32,
}

/// What the dates of a series have in common.
struct Base {
    slot: u16,
    start: Day,
    facts: Places,
    steps: Places,
    opens: Places,
}

fn places(from: usize, to: usize) -> Places {
    let place = |place| u32::try_from(place).unwrap_or(u32::MAX);
    Places(place(from), place(to))
}

impl<'e> Recorder<'e> {
    /// With room for the facts and steps of so many reasons, as most are.
    fn for_reasons(count: usize) -> Self {
        Self {
            kept: Reasons {
                entries: Vec::with_capacity(count),
                facts: Vec::with_capacity(count * 2),
                steps: Vec::with_capacity(count * 3),
                readings: Vec::new(),
            },
            first_fact: 0,
            seen: 0,
            seen_counting: false,
            muted: 0,
        }
    }

    fn begin(&mut self) {
        self.first_fact = self.kept.facts.len();
        self.seen = 0;
        self.seen_counting = false;
    }

    fn facts(&self) -> Places {
        places(self.first_fact, self.kept.facts.len())
    }

    /// The steps from this place on.
    fn steps(&self, from: usize) -> Places {
        places(from, self.kept.steps.len())
    }

    fn keep(&mut self, kind: StepKind<'e>, from: Option<NaiveDate>, to: NaiveDate) {
        self.kept.steps.push(Step { kind, from, to });
    }

    fn work_ahead(&mut self, deadline: &Deadline<'e>) {
        if deadline.work_ahead != deadline.date {
            let kind = StepKind::WorkAhead;
            self.keep(kind, Some(deadline.date), deadline.work_ahead);
        }
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

    fn list_date(&mut self, field: Field, index: usize, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.fact(FactPath::at(field, index), FactValue::Date(day));
        }
    }
}

impl<'e> Witness<'e> for Recorder<'e> {
    const RECORDS: bool = true;

    fn mute(&mut self) {
        self.muted += 1;
    }

    fn unmute(&mut self) {
        self.muted = self.muted.saturating_sub(1);
    }

    fn tells_steps(&self) -> bool {
        self.muted == 0
    }

    fn fact(&mut self, path: FactPath, value: FactValue) {
        let known = match path.index {
            None => self.seen & path.field.bit() != 0,
            Some(_) => {
                let facts = self.kept.facts.iter().skip(self.first_fact);
                facts.into_iter().any(|used| used.path == path)
            }
        };
        if !known {
            self.seen |= path.field.bit();
            self.kept.facts.push(FactUsed { path, value });
        }
    }

    fn date_fact(&mut self, path: FactPath, day: Day) {
        self.fact(path, FactValue::Date(date_of(day)));
    }

    fn step(&mut self, kind: StepKind<'e>, from: Option<Day>, to: Day) {
        if self.muted == 0 {
            self.keep(kind, from.map(date_of), date_of(to));
        }
    }

    fn counted(&mut self, facts: &Facts, counting: &Counting, n: u32, day: Day) {
        if !self.seen_counting {
            self.seen_counting = true;
            let first_sick_day = FactValue::Date(facts.first_sick_day());
            self.fact(Field::FirstSickDay.into(), first_sick_day);
            self.interruptions(facts);
        }
        if self.muted == 0 {
            let first_day = date_of(counting.first_day);
            let kind = StepKind::CountFrom {
                first_day,
                n,
                excluded_days: counting.excluded_until(day),
            };
            self.keep(kind, Some(first_day), date_of(day));
        }
    }

    fn spells(&mut self, facts: &Facts) {
        for (index, spell) in facts.unemployment.iter().enumerate() {
            self.list_date(Field::UnemploymentFrom, index, spell.from);
            self.list_date(Field::UnemploymentTo, index, spell.to);
        }
    }
}

impl<'e> Case<'e, '_> {
    /// The reasons of these dates of the case, in their order.
    pub(super) fn reasons(&self, deadlines: &[Deadline<'e>]) -> Reasons<'e> {
        let mut recorder = Recorder::for_reasons(deadlines.len());
        let mut bases = Vec::new();
        for deadline in deadlines {
            let entry = match self.version_of(deadline) {
                Some(version) if deadline.number.is_some() => {
                    self.one_of_series(deadline, version, &mut bases, &mut recorder)
                }
                Some(version) => self.single(deadline, version, &mut recorder),
                None => None,
            };
            recorder.kept.entries.extend(entry);
        }
        recorder.kept
    }

    fn single(
        &self,
        deadline: &Deadline<'e>,
        version: &'e Version,
        recorder: &mut Recorder<'e>,
    ) -> Option<Entry<'e>> {
        recorder.begin();
        let first_step = recorder.kept.steps.len();
        self.record_date(version, recorder)?;
        recorder.work_ahead(deadline);
        let steps = recorder.steps(first_step);
        let opens = self.record_opens(version, recorder);
        Some(Entry {
            deadline: *deadline,
            rule: self.engine.rule(deadline.rule)?,
            facts: recorder.facts(),
            steps,
            opens,
            readings: self.readings(deadline, version, recorder),
        })
    }

    fn one_of_series(
        &self,
        deadline: &Deadline<'e>,
        version: &'e Version,
        bases: &mut Vec<Base>,
        recorder: &mut Recorder<'e>,
    ) -> Option<Entry<'e>> {
        let (series, number) = (version.series.as_ref()?, deadline.number?);
        let known = bases.iter().position(|base| base.slot == deadline.slot);
        let given = self.facts.number(series.every);
        if known.is_none() {
            recorder.begin();
            let first_step = recorder.kept.steps.len();
            let start = self.record_date(version, recorder)?;
            if let Some(days) = given {
                recorder.fact(series.every.into(), FactValue::Number(days));
            }
            let steps = recorder.steps(first_step);
            let opens = self.record_opens(version, recorder);
            bases.push(Base {
                slot: deadline.slot,
                start,
                facts: recorder.facts(),
                steps,
                opens,
            });
        }
        let base = match known {
            Some(place) => bases.get(place),
            None => bases.last(),
        };
        let base = base?;
        let first_step = recorder.kept.steps.len();
        recorder.kept.steps.extend_from_within(base.steps.range());
        let every_days = given.unwrap_or(series.otherwise);
        let kind = StepKind::Repeat { number, every_days };
        recorder.keep(kind, Some(date_of(base.start)), deadline.date);
        recorder.work_ahead(deadline);
        Some(Entry {
            deadline: *deadline,
            rule: self.engine.rule(deadline.rule)?,
            facts: base.facts,
            steps: recorder.steps(first_step),
            opens: base.opens,
            readings: self.readings(deadline, version, recorder),
        })
    }

    /// When the rule applies, and the date; of a series, the day from which it counts.
    fn record_date(&self, version: &'e Version, recorder: &mut Recorder<'e>) -> Option<Day> {
        if let Some(when) = &version.when {
            self.holds(when, recorder);
        }
        if let (Some(_), Some(by)) = (version.from.or(version.to), &version.by) {
            recorder.mute();
            self.walk(by, recorder);
            recorder.unmute();
        }
        self.walk(&version.date, recorder)
    }

    fn record_opens(&self, version: &'e Version, recorder: &mut Recorder<'e>) -> Places {
        let first_step = recorder.kept.steps.len();
        if let Some(opens) = &version.opens {
            self.walk(opens, recorder);
        }
        recorder.steps(first_step)
    }

    fn readings(
        &self,
        deadline: &Deadline<'e>,
        version: &'e Version,
        recorder: &mut Recorder<'e>,
    ) -> Places {
        let first = recorder.kept.readings.len();
        if let Some(rule) = self.engine.rule(deadline.rule) {
            let texts = rule.readings.iter().map(|reading| &reading.text);
            for (node, text) in version.readings.iter().zip(texts) {
                let read = self.walk(node, &mut Silent).map(date_of);
                let other = read.filter(|date| *date != deadline.date);
                let other = other.map(|date| OtherReading { date, text });
                recorder.kept.readings.extend(other);
            }
        }
        places(first, recorder.kept.readings.len())
    }
}

//! Who is told of what a walk passes.

use crate::counting::Counting;
use crate::day::Day;
use crate::facts::Facts;
use crate::field::{FactPath, FactValue};
use crate::reason::StepKind;

/// Told of the facts and steps of a walk, in order.
pub(super) trait Witness<'e> {
    /// Whether it keeps anything: what only it would need is not worked out otherwise.
    const RECORDS: bool;

    /// From here on days are only compared: their facts count, the steps towards them would only
    /// distract.
    fn mute(&mut self) {}

    fn unmute(&mut self) {}

    /// Whether it keeps the steps that it is told now.
    fn tells_steps(&self) -> bool {
        false
    }

    fn fact(&mut self, _path: FactPath, _value: FactValue) {}

    fn date_fact(&mut self, _path: FactPath, _day: Day) {}

    fn step(&mut self, _kind: StepKind<'e>, _from: Option<Day>, _to: Day) {}

    /// A day counted from the first sick day.
    fn counted(&mut self, _facts: &Facts, _counting: &Counting, _n: u32, _day: Day) {}

    /// The spells without work.
    fn spells(&mut self, _facts: &Facts) {}
}

/// Keeps nothing.
pub(super) struct Silent;

impl Witness<'_> for Silent {
    const RECORDS: bool = false;
}

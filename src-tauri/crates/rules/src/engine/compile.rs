//! From names to places: the compiled form of a pack.

mod checks;
mod needs;
mod reader;

use super::PackError;
use super::names::Names;
use super::node::{
    ConflictCheck, Needs, OptionCheck, PlacementCheck, Repeat, RunningOutCheck, Slot, Test, Turn,
    Version,
};
use crate::day::day_of;
use crate::outcome::RuleIndex;
use crate::pack::{Rule, RulePack};

use reader::Reader;

/// A pack whose names are places.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    /// Terms, then rules in alphabetical order of their ids.
    pub(super) slots: Vec<Slot>,
    /// The slots that can have a date, each after those it uses.
    pub(super) turns: Vec<Turn>,
    pub(super) conflicts: Vec<ConflictCheck>,
    pub(super) waiting_period: usize,
    pub(super) work_rules: Vec<Option<Test>>,
    pub(super) placements: Vec<PlacementCheck>,
    pub(super) running_out: Vec<RunningOutCheck>,
    pub(super) options: Vec<OptionCheck>,
    pub(super) questions: Vec<Test>,
}

impl Compiled {
    pub(super) fn new(pack: &RulePack) -> Result<Self, PackError> {
        if pack.rules.len() + pack.terms.len() > usize::from(u16::MAX) {
            return Err(PackError::TooManyRules);
        }
        let names = Names::of(pack)?;
        let mut slots = Vec::new();
        let mut uses = Vec::new();
        for term in &pack.terms {
            let mut reader = Reader::new(&names, &term.id);
            slots.push(Slot::Term(reader.node(&term.date)?));
            uses.push(reader.uses);
        }
        for (id, rules) in &names.versions {
            let mut reader = Reader::new(&names, id);
            let mut versions = Vec::new();
            for (index, rule) in rules {
                if let Some(version) = version(&mut reader, *index, rule)? {
                    versions.push(version);
                }
            }
            slots.push(Slot::Rule {
                id: (*id).to_owned(),
                versions,
            });
            uses.push(reader.uses);
        }
        let order = sorted(&uses).map_err(|place| {
            let name = match slots.get(place) {
                Some(Slot::Rule { id, .. }) => id.clone(),
                _ => pack
                    .terms
                    .get(place)
                    .map(|term| term.id.clone())
                    .unwrap_or_default(),
            };
            PackError::Cycle(name)
        })?;
        let waiting_period = names.term(&pack.counting.waiting_period_term, "counting")?;
        let (turns, needs) = needs::turns(&mut slots, &order);
        checks::criteria(pack)?;
        checks::norms(pack)?;
        Ok(Self {
            conflicts: checks::conflicts(&names, &needs)?,
            work_rules: checks::work_rules(&names)?,
            placements: checks::placements(&names)?,
            running_out: checks::running_out(&names)?,
            options: checks::options(&names)?,
            questions: checks::questions(&names)?,
            slots,
            turns,
            waiting_period,
        })
    }

    /// The slot of a date's id.
    pub(super) fn slot_of(&self, deadline: &str) -> Option<usize> {
        let first = self
            .slots
            .partition_point(|slot| matches!(slot, Slot::Term(_)));
        let rules = self.slots.get(first..)?;
        let found = rules.binary_search_by(|slot| match slot {
            Slot::Rule { id, .. } => id.as_str().cmp(deadline),
            Slot::Term(_) => std::cmp::Ordering::Less,
        });
        found.ok().map(|place| first + place)
    }
}

fn version(
    reader: &mut Reader<'_, '_>,
    index: RuleIndex,
    rule: &Rule,
) -> Result<Option<Version>, PackError> {
    let series = match &rule.series {
        Some(series) if series.otherwise < 1 => {
            return Err(PackError::BadSeries(rule.id.clone()));
        }
        Some(series) => Some(Repeat {
            every: reader.field(series.every, series.every.is_number())?,
            otherwise: series.otherwise,
            until: reader.node(&series.until)?,
        }),
        None => None,
    };
    // Other readings are looked at when every date is known, so they may refer to any.
    let mut readings = Vec::new();
    for reading in &rule.readings {
        readings.push(Reader::new(reader.names, &rule.id).node(&reading.date)?);
    }
    if let Some(field) = rule.done_by {
        reader.field(field, field.is_date())?;
    }
    let version = Version {
        rule: index,
        needs: Needs::NOTHING,
        beyond_contract: rule.beyond_contract,
        when: reader.optional_test(rule.when.as_ref())?,
        needs_say_when: false,
        from: rule.validity.from.map(day_of),
        to: rule.validity.to.map(day_of),
        by: reader.optional_node(rule.validity.by.as_ref())?,
        date: reader.node(&rule.date)?,
        opens: reader.optional_node(rule.opens.as_ref())?,
        readings,
        series,
    };
    Ok(rule.status.gives_dates().then_some(version))
}

/// Each place after those it uses; the error is a place in a circle.
fn sorted(uses: &[Vec<usize>]) -> Result<Vec<usize>, usize> {
    let mut order = Vec::with_capacity(uses.len());
    let mut placed = vec![false; uses.len()];
    while order.len() < uses.len() {
        let is_placed = |place: &usize| placed.get(*place).copied().unwrap_or(false);
        let ready: Vec<usize> = uses
            .iter()
            .enumerate()
            .filter(|(place, needs)| !is_placed(place) && needs.iter().all(is_placed))
            .map(|(place, _)| place)
            .collect();
        if ready.is_empty() {
            return Err((0..uses.len())
                .find(|place| !is_placed(place))
                .unwrap_or_default());
        }
        for place in ready {
            if let Some(flag) = placed.get_mut(place) {
                *flag = true;
            }
            order.push(place);
        }
    }
    Ok(order)
}

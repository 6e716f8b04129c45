//! The names that a pack gives, and what each stands for.

use std::collections::BTreeMap;

use super::PackError;
use super::node::category_bit;
use crate::formula::Condition;
use crate::outcome::RuleIndex;
use crate::pack::{Rule, RulePack};

/// All names of a pack.
pub(super) struct Names<'p> {
    pub(super) pack: &'p RulePack,
    pub(super) terms: BTreeMap<&'p str, usize>,
    /// In alphabetical order; a rule's slot is the number of terms plus its place here.
    pub(super) versions: BTreeMap<&'p str, Vec<(RuleIndex, &'p Rule)>>,
    pub(super) deadlines: BTreeMap<&'p str, usize>,
    pub(super) conditions: BTreeMap<&'p str, &'p Condition>,
    pub(super) sets: BTreeMap<&'p str, u32>,
    pub(super) leads: BTreeMap<&'p str, usize>,
    pub(super) work_rules: BTreeMap<&'p str, u64>,
}

impl<'p> Names<'p> {
    pub(super) fn of(pack: &'p RulePack) -> Result<Self, PackError> {
        let mut terms = BTreeMap::new();
        for (place, term) in pack.terms.iter().enumerate() {
            unique(terms.insert(term.id.as_str(), place), &term.id)?;
        }
        let mut conditions = BTreeMap::new();
        for (name, condition) in &pack.conditions {
            unique(conditions.insert(name.as_str(), condition), name)?;
        }
        let mut sets = BTreeMap::new();
        for (name, categories) in &pack.category_sets {
            let bits = categories
                .iter()
                .fold(0, |bits, category| bits | category_bit(*category));
            unique(sets.insert(name.as_str(), bits), name)?;
        }
        let mut leads = BTreeMap::new();
        for (place, lead) in pack.lead_times.iter().enumerate() {
            unique(leads.insert(lead.id.as_str(), place), &lead.id)?;
        }
        let mut work_rules = BTreeMap::new();
        for (place, rule) in pack.work_rules.iter().enumerate() {
            if place >= 64 {
                return Err(PackError::TooManyRules);
            }
            unique(work_rules.insert(rule.id.as_str(), 1 << place), &rule.id)?;
        }
        let mut versions: BTreeMap<&str, Vec<(RuleIndex, &Rule)>> = BTreeMap::new();
        for (index, rule) in pack.rules.iter().enumerate() {
            let index = u16::try_from(index).map_err(|_| PackError::TooManyRules)?;
            let same = versions.entry(rule.id.as_str()).or_default();
            for (_, other) in same.iter() {
                let open = |rule: &Rule| rule.validity.from.is_none() && rule.validity.to.is_none();
                if open(rule) && open(other) {
                    return Err(PackError::DuplicateName(rule.id.clone()));
                }
                if rule.validity.by != other.validity.by || rule.validity.overlaps(&other.validity)
                {
                    return Err(PackError::OverlappingValidity(rule.id.clone()));
                }
            }
            same.push((RuleIndex(index), rule));
        }
        let deadlines = versions
            .keys()
            .enumerate()
            .map(|(place, id)| (*id, terms.len() + place))
            .collect();
        Ok(Self {
            pack,
            terms,
            versions,
            deadlines,
            conditions,
            sets,
            leads,
            work_rules,
        })
    }

    pub(super) fn deadline(&self, id: &str, by: &str) -> Result<usize, PackError> {
        let place = self.deadlines.get(id).copied();
        place.ok_or_else(|| unknown(by, id))
    }

    pub(super) fn lead(&self, id: &str, by: &str) -> Result<usize, PackError> {
        let place = self.leads.get(id).copied();
        place.ok_or_else(|| unknown(by, id))
    }

    /// The bits of some work rules.
    pub(super) fn work_rules(&self, ids: &[String], by: &str) -> Result<u64, PackError> {
        ids.iter().try_fold(0, |bits, id| {
            let bit = self.work_rules.get(id.as_str()).copied();
            Ok(bits | bit.ok_or_else(|| unknown(by, id))?)
        })
    }

    pub(super) fn term(&self, name: &str, by: &str) -> Result<usize, PackError> {
        self.terms
            .get(name)
            .copied()
            .ok_or_else(|| unknown(by, name))
    }
}

fn unique<T>(before: Option<T>, name: &str) -> Result<(), PackError> {
    match before {
        Some(_) => Err(PackError::DuplicateName(name.to_owned())),
        None => Ok(()),
    }
}

pub(super) fn unknown(by: &str, name: &str) -> PackError {
    PackError::UnknownName {
        by: by.to_owned(),
        name: name.to_owned(),
    }
}

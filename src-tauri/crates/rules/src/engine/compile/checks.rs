//! What a pack says besides dates: conflicts, placements, options and questions; and what may not
//! stand in it twice.

use super::super::PackError;
use super::super::names::Names;
use super::super::node::{
    Comparison, ConflictCheck, Needs, OptionCheck, PlacementCheck, RunningOutCheck, Test,
};
use super::needs;
use super::reader::Reader;
use crate::field::Field;
use crate::pack::{ConflictTest, RulePack};

pub(super) fn conflicts(
    names: &Names<'_>,
    slot_needs: &[Needs],
) -> Result<Vec<ConflictCheck>, PackError> {
    let mut checks: Vec<ConflictCheck> = Vec::new();
    for rule in &names.pack.conflicts {
        let code = rule.kind.code();
        if checks.iter().any(|check| check.kind == rule.kind) {
            return Err(PackError::DuplicateName(code.to_owned()));
        }
        if let Some(id) = &rule.explained_by {
            names.deadline(id, code)?;
        }
        let mut reader = Reader::new(names, code);
        let mut check = ConflictCheck {
            kind: rule.kind,
            needs: Needs::NOTHING,
            beyond_contract: rule.beyond_contract,
            when: reader.optional_test(rule.when.as_ref())?,
            needs_say_when: false,
            compare: match &rule.test {
                ConflictTest::Dates { earlier, later } => Comparison::Dates {
                    earlier: reader.node(earlier)?,
                    later: reader.node(later)?,
                },
                ConflictTest::Holds { on } => Comparison::Holds {
                    on: reader.optional_node(on.as_ref())?,
                },
                ConflictTest::PlacementForbidden => Comparison::PlacementForbidden,
            },
        };
        check.needs = needs::of_conflict(&check, slot_needs);
        check.needs_say_when = check.when.as_ref().is_none_or(needs::say_all);
        checks.push(check);
    }
    checks.sort_by_key(|check| check.kind);
    Ok(checks)
}

/// The last one holds always, so that there is one for every case.
pub(super) fn work_rules(names: &Names<'_>) -> Result<Vec<Option<Test>>, PackError> {
    let rules = &names.pack.work_rules;
    let mut tests = Vec::new();
    for (place, rule) in rules.iter().enumerate() {
        if rule.when.is_none() != (place + 1 == rules.len()) {
            return Err(PackError::NoLastResort(rule.id.clone()));
        }
        let mut reader = Reader::new(names, &rule.id);
        reader.may_use_work_rules = false;
        tests.push(reader.optional_test(rule.when.as_ref())?);
    }
    Ok(tests)
}

/// Every work rule has an answer for every form, whatever else is known.
pub(super) fn placements(names: &Names<'_>) -> Result<Vec<PlacementCheck>, PackError> {
    let mut checks = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for rule in &names.pack.placements {
        if !ids.insert(rule.id.as_str()) {
            return Err(PackError::DuplicateName(rule.id.clone()));
        }
        let mut reader = Reader::new(names, &rule.id);
        checks.push(PlacementCheck {
            work_rules: names.work_rules(&rule.work_rules, &rule.id)?,
            forms: reader.choices(Field::PlacementForm, &rule.forms)?,
            when: reader.optional_test(rule.when.as_ref())?,
            verdict: rule.verdict,
        });
    }
    let crate::field::FactKind::Choice(forms) = Field::PlacementForm.kind() else {
        return Ok(checks);
    };
    for (place, rule) in names.pack.work_rules.iter().enumerate() {
        for form in 0..forms.len() {
            let answered = checks.iter().any(|check| {
                check.when.is_none()
                    && check.work_rules >> place & 1 & u64::from(check.forms >> form & 1) == 1
            });
            if !answered {
                return Err(PackError::NoLastResort(rule.id.clone()));
            }
        }
    }
    Ok(checks)
}

pub(super) fn running_out(names: &Names<'_>) -> Result<Vec<RunningOutCheck>, PackError> {
    let mut checks = Vec::new();
    for rule in &names.pack.running_out {
        let mut reader = Reader::new(names, &rule.deadline);
        checks.push(RunningOutCheck {
            deadline: names.deadline(&rule.deadline, "running_out")?,
            goal: reader.node(&rule.goal)?,
            when: reader.optional_test(rule.when.as_ref())?,
        });
    }
    Ok(checks)
}

pub(super) fn options(names: &Names<'_>) -> Result<Vec<OptionCheck>, PackError> {
    let mut checks = Vec::new();
    for rule in &names.pack.options {
        let lead = rule.lead.as_ref();
        let mut reader = Reader::new(names, &rule.id);
        checks.push(OptionCheck {
            ask_by: reader.optional_node(rule.ask_by.as_ref())?,
            when: reader.optional_test(rule.when.as_ref())?,
            lead: lead.map(|id| names.lead(id, &rule.id)).transpose()?,
        });
    }
    unique(names.pack.options.iter().map(|rule| rule.id.as_str()))?;
    Ok(checks)
}

pub(super) fn questions(names: &Names<'_>) -> Result<Vec<Test>, PackError> {
    unique(names.pack.questions.iter().map(|it| it.id.as_str()))?;
    let questions = names.pack.questions.iter();
    questions
        .map(|it| Reader::new(names, &it.id).test(&it.when))
        .collect()
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), PackError> {
    let mut seen = std::collections::BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(PackError::DuplicateName(id.to_owned()));
        }
    }
    Ok(())
}

pub(super) fn criteria(pack: &RulePack) -> Result<(), PackError> {
    for (place, a) in pack.criteria.iter().enumerate() {
        for b in pack.criteria.iter().skip(place + 1) {
            if a.id == b.id {
                return Err(PackError::DuplicateName(a.id.clone()));
            }
            let apart =
                |a: Option<i64>, b: Option<i64>| matches!((a, b), (Some(a), Some(b)) if a <= b);
            let ages_meet = !apart(a.age_below, b.age_from) && !apart(b.age_below, a.age_from);
            if (a.category, a.reduced, a.year) == (b.category, b.reduced, b.year) && ages_meet {
                return Err(PackError::OverlappingCriteria(b.id.clone()));
            }
        }
    }
    Ok(())
}

pub(super) fn norms(pack: &RulePack) -> Result<(), PackError> {
    for (place, a) in pack.ruling30_norms.iter().enumerate() {
        for b in pack.ruling30_norms.iter().skip(place + 1) {
            if a.id == b.id {
                return Err(PackError::DuplicateName(a.id.clone()));
            }
            if a.year == b.year {
                return Err(PackError::OverlappingCriteria(b.id.clone()));
            }
        }
    }
    Ok(())
}

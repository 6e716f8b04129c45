//! Facts, what was read of them, and what is wrong with them.

use super::{problem, sick_week, weekday};
use chrono::NaiveDate;
use spoorboek_contract::message::{FactView, ProblemKind, Reading};
use spoorboek_domain as domain;
use spoorboek_domain::{CaseFile, Fact, FactKey, Field, Problem, Value};
use spoorboek_rules as rules;

/// How a value typed into a field was read.
pub(crate) fn reading(
    field: Field,
    read: &Result<Option<Value>, Problem>,
    outcome: Option<&rules::Outcome<'_>>,
    today: NaiveDate,
) -> Reading {
    let value = read.as_ref().ok().and_then(Option::as_ref);
    let day = value.and_then(date);
    let too_early = field.has_happened() && day.is_some_and(|day| day > today);
    let in_future = too_early.then(|| Problem::new(domain::ProblemKind::InFuture));
    Reading {
        value: value.map(Value::canonical),
        weekday: day.map(weekday),
        sick_week: day.and_then(|day| sick_week(outcome, day)),
        problem: read.as_ref().err().or(in_future.as_ref()).map(problem),
    }
}

fn date(value: &Value) -> Option<NaiveDate> {
    match value {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}

/// Every fact that was entered, the dossier number first, and a required one that was not.
pub(crate) fn facts(
    case: &CaseFile,
    outcome: Option<&rules::Outcome<'_>>,
    problems: &[(FactKey, Problem)],
) -> Vec<FactView> {
    let number = FactView {
        field: Field::DossierNumber.key().to_owned(),
        row: String::new(),
        value: Some(case.dossier_number.clone()),
        typed: None,
        weekday: None,
        sick_week: None,
        problem: None,
    };
    let problem_of = |key: &FactKey| {
        problems
            .iter()
            .find(|(at, _)| at == key)
            .map(|(_, found)| problem(found))
    };
    let entered = case.facts.iter().map(|(key, fact)| {
        let (value, typed) = match fact {
            Fact::Known(value) => (Some(value), None),
            Fact::Unreadable(typed) => (None, Some(typed.clone())),
        };
        let day = value.and_then(date);
        FactView {
            field: key.field.key().to_owned(),
            row: key.row.clone(),
            value: value.map(Value::canonical),
            typed,
            weekday: day.map(weekday),
            sick_week: day.and_then(|day| sick_week(outcome, day)),
            problem: problem_of(key),
        }
    });
    let missing = problems
        .iter()
        .filter(|(key, _)| !case.facts.contains_key(key))
        .map(|(key, found)| FactView {
            field: key.field.key().to_owned(),
            row: key.row.clone(),
            value: None,
            typed: None,
            weekday: None,
            sick_week: None,
            problem: Some(problem(found)),
        });
    std::iter::once(number)
        .chain(entered)
        .chain(missing)
        .collect()
}

pub(super) fn problem_kind(kind: domain::ProblemKind) -> ProblemKind {
    match kind {
        domain::ProblemKind::NotADate => ProblemKind::NotADate,
        domain::ProblemKind::NoSuchDay => ProblemKind::NoSuchDay,
        domain::ProblemKind::DateOutOfRange => ProblemKind::DateOutOfRange,
        domain::ProblemKind::NotANumber => ProblemKind::NotANumber,
        domain::ProblemKind::NotATime => ProblemKind::NotATime,
        domain::ProblemKind::NoContentHere => ProblemKind::NoContentHere,
        domain::ProblemKind::NumberOutOfRange => ProblemKind::NumberOutOfRange,
        domain::ProblemKind::NotAChoice => ProblemKind::NotAChoice,
        domain::ProblemKind::TooLong => ProblemKind::TooLong,
        domain::ProblemKind::Required => ProblemKind::Required,
        domain::ProblemKind::NotAfter => ProblemKind::NotAfter,
        domain::ProblemKind::Before => ProblemKind::Before,
        domain::ProblemKind::Overlaps => ProblemKind::Overlaps,
        domain::ProblemKind::OtherMissing => ProblemKind::OtherMissing,
        domain::ProblemKind::StartsNewCase => ProblemKind::StartsNewCase,
        domain::ProblemKind::CountsAnew => ProblemKind::CountsAnew,
        domain::ProblemKind::InFuture => ProblemKind::InFuture,
    }
}

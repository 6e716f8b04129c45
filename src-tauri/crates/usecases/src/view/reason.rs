//! Why a date is what it is.

use super::bilingual;
use super::deadlines;
use super::deadlines::numbered;
use crate::basis::{Basis, Dated};
use chrono::NaiveDate;
use spoorboek_contract::message::{Bilingual, FactUsed, ReasonView, SourceView, StepView};
use spoorboek_domain::CaseFile;
use spoorboek_rules::{Engine, FactPath, FactValue, Reason, Source, Status, Step, StepKind};

pub(crate) fn reason(
    basis: &Basis,
    case: &CaseFile,
    dated: &Dated<'_>,
    reason: &Reason<'_>,
) -> ReasonView {
    let engine = &*basis.engine;
    let rule = reason.rule;
    let review = rule.review.state(basis.today);
    let id = reason.deadline.full_id().into_owned();
    let station = dated.stations.iter().find(|station| station.id == id);
    let field = |path: FactPath| {
        let field = case.field_behind(path.field, basis.today)?;
        Some(field.key().to_owned())
    };
    let steps = |steps: &[Step<'_>]| {
        steps
            .iter()
            .filter_map(|step| self::step(engine, &field, step))
            .collect()
    };
    ReasonView {
        deadline_id: id,
        title: numbered(&rule.title, reason.deadline.number),
        rule_text: bilingual(&rule.text),
        rule_id: rule.id.clone(),
        pack_version: engine.version().to_owned(),
        who: deadlines::party(rule.who),
        readings: station
            .map(|at| deadlines::readings(dated, at))
            .unwrap_or_default(),
        opens: steps(reason.opens),
        facts: reason
            .facts
            .iter()
            .filter_map(|used| {
                Some(FactUsed {
                    field: field(used.path)?,
                    value: value(used.value)?,
                })
            })
            .collect(),
        steps: steps(reason.steps),
        sources: sources(&rule.sources),
        status: status(rule.status).to_owned(),
        reviewed_on: review.reviewed_on.to_string(),
        review_overdue: review.stale,
        sources_disagree: Source::disagree(&rule.sources),
    }
}

pub(super) fn sources(sources: &[Source]) -> Vec<SourceView> {
    let sources = sources.iter().map(|source| SourceView {
        reference: source.reference.clone(),
        url: source.url.clone().unwrap_or_default(),
        version: source.version.map(|day| day.to_string()),
        contrary: source.contrary,
    });
    sources.collect()
}

/// The name of a rule's date.
fn title(engine: &Engine, id: &str) -> Bilingual {
    let rule = engine.rules().iter().find(|rule| rule.id == id);
    rule.map(|rule| bilingual(&rule.title)).unwrap_or_default()
}

fn value(value: FactValue) -> Option<String> {
    match value {
        FactValue::Date(day) => Some(day.to_string()),
        FactValue::Number(number) => Some(number.to_string()),
        FactValue::Flag(true) => Some("yes".to_owned()),
        FactValue::Flag(false) => Some("no".to_owned()),
        FactValue::Choice(code) => Some(code.to_owned()),
        FactValue::Category(category) => Some(category.code().to_owned()),
        FactValue::Given => None,
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::InForce => "in_force",
        Status::Practice => "practice",
        Status::Announced => "announced",
        Status::Pending => "pending",
        Status::Expired => "expired",
    }
}

/// One step; a step that starts from nowhere although it should is left out, not guessed.
fn step(
    engine: &Engine,
    field: &dyn Fn(FactPath) -> Option<String>,
    step: &Step<'_>,
) -> Option<StepView> {
    let to = step.to.to_string();
    let from = || step.from.map(|day| day.to_string());
    let days = |days: i64| i32::try_from(days).ok();
    Some(match &step.kind {
        StepKind::CountFrom {
            first_day,
            n,
            excluded_days,
        } => StepView::CountedDay {
            from: first_day.to_string(),
            day: *n,
            excluded: u32::try_from(*excluded_days).unwrap_or_default(),
            to,
        },
        StepKind::PlusDays { days: n }
        | StepKind::PlusFactDays { days: n, .. }
        | StepKind::PlusLateness { days: n }
        | StepKind::PlusLeave { days: n } => StepView::Days {
            from: from()?,
            days: days(*n)?,
            to,
        },
        StepKind::PlusMonths { months } => StepView::Months {
            from: from()?,
            months: *months,
            to,
        },
        StepKind::EarlierOf { dates } => StepView::Earliest { of: all(dates), to },
        StepKind::LaterOf { dates } => StepView::Latest { of: all(dates), to },
        StepKind::TakenFromFact { path } => StepView::Fact {
            field: field(*path)?,
            to,
        },
        StepKind::TakenFromDeadline { id } => StepView::Deadline {
            deadline_id: (*id).to_owned(),
            title: title(engine, id),
            to,
        },
        StepKind::TakenFromLetter { id } => StepView::Letter {
            deadline_id: (*id).to_owned(),
            title: title(engine, id),
            to,
        },
        StepKind::Fixed => StepView::Fixed { to },
        StepKind::NextBusinessDay => StepView::NextBusinessDay { from: from()?, to },
        StepKind::BusinessDays { days } => StepView::BusinessDays {
            from: from()?,
            days: *days,
            to,
        },
        StepKind::Lead { lead, days: n } => StepView::LeadTime {
            what: bilingual(&lead.title),
            from: from()?,
            days: days(*n)?,
            to,
        },
        StepKind::MinusSpells { days: n } => StepView::Days {
            from: from()?,
            days: days(-*n)?,
            to,
        },
        StepKind::Repeat { number, every_days } => StepView::Days {
            from: from()?,
            days: days(every_days.checked_mul(i64::from(*number))?)?,
            to,
        },
        StepKind::WorkAhead => StepView::WorkAhead { from: from()?, to },
    })
}

fn all(dates: &[NaiveDate]) -> Vec<String> {
    dates.iter().map(NaiveDate::to_string).collect()
}

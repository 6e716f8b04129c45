//! Why a date is what it is.

use super::bilingual;
use super::deadlines::numbered;
use chrono::NaiveDate;
use spoorboek_contract::message::{FactUsed, ReasonView, SourceView, StepView};
use spoorboek_domain::form_field;
use spoorboek_rules::{Engine, FactPath, FactValue, Reason, Status, Step, StepKind};

pub(crate) fn reason(engine: &Engine, reason: &Reason<'_>, today: NaiveDate) -> ReasonView {
    let rule = reason.rule;
    let review = rule.review.state(today);
    ReasonView {
        deadline_id: reason.deadline.full_id().into_owned(),
        title: numbered(&rule.title, reason.deadline.number),
        rule_text: bilingual(&rule.text),
        rule_id: rule.id.clone(),
        pack_version: engine.version().to_owned(),
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
        steps: reason
            .steps
            .iter()
            .filter_map(|step| self::step(engine, step))
            .collect(),
        sources: rule
            .sources
            .iter()
            .map(|source| SourceView {
                reference: source.reference.clone(),
                url: source.url.clone().unwrap_or_default(),
                version: source.version.map(|day| day.to_string()),
                contrary: source.contrary,
            })
            .collect(),
        status: status(rule.status).to_owned(),
        reviewed_on: review.reviewed_on.to_string(),
        review_overdue: review.stale,
        sources_disagree: rule.sources.iter().any(|source| source.contrary),
    }
}

fn field(path: FactPath) -> Option<String> {
    form_field(path.field).map(|field| field.key().to_owned())
}

fn value(value: FactValue) -> Option<String> {
    match value {
        FactValue::Date(day) => Some(day.to_string()),
        FactValue::Number(number) => Some(number.to_string()),
        FactValue::Flag(true) => Some("yes".to_owned()),
        FactValue::Flag(false) => Some("no".to_owned()),
        FactValue::Category(category) => Some(category.code().to_owned()),
        FactValue::Given => None,
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::InForce => "in_force",
        Status::Practice => "practice",
        Status::Announced => "announced",
        Status::Pending => "pending",
        Status::Expired => "expired",
    }
}

/// One step; a step that starts from nowhere although it should is left out, not guessed.
fn step(engine: &Engine, step: &Step<'_>) -> Option<StepView> {
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
            title: engine
                .rules()
                .iter()
                .find(|rule| rule.id == *id)
                .map(|rule| bilingual(&rule.title))
                .unwrap_or_default(),
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

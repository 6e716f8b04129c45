//! Rows of the vault to the domain's types, and back.

use crate::failure::Outcome;
use chrono::{DateTime, NaiveDate, NaiveTime};
use spoorboek_domain as domain;
use spoorboek_domain::{CaseFile, DocumentKind, Fact, FactKey, Field, Language, Value};
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::{self, Entered, Subject};
use std::collections::BTreeMap;

/// A case, whole; the newest lines, applications and documents first.
pub(crate) fn case_file(
    transaction: &ReadTransaction<'_>,
    row: &table::ClientCase,
) -> Outcome<CaseFile> {
    let facts = transaction.facts(&row.id)?;
    let log = transaction.log_entries(&row.id)?;
    let applications = transaction.applications(&row.id)?;
    let documents = transaction.documents(&row.id)?;
    let texts = if documents.is_empty() {
        Vec::new()
    } else {
        transaction.document_texts_of_case(&row.id)?
    };
    let mut case = whole(row, facts, log, applications, documents, texts);
    // Only what changed after it was signed asks for another signature.
    let signed = case.date(Field::PlanSignedOn);
    if let Some(after) = signed.and_then(|day| day.succ_opt()) {
        let since_ms = after.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let changed = transaction.subjects_changed_since(&row.id, since_ms)?;
        let of_plan = changed.iter().filter(|(it, _)| is_of_plan(&case, it));
        let last = of_plan.filter_map(|(_, at_ms)| day_of(*at_ms)).max();
        case.plan_changed_on = case.plan_changed_on.max(last);
    }
    Ok(case)
}

/// What a signature on the plan stands under: its own texts, its goal, its days, and what is done
/// where the goal is not reached. What is adjusted on the way is told in the reports.
fn is_of_plan(case: &CaseFile, changed: &Subject) -> bool {
    match changed {
        Subject::Fact { field, .. } => matches!(
            Field::from_key(field),
            Some(
                Field::ProgrammeGoal
                    | Field::ProgrammeStart
                    | Field::ProgrammePlannedEnd
                    | Field::Fallback
            )
        ),
        Subject::DocumentText { document_id, .. } => {
            let mut documents = case.documents.iter();
            documents.any(|it| it.id == *document_id && it.kind == DocumentKind::TrajectoryPlan)
        }
        _ => false,
    }
}

fn day_of(at_ms: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp_millis(at_ms).map(|at| at.date_naive())
}

/// A case as it was known, without the coach's own texts in documents.
pub(crate) fn known_case(known: table::KnownCase) -> CaseFile {
    let (facts, log) = (known.facts, known.log_entries);
    let (applications, documents) = (known.applications, known.documents);
    whole(&known.case, facts, log, applications, documents, Vec::new())
}

fn whole(
    row: &table::ClientCase,
    facts: Vec<table::Fact>,
    log: Vec<table::LogEntry>,
    applications: Vec<table::Application>,
    mut documents: Vec<table::Document>,
    texts: Vec<table::DocumentText>,
) -> CaseFile {
    let mut case = case_of(row, facts);
    case.log = log.into_iter().rev().filter_map(log_entry).collect();
    let applications = applications.into_iter().rev();
    case.applications = applications.filter_map(application).collect();
    documents.sort_by_key(|kept| std::cmp::Reverse((kept.created_ms, kept.version)));
    let mut by_document: BTreeMap<String, Vec<table::DocumentText>> = BTreeMap::new();
    for text in texts {
        by_document
            .entry(text.document_id.clone())
            .or_default()
            .push(text);
    }
    let plans = documents
        .iter()
        .filter(|kept| kept.kind == DocumentKind::TrajectoryPlan.key());
    case.plan_changed_on = plans.filter_map(|kept| day_of(kept.changed_ms)).max();
    for kept in documents {
        let texts = by_document.remove(&kept.id).unwrap_or_default();
        case.documents.extend(document(kept, texts));
    }
    case
}

/// A case without its log, applications and documents: enough for its dates.
pub(crate) fn facts_only(
    transaction: &ReadTransaction<'_>,
    row: &table::ClientCase,
) -> Outcome<CaseFile> {
    Ok(case_of(row, transaction.facts(&row.id)?))
}

/// A case with these facts.
pub(crate) fn case_of(row: &table::ClientCase, facts: Vec<table::Fact>) -> CaseFile {
    // A field that a newer program knows and this one does not is left alone.
    let facts = facts.into_iter().filter_map(|kept| {
        let field = Field::from_key(&kept.field)?;
        Some((FactKey::row(field, &kept.row), fact(field, kept.entered)))
    });
    CaseFile {
        id: row.id.clone(),
        dossier_number: row.dossier_number.clone(),
        demo: row.demo,
        facts: facts.collect(),
        ..CaseFile::default()
    }
}

/// A fact as the domain knows it.
pub(crate) fn fact(field: Field, entered: Entered) -> Fact {
    match entered {
        Entered::Value(kept) => match Value::from_canonical(field, &kept) {
            Some(value) => Fact::Known(value),
            None => Fact::Unreadable(kept),
        },
        Entered::Typed(typed) => Fact::Unreadable(typed),
    }
}

/// A fact as it is kept.
pub(crate) fn entered(fact: &Fact) -> Entered {
    match fact {
        Fact::Known(value) => Entered::Value(value.canonical()),
        Fact::Unreadable(typed) => Entered::Typed(typed.clone()),
    }
}

fn log_entry(row: table::LogEntry) -> Option<domain::LogEntry> {
    Some(domain::LogEntry {
        id: row.id,
        date: row.date,
        kind: domain::LogKind::from_key(&row.kind)?,
        minutes: row.duration_minutes,
        who: row.who,
        summary: row.summary,
        result: row.result,
        next_step: row.next_step,
        next_step_on: row.next_step_on,
        visibility: match row.visibility {
            table::Visibility::Report => domain::Visibility::Report,
            table::Visibility::Private => domain::Visibility::Private,
        },
        phase: row.phase,
        milestone: row.milestone,
        service: row.service,
    })
}

fn application(row: table::Application) -> Option<domain::Application> {
    Some(domain::Application {
        id: row.id,
        date: row.date,
        employer: row.employer,
        job: row.job,
        direction: row.direction,
        channel: domain::Channel::from_key(&row.channel)?,
        form: row.form,
        recognised_sponsor: row.recognised_sponsor,
        status: domain::ApplicationStatus::from_key(&row.status)?,
        status_on: row.status_on,
        note: row.note,
        employer_kvk: row.employer_kvk,
        suitable: row.suitable,
        proof: row.proof,
        lesson: row.lesson,
        next_step: row.next_step,
        remind_on: row.remind_on,
        source: row.source,
        salary: row.salary_cents,
        hours: row.hours_minutes.map(i64::from),
        start_on: row.start_on,
        highly_skilled: row.highly_skilled,
    })
}

/// A document with the coach's own texts.
pub(crate) fn document(
    row: table::Document,
    texts: Vec<table::DocumentText>,
) -> Option<domain::Document> {
    Some(domain::Document {
        id: row.id,
        case_id: row.case_id,
        kind: domain::DocumentKind::from_key(&row.kind)?,
        version: row.version,
        date: row.date?,
        period: row.period_from.zip(row.period_to),
        texts: texts
            .into_iter()
            .filter_map(|text| {
                Some(domain::DocumentText {
                    language: language_of(&text.language)?,
                    section: text.section,
                    text: text.text,
                })
            })
            .collect(),
    })
}

fn language_of(code: &str) -> Option<Language> {
    Language::ALL
        .into_iter()
        .find(|language| language.code() == code)
}

/// How many of something, as a message tells it.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

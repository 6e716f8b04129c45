//! Rows of the vault to the domain's types, and back.

use crate::failure::Outcome;
use spoorboek_domain as domain;
use spoorboek_domain::{CaseFile, Fact, FactKey, Field, Language, Value};
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::{self, Entered};

/// A case, whole; the newest lines, applications and documents first.
pub(crate) fn case_file(
    transaction: &ReadTransaction<'_>,
    row: &table::ClientCase,
) -> Outcome<CaseFile> {
    let mut case = facts_only(transaction, row)?;
    case.log = transaction
        .log_entries(&row.id)?
        .into_iter()
        .rev()
        .filter_map(log_entry)
        .collect();
    case.applications = transaction
        .applications(&row.id)?
        .into_iter()
        .rev()
        .filter_map(application)
        .collect();
    let mut documents = transaction.documents(&row.id)?;
    documents.sort_by_key(|kept| std::cmp::Reverse((kept.created_ms, kept.version)));
    for kept in documents {
        let texts = transaction.document_texts(&kept.id)?;
        case.documents.extend(document(kept, texts));
    }
    Ok(case)
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

//! The fictional example: a case to look around in. Nobody in it exists.
//!
//! It is written for one day and moved to today as a whole, so that it always stands in the middle
//! of its programme.

mod data;

use crate::App;
use crate::failure::Outcome;
use chrono::{Days, NaiveDate};
use data::{APPLICATIONS, DIRECTIONS, FACTS, LOG, SPONSORS};
use spoorboek_contract::message::{CaseList, CaseView, Failure, Nothing};
use spoorboek_domain::{
    Application, CaseFile, Fact, FactKey, Field, Language, LogEntry, LogKind as Kind, Value,
    Visibility, read,
};
use spoorboek_storage::WriteTransaction;
use spoorboek_storage::table;

/// The day for which the example was written.
pub(crate) const WRITTEN_FOR: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The period of its first progress report.
pub(crate) const PERIOD: (NaiveDate, NaiveDate) = match (
    NaiveDate::from_ymd_opt(2026, 10, 19),
    NaiveDate::from_ymd_opt(2026, 11, 22),
) {
    (Some(from), Some(to)) => (from, to),
    _ => (NaiveDate::MIN, NaiveDate::MAX),
};

fn pick(language: Language, texts: [&str; 2]) -> String {
    let [nl, en] = texts;
    match language {
        Language::En if !en.is_empty() => en.to_owned(),
        _ => nl.to_owned(),
    }
}

/// The example as it stands on a day.
pub(crate) fn case_file(id: &str, today: NaiveDate, language: Language) -> CaseFile {
    let moved = |text: &str| moved(text, today);
    let mut case = CaseFile {
        id: id.to_owned(),
        dossier_number: "2026-001".to_owned(),
        demo: true,
        ..CaseFile::default()
    };
    for (field, row, nl, en) in FACTS {
        let typed = pick(language, [nl, en]);
        let value = match moved(&typed) {
            // A birth date stays: only the case moves.
            Some(date) if *field != Field::EmployeeBirthDate => Some(Value::Date(date)),
            _ => read(*field, &typed, today).ok().flatten(),
        };
        if let Some(value) = value {
            case.facts
                .insert(FactKey::row(*field, row), Fact::Known(value));
        }
    }
    if let Ok(Some(typed_in)) = read(Field::CaseLanguage, language.code(), today) {
        let key = FactKey::single(Field::CaseLanguage);
        case.facts.insert(key, Fact::Known(typed_in));
    }
    case.log = LOG
        .iter()
        .enumerate()
        .rev()
        .filter_map(
            |(at, (date, kind, minutes, summary, result, next, by, visibility))| {
                Some(LogEntry {
                    id: format!("{id}-log-{at}"),
                    date: moved(date)?,
                    kind: *kind,
                    minutes: Some(*minutes),
                    who: who(*kind),
                    summary: pick(language, *summary),
                    result: pick(language, *result),
                    next_step: pick(language, *next),
                    next_step_on: moved(by),
                    visibility: *visibility,
                })
            },
        )
        .collect();
    case.applications = APPLICATIONS
        .iter()
        .enumerate()
        .rev()
        .filter_map(
            |(at, (date, employer, job, channel, status, since, note, direction))| {
                Some(Application {
                    id: format!("{id}-application-{at}"),
                    date: moved(date)?,
                    employer: (*employer).to_owned(),
                    job: pick(language, *job),
                    direction: pick(
                        language,
                        DIRECTIONS.get(*direction).copied().unwrap_or_default(),
                    ),
                    channel: *channel,
                    form: "NEW_CONTRACT".to_owned(),
                    recognised_sponsor: SPONSORS.get(at).copied().flatten(),
                    status: *status,
                    status_on: moved(since),
                    note: pick(language, *note),
                })
            },
        )
        .collect();
    case
}

fn who(kind: Kind) -> String {
    match kind {
        Kind::Employer => "Joris van Aalst, coach",
        Kind::JobSearch => "Elena Markovic",
        _ => "Elena Markovic, coach",
    }
    .to_owned()
}

/// A date of the example, moved as far as today lies from the day it was written for.
fn moved(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    let days = (today - WRITTEN_FOR).num_days();
    // Whole weeks, so that talks stay on working days.
    let distance = days - days.rem_euclid(7);
    let days = Days::new(distance.unsigned_abs());
    if distance < 0 {
        date.checked_sub_days(days)
    } else {
        date.checked_add_days(days)
    }
}

impl App {
    /// Adds the fictional example, or shows the one that is there.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn demo_add(&self, _: Nothing) -> Result<CaseView, Failure> {
        let language = crate::document::language(self.preferences().language.unwrap_or_default());
        let id = self.new_id()?;
        Ok(self.write(|transaction| {
            let rows = transaction.cases()?;
            if let Some(there) = rows.iter().find(|row| row.demo) {
                return self.show(transaction, &there.id);
            }
            self.begin_case(transaction, &id, true)?;
            self.keep(transaction, &case_file(&id, self.today(), language))?;
            self.show(transaction, &id)
        })?)
    }

    /// Removes the fictional example, and nothing else.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn demo_remove(&self, _: Nothing) -> Result<CaseList, Failure> {
        Ok(self.write(|transaction| {
            for row in transaction.cases()? {
                if row.demo {
                    transaction.remove_case(&row.id)?;
                }
            }
            self.list(transaction)
        })?)
    }

    fn keep(&self, transaction: &WriteTransaction<'_>, case: &CaseFile) -> Outcome<()> {
        for (key, fact) in &case.facts {
            crate::case::put_fact(transaction, &case.id, key.field, &key.row, fact)?;
        }
        let now_ms = self.host.now_ms();
        for entry in &case.log {
            transaction.put_log_entry(&table::LogEntry {
                id: self.new_id()?,
                case_id: case.id.clone(),
                date: entry.date,
                kind: entry.kind.key().to_owned(),
                duration_minutes: entry.minutes,
                who: entry.who.clone(),
                summary: entry.summary.clone(),
                result: entry.result.clone(),
                next_step: entry.next_step.clone(),
                next_step_on: entry.next_step_on,
                visibility: match entry.visibility {
                    Visibility::Report => table::Visibility::Report,
                    Visibility::Private => table::Visibility::Private,
                },
                created_ms: now_ms,
                changed_ms: now_ms,
            })?;
        }
        for kept in &case.applications {
            transaction.put_application(&table::Application {
                id: self.new_id()?,
                case_id: case.id.clone(),
                date: kept.date,
                employer: kept.employer.clone(),
                job: kept.job.clone(),
                channel: kept.channel.key().to_owned(),
                direction: kept.direction.clone(),
                form: kept.form.clone(),
                recognised_sponsor: kept.recognised_sponsor,
                status: kept.status.key().to_owned(),
                status_on: kept.status_on,
                note: kept.note.clone(),
                created_ms: now_ms,
                changed_ms: now_ms,
            })?;
        }
        Ok(())
    }
}

//! The fictional examples: six cases to look around in. Nobody in them exists.
//!
//! They are written for one day and moved to today as a whole, so that each always stands at the same
//! place of its course. Between them they hold every phase, every sort of log line and nearly every
//! field; a test counts which are left out.
//!
//! They are entered as a coach would have done: the log line on its day, what was learnt later by a
//! later change. So history and the case as known on a day have something to show.

mod arjun;
mod elena;
mod enter;
mod example;
mod joao;
mod mariam;
mod network;
mod papers;
mod thandiwe;
mod valeria;

use crate::App;
use chrono::{Days, NaiveDate};
pub(crate) use example::Example;
use example::{Line, Sent, Typed, day, pick};
pub(crate) use network::is_example;
use spoorboek_contract::message::{CaseList, CaseView, Failure, Nothing};
use spoorboek_domain::{
    Application, CaseFile, Fact, FactKey, Field, FieldKind, Language, LogEntry, Value, Visibility,
    read, read_hours, read_money,
};
use std::collections::BTreeMap;

/// All examples; the first is the one that is shown when they are added.
pub(crate) const EXAMPLES: [&Example; 6] = [
    &elena::ELENA,
    &arjun::ARJUN,
    &valeria::VALERIA,
    &joao::JOAO,
    &mariam::MARIAM,
    &thandiwe::THANDIWE,
];

/// The day for which the examples were written.
pub(crate) const WRITTEN_FOR: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// An example as it stands on a day, its documents written in both languages.
pub(crate) fn case_file(
    example: &Example,
    id: &str,
    today: NaiveDate,
    language: Language,
) -> CaseFile {
    let mut case = written(example, id, today, language);
    for other in Language::ALL.into_iter().filter(|it| *it != language) {
        papers::translate(&mut case, &written(example, id, today, other));
    }
    case
}

/// An example as the coach wrote it in one language.
fn written(example: &Example, id: &str, today: NaiveDate, language: Language) -> CaseFile {
    let mut case = CaseFile {
        id: id.to_owned(),
        demo: true,
        ..CaseFile::default()
    };
    let typed = example.facts.iter().flat_map(|part| part.iter());
    case.facts = typed
        .filter_map(|typed| {
            let (key, fact) = fact(typed, today, language);
            fact.map(|fact| (key, fact))
        })
        .collect();
    let language_typed = (Field::CaseLanguage, "", [language.code(), ""]);
    if let (key, Some(fact)) = fact(&language_typed, today, language) {
        case.facts.insert(key, fact);
    }
    let lines = example.log.iter().enumerate().rev();
    case.log = lines
        .filter_map(|(at, line)| log_entry(line, format!("{id}-log-{at}"), today, language))
        .collect();
    let sent = example.applications.iter().enumerate().rev();
    case.applications = sent
        .filter_map(|(at, sent)| {
            let id = format!("{id}-application-{at}");
            application(sent, id, &case, today, language)
        })
        .collect();
    let mut counted = BTreeMap::new();
    let papers = example.documents.iter().filter_map(|paper| {
        let version = counted.entry(paper.kind).or_insert(0);
        *version += 1;
        papers::document(paper, *version, id, today)
    });
    case.documents = papers.collect();
    case.documents.reverse();
    case
}

/// A fact as it would be kept; none where nothing is typed.
fn fact(
    (field, row, typed): &Typed,
    today: NaiveDate,
    language: Language,
) -> (FactKey, Option<Fact>) {
    let typed = pick(language, *typed);
    let value = match (field.kind(), moved(typed, today)) {
        // A birth date stays: only the case moves.
        (FieldKind::Date, Some(date)) if *field != Field::EmployeeBirthDate => {
            Some(Value::Date(date))
        }
        _ => read(*field, typed, today).ok().flatten(),
    };
    (FactKey::row(*field, row), value.map(Fact::Known))
}

fn log_entry(line: &Line, id: String, today: NaiveDate, language: Language) -> Option<LogEntry> {
    let said = |texts| pick(language, texts).to_owned();
    Some(LogEntry {
        id,
        date: moved(line.date, today)?,
        kind: line.kind,
        minutes: Some(line.minutes).filter(|minutes| *minutes > 0),
        who: said(line.who),
        summary: said(line.summary),
        result: said(line.result),
        next_step: said(line.next),
        next_step_on: moved(line.next_on, today),
        visibility: if line.private {
            Visibility::Private
        } else {
            Visibility::Report
        },
        phase: line.phase.to_owned(),
        milestone: line.milestone.to_owned(),
        service: line.service.to_owned(),
    })
}

fn application(
    sent: &Sent,
    id: String,
    case: &CaseFile,
    today: NaiveDate,
    language: Language,
) -> Option<Application> {
    let said = |texts| pick(language, texts).to_owned();
    Some(Application {
        id,
        date: moved(sent.date, today)?,
        employer: sent.employer.to_owned(),
        job: said(sent.job),
        direction: case
            .row_text(Field::DirectionTitle, sent.direction)
            .to_owned(),
        channel: sent.channel,
        form: sent.form.to_owned(),
        recognised_sponsor: sent.sponsor,
        status: sent.status,
        status_on: moved(sent.status_on, today),
        note: said(sent.note),
        employer_kvk: sent.kvk.to_owned(),
        suitable: said(sent.suitable),
        proof: said(sent.proof),
        lesson: said(sent.lesson),
        next_step: said(sent.next),
        remind_on: moved(sent.remind_on, today),
        source: said(sent.source),
        salary: read_money(sent.salary).ok(),
        hours: read_hours(sent.hours).ok(),
        start_on: moved(sent.start_on, today),
        highly_skilled: sent.skilled,
    })
}

/// A date of an example, moved as far as today lies from the day it was written for.
fn moved(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let date = day(text)?;
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
    /// Adds the fictional examples that are not there yet, with the employers of their network, and
    /// shows the first.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn demo_add(&self, _: Nothing) -> Result<CaseView, Failure> {
        let language = crate::document::language(self.preferences().language.unwrap_or_default());
        Ok(self.write(|transaction| {
            let mut there = BTreeMap::new();
            for row in transaction.cases()?.into_iter().filter(|row| row.demo) {
                let name = transaction.fact(&row.id, Field::EmployeeName.key(), "")?;
                if let Some(name) = name.as_ref().and_then(|it| it.entered.value()) {
                    there.entry(name.to_owned()).or_insert(row.id);
                }
            }
            let mut shown = None;
            for example in EXAMPLES {
                let case = case_file(example, "", self.today(), language);
                let id = match there.get(case.text(Field::EmployeeName)) {
                    Some(id) => id.clone(),
                    None => self.enter(transaction, example, language)?,
                };
                shown.get_or_insert(id);
            }
            let now_ms = self.host.now_ms();
            for employer in network::employers(self.today(), now_ms, language) {
                if transaction.employer(&employer.id)?.is_none() {
                    transaction.put_employer(&employer)?;
                }
            }
            self.show(transaction, &shown.unwrap_or_default())
        })?)
    }

    /// Removes the fictional examples with all that was typed into them, and nothing else. Their
    /// journal keeps no content.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn demo_remove(&self, _: Nothing) -> Result<CaseList, Failure> {
        let now_ms = self.host.now_ms();
        Ok(self.write(|transaction| {
            for row in transaction.cases()? {
                if row.demo {
                    transaction.remove_case(&row.id, now_ms, &self.new_id()?)?;
                }
            }
            for employer in transaction.employers()? {
                if is_example(&employer.id) {
                    transaction.remove_employer(&employer.id)?;
                }
            }
            self.list(transaction)
        })?)
    }
}

#[cfg(test)]
mod tests;

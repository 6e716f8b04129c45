//! Enters an example as a coach would have done: what was known when the case was made, then day by
//! day what happened and what was learnt, each through the journal at its own instant.

use super::example::{Example, pick};
use super::{case_file, fact, moved};
use crate::App;
use crate::change::subject_of;
use crate::failure::Outcome;
use chrono::{Datelike, NaiveDate};
use spoorboek_domain::{
    Application, ApplicationStatus, CaseFile, Document, Fact, FactKey, Field, Group, Language,
    LogEntry, Visibility,
};
use spoorboek_storage::WriteTransaction;
use spoorboek_storage::table::{self, Subject};
use std::collections::{BTreeMap, BTreeSet};

const HOUR_MS: i64 = 3_600_000;

/// What the coach enters at one moment.
enum Entered<'a> {
    Facts(Vec<(FactKey, Option<Fact>)>),
    Log(&'a LogEntry),
    Sent(&'a Application),
    Answered(&'a Application),
    Made(&'a Document),
}

/// The facts with which a case begins, and each later change: its day, why, and what the facts
/// become.
type Course = (
    BTreeMap<FactKey, Fact>,
    Vec<(NaiveDate, String, Vec<(FactKey, Option<Fact>)>)>,
);

/// The course of a case's facts: from what they are, back through what they were until each turn.
fn course(example: &Example, case: &CaseFile, today: NaiveDate, language: Language) -> Course {
    let mut facts = case.facts.clone();
    let mut changes = Vec::new();
    for turn in example.changes.iter().rev() {
        let mut after = Vec::new();
        for typed in turn.until_then {
            let (key, before) = fact(typed, today, language);
            let now = match before {
                Some(before) => facts.insert(key.clone(), before),
                None => facts.remove(&key),
            };
            after.push((key, now));
        }
        if let Some(on) = moved(turn.on, today) {
            changes.push((on, pick(language, turn.reason).to_owned(), after));
        }
    }
    let turned: BTreeSet<&FactKey> = changes
        .iter()
        .flat_map(|it| &it.2)
        .map(|it| &it.0)
        .collect();
    // What happened after the case was made was entered on its own day.
    let opened = moved(example.opened, today).unwrap_or(today);
    let mut happened: BTreeMap<NaiveDate, Vec<(FactKey, Option<Fact>)>> = BTreeMap::new();
    for key in case.facts.keys() {
        let on = entered_on(case, key).filter(|on| opened < *on && *on <= today);
        if let Some(on) = on
            && !turned.contains(key)
        {
            let on_day = happened.entry(on).or_default();
            on_day.push((key.clone(), facts.remove(key)));
        }
    }
    drop(turned);
    changes.extend(
        happened
            .into_iter()
            .map(|(on, facts)| (on, String::new(), facts)),
    );
    (facts, changes)
}

/// The day on which a fact came to be known, where the example says it: that of its row, else its own.
fn entered_on(case: &CaseFile, key: &FactKey) -> Option<NaiveDate> {
    let field = match key.field.group() {
        Some(Group::Adjustment) => Field::AdjustmentOn,
        Some(Group::Check) => Field::CheckExplainedOn,
        Some(Group::Cost) => Field::CostOn,
        Some(Group::Instrument) => Field::InstrumentWeighedOn,
        Some(Group::Training) => Field::TrainingOn,
        Some(Group::Vacancy) => Field::VacancySeenOn,
        _ if key.field.has_happened() => key.field,
        _ => return None,
    };
    case.row_date(field, &key.row)
}

impl App {
    /// Enters an example as if the coach had done so day by day; gives its id.
    pub(super) fn enter(
        &self,
        transaction: &WriteTransaction<'_>,
        example: &Example,
        language: Language,
    ) -> Outcome<String> {
        let today = self.today();
        let now_ms = self.host.now_ms();
        let id = self.new_id()?;
        let case = case_file(example, &id, today, language);
        // Nothing is entered later than now, though an example may end today.
        let at = |day: NaiveDate, hour: i64| {
            (self.host.start_of_day_ms(day) + hour * HOUR_MS).min(now_ms)
        };
        let opened = moved(example.opened, today).unwrap_or(today);
        transaction.put_case(&table::ClientCase {
            id: id.clone(),
            dossier_number: transaction.next_dossier_number(today.year())?,
            demo: true,
            created_ms: at(opened, 8),
            changed_ms: now_ms,
            closed_on: None,
        })?;
        let (first, turns) = course(example, &case, today, language);
        for (key, fact) in &first {
            crate::case::put_fact(transaction, &id, key.field, &key.row, fact)?;
        }
        let mut entered: Vec<(i64, String, Entered<'_>)> = Vec::new();
        for (on, reason, facts) in turns {
            entered.push((at(on, 9), reason, Entered::Facts(facts)));
        }
        for sent in case.applications.iter().rev() {
            let none = String::new;
            entered.push((at(sent.date, 12), none(), Entered::Sent(sent)));
            if let Some(on) = sent
                .status_on
                .filter(|_| sent.status != ApplicationStatus::Sent)
            {
                entered.push((at(on, 16), none(), Entered::Answered(sent)));
            }
        }
        for line in case.log.iter().rev() {
            entered.push((at(line.date, 17), String::new(), Entered::Log(line)));
        }
        for document in case.documents.iter().rev() {
            entered.push((
                at(document.date, 18),
                String::new(),
                Entered::Made(document),
            ));
        }
        // Stable: of one instant the order above stands.
        entered.sort_by_key(|(at_ms, ..)| *at_ms);
        let mut applications = BTreeMap::new();
        for (at_ms, reason, what) in &entered {
            let entry = Entry {
                transaction,
                case_id: &id,
                at_ms: *at_ms,
                step: &self.new_id()?,
            };
            match what {
                Entered::Facts(facts) => entry.facts(facts)?,
                Entered::Log(line) => entry.log(line, self.new_id()?)?,
                Entered::Sent(sent) => {
                    let row = self.new_id()?;
                    entry.sent(sent, &row)?;
                    applications.insert(sent.id.as_str(), (row, *at_ms));
                }
                Entered::Answered(sent) => {
                    if let Some((row, made_ms)) = applications.get(sent.id.as_str()) {
                        entry.answered(sent, row, *made_ms)?;
                    }
                }
                Entered::Made(document) => entry.made(document, self.new_id()?)?,
            }
            if !reason.is_empty() {
                transaction.put_step_reason(&id, entry.step, reason)?;
            }
        }
        Ok(id)
    }
}

/// One step of a case's journal.
struct Entry<'a, 'b> {
    transaction: &'a WriteTransaction<'b>,
    case_id: &'a str,
    at_ms: i64,
    step: &'a str,
}

impl Entry<'_, '_> {
    fn put(&self, subject: &Subject, put: impl FnOnce() -> Outcome<()>) -> Outcome<()> {
        self.transaction
            .journaled(self.case_id, self.at_ms, self.step, subject, put)?;
        Ok(())
    }

    fn facts(&self, facts: &[(FactKey, Option<Fact>)]) -> Outcome<()> {
        for (FactKey { field, row }, fact) in facts {
            self.put(&subject_of(*field, row), || match fact {
                Some(fact) => {
                    crate::case::put_fact(self.transaction, self.case_id, *field, row, fact)
                }
                None => {
                    self.transaction
                        .remove_fact(self.case_id, field.key(), row)?;
                    Ok(())
                }
            })?;
        }
        Ok(())
    }

    fn log(&self, line: &LogEntry, id: String) -> Outcome<()> {
        let row = table::LogEntry {
            id: id.clone(),
            case_id: self.case_id.to_owned(),
            date: line.date,
            kind: line.kind.key().to_owned(),
            phase: line.phase.clone(),
            milestone: line.milestone.clone(),
            service: line.service.clone(),
            duration_minutes: line.minutes,
            who: line.who.clone(),
            summary: line.summary.clone(),
            result: line.result.clone(),
            next_step: line.next_step.clone(),
            next_step_on: line.next_step_on,
            visibility: match line.visibility {
                Visibility::Report => table::Visibility::Report,
                Visibility::Private => table::Visibility::Private,
            },
            created_ms: self.at_ms,
            changed_ms: self.at_ms,
        };
        self.put(&Subject::LogEntry(id), || {
            Ok(self.transaction.put_log_entry(&row)?)
        })
    }

    /// The application on the day it was made, when no reply had come.
    fn sent(&self, sent: &Application, id: &str) -> Outcome<()> {
        let replied = sent.status_on.is_some() && sent.status != ApplicationStatus::Sent;
        let row = if replied {
            table::Application {
                status: ApplicationStatus::Sent.key().to_owned(),
                status_on: None,
                lesson: String::new(),
                ..self.application(sent, id, self.at_ms)
            }
        } else {
            self.application(sent, id, self.at_ms)
        };
        self.put(&Subject::Application(id.to_owned()), || {
            Ok(self.transaction.put_application(&row)?)
        })
    }

    fn answered(&self, sent: &Application, id: &str, made_ms: i64) -> Outcome<()> {
        let row = self.application(sent, id, made_ms);
        self.put(&Subject::Application(id.to_owned()), || {
            Ok(self.transaction.put_application(&row)?)
        })
    }

    fn application(&self, sent: &Application, id: &str, made_ms: i64) -> table::Application {
        table::Application {
            id: id.to_owned(),
            case_id: self.case_id.to_owned(),
            date: sent.date,
            employer: sent.employer.clone(),
            employer_kvk: sent.employer_kvk.clone(),
            job: sent.job.clone(),
            channel: sent.channel.key().to_owned(),
            source: sent.source.clone(),
            direction: sent.direction.clone(),
            form: sent.form.clone(),
            recognised_sponsor: sent.recognised_sponsor,
            highly_skilled: sent.highly_skilled,
            suitable: sent.suitable.clone(),
            salary_cents: sent.salary,
            hours_minutes: sent.hours.and_then(|minutes| u32::try_from(minutes).ok()),
            start_on: sent.start_on,
            status: sent.status.key().to_owned(),
            status_on: sent.status_on,
            next_step: sent.next_step.clone(),
            remind_on: sent.remind_on,
            proof: sent.proof.clone(),
            lesson: sent.lesson.clone(),
            note: sent.note.clone(),
            created_ms: made_ms,
            changed_ms: self.at_ms,
        }
    }

    fn made(&self, document: &Document, id: String) -> Outcome<()> {
        let row = table::Document {
            id: id.clone(),
            case_id: self.case_id.to_owned(),
            kind: document.kind.key().to_owned(),
            version: document.version,
            period_from: document.period.map(|(from, _)| from),
            period_to: document.period.map(|(_, to)| to),
            date: Some(document.date),
            created_ms: self.at_ms,
            changed_ms: self.at_ms,
        };
        self.put(&Subject::Document(id.clone()), || {
            Ok(self.transaction.put_document(&row)?)
        })?;
        for own in &document.texts {
            let row = table::DocumentText {
                document_id: id.clone(),
                section: own.section.clone(),
                language: own.language.code().to_owned(),
                text: own.text.clone(),
            };
            let subject = Subject::DocumentText {
                document_id: id.clone(),
                section: row.section.clone(),
                language: row.language.clone(),
            };
            self.put(&subject, || Ok(self.transaction.put_document_text(&row)?))?;
        }
        Ok(())
    }
}

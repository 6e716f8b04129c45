//! The columns of the larger rows as a state, and back.

use super::text::{Reader, UNREADABLE, Writer};
use crate::StorageError;
use crate::table::application::Answer;
use crate::table::{Application, Document, LogEntry, Scenario, ScenarioFact, Visibility};

pub(super) fn write_log_entry(entry: &LogEntry) -> Writer {
    Writer::new()
        .date("date", Some(entry.date))
        .text("kind", &entry.kind)
        .text("phase", &entry.phase)
        .text("milestone", &entry.milestone)
        .text("service", &entry.service)
        .number("duration_minutes", entry.duration_minutes.map(i64::from))
        .text("who", &entry.who)
        .text("summary", &entry.summary)
        .text("result", &entry.result)
        .text("next_step", &entry.next_step)
        .date("next_step_on", entry.next_step_on)
        .text("visibility", entry.visibility.key())
        .number("created_ms", Some(entry.created_ms))
        .number("changed_ms", Some(entry.changed_ms))
}

pub(super) fn read_log_entry(
    id: &str,
    case_id: &str,
    fields: &Reader,
) -> Result<LogEntry, StorageError> {
    Ok(LogEntry {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        date: fields.date("date")?.ok_or(UNREADABLE)?,
        kind: fields.text("kind")?,
        // States of version 2 lack these three: then nothing was said.
        phase: fields.later_text("phase")?,
        milestone: fields.later_text("milestone")?,
        service: fields.later_text("service")?,
        duration_minutes: fields.optional_number("duration_minutes")?,
        who: fields.text("who")?,
        summary: fields.text("summary")?,
        result: fields.text("result")?,
        next_step: fields.text("next_step")?,
        next_step_on: fields.date("next_step_on")?,
        visibility: Visibility::from_key(&fields.text("visibility")?).ok_or(UNREADABLE)?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

pub(super) fn write_application(application: &Application) -> Writer {
    Writer::new()
        .date("date", Some(application.date))
        .text("employer", &application.employer)
        .text("employer_kvk", &application.employer_kvk)
        .text("job", &application.job)
        .text("channel", &application.channel)
        .text("source", &application.source)
        .text("direction", &application.direction)
        .text("form", &application.form)
        .text(
            "recognised_sponsor",
            Answer(application.recognised_sponsor).key(),
        )
        .text("highly_skilled", Answer(application.highly_skilled).key())
        .text("suitable", &application.suitable)
        .number("salary_cents", application.salary_cents)
        .number("hours_minutes", application.hours_minutes.map(i64::from))
        .date("start_on", application.start_on)
        .text("status", &application.status)
        .date("status_on", application.status_on)
        .text("next_step", &application.next_step)
        .date("remind_on", application.remind_on)
        .text("proof", &application.proof)
        .text("lesson", &application.lesson)
        .text("note", &application.note)
        .number("created_ms", Some(application.created_ms))
        .number("changed_ms", Some(application.changed_ms))
}

pub(super) fn read_application(
    id: &str,
    case_id: &str,
    fields: &Reader,
) -> Result<Application, StorageError> {
    Ok(Application {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        date: fields.date("date")?.ok_or(UNREADABLE)?,
        employer: fields.text("employer")?,
        // States of version 1 lack the form and the sponsor, and those of version 2 many more:
        // then nothing was said.
        employer_kvk: fields.later_text("employer_kvk")?,
        job: fields.text("job")?,
        channel: fields.text("channel")?,
        source: fields.later_text("source")?,
        direction: fields.text("direction")?,
        form: fields.later_text("form")?,
        recognised_sponsor: read_answer(fields, "recognised_sponsor")?,
        highly_skilled: read_answer(fields, "highly_skilled")?,
        suitable: fields.later_text("suitable")?,
        salary_cents: fields.optional_number("salary_cents")?,
        hours_minutes: fields.optional_number("hours_minutes")?,
        start_on: fields.date("start_on")?,
        status: fields.text("status")?,
        status_on: fields.date("status_on")?,
        next_step: fields.later_text("next_step")?,
        remind_on: fields.date("remind_on")?,
        proof: fields.later_text("proof")?,
        lesson: fields.later_text("lesson")?,
        note: fields.text("note")?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

fn read_answer(fields: &Reader, name: &str) -> Result<Option<bool>, StorageError> {
    Answer::from_key(&fields.later_text(name)?)
        .map(|answer| answer.0)
        .ok_or(UNREADABLE)
}

pub(super) fn write_document(document: &Document) -> Writer {
    Writer::new()
        .text("kind", &document.kind)
        .number("version", Some(i64::from(document.version)))
        .date("period_from", document.period_from)
        .date("period_to", document.period_to)
        .date("date", document.date)
        .number("created_ms", Some(document.created_ms))
        .number("changed_ms", Some(document.changed_ms))
}

pub(super) fn read_document(
    id: &str,
    case_id: &str,
    fields: &Reader,
) -> Result<Document, StorageError> {
    Ok(Document {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        kind: fields.text("kind")?,
        version: fields.number("version")?,
        period_from: fields.date("period_from")?,
        period_to: fields.date("period_to")?,
        date: fields.date("date")?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

pub(super) fn write_scenario(scenario: &Scenario) -> Writer {
    let facts = scenario.facts.iter().map(|fact| {
        Writer::new()
            .text("field", &fact.field)
            .text("row", &fact.row)
            .entered(fact.entered.as_ref())
    });
    Writer::new()
        .text("name", &scenario.name)
        .list("facts", facts)
        .number("created_ms", Some(scenario.created_ms))
        .number("changed_ms", Some(scenario.changed_ms))
}

pub(super) fn read_scenario(
    id: &str,
    case_id: &str,
    fields: &Reader,
) -> Result<Scenario, StorageError> {
    Ok(Scenario {
        id: id.to_owned(),
        case_id: case_id.to_owned(),
        name: fields.text("name")?,
        facts: fields
            .list("facts")?
            .iter()
            .map(read_scenario_fact)
            .collect::<Result<_, _>>()?,
        created_ms: fields.number("created_ms")?,
        changed_ms: fields.number("changed_ms")?,
    })
}

fn read_scenario_fact(fields: &Reader) -> Result<ScenarioFact, StorageError> {
    Ok(ScenarioFact {
        field: fields.text("field")?,
        row: fields.text("row")?,
        entered: fields.entered()?,
    })
}

//! The answer: what the contract names, and beside it what the engine knows beyond it.

use std::collections::BTreeMap;

use serde::Serialize;
use spoorboek_rules::{Engine, Facts, Field, Reason, Verdict};

#[derive(Serialize)]
struct Answer {
    first_sick_day: String,
    effective_first_sick_day: String,
    sick_days_excluded: i64,
    last_day_of_waiting_period: Option<String>,
    deadlines: Vec<DeadlineAnswer>,
    conflicts: Vec<ConflictAnswer>,
    /// Only where all rules were asked for, as all that follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    work_rule: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    placements: BTreeMap<&'static str, PlacementAnswer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    questions: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    running_out: Vec<RunningOutAnswer>,
}

#[derive(Serialize)]
struct DeadlineAnswer {
    id: String,
    date: String,
    work_ahead: String,
    opens: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<String>,
    who: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    readings: Vec<String>,
}

#[derive(Serialize)]
struct ConflictAnswer {
    id: &'static str,
    days: i64,
}

#[derive(Serialize)]
struct PlacementAnswer {
    verdict: &'static str,
    rule: String,
}

#[derive(Serialize)]
struct RunningOutAnswer {
    deadline: String,
    ends_on: String,
    goal_on: String,
    options: Vec<OptionAnswer>,
}

#[derive(Serialize)]
struct OptionAnswer {
    id: String,
    ask_by: Option<String>,
    in_time: Option<bool>,
}

/// The answer as JSON, indented for people.
///
/// # Errors
/// Never for an answer of the engine; serde_json's signature allows it.
pub(super) fn of(engine: &Engine, facts: &Facts) -> Result<String, serde_json::Error> {
    let (outcome, reasons) = engine.explain_all(facts);
    let mut answer = Answer {
        first_sick_day: outcome.first_sick_day.to_string(),
        effective_first_sick_day: outcome.effective_first_sick_day.to_string(),
        sick_days_excluded: outcome.sick_days_excluded,
        last_day_of_waiting_period: outcome
            .last_day_of_waiting_period
            .map(|day| day.to_string()),
        deadlines: reasons.iter().map(|reason| deadline(&reason)).collect(),
        conflicts: outcome
            .conflicts
            .iter()
            .map(|conflict| ConflictAnswer {
                id: conflict.kind.code(),
                days: conflict.days,
            })
            .collect(),
        work_rule: None,
        placements: BTreeMap::new(),
        questions: Vec::new(),
        running_out: Vec::new(),
    };
    if facts.flag(Field::AllRules) == Some(true) {
        add_advice(engine, facts, &mut answer);
    }
    serde_json::to_string_pretty(&answer)
}

fn deadline(reason: &Reason<'_>) -> DeadlineAnswer {
    let deadline = &reason.deadline;
    let readings = reason.readings.iter();
    DeadlineAnswer {
        id: deadline.full_id().into_owned(),
        date: deadline.date.to_string(),
        work_ahead: deadline.work_ahead.to_string(),
        opens: deadline.opens.map(|day| day.to_string()),
        letter: deadline.letter.map(|day| day.to_string()),
        who: crate::rule_pack::party_key(reason.rule.who),
        readings: readings.map(|reading| reading.date.to_string()).collect(),
    }
}

fn add_advice(engine: &Engine, facts: &Facts, answer: &mut Answer) {
    if let Some(placements) = engine.placements(facts) {
        answer.work_rule = Some(placements.work_rule.id.clone());
        for (form, rule) in placements.forms {
            let verdict = match rule.verdict {
                Verdict::Lawful => "lawful",
                Verdict::Confirm => "confirm",
                Verdict::Forbidden => "forbidden",
            };
            let rule = rule.id.clone();
            answer
                .placements
                .insert(form, PlacementAnswer { verdict, rule });
        }
    }
    let questions = engine.questions(facts);
    answer.questions = questions.iter().map(|it| it.id.clone()).collect();
    for out in engine.running_out(facts) {
        let options = out.options.iter().map(|option| OptionAnswer {
            id: option.rule.id.clone(),
            ask_by: option.ask_by.map(|day| day.to_string()),
            in_time: option.in_time,
        });
        answer.running_out.push(RunningOutAnswer {
            deadline: out.deadline.to_owned(),
            ends_on: out.ends_on.to_string(),
            goal_on: out.goal_on.to_string(),
            options: options.collect(),
        });
    }
}

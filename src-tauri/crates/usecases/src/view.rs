//! The case as the window shows it: domain and rules to messages.

pub(crate) mod application;
mod conflicts;
mod deadlines;
pub(crate) mod facts;
pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod reason;
mod timeline;

use crate::App;
use crate::change::found;
use crate::convert::case_file;
use crate::document::document_row;
use crate::failure::Outcome;
use chrono::{Datelike, NaiveDate};
use spoorboek_contract::message::{Bilingual, CaseView, ChangeKind, GroupRows, TimelineView};
use spoorboek_domain::{CaseFile, Field, Group, Problem};
use spoorboek_rules as rules;
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::Subject;

/// The rules' name for the permits that end the right to stay when they end.
const TEMPORARY: &str = "temporary";

impl App {
    /// A case, whole, as it stands today.
    pub(crate) fn show(&self, transaction: &ReadTransaction<'_>, id: &str) -> Outcome<CaseView> {
        let row = found(transaction.case(id)?)?;
        let case = case_file(transaction, &row)?;
        let today = self.today();
        let facts = case.rule_facts(today);
        let outcome = facts.as_ref().map(|facts| self.engine().compute(facts));
        let stations = outcome
            .as_ref()
            .map(|outcome| case.stations(outcome, today));
        let stations = stations.unwrap_or_default();
        let mut problems = case.problems(today);
        problems.extend(
            outcome
                .as_ref()
                .and_then(|outcome| case.counts_anew(outcome)),
        );
        Ok(CaseView {
            case_id: case.id.clone(),
            dossier_number: case.dossier_number.clone(),
            name: case.text(Field::EmployeeName).to_owned(),
            job_title: case.text(Field::EmployeeJobTitle).to_owned(),
            employer: case.text(Field::EmployerName).to_owned(),
            demo: case.demo,
            today: today.to_string(),
            sick_week: sick_week(outcome.as_ref(), today),
            facts: facts::facts(&case, outcome.as_ref(), &problems),
            groups: groups(&case),
            deadlines: deadlines::deadlines(self.engine(), outcome.as_ref(), &stations, today),
            conflicts: outcome.as_ref().map_or_else(Vec::new, |outcome| {
                conflicts::conflicts(self.engine(), &case, outcome, today)
            }),
            timeline: match &outcome {
                Some(outcome) => {
                    let category =
                        rules::PermitCategory::from_code(case.text(Field::PermitCategory));
                    let lapses =
                        category.is_some_and(|it| self.engine().is_in_category_set(TEMPORARY, it));
                    let line = case.timeline(outcome, &stations, lapses, today);
                    timeline::timeline(&line, today)
                }
                None => empty_timeline(today),
            },
            log: case
                .log
                .iter()
                .map(|entry| log::entry(entry, outcome.as_ref()))
                .collect(),
            applications: case
                .applications
                .iter()
                .map(application::application)
                .collect(),
            documents: case
                .documents
                .iter()
                .map(|it| document_row(&case, it, outcome.as_ref()))
                .collect(),
            undo: transaction.next_undo(id)?.map(|subject| kind_of(&subject)),
            redo: transaction.next_redo(id)?.map(|subject| kind_of(&subject)),
        })
    }
}

fn kind_of(subject: &Subject) -> ChangeKind {
    let in_group = |field: &str| Field::from_key(field).and_then(Field::group);
    match subject {
        Subject::Fact { field, .. }
            if in_group(field).is_some_and(|group| group != Group::Station) =>
        {
            ChangeKind::Row
        }
        Subject::Case | Subject::Fact { .. } => ChangeKind::Fact,
        Subject::LogEntry(_) => ChangeKind::LogEntry,
        Subject::Application(_) => ChangeKind::Application,
        Subject::Document(_) | Subject::DocumentText { .. } => ChangeKind::Document,
    }
}

fn groups(case: &CaseFile) -> Vec<GroupRows> {
    let in_form = Group::ALL
        .into_iter()
        .filter(|group| *group != Group::Station);
    in_form
        .map(|group| GroupRows {
            group: group.key().to_owned(),
            rows: case.rows(group),
            next_row: case.next_row(group),
        })
        .collect()
}

fn empty_timeline(today: NaiveDate) -> TimelineView {
    TimelineView {
        from: today.to_string(),
        to: today.to_string(),
        today_at: None,
        months: Vec::new(),
        tracks: Vec::new(),
        branch: None,
    }
}

pub(crate) fn sick_week(outcome: Option<&rules::Outcome<'_>>, day: NaiveDate) -> Option<i32> {
    outcome?
        .sick_week(day)
        .and_then(|week| i32::try_from(week).ok())
}

/// 1 Monday to 7 Sunday.
pub(crate) fn weekday(day: NaiveDate) -> u8 {
    u8::try_from(day.weekday().number_from_monday()).unwrap_or_default()
}

/// A text that is part of the program.
pub(crate) fn fixed(text: spoorboek_domain::Bilingual) -> Bilingual {
    Bilingual {
        nl: text.nl.to_owned(),
        en: text.en.to_owned(),
    }
}

pub(crate) fn bilingual(text: &rules::Text) -> Bilingual {
    Bilingual {
        nl: text.nl.clone(),
        en: text.en.clone(),
    }
}

pub(crate) fn problem(found: &Problem) -> spoorboek_contract::message::Problem {
    spoorboek_contract::message::Problem {
        kind: facts::problem_kind(found.kind),
        other: found.other.map(|field| field.key().to_owned()),
        detail: found.detail.clone(),
    }
}

//! The case as the window shows it: domain and rules to messages.

pub(crate) mod application;
pub(crate) mod check;
pub(crate) mod conflicts;
pub(crate) mod deadlines;
pub(crate) mod facts;
pub(crate) mod form;
pub(crate) mod go;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod placement;
pub(crate) mod reason;
pub(crate) mod timeline;
mod trajectory;
mod vacancy_card;

use crate::App;
use crate::basis::{Basis, Dated};
use crate::change::found;
use crate::content::Lacking;
use crate::convert::{case_file, count};
use crate::document::{document_row, missing_sections, printed_words};
use crate::failure::Outcome;
use crate::register::sponsor_finding;
use crate::what_if::scenario_view;
use crate::words::open_words;
use chrono::{Datelike, NaiveDate};
use spoorboek_contract::check_list;
use spoorboek_contract::message::{
    Bilingual, CaseView, ChangeKind, CheckView, GroupRows, OpenWord, QuestionView, TimelineView,
};
use spoorboek_domain::{
    CaseFile, Field, Group, Problem, Timeline, Trajectory, Yardsticks, form_field,
};
use spoorboek_rules as rules;
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::{Scenario, Subject};

/// The rules' name for the permits that end the right to stay when they end.
const TEMPORARY: &str = "temporary";

impl App {
    /// A case, whole, as it stands today.
    pub(crate) fn show(&self, transaction: &ReadTransaction<'_>, id: &str) -> Outcome<CaseView> {
        let row = found(transaction.case(id)?)?;
        let case = case_file(transaction, &row)?;
        let basis = self.basis(transaction)?;
        let scenarios = transaction.scenarios(id)?;
        let view = self.view_of(transaction, &basis, &case, &scenarios)?;
        Ok(CaseView {
            undo: transaction.next_undo(id)?.map(|subject| kind_of(&subject)),
            redo: transaction.next_redo(id)?.map(|subject| kind_of(&subject)),
            ..view
        })
    }

    /// A case as it stands by a basis, without what can be undone.
    pub(crate) fn view_of(
        &self,
        transaction: &ReadTransaction<'_>,
        basis: &Basis,
        case: &CaseFile,
        scenarios: &[Scenario],
    ) -> Outcome<CaseView> {
        let state = case_state(basis, case);
        let dated = state.dated.as_ref();
        let register = transaction.sponsor_register()?;
        let outcome = dated.map(|dated| &dated.outcome);
        let mut problems = case.problems(basis.today);
        problems.extend(outcome.and_then(|outcome| case.counts_anew(outcome)));
        let mut applications = Vec::with_capacity(case.applications.len());
        for it in &case.applications {
            let finding = sponsor_finding(transaction, register.as_ref(), &it.employer_kvk)?;
            applications.push(application::application(basis, case, it, finding));
        }
        let documents = case.documents.iter().zip(&state.missing);
        let documents = documents.map(|(document, missing)| {
            let words = printed_words(basis, case, document, outcome, &state.words);
            document_row(document, *missing, words)
        });
        let documents = documents.collect();
        Ok(CaseView {
            case_id: case.id.clone(),
            dossier_number: case.dossier_number.clone(),
            name: case.text(Field::EmployeeName).to_owned(),
            job_title: case.text(Field::EmployeeJobTitle).to_owned(),
            employer: case.text(Field::EmployerName).to_owned(),
            demo: case.demo,
            today: basis.today.to_string(),
            sick_week: sick_week(outcome, basis.today),
            facts: facts::facts(case, outcome, &problems),
            groups: groups(case),
            deadlines: dated.map_or_else(Vec::new, |dated| deadlines::deadlines(basis, dated)),
            questions: dated.map_or_else(Vec::new, |dated| questions(basis, case, dated)),
            running_out: dated.map_or_else(Vec::new, |dated| placement::running_out(basis, dated)),
            placement: placement::placements(basis, case),
            scenarios: scenarios
                .iter()
                .map(|kept| scenario_view(basis, case, kept))
                .collect(),
            conflicts: dated.map_or_else(Vec::new, |dated| {
                conflicts::conflicts(basis, dated, |_| true)
            }),
            timeline: match dated {
                Some(_) => timeline::timeline(&line(basis, case, dated), basis.today),
                None => empty_timeline(basis.today),
            },
            log: case
                .log
                .iter()
                .map(|entry| log::entry(entry, outcome))
                .collect(),
            applications,
            trajectory: trajectory::view(case, &state.trajectory),
            check: state.check,
            words: state.words,
            documents,
            undo: None,
            redo: None,
        })
    }
}

/// A case with all that is worked out of it, shared by the case's own page and those over all cases.
pub(crate) struct CaseState<'b> {
    pub(crate) dated: Option<Dated<'b>>,
    pub(crate) trajectory: Trajectory,
    pub(crate) check: CheckView,
    pub(crate) words: Vec<OpenWord>,
    /// Mandatory sections without text, of each document in order.
    missing: Vec<Lacking>,
}

pub(crate) fn case_state<'b>(basis: &'b Basis, case: &CaseFile) -> CaseState<'b> {
    let dated = basis.dated(case);
    let outcome = dated.as_ref().map(|dated| &dated.outcome);
    let yardsticks = Yardsticks::of(check_list::builtin(), &basis.thresholds);
    let trajectory = case.trajectory_by(&yardsticks, outcome, basis.today);
    let words = open_words(case);
    let documents = case.documents.iter();
    let missing: Vec<Lacking> = documents
        .map(|document| missing_sections(basis, case, document, outcome))
        .collect();
    let empty_sections = count(missing.iter().map(|lacking| lacking.dutch).sum());
    let check = check::view(basis, case, outcome, &trajectory, &words, empty_sections);
    CaseState {
        dated,
        trajectory,
        check,
        words,
        missing,
    }
}

impl CaseState<'_> {
    /// Whether nothing was heard for longer than the coach wants to be told of.
    pub(crate) fn is_silent(&self, basis: &Basis) -> bool {
        let days = self.trajectory.silent_days;
        days.is_some_and(|days| days > basis.silent_after_days())
    }
}

/// The rail line of a case. Without a first sick day it is empty, around today.
pub(crate) fn line(basis: &Basis, case: &CaseFile, dated: Option<&Dated<'_>>) -> Timeline {
    let Some(dated) = dated else {
        return Timeline::empty(basis.today);
    };
    let lapses = dated
        .facts
        .category()
        .is_some_and(|it| basis.engine.is_in_category_set(TEMPORARY, it));
    case.timeline(&dated.outcome, &dated.stations, lapses, basis.today)
}

fn questions(basis: &Basis, case: &CaseFile, dated: &Dated<'_>) -> Vec<QuestionView> {
    let views = asked(basis, case, dated).map(|question| QuestionView {
        id: question.id.clone(),
        who: deadlines::party(question.who),
        ask: bilingual(&question.ask),
        because: bilingual(&question.because),
        field: question
            .field
            .and_then(form_field)
            .map(|field| field.key().to_owned()),
    });
    views.collect()
}

/// What the rules ask, without what the coach marked as answered. Where a field holds the answer,
/// only that field answers.
pub(crate) fn asked<'b>(
    basis: &'b Basis,
    case: &CaseFile,
    dated: &Dated<'_>,
) -> impl Iterator<Item = &'b rules::Question> {
    basis
        .engine
        .questions(&dated.facts)
        .into_iter()
        .filter(|question| {
            let answered = case.row_date(Field::QuestionAnsweredOn, &question.id);
            question.field.is_some() || answered.is_none()
        })
}

pub(crate) fn kind_of(subject: &Subject) -> ChangeKind {
    let in_group = |field: &str| Field::from_key(field).and_then(Field::group);
    match subject {
        Subject::Fact { field, .. } if in_group(field).is_some_and(Group::in_form) => {
            ChangeKind::Row
        }
        Subject::Case | Subject::Fact { .. } => ChangeKind::Fact,
        Subject::LogEntry(_) => ChangeKind::LogEntry,
        Subject::Application(_) => ChangeKind::Application,
        Subject::Document(_) | Subject::DocumentText { .. } => ChangeKind::Document,
        Subject::Scenario(_) => ChangeKind::Scenario,
    }
}

pub(crate) fn groups(case: &CaseFile) -> Vec<GroupRows> {
    let in_form = Group::ALL.into_iter().filter(|group| group.in_form());
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

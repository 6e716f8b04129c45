//! A program with a fixed day and a vault that opens quickly.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]
#![allow(dead_code, reason = "each file of tests uses a part of it")]

use chrono::NaiveDate;
use spoorboek_contract::message::*;
use spoorboek_storage::KdfCost;
use spoorboek_usecases::{App, Host, HostError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "vier trage treinen wachten";

pub(crate) struct Program {
    pub(crate) app: App,
    pub(crate) clock: Arc<Clock>,
    folder: TempDir,
}

struct FixedHost {
    documents: PathBuf,
    counter: AtomicU64,
    clock: Arc<Clock>,
}

/// Goes on by itself at each look, unless it stands still.
pub(crate) struct Clock {
    pub(crate) now_ms: AtomicI64,
    pub(crate) step_ms: AtomicI64,
}

impl Host for FixedHost {
    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
    }

    fn start_of_day_ms(&self, day: NaiveDate) -> i64 {
        day.and_time(chrono::NaiveTime::MIN)
            .and_utc()
            .timestamp_millis()
    }

    fn day_of_ms(&self, instant_ms: i64) -> NaiveDate {
        chrono::DateTime::from_timestamp_millis(instant_ms)
            .map_or(NaiveDate::MIN, |at| at.date_naive())
    }

    fn now_ms(&self) -> i64 {
        let step_ms = self.clock.step_ms.load(Ordering::Relaxed);
        self.clock.now_ms.fetch_add(step_ms, Ordering::Relaxed)
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        let next = self.counter.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        for (byte, source) in bytes.iter_mut().rev().zip(next.iter().rev()) {
            *byte = *source;
        }
        Ok(())
    }

    fn documents_folder(&self) -> PathBuf {
        self.documents.clone()
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        None
    }

    fn show_folder(&self, _: &Path) -> bool {
        true
    }
}

impl Program {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let clock = Arc::new(Clock {
            now_ms: AtomicI64::new(1_795_305_600_000),
            step_ms: AtomicI64::new(20_000),
        });
        let host = FixedHost {
            documents: folder.path().join("documents"),
            counter: 1.into(),
            clock: Arc::clone(&clock),
        };
        let app = App::with_kdf_cost(
            folder.path().join("program"),
            Box::new(host),
            KdfCost::test(),
        );
        Self { app, clock, folder }
    }

    pub(crate) fn with_vault() -> Self {
        let program = Self::new();
        let draft = PassphraseDraft {
            passphrase: PASSPHRASE.to_owned(),
        };
        program.app.vault_create(draft).expect("a vault");
        program
    }

    pub(crate) fn documents(&self) -> PathBuf {
        self.folder.path().join("documents")
    }

    pub(crate) fn case(&self, name: &str, first_sick_day: &str) -> CaseView {
        let new = NewCase {
            name: name.to_owned(),
            first_sick_day: first_sick_day.to_owned(),
        };
        self.app.case_create(new).expect("a case")
    }

    pub(crate) fn set(&self, case: &CaseView, field: &str, row: &str, typed: &str) -> CaseView {
        let change = FactChange {
            case_id: case.case_id.clone(),
            field: field.to_owned(),
            row: row.to_owned(),
            typed: typed.to_owned(),
        };
        self.app.fact_set(change).expect("kept")
    }

    pub(crate) fn open(&self, case: &CaseView) -> CaseView {
        self.app.case_open(of(case)).expect("a case")
    }

    pub(crate) fn history(&self, case: &CaseView) -> History {
        self.app.case_history(of(case)).expect("a history")
    }

    pub(crate) fn undo(&self, case: &CaseView) -> CaseView {
        self.app.undo(of(case)).expect("undone")
    }

    /// What a change of one field would move.
    pub(crate) fn preview(&self, case: &CaseView, edit: &FactEdit) -> Moves {
        let change = FactChange {
            case_id: case.case_id.clone(),
            field: edit.field.clone(),
            row: edit.row.clone(),
            typed: edit.typed.clone(),
        };
        self.app.fact_preview(change).expect("a preview")
    }

    /// Keeps a new scenario.
    pub(crate) fn save(&self, case: &CaseView, name: &str, changes: &[FactEdit]) -> CaseView {
        let draft = ScenarioDraft {
            case_id: case.case_id.clone(),
            id: None,
            name: name.to_owned(),
            changes: changes.to_vec(),
        };
        self.app.scenario_save(draft).expect("kept")
    }

    /// Makes the last scenario real.
    pub(crate) fn adopt(&self, case: &CaseView, reason: &str) -> CaseView {
        let id = case.scenarios.last().map(|it| it.id.clone());
        let adoption = ScenarioAdoption {
            case_id: case.case_id.clone(),
            id: id.expect("a scenario"),
            reason: reason.to_owned(),
        };
        self.app.scenario_adopt(adoption).expect("made real")
    }

    pub(crate) fn write(
        &self,
        view: &DocumentView,
        section: &str,
        text: Option<&str>,
    ) -> DocumentView {
        let change = DocumentText {
            document_id: view.document_id.clone(),
            language: view.language,
            section: section.to_owned(),
            text: text.map(str::to_owned),
        };
        self.app.document_text_set(change).expect("kept")
    }
}

/// A line of the log that may be reported.
pub(crate) fn log_line(case: &CaseView, date: &str, summary: &str) -> LogDraft {
    LogDraft {
        case_id: case.case_id.clone(),
        id: None,
        date: date.to_owned(),
        kind: LogKind::Meeting,
        duration: "60".to_owned(),
        who: "Noor en de coach".to_owned(),
        summary: summary.to_owned(),
        result: String::new(),
        next_step: String::new(),
        next_step_on: String::new(),
        visibility: Visibility::Report,
        phase: String::new(),
        milestone: String::new(),
        service: String::new(),
        dismissed: Vec::new(),
    }
}

/// An application, sent.
pub(crate) fn sent(case: &CaseView, date: &str, employer: &str, job: &str) -> ApplicationDraft {
    ApplicationDraft {
        case_id: case.case_id.clone(),
        id: None,
        date: date.to_owned(),
        employer: employer.to_owned(),
        job: job.to_owned(),
        direction: String::new(),
        channel: Channel::Vacancy,
        form: None,
        recognised_sponsor: None,
        status: ApplicationStatus::Sent,
        status_on: String::new(),
        note: String::new(),
        employer_kvk: String::new(),
        suitable: String::new(),
        proof: String::new(),
        lesson: String::new(),
        next_step: String::new(),
        remind_on: String::new(),
        source: String::new(),
        salary: String::new(),
        hours: String::new(),
        start_on: String::new(),
        highly_skilled: None,
        dismissed: Vec::new(),
    }
}

pub(crate) fn of(case: &CaseView) -> CaseId {
    CaseId {
        case_id: case.case_id.clone(),
    }
}

pub(crate) fn edit(field: &str, row: &str, typed: &str) -> FactEdit {
    FactEdit {
        field: field.to_owned(),
        row: row.to_owned(),
        typed: typed.to_owned(),
    }
}

/// A date of a case.
pub(crate) fn date<'a>(case: &'a CaseView, id: &str) -> &'a DeadlineView {
    case.deadlines
        .iter()
        .find(|it| it.id == id)
        .unwrap_or_else(|| panic!("the case has no {id}"))
}

pub(crate) fn fact<'a>(case: &'a CaseView, field: &str) -> &'a FactView {
    case.facts
        .iter()
        .find(|it| it.field == field)
        .expect("the fact")
}

pub(crate) fn code<T>(outcome: Result<T, Failure>) -> FailureCode {
    match outcome {
        Ok(_) => panic!("it should have been refused"),
        Err(failure) => failure.code,
    }
}

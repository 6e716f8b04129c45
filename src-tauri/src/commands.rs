//! One Tauri command per use case, made from the one list.

use spoorboek_contract::message::{Bytes, Failure, FailureCode};
use spoorboek_usecases::App;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tauri::ipc::Response;

/// An answer as it is sent: pictures as bytes, all else as JSON.
trait Answer {
    fn into_response(self) -> Result<Response, Failure>;
}

impl Answer for Bytes {
    fn into_response(self) -> Result<Response, Failure> {
        Ok(Response::new(self.0))
    }
}

macro_rules! json_answers {
    ($($answer:ident),* $(,)?) => {
        $(impl Answer for spoorboek_contract::message::$answer {
            fn into_response(self) -> Result<Response, Failure> {
                serde_json::to_string(&self).map(Response::new).map_err(|_| internal())
            }
        })*
    };
}

json_answers!(
    Agenda,
    AppStatus,
    Board,
    CaseForm,
    CaseList,
    CaseView,
    DocumentView,
    EmployerList,
    ExportedFile,
    History,
    JournalCheck,
    KnownCase,
    Moves,
    NewRecoveryKey,
    Nothing,
    PassphraseStrength,
    PlacementView,
    PlanTemplates,
    Preview,
    Progress,
    Reading,
    ReasonView,
    RegisterImport,
    RulesPreview,
    RulesView,
    SavedFile,
    SearchResults,
    Settings,
    SignalBoard,
    SponsorAnswer,
    WhatIfView,
    WordFindings
);

fn internal() -> Failure {
    Failure {
        code: FailureCode::Internal,
        versions: None,
        group: None,
        detail: None,
    }
}

/// Runs a use case. A panic is a fault of ours: it is answered as one, and the window goes on.
fn answer<A: Answer>(use_case: impl FnOnce() -> Result<A, Failure>) -> Result<Response, Failure> {
    catch_unwind(AssertUnwindSafe(use_case))
        .unwrap_or_else(|_| Err(internal()))?
        .into_response()
}

macro_rules! handlers {
    ($($name:ident($request:ident) -> $answer:ident;)*) => {
        $(
            #[tauri::command(async)]
            fn $name(
                app: tauri::State<'_, App>,
                request: spoorboek_contract::message::$request,
            ) -> Result<Response, Failure> {
                answer::<spoorboek_contract::message::$answer>(|| app.$name(request))
            }
        )*

        /// Takes every command of the list.
        pub(crate) fn handler<R: tauri::Runtime>()
        -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }
    };
}

spoorboek_contract::with_commands!(handlers);

//! The messages between the window and the program: plain data, with their TypeScript twins.
//!
//! Dates travel as `YYYY-MM-DD`. The front end formats them and never computes with them: whatever
//! depends on a date (weekday, sick week, days left, a place on the timeline) is sent along.

mod application;
mod board;
mod case_form;
mod case_view;
mod check;
mod document;
mod employer;
mod failure;
mod history;
mod log;
mod placement;
mod reason;
mod rules;
mod settings;
mod signal;
mod timeline;
mod trajectory;
mod vault;
mod what_if;

pub use application::*;
pub use board::*;
pub use case_form::*;
pub use case_view::*;
pub use check::*;
pub use document::*;
pub use employer::*;
pub use failure::*;
pub use history::*;
pub use log::*;
pub use placement::*;
pub use reason::*;
pub use rules::*;
pub use settings::*;
pub use signal::*;
pub use timeline::*;
pub use trajectory::*;
pub use vault::*;
pub use what_if::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request or an answer without content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Nothing {}

/// An answer in bytes: a picture. It is sent as it is, not as JSON; empty where there is none.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(export, type = "ArrayBuffer")]
pub struct Bytes(pub Vec<u8>);

/// A language of the window and of the documents.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Language {
    /// Dutch, which leads.
    #[default]
    Nl,
    /// English.
    En,
}

/// A text in both languages, so that the window can switch at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

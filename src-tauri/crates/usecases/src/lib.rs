//! What the program can do, callable without a window.
//!
//! Invariant: one use case is one call, one transaction and one step to undo, and bears the name of
//! its command (`contract/src/command_list.rs`). The clock, randomness and folders come from the
//! [`Host`]; everything else below is concrete, so that tests run on a real vault in a temporary
//! folder. Rejected: repositories behind traits, which would only be mocked.

mod app;
mod application;
mod basis;
mod board;
mod case;
mod change;
mod content;
mod convert;
mod demo;
mod document;
mod employer;
mod entry;
mod failure;
mod history;
mod host;
mod log;
mod moves;

mod plan_template;
mod preferences;
mod register;
mod row;
mod rule_pack;
mod samples;
mod settings;
mod signals;
mod vault;
mod view;
mod what_if;
mod words;

pub use app::App;
pub use host::{Host, HostError};
pub use samples::write_samples;

/// Computes every date of one case for the command line: JSON for stdout, or the one line for stderr
/// with which the request is refused.
///
/// # Errors
/// The line, which begins with the path of the first wrong field.
pub fn deadlines(request: &[u8]) -> Result<String, String> {
    spoorboek_contract::deadlines::run(request)
}

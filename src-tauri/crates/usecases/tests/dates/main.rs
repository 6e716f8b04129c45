//! Dates and what becomes of them: other courses of events, the history, signals, letters and rules.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod doubt_and_end;
mod edits;
mod history;
mod letters;
mod odd_facts;
mod placement;
mod preview;
mod rules;
mod signals;
#[path = "../support/mod.rs"]
mod support;
mod what_if;

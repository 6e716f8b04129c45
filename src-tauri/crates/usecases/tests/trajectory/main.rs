//! The trajectory over all cases and in one: board, agenda, search, plans, words, employers, history.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod board;
mod employers;
mod known;
mod rows;
mod search;
#[path = "../support/mod.rs"]
mod support;
mod words;

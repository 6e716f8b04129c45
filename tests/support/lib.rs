//! What the tests that cross crates share: the project's own files, and a driver of the real window.
//!
//! Invariant: nothing here asserts anything about the project; the tests beside do. It stops with a
//! plain sentence when a test cannot be run at all, because a test that is silently left out would
//! pass.
#![allow(clippy::unwrap_used, clippy::expect_used)]

pub mod driver;
pub mod screen;
pub mod tree;

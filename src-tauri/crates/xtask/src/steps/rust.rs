//! Format, lint and test what is written in Rust.

use crate::call;
use crate::site::Site;
use crate::table::Done;
use std::process::Command;

pub(super) fn format(site: &Site) -> Result<Done, String> {
    call::run(&mut site.cargo(&["fmt", "--all", "--check"])).map(|()| Done::Passed)
}

/// In a build of everything the crates' features are added up, and the pure ones could ask for the
/// time without anyone seeing it.
pub(super) fn pure(site: &Site) -> Result<Done, String> {
    let packages = [
        "--package",
        "spoorboek-rules",
        "--package",
        "spoorboek-domain",
    ];
    call::run(site.cargo(&["check", "--locked"]).args(packages)).map(|()| Done::Passed)
}

pub(super) fn lint(site: &Site) -> Result<Done, String> {
    let arguments = [
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ];
    call::run(site.cargo(&["clippy"]).args(arguments)).map(|()| Done::Passed)
}

pub(super) fn test(site: &Site) -> Result<Done, String> {
    build(site)?;
    let types = site.cache.join("types");
    let mut cargo = site.cargo(&["test", "--locked", "--workspace"]);
    // The front end's types are written elsewhere, so that stale ones are found and not repaired.
    cargo
        .env("TS_RS_EXPORT_DIR", types)
        .env("SPOORBOEK_CHECK_GENERATED", "1");
    call::run(&mut cargo).map(|()| Done::Passed)
}

/// Builds the program together with the tests: each alone would choose other features for what they
/// share, and build that twice.
///
/// # Errors
/// When it does not compile.
pub(super) fn build(site: &Site) -> Result<(), String> {
    call::run(&mut building(site))
}

/// The call behind [`build`], for a step that adds to it.
pub(super) fn building(site: &Site) -> Command {
    site.cargo(&["build", "--locked", "--workspace", "--bins", "--tests"])
}

//! The front end's types are those of the program as it is now.
//!
//! `cargo test` of the contract writes them anew; the test run of the project makes it write them
//! elsewhere, so that this finds what is stale.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use spoorboek_contract::command;
use spoorboek_contract::message::*;
use spoorboek_tests::tree;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use ts_rs::{Config, TS};

macro_rules! export {
    ($($name:ident($request:ident) -> $answer:ident;)*) => {
        /// Writes the types of every command, with those they are made of.
        fn export(folder: &Path) {
            let config = Config::new().with_out_dir(folder);
            // What any command may answer instead.
            Failure::export_all(&config).unwrap();
            $(
                <$request>::export_all(&config).unwrap();
                <$answer>::export_all(&config).unwrap();
            )*
        }
    };
}
spoorboek_contract::with_commands!(export);

fn texts(folder: &Path) -> BTreeMap<String, String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect()
}

#[test]
fn the_types_of_the_front_end_are_fresh() {
    let folder = tempfile::tempdir().unwrap();
    export(folder.path());
    fs::write(folder.path().join("Commands.ts"), command::typescript()).unwrap();
    let (wanted, found) = (texts(folder.path()), texts(&tree::root().join("ui/types")));
    assert!(
        wanted.len() > 50,
        "only {} types were written",
        wanted.len()
    );
    let mut problems = Vec::new();
    for (name, text) in &wanted {
        match found.get(name) {
            None => problems.push(format!("{name} is missing")),
            Some(found) if found != text => problems.push(format!("{name} is stale")),
            Some(_) => {}
        }
    }
    for name in found.keys().filter(|name| !wanted.contains_key(*name)) {
        problems.push(format!("{name} belongs to no command"));
    }
    assert!(
        problems.is_empty(),
        "ui/types: {}\nRun `cargo test -p spoorboek-contract`, then commit what it wrote.",
        problems.join(", ")
    );
}

//! Dependencies point one way, and each border is crossed in one place only.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use spoorboek_tests::tree::{self, File};

/// What each crate may name in its dependencies and build dependencies.
const ALLOWED: &[(&str, &[&str])] = &[
    ("spoorboek-rules", &["chrono"]),
    (
        "spoorboek-words",
        &["aho-corasick", "chrono", "unicode-normalization"],
    ),
    ("spoorboek-register", &["chrono", "csv", "html5gum"]),
    ("spoorboek-domain", &["chrono", "spoorboek-rules"]),
    (
        "spoorboek-contract",
        &[
            "chrono",
            "serde",
            "serde_json",
            "spoorboek-domain",
            "spoorboek-rules",
            "spoorboek-words",
            "ts-rs",
        ],
    ),
    (
        "spoorboek-storage",
        &[
            "argon2",
            "base64",
            "chacha20poly1305",
            "chrono",
            "getrandom",
            "rusqlite",
            "serde_json",
            "sha2",
            "spoorboek-domain",
            "spoorboek-rules",
            "thiserror",
            "unicode-normalization",
            "zeroize",
        ],
    ),
    (
        "spoorboek-documents",
        &[
            "chrono",
            "hayro",
            "hypher",
            "lopdf",
            "png",
            "printpdf",
            "rustybuzz",
            "sha2",
            "spoorboek-domain",
            "spoorboek-rules",
            "subsetter",
            "thiserror",
            "unicode-linebreak",
            "unicode-normalization",
            "zune-jpeg",
        ],
    ),
    (
        "spoorboek-usecases",
        &[
            "base64",
            "chrono",
            "spoorboek-contract",
            "spoorboek-documents",
            "spoorboek-domain",
            "spoorboek-register",
            "spoorboek-rules",
            "spoorboek-storage",
            "spoorboek-words",
            "thiserror",
            "unicode-normalization",
            "uuid",
            "zeroize",
            "zxcvbn",
        ],
    ),
    (
        "spoorboek",
        &[
            "chrono",
            "directories",
            "getrandom",
            "serde_json",
            "spoorboek-contract",
            "spoorboek-usecases",
            "tauri",
            "tauri-build",
            "tauri-plugin-dialog",
            "tauri-plugin-opener",
        ],
    ),
    ("spoorboek-xtask", &[]),
];

/// Libraries that only one crate may know: each is the border of something.
const ONLY: &[(&str, &str)] = &[
    ("rusqlite", "spoorboek-storage"),
    ("argon2", "spoorboek-storage"),
    ("printpdf", "spoorboek-documents"),
    ("lopdf", "spoorboek-documents"),
    ("subsetter", "spoorboek-documents"),
    ("aho-corasick", "spoorboek-words"),
    ("csv", "spoorboek-register"),
    ("html5gum", "spoorboek-register"),
    ("hayro", "spoorboek-documents"),
    ("serde", "spoorboek-contract"),
    ("ts-rs", "spoorboek-contract"),
    ("tauri", "spoorboek"),
    ("tauri-plugin-dialog", "spoorboek"),
    ("tauri-plugin-opener", "spoorboek"),
    ("directories", "spoorboek"),
];

/// From the bottom up; a crate may know those of a lower layer only.
const LAYERS: &[(&str, u8)] = &[
    ("spoorboek-rules", 0),
    ("spoorboek-words", 0),
    ("spoorboek-register", 0),
    ("spoorboek-domain", 1),
    ("spoorboek-contract", 2),
    ("spoorboek-storage", 2),
    ("spoorboek-documents", 2),
    ("spoorboek-usecases", 3),
    ("spoorboek", 4),
];

/// The crate that holds these tests may know everything.
const TESTS: &str = "spoorboek-tests";

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(tree::root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .unwrap()
}

fn shipped(package: &Package) -> impl Iterator<Item = &cargo_metadata::Dependency> {
    package
        .dependencies
        .iter()
        .filter(|dependency| dependency.kind != DependencyKind::Development)
}

fn assert_none(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn each_crate_names_only_what_it_may_know() {
    let mut problems = Vec::new();
    for package in metadata().packages {
        let name = package.name.as_str();
        if name == TESTS {
            continue;
        }
        let Some((_, allowed)) = ALLOWED.iter().find(|(own, _)| *own == name) else {
            problems.push(format!("{name} has no list of what it may know"));
            continue;
        };
        for dependency in shipped(&package) {
            if !allowed.contains(&dependency.name.as_str()) {
                problems.push(format!("{name} may not know {}", dependency.name));
            }
        }
    }
    assert_none(problems);
}

#[test]
fn dependencies_point_down() {
    let layer = |name: &str| {
        LAYERS
            .iter()
            .find(|(own, _)| *own == name)
            .map(|(_, layer)| *layer)
    };
    let mut problems = Vec::new();
    let mut seen = 0;
    for package in metadata().packages {
        let Some(own) = layer(&package.name) else {
            continue;
        };
        for dependency in shipped(&package) {
            let Some(other) = layer(&dependency.name) else {
                continue;
            };
            seen += 1;
            if other >= own {
                problems.push(format!("{} knows {}", package.name, dependency.name));
            }
        }
    }
    assert!(
        seen >= 8,
        "only {seen} dependencies between the own crates were found"
    );
    assert_none(problems);
}

#[test]
fn each_border_is_known_to_one_crate() {
    let mut problems = Vec::new();
    let packages = metadata().packages;
    for (library, owner) in ONLY {
        let users: Vec<&str> = packages
            .iter()
            .filter(|package| package.name != TESTS)
            .filter(|package| shipped(package).any(|dependency| dependency.name == *library))
            .map(|package| package.name.as_str())
            .collect();
        if users != [*owner] {
            problems.push(format!(
                "{library} belongs to {owner} alone, not to {users:?}"
            ));
        }
    }
    assert_none(problems);
}

#[test]
fn only_the_shell_can_ask_for_the_time() {
    let mut problems = Vec::new();
    for package in metadata()
        .packages
        .iter()
        .filter(|package| package.name != "spoorboek")
    {
        for chrono in shipped(package).filter(|dependency| dependency.name == "chrono") {
            let asks = |feature: &String| ["clock", "now", "default"].contains(&feature.as_str());
            if chrono.uses_default_features || chrono.features.iter().any(asks) {
                problems.push(format!("{} takes a clock from chrono", package.name));
            }
        }
    }
    assert_none(problems);
}

fn sources() -> Vec<File> {
    let files: Vec<File> = tree::files()
        .into_iter()
        .filter(|file| file.is_in("src-tauri"))
        .collect();
    assert!(
        files
            .iter()
            .any(|file| file.path == "src-tauri/src/desktop.rs")
    );
    files
        .into_iter()
        .filter(|file| file.ends_with(".rs"))
        .collect()
}

/// Where one of the words stands in the code of a file.
fn find(files: &[File], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.code() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{number}: {word}", file.path));
            }
        }
    }
    found
}

#[test]
fn time_is_read_in_one_place() {
    let files: Vec<File> = sources()
        .into_iter()
        .filter(|file| file.path != "src-tauri/src/desktop.rs")
        .filter(|file| !file.is_in("src-tauri/crates/xtask"))
        .collect();
    assert_none(find(&files, &["SystemTime::now", "Utc::now", "Local::now"]));
}

#[test]
fn pure_crates_touch_nothing_outside() {
    let files: Vec<File> = sources()
        .into_iter()
        .filter(|file| {
            ["rules", "domain", "words", "register"]
                .iter()
                .any(|crate_name| file.is_in(&format!("src-tauri/crates/{crate_name}/src")))
        })
        .collect();
    let words = [
        "std::fs",
        "std::io",
        "std::env",
        "std::net",
        "std::process",
        "std::thread",
        "std::time",
        "Instant::now",
        "println!",
        "eprintln!",
        "HashMap",
        "serde",
    ];
    assert!(files.len() > 10);
    assert_none(find(&files, &words));
}

#[test]
fn only_storage_writes_sql() {
    let files: Vec<File> = sources()
        .into_iter()
        .filter(|file| !file.is_in("src-tauri/crates/storage"))
        .collect();
    let words = [
        "SELECT ",
        "INSERT INTO",
        "UPDATE ",
        "DELETE FROM",
        "CREATE TABLE",
        "PRAGMA ",
    ];
    assert_none(find(&files, &words));
}

/// The traits named in every `derive(...)` of a file.
fn derived(text: &str) -> Vec<&str> {
    let code = text
        .split("derive(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    code.flat_map(|inside| inside.split(','))
        .map(|name| name.trim().rsplit("::").next().unwrap_or_default())
        .collect()
}

#[test]
fn only_the_contract_is_serialised() {
    let (contract, others): (Vec<File>, Vec<File>) = sources()
        .into_iter()
        .partition(|file| file.is_in("src-tauri/crates/contract"));
    let wire = |file: &File| {
        derived(file.text())
            .iter()
            .any(|name| ["Serialize", "Deserialize", "TS"].contains(name))
    };
    assert!(contract.iter().any(wire), "the scan sees nothing");
    let found = others
        .iter()
        .filter(|file| wire(file))
        .map(|file| file.path.clone())
        .collect();
    assert_none(found);
}

#[test]
fn one_file_of_the_front_end_knows_the_program_behind() {
    let files: Vec<File> = tree::files()
        .into_iter()
        .filter(|file| file.is_in("ui/src") && (file.ends_with(".js") || file.ends_with(".html")))
        .collect();
    let users: Vec<&str> = files
        .iter()
        .filter(|file| file.text().contains("__TAURI"))
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(users, ["ui/src/ipc/tauri.js"]);
}

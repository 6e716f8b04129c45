//! The house rules that a reviewer would otherwise have to repeat.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use spoorboek_tests::tree::{self, File};
use std::collections::{BTreeMap, BTreeSet};

const LONGEST_RUST: usize = 600;
const LONGEST_SCRIPT: usize = 350;
/// Texts are one table, however long.
const LONG_TABLES: [&str; 1] = ["ui/src/i18n"];

/// What a visitor sees first.
const ROOT: [&str; 16] = [
    ".cargo",
    ".ci",
    ".clippy.toml",
    ".gitignore",
    ".rustfmt.toml",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "dev",
    "icons",
    "src-tauri",
    "tests",
    "ui",
];

/// Above this a folder is a heap and wants folders of its own.
const MOST_FILES: usize = 30;
/// One file a type, written by a program.
const GENERATED: [&str; 1] = ["ui/types"];

/// Written by programs or by others: not ours to trim.
const NOT_OURS: [&str; 7] = [
    "tests/contract/deadlines-",
    "ui/types/",
    "ui/package-lock.json",
    "Cargo.lock",
    "LICENSE",
    "src-tauri/crates/documents/assets/",
    "icons/",
];

/// Nothing here may depend on one machine, or on where its packages came from.
const FORBIDDEN: [&str; 13] = [
    concat!("/wo", "rk/"),
    concat!("/tm", "p/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("../sha", "red"),
    concat!("shared/", "domain"),
    concat!("shared/", "contract"),
    concat!("shared/", "engineering"),
    concat!("shared/", "design"),
    concat!("registry.", "npmjs.org"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("static.", "crates.io"),
];

fn assert_none(problems: Vec<String>) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

fn is_one_of(file: &File, places: &[&str]) -> bool {
    places.iter().any(|place| file.path.starts_with(place))
}

fn some(files: Vec<File>) -> Vec<File> {
    assert!(!files.is_empty(), "nothing to check");
    files
}

fn with_ending(endings: &[&str]) -> Vec<File> {
    let wanted = |file: &File| endings.iter().any(|ending| file.ends_with(ending));
    some(tree::files().into_iter().filter(wanted).collect())
}

/// Each line that holds one of the words.
fn find(files: &[File], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.lines() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{number}: {word}", file.path));
            }
        }
    }
    found
}

#[test]
fn files_stay_short() {
    let too_long = |file: &File| {
        let most = if file.ends_with(".rs") {
            LONGEST_RUST
        } else {
            LONGEST_SCRIPT
        };
        let lines = file.text().lines().count();
        (lines > most).then(|| format!("{} has {lines} lines, more than {most}", file.path))
    };
    let files = with_ending(&[".rs", ".js", ".mjs", ".css"]);
    let ours = files.iter().filter(|file| !is_one_of(file, &LONG_TABLES));
    assert_none(ours.filter_map(too_long).collect());
}

#[test]
fn nothing_is_left_for_later() {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("dbg", "!("),
    ];
    let files = with_ending(&[
        ".rs", ".js", ".mjs", ".css", ".html", ".java", ".toml", ".md",
    ]);
    assert_none(find(&files, &words));
}

#[test]
fn nothing_names_a_machine_or_a_package_server() {
    let files = tree::files()
        .into_iter()
        .filter(|file| file.text.is_some())
        .collect();
    let mut problems = find(&some(files), &FORBIDDEN);
    // The lock files name where packages come from: by name, never by address.
    for line in tree::read("Cargo.lock")
        .lines()
        .filter(|line| line.starts_with("source = "))
    {
        if line != "source = \"registry+https://github.com/rust-lang/crates.io-index\"" {
            problems.push(format!("Cargo.lock: {line}"));
        }
    }
    let lock = tree::read("ui/package-lock.json");
    if lock.contains("\"resolved\"") {
        problems.push("ui/package-lock.json names the server of its packages".to_owned());
    }
    assert_none(problems);
}

#[test]
fn texts_end_with_a_line_and_lines_with_a_word() {
    let mut problems = Vec::new();
    let ours = |file: &&File| !is_one_of(file, &NOT_OURS) && !file.ends_with(".snap");
    for file in tree::files().iter().filter(ours) {
        let Some(text) = &file.text else { continue };
        if !text.is_empty() && !text.ends_with('\n') {
            problems.push(format!("{} ends within a line", file.path));
        }
        if text.ends_with("\n\n") {
            problems.push(format!("{} ends with empty lines", file.path));
        }
        if text.contains('\r') {
            problems.push(format!("{} has line ends of Windows", file.path));
        }
        for (number, line) in file.lines() {
            if line.ends_with([' ', '\t']) {
                problems.push(format!("{}:{number} ends with a blank", file.path));
            }
        }
    }
    assert_none(problems);
}

#[test]
fn the_page_holds_no_script_or_style_of_its_own() {
    let pages = with_ending(&[".html"]);
    let mut problems = Vec::new();
    for page in &pages {
        let text = page.text();
        for tag in text.split("<script").skip(1) {
            if !tag.split('>').next().unwrap_or_default().contains("src=") {
                problems.push(format!("{}: a script within the page", page.path));
            }
        }
        for word in ["<style", " style=", "javascript:"] {
            if text.contains(word) {
                problems.push(format!("{}: {word}", page.path));
            }
        }
        for attribute in text
            .split_whitespace()
            .filter(|word| word.starts_with("on"))
        {
            if attribute.contains('=') {
                problems.push(format!("{}: {attribute}", page.path));
            }
        }
    }
    assert_none(problems);
}

#[test]
fn the_front_end_makes_no_markup_from_text() {
    let sinks = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "createContextualFragment",
        "DOMParser",
        "setHTMLUnsafe",
        "srcdoc",
        "eval(",
        "new Function",
        "setAttribute('style'",
        "setAttribute(\"style\"",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches.open",
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "sendBeacon",
    ];
    let scripts = with_ending(&[".js"]);
    let served: Vec<File> = scripts
        .into_iter()
        .filter(|file| file.is_in("ui/src"))
        .collect();
    assert_none(find(&some(served), &sinks));
}

#[test]
fn the_root_holds_only_what_belongs_there() {
    let allowed: BTreeSet<&str> = ROOT.into_iter().collect();
    let files = tree::files();
    let found: BTreeSet<&str> = files
        .iter()
        .map(|file| file.path.split('/').next().unwrap_or_default())
        .collect();
    let strange: Vec<_> = found.difference(&allowed).collect();
    assert!(strange.is_empty(), "{strange:?} in the root");
    let missing: Vec<_> = allowed.difference(&found).collect();
    assert!(missing.is_empty(), "{missing:?} missing in the root");
}

#[test]
fn folders_are_no_heaps() {
    let mut folders: BTreeMap<String, usize> = BTreeMap::new();
    for file in tree::files() {
        if let Some((folder, _)) = file.path.rsplit_once('/') {
            *folders.entry(folder.to_owned()).or_default() += 1;
        }
    }
    let full = folders
        .iter()
        .filter(|(folder, files)| **files > MOST_FILES && !GENERATED.contains(&folder.as_str()))
        .map(|(folder, files)| format!("{folder} holds {files} files"));
    assert_none(full.collect());
}

#[test]
fn modules_are_named_by_their_file() {
    // In a `tests` folder cargo takes each file for a test of its own: there the old name is needed.
    let found = tree::files()
        .into_iter()
        .filter(|file| file.path.ends_with("/mod.rs") && !file.path.contains("/tests/"))
        .map(|file| file.path);
    assert_none(found.collect());
}

#[test]
fn nothing_is_called_a_doer() {
    const VAGUE: [&str; 4] = [
        concat!("Man", "ager"),
        concat!("Serv", "ice"),
        concat!("Hel", "per"),
        concat!("Ut", "il"),
    ];
    let mut problems = Vec::new();
    for file in with_ending(&[".rs", ".js"]) {
        for (number, line) in file.code() {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            let kinds = ["struct", "enum", "trait", "class", "type"];
            while let Some(word) = words.next() {
                let name = if kinds.contains(&word) {
                    words.next()
                } else {
                    None
                };
                if name.is_some_and(|name| VAGUE.iter().any(|vague| name.ends_with(vague))) {
                    problems.push(format!("{}:{number}: {}", file.path, line.trim()));
                }
            }
        }
    }
    assert_none(problems);
}

#[test]
fn every_crate_says_what_it_is() {
    let files = tree::files();
    let mut problems = Vec::new();
    let mut crates = 0;
    for manifest in files
        .iter()
        .filter(|file| file.path.ends_with("/Cargo.toml"))
    {
        crates += 1;
        let folder = manifest.path.trim_end_matches("/Cargo.toml");
        let roots = ["src/lib.rs", "src/main.rs", "support/lib.rs"];
        let root = roots.iter().find_map(|name| {
            files
                .iter()
                .find(|file| file.path == format!("{folder}/{name}"))
        });
        if !root.is_some_and(|root| root.text().starts_with("//! ")) {
            problems.push(format!("{folder} does not open with what it is"));
        }
        for line in ["[lints]\nworkspace = true", "license.workspace = true"] {
            if !manifest.text().contains(line) {
                problems.push(format!("{} lacks {line:?}", manifest.path));
            }
        }
    }
    assert!(crates >= 9, "only {crates} crates were found");
    assert_none(problems);
}

/// The version in the workspace, which the program and its installers carry.
fn version() -> String {
    let manifest = tree::read("Cargo.toml");
    let line = manifest
        .lines()
        .find(|line| line.starts_with("version = "))
        .unwrap();
    line.trim_start_matches("version = ")
        .trim_matches('"')
        .to_owned()
}

#[test]
fn versions_agree() {
    let version = version();
    let changes = tree::read("CHANGELOG.md");
    let newest = changes
        .lines()
        .find(|line| line.starts_with("## "))
        .expect("a first version");
    let newest = newest.trim_start_matches("## ").trim_start_matches('[');
    assert!(
        newest.starts_with(&version),
        "CHANGELOG.md opens with {newest}, not {version}"
    );
    // Without a version of its own the shell takes the workspace's.
    let config = tree::read("src-tauri/tauri.conf.json");
    let config: serde_json::Value = serde_json::from_str(&config).unwrap();
    assert!(
        config.get("version").is_none(),
        "tauri.conf.json has a version of its own"
    );
    for file in tree::files()
        .iter()
        .filter(|file| file.path.ends_with("/Cargo.toml"))
    {
        assert!(
            file.text().contains("version.workspace = true"),
            "{}",
            file.path
        );
    }
}

//! One list of commands ties the program, its permissions and the front end together; and the window
//! may do nothing else.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use serde_json::Value;
use spoorboek_contract::command::NAMES;
use spoorboek_tests::tree::{self, File};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn json(path: &str) -> Value {
    serde_json::from_str(&tree::read(path)).unwrap()
}

/// The content security policy: directive to its sources.
fn policy() -> BTreeMap<String, Vec<String>> {
    let config = json("src-tauri/tauri.conf.json");
    let policy = config["app"]["security"]["csp"].as_str().unwrap();
    policy
        .split(';')
        .map(|directive| {
            let mut words = directive.split_whitespace().map(str::to_owned);
            (words.next().unwrap(), words.collect())
        })
        .collect()
}

#[test]
fn the_window_is_granted_each_command_and_nothing_more() {
    let capability = json("src-tauri/capabilities/main.json");
    let granted: Vec<&str> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().expect("a permission is a plain name"))
        .collect();
    let wanted: BTreeSet<String> = NAMES
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        // Larger and smaller by the keyboard: the one thing of the system's that a coach needs.
        .chain(["core:webview:allow-set-webview-zoom".to_owned()])
        .collect();
    let found: BTreeSet<String> = granted.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(found, wanted);
    assert_eq!(granted.len(), wanted.len(), "one is granted twice");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(
        capability.get("remote").is_none(),
        "no page from elsewhere may ask anything"
    );
}

#[test]
fn there_is_one_capability_and_the_window_uses_it() {
    let files: Vec<String> = fs::read_dir(tree::root().join("src-tauri/capabilities"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, ["main.json"]);
    let security = &json("src-tauri/tauri.conf.json")["app"]["security"];
    assert_eq!(security["capabilities"], serde_json::json!(["main"]));
}

#[test]
fn the_page_may_load_and_reach_nothing_of_elsewhere() {
    let policy = policy();
    assert_eq!(policy["default-src"], ["'none'"]);
    assert_eq!(policy["script-src"], ["'self'"]);
    assert_eq!(policy["style-src"], ["'self'"]);
    assert_eq!(policy["require-trusted-types-for"], ["'script'"]);
    assert_eq!(policy["trusted-types"], ["'none'"]);
    for shut in ["base-uri", "form-action", "frame-ancestors", "object-src"] {
        assert_eq!(policy[shut], ["'none'"], "{shut}");
    }
    // The second is how the same thing is called on Windows.
    assert_eq!(policy["connect-src"], ["ipc:", "http://ipc.localhost"]);
    for (directive, sources) in &policy {
        for source in sources {
            assert!(!source.contains("unsafe-"), "{directive} {source}");
            assert!(!source.contains('*'), "{directive} {source}");
            assert_ne!(source, "data:", "{directive}");
        }
    }
}

#[test]
fn the_page_is_handed_no_more_of_the_shell_than_it_uses() {
    let app = &json("src-tauri/tauri.conf.json")["app"];
    assert_eq!(app["withGlobalTauri"], Value::Bool(false));
    assert_eq!(app["security"]["freezePrototype"], Value::Bool(true));
    assert!(
        app["security"]
            .get("dangerousDisableAssetCspModification")
            .is_none()
    );
    assert!(app["security"].get("assetProtocol").is_none());
    for window in app["windows"].as_array().unwrap() {
        assert!(
            window.get("url").is_none(),
            "the window opens the program's own page"
        );
        assert_eq!(
            window["incognito"],
            Value::Bool(true),
            "nothing of a case stays in a cache"
        );
    }
}

fn scripts(folder: &str) -> Vec<File> {
    let script = |file: &File| file.ends_with(".js") || file.ends_with(".mjs");
    let found: Vec<File> = tree::files()
        .into_iter()
        .filter(|file| file.is_in(folder) && script(file))
        .collect();
    assert!(!found.is_empty(), "{folder} holds no script");
    found
}

/// The front end's tests keep the policy once, and it is the program's.
#[test]
fn the_front_end_is_tested_under_the_same_policy() {
    let config = json("src-tauri/tauri.conf.json");
    let policy = config["app"]["security"]["csp"].as_str().unwrap();
    let tests = scripts("ui/tests");
    let served = tests
        .iter()
        .find(|file| file.path == "ui/tests/harness.js")
        .unwrap();
    assert!(
        served.text().contains("tauri.conf.json"),
        "the pages are served under another policy"
    );
    let copy = tests
        .iter()
        .find(|file| file.path == "ui/tests/csp.js")
        .unwrap();
    let quoted = format!("export const CSP = \"{policy}\";");
    assert!(
        copy.text().contains(&quoted),
        "ui/tests/csp.js differs from tauri.conf.json"
    );
}

#[test]
fn the_front_end_uses_every_command() {
    let scripts = scripts("ui/src");
    let used = |name: &str| {
        let quoted = format!("'{name}'");
        scripts.iter().any(|file| file.text().contains(&quoted))
    };
    let unused: Vec<&&str> = NAMES.iter().filter(|name| !used(name)).collect();
    assert!(unused.is_empty(), "no screen asks for {unused:?}");
}

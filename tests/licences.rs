//! Everything the program is built from may be passed on with it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use cargo_metadata::{Metadata, MetadataCommand, Package};
use spdx::{Expression, ParseMode};
use spoorboek_tests::tree;

/// Licences that ask for a notice and no more.
const PERMISSIVE: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
    "blessing",
];

/// MPL-2.0 asks that changes to its own files are published. These are used unchanged: what parses
/// style sheets in the window's library, finds the user's folders, and speaks to the tests' driver.
const MPL: [&str; 6] = [
    "cssparser",
    "cssparser-macros",
    "dtoa-short",
    "option-ext",
    "selectors",
    "webdriver",
];

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(tree::root().join("Cargo.toml"))
        .exec()
        .unwrap()
}

/// Why a package may not be used; nothing when it may.
fn refusal(name: &str, licence: Option<&str>) -> Option<String> {
    let Some(licence) = licence else {
        return Some(format!("{name} names no licence"));
    };
    let expression = match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(expression) => expression,
        Err(error) => {
            return Some(format!(
                "{name}: {licence} cannot be read: {}",
                error.reason
            ));
        }
    };
    let allowed = expression.evaluate(|requirement| {
        let id = requirement
            .license
            .id()
            .map(|id| id.name)
            .unwrap_or_default();
        PERMISSIVE.contains(&id) || (id == "MPL-2.0" && MPL.contains(&name))
    });
    (!allowed).then(|| format!("{name} is under {licence}"))
}

fn others(metadata: &Metadata) -> impl Iterator<Item = &Package> {
    metadata
        .packages
        .iter()
        .filter(|package| package.source.is_some())
}

#[test]
fn every_library_is_under_a_permissive_licence() {
    let metadata = metadata();
    let problems: Vec<String> = others(&metadata)
        .filter_map(|package| refusal(&package.name, package.license.as_deref()))
        .collect();
    assert!(
        others(&metadata).count() > 300,
        "the libraries were not found"
    );
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn no_exception_outlives_its_library() {
    let metadata = metadata();
    for name in MPL {
        assert!(
            others(&metadata).any(|package| package.name == name),
            "{name} is used no more"
        );
    }
}

#[test]
fn other_licences_are_refused() {
    for (name, licence) in [
        ("copyleft", Some("GPL-3.0-only")),
        ("both", Some("MIT AND LGPL-2.1-only")),
        ("not-excepted", Some("MPL-2.0")),
        ("unknown", Some("My-Own")),
        ("silent", None),
    ] {
        assert!(refusal(name, licence).is_some(), "{name} is allowed");
    }
    for licence in [
        "MIT",
        "MIT OR GPL-3.0-only",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND ISC",
    ] {
        assert_eq!(refusal("good", Some(licence)), None);
    }
}

#[test]
fn the_program_carries_its_own_licence() {
    let text = tree::read("LICENSE");
    assert!(text.contains("Apache License") && text.contains("Version 2.0"));
    for package in metadata()
        .packages
        .iter()
        .filter(|package| package.source.is_none())
    {
        assert_eq!(
            package.license.as_deref(),
            Some("Apache-2.0"),
            "{}",
            package.name
        );
    }
}

#[test]
fn every_font_carries_its_licence() {
    let files = tree::files();
    let fonts: Vec<_> = files
        .iter()
        .filter(|file| {
            [".ttf", ".otf", ".woff2"]
                .iter()
                .any(|ending| file.ends_with(ending))
        })
        .collect();
    assert!(
        !fonts.is_empty(),
        "the fonts of the documents were not found"
    );
    for font in fonts {
        let (folder, _) = font.path.rsplit_once('/').unwrap();
        let beside = format!("{folder}/OFL.txt");
        assert!(
            files.iter().any(|file| file.path == beside),
            "{} lacks {beside}",
            font.path
        );
    }
}

//! Pictures of every screen of the real program with its examples in it, for looking:
//! `cargo xtask pictures FOLDER [light|dark] [nl|en] [WIDTHxHEIGHT]`.
//!
//! No test: it is switched on by `SPOORBOEK_PICTURES`, and fails only where a screen never comes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use spoorboek_tests::driver::{Home, Window};
use spoorboek_tests::screen;
use std::path::PathBuf;

const PASSPHRASE: &str = "zeven blauwe fietsen onder water";

/// The places of the sidebar.
const PLACES: &[&str] = &[
    "today",
    "cases",
    "agenda",
    "signals",
    "employers",
    "settings",
];

/// The tabs of a case, with the steps of those that have a form.
const TABS: &[(&str, &[&str])] = &[
    ("overview", &[]),
    (
        "facts",
        &[
            "employee",
            "employer",
            "people",
            "sickness",
            "track1",
            "permit",
            "placement",
        ],
    ),
    ("profile", &["intake", "profile", "search"]),
    (
        "trajectory",
        &[
            "programme",
            "milestones",
            "services",
            "training",
            "instruments",
            "appointments",
            "ending",
        ],
    ),
    ("log", &[]),
    ("applications", &[]),
    ("check", &[]),
    ("documents", &[]),
    ("whatif", &[]),
    ("placement", &[]),
    ("history", &[]),
];

struct Pictures {
    window: Window,
    folder: PathBuf,
    screen: PathBuf,
    number: usize,
}

impl Pictures {
    fn take(&mut self, name: &str) {
        self.number += 1;
        let file = format!("{:02}-{name}.png", self.number);
        self.window.settle();
        screen::picture(&self.screen, &self.folder.join(file)).expect("the screen can be read");
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

#[test]
fn every_screen() {
    let Some(folder) = variable("SPOORBOEK_PICTURES").map(PathBuf::from) else {
        eprintln!("not run: `cargo xtask pictures FOLDER` makes the pictures");
        return;
    };
    let program = variable("SPOORBOEK_PROGRAM").expect("SPOORBOEK_PROGRAM names the program");
    let screen = variable("SPOORBOEK_PICTURES_SCREEN").expect("the folder of the screen");
    let screen = PathBuf::from(screen);
    let language = variable("SPOORBOEK_PICTURES_LANGUAGE").unwrap_or_else(|| "nl".to_owned());
    let size = variable("SPOORBOEK_PICTURES_SIZE").unwrap_or_else(|| "1280x720".to_owned());
    let (width, height) = size.split_once('x').expect("WIDTHxHEIGHT");
    std::fs::create_dir_all(&folder).expect("the folder can be made");

    let home = Home::new();
    let window = Window::open(program.as_ref(), &home);
    window.resize(width.parse().unwrap(), height.parse().unwrap());
    let mut pictures = Pictures {
        window,
        folder,
        screen,
        number: 0,
    };
    first_start(&mut pictures, &language);
    for place in PLACES {
        pictures.window.click(&format!("nav-{place}"));
        pictures.take(place);
    }
    pictures.window.click("nav-agenda");
    pictures.window.click("agenda-month");
    pictures.take("agenda-month");
    pictures.window.click("search-open");
    pictures.window.write("search-input", "elena");
    pictures.window.see("search-hit");
    pictures.take("search");
    pictures.window.press_escape();
    let cases = pictures.window.case_names();
    for (at, case) in cases.iter().enumerate() {
        pictures.window.click("nav-cases");
        pictures.window.click_text("case-row", case);
        one_case(&mut pictures, at + 1);
    }
    pictures.window.quit();
}

fn first_start(pictures: &mut Pictures, language: &str) {
    pictures.window.see("lang-nl");
    pictures.take("language");
    pictures.window.click(&format!("lang-{language}"));
    pictures.window.write("create-passphrase", PASSPHRASE);
    pictures.window.write("create-passphrase-again", PASSPHRASE);
    pictures.take("passphrase");
    pictures.window.click("create-vault");
    pictures.window.text("recovery-key", |key| !key.is_empty());
    pictures.take("recovery-key");
    pictures.window.click("recovery-kept");
    pictures.window.click("recovery-continue");
    pictures.window.see("bureau-skip");
    pictures.take("bureau");
    pictures.window.click("bureau-skip");
    pictures.window.see("start-demo");
    pictures.take("begin");
    pictures.window.click("start-demo");
    pictures.window.see("case-name");
}

fn one_case(pictures: &mut Pictures, number: usize) {
    for (tab, steps) in TABS {
        pictures.window.click(&format!("tab-{tab}"));
        if steps.is_empty() {
            pictures.take(&format!("case{number}-{tab}"));
        }
        for step in *steps {
            pictures.window.click(&format!("step-{step}"));
            pictures.take(&format!("case{number}-{tab}-{step}"));
        }
    }
    if number == 1 {
        pictures.window.click("quick-log");
        pictures.window.see("log-text");
        pictures.take("quick-log");
        pictures.window.press_escape();
    }
}

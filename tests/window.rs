//! The whole way in the real program: first start, a case, its dates, a plan as PDF, and all of it
//! again after the program was ended.
//!
//! Needs a screen, `WebKitWebDriver` and a program whose window can be driven; so it is switched on by
//! `SPOORBOEK_PROGRAM`, as `cargo xtask test window` does.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use spoorboek_tests::driver::{Home, Window};
use std::fs;
use std::path::PathBuf;

const VARIABLE: &str = "SPOORBOEK_PROGRAM";

const PASSPHRASE: &str = "zeven blauwe fietsen onder water";
const NAME: &str = "Noor de Proef";
const EMPLOYER: &str = "Voorbeeld en Zonen";
const ACTIVITY: &str = "Belt met het uitzendbureau over kantoorwerk.";
const REASON: &str = "Brief van UWV van 10 januari.";
const SECTION: &str = "section-plan.goal";
const TEXT: &str = "Administratief werk op een kantoor in de buurt van het huis.";

/// The built program; none when this test is not switched on.
fn program() -> Option<PathBuf> {
    let Some(program) = std::env::var_os(VARIABLE) else {
        eprintln!("not run: {VARIABLE} names no program; `cargo xtask test window` does");
        return None;
    };
    let program = PathBuf::from(program);
    assert!(program.exists(), "{} does not exist", program.display());
    Some(program)
}

fn first_start(window: &Window) {
    window.click("lang-nl");
    window.write("create-passphrase", PASSPHRASE);
    window.write("create-passphrase-again", PASSPHRASE);
    window.click("create-vault");
    let key = window.text("recovery-key", |key| !key.is_empty());
    assert!(
        key.len() >= 24,
        "a recovery key of {} characters",
        key.len()
    );
    window.click("recovery-kept");
    window.click("recovery-continue");
    window.click("bureau-skip");
}

fn enter_case(window: &Window) {
    window.click("start-first-case");
    window.write("new-case-name", NAME);
    // As a coach types it; the program reads it as a day.
    window.write("new-case-first-sick-day", "31-2-26");
    window.text("problem-new-case-first-sick-day", |sentence| {
        !sentence.is_empty()
    });
    window.write("new-case-first-sick-day", "3-3-25");
    window.see_gone("problem-new-case-first-sick-day");
    window.click("new-case-create");
    window.text("case-name", |name| name == NAME);

    window.click("tab-facts");
    window.click("step-employer");
    window.write("field-employer.name", EMPLOYER);
    window.click("step-sickness");
    window.value("field-sickness.first_sick_day", |day| day == "03-03-2025");
    window.text("saving", |state| state == "Bewaard");
}

fn see_dates(window: &Window) {
    window.click("tab-overview");
    // What the contract's example "plain" says of this first sick day.
    for (deadline, date) in [
        ("pw.problem_analysis", "13-04-2025"),
        ("pw.plan_of_action", "27-04-2025"),
        ("pw.waiting_period_end", "28-02-2027"),
    ] {
        window.text(&format!("deadline-{deadline}"), |row| row.contains(date));
    }
    assert!(
        window.count("station-") >= 3,
        "the timeline shows its stations"
    );
    window.click("why-pw.waiting_period_end");
    window.text("reason", |reason| {
        reason.contains("28-02-2027") && reason.contains("WIA")
    });
    window.press_escape();
    window.see_gone("reason");
}

/// What moves is shown before it moves; another course of events is tried, made real with a reason,
/// told in the history, and taken back whole.
fn try_another_course(window: &Window) {
    window.click("tab-facts");
    window.click("step-sickness");
    // The key that leaves the field.
    window.write("field-sickness.first_sick_day", "10-3-2025\u{E004}");
    window.text("moves-panel", |panel| panel.contains("verschuift"));
    window.click("moves-cancel");
    window.see_gone("moves-panel");
    window.value("field-sickness.first_sick_day", |day| day == "03-03-2025");

    window.click("tab-whatif");
    window.click("whatif-add");
    window.click("whatif-course-sanction");
    window.write("whatif-field-sanction.sent_on", "10-1-2027");
    window.text("whatif-moved-pw.wia_start", |row| {
        row.contains("28-02-2028")
    });
    window.write("scenario-name", "Loonsanctie");
    window.click("scenario-adopt");
    window.write("adopt-reason", REASON);
    window.click("adopt-confirm");
    window.see_gone("adopt-reason");
    window.click("tab-overview");
    window.text("deadline-pw.sanction_end", |row| row.contains("27-02-2028"));
    window.click("tab-history");
    window.text("history-step", |step| step.contains(REASON));
    window.click("undo");
    window.click("tab-overview");
    window.see_gone("deadline-pw.sanction_end");
}

/// What a permit forbids is said, and what is not known is asked.
fn ask_about_the_permit(window: &Window) {
    window.click("tab-facts");
    window.click("step-permit");
    window.choose("field-permit.category", "HSM");
    window.choose("field-permit.annotation", "G");
    window.click("tab-placement");
    window.text("placement-work_experience", |row| row.contains("Mag niet"));
    window.text("placement-course", |row| row.contains("Mag"));
    window.click("nav-signals");
    window.click("filter-question");
    window.text("signal-row", |row| row.contains('?'));
    window.click("nav-cases");
    window.click("case-row");
}

fn log_what_was_done(window: &Window) {
    window.click("tab-log");
    window.click("log-new");
    window.write("log-text", ACTIVITY);
    window.click("log-save");
    window.text("log-entry", |entry| entry.contains(ACTIVITY));
}

fn write_plan(window: &Window, home: &Home) {
    window.click("tab-documents");
    window.click("new-plan");
    window.write(SECTION, TEXT);
    window.see("preview-page-1");
    window.text("document-saving", |state| state == "Bewaard");
    assert!(
        home.files("pdf").is_empty(),
        "nothing is written before it is asked for"
    );
    window.click("export-pdf");
    let said = window.text("saved-file", |text| text.contains(".pdf"));
    let files = home.files("pdf");
    assert_eq!(files.len(), 1, "{files:?}");
    let name = files[0].file_name().unwrap().to_string_lossy().into_owned();
    assert!(said.contains(&name), "{said} does not name {name}");
    assert!(!name.contains("Noor"), "{name} tells whom it is about");
    let bytes = fs::read(&files[0]).unwrap();
    assert!(
        bytes.starts_with(b"%PDF-1.7") && bytes.len() > 10_000,
        "{} bytes",
        bytes.len()
    );
}

/// What the vault keeps is readable nowhere on disk, while the program runs and after.
fn nothing_is_in_the_clear(home: &Home) {
    let mut files = 0;
    for path in home.files("") {
        if path.extension().is_some_and(|ending| ending == "pdf") {
            continue;
        }
        let Ok(bytes) = fs::read(&path) else { continue };
        files += 1;
        for secret in [NAME, EMPLOYER, ACTIVITY, PASSPHRASE] {
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "{} holds {secret:?}", path.display());
        }
    }
    assert!(files > 0, "the vault was not found");
}

fn find_it_again(window: &Window) {
    window.write("unlock-passphrase", "niet de goede woorden");
    window.click("unlock");
    window.text("unlock-error", |sentence| !sentence.is_empty());
    assert_eq!(
        window.count("case-row"),
        0,
        "a wrong passphrase shows nothing"
    );
    assert!(
        !window.page().contains(NAME),
        "a wrong passphrase shows a name"
    );

    window.write("unlock-passphrase", PASSPHRASE);
    window.click("unlock");
    window.see("board-row");
    window.click("nav-cases");
    window.text("case-row", |row| {
        row.contains(NAME) && row.contains(EMPLOYER)
    });
    window.click("case-row");
    window.text("case-name", |name| name == NAME);
    window.click("tab-overview");
    window.text("deadline-pw.waiting_period_end", |row| {
        row.contains("28-02-2027")
    });
    window.click("tab-log");
    window.text("log-entry", |entry| entry.contains(ACTIVITY));
    window.click("tab-documents");
    window.click("document-open");
    window.value(SECTION, |text| text == TEXT);

    window.click("lock");
    window.see("unlock-passphrase");
    let page = window.page();
    for secret in [NAME, EMPLOYER, TEXT] {
        assert!(
            !page.contains(secret),
            "the locked window still holds {secret:?}"
        );
    }
}

#[test]
fn from_first_start_to_a_plan_and_back() {
    let Some(program) = program() else { return };
    let home = Home::new();

    let window = Window::open(&program, &home);
    first_start(&window);
    enter_case(&window);
    see_dates(&window);
    try_another_course(&window);
    ask_about_the_permit(&window);
    log_what_was_done(&window);
    write_plan(&window, &home);
    nothing_is_in_the_clear(&home);
    window.quit();

    let window = Window::open(&program, &home);
    find_it_again(&window);
    window.quit();
    nothing_is_in_the_clear(&home);
}

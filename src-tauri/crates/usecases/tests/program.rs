//! The whole program without its window: a fixed day, a vault in a temporary folder.

mod support;

use spoorboek_contract::message::*;
use std::sync::atomic::Ordering;
use support::{PASSPHRASE, Program, code, fact, log_line};

#[test]
fn a_first_case_goes_all_the_way_to_a_document() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    assert_eq!(case.dossier_number, "2026-001");
    assert_eq!(case.sick_week, Some(90));
    let application = case
        .deadlines
        .iter()
        .find(|it| it.id == "pw.wia_application");
    assert_eq!(application.map(|it| it.date.as_str()), Some("2026-12-13"));
    assert_eq!(
        application.map(|it| it.work_ahead.as_str()),
        Some("2026-12-11")
    );
    assert_eq!(application.map(|it| it.days_left), Some(21));

    let case = program.set(&case, "programme.start", "", "20 april 2026");
    assert_eq!(
        fact(&case, "programme.start").value.as_deref(),
        Some("2026-04-20")
    );
    assert_eq!(fact(&case, "programme.start").weekday, Some(1));
    assert!(
        case.conflicts.iter().any(|it| it.id == "C10"),
        "{:?}",
        case.conflicts
    );

    let new = NewDocument {
        case_id: case.case_id.clone(),
        kind: DocumentKind::TrajectoryPlan,
        language: Language::Nl,
    };
    let mut plan = program.app.document_create(new).expect("a plan");
    assert!(plan.missing.contains(&"plan.employee_view".to_owned()));
    for section in plan.missing.clone() {
        plan = program.write(&plan, &section, Some("Ingevuld door de coach."));
    }
    assert_eq!(plan.missing, Vec::<String>::new());
    let mut settings = program.app.settings_read(Nothing {}).expect("settings");
    settings.coach_name = "Kim de Wit".to_owned();
    program.app.settings_save(settings).expect("kept");
    let request = || DocumentInLanguage {
        document_id: plan.document_id.clone(),
        language: Language::Nl,
    };
    let preview = program.app.document_preview(request()).expect("a preview");
    assert!(!preview.concept);
    let page = program.app.document_page(DocumentPage {
        document_id: plan.document_id.clone(),
        language: Language::Nl,
        page: 1,
        width: 300,
    });
    assert!(page.expect("a page").0.starts_with(b"\x89PNG"));
    let saved = program.app.document_export(request()).expect("a file");
    assert_eq!(saved.name, "2026-11-22_spoor2_trajectplan_2026-001_v1.pdf");
    let bytes = std::fs::read(program.documents().join(&saved.name)).expect("the file");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    // A second export never overwrites the first.
    let again = program.app.document_export(request()).expect("a file");
    assert_eq!(
        again.name,
        "2026-11-22_spoor2_trajectplan_2026-001_v1_2.pdf"
    );
}

#[test]
fn what_cannot_be_read_is_kept_as_typed_and_named() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "permit.expires_on", "", "31-02-2027");
    let kept = fact(&case, "permit.expires_on");
    assert_eq!(kept.value, None);
    assert_eq!(kept.typed.as_deref(), Some("31-02-2027"));
    let problem = kept.problem.clone().expect("a problem");
    assert_eq!(problem.kind, ProblemKind::NoSuchDay);
    assert_eq!(problem.detail.as_deref(), Some("2027-02-28"));
    assert!(
        case.deadlines
            .iter()
            .any(|it| it.id == "pw.wia_application"),
        "the rest goes on"
    );
}

#[test]
fn contradictions_are_shown_at_their_field_and_the_rest_is_kept() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "interruption.recovered_on", "1", "1-3-25");
    let case = program.set(&case, "interruption.sick_again_on", "1", "10-3-25");
    let at = |case: &CaseView, field: &str| {
        case.facts
            .iter()
            .find(|it| it.field == field)
            .and_then(|it| it.problem.clone())
    };
    let problem = at(&case, "interruption.recovered_on").expect("a problem");
    assert_eq!(problem.kind, ProblemKind::NotAfter);
    assert_eq!(problem.other.as_deref(), Some("sickness.first_sick_day"));
    let end = case
        .deadlines
        .iter()
        .find(|it| it.id == "pw.waiting_period_end");
    assert_eq!(
        end.map(|it| it.date.as_str()),
        Some("2027-02-28"),
        "as if it were not there"
    );

    let case = program.set(&case, "permit.category", "", "HSM");
    let case = program.set(&case, "permit.held_since", "", "1-6-2026");
    let case = program.set(&case, "permit.expires_on", "", "31-5-2026");
    let problem = at(&case, "permit.expires_on").expect("a problem");
    assert_eq!(problem.kind, ProblemKind::Before);
    assert_eq!(problem.other.as_deref(), Some("permit.held_since"));
}

#[test]
fn each_change_is_one_step_to_undo_and_redo() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    assert_eq!(case.undo, None);
    let id = || CaseId {
        case_id: case.case_id.clone(),
    };
    program.set(&case, "employer.name", "", "Oud B.V.");
    program.set(&case, "employer.name", "", "Nieuw B.V.");
    let back = program.app.undo(id()).expect("undone");
    assert_eq!(back.employer, "Oud B.V.");
    assert_eq!(back.redo, Some(ChangeKind::Fact));
    let again = program.app.redo(id()).expect("redone");
    assert_eq!(again.employer, "Nieuw B.V.");
    program.app.undo(id()).expect("undone");
    let first = program.app.undo(id()).expect("undone");
    assert_eq!(first.employer, "");
    assert_eq!(code(program.app.undo(id())), FailureCode::NothingToUndo);
}

#[test]
fn what_is_typed_in_one_go_is_one_step() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "employer.name", "", "Eerst B.V.");
    program.clock.step_ms.store(400, Ordering::Relaxed);
    for typed in ["N", "Ni", "Nieuw B.V."] {
        program.set(&case, "profile.barriers", "", typed);
    }
    let id = || CaseId {
        case_id: case.case_id.clone(),
    };
    let back = program.app.undo(id()).expect("undone");
    assert!(back.facts.iter().all(|it| it.field != "profile.barriers"));
    assert_eq!(back.employer, "Eerst B.V.");
    let again = program.app.redo(id()).expect("redone");
    let kept = fact(&again, "profile.barriers").value.as_deref();
    assert_eq!(kept, Some("Nieuw B.V."));
}

#[test]
fn a_laptop_that_slept_wakes_up_locked() {
    let program = Program::with_vault();
    let state = || program.app.app_status(Nothing {}).expect("a status").vault;
    program.app.lock_after_sleep();
    program.app.lock_after_sleep();
    assert_eq!(state(), VaultState::Open, "twenty seconds are no sleep");
    program.clock.step_ms.store(11 * 60_000, Ordering::Relaxed);
    program.app.lock_after_sleep();
    program.app.lock_after_sleep();
    assert_eq!(state(), VaultState::Locked);
}

#[test]
fn a_row_goes_whole_and_comes_back_whole() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "milestone.what", "1", "Cv klaar");
    let case = program.set(&case, "milestone.due", "1", "+6w");
    assert_eq!(
        fact(&case, "milestone.due").value.as_deref(),
        Some("2027-01-03")
    );
    let gone = program
        .app
        .row_remove(RowRemoval {
            case_id: case.case_id.clone(),
            group: "milestone".to_owned(),
            row: "1".to_owned(),
        })
        .expect("removed");
    assert!(
        gone.facts
            .iter()
            .all(|it| !it.field.starts_with("milestone."))
    );
    let back = program
        .app
        .undo(CaseId {
            case_id: case.case_id,
        })
        .expect("undone");
    assert_eq!(
        back.facts
            .iter()
            .filter(|it| it.field.starts_with("milestone."))
            .count(),
        2
    );
}

#[test]
fn a_letters_date_counts_and_the_computed_one_stays() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "14-12-2026",
    );
    let date = case
        .deadlines
        .iter()
        .find(|it| it.id == "pw.wia_application")
        .expect("a date");
    assert_eq!(
        (date.date.as_str(), date.counts.as_str()),
        ("2026-12-13", "2026-12-14")
    );
    let case = program.set(&case, "station.done_on", "pw.wia_application", "vandaag");
    let date = case
        .deadlines
        .iter()
        .find(|it| it.id == "pw.wia_application")
        .expect("a date");
    assert_eq!(date.state, StationState::Done);
}

#[test]
fn private_lines_of_the_log_reach_no_report() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let line = |summary: &str, visibility| LogDraft {
        kind: LogKind::Call,
        duration: "1:15".to_owned(),
        visibility,
        ..log_line(&case, "gisteren", summary)
    };
    program
        .app
        .log_save(line("Openbaar besproken", Visibility::Report))
        .expect("kept");
    let case = program
        .app
        .log_save(line("Geheim besproken", Visibility::Private))
        .expect("kept");
    assert_eq!(case.log.len(), 2);
    assert_eq!(case.log.first().and_then(|it| it.minutes), Some(75));
    let report = program
        .app
        .document_create(NewDocument {
            case_id: case.case_id.clone(),
            kind: DocumentKind::ProgressReport,
            language: Language::Nl,
        })
        .expect("a report");
    let all: String = report
        .sections
        .iter()
        .map(|section| section.text.as_str())
        .collect();
    assert!(all.contains("Openbaar besproken"));
    assert!(!all.contains("Geheim besproken"));
}

#[test]
fn a_section_goes_back_to_what_the_case_says() {
    let program = Program::with_vault();
    let case = program.app.demo_add(Nothing {}).expect("the example");
    assert!(case.demo);
    let new = NewDocument {
        case_id: case.case_id,
        kind: DocumentKind::TrajectoryPlan,
        language: Language::Nl,
    };
    let plan = program.app.document_create(new).expect("a plan");
    let section = |view: &DocumentView| {
        view.sections
            .iter()
            .find(|it| it.key == "plan.goal")
            .cloned()
            .expect("the goal")
    };
    let before = section(&plan);
    assert!(!before.own && !before.text.is_empty());
    let changed = section(&program.write(&plan, "plan.goal", Some("Eigen doel 🚂.")));
    assert!(changed.own);
    assert_eq!(changed.from_case, before.text);
    assert_eq!(
        changed.unprintable.first().map(|it| it.character.as_str()),
        Some("🚂")
    );
    assert_eq!(section(&program.write(&plan, "plan.goal", None)), before);
}

#[test]
fn the_example_can_be_removed_and_nothing_else_goes() {
    let program = Program::with_vault();
    program.case("Noor Jansen", "3-3-25");
    program.app.demo_add(Nothing {}).expect("the example");
    program.app.demo_add(Nothing {}).expect("the same example");
    assert_eq!(
        program
            .app
            .case_list(Nothing {})
            .expect("a list")
            .cases
            .len(),
        7,
        "one case and six examples"
    );
    let left = program.app.demo_remove(Nothing {}).expect("removed");
    assert_eq!(
        left.cases
            .iter()
            .map(|it| it.name.as_str())
            .collect::<Vec<_>>(),
        ["Noor Jansen"]
    );
}

#[test]
fn locked_means_that_nothing_can_be_read() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let status = program.app.vault_lock(Nothing {}).expect("locked");
    assert_eq!(status.vault, VaultState::Locked);
    assert_eq!(code(program.app.case_list(Nothing {})), FailureCode::Locked);
    let wrong = PassphraseDraft {
        passphrase: "iets anders dan dit".to_owned(),
    };
    assert_eq!(
        code(program.app.vault_unlock(wrong)),
        FailureCode::WrongPassphrase
    );
    let right = || PassphraseDraft {
        passphrase: PASSPHRASE.to_owned(),
    };
    assert_eq!(
        program.app.vault_unlock(right()).expect("open").vault,
        VaultState::Open
    );
    let found = program
        .app
        .case_open(CaseId {
            case_id: case.case_id,
        })
        .expect("the case");
    assert_eq!(found.name, "Noor Jansen");
    assert_eq!(
        code(program.app.vault_create(right())),
        FailureCode::VaultExists
    );
}

#[test]
fn the_recovery_key_gives_a_new_passphrase_and_a_mistyped_one_says_where() {
    let program = Program::new();
    let draft = |text: &str| PassphraseDraft {
        passphrase: text.to_owned(),
    };
    let key = program
        .app
        .vault_create(draft(PASSPHRASE))
        .expect("a vault")
        .recovery_key;
    program.app.vault_lock(Nothing {}).expect("locked");
    let recover = |recovery_key: String, new: &str| {
        program.app.vault_recover(VaultRecovery {
            recovery_key,
            new_passphrase: new.to_owned(),
        })
    };
    let other = if key.ends_with('0') { '1' } else { '0' };
    let mut mistyped = key.clone();
    mistyped.pop();
    mistyped.push(other);
    let new = "een heel andere zin voor later";
    let failure = recover(mistyped, new).expect_err("a typing mistake");
    assert_eq!(
        (failure.code, failure.group),
        (FailureCode::WrongRecoveryKey, Some(8))
    );
    assert_eq!(
        code(recover(key.clone(), "kort")),
        FailureCode::WeakPassphrase
    );
    recover(key.to_lowercase(), new).expect("open");
    program.app.vault_lock(Nothing {}).expect("locked");
    assert_eq!(
        code(program.app.vault_unlock(draft(PASSPHRASE))),
        FailureCode::WrongPassphrase
    );
    program.app.vault_unlock(draft(new)).expect("open");
}

#[test]
fn weak_passphrases_are_refused_with_a_hint() {
    let program = Program::new();
    for (weak, hint) in [
        ("wachtwoord", None),
        ("password123", Some(PassphraseHint::TooCommon)),
        ("aaaaaaaaaaaaaa", Some(PassphraseHint::PatternOrRepeat)),
        ("", Some(PassphraseHint::Longer)),
    ] {
        let draft = || PassphraseDraft {
            passphrase: weak.to_owned(),
        };
        let strength = program.app.passphrase_check(draft()).expect("measured");
        assert!(!strength.accepted, "{weak}");
        assert!(strength.hint.is_some());
        if hint.is_some() {
            assert_eq!(strength.hint, hint, "{weak}");
        }
        assert_eq!(
            code(program.app.vault_create(draft())),
            FailureCode::WeakPassphrase
        );
    }
    assert_eq!(
        program.app.app_status(Nothing {}).expect("a status").vault,
        VaultState::Missing
    );
}

#[test]
fn a_dossier_number_is_free_to_choose_but_never_taken_twice() {
    let program = Program::with_vault();
    let first = program.case("Noor Jansen", "3-3-25");
    let second = program.case("Ada Bos", "4-4-25");
    assert_eq!(second.dossier_number, "2026-002");
    let taken = FactChange {
        case_id: second.case_id.clone(),
        field: "case.dossier_number".to_owned(),
        row: String::new(),
        typed: first.dossier_number.clone(),
    };
    assert_eq!(
        code(program.app.fact_set(taken)),
        FailureCode::DossierNumberTaken
    );
    let own = program.set(&second, "case.dossier_number", "", "B/2026 7");
    assert_eq!(own.dossier_number, "B/2026 7");
}

#[test]
fn hostile_text_is_kept_as_typed_and_breaks_nothing() {
    let program = Program::with_vault();
    let hostile = "<script>alert(1)</script>\u{202e}\u{0}\u{7}'; DROP TABLE fact;-- مرحبا 🚂";
    let case = program.case(hostile, "3-3-25");
    assert_eq!(case.name, hostile);
    let long = "x".repeat(100_000);
    let case = program.set(&case, "programme.goal", "", &long);
    assert_eq!(
        fact(&case, "programme.goal").value.as_deref(),
        Some(long.as_str())
    );
    let new = NewDocument {
        case_id: case.case_id.clone(),
        kind: DocumentKind::TrajectoryPlan,
        language: Language::En,
    };
    let plan = program.app.document_create(new).expect("a plan");
    let preview = program.app.document_preview(DocumentInLanguage {
        document_id: plan.document_id,
        language: Language::En,
    });
    assert!(preview.expect("a preview").pages > 1);
}

//! Where a case is odd, late, or not the one that was meant.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod support;

use spoorboek_contract::message::*;
use std::sync::atomic::Ordering;
use support::{Program, code, fact, log_line};

fn line(case: &CaseView, date: &str, summary: &str) -> LogDraft {
    LogDraft {
        duration: String::new(),
        who: "Noor Jansen".to_owned(),
        ..log_line(case, date, summary)
    }
}

fn report(program: &Program, case: &CaseView) -> DocumentView {
    let new = NewDocument {
        case_id: case.case_id.clone(),
        kind: DocumentKind::ProgressReport,
        language: Language::Nl,
    };
    program.app.document_create(new).expect("a report")
}

#[test]
fn the_log_shows_the_newest_first_and_a_report_the_oldest() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program
        .app
        .log_save(line(&case, "20-11-2026", "Later"))
        .expect("kept");
    let case = program
        .app
        .log_save(line(&case, "10-11-2026", "Eerder"))
        .expect("kept");
    let dates: Vec<&str> = case.log.iter().map(|it| it.date.as_str()).collect();
    assert_eq!(dates, ["2026-11-20", "2026-11-10"]);
    let report = report(&program, &case);
    let actions = report
        .sections
        .iter()
        .find(|it| it.key == "report.actions")
        .expect("actions");
    assert_eq!(actions.text, "- 10-11-2026: Eerder.\n- 20-11-2026: Later.");
}

#[test]
fn a_report_claims_nothing_that_nobody_said() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let report = report(&program, &case);
    for section in ["report.barriers", "report.employee_view"] {
        assert!(report.missing.contains(&section.to_owned()), "{section}");
    }
    // Of these it says only what the file holds.
    for section in ["report.adjustment", "report.capacity"] {
        let mut sections = report.sections.iter();
        let section = sections.find(|it| it.key == section).expect("a section");
        assert!(section.text.starts_with("In het dossier staat"));
    }
}

#[test]
fn what_was_not_changed_is_no_step() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program
        .app
        .log_save(line(&case, "20-11-2026", "Besproken"))
        .expect("kept");
    let id = case.log.first().map(|it| it.id.clone());
    let same = LogDraft {
        id,
        ..line(&case, "20-11-2026", "Besproken")
    };
    program.app.log_save(same).expect("kept");
    let back = program
        .app
        .undo(CaseId {
            case_id: case.case_id,
        })
        .expect("undone");
    assert!(back.log.is_empty() && back.undo.is_none());
}

#[test]
fn an_entry_is_only_touched_through_its_own_case() {
    let program = Program::with_vault();
    let (one, other) = (
        program.case("Noor Jansen", "3-3-25"),
        program.case("Ada Bos", "4-4-25"),
    );
    let one = program
        .app
        .log_save(line(&one, "20-11-2026", "Besproken"))
        .expect("kept");
    let id = one.log.first().map(|it| it.id.clone()).expect("a line");
    let wrong = EntryOfCase {
        case_id: other.case_id.clone(),
        id: id.clone(),
    };
    assert_eq!(code(program.app.log_remove(wrong)), FailureCode::NotFound);
    let moved = LogDraft {
        id: Some(id),
        ..line(&other, "20-11-2026", "Anders")
    };
    assert_eq!(code(program.app.log_save(moved)), FailureCode::NotFound);
    let plan = report(&program, &one);
    let wrong = EntryOfCase {
        case_id: other.case_id,
        id: plan.document_id,
    };
    assert_eq!(
        code(program.app.document_remove(wrong)),
        FailureCode::NotFound
    );
}

#[test]
fn a_date_in_the_future_is_not_done() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "station.done_on", "pw.report_42", "1-1-2036");
    let date = case
        .deadlines
        .iter()
        .find(|it| it.id == "pw.report_42")
        .expect("a date");
    assert_eq!(date.state, StationState::Late);
    let problem = fact(&case, "station.done_on")
        .problem
        .clone()
        .expect("a problem");
    assert_eq!(problem.kind, ProblemKind::InFuture);
}

#[test]
fn the_work_ahead_date_follows_the_letter() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    // A Saturday.
    let case = program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "5-12-2026",
    );
    let date = case
        .deadlines
        .iter()
        .find(|it| it.id == "pw.wia_application")
        .expect("a date");
    assert_eq!(
        (date.counts.as_str(), date.work_ahead.as_str()),
        ("2026-12-05", "2026-12-04")
    );
}

#[test]
fn what_is_late_stands_first_in_the_list() {
    let program = Program::with_vault();
    let soon = program.case("Bijna", "1-9-2026");
    let late = program.case("Te laat", "3-3-2024");
    let names = |list: CaseList| list.cases.into_iter().map(|it| it.name).collect::<Vec<_>>();
    let list = program.app.case_list(Nothing {}).expect("a list");
    assert_eq!(names(list), [late.name, soon.name]);
}

#[test]
fn emptying_a_field_is_a_step_of_its_own() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.clock.step_ms.store(400, Ordering::Relaxed);
    program.set(&case, "profile.barriers", "", "Een lange tekst");
    program.set(&case, "profile.barriers", "", "");
    let back = program
        .app
        .undo(CaseId {
            case_id: case.case_id,
        })
        .expect("undone");
    assert_eq!(
        fact(&back, "profile.barriers").value.as_deref(),
        Some("Een lange tekst")
    );
}

#[test]
fn a_name_typed_as_a_dossier_number_reaches_no_file_name() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "case.dossier_number", "", "Noor Jansen");
    let report = report(&program, &case);
    let saved = program.app.document_export(DocumentInLanguage {
        document_id: report.document_id,
        language: Language::Nl,
    });
    let name = saved.expect("a file").name;
    assert_eq!(name, "2026-11-22_spoor2_voortgangsrapportage_v1.pdf");
}

#[test]
fn a_period_that_ends_before_it_begins_is_named() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let report = report(&program, &case);
    let details = DocumentDetails {
        document_id: report.document_id,
        language: Language::Nl,
        date: "22-11-2026".to_owned(),
        period_from: "20-11-2026".to_owned(),
        period_to: "10-11-2026".to_owned(),
    };
    assert_eq!(
        code(program.app.document_details_set(details)),
        FailureCode::PeriodReversed
    );
}

#[test]
fn nothing_on_the_rail_line_lies_outside_it() {
    let program = Program::with_vault();
    let case = program.app.demo_add(Nothing {}).expect("the example");
    for (field, typed) in [
        ("permit.expires_on", "1-1-1996"),
        ("programme.start", "1-1-2001"),
        ("programme.planned_end", "1-1-2099"),
        ("employment.end", "1-1-1990"),
        ("permit.held_since", "1-1-2050"),
    ] {
        let case = program.set(&case, field, "", typed);
        let line = &case.timeline;
        let stretches = line.tracks.iter().flat_map(|track| &track.stretches);
        for stretch in stretches {
            assert!(
                0.0 <= stretch.start && stretch.end <= 1.0,
                "{field}: {stretch:?}"
            );
            assert!(stretch.start <= stretch.end, "{field}: {stretch:?}");
        }
        let stations = line.tracks.iter().flat_map(|track| &track.stations);
        for station in stations {
            assert!((0.0..=1.0).contains(&station.at), "{field}: {station:?}");
        }
        if let Some((from, to)) = line.branch {
            assert!(
                0.0 <= from && from <= to && to <= 1.0,
                "{field}: {from} {to}"
            );
        }
    }
}

#[test]
fn a_permit_that_covers_the_duty_leaves_no_gap() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "permit.category", "", "HSM");
    let gap = |case: &CaseView| {
        let stretches = case
            .timeline
            .tracks
            .iter()
            .flat_map(|track| &track.stretches);
        stretches
            .filter(|it| it.kind == StretchKind::Gap)
            .map(|it| it.days)
            .sum::<u32>()
    };
    // The waiting period ends on 28 February 2027, a Sunday.
    let case = program.set(&case, "permit.expires_on", "", "28-2-2027");
    assert_eq!((gap(&case), case.conflicts.len()), (0, 0));
    let case = program.set(&case, "permit.expires_on", "", "26-2-2027");
    assert_eq!(gap(&case), 2);
    let case = program.set(&case, "permit.category", "", "PERMANENT");
    assert_eq!(
        gap(&case),
        0,
        "the right to stay does not end with the card"
    );
}

#[test]
fn a_long_interruption_says_that_the_count_begins_anew() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "interruption.recovered_on", "1", "3-6-25");
    let case = program.set(&case, "interruption.sick_again_on", "1", "30-6-25");
    assert_eq!(
        fact(&case, "interruption.sick_again_on").problem,
        None,
        "27 days"
    );
    let case = program.set(&case, "interruption.recovered_on", "1", "2-6-25");
    let problem = fact(&case, "interruption.sick_again_on").problem.clone();
    let problem = problem.expect("28 days");
    assert_eq!(problem.kind, ProblemKind::CountsAnew);
    assert_eq!(problem.detail.as_deref(), Some("2025-06-30"));
}

#[test]
fn what_cannot_have_happened_yet_is_said_while_it_is_typed() {
    let program = Program::with_vault();
    let read = |field: &str, typed: &str| {
        let typed = TypedValue {
            field: field.to_owned(),
            typed: typed.to_owned(),
            case_id: None,
        };
        program.app.value_read(typed).expect("a reading")
    };
    let ill = read("sickness.first_sick_day", "+6w");
    assert_eq!(ill.value.as_deref(), Some("2027-01-03"));
    assert_eq!(ill.problem.map(|it| it.kind), Some(ProblemKind::InFuture));
    assert_eq!(read("sickness.first_sick_day", "vandaag").problem, None);
    assert_eq!(read("programme.start", "+6w").problem, None);
}

#[test]
fn text_typed_in_the_other_language_waits_for_its_translation() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "programme.goal", "", "Werk voor 24 uur.");
    let open = |language| {
        let new = NewDocument {
            case_id: case.case_id.clone(),
            kind: DocumentKind::TrajectoryPlan,
            language,
        };
        program.app.document_create(new).expect("a plan")
    };
    let goal = |plan: &DocumentView| {
        let section = plan.sections.iter().find(|it| it.key == "plan.goal");
        section.expect("the goal").foreign
    };
    let dutch = open(Language::Nl);
    assert_eq!(goal(&dutch), None);
    assert!(!dutch.missing.contains(&"plan.goal".to_owned()));
    let english = open(Language::En);
    assert_eq!(goal(&english), Some(Language::Nl));
    assert!(english.missing.contains(&"plan.goal".to_owned()));
    let written = program.write(&english, "plan.goal", Some("Work for 24 hours."));
    assert_eq!(goal(&written), None);
    assert!(!written.missing.contains(&"plan.goal".to_owned()));
}

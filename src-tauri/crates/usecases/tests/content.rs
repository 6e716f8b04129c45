//! What a coach finds in a new document before typing a word.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod support;

use spoorboek_contract::message::*;
use std::sync::atomic::Ordering;
use support::{Program, log_line, of};

const BARRIERS: &str = "report.barriers";

fn begun(program: &Program, case: &CaseView, kind: DocumentKind) -> DocumentView {
    let new = NewDocument {
        case_id: case.case_id.clone(),
        kind,
        language: Language::Nl,
    };
    program.app.document_create(new).expect("a document")
}

fn opened(program: &Program, view: &DocumentView, language: Language) -> DocumentView {
    let request = DocumentInLanguage {
        document_id: view.document_id.clone(),
        language,
    };
    program.app.document_open(request).expect("a document")
}

fn text<'v>(view: &'v DocumentView, section: &str) -> &'v str {
    let found = view.sections.iter().find(|it| it.key == section);
    &found.expect("the section").text
}

fn silent_after(program: &Program, days: u32) {
    let mut settings = program.app.settings_read(Nothing {}).expect("settings");
    for threshold in &mut settings.thresholds {
        if threshold.key == "no_contact_days" {
            threshold.value = days;
        }
    }
    program.app.settings_save(settings).expect("kept");
}

/// A programme since 1 October in which nobody was spoken to after 5 October.
fn silent_case(program: &Program) -> CaseView {
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "programme.start", "", "1-10-2026");
    let line = log_line(&case, "5-10-2026", "Intake");
    program.app.log_save(line).expect("kept")
}

#[test]
fn a_silent_stretch_asks_for_a_reason_as_long_as_the_coach_calls_it_silent() {
    let program = Program::with_vault();
    let case = silent_case(&program);
    let report = begun(&program, &case, DocumentKind::ProgressReport);
    assert_eq!(
        text(&report, BARRIERS),
        "Van 06-10-2026 t/m 22-11-2026 staat er geen contact in dit verslag. Reden: nog in te vullen."
    );
    assert!(report.missing.iter().any(|key| key == BARRIERS));
    let english = opened(&program, &report, Language::En);
    assert!(text(&english, BARRIERS).starts_with("From 06-10-2026 to 22-11-2026"));

    let written = program.write(
        &report,
        BARRIERS,
        Some("Het contact stond stil door vakantie."),
    );
    assert!(written.missing.iter().all(|key| key != BARRIERS));

    program.write(&report, BARRIERS, None);
    silent_after(&program, 60);
    let patient = opened(&program, &report, Language::Nl);
    assert_eq!(text(&patient, BARRIERS), "");
}

#[test]
fn the_check_s_explanation_becomes_text_of_the_report() {
    let program = Program::with_vault();
    let case = silent_case(&program);
    program.set(&case, "check.explanation", "21", "Er was vakantie");
    program.set(&case, "check.explained_on", "21", "20-11-2026");
    let report = begun(&program, &case, DocumentKind::ProgressReport);
    assert!(text(&report, BARRIERS).ends_with("Reden: Er was vakantie."));
    assert!(report.missing.iter().all(|key| key != BARRIERS));
    // It was typed in Dutch, so the English report waits for a translation.
    let english = opened(&program, &report, Language::En);
    assert!(english.missing.iter().any(|key| key == BARRIERS));
}

/// The list of documents counts as the document itself does.
#[test]
fn the_list_counts_what_the_documents_lack() {
    let program = Program::with_vault();
    let case = silent_case(&program);
    program.set(&case, "programme.goal", "", "Werk voor 20 uur.");
    for kind in [DocumentKind::TrajectoryPlan, DocumentKind::ProgressReport] {
        let view = begun(&program, &case, kind);
        let lacks = [Language::Nl, Language::En]
            .map(|language| opened(&program, &view, language).missing.len());
        let shown = program.app.case_open(of(&case)).expect("a case");
        let mut rows = shown.documents.iter();
        let row = rows.find(|it| it.document_id == view.document_id);
        let row = row.expect("the document");
        let counted = [row.missing, row.untranslated].map(|n| n as usize);
        assert_eq!(counted, lacks);
        assert!(counted[1] > counted[0], "typed in Dutch");
    }
}

#[test]
fn a_word_nobody_decided_about_keeps_a_paper_a_concept_until_it_is_decided() {
    let program = Program::with_vault();
    let case = silent_case(&program);
    let settings = program.app.settings_read(Nothing {}).expect("settings");
    let named = Settings {
        coach_name: "Kim de Wit".to_owned(),
        ..settings
    };
    let report = begun(&program, &case, DocumentKind::ProgressReport);
    assert!(report.coach_missing && report.words.is_empty());
    program.app.settings_save(named).expect("kept");
    assert!(!opened(&program, &report, Language::Nl).coach_missing);
    let said = |visibility: Visibility, text: &str| LogDraft {
        visibility,
        ..log_line(&case, "vandaag", text)
    };
    let private = said(Visibility::Private, "Vertelde over een burn-out.");
    program.app.log_save(private).expect("kept");
    assert_eq!(opened(&program, &report, Language::Nl).words, []);
    let reported = said(Visibility::Report, "Heeft een burn-out.");
    program.app.log_save(reported).expect("kept");
    let held = opened(&program, &report, Language::Nl).words;
    assert_eq!(held.len(), 1);
    assert_eq!(held[0].go.tab, CaseTab::Log);
    let row = |program: &Program| {
        let shown = program.app.case_open(of(&case)).expect("a case");
        shown.documents[0].words
    };
    assert_eq!(row(&program), 1);
    // What stands on no page of it holds nothing back.
    program.set(&case, "profile.coach_view", "", "Psychose genoemd.");
    assert_eq!(opened(&program, &report, Language::Nl).words.len(), 1);
    let entry = held[0].go.entry.clone().expect("a line");
    program.set(
        &case,
        "word_mark.reason",
        &format!("log:{entry}:{}", held[0].word_id),
        "not_health",
    );
    assert_eq!(opened(&program, &report, Language::Nl).words, []);
    assert_eq!(row(&program), 0);
}

#[test]
fn a_finished_paper_meets_its_dates_and_a_concept_meets_none() {
    let program = Program::with_vault();
    let case = silent_case(&program);
    program.set(&case, "programme.start", "", "14-9-2026");
    program.set(&case, "programme.planned_end", "", "7-6-2027");
    let mut settings = program.app.settings_read(Nothing {}).expect("settings");
    settings.coach_name = "Kim de Wit".to_owned();
    program.app.settings_save(settings).expect("kept");
    let report = begun(&program, &case, DocumentKind::ProgressReport);
    let export = |language| {
        let request = DocumentInLanguage {
            document_id: report.document_id.clone(),
            language,
        };
        program.app.document_export(request).expect("a file").marked
    };
    assert_eq!(export(Language::Nl), [], "a concept");
    for (n, section) in report.missing.iter().enumerate() {
        for language in [Language::Nl, Language::En] {
            let text = DocumentText {
                document_id: report.document_id.clone(),
                language,
                section: section.clone(),
                text: Some(format!("Geschreven {n}.")),
            };
            program.app.document_text_set(text).expect("kept");
        }
    }
    assert_eq!(opened(&program, &report, Language::Nl).missing, [""; 0]);
    let done = |id: &str| {
        let shown = program.app.case_open(of(&case)).expect("a case");
        let mut dates = shown.deadlines.into_iter();
        dates.find(|it| it.id == id).and_then(|it| it.done_on)
    };
    assert_eq!(done("track2.report.1"), None);
    let titles: Vec<String> = export(Language::Nl).into_iter().map(|it| it.nl).collect();
    assert_eq!(titles, ["Voortgangsrapportage 1"]);
    assert_eq!(done("track2.report.1").as_deref(), Some("2026-11-22"));
    assert_eq!(done("track2.report.2"), None, "due on 7 December");
    assert_eq!(done("track2.plan"), None, "no plan was made");
    // Marked once; a second copy marks nothing, and the first is one step to undo.
    assert_eq!(export(Language::Nl), []);
    program.app.undo(of(&case)).expect("undone");
    assert_eq!(done("track2.report.1"), None);
}

#[test]
fn what_was_signed_and_then_changed_asks_for_another_signature() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "programme.start", "", "7-9-2026");
    program.set(&case, "programme.goal", "", "Werk voor 20 uur.");
    let rule = |program: &Program| {
        let shown = program.app.case_open(of(&case)).expect("a case");
        let mut items = shown.check.items.into_iter();
        items.find(|it| it.id == "36").expect("the rule").status
    };
    let plan = begun(&program, &case, DocumentKind::TrajectoryPlan);
    program.set(&case, "programme.signed_on", "", "22-11-2026");
    assert_eq!(
        rule(&program),
        CheckStatus::Closed,
        "changed on the day itself"
    );
    program
        .clock
        .now_ms
        .fetch_add(86_400_000, Ordering::Relaxed);
    program.set(&case, "milestone.what", "1", "Cv klaar");
    assert_eq!(rule(&program), CheckStatus::Closed, "told in the reports");
    let text = DocumentText {
        document_id: plan.document_id,
        language: Language::Nl,
        section: plan.missing[0].clone(),
        text: Some("Anders.".to_owned()),
    };
    program.app.document_text_set(text).expect("kept");
    assert_eq!(rule(&program), CheckStatus::Open);
    program.app.undo(of(&case)).expect("undone");
    program.set(&case, "programme.goal", "", "Werk voor 24 uur.");
    assert_eq!(rule(&program), CheckStatus::Open);
}

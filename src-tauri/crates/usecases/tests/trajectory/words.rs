//! The word guard in the program: where it looks, what a dismissal keeps.

use crate::support::{Program, code, log_line, sent};
use spoorboek_contract::message::*;

const HARMFUL: &str = "Heeft een depressie gehad";

fn find(
    program: &Program,
    case: &CaseView,
    place: &str,
    row: &str,
    text: &str,
) -> Vec<WordFinding> {
    let request = WordText {
        case_id: Some(case.case_id.clone()),
        place: place.to_owned(),
        row: row.to_owned(),
        text: text.to_owned(),
    };
    program.app.words_find(request).expect("findings").findings
}

fn blocking(case: &CaseView, rule: &str) -> CheckStatus {
    let mut items = case.check.items.iter();
    items.find(|it| it.id == rule).expect("the rule").status
}

#[test]
fn a_word_is_noticed_where_it_stands_and_asked_about() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let found = find(
        &program,
        &case,
        "milestone.what",
        "1",
        &format!("😀 {HARMFUL}"),
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].tier, WordTier::Red);
    // In UTF-16 units: the sign before it counts for two.
    assert_eq!((found[0].start, found[0].end), (13, 22));
    assert!(!found[0].question.nl.is_empty() && !found[0].question.en.is_empty());
    assert_eq!(
        find(
            &program,
            &case,
            "employee.job_title",
            "",
            "Oncoloog in opleiding"
        ),
        []
    );
    assert_eq!(
        code(program.app.words_find(WordText {
            case_id: None,
            place: "nowhere".to_owned(),
            row: String::new(),
            text: String::new(),
        })),
        FailureCode::NotFound
    );
}

#[test]
fn a_dismissal_keeps_the_reason_and_not_the_text_and_closes_the_rule() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let case = program.set(&case, "milestone.what", "1", HARMFUL);
    assert_eq!(case.words.len(), 1);
    assert_eq!(blocking(&case, "34"), CheckStatus::Open);
    assert_eq!(case.words[0].go.field.as_deref(), Some("milestone.what"));
    let finding = &find(&program, &case, "milestone.what", "1", HARMFUL)[0];
    let case = program.set(&case, "word_mark.reason", &finding.mark_row, "other_person");
    assert_eq!(case.words, []);
    assert_eq!(find(&program, &case, "milestone.what", "1", HARMFUL), []);
    assert_eq!(
        find(&program, &case, "milestone.what", "2", HARMFUL).len(),
        1,
        "another row is another place"
    );
    let mark = case
        .facts
        .iter()
        .find(|it| it.field == "word_mark.reason")
        .expect("a mark");
    assert!(!mark.row.to_lowercase().contains("depressie gehad"));
    let case = program.undo(&case);
    assert_eq!(case.words.len(), 1, "a dismissal can be taken back");
}

#[test]
fn a_dismissal_holds_for_what_stood_there_and_not_for_what_is_added() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let place = |typed: &str| program.set(&case, "profile.coach_view", "", typed);
    let finding = find(&program, &case, "profile.coach_view", "", HARMFUL).remove(0);
    // Decided while it was typed, and kept a moment later.
    program.set(&case, "word_mark.reason", &finding.mark_row, "other_person");
    assert_eq!(place(HARMFUL).words, []);
    assert_eq!(place(&format!("{HARMFUL} En meer.")).words, []);
    let twice = place(&format!("{HARMFUL} {HARMFUL}"));
    assert_eq!(twice.words.len(), 1, "one more than was decided about");
    assert_eq!(
        program.undo(&case).words,
        [],
        "with the text the decision comes back"
    );
    assert_eq!(place("Niets meer.").words, []);
    assert_eq!(place(HARMFUL).words.len(), 1, "gone and come again");
}

#[test]
fn lines_and_applications_are_dismissed_as_they_are_saved() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let word_id = find(&program, &case, "log", "", HARMFUL)[0].word_id.clone();
    let dismissed = vec![WordDismissal {
        word_id: word_id.clone(),
        reason: "other_person".to_owned(),
    }];
    let open = program
        .app
        .log_save(log_line(&case, "vandaag", HARMFUL))
        .expect("kept");
    assert_eq!(open.words.len(), 1);
    let again = LogDraft {
        id: Some(open.log[0].id.clone()),
        dismissed: dismissed.clone(),
        ..log_line(&case, "vandaag", HARMFUL)
    };
    assert_eq!(program.app.log_save(again).expect("kept").words, []);
    let draft = ApplicationDraft {
        note: HARMFUL.to_owned(),
        dismissed: dismissed.clone(),
        ..sent(&case, "vandaag", "Hartstichting", "Oncologisch analist")
    };
    assert_eq!(program.app.application_save(draft).expect("kept").words, []);
    for wrong in [("nothing", "work"), (word_id.as_str(), "because")] {
        let dismissed = vec![WordDismissal {
            word_id: wrong.0.to_owned(),
            reason: wrong.1.to_owned(),
        }];
        let draft = LogDraft {
            dismissed,
            ..log_line(&case, "vandaag", "Gebeld")
        };
        assert_eq!(code(program.app.log_save(draft)), FailureCode::NotFound);
    }
    assert_eq!(
        program.open(&case).log.len(),
        1,
        "what was refused is not kept"
    );
}

#[test]
fn a_citizen_service_number_is_noticed_and_cannot_be_dismissed() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    let found = find(&program, &case, "log", "", "BSN 111222333");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].tier, WordTier::Bsn);
    assert_eq!(found[0].mark_row, "");
    let case = program.set(&case, "programme.goal", "", "Nummer 111222333");
    assert_eq!(blocking(&case, "35"), CheckStatus::Open);
    let case = program.set(&case, "programme.goal", "", "Werk voor 24 uur");
    assert_eq!(blocking(&case, "35"), CheckStatus::Closed);
}

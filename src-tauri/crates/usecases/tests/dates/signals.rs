//! What asks for attention across all cases.

use crate::support::{Program, code, edit};
use spoorboek_contract::message::*;

impl Program {
    fn board(&self) -> SignalBoard {
        self.app.signals(Nothing {}).expect("signals")
    }

    fn signals_of(&self, case: &CaseView) -> Vec<SignalView> {
        let all = self.board().signals.into_iter();
        all.filter(|it| it.case_id == case.case_id).collect()
    }

    fn change_settings(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.app.settings_read(Nothing {}).expect("settings");
        change(&mut settings);
        self.app.settings_save(settings).expect("kept");
    }
}

/// What the signal is about: a date, a conflict, a question, a field.
fn about(signal: &SignalView) -> &str {
    let last = signal
        .key
        .split_once('/')
        .and_then(|(_, rest)| rest.split_once('/'));
    last.map(|(_, id)| id).expect("a key")
}

fn has(signals: &[SignalView], kind: SignalKind, id: &str) -> bool {
    signals.iter().any(|it| it.kind == kind && about(it) == id)
}

#[test]
fn each_kind_comes_and_goes_with_its_cause() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    for (kind, id, cause, answer) in [
        (
            SignalKind::Problem,
            "permit.held_since/",
            edit("permit.held_since", "", "ooit"),
            edit("permit.held_since", "", "1-2-2023"),
        ),
        (
            SignalKind::Problem,
            "interruption.sick_again_on/1",
            edit("interruption.recovered_on", "1", "1-7-2025"),
            edit("interruption.sick_again_on", "1", "11-7-2025"),
        ),
        (
            SignalKind::Question,
            "question.permit_expiry",
            edit("permit.category", "", "HSM"),
            edit("permit.expires_on", "", "1-6-2028"),
        ),
        (
            SignalKind::Conflict,
            "C2",
            edit("permit.expires_on", "", "1-12-2026"),
            edit("permit.expires_on", "", "1-6-2028"),
        ),
        (
            SignalKind::Late,
            "pw.report_42",
            edit("station.done_on", "pw.report_42", ""),
            edit("station.done_on", "pw.report_42", "20-12-2025"),
        ),
        (
            SignalKind::Due,
            "pw.wia_application",
            edit("station.done_on", "pw.wia_application", ""),
            edit("station.done_on", "pw.wia_application", "21-11-2026"),
        ),
    ] {
        program.set(&case, &cause.field, &cause.row, &cause.typed);
        let signals = program.signals_of(&case);
        assert!(has(&signals, kind, id), "{kind:?} {id} is absent");
        program.set(&case, &answer.field, &answer.row, &answer.typed);
        let signals = program.signals_of(&case);
        assert!(!has(&signals, kind, id), "{kind:?} {id} is still there");
    }
}

#[test]
fn each_is_a_question_to_somebody_with_what_it_is_about() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "permit.category", "", "HSM");
    program.set(&case, "permit.expires_on", "", "1-12-2026");
    program.set(&case, "programme.planned_end", "", "morgen of later");
    let signals = program.signals_of(&case);
    let mut keys: Vec<&str> = signals.iter().map(|it| it.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), signals.len(), "each has a key of its own");
    for kind in [
        SignalKind::Conflict,
        SignalKind::Late,
        SignalKind::Due,
        SignalKind::Question,
        SignalKind::Problem,
    ] {
        assert!(signals.iter().any(|it| it.kind == kind), "{kind:?}");
    }
    for it in &signals {
        assert_eq!(it.name, "Noor Jansen");
        for ask in [&it.ask.nl, &it.ask.en] {
            assert!(ask.contains('?'), "{}: {ask}", it.key);
        }
        let carried = (
            it.conflict.is_some(),
            it.deadline.is_some(),
            it.because.is_some(),
            it.problem.is_some(),
        );
        let expected = match it.kind {
            SignalKind::Conflict => (true, false, false, false),
            SignalKind::Late | SignalKind::Due => (false, true, false, false),
            SignalKind::Question => (false, false, true, false),
            SignalKind::Problem => (false, false, false, true),
        };
        assert_eq!(carried, expected, "{}", it.key);
    }
    let held = signals
        .iter()
        .find(|it| about(it) == "question.held_since")
        .expect("asked");
    assert_eq!(
        (held.who, held.field.as_deref()),
        (Party::Employee, Some("permit.held_since"))
    );
    let end = signals
        .iter()
        .find(|it| it.kind == SignalKind::Problem)
        .expect("named");
    assert_eq!(
        (end.who, end.field.as_deref()),
        (Party::Coach, Some("programme.planned_end"))
    );
}

#[test]
fn the_most_urgent_of_all_cases_comes_first() {
    let program = Program::with_vault();
    let first = program.case("Noor Jansen", "3-3-25");
    let second = program.case("Ada Bos", "1-9-2026");
    program.set(&second, "permit.category", "", "HSM");
    program.set(&second, "permit.expires_on", "", "1-12-2026");
    program.set(&first, "permit.held_since", "", "ooit");
    let signals = program.board().signals;
    assert_eq!(
        signals.first().map(|it| it.kind),
        Some(SignalKind::Conflict)
    );
    assert_eq!(signals.last().map(|it| it.kind), Some(SignalKind::Problem));
    let urgency = |it: &SignalView| {
        let date = it.deadline.as_ref();
        let days = date.map_or(0, |date| date.days_left);
        match it.kind {
            SignalKind::Conflict => (0, 0),
            SignalKind::Late if date.is_some_and(|it| it.severity == Severity::Red) => (1, days),
            SignalKind::Late | SignalKind::Due => (2, days),
            SignalKind::Question => (3, 0),
            SignalKind::Problem => (4, 0),
        }
    };
    assert!(signals.is_sorted_by_key(urgency));
    for case in [&first, &second] {
        assert!(signals.iter().any(|it| it.case_id == case.case_id));
    }
    program
        .app
        .case_remove(CaseId {
            case_id: second.case_id.clone(),
        })
        .expect("removed");
    assert!(program.signals_of(&second).is_empty());
}

#[test]
fn the_horizon_is_the_coachs_own() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    // The application is due in 21 days.
    for (days, shown) in [(42, true), (21, true), (20, false)] {
        program.change_settings(|settings| settings.horizon_days = days);
        let board = program.board();
        assert_eq!(board.horizon_days, days);
        let due = has(&board.signals, SignalKind::Due, "pw.wia_application");
        assert_eq!(due, shown, "{days} days ahead");
        assert!(
            has(&board.signals, SignalKind::Late, "pw.report_42"),
            "late stays late"
        );
        for it in board.signals.iter().filter(|it| it.kind == SignalKind::Due) {
            let left = it.deadline.as_ref().map(|it| it.days_left).expect("a date");
            assert!((0..=i32::try_from(days).expect("few days")).contains(&left));
        }
    }
    program.change_settings(|settings| settings.horizon_days = 42);
    let moved = program.set(
        &case,
        "station.letter_date",
        "pw.wia_application",
        "1-3-2027",
    );
    assert!(
        !has(
            &program.signals_of(&moved),
            SignalKind::Due,
            "pw.wia_application"
        ),
        "the letter counts"
    );
}

#[test]
fn a_locked_vault_tells_nothing() {
    let program = Program::with_vault();
    program.case("Noor Jansen", "3-3-25");
    program.app.vault_lock(Nothing {}).expect("locked");
    assert_eq!(code(program.app.signals(Nothing {})), FailureCode::Locked);
}

#[test]
fn without_a_first_sick_day_it_asks_for_it() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    program.set(&case, "sickness.first_sick_day", "", "");
    let signals = program.signals_of(&case);
    assert_eq!(signals.len(), 1);
    assert!(has(
        &signals,
        SignalKind::Problem,
        "sickness.first_sick_day/"
    ));
    let problem = signals[0].problem.as_ref().map(|it| it.kind);
    assert_eq!(problem, Some(ProblemKind::Required));
}

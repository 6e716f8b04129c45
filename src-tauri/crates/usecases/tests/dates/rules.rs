//! Newer rules from a file: looked at before they are taken over, kept, taken off, refused.

use crate::support::{PASSPHRASE, Program, code, date, of};
use serde_json::Value;
use spoorboek_contract::message::*;

const NEWER: &str = "2027-01-15";

impl Program {
    /// The rules in use, as a file.
    fn exported(&self) -> Value {
        let saved = self.app.rules_export(Nothing {}).expect("a file");
        let text = std::fs::read_to_string(self.documents().join(&saved.name)).expect("the file");
        serde_json::from_str(&text).expect("JSON")
    }

    fn version(&self) -> RulesView {
        self.app.rules_read(Nothing {}).expect("the rules")
    }

    fn lock_and_open(&self) {
        self.app.vault_lock(Nothing {}).expect("locked");
        let draft = PassphraseDraft {
            passphrase: PASSPHRASE.to_owned(),
        };
        self.app.vault_unlock(draft).expect("open");
    }
}

fn file(rules: &Value) -> RulesFile {
    RulesFile {
        text: format!("{rules:#}"),
    }
}

fn rule<'a>(rules: &'a mut Value, id: &str) -> &'a mut Value {
    let all = rules["rules"].as_array_mut().expect("a list");
    all.iter_mut().find(|it| it["id"] == id).expect("the rule")
}

/// The rules of the program, newer, with the track 2 plan due a week later.
fn later_plan(program: &Program) -> Value {
    let mut rules = program.exported();
    rules["version"] = NEWER.into();
    let days = &mut rule(&mut rules, "track2.plan")["date"]["plus_days"][1];
    assert_eq!(*days, 42);
    *days = 49.into();
    rules
}

#[test]
fn they_are_looked_at_taken_over_kept_and_taken_off() {
    let program = Program::with_vault();
    let running = program.case("Noor Jansen", "3-3-25");
    let running = program.set(&running, "programme.start", "", "20-4-2026");
    let other = program.case("Ada Bos", "4-4-25");
    let rules = later_plan(&program);

    let preview = program.app.rules_preview(file(&rules)).expect("a preview");
    assert_eq!(
        (preview.version.as_str(), preview.cases_checked),
        (NEWER, 2)
    );
    assert_eq!(preview.current_version, program.version().builtin_version);
    assert_eq!(preview.changed_rules, ["track2.plan"]);
    assert_eq!(preview.removed_rules, Vec::<String>::new());
    let moving: Vec<&str> = preview.cases.iter().map(|it| it.case_id.as_str()).collect();
    assert_eq!(
        moving,
        [running.case_id.as_str()],
        "only the case that has such a date"
    );
    let moved: Vec<_> = preview.cases[0]
        .moves
        .dates
        .iter()
        .map(|it| {
            (
                it.deadline_id.as_str(),
                it.before.as_deref(),
                it.after.as_deref(),
                it.days,
            )
        })
        .collect();
    assert_eq!(
        moved,
        [(
            "track2.plan",
            Some("2026-06-01"),
            Some("2026-06-08"),
            Some(7)
        )]
    );
    assert_eq!(program.open(&running), running, "a look changes nothing");
    assert!(!program.version().imported);

    let view = program.app.rules_import(file(&rules)).expect("taken over");
    assert_eq!((view.version.as_str(), view.imported), (NEWER, true));
    assert_eq!(
        date(&program.open(&running), "track2.plan").date,
        "2026-06-08"
    );
    assert_eq!(program.open(&other), other);
    let reason = program.app.deadline_reason(DeadlineOfCase {
        case_id: running.case_id.clone(),
        deadline_id: "track2.plan".to_owned(),
    });
    assert_eq!(reason.expect("a reason").pack_version, NEWER);
    assert!(
        program.history(&running).steps.len() == 1,
        "rules are no change of a case"
    );

    program.lock_and_open();
    assert_eq!(program.version().version, NEWER, "the vault keeps them");
    assert_eq!(
        date(&program.open(&running), "track2.plan").date,
        "2026-06-08"
    );
    assert_eq!(
        program.exported(),
        rules,
        "what is written out is what was taken in"
    );

    let view = program.app.rules_reset(Nothing {}).expect("taken off");
    assert_eq!(
        (&view.version, view.imported),
        (&view.builtin_version, false)
    );
    assert_eq!(program.open(&running), running);
    program.lock_and_open();
    assert!(!program.version().imported);
}

#[test]
fn a_rule_that_goes_or_comes_is_told() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let mut rules = later_plan(&program);
    rule(&mut rules, "track2.plan")["id"] = "track2.first_plan".into();
    let preview = program.app.rules_preview(file(&rules)).expect("a preview");
    assert_eq!(preview.changed_rules, ["track2.first_plan"]);
    assert_eq!(preview.removed_rules, ["track2.plan"]);
    assert!(preview.cases.is_empty(), "no case has that date");
    program.set(&case, "programme.start", "", "20-4-2026");
    let preview = program.app.rules_preview(file(&rules)).expect("a preview");
    let days = |it: &MovedDate| (it.deadline_id.clone(), it.before.clone(), it.after.clone());
    let moved: Vec<_> = preview.cases[0].moves.dates.iter().map(days).collect();
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(
        moved,
        [
            ("track2.plan".to_owned(), day("2026-06-01"), None),
            ("track2.first_plan".to_owned(), None, day("2026-06-08")),
        ]
    );
}

#[test]
fn what_is_wrong_is_refused_with_its_line_and_changes_nothing() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let case = program.set(&case, "programme.start", "", "20-4-2026");
    let good = later_plan(&program);
    let with = |change: &dyn Fn(&mut Value)| {
        let mut rules = good.clone();
        change(&mut rules);
        format!("{rules:#}")
    };
    let twice = with(&|rules| {
        let again = rule(rules, "track2.plan").clone();
        rules["rules"].as_array_mut().expect("a list").push(again);
    });
    let overlapping = with(&|rules| {
        let plan = rule(rules, "track2.plan");
        plan["validity"]["from"] = "2026-01-01".into();
        let mut again = plan.clone();
        again["validity"]["from"] = "2026-06-01".into();
        rules["rules"].as_array_mut().expect("a list").push(again);
    });
    let circle = with(&|rules| {
        rule(rules, "track2.plan")["date"] = serde_json::json!({"deadline": "track2.plan"});
    });
    let unknown_field = with(&|rules| rule(rules, "track2.plan")["datum"] = 1.into());
    let cut = with(&|_| ()).split_at(5000).0.to_owned();
    for (text, marks, what) in [
        (twice, "\"id\": \"track2.plan\"", "twice"),
        (
            overlapping,
            "\"id\": \"track2.plan\"",
            "two versions of track2.plan",
        ),
        (circle, "\"id\": \"track2.plan\"", "needs itself"),
        (unknown_field, "\"datum\"", "datum"),
        (cut, "", "EOF"),
    ] {
        for refused in [
            program
                .app
                .rules_preview(RulesFile { text: text.clone() })
                .err(),
            program
                .app
                .rules_import(RulesFile { text: text.clone() })
                .err(),
        ] {
            let refused = refused.unwrap_or_else(|| panic!("{what} was taken"));
            assert_eq!(refused.code, FailureCode::RulesRefused);
            let detail = refused.detail.expect("where and why");
            assert!(detail.contains(what), "{detail}");
            let lines = text.lines().zip(1..);
            let marked = lines
                .filter(|(line, _)| line.contains(marks))
                .map(|(_, number)| number);
            let last: usize = marked.last().expect("the mark");
            assert!(
                detail.starts_with(&format!("rules.json, line {last}")),
                "{last}: {detail}"
            );
        }
    }
    assert_eq!(program.open(&case), case);
    assert!(!program.version().imported);
    program.lock_and_open();
    assert_eq!(program.open(&case), case);
}

#[test]
fn only_newer_ones_are_taken() {
    let program = Program::with_vault();
    let same = program.exported();
    let mut older = same.clone();
    older["version"] = "2020-01-01".into();
    let newer = later_plan(&program);
    let refused = |rules: &Value| {
        assert_eq!(
            code(program.app.rules_preview(file(rules))),
            FailureCode::RulesNotNewer
        );
        assert_eq!(
            code(program.app.rules_import(file(rules))),
            FailureCode::RulesNotNewer
        );
    };
    refused(&same);
    refused(&older);
    program.app.rules_import(file(&newer)).expect("taken over");
    refused(&newer);
    let mut between = same.clone();
    between["version"] = "2027-01-01".into();
    refused(&between);
    let huge = RulesFile {
        text: " ".repeat(4 * 1024 * 1024 + 1),
    };
    assert_eq!(
        code(program.app.rules_import(huge)),
        FailureCode::TextTooLong
    );
}

#[test]
fn a_locked_vault_keeps_its_rules() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    let newer = later_plan(&program);
    program.app.vault_lock(Nothing {}).expect("locked");
    assert_eq!(
        code(program.app.rules_preview(file(&newer))),
        FailureCode::Locked
    );
    assert_eq!(
        code(program.app.rules_import(file(&newer))),
        FailureCode::Locked
    );
    assert_eq!(
        code(program.app.rules_reset(Nothing {})),
        FailureCode::Locked
    );
    assert_eq!(
        code(program.app.rules_export(Nothing {})),
        FailureCode::Locked
    );
    assert_eq!(code(program.app.case_open(of(&case))), FailureCode::Locked);
    program.lock_and_open();
    assert!(!program.version().imported);
}

#[test]
fn a_year_without_an_amount_stays_unknown() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-25");
    for (field, typed) in [
        ("permit.category", "HSM"),
        ("employee.birth_date", "1-2-1985"),
        ("permit.salary_month", "4000"),
        ("permit.sick_pay_percent", "70"),
    ] {
        program.set(&case, field, "", typed);
    }
    let below = |case: &CaseView| case.conflicts.iter().any(|it| it.id == "C6");
    let asked = |case: &CaseView| {
        case.questions
            .iter()
            .any(|it| it.id == "question.criterion_unknown")
    };
    let known = program.set(&case, "permit.criterion_year", "", "2026");
    assert!(below(&known) && !asked(&known));
    let unknown = program.set(&case, "permit.criterion_year", "", "2031");
    assert!(!below(&unknown), "no amount of another year is taken");
    assert!(asked(&unknown), "the rules say that they do not know");
}

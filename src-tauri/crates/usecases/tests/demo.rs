//! The examples as the program adds, shows and removes them.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

mod support;

use spoorboek_contract::message::*;
use support::{Program, fact};

const NAMES: [&str; 6] = [
    "Arjun Deshmukh",
    "Elena Markovic",
    "João Carvalho",
    "Mariam Tesfaye",
    "Thandiwe Mokoena",
    "Valeria Ocampo",
];

fn with_examples() -> (Program, CaseView) {
    let program = Program::with_vault();
    let case = program.app.demo_add(Nothing {}).expect("the examples");
    (program, case)
}

fn names(list: &CaseList) -> Vec<&str> {
    let mut names: Vec<_> = list.cases.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    names
}

fn known(program: &Program, case: &CaseView, day: &str) -> KnownCase {
    let request = CaseOnDay {
        case_id: case.case_id.clone(),
        day: day.to_owned(),
    };
    program.app.case_as_known(request).expect("known then")
}

#[test]
fn all_six_are_added_once_and_the_first_is_shown() {
    let (program, case) = with_examples();
    assert_eq!(case.name, "Elena Markovic");
    assert!(case.demo);
    let again = program.app.demo_add(Nothing {}).expect("the same");
    assert_eq!(again.case_id, case.case_id);
    let list = program.app.case_list(Nothing {}).expect("a list");
    assert_eq!(names(&list), NAMES);
    assert!(list.cases.iter().all(|it| it.demo));
}

#[test]
fn one_that_was_removed_comes_back_and_the_others_stay_as_they_were() {
    let (program, elena) = with_examples();
    let changed = program.set(&elena, "employee.town", "", "Helmond");
    let list = program.app.case_list(Nothing {}).expect("a list");
    let arjun = list.cases.iter().find(|it| it.name == NAMES[0]);
    let arjun = CaseId {
        case_id: arjun.expect("Arjun").case_id.clone(),
    };
    program.app.case_remove(arjun).expect("removed");
    let shown = program.app.demo_add(Nothing {}).expect("added");
    assert_eq!(shown.case_id, changed.case_id);
    let town = fact(&shown, "employee.town").value.clone();
    assert_eq!(town.as_deref(), Some("Helmond"));
    let list = program.app.case_list(Nothing {}).expect("a list");
    assert_eq!(names(&list), NAMES);
}

#[test]
fn removed_they_leave_no_content_and_the_journal_is_whole() {
    let (program, _) = with_examples();
    let noor = program.case("Noor Jansen", "3-3-25");
    program.set(&noor, "employee.town", "", "Utrecht");
    let before = program.app.journal_check(Nothing {}).expect("checked");
    assert_eq!(before.first_broken, None);
    let left = program.app.demo_remove(Nothing {}).expect("removed");
    assert_eq!(names(&left), ["Noor Jansen"]);
    let after = program.app.journal_check(Nothing {}).expect("checked");
    assert_eq!(after.first_broken, None);
    // One entry for each case that went; all that they said is forgotten.
    assert_eq!(after.entries, before.entries + 6);
    assert!(after.forgotten > before.forgotten + 100);
    assert_eq!(program.history(&noor).steps.len(), 1);
}

#[test]
fn their_employers_come_and_go_with_them_and_the_coachs_own_stay() {
    let program = Program::with_vault();
    let own = EmployerDraft {
        id: None,
        name: "Delta Robotica B.V.".to_owned(),
        kvk: String::new(),
        sector: String::new(),
        town: String::new(),
        website: String::new(),
        international: None,
        note: String::new(),
        contacts: Vec::new(),
    };
    program.app.employer_save(own).expect("kept");
    program.app.demo_add(Nothing {}).expect("the examples");
    let network = || {
        program
            .app
            .employers(Nothing {})
            .expect("employers")
            .employers
    };
    let (examples, others): (Vec<_>, Vec<_>) = network().into_iter().partition(|it| it.demo);
    assert_eq!((examples.len(), others.len()), (5, 1));
    let experience: std::collections::BTreeSet<_> = examples
        .iter()
        .map(|it| format!("{:?}", it.international))
        .collect();
    assert_eq!(experience.len(), 3, "every experience is shown");
    for employer in &examples {
        assert!(
            employer.applications > 0,
            "{}: an example applied there",
            employer.name
        );
        assert!(!employer.contacts[0].last_spoken_on.is_empty());
    }
    // Changed by the coach it stays as it is when the examples come again.
    let first = examples[0].clone();
    let changed = EmployerDraft {
        id: Some(first.id.clone()),
        name: first.name,
        kvk: first.kvk,
        sector: first.sector,
        town: "Elders".to_owned(),
        website: first.website,
        international: first.international,
        note: first.note,
        contacts: first.contacts,
    };
    program.app.employer_save(changed).expect("kept");
    program.app.demo_add(Nothing {}).expect("the examples");
    let again = network();
    assert_eq!(again.len(), 6);
    assert!(
        again
            .iter()
            .any(|it| it.id == first.id && it.town == "Elders")
    );
    let hits = program.app.search(SearchQuery {
        query: "molen".to_owned(),
    });
    let hits = hits.expect("hits").hits;
    assert!(
        hits.iter()
            .any(|it| it.kind == SearchKind::Employer && it.demo)
    );
    program.app.demo_remove(Nothing {}).expect("removed");
    let left: Vec<_> = network().into_iter().map(|it| it.demo).collect();
    assert_eq!(left, [false]);
}

#[test]
fn what_was_known_on_a_day_is_what_was_known_then() {
    let (program, elena) = with_examples();
    let value = |case: &CaseView, field: &str| {
        let fact = case.facts.iter().find(|it| it.field == field);
        fact.and_then(|it| it.value.clone())
    };
    let first = known(&program, &elena, "2026-10-13").view;
    let later = known(&program, &elena, "2026-11-05").view;
    for (field, was, is) in [
        ("capacity.hours_week", Some("1200"), Some("1440")),
        (
            "programme.planned_end",
            Some("2027-07-19"),
            Some("2027-07-19"),
        ),
        ("intake.on", None, Some("2026-10-19")),
    ] {
        assert_eq!(value(&first, field).as_deref(), was, "{field} at first");
        assert_eq!(value(&later, field).as_deref(), is, "{field} later");
    }
    let end = value(&elena, "programme.planned_end");
    assert_eq!(end.as_deref(), Some("2027-09-06"));
    assert_eq!(first.log.len(), 0);
    assert_eq!(later.log.len(), 3);
    assert_eq!(later.applications.len(), 1);
    // Rejected since, but not on that day.
    assert_eq!(later.applications[0].status, ApplicationStatus::Sent);
}

#[test]
fn known_today_each_is_as_it_is() {
    let (program, _) = with_examples();
    let list = program.app.case_list(Nothing {}).expect("a list");
    for row in &list.cases {
        let id = CaseId {
            case_id: row.case_id.clone(),
        };
        let case = program.app.case_open(id).expect("a case");
        let then = known(&program, &case, "2026-11-22");
        assert_eq!(then.forgotten, 0, "{}", row.name);
        assert_eq!(then.view.facts, case.facts, "{}", row.name);
        assert_eq!(then.view.log, case.log, "{}", row.name);
        assert_eq!(then.view.applications, case.applications, "{}", row.name);
    }
}

#[test]
fn a_history_says_what_changed_when_and_why() {
    let (program, elena) = with_examples();
    let history = program.history(&elena);
    let changes = history.steps.iter().flat_map(|step| &step.changes);
    let replaced = changes.filter(|change| change.before.is_some() && change.after.is_some());
    assert!(replaced.count() >= 8);
    let reasons = history.steps.iter().filter(|step| step.reason.is_some());
    assert_eq!(reasons.count(), 7);
    let instants: Vec<_> = history.steps.iter().map(|step| step.at_ms).collect();
    assert!(instants.is_sorted_by(|newer, older| newer >= older));
    assert_eq!(history.known_from, "2026-10-12");
}

#[test]
fn the_examples_speak_the_language_of_the_program() {
    for (language, goal) in [
        (Language::Nl, "Aan het einde van het traject"),
        (Language::En, "At the end of the programme"),
    ] {
        let program = Program::with_vault();
        let choice = LanguageChoice { language };
        program.app.language_set(choice).expect("chosen");
        let case = program.app.demo_add(Nothing {}).expect("the examples");
        let said = fact(&case, "programme.goal").value.clone();
        assert!(said.expect("a goal").starts_with(goal));
    }
}

#[test]
fn the_list_of_documents_shows_one_concept_whichever_the_language() {
    for language in [Language::Nl, Language::En] {
        let program = Program::with_vault();
        let choice = LanguageChoice { language };
        program.app.language_set(choice).expect("chosen");
        program.app.demo_add(Nothing {}).expect("the examples");
        let list = program.app.case_list(Nothing {}).expect("a list");
        let (mut concepts, mut complete) = (Vec::new(), 0);
        for row in list.cases {
            let case = program.app.case_open(CaseId {
                case_id: row.case_id,
            });
            for document in case.expect("a case").documents {
                if document.missing > 0 {
                    concepts.push((row.name.clone(), document.kind, document.date));
                } else {
                    complete += 1;
                }
            }
        }
        let valeria = NAMES[5].to_owned();
        let report = DocumentKind::ProgressReport;
        assert_eq!(concepts, [(valeria, report, "2026-11-20".to_owned())]);
        assert_eq!(complete, 15);
    }
}

#[test]
fn the_check_of_an_example_that_ended_reads_the_whole_course() {
    let (program, _) = with_examples();
    let list = program.app.case_list(Nothing {}).expect("a list");
    for name in ["João Carvalho", "Thandiwe Mokoena"] {
        let row = list.cases.iter().find(|it| it.name == name);
        let case_id = row.expect(name).case_id.clone();
        let case = program.app.case_open(CaseId { case_id }).expect(name);
        let of = |status| {
            let items = case.check.items.iter();
            let ids = items.filter(move |it| it.status == status);
            ids.map(|it| it.id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(of(CheckStatus::Open), [""; 0], "{name}");
        let closed = of(CheckStatus::Closed);
        let read = ["01", "02", "03", "08", "09", "10", "11", "12", "13", "33"];
        let left = read.into_iter().filter(|id| !closed.contains(id));
        assert_eq!(left.collect::<Vec<_>>(), [""; 0], "{name}");
    }
}

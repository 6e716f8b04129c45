//! Finding.

use crate::support::{Program, log_line, sent};
use spoorboek_contract::message::*;

fn find(program: &Program, query: &str) -> Vec<SearchHit> {
    let query = SearchQuery {
        query: query.to_owned(),
    };
    program.app.search(query).expect("an answer").hits
}

fn kinds(hits: &[SearchHit]) -> Vec<SearchKind> {
    hits.iter().map(|hit| hit.kind).collect()
}

#[test]
fn a_case_is_found_once_by_name_employer_and_number() {
    let program = Program::with_vault();
    let case = program.case("Zoë Çelik", "3-3-26");
    program.set(&case, "employer.name", "", "Çelik Logistiek");
    for query in ["zoe", "ZOË", "cel", "celik zoe", "2026-00"] {
        let hits = find(&program, query);
        let cases = hits.iter().filter(|hit| hit.kind == SearchKind::Case);
        assert_eq!(cases.count(), 1, "{query}: {hits:?}");
        assert_eq!(hits[0].title, "Zoë Çelik");
    }
    assert_eq!(find(&program, "logistiek").len(), 1);
    assert_eq!(
        find(&program, "zoe logistiek"),
        [],
        "the words stand in two places"
    );
    assert_eq!(find(&program, ""), []);
    assert_eq!(find(&program, "\"*'-NEAR(("), []);
}

#[test]
fn each_find_leads_to_its_place() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "person.name", "1", "Wim Adviseur");
    program.set(&case, "milestone.what", "2", "Rijbewijs gehaald");
    let view = program
        .app
        .log_save(log_line(&case, "vandaag", "Zwaluwstaart besproken"));
    let view = view.expect("kept");
    let draft = sent(&case, "vandaag", "Kwikstaart B.V.", "Analist");
    program.app.application_save(draft).expect("kept");
    let employer = EmployerDraft {
        id: None,
        name: "Roodborst N.V.".to_owned(),
        kvk: String::new(),
        sector: String::new(),
        town: "Zwolle".to_owned(),
        website: String::new(),
        international: None,
        note: String::new(),
        contacts: vec![ContactDraft {
            name: "Gijs Contact".to_owned(),
            role: String::new(),
            email: String::new(),
            phone: String::new(),
            last_spoken_on: String::new(),
        }],
    };
    let network = program.app.employer_save(employer).expect("kept");
    let hits = find(&program, "wim");
    assert_eq!(kinds(&hits), [SearchKind::Person]);
    let go = hits[0].go.as_ref().expect("a place");
    assert_eq!((go.tab, go.row.as_str()), (CaseTab::Facts, "1"));
    let hits = find(&program, "rijbewijs");
    assert_eq!(kinds(&hits), [SearchKind::Fact]);
    assert_eq!(
        hits[0].go.as_ref().map(|go| go.tab),
        Some(CaseTab::Trajectory)
    );
    let hits = find(&program, "zwaluw");
    assert_eq!(kinds(&hits), [SearchKind::LogEntry]);
    let entry = hits[0].go.as_ref().and_then(|go| go.entry.clone());
    assert_eq!(entry.as_ref(), Some(&view.log[0].id));
    assert_eq!(kinds(&find(&program, "kwik")), [SearchKind::Application]);
    for query in ["roodborst", "gijs"] {
        let hits = find(&program, query);
        assert_eq!(kinds(&hits), [SearchKind::Employer], "{query}");
        assert_eq!(hits[0].employer_id.as_ref(), Some(&network.employers[0].id));
        assert_eq!(hits[0].title, "Roodborst N.V.");
    }
}

#[test]
fn what_is_removed_or_overwritten_is_found_no_more() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "employee.name", "", "Noor Pietersen");
    assert_eq!(find(&program, "jansen"), []);
    assert_eq!(find(&program, "pietersen").len(), 1);
    program.undo(&case);
    assert_eq!(find(&program, "jansen").len(), 1);
    let id = CaseId {
        case_id: case.case_id.clone(),
    };
    program.app.case_remove(id).expect("removed");
    assert_eq!(find(&program, "jansen"), []);
}

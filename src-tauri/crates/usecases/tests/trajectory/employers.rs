//! The network of employers and the register of sponsors.

use crate::support::{Program, code};
use spoorboek_contract::message::*;

fn draft(name: &str, kvk: &str) -> EmployerDraft {
    EmployerDraft {
        id: None,
        name: name.to_owned(),
        kvk: kvk.to_owned(),
        sector: String::new(),
        town: String::new(),
        website: String::new(),
        international: Some(International::Much),
        note: String::new(),
        contacts: Vec::new(),
    }
}

/// A page as a browser saves it, with so many organisations.
fn page(rows: u32) -> String {
    let rows = (1..=rows).map(|n| {
        format!(
            "<tr><th scope=\"row\">Organisatie {n} &amp; Co</th><td>{:08}</td></tr>",
            n + 100
        )
    });
    format!(
        "<!doctype html><html><body><table><tbody>{}</tbody></table></body></html>",
        rows.collect::<String>()
    )
}

fn import(program: &Program, text: &str) -> Result<RegisterImport, Failure> {
    program.app.register_import(RegisterFile {
        text: text.to_owned(),
        // 12 November 2026
        modified_ms: 1_794_441_600_000.0,
    })
}

#[test]
fn an_employer_is_kept_changed_and_removed() {
    let program = Program::with_vault();
    assert_eq!(
        code(program.app.employer_save(draft("  ", ""))),
        FailureCode::EmployerNameMissing
    );
    let list = program
        .app
        .employer_save(draft("Voorbeeld en Zonen", ""))
        .expect("kept");
    assert_eq!(list.employers.len(), 1);
    assert_eq!(list.employers[0].sponsor.state, SponsorState::NoRegister);
    let id = list.employers[0].id.clone();
    let changed = EmployerDraft {
        id: Some(id.clone()),
        town: "Zwolle".to_owned(),
        ..draft("Voorbeeld", "")
    };
    let list = program.app.employer_save(changed).expect("kept");
    assert_eq!(list.employers[0].town, "Zwolle");
    assert_eq!(list.employers[0].international, Some(International::Much));
    let list = program
        .app
        .employer_remove(EmployerId { id: id.clone() })
        .expect("removed");
    assert_eq!(list.employers, []);
    assert_eq!(
        code(program.app.employer_remove(EmployerId { id })),
        FailureCode::NotFound
    );
}

#[test]
fn the_register_answers_by_number_with_its_date_and_never_says_no() {
    let program = Program::with_vault();
    program
        .app
        .employer_save(draft("Wel", "0000 0101"))
        .expect("kept");
    program
        .app
        .employer_save(draft("Niet", "00000099"))
        .expect("kept");
    program
        .app
        .employer_save(draft("Zonder", ""))
        .expect("kept");
    let imported = import(&program, &page(13_000)).expect("read");
    let register = imported.list.register.expect("a register");
    assert_eq!(
        (register.on.as_str(), register.rows),
        ("2026-11-12", 13_000)
    );
    assert_eq!(register.days_old, 10);
    let states: Vec<_> = imported
        .list
        .employers
        .iter()
        .map(|it| (it.name.as_str(), it.sponsor.state))
        .collect();
    assert_eq!(
        states,
        [
            ("Niet", SponsorState::NotFound),
            ("Wel", SponsorState::Found),
            ("Zonder", SponsorState::NoNumber),
        ]
    );
    assert_eq!(imported.changed, 3);
    let query = SponsorQuery {
        kvk: "00000101".to_owned(),
        name: "organisatie 77".to_owned(),
    };
    let answer = program.app.sponsor_find(query).expect("an answer");
    assert_eq!(answer.finding.names, ["Organisatie 1 & Co"]);
    assert!(!answer.suggestions.is_empty());
    let progress = program.app.register_progress(Nothing {}).expect("progress");
    assert_eq!(progress.total, 0, "nothing is being read any more");
}

#[test]
fn a_broken_page_is_refused_whole_and_the_earlier_register_stays() {
    let program = Program::with_vault();
    import(&program, &page(500)).expect("read");
    let whole = page(13_000);
    let half = &whole[..whole.len() / 2];
    for (text, refused) in [
        ("", FailureCode::RegisterUnknown),
        (
            "<html><body>Niets</body></html>",
            FailureCode::RegisterUnknown,
        ),
        (half, FailureCode::RegisterDamaged),
    ] {
        assert_eq!(code(import(&program, text)), refused);
        let list = program.app.employers(Nothing {}).expect("a list");
        assert_eq!(list.register.expect("the earlier one").rows, 500);
    }
}

use proptest::prelude::*;

use super::*;

const EMPLOYER: &str = "00000000-0000-7000-8000-000000000051";
const CONTACT: &str = "00000000-0000-7000-8000-000000000061";

/// What is found, as `kind reference`.
fn found(tx: &WriteTransaction<'_>, query: &str) -> Vec<String> {
    let rows = tx.search(query, 50).unwrap();
    rows.iter()
        .map(|row| format!("{} {}", row.kind, row.reference))
        .collect()
}

fn network() -> Employer {
    Employer {
        id: EMPLOYER.to_owned(),
        name: "Drukkerij Inkt".to_owned(),
        kvk: String::new(),
        sector: "grafisch".to_owned(),
        town: "Goes".to_owned(),
        website: String::new(),
        international: String::new(),
        note: "kent expats".to_owned(),
        contacts: vec![EmployerContact {
            id: CONTACT.to_owned(),
            name: "Wim Pers".to_owned(),
            role: "directeur".to_owned(),
            email: String::new(),
            phone: String::new(),
            last_spoken_on: None,
        }],
        created_ms: 1,
        changed_ms: 2,
    }
}

/// One row of each sort.
fn fill(tx: &WriteTransaction<'_>) -> Result<(), StorageError> {
    tx.put_fact(&fact(CASE, "employee.name", "", "Zoë van den Berg"))?;
    tx.put_fact(&fact(CASE, "person.name", "2", "Jan Bedrijfsarts"))?;
    tx.put_fact(&fact(CASE, "milestone.what", "1", "Profiel vastgesteld"))?;
    tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))?;
    tx.put_application(&application(APPLICATION, "2026-11-01"))?;
    tx.put_employer(&network())
}

#[test]
fn each_sort_of_row_is_found_by_its_words() {
    with_case(|tx| {
        fill(tx)?;
        let case = format!("case {CASE}");
        let log = format!("log_entry {ENTRY}");
        let application = format!("application {APPLICATION}");
        let employer = format!("employer {EMPLOYER}");
        for (query, expected) in [
            ("2026-001", case.clone()),
            ("2026 001", case),
            ("zoe", "fact employee.name/".to_owned()),
            ("ZOË BERG", "fact employee.name/".to_owned()),
            ("bedrijfsa", "fact person.name/2".to_owned()),
            ("prof", "fact milestone.what/1".to_owned()),
            ("amira coach", log.clone()),
            ("gesprek taal", log.clone()),
            ("cv klaar", log.clone()),
            ("bellen", log),
            ("korst", application.clone()),
            ("planner", application.clone()),
            ("lesson:", String::new()),
            ("korter", application),
            ("inkt", employer.clone()),
            ("expats", employer),
            ("pers", format!("employer_contact {EMPLOYER}/{CONTACT}")),
        ] {
            let expected: Vec<_> = Some(expected)
                .filter(|it| !it.is_empty())
                .into_iter()
                .collect();
            assert_eq!(found(tx, query), expected, "{query}");
        }
        for query in ["", " ", "erg", "zoe planner", "website", "1234"] {
            assert_eq!(found(tx, query), [""; 0], "{query}");
        }
        Ok(())
    });
}

#[test]
fn a_row_says_where_it_is_and_what_stands_there() {
    with_case(|tx| {
        fill(tx)?;
        let row = |kind: &str, reference: &str, text: &str, rank| SearchRow {
            kind: kind.to_owned(),
            case_id: Some(CASE.to_owned()).filter(|_| !kind.starts_with("employer")),
            reference: reference.to_owned(),
            text: text.to_owned(),
            rank,
        };
        assert_eq!(
            tx.search("zoe", 50)?,
            [row("fact", "employee.name/", "Zoë van den Berg", 0)]
        );
        assert_eq!(
            tx.search("amira", 50)?,
            [row(
                "log_entry",
                ENTRY,
                "Amira, coach Gesprek over \"werk\" en taal cv klaar bellen",
                3
            )]
        );
        assert_eq!(
            tx.search("wim", 50)?,
            [row(
                "employer_contact",
                &format!("{EMPLOYER}/{CONTACT}"),
                "Wim Pers directeur",
                1
            )]
        );
        Ok(())
    });
}

#[test]
fn names_come_before_other_facts_and_these_before_log_lines() {
    with_case(|tx| {
        tx.put_log_entry(&LogEntry {
            summary: "Berg".to_owned(),
            ..log_entry(ENTRY, "2026-11-01")
        })?;
        tx.put_application(&Application {
            employer: "Berg BV".to_owned(),
            ..application(APPLICATION, "2026-11-01")
        })?;
        tx.put_fact(&fact(CASE, "person.name", "1", "Jan Berg"))?;
        tx.put_fact(&fact(CASE, "milestone.what", "1", "Berg beklommen"))?;
        tx.put_fact(&fact(CASE, "employee.name", "", "Zoë Berg"))?;
        let later = "00000000-0000-7000-8000-000000000012";
        tx.put_log_entry(&LogEntry {
            result: "berg".to_owned(),
            ..log_entry(later, "2026-10-01")
        })?;
        let expected = [
            "fact employee.name/".to_owned(),
            "fact person.name/1".to_owned(),
            "fact milestone.what/1".to_owned(),
            format!("application {APPLICATION}"),
            format!("log_entry {later}"),
            format!("log_entry {ENTRY}"),
        ];
        assert_eq!(found(tx, "berg"), expected);
        let ranks: Vec<u32> = tx.search("berg", 50)?.iter().map(|row| row.rank).collect();
        assert_eq!(ranks, [0, 1, 2, 2, 3, 3]);
        assert_eq!(tx.search("berg", 2)?.len(), 2);
        assert!(tx.search("berg", 0)?.is_empty());
        Ok(())
    });
}

#[test]
fn the_index_follows_every_change() {
    with_case(|tx| {
        fill(tx)?;
        tx.put_case(&case(CASE, "A-77"))?;
        assert_eq!(found(tx, "77").len(), 1);
        assert!(found(tx, "2026").is_empty());
        tx.put_fact(&Fact {
            entered: Entered::Typed("Yara".to_owned()),
            ..fact(CASE, "employee.name", "", "")
        })?;
        assert!(found(tx, "zoe").is_empty());
        assert_eq!(found(tx, "yara").len(), 1);
        tx.remove_fact(CASE, "employee.name", "")?;
        assert!(found(tx, "yara").is_empty());
        tx.put_log_entry(&LogEntry {
            next_step: "mailen".to_owned(),
            ..log_entry(ENTRY, "2026-11-01")
        })?;
        assert!(found(tx, "bellen").is_empty());
        assert_eq!(found(tx, "mailen").len(), 1);
        tx.remove_log_entry(ENTRY)?;
        assert!(found(tx, "mailen").is_empty());
        tx.put_application(&Application {
            lesson: "eerder bellen".to_owned(),
            ..application(APPLICATION, "2026-11-01")
        })?;
        assert_eq!(found(tx, "bellen").len(), 1);
        tx.put_employer(&Employer {
            contacts: Vec::new(),
            note: String::new(),
            ..network()
        })?;
        assert!(found(tx, "pers").is_empty());
        assert!(found(tx, "expats").is_empty());
        tx.remove_employer(EMPLOYER)?;
        assert!(found(tx, "inkt").is_empty());
        assert!(tx.remove_case(CASE, 9, "removed")?);
        for query in ["77", "bellen", "planner", "profiel", "jan"] {
            assert!(found(tx, query).is_empty(), "{query}");
        }
        let left: i64 = tx
            .sql()
            .query_row("SELECT count(*) FROM search_row", [], |row| row.get(0))?;
        assert_eq!(left, 0);
        check_index(tx);
        Ok(())
    });
}

/// Fails where the index holds anything but the words of the rows.
fn check_index(tx: &WriteTransaction<'_>) {
    tx.sql()
        .execute(
            "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)",
            [],
        )
        .unwrap();
}

#[test]
fn what_is_removed_leaves_no_trace_in_the_index() {
    with_case(|tx| {
        tx.put_log_entry(&LogEntry {
            summary: "xylofoonspeler".to_owned(),
            ..log_entry(ENTRY, "2026-11-01")
        })?;
        let traces = || -> i64 {
            let sql = "SELECT count(*) FROM search_data
                       WHERE instr(block, CAST('lofoonspeler' AS BLOB)) > 0";
            tx.sql().query_row(sql, [], |row| row.get(0)).unwrap()
        };
        // Writes what the index still holds in memory.
        let flush = || {
            tx.sql()
                .execute_batch("SAVEPOINT flush; RELEASE flush")
                .unwrap()
        };
        assert_eq!(found(tx, "xylofoon").len(), 1);
        flush();
        assert_eq!(traces(), 1);
        tx.remove_log_entry(ENTRY)?;
        assert!(found(tx, "xylofoon").is_empty());
        flush();
        assert_eq!(traces(), 0);
        check_index(tx);
        Ok(())
    });
}

#[test]
fn facts_that_are_not_listed_are_not_found() {
    with_case(|tx| {
        tx.put_fact(&fact(CASE, "limit.text", "1", "tillen"))?;
        tx.put_fact(&fact(CASE, "limit.text", "1", "tillen en dragen"))?;
        tx.remove_fact(CASE, "limit.text", "1")?;
        tx.put_fact(&fact(CASE, "employee.note", "", "tillen"))?;
        assert!(found(tx, "tillen").is_empty());
        Ok(())
    });
}

#[test]
fn a_long_text_is_shown_around_the_word_in_one_line() {
    with_case(|tx| {
        let summary = format!(
            "{}\n\n\tde Naald\u{7}\n{}",
            "hooi ".repeat(20_000),
            "hooi ".repeat(99)
        );
        tx.put_log_entry(&LogEntry {
            summary,
            ..log_entry(ENTRY, "2026-11-01")
        })?;
        let rows = tx.search("naald", 50)?;
        let text = &rows[0].text;
        assert!(text.contains("hooi de Naald hooi"), "{text}");
        assert!(text.starts_with('…') && text.ends_with('…'), "{text}");
        assert!((100..=164).contains(&text.chars().count()), "{text}");
        Ok(())
    });
}

#[test]
fn no_query_is_an_error() {
    with_case(|tx| {
        fill(tx)?;
        let long = "zoe ".repeat(25_000);
        let longest = "z".repeat(100_000);
        for (query, rows) in [
            ("\"", 0),
            ("\"zoe\"", 1),
            ("zoe\"", 1),
            ("zoe*", 1),
            ("*", 0),
            ("^zoe", 1),
            ("(zoe", 1),
            ("zoe)", 1),
            ("text:zoe", 0),
            ("zoe AND", 0),
            ("NEAR(zoe berg)", 0),
            ("zoe NOT jan", 0),
            ("-zoe", 1),
            ("+zoe + berg", 1),
            ("{zoe} : berg", 1),
            ("zoe\0berg", 1),
            ("\u{1}\u{7f}zoe\u{85}", 1),
            ("\u{202e}zoe", 1),
            ("عربي", 0),
            ("👩‍💻 zoe 🙂", 1),
            ("zo\u{308}e", 1),
            ("zoe\u{308}", 1),
            ("\u{308}zoe", 1),
            ("नमस्ते", 0),
            ("zoe ⒶⒷ", 0),
            ("zoeⒶberg", 1),
            ("q'b", 0),
            ("'; DROP TABLE journal; --", 0),
            (&long, 1),
            (&longest, 0),
        ] {
            let shown: String = query.chars().take(20).collect();
            assert_eq!(tx.search(query, 50).unwrap().len(), rows, "{shown}");
        }
        Ok(())
    });
}

#[test]
fn sixteen_words_count() {
    with_case(|tx| {
        fill(tx)?;
        let sixteen = "zoe ".repeat(16);
        assert_eq!(found(tx, &format!("{sixteen} nowhere")).len(), 1);
        assert_eq!(found(tx, &format!("nowhere {sixteen}")).len(), 0);
        Ok(())
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_text_can_be_kept_and_any_text_searched(texts in prop::collection::vec(".{0,24}", 6)) {
        with_case(|tx| {
            for (row, text) in texts.iter().enumerate() {
                tx.put_fact(&fact(CASE, "person.name", &row.to_string(), text))?;
            }
            for text in &texts {
                let rows = tx.search(text, 50)?;
                let plain = text.split(' ').all(|word| {
                    !word.is_empty() && word.chars().all(|it| it.is_ascii_alphanumeric())
                });
                if plain {
                    assert!(!rows.is_empty(), "{text}");
                }
            }
            check_index(tx);
            Ok(())
        });
    }
}

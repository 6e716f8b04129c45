use super::*;

type Change<'a> = dyn Fn() -> Result<(), StorageError> + 'a;

fn subject(field: &str) -> Subject {
    Subject::Fact {
        field: field.to_owned(),
        row: String::new(),
    }
}

fn enter(tx: &WriteTransaction<'_>, at_ms: i64, field: &str, value: &str) {
    tx.journaled::<StorageError>(CASE, at_ms, &at_ms.to_string(), &subject(field), || {
        tx.put_fact(&fact(CASE, field, "", value))
    })
    .unwrap();
}

fn known(tx: &WriteTransaction<'_>, until_ms: i64) -> KnownCase {
    tx.case_as_known(CASE, until_ms).unwrap().unwrap()
}

/// The case's rows as the normal reads give them.
fn now(tx: &WriteTransaction<'_>) -> Result<KnownCase, StorageError> {
    Ok(KnownCase {
        case: tx.case(CASE)?.unwrap(),
        facts: tx.facts(CASE)?,
        log_entries: tx.log_entries(CASE)?,
        applications: tx.applications(CASE)?,
        documents: tx.documents(CASE)?,
        forgotten: 0,
    })
}

#[test]
fn each_moment_of_a_case_comes_back_as_it_was() {
    with_case(|tx| {
        // Entered without the journal: there since the case was made.
        tx.put_fact(&fact(CASE, "first_sick_day", "", "2025-03-03"))?;
        tx.put_log_entry(&log_entry(
            "00000000-0000-7000-8000-000000000010",
            "2026-11-01",
        ))?;
        let entry = Subject::LogEntry(ENTRY.to_owned());
        let sent = Subject::Application(APPLICATION.to_owned());
        let report = Subject::Document(DOCUMENT.to_owned());
        let steps: [(&Subject, &Change<'_>); 9] = [
            (&subject("name"), &|| {
                tx.put_fact(&fact(CASE, "name", "", "Amira"))
            }),
            (&entry, &|| {
                tx.put_log_entry(&log_entry(ENTRY, "2026-10-01"))
            }),
            (&sent, &|| {
                tx.put_application(&application(APPLICATION, "2026-11-01"))
            }),
            (&report, &|| tx.put_document(&document(DOCUMENT))),
            (&Subject::Case, &|| {
                tx.put_case(&ClientCase {
                    closed_on: Some(day("2026-12-31")),
                    ..case(CASE, "2026-100")
                })
            }),
            (&subject("first_sick_day"), &|| {
                tx.put_fact(&fact(CASE, "first_sick_day", "", "2025-03-10"))
            }),
            (&entry, &|| {
                tx.put_log_entry(&log_entry(ENTRY, "2026-11-03"))
            }),
            (&subject("name"), &|| {
                tx.remove_fact(CASE, "name", "").map(drop)
            }),
            (&report, &|| tx.remove_document(DOCUMENT).map(drop)),
        ];
        let mut moments = vec![(1_001, now(tx)?)];
        for (at_ms, (subject, change)) in (2_000..).step_by(1_000).zip(steps) {
            tx.journaled(CASE, at_ms, &at_ms.to_string(), subject, change)?;
            moments.push((at_ms + 1, now(tx)?));
        }
        tx.undo(CASE, 20_000, "u")?;
        moments.push((20_001, now(tx)?));
        assert_eq!(moments.len(), 11);
        for (until_ms, expected) in &moments {
            assert_eq!(known(tx, *until_ms), *expected, "{until_ms}");
        }
        // Up to an instant, without it.
        assert_eq!(known(tx, 2_000), moments[0].1);
        assert_eq!(known(tx, i64::MAX), now(tx)?);
        Ok(())
    });
}

#[test]
fn there_was_no_case_before_it_was_made() {
    with_case(|tx| {
        assert_eq!(tx.case_as_known(CASE, 1_000)?, None);
        assert!(tx.case_as_known(CASE, 1_001)?.is_some());
        assert_eq!(tx.case_as_known(OTHER, 1_001)?, None);
        Ok(())
    });
}

#[test]
fn what_is_forgotten_is_left_out_and_counted() {
    with_case(|tx| {
        enter(tx, 2_000, "name", "Amira");
        enter(tx, 3_000, "name", "Amira de Wit");
        enter(tx, 3_000, "town", "Delft");
        enter(tx, 4_000, "town", "Breda");
        tx.forget_subject(CASE, &subject("name"), 5_000)?;
        // It is known that there was no name, and that there was one that is not known any more.
        let at_first = known(tx, 2_000);
        assert_eq!((at_first.facts.len(), at_first.forgotten), (0, 0));
        let then = known(tx, 2_001);
        assert_eq!((then.facts.len(), then.forgotten), (0, 1));
        let later = known(tx, 3_001);
        assert_eq!(later.forgotten, 0, "the present name is that of 3,000");
        assert_eq!(
            later.facts,
            [
                fact(CASE, "name", "", "Amira de Wit"),
                fact(CASE, "town", "", "Delft")
            ]
        );
        Ok(())
    });
}

#[test]
fn a_clock_that_went_back_changes_no_order() {
    with_case(|tx| {
        enter(tx, 9_000, "name", "Amira");
        enter(tx, 4_000, "name", "Amira de Wit");
        // The last change before 5,000 is the second, so that the first had been made too.
        assert_eq!(
            known(tx, 5_000).facts,
            [fact(CASE, "name", "", "Amira de Wit")]
        );
        assert_eq!(known(tx, 4_000).facts, []);
        Ok(())
    });
}

#[test]
fn texts_and_scenarios_are_not_counted() {
    with_case(|tx| {
        let scenario_subject = Subject::Scenario(SCENARIO.to_owned());
        tx.journaled(CASE, 2_000, "a", &scenario_subject, || {
            tx.put_scenario(&scenario(SCENARIO, "Loonsanctie"))
        })?;
        tx.journaled(CASE, 3_000, "b", &scenario_subject, || {
            tx.remove_scenario(SCENARIO).map(drop)
        })?;
        tx.forget_case_contents(CASE, 4_000)?;
        assert_eq!(known(tx, 2_500).forgotten, 0);
        Ok(())
    });
}

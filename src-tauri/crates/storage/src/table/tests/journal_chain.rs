use super::*;

/// What a whole journal of so many entries looks like.
fn whole(entries: u64, forgotten: u64) -> JournalCheck {
    JournalCheck {
        entries,
        forgotten,
        first_broken: None,
    }
}

fn name() -> Subject {
    Subject::Fact {
        field: "name".to_owned(),
        row: String::new(),
    }
}

fn enter(tx: &WriteTransaction<'_>, case_id: &str, step: &str, value: &str) {
    tx.journaled::<StorageError>(case_id, 10, step, &name(), || {
        tx.put_fact(&fact(case_id, "name", "", value))
    })
    .unwrap();
}

/// Four entries of two cases, one of which is an undo, and one that is forgotten.
fn fill(tx: &WriteTransaction<'_>) -> Result<(), StorageError> {
    tx.put_case(&case(OTHER, "2026-002"))?;
    enter(tx, CASE, "a", "Amira");
    enter(tx, OTHER, "b", "Bo");
    enter(tx, CASE, "c", "Amira de Wit");
    tx.undo(CASE, 20, "u")?;
    assert!(tx.forget_change(2, 30)?);
    assert_eq!(tx.journal_check()?, whole(4, 1));
    Ok(())
}

/// What the check says after a change by somebody who gets past the program: without triggers and
/// checks. The change is taken back.
fn tampered(tx: &WriteTransaction<'_>, sql: &str) -> Option<i64> {
    tx.sql()
        .execute_batch(
            "PRAGMA ignore_check_constraints = ON;
             SAVEPOINT whole;
             DROP TRIGGER IF EXISTS journal_is_not_changed;
             DROP TRIGGER IF EXISTS journal_is_not_shortened;
             DROP TRIGGER IF EXISTS journal_is_not_replaced;",
        )
        .unwrap();
    tx.sql().execute_batch(sql).unwrap();
    let check = tx.journal_check().unwrap();
    tx.sql().execute_batch("ROLLBACK TO whole").unwrap();
    assert_eq!(tx.journal_check().unwrap(), whole(4, 1));
    check.first_broken
}

#[test]
fn an_empty_journal_is_whole() {
    with_case(|tx| {
        assert_eq!(tx.journal_check()?, whole(0, 0));
        Ok(())
    });
}

#[test]
fn each_entry_has_a_hash_and_a_salt_of_its_own() {
    with_case(|tx| {
        fill(tx)?;
        enter(tx, CASE, "d", "Amira");
        let journal = tx.journal(CASE)?;
        assert!(journal.windows(2).all(|two| two[0].hash != two[1].hash));
        let salts: i64 =
            tx.sql()
                .query_row("SELECT count(DISTINCT salt) FROM journal", [], |row| {
                    row.get(0)
                })?;
        assert_eq!(
            salts, 3,
            "four are not forgotten, and entry 5 changed nothing"
        );
        Ok(())
    });
}

#[test]
fn any_changed_column_is_found_at_its_entry() {
    with_case(|tx| {
        fill(tx)?;
        for (change, broken) in [
            ("seq = 9 WHERE seq = 4", 9),
            ("case_id = 'x' WHERE seq = 1", 1),
            ("at_ms = 11 WHERE seq = 3", 3),
            ("step = 'z' WHERE seq = 2", 2),
            ("subject_kind = 'facts' WHERE seq = 4", 4),
            ("subject = 'name/1' WHERE seq = 1", 1),
            // A letter moved from one text to the next.
            ("subject_kind = 'fac', subject = 'tname/' WHERE seq = 1", 1),
            (r#"before = '{"value":"Amir"}' WHERE seq = 3"#, 3),
            ("before = NULL WHERE seq = 3", 3),
            (r#"before = '{"value":"Bo"}' WHERE seq = 1"#, 1),
            (r#"after = '{"value":"Amir"}' WHERE seq = 1"#, 1),
            ("after = NULL WHERE seq = 1", 1),
            ("before = after, after = before WHERE seq = 3", 3),
            (
                "before = after, after = before, before_digest = after_digest, \
             after_digest = before_digest WHERE seq = 3",
                3,
            ),
            ("undoes = 1 WHERE seq = 4", 4),
            ("undoes = NULL WHERE seq = 4", 4),
            ("salt = zeroblob(16) WHERE seq = 1", 1),
            ("salt = zeroblob(15) WHERE seq = 1", 1),
            ("salt = NULL WHERE seq = 1", 1),
            ("salt = zeroblob(16) WHERE seq = 2", 2),
            ("before_digest = zeroblob(32) WHERE seq = 1", 1),
            ("after_digest = zeroblob(32) WHERE seq = 1", 1),
            ("after_digest = zeroblob(32) WHERE seq = 2", 2),
            ("after_digest = NULL WHERE seq = 2", 2),
            ("hash = zeroblob(32) WHERE seq = 4", 4),
            ("hash = zeroblob(31) WHERE seq = 3", 3),
            ("forgotten_ms = 5 WHERE seq = 1", 1),
            ("forgotten_ms = NULL WHERE seq = 2", 2),
            // Forgotten content given back.
            (r#"after = '{"value":"Bo"}' WHERE seq = 2"#, 2),
        ] {
            let sql = format!("UPDATE journal SET {change}");
            assert_eq!(tampered(tx, &sql), Some(broken), "{change}");
        }
        Ok(())
    });
}

#[test]
fn an_entry_taken_out_swapped_added_or_cut_off_is_found() {
    with_case(|tx| {
        fill(tx)?;
        for (sql, broken) in [
        ("DELETE FROM journal WHERE seq = 1", 2),
        ("DELETE FROM journal WHERE seq = 2", 3),
        ("DELETE FROM journal WHERE seq = 4", 4),
        (
            "UPDATE journal SET undoes = NULL; DELETE FROM journal WHERE seq > 2",
            3,
        ),
        ("UPDATE journal SET undoes = NULL; DELETE FROM journal", 1),
        (
            "UPDATE journal SET seq = 20 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 1;
             UPDATE journal SET seq = 1 WHERE seq = 20;",
            1,
        ),
        (
            "INSERT INTO journal SELECT 5, case_id, at_ms, step, subject_kind, subject, before,
                 after, NULL, salt, before_digest, after_digest, hash, forgotten_ms
             FROM journal WHERE seq = 3",
            5,
        ),
        ("UPDATE journal_head SET entries = 5", 5),
        ("UPDATE journal_head SET seq = 5", 5),
        ("UPDATE journal_head SET hash = zeroblob(32)", 5),
        ("DELETE FROM journal_head", 5),
    ] {
        let sql = format!("PRAGMA defer_foreign_keys = ON; {sql}");
        assert_eq!(tampered(tx, &sql), Some(broken), "{sql}");
    }
        Ok(())
    });
}

#[test]
fn a_removed_case_leaves_its_journal_without_content() {
    with_case(|tx| {
        fill(tx)?;
        assert!(tx.remove_case(CASE, 40, "removed")?);
        assert_eq!(tx.journal_check()?, whole(5, 5));
        let journal = tx.journal(CASE)?;
        assert_eq!(journal.len(), 4);
        for change in &journal {
            assert!(change.forgotten);
            assert_eq!((&change.before, &change.after), (&None, &None));
            assert_eq!(change.values()?, (None, None));
        }
        let last = &journal[3];
        assert_eq!((last.at_ms, &*last.step), (40, "removed"));
        assert_eq!(last.subject, Subject::Case);
        assert_eq!(tx.next_undo(CASE)?, None);
        assert_eq!(tx.undo(CASE, 50, "u2")?, None);
        assert_eq!(tx.case_as_known(CASE, 1_000_000)?, None);
        // The other case goes on, and so does the chain.
        enter(tx, OTHER, "d", "Bo de Vries");
        assert_eq!(tx.journal_check()?, whole(6, 5));
        Ok(())
    });
}

#[test]
fn what_is_forgotten_is_gone_from_the_table() {
    with_case(|tx| {
        fill(tx)?;
        assert!(!tx.forget_change(2, 50)?, "once is enough");
        assert!(!tx.forget_change(7, 50)?, "there is none");
        assert_eq!(tx.forget_subject(CASE, &name(), 50)?, 3);
        assert_eq!(tx.forget_subject(CASE, &name(), 60)?, 0);
        assert_eq!(tx.journal_check()?, whole(4, 4));
        let kept: i64 = tx.sql().query_row(
            "SELECT count(*) FROM journal
             WHERE before IS NOT NULL OR after IS NOT NULL OR salt IS NOT NULL",
            [],
            |row| row.get(0),
        )?;
        assert_eq!(kept, 0);
        let fact = tx.fact(CASE, "name", "")?.unwrap();
        assert_eq!(fact.entered.value(), Some("Amira"), "as it is now it stays");
        Ok(())
    });
}

#[test]
fn forgetting_leaves_other_subjects_and_cases_alone() {
    with_case(|tx| {
        fill(tx)?;
        let entry = Subject::LogEntry(ENTRY.to_owned());
        tx.journaled(CASE, 10, "log", &entry, || {
            tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))
        })?;
        assert_eq!(tx.forget_subject(OTHER, &entry, 50)?, 0);
        assert_eq!(tx.forget_subject(CASE, &entry, 50)?, 1);
        assert_eq!(tx.forget_case_contents(OTHER, 50)?, 0, "its only one was");
        assert_eq!(tx.forget_case_contents(CASE, 50)?, 3);
        assert_eq!(tx.journal_check()?, whole(5, 5));
        assert!(tx.log_entry(ENTRY)?.is_some());
        Ok(())
    });
}

#[test]
fn nothing_but_forgetting_passes_the_triggers() {
    with_case(|tx| {
        fill(tx)?;
        let all = "before = NULL, after = NULL, salt = NULL, forgotten_ms = 7";
        for sql in [
            "UPDATE journal SET before = NULL WHERE seq = 3",
            "UPDATE journal SET before = NULL, after = NULL, salt = NULL WHERE seq = 3",
            "UPDATE journal SET forgotten_ms = 7 WHERE seq = 3",
            "UPDATE journal SET before = NULL, after = NULL, forgotten_ms = 7 WHERE seq = 3",
            // What is forgotten stays as it is.
            "UPDATE journal SET forgotten_ms = 7 WHERE seq = 2",
            "UPDATE journal SET forgotten_ms = NULL WHERE seq = 2",
            &format!("UPDATE journal SET {all}, at_ms = 0 WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, case_id = 'x' WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, step = 'x' WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, subject = 'x' WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, subject_kind = 'x' WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, undoes = 1 WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, hash = zeroblob(32) WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, before_digest = NULL WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, after_digest = NULL WHERE seq = 3"),
            &format!("UPDATE journal SET {all}, seq = 9 WHERE seq = 3"),
            "DELETE FROM journal WHERE seq = 2",
        ] {
            let error = StorageError::from(tx.sql().execute(sql, []).expect_err(sql));
            assert_eq!(error, StorageError::Refused, "{sql}");
        }
        assert_eq!(tx.journal_check()?, whole(4, 1));
        Ok(())
    });
}

#[test]
fn a_forgotten_change_ends_undo_and_redo() {
    with_case(|tx| {
        for (step, value) in [("a", "A"), ("b", "B"), ("c", "C")] {
            enter(tx, CASE, step, value);
        }
        assert!(tx.forget_change(2, 30)?);
        // The newest is still known; the forgotten one and what lies before it are not offered.
        assert_eq!(tx.undo(CASE, 40, "u1")?, Some(vec![name()]));
        assert_eq!(tx.next_undo(CASE)?, None);
        assert_eq!(tx.undo(CASE, 40, "u2")?, None);
        assert_eq!(
            tx.fact(CASE, "name", "")?.unwrap().entered.value(),
            Some("B")
        );
        // The undo itself can be taken back until it is forgotten too.
        assert_eq!(tx.next_redo(CASE)?, Some(name()));
        assert!(tx.forget_change(4, 50)?);
        assert_eq!(tx.next_redo(CASE)?, None);
        assert_eq!(tx.redo(CASE, 60, "r")?, None);
        // What is done from here on is undone as always.
        enter(tx, CASE, "d", "D");
        assert_eq!(tx.undo(CASE, 70, "u3")?, Some(vec![name()]));
        assert_eq!(
            tx.fact(CASE, "name", "")?.unwrap().entered.value(),
            Some("B")
        );
        assert_eq!(tx.undo(CASE, 80, "u4")?, None);
        Ok(())
    });
}

#[test]
fn a_step_with_one_forgotten_change_is_not_taken_back_by_halves() {
    with_case(|tx| {
        enter(tx, CASE, "a", "A");
        let entry = Subject::LogEntry(ENTRY.to_owned());
        tx.journaled(CASE, 10, "a", &entry, || {
            tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))
        })?;
        assert_eq!(tx.next_undo(CASE)?, Some(entry));
        assert!(tx.forget_change(1, 20)?);
        assert_eq!(tx.next_undo(CASE)?, None);
        assert_eq!(tx.undo(CASE, 30, "u")?, None);
        assert!(tx.log_entry(ENTRY)?.is_some());
        Ok(())
    });
}

use proptest::prelude::*;

use super::*;

fn name() -> Subject {
    Subject::Fact {
        field: "name".to_owned(),
        row: String::new(),
    }
}

/// Enters a name as one step.
fn enter(tx: &WriteTransaction<'_>, step: &str, value: &str) -> Result<(), StorageError> {
    tx.journaled(CASE, 10, step, &name(), || {
        tx.put_fact(&fact(CASE, "name", "", value))
    })
    .map(|_| ())
}

fn entered(tx: &WriteTransaction<'_>) -> Option<String> {
    let fact = tx.fact(CASE, "name", "").unwrap()?;
    fact.entered.value().map(str::to_owned)
}

#[test]
fn a_change_is_noted_with_both_states() {
    with_case(|tx| {
        enter(tx, "a", "Amira")?;
        enter(tx, "b", "Amira \"Ami\"")?;
        let removed = tx.journaled(CASE, 30, "c", &name(), || {
            tx.remove_fact(CASE, "name", "").map(|_| ())
        })?;
        let journal = tx.journal(CASE)?;
        assert_eq!(journal.len(), 3);
        assert_eq!(
            journal[0],
            Change {
                seq: journal[0].seq,
                case_id: CASE.to_owned(),
                at_ms: 10,
                step: "a".to_owned(),
                subject: name(),
                before: None,
                after: Some(r#"{"value":"Amira"}"#.to_owned()),
                undoes: None,
                forgotten: false,
                hash: journal[0].hash,
            }
        );
        assert_eq!(journal[1].before, journal[0].after);
        assert_eq!(
            journal[1].after.as_deref(),
            Some(r#"{"value":"Amira \"Ami\""}"#)
        );
        assert_eq!(journal[2].after, None);
        assert_eq!(removed, Some(journal[2].seq));
        Ok(())
    });
}

#[test]
fn a_change_that_changes_nothing_is_not_noted() {
    with_case(|tx| {
        enter(tx, "a", "Amira")?;
        enter(tx, "b", "Amira")?;
        assert_eq!(tx.journal(CASE)?.len(), 1);
        Ok(())
    });
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    with_case(|tx| {
        assert!(tx.next_undo(CASE)?.is_none());
        assert_eq!(tx.undo(CASE, 20, "u0")?, None);
        enter(tx, "a", "A")?;
        enter(tx, "b", "B")?;
        assert!(tx.next_redo(CASE)?.is_none());
        assert_eq!(tx.next_undo(CASE)?, Some(name()));
        assert_eq!(tx.undo(CASE, 20, "u1")?, Some(vec![name()]));
        assert_eq!(tx.next_redo(CASE)?, Some(name()));
        assert_eq!(entered(tx).as_deref(), Some("A"));
        assert_eq!(tx.undo(CASE, 20, "u2")?, Some(vec![name()]));
        assert_eq!(entered(tx), None);
        assert_eq!(tx.undo(CASE, 20, "u3")?, None);
        tx.redo(CASE, 30, "r1")?;
        assert_eq!(entered(tx).as_deref(), Some("A"));
        tx.redo(CASE, 30, "r2")?;
        assert_eq!(entered(tx).as_deref(), Some("B"));
        assert_eq!(tx.redo(CASE, 30, "r3")?, None);
        tx.undo(CASE, 40, "u4")?;
        assert_eq!(entered(tx).as_deref(), Some("A"));
        assert_eq!(tx.journal(CASE)?.len(), 7, "nothing is ever taken out");
        Ok(())
    });
}

#[test]
fn something_new_ends_the_redo() {
    with_case(|tx| {
        enter(tx, "a", "A")?;
        tx.undo(CASE, 20, "u1")?;
        enter(tx, "c", "C")?;
        assert!(tx.next_redo(CASE)?.is_none());
        // Not even when the new step was undone and redone again.
        tx.undo(CASE, 20, "u2")?;
        assert!(tx.next_redo(CASE)?.is_some());
        tx.redo(CASE, 20, "r1")?;
        assert_eq!(entered(tx).as_deref(), Some("C"));
        assert!(tx.next_redo(CASE)?.is_none());
        tx.undo(CASE, 20, "u3")?;
        assert_eq!(entered(tx), None);
        assert!(tx.next_undo(CASE)?.is_none(), "the undone A stays undone");
        Ok(())
    });
}

#[test]
fn a_step_of_many_changes_is_taken_back_whole() {
    with_case(|tx| {
        let texts = Subject::DocumentText {
            document_id: DOCUMENT.to_owned(),
            section: "goal".to_owned(),
            language: "nl".to_owned(),
        };
        let subjects = [
            Subject::Case,
            name(),
            Subject::LogEntry(ENTRY.to_owned()),
            Subject::Application(APPLICATION.to_owned()),
            Subject::Document(DOCUMENT.to_owned()),
            texts.clone(),
            Subject::Scenario(SCENARIO.to_owned()),
        ];
        let put = |subject: &Subject| match subject {
            Subject::Case => tx.put_case(&ClientCase {
                closed_on: Some(day("2026-12-31")),
                ..case(CASE, "2026-100")
            }),
            Subject::Fact { .. } => tx.put_fact(&Fact {
                entered: Entered::Typed("?".to_owned()),
                ..fact(CASE, "name", "", "")
            }),
            Subject::LogEntry(id) => tx.put_log_entry(&log_entry(id, "2026-11-01")),
            Subject::Application(id) => tx.put_application(&application(id, "2026-11-01")),
            Subject::Document(id) => tx.put_document(&document(id)),
            Subject::DocumentText { .. } => tx.put_document_text(&text("goal", "nl", "Doel")),
            Subject::Scenario(id) => tx.put_scenario(&scenario(id, "Loonsanctie")),
        };
        for subject in &subjects {
            tx.journaled(CASE, 10, "a", subject, || put(subject))?;
        }
        let done = all(tx)?;
        assert_eq!(done.iter().filter(|state| state.is_some()).count(), 7);
        let undone = tx.undo(CASE, 20, "u")?.unwrap();
        assert_eq!(undone.len(), 7);
        assert_eq!(
            undone[1], texts,
            "newest first, since a text needs its document"
        );
        assert_eq!(tx.case(CASE)?.unwrap(), case(CASE, "2026-001"));
        assert_eq!(all(tx)?.iter().filter(|state| state.is_some()).count(), 1);
        tx.redo(CASE, 30, "r")?;
        assert_eq!(all(tx)?, done);
        assert_eq!(tx.log_entry(ENTRY)?, Some(log_entry(ENTRY, "2026-11-01")));
        assert_eq!(tx.document(DOCUMENT)?, Some(document(DOCUMENT)));
        assert_eq!(
            tx.application(APPLICATION)?,
            Some(application(APPLICATION, "2026-11-01"))
        );

        fn all(tx: &WriteTransaction<'_>) -> Result<Vec<Option<String>>, StorageError> {
            [
                Subject::Case,
                name(),
                Subject::LogEntry(ENTRY.to_owned()),
                Subject::Application(APPLICATION.to_owned()),
                Subject::Document(DOCUMENT.to_owned()),
                Subject::DocumentText {
                    document_id: DOCUMENT.to_owned(),
                    section: "goal".to_owned(),
                    language: "nl".to_owned(),
                },
                Subject::Scenario(SCENARIO.to_owned()),
            ]
            .iter()
            .map(|subject| tx.state(CASE, subject))
            .collect()
        }
        Ok(())
    });
}

#[test]
fn a_state_that_cannot_be_understood_is_named_as_damage_and_changes_nothing() {
    with_case(|tx| {
        tx.put_fact(&fact(CASE, "name", "", "Amira"))?;
        let scenario = Subject::Scenario(SCENARIO.to_owned());
        let application = Subject::Application(APPLICATION.to_owned());
        for (subject, state) in [
            (&name(), "{}"),
            (&name(), r#"{"value":"a","typed":"b"}"#),
            (&name(), r#"{"value":7}"#),
            (&name(), "[]"),
            (&name(), "not JSON"),
            (&scenario, r#"{"name":"a","created_ms":1,"changed_ms":1}"#),
            (
                &scenario,
                r#"{"name":"a","facts":["b"],"created_ms":1,"changed_ms":1}"#,
            ),
            (
                &scenario,
                r#"{"name":"a","facts":[{"field":"b"}],"created_ms":1,"changed_ms":1}"#,
            ),
            (
                &application,
                r#"{"date":"2026-11-02","employer":"","job":"","channel":"","direction":"","recognised_sponsor":"perhaps","status":"","note":"","created_ms":1,"changed_ms":1}"#,
            ),
        ] {
            assert_eq!(
                tx.put_state(CASE, subject, Some(state)).unwrap_err(),
                StorageError::Damaged(crate::Part::Content),
                "{state}"
            );
        }
        assert_eq!(entered(tx).as_deref(), Some("Amira"));
        assert!(tx.scenarios(CASE)?.is_empty());
        assert!(tx.applications(CASE)?.is_empty());
        Ok(())
    });
}

#[test]
fn undo_leaves_other_cases_alone() {
    with_case(|tx| {
        tx.put_case(&case(OTHER, "2026-002"))?;
        enter(tx, "a", "A")?;
        assert!(tx.next_undo(OTHER)?.is_none());
        assert_eq!(tx.undo(OTHER, 20, "u")?, None);
        assert_eq!(entered(tx).as_deref(), Some("A"));
        Ok(())
    });
}

#[test]
fn a_number_that_went_to_another_case_cannot_be_undone_back() {
    with_case(|tx| {
        tx.journaled(CASE, 10, "a", &Subject::Case, || {
            tx.put_case(&case(CASE, "2026-050"))
        })?;
        tx.put_case(&case(OTHER, "2026-001"))?;
        assert_eq!(
            tx.undo(CASE, 20, "u").unwrap_err(),
            StorageError::NumberTaken
        );
        Ok(())
    });
}

#[test]
fn the_journal_is_only_added_to() {
    with_case(|tx| {
        enter(tx, "a", "A")?;
        enter(tx, "b", "B")?;
        let before = tx.journal(CASE)?;
        for sql in [
            "UPDATE journal SET at_ms = 0",
            "DELETE FROM journal",
            "INSERT OR REPLACE INTO journal
                 (seq, case_id, at_ms, step, subject_kind, subject, before, after, salt,
                  before_digest, after_digest, hash)
             SELECT seq, case_id, 0, step, subject_kind, subject, before, after, salt,
                    before_digest, after_digest, hash
             FROM journal",
            // The same change taken back twice.
            "INSERT INTO journal
                 (case_id, at_ms, step, subject_kind, subject, before, after, undoes, salt,
                  before_digest, after_digest, hash)
             SELECT case_id, 0, 'x', subject_kind, subject, before, after,
                    (SELECT min(seq) FROM journal), salt, before_digest, after_digest, hash
             FROM journal",
            // Nothing changed.
            "INSERT INTO journal
                 (case_id, at_ms, step, subject_kind, subject, before, after, salt,
                  before_digest, after_digest, hash)
             SELECT case_id, 0, 'x', subject_kind, subject, after, after, salt,
                    after_digest, after_digest, hash
             FROM journal",
        ] {
            let error = StorageError::from(tx.sql().execute(sql, []).expect_err(sql));
            assert_eq!(error, StorageError::Refused, "{sql}");
        }
        assert_eq!(tx.journal(CASE)?, before);
        Ok(())
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is entered, undone and redone, the vault agrees with two plain stacks.
    #[test]
    fn undo_agrees_with_two_stacks(moves in prop::collection::vec(0_u8..6, 1..25)) {
        with_case(|tx| {
            let mut now: Option<String> = None;
            let mut done: Vec<Option<String>> = Vec::new();
            let mut undone: Vec<Option<String>> = Vec::new();
            for (number, choice) in moves.into_iter().enumerate() {
                let step = number.to_string();
                match choice {
                    0 | 1 => {
                        enter(tx, &step, &step)?;
                        done.push(now.replace(step));
                        undone.clear();
                    }
                    2 | 3 => {
                        let taken = tx.undo(CASE, 0, &step)?;
                        assert_eq!(taken.is_some(), !done.is_empty());
                        if let Some(before) = done.pop() {
                            undone.push(std::mem::replace(&mut now, before));
                        }
                    }
                    _ => {
                        let taken = tx.redo(CASE, 0, &step)?;
                        assert_eq!(taken.is_some(), !undone.is_empty());
                        if let Some(after) = undone.pop() {
                            done.push(std::mem::replace(&mut now, after));
                        }
                    }
                }
                assert_eq!(entered(tx), now);
                assert_eq!(tx.next_undo(CASE)?.is_some(), !done.is_empty());
                assert_eq!(tx.next_redo(CASE)?.is_some(), !undone.is_empty());
            }
            Ok(())
        });
    }
}

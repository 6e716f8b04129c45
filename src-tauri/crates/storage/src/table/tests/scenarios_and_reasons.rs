use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn changed(field: &str, row: &str, entered: Option<Entered>) -> ScenarioFact {
    ScenarioFact {
        field: field.to_owned(),
        row: row.to_owned(),
        entered,
    }
}

#[test]
fn scenarios_read_back_oldest_first_with_their_facts_in_order() {
    with_case(|tx| {
        assert!(tx.scenarios(CASE)?.is_empty());
        let late = scenario(SCENARIO, "Loonsanctie");
        let twin = Scenario {
            id: "00000000-0000-7000-8000-000000000042".to_owned(),
            facts: Vec::new(),
            ..late.clone()
        };
        let early = Scenario {
            id: "00000000-0000-7000-8000-000000000043".to_owned(),
            created_ms: late.created_ms - 1,
            ..late.clone()
        };
        for scenario in [&twin, &late, &early] {
            tx.put_scenario(scenario)?;
        }
        assert_eq!(tx.scenarios(CASE)?, [early, late.clone(), twin.clone()]);
        assert_eq!(tx.scenario(SCENARIO)?, Some(late.clone()));
        assert_eq!(tx.scenario(&twin.id)?, Some(twin));
        assert_eq!(tx.scenario(OTHER)?, None);

        // Replaced with all its facts: those that are not in it any more are gone.
        let changed = Scenario {
            name: "Herstel in mei".to_owned(),
            facts: vec![
                changed("spell.end", "b", Some(Entered::Value("2026-05-01".into()))),
                changed("spell.end", "a", None),
                changed("permit.end", "", Some(Entered::Typed("31-02".into()))),
            ],
            changed_ms: 12_000,
            ..late
        };
        tx.put_scenario(&changed)?;
        let read = tx.scenario(SCENARIO)?.unwrap();
        let order: Vec<_> = read.facts.iter().map(|it| (&*it.field, &*it.row)).collect();
        assert_eq!(
            order,
            [("permit.end", ""), ("spell.end", "a"), ("spell.end", "b")]
        );
        let mut sorted = changed;
        sorted.facts.reverse();
        assert_eq!(read, sorted);
        Ok(())
    });
}

#[test]
fn a_removed_scenario_takes_its_facts_along_and_leaves_the_case_alone() {
    with_case(|tx| {
        tx.put_fact(&fact(CASE, "first_sick_day", "", "2025-03-03"))?;
        tx.put_scenario(&scenario(SCENARIO, "Loonsanctie"))?;
        assert_eq!(tx.facts(CASE)?.len(), 1, "a scenario changes no fact");
        assert!(tx.remove_scenario(SCENARIO)?);
        assert!(!tx.remove_scenario(SCENARIO)?);
        assert_eq!(tx.scenario(SCENARIO)?, None);
        let rows: i64 = tx
            .sql()
            .query_row("SELECT count(*) FROM scenario_fact", [], |row| row.get(0))?;
        assert_eq!(rows, 0);
        assert_eq!(tx.facts(CASE)?.len(), 1);
        Ok(())
    });
}

#[test]
fn a_scenario_needs_a_case_a_name_and_each_fact_once() {
    with_case(|tx| {
        tx.put_case(&case(OTHER, "2026-002"))?;
        tx.put_scenario(&scenario(SCENARIO, "Loonsanctie"))?;
        let right = scenario("00000000-0000-7000-8000-000000000042", "Verlof");
        let elsewhere = Scenario {
            case_id: OTHER.to_owned(),
            ..scenario(SCENARIO, "Loonsanctie")
        };
        let no_case = Scenario {
            case_id: "00000000-0000-7000-8000-00000000dead".to_owned(),
            ..right.clone()
        };
        let unnamed = Scenario {
            name: String::new(),
            ..right.clone()
        };
        let short_id = Scenario {
            id: "42".to_owned(),
            ..right.clone()
        };
        for wrong in [elsewhere, no_case, unnamed, short_id] {
            assert_eq!(
                tx.put_scenario(&wrong).unwrap_err(),
                StorageError::Refused,
                "{wrong:?}"
            );
        }
        assert_eq!(
            tx.scenarios(CASE)?,
            [scenario(SCENARIO, "Loonsanctie")],
            "never moved to another case"
        );
        for facts in [
            vec![changed("", "", None)],
            vec![
                changed("permit.end", "", None),
                changed("permit.end", "", Some(Entered::Typed("?".into()))),
            ],
        ] {
            let wrong = Scenario {
                facts,
                ..right.clone()
            };
            assert_eq!(tx.put_scenario(&wrong).unwrap_err(), StorageError::Refused);
        }
        Ok(())
    });
}

#[test]
fn a_scenario_fact_with_two_contents_is_damage() {
    with_case(|tx| {
        tx.put_scenario(&scenario(SCENARIO, "Loonsanctie"))?;
        let both = "UPDATE scenario_fact SET value = 'a', typed = 'b'";
        let error = StorageError::from(tx.sql().execute(both, []).unwrap_err());
        assert_eq!(error, StorageError::Refused);
        tx.sql()
            .execute_batch("PRAGMA ignore_check_constraints = ON")?;
        tx.sql().execute(both, [])?;
        assert_eq!(
            tx.scenarios(CASE).unwrap_err(),
            StorageError::Damaged(crate::Part::Content)
        );
        Ok(())
    });
}

#[test]
fn making_changing_and_removing_a_scenario_is_taken_back() {
    with_case(|tx| {
        let subject = Subject::Scenario(SCENARIO.to_owned());
        let made = scenario(SCENARIO, "Loonsanctie");
        let changed = Scenario {
            name: "Zonder loonsanctie".to_owned(),
            facts: Vec::new(),
            changed_ms: 11_000,
            ..made.clone()
        };
        tx.journaled(CASE, 10, "made", &subject, || tx.put_scenario(&made))?;
        tx.journaled(CASE, 11, "changed", &subject, || tx.put_scenario(&changed))?;
        tx.journaled(CASE, 12, "removed", &subject, || {
            tx.remove_scenario(SCENARIO).map(drop)
        })?;
        assert_eq!(
            tx.journal(CASE)?[0].after.as_deref(),
            Some(
                r#"{"changed_ms":10000,"created_ms":9000,"facts":[{"field":"contract.end","row":""},{"field":"permit.end","row":"","typed":"in \"mei\""},{"field":"sanction.start","row":"","value":"2027-03-01"}],"name":"Loonsanctie"}"#
            )
        );
        for (step, state) in [("u1", Some(&changed)), ("u2", Some(&made)), ("u3", None)] {
            assert_eq!(tx.undo(CASE, 20, step)?, Some(vec![subject.clone()]));
            assert_eq!(tx.scenario(SCENARIO)?.as_ref(), state, "{step}");
        }
        for (step, state) in [("r1", Some(&made)), ("r2", Some(&changed)), ("r3", None)] {
            assert_eq!(tx.redo(CASE, 30, step)?, Some(vec![subject.clone()]));
            assert_eq!(tx.scenario(SCENARIO)?.as_ref(), state, "{step}");
        }
        Ok(())
    });
}

#[test]
fn reasons_are_listed_by_step_and_case() {
    with_case(|tx| {
        tx.put_case(&case(OTHER, "2026-002"))?;
        tx.put_step_reason(CASE, "b", "UWV besloot anders")?;
        tx.put_step_reason(CASE, "a", "Brief van de IND")?;
        tx.put_step_reason(OTHER, "c", "van een ander dossier")?;
        let reasons: Vec<_> = tx.step_reasons(CASE)?.into_iter().collect();
        assert_eq!(
            reasons,
            [
                ("a".to_owned(), "Brief van de IND".to_owned()),
                ("b".to_owned(), "UWV besloot anders".to_owned()),
            ]
        );
        assert_eq!(tx.step_reasons(OTHER)?.len(), 1);
        Ok(())
    });
}

#[test]
fn a_reason_is_given_once_and_stays() {
    with_case(|tx| {
        tx.put_step_reason(CASE, "a", "Brief van de IND")?;
        for (case_id, step, reason) in [
            (CASE, "a", "anders"),
            (CASE, "a", "Brief van de IND"),
            (CASE, "b", ""),
            (CASE, "", "zonder stap"),
            (OTHER, "b", "zonder dossier"),
        ] {
            assert_eq!(
                tx.put_step_reason(case_id, step, reason).unwrap_err(),
                StorageError::Refused,
                "{step} {reason}"
            );
        }
        for sql in [
            "UPDATE step_reason SET reason = 'anders'",
            "DELETE FROM step_reason",
            "INSERT OR REPLACE INTO step_reason SELECT step, case_id, 'anders' FROM step_reason",
        ] {
            let error = StorageError::from(tx.sql().execute(sql, []).expect_err(sql));
            assert_eq!(error, StorageError::Refused, "{sql}");
        }
        let reasons: Vec<_> = tx.step_reasons(CASE)?.into_iter().collect();
        assert_eq!(reasons, [("a".to_owned(), "Brief van de IND".to_owned())]);
        Ok(())
    });
}

fn any_entered() -> impl Strategy<Value = Option<Entered>> {
    prop_oneof![
        Just(None),
        "[^\0]{0,12}".prop_map(|text| Some(Entered::Value(text))),
        "[^\0]{0,12}".prop_map(|text| Some(Entered::Typed(text))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_scenario_comes_back_whole_from_the_journal(
        name in "[^\0]{1,20}",
        facts in prop::collection::btree_map(("[a-z.]{1,6}", "[a-z0-9]{0,2}"), any_entered(), 0..6),
        created_ms in any::<i64>(),
    ) {
        with_case(|tx| {
            let facts: BTreeMap<(String, String), Option<Entered>> = facts;
            let facts = facts.into_iter().map(|((field, row), entered)| changed(&field, &row, entered));
            let scenario = Scenario { facts: facts.collect(), created_ms, ..scenario(SCENARIO, &name) };
            let subject = Subject::Scenario(SCENARIO.to_owned());
            tx.put_scenario(&scenario)?;
            assert_eq!(tx.scenario(SCENARIO)?.as_ref(), Some(&scenario));
            tx.journaled(CASE, 10, "removed", &subject, || tx.remove_scenario(SCENARIO).map(drop))?;
            assert_eq!(tx.scenario(SCENARIO)?, None);
            tx.undo(CASE, 20, "u")?;
            assert_eq!(tx.scenario(SCENARIO)?, Some(scenario));
            Ok(())
        });
    }
}

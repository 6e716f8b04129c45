use proptest::prelude::*;

use super::*;

#[test]
fn a_case_reads_back_and_is_replaced() {
    with_case(|tx| {
        assert_eq!(tx.case(CASE)?, Some(case(CASE, "2026-001")));
        assert_eq!(tx.case(OTHER)?, None);
        let mut changed = case(CASE, "A-7");
        changed.demo = true;
        changed.closed_on = Some(day("2027-01-31"));
        tx.put_case(&changed)?;
        assert_eq!(tx.case(CASE)?, Some(changed));
        assert!(tx.touch_case(CASE, 9_000)?);
        assert_eq!(tx.case(CASE)?.unwrap().changed_ms, 9_000);
        assert!(!tx.touch_case(OTHER, 9_000)?);
        Ok(())
    });
}

#[test]
fn dossier_numbers_are_counted_by_year_and_never_given_twice() {
    with_case(|tx| {
        // 2026-001 is the case's, chosen by hand.
        assert_eq!(tx.next_dossier_number(2026)?, "2026-002");
        assert_eq!(tx.next_dossier_number(2026)?, "2026-003");
        assert_eq!(tx.next_dossier_number(2027)?, "2027-001");
        tx.put_case(&case(OTHER, "2026-004"))?;
        assert_eq!(tx.next_dossier_number(2026)?, "2026-005");
        // Neither the removed case's number nor the one that was changed comes back.
        assert!(tx.remove_case(OTHER, 9_000, "removed")?);
        tx.put_case(&case(CASE, "own"))?;
        assert_eq!(tx.next_dossier_number(2026)?, "2026-006");
        assert!(tx.is_dossier_number_given("2026-004")?);
        assert!(tx.is_dossier_number_given("2026-001")?);
        assert!(!tx.is_dossier_number_given("2026-007")?);
        Ok(())
    });
}

#[test]
fn the_thousandth_number_has_four_digits() {
    with_case(|tx| {
        tx.sql().execute(
            "INSERT INTO dossier_number (number, year, sequence) VALUES ('2026-999', 2026, 999)",
            [],
        )?;
        assert_eq!(tx.next_dossier_number(2026)?, "2026-1000");
        Ok(())
    });
}

#[test]
fn two_cases_cannot_share_a_number() {
    with_case(|tx| {
        assert_eq!(
            tx.put_case(&case(OTHER, "2026-001")).unwrap_err(),
            StorageError::NumberTaken
        );
        tx.put_case(&case(OTHER, "2026-002"))
    });
}

#[test]
fn facts_read_back_in_order() {
    with_case(|tx| {
        let first = fact(CASE, "first_sick_day", "", "2025-03-03");
        let second = fact(CASE, "spell.start", "2", "2025-06-01");
        let third = fact(CASE, "spell.start", "1", "2025-05-01");
        let unread = Fact {
            entered: Entered::Typed("31-02".to_owned()),
            ..fact(CASE, "permit.end", "", "")
        };
        for fact in [&first, &second, &third, &unread] {
            tx.put_fact(fact)?;
        }
        assert_eq!(
            tx.facts(CASE)?,
            [first.clone(), unread.clone(), third, second]
        );
        assert_eq!(tx.fact(CASE, "permit.end", "")?, Some(unread.clone()));
        assert_eq!(unread.entered.value(), None);

        // Read after all: the text as typed is gone.
        let read = fact(CASE, "permit.end", "", "2027-02-28");
        tx.put_fact(&read)?;
        assert_eq!(tx.fact(CASE, "permit.end", "")?, Some(read));
        assert!(tx.remove_fact(CASE, "permit.end", "")?);
        assert!(!tx.remove_fact(CASE, "permit.end", "")?);
        assert_eq!(tx.fact(CASE, "permit.end", "")?, None);
        Ok(())
    });
}

#[test]
fn the_facts_of_all_cases_are_those_of_each_in_order() {
    with_case(|tx| {
        assert!(tx.all_facts()?.is_empty());
        tx.put_case(&case(OTHER, "2025-009"))?;
        tx.put_fact(&fact(OTHER, "name", "", "Amira"))?;
        tx.put_fact(&fact(CASE, "spell.start", "2", "2025-06-01"))?;
        tx.put_fact(&fact(CASE, "spell.start", "1", "2025-05-01"))?;
        tx.put_fact(&Fact {
            entered: Entered::Typed("31-02".to_owned()),
            ..fact(CASE, "permit.end", "", "")
        })?;
        let mut each = tx.facts(CASE)?;
        each.extend(tx.facts(OTHER)?);
        assert_eq!(each.len(), 4);
        assert_eq!(tx.all_facts()?, each);
        Ok(())
    });
}

#[test]
fn cases_are_listed_by_dossier_number() {
    with_case(|tx| {
        tx.put_case(&case(OTHER, "2025-009"))?;
        let expected = [case(OTHER, "2025-009"), case(CASE, "2026-001")];
        assert_eq!(tx.cases()?, expected);
        Ok(())
    });
}

#[test]
fn facts_need_a_case_a_field_and_one_content() {
    with_case(|tx| {
        for wrong in [fact(OTHER, "name", "", "x"), fact(CASE, "", "", "x")] {
            assert_eq!(tx.put_fact(&wrong).unwrap_err(), StorageError::Refused);
        }
        for columns in ["NULL, NULL", "'a', 'b'"] {
            let sql = format!("INSERT INTO fact VALUES ('{CASE}', 'name', '', {columns})");
            let error = StorageError::from(tx.sql().execute(&sql, []).unwrap_err());
            assert_eq!(error, StorageError::Refused, "{columns}");
        }
        Ok(())
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_text_reads_back(value in "[^\0]{0,40}", typed in any::<bool>()) {
        with_case(|tx| {
            let entered = if typed { Entered::Typed(value) } else { Entered::Value(value) };
            let fact = Fact { entered, ..fact(CASE, "name", "", "") };
            tx.put_fact(&fact)?;
            assert_eq!(tx.fact(CASE, "name", "")?, Some(fact));
            Ok(())
        });
    }
}

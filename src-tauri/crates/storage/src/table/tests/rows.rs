use super::*;

#[test]
fn settings_and_assets_read_back() {
    with_case(|tx| {
        tx.put_setting("language", "nl")?;
        tx.put_setting("language", "en")?;
        tx.put_setting("bureau", "")?;
        assert_eq!(tx.setting("language")?.as_deref(), Some("en"));
        assert_eq!(tx.setting("none")?, None);
        let all: Vec<_> = tx.settings()?.into_iter().collect();
        assert_eq!(
            all,
            [
                ("bureau".to_owned(), String::new()),
                ("language".to_owned(), "en".to_owned())
            ]
        );
        assert!(tx.remove_setting("bureau")?);
        assert!(!tx.remove_setting("bureau")?);

        let logo = Asset {
            name: "logo".to_owned(),
            mime: "image/png".to_owned(),
            bytes: vec![0, 1, 255],
        };
        tx.put_asset(&logo)?;
        assert_eq!(tx.asset("logo")?, Some(logo.clone()));
        let other = Asset {
            bytes: Vec::new(),
            ..logo
        };
        tx.put_asset(&other)?;
        assert_eq!(tx.asset("logo")?, Some(other));
        assert!(tx.remove_asset("logo")?);
        assert_eq!(tx.asset("logo")?, None);
        Ok(())
    });
}

#[test]
fn the_log_reads_back_oldest_first() {
    with_case(|tx| {
        let late = log_entry(ENTRY, "2026-11-02");
        let early = LogEntry {
            duration_minutes: None,
            next_step_on: None,
            visibility: Visibility::Private,
            ..log_entry("00000000-0000-7000-8000-000000000012", "2026-11-01")
        };
        tx.put_log_entry(&late)?;
        tx.put_log_entry(&early)?;
        assert_eq!(tx.log_entries(CASE)?, [early.clone(), late.clone()]);
        let changed = LogEntry {
            date: day("2026-10-30"),
            ..late
        };
        tx.put_log_entry(&changed)?;
        assert_eq!(tx.log_entry(ENTRY)?, Some(changed.clone()));
        assert_eq!(tx.log_entries(CASE)?, [changed, early]);
        assert!(tx.remove_log_entry(ENTRY)?);
        assert!(!tx.remove_log_entry(ENTRY)?);
        assert_eq!(tx.log_entry(ENTRY)?, None);
        Ok(())
    });
}

#[test]
fn applications_read_back_oldest_first() {
    with_case(|tx| {
        let late = application(APPLICATION, "2026-11-02");
        let early = Application {
            status_on: Some(day("2026-11-05")),
            form: String::new(),
            recognised_sponsor: None,
            ..application("00000000-0000-7000-8000-000000000022", "2026-11-01")
        };
        tx.put_application(&late)?;
        tx.put_application(&early)?;
        assert_eq!(tx.applications(CASE)?, [early, late.clone()]);
        let changed = Application {
            status: "rejected".to_owned(),
            form: "trial_placement".to_owned(),
            recognised_sponsor: Some(false),
            ..late
        };
        tx.put_application(&changed)?;
        assert_eq!(tx.application(APPLICATION)?, Some(changed));
        assert!(tx.remove_application(APPLICATION)?);
        assert_eq!(tx.application(APPLICATION)?, None);
        Ok(())
    });
}

#[test]
fn documents_and_their_texts_read_back() {
    with_case(|tx| {
        tx.put_document(&document(DOCUMENT))?;
        assert_eq!(tx.documents(CASE)?, [document(DOCUMENT)]);
        let dutch = text("goal", "nl", "Doel");
        let english = text("goal", "en", "Goal");
        tx.put_document_text(&dutch)?;
        tx.put_document_text(&english)?;
        assert_eq!(tx.document_texts(DOCUMENT)?, [english, dutch]);
        let emptied = text("goal", "nl", "");
        tx.put_document_text(&emptied)?;
        assert_eq!(tx.document_text(DOCUMENT, "goal", "nl")?, Some(emptied));
        assert!(tx.remove_document_text(DOCUMENT, "goal", "nl")?);
        assert_eq!(tx.document_text(DOCUMENT, "goal", "nl")?, None);
        let german = text("goal", "de", "Ziel");
        assert_eq!(
            tx.put_document_text(&german).unwrap_err(),
            StorageError::Refused
        );
        assert!(tx.remove_document(DOCUMENT)?);
        assert!(tx.document_texts(DOCUMENT)?.is_empty());
        Ok(())
    });
}

#[test]
fn a_row_never_moves_to_another_case() {
    with_case(|tx| {
        tx.put_case(&case(OTHER, "2026-002"))?;
        tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))?;
        tx.put_application(&application(APPLICATION, "2026-11-01"))?;
        tx.put_document(&document(DOCUMENT))?;
        let entry = LogEntry {
            case_id: OTHER.to_owned(),
            ..log_entry(ENTRY, "2026-11-01")
        };
        let application = Application {
            case_id: OTHER.to_owned(),
            ..application(APPLICATION, "2026-11-01")
        };
        let document = Document {
            case_id: OTHER.to_owned(),
            ..document(DOCUMENT)
        };
        assert_eq!(tx.put_log_entry(&entry).unwrap_err(), StorageError::Refused);
        assert_eq!(
            tx.put_application(&application).unwrap_err(),
            StorageError::Refused
        );
        assert_eq!(
            tx.put_document(&document).unwrap_err(),
            StorageError::Refused
        );
        assert!(tx.log_entries(OTHER)?.is_empty());
        Ok(())
    });
}

#[test]
fn a_removed_case_takes_everything_along() {
    with_case(|tx| {
        tx.put_case(&case(OTHER, "2026-002"))?;
        tx.put_fact(&fact(OTHER, "name", "", "stays"))?;
        let entry = Subject::LogEntry(ENTRY.to_owned());
        tx.journaled(CASE, 1, "1", &entry, || {
            tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))
        })?;
        tx.undo(CASE, 2, "2")?;
        tx.redo(CASE, 3, "3")?;
        tx.put_fact(&fact(CASE, "name", "", "goes"))?;
        tx.put_application(&application(APPLICATION, "2026-11-01"))?;
        tx.put_document(&document(DOCUMENT))?;
        tx.put_document_text(&text("goal", "nl", "Doel"))?;
        tx.put_scenario(&scenario(SCENARIO, "Loonsanctie"))?;
        tx.put_step_reason(CASE, "1", "goes")?;
        tx.put_step_reason(OTHER, "4", "stays")?;
        assert!(tx.remove_case(CASE, 9_000, "removed")?);
        assert!(!tx.remove_case(CASE, 9_000, "removed")?);
        for table in [
            "log_entry",
            "application",
            "document",
            "document_text",
            "scenario",
            "scenario_fact",
        ] {
            let rows: i64 =
                tx.sql()
                    .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                        row.get(0)
                    })?;
            assert_eq!(rows, 0, "{table}");
        }
        assert_eq!(tx.facts(OTHER)?.len(), 1);
        assert!(tx.step_reasons(CASE)?.is_empty());
        assert_eq!(tx.step_reasons(OTHER)?.len(), 1);
        Ok(())
    });
}

#[test]
fn the_schema_refuses_what_the_program_never_writes() {
    with_case(|tx| {
        tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))?;
        tx.put_document(&document(DOCUMENT))?;
        tx.put_application(&application(APPLICATION, "2026-11-01"))?;
        tx.put_scenario(&scenario(SCENARIO, "Loonsanctie"))?;
        for sql in [
            "UPDATE log_entry SET date = '2026-02-30'",
            "UPDATE log_entry SET date = '1-2-2026'",
            "UPDATE log_entry SET date = NULL",
            "UPDATE log_entry SET next_step_on = 'soon'",
            "UPDATE log_entry SET visibility = 'all'",
            "UPDATE log_entry SET duration_minutes = -1",
            "UPDATE log_entry SET duration_minutes = 'long'",
            "UPDATE log_entry SET id = 'short'",
            "UPDATE log_entry SET kind = ''",
            "UPDATE log_entry SET case_id = '00000000-0000-7000-8000-00000000dead'",
            "UPDATE client_case SET demo = 2",
            "UPDATE client_case SET closed_on = '2026-13-01'",
            "UPDATE document SET version = 0",
            "UPDATE dossier_number SET year = 2026",
            "UPDATE application SET recognised_sponsor = 'perhaps'",
            "UPDATE application SET recognised_sponsor = NULL",
            "UPDATE application SET form = NULL",
            "UPDATE scenario SET name = ''",
            "UPDATE scenario SET id = 'short'",
            "UPDATE scenario SET case_id = '00000000-0000-7000-8000-00000000dead'",
            "UPDATE scenario_fact SET field = ''",
            "UPDATE scenario_fact SET scenario_id = '00000000-0000-7000-8000-00000000dead'",
        ] {
            let error = StorageError::from(tx.sql().execute(sql, []).expect_err(sql));
            assert_eq!(error, StorageError::Refused, "{sql}");
        }
        Ok(())
    });
}

#[test]
fn a_row_that_cannot_be_understood_is_named_as_damage() {
    const DAMAGED: StorageError = StorageError::Damaged(crate::Part::Content);
    with_case(|tx| {
        tx.put_log_entry(&log_entry(ENTRY, "2026-11-01"))?;
        tx.put_application(&application(APPLICATION, "2026-11-01"))?;
        tx.sql().execute_batch(
            "PRAGMA ignore_check_constraints = ON;
             UPDATE log_entry SET visibility = 'all';
             UPDATE application SET recognised_sponsor = 'perhaps';",
        )?;
        assert_eq!(tx.log_entries(CASE).unwrap_err(), DAMAGED);
        assert_eq!(tx.applications(CASE).unwrap_err(), DAMAGED);
        Ok(())
    });
}

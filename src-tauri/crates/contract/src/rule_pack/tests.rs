use std::collections::BTreeSet;

use spoorboek_rules::ConflictKind;

use super::*;

mod hostile;
mod language;
mod load;
mod round_trip;

/// The ids of the contract; a series without its number.
const IDS: [&str; 33] = [
    "ind.employee_report",
    "ind.employer_report",
    "ind.last_safe_day",
    "ind.passport_expiry",
    "ind.permit_expiry",
    "ind.renewal",
    "ind.renewal_grace",
    "ind.search_end",
    "ind.search_end_to_confirm",
    "privacy.retention_end",
    "pw.first_year_evaluation",
    "pw.iva_latest",
    "pw.plan_of_action",
    "pw.problem_analysis",
    "pw.reintegration_report",
    "pw.report_42",
    "pw.sanction_decision",
    "pw.sanction_end",
    "pw.track2_after_capacity",
    "pw.track2_after_evaluation",
    "pw.track2_after_labour_expert",
    "pw.track2_start",
    "pw.uwv_notice",
    "pw.waiting_period_end",
    "pw.wia_application",
    "pw.wia_start",
    "tax.ruling30_application",
    "tax.ruling30_end",
    "tax.ruling30_gap",
    "track2.file_to_employer",
    "track2.final_report",
    "track2.plan",
    "track2.report",
];

#[test]
fn the_program_brings_every_rule_of_the_contract() {
    let pack = builtin();
    let rules = pack.rules.iter();
    let of_contract = rules.filter(|rule| !rule.beyond_contract && rule.status.gives_dates());
    let ids: BTreeSet<&str> = of_contract.map(|rule| rule.id.as_str()).collect();
    let expected: BTreeSet<&str> = IDS.into_iter().chain(["track2.review"]).collect();
    assert_eq!(ids, expected);
    let kinds: BTreeSet<ConflictKind> = pack.conflicts.iter().map(|rule| rule.kind).collect();
    assert_eq!(kinds, ConflictKind::ALL.iter().copied().collect());
    let of_contract = pack.conflicts.iter().filter(|rule| !rule.beyond_contract);
    let codes: BTreeSet<&str> = of_contract.map(|rule| rule.kind.code()).collect();
    let expected = ["C1", "C2", "C3", "C6", "C7", "C9", "C10"];
    assert_eq!(codes, expected.into_iter().collect());
    assert_eq!(engine().rules().len(), pack.rules.len());
}

#[test]
fn every_rule_has_its_texts_and_sources() {
    for rule in &builtin().rules {
        for text in [&rule.title, &rule.short, &rule.text] {
            assert!(
                !text.nl.trim().is_empty() && !text.en.trim().is_empty(),
                "{}",
                rule.id
            );
        }
        for short in [&rule.short.nl, &rule.short.en] {
            assert!(
                short.chars().count() <= 12,
                "{}: {short} is too long for a station",
                rule.id
            );
        }
        assert!(
            rule.text.nl.ends_with('.') && rule.text.en.ends_with('.'),
            "{}",
            rule.id
        );
        assert!(
            rule.sources.iter().any(|source| !source.contrary),
            "{} has no source",
            rule.id
        );
        for source in &rule.sources {
            let url = source.url.as_deref().unwrap_or("https://");
            assert!(url.starts_with("https://"), "{}: {url}", rule.id);
        }
    }
    for conflict in &builtin().conflicts {
        for text in [&conflict.title, &conflict.text, &conflict.ask] {
            assert!(
                !text.nl.trim().is_empty() && !text.en.trim().is_empty(),
                "{:?}",
                conflict.kind
            );
        }
    }
}

#[test]
fn every_reading_and_question_is_said_in_both_languages() {
    let pack = builtin();
    let readings = pack.rules.iter().flat_map(|rule| &rule.readings);
    let readings: Vec<_> = readings.map(|reading| &reading.text).collect();
    assert!(readings.len() > 20, "readings went missing");
    for text in readings {
        assert!(
            text.nl.ends_with('.') && text.en.ends_with('.'),
            "{}",
            text.en
        );
    }
    assert!(pack.questions.len() > 30, "questions went missing");
    for question in &pack.questions {
        for ask in [&question.ask.nl, &question.ask.en] {
            assert!(ask.contains('?'), "{}: {ask}", question.id);
        }
        for because in [&question.because.nl, &question.because.en] {
            assert!(because.ends_with('.'), "{}: {because}", question.id);
        }
    }
}

#[test]
fn an_error_names_the_rule_and_the_line() {
    let (name, text) = FILES
        .into_iter()
        .find(|(name, _)| *name == "programme.json")
        .unwrap();
    let wrong = text.replacen(
        "\"otherwise\": 42",
        "\"otherwise\": 42, \"until_when\": 1",
        1,
    );
    assert_ne!(wrong, text);
    let error = parse(&[(name, &wrong)]).unwrap_err();
    let line = text
        .lines()
        .position(|line| line.contains("\"otherwise\": 42"))
        .unwrap()
        + 1;
    assert_eq!((error.file.as_str(), error.line), (name, line));
    assert_eq!(error.rule.as_deref(), Some("track2.report"));
    assert!(error.what.contains("until_when"), "{error}");
    let wrong = text.replacen("programme.start", "programme.begin", 1);
    let error = parse(&[(name, &wrong)]).unwrap_err();
    assert_eq!(error.rule.as_deref(), Some("track2.plan"));
    assert!(
        error.what.contains("unknown field `programme.begin`"),
        "{error}"
    );
}

#[test]
fn a_pack_needs_a_version_and_a_way_to_count() {
    let error = parse(&[("empty.json", "{}")]).unwrap_err();
    assert!(error.what.contains("version"), "{error}");
    let error = parse(&[("empty.json", "{\"version\": \"1\"}")]).unwrap_err();
    assert!(error.what.contains("counting"), "{error}");
    let error = parse(&[("empty.json", "{\"rule\": []}")]).unwrap_err();
    assert!(error.what.contains("unknown field"), "{error}");
}

#[test]
fn every_reason_ends_at_the_date_that_is_shown() {
    let json = br#"{"first_sick_day":"2025-03-03","problem_analysis_on":"2025-03-24",
        "uwv_notice_received_on":"2026-12-01","wia_application_received_on":"2027-01-05",
        "voluntary_extension_days":14,"employment_end":"2027-09-30",
        "programme":{"start":"2026-04-01","planned_end":"2027-01-31"},
        "permit":{"category":"HSM","held_since":"2023-01-01","expires_on":"2027-05-31"},
        "ruling30":{"ends_on":"2028-08-31","new_contract_start":"2027-10-01"}}"#;
    let facts = crate::deadlines::parse(json).unwrap();
    let (outcome, reasons) = engine().explain_all(&facts);
    assert_eq!(reasons.len(), outcome.deadlines.len());
    for (reason, deadline) in reasons.iter().zip(&outcome.deadlines) {
        assert_eq!(reason.deadline, *deadline);
        assert_eq!(reason.rule.id, deadline.id);
        let last = reason.steps.last().unwrap();
        let id = deadline.full_id();
        if deadline.work_ahead == deadline.date {
            assert_eq!(last.to, deadline.date, "{id}");
        } else {
            assert_eq!(
                (last.from, last.to),
                (Some(deadline.date), deadline.work_ahead),
                "{id}"
            );
        }
        assert_eq!(
            reason.opens.last().map(|step| step.to),
            deadline.opens,
            "{id}"
        );
        let found = reasons.of(deadline.id, deadline.number);
        assert_eq!(found, Some(reason), "{id}");
    }
}

#[test]
fn the_criterion_goes_by_permit_age_and_year() {
    for (permit, month_cents) in [
        (r#"{"category":"HSM","age":29}"#, Some(435_700)),
        (r#"{"category":"HSM","age":30}"#, Some(594_200)),
        (
            r#"{"category":"HSM","age":30,"criterion_year":2025}"#,
            Some(568_800),
        ),
        (
            r#"{"category":"HSM","reduced_criterion":true}"#,
            Some(312_200),
        ),
        (
            r#"{"category":"BLUE_CARD","reduced_criterion":true}"#,
            Some(475_400),
        ),
        (r#"{"category":"HSM"}"#, None),
        (r#"{"category":"HSM","age":30,"criterion_year":2027}"#, None),
        (r#"{"category":"GVVA","age":30}"#, None),
    ] {
        let json = format!(r#"{{"first_sick_day":"2025-03-03","permit":{permit}}}"#);
        let facts = crate::deadlines::parse(json.as_bytes()).unwrap();
        let criterion = engine().salary_criterion(&facts);
        assert_eq!(
            criterion.map(|criterion| criterion.month_cents),
            month_cents,
            "{permit}"
        );
    }
}

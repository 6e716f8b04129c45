//! Did a reason change? Every reason of two rich cases as text, beside the one that was last looked
//! at. `SPOORBOEK_UPDATE=1 cargo test --test deadlines reasons` writes it anew; read the difference.

use std::fmt::Write as _;
use std::fs;

use spoorboek_contract::deadlines::parse;
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{FactValue, Reason, Step};

/// A migrant whose permit ends first, with an interruption, a letter and a placement.
const MIGRANT: &str = r#"{"first_sick_day":"2025-03-03","all_rules":true,"as_of":"2026-11-22",
    "interruptions":[{"recovered_on":"2025-06-03","sick_again_on":"2025-06-30"}],
    "problem_analysis_on":"2025-03-24","first_year_evaluation_on":"2026-02-20",
    "uwv_notice_received_on":"2027-01-05","employment_end":"2027-03-31",
    "programme":{"start":"2026-04-01","planned_end":"2027-02-28"},"placement_start":"2027-03-01",
    "permit":{"category":"HSM","annotation":"G","held_since":"2024-01-15","expires_on":"2027-01-31",
        "passport_expires_on":"2026-12-31","salary_month_cents":590000,"sick_pay_percent":70,
        "sick_pay_year1_percent":100,"sick_pay_year2_percent":70,"age":34,
        "residence_since":"2021-05-01","applied_on":"2025-11-01"},
    "ruling30":{"started_on":"2023-02-01","ends_on":"2028-01-31","new_contract_start":"2027-03-01"},
    "unemployment":[{"from":"2025-01-10","to":"2025-02-08"}],
    "placement":{"form":"NEW_CONTRACT","route":"BLUE_CARD","signed_on":"2026-12-15"},
    "letters":[{"deadline":"pw.waiting_period_end","on":"2027-03-28"}]}"#;

/// An employee whose contract ends in the second year, with a sanction, an extension and an IVA.
const EMPLOYEE: &str = r#"{"first_sick_day":"2025-03-14","all_rules":true,"as_of":"2027-04-01",
    "report_42_received_on":"2026-01-05","wia_application_received_on":"2027-01-14",
    "voluntary_extension_days":28,"extension_requested_on":"2026-11-02",
    "extension_shortening_requested_on":"2027-01-04","aow_date":"2030-05-01",
    "wage_sanction":{"sent_on":"2027-02-15","repair_reported_on":"2027-06-01","repair_decided_on":"2027-06-15"},
    "iva_applied_on":"2026-03-02","therapeutic_work_from":"2025-11-03","own_placement_from":"2026-01-12",
    "sickness_benefit":"FROM_START","employment_end":"2026-05-29","assessment_on":"2026-03-20"}"#;

#[test]
fn reasons_change_only_on_purpose() {
    let mut text = String::new();
    for (name, request) in [("migrant", MIGRANT), ("employee", EMPLOYEE)] {
        let facts = parse(request.as_bytes()).unwrap();
        let (_, reasons) = engine().explain_all(&facts);
        writeln!(text, "# {name}").unwrap();
        for reason in reasons.iter() {
            tell(&mut text, &reason);
        }
    }
    let path = super::contract("reasons.txt");
    if std::env::var_os("SPOORBOEK_UPDATE").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let differs = known.lines().zip(text.lines()).find(|(a, b)| a != b);
    assert!(
        known == text,
        "{}: the first difference is {differs:?}",
        path.display()
    );
}

fn tell(text: &mut String, reason: &Reason<'_>) {
    let deadline = &reason.deadline;
    write!(text, "\n{} {}", deadline.full_id(), deadline.date).unwrap();
    if let Some(letter) = deadline.letter {
        write!(text, ", letter {letter}").unwrap();
    }
    writeln!(text).unwrap();
    for fact in reason.facts {
        let value = match fact.value {
            FactValue::Date(day) => day.to_string(),
            other => format!("{other:?}"),
        };
        writeln!(text, "  fact {} = {value}", fact.path).unwrap();
    }
    steps(text, "step", reason.steps);
    steps(text, "opens", reason.opens);
    for reading in reason.readings {
        writeln!(text, "  or {}: {}", reading.date, reading.text.en).unwrap();
    }
}

fn steps(text: &mut String, word: &str, steps: &[Step<'_>]) {
    for step in steps {
        let kind = match &step.kind {
            spoorboek_rules::StepKind::Lead { lead, days } => format!("Lead {} {days}", lead.id),
            kind => format!("{kind:?}"),
        };
        writeln!(text, "  {word} {kind} -> {}", step.to).unwrap();
    }
}

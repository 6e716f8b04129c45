//! What a coach might type, at random.

use crate::support::edit;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use spoorboek_contract::message::FactEdit;

/// Dates as they are typed, some of which cannot be.
const DATES: &[&str] = &[
    "3-3-25",
    "2 september 2024",
    "1-7-2025",
    "20-7-2025",
    "15-8-2025",
    "12-10-2026",
    "1-12-2026",
    "28-2-2027",
    "31-8-2027",
    "30-6-2028",
    "vandaag",
    "+6w",
    "31-02-2027",
    "volgende week misschien",
    "1-1-1890",
    "",
];

/// Fields with what may be typed into them, and the rows they may stand in.
const FIELDS: &[(&str, &[&str], &[&str])] = &[
    (
        "sickness.first_sick_day",
        &[""],
        &["3-3-25", "1-9-2024", "onbekend", ""],
    ),
    ("interruption.recovered_on", &["1", "2"], DATES),
    ("interruption.sick_again_on", &["1", "2"], DATES),
    (
        "interruption.recovery_confirmed",
        &["1", "2"],
        &["ja", "nee", ""],
    ),
    ("maternity_leave.from", &["1"], DATES),
    ("maternity_leave.to", &["1"], DATES),
    (
        "maternity_leave.sick_directly_before",
        &["1"],
        &["ja", "nee"],
    ),
    (
        "maternity_leave.sick_directly_after",
        &["1"],
        &["ja", "nee"],
    ),
    ("maternity_leave.same_cause", &["1"], &["ja", "nee", "?"]),
    ("track1.problem_analysis_on", &[""], DATES),
    ("track1.first_year_evaluation_on", &[""], DATES),
    ("capacity.established_on", &[""], DATES),
    ("labour_expert.report_on", &[""], DATES),
    ("sickness.pension_date", &[""], DATES),
    (
        "sickness.voluntary_extension_days",
        &[""],
        &["91", "2000", "-1", ""],
    ),
    ("sickness.uwv_notice_received_on", &[""], DATES),
    ("sickness.wia_application_received_on", &[""], DATES),
    ("sanction.sent_on", &[""], DATES),
    ("sanction.end_on", &[""], DATES),
    ("employment.end", &[""], DATES),
    (
        "employment.sickness_benefit",
        &[""],
        &["NONE", "FROM_START", "misschien"],
    ),
    ("programme.start", &[""], DATES),
    ("programme.planned_end", &[""], DATES),
    (
        "programme.report_every_days",
        &[""],
        &["28", "42", "0", "veel"],
    ),
    (
        "permit.category",
        &[""],
        &["HSM", "BLUE_CARD", "GVVA", "EU", "STUDENT", "paspoort"],
    ),
    ("permit.held_since", &[""], DATES),
    ("permit.expires_on", &[""], DATES),
    ("permit.passport_expires_on", &[""], DATES),
    (
        "permit.salary_month",
        &[""],
        &["5.942,00", "4000", "12,345"],
    ),
    ("permit.sick_pay_percent", &[""], &["70", "100", "170"]),
    ("employee.birth_date", &[""], &["1-2-1990", "1-2-2030"]),
    ("ruling30.applies", &[""], &["ja", "nee"]),
    ("ruling30.ends_on", &[""], DATES),
    ("placement.start", &[""], DATES),
    (
        "placement.form",
        &[""],
        &["NEW_CONTRACT", "SECONDMENT", "COURSE"],
    ),
    ("unemployment.from", &["1"], DATES),
    ("unemployment.to", &["1"], DATES),
    (
        "milestone.what",
        &["1", "3"],
        &["Cv klaar", "Twee gesprekken", ""],
    ),
    ("milestone.due", &["1", "3"], DATES),
    (
        "profile.barriers",
        &[""],
        &["Reistijd \"hoogstens\" 45 minuten", " ", "é😀"],
    ),
    (
        "station.letter_date",
        &[
            "pw.wia_application",
            "pw.waiting_period_end",
            "pw.sanction_end",
            "ind.permit_expiry",
        ],
        DATES,
    ),
    ("station.done_on", &["pw.report_42", "track2.plan"], DATES),
];

/// One change of one field.
pub(crate) fn any_edit() -> impl Strategy<Value = FactEdit> {
    select(FIELDS).prop_flat_map(|(field, rows, typed)| {
        (Just(field), select(rows), select(typed))
            .prop_map(|(field, row, typed)| edit(field, row, typed))
    })
}

/// A case to begin with, and changes of it.
pub(crate) fn case_and_changes() -> impl Strategy<Value = (Vec<FactEdit>, Vec<FactEdit>)> {
    (vec(any_edit(), 0..6), vec(any_edit(), 1..8))
}

/// Few and always the same, because each opens, writes and reads a real vault; more, or others, where
/// they are asked for.
pub(crate) fn trials() -> ProptestConfig {
    let asked = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    ProptestConfig {
        cases: asked("SPOORBOEK_TRIALS")
            .map_or(8, |asked| u32::try_from(asked).unwrap_or(u32::MAX)),
        rng_seed: RngSeed::Fixed(asked("SPOORBOEK_SEED").unwrap_or(2026)),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Default::default()
    }
}

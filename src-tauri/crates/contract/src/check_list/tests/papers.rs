//! Papers, the end, and what is kept.

use spoorboek_domain::{DocumentKind, Field};

use super::attempt::*;

fn planned() -> Attempt {
    base().document(DocumentKind::TrajectoryPlan, "2026-04-09")
}

fn knows(mut attempt: Attempt, sections: u32, words: u32, bsn: u32, files: u32) -> Attempt {
    attempt.known.empty_sections = sections;
    attempt.known.open_words = words;
    attempt.known.open_bsn = bsn;
    attempt.known.unfit_files = files;
    attempt
}

#[test]
fn sections_words_numbers_and_files() {
    let sections = knows(planned(), 2, 0, 0, 0);
    let words = knows(bare(), 0, 3, 0, 0);
    let bsn = knows(bare(), 0, 0, 1, 0);
    let files = knows(planned(), 0, 0, 0, 1);
    let rows = [
        ("10", base(), NotYet),
        ("10", planned(), Closed),
        ("10", sections.clone(), Open),
        ("10", sections.explained("10", "2026-04-10"), Open),
        ("34", bare(), Closed),
        ("34", words.clone(), Open),
        ("34", words.explained("34", "2026-04-10"), Open),
        ("35", bare(), Closed),
        ("35", bsn.clone(), Open),
        ("35", bsn.explained("35", "2026-04-10"), Open),
        ("38", base(), NotYet),
        ("38", planned(), Closed),
        ("38", files.clone(), Open),
        ("38", files.explained("38", "2026-04-10"), Open),
    ];
    for (number, (rule, attempt, status)) in rows.into_iter().enumerate() {
        assert_eq!(
            attempt.item(rule).status,
            status,
            "rule {rule}, row {number}"
        );
    }
}

#[test]
fn the_plan_stays_as_it_was_signed() {
    let changed = |on: &str| {
        let mut attempt = planned().fact("programme.signed_on", "2026-04-09");
        attempt.known.plan_changed_on = Some(day(on));
        attempt
    };
    table(
        "36",
        &[
            (planned(), NotYet, "te weinig"),
            (
                planned().fact("programme.signed_on", "2026-04-09"),
                Closed,
                "9 april 2026",
            ),
            (changed("2026-04-08"), Closed, "9 april"),
            (changed("2026-04-09"), Closed, "9 april"),
            (changed("2026-04-10"), Open, "veranderd op 10 april 2026"),
            (
                changed("2026-04-10").fact("programme.signed_on", "2026-04-10"),
                Closed,
                "10 april",
            ),
            (
                changed("2026-04-10").explained("36", "2026-04-10"),
                Open,
                "10 april",
            ),
        ],
    );
}

#[test]
fn the_day_of_signing() {
    let mut undated = planned().fact("programme.signed_on", "2026-04-09");
    undated.known.undated_signatures = 2;
    let refused = |told: &str| {
        let case = planned().fact("programme.approved_on", "2026-04-10");
        case.explained("11", told)
    };
    table(
        "37",
        &[
            (planned(), NotYet, "te weinig"),
            (
                planned().fact("programme.approved_on", "2026-04-10"),
                Open,
                "goedgekeurd",
            ),
            (
                planned().fact("programme.approved_on", "2026-04-11"),
                NotYet,
                "te weinig",
            ),
            (
                planned().fact("ending.handed_over_on", "2026-04-10"),
                Open,
                "overgedragen",
            ),
            (
                planned().fact("programme.signed_on", "2026-04-10"),
                Closed,
                "10 april 2026",
            ),
            (undated, Open, "zonder dag: 2"),
            // Who would not sign has no day of signing, once the reason is there.
            (refused("2026-04-10"), NotYet, "tekende niet"),
            (refused("2026-04-11"), Open, "goedgekeurd"),
            (
                refused("2026-04-10").fact("check.explanation/11", ""),
                Open,
                "goedgekeurd",
            ),
        ],
    );
}

/// A programme whose last day was never agreed.
fn endless() -> Attempt {
    base().fact("programme.planned_end", "")
}

/// The waiting period is longer by thirteen weeks: until 30 May 2027.
fn longer(attempt: Attempt) -> Attempt {
    attempt.fact("sickness.voluntary_extension_days", "91")
}

/// Wages go on for a year: until 27 February 2028.
fn sanctioned(attempt: Attempt) -> Attempt {
    attempt.fact("sanction.sent_on", "2027-01-15")
}

#[test]
fn the_final_report() {
    // Week 87 ends on 1 November 2026.
    table(
        "39",
        &[
            (bare(), NotYet, "fase"),
            (base().on("2026-11-01"), NotYet, "1 november 2026"),
            (base().on("2026-11-02"), Open, "1 november 2026"),
            (
                ended(base(), "2026-09-01").on("2026-09-15"),
                NotYet,
                "15 september 2026",
            ),
            (
                ended(base(), "2026-09-01").on("2026-09-16"),
                Open,
                "15 september 2026",
            ),
            // The timeline's own date stands, however early the programme ended.
            (
                ended(base(), "2026-09-01")
                    .on("2026-09-09")
                    .set("final_report_days", 14),
                NotYet,
                "15 september 2026",
            ),
            (
                ended(base(), "2026-09-01")
                    .on("2026-09-09")
                    .set("final_report_days", 7),
                Open,
                "8 september",
            ),
            (
                base()
                    .on("2026-11-02")
                    .fact("ending.final_report_on", "2026-11-02"),
                Closed,
                "2 november",
            ),
            (
                base()
                    .on("2026-11-02")
                    .fact("ending.final_report_on", "2026-11-03"),
                Open,
                "1 nov",
            ),
            (
                base().on("2026-11-02").explained("39", "2026-11-02"),
                Explained,
                "1 november",
            ),
            // Week 87 moves with a last day that was moved; the end of the programme counts as before.
            (longer(base()).on("2027-01-31"), NotYet, "31 januari 2027"),
            (longer(base()).on("2027-02-01"), Open, "31 januari 2027"),
            (
                sanctioned(base()).on("2027-02-14"),
                NotYet,
                "14 februari 2027",
            ),
            (
                sanctioned(base()).on("2027-02-15"),
                Open,
                "14 februari 2027",
            ),
            (
                sanctioned(endless()).on("2027-11-01"),
                Open,
                "31 oktober 2027",
            ),
            // Without a planned end the end of the waiting period tells week 87.
            (endless().on("2026-11-01"), NotYet, "1 november 2026"),
            (endless().on("2026-11-02"), Open, "1 november 2026"),
        ],
    );
}

#[test]
fn the_result_of_each_direction() {
    let closing = || {
        let case = market().phase(3, "2026-06-10");
        case.fact("direction.title/1", "Planner")
            .fact("direction.title/2", "Buyer")
    };
    let one = || closing().fact("direction.outcome/1", "Two talks, no offer");
    let out = || one().fact("direction.status/2", "ruled_out");
    table(
        "40",
        &[
            (market(), NotYet, "fase"),
            (market().phase(3, "2026-06-10"), NotYet, "te weinig"),
            (closing(), Open, "(aantal: 2): Planner, Buyer."),
            (closing().phase(3, "2026-06-11"), NotYet, "fase"),
            (one(), Open, "(aantal: 1): Buyer."),
            (out(), Open, "Buyer."),
            (
                out().fact("direction.ruled_out_reason/2", "Too far"),
                Closed,
                "wat eruit kwam",
            ),
            (
                one().fact("direction.ruled_out_reason/2", "Too far"),
                Open,
                "Buyer.",
            ),
            (ended(one(), "2026-06-10"), Open, "Buyer."),
            (one().explained("40", "2026-06-10"), Explained, "Buyer."),
        ],
    );
    assert_eq!(one().item("40").field, Some(Field::DirectionOutcome));
}

#[test]
fn the_papers_reach_the_employer() {
    // Week 90 ends on 22 November 2026.
    let handed = |on: &str| base().on("2026-11-23").fact("ending.handed_over_on", on);
    table(
        "41",
        &[
            (bare(), NotYet, "fase"),
            (base().on("2026-11-22"), NotYet, "22 november 2026"),
            (base().on("2026-11-23"), Open, "22 november 2026"),
            (handed("2026-11-22"), Closed, "sinds 22 november 2026."),
            // Late is late, also once the papers are there.
            (
                handed("2026-11-23"),
                Open,
                "sinds 23 november 2026. De laatste dag was 22 november",
            ),
            (
                handed("2026-11-23").explained("41", "2026-11-23"),
                Explained,
                "De laatste dag was 22 november",
            ),
            // A joint extension or a wage sanction moves week 90 with the last day: 91 days, 52 weeks.
            (longer(base()).on("2027-02-21"), NotYet, "21 februari 2027"),
            (longer(base()).on("2027-02-22"), Open, "21 februari 2027"),
            (longer(endless()).on("2027-02-22"), Open, "21 februari 2027"),
            (
                sanctioned(base()).on("2027-11-21"),
                NotYet,
                "21 november 2027",
            ),
            (
                sanctioned(base()).on("2027-11-22"),
                Open,
                "21 november 2027",
            ),
            (
                sanctioned(endless()).on("2027-11-22"),
                Open,
                "21 november 2027",
            ),
            (
                base().on("2026-11-23").explained("41", "2026-11-23"),
                Explained,
                "22 november",
            ),
            (
                ended(base(), "2026-06-01").on("2026-11-23"),
                Open,
                "22 november",
            ),
            // Without a planned end the end of the waiting period tells week 90.
            (endless().on("2026-11-22"), NotYet, "22 november 2026"),
            (endless().on("2026-11-23"), Open, "22 november 2026"),
        ],
    );
}

#[test]
fn the_file_is_kept_for_its_term() {
    table(
        "43",
        &[
            (bare(), NotYet, "te weinig"),
            // Without any end it cannot be later than the waiting period, up to 28 February 2027.
            (bare().on("2029-02-28"), NotYet, "te weinig"),
            (bare().on("2029-03-01"), Open, "28 februari 2029"),
            (endless().on("2029-03-01"), Open, "28 februari 2029"),
            (sanctioned(endless()).on("2029-03-01"), NotYet, "te weinig"),
            // From the planned end by the rules, else from the real one.
            (base().on("2029-01-31"), NotYet, "31 januari 2029"),
            (base().on("2029-02-01"), Open, "31 januari 2029"),
            (
                ended(base(), "2026-06-30").on("2028-06-30"),
                NotYet,
                "30 juni 2028",
            ),
            (
                ended(base(), "2026-06-30").on("2028-07-01"),
                Open,
                "30 juni 2028",
            ),
            (
                ended(base(), "2026-06-30")
                    .on("2028-07-01")
                    .set("retention_months", 25),
                NotYet,
                "30 juli",
            ),
            (
                ended(base(), "2026-06-30")
                    .on("2028-07-01")
                    .explained("43", "2028-06-30"),
                Explained,
                "30 juni",
            ),
        ],
    );
}

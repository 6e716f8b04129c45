//! The start: latest days, capacity, privacy, permit, pension.

use spoorboek_domain::{ApplicationStatus, Field, LogKind};

use super::attempt::*;

#[test]
fn the_labour_experts_report() {
    let report = |on: &str| base().fact("labour_expert.report_on", on);
    let full = report("2026-03-01").fact("labour_expert.advice", "Office work");
    table(
        "01",
        &[
            // Week 52 ends on 1 March 2026; until then the report can still come.
            (bare().on("2026-03-01"), NotYet, "1 maart 2026"),
            (bare().on("2026-03-02"), Open, "geen rapport"),
            (base(), Open, "geen rapport"),
            (
                base().explained("01", "2026-04-05"),
                Explained,
                "geen rapport",
            ),
            (
                report("2026-03-01"),
                Open,
                "van 1 maart 2026, maar het advies",
            ),
            (report("2026-04-11"), Open, "geen rapport"),
            (full.clone(), Closed, "met het advies"),
            (full.on("2026-02-28"), NotYet, "1 maart 2026"),
            (
                bare().fact("track1.track2_waived_on", "2026-03-05"),
                NotYet,
                "niet nodig",
            ),
        ],
    );
    assert_eq!(
        report("2026-03-01").item("01").field,
        Some(Field::LabourExpertAdvice)
    );
}

#[test]
fn the_start_after_the_labour_experts_advice() {
    let start = |on: &str| {
        let case = bare().fact("labour_expert.report_on", "2026-02-01");
        let case = case.fact("labour_expert.advises_track2", "yes");
        case.fact("programme.start", on)
    };
    let advises = |said: &str, on: &str| start(on).fact("labour_expert.advises_track2", said);
    let advised = |advice: &str| start("2026-04-01").fact("labour_expert.advised_on", advice);
    // Six weeks later: 15 March 2026.
    table(
        "02",
        &[
            (bare(), NotYet, "te weinig"),
            (start("").on("2026-03-15"), NotYet, "15 maart 2026"),
            (start("").on("2026-03-16"), Open, "nog niet begonnen"),
            (start("2026-03-14"), Closed, "14 maart 2026"),
            (start("2026-03-15"), Closed, "15 maart 2026"),
            (start("2026-03-16"), Open, "Aantal dagen te laat: 1."),
            (
                start("2026-04-01").explained("02", "2026-04-02"),
                Explained,
                "te laat: 17.",
            ),
            // An advice against track 2 begins no term; one that is not known is asked for.
            (
                advises("no", "2026-04-01"),
                NotYet,
                "adviseert geen spoor 2",
            ),
            (advises("no", "").on("2026-05-01"), NotYet, "adviseert geen"),
            (advises("", "2026-03-15"), Closed, "15 maart 2026"),
            (
                advises("", "2026-03-16"),
                Open,
                "Adviseert de arbeidsdeskundige spoor 2? Vul het antwoord in. Bij ja is 15 maart 2026",
            ),
            (
                advises("", "").on("2026-03-01"),
                Open,
                "Vul het antwoord in",
            ),
            // The term runs from the advice, before or after the report.
            (advised("2026-02-18"), Closed, "1 april 2026"),
            (advised("2026-02-17"), Open, "te laat: 1."),
            (advised("2026-01-31"), Open, "te laat: 18."),
            (advised("2026-04-11"), Open, "te laat: 17."),
            // A return in sight, recorded in time, gives three months.
            (
                start("2026-05-01").fact("track1.track2_omitted_on", "2026-03-15"),
                Closed,
                "15 juni 2026",
            ),
            (
                start("2026-05-01").fact("track1.track2_omitted_on", "2026-03-16"),
                Open,
                "15 maart 2026",
            ),
        ],
    );
}

#[test]
fn the_start_after_evaluation_or_capacity() {
    // The evaluation is due on 1 March 2026, so that track 2 begins on 12 April 2026.
    let start = |on: &str| bare().fact("programme.start", on);
    let later = |on: &str| start(on).fact("capacity.established_on", "2026-03-10");
    let renewed = |on: &str| start("2026-05-06").fact("capacity.established_on", on);
    let first = |on: &str| renewed("2026-06-01").fact("capacity.first_established_on", on);
    table(
        "03",
        &[
            (start("2026-04-12"), Closed, "12 april 2026"),
            (start("2026-04-13"), Open, "te laat: 1."),
            (start("").on("2026-04-12"), NotYet, "12 april 2026"),
            (start("").on("2026-04-13"), Open, "nog niet begonnen"),
            (
                start("2026-04-13").fact("track1.track2_omitted_on", "2026-04-01"),
                Closed,
                "1 juli",
            ),
            (later("2026-05-06"), NotYet, "regel 04"),
            // Of two documents the first counts: whether it left time to wait, and until when.
            (first("2026-02-28"), Open, "te laat: 24."),
            (first("2026-03-10"), NotYet, "regel 04"),
            // Set again after the start, it was no reason to wait.
            (renewed("2026-05-07"), Open, "te laat: 24."),
            (renewed("2026-05-06"), NotYet, "regel 04"),
            // Who stopped before that day need not have begun.
            (
                ended(start(""), "2026-04-12").on("2026-06-10"),
                NotYet,
                "afgelopen",
            ),
            (
                ended(start(""), "2026-04-13").on("2026-06-10"),
                Open,
                "nog niet begonnen",
            ),
        ],
    );
    table(
        "04",
        &[
            (start("2026-04-13"), NotYet, "te weinig"),
            (later("2026-05-05"), Closed, "5 mei 2026"),
            (later("2026-05-06"), Open, "Aantal dagen te laat: 1."),
            (first("2026-02-28"), NotYet, "te weinig"),
            (first("2026-03-10"), Open, "Aantal dagen te laat: 1."),
            (first("2026-03-11"), Closed, "6 mei 2026"),
            (renewed("2026-05-07"), NotYet, "te weinig"),
            (renewed("2026-05-06"), Closed, "1 juli 2026"),
            (
                later("2026-05-06").explained("04", "2026-04-01"),
                Explained,
                "5 mei 2026",
            ),
        ],
    );
}

#[test]
fn capacity_grows_old() {
    let set = base().fact("capacity.established_on", "2026-01-10");
    table(
        "05",
        &[
            (bare(), NotYet, "te weinig"),
            (base(), Open, "geen datum"),
            (set.clone().on("2026-07-10"), Closed, "10 januari 2026"),
            (set.clone().on("2026-07-11"), Open, "6 maanden"),
            (
                set.clone().set("capacity_months", 7).on("2026-07-11"),
                Closed,
                "10 januari 2026",
            ),
            (
                set.clone().on("2026-07-11").explained("05", "2026-07-01"),
                Explained,
                "6 maanden",
            ),
            // What was said of the document before this one counts no longer.
            (
                set.on("2026-07-11").explained("05", "2026-01-09"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

#[test]
fn activities_without_capacity() {
    let none = base()
        .fact("capacity.established_on", "2026-04-05")
        .fact("capacity.none_now", "yes");
    let service = |on: &str| none.clone().fact("service.planned_on/1", on);
    table(
        "07",
        &[
            (base(), NotYet, "te weinig"),
            (
                base().fact("capacity.established_on", "2026-04-05"),
                Closed,
                "zijn mogelijkheden",
            ),
            (none.clone(), Closed, "er loopt niets"),
            (service("2026-04-09"), Closed, "er loopt niets"),
            (service("2026-04-10"), Open, "daarna activiteiten"),
            (
                service("2026-04-20").fact("service.done_on/1", "2026-04-05"),
                Closed,
                "niets",
            ),
            (
                service("2026-04-20").fact("service.done_on/1", "2026-04-06"),
                Open,
                "daarna",
            ),
            (
                none.clone().line(LogKind::JobSearch, "2026-04-05", 60),
                Closed,
                "niets",
            ),
            (
                none.clone().line(LogKind::JobSearch, "2026-04-06", 60),
                Open,
                "daarna",
            ),
            (
                none.clone().line(LogKind::Call, "2026-04-06", 60),
                Closed,
                "niets",
            ),
            (
                none.clone()
                    .applied("2026-04-05", ApplicationStatus::Sent, ""),
                Closed,
                "niets",
            ),
            (
                none.clone()
                    .applied("2026-04-06", ApplicationStatus::Sent, ""),
                Open,
                "daarna",
            ),
            (
                service("2026-04-10").explained("07", "2026-04-05"),
                Explained,
                "daarna",
            ),
            // It was agreed under the document before this one.
            (
                service("2026-04-10").explained("07", "2026-04-04"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

#[test]
fn the_privacy_notice() {
    let told = |on: &str| base().fact("intake.privacy_notice_on", on);
    table(
        "08",
        &[
            (bare(), NotYet, "te weinig"),
            (
                bare().fact("programme.start", "2026-04-11"),
                NotYet,
                "te weinig",
            ),
            (
                bare().fact("programme.start", "2026-04-10"),
                Open,
                "Nergens",
            ),
            (bare().fact("intake.on", "2026-04-10"), Open, "Nergens"),
            (told("2026-04-10"), Closed, "10 april 2026"),
            (told("2026-04-11"), Open, "Nergens"),
            // It blocks: no explanation stands in its place.
            (base().explained("08", "2026-04-10"), Open, "Nergens"),
        ],
    );
}

#[test]
fn a_permit_that_runs_out() {
    let until = |on: &str| {
        let case = base().fact("permit.category", "HSM");
        case.fact("permit.expires_on", on)
    };
    table(
        "31",
        &[
            (base(), NotYet, "te weinig"),
            (
                base().fact("permit.category", "EU"),
                Closed,
                "loopt niet af",
            ),
            (
                until("2026-07-01").fact("permit.category", "PERMANENT"),
                Closed,
                "loopt niet af",
            ),
            (
                until("2026-07-08").fact("permit.category", "ASYLUM"),
                Open,
                "tot dan: 89.",
            ),
            (
                until("2026-07-08").fact("permit.category", ""),
                Open,
                "tot dan: 89.",
            ),
            (until("2026-04-09"), Open, "liep af op 9 april 2026"),
            (until("2026-04-10"), Open, "tot dan: 0."),
            (until("2026-07-08"), Open, "tot dan: 89."),
            // From 90 days on only the programme's end counts.
            (
                until("2026-07-09"),
                Open,
                "Het traject duurt tot 31 januari 2027",
            ),
            (
                until("2026-07-09").fact("programme.planned_end", "2026-07-09"),
                Closed,
                "9 juli",
            ),
            (
                until("2026-07-08").set("permit_days", 89),
                Open,
                "Het traject duurt",
            ),
            (until("2027-01-30"), Open, "Het traject duurt"),
            (until("2027-01-31"), Closed, "31 januari 2027"),
            (
                until("2027-01-31").fact("prolonged.to", "2027-02-01"),
                Open,
                "1 februari 2027",
            ),
            (
                until("2026-07-08").fact("permit.renewal_applied_on", "2026-04-10"),
                Closed,
                "verlenging",
            ),
            (
                until("2026-07-08").fact("permit.renewal_applied_on", "2026-04-11"),
                Open,
                "89",
            ),
            (
                until("2026-04-08").fact("permit.renewal_applied_on", "2026-04-09"),
                Open,
                "liep af",
            ),
            // A renewal that led to this card says nothing of the next.
            (
                until("2026-07-08").fact("permit.renewal_applied_on", "2024-07-01"),
                Open,
                "89",
            ),
            (
                until("2026-07-08").explained("31", "2026-04-09"),
                Explained,
                "89",
            ),
            // It was said while the end was far away, or before the card ran out.
            (
                until("2026-07-08").explained("31", "2026-04-08"),
                Open,
                "telt hier niet meer",
            ),
            (
                until("2026-04-09").explained("31", "2026-04-09"),
                Explained,
                "liep af",
            ),
            (
                until("2026-04-09").explained("31", "2026-04-08"),
                Open,
                "telt hier niet meer",
            ),
            // In time is by the day before the last one.
            (
                until("2026-04-09").fact("permit.renewal_applied_on", "2026-04-09"),
                Open,
                "liep af",
            ),
            (
                until("2026-04-09").fact("permit.renewal_applied_on", "2026-04-08"),
                Closed,
                "verlenging op 8 april 2026",
            ),
        ],
    );
}

#[test]
fn pension_soon_after_the_waiting_period() {
    // The waiting period ends on 28 February 2027.
    let pension = |on: &str| base().fact("sickness.pension_date", on);
    table(
        "42",
        &[
            (base(), NotYet, "te weinig"),
            (pension("2028-02-27"), Open, "27 februari 2028"),
            (pension("2028-02-28"), Closed, "28 februari 2028"),
            (
                pension("2028-02-27").set("pension_months", 11),
                Closed,
                "27 februari 2028",
            ),
            (
                pension("2028-02-27").fact("track1.track2_waived_on", "2026-04-01"),
                Closed,
                "vastgelegd",
            ),
            (
                pension("2028-02-27").explained("42", "2026-04-01"),
                Explained,
                "allebei",
            ),
        ],
    );
}

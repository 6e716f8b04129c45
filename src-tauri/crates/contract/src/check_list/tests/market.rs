//! What happens on the way: contact, reports, applications.

use spoorboek_domain::{ApplicationStatus, DocumentKind, LogKind};

use super::attempt::*;

#[test]
fn contact_breaks_the_silence() {
    let spoke = || base().line(LogKind::Call, "2026-05-01", 20);
    table(
        "21",
        &[
            (bare(), NotYet, "fase"),
            (base().on("2026-04-22"), NotYet, "22 april 2026"),
            (base().on("2026-04-23"), Open, "22 dagen"),
            (spoke().on("2026-05-22"), Closed, "1 mei 2026"),
            (spoke().on("2026-05-23"), Open, "1 mei 2026, 22 dagen"),
            (
                spoke().on("2026-05-23").set("no_contact_days", 22),
                Closed,
                "1 mei",
            ),
            // What was said before the start breaks no silence of the programme.
            (
                base()
                    .line(LogKind::Call, "2026-03-31", 20)
                    .on("2026-04-22"),
                NotYet,
                "22 april",
            ),
            (
                base()
                    .line(LogKind::Call, "2026-03-31", 20)
                    .on("2026-04-23"),
                Open,
                "Sinds de start",
            ),
            (
                base()
                    .line(LogKind::Call, "2026-04-01", 20)
                    .on("2026-04-23"),
                Open,
                "1 april 2026, 22",
            ),
            // Said of the day of the last contact, or later, it counts; before that no longer.
            (
                spoke().on("2026-05-23").explained("21", "2026-05-01"),
                Explained,
                "22 dagen",
            ),
            (
                spoke().on("2026-05-23").explained("21", "2026-04-30"),
                Open,
                "van 30 april 2026 is",
            ),
            // Explained on a day that is still to come.
            (
                spoke().on("2026-05-23").explained("21", "2026-05-24"),
                Open,
                "22 dagen",
            ),
            // A talk about the employee is none with the employee.
            (
                spoke()
                    .line(LogKind::Employer, "2026-05-20", 20)
                    .line(LogKind::ThirdParty, "2026-05-21", 20)
                    .on("2026-05-23"),
                Open,
                "1 mei 2026, 22 dagen",
            ),
            (market().phase(3, "2026-06-10"), Open, "70 dagen"),
            (ended(market(), "2026-06-10"), NotYet, "afgelopen"),
        ],
    );
}

#[test]
fn contact_is_what_the_trajectory_calls_contact() {
    for kind in LogKind::ALL {
        let attempt = base().line(*kind, "2026-05-01", 60).on("2026-05-10");
        let trajectory = attempt.case.trajectory(None, attempt.today);
        let counts = attempt.item("21").status == Closed;
        assert_eq!(counts, trajectory.last_contact.is_some(), "{}", kind.key());
        // Their hours too: those of a week hold one hour of work, of which half is enough.
        let hours = attempt.fact("programme.coach_hours", "0,5");
        let worked = hours.item("27").status == Closed;
        assert_eq!(worked, trajectory.coach_hours.used > 0, "{}", kind.key());
    }
}

#[test]
fn an_absence_is_followed_up() {
    // Five business days from Wednesday 29 April end on Thursday 7 May: 5 May is a public holiday.
    let absent = || base().line(LogKind::NoShow, "2026-04-29", 0);
    table(
        "22",
        &[
            (base(), Closed, "geen afwezigheid"),
            (absent().on("2026-04-28"), Closed, "geen afwezigheid"),
            (absent().on("2026-05-07"), NotYet, "7 mei 2026"),
            (absent().on("2026-05-08"), Open, "Op 29 april 2026"),
            (
                absent().on("2026-05-08").set("absence_business_days", 6),
                NotYet,
                "8 mei",
            ),
            (
                absent()
                    .line(LogKind::Call, "2026-04-29", 5)
                    .on("2026-05-08"),
                Closed,
                "geen",
            ),
            (
                absent()
                    .line(LogKind::Call, "2026-04-28", 5)
                    .on("2026-05-08"),
                Open,
                "29 april",
            ),
            (
                absent()
                    .line(LogKind::NoShow, "2026-05-06", 0)
                    .on("2026-05-08"),
                Open,
                "29 april",
            ),
            (
                absent()
                    .line(LogKind::Desk, "2026-05-06", 5)
                    .on("2026-05-08"),
                Open,
                "29 april",
            ),
            (
                absent()
                    .line(LogKind::Employer, "2026-05-06", 5)
                    .line(LogKind::ThirdParty, "2026-05-07", 5)
                    .on("2026-05-08"),
                Open,
                "29 april",
            ),
            (
                absent().on("2026-05-08").explained("22", "2026-04-29"),
                Explained,
                "29 april",
            ),
            (
                absent().on("2026-05-08").explained("22", "2026-04-28"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
    let item = absent().on("2026-05-08").item("22");
    assert_eq!(item.entry.as_deref(), Some("line-2026-04-29"));
}

#[test]
fn reports_come_in_time() {
    let report = |on: &str| base().document(DocumentKind::ProgressReport, on);
    let seldom = |days: &str| base().fact("programme.report_every_days", days);
    table(
        "23",
        &[
            (base().on("2026-05-13"), NotYet, "13 mei 2026"),
            (
                base().on("2026-05-14"),
                Open,
                "nog geen voortgangsrapportage",
            ),
            (
                base().on("2026-05-14").set("report_days", 43),
                NotYet,
                "14 mei",
            ),
            (
                base()
                    .on("2026-05-13")
                    .fact("programme.report_every_days", "28"),
                Open,
                ": 28.",
            ),
            (
                base()
                    .on("2026-05-14")
                    .fact("programme.report_every_days", "56"),
                NotYet,
                "27 mei",
            ),
            // More than eight weeks is too seldom, whatever was agreed.
            (
                seldom("57").on("2026-05-14"),
                Open,
                ": 57. Dat is minder vaak dan elke 56 dagen",
            ),
            (
                seldom("57").set("report_days_most", 57).on("2026-05-14"),
                NotYet,
                "28 mei",
            ),
            (seldom("90").on("2026-05-27"), Open, ": 90."),
            (seldom("90").on("2026-05-28"), Open, "mogen zitten: 56."),
            (
                base().set("report_days", 90).on("2026-05-28"),
                Open,
                "mogen zitten: 56.",
            ),
            (report("2026-05-10").on("2026-06-21"), Closed, "10 mei 2026"),
            (report("2026-05-10").on("2026-06-22"), Open, "10 mei 2026"),
            (report("2026-03-31").on("2026-05-13"), NotYet, "13 mei"),
            (report("2026-04-01").on("2026-05-14"), Open, "1 april 2026"),
            (report("2026-05-15").on("2026-05-14"), Open, "nog geen"),
            (
                report("2026-05-10")
                    .on("2026-06-22")
                    .explained("23", "2026-05-10"),
                Explained,
                "10",
            ),
            (
                report("2026-05-10")
                    .on("2026-06-22")
                    .explained("23", "2026-05-09"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

fn applied(on: &str) -> Attempt {
    market().applied(on, ApplicationStatus::Rejected, "A letter")
}

#[test]
fn the_last_application() {
    table(
        "24",
        &[
            (base(), NotYet, "fase"),
            (market().on("2026-06-22"), NotYet, "22 juni 2026"),
            (market().on("2026-06-23"), Open, "22 dagen"),
            (
                applied("2026-05-31").on("2026-06-23"),
                Open,
                "Sinds het begin van fase 2",
            ),
            (
                applied("2026-06-01").on("2026-06-23"),
                Open,
                "1 juni 2026, 22 dagen",
            ),
            (
                applied("2026-06-20").on("2026-07-11"),
                Closed,
                "20 juni 2026",
            ),
            (
                applied("2026-06-20").on("2026-07-12"),
                Open,
                "20 juni 2026, 22 dagen",
            ),
            (
                applied("2026-06-20")
                    .on("2026-07-12")
                    .set("no_application_days", 22),
                Closed,
                "20",
            ),
            (applied("2026-06-24").on("2026-06-23"), Open, "22 dagen"),
            (
                applied("2026-06-20")
                    .on("2026-07-12")
                    .explained("24", "2026-06-20"),
                Explained,
                "22",
            ),
            (
                applied("2026-06-20")
                    .on("2026-07-12")
                    .explained("24", "2026-06-19"),
                Open,
                "telt hier niet meer",
            ),
            (
                market().phase(3, "2026-06-23").on("2026-06-23"),
                NotYet,
                "fase",
            ),
        ],
    );
}

#[test]
fn applications_in_four_weeks() {
    let times = |count: u32, on: &str| {
        (0..count).fold(market().on("2026-07-10"), |case, _| {
            case.applied(on, ApplicationStatus::Rejected, "A letter")
        })
    };
    // The four weeks until 10 July begin on 13 June.
    table(
        "25",
        &[
            (market().on("2026-06-28"), NotYet, "29 juni 2026"),
            (market().on("2026-06-29"), Open, ": 0. Gewoon is: 4"),
            (times(4, "2026-06-13"), Closed, ": 4."),
            (times(4, "2026-06-12"), Open, ": 0. Gewoon"),
            (times(4, "2026-07-11"), Open, ": 0. Gewoon"),
            (times(3, "2026-07-10"), Open, ": 3. Gewoon is: 4"),
            (
                times(3, "2026-07-10").set("applications_least", 3),
                Closed,
                ": 3.",
            ),
            (
                times(3, "2026-07-10").explained("25", "2026-06-12"),
                Explained,
                ": 3.",
            ),
            (
                times(3, "2026-07-10").explained("25", "2026-06-11"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

#[test]
fn proof_and_replies() {
    use ApplicationStatus::{Invited, Rejected, Sent};
    let old = |status, proof: &str| market().applied("2026-06-01", status, proof);
    table(
        "26",
        &[
            (market(), NotYet, "te weinig"),
            (
                old(Sent, "").on("2026-07-01"),
                Closed,
                "bewijs en een antwoord",
            ),
            (old(Sent, "A letter").on("2026-07-02"), Open, "Na 30 dagen"),
            (old(Rejected, "").on("2026-07-02"), Open, "Tulip Works"),
            (old(Rejected, "A letter").on("2026-07-02"), Closed, "bewijs"),
            (old(Invited, "A letter").on("2026-07-02"), Closed, "bewijs"),
            (
                old(Sent, "").on("2026-07-02").set("proof_days", 31),
                Closed,
                "bewijs",
            ),
            (
                old(Sent, "").on("2026-07-02").explained("26", "2026-07-01"),
                Explained,
                "30 dagen",
            ),
            // It was said before the newest came due.
            (
                old(Sent, "").on("2026-07-02").explained("26", "2026-06-30"),
                Open,
                "telt hier niet meer",
            ),
            (
                old(Sent, "")
                    .applied("2026-06-02", Sent, "")
                    .on("2026-07-03")
                    .explained("26", "2026-07-01"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
    let item = old(Sent, "").on("2026-07-02").item("26");
    assert_eq!(item.entry.as_deref(), Some("application-2026-06-01"));
}

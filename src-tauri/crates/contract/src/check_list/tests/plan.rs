//! The plan and its course.

use spoorboek_domain::{ApplicationStatus, DocumentKind, Field, LogKind};

use super::attempt::*;

fn planned(on: &str) -> Attempt {
    base().document(DocumentKind::TrajectoryPlan, on)
}

#[test]
fn the_plan_is_there() {
    table(
        "09",
        &[
            (bare(), NotYet, "fase"),
            (base().on("2026-05-13"), NotYet, "13 mei 2026"),
            (base().on("2026-05-14"), Open, "13 mei 2026"),
            (
                base().on("2026-05-14").explained("09", "2026-05-14"),
                Explained,
                "13 mei",
            ),
            (
                planned("2026-05-20").on("2026-05-20"),
                Closed,
                "20 mei 2026",
            ),
            (planned("2026-05-20").on("2026-05-19"), Open, "13 mei 2026"),
            (
                base().fact("programme.signed_on", "2026-04-09"),
                Closed,
                "9 april 2026",
            ),
            (market(), Open, "13 mei 2026"),
            // A programme that stopped before that day owed none; a later end excuses nothing.
            (
                ended(base(), "2026-05-13").on("2026-06-10"),
                NotYet,
                "afgelopen",
            ),
            (
                ended(base(), "2026-05-14").on("2026-06-10"),
                Open,
                "13 mei 2026",
            ),
        ],
    );
}

#[test]
fn the_plan_is_agreed() {
    for (rule, field) in [
        ("11", "programme.signed_on"),
        ("12", "programme.approved_on"),
    ] {
        let plan = || planned("2026-04-10").document(DocumentKind::TrajectoryPlan, "2026-04-20");
        table(
            rule,
            &[
                (base(), NotYet, "te weinig"),
                (plan().on("2026-04-24"), NotYet, "24 april 2026"),
                (plan().on("2026-04-25"), Open, "10 april 2026, 15 dagen"),
                (
                    plan().on("2026-04-25").set("plan_agreed_days", 15),
                    NotYet,
                    "25 april",
                ),
                (
                    plan().on("2026-04-25").explained(rule, "2026-04-24"),
                    Explained,
                    "15 dagen",
                ),
                (
                    plan().on("2026-04-25").fact(field, "2026-04-25"),
                    Closed,
                    "25 april 2026",
                ),
                (
                    plan().on("2026-04-25").fact(field, "2026-04-26"),
                    Open,
                    "15 dagen",
                ),
                (
                    ended(plan(), "2026-04-24").on("2026-06-10"),
                    NotYet,
                    "afgelopen",
                ),
                (
                    ended(plan(), "2026-04-25").on("2026-06-10"),
                    Open,
                    "61 dagen",
                ),
            ],
        );
    }
}

fn milestone(attempt: Attempt) -> Attempt {
    attempt.facts(&[
        ("milestone.what/1", "CV ready"),
        ("milestone.who/1", "Coach"),
        ("milestone.due/1", "2026-04-20"),
        ("milestone.proof/1", "The CV"),
    ])
}

#[test]
fn milestones_are_whole() {
    let whole = || milestone(base());
    table(
        "18",
        &[
            (base(), NotYet, "te weinig"),
            (whole(), Closed, "(1)"),
            (
                whole().fact("milestone.who/1", ""),
                Open,
                "1 van 1: CV ready",
            ),
            (whole().fact("milestone.due/1", ""), Open, "1 van 1"),
            (whole().fact("milestone.proof/1", ""), Open, "1 van 1"),
            (
                whole().fact("milestone.what/2", "Talk"),
                Open,
                "1 van 2: Talk",
            ),
            (
                whole()
                    .fact("milestone.who/1", "")
                    .fact("milestone.status/1", "dropped"),
                NotYet,
                "te weinig",
            ),
            (
                whole()
                    .fact("milestone.who/1", "")
                    .explained("18", "2026-04-10"),
                Explained,
                "CV",
            ),
        ],
    );
    let item = whole().fact("milestone.proof/1", "").item("18");
    assert_eq!(
        (item.field, item.row.as_str()),
        (Some(Field::MilestoneProof), "1")
    );
}

#[test]
fn milestones_are_late() {
    let late = || milestone(base()).on("2026-05-05");
    table(
        "19",
        &[
            (base(), NotYet, "te weinig"),
            (late().on("2026-05-04"), Closed, "te laat"),
            (
                late(),
                Open,
                "CV ready (aantal: 1). De oudste moest klaar zijn op 20 april 2026",
            ),
            (late().set("milestone_days", 15), Closed, "te laat"),
            (
                late().fact("milestone.note/1", "Waits for a photo"),
                Closed,
                "te laat",
            ),
            (late().fact("milestone.status/1", "done"), Closed, "te laat"),
            (
                late().fact("milestone.status/1", "dropped"),
                Closed,
                "te laat",
            ),
            (
                late().fact("milestone.done_on/1", "2026-05-05"),
                Closed,
                "te laat",
            ),
            (
                late().fact("milestone.done_on/1", "2026-05-06"),
                Open,
                "CV ready",
            ),
            (late().explained("19", "2026-04-20"), Explained, "CV ready"),
            // What was due after the end of the programme was late no more.
            (ended(late(), "2026-04-20"), Closed, "te laat"),
            (ended(late(), "2026-04-21"), Open, "CV ready"),
            // It was said before this milestone came due.
            (
                late().explained("19", "2026-04-19"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

#[test]
fn orientation_takes_long() {
    // Thirteen weeks from 1 April end on 1 July.
    table(
        "20",
        &[
            (base().on("2026-07-01"), NotYet, "1 juli 2026"),
            (base().on("2026-07-02"), Open, "13 weken"),
            (
                base().on("2026-07-02").set("orientation_weeks", 14),
                NotYet,
                "8 juli 2026",
            ),
            (
                base().on("2026-07-02").fact("phase.note/1", "A move"),
                Closed,
                "de reden",
            ),
            (
                base().on("2026-07-02").explained("20", "2026-07-01"),
                Explained,
                "13 weken",
            ),
            (market(), Closed, "1 juni 2026"),
            (
                base().phase(2, "2026-07-02").on("2026-08-01"),
                Open,
                "13 weken",
            ),
            (
                base().phase(3, "2026-07-01").on("2026-08-01"),
                Closed,
                "1 juli 2026",
            ),
            (
                ended(base(), "2026-07-01").on("2026-08-01"),
                NotYet,
                "afgelopen",
            ),
            (
                ended(base(), "2026-07-02").on("2026-08-01"),
                Open,
                "13 weken",
            ),
        ],
    );
    assert_eq!(
        base().on("2026-07-02").item("20").field,
        Some(Field::PhaseNote)
    );
}

#[test]
fn hours_fall_behind() {
    // Two hours a week are eight in four weeks: half is 240 minutes.
    let spent = |on: &str, minutes: u32| {
        let case = base().fact("programme.coach_hours", "2").on("2026-04-29");
        case.line(LogKind::Meeting, on, minutes)
    };
    table(
        "27",
        &[
            (base().on("2026-04-29"), NotYet, "te weinig"),
            (
                spent("2026-04-10", 0).on("2026-04-28"),
                NotYet,
                "29 april 2026",
            ),
            (
                spent("2026-04-10", 239),
                Open,
                "4 uur. Gepland: 8 uur. Dat is minder dan 50 procent",
            ),
            (spent("2026-04-10", 240), Closed, "4 uur. Gepland: 8 uur"),
            (
                spent("2026-04-10", 239).set("hours_percent", 49),
                Closed,
                "8 uur",
            ),
            // The four weeks begin on 2 April.
            (spent("2026-04-02", 240), Closed, "4 uur"),
            (spent("2026-04-01", 240), Open, "0 uur"),
            (spent("2026-04-30", 240), Open, "0 uur"),
            // What the employee does alone is no work of the coach.
            (
                spent("2026-04-10", 0).line(LogKind::JobSearch, "2026-04-11", 240),
                Open,
                "0 uur",
            ),
            (
                spent("2026-04-10", 0).explained("27", "2026-04-01"),
                Explained,
                "0 uur",
            ),
            (
                spent("2026-04-10", 0).explained("27", "2026-03-31"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
    // 306 days for 30.6 hours are 2.8 hours in four weeks.
    let total = base()
        .fact("programme.coach_hours_total", "30,6")
        .on("2026-04-29");
    table("27", &[(total, Open, "Gepland: 2,8 uur")]);
}

#[test]
fn progress_comes_to_a_halt() {
    // Eight weeks from 1 April end on 27 May.
    let still = || base().on("2026-05-28");
    table(
        "28",
        &[
            (bare(), NotYet, "fase"),
            (still().on("2026-05-27"), Closed, "1 april 2026"),
            (still(), Open, "1 april 2026"),
            (still().set("stagnation_weeks", 9), Closed, "1 april"),
            (
                still().fact("milestone.done_on/1", "2026-04-02"),
                Closed,
                "2 april",
            ),
            (
                still().fact("service.done_on/1", "2026-04-02"),
                Closed,
                "2 april",
            ),
            (
                still().fact("training.on/1", "2026-04-02"),
                Closed,
                "2 april",
            ),
            (
                still().fact("adjustment.on/1", "2026-04-02"),
                Closed,
                "2 april",
            ),
            (
                still().fact("search.reviewed_on", "2026-04-02"),
                Closed,
                "2 april",
            ),
            (
                still().fact("milestone.done_on/1", "2026-05-29"),
                Open,
                "1 april",
            ),
            (
                still().applied("2026-04-02", ApplicationStatus::Invited, ""),
                Closed,
                "2 april",
            ),
            (
                still().applied("2026-04-02", ApplicationStatus::Rejected, ""),
                Open,
                "1 april",
            ),
            (still().explained("28", "2026-05-20"), Explained, "1 april"),
            (
                still().explained("28", "2026-03-31"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

#[test]
fn track_1_is_known() {
    let known = || base().fact("track1.status_on", "2026-04-01");
    table(
        "30",
        &[
            (bare(), NotYet, "fase"),
            (base(), Open, "hoe spoor 1 loopt"),
            (known().on("2026-05-13"), Closed, "1 april 2026"),
            (known().on("2026-05-14"), Open, "42 dagen"),
            (
                known().on("2026-05-14").set("track1_days", 43),
                Closed,
                "1 april",
            ),
            (
                known().on("2026-05-14").explained("30", "2026-05-01"),
                Explained,
                "42 dagen",
            ),
            (
                known().on("2026-05-14").explained("30", "2026-03-01"),
                Open,
                "telt hier niet meer",
            ),
            (
                base().fact("employment.end", "2026-04-09"),
                NotYet,
                "contract",
            ),
            (
                base().fact("employment.end", "2026-04-10"),
                Open,
                "hoe spoor 1 loopt",
            ),
        ],
    );
}

#[test]
fn the_employees_view() {
    table(
        "33",
        &[
            (base(), NotYet, "te weinig"),
            (base().fact("intake.on", "2026-04-10"), Open, "nog nergens"),
            (base().fact("intake.on", "2026-04-11"), NotYet, "te weinig"),
            (base().on("2026-05-13"), NotYet, "te weinig"),
            (base().on("2026-05-14"), Open, "nog nergens"),
            (market(), Open, "nog nergens"),
            (
                market().fact("profile.employee_view", "I want to work"),
                Closed,
                "in het dossier",
            ),
            (
                market().explained("33", "2026-06-01"),
                Explained,
                "nog nergens",
            ),
        ],
    );
}

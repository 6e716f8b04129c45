//! The search profile.

use spoorboek_domain::Field;

use super::attempt::*;

/// A direction that is searched in.
fn direction(attempt: Attempt, row: u32, title: &str) -> Attempt {
    attempt.fact(&format!("direction.title/{row}"), title)
}

fn three(attempt: Attempt) -> Attempt {
    let two = direction(direction(attempt, 1, "Planner"), 2, "Buyer");
    direction(two, 3, "Analyst")
}

#[test]
fn the_profile_follows_capacity() {
    let profile = |on: &str| {
        let case = base().fact("search.established_on", on);
        case.fact("capacity.established_on", "2026-04-20")
    };
    table(
        "06",
        &[
            (base(), NotYet, "te weinig"),
            (profile("2026-04-10").on("2026-04-19"), NotYet, "te weinig"),
            (profile("2026-04-10").on("2026-05-04"), NotYet, "4 mei 2026"),
            (
                profile("2026-04-10").on("2026-05-05"),
                Open,
                "binnen 14 dagen",
            ),
            (
                profile("2026-04-10")
                    .on("2026-05-05")
                    .set("profile_review_days", 15),
                NotYet,
                "5 mei",
            ),
            (
                profile("2026-04-20").on("2026-05-05"),
                Closed,
                "20 april 2026",
            ),
            (
                profile("2026-04-10")
                    .fact("search.reviewed_on", "2026-05-05")
                    .on("2026-05-05"),
                Closed,
                "5 mei 2026",
            ),
            (
                profile("2026-04-10")
                    .on("2026-05-05")
                    .explained("06", "2026-05-01"),
                Explained,
                "14",
            ),
            (
                profile("2026-04-10")
                    .on("2026-05-05")
                    .explained("06", "2026-04-19"),
                Open,
                "telt hier niet meer",
            ),
        ],
    );
}

#[test]
fn there_are_enough_directions() {
    let ruled_out = |attempt: Attempt| attempt.fact("direction.status/2", "ruled_out");
    let two = |attempt: Attempt| direction(direction(attempt, 1, "Planner"), 2, "Buyer");
    table(
        "13",
        &[
            (bare(), NotYet, "fase"),
            (base(), NotYet, "13 mei 2026"),
            (base().on("2026-05-14"), Open, "zoekrichtingen: 0. Nodig: 3"),
            (
                two(base().fact("search.established_on", "2026-04-10")),
                Open,
                ": 2. Nodig: 3",
            ),
            (
                two(base().fact("search.established_on", "2026-04-11")),
                NotYet,
                "13 mei",
            ),
            (two(market()), Open, ": 2. Nodig: 3"),
            (two(market()).set("directions_least", 2), Closed, ": 2."),
            (three(market()), Closed, ": 3."),
            (
                three(market()).fact("direction.status/2", "ruled_out"),
                Open,
                ": 2. Nodig: 3",
            ),
            (
                three(market()).fact("direction.status/2", "paused"),
                Closed,
                ": 3.",
            ),
            (
                two(market()).explained("13", "2026-06-01"),
                Explained,
                ": 2. Nodig: 3",
            ),
            (two(market()).phase(3, "2026-06-10"), Open, ": 2. Nodig: 3"),
            (ended(two(market()), "2026-06-10"), Open, ": 2. Nodig: 3"),
            // One that was searched, and ruled out with what came of it, was one all the same.
            (
                ended(ruled_out(three(market())), "2026-06-10"),
                Open,
                ": 2. Nodig: 3",
            ),
            (
                ended(ruled_out(three(market())), "2026-06-10")
                    .fact("direction.outcome/2", "Too far away"),
                Closed,
                ": 3.",
            ),
            // Who stopped before the plan was due needed no search profile.
            (
                ended(base(), "2026-05-13").on("2026-06-10"),
                NotYet,
                "afgelopen",
            ),
            (
                ended(base(), "2026-05-14").on("2026-06-10"),
                Open,
                ": 0. Nodig: 3",
            ),
            // A row in which no name was typed is no direction.
            (
                two(market()).fact("direction.sector/3", "Logistics"),
                Open,
                ": 2. Nodig: 3",
            ),
        ],
    );
}

#[test]
fn each_direction_is_tested_against_each_limit() {
    let limits = || {
        let case = direction(direction(market(), 1, "Planner"), 2, "Buyer");
        case.facts(&[
            ("limit.text/1", "No more than four hours a day"),
            ("limit.text/2", "Quiet surroundings"),
            ("fit.verdict/1.1", "fits"),
            ("fit.verdict/1.2", "adjusted"),
            ("fit.verdict/2.1", "fits"),
        ])
    };
    let all = || limits().fact("fit.verdict/2.2", "fits");
    table(
        "14",
        &[
            (market(), NotYet, "te weinig"),
            (direction(market(), 1, "Planner"), NotYet, "te weinig"),
            (limits(), Open, "bekeken: Buyer."),
            (
                limits().fact("direction.status/2", "paused"),
                Closed,
                "Elke richting",
            ),
            (all(), Closed, "Elke richting"),
            (
                all().fact("limit.text/3", "No night work"),
                Open,
                "bekeken: Planner, Buyer.",
            ),
            (
                all().fact("fit.verdict/2.2", "does_not_fit"),
                Open,
                "gezocht: Buyer.",
            ),
            (limits().explained("14", "2026-06-01"), Explained, "Buyer"),
        ],
    );
    let item = limits().item("14");
    assert_eq!(
        (item.field, item.row.as_str()),
        (Some(Field::DirectionTitle), "2")
    );
}

#[test]
fn each_direction_has_recent_vacancies() {
    let seen = |count: u32, on: &str| {
        let case = direction(market(), 1, "Planner");
        (1..=count).fold(case, |case, row| {
            let case = case.fact(&format!("vacancy.direction/{row}"), "1");
            case.fact(&format!("vacancy.seen_on/{row}"), on)
        })
    };
    // Sixty days before 10 June 2026 is 11 April.
    table(
        "15",
        &[
            (market(), NotYet, "te weinig"),
            (seen(3, "2026-04-11"), Closed, "minstens 3"),
            (
                seen(3, "2026-04-10"),
                Open,
                "dan 3 uit de laatste 60 dagen: Planner",
            ),
            (seen(3, "2026-06-11"), Open, "Planner"),
            (seen(2, "2026-06-10"), Open, "Planner"),
            (
                seen(2, "2026-06-10").set("vacancies_least", 2),
                Closed,
                "minstens 2",
            ),
            (
                seen(3, "2026-04-10").set("vacancy_days", 61),
                Closed,
                "61 dagen",
            ),
            (
                direction(seen(3, "2026-06-01"), 2, "Buyer"),
                Open,
                ": Buyer.",
            ),
            (
                direction(seen(3, "2026-06-01"), 2, "Buyer")
                    .fact("direction.status/2", "ruled_out"),
                Closed,
                "minstens 3",
            ),
            (direction(base(), 1, "Planner"), NotYet, "13 mei 2026"),
            (
                direction(base(), 1, "Planner").on("2026-05-14"),
                Open,
                "Planner",
            ),
            (
                seen(2, "2026-06-10").explained("15", "2026-06-10"),
                Explained,
                "Planner",
            ),
        ],
    );
}

#[test]
fn the_search_is_wide() {
    let from = |first: &str, second: &str| {
        let case = direction(direction(market(), 1, "Planner"), 2, "Buyer");
        let case = case.fact("direction.origin/1", first);
        case.fact("direction.origin/2", second)
    };
    table(
        "16",
        &[
            (market(), NotYet, "te weinig"),
            (from("", ""), NotYet, "te weinig"),
            (from("wish", "last_job"), Open, "(2)"),
            (from("wish", ""), Open, "(1)"),
            (from("wish", "labour_market"), Closed, "Minstens"),
            (from("last_job", "labour_expert"), Closed, "Minstens"),
            (
                from("wish", "labour_market").fact("direction.status/2", "ruled_out"),
                Open,
                "(1)",
            ),
            (
                from("wish", "wish").fact("search.width_reason", "Scarce work"),
                Closed,
                "de reden",
            ),
            (
                from("wish", "wish").explained("16", "2026-06-10"),
                Explained,
                "(2)",
            ),
        ],
    );
}

#[test]
fn hours_stay_within_capacity() {
    let hours = |hours: &str| {
        let case = direction(market(), 1, "Planner").fact("direction.hours/1", hours);
        case.fact("capacity.hours_week", "20")
    };
    table(
        "17",
        &[
            (
                direction(market(), 1, "Planner").fact("direction.hours/1", "24"),
                NotYet,
                "weinig",
            ),
            (hours(""), NotYet, "te weinig"),
            (hours("20"), Closed, "20 uur"),
            (hours("20,5"), Open, "dan 20 uur per week: Planner"),
            (
                hours("20,5").fact("direction.status/1", "paused"),
                NotYet,
                "te weinig",
            ),
            (
                hours("20,5").explained("17", "2026-06-10"),
                Explained,
                "Planner",
            ),
        ],
    );
}

#[test]
fn instruments_are_weighed() {
    let weighed = |count: u32| {
        (1..=count).fold(market(), |case, row| {
            let place = |field: &str| format!("instrument.{field}/{row}");
            let case = case.fact(&place("kind"), "job_carving");
            let case = case.fact(&place("use"), "rejected");
            case.fact(&place("reason"), "No such tasks")
        })
    };
    table(
        "29",
        &[
            (base(), NotYet, "fase"),
            (market(), Open, ": 0. Nodig: 2"),
            (weighed(1), Open, ": 1. Nodig: 2"),
            (weighed(2), Closed, ": 2."),
            (
                weighed(2).set("instruments_least", 3),
                Open,
                ": 2. Nodig: 3",
            ),
            (
                weighed(2).fact("instrument.reason/2", ""),
                Open,
                ": 1. Nodig: 2",
            ),
            (weighed(1).explained("29", "2026-06-10"), Explained, ": 1."),
            (weighed(1).phase(3, "2026-06-10"), Open, ": 1."),
            (ended(weighed(1), "2026-06-10"), Open, ": 1."),
            (ended(base(), "2026-04-10"), NotYet, "afgelopen"),
        ],
    );
}

#[test]
fn dutch_is_enough_or_learnt() {
    let asks = |asked: &str, speaks: &str| {
        let case = direction(market(), 1, "Planner").fact("direction.dutch/1", asked);
        let case = case.fact("language.name/1", "Nederlands");
        case.fact("language.speaking/1", speaks)
    };
    let short = || asks("B1", "A2");
    table(
        "32",
        &[
            (direction(market(), 1, "Planner"), NotYet, "te weinig"),
            (asks("0", ""), Closed, "genoeg Nederlands"),
            (asks("B1", ""), Open, "niet ingevuld: Planner"),
            (
                asks("B1", "").fact("language.writing/1", "B1"),
                Closed,
                "genoeg",
            ),
            (
                asks("B1", "").fact("language.writing/1", "A1"),
                Open,
                "dan de werknemer spreekt",
            ),
            (short(), Open, "dan de werknemer spreekt: Planner"),
            (asks("B1", "B1"), Closed, "genoeg"),
            (asks("B1", "B2"), Closed, "genoeg"),
            (
                short().fact("direction.gap_closed_by/1", "A course"),
                Closed,
                "iets aan gedaan",
            ),
            (
                short().fact("service.kind/1", "language"),
                Closed,
                "iets aan gedaan",
            ),
            (
                short()
                    .fact("barrier.kind/1", "language")
                    .fact("barrier.action/1", "A course"),
                Closed,
                "iets aan gedaan",
            ),
            (short().fact("barrier.kind/1", "language"), Open, "Planner"),
            (
                short()
                    .fact("instrument.kind/1", "language_course")
                    .fact("instrument.use/1", "rejected"),
                Open,
                "Planner",
            ),
            (
                short().fact("direction.status/1", "ruled_out"),
                NotYet,
                "te weinig",
            ),
            (short().explained("32", "2026-06-10"), Explained, "Planner"),
        ],
    );
}

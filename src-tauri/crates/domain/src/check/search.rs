//! Rules about the search profile: how many directions, tested against what, shown by which vacancies.

use super::finding::{Condition, Found};
use super::ground::{Direction, Ground, minus_days, plus_days};
use crate::{ChoiceList, Field, Group};
use std::collections::BTreeMap;

pub(super) const CONDITIONS: &[Condition] = &[
    Condition {
        rule: "06",
        decide: reviewed,
        says: &[("open", &["day", "n"]), ("closed", &["day"])],
        thresholds: &["profile_review_days"],
    },
    Condition {
        rule: "13",
        decide: directions,
        says: &[("open", &["n", "of"]), ("closed", &["n"])],
        thresholds: &["directions_least"],
    },
    Condition {
        rule: "14",
        decide: tested,
        says: &[
            ("open", &["names"]),
            ("open_misfit", &["names"]),
            ("closed", &[]),
        ],
        thresholds: &[],
    },
    Condition {
        rule: "15",
        decide: vacancies,
        says: &[("open", &["names", "n", "of"]), ("closed", &["n", "of"])],
        thresholds: &["vacancies_least", "vacancy_days"],
    },
    Condition {
        rule: "16",
        decide: width,
        says: &[("open", &["n"]), ("closed", &[]), ("closed_reason", &[])],
        thresholds: &[],
    },
    Condition {
        rule: "17",
        decide: hours,
        says: &[("open", &["names", "hours"]), ("closed", &["hours"])],
        thresholds: &[],
    },
    Condition {
        rule: "29",
        decide: instruments,
        says: &[("open", &["n", "of"]), ("closed", &["n"])],
        thresholds: &["instruments_least"],
    },
    Condition {
        rule: "32",
        decide: dutch,
        says: &[
            ("open", &["names"]),
            ("open_unknown", &["names"]),
            ("closed", &[]),
            ("closed_action", &[]),
        ],
        thresholds: &[],
    },
];

fn reviewed(ground: &Ground<'_>) -> Found {
    let profile = ground
        .past(Field::SearchEstablishedOn)
        .max(ground.past(Field::SearchReviewedOn));
    let (Some(profile), Some(capacity)) = (profile, ground.past(Field::CapacityEstablishedOn))
    else {
        return Found::not_yet("nothing");
    };
    if profile >= capacity {
        return Found::closed("closed").day("day", profile);
    }
    let days = ground.limit("profile_review_days");
    let due = plus_days(capacity, days);
    if due < ground.today {
        let found = Found::open("open").day("day", capacity);
        found.number("n", i64::from(days)).due(due).since(capacity)
    } else {
        Found::coming(due)
    }
}

/// The directions that were not ruled out; once the programme ended, also those that were searched and
/// ruled out with what came of it.
fn counting<'g, 'c>(ground: &'g Ground<'c>) -> impl Iterator<Item = &'g Direction<'c>> {
    ground.directions.iter().filter(|it| {
        let searched = ground.ended_on.is_some() && ground.filled(Field::DirectionOutcome, it.row);
        !it.ruled_out() || searched
    })
}

fn directions(ground: &Ground<'_>) -> Found {
    let count = counting(ground).filter(|it| !it.title.is_empty()).count();
    let least = ground.limit("directions_least");
    if i64::try_from(count).unwrap_or(i64::MAX) >= i64::from(least) {
        return Found::closed("closed").count("n", count);
    }
    if !ground.plan_is_due() && ground.past(Field::SearchEstablishedOn).is_none() {
        return ground.before_the_plan();
    }
    let found = Found::open("open")
        .count("n", count)
        .number("of", i64::from(least));
    match ground.deadline("track2.plan") {
        Some(due) => found.due(due),
        None => found,
    }
}

fn titles<'d>(directions: &'d [&Direction<'_>]) -> impl Iterator<Item = &'d str> {
    directions.iter().map(|direction| direction.title)
}

fn tested(ground: &Ground<'_>) -> Found {
    let limits = ground.rows(Group::Limit);
    let limits: Vec<&&str> = limits
        .iter()
        .filter(|row| ground.filled(Field::LimitText, row))
        .collect();
    let searched: Vec<&Direction<'_>> = ground.searched().collect();
    if limits.is_empty() || searched.is_empty() {
        return Found::not_yet("nothing");
    }
    let mut untested = Vec::new();
    let mut misfits = Vec::new();
    for direction in searched {
        let mut lacks = false;
        let mut misfit = false;
        for limit in &limits {
            let row = format!("{}.{limit}", direction.row);
            match ground.text(Field::FitVerdict, &row) {
                "" => lacks = true,
                "does_not_fit" => misfit = true,
                _ => {}
            }
        }
        if lacks {
            untested.push(direction);
        }
        if misfit {
            misfits.push(direction);
        }
    }
    let (says, found, field) = if !untested.is_empty() {
        ("open", untested, Field::DirectionTitle)
    } else {
        ("open_misfit", misfits, Field::DirectionStatus)
    };
    match found.first() {
        Some(first) => Found::open(says).names(titles(&found)).at(field, first.row),
        None => Found::closed("closed"),
    }
}

fn vacancies(ground: &Ground<'_>) -> Found {
    let searched: Vec<&Direction<'_>> = ground.searched().collect();
    if searched.is_empty() {
        return Found::not_yet("nothing");
    }
    let days = ground.limit("vacancy_days");
    let from = minus_days(ground.today, days);
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    for row in ground.rows(Group::Vacancy) {
        if ground
            .row_past(Field::VacancySeenOn, row)
            .is_some_and(|day| day >= from)
        {
            *seen
                .entry(ground.text(Field::VacancyDirection, row))
                .or_default() += 1;
        }
    }
    let least = ground.limit("vacancies_least");
    let short = |it: &&Direction<'_>| seen.get(it.row).copied().unwrap_or(0) < least;
    let short: Vec<&Direction<'_>> = searched.into_iter().filter(short).collect();
    let found = match short.first() {
        // Time to find them while the plan is being made.
        Some(_) if !ground.plan_is_due() && ground.past(Field::SearchEstablishedOn).is_none() => {
            return ground.before_the_plan();
        }
        Some(first) => Found::open("open")
            .names(titles(&short))
            .at(Field::DirectionTitle, first.row),
        None => Found::closed("closed"),
    };
    found
        .number("n", i64::from(least))
        .number("of", i64::from(days))
}

fn width(ground: &Ground<'_>) -> Found {
    let mut narrow = 0;
    for direction in counting(ground) {
        match ground.text(Field::DirectionOrigin, direction.row) {
            "" => {}
            "last_job" | "wish" => narrow += 1,
            _ => return Found::closed("closed"),
        }
    }
    if narrow == 0 {
        Found::not_yet("nothing")
    } else if ground.filled(Field::SearchWidthReason, "") {
        Found::closed("closed_reason")
    } else {
        Found::open("open").count("n", narrow)
    }
}

fn hours(ground: &Ground<'_>) -> Found {
    let most = ground.number(Field::CapacityHoursWeek, "");
    let known = |it: &&Direction<'_>| ground.number(Field::DirectionHours, it.row);
    let (Some(most), true) = (most, ground.searched().any(|it| known(&it).is_some())) else {
        return Found::not_yet("nothing");
    };
    let over = ground
        .searched()
        .filter(|it| known(it).is_some_and(|hours| hours > most));
    let over: Vec<&Direction<'_>> = over.collect();
    let found = match over.first() {
        Some(first) => Found::open("open")
            .names(titles(&over))
            .at(Field::DirectionHours, first.row),
        None => Found::closed("closed"),
    };
    found.hours("hours", most)
}

fn instruments(ground: &Ground<'_>) -> Found {
    let weighed = |row: &&str| {
        let named =
            ground.filled(Field::InstrumentKind, row) || ground.filled(Field::InstrumentName, row);
        named
            && ground.filled(Field::InstrumentUse, row)
            && ground.filled(Field::InstrumentReason, row)
    };
    let count = ground
        .rows(Group::Instrument)
        .iter()
        .filter(|row| weighed(row))
        .count();
    let least = ground.limit("instruments_least");
    if ground.ended_on.is_some() && !ground.was_on_the_market() {
        return Found::not_yet("ended");
    }
    if i64::try_from(count).unwrap_or(i64::MAX) >= i64::from(least) {
        Found::closed("closed").count("n", count)
    } else {
        Found::open("open")
            .count("n", count)
            .number("of", i64::from(least))
    }
}

/// Place of a level among those of the European framework.
fn level(key: &str) -> Option<usize> {
    let levels = ChoiceList::Cefr.choices();
    levels.iter().position(|(known, _)| *known == key)
}

/// The employee's Dutch: speaking, else the lowest skill that is known.
fn dutch_level(ground: &Ground<'_>) -> Option<usize> {
    let rows = ground.rows(Group::Language);
    let row = rows.iter().find(|row| {
        let name = ground.text(Field::LanguageName, row).to_lowercase();
        name.contains("nederland") || name.contains("dutch") || name == "nl"
    })?;
    let skill = |field| level(ground.text(field, row));
    let others = [
        Field::LanguageListening,
        Field::LanguageReading,
        Field::LanguageWriting,
    ];
    skill(Field::LanguageSpeaking).or_else(|| others.into_iter().filter_map(skill).min())
}

/// Whether somebody works at the gap: a course, a service, or an action against the language barrier.
fn learns_dutch(ground: &Ground<'_>) -> bool {
    let any = |group: Group, wanted: &dyn Fn(&&str) -> bool| ground.rows(group).iter().any(wanted);
    any(Group::Service, &|row| {
        ground.text(Field::ServiceKind, row) == "language"
    }) || any(Group::Barrier, &|row| {
        ground.text(Field::BarrierKind, row) == "language"
            && ground.filled(Field::BarrierAction, row)
    }) || any(Group::Instrument, &|row| {
        ground.text(Field::InstrumentKind, row) == "language_course"
            && ground.text(Field::InstrumentUse, row) == "used"
    })
}

fn dutch(ground: &Ground<'_>) -> Found {
    let asked = |it: &&Direction<'_>| level(ground.text(Field::DirectionDutch, it.row));
    let asking = ground
        .searched()
        .filter(|it| asked(it).is_some_and(|level| level > 0));
    let asking: Vec<&Direction<'_>> = asking.collect();
    if asking.is_empty() {
        let said = ground.searched().any(|it| asked(&it).is_some());
        return if said {
            Found::closed("closed")
        } else {
            Found::not_yet("nothing")
        };
    }
    let Some(own) = dutch_level(ground) else {
        return Found::open("open_unknown")
            .names(titles(&asking))
            .at(Field::LanguageName, "");
    };
    let short = asking
        .into_iter()
        .filter(|it| asked(it).is_some_and(|level| level > own));
    let short: Vec<&Direction<'_>> = short.collect();
    if short.is_empty() {
        return Found::closed("closed");
    }
    if learns_dutch(ground) {
        return Found::closed("closed_action");
    }
    let closed = |it: &&Direction<'_>| ground.filled(Field::DirectionGapClosed, it.row);
    let unmet: Vec<&Direction<'_>> = short.into_iter().filter(|it| !closed(it)).collect();
    match unmet.first() {
        Some(first) => Found::open("open")
            .names(titles(&unmet))
            .at(Field::DirectionGapClosed, first.row),
        None => Found::closed("closed_action"),
    }
}

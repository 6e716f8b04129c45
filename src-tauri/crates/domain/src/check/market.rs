//! Rules about what happens on the way: contact, reports, applications.

use super::CheckStatus;
use super::finding::{Condition, Found};
use super::ground::{Ground, minus_days, plus_days};
use super::plan::FOUR_WEEKS;
use crate::{Application, ApplicationStatus, Field};
use chrono::NaiveDate;

pub(super) const CONDITIONS: &[Condition] = &[
    Condition {
        rule: "21",
        decide: contact,
        says: &[
            ("open", &["day", "n"]),
            ("open_none", &["n"]),
            ("closed", &["day"]),
        ],
        thresholds: &["no_contact_days"],
    },
    Condition {
        rule: "22",
        decide: absence,
        says: &[("open", &["day", "last"]), ("closed", &[])],
        thresholds: &["absence_business_days"],
    },
    Condition {
        rule: "23",
        decide: report,
        says: &[
            ("open", &["day", "n"]),
            ("open_none", &["n"]),
            ("open_seldom", &["n", "of"]),
            ("closed", &["day"]),
        ],
        thresholds: &["report_days", "report_days_most"],
    },
    Condition {
        rule: "24",
        decide: last_application,
        says: &[
            ("open", &["day", "n"]),
            ("open_none", &["n"]),
            ("closed", &["day"]),
        ],
        thresholds: &["no_application_days"],
    },
    Condition {
        rule: "25",
        decide: applications,
        says: &[("open", &["n", "of"]), ("closed", &["n"])],
        thresholds: &["applications_least"],
    },
    Condition {
        rule: "26",
        decide: proof,
        says: &[("open", &["n", "names", "of"]), ("closed", &[])],
        thresholds: &["proof_days"],
    },
];

fn contact(ground: &Ground<'_>) -> Found {
    let Some(begun) = ground.begun() else {
        return Found::not_yet("nothing");
    };
    let days = ground.limit("no_contact_days");
    let silence = Silence::new(begun, ground.last_contact, days);
    silence.found(ground, silence.days(ground))
}

/// What must happen again and again, and when it last did.
struct Silence {
    /// The last time since it could begin.
    happened: Option<NaiveDate>,
    /// That day, else the day from which it could happen.
    since: NaiveDate,
    /// The day by which it must happen again.
    due: NaiveDate,
}

impl Silence {
    /// `last` counts only where it does not lie before `begun`; `days` later it is due again.
    fn new(begun: NaiveDate, last: Option<NaiveDate>, days: u32) -> Self {
        let happened = last.filter(|day| *day >= begun);
        let since = happened.unwrap_or(begun);
        Self {
            happened,
            since,
            due: plus_days(since, days),
        }
    }

    /// How many days it has lasted.
    fn days(&self, ground: &Ground<'_>) -> i64 {
        (ground.today - self.since).num_days()
    }

    /// What is said of it, with a number.
    fn found(&self, ground: &Ground<'_>, number: i64) -> Found {
        match (self.due < ground.today, self.happened) {
            (true, Some(day)) => Found::open("open").day("day", day).number("n", number),
            (true, None) => Found::open("open_none").number("n", number),
            (false, Some(day)) => return Found::closed("closed").day("day", day).due(self.due),
            (false, None) => return Found::coming(self.due),
        }
        .due(self.due)
        .since(self.since)
    }
}

fn absence(ground: &Ground<'_>) -> Found {
    let Some(line) = ground.absence else {
        return Found::closed("closed");
    };
    let days = i32::try_from(ground.limit("absence_business_days")).unwrap_or(i32::MAX);
    let due = ground.engine.calendar().plus_business_days(line.date, days);
    let found = if due < ground.today {
        let found = Found::open("open").day("day", line.date).day("last", due);
        found.due(due).since(line.date)
    } else {
        Found::coming(due)
    };
    found.entry(&line.id)
}

fn report(ground: &Ground<'_>) -> Found {
    let Some(begun) = ground.begun() else {
        return Found::not_yet("nothing");
    };
    // What was agreed for this programme goes before the standard of all.
    let agreed = ground.number(Field::ReportEveryDays, "");
    let agreed = agreed
        .and_then(|days| u32::try_from(days).ok())
        .filter(|days| *days > 0);
    let wanted = agreed.unwrap_or_else(|| ground.limit("report_days"));
    // However seldom was agreed, there is a most.
    let most = ground.limit("report_days_most");
    let days = wanted.min(most);
    let found = Silence::new(begun, ground.last_report, days).found(ground, i64::from(days));
    if wanted > most && found.status != CheckStatus::Open {
        let seldom = Found::open("open_seldom").number("n", i64::from(wanted));
        return seldom
            .number("of", i64::from(most))
            .at(Field::ReportEveryDays, "");
    }
    found
}

fn last_application(ground: &Ground<'_>) -> Found {
    let Some(begun) = ground.phase_start(2) else {
        return Found::not_yet("nothing");
    };
    let made = ground.applications().map(|it| it.date).max();
    let silence = Silence::new(begun, made, ground.limit("no_application_days"));
    silence.found(ground, silence.days(ground))
}

fn applications(ground: &Ground<'_>) -> Found {
    let Some(begun) = ground.phase_start(2) else {
        return Found::not_yet("nothing");
    };
    let from = minus_days(ground.today, FOUR_WEEKS);
    let count = ground.applications().filter(|it| it.date > from).count();
    let least = i64::from(ground.limit("applications_least"));
    if i64::try_from(count).unwrap_or(i64::MAX) >= least {
        Found::closed("closed").count("n", count)
    } else if begun > from {
        Found::coming(plus_days(begun, FOUR_WEEKS))
    } else {
        Found::open("open")
            .count("n", count)
            .number("of", least)
            .since(from)
    }
}

fn proof(ground: &Ground<'_>) -> Found {
    let days = ground.limit("proof_days");
    let lacks = |it: &&Application| {
        let old = plus_days(it.date, days) < ground.today;
        let silent = it.status == ApplicationStatus::Sent;
        old && (silent || it.proof.trim().is_empty())
    };
    let lacking: Vec<&Application> = ground.applications().filter(lacks).collect();
    let by_date = |it: &&&Application| it.date;
    let (oldest, newest) = (
        lacking.iter().min_by_key(by_date),
        lacking.iter().max_by_key(by_date),
    );
    match (oldest, newest) {
        (Some(oldest), Some(newest)) => Found::open("open")
            .count("n", lacking.len())
            .names(lacking.iter().map(|it| it.employer.as_str()))
            .number("of", i64::from(days))
            .due(plus_days(oldest.date, days))
            .entry(&oldest.id)
            // What was explained before the newest came due says nothing of it.
            .since(plus_days(newest.date, days)),
        _ if ground.case.applications.is_empty() => Found::not_yet("nothing"),
        _ => Found::closed("closed"),
    }
}

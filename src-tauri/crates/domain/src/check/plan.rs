//! Rules about the plan and its course: signatures, milestones, time, hours, progress, track 1.

use super::finding::{Condition, Found};
use super::ground::{Ground, minus_days, plus_days, plus_weeks};
use crate::{ApplicationStatus, Field, Group};
use chrono::NaiveDate;

pub(super) const CONDITIONS: &[Condition] = &[
    Condition {
        rule: "09",
        decide: plan,
        says: &[("open", &["day"]), ("closed", &["day"])],
        thresholds: &[],
    },
    Condition {
        rule: "11",
        decide: |ground| agreed(ground, Field::PlanSignedOn),
        says: AGREED,
        thresholds: &["plan_agreed_days"],
    },
    Condition {
        rule: "12",
        decide: |ground| agreed(ground, Field::PlanApprovedOn),
        says: AGREED,
        thresholds: &["plan_agreed_days"],
    },
    Condition {
        rule: "18",
        decide: milestones_whole,
        says: &[("open", &["n", "of", "names"]), ("closed", &["of"])],
        thresholds: &[],
    },
    Condition {
        rule: "19",
        decide: milestones_late,
        says: &[("open", &["n", "names", "day"]), ("closed", &[])],
        thresholds: &["milestone_days"],
    },
    Condition {
        rule: "20",
        decide: orientation,
        says: &[
            ("open", &["day", "n"]),
            ("closed", &["day"]),
            ("closed_note", &["n"]),
        ],
        thresholds: &["orientation_weeks"],
    },
    Condition {
        rule: "27",
        decide: hours,
        says: &[
            ("open", &["spent", "planned", "percent"]),
            ("closed", &["spent", "planned"]),
        ],
        thresholds: &["hours_percent"],
    },
    Condition {
        rule: "28",
        decide: progress,
        says: &[("open", &["day", "n"]), ("closed", &["day"])],
        thresholds: &["stagnation_weeks"],
    },
    Condition {
        rule: "30",
        decide: track1,
        says: &[
            ("open", &["day", "n"]),
            ("open_none", &[]),
            ("closed", &["day"]),
            ("over", &[]),
        ],
        thresholds: &["track1_days"],
    },
    Condition {
        rule: "33",
        decide: employee_view,
        says: &[("open", &[]), ("closed", &[])],
        thresholds: &[],
    },
];

const AGREED: &[(&str, &[&str])] = &[("open", &["day", "n"]), ("closed", &["day"])];

fn plan(ground: &Ground<'_>) -> Found {
    match (ground.plan_on, ground.deadline("track2.plan")) {
        (Some(day), _) => Found::closed("closed").day("day", day),
        (None, Some(due)) if ground.ended_by(due) => Found::not_yet("ended"),
        (None, Some(due)) if due < ground.today => Found::open("open").day("day", due).due(due),
        (None, Some(due)) => Found::coming(due),
        (None, None) => Found::not_yet("nothing"),
    }
}

/// The employee's signature or the employer's agreement, so many days after the plan.
fn agreed(ground: &Ground<'_>, field: Field) -> Found {
    if let Some(day) = ground.past(field) {
        return Found::closed("closed").day("day", day);
    }
    let Some(plan) = ground.plan_on else {
        return Found::not_yet("nothing");
    };
    let days = ground.limit("plan_agreed_days");
    let due = plus_days(plan, days);
    if ground.ended_by(due) {
        Found::not_yet("ended")
    } else if due < ground.today {
        let found = Found::open("open").day("day", plan);
        found.number("n", (ground.today - plan).num_days()).due(due)
    } else {
        Found::coming(due)
    }
}

fn is_open(ground: &Ground<'_>, row: &str) -> bool {
    let status = ground.text(Field::MilestoneStatus, row);
    let done = ground.row_past(Field::MilestoneDoneOn, row).is_some();
    !done && !matches!(status, "done" | "dropped")
}

fn milestones_whole(ground: &Ground<'_>) -> Found {
    let kept = |row: &&&str| ground.text(Field::MilestoneStatus, row) != "dropped";
    let kept: Vec<&&str> = ground.rows(Group::Milestone).iter().filter(kept).collect();
    if kept.is_empty() {
        return Found::not_yet("nothing");
    }
    let lacks = |row: &str| {
        let due = ground.date(Field::MilestoneDue, row).is_some();
        [
            (Field::MilestoneWho, ground.filled(Field::MilestoneWho, row)),
            (Field::MilestoneDue, due),
            (
                Field::MilestoneProof,
                ground.filled(Field::MilestoneProof, row),
            ),
        ]
        .into_iter()
        .find_map(|(field, there)| (!there).then_some(field))
    };
    let found = kept.iter().filter_map(|row| Some((*row, lacks(row)?)));
    let found: Vec<(&&str, Field)> = found.collect();
    match found.first() {
        Some((row, field)) => Found::open("open")
            .count("n", found.len())
            .count("of", kept.len())
            .names(
                found
                    .iter()
                    .map(|(row, _)| ground.text(Field::MilestoneWhat, row)),
            )
            .at(*field, row),
        None => Found::closed("closed").count("of", kept.len()),
    }
}

fn milestones_late(ground: &Ground<'_>) -> Found {
    if ground.rows(Group::Milestone).is_empty() {
        return Found::not_yet("nothing");
    }
    let days = ground.limit("milestone_days");
    let rows = ground.rows(Group::Milestone).iter().copied();
    let mut late: Vec<(NaiveDate, &str)> = rows
        .filter(|row| !ground.filled(Field::MilestoneNote, row) && is_open(ground, row))
        .filter_map(|row| Some((ground.date(Field::MilestoneDue, row)?, row)))
        .filter(|(due, _)| plus_days(*due, days) < ground.today && !ground.ended_by(*due))
        .collect();
    late.sort();
    let (Some((due, row)), Some((newest, _))) = (late.first(), late.last()) else {
        return Found::closed("closed");
    };
    Found::open("open")
        .count("n", late.len())
        .names(
            late.iter()
                .map(|(_, row)| ground.text(Field::MilestoneWhat, row)),
        )
        .day("day", *due)
        .due(*due)
        .at(Field::MilestoneNote, row)
        // What was explained before the newest came due says nothing of it.
        .since(*newest)
}

fn orientation(ground: &Ground<'_>) -> Found {
    let Some(from) = ground.phase_start(1) else {
        return Found::not_yet("nothing");
    };
    let weeks = ground.limit("orientation_weeks");
    let due = plus_weeks(from, weeks);
    let over = ground.phase_start(2).or_else(|| ground.phase_start(3));
    let until = over.or(ground.ended_on).unwrap_or(ground.today);
    if until <= due {
        return match over {
            Some(day) => Found::closed("closed").day("day", day),
            None if ground.ended_on.is_some() => Found::not_yet("ended"),
            None => Found::coming(due),
        };
    }
    if ground.filled(Field::PhaseNote, "1") {
        return Found::closed("closed_note").number("n", i64::from(weeks));
    }
    let found = Found::open("open").day("day", from);
    found
        .number("n", i64::from(weeks))
        .due(due)
        .at(Field::PhaseNote, "1")
}

/// Days over which hours and applications are counted.
pub(super) const FOUR_WEEKS: u32 = 28;

/// The coach's hours in the last four weeks against the plan. What the employee does alone (looking
/// for work) are no hours of the coach.
fn hours(ground: &Ground<'_>) -> Found {
    let Some(begun) = ground.begun() else {
        return Found::not_yet("nothing");
    };
    let Some(planned) = planned_in_four_weeks(ground).filter(|minutes| *minutes > 0) else {
        return Found::not_yet("nothing");
    };
    let from = minus_days(ground.today, FOUR_WEEKS);
    if begun > from {
        return Found::coming(plus_days(begun, FOUR_WEEKS));
    }
    let lines = ground.case.log.iter();
    let lines = lines.filter(|line| from < line.date && line.date <= ground.today);
    let lines = lines.filter(|line| line.kind != crate::LogKind::JobSearch);
    let spent: i64 = lines.filter_map(|line| line.minutes).map(i64::from).sum();
    let percent = i64::from(ground.limit("hours_percent"));
    let found = if spent.saturating_mul(100) < planned.saturating_mul(percent) {
        Found::open("open").number("percent", percent).since(from)
    } else {
        Found::closed("closed")
    };
    found.hours("spent", spent).hours("planned", planned)
}

/// Minutes of the coach that the plan gives four weeks.
fn planned_in_four_weeks(ground: &Ground<'_>) -> Option<i64> {
    if let Some(week) = ground.number(Field::CoachHours, "") {
        return week.checked_mul(4);
    }
    let total = ground.number(Field::CoachHoursTotal, "")?;
    let days = (ground.case.agreed_end()? - ground.start?).num_days() + 1;
    let days = days.max(i64::from(FOUR_WEEKS));
    total.checked_mul(i64::from(FOUR_WEEKS))?.checked_div(days)
}

/// The last day on which something got further: a milestone, a service, training, an invitation or
/// offer, the search profile, the plan itself or a phase.
fn last_progress(ground: &Ground<'_>) -> Option<NaiveDate> {
    let rows = |group: Group, field: Field| {
        let rows = ground.rows(group).iter();
        rows.filter_map(|row| ground.row_past(field, row)).max()
    };
    let invited = ground.case.applications.iter().filter(|it| {
        use ApplicationStatus::{Hired, Interviewed, Invited, Offered};
        matches!(it.status, Invited | Interviewed | Offered | Hired)
    });
    let invited = invited.map(|it| it.status_on.unwrap_or(it.date));
    [
        ground.begun(),
        ground.phase_start(2),
        ground.phase_start(3),
        ground.plan_on,
        ground.past(Field::SearchEstablishedOn),
        ground.past(Field::SearchReviewedOn),
        rows(Group::Milestone, Field::MilestoneDoneOn),
        rows(Group::Service, Field::ServiceDoneOn),
        rows(Group::Training, Field::TrainingOn),
        rows(Group::Adjustment, Field::AdjustmentOn),
        invited.filter(|day| *day <= ground.today).max(),
    ]
    .into_iter()
    .flatten()
    .max()
}

fn progress(ground: &Ground<'_>) -> Found {
    let Some(last) = ground.begun().and_then(|_| last_progress(ground)) else {
        return Found::not_yet("nothing");
    };
    let weeks = ground.limit("stagnation_weeks");
    let due = plus_weeks(last, weeks);
    if due < ground.today {
        let found = Found::open("open").day("day", last);
        found.number("n", i64::from(weeks)).due(due).since(last)
    } else {
        Found::closed("closed").day("day", last)
    }
}

fn track1(ground: &Ground<'_>) -> Found {
    if ground.contract_ended() {
        return Found::not_yet("over");
    }
    let Some(day) = ground.past(Field::Track1StatusOn) else {
        return Found::open("open_none");
    };
    let days = ground.limit("track1_days");
    let due = plus_days(day, days);
    if due < ground.today {
        let found = Found::open("open").day("day", day);
        found.number("n", i64::from(days)).due(due).since(day)
    } else {
        Found::closed("closed").day("day", day).due(due)
    }
}

fn employee_view(ground: &Ground<'_>) -> Found {
    if ground.filled(Field::EmployeeView, "") {
        Found::closed("closed")
    } else if ground.past(Field::IntakeOn).is_some() || ground.plan_is_due() {
        Found::open("open")
    } else {
        Found::not_yet("nothing")
    }
}

//! Rules about the start: the labour expert, the latest days, capacity, privacy, permit, pension.

use super::CheckPhase;
use super::finding::{Condition, Found};
use super::ground::{Ground, minus_days, plus_days, plus_months};
use crate::{Field, Group, LogKind};
use chrono::NaiveDate;
use spoorboek_rules as rules;

const LATEST: &[(&str, &[&str])] = &[
    ("open", &["day", "last", "n"]),
    ("open_none", &["last"]),
    ("closed", &["day", "last"]),
];

pub(super) const CONDITIONS: &[Condition] = &[
    Condition {
        rule: "01",
        decide: labour_expert,
        says: &[
            ("open", &[]),
            ("open_advice", &["day"]),
            ("closed", &["day"]),
        ],
        thresholds: &[],
    },
    Condition {
        rule: "02",
        decide: after_labour_expert,
        says: &[
            ("open", &["day", "last", "n"]),
            ("open_none", &["last"]),
            ("open_unknown", &["last"]),
            ("closed", &["day", "last"]),
            ("not_advised", &[]),
        ],
        thresholds: &[],
    },
    Condition {
        rule: "03",
        decide: after_evaluation,
        says: &[
            ("open", &["day", "last", "n"]),
            ("open_none", &["last"]),
            ("closed", &["day", "last"]),
            ("other", &[]),
        ],
        thresholds: &[],
    },
    Condition {
        rule: "04",
        decide: after_capacity,
        says: LATEST,
        thresholds: &[],
    },
    Condition {
        rule: "05",
        decide: capacity_age,
        says: &[
            ("open", &["day", "n"]),
            ("open_none", &[]),
            ("closed", &["day"]),
        ],
        thresholds: &["capacity_months"],
    },
    Condition {
        rule: "07",
        decide: no_capacity,
        says: &[("open", &[]), ("closed", &[]), ("closed_able", &[])],
        thresholds: &[],
    },
    Condition {
        rule: "08",
        decide: privacy_notice,
        says: &[("open", &[]), ("closed", &["day"])],
        thresholds: &[],
    },
    Condition {
        rule: "31",
        decide: permit,
        says: &[
            ("open", &["day", "n"]),
            ("open_past", &["day"]),
            ("open_plan", &["day", "last"]),
            ("closed", &["day"]),
            ("closed_renewal", &["day"]),
            ("free", &[]),
        ],
        thresholds: &["permit_days"],
    },
    Condition {
        rule: "42",
        decide: pension,
        says: &[("open", &["day", "last"]), ("closed", &["day"])],
        thresholds: &["pension_months"],
    },
];

/// Whether the file says that there is no track 2, and there is none.
fn waived(ground: &Ground<'_>) -> bool {
    ground.start.is_none() && ground.past(Field::Track2WaivedOn).is_some()
}

fn labour_expert(ground: &Ground<'_>) -> Found {
    match ground.past(Field::LabourExpertReportOn) {
        Some(day) if ground.filled(Field::LabourExpertAdvice, "") => {
            Found::closed("closed").day("day", day)
        }
        Some(day) => Found::open("open_advice")
            .day("day", day)
            .at(Field::LabourExpertAdvice, ""),
        None if waived(ground) => Found::not_yet("waived"),
        None => match ground.deadline("pw.labour_expert_report") {
            Some(due) if ground.begun().is_some() || due < ground.today => {
                Found::open("open").due(due)
            }
            Some(due) => Found::coming(due),
            None if ground.begun().is_some() => Found::open("open"),
            None => Found::not_yet("nothing"),
        },
    }
}

/// The start after the labour expert's advice, which counts where it is known to be for track 2. Its
/// term runs from the day of the advice, where that is another than the report's.
fn after_labour_expert(ground: &Ground<'_>) -> Found {
    let last = ground.deadline("pw.track2_after_labour_expert");
    let report = ground.date(Field::LabourExpertReportOn, "");
    let last = match (last, report, ground.past(Field::LabourExpertTrack2On)) {
        (Some(last), Some(report), Some(advice)) => last.checked_add_signed(advice - report),
        (last, ..) => last,
    };
    let found = latest_start(ground, last);
    match (ground.flag(Field::LabourExpertTrack2, ""), last) {
        (Some(false), Some(_)) => Found::not_yet("not_advised"),
        // Whoever began in time did so whatever the advice was.
        (None, Some(last)) if matches!(found.says, "open" | "open_none" | "due") => {
            let asked = Found::open("open_unknown").day("last", last).due(last);
            asked.at(Field::LabourExpertTrack2, "")
        }
        _ => found,
    }
}

/// The start against one of the terms for it. A view on return within three months that was recorded
/// before the term ran out moves it.
fn latest_start(ground: &Ground<'_>, last: Option<NaiveDate>) -> Found {
    if waived(ground) {
        return Found::not_yet("waived");
    }
    let Some(mut last) = last else {
        return Found::not_yet("nothing");
    };
    let omitted = ground.past(Field::Track2OmittedOn);
    if omitted.is_some_and(|day| day <= last) {
        last = ground
            .deadline("pw.track2_start")
            .map_or(last, |it| it.max(last));
    }
    match ground.start {
        Some(start) if start <= last => Found::closed("closed")
            .day("day", start)
            .day("last", last)
            .due(last),
        Some(start) => Found::open("open")
            .day("day", start)
            .day("last", last)
            .number("n", (start - last).num_days())
            .due(last),
        None if ground.ended_by(last) => Found::not_yet("ended"),
        None if last < ground.today => Found::open("open_none").day("last", last).due(last),
        None => Found::coming(last),
    }
}

/// The term after capacity was set.
const AFTER_CAPACITY: &str = "pw.track2_after_capacity";

/// Whether the start waited for capacity: it was set after the evaluation, and before track 2 began. One
/// that was set again later on the way excuses no late start.
fn waited_for_capacity(ground: &Ground<'_>) -> bool {
    let set = ground.case.capacity_since();
    let renewed = ground
        .start
        .zip(set)
        .is_some_and(|(start, (_, set))| start < set);
    !renewed && ground.deadline(AFTER_CAPACITY).is_some()
}

/// Where capacity was set after the evaluation, its own term takes over (rule 04).
fn after_evaluation(ground: &Ground<'_>) -> Found {
    if waited_for_capacity(ground) {
        return Found::not_yet("other");
    }
    latest_start(ground, ground.deadline("pw.track2_after_evaluation"))
}

fn after_capacity(ground: &Ground<'_>) -> Found {
    if waited_for_capacity(ground) {
        latest_start(ground, ground.deadline(AFTER_CAPACITY))
    } else {
        Found::not_yet("nothing")
    }
}

fn capacity_age(ground: &Ground<'_>) -> Found {
    let months = ground.limit("capacity_months");
    match ground.past(Field::CapacityEstablishedOn) {
        Some(day) => {
            let due = plus_months(day, months);
            if due < ground.today {
                let found = Found::open("open").day("day", day);
                found.number("n", i64::from(months)).due(due).since(day)
            } else {
                Found::closed("closed").day("day", day).due(due)
            }
        }
        None if ground.phase == CheckPhase::Start => Found::not_yet("nothing"),
        None => Found::open("open_none"),
    }
}

fn no_capacity(ground: &Ground<'_>) -> Found {
    let since = ground.past(Field::CapacityEstablishedOn);
    if ground.flag(Field::CapacityNone, "") != Some(true) {
        return match since {
            Some(_) => Found::closed("closed_able"),
            None => Found::not_yet("nothing"),
        };
    }
    let after = |day: NaiveDate| since.is_none_or(|since| day > since);
    let to_come = |row: &&str| {
        let planned = ground.date(Field::ServicePlannedOn, row);
        let done = ground.date(Field::ServiceDoneOn, row);
        done.is_none() && planned.is_some_and(|day| day >= ground.today) || done.is_some_and(after)
    };
    let services = ground.rows(Group::Service);
    let service = services.iter().find(|row| to_come(row));
    let line = ground.case.log.iter().find(|entry| {
        matches!(entry.kind, LogKind::JobSearch | LogKind::Training) && after(entry.date)
    });
    let application = ground.case.applications.iter().find(|it| after(it.date));
    let found = if let Some(row) = service {
        Found::open("open").at(Field::ServicePlannedOn, row)
    } else if application.is_some() || line.is_some() {
        Found::open("open")
    } else {
        return Found::closed("closed");
    };
    // What was agreed under an earlier document says nothing of this one.
    match since {
        Some(day) => found.since(day),
        None => found,
    }
}

fn privacy_notice(ground: &Ground<'_>) -> Found {
    if let Some(day) = ground.past(Field::PrivacyNoticeOn) {
        return Found::closed("closed").day("day", day);
    }
    // From the first day on which facts are asked.
    match ground
        .past(Field::IntakeOn)
        .into_iter()
        .chain(ground.begun())
        .min()
    {
        Some(due) => Found::open("open").due(due),
        None => Found::not_yet("nothing"),
    }
}

fn permit(ground: &Ground<'_>) -> Found {
    // Citizens of the EU and permanent residents keep their right when the card's last day comes.
    let category = rules::PermitCategory::from_code(ground.text(Field::PermitCategory, ""));
    if matches!(
        category,
        Some(rules::PermitCategory::Eu | rules::PermitCategory::Permanent)
    ) {
        return Found::closed("free");
    }
    let Some(expires) = ground.date(Field::PermitExpiresOn, "") else {
        return Found::not_yet("nothing");
    };
    // In time is by the day before the card's last day (Vb 2000 art. 3.80).
    let asked = ground
        .past(Field::RenewalAppliedOn)
        .filter(|day| *day < expires);
    if let Some(day) = asked.filter(|day| plus_months(*day, 12) >= expires) {
        return Found::closed("closed_renewal").day("day", day);
    }
    let days = ground.limit("permit_days");
    if expires < ground.today {
        return Found::open("open_past")
            .day("day", expires)
            .due(expires)
            .since(expires);
    }
    if expires < plus_days(ground.today, days) {
        let found = Found::open("open").day("day", expires);
        return found
            .number("n", (expires - ground.today).num_days())
            .due(expires)
            // What was said of an end far away says nothing of one that is near.
            .since(minus_days(expires, days));
    }
    match ground.case.agreed_end().filter(|last| expires < *last) {
        Some(last) => Found::open("open_plan")
            .day("day", expires)
            .day("last", last)
            .due(expires),
        None => Found::closed("closed").day("day", expires),
    }
}

fn pension(ground: &Ground<'_>) -> Found {
    let pension = ground.date(Field::PensionDate, "");
    let (Some(pension), Some(last)) = (pension, ground.waiting_period_end()) else {
        return Found::not_yet("nothing");
    };
    let agreed = ground.past(Field::Track2WaivedOn).is_some();
    if pension >= plus_months(last, ground.limit("pension_months")) || agreed {
        return Found::closed("closed").day("day", pension);
    }
    Found::open("open").day("day", pension).day("last", last)
}

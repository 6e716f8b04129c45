//! Rules about the papers: their sections, words, signatures and files, the end and what is kept.

use super::Known;
use super::finding::{Condition, Found};
use super::ground::{Ground, minus_days, plus_days, plus_months};
use crate::Field;
use crate::station::SANCTION_END;
use chrono::NaiveDate;
use spoorboek_rules as rules;

pub(super) const CONDITIONS: &[Condition] = &[
    Condition {
        rule: "10",
        decide: |ground| counted(ground, |known| known.empty_sections),
        says: COUNTED,
        thresholds: &[],
    },
    Condition {
        rule: "34",
        decide: |ground| none_of(ground.known.open_words),
        says: COUNTED,
        thresholds: &[],
    },
    Condition {
        rule: "35",
        decide: |ground| none_of(ground.known.open_bsn),
        says: COUNTED,
        thresholds: &[],
    },
    Condition {
        rule: "36",
        decide: changed,
        says: &[("open", &["day", "last"]), ("closed", &["day"])],
        thresholds: &[],
    },
    Condition {
        rule: "37",
        decide: signing_day,
        says: &[
            ("open", &[]),
            ("open_documents", &["n"]),
            ("closed", &["day"]),
            ("refused", &[]),
        ],
        thresholds: &[],
    },
    Condition {
        rule: "38",
        decide: |ground| counted(ground, |known| known.unfit_files),
        says: COUNTED,
        thresholds: &[],
    },
    Condition {
        rule: "39",
        decide: final_report,
        says: &[("open", &["day"]), ("closed", &["day"])],
        thresholds: &["final_report_days"],
    },
    Condition {
        rule: "40",
        decide: results,
        says: &[("open", &["n", "names"]), ("closed", &[])],
        thresholds: &[],
    },
    Condition {
        rule: "41",
        decide: handed_over,
        says: &[
            ("open", &["day"]),
            ("closed", &["day"]),
            ("open_late", &["day", "last"]),
        ],
        thresholds: &[],
    },
    Condition {
        rule: "43",
        decide: retention,
        says: &[("open", &["day"])],
        thresholds: &["retention_months"],
    },
];

const COUNTED: &[(&str, &[&str])] = &[("open", &["n"]), ("closed", &[])];

fn none_of(count: u32) -> Found {
    match count {
        0 => Found::closed("closed"),
        _ => Found::open("open").number("n", i64::from(count)),
    }
}

/// What can only be wrong once there is a document.
fn counted(ground: &Ground<'_>, count: fn(&Known) -> u32) -> Found {
    match count(ground.known) {
        0 if ground.case.documents.is_empty() => Found::not_yet("nothing"),
        count => none_of(count),
    }
}

fn changed(ground: &Ground<'_>) -> Found {
    let Some(signed) = ground.past(Field::PlanSignedOn) else {
        return Found::not_yet("nothing");
    };
    match ground.known.plan_changed_on.filter(|day| *day > signed) {
        Some(day) => Found::open("open").day("day", day).day("last", signed),
        None => Found::closed("closed").day("day", signed),
    }
}

/// A plan that the employer agreed to, or that was handed over, was signed; then the day is missing.
fn signing_day(ground: &Ground<'_>) -> Found {
    let undated = ground.known.undated_signatures;
    if undated > 0 {
        return Found::open("open_documents").number("n", i64::from(undated));
    }
    if let Some(day) = ground.past(Field::PlanSignedOn) {
        return Found::closed("closed").day("day", day);
    }
    let later = [
        Field::PlanApprovedOn,
        Field::FinalReportOn,
        Field::HandedOverOn,
    ];
    if !later.into_iter().any(|field| ground.past(field).is_some()) {
        return Found::not_yet("nothing");
    }
    // Who refused to sign has no day of signing: why is told under the rule for the signature.
    let told = ground.filled(Field::CheckExplanation, UNSIGNED)
        && ground.row_past(Field::CheckExplainedOn, UNSIGNED).is_some();
    if told {
        Found::not_yet("refused")
    } else {
        Found::open("open")
    }
}

/// The rule about a plan that the employee did not sign.
const UNSIGNED: &str = "11";

fn final_report(ground: &Ground<'_>) -> Found {
    if let Some(day) = ground.paper(Field::FinalReportOn) {
        return Found::closed("closed").day("day", day);
    }
    let days = ground.limit("final_report_days");
    let after_end = ground.ended_on.map(|day| plus_days(day, days));
    let planned = ground.deadline("track2.final_report").map(|own| {
        // By the rule it is the earlier of week 87 and two weeks after the planned end.
        let end = ground.case.programme_end(ground.today);
        let after = end.map(|(_, day)| plus_days(day, AFTER_THE_END));
        let moved = moved(ground, WEEK_87).into_iter().chain(after).min();
        moved.filter(|_| is_prolonged(ground)).max(Some(own))
    });
    let planned = planned.unwrap_or_else(|| moved(ground, WEEK_87));
    by(ground, after_end.into_iter().chain(planned).min())
}

/// Days after the planned end in which the rule wants the final report.
const AFTER_THE_END: u32 = 14;

/// From the end of week 87 to that of the waiting period, in days.
pub(crate) const WEEK_87: u32 = 17 * 7;
/// From the end of week 90 to that of the waiting period, in days.
pub(crate) const WEEK_90: u32 = 14 * 7;

/// Last day of the waiting period, or of the wages that a sanction made longer.
pub(crate) fn last_day_of_wages(outcome: &rules::Outcome<'_>) -> Option<NaiveDate> {
    let sanction = outcome.deadline(SANCTION_END, None);
    outcome
        .last_day_of_waiting_period
        .max(sanction.map(rules::Deadline::counts))
}

fn last_day(ground: &Ground<'_>) -> Option<NaiveDate> {
    ground.outcome.and_then(last_day_of_wages)
}

/// Whether a wage sanction or a joint extension moved that day.
fn is_prolonged(ground: &Ground<'_>) -> bool {
    let days = ground.number(Field::VoluntaryExtensionDays, "");
    ground.deadline(SANCTION_END).is_some() || days.is_some_and(|days| days > 0)
}

/// So many days before that day: what counts where it was moved, as the rules count weeks from the
/// first day, and where no end of the programme was planned, so that the rules have no date.
fn moved(ground: &Ground<'_>, days: u32) -> Option<NaiveDate> {
    Some(minus_days(last_day(ground)?, days))
}

/// Open after a day, to come until then.
fn by(ground: &Ground<'_>, due: Option<NaiveDate>) -> Found {
    match due {
        Some(due) if due < ground.today => Found::open("open").day("day", due).due(due),
        Some(due) => Found::coming(due),
        None => Found::not_yet("nothing"),
    }
}

/// What came of each direction; of one that was ruled out, why.
fn results(ground: &Ground<'_>) -> Found {
    if ground.directions.is_empty() {
        return Found::not_yet("nothing");
    }
    let outcome = |row: &str| ground.filled(Field::DirectionOutcome, row);
    let lacking = ground.directions.iter().filter(|it| {
        let why = it.ruled_out() && ground.filled(Field::DirectionRuledOut, it.row);
        !why && !outcome(it.row)
    });
    let lacking: Vec<_> = lacking.collect();
    match lacking.first() {
        Some(first) => Found::open("open")
            .count("n", lacking.len())
            .names(lacking.iter().map(|it| it.title))
            .at(Field::DirectionOutcome, first.row),
        None => Found::closed("closed"),
    }
}

fn handed_over(ground: &Ground<'_>) -> Found {
    let due = match ground.deadline("track2.file_to_employer") {
        Some(own) if !is_prolonged(ground) => Some(own),
        own => own.max(moved(ground, WEEK_90)),
    };
    match (ground.paper(Field::HandedOverOn), due) {
        (Some(day), Some(due)) if day > due => Found::open("open_late")
            .day("day", day)
            .day("last", due)
            .due(due),
        (Some(day), _) => Found::closed("closed").day("day", day),
        (None, due) => by(ground, due),
    }
}

/// How long the file is kept: from the real end, else from the planned one by the rules.
fn retention(ground: &Ground<'_>) -> Found {
    let months = ground.limit("retention_months");
    let ended = ground.ended_on.map(|day| plus_months(day, months));
    if let Some(due) = ended.or_else(|| ground.deadline("privacy.retention_end")) {
        return by(ground, Some(due));
    }
    // Nobody said when it ends; it cannot have been later than the waiting period.
    let over = last_day(ground).map(|day| plus_months(day, months));
    by(ground, over.filter(|due| *due < ground.today))
}

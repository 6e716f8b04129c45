//! What the conditions look at, worked out once for a case: each list is walked a single time.

use super::finding::Found;
use super::index::Index;
use super::{CheckList, CheckPhase, Known, Thresholds};
use crate::{Application, CaseFile, DocumentKind, Field, Group, LogEntry, LogKind};
use chrono::{Days, Months, NaiveDate};
use spoorboek_rules as rules;
use std::collections::BTreeMap;

/// A direction of the search profile.
pub(super) struct Direction<'c> {
    pub(super) row: &'c str,
    pub(super) title: &'c str,
    status: &'c str,
}

impl Direction<'_> {
    /// Whether it was ruled out.
    pub(super) fn ruled_out(&self) -> bool {
        self.status == "ruled_out"
    }

    /// Whether is searched in it now; so it is where nothing was chosen.
    pub(super) fn searched(&self) -> bool {
        matches!(self.status, "active" | "")
    }
}

/// What the conditions look at.
pub(super) struct Ground<'c> {
    pub(super) case: &'c CaseFile,
    pub(super) list: &'c CheckList,
    pub(super) known: &'c Known,
    pub(super) engine: &'c rules::Engine,
    pub(super) today: NaiveDate,
    pub(super) phase: CheckPhase,
    /// Day on which the programme ended.
    pub(super) ended_on: Option<NaiveDate>,
    /// First day of track 2 as entered, also one to come.
    pub(super) start: Option<NaiveDate>,
    pub(super) directions: Vec<Direction<'c>>,
    /// Last contact that took place.
    pub(super) last_contact: Option<NaiveDate>,
    /// The first absence after that contact.
    pub(super) absence: Option<&'c LogEntry>,
    /// Day of the first trajectory plan.
    pub(super) plan_on: Option<NaiveDate>,
    /// Day of the last progress report.
    pub(super) last_report: Option<NaiveDate>,
    facts: Index<'c>,
    limits: BTreeMap<&'c str, u32>,
    pub(super) outcome: Option<&'c rules::Outcome<'c>>,
}

impl<'c> Ground<'c> {
    pub(super) fn new(
        case: &'c CaseFile,
        list: &'c CheckList,
        thresholds: &Thresholds,
        known: &'c Known,
        outcome: Option<&'c rules::Outcome<'_>>,
        engine: &'c rules::Engine,
        today: NaiveDate,
    ) -> Self {
        let facts = Index::new(case);
        let ended_on = case.ended_on(today);
        let direction = |row: &&'c str| Direction {
            title: facts.text(Field::DirectionTitle, row),
            status: facts.text(Field::DirectionStatus, row),
            row,
        };
        let limits = list.thresholds().iter();
        let limits = limits.map(|threshold| (threshold.key.as_str(), thresholds.of(threshold)));
        let happened = |entry: &&LogEntry| entry.date <= today;
        let last_contact = case.last_contact(today);
        let absences = case.log.iter().filter(happened).filter(|entry| {
            let later = last_contact.is_none_or(|last| entry.date > last);
            entry.kind == LogKind::NoShow && later
        });
        let made = |kind: DocumentKind| {
            let documents = case.documents.iter().filter(move |it| it.kind == kind);
            documents.map(|it| it.date).filter(|day| *day <= today)
        };
        let signed = facts
            .date(Field::PlanSignedOn, "")
            .filter(|day| *day <= today);
        Self {
            case,
            list,
            known,
            engine,
            today,
            phase: phase(known, ended_on, today),
            ended_on,
            start: facts.date(Field::ProgrammeStart, ""),
            directions: facts.rows(Group::Direction).iter().map(direction).collect(),
            last_contact,
            absence: absences.min_by_key(|entry| entry.date),
            plan_on: made(DocumentKind::TrajectoryPlan).min().or(signed),
            last_report: made(DocumentKind::ProgressReport).max(),
            facts,
            limits: limits.collect(),
            outcome,
        }
    }

    /// The text or the choice's key in a field of a row, trimmed; empty where there is none.
    pub(super) fn text(&self, field: Field, row: &str) -> &'c str {
        self.facts.text(field, row)
    }

    /// The date in a field of a row.
    pub(super) fn date(&self, field: Field, row: &str) -> Option<NaiveDate> {
        self.facts.date(field, row)
    }

    /// The number, cents or minutes in a field of a row.
    pub(super) fn number(&self, field: Field, row: &str) -> Option<i64> {
        self.facts.number(field, row)
    }

    /// Yes or no in a field of a row.
    pub(super) fn flag(&self, field: Field, row: &str) -> Option<bool> {
        self.facts.flag(field, row)
    }

    /// The rows of a group in the order in which they were entered.
    pub(super) fn rows(&self, group: Group) -> &[&'c str] {
        self.facts.rows(group)
    }

    /// A threshold.
    pub(super) fn limit(&self, key: &str) -> u32 {
        // The list is held to the conditions, so the key is there.
        self.limits.get(key).copied().unwrap_or_default()
    }

    /// A date of the rules: that of the letter where there is one.
    pub(super) fn deadline(&self, id: &str) -> Option<NaiveDate> {
        let deadline = self.outcome?.deadline(id, None)?;
        let typed = || self.date(Field::StationLetterDate, id);
        Some(deadline.letter.or_else(typed).unwrap_or(deadline.date))
    }

    /// Last day of the waiting period.
    pub(super) fn waiting_period_end(&self) -> Option<NaiveDate> {
        self.outcome?.last_day_of_waiting_period
    }

    /// The day in a field, where it is not still to come.
    pub(super) fn past(&self, field: Field) -> Option<NaiveDate> {
        self.date(field, "").filter(|day| *day <= self.today)
    }

    /// The day of a paper, also where it was only marked at its date, when not still to come.
    pub(super) fn paper(&self, field: Field) -> Option<NaiveDate> {
        self.case.paper_on(field).filter(|day| *day <= self.today)
    }

    /// The day in a field of a row, where it is not still to come.
    pub(super) fn row_past(&self, field: Field, row: &str) -> Option<NaiveDate> {
        self.date(field, row).filter(|day| *day <= self.today)
    }

    /// Whether something is written in a field of a row.
    pub(super) fn filled(&self, field: Field, row: &str) -> bool {
        !self.text(field, row).is_empty()
    }

    /// First day of a phase that has begun.
    pub(super) fn phase_start(&self, number: usize) -> Option<NaiveDate> {
        let known = self.known.phases.get(number.checked_sub(1)?)?;
        known.filter(|day| *day <= self.today)
    }

    /// First day of track 2, once it has begun.
    pub(super) fn begun(&self) -> Option<NaiveDate> {
        self.start.filter(|day| *day <= self.today)
    }

    /// Whether the programme got to phase 2 or 3, also where it has ended since.
    pub(super) fn was_on_the_market(&self) -> bool {
        self.phase_start(2).or(self.phase_start(3)).is_some()
    }

    /// Whether the programme ended before or on this day, so that what was due then is not asked.
    pub(super) fn ended_by(&self, due: NaiveDate) -> bool {
        self.ended_on.is_some_and(|day| day <= due)
    }

    /// Whether the plan should be there: its date passed while the programme ran, or phase 2 has begun.
    pub(super) fn plan_is_due(&self) -> bool {
        let due = self.deadline("track2.plan");
        let passed = due.is_some_and(|due| due < self.today && !self.ended_by(due));
        passed || self.was_on_the_market()
    }

    /// What belongs to the plan, before that is due.
    pub(super) fn before_the_plan(&self) -> Found {
        match self.deadline("track2.plan") {
            _ if self.ended_on.is_some() => Found::not_yet("ended"),
            Some(due) => Found::coming(due),
            None => Found::not_yet("nothing"),
        }
    }

    /// The directions in which is searched.
    pub(super) fn searched(&self) -> impl Iterator<Item = &Direction<'c>> {
        self.directions
            .iter()
            .filter(|direction| direction.searched())
    }

    /// The applications made until today.
    pub(super) fn applications(&self) -> impl Iterator<Item = &'c Application> {
        let today = self.today;
        let made = self.case.applications.iter();
        made.filter(move |application| application.date <= today)
    }

    /// Whether the contract with the own employer has ended.
    pub(super) fn contract_ended(&self) -> bool {
        self.date(Field::EmploymentEnd, "")
            .is_some_and(|day| day < self.today)
    }
}

fn phase(known: &Known, ended_on: Option<NaiveDate>, today: NaiveDate) -> CheckPhase {
    let begun = |day: &Option<NaiveDate>| day.is_some_and(|day| day <= today);
    let last = known.phases.iter().rposition(begun);
    match (ended_on, last) {
        (Some(_), _) => CheckPhase::Ended,
        (None, None) => CheckPhase::Start,
        (None, Some(0)) => CheckPhase::Orientation,
        (None, Some(1)) => CheckPhase::Market,
        (None, Some(_)) => CheckPhase::Closing,
    }
}

/// So many days later. A day that no calendar has is the last one.
pub(super) fn plus_days(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

/// So many days earlier.
pub(super) fn minus_days(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MIN)
}

/// So many weeks later.
pub(super) fn plus_weeks(day: NaiveDate, weeks: u32) -> NaiveDate {
    plus_days(day, weeks.saturating_mul(7))
}

/// So many calendar months later.
pub(super) fn plus_months(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

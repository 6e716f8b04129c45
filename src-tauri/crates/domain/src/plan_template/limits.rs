//! The last days for what a plan ends with: the rules count them back from the end of the waiting period.

use super::{PlanTemplate, data, last_day};
use crate::check::{CheckText, Part, WEEK_87, WEEK_90, fill, last_day_of_wages};
use chrono::{Days, NaiveDate};
use spoorboek_rules as rules;

/// The last days of final report and hand-over. Without a waiting period there are none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlanLimits {
    /// The final report is there by the end of week 87.
    pub final_report_by: Option<NaiveDate>,
    /// The employer has all papers, and the programme is over, by the end of week 90.
    pub handed_over_by: Option<NaiveDate>,
}

impl PlanLimits {
    /// Those of a case. A wage sanction and a joint extension move them, as in the check.
    #[must_use]
    pub fn of(outcome: &rules::Outcome<'_>) -> Self {
        let last = last_day_of_wages(outcome);
        let before = |days: u32| last?.checked_sub_days(Days::new(u64::from(days)));
        Self {
            final_report_by: before(WEEK_87),
            handed_over_by: before(WEEK_90),
        }
    }

    /// A day of a plan, no later than its last day. Where that lies before the plan begins, nothing
    /// can be moved to it.
    pub(super) fn cap(
        day: Option<NaiveDate>,
        by: Option<NaiveDate>,
        start: NaiveDate,
    ) -> Option<NaiveDate> {
        let by = by.filter(|by| *by >= start);
        day.map(|day| by.map_or(day, |by| day.min(by)))
    }
}

const TOO_LONG: (&str, &str) = (
    "Let op: dit plan past niet helemaal. Het duurt tot {end}, en de werkgever moet alle stukken hebben op {by}. Eindrapportage, overdracht en einde komen op hun laatste dag.",
    "Note: this plan does not quite fit. It lasts until {end}, and the employer needs all papers on {by}. Final report, hand-over and end are set on their last day.",
);
const TOO_LATE: (&str, &str) = (
    "Let op: dit plan past niet. De werkgever moest alle stukken hebben op {by}. Dat is voor het begin van dit plan.",
    "Note: this plan does not fit. The employer needed all papers on {by}. That is before this plan begins.",
);

impl PlanTemplate {
    /// What is said of a plan from that day on that does not fit before its last days.
    #[must_use]
    pub fn does_not_fit(&self, start: NaiveDate, limits: &PlanLimits) -> Option<CheckText> {
        let end = last_day(start, self.weeks)?;
        let by = limits.handed_over_by?;
        let report = self
            .milestones
            .iter()
            .find(|it| it.what == data::FINAL_REPORT.0);
        let report = report.and_then(|it| last_day(start, it.week));
        let late_report = report
            .zip(limits.final_report_by)
            .is_some_and(|(day, by)| by < day);
        if end <= by && !late_report {
            return None;
        }
        let (nl, en) = if by < start { TOO_LATE } else { TOO_LONG };
        let text = CheckText {
            nl: nl.to_owned(),
            en: en.to_owned(),
        };
        let parts = [("end", Part::Day(end)), ("by", Part::Day(by))];
        Some(fill(Some(&text), &parts))
    }
}

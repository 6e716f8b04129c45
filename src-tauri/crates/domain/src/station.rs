//! Where each date of a case stands today.

use crate::{CaseFile, Field};
use chrono::NaiveDate;
use spoorboek_rules as rules;

/// Where a date stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StationState {
    /// Done.
    Done,
    /// Past, and not done.
    Late,
    /// The next to come.
    Next,
    /// To come.
    Coming,
    /// A day that simply came.
    Passed,
}

/// A date of a case, as it stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// The date's id, with its number in a series.
    pub id: String,
    /// The rule it comes from.
    pub rule: rules::RuleIndex,
    /// Its number in a series.
    pub number: Option<u32>,
    /// The legal date.
    pub date: NaiveDate,
    /// The last business day on or before it.
    pub work_ahead: NaiveDate,
    /// The first day on which it can be done.
    pub opens: Option<NaiveDate>,
    /// The date in the authority's letter.
    pub letter_date: Option<NaiveDate>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// Whether somebody has to do something.
    pub to_do: bool,
    /// Where it stands.
    pub state: StationState,
}

impl Station {
    /// The date that counts: the letter's, which a person typed, else the legal one.
    #[must_use]
    pub fn counts(&self) -> NaiveDate {
        self.letter_date.unwrap_or(self.date)
    }
}

/// Dates that come by themselves, or that only feed another date.
const COMES_BY_ITSELF: &[&str] = &[
    "pw.track2_after_evaluation",
    "pw.track2_after_capacity",
    "pw.track2_after_labour_expert",
    "pw.iva_latest",
    "pw.uwv_notice",
    "pw.sanction_decision",
    "pw.waiting_period_end",
    "pw.sanction_end",
    "pw.wia_start",
    "ind.permit_expiry",
    "ind.passport_expiry",
    "ind.renewal_grace",
    "ind.search_end",
    "ind.search_end_to_confirm",
    "ind.last_safe_day",
    "tax.ruling30_end",
    "tax.ruling30_gap",
];

/// The fact that says when a duty was done.
fn done_by(id: &str) -> Option<Field> {
    Some(match id {
        "pw.problem_analysis" => Field::ProblemAnalysisOn,
        "pw.first_year_evaluation" => Field::FirstYearEvaluationOn,
        "pw.report_42" => Field::Report42ReceivedOn,
        "pw.uwv_notice" => Field::UwvNoticeReceivedOn,
        "pw.wia_application" => Field::WiaApplicationReceivedOn,
        "pw.sanction_decision" => Field::SanctionSentOn,
        "pw.track2_start" => Field::ProgrammeStart,
        _ => return None,
    })
}

impl CaseFile {
    /// The dates of the case as they stand today, in the order in which they count.
    #[must_use]
    pub fn stations(&self, outcome: &rules::Outcome<'_>, today: NaiveDate) -> Vec<Station> {
        let mut stations: Vec<Station> = outcome
            .deadlines
            .iter()
            .map(|deadline| self.station(deadline, today))
            .collect();
        stations.sort_by(|a, b| (a.counts(), &a.id).cmp(&(b.counts(), &b.id)));
        if let Some(next) = stations
            .iter_mut()
            .find(|station| station.to_do && station.state == StationState::Coming)
        {
            next.state = StationState::Next;
        }
        stations
    }

    fn station(&self, deadline: &rules::Deadline<'_>, today: NaiveDate) -> Station {
        let id = deadline.full_id().into_owned();
        let letter_date = self.row_date(Field::StationLetterDate, &id);
        let known = done_by(&id).and_then(|field| self.date(field));
        let done_on = self
            .row_date(Field::StationDoneOn, &id)
            .or(known)
            // What lies in the future is not done yet, whatever was typed.
            .filter(|day| *day <= today);
        let to_do = !COMES_BY_ITSELF.contains(&id.as_str());
        let past = letter_date.unwrap_or(deadline.date) < today;
        let state = match (done_on, past, to_do) {
            (Some(_), ..) => StationState::Done,
            (None, true, true) => StationState::Late,
            (None, true, false) => StationState::Passed,
            (None, false, _) => StationState::Coming,
        };
        Station {
            id,
            rule: deadline.rule,
            number: deadline.number,
            date: deadline.date,
            work_ahead: deadline.work_ahead,
            opens: deadline.opens,
            letter_date,
            done_on,
            to_do,
            state,
        }
    }
}

//! Where each date of a case stands today.

use crate::rule_facts::form_field;
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
    /// Its lane.
    pub group: rules::Group,
    /// Whether somebody has to do something.
    pub to_do: bool,
    /// Whether the contract has ended by then, so that the employer's part passes to UWV (ZW
    /// art. 38 and 63a); not where the employer bears the sickness benefit itself.
    pub after_contract: bool,
    /// Whether the programme has ended by then, so that it is no longer needed: the final report
    /// stands in for a progress report, and no offer is waited for.
    pub after_programme: bool,
    /// Whether it stands on the rail line: all that the contract names, and of the rest what wages
    /// or the right to stay hang on.
    pub on_line: bool,
    /// Where it stands.
    pub state: StationState,
}

/// The papers that close a programme, by the date of the rules that asks for them.
const PAPERS: [(&str, Field); 2] = [
    ("track2.final_report", Field::FinalReportOn),
    ("track2.file_to_employer", Field::HandedOverOn),
];

impl Station {
    /// The date that counts: the letter's, which a person typed, else the legal one.
    #[must_use]
    pub fn counts(&self) -> NaiveDate {
        self.letter_date.unwrap_or(self.date)
    }
}

/// The date of which the letter stands in the form, beside the decision it belongs to.
pub(crate) const SANCTION_END: &str = "pw.sanction_end";

impl CaseFile {
    /// The dates of the case as they stand today, in the order in which they count.
    #[must_use]
    pub fn stations(
        &self,
        engine: &rules::Engine,
        outcome: &rules::Outcome<'_>,
        today: NaiveDate,
    ) -> Vec<Station> {
        let deadlines = outcome.deadlines.iter();
        let mut stations: Vec<Station> = deadlines
            .filter_map(|deadline| self.station(engine, deadline, today))
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

    /// The employer's part in a date after the contract has ended.
    fn passes_to_uwv(&self, rule: &rules::Rule, date: NaiveDate) -> bool {
        let of_employer = matches!(
            rule.who,
            rules::Party::Employer | rules::Party::EmployerAndEmployee | rules::Party::Physician
        );
        let of_sick_leave = matches!(
            rule.group,
            rules::Group::Statutory | rules::Group::Programme
        );
        let ended = self.date(Field::EmploymentEnd);
        of_employer
            && of_sick_leave
            && ended.is_some_and(|end| end < date)
            && self.flag(Field::OwnRiskCarrier, "") != Some(true)
    }

    /// What the end of the programme makes needless: progress reports that were due on or after
    /// it, and offers whenever they were due.
    fn needless_since_the_end(&self, rule: &str, date: NaiveDate, today: NaiveDate) -> bool {
        let ended = self.ended_on(today);
        match rule {
            "track2.report" => ended.is_some_and(|end| end <= date),
            _ => ended.is_some() && rule.starts_with("offer."),
        }
    }

    /// The day of a paper of the programme: from its own field, else as it was marked at its date.
    #[must_use]
    pub fn paper_on(&self, field: Field) -> Option<NaiveDate> {
        self.date(field).or_else(|| {
            let (station, _) = PAPERS.iter().find(|(_, paper)| *paper == field)?;
            self.row_date(Field::StationDoneOn, station)
        })
    }

    /// None where the rule is gone, which the engine rules out.
    fn station(
        &self,
        engine: &rules::Engine,
        deadline: &rules::Deadline<'_>,
        today: NaiveDate,
    ) -> Option<Station> {
        let rule = engine.rule(deadline.rule)?;
        let id = deadline.full_id().into_owned();
        let typed = self.row_date(Field::StationLetterDate, &id);
        let of_sanction = || {
            self.date(Field::SanctionEndOn)
                .filter(|_| id == SANCTION_END)
        };
        let letter_date = deadline.letter.or(typed).or_else(of_sanction);
        let paper = PAPERS.iter().find(|(rule, _)| *rule == id);
        let known = rule
            .done_by
            .and_then(form_field)
            .or(paper.map(|(_, field)| *field));
        let done_on = self
            .row_date(Field::StationDoneOn, &id)
            .or_else(|| self.date(known?))
            // What lies in the future is not done yet, whatever was typed.
            .filter(|day| *day <= today);
        let after_contract = self.passes_to_uwv(rule, deadline.date);
        let after_programme = self.needless_since_the_end(&rule.id, deadline.date, today);
        let to_do = rule.to_do && !after_contract && !after_programme;
        let past = letter_date.unwrap_or(deadline.date) < today;
        let state = match (done_on, past, to_do) {
            (Some(_), ..) => StationState::Done,
            (None, true, true) => StationState::Late,
            (None, true, false) => StationState::Passed,
            (None, false, _) => StationState::Coming,
        };
        Some(Station {
            id,
            rule: deadline.rule,
            number: deadline.number,
            date: deadline.date,
            work_ahead: deadline.work_ahead,
            opens: deadline.opens,
            letter_date,
            done_on,
            group: rule.group,
            to_do,
            after_contract,
            after_programme,
            on_line: !rule.beyond_contract || rule.severity == rules::Severity::Red,
            state,
        })
    }
}

//! The UWV check: what UWV may ask about a file, worked out from the case.
//!
//! The rules are data, a [`CheckList`]: their texts, weight, phases and numbers can be reviewed and
//! changed without reading code. What a rule looks at is a condition here, one per rule; the list is
//! refused where the two do not fit. Every item says what the case says, never what UWV decides.
//!
//! Dates that the law or the programme sets (start of track 2, plan, final report, week 90) come from
//! the outcome of the rules, so that this check and the timeline cannot differ; all other numbers are
//! thresholds that a coach may set.
//!
//! What was late at the start, or is missing from plan, search profile or end, stays open in later phases
//! and after the end: UWV looks back at the whole course. What is counted up to today (silence, reports,
//! hours) stops with the programme. Rejected: a rule that vanishes with its phase (a late start would be explained
//! by waiting), and an explanation that counts for ever (an explained silence says nothing of the next
//! one; see [`Found::since`]).

mod catalogue;
mod finding;
mod ground;
mod index;
mod market;
mod papers;
mod plan;
mod search;
mod start;

pub use catalogue::{
    CheckList, CheckListFault, CheckParts, CheckPhase, CheckPlace, CheckRule, CheckSeverity,
    CheckTab, CheckText, CheckThreshold, ThresholdUnit, Thresholds,
};

use crate::{CaseFile, Field};
use chrono::NaiveDate;
use finding::{Condition, Found};
pub(crate) use finding::{Part, fill};
use ground::Ground;
pub(crate) use papers::{WEEK_87, WEEK_90, last_day_of_wages};
use spoorboek_rules as rules;

/// How a rule stands in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckStatus {
    /// Something is missing.
    Open,
    /// Something is missing, and the coach wrote why.
    Explained,
    /// Nothing is missing.
    Closed,
    /// It does not concern this case, or not yet.
    NotYet,
}

/// What the check needs to know beside the facts, log, applications and documents of the case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// First day of phase 1, 2 and 3, where it is known; a day to come has not begun.
    pub phases: [Option<NaiveDate>; 3],
    /// Mandatory headings without text in the documents of the case.
    pub empty_sections: u32,
    /// Noticed medical or private words that nobody dismissed.
    pub open_words: u32,
    /// Citizen service numbers (BSN) in texts or file names.
    pub open_bsn: u32,
    /// Day of the last change to the trajectory plan's text.
    pub plan_changed_on: Option<NaiveDate>,
    /// Documents that are marked as signed without a day.
    pub undated_signatures: u32,
    /// Files meant for UWV that are too large or of the wrong type.
    pub unfit_files: u32,
}

/// A rule of the check as it stands in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckItem {
    /// Its place in [`CheckList::rules`].
    pub rule: usize,
    /// How it stands.
    pub status: CheckStatus,
    /// What the case says.
    pub says: CheckText,
    /// The day by which it had or has to be done, where there is one.
    pub due: Option<NaiveDate>,
    /// The field to put the cursor in, where there is one.
    pub field: Option<Field>,
    /// The row of the field's group, or empty.
    pub row: String,
    /// The log line, application or document that it is about.
    pub entry: Option<String>,
    /// Day of the explanation that counts.
    pub explained_on: Option<NaiveDate>,
}

impl CaseFile {
    /// Every rule of the check in the order of the list.
    #[must_use]
    pub fn check(
        &self,
        list: &CheckList,
        thresholds: &Thresholds,
        known: &Known,
        outcome: Option<&rules::Outcome<'_>>,
        engine: &rules::Engine,
        today: NaiveDate,
    ) -> Vec<CheckItem> {
        let ground = Ground::new(self, list, thresholds, known, outcome, engine, today);
        let rules = list.rules().iter().enumerate();
        rules
            .filter_map(|(index, rule)| {
                let condition = condition(&rule.id)?;
                Some(ground.item(index, rule, condition))
            })
            .collect()
    }
}

/// Every condition, in the order of the rules.
fn conditions() -> impl Iterator<Item = &'static Condition> {
    let parts = [
        start::CONDITIONS,
        plan::CONDITIONS,
        search::CONDITIONS,
        market::CONDITIONS,
        papers::CONDITIONS,
    ];
    parts.into_iter().flatten()
}

fn condition(rule: &str) -> Option<&'static Condition> {
    conditions().find(|condition| condition.rule == rule)
}

impl Ground<'_> {
    fn item(&self, index: usize, rule: &CheckRule, condition: &Condition) -> CheckItem {
        let found = if rule.phases.contains(&self.phase) {
            (condition.decide)(self)
        } else if self.phase == CheckPhase::Ended {
            Found::not_yet("ended")
        } else {
            Found::not_yet("phase")
        };
        let mut says = fill(self.list.says(rule, found.says), &found.parts);
        let mut status = found.status;
        let explained_on = self
            .explained_on(rule)
            .filter(|_| status == CheckStatus::Open);
        let counting = explained_on.filter(|day| found.is_explained_on(*day));
        match explained_on {
            Some(_) if counting.is_some() => status = CheckStatus::Explained,
            Some(day) => {
                let more = fill(self.list.says(rule, "outdated"), &[("day", Part::Day(day))]);
                says.nl = format!("{} {}", says.nl, more.nl);
                says.en = format!("{} {}", says.en, more.en);
            }
            None => {}
        }
        let (field, row) = match found.at {
            Some((field, row)) => (Some(field), row),
            None => (rule.place.field, String::new()),
        };
        CheckItem {
            rule: index,
            status,
            says,
            due: found.due,
            field,
            row,
            entry: found.entry,
            explained_on: counting,
        }
    }

    /// The day of a rule's explanation, where it may have one.
    fn explained_on(&self, rule: &CheckRule) -> Option<NaiveDate> {
        let said = rule.can_explain && self.filled(Field::CheckExplanation, &rule.id);
        let day = self.date(Field::CheckExplainedOn, &rule.id)?;
        (said && day <= self.today).then_some(day)
    }
}

#[cfg(test)]
mod tests;

//! Plans for kinds of client, to be laid over a case: milestones, services, instruments to weigh and
//! a frame for the goal.
//!
//! A plan only adds. What a coach typed stays, and a milestone or service that is there already is
//! not added again; so laying the same plan over a case twice changes nothing the second time.

mod data;
mod limits;

pub use limits::PlanLimits;

use crate::{Bilingual, CaseFile, ChoiceList, Field, Group, Language, Value};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// A plan for a kind of client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanTemplate {
    /// Its key in [`ChoiceList::PlanTemplate`].
    pub key: &'static str,
    /// For whom it is, and what it does first.
    pub text: Bilingual,
    /// How many weeks it takes.
    pub weeks: u32,
    /// The goal, with an ellipsis where the coach fills something in.
    pub goal: Bilingual,
    /// Its milestones, by week.
    pub milestones: &'static [TemplateMilestone],
    /// Its services, by week.
    pub services: &'static [TemplateOffer],
    /// Keys of the instruments to weigh.
    pub instruments: &'static [&'static str],
}

/// A milestone of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateMilestone {
    /// In which phase, 1 to 3.
    pub phase: u8,
    /// By the end of which week of the programme, from 1.
    pub week: u32,
    /// What is reached.
    pub what: Bilingual,
    /// Who sees to it.
    pub who: Bilingual,
    /// What proves it.
    pub proof: Bilingual,
}

impl TemplateMilestone {
    /// The day by which it is reached in a programme that begins on `start`. What ends the plan comes
    /// no later than the limits.
    fn due(&self, start: NaiveDate, limits: &PlanLimits) -> Option<NaiveDate> {
        // What came of the directions stands in the final report.
        let by = if self.what == data::HAND_OVER.0 {
            limits.handed_over_by
        } else if [data::FINAL_REPORT.0, data::OUTCOMES.0].contains(&self.what) {
            limits.final_report_by
        } else {
            None
        };
        PlanLimits::cap(last_day(start, self.week), by, start)
    }

    /// The day on which the case says that it was reached: the last of the days that it asks for.
    fn reached_on(&self, case: &CaseFile) -> Option<NaiveDate> {
        let (_, fields) = data::KNOWN.iter().find(|(step, _)| step.0 == self.what)?;
        let days: Option<Vec<NaiveDate>> = fields.iter().map(|field| case.date(*field)).collect();
        days?.into_iter().max()
    }
}

/// A service of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplateOffer {
    /// In which phase, 1 to 3.
    pub phase: u8,
    /// In which week of the programme, from 1.
    pub week: u32,
    /// Its key in [`ChoiceList::ServiceKind`].
    pub kind: &'static str,
    /// Hours planned.
    pub hours: u32,
}

/// A fact that a plan adds to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedFact {
    /// The field.
    pub field: Field,
    /// Its place among the new rows of the field's group, from 0; 0 for a field that stands alone.
    pub offset: u32,
    /// What is entered.
    pub value: Value,
}

impl PlanTemplate {
    /// All plans, in the order of the list to choose from.
    pub const ALL: &'static [Self] = data::ALL;

    /// The plan of that key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|template| template.key == key)
    }

    /// Its name.
    #[must_use]
    pub fn title(&self) -> Bilingual {
        let label = ChoiceList::PlanTemplate.label(self.key);
        label.unwrap_or(Bilingual { nl: "", en: "" })
    }

    /// What it adds to a case whose programme begins on `start`. Goal and planned end are only
    /// filled where they are empty. Final report, hand-over and end come no later than the limits.
    #[must_use]
    pub fn rows(
        &self,
        case: &CaseFile,
        language: Language,
        start: NaiveDate,
        limits: &PlanLimits,
    ) -> Vec<PlannedFact> {
        let mut facts = self.milestones_to_add(case, language, start, limits);
        facts.extend(self.services_to_add(case, start));
        facts.extend(self.instruments_to_add(case, language));
        let alone = |field, value| PlannedFact {
            field,
            offset: 0,
            value,
        };
        let is_empty = |field| !case.facts.contains_key(&crate::FactKey::single(field));
        if is_empty(Field::ProgrammeGoal) {
            let goal = self.goal.get(language).to_owned();
            facts.push(alone(Field::ProgrammeGoal, Value::Text(goal)));
        }
        if is_empty(Field::ProgrammePlannedEnd) {
            facts.extend(
                PlanLimits::cap(last_day(start, self.weeks), limits.handed_over_by, start)
                    .map(|end| alone(Field::ProgrammePlannedEnd, Value::Date(end))),
            );
        }
        facts
    }

    /// How many milestones it would add that should have been reached before `today` and, as far as
    /// the case says, were not.
    #[must_use]
    pub fn past(
        &self,
        case: &CaseFile,
        start: NaiveDate,
        limits: &PlanLimits,
        today: NaiveDate,
    ) -> usize {
        let new = self.new_milestones(case).into_iter();
        let past = new.filter(|it| {
            let due = it.due(start, limits);
            due.is_some_and(|due| due < today) && it.reached_on(case).is_none()
        });
        past.count()
    }

    /// The milestones that are not there yet, in either language.
    fn new_milestones(&self, case: &CaseFile) -> Vec<&TemplateMilestone> {
        let rows = case.rows(Group::Milestone);
        let there = rows
            .iter()
            .map(|row| same(case.row_text(Field::MilestoneWhat, row)));
        let there: BTreeSet<String> = there.collect();
        let is_new = |it: &&TemplateMilestone| {
            !there.contains(&same(it.what.nl)) && !there.contains(&same(it.what.en))
        };
        self.milestones.iter().filter(is_new).collect()
    }

    fn milestones_to_add(
        &self,
        case: &CaseFile,
        language: Language,
        start: NaiveDate,
        limits: &PlanLimits,
    ) -> Vec<PlannedFact> {
        let mut facts = Vec::new();
        for (offset, milestone) in (0_u32..).zip(self.new_milestones(case)) {
            let mut add = |field, value| {
                facts.push(PlannedFact {
                    field,
                    offset,
                    value,
                });
            };
            let text = |of: Bilingual| Value::Text(of.get(language).to_owned());
            add(Field::MilestoneWhat, text(milestone.what));
            if let Some(phase) = phase(milestone.phase) {
                add(Field::MilestonePhase, phase);
            }
            add(Field::MilestoneWho, text(milestone.who));
            if let Some(due) = milestone.due(start, limits) {
                add(Field::MilestoneDue, Value::Date(due));
            }
            add(Field::MilestoneProof, text(milestone.proof));
            // What the case says was done need not be ticked off once more.
            let reached = milestone.reached_on(case);
            let status = if reached.is_some() { "done" } else { "open" };
            add(Field::MilestoneStatus, Value::Choice(status));
            if let Some(day) = reached {
                add(Field::MilestoneDoneOn, Value::Date(day));
            }
        }
        facts
    }

    fn services_to_add(&self, case: &CaseFile, start: NaiveDate) -> Vec<PlannedFact> {
        let rows = case.rows(Group::Service);
        let is_new = |it: &&TemplateOffer| {
            let is_it = |row: &String| {
                let phase = case.row_text(Field::ServicePhase, row);
                case.row_text(Field::ServiceKind, row) == it.kind
                    // Without a phase it may be any; adding it once more would count it twice.
                    && (phase.is_empty() || phase.parse() == Ok(it.phase))
            };
            !rows.iter().any(is_it)
        };
        let new = self.services.iter().filter(is_new);
        let mut facts = Vec::new();
        for (offset, service) in (0_u32..).zip(new) {
            let mut add = |field, value| {
                facts.push(PlannedFact {
                    field,
                    offset,
                    value,
                });
            };
            add(Field::ServiceKind, Value::Choice(service.kind));
            if let Some(phase) = phase(service.phase) {
                add(Field::ServicePhase, phase);
            }
            if let Some(day) = first_day(start, service.week) {
                add(Field::ServicePlannedOn, Value::Date(day));
            }
            let minutes = i64::from(service.hours) * 60;
            add(Field::ServiceHours, Value::Minutes(minutes));
        }
        facts
    }

    /// Instruments to weigh: named, and neither used nor rejected yet.
    fn instruments_to_add(&self, case: &CaseFile, language: Language) -> Vec<PlannedFact> {
        let rows = case.rows(Group::Instrument);
        let label = |kind: &str| ChoiceList::InstrumentKind.label(kind);
        let is_new = |kind: &&&'static str| {
            let is_it = |row: &String| case.row_text(Field::InstrumentKind, row) == **kind;
            !rows.iter().any(is_it)
        };
        let mut facts = Vec::new();
        let new = self.instruments.iter().filter(is_new);
        for (offset, kind) in (0_u32..).zip(new) {
            let mut add = |field, value| {
                facts.push(PlannedFact {
                    field,
                    offset,
                    value,
                });
            };
            add(Field::InstrumentKind, Value::Choice(kind));
            if let Some(label) = label(kind) {
                let name = label.get(language).to_owned();
                add(Field::InstrumentName, Value::Text(name));
            }
        }
        facts
    }
}

/// A text by what it says, whatever the case and the spaces.
fn same(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn phase(phase: u8) -> Option<Value> {
    Some(Value::Choice(match phase {
        1 => "1",
        2 => "2",
        3 => "3",
        _ => return None,
    }))
}

/// First day of a week of the programme, counted from 1.
fn first_day(start: NaiveDate, week: u32) -> Option<NaiveDate> {
    start.checked_add_days(Days::new(u64::from(week.saturating_sub(1)) * 7))
}

/// Last day of it.
fn last_day(start: NaiveDate, week: u32) -> Option<NaiveDate> {
    first_day(start, week)?.checked_add_days(Days::new(6))
}

#[cfg(test)]
mod tests;

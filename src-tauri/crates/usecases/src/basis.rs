//! What every date rests on: the rules in use, today, and what the coach chose.

use crate::App;
use crate::failure::Outcome;
use chrono::NaiveDate;
use spoorboek_contract::check_list;
use spoorboek_contract::message::{Settings, Threshold};
use spoorboek_domain::{CaseFile, Station, Thresholds};
use spoorboek_rules as rules;
use spoorboek_rules::{Engine, Facts, Field as Fact};
use spoorboek_storage::ReadTransaction;
use std::sync::Arc;

/// The threshold of the UWV check for contact.
const NO_CONTACT: &str = "no_contact_days";

fn thresholds(kept: &[Threshold]) -> Thresholds {
    let mut thresholds = Thresholds::default();
    for one in kept {
        thresholds.set(&one.key, one.value);
    }
    thresholds
}

/// What every date rests on.
pub(crate) struct Basis {
    pub(crate) engine: Arc<Engine>,
    pub(crate) today: NaiveDate,
    pub(crate) policy: Policy,
    /// The numbers of the UWV check that the coach chose.
    pub(crate) thresholds: Thresholds,
}

/// What the coach chose about dates.
#[derive(Clone, Copy)]
pub(crate) struct Policy {
    /// Business days of margin for the reintegration report and the WIA application.
    pub(crate) margin_report_days: u32,
    /// Business days of margin for all other dates.
    pub(crate) margin_days: u32,
    /// Days ahead at which a date becomes a signal.
    pub(crate) horizon_days: u32,
    talk_every_days: u32,
}

impl From<&Settings> for Policy {
    fn from(settings: &Settings) -> Self {
        Self {
            margin_report_days: settings.margin_report_days,
            margin_days: settings.margin_days,
            horizon_days: settings.horizon_days,
            talk_every_days: settings.talk_every_days,
        }
    }
}

/// The dates that the larger margin is for: UWV sanctions lateness of these two.
const REPORTS: [&str; 2] = ["pw.reintegration_report", "pw.wia_application"];

impl Policy {
    /// Business days of margin for a date.
    pub(crate) fn margin(self, deadline: &str) -> u32 {
        if REPORTS.contains(&deadline) {
            self.margin_report_days
        } else {
            self.margin_days
        }
    }
}

/// The dates of a case whose first sick day is known.
pub(crate) struct Dated<'b> {
    pub(crate) facts: Facts,
    pub(crate) outcome: rules::Outcome<'b>,
    /// One for each date, in the same order.
    pub(crate) reasons: rules::Reasons<'b>,
    pub(crate) stations: Vec<Station>,
    /// What is in doubt, with the dates if it is decided the other way.
    pub(crate) doubts: Vec<(rules::DoubtKind, rules::Outcome<'b>)>,
}

impl App {
    /// What every date rests on now.
    pub(crate) fn basis(&self, transaction: &ReadTransaction<'_>) -> Outcome<Basis> {
        Ok(self.basis_with(&self.settings(transaction)?))
    }

    /// What every date rests on, with settings that were read already.
    pub(crate) fn basis_with(&self, settings: &Settings) -> Basis {
        Basis {
            engine: self.engine(),
            today: self.today(),
            policy: Policy::from(settings),
            thresholds: thresholds(&settings.thresholds),
        }
    }
}

impl Basis {
    /// The same under other rules.
    pub(crate) fn under(&self, engine: &Arc<Engine>) -> Self {
        Self {
            engine: Arc::clone(engine),
            today: self.today,
            policy: self.policy,
            thresholds: self.thresholds.clone(),
        }
    }

    /// After how many days without contact a case is silent.
    pub(crate) fn silent_after_days(&self) -> u32 {
        let mut thresholds = check_list::builtin().thresholds().iter();
        let threshold = thresholds.find(|it| it.key == NO_CONTACT);
        threshold.map_or(u32::MAX, |threshold| self.thresholds.of(threshold))
    }

    /// What the rules need to know of a case; none while the first sick day is not known.
    pub(crate) fn facts(&self, case: &CaseFile) -> Option<Facts> {
        let mut facts = case.rule_facts(self.today)?;
        let every = i64::from(self.policy.talk_every_days);
        facts.set_number(Fact::TalkEveryDays, Some(every));
        Some(facts)
    }

    /// The dates alone.
    pub(crate) fn outcome(&self, case: &CaseFile) -> Option<rules::Outcome<'_>> {
        self.facts(case).map(|facts| self.engine.compute(&facts))
    }

    /// The dates with their reasons, as they stand today.
    pub(crate) fn dated(&self, case: &CaseFile) -> Option<Dated<'_>> {
        let facts = self.facts(case)?;
        let (outcome, reasons) = self.engine.explain_all(&facts);
        let stations = case.stations(&self.engine, &outcome, self.today);
        let doubts = rules::doubts(&facts);
        let doubts = doubts
            .iter()
            .map(|doubt| (doubt.kind, self.engine.compute(&doubt.otherwise)));
        Some(Dated {
            doubts: doubts.collect(),
            facts,
            outcome,
            reasons,
            stations,
        })
    }
}

//! What every date rests on: the rules in use, today, and what the coach chose.

use crate::App;
use crate::failure::Outcome;
use chrono::NaiveDate;
use spoorboek_contract::message::Settings;
use spoorboek_domain::{CaseFile, Station};
use spoorboek_rules as rules;
use spoorboek_rules::{Engine, Facts, Field as Fact};
use spoorboek_storage::ReadTransaction;
use std::sync::Arc;

/// What every date rests on.
pub(crate) struct Basis {
    pub(crate) engine: Arc<Engine>,
    pub(crate) today: NaiveDate,
    pub(crate) policy: Policy,
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
        Ok(Basis {
            engine: self.engine(),
            today: self.today(),
            policy: Policy::from(&self.settings(transaction)?),
        })
    }
}

impl Basis {
    /// The same under other rules.
    pub(crate) fn under(&self, engine: &Arc<Engine>) -> Self {
        Self {
            engine: Arc::clone(engine),
            today: self.today,
            policy: self.policy,
        }
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

//! The list of rules of the check: texts, weight, phases and numbers. Read from data elsewhere, and
//! held to the conditions here.

use crate::{Field, FormStep};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A text in both languages, with placeholders in braces where it belongs to a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckText {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// How much hangs on a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckSeverity {
    /// The papers are not handed in with this open.
    Blocks,
    /// UWV is likely to ask about it.
    High,
    /// It weakens the file.
    Warn,
    /// Good to know.
    Info,
}

/// Where a programme stands, for the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckPhase {
    /// Track 2 has not begun.
    Start,
    /// Phase 1, orientation and preparation.
    Orientation,
    /// Phase 2, active on the labour market.
    Market,
    /// Phase 3, completion.
    Closing,
    /// The programme ended.
    Ended,
}

/// The tab of a case where a rule is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckTab {
    /// The facts.
    Facts,
    /// Intake, profile and search profile.
    Profile,
    /// Plan, milestones, services, ending.
    Trajectory,
    /// The log.
    Log,
    /// The applications.
    Applications,
    /// The check itself.
    Check,
    /// The documents.
    Documents,
}

/// Where a rule is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckPlace {
    /// The tab.
    pub tab: CheckTab,
    /// The field, where it is one.
    pub field: Option<Field>,
}

impl CheckPlace {
    /// The step of the form in which the field stands.
    #[must_use]
    pub fn step(self) -> Option<FormStep> {
        let step = self.field.map(Field::step);
        step.filter(|step| *step != FormStep::Station)
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRule {
    /// Two digits, from `01`. An explanation is kept under it, so it never changes its meaning.
    pub id: String,
    /// How much hangs on it.
    pub severity: CheckSeverity,
    /// In which phases it is looked at.
    pub phases: BTreeSet<CheckPhase>,
    /// Its name.
    pub title: CheckText,
    /// What is said of each finding.
    pub says: BTreeMap<String, CheckText>,
    /// What to do.
    pub to_do: CheckText,
    /// Whether an explanation can stand in its place.
    pub can_explain: bool,
    /// What it rests on.
    pub source: String,
    /// Where it is met.
    pub place: CheckPlace,
}

/// What a threshold counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThresholdUnit {
    /// Calendar days.
    Days,
    /// Business days.
    BusinessDays,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// A number of things.
    Count,
    /// A percentage.
    Percent,
}

/// A number that a coach may set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckThreshold {
    /// Its name.
    pub key: String,
    /// What it is without a choice.
    pub standard: u32,
    /// The least it may be.
    pub least: u32,
    /// The most it may be.
    pub most: u32,
    /// What it counts.
    pub unit: ThresholdUnit,
    /// What it decides.
    pub title: CheckText,
    /// The rules that use it.
    pub rules: Vec<String>,
}

/// The thresholds that the coach chose, by key. Those left out have their standard.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Thresholds(BTreeMap<String, u32>);

impl Thresholds {
    /// Chooses a threshold.
    pub fn set(&mut self, key: &str, value: u32) {
        self.0.insert(key.to_owned(), value);
    }

    /// What counts: the choice within its limits, else the standard.
    #[must_use]
    pub fn of(&self, threshold: &CheckThreshold) -> u32 {
        let chosen = self.0.get(&threshold.key).copied();
        let chosen = chosen.unwrap_or(threshold.standard);
        // Not `clamp`, which panics where the limits are the wrong way round.
        chosen.min(threshold.most).max(threshold.least)
    }
}

/// What a list is made of, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckParts {
    /// Version, a day.
    pub version: String,
    /// Where the rules come from.
    pub source: String,
    /// Day of the last review.
    pub reviewed_on: NaiveDate,
    /// What is said wherever it fits, by name.
    pub says: BTreeMap<String, CheckText>,
    /// The numbers.
    pub thresholds: Vec<CheckThreshold>,
    /// The rules.
    pub rules: Vec<CheckRule>,
}

/// A list whose rules, texts and numbers are those that the conditions know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckList {
    parts: CheckParts,
}

/// Why a list cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckListFault {
    /// Id of the rule or key of the threshold, where it is one.
    pub entry: Option<String>,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for CheckListFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.entry {
            Some(entry) => write!(f, "{entry}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

impl std::error::Error for CheckListFault {}

/// What is said of any rule, with the placeholders that may stand in it.
pub(super) const SAYS: &[(&str, &[&str])] = &[
    ("phase", &[]),
    ("ended", &[]),
    ("nothing", &[]),
    ("waived", &[]),
    ("due", &["day"]),
    ("outdated", &["day"]),
];

impl CheckList {
    /// Holds what was read to the conditions.
    ///
    /// # Errors
    /// The first entry that does not fit: a rule without a condition or the other way round, a text
    /// that is missing, empty or superfluous, an unknown placeholder, a threshold that no rule uses or
    /// whose limits do not hold its standard.
    pub fn new(parts: CheckParts) -> Result<Self, CheckListFault> {
        let at = |entry: &str| {
            let entry = (!entry.is_empty()).then(|| entry.to_owned());
            move |what: String| CheckListFault {
                entry: entry.clone(),
                what,
            }
        };
        texts(&parts.says, SAYS).map_err(at(""))?;
        let mut last = "";
        for rule in &parts.rules {
            if rule.id.as_str() <= last {
                return Err(at(&rule.id)("stands twice or out of order".to_owned()));
            }
            last = &rule.id;
            check_rule(rule).map_err(at(&rule.id))?;
        }
        if let Some(missing) = super::conditions().find(|condition| {
            let known = |rule: &CheckRule| rule.id == condition.rule;
            !parts.rules.iter().any(known)
        }) {
            return Err(at("")(format!("rule {} is missing", missing.rule)));
        }
        let mut keys = BTreeSet::new();
        for threshold in &parts.thresholds {
            if !keys.insert(threshold.key.as_str()) {
                return Err(at(&threshold.key)("stands twice".to_owned()));
            }
            check_threshold(threshold).map_err(at(&threshold.key))?;
        }
        for condition in super::conditions() {
            if let Some(key) = condition
                .thresholds
                .iter()
                .find(|key| !keys.contains(**key))
            {
                return Err(at(condition.rule)(format!("threshold `{key}` is missing")));
            }
        }
        Ok(Self { parts })
    }

    /// Version, a day.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.parts.version
    }

    /// Where the rules come from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.parts.source
    }

    /// Day of the last review.
    #[must_use]
    pub fn reviewed_on(&self) -> NaiveDate {
        self.parts.reviewed_on
    }

    /// The rules, in order.
    #[must_use]
    pub fn rules(&self) -> &[CheckRule] {
        &self.parts.rules
    }

    /// The numbers, in order.
    #[must_use]
    pub fn thresholds(&self) -> &[CheckThreshold] {
        &self.parts.thresholds
    }

    /// What is said of a finding: the rule's own words, else those for any rule.
    pub(super) fn says<'l>(&'l self, rule: &'l CheckRule, name: &str) -> Option<&'l CheckText> {
        rule.says.get(name).or_else(|| self.parts.says.get(name))
    }
}

fn check_rule(rule: &CheckRule) -> Result<(), String> {
    let condition = super::condition(&rule.id).ok_or("nothing looks at this rule")?;
    texts(&rule.says, condition.says)?;
    for (name, text) in [("title", &rule.title), ("to_do", &rule.to_do)] {
        text_fits(name, text, &[])?;
    }
    if rule.phases.is_empty() {
        return Err("has no phases".to_owned());
    }
    if rule.source.trim().is_empty() {
        return Err("has no source".to_owned());
    }
    Ok(())
}

fn check_threshold(threshold: &CheckThreshold) -> Result<(), String> {
    text_fits("title", &threshold.title, &[])?;
    if !(threshold.least..=threshold.most).contains(&threshold.standard) {
        return Err("its standard lies outside its limits".to_owned());
    }
    let key = threshold.key.as_str();
    let users = super::conditions().filter(|condition| condition.thresholds.contains(&key));
    let users: Vec<&str> = users.map(|condition| condition.rule).collect();
    if users.is_empty() {
        return Err("no rule uses this threshold".to_owned());
    }
    if threshold.rules != users {
        return Err(format!("is used by {}", users.join(", ")));
    }
    Ok(())
}

/// Exactly these texts, each whole.
fn texts(
    texts: &BTreeMap<String, CheckText>,
    wanted: &[(&'static str, &[&str])],
) -> Result<(), String> {
    for (name, allowed) in wanted {
        let text = texts.get(*name);
        text_fits(
            name,
            text.ok_or_else(|| format!("does not say `{name}`"))?,
            allowed,
        )?;
    }
    let known = |name: &&String| wanted.iter().any(|(it, _)| it == name);
    match texts.keys().find(|name| !known(name)) {
        Some(name) => Err(format!("`{name}` is never said")),
        None => Ok(()),
    }
}

/// Both languages are there and have the same known placeholders.
fn text_fits(name: &str, text: &CheckText, allowed: &[&str]) -> Result<(), String> {
    let mut both = Vec::new();
    for said in [&text.nl, &text.en] {
        if said.trim().is_empty() {
            return Err(format!("`{name}` lacks a language"));
        }
        let found =
            placeholders(said).ok_or_else(|| format!("a brace in `{name}` has no other"))?;
        if let Some(unknown) = found.iter().find(|it| !allowed.contains(*it)) {
            return Err(format!("`{name}` does not know {{{unknown}}}"));
        }
        both.push(found);
    }
    if both.first() != both.last() {
        return Err(format!("`{name}` differs between the languages"));
    }
    Ok(())
}

/// The names between braces; none where a brace stands alone.
fn placeholders(text: &str) -> Option<BTreeSet<&str>> {
    let mut found = BTreeSet::new();
    let mut pieces = text.split('{');
    if pieces.next()?.contains('}') {
        return None;
    }
    for piece in pieces {
        let (name, rest) = piece.split_once('}')?;
        if rest.contains('}') {
            return None;
        }
        found.insert(name);
    }
    Some(found)
}

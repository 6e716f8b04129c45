//! The rules of the UWV check: `packs/check.json`, read into the list that a case is held to.
//!
//! Read strictly, as the rule packs are: an unknown key or word is a fault that names its entry and
//! line, and the list is taken only where its rules and texts are those that the check knows.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;
use spoorboek_domain::{
    CheckList, CheckListFault, CheckParts, CheckPhase, CheckPlace, CheckRule, CheckSeverity,
    CheckTab, CheckText, CheckThreshold, Field, ThresholdUnit,
};

use crate::deadlines::date_from;

const FILE: &str = include_str!("../packs/check.json");

/// Why a list cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckListError {
    /// Id of the rule or key of the threshold in which the fault stands, where there is one.
    pub entry: Option<String>,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for CheckListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(entry) = &self.entry {
            write!(f, ", in {entry}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for CheckListError {}

/// The list that comes with the program, made once.
#[expect(
    clippy::expect_used,
    reason = "the list is part of the program, and a test reads it"
)]
pub fn builtin() -> &'static CheckList {
    static LIST: LazyLock<CheckList> =
        LazyLock::new(|| load(FILE).expect("the program's own check can be read"));
    &LIST
}

/// Reads a list and holds it to what the check knows.
///
/// # Errors
/// Where it is no JSON, has a key or word that is not known, lacks a key that is needed, or has rules,
/// texts or thresholds other than those that the check asks for.
pub fn load(text: &str) -> Result<CheckList, CheckListError> {
    let file: FileJson = serde_json::from_str(text).map_err(|error| CheckListError {
        entry: None,
        line: error.line(),
        what: without_place(&error),
    })?;
    let at = |entry: Option<String>, what: String| CheckListError {
        line: line_of(text, entry.as_deref()),
        entry,
        what,
    };
    let reviewed_on = date_from(&file.reviewed_on);
    let parts = CheckParts {
        version: file.version,
        source: file.source,
        reviewed_on: reviewed_on.ok_or_else(|| at(None, "`reviewed_on` is no day".to_owned()))?,
        says: says(file.says),
        thresholds: each(file.thresholds, "key", ThresholdJson::into_threshold, at)?,
        rules: each(file.rules, "id", RuleJson::into_rule, at)?,
    };
    CheckList::new(parts).map_err(|fault: CheckListFault| at(fault.entry, fault.what))
}

/// Reads the entries of a list one by one, so that a fault can name its own.
fn each<J: serde::de::DeserializeOwned, T>(
    values: Vec<Value>,
    name: &str,
    into: impl Fn(J) -> Result<T, String>,
    at: impl Fn(Option<String>, String) -> CheckListError,
) -> Result<Vec<T>, CheckListError> {
    let mut entries = Vec::with_capacity(values.len());
    for value in values {
        let id = value.get(name).and_then(Value::as_str).map(str::to_owned);
        let entry = serde_json::from_value(value).map_err(|error| error.to_string());
        let entry = entry.and_then(&into);
        entries.push(entry.map_err(|what| at(id, what))?);
    }
    Ok(entries)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileJson {
    version: String,
    source: String,
    reviewed_on: String,
    says: BTreeMap<String, TextJson>,
    thresholds: Vec<Value>,
    rules: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextJson {
    nl: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdJson {
    key: String,
    standard: u32,
    least: u32,
    most: u32,
    unit: UnitJson,
    title: TextJson,
    rules: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleJson {
    id: String,
    severity: SeverityJson,
    phases: Vec<PhaseJson>,
    title: TextJson,
    says: BTreeMap<String, TextJson>,
    to_do: TextJson,
    can_explain: bool,
    source: String,
    place: PlaceJson,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceJson {
    tab: TabJson,
    field: Option<String>,
}

macro_rules! words {
    ($($json:ident => $domain:ident { $($word:ident),* })*) => {$(
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum $json { $($word),* }

        impl From<$json> for $domain {
            fn from(word: $json) -> Self {
                match word { $($json::$word => Self::$word),* }
            }
        }
    )*};
}

words! {
    UnitJson => ThresholdUnit { Days, BusinessDays, Weeks, Months, Count, Percent }
    SeverityJson => CheckSeverity { Blocks, High, Warn, Info }
    PhaseJson => CheckPhase { Start, Orientation, Market, Closing, Ended }
    TabJson => CheckTab { Facts, Profile, Trajectory, Log, Applications, Check, Documents }
}

impl From<TextJson> for CheckText {
    fn from(text: TextJson) -> Self {
        Self {
            nl: text.nl,
            en: text.en,
        }
    }
}

fn says(texts: BTreeMap<String, TextJson>) -> BTreeMap<String, CheckText> {
    let texts = texts.into_iter();
    texts.map(|(name, text)| (name, text.into())).collect()
}

impl ThresholdJson {
    fn into_threshold(self) -> Result<CheckThreshold, String> {
        Ok(CheckThreshold {
            key: self.key,
            standard: self.standard,
            least: self.least,
            most: self.most,
            unit: self.unit.into(),
            title: self.title.into(),
            rules: self.rules,
        })
    }
}

impl RuleJson {
    fn into_rule(self) -> Result<CheckRule, String> {
        let field = self.place.field.map(|key| {
            let field = Field::from_key(&key);
            field.ok_or_else(|| format!("there is no field `{key}`"))
        });
        Ok(CheckRule {
            id: self.id,
            severity: self.severity.into(),
            phases: self.phases.into_iter().map(Into::into).collect(),
            title: self.title.into(),
            says: says(self.says),
            to_do: self.to_do.into(),
            can_explain: self.can_explain,
            source: self.source,
            place: CheckPlace {
                tab: self.place.tab.into(),
                field: field.transpose()?,
            },
        })
    }
}

/// The line on which this id or key stands, else the first.
fn line_of(text: &str, entry: Option<&str>) -> usize {
    let Some(entry) = entry else { return 1 };
    let wanted = [
        format!("\"id\": \"{entry}\""),
        format!("\"key\": \"{entry}\""),
    ];
    let mut lines = (1..).zip(text.lines());
    let found = lines.find(|(_, line)| wanted.iter().any(|it| line.contains(it.as_str())));
    found.map_or(1, |(number, _)| number)
}

/// serde_json ends its sentence with the place, which is said already.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((what, _)) => what.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests;

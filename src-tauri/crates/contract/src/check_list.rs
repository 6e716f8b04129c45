//! The rules of the UWV check: `packs/check.json`, read into the list that a case is held to.
//!
//! Read strictly, as the rule packs are: an unknown key or word is a fault that names its entry and
//! line, and the list is taken only where its rules and texts are those that the check knows.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;
use spoorboek_domain::{
    CheckList, CheckListFault, CheckParts, CheckPhase, CheckPlace, CheckRule, CheckSeverity,
    CheckTab, CheckText, CheckThreshold, Field, ThresholdUnit,
};

use crate::deadlines::date_from;
use crate::list_file::{ListError, ListFile};

const FILE: &str = include_str!("../packs/check.json");

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
pub fn load(text: &str) -> Result<CheckList, ListError> {
    let list = ListFile(text);
    let file: FileJson = list.read()?;
    let reviewed_on = date_from(&file.reviewed_on);
    let no_day = || list.fault(None, "`reviewed_on` is no day".to_owned());
    let parts = CheckParts {
        version: file.version,
        source: file.source,
        reviewed_on: reviewed_on.ok_or_else(no_day)?,
        says: says(file.says),
        thresholds: list.each(file.thresholds, "key", ThresholdJson::into_threshold)?,
        rules: list.each(file.rules, "id", RuleJson::into_rule)?,
    };
    CheckList::new(parts).map_err(|fault: CheckListFault| list.fault(fault.entry, fault.what))
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

#[cfg(test)]
mod tests;

//! The list of medical and private words: `packs/words.json`, read into what the word guard works with.
//!
//! Read strictly, as the rule packs are: an unknown key or tier is a fault that names its entry and
//! line, so that no misspelt key can silently switch a word off.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;
use spoorboek_words::{
    Bilingual, Entry, Guard, Language, ListFault, Pattern, Question, Tier, WordList,
};

use crate::deadlines::date_from;

const FILE: &str = include_str!("../packs/words.json");

/// Why a list of words cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordListError {
    /// Id of the entry or group in which the fault stands, where there is one.
    pub entry: Option<String>,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for WordListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(entry) = &self.entry {
            write!(f, ", in {entry}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for WordListError {}

/// The guard with the words that come with the program, made once.
#[expect(
    clippy::expect_used,
    reason = "the list is part of the program, and a test reads it"
)]
pub fn guard() -> &'static Guard {
    static GUARD: LazyLock<Guard> =
        LazyLock::new(|| load(FILE).expect("the program's own words can be read"));
    &GUARD
}

/// Reads a list and makes it ready.
///
/// # Errors
/// As [`read`], and where an entry makes no sense: without words, with one that is noticed twice.
pub fn load(text: &str) -> Result<Guard, WordListError> {
    let list = read(text)?;
    Guard::new(list).map_err(|fault: ListFault| {
        let what = fault.to_string();
        let name = fault.entry.as_ref().map(|entry| format!("{entry}: "));
        let what = name.and_then(|name| what.strip_prefix(&name).map(str::to_owned));
        WordListError {
            line: line_of(text, fault.entry.as_deref()),
            what: what.unwrap_or_else(|| fault.to_string()),
            entry: fault.entry,
        }
    })
}

/// Reads a list.
///
/// # Errors
/// Where it is no JSON, has a key or word that is not known, lacks a key that is needed, or names a
/// group that is not there.
pub fn read(text: &str) -> Result<WordList, WordListError> {
    let file: FileJson = serde_json::from_str(text).map_err(|error| WordListError {
        entry: None,
        line: error.line(),
        what: without_place(&error),
    })?;
    let at = |entry: Option<&str>, what: String| WordListError {
        line: line_of(text, entry),
        entry: entry.map(str::to_owned),
        what,
    };
    let groups = groups(file.groups, &at)?;
    let mut entries = Vec::with_capacity(file.entries.len());
    for value in file.entries {
        let id = value.get("id").and_then(Value::as_str).map(str::to_owned);
        let wrong = |what| at(id.as_deref(), what);
        let entry: EntryJson =
            serde_json::from_value(value).map_err(|error| wrong(error.to_string()))?;
        entries.push(entry.into_entry(&groups).map_err(wrong)?);
    }
    let day = date_from(&file.reviewed_on);
    let bare = Groups::new();
    Ok(WordList {
        version: file.version,
        source: file.source,
        reviewed_on: day.ok_or_else(|| at(None, "`reviewed_on` is no day".to_owned()))?,
        allowed: patterns(file.allowed, &bare).map_err(|what| at(None, what))?,
        person_cues: patterns(file.person_cues, &bare).map_err(|what| at(None, what))?,
        entries,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileJson {
    version: String,
    source: String,
    reviewed_on: String,
    #[serde(default)]
    allowed: Vec<String>,
    #[serde(default)]
    person_cues: Vec<String>,
    #[serde(default)]
    groups: Vec<Value>,
    // Each is read apart, so that a fault can name it.
    entries: Vec<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupJson {
    id: String,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryJson {
    id: String,
    tier: TierJson,
    languages: Vec<LanguageJson>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    acronyms: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    unless_near: Vec<String>,
    #[serde(default)]
    only_near: Vec<String>,
    #[serde(default)]
    in_names: bool,
    question: QuestionJson,
    rewording: TextJson,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum TierJson {
    Red,
    Amber,
    Grey,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum LanguageJson {
    Nl,
    En,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum QuestionJson {
    Health,
    Privacy,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextJson {
    nl: String,
    en: String,
}

/// The words of each named group.
type Groups = BTreeMap<String, Vec<Pattern>>;

fn groups(
    values: Vec<Value>,
    at: &impl Fn(Option<&str>, String) -> WordListError,
) -> Result<Groups, WordListError> {
    let mut groups = Groups::new();
    for value in values {
        let id = value.get("id").and_then(Value::as_str).map(str::to_owned);
        let group: GroupJson =
            serde_json::from_value(value).map_err(|error| at(id.as_deref(), error.to_string()))?;
        let words = patterns(group.words, &Groups::new()).map_err(|it| at(id.as_deref(), it))?;
        if groups.insert(group.id, words).is_some() {
            return Err(at(id.as_deref(), "this group stands twice".to_owned()));
        }
    }
    Ok(groups)
}

/// Words as patterns; `@name` stands for those of a group.
fn patterns(words: Vec<String>, groups: &Groups) -> Result<Vec<Pattern>, String> {
    let mut found = Vec::with_capacity(words.len());
    for word in words {
        match word.strip_prefix('@') {
            Some(name) => {
                let group = groups.get(name);
                let group = group.ok_or_else(|| format!("there is no group `{name}`"))?;
                found.extend(group.iter().cloned());
            }
            None => found.push(Pattern::word(&word)),
        }
    }
    Ok(found)
}

impl EntryJson {
    fn into_entry(self, groups: &Groups) -> Result<Entry, String> {
        let mut noticed = patterns(self.words, &Groups::new())?;
        noticed.extend(self.acronyms.iter().map(|it| Pattern::exact(it)));
        Ok(Entry {
            id: self.id,
            tier: match self.tier {
                TierJson::Red => Tier::Red,
                TierJson::Amber => Tier::Amber,
                TierJson::Grey => Tier::Grey,
            },
            languages: self
                .languages
                .into_iter()
                .map(|it| match it {
                    LanguageJson::Nl => Language::Nl,
                    LanguageJson::En => Language::En,
                })
                .collect(),
            patterns: noticed,
            unless: patterns(self.unless, groups)?,
            unless_near: patterns(self.unless_near, groups)?,
            only_near: patterns(self.only_near, groups)?,
            in_names: self.in_names,
            question: match self.question {
                QuestionJson::Health => Question::Health,
                QuestionJson::Privacy => Question::Privacy,
            },
            rewording: Bilingual {
                nl: self.rewording.nl,
                en: self.rewording.en,
            },
        })
    }
}

/// The line on which this id stands, else the first.
fn line_of(text: &str, id: Option<&str>) -> usize {
    let Some(id) = id else { return 1 };
    let quoted = format!("\"{id}\"");
    let mut lines = (1..).zip(text.lines());
    let found = lines.find(|(_, line)| line.contains("\"id\"") && line.contains(&quoted));
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

//! The list of medical and private words: `packs/words.json`, read into what the word guard works with.
//!
//! Read strictly, as the rule packs are: an unknown key or tier is a fault that names its entry and
//! line, so that no misspelt key can silently switch a word off.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;
use spoorboek_words::{
    Bilingual, Entry, Guard, Language, ListFault, Pattern, Question, Tier, WordList,
};

use crate::deadlines::date_from;
use crate::list_file::{ListError, ListFile};

const FILE: &str = include_str!("../packs/words.json");

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
pub fn load(text: &str) -> Result<Guard, ListError> {
    let list = read(text)?;
    Guard::new(list).map_err(|fault: ListFault| {
        let what = fault.to_string();
        let name = fault.entry.as_ref().map(|entry| format!("{entry}: "));
        let what = name.and_then(|name| what.strip_prefix(&name).map(str::to_owned));
        let what = what.unwrap_or_else(|| fault.to_string());
        ListFile(text).fault(fault.entry, what)
    })
}

/// Reads a list.
///
/// # Errors
/// Where it is no JSON, has a key or word that is not known, lacks a key that is needed, or names a
/// group that is not there.
pub fn read(text: &str) -> Result<WordList, ListError> {
    let list = ListFile(text);
    let file: FileJson = list.read()?;
    let groups = groups(file.groups, list)?;
    let entries = list.each(file.entries, "id", |entry: EntryJson| {
        entry.into_entry(&groups)
    })?;
    let day = date_from(&file.reviewed_on);
    let bare = Groups::new();
    Ok(WordList {
        version: file.version,
        source: file.source,
        reviewed_on: day.ok_or_else(|| list.fault(None, "`reviewed_on` is no day".to_owned()))?,
        allowed: patterns(file.allowed, &bare).map_err(|what| list.fault(None, what))?,
        person_cues: patterns(file.person_cues, &bare).map_err(|what| list.fault(None, what))?,
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
    #[serde(default)]
    replace: Option<String>,
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

fn groups(values: Vec<Value>, list: ListFile<'_>) -> Result<Groups, ListError> {
    let read = list.each(values, "id", |group: GroupJson| {
        let words = patterns(group.words, &Groups::new())?;
        Ok((group.id, words))
    })?;
    let mut groups = Groups::new();
    for (id, words) in read {
        if groups.insert(id.clone(), words).is_some() {
            return Err(list.fault(Some(id), "this group stands twice".to_owned()));
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
            replace: self.replace,
        })
    }
}

#[cfg(test)]
mod tests;

//! Makes one automaton of all patterns of a list.

use crate::fold::Folded;
use crate::list::{ListFault, ListFaultKind, Pattern, Tier, WordList};
use aho_corasick::{AhoCorasick, PatternID};
use std::collections::{BTreeMap, BTreeSet};

/// More hyphens would give too many ways to write a pattern.
const MOST_HYPHENS: usize = 3;

/// What it means where a pattern is met. The number is that of the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// Something to notice.
    Hit(usize),
    /// Nothing is noticed within this place.
    Cover(Option<usize>),
    /// The entry is not noticed in this sentence.
    Unless(usize),
    /// The entry may be noticed in this sentence.
    Only(usize),
    /// This sentence is about a person.
    Cue,
}

/// One use of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Use {
    /// May stand behind other letters.
    pub(super) open_front: bool,
    /// May stand before other letters.
    pub(super) open_end: bool,
    /// How the text must have been typed.
    pub(super) exact: Option<String>,
    pub(super) role: Role,
}

/// All patterns, and what they are for.
#[derive(Debug)]
pub(super) struct Compiled {
    pub(super) automaton: AhoCorasick,
    uses: Vec<Vec<Use>>,
}

impl Compiled {
    pub(super) fn new(list: &WordList) -> Result<Self, ListFault> {
        let fault = |kind| ListFault { entry: None, kind };
        check(list)?;
        let mut uses: BTreeMap<String, BTreeSet<Use>> = BTreeMap::new();
        let mut add = |pattern: &Pattern, role| -> Result<(), ListFaultKind> {
            for (text, it) in read(pattern, role)? {
                uses.entry(text).or_default().insert(it);
            }
            Ok(())
        };
        for pattern in &list.allowed {
            add(pattern, Role::Cover(None)).map_err(fault)?;
        }
        for pattern in &list.person_cues {
            add(pattern, Role::Cue).map_err(fault)?;
        }
        for (index, entry) in list.entries.iter().enumerate() {
            let lists = [
                (&entry.patterns, Role::Hit(index)),
                (&entry.unless, Role::Cover(Some(index))),
                (&entry.unless_near, Role::Unless(index)),
                (&entry.only_near, Role::Only(index)),
            ];
            for (patterns, role) in lists {
                for pattern in patterns {
                    add(pattern, role).map_err(|kind| ListFault {
                        entry: Some(entry.id.clone()),
                        kind,
                    })?;
                }
            }
        }
        let automaton = AhoCorasick::new(uses.keys()).map_err(|_| fault(ListFaultKind::TooMany))?;
        let uses = uses.into_values().map(|it| it.into_iter().collect());
        Ok(Self {
            automaton,
            uses: uses.collect(),
        })
    }

    /// What a pattern of the automaton is for.
    pub(super) fn uses_of(&self, pattern: PatternID) -> &[Use] {
        self.uses.get(pattern.as_usize()).map_or(&[], Vec::as_slice)
    }
}

/// The folded texts of a pattern, with its use.
fn read(pattern: &Pattern, role: Role) -> Result<Vec<(String, Use)>, ListFaultKind> {
    let fault = || ListFaultKind::Pattern(pattern.written.clone());
    let written = pattern.written.as_str();
    let (open_front, rest) = match written.strip_prefix('*') {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    let (open_end, bare) = match rest.strip_suffix('*') {
        Some(bare) => (true, bare),
        None => (false, rest),
    };
    let folded = Folded::new(bare).text;
    let letters = folded.chars().filter(|it| it.is_alphanumeric()).count();
    let fewest = match (open_front, open_end) {
        (false, false) => 2,
        (false, true) => 3,
        (true, _) => 4,
    };
    let hyphens = folded.matches('-').count();
    let stars_misplaced = bare.contains('*') || (pattern.exact && bare != written);
    if letters < fewest || folded.trim() != folded || stars_misplaced || hyphens > MOST_HYPHENS {
        return Err(fault());
    }
    let it = Use {
        open_front,
        open_end,
        exact: pattern.exact.then(|| bare.to_owned()),
        role,
    };
    let texts = if pattern.exact {
        vec![folded]
    } else {
        ways(&folded)
    };
    Ok(texts.into_iter().map(|text| (text, it.clone())).collect())
}

/// A text with each of its hyphens as a hyphen, as a blank, and left out.
fn ways(text: &str) -> Vec<String> {
    let mut ways = vec![String::new()];
    for (index, part) in text.split('-').enumerate() {
        let joints: &[&str] = if index == 0 { &[""] } else { &["-", " ", ""] };
        ways = ways
            .iter()
            .flat_map(|way| {
                joints
                    .iter()
                    .map(move |joint| format!("{way}{joint}{part}"))
            })
            .collect();
    }
    ways
}

/// Words of a replacement at most.
const MOST_WORDS: usize = 4;

/// Whether a phrase can stand within a sentence: a few words of small letters. So it ends no sentence,
/// begins none, quotes nobody and has no place to fill in.
fn is_plain(phrase: &str) -> bool {
    let words: Vec<&str> = phrase.split(' ').collect();
    words.len() <= MOST_WORDS
        && words
            .iter()
            .all(|word| !word.is_empty() && word.chars().all(|it| it.is_lowercase() || it == '-'))
}

/// What can be said of a list without its patterns, and whether one is noticed twice.
fn check(list: &WordList) -> Result<(), ListFault> {
    if list.entries.is_empty() {
        return Err(ListFault {
            entry: None,
            kind: ListFaultKind::Empty,
        });
    }
    let mut names = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for entry in &list.entries {
        let languages: BTreeSet<_> = entry.languages.iter().collect();
        let in_both = [&entry.rewording.nl, &entry.rewording.en];
        let mut twice = || {
            let mut patterns = entry.patterns.iter();
            patterns.find(|it| !seen.insert((Folded::new(&it.written).text, it.exact)))
        };
        let kind = if entry.id.trim().is_empty() {
            ListFaultKind::Nameless
        } else if !names.insert(&entry.id) {
            ListFaultKind::NameTwice
        } else if entry.patterns.is_empty() {
            ListFaultKind::NoPatterns
        } else if languages.is_empty() || languages.len() != entry.languages.len() {
            ListFaultKind::Languages
        } else if in_both.iter().any(|text| text.trim().is_empty()) {
            ListFaultKind::NoRewording
        } else if !entry.replace.as_deref().is_none_or(is_plain)
            || (entry.replace.is_some() && languages.len() > 1)
        {
            ListFaultKind::Replacement
        } else if entry.in_names && entry.tier != Tier::Red {
            ListFaultKind::NamesAreRed
        } else if let Some(pattern) = twice() {
            ListFaultKind::PatternTwice(pattern.written.clone())
        } else {
            continue;
        };
        return Err(ListFault {
            entry: Some(entry.id.clone()),
            kind,
        });
    }
    Ok(())
}

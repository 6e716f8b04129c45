//! The list of words: what is noticed, how grave it is, and what to write instead.

use chrono::NaiveDate;
use std::fmt;

/// How grave a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Names an illness, its treatment or its cause: may not stand in a file of reintegration.
    Red,
    /// Mostly tells of health, but has a use in work too.
    Amber,
    /// Private life, or the cause of an absence.
    Grey,
}

impl Tier {
    /// All, gravest first.
    pub const ALL: [Self; 3] = [Self::Red, Self::Amber, Self::Grey];
}

/// What the coach is asked about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Does this concern the employee's health?
    Health,
    /// Does this concern the employee's private life?
    Privacy,
}

/// A language that an entry has words of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// A word or phrase to look for.
///
/// Capitals, accents and the width of blanks make no difference. A `*` at the end lets the word go on
/// (`depress*`), one at the front lets it end a compound (`*klachten`). A hyphen may also be a blank or
/// be left out (`burn-out`). An exact pattern is an acronym: it stands alone, and just as written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pattern {
    /// As the list writes it, with its stars.
    pub written: String,
    /// Whether capitals count.
    pub exact: bool,
}

impl Pattern {
    /// A word, stem or phrase in any case.
    #[must_use]
    pub fn word(written: &str) -> Self {
        Self {
            written: written.to_owned(),
            exact: false,
        }
    }

    /// An acronym, just as it is written.
    #[must_use]
    pub fn exact(written: &str) -> Self {
        Self {
            written: written.to_owned(),
            exact: true,
        }
    }
}

/// One notion, with all words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stable name, such as `burnout`: a dismissal keeps it.
    pub id: String,
    /// How grave it is.
    pub tier: Tier,
    /// The languages its words are of.
    pub languages: Vec<Language>,
    /// What is noticed.
    pub patterns: Vec<Pattern>,
    /// Words and phrases that hold one of the patterns and are harmless: `stress test`.
    pub unless: Vec<Pattern>,
    /// The patterns are harmless in a sentence that has one of these and no cue of a person.
    pub unless_near: Vec<Pattern>,
    /// Where there are any, the patterns are noticed only in a sentence that has one of these.
    pub only_near: Vec<Pattern>,
    /// Noticed in names of work too, since it can hardly be a job, a study or a firm. Red only.
    pub in_names: bool,
    /// What the coach is asked.
    pub question: Question,
    /// How to say it in terms of work: advice to whoever writes, never put into a text.
    pub rewording: Bilingual,
    /// A plain phrase that fits in place of each of the words, in their language. Absent where only
    /// another sentence would do, which is mostly so.
    pub replace: Option<String>,
}

/// Everything the guard looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordList {
    /// The list's version, which begins with its day.
    pub version: String,
    /// Where the words come from.
    pub source: String,
    /// The day somebody last looked at all of them.
    pub reviewed_on: NaiveDate,
    /// Words and phrases in which nothing is noticed: `bedrijfsarts`.
    pub allowed: Vec<Pattern>,
    /// What tells that a sentence is about a person: `wegens`, `due to`. In a name of work a red word
    /// is noticed beside one; and beside one no neighbour makes a word harmless.
    pub person_cues: Vec<Pattern>,
    /// What is noticed.
    pub entries: Vec<Entry>,
}

/// Why a list cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFault {
    /// The entry at fault; none where it is the list itself.
    pub entry: Option<String>,
    /// What is wrong.
    pub kind: ListFaultKind,
}

/// What is wrong with a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListFaultKind {
    /// It has no entries.
    Empty,
    /// An entry has no name.
    Nameless,
    /// Two entries have one name.
    NameTwice,
    /// The entry has nothing to notice.
    NoPatterns,
    /// The entry names no language, or one twice.
    Languages,
    /// A rewording is absent in one of the languages.
    NoRewording,
    /// What takes the word's place is no plain phrase, or its words are of two languages.
    Replacement,
    /// Only red words are noticed in names of work.
    NamesAreRed,
    /// The pattern has too few letters, a star within it, or more than three hyphens.
    Pattern(String),
    /// The pattern stands in another entry too, or twice in this one.
    PatternTwice(String),
    /// There are more patterns than a program can look for.
    TooMany,
}

impl fmt::Display for ListFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(entry) = &self.entry {
            write!(f, "{entry}: ")?;
        }
        match &self.kind {
            ListFaultKind::Empty => write!(f, "the list has no entries"),
            ListFaultKind::Nameless => write!(f, "an entry has no `id`"),
            ListFaultKind::NameTwice => write!(f, "this `id` stands twice"),
            ListFaultKind::NoPatterns => write!(f, "nothing to notice"),
            ListFaultKind::Languages => write!(f, "each of its languages must be named once"),
            ListFaultKind::NoRewording => write!(f, "the rewording is needed in both languages"),
            ListFaultKind::Replacement => write!(
                f,
                "`replace` is a phrase of a few small letters, for words of one language"
            ),
            ListFaultKind::NamesAreRed => write!(f, "`in_names` is for the tier red alone"),
            ListFaultKind::Pattern(pattern) => write!(
                f,
                "`{pattern}` is too short, has a star within it, or more than three hyphens"
            ),
            ListFaultKind::PatternTwice(pattern) => write!(f, "`{pattern}` is noticed twice"),
            ListFaultKind::TooMany => write!(f, "too many patterns"),
        }
    }
}

impl std::error::Error for ListFault {}

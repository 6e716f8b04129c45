//! Finding: cases, people, employers, applications and log lines by what stands in them.
//!
//! Triggers keep `search_row` and its index up to date, so that no writer can forget to; which
//! facts are found stands in `search_field`. The order needs no weighing of words: a row's id
//! begins with its class, and the index gives its rows by id. So a word that stands in every log
//! line costs no more than a rare one.
//!
//! The index knows in which row a word stands, not where in it (`detail = none`), and holds the
//! beginnings of up to eight letters: else a beginning such as *werk* would be put together from
//! the lists of all words that begin so, which takes seconds when they stand in every line.
//!
//! Rejected: *ranking by bm25*, which reads every row that matches before it can give the first.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::folded;
use crate::{ReadTransaction, StorageError};

/// How many words of a query count.
pub(super) const WORDS: usize = 16;
/// How many characters of a word count.
const WORD_LENGTH: usize = 64;
/// How many characters of a text are shown, and how many of these before the match.
const SHOWN: usize = 160;
const BEFORE: usize = 40;
/// The class of rows that come first.
const FIRST_CLASS: i64 = 4;

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchRow {
    /// `case`, `fact`, `log_entry`, `application`, `employer` or `employer_contact`.
    pub kind: String,
    /// In which case; `None` for what is of no case.
    pub case_id: Option<String>,
    /// Its id; of a fact `field/row`, of a contact `employer id/contact id`.
    pub reference: String,
    /// One line of at most some 160 characters around the first word found.
    pub text: String,
    /// 0 for a case by its number or the employee's name, 1 for other people and employers, 2 for
    /// other facts and applications, 3 for log lines.
    pub rank: u32,
}

impl ReadTransaction<'_> {
    /// The rows in which each word of the query begins a word: by rank, within it the newest
    /// first, at most `limit`. Capitals and accents do not matter. The query may be any text; a
    /// query without a letter or digit finds nothing, and of a long one the first words count.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<SearchRow>, StorageError> {
        let words = query_words(query);
        match self.rows_with(&words, limit) {
            // SQLite's own word for a statement it cannot run: a word was more than one to the
            // index, whose tables of letters are older than Rust's.
            Err(StorageError::Database(1)) => {
                self.rows_with(&self.words_of_the_index(&words)?, limit)
            }
            found => found,
        }
    }

    fn rows_with(&self, words: &[String], limit: usize) -> Result<Vec<SearchRow>, StorageError> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\" *")).collect();
        let wanted: Vec<Vec<char>> = words
            .iter()
            .map(|word| word.chars().flat_map(folded).collect())
            .collect();
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = self
            .sql()
            .prepare_cached(
                "SELECT id, kind, case_id, reference, text FROM search_row
                 WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?1
                              ORDER BY rowid DESC LIMIT ?2)
                 ORDER BY id DESC",
            )?
            .query_map((quoted.join(" AND "), limit), |row| {
                let class = row.get::<_, i64>(0)? >> 40;
                let case_id: String = row.get(2)?;
                let text = row.get_ref(4)?.as_str()?;
                Ok(SearchRow {
                    kind: row.get(1)?,
                    case_id: Some(case_id).filter(|id| !id.is_empty()),
                    reference: row.get(3)?,
                    text: excerpt(text, &wanted),
                    rank: u32::try_from(FIRST_CLASS.saturating_sub(class)).unwrap_or(u32::MAX),
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(rows)
    }

    /// Splits words at the characters that end a word for the index; it is asked itself.
    fn words_of_the_index(&self, words: &[String]) -> Result<Vec<String>, StorageError> {
        let mut statement = self
            .sql()
            .prepare_cached("SELECT 1 FROM search WHERE search MATCH ?1 LIMIT 1")?;
        let mut ends = BTreeSet::new();
        let odd: BTreeSet<char> = words.iter().flat_map(|word| word.chars()).collect();
        for character in odd.into_iter().filter(|it| !it.is_ascii()) {
            if statement.exists([format!("\"a{character}a\"")]).is_err() {
                ends.insert(character);
            }
        }
        let split = words
            .iter()
            .flat_map(|word| word.split(|it| ends.contains(&it)))
            .filter(|word| !word.is_empty())
            .map(str::to_owned);
        Ok(split.take(WORDS).collect())
    }
}

/// The words of a query: letters and digits with the marks on them, nothing that the index could
/// take for an operator.
fn query_words(query: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut length = 0;
    // A space ends the last word too.
    for character in query.nfc().chain([' ']) {
        let mark = is_combining_mark(character);
        if character.is_alphanumeric() || (mark && !word.is_empty()) {
            if length < WORD_LENGTH {
                word.push(character);
            }
            length = length.saturating_add(1);
        } else if !mark && !word.is_empty() {
            words.push(std::mem::take(&mut word));
            length = 0;
            if words.len() == WORDS {
                break;
            }
        }
    }
    words
}

/// A piece of a text around the first word that begins as one of those wanted, in one line.
fn excerpt(text: &str, wanted: &[Vec<char>]) -> String {
    let found = first_match(text, wanted).unwrap_or(0);
    let before = text.get(..found).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .take(BEFORE)
        .last()
        .map_or(found, |(at, _)| at);
    let mut shown = String::new();
    if start > 0 {
        shown.push('…');
    }
    let mut space = false;
    let mut rest = text.get(start..).unwrap_or_default().chars();
    for character in rest.by_ref().take(SHOWN) {
        if character.is_whitespace() || character.is_control() {
            space = true;
            continue;
        }
        if space && !shown.is_empty() {
            shown.push(' ');
        }
        space = false;
        shown.push(character);
    }
    if rest.any(|c| !c.is_whitespace()) {
        shown.push('…');
    }
    shown
}

/// Where the first word begins that starts as one of those wanted, in bytes.
fn first_match(text: &str, wanted: &[Vec<char>]) -> Option<usize> {
    let mut within = false;
    for (at, character) in text.char_indices() {
        // A mark on the letter before has nothing left when it is folded.
        let letter = folded(character)
            .next()
            .map_or(within, char::is_alphanumeric);
        if letter && !within {
            let rest = text.get(at..).unwrap_or_default();
            let starts = |word: &Vec<char>| {
                let mut folded = rest.chars().flat_map(folded);
                word.iter().all(|wanted| folded.next() == Some(*wanted))
            };
            if wanted.iter().any(starts) {
                return Some(at);
            }
        }
        within = letter;
    }
    None
}

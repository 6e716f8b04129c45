//! Rows, cleaned and counted.

use crate::{FEWEST_ROWS, MOST_ROWS, Register, RegisterFault, Sponsor};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A name of more characters is no name: a quote or a tag was not closed.
const LONGEST_NAME: usize = 300;

/// The rows of a file, as they come.
#[derive(Default)]
pub(crate) struct Rows {
    rows: Vec<Sponsor>,
    seen: BTreeSet<Sponsor>,
    all: usize,
    unreadable: usize,
    first_unreadable: usize,
}

impl Rows {
    /// Takes a row that stands at this byte of the file. Says whether it could be read.
    pub(crate) fn take(
        &mut self,
        name: &str,
        number: &str,
        at: usize,
    ) -> Result<bool, RegisterFault> {
        self.all += 1;
        if self.all > MOST_ROWS {
            return Err(RegisterFault::TooManyRows);
        }
        let (Some(name), Some(kvk)) = (clean_name(name), clean_number(number)) else {
            if self.unreadable == 0 {
                self.first_unreadable = at;
            }
            self.unreadable += 1;
            return Ok(false);
        };
        let sponsor = Sponsor { name, kvk };
        if self.seen.insert(sponsor.clone()) {
            self.rows.push(sponsor);
        }
        Ok(true)
    }

    /// The register, if these rows make one.
    pub(crate) fn finish(
        self,
        text: &str,
        stated_on: Option<NaiveDate>,
    ) -> Result<Register, RegisterFault> {
        if self.rows.is_empty() {
            return Err(RegisterFault::NotARegister);
        }
        if self.unreadable.saturating_mul(100) > self.all {
            return Err(RegisterFault::TooManyUnreadable {
                unreadable: self.unreadable,
                rows: self.all,
                line: line_at(text, self.first_unreadable),
            });
        }
        if self.rows.len() < FEWEST_ROWS {
            return Err(RegisterFault::TooFewRows {
                rows: self.rows.len(),
            });
        }
        Ok(Register {
            rows: self.rows,
            skipped: self.unreadable,
            stated_on,
        })
    }
}

/// The line of a byte, from 1.
pub(crate) fn line_at(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    1 + before.iter().filter(|it| **it == b'\n').count()
}

/// A name on one line, without characters that are not seen or that turn the direction of others.
fn clean_name(name: &str) -> Option<String> {
    let mut clean = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_whitespace() {
            if !clean.is_empty() && !clean.ends_with(' ') {
                clean.push(' ');
            }
        } else if !is_hidden(letter) {
            clean.push(letter);
        }
    }
    clean.truncate(clean.trim_end().len());
    let named = clean.chars().any(char::is_alphanumeric);
    (named && clean.chars().count() <= LONGEST_NAME).then_some(clean)
}

fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// Eight digits. A spreadsheet takes the zero at the front away, and never two: numbers start at 01.
pub(crate) fn clean_number(number: &str) -> Option<String> {
    let seen = |it: &char| !it.is_whitespace() && !is_hidden(*it) && *it != '.';
    let digits: String = number.chars().filter(seen).collect();
    if !digits.bytes().all(|it| it.is_ascii_digit()) || digits.bytes().all(|it| it == b'0') {
        return None;
    }
    match digits.len() {
        8 => Some(digits),
        7 => Some(format!("0{digits}")),
        _ => None,
    }
}

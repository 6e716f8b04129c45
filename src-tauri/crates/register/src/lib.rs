//! Reads the public register of recognised sponsors (Vreemdelingenwet 2000 art. 2c and 2g) that the IND
//! publishes, from a page that somebody saved or from a CSV file.
//!
//! Invariants:
//! - A file is read whole or refused whole, but for the few rows whose number cannot be read; those are
//!   counted.
//! - Nothing here fails otherwise on a text, however odd or hostile, and the time grows with its length.
//! - A [`RegisterFault`] holds counts and lines, never a word of the file.
//!
//! What the page shows is read, as a browser would: rows in comments, scripts and templates do not
//! count. Rejected: patterns over the raw text (a comment would do as a row), a whole document tree
//! (thirteen thousand rows need none), and an own tokenizer (the standard has eighty states).
#![warn(clippy::indexing_slicing)]

mod collect;
mod csv_file;
mod page;
mod stated;

use chrono::NaiveDate;
use std::fmt;

/// The largest file, in bytes. The register's page is about a tenth of it.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// The most rows, about fifteen times those of the register.
pub const MOST_ROWS: usize = 200_000;

/// The fewest rows: a page that shows fewer is part of the register, such as the result of a search,
/// and would make every other employer "not found".
pub const FEWEST_ROWS: usize = 100;

/// An organisation that the IND recognises as a sponsor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sponsor {
    /// Its name, on one line, without invisible characters.
    pub name: String,
    /// Its number at the Chamber of Commerce: eight digits.
    pub kvk: String,
}

/// The register as a file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Each pair of name and number once, in the order of the file. One number may have several names.
    pub rows: Vec<Sponsor>,
    /// Rows without a number or name that can be read.
    pub skipped: usize,
    /// The day on which the page says that it was last brought up to date.
    pub stated_on: Option<NaiveDate>,
}

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterFault {
    /// There is nothing in it.
    Empty,
    /// It holds no table of names and numbers.
    NotARegister,
    /// It has too few rows to be the whole register.
    TooFewRows {
        /// Rows found.
        rows: usize,
    },
    /// It is larger than [`LARGEST`].
    TooLarge {
        /// Its length in bytes.
        bytes: usize,
    },
    /// It has more rows than [`MOST_ROWS`].
    TooManyRows,
    /// It ends within the table, or within a row.
    Truncated {
        /// The line where it goes wrong, from 1.
        line: usize,
    },
    /// More than one row in a hundred cannot be read.
    TooManyUnreadable {
        /// Rows that cannot be read.
        unreadable: usize,
        /// All rows.
        rows: usize,
        /// The line of the first of them, from 1.
        line: usize,
    },
}

impl fmt::Display for RegisterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::NotARegister => write!(f, "the file holds no table of names and numbers"),
            Self::TooFewRows { rows } => {
                write!(f, "{rows} rows, fewer than the {FEWEST_ROWS} of a register")
            }
            Self::TooLarge { bytes } => write!(f, "{bytes} bytes, more than {LARGEST}"),
            Self::TooManyRows => write!(f, "more than {MOST_ROWS} rows"),
            Self::Truncated { line } => write!(f, "the table breaks off at line {line}"),
            Self::TooManyUnreadable {
                unreadable,
                rows,
                line,
            } => write!(
                f,
                "{unreadable} of {rows} rows cannot be read, the first at line {line}"
            ),
        }
    }
}

impl std::error::Error for RegisterFault {}

/// Reads a saved page or a CSV file; which of them is seen from the text. `progress` is told how many
/// bytes are done, of how many, now and then and at the end.
///
/// # Errors
/// Where the text is no register, only part of one, damaged, or too large.
pub fn read(text: &str, progress: &mut dyn FnMut(usize, usize)) -> Result<Register, RegisterFault> {
    if text.len() > LARGEST {
        return Err(RegisterFault::TooLarge { bytes: text.len() });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let bare = text.trim_matches(|letter: char| letter.is_whitespace() || letter.is_control());
    if bare.is_empty() {
        return Err(RegisterFault::Empty);
    }
    let mut told = Told::new(text.len(), progress);
    let register = if bare.starts_with('<') || bare.contains("<table") {
        page::read(text, &mut told)?
    } else {
        csv_file::read(text, &mut told)?
    };
    told.end();
    Ok(register)
}

/// Tells of progress, but not at every row.
struct Told<'p> {
    total: usize,
    next: usize,
    progress: &'p mut dyn FnMut(usize, usize),
}

impl<'p> Told<'p> {
    const STEP: usize = 64 * 1024;

    fn new(total: usize, progress: &'p mut dyn FnMut(usize, usize)) -> Self {
        Self {
            total,
            next: Self::STEP,
            progress,
        }
    }

    fn at(&mut self, byte: usize) {
        if byte >= self.next && byte < self.total {
            (self.progress)(byte, self.total);
            self.next = byte + Self::STEP;
        }
    }

    fn end(&mut self) {
        (self.progress)(self.total, self.total);
    }
}

#[cfg(test)]
mod tests;

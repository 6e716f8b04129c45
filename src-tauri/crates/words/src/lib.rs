//! Notices medical and private words, and citizen service numbers, in what a coach types.
//!
//! A [`WordList`] is data; a [`Guard`] is built from it once and then reads any text. [`find_bsn`]
//! needs no list.
//!
//! Invariants:
//! - Nothing here fails on a text, however odd: each [`Finding`] lies on borders of its characters.
//! - A text is read once, whatever it holds: the time grows with its length.
//! - No finding holds a word of the text, so that it can be kept and shown anywhere.
//!
//! A list misses much ("sees someone each week"): nothing may claim that a text without a finding is
//! free of medical data. Rejected: a language model (it cannot be reviewed, and would have to ship), a
//! dictionary of all medical words (these are careers in science and care too), and stems cut by rules
//! of grammar (Dutch compounds glue words together, which the list marks by hand).
#![warn(clippy::indexing_slicing)]

mod bsn;
mod fold;
mod guard;
mod list;

pub use bsn::find_bsn;
pub use guard::{Finding, Guard, Scope};
pub use list::{
    Bilingual, Entry, Language, ListFault, ListFaultKind, Pattern, Question, Tier, WordList,
};

/// A place in a text, in bytes and in UTF-16 units as a window counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
    /// First UTF-16 unit.
    pub start_utf16: usize,
    /// The UTF-16 unit behind the last.
    pub end_utf16: usize,
}

/// Counts UTF-16 units on the way through a text, for places in rising order.
struct Utf16<'t> {
    text: &'t str,
    byte: usize,
    unit: usize,
}

impl<'t> Utf16<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            unit: 0,
        }
    }

    /// The unit at a byte that does not lie before the last one asked for.
    fn at(&mut self, byte: usize) -> usize {
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        self.unit += passed.chars().map(char::len_utf16).sum::<usize>();
        self.byte = byte;
        self.unit
    }

    fn span(&mut self, start: usize, end: usize) -> Span {
        Span {
            start,
            end,
            start_utf16: self.at(start),
            end_utf16: self.at(end),
        }
    }
}

#[cfg(test)]
mod tests;

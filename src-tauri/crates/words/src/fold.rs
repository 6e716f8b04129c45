//! A text as the guard compares it: small letters without accents, one blank for many.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A folded text that knows where each of its bytes came from.
pub(crate) struct Folded<'t> {
    typed: &'t str,
    /// The text to compare.
    pub(crate) text: String,
    /// For each byte, where its character starts in the text as typed.
    starts: Vec<usize>,
    /// Where sentences and lines end, in the folded text, rising.
    ends: Vec<usize>,
}

impl<'t> Folded<'t> {
    pub(crate) fn new(typed: &'t str) -> Self {
        let mut folded = Self {
            typed,
            text: String::with_capacity(typed.len()),
            starts: Vec::with_capacity(typed.len()),
            ends: Vec::new(),
        };
        let mut letters = typed.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            // One line end, not two: a hyphen before it must still be seen.
            if (letter, next) != ('\r', Some('\n')) {
                folded.take(at, letter);
            }
        }
        folded
    }

    fn take(&mut self, at: usize, letter: char) {
        match letter {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => self.line_end(at),
            _ if letter.is_whitespace() => self.blank(at),
            _ if letter.is_ascii_graphic() => self.push(at, letter.to_ascii_lowercase()),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.push(at, '-'),
            '\u{2018}' | '\u{2019}' | '\u{02bc}' => self.push(at, '\''),
            _ if is_hidden(letter) => {}
            _ => decompose_compatible(letter, |part| {
                if !is_combining_mark(part) {
                    part.to_lowercase()
                        .filter(|small| !is_combining_mark(*small))
                        .for_each(|small| self.push(at, small));
                }
            }),
        }
    }

    fn push(&mut self, at: usize, letter: char) {
        if letter != ' ' {
            self.sentence_end(letter);
        }
        self.text.push(letter);
        self.starts.resize(self.text.len(), at);
    }

    fn blank(&mut self, at: usize) {
        if !self.text.ends_with(' ') {
            self.push(at, ' ');
        }
    }

    /// Closes a line. A word that a hyphen carries over to the next line is joined again.
    fn line_end(&mut self, at: usize) {
        let carried = self.text.ends_with('-')
            && self
                .text
                .chars()
                .rev()
                .nth(1)
                .is_some_and(char::is_alphabetic);
        if carried {
            self.text.pop();
            self.starts.truncate(self.text.len());
        } else {
            self.blank(at);
            self.end_here();
        }
    }

    /// Ends a sentence before this letter, where a mark does so. It goes on after an abbreviation
    /// ("i.v.m. "), whose last dot stands behind a single letter.
    fn sentence_end(&mut self, letter: char) {
        if letter == '!' || letter == '?' {
            self.end_here();
        }
        let mut before = self.text.chars().rev();
        if before.next() == Some(' ')
            && before.next() == Some('.')
            && before.next().is_some_and(char::is_alphanumeric)
            && before.next().is_some_and(char::is_alphanumeric)
        {
            self.end_here();
        }
    }

    fn end_here(&mut self) {
        if self.ends.last() != Some(&self.text.len()) {
            self.ends.push(self.text.len());
        }
    }

    /// Which sentence a byte lies in, from 0.
    pub(crate) fn sentence(&self, byte: usize) -> usize {
        self.ends.partition_point(|end| *end <= byte)
    }

    /// Where a stretch of this text lies in the text as typed.
    pub(crate) fn typed(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self.starts.get(start).copied().unwrap_or(self.typed.len());
        let last = self.starts.get(end.saturating_sub(1)).copied();
        let behind = self.starts.get(end..).unwrap_or_default();
        // One character as typed may have become more than one here.
        let to = behind.iter().find(|at| Some(**at) > last);
        (from, to.copied().unwrap_or(self.typed.len()))
    }

    /// A stretch of this text as it was typed.
    pub(crate) fn as_typed(&self, start: usize, end: usize) -> &'t str {
        let (from, to) = self.typed(start, end);
        self.typed.get(from..to).unwrap_or_default()
    }
}

/// Characters that are not seen and may stand within a word.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || is_combining_mark(letter)
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{feff}')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

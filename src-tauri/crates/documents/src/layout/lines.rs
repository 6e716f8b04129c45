//! Text to lines: where a line may end (Unicode's rules), where a word may be parted (Dutch and English patterns),
//! and what happens to a word that fits nowhere.

use hypher::Lang;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::shape::{Glyph, Run, Shaper};
use crate::fonts::Face;
use crate::model::{Language, Text};
use crate::text::{MissingList, clean};

/// Longest stretch without a place to break that is shaped at once, in characters.
const LONGEST: usize = 400;

/// A span, cleaned and with its face.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    pub(crate) text: String,
    pub(crate) face: Face,
    /// Only addresses that a reader may be sent to.
    pub(crate) link: Option<String>,
    pub(crate) language: Option<Language>,
}

/// The spans of `text`, ready to be set; `bold` and `italic` are what the place asks for.
pub(crate) fn ready(
    text: &Text,
    (bold, italic): (bool, bool),
    shaper: &Shaper,
    missing: &mut MissingList,
) -> Vec<Ready> {
    text.spans
        .iter()
        .map(|span| {
            let face = Face::of(span.bold || bold, span.italic != italic);
            let loaded = shaper.family().face(face);
            Ready {
                text: clean(&span.text, loaded, text.source.as_ref(), missing),
                face,
                link: span.link.as_deref().and_then(address),
                language: span.language,
            }
        })
        .filter(|span| !span.text.is_empty())
        .collect()
}

/// The address when it is of a kind that opens a page, a letter or a call, and nothing that runs or reads files.
fn address(link: &str) -> Option<String> {
    let link = link.trim();
    let (scheme, rest) = link.split_once(':')?;
    let known = ["https", "http", "mailto", "tel"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    let printable = link.chars().all(|c| c.is_ascii_graphic());
    (known && printable && !rest.is_empty()).then(|| link.to_owned())
}

/// A line: its stretches, each in one span.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) runs: Vec<(usize, Run)>,
}

impl Line {
    /// Width without the white space at its end, in thousandths of the font size.
    pub(crate) fn advance(&self) -> i32 {
        let all: i32 = self.runs.iter().map(|(_, run)| run.advance).sum();
        all - self.runs.last().map_or(0, |(_, run)| run.trailing)
    }
}

/// A stretch that may not be broken but in need.
#[derive(Clone, Debug)]
struct Chunk {
    /// Its parts: the span, and the text in it.
    parts: Vec<(usize, String)>,
    /// A line ends after it, whatever room is left.
    ends_line: bool,
}

/// How words are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parting {
    /// Only when much of the line would stay empty.
    Seldom,
    /// Wherever it helps: narrow columns.
    Freely,
    /// Only what is wider than a whole line: headings.
    Never,
}

/// Breaks texts into lines.
pub(crate) struct Breaker<'a> {
    pub(crate) shaper: &'a mut Shaper,
    pub(crate) language: Language,
    pub(crate) parting: Parting,
}

impl Breaker<'_> {
    /// The lines of `spans` when each may be `width` thousandths of the font size wide. Always at least one.
    pub(crate) fn lines(&mut self, spans: &[Ready], width: i32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut line = Line::default();
        for chunk in chunks(spans) {
            let mut rest = Some(chunk.parts);
            while let Some(parts) = rest.take() {
                let runs: Vec<(usize, Run)> = parts
                    .iter()
                    .map(|(span, text)| (*span, self.run(spans, *span, text)))
                    .collect();
                let taken: i32 = line.runs.iter().map(|(_, run)| run.advance).sum();
                let soft = parts
                    .last()
                    .is_some_and(|(_, text)| text.ends_with('\u{ad}'));
                let needed = visible(&runs)
                    + if soft {
                        self.hyphen(spans, &parts).advance
                    } else {
                        0
                    };
                if taken + needed <= width {
                    append(&mut line, runs, soft);
                    continue;
                }
                let parted = self.part(spans, &parts, &runs, width - taken, width, taken == 0);
                if let Some((head, tail)) = parted {
                    append(&mut line, head, false);
                    rest = Some(tail);
                } else if line.runs.is_empty() {
                    // A single character that is wider than its line: it stands out rather than never.
                    append(&mut line, runs, soft);
                    continue;
                } else {
                    rest = Some(parts);
                }
                lines.push(self.finish(spans, std::mem::take(&mut line)));
            }
            if chunk.ends_line {
                lines.push(self.finish(spans, std::mem::take(&mut line)));
            }
        }
        if !line.runs.is_empty() || lines.is_empty() {
            lines.push(self.finish(spans, line));
        }
        lines
    }

    fn run(&mut self, spans: &[Ready], span: usize, text: &str) -> Run {
        let face = spans.get(span).map(|s| s.face).unwrap_or_default();
        Run::clone(&self.shaper.shape(face, text))
    }

    /// The hyphen at the end of a line. Its character is the soft hyphen, so that whoever reads the text out, or
    /// copies it, gets the word whole.
    fn hyphen(&mut self, spans: &[Ready], parts: &[(usize, String)]) -> Glyph {
        let span = parts.last().map_or(0, |(span, _)| *span);
        let run = self.run(spans, span, "-");
        let glyph = run.glyphs.into_iter().next();
        glyph.map_or(
            Glyph {
                id: 0,
                advance: 0,
                dx: 0,
                dy: 0,
                text: String::new(),
            },
            |glyph| Glyph {
                text: "\u{ad}".to_owned(),
                ..glyph
            },
        )
    }

    /// A line that ends at a soft hyphen shows it; the others inside it stay unseen.
    fn finish(&mut self, spans: &[Ready], mut line: Line) -> Line {
        let open = line
            .runs
            .last()
            .is_some_and(|(_, run)| run.trailing == SOFT);
        for (_, run) in &mut line.runs {
            if run.trailing == SOFT {
                run.trailing = 0;
            }
        }
        if open && let Some(span) = line.runs.last().map(|(span, _)| *span) {
            let hyphen = self.hyphen(spans, &[(span, String::new())]);
            if let Some((_, run)) = line.runs.last_mut() {
                push(run, hyphen);
            }
        }
        merge(&mut line);
        line
    }

    /// Parts a chunk so that its head fits in `room`; `None` when the whole chunk had better go to the next line.
    fn part(
        &mut self,
        spans: &[Ready],
        parts: &[(usize, String)],
        runs: &[(usize, Run)],
        room: i32,
        width: i32,
        alone: bool,
    ) -> Option<Parted> {
        let too_wide = visible(runs) > width;
        let wanted = match self.parting {
            Parting::Never => too_wide && alone,
            Parting::Seldom => too_wide || room > width / 4,
            Parting::Freely => true,
        };
        if !wanted {
            return None;
        }
        let hyphen = self.hyphen(spans, parts);
        if let Some((part, at)) = self.last_fit(spans, parts, runs, room - hyphen.advance, true) {
            let (mut head, tail) = self.cut(spans, parts, part, at);
            if let Some((_, run)) = head.last_mut() {
                push(run, hyphen);
            }
            return Some((head, tail));
        }
        // A line of its own does not help either: cut between two characters.
        if !(alone && too_wide) {
            return None;
        }
        let (part, at) = self
            .last_fit(spans, parts, runs, room, false)
            .or_else(|| first_cut(parts))?;
        Some(self.cut(spans, parts, part, at))
    }

    /// The last place where the chunk can be cut with its head no wider than `room`: part and byte.
    fn last_fit(
        &self,
        spans: &[Ready],
        parts: &[(usize, String)],
        runs: &[(usize, Run)],
        room: i32,
        at_syllables: bool,
    ) -> Option<(usize, usize)> {
        let (mut before, mut best) = (0, None);
        for (number, ((span, text), (_, run))) in parts.iter().zip(runs).enumerate() {
            let language = spans
                .get(*span)
                .and_then(|s| s.language)
                .unwrap_or(self.language);
            let places = if at_syllables {
                syllables(text, language)
            } else {
                letters(text, run)
            };
            let (mut glyphs, mut bytes, mut advance) = (run.glyphs.iter(), 0, before);
            for place in places {
                while bytes < place {
                    let Some(glyph) = glyphs.next() else { break };
                    bytes += glyph.text.len();
                    advance += glyph.advance;
                }
                if advance > room {
                    return best;
                }
                if bytes == place {
                    best = Some((number, place));
                }
            }
            before += run.advance;
        }
        best
    }

    fn cut(
        &mut self,
        spans: &[Ready],
        parts: &[(usize, String)],
        part: usize,
        at: usize,
    ) -> Parted {
        let (mut head, mut tail) = (Vec::new(), Vec::new());
        for (number, (span, text)) in parts.iter().enumerate() {
            let (left, right) = match number.cmp(&part) {
                std::cmp::Ordering::Less => (text.as_str(), ""),
                std::cmp::Ordering::Equal => text.split_at_checked(at).unwrap_or((text, "")),
                std::cmp::Ordering::Greater => ("", text.as_str()),
            };
            if !left.is_empty() {
                head.push((*span, self.run(spans, *span, left)));
            }
            if !right.is_empty() {
                tail.push((*span, right.to_owned()));
            }
        }
        (head, tail)
    }
}

/// The runs before the cut, and the text after it.
type Parted = (Vec<(usize, Run)>, Vec<(usize, String)>);

/// Marks a run that ends in a soft hyphen: no white space is this wide.
const SOFT: i32 = i32::MIN;

fn visible(runs: &[(usize, Run)]) -> i32 {
    let all: i32 = runs.iter().map(|(_, run)| run.advance).sum();
    all - runs.last().map_or(0, |(_, run)| run.trailing)
}

fn push(run: &mut Run, glyph: Glyph) {
    run.advance += glyph.advance;
    run.trailing = 0;
    run.glyphs.push(glyph);
}

fn append(line: &mut Line, runs: Vec<(usize, Run)>, soft: bool) {
    line.runs.extend(runs);
    if soft && let Some((_, run)) = line.runs.last_mut() {
        run.trailing = SOFT;
    }
}

/// Joins the runs of one span: one run is one piece of text to those who extract it.
fn merge(line: &mut Line) {
    let mut merged: Vec<(usize, Run)> = Vec::with_capacity(line.runs.len());
    for (span, run) in line.runs.drain(..) {
        match merged.last_mut() {
            Some((last, into)) if *last == span && into.face == run.face => {
                into.trailing = if run.trailing == run.advance {
                    into.trailing + run.trailing
                } else {
                    run.trailing
                };
                into.advance += run.advance;
                into.glyphs.extend(run.glyphs);
            }
            _ => merged.push((span, run)),
        }
    }
    line.runs = merged;
}

/// The text of all spans in stretches between two places where a line may end.
fn chunks(spans: &[Ready]) -> Vec<Chunk> {
    let whole: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut bounds = Vec::with_capacity(spans.len());
    let mut offset = 0;
    for span in spans {
        bounds.push((offset, offset + span.text.len()));
        offset += span.text.len();
    }
    let mut out = Vec::new();
    let mut start = 0;
    for (end, kind) in linebreaks(&whole) {
        let ends_line = kind == BreakOpportunity::Mandatory && end < whole.len();
        let closes = ends_line || (end == whole.len() && whole.ends_with('\n'));
        for (from, to, last) in short_stretches(&whole, start, end) {
            let parts = bounds
                .iter()
                .enumerate()
                .filter_map(|(number, (a, b))| {
                    let text = whole.get(from.max(*a)..to.min(*b))?.trim_end_matches('\n');
                    (!text.is_empty()).then(|| (number, text.to_owned()))
                })
                .collect();
            out.push(Chunk {
                parts,
                ends_line: last && closes && end < whole.len(),
            });
        }
        start = end;
    }
    out
}

/// `start..end` in stretches of at most [`LONGEST`] characters, the last one marked.
fn short_stretches(whole: &str, start: usize, end: usize) -> Vec<(usize, usize, bool)> {
    let Some(text) = whole.get(start..end) else {
        return Vec::new();
    };
    let mut cuts: Vec<usize> = text
        .char_indices()
        .enumerate()
        .filter(|(number, _)| *number > 0 && number % LONGEST == 0)
        .map(|(_, (at, _))| start + at)
        .collect();
    cuts.insert(0, start);
    cuts.push(end);
    let count = cuts.len() - 1;
    cuts.windows(2)
        .enumerate()
        .filter_map(|(number, pair)| match pair {
            [a, b] => Some((*a, *b, number + 1 == count)),
            _ => None,
        })
        .collect()
}

/// The places between syllables, as bytes. Only whole words of letters are parted: never a number or an address.
fn syllables(text: &str, language: Language) -> Vec<usize> {
    let lang = match language {
        Language::Nl => Lang::Dutch,
        Language::En => Lang::English,
    };
    let mut places = Vec::new();
    let mut offset = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
        if letters.chars().count() >= 6 {
            let mut at = offset;
            for syllable in hypher::hyphenate(letters, lang) {
                at += syllable.len();
                if at < offset + letters.len() {
                    places.push(at);
                }
            }
        }
        offset += word.len();
    }
    places
}

/// The places between two glyphs, but not before a mark that stands on the letter before it.
fn letters(text: &str, run: &Run) -> Vec<usize> {
    let mut at = 0;
    let mut places = Vec::new();
    for pair in run.glyphs.windows(2) {
        let [this, next] = pair else { continue };
        at += this.text.len();
        if next.advance > 0 && at < text.len() {
            places.push(at);
        }
    }
    places
}

/// After the first character: so that a line always takes something, however narrow it is.
fn first_cut(parts: &[(usize, String)]) -> Option<(usize, usize)> {
    let (_, text) = parts.first()?;
    let first = text.chars().next()?;
    (parts.len() > 1 || text.len() > first.len_utf8()).then_some((0, first.len_utf8()))
}

#[cfg(test)]
mod tests;

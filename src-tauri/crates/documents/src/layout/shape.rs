//! Characters to glyphs, through HarfBuzz' rules (rustybuzz), one word at a time.

use std::collections::HashMap;
use std::rc::Rc;

use rustybuzz::{BufferClusterLevel, Direction, UnicodeBuffer, shape_with_plan};
use unicode_normalization::UnicodeNormalization;

use crate::fonts::{Face, Family, Script};
use crate::text::REPLACEMENT;

/// A glyph where it stands. All measures are thousandths of the font size.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: i32,
    pub(crate) dx: i32,
    pub(crate) dy: i32,
    /// The characters it shows; more than one for a ligature.
    pub(crate) text: String,
}

/// A shaped stretch in one face.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Run {
    pub(crate) face: Face,
    pub(crate) glyphs: Vec<Glyph>,
    /// Sum of the advances.
    pub(crate) advance: i32,
    /// The part of it that is white space at the end.
    pub(crate) trailing: i32,
}

/// Shapes text, and remembers what it has shaped.
pub(crate) struct Shaper {
    family: &'static Family,
    known: HashMap<(Face, String), Rc<Run>>,
    buffer: Option<UnicodeBuffer>,
}

impl Shaper {
    pub(crate) fn new(family: &'static Family) -> Self {
        Self {
            family,
            known: HashMap::new(),
            buffer: None,
        }
    }

    pub(crate) fn family(&self) -> &'static Family {
        self.family
    }

    /// The glyphs of `text`, which must have been cleaned for `face`.
    pub(crate) fn shape(&mut self, face: Face, text: &str) -> Rc<Run> {
        // A borrowed key would need a second map per face; words are short, and the look-up is not what takes time.
        let key = (face, text.to_owned());
        if let Some(run) = self.known.get(&key) {
            return Rc::clone(run);
        }
        let run = Rc::new(self.shape_anew(face, text));
        self.known.insert(key, Rc::clone(&run));
        run
    }

    fn shape_anew(&mut self, face: Face, text: &str) -> Run {
        let loaded = self.family.face(face);
        let (plan, script) = loaded.plan(Script::of(text));
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        // A soft hyphen is a place to break, not a glyph; a line feed ends a line and has none either.
        let mut shown = String::with_capacity(text.len());
        shown.extend(text.chars().filter(|c| !matches!(c, '\u{ad}' | '\n')));
        buffer.push_str(&shown);
        let shaped = shape_with_plan(&loaded.face, plan, buffer);
        let infos = shaped.glyph_infos();
        let mut run = Run {
            face,
            glyphs: Vec::with_capacity(infos.len()),
            ..Run::default()
        };
        for (at, (info, place)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let end = infos
                .iter()
                .skip(at + 1)
                .map(|next| next.cluster as usize)
                .find(|next| *next > start)
                .unwrap_or(shown.len());
            let cluster = shown.get(start..end).unwrap_or_default();
            let same_before = infos
                .iter()
                .take(at)
                .rev()
                .take_while(|b| b.cluster == info.cluster)
                .count();
            let same_after = infos
                .iter()
                .skip(at + 1)
                .take_while(|b| b.cluster == info.cluster)
                .count();
            run.glyphs.push(Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: place.x_advance,
                dx: place.x_offset,
                dy: place.y_offset,
                text: share_of(cluster, same_before, same_before + same_after + 1),
            });
        }
        for glyph in &mut run.glyphs {
            if glyph.id == 0 {
                // Cannot happen to cleaned text; were it to, a box is better than a hole.
                glyph.id = loaded.glyph(REPLACEMENT).unwrap_or(0);
            }
        }
        run.advance = run.glyphs.iter().map(|g| g.advance).sum();
        run.trailing = run
            .glyphs
            .iter()
            .rev()
            .take_while(|g| !g.text.is_empty() && g.text.chars().all(char::is_whitespace))
            .map(|g| g.advance)
            .sum();
        self.buffer = Some(shaped.clear());
        run
    }
}

/// The characters that belong to glyph `at` of `count` glyphs which together show `cluster`.
fn share_of(cluster: &str, at: usize, count: usize) -> String {
    if count == 1 {
        return cluster.to_owned();
    }
    // One character shown by several glyphs: a letter and its marks.
    let parts: Vec<char> = cluster.nfd().collect();
    let last = at + 1 == count;
    let end = if last { parts.len() } else { at + 1 };
    parts
        .get(at..end)
        .map(|part| part.iter().collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Rc<Run> {
        Shaper::new(Family::shared().unwrap()).shape(Face::Regular, text)
    }

    #[test]
    fn every_glyph_knows_its_characters() {
        for text in [
            "efficiënt ",
            "fijn",
            "n\u{308}u\u{30a}",
            "Łódź",
            "Ἀθῆναι",
            "ij\u{301}",
            "office 1/2",
        ] {
            let run = shape(text);
            let told: String = run.glyphs.iter().map(|g| g.text.as_str()).collect();
            assert_eq!(told, text);
            assert!(run.glyphs.iter().all(|g| g.id != 0));
        }
    }

    #[test]
    fn white_space_at_the_end_is_measured_apart() {
        let (word, spaced) = (shape("woord"), shape("woord "));
        assert_eq!(word.trailing, 0);
        assert_eq!(spaced.advance - spaced.trailing, word.advance);
        assert!(spaced.trailing > 150);
    }

    #[test]
    fn a_soft_hyphen_has_no_glyph() {
        assert_eq!(
            shape("re\u{ad}integratie").glyphs,
            shape("reintegratie").glyphs
        );
    }
}

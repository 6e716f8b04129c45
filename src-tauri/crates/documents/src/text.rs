//! Text as it can be printed: normalised, without invisible characters, and with a visible sign where the font has
//! no glyph.
//!
//! PDF/A forbids the empty glyph, and a name with a hole in it is worse than one with a box: so each character is
//! looked up before anything is drawn, and what is missing is told by the field it was typed in.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::fonts::Loaded;
use crate::model::SourceKey;

/// What stands in for a character the font lacks.
pub(crate) const REPLACEMENT: char = '\u{25a1}';

/// A character that could not be printed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// The field it was typed in; `None` for the program's own words.
    pub source: Option<SourceKey>,
    /// The character.
    pub character: char,
    /// How many times it stands there.
    pub count: usize,
}

/// Collects the characters that are missing, by field and character.
#[derive(Debug, Default)]
pub(crate) struct MissingList(BTreeMap<(Option<SourceKey>, char), usize>);

impl MissingList {
    fn add(&mut self, source: Option<&SourceKey>, character: char) {
        *self.0.entry((source.cloned(), character)).or_default() += 1;
    }

    pub(crate) fn into_vec(self) -> Vec<Missing> {
        self.0
            .into_iter()
            .map(|((source, character), count)| Missing {
                source,
                character,
                count,
            })
            .collect()
    }
}

/// What to do with a character that says how others are shown, but shows nothing itself.
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0x00..=0x09 | 0x0b..=0x1f | 0x7f..=0x9f // controls but the line feed
        | 0x061c | 0x180e | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff // joiners, directions
        | 0xfe00..=0xfe0f | 0xe0100..=0xe01ef | 0xe0000..=0xe007f // variants, tags
        | 0xfff9..=0xfffb)
}

/// The text as it can be printed with `face`: NFC, line feeds as the only breaks, and no invisible characters.
pub(crate) fn clean(
    text: &str,
    face: &Loaded,
    source: Option<&SourceKey>,
    missing: &mut MissingList,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.nfc() {
        let shown = match c {
            '\n' if before == '\r' => None,
            '\r' | '\n' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{ad}' => Some(c),
            c if is_invisible(c) => None,
            c if face.glyph(c).is_some() => Some(c),
            c if c.is_whitespace() => Some(' '),
            c => {
                missing.add(source, c);
                Some(REPLACEMENT)
            }
        };
        out.extend(shown);
        before = c;
    }
    out
}

/// A text for a bookmark or the file's metadata: NFC, on one line, without invisible characters. No font is
/// involved, so nothing is replaced.
pub(crate) fn single_line(text: &str) -> String {
    let shown: String = text
        .nfc()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| *c != '\u{ad}' && !is_invisible(*c) && !is_noncharacter(*c))
        .collect();
    shown
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Code points that are no characters; XML forbids some of them.
fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::{Face, Family};

    fn cleaned(text: &str) -> (String, Vec<Missing>) {
        let mut missing = MissingList::default();
        let face = Family::shared().unwrap().face(Face::Regular);
        let out = clean(text, face, Some(&"form.name".into()), &mut missing);
        (out, missing.into_vec())
    }

    #[test]
    fn text_becomes_printable() {
        for (given, expected) in [
            ("Zoe\u{308} Groß", "Zoë Groß"),
            ("a\r\nb\rc\nd\u{2028}e", "a\nb\nc\nd\ne"),
            ("\r\n\r\n", "\n\n"),
            ("tab\there", "tab here"),
            ("bell\u{7}\u{0}\u{1b}[0m", "bell[0m"),
            (
                "\u{202e}turned\u{202c} \u{200f}\u{feff}round",
                "turned round",
            ),
            ("soft\u{ad}hyphen", "soft\u{ad}hyphen"),
            ("€ 1.250,– ≤ ½ → ☐", "€ 1.250,– ≤ ½ → ☐"),
            (
                "Łódź İstanbul Ştefan Ἀθῆναι Київ",
                "Łódź İstanbul Ştefan Ἀθῆναι Київ",
            ),
            ("a\u{3000}b", "a b"),
        ] {
            let (out, missing) = cleaned(given);
            assert_eq!(out, expected);
            assert_eq!(missing, [], "{given:?}");
        }
    }

    #[test]
    fn what_the_font_lacks_is_shown_as_a_box_and_told_by_field() {
        let (out, missing) = cleaned("張 👩🏽‍💻 שלום 張");
        assert_eq!(out, "□ □□□ □□□□ □");
        let zhang = missing.iter().find(|m| m.character == '張').unwrap();
        assert_eq!(
            (zhang.count, zhang.source.as_ref()),
            (2, Some(&SourceKey("form.name".into())))
        );
        assert_eq!(missing.iter().map(|m| m.count).sum::<usize>(), 9);
    }

    #[test]
    fn the_box_is_in_every_face() {
        for face in Face::ALL {
            assert!(
                Family::shared()
                    .unwrap()
                    .face(face)
                    .glyph(REPLACEMENT)
                    .is_some()
            );
        }
    }
}

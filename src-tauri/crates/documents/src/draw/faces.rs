//! The faces a document uses, cut down to the glyphs it uses.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::DocumentError;
use crate::fonts::Face;
use crate::laid::{Laid, Shape};

/// A face's used glyphs.
#[derive(Default)]
struct Used {
    remapper: GlyphRemapper,
    /// By glyph in the whole font: number in the subset, advance, the text it stands for.
    glyphs: BTreeMap<u16, (u16, i32, String)>,
    font: Option<ParsedFont>,
}

/// The used faces, by [`Face::index`].
pub(super) struct Faces {
    used: [Used; 4],
}

impl Faces {
    /// Cuts each face down to what `laid` shows.
    pub(super) fn used_by(laid: &Laid) -> Result<Self, DocumentError> {
        let mut used: [Used; 4] = std::array::from_fn(|_| Used::default());
        for item in laid.pages.iter().flat_map(|page| &page.items) {
            let Shape::Glyphs { face, glyphs, .. } = &item.shape else {
                continue;
            };
            let Some(face) = used.get_mut(face.index()) else {
                continue;
            };
            for glyph in glyphs {
                let text = match glyph.text.as_str() {
                    "\u{ad}" => "-",
                    // A part of a character that has no character of its own.
                    "" => " ",
                    text => text,
                };
                match face.glyphs.get_mut(&glyph.id) {
                    // One glyph can serve several characters, such as the space and the unbreakable one. A PDF
                    // remembers one of them: always the same.
                    Some((_, _, known)) if text < known.as_str() => text.clone_into(known),
                    Some(_) => {}
                    None => {
                        let id = face.remapper.remap(glyph.id);
                        face.glyphs.insert(glyph.id, (id, 0, text.to_owned()));
                    }
                }
            }
        }
        for (face, used) in Face::ALL.into_iter().zip(&mut used) {
            if !used.glyphs.is_empty() {
                used.cut(face)?;
            }
        }
        Ok(Self { used })
    }

    /// The name of a face among a page's resources.
    pub(super) fn id(face: Face) -> FontId {
        FontId(format!("F{}", face.index()))
    }

    /// The used faces for printpdf to embed.
    pub(super) fn fonts(&self) -> Vec<(FontId, ParsedFont)> {
        Face::ALL
            .into_iter()
            .zip(&self.used)
            .filter_map(|(face, used)| used.font.clone().map(|font| (Self::id(face), font)))
            .collect()
    }

    /// A glyph's number in the subset, its advance and its text.
    pub(super) fn glyph(&self, face: Face, id: u16) -> Option<(u16, i32, &str)> {
        let (id, width, text) = self.used.get(face.index())?.glyphs.get(&id)?;
        Some((*id, *width, text))
    }
}

impl Used {
    fn cut(&mut self, face: Face) -> Result<(), DocumentError> {
        let bytes =
            subsetter::subset(face.bytes(), 0, &self.remapper).map_err(|_| DocumentError::Font)?;
        let whole = whole(face).ok_or(DocumentError::Font)?;
        let width = |id: u16| whole.glyph_widths.get(&id).copied().unwrap_or(0);
        for (old, (_, advance, _)) in &mut self.glyphs {
            *advance = i32::from(width(*old));
        }
        // Six letters before the name tell the viewer that this is part of a font: the same letters for the same part.
        let hash = Sha256::digest(&bytes);
        let prefix: String = hash
            .iter()
            .take(6)
            .map(|byte| char::from(b'A' + byte % 26))
            .collect();
        let glyph_widths = (0..)
            .zip(self.remapper.remapped_gids().map(width))
            .collect();
        let mut font = ParsedFont {
            glyph_widths,
            ..whole.clone()
        };
        font.original_bytes = bytes;
        font.font_name = Some(format!("{prefix}+{}", face.post_script_name()));
        self.font = Some(font);
        Ok(())
    }
}

/// A face as printpdf reads it, once per process: its measures without its bytes and its map of characters.
fn whole(face: Face) -> Option<&'static ParsedFont> {
    static WHOLE: [OnceLock<Option<ParsedFont>>; 4] = [const { OnceLock::new() }; 4];
    WHOLE
        .get(face.index())?
        .get_or_init(|| {
            let mut font = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())?;
            font.original_bytes = Vec::new();
            font.codepoint_to_glyph = BTreeMap::new();
            Some(font)
        })
        .as_ref()
}

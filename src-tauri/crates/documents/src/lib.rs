//! Documents of the case file as tagged, archivable PDF: the only crate that draws.
//!
//! The way of a document: `model` (what it says) → `layout` (what stands where) → `draw` (pages, by printpdf) →
//! `tag` (what printpdf 0.12 does not write: structure tree, bookmarks, metadata, colour profile) → bytes. `preview`
//! goes from the bytes back to pictures, so what the coach sees is the file itself.
//!
//! Invariants: every document is valid as PDF/A-2a and PDF/UA-1, whatever text is in it; the same document gives the
//! same bytes; no clock, no file and no network is touched. Errors and logs hold no text of the document.
//!
//! Rejected: printpdf's HTML engine (no tags, no repeated table heads), its own bookmarks (sorted by name) and its
//! conformance setting (a CMYK profile under a misspelt key); drawing through a browser (no tags, 100 times slower).

#[cfg(test)]
extern crate self as spoorboek_documents;

mod compose;
pub mod content;
mod draw;
mod fonts;
mod laid;
mod layout;
mod logo;
mod section;
mod style;
mod tag;
mod text;
mod wording;

pub mod model;
pub mod preview;

pub use compose::{compose, hours, long_date, short_date};
pub use logo::{LogoError, read_logo};
pub use section::SectionKey;
pub use text::Missing;

/// Why a document could not be made. None of these depends on what its texts say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// A font in the program cannot be read.
    #[error("a font of the program cannot be read")]
    Font,
    /// The finished document has not the shape that is expected.
    #[error("the document could not be completed")]
    Structure,
    /// The document could not be written out.
    #[error("the document could not be written")]
    Write,
}

/// A document as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The characters that stand there as a box, by field.
    pub missing: Vec<Missing>,
}

/// Makes the PDF of `document`.
///
/// # Errors
/// [`DocumentError`]; no text in the document leads to one.
pub fn render(document: &model::Document) -> Result<Rendered, DocumentError> {
    let (laid, missing) = layout::layout(document)?;
    let drawn = draw::draw(document, &laid)?;
    let bytes = tag::complete(drawn, document, &laid)?;
    Ok(Rendered {
        bytes,
        pages: laid.pages.len(),
        missing,
    })
}

/// The characters in `document` that its fonts lack, by field, without making the PDF.
///
/// # Errors
/// [`DocumentError::Font`].
pub fn missing_characters(document: &model::Document) -> Result<Vec<Missing>, DocumentError> {
    layout::layout(document).map(|(_, missing)| missing)
}

/// A short name for a file's bytes that changes whenever they do: the first 16 hexadecimal digits of
/// their SHA-256.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

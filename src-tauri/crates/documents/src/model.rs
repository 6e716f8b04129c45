//! What a document says, without where it stands on a page.
//!
//! Everything a reader sees comes from these blocks: a heading that is not here is in no bookmark,
//! and a picture without words for it cannot be made.

use chrono::NaiveDate;

pub use spoorboek_domain::Language;

/// The language tag written into the PDF (BCP 47).
#[must_use]
pub(crate) fn tag(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}

/// Where in the coach's forms a text came from, in the caller's own words.
///
/// It is never printed. It comes back in [`Missing`](crate::Missing) so that the field can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceKey(pub String);

impl From<&str> for SourceKey {
    fn from(key: &str) -> Self {
        Self(key.to_owned())
    }
}

/// A stretch of text with one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The words; a line feed is a forced line break.
    pub text: String,
    /// Heavier strokes.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// Address it leads to: `https:`, `http:`, `mailto:` or `tel:`. Anything else is shown as plain text.
    pub link: Option<String>,
    /// Its language, when it differs from the document's.
    pub language: Option<Language>,
}

impl Span {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same text with heavier strokes.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same text, slanted.
    #[must_use]
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }

    /// The same text leading to an address.
    #[must_use]
    pub fn link(mut self, address: impl Into<String>) -> Self {
        self.link = Some(address.into());
        self
    }

    /// The same text, said to be in `language`.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
}

/// A text with its parts and the field it came from: the unit in which all words enter a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Its parts, read one after the other with nothing between them.
    pub spans: Vec<Span>,
    /// The field it came from, if a person typed it.
    pub source: Option<SourceKey>,
}

impl Text {
    /// The same text, coming from the field `key`.
    #[must_use]
    pub fn from_field(mut self, key: impl Into<SourceKey>) -> Self {
        self.source = Some(key.into());
        self
    }

    /// The words alone.
    #[must_use]
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.spans.iter().all(|span| span.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Span::plain(text).into()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Span::plain(text).into()
    }
}

impl From<Span> for Text {
    fn from(span: Span) -> Self {
        Self {
            spans: vec![span],
            source: None,
        }
    }
}

impl From<Vec<Span>> for Text {
    fn from(spans: Vec<Span>) -> Self {
        Self {
            spans,
            source: None,
        }
    }
}

/// On which side of its column a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Left, for words.
    #[default]
    Start,
    /// Right, for amounts and counts.
    End,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its header.
    pub title: Text,
    /// Its share of the width, against the other columns' shares.
    pub weight: f32,
    /// The side its cells stand on.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn new(title: impl Into<Text>, weight: f32) -> Self {
        Self {
            title: title.into(),
            weight,
            align: Align::Start,
        }
    }

    /// The same column with its cells on the right.
    #[must_use]
    pub fn end(mut self) -> Self {
        self.align = Align::End;
        self
    }
}

/// A table with a header row.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows; it stands above it.
    pub caption: Text,
    /// Its columns; a table without columns draws nothing but its caption.
    pub columns: Vec<Column>,
    /// Its rows; a row that is too short is filled with empty cells, what is too much is left out.
    pub rows: Vec<Vec<Text>>,
}

/// A fact with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What is told.
    pub label: Text,
    /// What it is; when blank, a dash shows that nothing is known.
    pub value: Text,
}

impl Fact {
    /// The fact that `label` is `value`.
    pub fn new(label: impl Into<Text>, value: impl Into<Text>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// How a notice is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    Calm,
    /// To act upon.
    Attention,
}

/// A person who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// In which capacity.
    pub role: Text,
    /// The name, when it is known.
    pub name: Text,
    /// What the signature declares.
    pub statement: Text,
}

/// How far a station of a timeline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind us, and done.
    Done,
    /// Behind us, and not done.
    Late,
    /// To come.
    Ahead,
}

/// A station on a timeline's track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// When it is.
    pub date: NaiveDate,
    /// Its short name.
    pub label: String,
    /// How far it is.
    pub progress: Progress,
}

/// A line of a timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// What runs along it.
    pub name: String,
    /// Its stations; the order does not matter.
    pub stations: Vec<Station>,
}

/// Tracks through time, drawn as a railway line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The tracks from top to bottom; one without stations draws only its name.
    pub tracks: Vec<Track>,
    /// The day to mark.
    pub today: Option<NaiveDate>,
    /// The same facts in words, for those who cannot see the drawing.
    pub alternative: String,
    /// The line of text below it.
    pub caption: Text,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading, level 1 to 3 below the title. A level that would be skipped is raised to the next one there is.
    Heading(u8, Text),
    /// A paragraph; a blank one is left out.
    Paragraph(Text),
    /// A list, numbered or not.
    List {
        /// Whether the order means something.
        ordered: bool,
        /// Its items.
        items: Vec<Text>,
    },
    /// Facts with their names, one or two on a line.
    Facts {
        /// How many stand side by side, 1 or 2.
        across: u8,
        /// What they are about, for those who cannot see where they stand.
        about: Text,
        /// The facts.
        facts: Vec<Fact>,
    },
    /// A table.
    Table(Table),
    /// A timeline.
    Timeline(Timeline),
    /// Room to sign; what one person signs stands on one page.
    Signatures(Vec<Signer>),
    /// A tinted box.
    Notice {
        /// Its colour.
        tone: Tone,
        /// Its paragraphs.
        paragraphs: Vec<Text>,
    },
    /// The next block begins a page.
    PageBreak,
}

/// A picture as rows of red, green, blue and opacity, one byte each, from the top left.
#[derive(Clone, PartialEq, Eq)]
pub struct RgbaImage {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl RgbaImage {
    /// Largest side in pixels: a logo of 600 dpi at the largest size it is printed in.
    pub const MAX_SIDE: u32 = 2400;

    /// A picture of `width` by `height` pixels; `None` when the number of bytes does not fit, or a side is 0 or
    /// more than [`Self::MAX_SIDE`].
    #[must_use]
    pub fn new(width: u32, height: u32, pixels: Vec<u8>) -> Option<Self> {
        let sides = 1..=Self::MAX_SIDE;
        let bytes = usize::try_from(width.checked_mul(height)?.checked_mul(4)?).ok()?;
        (sides.contains(&width) && sides.contains(&height) && pixels.len() == bytes).then_some(
            Self {
                width,
                height,
                pixels,
            },
        )
    }

    /// Width in pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The pixels, four bytes each.
    #[must_use]
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }
}

impl std::fmt::Debug for RgbaImage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RgbaImage({} x {})", self.width, self.height)
    }
}

/// A document, ready to be laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// Its title: the first heading, and what a reader's window is called.
    pub title: String,
    /// What kind of document it is; a small line above the title, and in the header of each page.
    pub kind: String,
    /// The line below the title; may be empty.
    pub subtitle: String,
    /// Who wrote it, for the file's metadata.
    pub author: String,
    /// What it is about, for the file's metadata. It should name no person.
    pub subject: String,
    /// The day it is dated.
    pub date: NaiveDate,
    /// The number of the case file; it stands in the footer.
    pub dossier_number: String,
    /// Which edition this is, from 1.
    pub version: u32,
    /// The bureau's name, for the header.
    pub bureau: String,
    /// The bureau's address, telephone and so on, a line each, for the head of page 1.
    pub bureau_lines: Vec<String>,
    /// The bureau's logo.
    pub logo: Option<RgbaImage>,
    /// Not finished: said on page 1 and marked on every page.
    pub concept: bool,
    /// About nobody: said on page 1 and marked on every page.
    pub example: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

//! A document laid out: what stands where on which page, and what each thing is to a screen reader.
//!
//! It knows nothing of PDF: `draw` turns its items into page content, `tag` its nodes into the structure tree.
//! Measures are points (1/72 inch); `y` grows downwards from the top of the page.

use crate::fonts::Face;
use crate::layout::shape::Glyph;
use crate::model::{Align, Language};

/// Red, green and blue, 0 to 255.
pub(crate) type Colour = [u8; 3];

/// Number of a [`Node`].
pub(crate) type NodeId = usize;

/// What a part of the document is, in PDF's own standard structure types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Div,
    Heading(u8),
    Paragraph,
    List { ordered: bool },
    Item,
    Label,
    Body,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    ColumnHeader(Align),
    RowHeader,
    Cell(Align),
    Figure,
    Link,
    Span,
}

impl Role {
    /// The name of the structure type (ISO 32000-1, 14.8.4).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Div => "Div",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(3) => "H3",
            Self::Heading(_) => "H4",
            Self::Paragraph => "P",
            Self::List { .. } => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::Row => "TR",
            Self::ColumnHeader(_) | Self::RowHeader => "TH",
            Self::Cell(_) => "TD",
            Self::Figure => "Figure",
            Self::Link => "Link",
            Self::Span => "Span",
        }
    }
}

/// What a node holds, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    /// A stretch of content on a page, by its number there.
    Content {
        page: usize,
        mcid: usize,
    },
    /// A link's sensitive area, by its number on the page.
    Area {
        page: usize,
        number: usize,
    },
}

/// A node of the structure tree.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: NodeId,
    pub(crate) kids: Vec<Kid>,
    /// A heading's own words, or what a table is about.
    pub(crate) title: Option<String>,
    /// What a picture shows.
    pub(crate) alternative: Option<String>,
    pub(crate) language: Option<Language>,
    /// Where a picture stands: left, top, right, bottom.
    pub(crate) place: Option<[f32; 4]>,
}

/// To whom a stretch of content belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Content {
        node: NodeId,
        mcid: usize,
    },
    Header,
    Footer,
    Watermark,
    /// Rules, tints and what is repeated.
    Ornament,
}

/// Something drawn.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// Glyphs from `x` on the base line `y`; `slope` turns them about that point (degrees, anticlockwise).
    Glyphs {
        face: Face,
        size: f32,
        colour: Colour,
        x: f32,
        y: f32,
        glyphs: Vec<Glyph>,
        slope: f32,
    },
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    /// A stroke; `dash` is the length of its dashes, 0 for an unbroken line.
    Stroke {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        colour: Colour,
        dash: f32,
    },
    /// A disc with an edge.
    Disc {
        x: f32,
        y: f32,
        radius: f32,
        fill: Colour,
        edge: Colour,
        edge_width: f32,
    },
    /// The document's logo.
    Logo {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

/// A shape with its owner.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) mark: Mark,
    pub(crate) shape: Shape,
}

/// An area that leads elsewhere.
#[derive(Clone, Debug)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) address: String,
    /// Said to a screen reader.
    pub(crate) contents: String,
    pub(crate) node: NodeId,
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
    pub(crate) areas: Vec<Area>,
    /// How many stretches of content it has.
    pub(crate) contents: usize,
}

/// An entry of the contents that a reader shows beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bookmark {
    /// From 1.
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) page: usize,
    pub(crate) y: f32,
}

/// A document laid out. The first node is the root.
#[derive(Clone, Debug)]
pub(crate) struct Laid {
    pub(crate) pages: Vec<Page>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) bookmarks: Vec<Bookmark>,
}

impl Shape {
    /// Moves it down.
    pub(crate) fn lower(&mut self, by: f32) {
        match self {
            Self::Glyphs { y, .. }
            | Self::Rectangle { y, .. }
            | Self::Disc { y, .. }
            | Self::Logo { y, .. } => *y += by,
            Self::Stroke { from, to, .. } => {
                from.1 += by;
                to.1 += by;
            }
        }
    }
}

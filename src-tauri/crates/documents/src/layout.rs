//! From blocks to pages: pure, and the same pages for the same document everywhere.
//!
//! Every block becomes a sequence of strips, each as wide as the page's text and never parted; a strip says
//! whether it must stay with the next. Only then are strips dealt out over pages. So no block needs to know how much
//! room is left, and one place decides about page ends. Drawing block by block with a cursor was rejected: keeping a
//! heading with its table, or the last two lines of a paragraph together, then needs guesses.

pub(crate) mod lines;
pub(crate) mod shape;

mod facts;
mod figure;
mod flow;
mod furniture;
mod opening;
mod pages;
mod row;
mod signatures;
mod table;

use crate::DocumentError;
use crate::fonts::Family;
use crate::laid::{Laid, Node, NodeId, Role, Shape};
use crate::model::{Block, Document, Language};
use crate::style::{FLOOR, TOP};
use crate::text::{Missing, MissingList};
use crate::wording::{Words, words};
use shape::Shaper;

/// Height of the text on every page but the first.
pub(crate) const PAGE_ROOM: f32 = FLOOR - TOP;

/// Whose a shape is, before it has its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    Node(NodeId),
    Ornament,
}

/// A shape on a strip; its `y` is counted from the strip's top.
#[derive(Clone, Debug)]
struct Paint {
    owner: Owner,
    shape: Shape,
    /// Where it leads: the address and what is said of it.
    leads: Option<Leads>,
}

/// An area that leads somewhere, below its run.
#[derive(Clone, Debug)]
struct Leads {
    address: String,
    contents: String,
    width: f32,
    size: f32,
}

/// A horizontal part of the document that is on one page.
#[derive(Clone, Debug, Default)]
struct Strip {
    /// Empty space above it; none at the top of a page.
    before: f32,
    height: f32,
    /// The next strip must be on the same page.
    keep: bool,
    /// It begins a page.
    breaks: bool,
    /// The table whose head is repeated when a page begins here.
    table: Option<usize>,
    bookmark: Option<(u8, String)>,
    /// The picture whose place it is.
    figure: Option<NodeId>,
    paints: Vec<Paint>,
}

/// A document being laid out.
struct Composer<'a> {
    document: &'a Document,
    words: &'static Words,
    shaper: Shaper,
    missing: MissingList,
    nodes: Vec<Node>,
    strips: Vec<Strip>,
    heads: Vec<Vec<Strip>>,
    /// Level of the last heading: 1 for the title.
    level: u8,
    /// How many strips there were after the last heading: what comes then stands close to it.
    headed: usize,
}

/// Lays `document` out; also the characters that could not be shown.
pub(crate) fn layout(document: &Document) -> Result<(Laid, Vec<Missing>), DocumentError> {
    let root = Node {
        role: Role::Document,
        parent: 0,
        kids: Vec::new(),
        title: None,
        alternative: None,
        language: None,
        place: None,
    };
    let mut composer = Composer {
        document,
        words: words(document.language),
        shaper: Shaper::new(Family::shared()?),
        missing: MissingList::default(),
        nodes: vec![root],
        strips: Vec::new(),
        heads: Vec::new(),
        level: 1,
        headed: 0,
    };
    composer.opening();
    for block in &document.blocks {
        composer.block(block);
    }
    let laid = composer.pages();
    Ok(laid)
}

impl Composer<'_> {
    fn language(&self) -> Language {
        self.document.language
    }

    /// A new node; it is read after its parent's other kids.
    fn node(&mut self, role: Role, parent: NodeId) -> NodeId {
        let id = self.inline_node(role, parent);
        if let Some(node) = self.nodes.get_mut(parent) {
            node.kids.push(crate::laid::Kid::Node(id));
        }
        id
    }

    /// A new node inside a line: it takes its place among its parent's kids when its first glyphs do.
    fn inline_node(&mut self, role: Role, parent: NodeId) -> NodeId {
        self.nodes.push(Node {
            role,
            parent,
            kids: Vec::new(),
            title: None,
            alternative: None,
            language: None,
            place: None,
        });
        self.nodes.len() - 1
    }

    /// The space above a block that wants `usual`: less just below a heading.
    fn above(&self, usual: f32) -> f32 {
        if self.strips.len() == self.headed {
            usual.min(3.0)
        } else {
            usual
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Paragraph(text) => self.paragraph(text),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Facts {
                across,
                about,
                facts,
            } => self.facts(*across, about, facts),
            Block::Table(table) => self.table(table),
            Block::Timeline(timeline) => self.timeline(timeline),
            Block::Signatures(signers) => self.signatures(signers),
            Block::Notice { tone, paragraphs } => self.notice(*tone, paragraphs),
            Block::PageBreak => {
                let strip = Strip {
                    breaks: true,
                    ..Strip::default()
                };
                self.strips.push(strip);
            }
        }
    }
}

#[cfg(test)]
mod tests;

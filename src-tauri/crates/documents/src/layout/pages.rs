//! Strips to pages.

use super::{Composer, Owner, Paint, Strip};
use crate::laid::{Area, Bookmark, Item, Kid, Laid, Mark, NodeId, Page, Shape};
use crate::style::{FLOOR, LEFT, TOP, TOP_FIRST, WIDTH};
use crate::text::Missing;

/// Pages being filled.
struct Filler {
    laid: Laid,
    /// Which nodes their parents know of.
    attached: Vec<bool>,
    y: f32,
    /// Nothing but repeated heads stands on the page yet.
    fresh: bool,
}

impl Composer<'_> {
    /// Deals the strips out over pages and adds header, footer and marks.
    pub(super) fn pages(mut self) -> (Laid, Vec<Missing>) {
        let strips = std::mem::take(&mut self.strips);
        let nodes = std::mem::take(&mut self.nodes);
        let mut attached = vec![false; nodes.len()];
        for kid in nodes.iter().flat_map(|node| &node.kids) {
            if let Kid::Node(id) = kid
                && let Some(slot) = attached.get_mut(*id)
            {
                *slot = true;
            }
        }
        if let Some(root) = attached.first_mut() {
            *root = true;
        }
        let mut filler = Filler {
            laid: Laid {
                pages: vec![Page::default()],
                nodes,
                bookmarks: Vec::new(),
            },
            attached,
            y: TOP_FIRST,
            fresh: true,
        };
        let needs = needs(&strips);
        let mut held = false;
        let mut breaks = false;
        for (strip, need) in strips.into_iter().zip(needs) {
            if strip.breaks {
                // Only what follows begins a page: nothing does not.
                breaks = true;
                continue;
            }
            if std::mem::take(&mut breaks) && !filler.fresh {
                filler.turn();
            }
            let before = if filler.fresh { 0.0 } else { strip.before };
            let room = FLOOR - filler.y;
            // A chain that is taller than a page is held together no longer than it fits.
            let chain = if need > FLOOR - TOP {
                strip.height
            } else {
                need
            };
            let wanted = if held { strip.height } else { chain };
            if before + wanted > room + 0.01 && !filler.fresh {
                filler.turn();
                for head in strip
                    .table
                    .and_then(|table| self.heads.get(table))
                    .into_iter()
                    .flatten()
                {
                    filler.repeat(head);
                }
            }
            held = strip.keep && need <= FLOOR - TOP;
            filler.place(strip);
        }
        let mut laid = filler.laid;
        self.furniture(&mut laid);
        (laid, self.missing.into_vec())
    }
}

/// For each strip the height of the chain it opens: itself and all that must stay with it.
fn needs(strips: &[Strip]) -> Vec<f32> {
    let mut needs = vec![0.0; strips.len()];
    let mut below: Option<(f32, f32)> = None;
    for (strip, need) in strips.iter().zip(&mut needs).rev() {
        *need = strip.height
            + match below {
                Some((before, height)) if strip.keep => before + height,
                _ => 0.0,
            };
        below = (!strip.breaks).then_some((strip.before, *need));
    }
    needs
}

impl Filler {
    fn turn(&mut self) {
        self.laid.pages.push(Page::default());
        self.y = TOP;
        self.fresh = true;
    }

    /// Draws a table's head again: for the eye only, a screen reader has heard it.
    fn repeat(&mut self, head: &Strip) {
        for paint in &head.paints {
            let mut shape = paint.shape.clone();
            shape.lower(self.y);
            if let Some(page) = self.laid.pages.last_mut() {
                page.items.push(Item {
                    mark: Mark::Ornament,
                    shape,
                });
            }
        }
        self.y += head.height;
    }

    fn place(&mut self, strip: Strip) {
        let repeated = self.fresh
            && self
                .laid
                .pages
                .last()
                .is_some_and(|page| !page.items.is_empty());
        self.y += if self.fresh && !repeated {
            0.0
        } else {
            strip.before
        };
        self.fresh = false;
        let page = self.laid.pages.len() - 1;
        if let Some((level, title)) = strip.bookmark {
            self.laid.bookmarks.push(Bookmark {
                level,
                title,
                page,
                y: self.y,
            });
        }
        if let Some(node) = strip
            .figure
            .and_then(|figure| self.laid.nodes.get_mut(figure))
        {
            node.place = Some([LEFT, self.y, LEFT + WIDTH, self.y + strip.height]);
        }
        for paint in strip.paints {
            self.paint(page, paint);
        }
        self.y += strip.height;
    }

    fn paint(&mut self, page_number: usize, mut paint: Paint) {
        paint.shape.lower(self.y);
        let mark = match paint.owner {
            Owner::Ornament => Mark::Ornament,
            Owner::Node(node) => self.content(page_number, node),
        };
        let Some(page) = self.laid.pages.get_mut(page_number) else {
            return;
        };
        if let (Some(leads), Shape::Glyphs { x, y, .. }, Owner::Node(node)) =
            (paint.leads, &paint.shape, paint.owner)
        {
            let number = page.areas.len();
            page.areas.push(Area {
                x: *x,
                y: *y - leads.size * 0.8,
                width: leads.width,
                height: leads.size * 1.1,
                address: leads.address,
                contents: leads.contents,
                node,
            });
            if let Some(node) = self.laid.nodes.get_mut(node) {
                node.kids.push(Kid::Area {
                    page: page_number,
                    number,
                });
            }
        }
        page.items.push(Item {
            mark,
            shape: paint.shape,
        });
    }

    /// The mark of a stretch of content of `node`: the last one when nothing came between.
    fn content(&mut self, page_number: usize, node: NodeId) -> Mark {
        let Some(page) = self.laid.pages.get_mut(page_number) else {
            return Mark::Ornament;
        };
        if let Some(Item {
            mark: mark @ Mark::Content { node: last, .. },
            ..
        }) = page.items.last()
            && *last == node
        {
            return *mark;
        }
        let mcid = page.contents;
        page.contents += 1;
        self.attach(node);
        if let Some(node) = self.laid.nodes.get_mut(node) {
            node.kids.push(Kid::Content {
                page: page_number,
                mcid,
            });
        }
        Mark::Content { node, mcid }
    }

    /// Gives a node inside a line its place among its parent's kids.
    fn attach(&mut self, node: NodeId) {
        let Some(slot) = self.attached.get_mut(node) else {
            return;
        };
        if std::mem::replace(slot, true) {
            return;
        }
        let parent = self.laid.nodes.get(node).map_or(0, |n| n.parent);
        if let Some(parent) = self.laid.nodes.get_mut(parent) {
            parent.kids.push(Kid::Node(node));
        }
    }
}

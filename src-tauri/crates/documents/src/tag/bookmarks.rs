//! The contents that a reader shows beside the pages, nested as the headings are.

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, dictionary};

use super::{name, text};
use crate::laid::Bookmark;
use crate::style::PAGE_HEIGHT;

/// The places of the entries in the tree: for each its parent, and its children in order.
struct Tree {
    parents: Vec<Option<usize>>,
    children: Vec<Vec<usize>>,
    top: Vec<usize>,
    /// How many entries hang below each.
    below: Vec<usize>,
}

impl Tree {
    fn of(bookmarks: &[Bookmark]) -> Self {
        let count = bookmarks.len();
        let mut tree = Self {
            parents: Vec::with_capacity(count),
            children: vec![Vec::new(); count],
            top: Vec::new(),
            below: vec![0; count],
        };
        // The entries that the next one may hang below.
        let mut open: Vec<(u8, usize)> = Vec::new();
        for (number, bookmark) in bookmarks.iter().enumerate() {
            open.retain(|(level, _)| *level < bookmark.level);
            let parent = open.last().map(|(_, number)| *number);
            tree.parents.push(parent);
            match parent.and_then(|parent| tree.children.get_mut(parent)) {
                Some(children) => children.push(number),
                None => tree.top.push(number),
            }
            for (_, above) in &open {
                if let Some(below) = tree.below.get_mut(*above) {
                    *below += 1;
                }
            }
            open.push((bookmark.level, number));
        }
        tree
    }
}

/// Writes the entries; the root, or nothing when there are none.
pub(super) fn write(pdf: &mut Pdf, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let tree = Tree::of(bookmarks);
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| pdf.new_object_id()).collect();
    let id = |number: &usize| ids.get(*number).copied();
    let family = |entry: &mut Dictionary, children: &[usize], count: usize| {
        if let (Some(first), Some(last)) =
            (children.first().and_then(id), children.last().and_then(id))
        {
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", i64::try_from(count).unwrap_or(i64::MAX));
        }
    };
    for (number, bookmark) in bookmarks.iter().enumerate() {
        let (Some(own), Some(page)) = (id(&number), pages.get(bookmark.page)) else {
            continue;
        };
        let parent = tree.parents.get(number).copied().flatten();
        let siblings = parent
            .and_then(|parent| tree.children.get(parent))
            .unwrap_or(&tree.top);
        let height = (PAGE_HEIGHT - bookmark.y + 4.0).round();
        let mut entry = dictionary! {
            "Title" => text(&bookmark.title),
            "Parent" => parent.as_ref().and_then(id).unwrap_or(root),
            "Dest" => vec![Object::Reference(*page), name("XYZ"), Object::Null, Object::Real(height), Object::Null],
        };
        let at = siblings.binary_search(&number).unwrap_or(0);
        if let Some(before) = at
            .checked_sub(1)
            .and_then(|at| siblings.get(at))
            .and_then(id)
        {
            entry.set("Prev", before);
        }
        if let Some(after) = siblings.get(at + 1).and_then(id) {
            entry.set("Next", after);
        }
        if let (Some(children), Some(below)) = (tree.children.get(number), tree.below.get(number)) {
            family(&mut entry, children, *below);
        }
        pdf.set_object(own, entry);
    }
    let mut outlines = dictionary! { "Type" => name("Outlines") };
    family(&mut outlines, &tree.top, bookmarks.len());
    pdf.set_object(root, outlines);
    Some(root)
}

//! The structure tree: what a screen reader walks through, and the way back from a page's content to it.

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId, dictionary};

use super::{name, text};
use crate::DocumentError;
use crate::laid::{Kid, Laid, Node, Page, Role};
use crate::model::Align;
use crate::style::PAGE_HEIGHT;

/// The object numbers that parts of the tree refer to each other by.
struct Numbers<'a> {
    pages: &'a [ObjectId],
    /// By node.
    elements: Vec<ObjectId>,
    /// By page and number on it.
    areas: Vec<Vec<ObjectId>>,
    root: ObjectId,
}

/// Writes the tree; its root.
pub(super) fn write(
    pdf: &mut Pdf,
    laid: &Laid,
    pages: &[ObjectId],
) -> Result<ObjectId, DocumentError> {
    let numbers = Numbers {
        pages,
        elements: laid.nodes.iter().map(|_| pdf.new_object_id()).collect(),
        areas: laid
            .pages
            .iter()
            .map(|page| page.areas.iter().map(|_| pdf.new_object_id()).collect())
            .collect(),
        root: pdf.new_object_id(),
    };
    for (number, node) in laid.nodes.iter().enumerate() {
        let element = numbers.element(node, number)?;
        let id = numbers
            .elements
            .get(number)
            .ok_or(DocumentError::Structure)?;
        pdf.set_object(*id, element);
    }
    let mut contents: Vec<Vec<Object>> = laid
        .pages
        .iter()
        .map(|page| vec![Object::Null; page.contents])
        .collect();
    for (node, element) in laid.nodes.iter().zip(&numbers.elements) {
        for kid in &node.kids {
            if let Kid::Content { page, mcid } = *kid
                && let Some(slot) = contents.get_mut(page).and_then(|page| page.get_mut(mcid))
            {
                *slot = Object::Reference(*element);
            }
        }
    }
    // Keys of the way back: first the pages, then the sensitive areas.
    let mut key = pages.len();
    let (mut nums, mut area_nums) = (Vec::new(), Vec::new());
    for (number, ((page, id), contents)) in laid.pages.iter().zip(pages).zip(contents).enumerate() {
        nums.extend([integer(number), Object::Array(contents)]);
        area_nums.extend(numbers.page(pdf, number, page, *id, &mut key)?);
    }
    nums.extend(area_nums);
    let parents = pdf.add_object(dictionary! { "Nums" => nums });
    let first = *numbers.elements.first().ok_or(DocumentError::Structure)?;
    pdf.set_object(
        numbers.root,
        dictionary! {
            "Type" => name("StructTreeRoot"),
            "K" => first,
            "ParentTree" => parents,
            "ParentTreeNextKey" => integer(key),
        },
    );
    Ok(numbers.root)
}

impl Numbers<'_> {
    fn page_id(&self, page: usize) -> Result<ObjectId, DocumentError> {
        self.pages
            .get(page)
            .copied()
            .ok_or(DocumentError::Structure)
    }

    /// A node as a structure element.
    fn element(&self, node: &Node, number: usize) -> Result<Dictionary, DocumentError> {
        let home = node.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } | Kid::Area { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        let mut kids = Vec::with_capacity(node.kids.len());
        for kid in &node.kids {
            kids.push(match *kid {
                Kid::Node(id) => Object::Reference(*self.elements.get(id).ok_or(DocumentError::Structure)?),
                Kid::Content { page, mcid } if Some(page) == home => integer(mcid),
                Kid::Content { page, mcid } => {
                    dictionary! { "Type" => name("MCR"), "Pg" => self.page_id(page)?, "MCID" => integer(mcid) }.into()
                }
                Kid::Area { page, number } => {
                    let area = self.areas.get(page).and_then(|areas| areas.get(number));
                    let area = *area.ok_or(DocumentError::Structure)?;
                    dictionary! { "Type" => name("OBJR"), "Pg" => self.page_id(page)?, "Obj" => area }.into()
                }
            });
        }
        let parent = if number == 0 {
            self.root
        } else {
            *self
                .elements
                .get(node.parent)
                .ok_or(DocumentError::Structure)?
        };
        let mut element = dictionary! { "Type" => name("StructElem"), "S" => name(node.role.name()), "P" => parent };
        if let Some(home) = home {
            element.set("Pg", self.page_id(home)?);
        }
        match <[Object; 1]>::try_from(kids) {
            Ok([only]) => element.set("K", only),
            Err(kids) if kids.is_empty() => {}
            Err(kids) => element.set("K", kids),
        }
        if let Some(words) = &node.alternative {
            element.set("Alt", text(words));
        }
        if let Some(title) = &node.title {
            element.set("T", text(title));
        }
        if let Some(language) = node.language {
            element.set("Lang", text(crate::model::tag(language)));
        }
        if let Some(attributes) = attributes(node) {
            element.set("A", attributes);
        }
        Ok(element)
    }

    /// Ties a page to the tree; the way back from its sensitive areas.
    fn page(
        &self,
        pdf: &mut Pdf,
        number: usize,
        page: &Page,
        id: ObjectId,
        key: &mut usize,
    ) -> Result<Vec<Object>, DocumentError> {
        let drawn = pdf
            .get_dictionary_mut(id)
            .map_err(|_| DocumentError::Structure)?
            .remove(b"Annots")
            .and_then(|annotations| annotations.as_array().cloned().ok())
            .unwrap_or_default();
        let areas = self.areas.get(number).ok_or(DocumentError::Structure)?;
        if drawn.len() != areas.len() || page.areas.len() != areas.len() {
            return Err(DocumentError::Structure);
        }
        let mut back = Vec::new();
        for ((drawn, area), area_id) in drawn.into_iter().zip(&page.areas).zip(areas) {
            let Object::Dictionary(mut annotation) = drawn else {
                return Err(DocumentError::Structure);
            };
            let (left, right) = (area.x, area.x + area.width);
            let (top, bottom) = (PAGE_HEIGHT - area.y, PAGE_HEIGHT - area.y - area.height);
            let corners = [left, bottom, right, bottom, right, top, left, top];
            annotation.remove(b"C");
            annotation.set("Type", name("Annot"));
            // Printed, not hidden.
            annotation.set("F", 4);
            annotation.set("P", id);
            annotation.set("Contents", text(&area.contents));
            annotation.set(
                "QuadPoints",
                corners.iter().map(|v| real(*v)).collect::<Vec<_>>(),
            );
            annotation.set("StructParent", integer(*key));
            let element = *self
                .elements
                .get(area.node)
                .ok_or(DocumentError::Structure)?;
            back.extend([integer(*key), Object::Reference(element)]);
            *key += 1;
            pdf.set_object(*area_id, annotation);
        }
        let sheet = pdf
            .get_dictionary_mut(id)
            .map_err(|_| DocumentError::Structure)?;
        sheet.set("StructParents", integer(number));
        // The tabulator follows the structure.
        sheet.set("Tabs", name("S"));
        if !areas.is_empty() {
            sheet.set(
                "Annots",
                areas
                    .iter()
                    .map(|area| Object::Reference(*area))
                    .collect::<Vec<_>>(),
            );
        }
        Ok(back)
    }
}

fn attributes(node: &Node) -> Option<Dictionary> {
    let side = |align: Align| if align == Align::End { "End" } else { "Start" };
    Some(match node.role {
        Role::List { ordered } => dictionary! {
            "O" => name("List"),
            "ListNumbering" => name(if ordered { "Decimal" } else { "Disc" }),
        },
        Role::ColumnHeader(_) => dictionary! { "O" => name("Table"), "Scope" => name("Column") },
        Role::RowHeader => dictionary! { "O" => name("Table"), "Scope" => name("Row") },
        Role::Cell(align @ Align::End) => {
            dictionary! { "O" => name("Layout"), "TextAlign" => name(side(align)) }
        }
        Role::Table => {
            dictionary! { "O" => name("Table"), "Summary" => text(node.title.as_deref()?) }
        }
        Role::Figure => {
            let [left, top, right, bottom] = node.place?;
            let corners = [left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top];
            dictionary! {
                "O" => name("Layout"),
                "Placement" => name("Block"),
                "BBox" => corners.iter().map(|v| real(*v)).collect::<Vec<_>>(),
            }
        }
        _ => return None,
    })
}

fn real(value: f32) -> Object {
    Object::Real((value * 100.0).round() / 100.0)
}

fn integer(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

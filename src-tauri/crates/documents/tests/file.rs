//! What stands in the file, read back from its bytes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod specimen;

use lopdf::{Document as Pdf, Object, ObjectId};
use specimen::{bare, full, hostile, logo, ten_pages};
use spoorboek_documents::model::{Block, Language, SourceKey, Text};
use spoorboek_documents::render;

#[test]
fn the_same_document_gives_the_same_bytes_wherever_it_is_made() {
    for document in [full(Language::Nl), hostile()] {
        let here = render(&document).unwrap();
        assert_eq!(here, render(&document).unwrap());
        let copies = [document.clone(), document];
        let threads = copies.map(|copy| std::thread::spawn(move || render(&copy).unwrap()));
        for thread in threads {
            assert!(
                here == thread.join().unwrap(),
                "another thread, other bytes"
            );
        }
    }
}

fn identity(bytes: &[u8]) -> Vec<u8> {
    let pdf = Pdf::load_mem(bytes).unwrap();
    let ids = pdf.trailer.get(b"ID").unwrap().as_array().unwrap();
    assert_eq!(ids[0], ids[1]);
    ids[0].as_str().unwrap().to_vec()
}

#[test]
fn another_document_has_another_identity() {
    let document = full(Language::Nl);
    let first = identity(&render(&document).unwrap().bytes);
    assert_eq!(first.len(), 16);
    let mut other = document.clone();
    other.blocks.push(Block::Paragraph("Nog iets.".into()));
    let mut later = document.clone();
    later.date = later.date.succ_opt().unwrap();
    let mut described = document;
    for block in &mut described.blocks {
        if let Block::Timeline(timeline) = block {
            timeline.alternative.push_str(" Meer.");
        }
    }
    for changed in [other, later, described] {
        assert_ne!(first, identity(&render(&changed).unwrap().bytes));
    }
}

/// The bookmarks below an entry, indented; checks the way back on the way.
fn bookmarks(pdf: &Pdf, parent: ObjectId, depth: usize, out: &mut Vec<String>) {
    let mut next = pdf
        .get_dictionary(parent)
        .unwrap()
        .get(b"First")
        .and_then(Object::as_reference)
        .ok();
    let mut before = None;
    while let Some(id) = next {
        let entry = pdf.get_dictionary(id).unwrap();
        assert_eq!(
            entry.get(b"Parent").unwrap().as_reference().unwrap(),
            parent
        );
        assert_eq!(
            entry.get(b"Prev").and_then(Object::as_reference).ok(),
            before
        );
        let title = lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap();
        out.push(format!("{}{title}", "  ".repeat(depth)));
        bookmarks(pdf, id, depth + 1, out);
        before = Some(id);
        next = entry.get(b"Next").and_then(Object::as_reference).ok();
    }
    let last = pdf
        .get_dictionary(parent)
        .unwrap()
        .get(b"Last")
        .and_then(Object::as_reference)
        .ok();
    assert_eq!(last, before);
}

#[test]
fn bookmarks_are_nested_and_in_the_order_of_the_headings() {
    let mut document = bare(Language::Nl);
    for (level, title) in [
        (1, "Zebra"),
        (2, "Appel"),
        (3, "Één"),
        (2, "Aap"),
        (1, "Beer"),
    ] {
        document.blocks.push(Block::Heading(level, title.into()));
    }
    let pdf = Pdf::load_mem(&render(&document).unwrap().bytes).unwrap();
    let catalog = pdf.catalog().unwrap();
    assert_eq!(
        catalog.get(b"PageMode").unwrap().as_name().unwrap(),
        b"UseOutlines"
    );
    let mut found = Vec::new();
    bookmarks(
        &pdf,
        catalog.get(b"Outlines").unwrap().as_reference().unwrap(),
        0,
        &mut found,
    );
    assert_eq!(found, ["Zebra", "  Appel", "    Één", "  Aap", "Beer"]);
}

#[test]
fn the_words_can_be_copied_out_of_the_file() {
    let pdf = Pdf::load_mem(&render(&full(Language::Nl)).unwrap().bytes).unwrap();
    let text = pdf.extract_text(&[1]).unwrap();
    for words in [
        "Zoë Łukasiewicz-Şahin",
        "Inleiding",
        "Dit plan beschrijft het tweede spoor.",
        "arbeidsmarkt",
    ] {
        assert_eq!(
            text.contains(words),
            words != "arbeidsmarkt",
            "{words} in {text}"
        );
    }
}

#[test]
fn what_cannot_be_printed_is_named_by_its_field() {
    let mut document = bare(Language::Nl);
    document.blocks = vec![
        Block::Paragraph(Text::from("Naam: 張偉, 張").from_field("employee.name")),
        Block::Paragraph(Text::from("Gewoon").from_field("employee.job")),
    ];
    let missing = render(&document).unwrap().missing;
    let found: Vec<_> = missing
        .iter()
        .map(|m| (m.source.clone(), m.character, m.count))
        .collect();
    let field = Some(SourceKey("employee.name".into()));
    assert_eq!(found, [(field.clone(), '偉', 1), (field, '張', 2)]);
}

#[test]
fn the_file_is_small_and_of_the_right_version() {
    let mut document = ten_pages();
    document.logo = Some(logo(100));
    let rendered = render(&document).unwrap();
    assert!(rendered.bytes.starts_with(b"%PDF-1.7"));
    assert!(rendered.pages >= 10);
    assert!(
        rendered.bytes.len() < 80_000,
        "{} bytes",
        rendered.bytes.len()
    );
}

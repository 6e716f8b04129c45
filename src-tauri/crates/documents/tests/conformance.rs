//! Every document is valid as PDF/A-2a and PDF/UA-1, whatever is in it; and the judge can say no.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod judge;
mod specimen;

use judge::complaints;
use lopdf::{Document as Pdf, Object};
use proptest::prelude::*;
use specimen::{bare, full, hostile, logo, table, ten_pages};
use spoorboek_documents::model::{Block, Document, Fact, Language, Span, Text, Tone};
use spoorboek_documents::render;

fn assert_conforms(document: &Document) {
    let rendered = render(document).unwrap();
    assert_eq!(complaints(&rendered.bytes), Vec::<String>::new());
}

#[test]
fn a_document_without_blocks_conforms() {
    for language in [Language::Nl, Language::En] {
        assert_conforms(&bare(language));
    }
}

#[test]
fn a_document_without_any_word_conforms() {
    let mut document = bare(Language::Nl);
    for words in [
        &mut document.title,
        &mut document.kind,
        &mut document.subtitle,
        &mut document.author,
        &mut document.subject,
        &mut document.bureau,
        &mut document.dossier_number,
    ] {
        words.clear();
    }
    document.bureau_lines.clear();
    assert_conforms(&document);
}

#[test]
fn everything_together_conforms() {
    let mut document = full(Language::Nl);
    assert_conforms(&document);
    document.concept = true;
    document.example = true;
    document.logo = Some(logo(48));
    assert_conforms(&document);
}

#[test]
fn a_long_document_conforms() {
    assert_conforms(&ten_pages());
    let mut document = bare(Language::En);
    document.blocks.push(Block::Table(table(300)));
    assert_conforms(&document);
}

#[test]
fn hostile_text_conforms() {
    assert_conforms(&hostile());
}

/// Takes something away from a file.
type Spoiler = Box<dyn Fn(&mut Pdf)>;

/// Changes a finished file.
fn spoiled(change: impl Fn(&mut Pdf)) -> Vec<u8> {
    let rendered = render(&full(Language::Nl)).unwrap();
    let mut pdf = Pdf::load_mem(&rendered.bytes).unwrap();
    change(&mut pdf);
    let mut out = Vec::new();
    pdf.save_to(&mut out).unwrap();
    out
}

fn elements(pdf: &mut Pdf, kind: &str, change: impl Fn(&mut lopdf::Dictionary)) {
    let mut changed = 0;
    for object in pdf.objects.values_mut() {
        if let Object::Dictionary(element) = object
            && element
                .get(b"S")
                .and_then(Object::as_name)
                .is_ok_and(|s| s == kind.as_bytes())
        {
            change(element);
            changed += 1;
        }
    }
    assert!(changed > 0, "no {kind} in the document");
}

#[test]
fn the_judge_says_no_when_a_part_is_missing() {
    assert_eq!(complaints(&spoiled(|_| {})), Vec::<String>::new());
    let spoilers: Vec<(&str, Spoiler)> = vec![
        (
            "no alternative text",
            Box::new(|pdf| {
                elements(pdf, "Figure", |e| {
                    e.remove(b"Alt");
                });
            }),
        ),
        (
            "no scope of a header",
            Box::new(|pdf| {
                elements(pdf, "TH", |e| {
                    e.remove(b"A");
                });
            }),
        ),
        (
            "no language",
            Box::new(|pdf| {
                pdf.catalog_mut().unwrap().remove(b"Lang");
            }),
        ),
        (
            "no mark that it is tagged",
            Box::new(|pdf| {
                pdf.catalog_mut().unwrap().remove(b"MarkInfo");
            }),
        ),
        (
            "no colour profile",
            Box::new(|pdf| {
                pdf.catalog_mut().unwrap().remove(b"OutputIntents");
            }),
        ),
        (
            "no metadata",
            Box::new(|pdf| {
                pdf.catalog_mut().unwrap().remove(b"Metadata");
            }),
        ),
        (
            "a skipped heading",
            Box::new(|pdf| elements(pdf, "H2", |e| e.set("S", Object::Name(b"H4".to_vec())))),
        ),
    ];
    for (what, spoil) in spoilers {
        assert_ne!(complaints(&spoiled(spoil)), Vec::<String>::new(), "{what}");
    }
}

/// Text as it comes: letters, marks, controls, scripts without a glyph, very long words.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,60}",
        any::<String>(),
        "[a-zéëï ,.\u{ad}-]{0,200}",
        "[A-Za-z]{60,90}",
        "[\u{300}-\u{330}\u{200b}-\u{200f}\u{202a}-\u{202e}\n\r\tא-ת]{0,20}",
    ]
}

fn any_block() -> impl Strategy<Value = Block> {
    let text = || any_text().prop_map(|t| Text::from(t).from_field("field"));
    prop_oneof![
        (0_u8..9, text()).prop_map(|(level, text)| Block::Heading(level, text)),
        text().prop_map(Block::Paragraph),
        (any_text(), any_text()).prop_map(|(a, b)| {
            Block::Paragraph(
                vec![
                    Span::plain(a.clone()).link(format!("https://{b}")),
                    Span::plain(b).bold().language(Language::En),
                    Span::plain(a)
                        .italic()
                        .link("https://www.example.org/?a=(b)&c"),
                ]
                .into(),
            )
        }),
        (any::<bool>(), prop::collection::vec(text(), 0..4))
            .prop_map(|(ordered, items)| Block::List { ordered, items }),
        (1_u8..3, text(), text()).prop_map(|(across, label, value)| Block::Facts {
            across,
            about: label.clone(),
            facts: vec![
                Fact::new(label.clone(), value.clone()),
                Fact::new(value, label)
            ],
        }),
        prop::collection::vec(text(), 0..3).prop_map(|paragraphs| Block::Notice {
            tone: Tone::Calm,
            paragraphs
        }),
        (0_usize..5, text()).prop_map(|(rows, text)| {
            let mut table = table(rows);
            table.caption = text.clone();
            for row in &mut table.rows {
                row[1] = text.clone();
            }
            Block::Table(table)
        }),
        Just(Block::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_conforms(title in any_text(), blocks in prop::collection::vec(any_block(), 0..8), concept: bool) {
        let mut document = bare(Language::Nl);
        document.title = title;
        document.concept = concept;
        document.blocks = blocks;
        let rendered = render(&document).unwrap();
        prop_assert_eq!(complaints(&rendered.bytes), Vec::<String>::new());
    }
}

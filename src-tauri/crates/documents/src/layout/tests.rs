use std::fmt::Write as _;

use super::*;
use crate::laid::{Item, Kid, Mark, Page};
use crate::model::{Text, Tone};
use crate::style::{FLOOR, LEFT, PAGE_HEIGHT, WIDTH};

#[path = "../../tests/specimen/mod.rs"]
mod specimen;

use specimen::{bare, full, hostile, table, ten_pages};

fn laid(document: &Document) -> Laid {
    layout(document).unwrap().0
}

fn text_of(page: &Page, wanted: impl Fn(Mark) -> bool) -> String {
    page.items
        .iter()
        .filter(|item| wanted(item.mark))
        .filter_map(|item| match &item.shape {
            Shape::Glyphs { glyphs, .. } => {
                Some(glyphs.iter().map(|g| g.text.as_str()).collect::<String>())
            }
            _ => None,
        })
        .collect()
}

/// What a screen reader walks through, indented.
fn tree(laid: &Laid, node: NodeId, depth: usize, out: &mut String) {
    let it = &laid.nodes[node];
    write!(out, "{}{}", "  ".repeat(depth), it.role.name()).unwrap();
    if let Some(words) = &it.alternative {
        write!(out, " alt={words:?}").unwrap();
    }
    if let Some(language) = it.language {
        write!(out, " lang={}", crate::model::tag(language)).unwrap();
    }
    let mut said = String::new();
    for kid in &it.kids {
        match *kid {
            Kid::Content { page, mcid } => {
                said += &text_of(&laid.pages[page], |mark| {
                    mark == Mark::Content { node, mcid }
                });
                if it.role == Role::Figure {
                    said.clear();
                }
            }
            Kid::Area { page, number } => {
                write!(out, " -> {}", laid.pages[page].areas[number].address).unwrap();
            }
            Kid::Node(_) => said.push('|'),
        }
    }
    writeln!(out, " {}", said.trim_matches('|')).unwrap();
    for kid in &it.kids {
        if let Kid::Node(kid) = *kid {
            tree(laid, kid, depth + 1, out);
        }
    }
}

#[test]
fn a_screen_reader_hears_this() {
    let mut document = full(Language::Nl);
    document.concept = true;
    if let Some(Block::Table(table)) = document
        .blocks
        .iter_mut()
        .find(|b| matches!(b, Block::Table(_)))
    {
        table.rows.truncate(3);
    }
    let mut out = String::new();
    tree(&laid(&document), 0, 0, &mut out);
    insta::assert_snapshot!(out);
}

/// Everything of the document stands between the margins, and above the footer.
fn assert_within(laid: &Laid) {
    for (number, page) in laid.pages.iter().enumerate() {
        for Item { mark, shape } in &page.items {
            let Shape::Glyphs {
                glyphs,
                size,
                x,
                y,
                slope,
                ..
            } = shape
            else {
                continue;
            };
            if *slope != 0.0 {
                continue;
            }
            let shown = glyphs
                .iter()
                .rposition(|g| !g.text.trim().is_empty())
                .map_or(0, |at| at + 1);
            let advance: i32 = glyphs[..shown].iter().map(|g| g.advance).sum();
            let right = x + flow::points(advance, *size);
            let said: String = glyphs.iter().map(|g| g.text.as_str()).collect();
            // A single character may be wider than a column of a table with far too many.
            assert!(
                shown <= 1 || (*x >= LEFT - 0.5 && right <= LEFT + WIDTH + 0.5),
                "page {number}: {said:?} from {x} to {right}"
            );
            if matches!(mark, Mark::Content { .. } | Mark::Ornament) {
                assert!(*y < FLOOR + 3.0, "page {number}: {said:?} at {y}");
            }
            assert!(*y > 30.0 && *y < PAGE_HEIGHT - 30.0);
        }
    }
}

#[test]
fn nothing_runs_off_a_page() {
    for document in [full(Language::Nl), ten_pages(), hostile()] {
        assert_within(&laid(&document));
    }
}

/// The role of the block that a node is part of.
fn block_of(laid: &Laid, mut node: NodeId) -> Role {
    while laid.nodes[node].parent != 0 {
        node = laid.nodes[node].parent;
    }
    laid.nodes[node].role
}

#[test]
fn no_page_ends_with_a_heading() {
    // Growing paragraphs push the headings over every position on the page.
    for words in (10..400).step_by(30) {
        let mut document = bare(Language::Nl);
        for section in 0..12 {
            document
                .blocks
                .push(Block::Heading(1, format!("Kop {section}").into()));
            document.blocks.push(Block::Heading(2, "Tussenkop".into()));
            document
                .blocks
                .push(Block::Paragraph("woord ".repeat(words).into()));
        }
        let laid = laid(&document);
        assert!(laid.pages.len() > 1 || words < 60);
        for page in &laid.pages {
            let last = page.items.iter().rev().find_map(|item| match item.mark {
                Mark::Content { node, .. } => Some(node),
                _ => None,
            });
            assert_eq!(block_of(&laid, last.unwrap()), Role::Paragraph);
        }
    }
}

#[test]
fn a_paragraph_never_leaves_one_line_behind() {
    for before in 0..12 {
        let mut document = bare(Language::Nl);
        let filler = "regel\n".repeat(before + 1);
        document.blocks.push(Block::Paragraph(filler.into()));
        for _ in 0..12 {
            document
                .blocks
                .push(Block::Paragraph("woord ".repeat(80).into()));
        }
        let laid = laid(&document);
        let mut lines: std::collections::BTreeMap<(NodeId, usize), Vec<u32>> = Default::default();
        for (number, page) in laid.pages.iter().enumerate() {
            for item in &page.items {
                if let (Mark::Content { node, .. }, Shape::Glyphs { y, .. }) =
                    (item.mark, &item.shape)
                {
                    lines.entry((node, number)).or_default().push(y.to_bits());
                }
            }
        }
        for ((node, page), mut heights) in lines.clone() {
            heights.dedup();
            let parted = lines.keys().filter(|(other, _)| *other == node).count() > 1;
            assert!(
                !parted || heights.len() > 1,
                "one line of {node} on page {page}"
            );
        }
    }
}

#[test]
fn a_table_has_its_head_on_every_page_and_a_screen_reader_hears_it_once() {
    let mut document = bare(Language::Nl);
    document.blocks.push(Block::Table(table(120)));
    let laid = laid(&document);
    assert!(laid.pages.len() > 4);
    for page in &laid.pages {
        assert!(text_of(page, |_| true).contains("Werkgever en functie"));
    }
    let heard: String = laid
        .pages
        .iter()
        .map(|page| text_of(page, |mark| matches!(mark, Mark::Content { .. })))
        .collect();
    assert_eq!(heard.matches("Werkgever en functie").count(), 1);
    // Rows are whole: all of a row's cells are on the page of its date.
    for (number, page) in laid.pages.iter().enumerate() {
        let dates = text_of(page, |m| matches!(m, Mark::Content { .. }))
            .matches("-2026")
            .count();
        let jobs = text_of(page, |m| matches!(m, Mark::Content { .. }))
            .matches("Voorbeeldbedrijf")
            .count();
        assert_eq!(dates, jobs, "page {number}");
    }
}

#[test]
fn room_to_sign_is_never_parted() {
    for filler in 0..40 {
        let mut document = full(Language::En);
        document
            .blocks
            .retain(|block| matches!(block, Block::Signatures(_)));
        document
            .blocks
            .insert(0, Block::Paragraph("line\n".repeat(filler + 1).into()));
        for page in &laid(&document).pages {
            let said = text_of(page, |mark| matches!(mark, Mark::Content { .. }));
            assert_eq!(
                said.matches("Name:").count(),
                said.matches("Signature:").count()
            );
        }
    }
}

#[test]
fn levels_are_never_skipped_on_the_way_down() {
    let mut document = bare(Language::Nl);
    for level in [3, 3, 1, 3, 2, 9, 0] {
        document.blocks.push(Block::Heading(level, "Kop".into()));
    }
    let laid = laid(&document);
    let levels: Vec<u8> = laid
        .nodes
        .iter()
        .filter_map(|node| {
            if let Role::Heading(level) = node.role {
                Some(level)
            } else {
                None
            }
        })
        .collect();
    assert_eq!(levels, [1, 2, 3, 2, 3, 3, 4, 2]);
    assert_eq!(
        laid.bookmarks.iter().map(|b| b.level).collect::<Vec<_>>(),
        [1, 2, 1, 2, 2, 3, 1]
    );
}

#[test]
fn blank_blocks_leave_no_trace() {
    let mut document = bare(Language::Nl);
    let before = laid(&document).nodes.len();
    let blank = || Text::from(" \n\t");
    document.blocks = vec![
        Block::Heading(1, blank()),
        Block::Paragraph(blank()),
        Block::List {
            ordered: true,
            items: vec![blank()],
        },
        Block::Facts {
            across: 2,
            about: blank(),
            facts: Vec::new(),
        },
        Block::Notice {
            tone: Tone::Calm,
            paragraphs: vec![blank()],
        },
        Block::Signatures(Vec::new()),
        Block::PageBreak,
    ];
    let laid = laid(&document);
    assert_eq!((laid.nodes.len(), laid.pages.len()), (before, 1));
}

#[test]
fn every_page_says_where_it_is_and_what_it_is_worth() {
    let mut document = full(Language::En);
    document.concept = true;
    document.example = true;
    let laid = laid(&document);
    for (number, page) in laid.pages.iter().enumerate() {
        let footer = text_of(page, |mark| mark == Mark::Footer);
        assert!(
            footer.contains(&format!("page {} of {}", number + 1, laid.pages.len())),
            "{footer}"
        );
        assert!(footer.contains("File 2026-001"));
        assert!(text_of(page, |mark| mark == Mark::Header).contains("EXAMPLE · DRAFT"));
        assert_eq!(text_of(page, |mark| mark == Mark::Watermark), "EXAMPLE");
    }
    let first = text_of(&laid.pages[0], |mark| matches!(mark, Mark::Content { .. }));
    assert!(first.contains("Example. All persons") && first.contains("Draft. This document"));
}

#[test]
fn labels_of_a_timeline_never_touch() {
    use crate::model::{Progress, Station, Timeline, Track};
    for step in [1, 3, 11, 40] {
        let station = |n: u64| Station {
            date: specimen::day(2026, 1, 1) + chrono::Days::new(n * step),
            label: ["ziek", "wk 42", "eerstejaarsevaluatie", "WIA"][n as usize % 4].into(),
            progress: Progress::Ahead,
        };
        let tracks = (1..=3)
            .map(|n| Track {
                name: format!("Spoor {n}"),
                stations: (0..8 * n).map(station).collect(),
            })
            .collect();
        let timeline = Timeline {
            tracks,
            today: Some(specimen::day(2026, 1, 9)),
            alternative: "Tijdlijn".into(),
            caption: Text::default(),
        };
        let mut document = bare(Language::Nl);
        document.blocks.push(Block::Timeline(timeline));
        let laid = laid(&document);
        assert_within(&laid);
        let figure = laid
            .nodes
            .iter()
            .position(|node| node.role == Role::Figure)
            .unwrap();
        let mut boxes: Vec<(f32, f32, f32, String)> = Vec::new();
        for item in laid.pages.iter().flat_map(|page| &page.items) {
            if let (
                Mark::Content { node, .. },
                Shape::Glyphs {
                    glyphs, size, x, y, ..
                },
            ) = (item.mark, &item.shape)
                && node == figure
            {
                let advance: i32 = glyphs.iter().map(|g| g.advance).sum();
                let said = glyphs.iter().map(|g| g.text.as_str()).collect();
                boxes.push((*x, x + flow::points(advance, *size), *y, said));
            }
        }
        assert!(boxes.len() > 12);
        for (number, (left, right, y, said)) in boxes.iter().enumerate() {
            for (other_left, other_right, other_y, other) in &boxes[number + 1..] {
                let apart = right < other_left || other_right < left || (y - other_y).abs() > 7.5;
                assert!(apart, "{said:?} touches {other:?}");
            }
        }
    }
}

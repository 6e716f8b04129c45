use super::*;
use crate::content::{Bureau, CommonBlock};
use crate::model::{Column, Table};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date")
}

fn content(kind: DocumentKind, text: &str) -> DocumentContent {
    DocumentContent {
        kind,
        language: Language::Nl,
        dossier_number: "2026-001".to_owned(),
        version: 2,
        date: day("2026-11-30"),
        period: Some((day("2026-10-19"), day("2026-11-30"))),
        example: false,
        common: CommonBlock::default(),
        bureau: Bureau::default(),
        sections: SectionKey::of(kind)
            .into_iter()
            .map(|key| Section {
                key,
                text: text.to_owned(),
                foreign: None,
                unfinished: false,
                tables: Vec::new(),
            })
            .collect(),
        unsettled: Vec::new(),
    }
}

#[test]
fn a_document_is_a_concept_until_every_mandatory_section_is_filled_in() {
    for kind in DocumentKind::ALL.iter().copied() {
        let empty = compose(&content(kind, " "));
        assert!(empty.concept);
        let notice = |block: &&Block| {
            matches!(
                block,
                Block::Notice {
                    tone: Tone::Attention,
                    ..
                }
            )
        };
        assert!(empty.blocks.iter().find(notice).is_some());
        let full = compose(&content(kind, "Ingevuld."));
        assert!(!full.concept);
        assert!(full.blocks.iter().find(notice).is_none());
    }
}

#[test]
fn what_is_unsettled_keeps_the_document_a_concept_and_is_said() {
    for (unsettled, said) in [
        (Unsettled::Words(2), "BSN): 2."),
        (Unsettled::CoachName, "naam van de coach"),
    ] {
        let mut content = content(DocumentKind::TrajectoryPlan, "Ingevuld.");
        content.unsettled.push(unsettled);
        let made = compose(&content);
        assert!(made.concept);
        let is_said = made.blocks.iter().any(|block| {
            matches!(block, Block::Notice { paragraphs, .. }
                if paragraphs.iter().any(|it| it.words().contains(said)))
        });
        assert!(is_said, "{said}");
    }
}

#[test]
fn a_section_that_asks_for_words_keeps_the_document_a_concept() {
    let mut content = content(DocumentKind::ProgressReport, "Ingevuld.");
    let section = |content: &mut DocumentContent, key| {
        let mut sections = content.sections.iter_mut();
        let section = sections.find(|it| it.key == key).expect("the section");
        section.unfinished = !section.unfinished;
    };
    section(&mut content, SectionKey::ReportHours);
    assert!(content.missing().is_empty());
    section(&mut content, SectionKey::ReportBarriers);
    assert_eq!(content.missing(), [SectionKey::ReportBarriers]);
    assert!(compose(&content).concept);
}

#[test]
fn an_optional_section_without_content_is_left_out() {
    let kind = DocumentKind::TrajectoryPlan;
    let headings = |text| {
        let blocks = compose(&content(kind, text)).blocks;
        let words = blocks.into_iter().filter_map(|block| match block {
            Block::Heading(1, title) => Some(title.words()),
            _ => None,
        });
        words.collect::<Vec<_>>()
    };
    let optional = SectionKey::of(kind);
    let optional: Vec<_> = optional.iter().filter(|key| !key.mandatory()).collect();
    assert!(!optional.is_empty());
    let (empty, full) = (headings(" "), headings("Ingevuld."));
    for key in &optional {
        let title = key.heading(Language::Nl).to_owned();
        assert!(!empty.contains(&title) && full.contains(&title), "{title}");
    }
    assert_eq!(empty.len() + optional.len(), full.len());
}

#[test]
fn a_table_with_rows_fills_a_section_and_one_without_does_not() {
    let mut content = content(DocumentKind::ProgressReport, "Ingevuld.");
    let table = |rows| Table {
        caption: "x".into(),
        columns: vec![Column::new("x", 1.0)],
        rows,
    };
    let section = content.sections.first_mut().expect("a section");
    section.text.clear();
    section.tables = vec![table(Vec::new())];
    assert_eq!(content.missing(), [SectionKey::ReportPeriod]);
    let section = content.sections.first_mut().expect("a section");
    section.tables = vec![table(vec![vec!["x".into()]])];
    assert_eq!(content.missing(), []);
}

#[test]
fn text_becomes_paragraphs_and_lists() {
    let blocks = text_blocks("Een\ntwee\n\n- drie\n- vier\nvijf\n\n\n", "x", None);
    let shape: Vec<String> = blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(text) => format!("p {:?}", text.words()),
            Block::List { items, .. } => format!("l {}", items.len()),
            _ => "?".to_owned(),
        })
        .collect();
    assert_eq!(shape, ["p \"Een\\ntwee\"", "l 2", "p \"vijf\""]);
}

#[test]
fn every_section_has_a_kind_a_title_and_a_key_of_its_own() {
    for kind in DocumentKind::ALL.iter().copied() {
        let keys: std::collections::BTreeSet<_> = SectionKey::of(kind)
            .iter()
            .map(|section| section.key())
            .collect();
        assert_eq!(keys.len(), SectionKey::of(kind).len());
        for key in keys {
            assert_eq!(SectionKey::from_key(key).map(SectionKey::kind), Some(kind));
        }
    }
}

#[test]
fn hours_and_dates_are_written_out() {
    assert_eq!(hours(2160), "36");
    assert_eq!(hours(2190), "36:30");
    assert_eq!(short_date(day("2026-03-01")), "01-03-2026");
    assert_eq!(long_date(day("2026-03-01"), Language::Nl), "1 maart 2026");
    assert_eq!(long_date(day("2026-03-01"), Language::En), "1 March 2026");
}

#[test]
fn text_in_another_language_is_said_to_be_so_and_waits_for_translation() {
    let mut content = content(DocumentKind::TrajectoryPlan, "Ingevuld.");
    let section = content.sections.first_mut().expect("a section");
    section.foreign = Some(Language::En);
    assert_eq!(content.missing(), [SectionKey::PlanIntroduction]);
    let document = compose(&content);
    assert!(document.concept);
    let spoken = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(text) => text.spans.first().and_then(|span| span.language),
        _ => None,
    });
    assert_eq!(spoken.collect::<Vec<_>>(), [Tag::En]);
}

//! The documents of a case, from their content to a file.

mod composed;
mod judge;

use composed::content;
use judge::complaints;
use spoorboek_documents::model::Language;
use spoorboek_documents::{SectionKey, compose, render};
use spoorboek_domain::DocumentKind;

#[test]
fn plan_and_report_conform_in_both_languages() {
    for kind in DocumentKind::ALL.iter().copied() {
        for language in Language::ALL {
            for times in [1, 4] {
                let document = compose(&content(kind, language, times));
                assert!(!document.concept);
                let rendered = render(&document).unwrap();
                assert_eq!(complaints(&rendered.bytes), Vec::<String>::new());
                assert_eq!(rendered.missing, [], "{kind:?} {language:?}");
                assert!(
                    rendered.pages > 3 * times.min(2),
                    "{} pages",
                    rendered.pages
                );
            }
        }
    }
}

#[test]
fn every_heading_of_the_kind_stands_in_the_file() {
    for kind in DocumentKind::ALL.iter().copied() {
        for language in Language::ALL {
            let rendered = render(&compose(&content(kind, language, 1))).unwrap();
            let pdf = lopdf::Document::load_mem(&rendered.bytes).unwrap();
            let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
            let text = pdf.extract_text(&pages).unwrap().replace(['\n', ' '], "");
            for key in SectionKey::of(kind) {
                let title = key.title().get(language);
                assert!(
                    text.contains(&title.replace(' ', "")),
                    "{title} is not in the {kind:?}"
                );
            }
        }
    }
}

#[test]
fn an_empty_one_is_a_concept_and_conforms() {
    for kind in DocumentKind::ALL.iter().copied() {
        let mut content = content(kind, Language::Nl, 1);
        for section in &mut content.sections {
            section.text.clear();
            section.tables.clear();
        }
        let document = compose(&content);
        assert!(document.concept);
        assert_eq!(
            complaints(&render(&document).unwrap().bytes),
            Vec::<String>::new()
        );
    }
}

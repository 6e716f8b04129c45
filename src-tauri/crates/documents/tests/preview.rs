//! Pages come back as pictures, made from the file's own bytes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod specimen;

use std::time::Instant;

use spoorboek_documents::model::Language;
use spoorboek_documents::preview::{Preview, PreviewError};
use spoorboek_documents::render;

/// Size and pixels (red, green, blue, opacity) of a PNG.
fn pixels(png: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgba);
    bytes.truncate(info.buffer_size());
    (info.width, info.height, bytes)
}

#[test]
fn a_page_is_a_picture_with_ink_on_white() {
    let mut document = specimen::full(Language::Nl);
    document.concept = true;
    document.logo = Some(specimen::logo(60));
    let rendered = render(&document).unwrap();
    let preview = Preview::open(rendered.bytes).unwrap();
    assert_eq!(preview.page_count(), rendered.pages);
    let started = Instant::now();
    let picture = preview.png(0, 110.0 / 72.0).unwrap();
    println!("a page at 110 dots per inch: {:?}", started.elapsed());
    let (width, height, bytes) = pixels(&picture);
    assert_eq!((width, height), (909, 1286));
    assert_eq!(bytes.first_chunk::<4>(), Some(&[255; 4]));
    let count = |[r, g, b]: [u8; 3]| bytes.chunks(4).filter(|p| *p == [r, g, b, 255]).count();
    // The logo and the rail are blue, headings are ink, and most of the page is paper.
    assert!(
        count([0x1d, 0x3f, 0x8f]) > 2000,
        "{} blue",
        count([0x1d, 0x3f, 0x8f])
    );
    assert!(
        count([0x14, 0x21, 0x3a]) > 1500,
        "{} ink",
        count([0x14, 0x21, 0x3a])
    );
    assert!(count([255, 255, 255]) * 10 > bytes.len() / 4 * 7);
}

#[test]
fn what_cannot_be_shown_is_said() {
    assert_eq!(
        Preview::open(b"no PDF".to_vec()).unwrap_err(),
        PreviewError::Unreadable
    );
    let rendered = render(&specimen::bare(Language::En)).unwrap();
    let preview = Preview::open(rendered.bytes).unwrap();
    assert_eq!(preview.png(1, 1.0), Err(PreviewError::NoSuchPage(1)));
    let (small, _, _) = pixels(&preview.png(0, f32::NAN).unwrap());
    assert_eq!(small, 595);
    let (tiny, _, _) = pixels(&preview.png(0, -5.0).unwrap());
    assert_eq!(tiny, 59);
}

use super::*;

#[test]
fn a_text_is_ascii_or_utf_16() {
    assert_eq!(
        text("Plan"),
        Object::String(b"Plan".to_vec(), StringFormat::Literal)
    );
    let Object::String(bytes, _) = text("Zoë") else {
        panic!("no string")
    };
    assert_eq!(bytes, [0xfe, 0xff, 0, b'Z', 0, b'o', 0, 0xeb]);
}

#[test]
fn data_that_ends_in_a_carriage_return_gets_one_more_byte() {
    let mut pdf = Pdf::with_version("1.7");
    let catalog = pdf.add_object(dictionary! { "Type" => name("Catalog") });
    pdf.trailer.set("Root", catalog);
    let mut stream = Stream::new(Dictionary::new(), b"data\r".to_vec());
    stream.allows_compression = false;
    let id = pdf.add_object(stream);
    let mut plain = Vec::new();
    pdf.clone().save_to(&mut plain).unwrap();
    assert!(ends_in_return(&plain));

    let saved = save(pdf).unwrap();
    assert!(!ends_in_return(&saved));
    let read = Pdf::load_mem(&saved).unwrap();
    assert_eq!(
        read.get_object(id).unwrap().as_stream().unwrap().content,
        b"data\r\0"
    );
}

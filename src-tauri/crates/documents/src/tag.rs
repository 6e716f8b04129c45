//! What makes a PDF readable for everyone and for ever, and what printpdf 0.12 does not write: the structure tree,
//! nested bookmarks, metadata, the meaning of the colours, and an identity that follows from the content.
//!
//! It works on the lopdf document that printpdf hands out for this purpose.

mod bookmarks;
mod colour;
mod metadata;
mod structure;

use lopdf::{Dictionary, Document as Pdf, Object, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use crate::DocumentError;
use crate::laid::Laid;
use crate::model::Document;

/// Completes `pdf` and writes it out.
pub(crate) fn complete(
    mut pdf: Pdf,
    document: &Document,
    laid: &Laid,
) -> Result<Vec<u8>, DocumentError> {
    // PDF/A-2 and PDF/UA-1 are built on this version.
    "1.7".clone_into(&mut pdf.version);
    let identity = identity(&pdf, document, laid);
    let pages: Vec<_> = pdf.page_iter().collect();
    if pages.len() != laid.pages.len() {
        return Err(DocumentError::Structure);
    }
    let tree = structure::write(&mut pdf, laid, &pages)?;
    let outlines = bookmarks::write(&mut pdf, &laid.bookmarks, &pages);

    let profile = Stream::new(
        dictionary! { "N" => 3, "Alternate" => name("DeviceRGB") },
        colour::profile(),
    );
    let profile = pdf.add_object(profile);
    let mut packet = Stream::new(
        dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") },
        metadata::packet(document).into_bytes(),
    );
    // Metadata must be readable without unpacking anything.
    packet.allows_compression = false;
    let packet = pdf.add_object(packet);

    let catalog = pdf.catalog_mut().map_err(|_| DocumentError::Structure)?;
    catalog.set("Lang", text(crate::model::tag(document.language)));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent(profile))]);
    catalog.remove(b"PageLayout");
    catalog.set(
        "PageMode",
        name(if outlines.is_some() {
            "UseOutlines"
        } else {
            "UseNone"
        }),
    );
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    let info = pdf
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .map_err(|_| DocumentError::Structure)?;
    pdf.set_object(info, metadata::info(document));
    let identity = Object::String(identity, StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![identity.clone(), identity]);
    save(pdf)
}

fn intent(profile: lopdf::ObjectId) -> Dictionary {
    let condition = "sRGB IEC61966-2.1";
    dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => text(condition),
        "Info" => text(condition),
        "DestOutputProfile" => profile,
    }
}

/// A stream's data may not end in a carriage return: together with the line feed that follows it would be taken for
/// the end of the line, and the data for one byte shorter than the file says. Packed data ends in a checksum, so this
/// happens to one stream in 256.
fn save(mut pdf: Pdf) -> Result<Vec<u8>, DocumentError> {
    pdf.compress();
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.content.last() == Some(&b'\r')
        {
            // Whoever unpacks it stops at the checksum and never sees this byte.
            let mut content = std::mem::take(&mut stream.content);
            content.push(0);
            stream.set_content(content);
        }
    }
    // The streams that lopdf itself makes are seen only in its output: pack them in other portions then.
    for portion in [200, 150, 100, 75, 50, 35, 25, 15, 10] {
        let mut out = Vec::new();
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(portion)
            .compression_level(6)
            .build();
        pdf.clone()
            .save_with_options(&mut out, options)
            .map_err(|_| DocumentError::Write)?;
        if !ends_in_return(&out) {
            return Ok(out);
        }
    }
    // Without such streams there is nothing left that could.
    let mut out = Vec::new();
    pdf.save_to(&mut out).map_err(|_| DocumentError::Write)?;
    Ok(out)
}

/// Whether the data of a stream ends in a carriage return.
fn ends_in_return(file: &[u8]) -> bool {
    const END: &[u8] = b"\r\nendstream";
    file.windows(END.len()).any(|window| window == END)
}

/// Sixteen bytes that follow from all that is shown and said: another document has another identity, the same
/// document the same.
fn identity(pdf: &Pdf, document: &Document, laid: &Laid) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in pdf.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(stream.content.len().to_be_bytes());
            hash.update(&stream.content);
        }
    }
    hash.update(metadata::packet(document));
    for node in &laid.nodes {
        hash.update(node.role.name());
        for words in [&node.alternative, &node.title].into_iter().flatten() {
            hash.update(words);
        }
    }
    for area in laid.pages.iter().flat_map(|page| &page.areas) {
        hash.update(&area.address);
    }
    hash.finalize().iter().take(16).copied().collect()
}

/// A text for people: ASCII as it is, all else as UTF-16.
fn text(value: &str) -> Object {
    if value.is_ascii() {
        return Object::String(value.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(value.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn name(value: &str) -> Object {
    Object::Name(value.as_bytes().to_vec())
}

#[cfg(test)]
mod tests;

//! Who, what and when, twice: as XMP for archives, and as PDF's own older dictionary, with the same values.

use lopdf::{Dictionary, dictionary};

use super::text;
use crate::model::Document;
use crate::text::single_line;

/// Says in the file what made it.
const PRODUCER: &str = "Spoorboek with printpdf";
const CREATOR: &str = "Spoorboek";

/// What PDF/A calls the schema that PDF/UA's mark comes from: archives want it explained in the file itself.
const EXTENSION: &str = "\
<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n\
<pdfaProperty:category>internal</pdfaProperty:category>\n\
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n\
</rdf:li></rdf:Seq></pdfaSchema:property>\n\
</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

/// The title, never empty: a reader's window shows it.
fn title(document: &Document) -> String {
    let title = single_line(&document.title);
    if title.is_empty() {
        crate::wording::words(document.language).untitled.to_owned()
    } else {
        title
    }
}

/// The XMP packet.
pub(super) fn packet(document: &Document) -> String {
    let day = document.date.format("%Y-%m-%dT00:00:00Z").to_string();
    let mut out = String::from("<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    out.push_str("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    out.push_str(
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n",
    );
    let mut line = |open: &str, value: &str, close: &str| {
        out.push_str(open);
        out.push_str(&escape(value));
        out.push_str(close);
        out.push('\n');
    };
    line(
        "<pdfaid:part>",
        "2",
        "</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    );
    line("<pdfuaid:part>", "1", "</pdfuaid:part>");
    line(
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
        &title(document),
        "</rdf:li></rdf:Alt></dc:title>",
    );
    let author = single_line(&document.author);
    if !author.is_empty() {
        line(
            "<dc:creator><rdf:Seq><rdf:li>",
            &author,
            "</rdf:li></rdf:Seq></dc:creator>",
        );
    }
    let subject = single_line(&document.subject);
    if !subject.is_empty() {
        line(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
            &subject,
            "</rdf:li></rdf:Alt></dc:description>",
        );
    }
    line(
        "<dc:language><rdf:Bag><rdf:li>",
        crate::model::tag(document.language),
        "</rdf:li></rdf:Bag></dc:language>",
    );
    line("<dc:format>", "application/pdf", "</dc:format>");
    line("<xmp:CreatorTool>", CREATOR, "</xmp:CreatorTool>");
    line("<pdf:Producer>", PRODUCER, "</pdf:Producer>");
    line("<xmp:CreateDate>", &day, "</xmp:CreateDate>");
    line("<xmp:ModifyDate>", &day, "</xmp:ModifyDate>");
    out.push_str("</rdf:Description>\n");
    out.push_str(EXTENSION);
    out.push_str("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
    out
}

/// PDF's own dictionary.
pub(super) fn info(document: &Document) -> Dictionary {
    let day = document.date.format("D:%Y%m%d000000Z").to_string();
    let mut info = dictionary! {
        "Title" => text(&title(document)),
        "Creator" => text(CREATOR),
        "Producer" => text(PRODUCER),
        "CreationDate" => text(&day),
        "ModDate" => text(&day),
    };
    for (key, value) in [("Author", &document.author), ("Subject", &document.subject)] {
        let value = single_line(value);
        if !value.is_empty() {
            info.set(key, text(&value));
        }
    }
    info
}

/// Text as XML. The packet lies in the file unpacked, so the word that ends it there may not stand in it; a reader
/// that repairs files would cut it off.
fn escape(value: &str) -> String {
    value
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace("endstream", "ends&#116;ream")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_in_a_title_stays_text() {
        for (given, expected) in [
            ("</rdf:li> & \"x\"", "&lt;/rdf:li&gt; &amp; &quot;x&quot;"),
            ("an endstream b", "an ends&#116;ream b"),
        ] {
            assert_eq!(escape(given), expected);
        }
    }
}

//! Pages through printpdf: fonts, glyphs, strokes, the logo, marked content and sensitive areas.
//!
//! printpdf hands its document out as lopdf's, for `tag` to complete. Its bookmarks, metadata and conformance settings
//! are not used: see the crate's own documentation.

mod faces;

use printpdf::{
    Actions, BorderArray, Codepoint, Color, ColorArray, DictItem, Line, LineDashPattern, LinePoint,
    LinkAnnotation, Mm, Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rect,
    Rgb, TextItem, TextMatrix, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use crate::DocumentError;
use crate::laid::{Area, Colour, Item, Laid, Mark, Node, Page, Shape};
use crate::layout::shape::Glyph;
use crate::model::{Document, RgbaImage};
use crate::style::{PAGE_HEIGHT, PAGE_WIDTH};
use faces::Faces;

/// The pages of `laid` in a document that lacks everything but them.
pub(crate) fn draw(document: &Document, laid: &Laid) -> Result<lopdf::Document, DocumentError> {
    let faces = Faces::used_by(laid)?;
    // The title is written by `tag`: with its own encoding and beside the same title in the metadata.
    let mut pdf = PdfDocument::new("");
    for (id, font) in faces.fonts() {
        pdf.resources.fonts.map.insert(id, PdfFont::new(font));
    }
    if let Some(logo) = &document.logo {
        pdf.resources
            .xobjects
            .map
            .insert(logo_id(), XObject::Image(image(logo)));
    }
    for page in &laid.pages {
        pdf.pages.push(
            Painter {
                faces: &faces,
                logo: document.logo.as_ref(),
                ops: Vec::new(),
                state: State::default(),
            }
            .page(page, &laid.nodes),
        );
    }
    let options = PdfSaveOptions {
        optimize: true,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    Ok(pdf.to_lopdf_document(&options, &mut Vec::new()))
}

fn logo_id() -> XObjectId {
    XObjectId("Logo".to_owned())
}

fn image(logo: &RgbaImage) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(logo.pixels().to_vec()),
        width: logo.width() as usize,
        height: logo.height() as usize,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    }
}

/// A measure to a hundredth of a point: finer is not seen, and floats differ in their last digits.
fn round(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn point(x: f32, y: f32) -> Point {
    Point {
        x: Pt(round(x)),
        y: Pt(round(PAGE_HEIGHT - y)),
    }
}

fn colour(c: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    let [r, g, b] = c;
    Color::Rgb(Rgb::new(part(r), part(g), part(b), None))
}

fn rectangle(x: f32, y: f32, width: f32, height: f32, mode: Option<PaintMode>) -> Rect {
    let corner = point(x, y + height);
    Rect {
        x: corner.x,
        y: corner.y,
        width: Pt(round(width)),
        height: Pt(round(height)),
        mode,
        winding_order: None,
    }
}

fn name(value: &str) -> DictItem {
    DictItem::Name(value.as_bytes().to_vec())
}

fn begin(tag: &str, properties: &[(&str, DictItem)]) -> Op {
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict {
            map: properties
                .iter()
                .map(|(key, value)| ((*key).to_owned(), value.clone()))
                .collect(),
        },
    }
}

fn opening(mark: Mark, nodes: &[Node]) -> Op {
    let furniture = |subtype: &str, side: &str| {
        begin(
            "Artifact",
            &[
                ("Type", name("Pagination")),
                ("Subtype", name(subtype)),
                ("Attached", DictItem::Array(vec![name(side)])),
            ],
        )
    };
    match mark {
        Mark::Content { node, mcid } => {
            let role = nodes.get(node).map_or("P", |node| node.role.name());
            begin(
                role,
                &[(
                    "MCID",
                    DictItem::Int(i64::try_from(mcid).unwrap_or(i64::MAX)),
                )],
            )
        }
        Mark::Header => furniture("Header", "Top"),
        Mark::Footer => furniture("Footer", "Bottom"),
        Mark::Watermark => begin(
            "Artifact",
            &[("Type", name("Pagination")), ("Subtype", name("Watermark"))],
        ),
        Mark::Ornament => begin("Artifact", &[("Type", name("Layout"))]),
    }
}

/// What the page's graphics state is, so that nothing is said twice.
#[derive(Default, PartialEq)]
struct State {
    fill: Option<Colour>,
    stroke: Option<Colour>,
    width: Option<f32>,
    dash: f32,
}

struct Painter<'a> {
    faces: &'a Faces,
    logo: Option<&'a RgbaImage>,
    ops: Vec<Op>,
    state: State,
}

impl Painter<'_> {
    fn page(mut self, page: &Page, nodes: &[Node]) -> PdfPage {
        let mut open: Option<Mark> = None;
        for item in &page.items {
            if open != Some(item.mark) {
                if open.is_some() {
                    self.ops.push(Op::EndMarkedContent);
                }
                self.ops.push(opening(item.mark, nodes));
                open = Some(item.mark);
            }
            self.item(item);
        }
        if open.is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
        for area in &page.areas {
            self.ops.push(sensitive(area));
        }
        let mut sheet = PdfPage::new(Mm(210.0), Mm(297.0), self.ops);
        let whole = Rect {
            x: Pt(0.0),
            y: Pt(0.0),
            width: Pt(PAGE_WIDTH),
            height: Pt(PAGE_HEIGHT),
            mode: None,
            winding_order: None,
        };
        sheet.media_box = whole.clone();
        sheet.trim_box = whole.clone();
        sheet.crop_box = whole;
        sheet
    }

    fn fill(&mut self, c: Colour) {
        if self.state.fill.replace(c) != Some(c) {
            self.ops.push(Op::SetFillColor { col: colour(c) });
        }
    }

    fn stroke(&mut self, c: Colour, width: f32, dash: f32) {
        if self.state.stroke.replace(c) != Some(c) {
            self.ops.push(Op::SetOutlineColor { col: colour(c) });
        }
        if self.state.width.replace(width) != Some(width) {
            self.ops.push(Op::SetOutlineThickness {
                pt: Pt(round(width)),
            });
        }
        if self.state.dash != dash {
            self.state.dash = dash;
            let pattern = [round(dash), round(dash)]
                .into_iter()
                .filter(|length| *length > 0.0)
                .collect();
            let dash = LineDashPattern {
                offset: 0.0,
                pattern,
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Glyphs {
                face,
                size,
                colour,
                x,
                y,
                glyphs,
                slope,
            } => {
                self.fill(*colour);
                self.ops.push(Op::StartTextSection);
                let font = PdfFontHandle::External(Faces::id(*face));
                self.ops.push(Op::SetFont {
                    font,
                    size: Pt(*size),
                });
                if *slope == 0.0 {
                    self.ops.push(Op::SetTextCursor { pos: point(*x, *y) });
                } else {
                    let (sin, cos) = slope.to_radians().sin_cos();
                    let at = point(*x, *y);
                    let part = |v: f32| (v * 10_000.0).round() / 10_000.0;
                    let matrix = TextMatrix::Raw([
                        part(cos),
                        part(sin),
                        part(-sin),
                        part(cos),
                        at.x.0,
                        at.y.0,
                    ]);
                    self.ops.push(Op::SetTextMatrix { matrix });
                }
                self.glyphs(*face, *size, glyphs);
                self.ops.push(Op::EndTextSection);
            }
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                colour,
            } => {
                self.fill(*colour);
                let rectangle = rectangle(*x, *y, *width, *height, Some(PaintMode::Fill));
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Shape::Stroke {
                from,
                to,
                width,
                colour,
                dash,
            } => {
                self.stroke(*colour, *width, *dash);
                let points = [from, to]
                    .iter()
                    .map(|(x, y)| LinePoint {
                        p: point(*x, *y),
                        bezier: false,
                    })
                    .collect();
                self.ops.push(Op::DrawLine {
                    line: Line {
                        points,
                        is_closed: false,
                    },
                });
            }
            Shape::Disc {
                x,
                y,
                radius,
                fill,
                edge,
                edge_width,
            } => {
                self.fill(*fill);
                self.stroke(*edge, *edge_width, 0.0);
                self.ops.push(Op::DrawPolygon {
                    polygon: disc(*x, *y, *radius),
                });
            }
            Shape::Logo {
                x,
                y,
                width,
                height,
            } => {
                let Some(logo) = self.logo else { return };
                #[allow(
                    clippy::cast_precision_loss,
                    reason = "a logo has at most some thousand pixels a side"
                )]
                let (columns, rows) = (logo.width() as f32, logo.height() as f32);
                let corner = point(*x, *y + *height);
                // At 72 dots per inch a pixel is a point: what is left is the scale.
                let transform = XObjectTransform {
                    translate_x: Some(corner.x),
                    translate_y: Some(corner.y),
                    scale_x: Some(width / columns),
                    scale_y: Some(height / rows),
                    dpi: Some(72.0),
                    ..XObjectTransform::default()
                };
                self.ops.push(Op::UseXobject {
                    id: logo_id(),
                    transform,
                });
            }
        }
    }

    /// Shows glyphs; where one stands elsewhere than its neighbour's advance says, the difference goes with it.
    fn glyphs(&mut self, face: crate::fonts::Face, size: f32, glyphs: &[Glyph]) {
        let mut items: Vec<TextItem> = Vec::new();
        let mut run: Vec<Codepoint> = Vec::new();
        // How far the pen is from where the next glyph belongs, in thousandths.
        let mut owed = 0;
        for glyph in glyphs {
            let hyphen = glyph.text == "\u{ad}";
            if (hyphen || glyph.dy != 0) && !(run.is_empty() && items.is_empty()) {
                flush(&mut items, &mut run);
                self.ops.push(Op::ShowText {
                    items: std::mem::take(&mut items),
                });
            }
            let Some((id, width, text)) = self.faces.glyph(face, glyph.id) else {
                continue;
            };
            owed += glyph.dx;
            if owed != 0 {
                flush(&mut items, &mut run);
                #[allow(clippy::cast_precision_loss, reason = "an advance is far below 2^24")]
                items.push(TextItem::Offset(-owed as f32));
            }
            run.push(Codepoint {
                gid: id,
                offset: 0.0,
                cid: Some(text.to_owned()),
            });
            owed = glyph.advance - glyph.dx - width;
            if hyphen {
                flush(&mut items, &mut run);
                // Whoever copies the text, or has it read out, gets the word whole.
                let soft = DictItem::String {
                    data: vec![0xfe, 0xff, 0x00, 0xad],
                    literal: false,
                };
                self.ops.push(begin("Span", &[("ActualText", soft)]));
                self.ops.push(Op::ShowText {
                    items: std::mem::take(&mut items),
                });
                self.ops.push(Op::EndMarkedContent);
            } else if glyph.dy != 0 {
                flush(&mut items, &mut run);
                #[allow(clippy::cast_precision_loss, reason = "an offset is far below 2^24")]
                let rise = round(glyph.dy as f32 * size / 1000.0);
                self.ops.push(Op::SetLineOffset { multiplier: rise });
                self.ops.push(Op::ShowText {
                    items: std::mem::take(&mut items),
                });
                self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
            }
        }
        flush(&mut items, &mut run);
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items });
        }
    }
}

fn flush(items: &mut Vec<TextItem>, run: &mut Vec<Codepoint>) {
    if !run.is_empty() {
        items.push(TextItem::GlyphIds(std::mem::take(run)));
    }
}

/// A circle of four Bézier curves.
fn disc(x: f32, y: f32, radius: f32) -> Polygon {
    let k = radius * 0.5523;
    let corners = [
        ((x + radius, y), false),
        ((x + radius, y + k), true),
        ((x + k, y + radius), true),
        ((x, y + radius), false),
        ((x - k, y + radius), true),
        ((x - radius, y + k), true),
        ((x - radius, y), false),
        ((x - radius, y - k), true),
        ((x - k, y - radius), true),
        ((x, y - radius), false),
        ((x + k, y - radius), true),
        ((x + radius, y - k), true),
        ((x + radius, y), false),
    ];
    let points = corners
        .into_iter()
        .map(|((x, y), bezier)| LinePoint {
            p: point(x, y),
            bezier,
        })
        .collect();
    Polygon {
        rings: vec![PolygonRing { points }],
        mode: PaintMode::FillStroke,
        winding_order: WindingOrder::NonZero,
    }
}

fn sensitive(area: &Area) -> Op {
    let rect = rectangle(area.x, area.y, area.width, area.height, None);
    let link = LinkAnnotation::new(
        rect,
        Actions::uri(area.address.clone()),
        Some(BorderArray::Solid([0.0; 3])),
        Some(ColorArray::Transparent),
        None,
    );
    Op::LinkAnnotation { link }
}

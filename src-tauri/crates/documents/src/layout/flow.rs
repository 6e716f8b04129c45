//! Running text: headings, paragraphs, lists and tinted boxes.

use super::lines::{Breaker, Parting, ready};
use super::{Composer, Leads, Owner, Paint, Strip};
use crate::laid::{NodeId, Role, Shape};
use crate::model::{Align, Text, Tone};
use crate::style::{
    AMBER, AMBER_TINT, BODY, HEADING_1, HEADING_2, HEADING_3, LEFT, RAIL, TINT, Type, WIDTH,
};

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) kind: Type,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) align: Align,
    pub(super) parting: Parting,
}

impl Setting {
    /// Plain text over the whole width.
    pub(super) fn of(kind: Type) -> Self {
        Self {
            kind,
            bold: false,
            italic: false,
            x: LEFT,
            width: WIDTH,
            align: Align::Start,
            parting: Parting::Seldom,
        }
    }

    /// The same between other margins.
    pub(super) fn within(self, x: f32, width: f32) -> Self {
        Self {
            x,
            width: width.max(self.kind.size),
            ..self
        }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// The shapes of one line, counted from its top.
pub(super) type LineOfPaint = Vec<Paint>;

impl Composer<'_> {
    /// `text` in lines that belong to `node`.
    pub(super) fn set(&mut self, text: &Text, setting: Setting, node: NodeId) -> Vec<LineOfPaint> {
        let spans = ready(
            text,
            (setting.bold, setting.italic),
            &self.shaper,
            &mut self.missing,
        );
        let language = self.language();
        let mut breaker = Breaker {
            shaper: &mut self.shaper,
            language,
            parting: setting.parting,
        };
        let size = setting.kind.size;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a page is some hundred thousand thousandths wide"
        )]
        let lines = breaker.lines(&spans, (setting.width * 1000.0 / size) as i32);
        let mut inner: Vec<Option<NodeId>> = vec![None; spans.len()];
        let mut out = Vec::with_capacity(lines.len());
        for line in lines {
            let mut paints = Vec::with_capacity(line.runs.len());
            let mut x = match setting.align {
                Align::Start => setting.x,
                Align::End => setting.x + setting.width - points(line.advance(), size),
            };
            for (number, run) in line.runs {
                let Some(span) = spans.get(number) else {
                    continue;
                };
                let mut owner = node;
                if span.link.is_some() || span.language.is_some_and(|l| l != language) {
                    let slot = inner.get(number).copied().flatten();
                    owner = slot.unwrap_or_else(|| {
                        let role = if span.link.is_some() {
                            Role::Link
                        } else {
                            Role::Span
                        };
                        let id = self.inline_node(role, node);
                        if let Some(n) = self.nodes.get_mut(id) {
                            n.language = span.language.filter(|l| *l != language);
                        }
                        id
                    });
                    if let Some(slot) = inner.get_mut(number) {
                        *slot = Some(owner);
                    }
                }
                let colour = if span.link.is_some() {
                    RAIL
                } else {
                    setting.kind.colour
                };
                let seen = points(run.advance - run.trailing, size);
                let leads = span.link.as_ref().map(|address| Leads {
                    address: address.clone(),
                    contents: format!("{} ({address})", span.text.trim()),
                    width: seen,
                    size,
                });
                let base = setting.kind.base();
                let linked = leads.is_some();
                let advance = points(run.advance, size);
                paints.push(Paint {
                    owner: Owner::Node(owner),
                    shape: Shape::Glyphs {
                        face: run.face,
                        size,
                        colour,
                        x,
                        y: base,
                        glyphs: run.glyphs,
                        slope: 0.0,
                    },
                    leads,
                });
                if linked {
                    let y = base + size * 0.16;
                    paints.push(ornament(Shape::Stroke {
                        from: (x, y),
                        to: (x + seen, y),
                        width: 0.5,
                        colour,
                        dash: 0.0,
                    }));
                }
                x += advance;
            }
            out.push(paints);
        }
        out
    }

    /// Lines as strips: the first two stay together, and the last two.
    pub(super) fn run_on(&mut self, lines: Vec<LineOfPaint>, lead: f32, before: f32) {
        let count = lines.len();
        for (number, paints) in lines.into_iter().enumerate() {
            self.strips.push(Strip {
                before: if number == 0 { before } else { 0.0 },
                height: lead,
                keep: count > 1 && (number == 0 || number + 2 == count),
                paints,
                ..Strip::default()
            });
        }
    }

    pub(super) fn heading(&mut self, level: u8, text: &Text) {
        if text.is_blank() {
            return;
        }
        // The title is level 1 of the structure; a level may not be skipped on the way down.
        let level = (level.clamp(1, 3) + 1).min(self.level + 1);
        self.level = level;
        let (kind, before, after) = match level {
            2 => (HEADING_1, 24.0, 5.0),
            3 => (HEADING_2, 15.0, 2.0),
            _ => (HEADING_3, 11.0, 1.0),
        };
        let node = self.node(Role::Heading(level), 0);
        let title = crate::text::single_line(&text.words());
        if let Some(n) = self.nodes.get_mut(node) {
            n.title = Some(title.clone());
        }
        let setting = Setting {
            parting: Parting::Never,
            ..Setting::of(kind).bold()
        };
        let lines = self.set(text, setting, node);
        let last = lines.len();
        let before = if self.strips.len() == self.headed {
            before * 0.4
        } else {
            before
        };
        for (number, paints) in lines.into_iter().enumerate() {
            let first = number == 0;
            self.strips.push(Strip {
                before: if first { before } else { 0.0 },
                height: kind.lead + if number + 1 == last { after } else { 0.0 },
                keep: true,
                bookmark: first.then(|| (level - 1, title.clone())),
                paints,
                ..Strip::default()
            });
        }
        self.headed = self.strips.len();
    }

    pub(super) fn paragraph(&mut self, text: &Text) {
        if text.is_blank() {
            return;
        }
        let node = self.node(Role::Paragraph, 0);
        let lines = self.set(text, Setting::of(BODY), node);
        let above = self.above(6.0);
        self.run_on(lines, BODY.lead, above);
    }

    pub(super) fn list(&mut self, ordered: bool, items: &[Text]) {
        const INDENT: f32 = 18.0;
        let items: Vec<&Text> = items.iter().filter(|item| !item.is_blank()).collect();
        if items.is_empty() {
            return;
        }
        let list = self.node(Role::List { ordered }, 0);
        let count = items.len();
        for (number, text) in items.into_iter().enumerate() {
            let item = self.node(Role::Item, list);
            let label = self.node(Role::Label, item);
            let sign = if ordered {
                format!("{}.", number + 1)
            } else {
                "•".to_owned()
            };
            let mut setting = Setting::of(BODY).within(LEFT + 2.0, INDENT * 2.0);
            setting.kind.colour = RAIL;
            let mut marks = self.set(&sign.into(), setting, label);
            let body = self.node(Role::Body, item);
            let mut lines = self.set(
                text,
                Setting::of(BODY).within(LEFT + INDENT, WIDTH - INDENT),
                body,
            );
            if let (Some(first), Some(mark)) = (lines.first_mut(), marks.first_mut()) {
                mark.append(first);
                std::mem::swap(first, mark);
            }
            let above = if number == 0 { self.above(6.0) } else { 2.5 };
            self.run_on(lines, BODY.lead, above);
            // No item stands alone before or after a page's end.
            if (number == 0 && count > 1) || number + 2 == count {
                for strip in self.strips.iter_mut().rev().take(1) {
                    strip.keep = true;
                }
            }
        }
    }

    pub(super) fn notice(&mut self, tone: Tone, paragraphs: &[Text]) {
        const BAR: f32 = 3.0;
        const PAD: f32 = 12.0;
        const EDGE: f32 = 9.0;
        let (edge, tint) = match tone {
            Tone::Calm => (RAIL, TINT),
            Tone::Attention => (AMBER, AMBER_TINT),
        };
        let paragraphs: Vec<&Text> = paragraphs.iter().filter(|text| !text.is_blank()).collect();
        if paragraphs.is_empty() {
            return;
        }
        let div = self.node(Role::Div, 0);
        let mut rows: Vec<(LineOfPaint, f32)> = Vec::new();
        for (number, text) in paragraphs.into_iter().enumerate() {
            let node = self.node(Role::Paragraph, div);
            let setting = Setting::of(BODY).within(LEFT + BAR + PAD, WIDTH - BAR - 2.0 * PAD);
            for (line, paints) in self.set(text, setting, node).into_iter().enumerate() {
                rows.push((paints, if line == 0 && number > 0 { 4.0 } else { 0.0 }));
            }
        }
        let count = rows.len();
        let before = self.above(10.0);
        for (number, (paints, above)) in rows.into_iter().enumerate() {
            let above = if number == 0 { EDGE } else { above };
            let below = if number + 1 == count { EDGE } else { 0.0 };
            let height = above + BODY.lead + below;
            let mut all = vec![
                ornament(Shape::Rectangle {
                    x: LEFT,
                    y: 0.0,
                    width: WIDTH,
                    height,
                    colour: tint,
                }),
                ornament(Shape::Rectangle {
                    x: LEFT,
                    y: 0.0,
                    width: BAR,
                    height,
                    colour: edge,
                }),
            ];
            all.extend(paints.into_iter().map(|paint| paint.lower(above)));
            self.strips.push(Strip {
                before: if number == 0 { before } else { 0.0 },
                height,
                // A short box stays whole; a long one is text like any other.
                keep: number + 1 < count && (count < 12 || number == 0 || number + 2 == count),
                paints: all,
                ..Strip::default()
            });
        }
        self.strips.push(Strip {
            height: 6.0,
            ..Strip::default()
        });
    }
}

/// Thousandths of a font size as points.
#[allow(clippy::cast_precision_loss, reason = "an advance is far below 2^24")]
pub(super) fn points(thousandths: i32, size: f32) -> f32 {
    thousandths as f32 * size / 1000.0
}

pub(super) fn ornament(shape: Shape) -> Paint {
    Paint {
        owner: Owner::Ornament,
        shape,
        leads: None,
    }
}

impl Paint {
    /// The same, `by` points lower.
    pub(super) fn lower(mut self, by: f32) -> Self {
        self.shape.lower(by);
        self
    }
}

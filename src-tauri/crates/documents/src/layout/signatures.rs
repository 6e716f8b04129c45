//! Room to sign: for each signer the capacity, what the signature declares, and lines to write on.

use super::flow::{LineOfPaint, Setting, ornament};
use super::{Composer, PAGE_ROOM, Paint, Strip};
use crate::laid::{NodeId, Role, Shape};
use crate::model::{Signer, Text};
use crate::style::{BODY, FACT_LABEL, FACT_VALUE, HAIRLINE, LEFT, MUTED, RAIL, SMALL, WIDTH};

const GUTTER: f32 = 28.0;
/// Width of the names of the lines to write on.
const LABEL: f32 = 66.0;
/// Room to write by hand.
const LINE: f32 = 24.0;
const SIGNATURE: f32 = 46.0;

impl Composer<'_> {
    pub(super) fn signatures(&mut self, signers: &[Signer]) {
        for pair in signers.chunks(2) {
            let nodes = self.nodes.len();
            let mut strip = Strip {
                before: self.above(16.0),
                ..Strip::default()
            };
            let kids = self.nodes.first().map_or(0, |root| root.kids.len());
            for (number, signer) in pair.iter().enumerate() {
                let width = (WIDTH - GUTTER) / 2.0;
                let x = if number == 0 {
                    LEFT
                } else {
                    LEFT + width + GUTTER
                };
                let (paints, height) = self.signer(signer, x, width, true);
                strip.paints.extend(paints);
                strip.height = strip.height.max(height);
            }
            if strip.height <= PAGE_ROOM * 0.6 {
                self.strips.push(strip);
                continue;
            }
            // So much text that it cannot stand on one page: as running text, with the lines to write on below it.
            self.nodes.truncate(nodes);
            if let Some(root) = self.nodes.first_mut() {
                root.kids.truncate(kids);
            }
            for signer in pair {
                let mut name = signer.name.clone();
                name.spans.insert(
                    0,
                    crate::model::Span::plain(format!("{}: ", self.words.name)),
                );
                for text in [&signer.role, &signer.statement, &name] {
                    self.paragraph(text);
                }
                for strip in self.strips.iter_mut().rev().take(1) {
                    strip.keep = true;
                }
                let bare = Signer {
                    role: Text::default(),
                    name: Text::default(),
                    statement: Text::default(),
                };
                let (paints, height) = self.signer(&bare, LEFT, (WIDTH - GUTTER) / 2.0, false);
                self.strips.push(Strip {
                    before: 8.0,
                    height,
                    paints,
                    ..Strip::default()
                });
            }
        }
    }

    /// The shapes of one signer's room, and its height.
    fn signer(
        &mut self,
        signer: &Signer,
        x: f32,
        width: f32,
        with_name: bool,
    ) -> (Vec<Paint>, f32) {
        let div = self.node(Role::Div, 0);
        let mut paints = vec![ornament(Shape::Rectangle {
            x,
            y: 0.0,
            width,
            height: 2.0,
            colour: RAIL,
        })];
        let mut y = 8.0;
        for (text, kind, bold, after) in [
            (&signer.role, BODY, true, 1.0),
            (&signer.statement, SMALL, false, 3.0),
        ] {
            if text.is_blank() {
                continue;
            }
            let node = self.node(Role::Paragraph, div);
            let setting = Setting {
                bold,
                ..Setting::of(kind).within(x, width)
            };
            for line in self.set(text, setting, node) {
                paints.extend(line.into_iter().map(|paint| paint.lower(y)));
                y += kind.lead;
            }
            y += after;
        }
        let empty = Text::default();
        let words = self.words;
        let rows = [
            (words.name, &signer.name, LINE, with_name),
            (words.place, &empty, LINE, true),
            (words.date, &empty, LINE, true),
            (words.signature, &empty, SIGNATURE, true),
        ];
        for (label, value, room, wanted) in rows {
            if !wanted {
                continue;
            }
            let node = self.node(Role::Paragraph, div);
            let (row, height) = self.written(label, value, (x, width), room, node);
            paints.extend(row.into_iter().map(|paint| paint.lower(y)));
            y += height;
            let colour = if room > LINE { MUTED } else { HAIRLINE };
            paints.push(ornament(Shape::Stroke {
                from: (x + LABEL, y),
                to: (x + width, y),
                width: 0.6,
                colour,
                dash: 0.0,
            }));
        }
        (paints, y + 10.0)
    }

    /// A line to write on, with its name and what is known already.
    fn written(
        &mut self,
        label: &str,
        value: &Text,
        (x, width): (f32, f32),
        room: f32,
        node: NodeId,
    ) -> (LineOfPaint, f32) {
        let known = if value.is_blank() {
            Vec::new()
        } else {
            self.set(
                value,
                Setting::of(FACT_VALUE).within(x + LABEL, width - LABEL),
                node,
            )
        };
        #[allow(clippy::cast_precision_loss, reason = "a name has few lines")]
        let extra = known.len().saturating_sub(1) as f32 * FACT_VALUE.lead;
        let height = room + extra;
        let mut out = Vec::new();
        let label = Text::from(format!("{label}: "));
        for line in self.set(&label, Setting::of(FACT_LABEL).within(x, LABEL), node) {
            out.extend(
                line.into_iter()
                    .map(|paint| paint.lower(height - extra - FACT_LABEL.lead - 3.0)),
            );
        }
        let mut y = height - extra - FACT_VALUE.lead - 3.0;
        for line in known {
            out.extend(line.into_iter().map(|paint| paint.lower(y)));
            y += FACT_VALUE.lead;
        }
        (out, height)
    }
}

//! What stands on every page and says nothing new: letter head, header, footer, marks. All of it is passed over by a
//! screen reader.

use super::Composer;
use super::flow::{Setting, points};
use super::lines::{Breaker, Parting, ready};
use crate::laid::{Colour, Item, Laid, Mark, Shape};
use crate::model::{Align, Text};
use crate::style::{
    AMBER, BUREAU, HAIRLINE, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, SMALL, Type, WATERMARK, WIDTH,
};

const LOGO_WIDTH: f32 = 170.0;
const LOGO_HEIGHT: f32 = 46.0;
const MARGIN: f32 = PAGE_WIDTH - RIGHT;

impl Composer<'_> {
    pub(super) fn furniture(&mut self, laid: &mut Laid) {
        let count = laid.pages.len();
        let letter_head = self.letter_head();
        let header = self.header();
        let watermark = self.watermark();
        for (number, page) in laid.pages.iter_mut().enumerate() {
            let mut items = watermark.clone();
            items.append(&mut page.items);
            items.extend(if number == 0 {
                letter_head.clone()
            } else {
                header.clone()
            });
            items.extend(self.footer(number + 1, count));
            page.items = items;
        }
    }

    /// One line of text; what does not fit is left out behind an ellipsis.
    fn label(&mut self, text: &str, setting: Setting, y: f32, mark: Mark) -> Vec<Item> {
        let text = crate::text::single_line(text);
        let spans = ready(
            &Text::from(text),
            (setting.bold, setting.italic),
            &self.shaper,
            &mut self.missing,
        );
        let language = self.language();
        let size = setting.kind.size;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a page is some hundred thousand thousandths wide"
        )]
        let width = (setting.width * 1000.0 / size) as i32;
        let mut breaker = Breaker {
            shaper: &mut self.shaper,
            language,
            parting: Parting::Never,
        };
        let first = |breaker: &mut Breaker<'_>, width| {
            let lines = breaker.lines(&spans, width);
            let more = lines.len() > 1;
            let run = lines
                .into_iter()
                .next()
                .and_then(|line| line.runs.into_iter().next());
            run.map(|(_, run)| (run, more))
        };
        let Some((mut run, more)) = first(&mut breaker, width) else {
            return Vec::new();
        };
        if more {
            let dots = breaker.shaper.shape(run.face, "…");
            let Some((mut shorter, _)) = first(&mut breaker, width - dots.advance) else {
                return Vec::new();
            };
            shorter.glyphs.retain(|glyph| glyph.text != "\u{ad}");
            shorter.glyphs.extend(dots.glyphs.iter().cloned());
            shorter.advance = shorter.glyphs.iter().map(|glyph| glyph.advance).sum();
            shorter.trailing = 0;
            run = shorter;
        }
        let x = match setting.align {
            Align::Start => setting.x,
            Align::End => setting.x + setting.width - points(run.advance - run.trailing, size),
        };
        vec![Item {
            mark,
            shape: Shape::Glyphs {
                face: run.face,
                size,
                colour: setting.kind.colour,
                x,
                y,
                glyphs: run.glyphs,
                slope: 0.0,
            },
        }]
    }

    /// Page 1: the logo or the bureau's name, and its address.
    fn letter_head(&mut self) -> Vec<Item> {
        let document = self.document;
        let mut items = Vec::new();
        if let Some(logo) = &document.logo {
            #[allow(
                clippy::cast_precision_loss,
                reason = "a logo has at most some thousand pixels a side"
            )]
            let (width, height) = (logo.width() as f32, logo.height() as f32);
            let scale = (LOGO_WIDTH / width).min(LOGO_HEIGHT / height);
            let shape = Shape::Logo {
                x: LEFT,
                y: 40.0,
                width: width * scale,
                height: height * scale,
            };
            items.push(Item {
                mark: Mark::Header,
                shape,
            });
        } else {
            let setting = Setting::of(BUREAU).bold().within(LEFT, WIDTH * 0.55);
            items.extend(self.label(&document.bureau, setting, 53.0, Mark::Header));
        }
        let mut y = 50.0;
        for line in document
            .bureau_lines
            .iter()
            .filter(|line| !line.trim().is_empty())
            .take(6)
        {
            let setting = Setting {
                align: Align::End,
                ..Setting::of(SMALL).within(LEFT + WIDTH * 0.55, WIDTH * 0.45)
            };
            items.extend(self.label(line, setting, y, Mark::Header));
            y += 11.5;
        }
        items.extend(self.badge(y.max(96.0) + 2.0));
        items
    }

    /// The other pages: bureau, kind of document, rule.
    fn header(&mut self) -> Vec<Item> {
        let document = self.document;
        let mut items = Vec::new();
        let half = WIDTH * 0.5;
        items.extend(self.label(
            &document.kind,
            Setting::of(SMALL).bold().within(LEFT, half),
            50.0,
            Mark::Header,
        ));
        let right = Setting {
            align: Align::End,
            ..Setting::of(SMALL).within(LEFT + half, half)
        };
        items.extend(self.label(&document.bureau, right, 50.0, Mark::Header));
        items.push(rule(58.0, HAIRLINE, Mark::Header));
        items.extend(self.badge(72.0));
        items
    }

    /// The words "concept" and "example", at the right margin.
    fn badge(&mut self, y: f32) -> Vec<Item> {
        let said = self.marks();
        if said.is_empty() {
            return Vec::new();
        }
        let kind = Type {
            colour: AMBER,
            ..SMALL
        };
        let setting = Setting {
            align: Align::End,
            ..Setting::of(kind).bold()
        };
        self.label(&said.join(" · "), setting, y, Mark::Header)
    }

    /// The marks of this document, in capitals.
    fn marks(&self) -> Vec<String> {
        let capitals = |word: &str| word.trim_end_matches('.').to_uppercase();
        let mut marks = Vec::new();
        if self.document.example {
            marks.push(capitals(self.words.example));
        }
        if self.document.concept {
            marks.push(capitals(self.words.concept));
        }
        marks
    }

    fn footer(&mut self, number: usize, count: usize) -> Vec<Item> {
        let (document, words) = (self.document, self.words);
        let y = PAGE_HEIGHT - 46.0;
        let mut parts = Vec::new();
        if !document.dossier_number.trim().is_empty() {
            parts.push(format!("{} {}", words.dossier, document.dossier_number));
        }
        parts.push(format!("{} {}", words.version, document.version));
        parts.push(document.date.format("%d-%m-%Y").to_string());
        let left = Setting::of(SMALL).within(LEFT, WIDTH * 0.72);
        let right = Setting {
            align: Align::End,
            ..Setting::of(SMALL).within(LEFT + WIDTH * 0.72, WIDTH * 0.28)
        };
        let mut items = vec![rule(y - 15.0, HAIRLINE, Mark::Footer)];
        items.extend(self.label(&parts.join("  ·  "), left, y, Mark::Footer));
        let page = format!("{} {number} {} {count}", words.page, words.of);
        items.extend(self.label(&page, right, y, Mark::Footer));
        items
    }

    /// A pale word across the page, behind all else.
    fn watermark(&mut self) -> Vec<Item> {
        let Some(word) = self.marks().into_iter().next() else {
            return Vec::new();
        };
        const SLOPE: f32 = 52.0;
        let size = 108.0;
        let run = self.shaper.shape(crate::fonts::Face::Bold, &word);
        let half = points(run.advance, size) / 2.0;
        let (sin, cos) = SLOPE.to_radians().sin_cos();
        // Half the word before the middle of the page, and down by half a capital.
        let (x, y) = (
            PAGE_WIDTH / 2.0 - half * cos,
            PAGE_HEIGHT / 2.0 + half * sin,
        );
        let (x, y) = (x + sin * size * 0.33, y + cos * size * 0.33);
        vec![Item {
            mark: Mark::Watermark,
            shape: Shape::Glyphs {
                face: run.face,
                size,
                colour: WATERMARK,
                x,
                y,
                glyphs: run.glyphs.clone(),
                slope: SLOPE,
            },
        }]
    }
}

fn rule(y: f32, colour: Colour, mark: Mark) -> Item {
    Item {
        mark,
        shape: Shape::Stroke {
            from: (LEFT, y),
            to: (MARGIN, y),
            width: 0.5,
            colour,
            dash: 0.0,
        },
    }
}

//! The house style: measures in points, colours, sizes. A calm page; blue only where the eye must find its way.

use crate::laid::Colour;

/// A4.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
/// A4.
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
pub(crate) const LEFT: f32 = 70.0;
pub(crate) const RIGHT: f32 = 66.0;
/// Where text begins on every page but the first.
pub(crate) const TOP: f32 = 92.0;
/// Where text begins below the letter head of page 1.
pub(crate) const TOP_FIRST: f32 = 128.0;
pub(crate) const BOTTOM: f32 = 84.0;
pub(crate) const WIDTH: f32 = PAGE_WIDTH - LEFT - RIGHT;
/// Lowest point of the text.
pub(crate) const FLOOR: f32 = PAGE_HEIGHT - BOTTOM;

pub(crate) const INK: Colour = [0x14, 0x21, 0x3a];
pub(crate) const RAIL: Colour = [0x1d, 0x3f, 0x8f];
pub(crate) const MUTED: Colour = [0x5b, 0x67, 0x80];
pub(crate) const HAIRLINE: Colour = [0xd5, 0xdb, 0xe7];
pub(crate) const TINT: Colour = [0xf1, 0xf4, 0xfa];
pub(crate) const AMBER: Colour = [0x8a, 0x4b, 0x00];
pub(crate) const AMBER_TINT: Colour = [0xfd, 0xf4, 0xe3];
pub(crate) const WATERMARK: Colour = [0xef, 0xf2, 0xf8];
pub(crate) const LATE: Colour = [0xb3, 0x26, 0x1e];
pub(crate) const WHITE: Colour = [0xff, 0xff, 0xff];

/// Size and line height of a kind of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f32,
    pub(crate) lead: f32,
    pub(crate) colour: Colour,
}

impl Type {
    const fn new(size: f32, lead: f32, colour: Colour) -> Self {
        Self { size, lead, colour }
    }

    /// How far below the top of its line the base line is.
    pub(crate) fn base(self) -> f32 {
        // Half the line, and half the height of a capital, which is 0.66 of the size.
        self.lead * 0.5 + self.size * 0.33
    }
}

pub(crate) const BODY: Type = Type::new(10.5, 15.25, INK);
pub(crate) const TITLE: Type = Type::new(25.0, 30.0, INK);
pub(crate) const SUBTITLE: Type = Type::new(12.0, 17.0, MUTED);
pub(crate) const OVERLINE: Type = Type::new(9.5, 14.0, RAIL);
pub(crate) const HEADING_1: Type = Type::new(15.0, 20.0, RAIL);
pub(crate) const HEADING_2: Type = Type::new(11.5, 16.0, INK);
pub(crate) const HEADING_3: Type = Type::new(10.5, 15.0, MUTED);
pub(crate) const CELL: Type = Type::new(9.5, 13.0, INK);
pub(crate) const CELL_HEAD: Type = Type::new(9.0, 12.5, RAIL);
pub(crate) const FACT_LABEL: Type = Type::new(8.6, 13.5, MUTED);
pub(crate) const FACT_VALUE: Type = Type::new(10.0, 13.5, INK);
pub(crate) const CAPTION: Type = Type::new(9.0, 13.0, MUTED);
pub(crate) const SMALL: Type = Type::new(8.5, 12.0, MUTED);
pub(crate) const BUREAU: Type = Type::new(12.5, 16.0, RAIL);

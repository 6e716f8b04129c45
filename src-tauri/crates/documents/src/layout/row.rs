//! A row of cells side by side: what tables and facts share.

use super::flow::{LineOfPaint, ornament};
use super::{PAGE_ROOM, Strip};
use crate::laid::{Colour, Shape};

/// The lines of a cell, with their height and how far the first is below the row's top.
pub(super) struct CellLines {
    pub(super) lines: Vec<LineOfPaint>,
    pub(super) lead: f32,
    pub(super) above: f32,
}

/// The rule below a row.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) width: f32,
    pub(super) colour: Colour,
}

/// The strips of a row: one, or one for each line when it is taller than `room`.
pub(super) fn strips(
    cells: Vec<CellLines>,
    above: f32,
    below: f32,
    rules: &[Rule],
    room: f32,
) -> Vec<Strip> {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a cell has far fewer than 2^24 lines"
    )]
    let tallest = cells
        .iter()
        .map(|cell| cell.above + cell.lines.len() as f32 * cell.lead)
        .fold(0.0, f32::max);
    let height = above + tallest + below;
    let ruled = |y: f32| {
        rules.iter().map(move |rule| {
            ornament(Shape::Stroke {
                from: (rule.from, y),
                to: (rule.to, y),
                width: rule.width,
                colour: rule.colour,
                dash: 0.0,
            })
        })
    };
    if height <= room.min(PAGE_ROOM) {
        let mut strip = Strip {
            height,
            ..Strip::default()
        };
        for cell in cells {
            let mut y = above + cell.above;
            for line in cell.lines {
                strip
                    .paints
                    .extend(line.into_iter().map(|paint| paint.lower(y)));
                y += cell.lead;
            }
        }
        strip.paints.extend(ruled(height));
        return vec![strip];
    }
    let lead = cells.iter().map(|cell| cell.lead).fold(0.0, f32::max);
    let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
    let mut columns: Vec<_> = cells
        .into_iter()
        .map(|cell| (cell.above, cell.lines.into_iter()))
        .collect();
    (0..count)
        .map(|number| {
            let top = if number == 0 { above } else { 0.0 };
            let bottom = if number + 1 == count { below } else { 0.0 };
            let mut strip = Strip {
                height: top + lead + bottom,
                keep: number == 0 || number + 2 == count,
                ..Strip::default()
            };
            for (offset, lines) in &mut columns {
                strip.paints.extend(
                    lines
                        .next()
                        .into_iter()
                        .flatten()
                        .map(|paint| paint.lower(top + *offset)),
                );
            }
            if number + 1 == count {
                strip.paints.extend(ruled(strip.height));
            }
            strip
        })
        .collect()
}

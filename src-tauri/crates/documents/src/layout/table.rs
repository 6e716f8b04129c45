//! Tables: a head that comes back on each page, rows that stay whole.

use super::flow::Setting;
use super::lines::Parting;
use super::row::{CellLines, Rule, strips};
use super::{Composer, PAGE_ROOM, Strip};
use crate::laid::{NodeId, Role};
use crate::model::{Column, Table, Text};
use crate::style::{CAPTION, CELL, CELL_HEAD, HAIRLINE, LEFT, RAIL, Type, WIDTH};

/// Space between two columns.
const GUTTER: f32 = 12.0;

/// Left edge and width of each column.
fn spread(columns: &[Column]) -> Vec<(f32, f32)> {
    #[allow(clippy::cast_precision_loss, reason = "a table has few columns")]
    let free = (WIDTH - GUTTER * (columns.len().saturating_sub(1)) as f32).max(WIDTH / 4.0);
    let weight = |column: &Column| {
        if column.weight.is_finite() {
            column.weight.clamp(0.05, 100.0)
        } else {
            1.0
        }
    };
    let total: f32 = columns.iter().map(weight).sum();
    let mut x = LEFT;
    columns
        .iter()
        .map(|column| {
            let width = weight(column) / total * free;
            let place = (x, width);
            x += width + GUTTER;
            place
        })
        .collect()
}

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let node = self.node(Role::Table, 0);
        let mut before = self.above(12.0);
        if !table.caption.is_blank() {
            let caption = self.node(Role::Caption, node);
            let lines = self.set(&table.caption, Setting::of(CAPTION), caption);
            self.run_on(lines, CAPTION.lead, before);
            for strip in self.strips.iter_mut().rev().take(1) {
                strip.keep = true;
            }
            before = 2.0;
        }
        if table.columns.is_empty() {
            return;
        }
        let places = spread(&table.columns);
        let rule = |width, colour| Rule {
            from: LEFT,
            to: LEFT + WIDTH,
            width,
            colour,
        };

        let head = self.node(Role::TableHead, node);
        let row = self.node(Role::Row, head);
        let cells = table
            .columns
            .iter()
            .zip(&places)
            .map(|(column, place)| {
                self.cell(
                    &column.title,
                    *place,
                    column,
                    (CELL_HEAD, true),
                    (Role::ColumnHeader(column.align), row),
                )
            })
            .collect();
        let mut head_strips = strips(cells, 2.0, 4.0, &[rule(1.0, RAIL)], PAGE_ROOM / 3.0);
        let head_height: f32 = head_strips.iter().map(|strip| strip.height).sum();
        if let Some(first) = head_strips.first_mut() {
            first.before = before;
        }
        for strip in &mut head_strips {
            strip.keep = true;
        }
        let repeats = head_height <= PAGE_ROOM / 3.0;
        let number = self.heads.len();
        self.heads.push(if repeats {
            head_strips.clone()
        } else {
            Vec::new()
        });
        self.strips.extend(head_strips);

        let body = self.node(Role::TableBody, node);
        let count = table.rows.len();
        let empty = Text::default();
        for (at, texts) in table.rows.iter().enumerate() {
            let row = self.node(Role::Row, body);
            let cells = table
                .columns
                .iter()
                .enumerate()
                .zip(&places)
                .map(|((number, column), place)| {
                    let text = texts.get(number).unwrap_or(&empty);
                    self.cell(
                        text,
                        *place,
                        column,
                        (CELL, false),
                        (Role::Cell(column.align), row),
                    )
                })
                .collect();
            let last = at + 1 == count;
            let line = if last {
                rule(0.6, RAIL)
            } else {
                rule(0.5, HAIRLINE)
            };
            for (number_in_row, mut strip) in
                strips(cells, 4.0, 4.5, &[line], PAGE_ROOM - head_height)
                    .into_iter()
                    .enumerate()
            {
                strip.table = Some(number);
                // The last row is never alone below a repeated head.
                strip.keep |= number_in_row == 0 && at + 2 == count && count > 2;
                self.strips.push(strip);
            }
        }
        if count == 0 {
            // The head wants something to stand above.
            self.strips.push(Strip {
                height: 4.0,
                ..Strip::default()
            });
        }
        self.strips.push(Strip {
            height: 6.0,
            ..Strip::default()
        });
    }

    fn cell(
        &mut self,
        text: &Text,
        (x, width): (f32, f32),
        column: &Column,
        (kind, bold): (Type, bool),
        (role, row): (Role, NodeId),
    ) -> CellLines {
        let node = self.node(role, row);
        let setting = Setting {
            bold,
            align: column.align,
            parting: if width < 170.0 {
                Parting::Freely
            } else {
                Parting::Seldom
            },
            ..Setting::of(kind).within(x, width)
        };
        let lines = if text.is_blank() {
            Vec::new()
        } else {
            self.set(text, setting, node)
        };
        CellLines {
            lines,
            lead: kind.lead,
            above: 0.0,
        }
    }
}

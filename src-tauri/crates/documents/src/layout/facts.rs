//! Facts with their names, as a table whose row headers are the names.

use super::flow::Setting;
use super::lines::Parting;
use super::row::{CellLines, Rule, strips};
use super::{Composer, PAGE_ROOM, Strip};
use crate::laid::{NodeId, Role};
use crate::model::{Align, Fact, Text};
use crate::style::{FACT_LABEL, FACT_VALUE, HAIRLINE, LEFT, WIDTH};

const GUTTER: f32 = 22.0;
/// The part of its half that a name takes.
const LABEL: f32 = 0.45;

impl Composer<'_> {
    pub(super) fn facts(&mut self, across: u8, about: &Text, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        let (side, width, label) = if across >= 2 {
            (2, (WIDTH - GUTTER) / 2.0, LABEL)
        } else {
            (1, WIDTH, 0.28)
        };
        let table = self.node(Role::Table, 0);
        if let Some(node) = self.nodes.get_mut(table) {
            node.title = Some(crate::text::single_line(&about.words())).filter(|t| !t.is_empty());
        }
        let body = self.node(Role::TableBody, table);
        let count = facts.len().div_ceil(side);
        for (number, pair) in facts.chunks(side).enumerate() {
            let row = self.node(Role::Row, body);
            let mut cells = Vec::new();
            let mut rules = Vec::new();
            let mut x = LEFT;
            for place in 0..side {
                if let Some(fact) = pair.get(place) {
                    cells.push(self.fact_cell(&fact.label, (x, width * label - 8.0), true, row));
                    let dash = Text::from("–");
                    let value = if fact.value.is_blank() {
                        &dash
                    } else {
                        &fact.value
                    };
                    cells.push(self.fact_cell(
                        value,
                        (x + width * label, width * (1.0 - label)),
                        false,
                        row,
                    ));
                    rules.push(Rule {
                        from: x,
                        to: x + width,
                        width: 0.5,
                        colour: HAIRLINE,
                    });
                } else {
                    // A table's rows are equally long, also where nothing is told.
                    self.node(Role::Cell(Align::Start), row);
                    self.node(Role::Cell(Align::Start), row);
                }
                x += width + GUTTER;
            }
            for (part, mut strip) in strips(cells, 2.5, 3.0, &rules, PAGE_ROOM)
                .into_iter()
                .enumerate()
            {
                if number == 0 && part == 0 {
                    strip.before = self.above(8.0);
                }
                strip.keep |= part == 0 && count > 2 && (number == 0 || number + 2 == count);
                self.strips.push(strip);
            }
        }
        self.strips.push(Strip {
            height: 4.0,
            ..Strip::default()
        });
    }

    fn fact_cell(
        &mut self,
        text: &Text,
        (x, width): (f32, f32),
        header: bool,
        row: NodeId,
    ) -> CellLines {
        let (role, kind) = if header {
            (Role::RowHeader, FACT_LABEL)
        } else {
            (Role::Cell(Align::Start), FACT_VALUE)
        };
        let node = self.node(role, row);
        let setting = Setting {
            parting: if header {
                Parting::Never
            } else {
                Parting::Seldom
            },
            ..Setting::of(kind).within(x, width)
        };
        CellLines {
            lines: self.set(text, setting, node),
            lead: kind.lead,
            above: if header { 0.46 } else { 0.0 },
        }
    }
}

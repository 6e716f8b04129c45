//! What every document opens with: its kind, its title, and whether it is to be taken as final.

use super::flow::Setting;
use super::lines::Parting;
use super::{Composer, Strip};
use crate::laid::{Role, Shape};
use crate::model::{Span, Text, Tone};
use crate::style::{LEFT, OVERLINE, RAIL, SUBTITLE, TITLE};

impl Composer<'_> {
    pub(super) fn opening(&mut self) {
        let document = self.document;
        if !document.kind.trim().is_empty() {
            let node = self.node(Role::Paragraph, 0);
            let lines = self.set(
                &document.kind.as_str().into(),
                Setting::of(OVERLINE).bold(),
                node,
            );
            self.run_on(lines, OVERLINE.lead, 0.0);
        }
        let title = if document.title.trim().is_empty() {
            self.words.untitled
        } else {
            document.title.as_str()
        };
        let node = self.node(Role::Heading(1), 0);
        if let Some(n) = self.nodes.get_mut(node) {
            n.title = Some(crate::text::single_line(title));
        }
        let setting = Setting {
            parting: Parting::Never,
            ..Setting::of(TITLE).bold()
        };
        let lines = self.set(&title.into(), setting, node);
        self.run_on(lines, TITLE.lead, 2.0);
        if !document.subtitle.trim().is_empty() {
            let node = self.node(Role::Paragraph, 0);
            let lines = self.set(
                &document.subtitle.as_str().into(),
                Setting::of(SUBTITLE),
                node,
            );
            self.run_on(lines, SUBTITLE.lead, 3.0);
        }
        for strip in &mut self.strips {
            strip.keep = true;
        }
        // A short stretch of rail below the title.
        let rail = Shape::Rectangle {
            x: LEFT,
            y: 0.0,
            width: 44.0,
            height: 3.0,
            colour: RAIL,
        };
        self.strips.push(Strip {
            before: 10.0,
            height: 10.0,
            paints: vec![super::flow::ornament(rail)],
            ..Strip::default()
        });
        let mut said: Vec<Text> = Vec::new();
        if document.example {
            said.push(
                vec![
                    Span::plain(self.words.example).bold(),
                    Span::plain(self.words.example_means),
                ]
                .into(),
            );
        }
        if document.concept {
            said.push(
                vec![
                    Span::plain(self.words.concept).bold(),
                    Span::plain(self.words.concept_means),
                ]
                .into(),
            );
        }
        if !said.is_empty() {
            self.notice(Tone::Attention, &said);
        }
    }
}

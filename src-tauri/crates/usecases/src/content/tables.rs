//! How a document's tables and cells are made, whatever they show.

use super::Sources;
use spoorboek_documents::model::{Column, Span, Table, Text};
use spoorboek_domain::{ChoiceList, Field, Group};

impl Sources<'_> {
    /// A table without the rows in which nothing stands.
    pub(super) fn table(
        &self,
        caption: [&str; 2],
        columns: &[(&str, &str, f32)],
        rows: impl Iterator<Item = Vec<Text>>,
    ) -> Table {
        let [nl, en] = caption;
        Table {
            caption: self.say(nl, en).into(),
            columns: columns
                .iter()
                .map(|(nl, en, weight)| Column::new(self.say(nl, en), *weight))
                .collect(),
            rows: rows
                .filter(|cells| cells.iter().any(|cell| !cell.is_blank()))
                .collect(),
        }
    }

    /// What is known of one subject, a line each; what is not known is left out.
    pub(super) fn facts_table<'f>(
        &self,
        caption: [&str; 2],
        facts: impl IntoIterator<Item = (&'f str, &'f str, Text)>,
    ) -> Table {
        let known = facts.into_iter().filter(|(.., value)| !value.is_blank());
        self.table(
            caption,
            &[("Onderwerp", "Subject", 1.6), ("Gegevens", "Details", 5.0)],
            known.map(|(nl, en, value)| vec![self.say(nl, en).into(), value]),
        )
    }

    /// A stretch in the language that the coach typed it in.
    fn span(&self, words: &str) -> Span {
        match self.foreign() {
            Some(language) => Span::plain(words).language(language),
            None => Span::plain(words),
        }
    }

    /// The coach's own words, in the language they were typed in.
    pub(super) fn typed(&self, words: &str, source: &str) -> Text {
        Text::from(self.span(words)).from_field(source)
    }

    pub(super) fn cell(&self, field: Field, row: &str) -> Text {
        self.typed(self.case.row_text(field, row), field.key())
    }

    /// Two fields in one cell, the second on a line of its own.
    pub(super) fn pair(&self, first: Field, second: Field, row: &str) -> Text {
        let words = [first, second].map(|field| self.case.row_text(field, row));
        let filled: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
        self.typed(&filled.join("\n"), first.key())
    }

    /// A choice with what the coach typed beside it.
    pub(super) fn named(&self, list: ChoiceList, choice: Field, name: Field, row: &str) -> Text {
        let label = self.choice(list, self.case.row_text(choice, row));
        let name_typed = self.case.row_text(name, row);
        if label.is_empty() || name_typed.is_empty() {
            let only = self.cell(name, row);
            return if only.is_blank() { label.into() } else { only };
        }
        let spans = vec![Span::plain(format!("{label}: ")), self.span(name_typed)];
        Text::from(spans).from_field(name.key())
    }

    pub(super) fn choice_cell(&self, list: ChoiceList, field: Field, row: &str) -> Text {
        self.choice(list, self.case.row_text(field, row)).into()
    }

    /// The barriers of which it is told, each with what is done against it.
    pub(super) fn barriers(&self, told: impl Fn(&str) -> bool) -> Table {
        let case = self.case;
        let rows = case.rows(Group::Barrier).into_iter();
        let rows = rows.filter(|row| told(row));
        let row = |row: String| {
            let due = case.row_date(Field::BarrierDue, &row);
            vec![
                self.choice_cell(ChoiceList::BarrierKind, Field::BarrierKind, &row),
                self.cell(Field::BarrierWhat, &row),
                self.cell(Field::BarrierAction, &row),
                due.map(spoorboek_documents::short_date)
                    .unwrap_or_default()
                    .into(),
                self.choice_cell(ChoiceList::ActionStatus, Field::BarrierStatus, &row),
            ]
        };
        self.table(
            ["Belemmeringen en acties", "Barriers and actions"],
            &[
                ("Soort", "Kind", 1.7),
                ("Belemmering", "Barrier", 2.6),
                ("Wat eraan wordt gedaan", "What is done about it", 2.8),
                ("Vóór", "By", 1.4),
                ("Stand", "Status", 1.3),
            ],
            rows.map(row),
        )
    }
}

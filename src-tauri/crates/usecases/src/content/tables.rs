//! The tables that a document shows, from the case.

use super::{FromCase, Sources};
use spoorboek_documents::model::{Column, Span, Table, Text};
use spoorboek_documents::short_date;
use spoorboek_domain::{ChoiceList, Field, Group};

impl Sources<'_> {
    /// A section that is a table alone, or nothing where the table has no rows.
    pub(super) fn with_table(&self, table: Table) -> FromCase {
        if table.rows.is_empty() {
            FromCase::default()
        } else {
            FromCase {
                text: String::new(),
                tables: vec![table],
            }
        }
    }

    fn table(
        &self,
        caption: [&str; 2],
        columns: &[(&str, &str, f32)],
        rows: Vec<Vec<Text>>,
    ) -> Table {
        let [nl, en] = caption;
        Table {
            caption: self.say(nl, en).into(),
            columns: columns
                .iter()
                .map(|(nl, en, weight)| Column::new(self.say(nl, en), *weight))
                .collect(),
            rows,
        }
    }

    /// The coach's own words, in the language they were typed in.
    fn typed(&self, words: &str, source: &str) -> Text {
        let span = match self.foreign() {
            Some(language) => Span::plain(words).language(language),
            None => Span::plain(words),
        };
        Text::from(span).from_field(source)
    }

    fn cell(&self, field: Field, row: &str) -> Text {
        self.typed(self.case.row_text(field, row), field.key())
    }

    fn choice_cell(&self, list: ChoiceList, field: Field, row: &str) -> Text {
        self.choice(list, self.case.row_text(field, row)).into()
    }

    pub(super) fn directions(&self) -> Table {
        let row = |row: &String| {
            vec![
                self.cell(Field::DirectionTitle, row),
                self.cell(Field::DirectionReason, row),
                self.choice_cell(ChoiceList::Chance, Field::DirectionChance, row),
            ]
        };
        self.table(
            ["Zoekrichtingen", "Directions of search"],
            &[
                ("Richting", "Direction", 3.0),
                ("Waarom passend", "Why it fits", 4.0),
                ("Kans", "Chance", 1.2),
            ],
            self.case.rows(Group::Direction).iter().map(row).collect(),
        )
    }

    pub(super) fn milestones(&self) -> Table {
        let row = |row: &String| {
            let due = self.case.row_date(Field::MilestoneDue, row).map(short_date);
            vec![
                self.cell(Field::MilestoneWhat, row),
                self.cell(Field::MilestoneWho, row),
                due.unwrap_or_default().into(),
                self.cell(Field::MilestoneProof, row),
                self.choice_cell(ChoiceList::MilestoneStatus, Field::MilestoneStatus, row),
            ]
        };
        self.table(
            ["Mijlpalen", "Milestones"],
            &[
                ("Wat", "What", 3.4),
                ("Wie", "Who", 2.0),
                ("Wanneer", "When", 1.5),
                ("Bewijs", "Proof", 2.2),
                ("Stand", "Status", 1.3),
            ],
            self.case.rows(Group::Milestone).iter().map(row).collect(),
        )
    }

    pub(super) fn instruments(&self) -> Table {
        let row = |row: &String| {
            vec![
                self.cell(Field::InstrumentName, row),
                self.choice_cell(ChoiceList::InstrumentUse, Field::InstrumentUse, row),
                self.cell(Field::InstrumentReason, row),
            ]
        };
        self.table(
            ["Instrumenten", "Instruments"],
            &[
                ("Instrument", "Instrument", 3.0),
                ("Keuze", "Choice", 1.4),
                ("Reden", "Reason", 4.0),
            ],
            self.case.rows(Group::Instrument).iter().map(row).collect(),
        )
    }

    pub(super) fn contacts(&self) -> Table {
        let contacts = self.reported().filter(|entry| entry.kind.is_contact());
        let rows = contacts.map(|entry| {
            let minutes = entry.minutes.map(|minutes| format!("{minutes} min"));
            vec![
                short_date(entry.date).into(),
                entry.kind.label().get(self.language).into(),
                minutes.unwrap_or_default().into(),
                Text::from(entry.who.clone()).from_field("log"),
            ]
        });
        self.table(
            ["Contacten in deze periode", "Contacts in this period"],
            &[
                ("Datum", "Date", 1.5),
                ("Soort", "Kind", 2.4),
                ("Duur", "Duration", 1.2),
                ("Aanwezig", "Present", 4.0),
            ],
            rows.collect(),
        )
    }

    pub(super) fn applications(&self) -> Table {
        let sent = self.case.applications.iter().rev();
        let changed = |day: Option<_>| day.is_some_and(|day| self.in_period(day));
        let rows = sent
            .filter(|it| self.in_period(it.date) || changed(it.status_on))
            .map(|it| {
                let status = it.status.label().get(self.language);
                let status = match it.status_on {
                    Some(day) => format!("{status} ({})", short_date(day)),
                    None => status.to_owned(),
                };
                vec![
                    short_date(it.date).into(),
                    Text::from(it.employer.clone()).from_field("application"),
                    self.typed(&it.job, "application"),
                    it.channel.label().get(self.language).into(),
                    status.into(),
                    self.typed(&it.note, "application"),
                ]
            });
        self.table(
            [
                "Sollicitaties in deze periode",
                "Applications in this period",
            ],
            &[
                ("Datum", "Date", 1.5),
                ("Werkgever", "Employer", 2.2),
                ("Functie", "Job", 2.2),
                ("Via", "Channel", 1.5),
                ("Stand", "Status", 1.9),
                ("Leerpunt", "Lesson", 2.6),
            ],
            rows.collect(),
        )
    }
}

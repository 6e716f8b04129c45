//! What the plan consists of: milestones by phase, services, hours, instruments, and who receives it.

use crate::content::{FromCase, Sources};
use spoorboek_documents::model::{Table, Text};
use spoorboek_documents::{hours, short_date};
use spoorboek_domain::{ChoiceList, Field, Group};

impl Sources<'_> {
    /// A table for each phase. A milestone without one stands in the phase in which it is due.
    pub(super) fn planned_milestones(&self) -> FromCase {
        let case = self.case;
        let days = case.phase_days();
        let phase = |row: &String| {
            let typed: Option<u8> = case.row_text(Field::MilestonePhase, row).parse().ok();
            let due = || case.row_date(Field::MilestoneDue, row);
            typed.or_else(|| days.on(due()?))
        };
        let rows: Vec<_> = case.rows(Group::Milestone);
        let rows: Vec<_> = rows.iter().map(|row| (phase(row), row)).collect();
        let of_phase = |phase: Option<u8>, title: String| {
            let of_phase = rows.iter().filter(|(its, _)| *its == phase);
            self.milestones_of(title, of_phase.map(|(_, row)| *row))
        };
        let title = self.say("Mijlpalen", "Milestones");
        let mut from_case = FromCase::default();
        for (key, label) in ChoiceList::Phase.choices() {
            let named = self.say("Mijlpalen van fase", "Milestones of phase");
            let title = format!("{named} {}", label.get(self.language));
            from_case = from_case.and(of_phase(key.parse().ok(), title));
        }
        from_case.and(of_phase(None, title.to_owned()))
    }

    fn milestones_of<'r>(&self, title: String, rows: impl Iterator<Item = &'r String>) -> Table {
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
        let table = self.table(
            ["", ""],
            &[
                ("Wat", "What", 3.4),
                ("Wie", "Who", 2.0),
                ("Wanneer", "When", 1.5),
                ("Bewijs", "Proof", 2.2),
                ("Stand", "Status", 1.3),
            ],
            rows.map(row),
        );
        Table {
            caption: title.into(),
            ..table
        }
    }

    /// The services, without the referral for personal support.
    pub(super) fn planned_services(&self) -> Table {
        let case = self.case;
        let rows = self.without_referrals(case.rows(Group::Service));
        let row = |row: String| {
            let planned = case.row_date(Field::ServicePlannedOn, &row).map(short_date);
            let in_all = case.row_number(Field::ServiceHours, &row).map(hours);
            vec![
                self.named(
                    ChoiceList::ServiceKind,
                    Field::ServiceKind,
                    Field::ServiceWhat,
                    &row,
                ),
                case.row_text(Field::ServicePhase, &row).into(),
                self.cell(Field::ServiceProvider, &row),
                planned.unwrap_or_default().into(),
                in_all.unwrap_or_default().into(),
            ]
        };
        self.table(
            ["Geplande diensten", "Services planned"],
            &[
                ("Dienst", "Service", 4.0),
                ("Fase", "Phase", 0.8),
                ("Door", "By", 2.4),
                ("Gepland op", "Planned on", 1.5),
                ("Uren", "Hours", 0.9),
            ],
            rows.map(row),
        )
    }

    pub(super) fn planned_hours(&self) -> String {
        let lines = [
            (Field::CoachHours, "Coach, per week", "Coach, a week"),
            (
                Field::EmployeeHours,
                "Werknemer, per week",
                "Employee, a week",
            ),
            (
                Field::CoachHoursTotal,
                "Coach, in het hele traject",
                "Coach, in the whole programme",
            ),
        ];
        let lines = lines.into_iter().filter_map(|(field, nl, en)| {
            let hours = hours(self.case.number(field)?);
            Some(format!("- {}: {hours}", self.say(nl, en)))
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    pub(super) fn instruments(&self) -> Table {
        let row = |row: &String| {
            vec![
                self.named(
                    ChoiceList::InstrumentKind,
                    Field::InstrumentKind,
                    Field::InstrumentName,
                    row,
                ),
                self.choice_cell(ChoiceList::InstrumentUse, Field::InstrumentUse, row),
                self.cell(Field::InstrumentReason, row),
            ]
        };
        self.table(
            ["", ""],
            &[
                ("Instrument", "Instrument", 3.0),
                ("Keuze", "Choice", 1.4),
                ("Reden", "Reason", 4.0),
            ],
            self.case.rows(Group::Instrument).iter().map(row),
        )
    }

    /// Who receives which document, the employee first. What else is known of a person stays in the
    /// case, and so do the employee's own advisers: the employer need not know of them.
    pub(super) fn recipients(&self) -> Table {
        let receives = [
            (Field::PersonReceivesPlan, "trajectplan", "trajectory plan"),
            (
                Field::PersonReceivesReports,
                "voortgangsrapportages",
                "progress reports",
            ),
            (Field::PersonReceivesFinal, "eindrapportage", "final report"),
        ];
        let people = self.case.rows(Group::Person);
        let employee = self.case.text(Field::EmployeeName);
        let reads_first = vec![
            Text::from(employee).from_field(Field::EmployeeName.key()),
            self.say("Werknemer", "Employee").into(),
            Text::from(""),
            self.say("alles, als eerste", "everything, first").into(),
        ];
        let own = |row: &&String| {
            matches!(
                self.case.row_text(Field::PersonRole, row),
                "adviser" | "representative"
            )
        };
        let row = |row: &String| {
            let papers = receives.iter().filter_map(|(field, nl, en)| {
                let receives = self.case.flag(*field, row) == Some(true);
                receives.then(|| self.say(nl, en))
            });
            let papers: Vec<&str> = papers.collect();
            if papers.is_empty() {
                return Vec::new();
            }
            let name =
                |field: Field| Text::from(self.case.row_text(field, row)).from_field(field.key());
            vec![
                name(Field::PersonName),
                self.choice_cell(ChoiceList::PersonRole, Field::PersonRole, row),
                name(Field::PersonOrganisation),
                papers.join(", ").into(),
            ]
        };
        self.table(
            ["", ""],
            &[
                ("Naam", "Name", 2.2),
                ("Rol", "Role", 2.2),
                ("Organisatie", "Organisation", 2.2),
                ("Krijgt", "Receives", 3.0),
            ],
            (!employee.is_empty())
                .then_some(reads_first)
                .into_iter()
                .chain(people.iter().filter(|row| !own(row)).map(row)),
        )
    }
}

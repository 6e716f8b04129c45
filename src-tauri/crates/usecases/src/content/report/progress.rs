//! What was done and reached in the period: contacts, services, training, applications, milestones,
//! hours and money.

use crate::content::{FromCase, Sources, euros, sentences};
use spoorboek_documents::model::{Table, Text};
use spoorboek_documents::{hours, short_date};
use spoorboek_domain::{ChoiceList, Field, Group};

/// The rules of the UWV check that are about how many applications there are.
const FEW_APPLICATIONS: [&str; 2] = ["24", "25"];

impl Sources<'_> {
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
            rows,
        )
    }

    /// The rows of a group whose day lies in the period, by that day.
    fn rows_in_period(&self, group: Group, day: Field) -> Vec<String> {
        let rows = self.case.rows(group).into_iter();
        let dated = rows.filter_map(|row| Some((self.case.row_date(day, &row)?, row)));
        let mut dated: Vec<_> = dated.filter(|(on, _)| self.in_period(*on)).collect();
        dated.sort_by_key(|(on, _)| *on);
        dated.into_iter().map(|(_, row)| row).collect()
    }

    pub(super) fn services_done(&self) -> Table {
        let case = self.case;
        let rows = self.rows_in_period(Group::Service, Field::ServiceDoneOn);
        let rows = self.without_referrals(rows);
        let row = |row: String| {
            let done = case.row_date(Field::ServiceDoneOn, &row).map(short_date);
            vec![
                done.unwrap_or_default().into(),
                self.named(
                    ChoiceList::ServiceKind,
                    Field::ServiceKind,
                    Field::ServiceWhat,
                    &row,
                ),
                self.cell(Field::ServiceProvider, &row),
                self.cell(Field::ServiceResult, &row),
            ]
        };
        self.table(
            ["Diensten in deze periode", "Services given in this period"],
            &[
                ("Datum", "Date", 1.5),
                ("Dienst", "Service", 3.4),
                ("Door", "By", 2.0),
                ("Resultaat", "Result", 3.2),
            ],
            rows.map(row),
        )
    }

    /// That there was training, and whether the step that was agreed was taken. Which exercise, which
    /// theme and what score stay with coach and employee: they are notes of the training.
    pub(super) fn training(&self) -> Table {
        let case = self.case;
        let row = |row: &String| {
            let on = case.row_date(Field::TrainingOn, row).map(short_date);
            let taken = case.flag(Field::TrainingActionDone, row);
            let taken = taken.map(|taken| self.yes_no(taken)).unwrap_or_default();
            vec![on.unwrap_or_default().into(), taken.into()]
        };
        let rows = self.rows_in_period(Group::Training, Field::TrainingOn);
        self.table(
            [
                "ACT-training in deze periode",
                "ACT training in this period",
            ],
            &[
                ("Datum", "Date", 1.5),
                ("Afgesproken stap gezet", "Agreed step taken", 3.0),
            ],
            rows.iter().map(row),
        )
    }

    /// The applications of the period with what came of them. Where there are none, why: if the
    /// coach wrote that down in the period.
    pub(super) fn applications(&self) -> FromCase {
        let table = self.applications_table();
        if !table.rows.is_empty() {
            return FromCase::default().and(table);
        }
        let reason = self.say("Reden", "Reason");
        let why = FEW_APPLICATIONS.into_iter().filter_map(|rule| {
            let (on, why) = self.explained(rule)?;
            let why = sentences(&[why]);
            self.in_period(on)
                .then(|| format!("{reason} ({}): {why}", short_date(on)))
        });
        let why: Vec<String> = why.collect();
        if why.is_empty() {
            return FromCase::default();
        }
        let none = self.say(
            "In deze periode zijn geen sollicitaties gedaan.",
            "No applications were made in this period.",
        );
        FromCase::typed(format!("{none} {}", why.join(" ")))
    }

    /// Whether the applications' rules are explained there already, and need not be told again.
    pub(super) fn tells_of_applications(&self, rule: &str) -> bool {
        FEW_APPLICATIONS.contains(&rule) && self.applications_table().rows.is_empty()
    }

    fn applications_table(&self) -> Table {
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
                let what = [it.job.trim(), it.employer.trim()];
                let what: Vec<&str> = what.into_iter().filter(|it| !it.is_empty()).collect();
                vec![
                    short_date(it.date).into(),
                    self.typed(&what.join("\n"), "application"),
                    it.channel.label().get(self.language).into(),
                    status.into(),
                    self.typed(it.proof.trim(), "application"),
                    self.typed(it.lesson.trim(), "application"),
                ]
            });
        self.table(
            [
                "Sollicitaties in deze periode",
                "Applications in this period",
            ],
            &[
                ("Datum", "Date", 1.5),
                ("Functie en werkgever", "Job and employer", 2.6),
                ("Via", "Channel", 1.4),
                ("Stand", "Status", 1.8),
                ("Bewijs", "Proof", 1.8),
                ("Leerpunt", "Lesson", 2.4),
            ],
            rows,
        )
    }

    /// The milestones against the plan, as they stood on the last day of the period.
    pub(super) fn milestones_reached(&self) -> Table {
        let row = |row: &String| {
            let due = self.case.row_date(Field::MilestoneDue, row).map(short_date);
            vec![
                self.cell(Field::MilestoneWhat, row),
                self.cell(Field::MilestoneWho, row),
                due.unwrap_or_default().into(),
                self.reached(row).into(),
                self.cell(Field::MilestoneNote, row),
            ]
        };
        self.table(
            [
                "Mijlpalen tegenover het plan",
                "Milestones against the plan",
            ],
            &[
                ("Wat", "What", 3.2),
                ("Wie", "Who", 1.8),
                ("Afgesproken", "Due", 1.5),
                ("Stand", "Status", 2.2),
                ("Toelichting", "Note", 2.4),
            ],
            self.case.rows(Group::Milestone).iter().map(row),
        )
    }

    /// How a milestone stood: reached when, and how late.
    fn reached(&self, row: &str) -> String {
        let case = self.case;
        let by = self.last_day();
        let due = case.row_date(Field::MilestoneDue, row);
        let done_on = case.row_date(Field::MilestoneDoneOn, row);
        let status = case.row_text(Field::MilestoneStatus, row);
        // What was reached after the period had not been reached in it.
        let reached = match done_on {
            Some(day) => day <= by,
            None => status == "done",
        };
        let label = match status {
            "dropped" => "dropped",
            _ if reached => "done",
            _ => "open",
        };
        let label = self.choice(ChoiceList::MilestoneStatus, label);
        if status == "dropped" {
            return label.to_owned();
        }
        let mut says = label.to_owned();
        let mut until = by;
        if let Some(day) = done_on.filter(|_| reached) {
            until = day;
            says = format!("{label} {} {}", self.say("op", "on"), short_date(day));
        } else if reached {
            return says;
        }
        let late = due.map_or(0, |due| (until - due).num_days());
        if late > 0 {
            let days = match late {
                1 => self.say("dag te laat", "day late"),
                _ => self.say("dagen te laat", "days late"),
            };
            says = format!("{says}, {late} {days}");
        }
        says
    }

    /// The coach's time and the budget: planned in all, by now, and used.
    pub(super) fn spending(&self) -> Table {
        let by = self.last_day();
        let trajectory = self.case.trajectory(self.outcome, by);
        let row = |title: &str, of: spoorboek_domain::Spending, shown: &dyn Fn(i64) -> String| {
            if of.planned.is_none() && of.used == 0 {
                return Vec::new();
            }
            let told = |number: Option<i64>| Text::from(number.map(shown).unwrap_or_default());
            vec![
                title.into(),
                told(of.planned),
                told(of.planned_by_now),
                told(Some(of.used)),
            ]
        };
        let rows = [
            row(
                self.say("Uren van de coach", "Hours of the coach"),
                trajectory.coach_hours,
                &hours,
            ),
            row("Budget", trajectory.budget, &|cents| {
                euros(cents, self.language)
            }),
        ];
        let until = short_date(by);
        let caption = [
            format!("Gepland en gebruikt tot en met {until}"),
            format!("Planned and used until {until}"),
        ];
        let [nl, en] = caption.each_ref().map(String::as_str);
        let mut table = self.table(
            [nl, en],
            &[
                ("Wat", "What", 2.4),
                ("Gepland in totaal", "Planned in all", 2.0),
                ("Gepland tot nu", "Planned by now", 2.0),
                ("Gebruikt", "Used", 2.0),
            ],
            rows.into_iter(),
        );
        for column in table.columns.iter_mut().skip(1) {
            *column = column.clone().end();
        }
        table
    }
}

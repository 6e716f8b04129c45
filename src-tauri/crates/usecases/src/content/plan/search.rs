//! The search profile, and what it says of the chance of work.

use crate::content::{FromCase, Sources};
use chrono::NaiveDate;
use spoorboek_documents::model::{Table, Text};
use spoorboek_documents::{hours, short_date};
use spoorboek_domain::{ChoiceList, Field, Group};

/// The share of the old wage is told in whole per cents, rounded down: 64.9% is not yet 65%.
fn percent_of(new: i64, old: i64) -> Option<i128> {
    (old > 0).then(|| i128::from(new) * 100 / i128::from(old))
}

impl Sources<'_> {
    pub(super) fn search_profile(&self) -> FromCase {
        let rows = self.case.rows(Group::Direction);
        let named = rows.into_iter().filter(|row| {
            let title = self.case.row_text(Field::DirectionTitle, row);
            !title.is_empty()
        });
        let (searched, others): (Vec<_>, Vec<_>) = named.partition(|row| self.is_searched(row));
        if searched.is_empty() && others.is_empty() {
            return FromCase::default();
        }
        let reason = FromCase::typed(self.case.text(Field::SearchWidthReason));
        FromCase::from(self.search_days())
            .below(reason)
            .and(self.directions(&searched))
            .and(self.directions_apart(&searched))
            .and(self.fits(&searched))
            .and(self.vacancies(&searched))
            .and(self.not_searched(&others))
    }

    fn is_searched(&self, row: &str) -> bool {
        let status = self.case.row_text(Field::DirectionStatus, row);
        !matches!(status, "paused" | "ruled_out")
    }

    /// When the search profile was agreed, and last compared with capacity and market.
    fn search_days(&self) -> String {
        let on = |field| self.case.date(field).map(short_date);
        let agreed = on(Field::SearchEstablishedOn).map(|day| {
            let says = self.say(
                "Het zoekprofiel is vastgesteld op",
                "The search profile was agreed on",
            );
            format!("{says} {day}.")
        });
        let compared = on(Field::SearchReviewedOn).map(|day| {
            let says = self.say(
                "Het is voor het laatst vergeleken met belastbaarheid en arbeidsmarkt op",
                "It was last compared with work capacity and labour market on",
            );
            format!("{says} {day}.")
        });
        let sentences: Vec<String> = agreed.into_iter().chain(compared).collect();
        sentences.join(" ")
    }

    fn directions(&self, searched: &[String]) -> Table {
        let row = |row: &String| {
            let a_week = self.case.row_number(Field::DirectionHours, row).map(hours);
            vec![
                self.pair(Field::DirectionTitle, Field::DirectionSector, row),
                self.cell(Field::DirectionReason, row),
                a_week.unwrap_or_default().into(),
                self.cell(Field::DirectionRegion, row),
                self.choice_cell(ChoiceList::Chance, Field::DirectionChance, row),
            ]
        };
        self.table(
            ["Zoekrichtingen", "Directions of search"],
            &[
                ("Functie en branche", "Job and branch", 2.8),
                ("Waarom passend", "Why it fits", 3.4),
                ("Uren per week", "Hours a week", 1.1),
                ("Regio", "Region", 1.7),
                ("Kans", "Chance", 1.0),
            ],
            searched.iter().map(row),
        )
    }

    /// What a direction pays and asks, where that is known.
    fn directions_apart(&self, searched: &[String]) -> Table {
        let case = self.case;
        let old = case.number(Field::EmployeeWage);
        let row = |row: &String| {
            let new = case.row_number(Field::DirectionWage, row);
            let wage = new.zip(old).and_then(|(new, old)| percent_of(new, old));
            let rest = [
                wage.map(|percent| format!("{percent}%"))
                    .unwrap_or_default()
                    .into(),
                self.choice_cell(ChoiceList::Cefr, Field::DirectionDutch, row),
                self.cell(Field::DirectionPermit, row),
                self.cell(Field::DirectionGap, row),
                self.cell(Field::DirectionGapClosed, row),
            ];
            if rest.iter().all(Text::is_blank) {
                return Vec::new();
            }
            let mut cells = vec![self.cell(Field::DirectionTitle, row)];
            cells.extend(rest);
            cells
        };
        self.table(
            [
                "Wat de richtingen vragen en opleveren",
                "What the directions ask and pay",
            ],
            &[
                ("Functie", "Job", 2.0),
                ("Deel van het oude loon", "Share of the old wage", 1.2),
                ("Nederlands", "Dutch", 1.4),
                ("Vergunning", "Permit", 1.8),
                ("Wat ontbreekt", "What is missing", 2.0),
                ("Hoe dat wordt opgelost", "How that is closed", 2.2),
            ],
            searched.iter().map(row),
        )
    }

    /// Of each direction which limits it simply fits, in one row, and then those of which more is
    /// said. What was not tested is left out.
    fn fits(&self, searched: &[String]) -> Table {
        let limits = self.case.rows(Group::Limit);
        let mut rows = Vec::new();
        for direction in searched {
            let tested = limits.iter().filter_map(|limit| {
                let fit = format!("{direction}.{limit}");
                let verdict = self.case.row_text(Field::FitVerdict, &fit);
                let says = self.case.row_text(Field::LimitText, limit);
                let known = !verdict.is_empty() && !says.is_empty();
                known.then_some((fit, verdict, says))
            });
            let (fitting, others): (Vec<_>, Vec<_>) = tested.partition(|(fit, verdict, _)| {
                *verdict == "fits" && self.case.row_text(Field::FitNote, fit).is_empty()
            });
            let row = |says: &str, verdict, note| {
                vec![
                    self.cell(Field::DirectionTitle, direction),
                    self.typed(says, Field::LimitText.key()),
                    self.choice(ChoiceList::FitVerdict, verdict).into(),
                    note,
                ]
            };
            let together: Vec<&str> = fitting.iter().map(|(.., says)| *says).collect();
            if !together.is_empty() {
                rows.push(row(&together.join("\n"), "fits", Text::default()));
            }
            let apart = others
                .iter()
                .map(|(fit, verdict, says)| row(says, verdict, self.cell(Field::FitNote, fit)));
            rows.extend(apart);
        }
        self.table(
            [
                "Past de richting bij de belastbaarheid?",
                "Does the direction fit the work capacity?",
            ],
            &[
                ("Functie", "Job", 2.0),
                ("Belastbaarheid", "Work capacity", 3.8),
                ("Past", "Fits", 1.5),
                ("Aanpassing", "Adjustment", 2.4),
            ],
            rows.into_iter(),
        )
    }

    fn vacancies(&self, searched: &[String]) -> Table {
        let case = self.case;
        let of_searched = self.vacancies_of(searched);
        let row = |(row, direction): (String, String)| {
            let seen = case.row_date(Field::VacancySeenOn, &row).map(short_date);
            vec![
                self.pair(Field::VacancyTitle, Field::VacancyEmployer, &row),
                self.cell(Field::DirectionTitle, &direction),
                self.cell(Field::VacancySource, &row),
                seen.unwrap_or_default().into(),
            ]
        };
        self.table(
            ["Vacatures als bewijs", "Vacancies as proof"],
            &[
                ("Vacature en werkgever", "Vacancy and employer", 3.4),
                ("Zoekrichting", "Direction", 2.2),
                ("Bron", "Source", 2.8),
                ("Gezien op", "Seen on", 1.4),
            ],
            of_searched.into_iter().map(row),
        )
    }

    /// The vacancies of directions, with their direction.
    fn vacancies_of(&self, directions: &[String]) -> Vec<(String, String)> {
        let rows = self.case.rows(Group::Vacancy).into_iter();
        let of_direction = rows.filter_map(|row| {
            let direction = self.case.row_text(Field::VacancyDirection, &row);
            let direction = directions.iter().find(|it| *it == direction)?.clone();
            let title = self.case.row_text(Field::VacancyTitle, &row);
            (!title.is_empty()).then_some((row, direction))
        });
        of_direction.collect()
    }

    fn not_searched(&self, others: &[String]) -> Table {
        let row = |row: &String| {
            vec![
                self.pair(Field::DirectionTitle, Field::DirectionSector, row),
                self.choice_cell(ChoiceList::DirectionStatus, Field::DirectionStatus, row),
                self.cell(Field::DirectionRuledOut, row),
            ]
        };
        self.table(
            [
                "Richtingen waarin niet wordt gezocht",
                "Directions that are not searched in",
            ],
            &[
                ("Functie en branche", "Job and branch", 3.0),
                ("Stand", "Status", 1.4),
                ("Reden", "Reason", 4.2),
            ],
            others.iter().map(row),
        )
    }

    /// The chance of placement, from the coach's judgement of each direction and the vacancies that
    /// were seen. Nothing where no chance was judged.
    pub(super) fn placeability(&self) -> String {
        let case = self.case;
        let rows = case.rows(Group::Direction).into_iter();
        let searched: Vec<String> = rows
            .filter(|row| !case.row_text(Field::DirectionTitle, row).is_empty())
            .filter(|row| self.is_searched(row))
            .collect();
        let chances = ChoiceList::Chance.choices().iter();
        let judged: Vec<String> = chances
            .filter_map(|(key, label)| {
                let of_chance = searched.iter();
                let count = of_chance
                    .filter(|row| case.row_text(Field::DirectionChance, row) == *key)
                    .count();
                let directions = match count {
                    0 => return None,
                    1 => self.say("1 richting", "1 direction").to_owned(),
                    many => format!("{many} {}", self.say("richtingen", "directions")),
                };
                Some(format!("{} ({directions})", label.get(self.language)))
            })
            .collect();
        if judged.is_empty() {
            return String::new();
        }
        let chance = self.say(
            "De coach schat de kans op werk per zoekrichting in als",
            "The coach judges the chance of work in each direction as",
        );
        let mut text = format!("{chance}: {}.", judged.join(", "));
        let vacancies = self.vacancies_of(&searched);
        if !vacancies.is_empty() {
            let days = self.threshold("vacancy_days");
            let recent = vacancies.iter().filter(|(row, _)| {
                let seen = case.row_date(Field::VacancySeenOn, row);
                seen.is_some_and(|day| is_recent(day, self.document.date, days))
            });
            let (all, recent) = (vacancies.len(), recent.count());
            text.push(' ');
            text.push_str(&match self.language {
                spoorboek_domain::Language::Nl => format!(
                    "Vacatures als bewijs in het zoekprofiel: {all}. Daarvan gezien in de laatste {days} dagen: {recent}."
                ),
                spoorboek_domain::Language::En => format!(
                    "Vacancies as proof in the search profile: {all}. Of these seen in the last {days} days: {recent}."
                ),
            });
        }
        text
    }
}

fn is_recent(seen: NaiveDate, today: NaiveDate, days: i64) -> bool {
    (0..=days).contains(&(today - seen).num_days())
}

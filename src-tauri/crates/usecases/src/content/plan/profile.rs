//! Who the employee is, in terms of work: background, profile and what stands in the way.

use crate::content::{FromCase, Sources, joined, one_line};
use spoorboek_documents::model::{Table, Text};
use spoorboek_documents::{hours, short_date};
use spoorboek_domain::{ChoiceList, Field, Group};

impl Sources<'_> {
    /// Where somebody lives, may stay and can move to. Partner and children are not named: what
    /// holds a move back stands here only as the coach wrote it, in practical terms.
    pub(super) fn social_background(&self) -> FromCase {
        let case = self.case;
        let where_to = case.text(Field::MoveWhere);
        let can_move = case.flag(Field::CanMove, "").map(|can| self.yes_no(can));
        let moving = [can_move.unwrap_or_default(), where_to];
        // Whether it lasts is all that work asks; what was applied for is the employee's own.
        let stay = match case.text(Field::SettledStatus) {
            "temporary" | "five_years" | "applied" => {
                self.say("tijdelijk verblijf", "temporary residence")
            }
            "permanent" | "citizen" => self.say("blijvend verblijf", "permanent residence"),
            _ => "",
        };
        let lines = [
            (
                "Woonplaats",
                "Lives in",
                one_line(case.text(Field::EmployeeTown)),
            ),
            (
                "Verblijf in Nederland",
                "Residence in the Netherlands",
                stay.to_owned(),
            ),
            (
                "Verhuizen voor werk",
                "Moving house for work",
                one_line(&joined(&moving)),
            ),
        ];
        let lines = lines.into_iter().filter(|(.., says)| !says.is_empty());
        let lines = lines.map(|(nl, en, says)| format!("- {}: {says}", self.say(nl, en)));
        FromCase {
            typed: !where_to.is_empty(),
            ..lines.collect::<Vec<_>>().join("\n").into()
        }
    }

    pub(super) fn personal_profile(&self) -> FromCase {
        FromCase::typed(self.case.text(Field::PersonalProfile))
            .and(self.education())
            .and(self.experience())
            .and(self.languages())
            .and(self.competences())
            .and(self.availability())
    }

    fn education(&self) -> Table {
        let case = self.case;
        let row = |row: &String| {
            let year = case.row_number(Field::EducationYear, row);
            let known = self.choice(
                ChoiceList::Recognition,
                case.row_text(Field::EducationRecognition, row),
            );
            let on = case.row_date(Field::EducationRecognitionOn, row);
            let known = match on {
                Some(day) if !known.is_empty() => format!("{known}, {}", short_date(day)),
                _ => known.to_owned(),
            };
            vec![
                self.cell(Field::EducationTitle, row),
                self.pair(Field::EducationInstitution, Field::EducationCountry, row),
                self.choice_cell(ChoiceList::EducationLevel, Field::EducationLevel, row),
                year.map(|year| year.to_string()).unwrap_or_default().into(),
                known.into(),
            ]
        };
        self.table(
            ["Opleiding", "Education"],
            &[
                ("Opleiding", "Study", 2.6),
                ("Waar", "Where", 2.4),
                ("Niveau", "Level", 1.7),
                ("Jaar", "Year", 0.8),
                ("Erkenning", "Recognition", 2.4),
            ],
            case.rows(Group::Education).iter().map(row),
        )
    }

    fn experience(&self) -> Table {
        let case = self.case;
        let row = |row: &String| {
            let year = |field| case.row_number(field, row);
            let years = match (year(Field::ExperienceFrom), year(Field::ExperienceTo)) {
                (Some(from), Some(to)) if from == to => from.to_string(),
                (Some(from), Some(to)) => format!("{from}-{to}"),
                (Some(from), None) => format!("{} {from}", self.say("sinds", "since")),
                (None, Some(to)) => format!("{} {to}", self.say("tot", "until")),
                (None, None) => String::new(),
            };
            vec![
                self.cell(Field::ExperienceJob, row),
                self.pair(Field::ExperienceEmployer, Field::ExperienceSector, row),
                years.into(),
                self.cell(Field::ExperienceTasks, row),
            ]
        };
        self.table(
            ["Werkervaring", "Work experience"],
            &[
                ("Functie", "Job", 2.2),
                ("Werkgever en branche", "Employer and branch", 2.4),
                ("Jaren", "Years", 1.3),
                ("Werkzaamheden", "Tasks", 3.8),
            ],
            case.rows(Group::Experience).iter().map(row),
        )
    }

    fn languages(&self) -> Table {
        let skills = [
            Field::LanguageListening,
            Field::LanguageReading,
            Field::LanguageSpeaking,
            Field::LanguageWriting,
        ];
        let row = |row: &String| {
            let mut cells = vec![self.cell(Field::LanguageName, row)];
            cells.extend(skills.map(|skill| self.choice_cell(ChoiceList::Cefr, skill, row)));
            cells
        };
        self.table(
            [
                "Talen, volgens het Europese kader (ERK)",
                "Languages, by the European framework (CEFR)",
            ],
            &[
                ("Taal", "Language", 1.6),
                ("Luisteren", "Listening", 1.6),
                ("Lezen", "Reading", 1.6),
                ("Spreken", "Speaking", 1.6),
                ("Schrijven", "Writing", 1.6),
            ],
            self.case.rows(Group::Language).iter().map(row),
        )
    }

    fn competences(&self) -> Table {
        let row = |row: &String| {
            vec![
                self.cell(Field::CompetenceName, row),
                self.choice_cell(ChoiceList::CompetenceKind, Field::CompetenceKind, row),
                self.cell(Field::CompetenceProof, row),
            ]
        };
        self.table(
            ["Sterke kanten", "Strengths"],
            &[
                ("Sterke kant", "Strength", 3.0),
                ("Soort", "Kind", 1.6),
                ("Blijkt uit", "Shown by", 3.8),
            ],
            self.case.rows(Group::Competence).iter().map(row),
        )
    }

    fn availability(&self) -> Table {
        let case = self.case;
        let minutes = case.number(Field::CommuteMinutes).map(|minutes| {
            format!(
                "{minutes} {}",
                self.say("minuten (enkele reis)", "minutes (one way)")
            )
        });
        let means = self.choice(ChoiceList::CommuteMeans, case.text(Field::CommuteMeans));
        let commute = joined(&[minutes.as_deref().unwrap_or_default(), means]);
        let open_to = [
            (Field::FlexibleRole, "andere functie", "another role"),
            (Field::FlexibleLevel, "ander niveau", "another level"),
            (Field::FlexibleSector, "andere branche", "another sector"),
        ];
        let open_to = open_to.into_iter().filter_map(|(field, nl, en)| {
            let open = self.yes_no(case.flag(field, "")?);
            Some(format!("{}: {open}", self.say(nl, en)))
        });
        let open_to = open_to.collect::<Vec<_>>().join(" · ");
        let hours = case.number(Field::AvailableHours).map(hours);
        let note = |field| self.cell(field, "");
        let facts: [(&str, &str, Text); 6] = [
            (
                "Uren per week",
                "Hours a week",
                hours.unwrap_or_default().into(),
            ),
            ("Dagen", "Days", note(Field::AvailableDays)),
            ("Reistijd", "Travel time", commute.into()),
            ("Staat open voor", "Is open to", open_to.into()),
            (
                "Hoe ver dat gaat",
                "How far that goes",
                note(Field::FlexibilityNote),
            ),
            (
                "Netwerk in Nederland",
                "Network in the Netherlands",
                note(Field::Network),
            ),
        ];
        self.facts_table(
            ["Beschikbaarheid en netwerk", "Availability and network"],
            facts,
        )
    }
}

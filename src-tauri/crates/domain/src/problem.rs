//! What is wrong with a fact, at its field.

use crate::rule_facts::form_field;
use crate::{CaseFile, Fact, FactKey, Field, FieldKind, Group, SUPPORT_REFERRAL, read};
use chrono::NaiveDate;
use spoorboek_rules as rules;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The other field of a contradiction.
    pub other: Option<Field>,
    /// What the sentence names: a date (`YYYY-MM-DD`), or limits.
    pub detail: Option<String>,
}

impl Problem {
    /// A problem that needs no other field and no detail.
    #[must_use]
    pub fn new(kind: ProblemKind) -> Self {
        Self {
            kind,
            other: None,
            detail: None,
        }
    }

    /// A problem whose sentence names something.
    #[must_use]
    pub fn with_detail(kind: ProblemKind, detail: String) -> Self {
        Self {
            kind,
            other: None,
            detail: Some(detail),
        }
    }

    fn against(kind: ProblemKind, other: Field) -> Self {
        Self {
            kind,
            other: Some(other),
            detail: None,
        }
    }
}

/// The kinds of problem. The window has a sentence for each in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// This cannot be read as a date.
    NotADate,
    /// The month has no such day.
    NoSuchDay,
    /// The date lies outside the years that the program knows.
    DateOutOfRange,
    /// This cannot be read as a number.
    NotANumber,
    /// This cannot be read as a time of the day.
    NotATime,
    /// A referral for personal support has no content here, only its days.
    NoContentHere,
    /// The number lies outside its limits.
    NumberOutOfRange,
    /// This is none of the choices.
    NotAChoice,
    /// The text is longer than the program keeps.
    TooLong,
    /// The field must not be empty.
    Required,
    /// The date must lie after that of the other field.
    NotAfter,
    /// The date must not lie before that of the other field.
    Before,
    /// The periods overlap.
    Overlaps,
    /// The other field of the pair is missing.
    OtherMissing,
    /// After this leave a new case begins.
    StartsNewCase,
    /// So long an interruption ends the sick leave: the count begins anew on the day in `detail`.
    CountsAnew,
    /// The date lies in the future, where only the past makes sense.
    InFuture,
}

impl CaseFile {
    /// All that is wrong with the facts: what cannot be read, what contradicts another fact, what
    /// has not happened yet. Nothing here stops a date that does not depend on it.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<(FactKey, Problem)> {
        let mut problems = Vec::new();
        for (key, fact) in &self.facts {
            match fact {
                Fact::Unreadable(typed) => {
                    let problem = match read(key.field, typed, today) {
                        Err(problem) => problem,
                        // Typed as `+6w` or without a year, and readable since: type it again.
                        Ok(_) => Problem::new(match key.field.kind() {
                            FieldKind::Date => ProblemKind::NotADate,
                            FieldKind::Time => ProblemKind::NotATime,
                            _ => ProblemKind::NotANumber,
                        }),
                    };
                    problems.push((key.clone(), problem));
                }
                Fact::Known(_) => {
                    let date = self.row_date(key.field, &key.row);
                    if key.field.has_happened() && date.is_some_and(|date| date > today) {
                        problems.push((key.clone(), Problem::new(ProblemKind::InFuture)));
                    }
                }
            }
        }
        for field in Field::ALL.iter().copied().filter(|field| field.required()) {
            let key = FactKey::single(field);
            if field != Field::DossierNumber && !self.facts.contains_key(&key) {
                problems.push((key, Problem::new(ProblemKind::Required)));
            }
        }
        if let Some(facts) = self.rule_facts(today) {
            let found = rules::validate(&facts)
                .into_iter()
                .chain(rules::oddities(&facts));
            problems.extend(found.filter_map(|problem| self.at_field(problem, today)));
        }
        if let (Some(born), Some(ill)) = (
            self.date(Field::EmployeeBirthDate),
            self.date(Field::FirstSickDay),
        ) && born >= ill
        {
            let key = FactKey::single(Field::EmployeeBirthDate);
            problems.push((
                key,
                Problem::against(ProblemKind::NotAfter, Field::FirstSickDay),
            ));
        }
        let start = self.date(Field::ProgrammeStart);
        for field in [Field::ProlongedTo, Field::EndingOn] {
            if self.date(field).is_some_and(|end| Some(end) < start) {
                let before = Problem::against(ProblemKind::Before, Field::ProgrammeStart);
                problems.push((FactKey::single(field), before));
            }
        }
        for row in self.rows(Group::Service) {
            if self.row_text(Field::ServiceKind, &row) != SUPPORT_REFERRAL {
                continue;
            }
            // What somebody is referred for is not the coach's to keep.
            for field in [Field::ServiceWhat, Field::ServiceResult] {
                let key = FactKey::row(field, &row);
                if self.facts.contains_key(&key) {
                    problems.push((key, Problem::new(ProblemKind::NoContentHere)));
                }
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        problems.retain(|(key, _)| seen.insert(key.clone()));
        problems
    }

    /// Where the count begins anew after an interruption or leave, because it ended the sick leave
    /// before it. It is right, and moves every date: so it is said at the field.
    #[must_use]
    pub fn counts_anew(&self, outcome: &rules::Outcome<'_>) -> Option<(FactKey, Problem)> {
        let day = outcome.effective_first_sick_day;
        if day == outcome.first_sick_day {
            return None;
        }
        let after = |field, group| {
            let rows = self.rows(group).into_iter();
            let ends = move |row: &String| self.row_date(field, row);
            rows.map(move |row| (ends(&row), FactKey::row(field, &row)))
        };
        let again = after(Field::InterruptionSickAgainOn, Group::Interruption)
            .find(|(ended, _)| *ended == Some(day));
        let leave = after(Field::LeaveTo, Group::MaternityLeave)
            .find(|(ended, _)| ended.and_then(|last| last.succ_opt()) == Some(day));
        let (_, key) = again.or(leave)?;
        let detail = day.format("%Y-%m-%d").to_string();
        Some((key, Problem::with_detail(ProblemKind::CountsAnew, detail)))
    }

    /// A problem the rules found, at the field of the form.
    fn at_field(&self, found: rules::FactProblem, today: NaiveDate) -> Option<(FactKey, Problem)> {
        use rules::ProblemKind as Found;
        let field = self.field_behind(found.path.field, today)?;
        let row = match (found.path.index, field.group()) {
            (Some(index), Some(group)) => self.rows(group).get(index).cloned()?,
            _ => String::new(),
        };
        let problem = match found.kind {
            Found::Missing => Problem::new(ProblemKind::OtherMissing),
            Found::DateOutOfRange => {
                Problem::with_detail(ProblemKind::DateOutOfRange, "1990-2100".to_owned())
            }
            Found::NumberOutOfRange { min, max } => {
                Problem::with_detail(ProblemKind::NumberOutOfRange, format!("{min}-{max}"))
            }
            Found::NotAfterFirstSickDay => {
                Problem::against(ProblemKind::NotAfter, Field::FirstSickDay)
            }
            // The rows stand in order by then, so it can only overlap.
            Found::NotAfterPreviousInterruption => Problem::new(ProblemKind::Overlaps),
            Found::NotAfterRecovery => {
                Problem::against(ProblemKind::NotAfter, Field::InterruptionRecoveredOn)
            }
            Found::EndBeforeStart => Problem::against(
                ProblemKind::Before,
                match field {
                    Field::LeaveTo => Field::LeaveFrom,
                    Field::UnemploymentTo => Field::UnemploymentFrom,
                    Field::AbroadTo => Field::AbroadFrom,
                    _ => Field::ProgrammeStart,
                },
            ),
            Found::OverlapsOther => Problem::new(ProblemKind::Overlaps),
            Found::NewCaseAfterLeave => Problem::new(ProblemKind::StartsNewCase),
            Found::OutOfOrder { other } => Problem {
                kind: ProblemKind::Before,
                other: form_field(other),
                detail: None,
            },
        };
        Some((FactKey::row(field, &row), problem))
    }
}

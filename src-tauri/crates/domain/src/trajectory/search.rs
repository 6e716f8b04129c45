//! How wide the search is, and what each direction still lacks.

use super::{DirectionState, FitState, WidthLevel, WidthMeter, Yardsticks, count};
use crate::{Bilingual, CaseFile, ChoiceList, Field, Group, Value};
use chrono::NaiveDate;
use spoorboek_rules::Text;
use std::collections::BTreeSet;

/// The share of the old wage that is the usual yardstick, in per cent.
pub(super) const WAGE_PERCENT: i128 = 65;

/// Whether a wage reaches that share of the old one.
pub(super) fn pays_enough(new: i64, old: i64) -> bool {
    i128::from(new) * 100 >= i128::from(old) * WAGE_PERCENT
}

/// Whether is searched in a direction: it has a name, and is neither on hold nor ruled out.
pub(super) fn is_searched(case: &CaseFile, row: &str) -> bool {
    let status = case.row_text(Field::DirectionStatus, row);
    !case.row_text(Field::DirectionTitle, row).is_empty()
        && !matches!(status, "paused" | "ruled_out")
}

pub(super) fn width(case: &CaseFile, yardsticks: &Yardsticks) -> WidthMeter {
    let rows = case.rows(Group::Direction);
    let searched: Vec<&String> = rows.iter().filter(|row| is_searched(case, row)).collect();
    let origins = searched
        .iter()
        .map(|row| case.row_text(Field::DirectionOrigin, row));
    let directions = count(searched.iter());
    let from_market = count(
        origins
            .clone()
            .filter(|it| matches!(*it, "labour_market" | "labour_expert")),
    );
    let own = count(
        origins
            .clone()
            .filter(|it| matches!(*it, "wish" | "last_job")),
    );
    let sectors: BTreeSet<String> = searched
        .iter()
        .map(|row| case.row_text(Field::DirectionSector, row).to_lowercase())
        .filter(|sector| !sector.is_empty())
        .collect();
    let only_own = directions > 0 && own == directions;
    let mut because = Vec::new();
    let mut say = |holds: bool, nl, en| {
        if holds {
            because.push(Bilingual { nl, en });
        }
    };
    let all_are = |origin: &str| directions > 0 && origins.clone().all(|it| it == origin);
    say(
        all_are("wish"),
        "Er wordt alleen gezocht naar wat de werknemer graag wil.",
        "The search only follows what the employee wishes.",
    );
    say(
        all_are("last_job"),
        "Er wordt alleen gezocht naar werk dat op het laatste werk lijkt.",
        "The search is only for work like the last job.",
    );
    say(
        only_own && !all_are("wish") && !all_are("last_job"),
        "Alle richtingen zijn een wens of lijken op het laatste werk.",
        "All directions are a wish or like the last job.",
    );
    say(
        directions > 0 && from_market == 0 && !only_own,
        "Bij geen richting staat dat zij van de arbeidsmarkt of de arbeidsdeskundige komt.",
        "No direction says that it comes from the labour market or the labour expert.",
    );
    say(
        directions > 0 && directions < yardsticks.directions_least,
        "Er zijn te weinig richtingen.",
        "There are too few directions.",
    );
    say(
        directions > 1 && sectors.len() == 1,
        "Alle richtingen liggen in dezelfde branche.",
        "All directions lie in the same branch.",
    );
    say(
        directions > 0 && sectors.is_empty(),
        "Bij geen richting staat in welke branche zij ligt.",
        "No direction says in which branch it lies.",
    );
    let level = match (directions, only_own, because.is_empty()) {
        (0, ..) => WidthLevel::Empty,
        (_, true, _) => WidthLevel::TooNarrow,
        (_, _, false) => WidthLevel::Narrow,
        _ => WidthLevel::Wide,
    };
    WidthMeter {
        level,
        directions,
        sectors: count(sectors.iter()),
        from_market,
        because,
    }
}

/// What a case says once for all its directions.
struct Measures<'a> {
    case: &'a CaseFile,
    yardsticks: &'a Yardsticks,
    today: NaiveDate,
    limits: Vec<String>,
    vacancies: Vec<String>,
    dutch: Option<usize>,
}

pub(super) fn directions(
    case: &CaseFile,
    yardsticks: &Yardsticks,
    today: NaiveDate,
) -> Vec<DirectionState> {
    let limits = case.rows(Group::Limit).into_iter();
    let measures = Measures {
        case,
        yardsticks,
        today,
        limits: limits
            .filter(|row| !case.row_text(Field::LimitText, row).is_empty())
            .collect(),
        vacancies: case.rows(Group::Vacancy),
        dutch: employee_dutch(case),
    };
    let rows = case.rows(Group::Direction).into_iter();
    rows.map(|row| measures.direction(row)).collect()
}

/// Place in the list of levels.
fn level(key: &str) -> Option<usize> {
    let mut levels = ChoiceList::Cefr.choices().iter();
    levels.position(|(known, _)| *known == key)
}

/// The employee's Dutch: speaking, which employers meet first; where that is not known the lowest of
/// the other skills. None where no row of Dutch says it.
fn employee_dutch(case: &CaseFile) -> Option<usize> {
    let rows = case.rows(Group::Language);
    let is_dutch = |row: &&String| {
        let name = case.row_text(Field::LanguageName, row).to_lowercase();
        name.contains("nederland") || name.contains("dutch") || name == "nl"
    };
    let row = rows.iter().find(is_dutch)?;
    let skill = |field| level(case.row_text(field, row));
    let others = [
        Field::LanguageListening,
        Field::LanguageReading,
        Field::LanguageWriting,
    ];
    let lowest = || others.into_iter().filter_map(skill).min();
    skill(Field::LanguageSpeaking).or_else(lowest)
}

impl Measures<'_> {
    fn direction(&self, row: String) -> DirectionState {
        let case = self.case;
        let number = |field| case.row_number(field, &row);
        // Month against month, whatever the hours: the yardstick asks what is still earned of the old
        // wage, and fewer hours are part of what was lost.
        let wages = number(Field::DirectionWage).zip(case.number(Field::EmployeeWage));
        let wages = wages.filter(|(_, old)| *old > 0);
        let no_capacity = case.flag(Field::CapacityNone, "") == Some(true);
        let capacity = case.number(Field::CapacityHoursWeek);
        let capacity = if no_capacity { Some(0) } else { capacity };
        let most_commute = case.number(Field::CommuteMinutes);
        let asked = level(case.row_text(Field::DirectionDutch, &row));
        let recent = self.vacancies.iter().filter(|vacancy| {
            let seen = case.row_date(Field::VacancySeenOn, vacancy);
            let age = seen.map(|on| (self.today - on).num_days());
            case.row_text(Field::VacancyDirection, vacancy) == row
                && age
                    .is_some_and(|age| (0..=i64::from(self.yardsticks.vacancy_days)).contains(&age))
        });
        let mut state = DirectionState {
            fits: self
                .limits
                .iter()
                .map(|limit| self.fit(&row, limit))
                .collect(),
            wage_percent: wages
                .and_then(|(new, old)| u32::try_from(i128::from(new) * 100 / i128::from(old)).ok()),
            wage_enough: wages.map(|(new, old)| pays_enough(new, old)),
            hours_fit: number(Field::DirectionHours)
                .zip(capacity)
                .map(|(hours, most)| hours <= most),
            commute_fits: number(Field::DirectionCommute)
                .zip(most_commute)
                .map(|(minutes, most)| minutes <= most),
            dutch_gap: match (asked, self.dutch) {
                (Some(0), _) => Some(false),
                (Some(asked), Some(known)) => Some(asked > known),
                _ => None,
            },
            recent_vacancies: count(recent),
            concerns: Vec::new(),
            row,
        };
        let status = case.row_text(Field::DirectionStatus, &state.row);
        if status != "ruled_out" {
            state.concerns = self.concerns(&state);
        } else if case
            .row_text(Field::DirectionRuledOut, &state.row)
            .is_empty()
        {
            state.concerns.push(text(
                "Er staat niet waarom deze richting is uitgesloten.",
                "It is not said why this direction was ruled out.",
            ));
        }
        state
    }

    fn fit(&self, direction: &str, limit: &str) -> FitState {
        let fit_row = format!("{direction}.{limit}");
        let verdict = match self.case.row_value(Field::FitVerdict, &fit_row) {
            Some(Value::Choice(key)) => Some(*key),
            _ => None,
        };
        FitState {
            limit: limit.to_owned(),
            verdict,
            note: self.case.row_text(Field::FitNote, &fit_row).to_owned(),
            fit_row,
        }
    }

    fn concerns(&self, state: &DirectionState) -> Vec<Text> {
        let case = self.case;
        let mut found = Vec::new();
        let mut say = |holds: bool, nl: &str, en: &str| {
            if holds {
                found.push(text(nl, en));
            }
        };
        say(
            state.fits.is_empty(),
            "Er zijn nog geen beperkingen ingevuld om deze richting aan te toetsen.",
            "No limits are filled in yet to test this direction against.",
        );
        let untested = state.fits.iter().filter(|fit| fit.verdict.is_none());
        match untested.count() {
            0 => {}
            1 => say(
                true,
                "Eén beperking is nog niet getoetst.",
                "One limit is not tested yet.",
            ),
            many => say(
                true,
                &format!("{many} beperkingen zijn nog niet getoetst."),
                &format!("{many} limits are not tested yet."),
            ),
        }
        for fit in &state.fits {
            let limit = case.row_text(Field::LimitText, &fit.limit);
            say(
                fit.verdict == Some("does_not_fit"),
                &format!("Past niet bij: {limit}"),
                &format!("Does not fit: {limit}"),
            );
            say(
                fit.verdict == Some("adjusted") && fit.note.is_empty(),
                &format!("Er staat niet hoe het werk wordt aangepast aan: {limit}"),
                &format!("It is not said how the work is adjusted to: {limit}"),
            );
        }
        if let (Some(percent), Some(false)) = (state.wage_percent, state.wage_enough) {
            say(
                true,
                &format!("Het loon is {percent}% van het oude loon. De maatstaf is 65%."),
                &format!("The wage is {percent}% of the old one. The yardstick is 65%."),
            );
        }
        say(
            state.hours_fit == Some(false),
            "Het werk vraagt meer uren per week dan de werknemer nu kan werken.",
            "The work asks more hours a week than the employee can work now.",
        );
        say(
            state.commute_fits == Some(false),
            "De reistijd is langer dan kan.",
            "The way to work takes longer than is possible.",
        );
        let closed = !case
            .row_text(Field::DirectionGapClosed, &state.row)
            .is_empty();
        say(
            state.dutch_gap == Some(true) && !closed,
            "Het werk vraagt meer Nederlands dan de werknemer spreekt, en er staat niet hoe dat verschil kleiner wordt.",
            "The work asks for more Dutch than the employee speaks, and it is not said how that is made up for.",
        );
        let asks_dutch = level(case.row_text(Field::DirectionDutch, &state.row)).is_some();
        say(
            asks_dutch && state.dutch_gap.is_none(),
            "Het werk vraagt Nederlands. Vul bij de talen in hoe goed de werknemer dat spreekt.",
            "The work asks for Dutch. Fill in among the languages how well the employee speaks it.",
        );
        let (recent, least) = (state.recent_vacancies, self.yardsticks.vacancies_least);
        let days = self.yardsticks.vacancy_days;
        say(
            recent < least,
            &format!("Vacatures uit de laatste {days} dagen: {recent} van de {least}."),
            &format!("Vacancies of the last {days} days: {recent} of {least}."),
        );
        say(
            case.row_text(Field::DirectionReason, &state.row).is_empty(),
            "Er staat niet waarom deze richting past.",
            "It is not said why this direction fits.",
        );
        found
    }
}

pub(super) fn text(nl: &str, en: &str) -> Text {
    Text {
        nl: nl.to_owned(),
        en: en.to_owned(),
    }
}

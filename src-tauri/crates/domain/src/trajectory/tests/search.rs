//! The width of the search, and each direction.

use super::{Entered, at, case, with};
use crate::{CaseFile, DirectionState, Field, Trajectory, WidthLevel, Yardsticks};
use WidthLevel::{Empty, Narrow, TooNarrow, Wide};

/// Directions by origin and branch.
fn directions(of: &[(&str, &str)]) -> CaseFile {
    let mut case = CaseFile::default();
    for (place, (origin, sector)) in of.iter().enumerate() {
        let row = (place + 1).to_string();
        case = with(case, &[(Field::DirectionTitle, &row, "Analist")]);
        if !origin.is_empty() {
            case = with(case, &[(Field::DirectionOrigin, &row, origin)]);
        }
        if !sector.is_empty() {
            case = with(case, &[(Field::DirectionSector, &row, sector)]);
        }
    }
    case
}

const MARKET: &str = "labour_market";
const EXPERT: &str = "labour_expert";
const WISH: &str = "wish";
const LAST: &str = "last_job";

#[test]
fn the_meter_warns_at_wishes_the_last_job_few_directions_and_one_branch() {
    type Shown<'a> = (&'a [(&'a str, &'a str)], WidthLevel, u32, u32, usize);
    let cases: [Shown<'_>; 12] = [
        (&[], Empty, 0, 0, 0),
        (&[(WISH, "zorg")], TooNarrow, 1, 0, 2),
        (&[(LAST, "zorg")], TooNarrow, 1, 0, 2),
        (
            &[(LAST, "zorg"), (LAST, "bouw"), (LAST, "ict")],
            TooNarrow,
            3,
            0,
            1,
        ),
        (
            &[(WISH, "zorg"), (LAST, "bouw"), (WISH, "ict")],
            TooNarrow,
            3,
            0,
            1,
        ),
        // One from the market is enough not to be too narrow.
        (
            &[(WISH, "zorg"), (LAST, "bouw"), (MARKET, "ict")],
            Wide,
            3,
            1,
            0,
        ),
        (&[(MARKET, "zorg"), (EXPERT, "bouw")], Narrow, 2, 2, 1),
        (
            &[(MARKET, "zorg"), (EXPERT, "bouw"), (WISH, "ict")],
            Wide,
            3,
            2,
            0,
        ),
        (
            &[(MARKET, "zorg"), (EXPERT, " Zorg "), (WISH, "zorg")],
            Narrow,
            3,
            2,
            1,
        ),
        (&[(MARKET, ""), (EXPERT, ""), (WISH, "")], Narrow, 3, 2, 1),
        // An origin that was not said is neither.
        (
            &[("", "zorg"), ("", "bouw"), (WISH, "ict")],
            Narrow,
            3,
            0,
            1,
        ),
        (
            &[(MARKET, "zorg"), ("", "bouw"), (WISH, "ict")],
            Wide,
            3,
            1,
            0,
        ),
    ];
    for (of, level, count, from_market, because) in cases {
        let width = at(&directions(of), "2026-11-22").width;
        assert_eq!(width.level, level, "{of:?}");
        assert_eq!(
            (width.directions, width.from_market),
            (count, from_market),
            "{of:?}"
        );
        assert_eq!(width.because.len(), because, "{of:?}: {:?}", width.because);
    }
}

#[test]
fn only_directions_that_are_searched_in_count() {
    let wide = directions(&[(MARKET, "zorg"), (MARKET, "bouw"), (MARKET, "ict")]);
    for (status, level) in [
        ("active", Wide),
        ("successful", Wide),
        ("paused", Narrow),
        ("ruled_out", Narrow),
    ] {
        let case = with(wide.clone(), &[(Field::DirectionStatus, "3", status)]);
        assert_eq!(at(&case, "2026-11-22").width.level, level, "{status}");
    }
    let unnamed = with(wide, &[(Field::DirectionTitle, "3", " ")]);
    assert_eq!(at(&unnamed, "2026-11-22").width.directions, 2);
}

/// A direction that has nothing against it, with changes.
fn direction(changed: &[Entered<'_>]) -> (DirectionState, CaseFile) {
    let mut case = case(&[
        (Field::EmployeeWage, "", "500000"),
        (Field::CapacityHoursWeek, "", "1440"),
        (Field::CommuteMinutes, "", "45"),
        (Field::LimitText, "1", "Een rustige werkplek"),
        (Field::LimitText, "2", "Afwisselen van zitten en staan"),
        (Field::LanguageName, "1", "Engels"),
        (Field::LanguageSpeaking, "1", "C1"),
        (Field::LanguageName, "2", "Nederlands"),
        (Field::LanguageSpeaking, "2", "A2"),
        (Field::DirectionTitle, "7", "Analist"),
        (Field::DirectionReason, "7", "Vast ritme"),
        (Field::DirectionWage, "7", "325000"),
        (Field::DirectionHours, "7", "1440"),
        (Field::DirectionCommute, "7", "45"),
        (Field::DirectionDutch, "7", "A2"),
        (Field::FitVerdict, "7.1", "fits"),
        (Field::FitVerdict, "7.2", "adjusted"),
        (Field::FitNote, "7.2", "Bureau dat omhoog kan"),
    ]);
    for row in ["1", "2", "3"] {
        case = with(
            case,
            &[
                (Field::VacancyDirection, row, "7"),
                (Field::VacancySeenOn, row, "2026-11-20"),
            ],
        );
    }
    let case = with(case, changed);
    let mut directions = at(&case, "2026-11-22").directions;
    assert_eq!(directions.len(), 1);
    (directions.remove(0), case)
}

#[test]
fn a_direction_without_faults_has_no_concerns() {
    let (state, _) = direction(&[]);
    assert_eq!(state.concerns, []);
    assert_eq!(state.row, "7");
    assert_eq!(state.wage_percent, Some(65));
    assert_eq!(state.wage_enough, Some(true));
    assert_eq!(state.hours_fit, Some(true));
    assert_eq!(state.commute_fits, Some(true));
    assert_eq!(state.dutch_gap, Some(false));
    assert_eq!(state.recent_vacancies, 3);
    let fits: Vec<_> = state
        .fits
        .iter()
        .map(|fit| {
            (
                fit.limit.as_str(),
                fit.fit_row.as_str(),
                fit.verdict,
                fit.note.as_str(),
            )
        })
        .collect();
    let note = "Bureau dat omhoog kan";
    let expected = [
        ("1", "7.1", Some("fits"), ""),
        ("2", "7.2", Some("adjusted"), note),
    ];
    assert_eq!(fits, expected);
}

#[test]
fn each_fault_is_one_concern_in_both_languages() {
    let faults: [(&[Entered<'_>], &str); 12] = [
        (&[(Field::DirectionWage, "7", "324999")], "64%"),
        (&[(Field::DirectionHours, "7", "1441")], "meer uren"),
        (&[(Field::CapacityNone, "", "yes")], "meer uren"),
        (&[(Field::DirectionCommute, "7", "46")], "reistijd"),
        (&[(Field::DirectionDutch, "7", "B1")], "meer Nederlands"),
        (
            &[(Field::LanguageName, "2", "Frans")],
            "Vul bij de talen in",
        ),
        (
            &[(Field::FitVerdict, "7.1", "does_not_fit")],
            "Past niet bij: Een rustige",
        ),
        (
            &[(Field::FitNote, "7.2", " ")],
            "hoe het werk wordt aangepast",
        ),
        (&[(Field::LimitText, "3", "Overdag")], "Eén beperking"),
        (
            &[
                (Field::LimitText, "3", "Overdag"),
                (Field::LimitText, "4", "Klein team"),
            ],
            "2 beperkingen",
        ),
        (&[(Field::VacancyDirection, "3", "8")], "2 van de 3"),
        (
            &[(Field::DirectionReason, "7", "")],
            "waarom deze richting past",
        ),
    ];
    for (fault, says) in faults {
        let (state, _) = direction(fault);
        assert_eq!(state.concerns.len(), 1, "{fault:?}: {:?}", state.concerns);
        assert!(state.concerns[0].nl.contains(says), "{:?}", state.concerns);
        assert!(!state.concerns[0].en.is_empty());
    }
}

#[test]
fn what_is_not_known_is_no_fault() {
    let (_, mut case) = direction(&[]);
    for field in [
        Field::EmployeeWage,
        Field::CapacityHoursWeek,
        Field::CommuteMinutes,
    ] {
        case.enter(crate::FactKey::single(field), None);
    }
    case.enter(crate::FactKey::row(Field::DirectionDutch, "7"), None);
    let state = at(&case, "2026-11-22").directions.remove(0);
    assert_eq!(state.wage_percent, None);
    assert_eq!(state.wage_enough, None);
    assert_eq!(state.hours_fit, None);
    assert_eq!(state.commute_fits, None);
    assert_eq!(state.dutch_gap, None);
    assert_eq!(state.concerns, []);
    let nothing = with(case, &[(Field::EmployeeWage, "", "0")]);
    assert_eq!(at(&nothing, "2026-11-22").directions[0].wage_percent, None);
}

#[test]
fn dutch_is_that_of_speaking_else_the_lowest_known() {
    for (facts, gap) in [
        (vec![(Field::LanguageWriting, "2", "0")], false),
        (vec![(Field::LanguageSpeaking, "2", "A1")], true),
        (vec![(Field::LanguageSpeaking, "2", "B2")], false),
        (vec![(Field::LanguageName, "2", "Dutch (basic)")], false),
        // No Dutch is asked.
        (
            vec![
                (Field::LanguageSpeaking, "2", "0"),
                (Field::DirectionDutch, "7", "0"),
            ],
            false,
        ),
    ] {
        assert_eq!(direction(&facts).0.dutch_gap, Some(gap), "{facts:?}");
    }
    let (_, mut case) = direction(&[
        (Field::LanguageReading, "2", "B1"),
        (Field::LanguageListening, "2", "A1"),
    ]);
    case.enter(crate::FactKey::row(Field::LanguageSpeaking, "2"), None);
    assert_eq!(at(&case, "2026-11-22").directions[0].dutch_gap, Some(true));
    // A way to close the gap takes the concern away, not the gap.
    let (state, _) = direction(&[
        (Field::DirectionDutch, "7", "B1"),
        (Field::DirectionGapClosed, "7", "Cursus tot mei"),
    ]);
    assert_eq!((state.dutch_gap, state.concerns.len()), (Some(true), 0));
}

#[test]
fn a_vacancy_is_recent_for_sixty_days() {
    for (seen, recent) in [
        ("2026-11-23", 2),
        ("2026-11-22", 3),
        ("2026-09-23", 3),
        ("2026-09-22", 2),
    ] {
        let (state, _) = direction(&[(Field::VacancySeenOn, "1", seen)]);
        assert_eq!(state.recent_vacancies, recent, "{seen}");
    }
}

#[test]
fn the_numbers_are_those_that_the_coach_set() {
    let (_, case) = direction(&[(Field::VacancySeenOn, "1", "2026-10-01")]);
    let by =
        |yardsticks: &Yardsticks| case.trajectory_by(yardsticks, None, super::day("2026-11-22"));
    let standard = by(&Yardsticks::default());
    assert_eq!(standard, at(&case, "2026-11-22"));
    assert_eq!(standard.directions[0].concerns, []);
    let stricter = by(&Yardsticks {
        vacancies_least: 4,
        vacancy_days: 30,
        ..Yardsticks::default()
    });
    assert_eq!(stricter.directions[0].recent_vacancies, 2);
    let concern = &stricter.directions[0].concerns[0];
    assert_eq!(
        (concern.nl.as_str(), concern.en.as_str()),
        (
            "Vacatures uit de laatste 30 dagen: 2 van de 4.",
            "Vacancies of the last 30 days: 2 of 4."
        )
    );
    let few = "Er zijn te weinig richtingen.";
    let says_few = |of: &Trajectory| of.width.because.iter().any(|it| it.nl == few);
    let one = by(&Yardsticks {
        directions_least: 1,
        ..Yardsticks::default()
    });
    assert!(says_few(&standard) && !says_few(&one));
}

#[test]
fn a_direction_that_was_ruled_out_only_needs_its_reason() {
    let out = (Field::DirectionStatus, "7", "ruled_out");
    let (state, _) = direction(&[out, (Field::DirectionWage, "7", "1")]);
    assert_eq!(state.concerns.len(), 1);
    assert!(state.concerns[0].nl.contains("uitgesloten"));
    let (state, _) = direction(&[out, (Field::DirectionRuledOut, "7", "Te zwaar werk")]);
    assert_eq!(state.concerns, []);
}

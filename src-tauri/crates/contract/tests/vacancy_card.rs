//! The card of a vacancy under the rules that come with the program.
#![allow(clippy::unwrap_used, clippy::type_complexity)]

use CardVerdict::{Ask, Doubtful, Fits};
use chrono::NaiveDate;
use spoorboek_contract::rule_pack;
use spoorboek_domain::{
    Application, ApplicationStatus, CardVerdict, CaseFile, Channel, Fact, FactKey, Field,
    RegisterAnswer, VacancyCard, Value,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

/// A case with these facts; those of a highly skilled migrant of 38 whose contract ends.
fn case(facts: &[(Field, &str)]) -> CaseFile {
    let mut case = CaseFile::default();
    for (field, kept) in facts {
        let value = (!kept.is_empty()).then(|| Value::from_canonical(*field, kept).unwrap());
        case.enter(FactKey::single(*field), value.map(Fact::Known));
    }
    case
}

const MIGRANT: [(Field, &str); 6] = [
    (Field::FirstSickDay, "2025-09-15"),
    (Field::EmployeeBirthDate, "1988-04-17"),
    (Field::PermitCategory, "HSM"),
    (Field::PermitAnnotation, "G"),
    (Field::PermitExpiresOn, "2028-05-31"),
    (Field::EmploymentEnd, "2026-11-30"),
];

fn migrant(changed: &[(Field, &str)]) -> CaseFile {
    let all: Vec<(Field, &str)> = MIGRANT.iter().chain(changed).copied().collect();
    case(&all)
}

fn vacancy() -> Application {
    Application {
        id: "a".to_owned(),
        date: day("2026-11-20"),
        employer: "Voorbeeld B.V.".to_owned(),
        job: "Analist".to_owned(),
        direction: String::new(),
        channel: Channel::Vacancy,
        form: String::new(),
        recognised_sponsor: None,
        status: ApplicationStatus::Sent,
        status_on: None,
        note: String::new(),
        employer_kvk: String::new(),
        suitable: String::new(),
        proof: String::new(),
        lesson: String::new(),
        next_step: String::new(),
        remind_on: None,
        source: String::new(),
        salary: Some(600_000),
        hours: Some(24 * 60),
        start_on: Some(day("2026-12-15")),
        highly_skilled: Some(true),
    }
}

fn card(case: &CaseFile, vacancy: &Application, register: RegisterAnswer) -> VacancyCard {
    let facts = case.rule_facts(today()).unwrap();
    let card = case.vacancy_card(vacancy, register, rule_pack::engine(), &facts, today());
    for line in [&card.sponsor, &card.salary, &card.start] {
        // Two whole texts; and whatever is doubtful says who can confirm it, once.
        for (text, confirm) in [
            (&line.text.nl, "immigratieadvocaat"),
            (&line.text.en, "immigration lawyer"),
        ] {
            assert!(text.ends_with('.') && !text.contains('{'), "{text}");
            let times = usize::from(line.verdict == Doubtful);
            assert_eq!(text.matches(confirm).count(), times, "{text}");
            assert!(
                !text.contains("is niet erkend") && !text.contains("is not recognised"),
                "{text}"
            );
        }
    }
    card
}

const FOUND: RegisterAnswer = RegisterAnswer::Found(NaiveDate::from_ymd_opt(2026, 11, 5).unwrap());
const NOT_FOUND: RegisterAnswer =
    RegisterAnswer::NotFound(NaiveDate::from_ymd_opt(2026, 11, 5).unwrap());

#[test]
fn a_vacancy_that_fits_a_highly_skilled_migrant_fits_in_every_line() {
    let card = card(&migrant(&[]), &vacancy(), FOUND);
    assert_eq!(card.sponsor.verdict, Fits, "{:?}", card.sponsor);
    assert_eq!(card.salary.verdict, Fits, "{:?}", card.salary);
    assert_eq!(card.start.verdict, Fits, "{:?}", card.start);
    assert_eq!(card.verdict, Fits);
    assert_eq!(card.last_safe_day, Some(day("2027-02-27")));
    assert!(
        card.sponsor
            .text
            .nl
            .contains("register van 5 november 2026")
    );
    assert!(card.salary.text.en.contains("€ 6,000") && card.salary.text.en.contains("€ 5,942"));
}

#[test]
fn the_sponsor_line_weighs_register_and_what_was_heard() {
    let old = RegisterAnswer::Found(day("2026-10-17"));
    let just = RegisterAnswer::Found(day("2026-10-18"));
    let cases = [
        (FOUND, None, Fits),
        (FOUND, Some(true), Fits),
        (FOUND, Some(false), Ask),
        // 35 days old is young enough, 36 is not.
        (just, None, Fits),
        (old, None, Ask),
        (NOT_FOUND, None, Doubtful),
        (NOT_FOUND, Some(false), Doubtful),
        (NOT_FOUND, Some(true), Ask),
        (RegisterAnswer::NoNumber, None, Ask),
        (RegisterAnswer::NoRegister, None, Ask),
        (RegisterAnswer::NoNumber, Some(true), Fits),
        (RegisterAnswer::NoRegister, Some(false), Doubtful),
    ];
    for (register, recognised_sponsor, expected) in cases {
        let vacancy = Application {
            recognised_sponsor,
            ..vacancy()
        };
        let card = card(&migrant(&[]), &vacancy, register);
        assert_eq!(
            card.sponsor.verdict, expected,
            "{register:?} {recognised_sponsor:?}"
        );
    }
}

#[test]
fn only_some_permits_need_a_sponsor() {
    let cases = [
        ("HSM", "G", true, Doubtful),
        ("BLUE_CARD", "H", false, Fits),
        ("EU", "EU", false, Fits),
        ("PERMANENT", "", false, Fits),
        ("FAMILY_FREE", "A", false, Fits),
        // The permit names employer and work: another one needs a new permit.
        ("GVVA", "M", false, Doubtful),
        ("STUDENT", "C", false, Doubtful),
        ("UKRAINE", "A", false, Doubtful),
        // What the card says of work is not known; that a sponsor is needed is.
        ("HSM", "", true, Doubtful),
        ("BLUE_CARD", "", false, Ask),
        ("", "", false, Ask),
    ];
    for (category, annotation, sponsor, expected) in cases {
        let case = migrant(&[
            (Field::PermitCategory, category),
            (Field::PermitAnnotation, annotation),
        ]);
        let card = card(&case, &vacancy(), NOT_FOUND);
        let asks = card
            .sponsor
            .text
            .nl
            .contains("Er is een erkend referent nodig");
        assert_eq!(asks, sponsor, "{category} {annotation}: {:?}", card.sponsor);
        assert_eq!(card.sponsor.verdict, expected, "{category} {annotation}");
    }
}

#[test]
fn the_level_of_the_work_counts_where_the_permit_asks_it() {
    for (category, annotation, skilled, expected) in [
        ("HSM", "G", None, Ask),
        ("HSM", "G", Some(true), Fits),
        ("HSM", "G", Some(false), Doubtful),
        ("BLUE_CARD", "H", None, Ask),
        ("BLUE_CARD", "H", Some(false), Doubtful),
        ("EU", "EU", Some(false), Fits),
    ] {
        let case = migrant(&[
            (Field::PermitCategory, category),
            (Field::PermitAnnotation, annotation),
        ]);
        let vacancy = Application {
            highly_skilled: skilled,
            ..vacancy()
        };
        let card = card(&case, &vacancy, FOUND);
        assert_eq!(card.sponsor.verdict, expected, "{category} {skilled:?}");
    }
}

#[test]
fn a_form_that_the_permit_forbids_is_doubtful() {
    for (form, expected) in [
        ("NEW_CONTRACT", Fits),
        ("SECONDMENT", Doubtful),
        ("WORK_EXPERIENCE", Doubtful),
        ("COURSE", Fits),
    ] {
        let vacancy = Application {
            form: form.to_owned(),
            ..vacancy()
        };
        let card = card(&migrant(&[]), &vacancy, FOUND);
        assert_eq!(card.sponsor.verdict, expected, "{form}: {:?}", card.sponsor);
    }
}

#[test]
fn the_wage_is_held_against_the_norm_of_the_year_of_the_first_day() {
    // Norms of 2026: 5942 from 30, 4357 below, 3122 reduced.
    let cases: [(&str, &str, &str, Option<i64>, Option<&str>, CardVerdict); 12] = [
        (
            "HSM",
            "1988-04-17",
            "",
            Some(594_200),
            Some("2026-12-31"),
            Fits,
        ),
        (
            "HSM",
            "1988-04-17",
            "",
            Some(594_199),
            Some("2026-12-31"),
            Doubtful,
        ),
        // Thirty on the first day of work, or the day after it.
        (
            "HSM",
            "1996-12-15",
            "",
            Some(500_000),
            Some("2026-12-15"),
            Doubtful,
        ),
        (
            "HSM",
            "1996-12-16",
            "",
            Some(500_000),
            Some("2026-12-15"),
            Fits,
        ),
        (
            "HSM",
            "1988-04-17",
            "yes",
            Some(312_200),
            Some("2026-12-15"),
            Doubtful,
        ),
        // The norm of 2027 is not known yet, and that of 2026 may not stand in for it.
        (
            "HSM",
            "1988-04-17",
            "",
            Some(900_000),
            Some("2027-01-01"),
            Ask,
        ),
        ("HSM", "1988-04-17", "", None, Some("2026-12-15"), Ask),
        ("HSM", "1988-04-17", "", Some(600_000), None, Ask),
        ("HSM", "1988-04-17", "", Some(500_000), None, Doubtful),
        ("HSM", "", "", Some(600_000), Some("2026-12-15"), Ask),
        ("BLUE_CARD", "", "", Some(594_200), Some("2026-12-15"), Fits),
        ("EU", "", "", None, None, Fits),
    ];
    for (category, born, reduced, salary, start, expected) in cases {
        let annotation = match category {
            "HSM" => "G",
            "BLUE_CARD" => "H",
            _ => "EU",
        };
        let case = migrant(&[
            (Field::PermitCategory, category),
            (Field::PermitAnnotation, annotation),
            (Field::EmployeeBirthDate, born),
            (Field::PermitReducedCriterion, reduced),
        ]);
        let vacancy = Application {
            salary,
            start_on: start.map(day),
            ..vacancy()
        };
        let card = card(&case, &vacancy, FOUND);
        assert_eq!(
            card.salary.verdict, expected,
            "{category} {born} {salary:?} {start:?}: {:?}",
            card.salary
        );
    }
}

#[test]
fn fewer_hours_do_not_lower_the_norm() {
    let of = |hours| {
        let vacancy = Application {
            hours,
            salary: Some(400_000),
            ..vacancy()
        };
        card(&migrant(&[]), &vacancy, FOUND).salary
    };
    assert_eq!(of(Some(24 * 60)), of(Some(40 * 60)));
    assert_eq!(of(None).verdict, Doubtful);
    assert!(of(None).text.nl.contains("ook bij minder uren"));
}

#[test]
fn the_first_day_is_held_against_the_last_safe_day() {
    // The search period ends on 28 February 2027: the day before it is the last safe one.
    for (start, expected) in [
        (Some("2027-02-26"), Fits),
        (Some("2027-02-27"), Fits),
        (Some("2027-02-28"), Doubtful),
        (None, Ask),
    ] {
        let vacancy = Application {
            start_on: start.map(day),
            ..vacancy()
        };
        let card = card(&migrant(&[]), &vacancy, FOUND);
        assert_eq!(card.start.verdict, expected, "{start:?}");
        assert_eq!(card.last_safe_day, Some(day("2027-02-27")), "{start:?}");
    }
}

#[test]
fn each_permit_has_its_own_last_day() {
    let cases: [(&[(Field, &str)], Option<&str>, CardVerdict); 9] = [
        // The card ends before the search period does.
        (
            &[(Field::PermitExpiresOn, "2027-01-15")],
            Some("2027-01-14"),
            Fits,
        ),
        // No end of the contract is known: the day before the card's last day.
        (
            &[
                (Field::EmploymentEnd, ""),
                (Field::PermitExpiresOn, "2026-12-16"),
            ],
            Some("2026-12-15"),
            Fits,
        ),
        (
            &[
                (Field::EmploymentEnd, ""),
                (Field::PermitExpiresOn, "2026-12-15"),
            ],
            Some("2026-12-14"),
            Doubtful,
        ),
        (
            &[(Field::EmploymentEnd, ""), (Field::PermitExpiresOn, "")],
            None,
            Ask,
        ),
        // The stay of a researcher hangs on the contract, and its last day still counts.
        (
            &[
                (Field::PermitCategory, "RESEARCHER"),
                (Field::PermitAnnotation, "A"),
            ],
            Some("2026-11-30"),
            Doubtful,
        ),
        (
            &[
                (Field::PermitCategory, "FAMILY_FREE"),
                (Field::PermitAnnotation, "A"),
                (Field::MainPersonExpiresOn, "2026-12-20"),
            ],
            Some("2026-12-19"),
            Fits,
        ),
        (
            &[
                (Field::PermitCategory, "UKRAINE"),
                (Field::PermitAnnotation, "A"),
                (Field::PermitExpiresOn, ""),
            ],
            Some("2027-03-03"),
            Fits,
        ),
        (
            &[
                (Field::PermitCategory, "EU"),
                (Field::PermitAnnotation, "EU"),
            ],
            None,
            Fits,
        ),
        (
            &[
                (Field::PermitCategory, ""),
                (Field::PermitAnnotation, ""),
                (Field::PermitExpiresOn, ""),
            ],
            None,
            Ask,
        ),
    ];
    for (facts, safe, expected) in cases {
        let card = card(&migrant(facts), &vacancy(), FOUND);
        assert_eq!(card.last_safe_day, safe.map(day), "{facts:?}");
        assert_eq!(card.start.verdict, expected, "{facts:?}: {:?}", card.start);
    }
}

#[test]
fn a_safe_day_that_passed_is_doubtful_though_no_first_day_is_known() {
    let case = migrant(&[(Field::EmploymentEnd, "2026-08-20")]);
    let vacancy = Application {
        start_on: None,
        ..vacancy()
    };
    let card = card(&case, &vacancy, FOUND);
    assert_eq!(card.last_safe_day, Some(day("2026-11-19")));
    assert_eq!(card.start.verdict, Doubtful);
}

#[test]
fn a_placement_planned_elsewhere_plays_no_part() {
    let planned = migrant(&[
        (Field::PlacementForm, "SECONDMENT"),
        (Field::PlacementHostSponsor, "no"),
        (Field::PlacementSalary, "100000"),
        (Field::PlacementStart, "2028-01-01"),
    ]);
    assert_eq!(
        card(&planned, &vacancy(), FOUND),
        card(&migrant(&[]), &vacancy(), FOUND)
    );
}

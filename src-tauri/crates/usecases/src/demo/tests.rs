//! What the examples hold, whether it makes sense, and what they leave out.

mod papers;

use super::*;
use crate::words::open_words;
use example::Both;
use spoorboek_contract::rule_pack;
use spoorboek_domain::{Channel, ChoiceList, Group, LogKind, StationState};
use spoorboek_rules::{Engine, Verdict};
use std::collections::BTreeSet;

/// Every example in both languages, with its name.
fn all(today: NaiveDate) -> Vec<(&'static str, Language, CaseFile)> {
    let both = EXAMPLES
        .iter()
        .flat_map(|example| Language::ALL.map(|language| (*example, language)));
    both.map(|(example, language)| {
        let case = case_file(example, example.name, today, language);
        (example.name, language, case)
    })
    .collect()
}

fn date(text: &str) -> NaiveDate {
    day(text).expect("a date")
}

fn engine() -> Engine {
    Engine::new(rule_pack::builtin()).expect("rules")
}

#[test]
fn everything_typed_can_be_read() {
    for (name, language, case) in all(WRITTEN_FOR) {
        let example = EXAMPLES.iter().find(|it| it.name == name).expect("it");
        let mut keys = BTreeSet::new();
        for typed in example.facts.iter().flat_map(|part| part.iter()) {
            let (key, fact) = fact(typed, WRITTEN_FOR, language);
            assert!(fact.is_some(), "{name} {}: {}", key.field.key(), key.row);
            assert_eq!(
                key.row.is_empty(),
                key.field.group().is_none(),
                "{name} {}",
                key.field.key()
            );
            assert!(keys.insert(key.clone()), "{name} {} twice", key.field.key());
        }
        // And the language that the case is typed in.
        assert_eq!(case.facts.len(), keys.len() + 1, "{name}");
        assert_eq!(case.log.len(), example.log.len(), "{name}");
        assert_eq!(
            case.applications.len(),
            example.applications.len(),
            "{name}"
        );
        assert_eq!(case.documents.len(), example.documents.len(), "{name}");
        for (sent, kept) in example
            .applications
            .iter()
            .zip(case.applications.iter().rev())
        {
            assert_eq!(kept.salary.is_some(), !sent.salary.is_empty(), "{name}");
            assert_eq!(kept.hours.is_some(), !sent.hours.is_empty(), "{name}");
            assert!(!kept.direction.is_empty(), "{name}: {}", kept.employer);
            assert!(!kept.proof.is_empty(), "{name}: {}", kept.employer);
        }
    }
}

#[test]
fn each_text_stands_in_both_languages() {
    let is_text = |text: &str| text.contains(' ') && text.chars().any(char::is_lowercase);
    // Names and places are the same in both.
    let same = |[nl, en]: &Both| en.is_empty() && is_text(nl);
    for example in EXAMPLES {
        for line in example.log {
            for text in [&line.summary, &line.result, &line.next] {
                assert!(!same(text), "{}: {text:?}", example.name);
            }
        }
        for sent in example.applications {
            for text in [
                &sent.job,
                &sent.note,
                &sent.suitable,
                &sent.lesson,
                &sent.next,
            ] {
                assert!(!same(text), "{}: {text:?}", example.name);
            }
        }
        for (field, row, text) in example.facts.iter().flat_map(|part| part.iter()) {
            if field.kind() == FieldKind::LongText {
                assert!(!same(text), "{} {} {row}", example.name, field.key());
            }
        }
    }
}

#[test]
fn nothing_is_wrong_with_any_fact_whatever_the_day() {
    for today in [
        "2026-11-22",
        "2026-11-28",
        "2027-03-10",
        "2028-02-29",
        "2026-01-05",
    ] {
        for (name, language, case) in all(date(today)) {
            let wrong: Vec<_> = case
                .problems(date(today))
                .into_iter()
                .map(|(key, problem)| (key.field.key(), key.row, problem.kind))
                .collect();
            assert_eq!(wrong, [], "{name} {language:?} on {today}");
        }
    }
}

#[test]
fn a_case_moves_in_whole_weeks_and_is_the_same_each_time() {
    let later = date("2027-08-25");
    let weeks = (later - WRITTEN_FOR).num_days() / 7;
    for (example, moved) in EXAMPLES.iter().zip(
        EXAMPLES
            .iter()
            .map(|it| case_file(it, it.name, later, Language::Nl)),
    ) {
        let case = case_file(example, example.name, WRITTEN_FOR, Language::Nl);
        assert_eq!(
            case,
            case_file(example, example.name, WRITTEN_FOR, Language::Nl)
        );
        assert_eq!(
            moved.date(Field::EmployeeBirthDate),
            case.date(Field::EmployeeBirthDate)
        );
        for field in [Field::FirstSickDay, Field::ProgrammeStart] {
            let distance = moved.date(field).expect("moved") - case.date(field).expect("a day");
            assert_eq!(distance.num_days(), weeks * 7, "{}", example.name);
        }
    }
}

/// The fields of which no example has a fact, and why.
const LEFT_OUT: &[(Field, &str)] = &[
    (Field::DossierNumber, "given by the program"),
    (
        Field::VoluntaryExtensionDays,
        "one wait is prolonged by UWV; two would hide each other",
    ),
    (Field::ExtensionRequestedOn, "as the extension"),
    (Field::ExtensionShorteningRequestedOn, "as the extension"),
    (
        Field::IvaAppliedOn,
        "an IVA ends the search for work; that one was asked for is shown",
    ),
    (Field::IvaGrantedOn, "as the IVA"),
    (
        Field::SicknessAssessmentOn,
        "only after a contract that ended in the first year",
    ),
    (
        Field::SanctionRepairDecidedOn,
        "UWV has three weeks, and they are not over",
    ),
    (
        Field::Track2WaivedOn,
        "without track 2 there would be no programme",
    ),
    (Field::Track2WaivedReason, "as the waiver"),
    (
        Field::IndConfirmation,
        "would take the edge off the conflict about pay",
    ),
    (Field::PublicFundsOn, "would end a right to stay"),
    (Field::RecognitionLostOn, "would end a right to stay"),
    (
        Field::Ruling30NewContractStart,
        "nobody with the ruling has a new contract",
    ),
    (
        Field::PlacementUwvReported,
        "of the protection of Ukrainians alone",
    ),
    (
        Field::PlacementVolunteerDeclaration,
        "nobody plans voluntary work",
    ),
];

#[test]
fn nearly_every_field_is_shown_by_some_example() {
    let mut unused: BTreeSet<Field> = Field::ALL.iter().copied().collect();
    for (.., case) in all(WRITTEN_FOR) {
        for key in case.facts.keys() {
            unused.remove(&key.field);
        }
    }
    let left_out: BTreeSet<Field> = LEFT_OUT.iter().map(|(field, _)| *field).collect();
    let keys = |fields: BTreeSet<Field>| -> Vec<_> { fields.iter().map(|it| it.key()).collect() };
    assert_eq!(keys(unused), keys(left_out));
}

/// What is chosen in a list by some example.
fn chosen(field: Field) -> BTreeSet<String> {
    let cases = all(WRITTEN_FOR).into_iter();
    cases
        .flat_map(|(.., case)| {
            let rows = case.facts.keys().filter(|key| key.field == field);
            let of = rows.map(|key| case.row_text(field, &key.row).to_owned());
            of.collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_group_phase_and_kind_is_shown() {
    let cases = all(WRITTEN_FOR);
    for group in Group::ALL {
        let shown = cases.iter().any(|(.., case)| !case.rows(group).is_empty());
        assert!(shown, "{}", group.key());
    }
    for (field, list) in [
        (Field::BarrierKind, ChoiceList::BarrierKind),
        (Field::BarrierStatus, ChoiceList::ActionStatus),
        (Field::TrainingProcess, ChoiceList::ActProcess),
        (Field::ServiceKind, ChoiceList::ServiceKind),
        (Field::InstrumentKind, ChoiceList::InstrumentKind),
        (Field::InstrumentUse, ChoiceList::InstrumentUse),
        (Field::PersonRole, ChoiceList::PersonRole),
        (Field::LimitRubric, ChoiceList::Rubric),
        (Field::FitVerdict, ChoiceList::FitVerdict),
        (Field::DirectionOrigin, ChoiceList::DirectionOrigin),
        (Field::DirectionStatus, ChoiceList::DirectionStatus),
        (Field::CompetenceKind, ChoiceList::CompetenceKind),
        (Field::EducationRecognition, ChoiceList::Recognition),
        (Field::MilestoneStatus, ChoiceList::MilestoneStatus),
        (Field::AppointmentKind, ChoiceList::AppointmentKind),
        (Field::CapacityDocument, ChoiceList::CapacityDocument),
    ] {
        let shown = chosen(field);
        let keys = list.choices().iter().map(|(key, _)| *key);
        let missing: Vec<_> = keys.filter(|key| !shown.contains(*key)).collect();
        assert_eq!(missing, [""; 0], "{}", field.key());
    }
    let log: BTreeSet<LogKind> = cases
        .iter()
        .flat_map(|it| &it.2.log)
        .map(|it| it.kind)
        .collect();
    assert_eq!(log.len(), LogKind::ALL.len());
    let sent = || cases.iter().flat_map(|it| &it.2.applications);
    let statuses: BTreeSet<_> = sent().map(|it| it.status).collect();
    assert_eq!(
        statuses.len(),
        spoorboek_domain::ApplicationStatus::ALL.len()
    );
    let channels: BTreeSet<_> = sent().map(|it| it.channel).collect();
    assert_eq!(channels.len(), Channel::ALL.len());
}

#[test]
fn permits_phases_and_endings_differ() {
    let engine = engine();
    let mut seen = Vec::new();
    for (_, language, case) in all(WRITTEN_FOR) {
        if language == Language::En {
            continue;
        }
        let facts = case.rule_facts(WRITTEN_FOR).expect("facts");
        let outcome = engine.compute(&facts);
        seen.push((
            case.text(Field::PermitCategory).to_owned(),
            case.trajectory(Some(&outcome), WRITTEN_FOR).phase,
            case.text(Field::EndingKind).to_owned(),
            outcome.sick_week(WRITTEN_FOR),
        ));
    }
    let row = |permit: &str, phase, ending: &str, week| {
        (
            permit.to_owned(),
            Some(phase),
            ending.to_owned(),
            Some(week),
        )
    };
    let expected = [
        row("HSM", 2, "", 62),
        row("BLUE_CARD", 1, "", 67),
        row("ORIENTATION_YEAR", 2, "", 22),
        row("EU", 3, "placed", 105),
        row("FAMILY_TWV", 2, "", 35),
        row("GVVA", 3, "not_achievable", 90),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn what_ended_lacks_nothing() {
    for (name, _, case) in all(WRITTEN_FOR) {
        let ending = case.trajectory(None, WRITTEN_FOR).ending;
        assert_eq!(ending.missing, [], "{name}");
    }
    let joao = case_file(&joao::JOAO, "joao", WRITTEN_FOR, Language::Nl);
    let papers = joao.trajectory(None, WRITTEN_FOR).ending.pieces;
    assert!(papers.iter().all(|paper| paper.ready_on.is_some()));
}

#[test]
fn only_meant_dates_are_late() {
    let engine = engine();
    let mut late = Vec::new();
    for (name, language, case) in all(WRITTEN_FOR) {
        if language == Language::En {
            continue;
        }
        let facts = case.rule_facts(WRITTEN_FOR).expect("facts");
        let outcome = engine.compute(&facts);
        for station in case.stations(&engine, &outcome, WRITTEN_FOR) {
            if station.state == StationState::Late {
                late.push(format!("{name} {} {}", station.id, station.counts()));
            }
        }
    }
    // The time to apply for Mariam's work permit is over.
    let meant = ["mariam offer.permit 2026-11-21"];
    assert_eq!(late, meant);
}

#[test]
fn what_is_in_conflict_is_what_was_meant() {
    let engine = engine();
    let mut found = Vec::new();
    for (name, language, case) in all(WRITTEN_FOR) {
        if language == Language::En {
            continue;
        }
        let facts = case.rule_facts(WRITTEN_FOR).expect("facts");
        let outcome = engine.compute(&facts);
        let kinds: Vec<_> = outcome.conflicts.iter().map(|it| it.kind.code()).collect();
        found.push(format!("{name}: {}", kinds.join(" ")));
    }
    let meant = [
        "elena: C1 C2 C6 C9",
        "arjun: C6 C7 C10",
        "valeria: C1 C2",
        "joao: ",
        "mariam: C1 C2 C4 C17",
        "thandiwe: C15",
    ];
    assert_eq!(found, meant);
    let mariam = case_file(&mariam::MARIAM, "mariam", WRITTEN_FOR, Language::Nl);
    let facts = mariam.rule_facts(WRITTEN_FOR).expect("facts");
    let placements = engine.placements(&facts).expect("a verdict");
    let form = mariam.text(Field::PlacementForm);
    let planned = placements.forms.iter().find(|(code, _)| *code == form);
    assert_eq!(planned.expect("the form").1.verdict, Verdict::Forbidden);
}

#[test]
fn rows_that_are_named_are_there() {
    for (name, _, case) in all(WRITTEN_FOR) {
        let has = |group, row: &str| case.rows(group).iter().any(|it| it == row);
        for row in case.rows(Group::Vacancy) {
            let of = case.row_text(Field::VacancyDirection, &row);
            assert!(has(Group::Direction, of), "{name} vacancy {row}");
        }
        for row in case.rows(Group::Fit) {
            let (direction, limit) = row.split_once('.').expect("two rows");
            assert!(
                has(Group::Direction, direction) && has(Group::Limit, limit),
                "{name} {row}"
            );
        }
        for line in case.log.iter().filter(|line| !line.milestone.is_empty()) {
            assert!(
                has(Group::Milestone, &line.milestone),
                "{name} {}",
                line.date
            );
        }
        for line in case.log.iter().filter(|line| !line.service.is_empty()) {
            assert!(
                ChoiceList::ServiceKind.label(&line.service).is_some(),
                "{name} {}",
                line.date
            );
        }
    }
}

#[test]
fn what_lies_ahead_and_what_lies_behind_fit_the_day() {
    let soon = WRITTEN_FOR + chrono::Days::new(14);
    for (name, _, case) in all(WRITTEN_FOR) {
        for line in &case.log {
            assert!(line.date <= WRITTEN_FOR, "{name} {}", line.date);
            let next = line.next_step_on.unwrap_or(line.date);
            assert!(line.date <= next, "{name} {}", line.date);
        }
        for sent in &case.applications {
            assert!(sent.date <= WRITTEN_FOR, "{name} {}", sent.employer);
            let on = sent.status_on.unwrap_or(sent.date);
            assert!(
                sent.date <= on && on <= WRITTEN_FOR,
                "{name} {}",
                sent.employer
            );
        }
        let ahead = case.rows(Group::Appointment).into_iter().filter(|row| {
            let on = case.row_date(Field::AppointmentOn, row).expect("a day");
            assert!(on <= soon, "{name} {row}");
            on > WRITTEN_FOR
        });
        assert!(ahead.count() >= 2, "{name}");
    }
}

#[test]
fn no_word_is_noticed_but_the_one_that_was_dismissed() {
    for (name, language, mut case) in all(WRITTEN_FOR) {
        let open = |case: &CaseFile| -> Vec<_> {
            let open = open_words(case);
            open.iter()
                .map(|it| format!("{} {:?}", it.word_id, it.go))
                .collect()
        };
        assert_eq!(open(&case), Vec::<String>::new(), "{name} {language:?}");
        case.facts.retain(|key, _| key.field != Field::WordMark);
        let without = open(&case).len();
        assert_eq!(
            without,
            usize::from(name == "mariam"),
            "{name} {language:?}"
        );
    }
}

#[test]
fn numbers_of_employers_cannot_exist() {
    for (name, _, case) in all(WRITTEN_FOR) {
        assert!(case.text(Field::EmployerKvk).starts_with("000"), "{name}");
        for sent in &case.applications {
            let kvk = &sent.employer_kvk;
            assert!(
                kvk.is_empty() || (kvk.len() == 8 && kvk.starts_with("000")),
                "{kvk}"
            );
        }
    }
}

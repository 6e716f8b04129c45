//! Every field filled with a word or day of its own: what no heading asks for stands in no document.

use super::*;
use chrono::Days;
use spoorboek_documents::compose;
use spoorboek_domain::FieldKind;

/// The texts that plan and report hold between them.
const TEXTS: &[Field] = &[
    // At the head.
    Field::EmployeeName,
    Field::EmployeeJobTitle,
    Field::EmployerName,
    Field::EmployerContact,
    Field::EmployerContactRole,
    Field::PhysicianName,
    Field::OccupationalService,
    // In the plan.
    Field::EmployeeTown,
    Field::MoveWhere,
    Field::EmployeeView,
    Field::CoachView,
    Field::LimitText,
    Field::PersonalProfile,
    Field::EducationTitle,
    Field::EducationInstitution,
    Field::EducationCountry,
    Field::LanguageName,
    Field::ExperienceJob,
    Field::ExperienceEmployer,
    Field::ExperienceSector,
    Field::ExperienceTasks,
    Field::CompetenceName,
    Field::CompetenceProof,
    Field::Network,
    Field::AvailableDays,
    Field::FlexibilityNote,
    Field::SearchWidthReason,
    Field::DirectionTitle,
    Field::DirectionSector,
    Field::DirectionReason,
    Field::DirectionRegion,
    Field::DirectionPermit,
    Field::DirectionGap,
    Field::DirectionGapClosed,
    Field::FitNote,
    Field::VacancyTitle,
    Field::VacancyEmployer,
    Field::VacancySource,
    Field::Barriers,
    Field::BarrierWhat,
    Field::BarrierAction,
    Field::LabourExpertName,
    Field::LabourExpertRegister,
    Field::LabourExpertAdvice,
    Field::ProgrammeGoal,
    Field::MilestoneWhat,
    Field::MilestoneWho,
    Field::MilestoneProof,
    Field::ServiceWhat,
    Field::ServiceProvider,
    Field::InstrumentName,
    Field::InstrumentReason,
    Field::Track1Status,
    Field::OtherRoles,
    Field::Fallback,
    Field::PersonName,
    Field::PersonOrganisation,
    // In the report.
    Field::ServiceResult,
    Field::MilestoneNote,
    Field::AdjustmentWhat,
    Field::AdjustmentReason,
    Field::ProlongedReason,
    Field::CheckExplanation,
];

/// The days that they may hold.
const DAYS: &[Field] = &[
    Field::EmployeeBirthDate,
    Field::FirstSickDay,
    Field::CapacityEstablishedOn,
    Field::LabourExpertReportOn,
    Field::ProgrammeStart,
    Field::ProgrammePlannedEnd,
    Field::EducationRecognitionOn,
    Field::SearchEstablishedOn,
    Field::SearchReviewedOn,
    Field::VacancySeenOn,
    Field::BarrierDue,
    Field::MilestoneDue,
    Field::MilestoneDoneOn,
    Field::ServicePlannedOn,
    Field::ServiceDoneOn,
    Field::TrainingOn,
    Field::Track1StatusOn,
    Field::AdjustmentOn,
    Field::ProlongedTo,
    Field::ProlongedOn,
    Field::CheckExplainedOn,
];

/// The amounts: what was spent is told as a sum.
const AMOUNTS: &[Field] = &[Field::Budget, Field::CostAmount];

/// A fact of each field; a text, day or amount that no other field has.
struct Stuffed {
    case: CaseFile,
    texts: Vec<(Field, String)>,
    days: Vec<(Field, NaiveDate)>,
    amounts: Vec<(Field, i64)>,
}

fn row_of(field: Field) -> &'static str {
    match field.group() {
        None => "",
        Some(Group::Fit) => "1.1",
        Some(Group::Check) => "27",
        Some(_) => "1",
    }
}

fn stuffed() -> Stuffed {
    let mut stuffed = Stuffed {
        case: CaseFile::default(),
        texts: Vec::new(),
        days: Vec::new(),
        amounts: Vec::new(),
    };
    for (at, field) in Field::ALL.iter().copied().enumerate() {
        let row = row_of(field);
        let typed = match field.kind() {
            FieldKind::Text | FieldKind::LongText => {
                let marker = format!("Merk{at}woord");
                stuffed.texts.push((field, marker.clone()));
                marker
            }
            FieldKind::Date if DAYS.contains(&field) => "2026-10-05".to_owned(),
            FieldKind::Date => {
                let day = day("2001-01-01") + Days::new(u64::try_from(at).unwrap_or_default());
                stuffed.days.push((field, day));
                day.to_string()
            }
            FieldKind::Money => {
                let cents = 123_400 + i64::try_from(at).unwrap_or_default();
                stuffed.amounts.push((field, cents));
                euros(cents, Language::Nl)
            }
            FieldKind::Choice(list) => {
                let (key, _) = list.choices().first().expect("a choice");
                (*key).to_owned()
            }
            FieldKind::YesNo => "ja".to_owned(),
            FieldKind::Number(least, _) => least.to_string(),
            FieldKind::Hours | FieldKind::TotalHours => "8".to_owned(),
            FieldKind::Time => "10:00".to_owned(),
            FieldKind::Row(_) => "1".to_owned(),
        };
        enter(&mut stuffed.case, field, row, &typed);
    }
    stuffed
}

/// Every word of plan and report in both languages.
fn printed(case: &CaseFile) -> String {
    let thresholds = Thresholds::default();
    let mut printed = String::new();
    for kind in DocumentKind::ALL.iter().copied() {
        let document = document(kind);
        for language in Language::ALL {
            let sources = Sources {
                case,
                outcome: None,
                document: &document,
                language,
                thresholds: &thresholds,
            };
            let content = sources.content(&Settings::default(), None);
            printed.push_str(&format!("{:?}", compose(&content)));
        }
    }
    printed
}

#[test]
fn only_what_a_heading_asks_for_stands_in_a_document() {
    let stuffed = stuffed();
    let printed = printed(&stuffed.case);
    for (field, marker) in &stuffed.texts {
        let stands = printed.contains(marker.as_str());
        assert_eq!(stands, TEXTS.contains(field), "{}", field.key());
    }
    for (field, day) in &stuffed.days {
        for written in [short_date(*day), day.to_string()] {
            assert!(!printed.contains(&written), "{}", field.key());
        }
    }
    for (field, cents) in &stuffed.amounts {
        let amounts = Language::ALL.map(|language| euros(*cents, language));
        let stands = amounts.iter().any(|amount| printed.contains(amount));
        assert_eq!(stands, AMOUNTS.contains(field), "{}", field.key());
    }
}

#[test]
fn what_is_private_stands_in_no_document() {
    let mut case = stuffed().case;
    let before = printed(&case);
    let secret = |mut line: LogEntry| {
        for text in [
            &mut line.who,
            &mut line.summary,
            &mut line.result,
            &mut line.next_step,
        ] {
            *text = "Geheim".to_owned();
        }
        line.next_step_on = Some(day("2026-12-24"));
        line
    };
    let mut private = secret(line("2026-10-07", LogKind::Meeting, ""));
    private.visibility = Visibility::Private;
    let mut referral = secret(line("2026-10-08", LogKind::ThirdParty, ""));
    referral.service = SUPPORT_REFERRAL.to_owned();
    case.log = vec![referral, private];
    for (field, typed) in [
        (Field::ServiceKind, SUPPORT_REFERRAL),
        (Field::ServiceWhat, "Geheim"),
        (Field::ServiceProvider, "Geheim"),
        (Field::ServiceResult, "Geheim"),
        (Field::ServicePlannedOn, "2026-10-09"),
        (Field::ServiceDoneOn, "2026-10-10"),
        (Field::PersonName, "Geheim"),
        (Field::PersonRole, "adviser"),
        (Field::PersonConsentOn, "2026-10-11"),
    ] {
        enter(&mut case, field, "2", typed);
    }
    let mut application = sent("2026-10-12", "De Brug", ApplicationStatus::Sent);
    for text in [
        &mut application.note,
        &mut application.next_step,
        &mut application.suitable,
        &mut application.source,
    ] {
        *text = "Geheim".to_owned();
    }
    application.salary = Some(777_700);
    case.applications = vec![application];
    let after = printed(&case);
    // The application itself is told; nothing of what is secret is.
    assert!(!before.contains("De Brug") && after.contains("De Brug"));
    let days = [
        "24-12-2026",
        "07-10-2026",
        "08-10-2026",
        "09-10-2026",
        "10-10-2026",
        "11-10-2026",
    ];
    for hidden in [
        "Geheim",
        "7.777",
        "7,777",
        "persoonlijke steun",
        "personal support",
    ] {
        assert!(!after.contains(hidden), "{hidden}");
    }
    for hidden in days {
        assert!(!after.contains(hidden), "{hidden}");
    }
}

#[test]
fn partner_children_and_leave_are_not_named() {
    let printed = printed(&stuffed().case).to_lowercase();
    for word in [
        "partner",
        "kinder",
        "children",
        "verlof",
        "leave",
        "zwanger",
        "maternity",
    ] {
        assert!(!printed.contains(word), "{word}");
    }
}

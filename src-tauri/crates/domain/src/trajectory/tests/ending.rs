//! The papers of the WIA application, and what each ending must say.

use super::{Entered, at, case, day, document, with};
use crate::{CaseFile, ChoiceList, DocumentKind, Field, WiaPaper};

fn paper(case: &CaseFile, today: &str, id: &str) -> WiaPaper {
    let mut papers = at(case, today).ending.pieces.into_iter();
    papers.find(|paper| paper.id == id).unwrap()
}

#[test]
fn every_paper_of_the_list_is_there_in_its_order() {
    let papers = at(&CaseFile::default(), "2026-11-22").ending.pieces;
    let ids: Vec<&str> = papers.iter().map(|paper| paper.id).collect();
    let list = ChoiceList::WiaPiece.choices().iter();
    assert_eq!(ids, list.map(|(id, _)| *id).collect::<Vec<_>>());
    assert!(
        papers
            .iter()
            .all(|it| it.ready_on.is_none() && !it.from_case)
    );
}

#[test]
fn a_paper_is_ready_when_the_case_or_the_coach_says_so() {
    let on = "2026-05-04";
    let told: [(&str, Entered<'_>); 7] = [
        ("problem_analysis", (Field::ProblemAnalysisOn, "", on)),
        (
            "plan_of_action",
            (Field::StationDoneOn, "pw.plan_of_action", on),
        ),
        (
            "first_year_evaluation",
            (Field::FirstYearEvaluationOn, "", on),
        ),
        (
            "current_opinion",
            (Field::StationDoneOn, "pw.current_opinion", on),
        ),
        (
            "labour_expert_report",
            (Field::LabourExpertReportOn, "", on),
        ),
        ("trajectory_plan", (Field::PlanSignedOn, "", on)),
        ("final_report", (Field::FinalReportOn, "", on)),
    ];
    for (id, fact) in told {
        let case = case(&[fact]);
        assert_eq!(paper(&case, "2026-05-03", id).ready_on, None, "{id}");
        let ready = paper(&case, "2026-05-04", id);
        assert_eq!(
            (ready.ready_on, ready.from_case),
            (Some(day(on)), true),
            "{id}"
        );
    }
    for (id, _) in ChoiceList::WiaPiece.choices() {
        let case = case(&[(Field::WiaPieceReadyOn, id, on)]);
        let ready = paper(&case, "2026-05-04", id);
        assert_eq!(
            (ready.ready_on, ready.from_case),
            (Some(day(on)), false),
            "{id}"
        );
    }
}

#[test]
fn what_was_typed_of_a_paper_counts_above_the_case() {
    let both = case(&[
        (Field::ProblemAnalysisOn, "", "2026-05-04"),
        (Field::WiaPieceReadyOn, "problem_analysis", "2026-06-01"),
    ]);
    let ready = paper(&both, "2026-11-22", "problem_analysis");
    assert_eq!(
        (ready.ready_on, ready.from_case),
        (Some(day("2026-06-01")), false)
    );
}

#[test]
fn reports_are_ready_with_the_last_one() {
    let mut case = CaseFile::default();
    assert_eq!(
        paper(&case, "2026-11-22", "progress_reports").ready_on,
        None
    );
    case.documents = vec![
        document(DocumentKind::ProgressReport, "2026-12-01"),
        document(DocumentKind::ProgressReport, "2026-10-01"),
        document(DocumentKind::TrajectoryPlan, "2026-11-01"),
    ];
    let ready = paper(&case, "2026-11-22", "progress_reports");
    assert_eq!(ready.ready_on, Some(day("2026-10-01")));
}

#[test]
fn all_papers_together_complete_the_third_phase() {
    let mut all = CaseFile::default();
    let ids = ChoiceList::WiaPiece.choices();
    let papers = |case: &CaseFile| {
        let phases = at(case, "2026-11-22").phases;
        let made = phases.into_iter().flat_map(|it| it.deliverables);
        made.into_iter().find(|it| it.id == "wia_papers").unwrap()
    };
    for (id, _) in ids {
        assert!(!papers(&all).done, "{id}");
        all = with(all, &[(Field::WiaPieceReadyOn, id, "2026-11-20")]);
    }
    assert!(papers(&all).done);
    assert_eq!(papers(&all).done_on, Some(day("2026-11-20")));
}

#[test]
fn each_ending_asks_for_its_own_facts() {
    let every = [
        Field::EndingOn,
        Field::EndingReason,
        Field::FinalReportOn,
        Field::EndingAdvice,
        Field::EndingEmployeeView,
    ];
    let endings: [(&str, &[Field]); 4] = [
        (
            "placed",
            &[
                Field::PlacementEmployer,
                Field::PlacementJob,
                Field::PlacementStart,
                Field::PlacementHours,
                Field::PlacementForm,
            ],
        ),
        ("not_achievable", &[Field::EndingRemaining]),
        ("returned", &[]),
        ("early_stop", &[Field::EndingConsulted]),
    ];
    let fields = |case: &CaseFile| {
        let missing = at(case, "2026-11-22").ending.missing.into_iter();
        missing.map(|gap| gap.field).collect::<Vec<_>>()
    };
    assert_eq!(fields(&CaseFile::default()), []);
    for (kind, own) in endings {
        let mut case = case(&[(Field::EndingKind, "", kind)]);
        let mut expected: Vec<Field> = every.iter().chain(own).copied().collect();
        assert_eq!(fields(&case), expected, "{kind}");
        while let Some(field) = expected.pop() {
            let blank = matches!(
                field.kind(),
                crate::FieldKind::Text | crate::FieldKind::LongText
            );
            if blank {
                let only_blanks = with(case.clone(), &[(field, "", " \n ")]);
                assert!(
                    fields(&only_blanks).contains(&field),
                    "{kind} {}",
                    field.key()
                );
            }
            let kept = match field.kind() {
                crate::FieldKind::Date => "2026-11-22",
                crate::FieldKind::Hours => "1440",
                crate::FieldKind::Choice(_) => "NEW_CONTRACT",
                _ => "Iets",
            };
            case = with(case, &[(field, "", kept)]);
            assert_eq!(fields(&case), expected, "{kind} {}", field.key());
        }
    }
}

#[test]
fn not_achievable_asks_of_each_direction_that_was_tried() {
    let case = case(&[
        (Field::EndingKind, "", "not_achievable"),
        (Field::DirectionTitle, "1", "Analist"),
        (Field::DirectionTitle, "2", "Tolk"),
        (Field::DirectionStatus, "2", "ruled_out"),
        (Field::DirectionTitle, "3", "Docent"),
        (
            Field::DirectionOutcome,
            "3",
            "Geen vacatures binnen de reistijd",
        ),
    ]);
    let gaps: Vec<_> = at(&case, "2026-11-22")
        .ending
        .missing
        .into_iter()
        .filter(|gap| gap.field == Field::DirectionOutcome)
        .collect();
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].row, "1");
    assert!(gaps[0].says.nl.ends_with("Analist") && gaps[0].says.en.ends_with("Analist"));
}

#[test]
fn without_an_outcome_the_day_of_handing_over_is_not_known() {
    assert_eq!(
        at(&CaseFile::default(), "2026-11-22").ending.hand_over_by,
        None
    );
}

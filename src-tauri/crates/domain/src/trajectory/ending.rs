//! What the end of a programme asks for: the papers of the WIA application, and what each kind of
//! ending must say.

use super::deliverables::documents;
use super::search::text;
use super::{EndingGap, EndingState, WiaPaper};
use crate::{CaseFile, ChoiceList, DocumentKind, Field, Group};
use chrono::NaiveDate;
use spoorboek_rules as rules;

/// The day on which the employer must have all papers of track 2.
const HAND_OVER: &str = "track2.file_to_employer";

pub(super) fn ending(
    case: &CaseFile,
    outcome: Option<&rules::Outcome<'_>>,
    today: NaiveDate,
) -> EndingState {
    let papers = ChoiceList::WiaPiece.choices().iter();
    EndingState {
        pieces: papers
            .map(|(id, title)| {
                let typed = case.row_date(Field::WiaPieceReadyOn, id);
                let told = || from_case(case, id, today);
                let ready_on = typed.or_else(told).filter(|on| *on <= today);
                WiaPaper {
                    id,
                    title: *title,
                    ready_on,
                    from_case: typed.is_none() && ready_on.is_some(),
                }
            })
            .collect(),
        hand_over_by: outcome
            .and_then(|outcome| outcome.deadline(HAND_OVER, None))
            .map(rules::Deadline::counts),
        missing: missing(case),
    }
}

/// Since when the case itself says that a paper is there. A plan is ready once it is signed. The
/// overview of applications, the final evaluation and the employee's opinion are papers of their
/// own, of which only a person knows that they are ready.
fn from_case(case: &CaseFile, id: &str, today: NaiveDate) -> Option<NaiveDate> {
    let station = |deadline: &str| case.row_date(Field::StationDoneOn, deadline);
    match id {
        "problem_analysis" => case.date(Field::ProblemAnalysisOn),
        "plan_of_action" => station("pw.plan_of_action"),
        "first_year_evaluation" => case.date(Field::FirstYearEvaluationOn),
        "current_opinion" => station("pw.current_opinion"),
        "labour_expert_report" => case.date(Field::LabourExpertReportOn),
        "trajectory_plan" => case.date(Field::PlanSignedOn),
        "progress_reports" => documents(case, DocumentKind::ProgressReport, today).max(),
        "final_report" => case.paper_on(Field::FinalReportOn),
        _ => None,
    }
}

/// What every ending must say.
const EVERY: [(Field, &str, &str); 5] = [
    (
        Field::EndingOn,
        "De dag waarop het traject eindigde",
        "The day on which the programme ended",
    ),
    (
        Field::EndingReason,
        "Waarom het traject zo eindigde",
        "Why the programme ended this way",
    ),
    (
        Field::FinalReportOn,
        "De eindrapportage",
        "The final report",
    ),
    (
        Field::EndingAdvice,
        "Het advies van de coach",
        "The coach's advice",
    ),
    (
        Field::EndingEmployeeView,
        "Wat de werknemer van traject, advies en uren vindt",
        "What the employee thinks of programme, advice and hours",
    ),
];

const PLACED: [(Field, &str, &str); 5] = [
    (
        Field::PlacementEmployer,
        "De nieuwe werkgever",
        "The new employer",
    ),
    (Field::PlacementJob, "Het nieuwe werk", "The new job"),
    (
        Field::PlacementStart,
        "De eerste werkdag",
        "The first day of work",
    ),
    (
        Field::PlacementHours,
        "De uren per week",
        "The hours a week",
    ),
    (
        Field::PlacementForm,
        "De vorm van plaatsing",
        "The form of placement",
    ),
];

const NOT_ACHIEVABLE: [(Field, &str, &str); 1] = [(
    Field::EndingRemaining,
    "Welke mogelijkheden er nog zijn",
    "Which possibilities are left",
)];

const EARLY_STOP: [(Field, &str, &str); 1] = [(
    Field::EndingConsulted,
    "Met wie is overlegd",
    "Who was consulted",
)];

fn missing(case: &CaseFile) -> Vec<EndingGap> {
    let kind = case.text(Field::EndingKind);
    let of_kind: &[(Field, &str, &str)] = match kind {
        "placed" => &PLACED,
        "not_achievable" => &NOT_ACHIEVABLE,
        "early_stop" => &EARLY_STOP,
        "returned" => &[],
        _ => return Vec::new(),
    };
    let is_missing = |(field, ..): &&(Field, &str, &str)| {
        // A text of blanks says nothing.
        (case.value(*field).is_none() && case.paper_on(*field).is_none())
            || (matches!(
                field.kind(),
                crate::FieldKind::Text | crate::FieldKind::LongText
            ) && case.text(*field).is_empty())
    };
    let gaps = EVERY.iter().chain(of_kind).filter(is_missing);
    let mut gaps: Vec<EndingGap> = gaps
        .map(|(field, nl, en)| EndingGap {
            field: *field,
            row: String::new(),
            says: text(nl, en),
        })
        .collect();
    if kind == "not_achievable" {
        let rows = case.rows(Group::Direction).into_iter();
        let unsaid = rows.filter(|row| {
            !case.row_text(Field::DirectionTitle, row).is_empty()
                && case.row_text(Field::DirectionStatus, row) != "ruled_out"
                && case.row_text(Field::DirectionOutcome, row).is_empty()
        });
        gaps.extend(unsaid.map(|row| {
            let title = case.row_text(Field::DirectionTitle, &row);
            EndingGap {
                field: Field::DirectionOutcome,
                says: text(
                    &format!("Waarom het niet lukte in de richting: {title}"),
                    &format!("Why it did not work out in the direction: {title}"),
                ),
                row,
            }
        }));
    }
    gaps
}

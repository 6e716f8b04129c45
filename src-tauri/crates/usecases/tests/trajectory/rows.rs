//! Rows of groups and what refers to them; plans laid over a case.

use crate::support::{Program, code, log_line};
use spoorboek_contract::message::*;

fn facts(case: &CaseView, group: &str) -> usize {
    case.facts
        .iter()
        .filter(|it| it.field.starts_with(group))
        .count()
}

#[test]
fn a_removed_row_takes_along_what_refers_to_it_and_comes_back_whole() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    for (field, row, typed) in [
        ("limit.text", "1", "Rustige werkplek"),
        ("limit.rubric", "1", "environment"),
        ("direction.title", "1", "Data-analist"),
        ("direction.title", "2", "Docent"),
        ("fit.verdict", "1.1", "fits"),
        ("fit.verdict", "2.1", "adjusted"),
        ("vacancy.title", "1", "Analist"),
        ("vacancy.direction", "1", "1"),
        ("milestone.what", "1", "Cv klaar"),
    ] {
        program.set(&case, field, row, typed);
    }
    let line = LogDraft {
        milestone: "1".to_owned(),
        phase: "1".to_owned(),
        ..log_line(&case, "vandaag", "Cv")
    };
    program.app.log_save(line).expect("kept");
    let remove = |group: &str, row: &str| {
        program.app.row_remove(RowRemoval {
            case_id: case.case_id.clone(),
            group: group.to_owned(),
            row: row.to_owned(),
        })
    };
    let after = remove("direction", "1").expect("removed");
    assert_eq!(
        (facts(&after, "fit."), facts(&after, "vacancy.direction")),
        (1, 0)
    );
    assert_eq!(
        facts(&after, "vacancy.title"),
        1,
        "the vacancy itself stays"
    );
    let back = program.undo(&case);
    assert_eq!(
        (facts(&back, "fit."), facts(&back, "vacancy.direction")),
        (2, 1)
    );
    let after = remove("limit", "1").expect("removed");
    assert_eq!(facts(&after, "fit."), 0);
    program.undo(&case);
    let after = remove("milestone", "1").expect("removed");
    assert_eq!(after.log[0].milestone, "");
    assert_eq!(after.log[0].phase, "1");
    assert_eq!(program.undo(&case).log[0].milestone, "1");
    assert_eq!(code(remove("nothing", "1")), FailureCode::NotFound);
}

#[test]
fn a_plan_adds_to_what_is_there_in_one_step() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "programme.start", "", "5-10-2026");
    let before = program.set(&case, "milestone.what", "1", "Eigen mijlpaal");
    let plans = || {
        let of = CaseId {
            case_id: case.case_id.clone(),
        };
        program.app.plan_templates(of).expect("plans").templates
    };
    let templates = plans();
    assert_eq!(templates.len(), 5);
    // Ill since March 2026 there is time for each; for a year less there is not.
    let unfit = |templates: &[PlanTemplateView]| {
        let unfit = templates.iter().filter(|it| it.text.nl.contains("Let op"));
        unfit.map(|it| it.key.clone()).collect::<Vec<_>>()
    };
    assert_eq!(unfit(&templates), [""; 0]);
    program.set(&case, "sickness.first_sick_day", "", "3-8-25");
    assert_eq!(unfit(&plans()), ["standard", "language", "retraining"]);
    program.undo(&case);
    for template in &templates {
        assert!(!template.milestones.is_empty() && !template.title.en.is_empty());
        let choice = || PlanTemplateChoice {
            case_id: case.case_id.clone(),
            template: template.key.clone(),
        };
        let after = program.app.plan_template_apply(choice()).expect("applied");
        let own = after
            .facts
            .iter()
            .find(|it| it.field == "milestone.what" && it.row == "1");
        assert_eq!(
            own.and_then(|it| it.value.as_deref()),
            Some("Eigen mijlpaal")
        );
        assert!(facts(&after, "milestone.what") > facts(&before, "milestone.what"));
        assert!(
            after.facts.iter().all(|it| it.problem.is_none()),
            "{}",
            template.key
        );
        let twice = program.app.plan_template_apply(choice()).expect("applied");
        assert_eq!(
            facts(&twice, "milestone.what"),
            facts(&after, "milestone.what"),
            "what is there is not added again"
        );
        // The second time changed nothing, so one undo takes the plan back.
        let back = program.undo(&case);
        assert_eq!(facts(&back, "milestone."), facts(&before, "milestone."));
    }
    let unknown = PlanTemplateChoice {
        case_id: case.case_id.clone(),
        template: "x".to_owned(),
    };
    assert_eq!(
        code(program.app.plan_template_apply(unknown)),
        FailureCode::NotFound
    );
}

#[test]
fn a_referral_for_support_has_days_and_no_content() {
    let program = Program::with_vault();
    let case = program.case("Noor Jansen", "3-3-26");
    program.set(&case, "service.kind", "1", "support_referral");
    let case = program.set(&case, "service.result", "1", "Ging goed");
    let result = case
        .facts
        .iter()
        .find(|it| it.field == "service.result")
        .expect("the fact");
    let problem = result.problem.as_ref().map(|it| it.kind);
    assert_eq!(problem, Some(ProblemKind::NoContentHere));
}

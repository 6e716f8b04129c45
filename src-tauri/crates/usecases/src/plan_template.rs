//! Plans for kinds of client, laid over a case.

use crate::App;
use crate::change::found;
use crate::convert::facts_only;
use crate::view::fixed;
use spoorboek_contract::message::{
    CaseView, Failure, Nothing, PlanTemplateChoice, PlanTemplateView, PlanTemplates,
};
use spoorboek_domain::{Fact, Field, PlanTemplate};
use std::collections::BTreeMap;

impl App {
    /// The plans, with what each would add.
    ///
    /// # Errors
    /// None.
    pub fn plan_templates(&self, _: Nothing) -> Result<PlanTemplates, Failure> {
        let templates = PlanTemplate::ALL.iter().map(|plan| PlanTemplateView {
            key: plan.key.to_owned(),
            title: fixed(plan.title()),
            text: fixed(plan.text),
            weeks: plan.weeks,
            milestones: plan
                .milestones
                .iter()
                .map(|it| (it.phase, it.week, fixed(it.what)))
                .collect(),
            services: plan
                .services
                .iter()
                .map(|it| (it.phase, it.kind.to_owned()))
                .collect(),
        });
        Ok(PlanTemplates {
            templates: templates.collect(),
        })
    }

    /// Adds a plan's milestones, services and instruments to a case, counted from the programme's
    /// first day, or from today where that is not known. What is there already stays as it is. It is
    /// one step to undo.
    ///
    /// # Errors
    /// When the plan is not known, the case is gone, or the vault is locked or cannot be written.
    pub fn plan_template_apply(&self, choice: PlanTemplateChoice) -> Result<CaseView, Failure> {
        let plan = found(PlanTemplate::from_key(&choice.template))?;
        self.step(&choice.case_id, |step| {
            let case = facts_only(step.transaction, &step.case)?;
            let start = case
                .date(Field::ProgrammeStart)
                .unwrap_or_else(|| self.today());
            let mut first: BTreeMap<_, u32> = BTreeMap::new();
            for planned in plan.rows(&case, case.language(), start) {
                let row = match planned.field.group() {
                    None => String::new(),
                    Some(group) => {
                        let first = *first
                            .entry(group)
                            .or_insert_with(|| case.next_row(group).parse().unwrap_or(1));
                        first.saturating_add(planned.offset).to_string()
                    }
                };
                step.enter(planned.field, &row, Some(&Fact::Known(planned.value)))?;
            }
            Ok(())
        })
    }
}

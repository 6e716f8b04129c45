//! Plans for kinds of client, laid over a case.

use crate::App;
use crate::change::found;
use crate::convert::facts_only;
use crate::view::fixed;
use chrono::NaiveDate;
use spoorboek_contract::message::{
    Bilingual, CaseId, CaseView, Failure, PlanTemplateChoice, PlanTemplateView, PlanTemplates,
};
use spoorboek_domain::{CaseFile, Fact, Field, PlanLimits, PlanTemplate};
use std::collections::BTreeMap;

impl App {
    /// The plans, with what each would add, and whether the case has time for it.
    ///
    /// # Errors
    /// When the case is gone, or the vault is locked or cannot be read.
    pub fn plan_templates(&self, request: CaseId) -> Result<PlanTemplates, Failure> {
        let case = self.read(|transaction| {
            let row = found(transaction.case(&request.case_id)?)?;
            facts_only(transaction, &row)
        })?;
        let (start, limits) = (self.plan_start(&case), self.plan_limits(&case));
        let templates = PlanTemplate::ALL.iter().map(|plan| PlanTemplateView {
            key: plan.key.to_owned(),
            title: fixed(plan.title()),
            text: told(plan, &case, start, &limits, self.today()),
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
            let (start, limits) = (self.plan_start(&case), self.plan_limits(&case));
            let mut first: BTreeMap<_, u32> = BTreeMap::new();
            for planned in plan.rows(&case, case.language(), start, &limits) {
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

    /// The day from which the weeks of a plan are counted.
    fn plan_start(&self, case: &CaseFile) -> NaiveDate {
        let start = case.date(Field::ProgrammeStart);
        start.unwrap_or_else(|| self.today())
    }

    fn plan_limits(&self, case: &CaseFile) -> PlanLimits {
        let facts = case.rule_facts(self.today());
        facts.map_or_else(PlanLimits::default, |facts| {
            PlanLimits::of(&self.engine().compute(&facts))
        })
    }
}

/// For whom a plan is, that it does not fit where it does not, and what of it lies in the past.
fn told(
    plan: &PlanTemplate,
    case: &CaseFile,
    start: NaiveDate,
    limits: &PlanLimits,
    today: NaiveDate,
) -> Bilingual {
    let mut text = fixed(plan.text);
    let mut add = |nl: &str, en: &str| {
        text.nl.extend([" ", nl]);
        text.en.extend([" ", en]);
    };
    if let Some(more) = plan.does_not_fit(start, limits) {
        add(&more.nl, &more.en);
    }
    let past = plan.past(case, start, limits, today);
    if past > 0 {
        add(
            &format!(
                "Mijlpalen die al bereikt hadden moeten zijn: {past}. Vul daarna in welke klaar zijn, of kies een nieuwe dag."
            ),
            &format!(
                "Milestones that should have been reached by now: {past}. Afterwards fill in which are done, or choose a new day."
            ),
        );
    }
    text
}

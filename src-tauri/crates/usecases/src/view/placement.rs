//! What the permit says of each form of placement, and what could be done where time runs out.

use super::bilingual;
use super::reason::sources;
use crate::basis::{Basis, Dated};
use chrono::NaiveDate;
use spoorboek_contract::message::{
    Bilingual, OptionView, PlacementCheck, PlacementForm, PlacementView, RunningOut, Verdict,
};
use spoorboek_domain::{Application, CaseFile};
use spoorboek_rules as rules;
use spoorboek_rules::{Facts, Field as Fact, Review, Source};

/// The forms, by their codes in the rules.
const FORMS: [(&str, PlacementForm); 6] = [
    ("NEW_CONTRACT", PlacementForm::NewContract),
    ("SECONDMENT", PlacementForm::Secondment),
    ("WORK_EXPERIENCE", PlacementForm::WorkExperience),
    ("TRIAL_PLACEMENT", PlacementForm::TrialPlacement),
    ("VOLUNTARY_WORK", PlacementForm::VoluntaryWork),
    ("COURSE", PlacementForm::Course),
];

/// The code of a form, as the rules and the vault know it.
pub(crate) fn form_code(form: PlacementForm) -> &'static str {
    let found = FORMS.iter().find(|(_, known)| *known == form);
    found.map_or("", |(code, _)| code)
}

/// The form with this code.
pub(crate) fn form_from(code: &str) -> Option<PlacementForm> {
    let found = FORMS.iter().find(|(known, _)| *known == code);
    found.map(|(_, form)| *form)
}

/// Every form of placement. Without a first sick day the permit's facts still say enough.
pub(crate) fn placements(basis: &Basis, case: &CaseFile) -> PlacementView {
    let facts = facts(basis, case);
    let Some(placements) = basis.engine.placements(&facts) else {
        return PlacementView {
            work_rule: Bilingual::default(),
            work_rule_known: false,
            forms: Vec::new(),
        };
    };
    let forms = placements.forms.iter();
    PlacementView {
        work_rule: bilingual(&placements.work_rule.title),
        work_rule_known: placements.work_rule.known,
        forms: forms
            .filter_map(|(code, rule)| Some(check(basis, form_from(code)?, rule)))
            .collect(),
    }
}

/// What the permit says of the form that an application aims at; none without a form.
pub(crate) fn of_application(
    basis: &Basis,
    case: &CaseFile,
    application: &Application,
) -> Option<PlacementCheck> {
    let form = form_from(&application.form)?;
    let mut facts = facts(basis, case);
    // What is known of a planned placement is about another employer.
    facts.clear(Fact::Placement);
    facts.set_choice(Fact::PlacementForm, Some(&application.form));
    facts.set_flag(Fact::HostRecognisedSponsor, application.recognised_sponsor);
    let placements = basis.engine.placements(&facts)?;
    let mut forms = placements.forms.iter();
    let (_, rule) = forms.find(|(code, _)| *code == application.form)?;
    Some(check(basis, form, rule))
}

fn facts(basis: &Basis, case: &CaseFile) -> Facts {
    basis.facts(case).unwrap_or_else(|| {
        // The first sick day plays no part in what a permit allows.
        let mut copy = case.clone();
        let today = spoorboek_domain::Value::Date(basis.today);
        copy.enter(
            spoorboek_domain::FactKey::single(spoorboek_domain::Field::FirstSickDay),
            Some(spoorboek_domain::Fact::Known(today)),
        );
        basis
            .facts(&copy)
            .unwrap_or_else(|| Facts::new(basis.today))
    })
}

fn check(basis: &Basis, form: PlacementForm, rule: &rules::PlacementRule) -> PlacementCheck {
    PlacementCheck {
        form,
        verdict: match rule.verdict {
            rules::Verdict::Lawful => Verdict::Lawful,
            rules::Verdict::Confirm => Verdict::Confirm,
            rules::Verdict::Forbidden => Verdict::Forbidden,
        },
        reason: bilingual(&rule.text),
        rule_id: rule.id.clone(),
        sources: sources(&rule.sources),
        amber: is_amber(&rule.review, &rule.sources, basis.today),
    }
}

pub(super) fn is_amber(review: &Review, sources: &[Source], today: NaiveDate) -> bool {
    review.state(today).stale || Source::disagree(sources)
}

/// Where the right to stay or work ends before the goal.
pub(super) fn running_out(basis: &Basis, dated: &Dated<'_>) -> Vec<RunningOut> {
    let found = basis.engine.running_out(&dated.facts);
    found
        .iter()
        .map(|out| {
            let mut options: Vec<OptionView> = out
                .options
                .iter()
                .map(|option| OptionView {
                    id: option.rule.id.clone(),
                    title: bilingual(&option.rule.title),
                    ask: bilingual(&option.rule.ask),
                    conditions: bilingual(&option.rule.conditions),
                    lead_days: option.lead.map(|lead| lead.days),
                    ask_by: option.ask_by.map(|day| day.to_string()),
                    in_time: option.in_time,
                    sources: sources(&option.rule.sources),
                    amber: is_amber(&option.rule.review, &option.rule.sources, basis.today),
                })
                .collect();
            options.sort_by_key(|option| option.in_time == Some(false));
            let mut rules = basis.engine.rules().iter();
            let rule = rules.find(|rule| rule.id == out.deadline);
            RunningOut {
                deadline_id: out.deadline.to_owned(),
                title: rule.map(|rule| bilingual(&rule.title)).unwrap_or_default(),
                ends_on: out.ends_on.to_string(),
                goal_on: out.goal_on.to_string(),
                days: u32::try_from((out.goal_on - out.ends_on).num_days()).unwrap_or_default(),
                options,
            }
        })
        .collect()
}

//! The shape of what a pack says besides dates.

use serde::Deserialize;
use spoorboek_rules::{
    Condition, Formula, LeadTime, OptionRule, Party, PlacementRule, Question, Reading,
    Ruling30Norm, RunningOutRule, Severity, Verdict, WorkRule,
};

use super::formula::{ConditionJson, FormulaJson};
use super::json::{FieldJson, ReviewJson, SourceJson, StatusJson, TextJson, sources};

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PartyJson {
    Employee,
    Employer,
    EmployerAndEmployee,
    Physician,
    Coach,
    Adviser,
    Uwv,
    Ind,
    TaxOffice,
}

impl From<PartyJson> for Party {
    fn from(json: PartyJson) -> Self {
        match json {
            PartyJson::Employee => Self::Employee,
            PartyJson::Employer => Self::Employer,
            PartyJson::EmployerAndEmployee => Self::EmployerAndEmployee,
            PartyJson::Physician => Self::Physician,
            PartyJson::Coach => Self::Coach,
            PartyJson::Adviser => Self::Adviser,
            PartyJson::Uwv => Self::Uwv,
            PartyJson::Ind => Self::Ind,
            PartyJson::TaxOffice => Self::TaxOffice,
        }
    }
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SeverityJson {
    Red,
    #[default]
    Amber,
}

impl From<SeverityJson> for Severity {
    fn from(json: SeverityJson) -> Self {
        match json {
            SeverityJson::Red => Self::Red,
            SeverityJson::Amber => Self::Amber,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadingJson {
    date: FormulaJson,
    text: TextJson,
}

impl From<ReadingJson> for Reading {
    fn from(json: ReadingJson) -> Self {
        Self {
            date: json.date.into(),
            text: json.text.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ruling30NormJson {
    id: String,
    year: i64,
    year_cents: i64,
    young_year_cents: i64,
    percent: i64,
    cap_cents: Option<i64>,
    status: StatusJson,
    sources: Vec<SourceJson>,
    review: ReviewJson,
}

impl From<Ruling30NormJson> for Ruling30Norm {
    fn from(json: Ruling30NormJson) -> Self {
        Self {
            id: json.id,
            year: json.year,
            year_cents: json.year_cents,
            young_year_cents: json.young_year_cents,
            percent: json.percent,
            cap_cents: json.cap_cents,
            status: json.status.into(),
            sources: sources(json.sources),
            review: json.review.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LeadTimeJson {
    id: String,
    days: u32,
    title: TextJson,
    text: TextJson,
    status: StatusJson,
    sources: Vec<SourceJson>,
    review: ReviewJson,
}

impl From<LeadTimeJson> for LeadTime {
    fn from(json: LeadTimeJson) -> Self {
        Self {
            id: json.id,
            days: json.days,
            title: json.title.into(),
            text: json.text.into(),
            status: json.status.into(),
            sources: sources(json.sources),
            review: json.review.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorkRuleJson {
    id: String,
    title: TextJson,
    known: bool,
    when: Option<ConditionJson>,
}

impl From<WorkRuleJson> for WorkRule {
    fn from(json: WorkRuleJson) -> Self {
        Self {
            id: json.id,
            title: json.title.into(),
            known: json.known,
            when: json.when.map(Condition::from),
        }
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum VerdictJson {
    Lawful,
    Confirm,
    Forbidden,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlacementJson {
    id: String,
    work_rules: Vec<String>,
    forms: Vec<String>,
    when: Option<ConditionJson>,
    verdict: VerdictJson,
    text: TextJson,
    status: StatusJson,
    sources: Vec<SourceJson>,
    review: ReviewJson,
}

impl From<PlacementJson> for PlacementRule {
    fn from(json: PlacementJson) -> Self {
        Self {
            id: json.id,
            work_rules: json.work_rules,
            forms: json.forms,
            when: json.when.map(Condition::from),
            verdict: match json.verdict {
                VerdictJson::Lawful => Verdict::Lawful,
                VerdictJson::Confirm => Verdict::Confirm,
                VerdictJson::Forbidden => Verdict::Forbidden,
            },
            text: json.text.into(),
            status: json.status.into(),
            sources: sources(json.sources),
            review: json.review.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RunningOutJson {
    deadline: String,
    goal: FormulaJson,
    when: Option<ConditionJson>,
}

impl From<RunningOutJson> for RunningOutRule {
    fn from(json: RunningOutJson) -> Self {
        Self {
            deadline: json.deadline,
            goal: json.goal.into(),
            when: json.when.map(Condition::from),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OptionJson {
    id: String,
    title: TextJson,
    ask: TextJson,
    conditions: TextJson,
    when: Option<ConditionJson>,
    lead: Option<String>,
    ask_by: Option<FormulaJson>,
    status: StatusJson,
    sources: Vec<SourceJson>,
    review: ReviewJson,
}

impl From<OptionJson> for OptionRule {
    fn from(json: OptionJson) -> Self {
        Self {
            id: json.id,
            title: json.title.into(),
            ask: json.ask.into(),
            conditions: json.conditions.into(),
            when: json.when.map(Condition::from),
            lead: json.lead,
            ask_by: json.ask_by.map(Formula::from),
            status: json.status.into(),
            sources: sources(json.sources),
            review: json.review.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionJson {
    id: String,
    who: PartyJson,
    ask: TextJson,
    because: TextJson,
    when: ConditionJson,
    field: Option<FieldJson>,
}

impl From<QuestionJson> for Question {
    fn from(json: QuestionJson) -> Self {
        Self {
            id: json.id,
            who: json.who.into(),
            ask: json.ask.into(),
            because: json.because.into(),
            when: json.when.into(),
            field: json.field.map(|field| field.0),
        }
    }
}

//! Formulas and conditions as a pack writes them: one name for what is done, then what it is done
//! with, such as `{"plus_days": [{"counted_day": 1}, 42]}`.

use serde::Deserialize;
use spoorboek_rules::{Condition, CriterionTest, Formula};

use super::json::{CategoryJson, Day, FieldJson};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum FormulaJson {
    Fact(FieldJson),
    Day(Day),
    CountedDay(u32),
    Deadline(String),
    Letter(String),
    Term(String),
    PlusDays(Box<FormulaJson>, i64),
    PlusMonths(Box<FormulaJson>, i32),
    NextBusinessDay(Box<FormulaJson>),
    BusinessDays(Box<FormulaJson>, i32),
    AfterLead {
        from: Box<FormulaJson>,
        lead: String,
    },
    BeforeLead {
        from: Box<FormulaJson>,
        lead: String,
    },
    MinusSpells {
        from: Box<FormulaJson>,
        since: Box<FormulaJson>,
    },
    PlusFactDays {
        from: Box<FormulaJson>,
        field: FieldJson,
        otherwise: i64,
    },
    PlusLateness {
        from: Box<FormulaJson>,
        date: Box<FormulaJson>,
        limit: Box<FormulaJson>,
    },
    PlusLeave {
        from: Box<FormulaJson>,
        after: Box<FormulaJson>,
    },
    Earliest(Vec<FormulaJson>),
    Latest(Vec<FormulaJson>),
    FirstKnown(Vec<FormulaJson>),
    If {
        condition: ConditionJson,
        then: Box<FormulaJson>,
        #[serde(default)]
        otherwise: Option<Box<FormulaJson>>,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum ConditionJson {
    Given(FieldJson),
    Yes(FieldJson),
    No(FieldJson),
    Is(FieldJson, Vec<String>),
    BelowCriterion(PayJson),
    CriterionUnknown(PayJson),
    #[serde(rename = "below_ruling30_norm")]
    BelowRuling30Norm {},
    #[serde(rename = "ruling30_norm_unknown")]
    Ruling30NormUnknown {},
    WorkRule(Vec<String>),
    After(Box<FormulaJson>, Box<FormulaJson>),
    NotAfter(Box<FormulaJson>, Box<FormulaJson>),
    Category(Vec<CategoryJson>),
    CategorySet(String),
    Condition(String),
    All(Vec<ConditionJson>),
    Any(Vec<ConditionJson>),
    Not(Box<ConditionJson>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PayJson {
    salary: FieldJson,
    percent: Option<FieldJson>,
    age: FieldJson,
    year_of: Option<Box<FormulaJson>>,
}

impl From<PayJson> for CriterionTest {
    fn from(json: PayJson) -> Self {
        Self {
            salary: json.salary.0,
            percent: json.percent.map(|field| field.0),
            age: json.age.0,
            year_of: json.year_of.map(|json| boxed(*json)),
        }
    }
}

fn boxed(json: FormulaJson) -> Box<Formula> {
    Box::new(json.into())
}

fn formulas(json: Vec<FormulaJson>) -> Vec<Formula> {
    json.into_iter().map(Formula::from).collect()
}

fn conditions(json: Vec<ConditionJson>) -> Vec<Condition> {
    json.into_iter().map(Condition::from).collect()
}

impl From<FormulaJson> for Formula {
    fn from(json: FormulaJson) -> Self {
        match json {
            FormulaJson::Fact(field) => Self::Fact(field.0),
            FormulaJson::Day(day) => Self::Day(day.0),
            FormulaJson::CountedDay(n) => Self::CountedDay(n),
            FormulaJson::Deadline(id) => Self::Deadline(id),
            FormulaJson::Letter(id) => Self::Letter(id),
            FormulaJson::Term(id) => Self::Term(id),
            FormulaJson::PlusDays(from, days) => Self::PlusDays(boxed(*from), days),
            FormulaJson::PlusMonths(from, months) => Self::PlusMonths(boxed(*from), months),
            FormulaJson::NextBusinessDay(from) => Self::NextBusinessDay(boxed(*from)),
            FormulaJson::BusinessDays(from, days) => Self::BusinessDays(boxed(*from), days),
            FormulaJson::AfterLead { from, lead } => Self::AfterLead {
                from: boxed(*from),
                lead,
            },
            FormulaJson::BeforeLead { from, lead } => Self::BeforeLead {
                from: boxed(*from),
                lead,
            },
            FormulaJson::MinusSpells { from, since } => Self::MinusSpells {
                from: boxed(*from),
                since: boxed(*since),
            },
            FormulaJson::PlusFactDays {
                from,
                field,
                otherwise,
            } => Self::PlusFactDays {
                from: boxed(*from),
                field: field.0,
                otherwise,
            },
            FormulaJson::PlusLateness { from, date, limit } => Self::PlusLateness {
                from: boxed(*from),
                date: boxed(*date),
                limit: boxed(*limit),
            },
            FormulaJson::PlusLeave { from, after } => Self::PlusLeave {
                from: boxed(*from),
                after: boxed(*after),
            },
            FormulaJson::Earliest(all) => Self::Earliest(formulas(all)),
            FormulaJson::Latest(all) => Self::Latest(formulas(all)),
            FormulaJson::FirstKnown(all) => Self::FirstKnown(formulas(all)),
            FormulaJson::If {
                condition,
                then,
                otherwise,
            } => Self::If {
                condition: condition.into(),
                then: boxed(*then),
                otherwise: otherwise.map(|json| boxed(*json)),
            },
        }
    }
}

impl From<ConditionJson> for Condition {
    fn from(json: ConditionJson) -> Self {
        match json {
            ConditionJson::Given(field) => Self::Given(field.0),
            ConditionJson::Yes(field) => Self::Yes(field.0),
            ConditionJson::No(field) => Self::No(field.0),
            ConditionJson::Is(field, codes) => Self::Is(field.0, codes),
            ConditionJson::BelowCriterion(pay) => Self::BelowCriterion(pay.into()),
            ConditionJson::CriterionUnknown(pay) => Self::CriterionUnknown(pay.into()),
            ConditionJson::BelowRuling30Norm {} => Self::BelowRuling30Norm,
            ConditionJson::Ruling30NormUnknown {} => Self::Ruling30NormUnknown,
            ConditionJson::WorkRule(ids) => Self::WorkRule(ids),
            ConditionJson::After(a, b) => Self::After(boxed(*a), boxed(*b)),
            ConditionJson::NotAfter(a, b) => Self::NotAfter(boxed(*a), boxed(*b)),
            ConditionJson::Category(all) => {
                Self::Category(all.into_iter().map(|category| category.0).collect())
            }
            ConditionJson::CategorySet(id) => Self::CategorySet(id),
            ConditionJson::Condition(id) => Self::Named(id),
            ConditionJson::All(all) => Self::All(conditions(all)),
            ConditionJson::Any(any) => Self::Any(conditions(any)),
            ConditionJson::Not(not) => Self::Not(Box::new((*not).into())),
        }
    }
}

//! Formulas and conditions as a pack writes them: one name for what is done, then what it is done
//! with, such as `{"plus_days": [{"counted_day": 1}, 42]}`.

use serde::Deserialize;
use spoorboek_rules::{Condition, Formula};

use super::json::{CategoryJson, FieldJson};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum FormulaJson {
    Fact(FieldJson),
    CountedDay(u32),
    Deadline(String),
    Term(String),
    PlusDays(Box<FormulaJson>, i64),
    PlusMonths(Box<FormulaJson>, i32),
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
    After(Box<FormulaJson>, Box<FormulaJson>),
    NotAfter(Box<FormulaJson>, Box<FormulaJson>),
    Category(Vec<CategoryJson>),
    CategorySet(String),
    Condition(String),
    All(Vec<ConditionJson>),
    Any(Vec<ConditionJson>),
    Not(Box<ConditionJson>),
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
            FormulaJson::CountedDay(n) => Self::CountedDay(n),
            FormulaJson::Deadline(id) => Self::Deadline(id),
            FormulaJson::Term(id) => Self::Term(id),
            FormulaJson::PlusDays(from, days) => Self::PlusDays(boxed(*from), days),
            FormulaJson::PlusMonths(from, months) => Self::PlusMonths(boxed(*from), months),
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

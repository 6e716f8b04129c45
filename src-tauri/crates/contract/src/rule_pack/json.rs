//! The shape of a pack file.

use chrono::NaiveDate;
use serde::Deserialize;
use spoorboek_rules::{
    Condition, Confidence, ConflictKind, ConflictRule, ConflictTest, CountingRule, Criterion,
    Field, Formula, Group, Holiday, HolidayDate, PermitCategory, Review, Rule, RulePack, Series,
    Source, Status, Term, Text, Validity,
};

use super::advice::{
    LeadTimeJson, OptionJson, PartyJson, PlacementJson, QuestionJson, ReadingJson,
    Ruling30NormJson, RunningOutJson, SeverityJson, WorkRuleJson,
};
use super::formula::{ConditionJson, FormulaJson};
use crate::deadlines::date_from;

/// One file; all of them together are a pack.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct PackFile {
    pub(super) version: Option<String>,
    pub(super) counting: Option<CountingJson>,
    category_sets: Vec<CategorySetJson>,
    conditions: Vec<NamedConditionJson>,
    terms: Vec<TermJson>,
    rules: Vec<RuleJson>,
    conflicts: Vec<ConflictJson>,
    criteria: Vec<CriterionJson>,
    criterion_year: Option<i64>,
    ruling30_norms: Vec<Ruling30NormJson>,
    lead_times: Vec<LeadTimeJson>,
    work_rules: Vec<WorkRuleJson>,
    placements: Vec<PlacementJson>,
    running_out: Vec<RunningOutJson>,
    options: Vec<OptionJson>,
    questions: Vec<QuestionJson>,
    holidays: Vec<HolidayJson>,
    equated_days: Vec<Day>,
}

impl PackFile {
    pub(super) fn append(&mut self, mut other: PackFile) {
        self.category_sets.append(&mut other.category_sets);
        self.conditions.append(&mut other.conditions);
        self.terms.append(&mut other.terms);
        self.rules.append(&mut other.rules);
        self.conflicts.append(&mut other.conflicts);
        self.criteria.append(&mut other.criteria);
        self.criterion_year = other.criterion_year.or(self.criterion_year);
        self.ruling30_norms.append(&mut other.ruling30_norms);
        self.lead_times.append(&mut other.lead_times);
        self.work_rules.append(&mut other.work_rules);
        self.placements.append(&mut other.placements);
        self.running_out.append(&mut other.running_out);
        self.options.append(&mut other.options);
        self.questions.append(&mut other.questions);
        self.holidays.append(&mut other.holidays);
        self.equated_days.append(&mut other.equated_days);
    }

    pub(super) fn into_pack(self, version: String, counting: CountingJson) -> RulePack {
        let named = |set: CategorySetJson| {
            (
                set.id,
                set.categories
                    .into_iter()
                    .map(|category| category.0)
                    .collect(),
            )
        };
        RulePack {
            version,
            counting: counting.into(),
            category_sets: self.category_sets.into_iter().map(named).collect(),
            conditions: self
                .conditions
                .into_iter()
                .map(|named| (named.id, Condition::from(named.condition)))
                .collect(),
            terms: self
                .terms
                .into_iter()
                .map(|term| Term {
                    id: term.id,
                    date: term.date.into(),
                })
                .collect(),
            rules: self.rules.into_iter().map(Rule::from).collect(),
            conflicts: self.conflicts.into_iter().map(ConflictRule::from).collect(),
            criteria: self.criteria.into_iter().map(Criterion::from).collect(),
            criterion_year: self.criterion_year.unwrap_or_default(),
            ruling30_norms: all(self.ruling30_norms),
            lead_times: all(self.lead_times),
            work_rules: all(self.work_rules),
            placements: all(self.placements),
            running_out: all(self.running_out),
            options: all(self.options),
            questions: all(self.questions),
            holidays: self.holidays.into_iter().map(Holiday::from).collect(),
            equated_days: self.equated_days.into_iter().map(|day| day.0).collect(),
        }
    }
}

fn all<J, T: From<J>>(list: Vec<J>) -> Vec<T> {
    list.into_iter().map(T::from).collect()
}

/// A day as `YYYY-MM-DD`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Day(pub(super) NaiveDate);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        date_from(&text)
            .map(Day)
            .ok_or_else(|| format!("`{text}` is no date"))
    }
}

/// A field by its path in the contract.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct FieldJson(pub(super) Field);

impl TryFrom<String> for FieldJson {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Field::from_path(&text)
            .map(FieldJson)
            .ok_or_else(|| format!("unknown field `{text}`"))
    }
}

/// A permit category by its code.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct CategoryJson(pub(super) PermitCategory);

impl TryFrom<String> for CategoryJson {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let category = PermitCategory::from_code(&text).map(CategoryJson);
        category.ok_or_else(|| format!("unknown category `{text}`"))
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct ConflictKindJson(ConflictKind);

impl TryFrom<String> for ConflictKindJson {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let kind = ConflictKind::from_code(&text).map(ConflictKindJson);
        kind.ok_or_else(|| format!("unknown conflict `{text}`"))
    }
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountingJson {
    waiting_period_days: u32,
    new_case_from_gap_days: i64,
    waiting_period_term: String,
    dropped_before_first_day: Vec<FieldJson>,
}

impl From<CountingJson> for CountingRule {
    fn from(json: CountingJson) -> Self {
        Self {
            waiting_period_days: json.waiting_period_days,
            new_case_from_gap_days: json.new_case_from_gap_days,
            waiting_period_term: json.waiting_period_term,
            dropped_before_first_day: json
                .dropped_before_first_day
                .into_iter()
                .map(|field| field.0)
                .collect(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CategorySetJson {
    id: String,
    categories: Vec<CategoryJson>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NamedConditionJson {
    id: String,
    condition: ConditionJson,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermJson {
    id: String,
    date: FormulaJson,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextJson {
    nl: String,
    en: String,
}

impl From<TextJson> for Text {
    fn from(json: TextJson) -> Self {
        Self {
            nl: json.nl,
            en: json.en,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceJson {
    reference: String,
    url: Option<String>,
    version: Option<Day>,
    #[serde(default)]
    contrary: bool,
}

impl From<SourceJson> for Source {
    fn from(json: SourceJson) -> Self {
        Self {
            reference: json.reference,
            url: json.url,
            version: json.version.map(|day| day.0),
            contrary: json.contrary,
        }
    }
}

pub(super) fn sources(json: Vec<SourceJson>) -> Vec<Source> {
    json.into_iter().map(Source::from).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewJson {
    confidence: ConfidenceJson,
    reviewed_on: Day,
    review_every_days: u32,
}

impl From<ReviewJson> for Review {
    fn from(json: ReviewJson) -> Self {
        Self {
            confidence: match json.confidence {
                ConfidenceJson::High => Confidence::High,
                ConfidenceJson::Medium => Confidence::Medium,
                ConfidenceJson::Low => Confidence::Low,
            },
            reviewed_on: json.reviewed_on.0,
            review_every_days: json.review_every_days,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum ConfidenceJson {
    High,
    Medium,
    Low,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum StatusJson {
    InForce,
    Practice,
    Announced,
    Pending,
    Expired,
}

impl From<StatusJson> for Status {
    fn from(json: StatusJson) -> Self {
        match json {
            StatusJson::InForce => Self::InForce,
            StatusJson::Practice => Self::Practice,
            StatusJson::Announced => Self::Announced,
            StatusJson::Pending => Self::Pending,
            StatusJson::Expired => Self::Expired,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum GroupJson {
    Statutory,
    Programme,
    Permit,
    Tax,
    Privacy,
}

impl From<GroupJson> for Group {
    fn from(json: GroupJson) -> Self {
        match json {
            GroupJson::Statutory => Self::Statutory,
            GroupJson::Programme => Self::Programme,
            GroupJson::Permit => Self::Permit,
            GroupJson::Tax => Self::Tax,
            GroupJson::Privacy => Self::Privacy,
        }
    }
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleJson {
    id: String,
    group: GroupJson,
    title: TextJson,
    short: TextJson,
    text: TextJson,
    who: PartyJson,
    #[serde(default)]
    severity: SeverityJson,
    #[serde(default = "yes")]
    to_do: bool,
    done_by: Option<FieldJson>,
    #[serde(default)]
    beyond_contract: bool,
    #[serde(default)]
    readings: Vec<ReadingJson>,
    when: Option<ConditionJson>,
    date: FormulaJson,
    opens: Option<FormulaJson>,
    series: Option<SeriesJson>,
    validity: Option<ValidityJson>,
    status: StatusJson,
    sources: Vec<SourceJson>,
    review: ReviewJson,
}

impl From<RuleJson> for Rule {
    fn from(json: RuleJson) -> Self {
        Self {
            id: json.id,
            group: json.group.into(),
            title: json.title.into(),
            short: json.short.into(),
            text: json.text.into(),
            date: json.date.into(),
            series: json.series.map(Series::from),
            opens: json.opens.map(Formula::from),
            who: json.who.into(),
            severity: json.severity.into(),
            to_do: json.to_do,
            done_by: json.done_by.map(|field| field.0),
            beyond_contract: json.beyond_contract,
            readings: all(json.readings),
            when: json.when.map(Condition::from),
            validity: json.validity.map(Validity::from).unwrap_or_default(),
            status: json.status.into(),
            sources: sources(json.sources),
            review: json.review.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeriesJson {
    every: FieldJson,
    otherwise: i64,
    until: FormulaJson,
}

impl From<SeriesJson> for Series {
    fn from(json: SeriesJson) -> Self {
        Self {
            every: json.every.0,
            otherwise: json.otherwise,
            until: json.until.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ValidityJson {
    from: Option<Day>,
    to: Option<Day>,
    by: Option<FormulaJson>,
}

impl From<ValidityJson> for Validity {
    fn from(json: ValidityJson) -> Self {
        Self {
            from: json.from.map(|day| day.0),
            to: json.to.map(|day| day.0),
            by: json.by.map(Formula::from),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConflictJson {
    kind: ConflictKindJson,
    title: TextJson,
    text: TextJson,
    ask: TextJson,
    who: PartyJson,
    explained_by: Option<String>,
    #[serde(default)]
    beyond_contract: bool,
    when: Option<ConditionJson>,
    test: ConflictTestJson,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum ConflictTestJson {
    Dates {
        earlier: FormulaJson,
        later: FormulaJson,
    },
    Holds {
        on: Option<FormulaJson>,
    },
    PlacementForbidden {},
}

impl From<ConflictJson> for ConflictRule {
    fn from(json: ConflictJson) -> Self {
        Self {
            kind: json.kind.0,
            title: json.title.into(),
            text: json.text.into(),
            ask: json.ask.into(),
            who: json.who.into(),
            explained_by: json.explained_by,
            beyond_contract: json.beyond_contract,
            when: json.when.map(Condition::from),
            test: match json.test {
                ConflictTestJson::Dates { earlier, later } => ConflictTest::Dates {
                    earlier: earlier.into(),
                    later: later.into(),
                },
                ConflictTestJson::Holds { on } => ConflictTest::Holds {
                    on: on.map(Formula::from),
                },
                ConflictTestJson::PlacementForbidden {} => ConflictTest::PlacementForbidden,
            },
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionJson {
    id: String,
    category: CategoryJson,
    reduced: bool,
    age_from: Option<i64>,
    age_below: Option<i64>,
    year: i64,
    month_cents: i64,
    status: StatusJson,
    sources: Vec<SourceJson>,
    review: ReviewJson,
}

impl From<CriterionJson> for Criterion {
    fn from(json: CriterionJson) -> Self {
        Self {
            id: json.id,
            category: json.category.0,
            reduced: json.reduced,
            age_from: json.age_from,
            age_below: json.age_below,
            year: json.year,
            month_cents: json.month_cents,
            status: json.status.into(),
            sources: sources(json.sources),
            review: json.review.into(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayJson {
    name: TextJson,
    date: HolidayDateJson,
    from_year: Option<i32>,
    to_year: Option<i32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum HolidayDateJson {
    Easter(i64),
    Fixed {
        month: u32,
        day: u32,
        #[serde(default)]
        if_sunday_days: i64,
    },
}

impl From<HolidayJson> for Holiday {
    fn from(json: HolidayJson) -> Self {
        Self {
            name: json.name.into(),
            date: match json.date {
                HolidayDateJson::Easter(offset_days) => HolidayDate::Easter { offset_days },
                HolidayDateJson::Fixed {
                    month,
                    day,
                    if_sunday_days,
                } => HolidayDate::Fixed {
                    month,
                    day,
                    if_sunday_days,
                },
            },
            from_year: json.from_year,
            to_year: json.to_year,
        }
    }
}

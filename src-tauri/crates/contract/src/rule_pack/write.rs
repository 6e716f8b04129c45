//! Writing a pack as one JSON file, in the shape in which it is read.

use serde_json::{Map, Value, json};
use spoorboek_rules::{
    Condition, Confidence, ConflictRule, ConflictTest, Criterion, CriterionTest, Formula, Group,
    Holiday, HolidayDate, Party, PermitCategory, Review, Rule, RulePack, Severity, Source, Status,
    Text, Verdict,
};

/// The name of a party in a pack.
pub fn party_key(party: Party) -> &'static str {
    match party {
        Party::Employee => "employee",
        Party::Employer => "employer",
        Party::EmployerAndEmployee => "employer_and_employee",
        Party::Physician => "physician",
        Party::Coach => "coach",
        Party::Adviser => "adviser",
        Party::Uwv => "uwv",
        Party::Ind => "ind",
        Party::TaxOffice => "tax_office",
    }
}

/// The pack as JSON, which [`parse`](super::parse) reads again to the same pack.
pub fn write(pack: &RulePack) -> Value {
    let counting = &pack.counting;
    let fields = counting.dropped_before_first_day.iter();
    json!({
        "version": pack.version,
        "counting": {
            "waiting_period_days": counting.waiting_period_days,
            "new_case_from_gap_days": counting.new_case_from_gap_days,
            "waiting_period_term": counting.waiting_period_term,
            "dropped_before_first_day": fields.map(|field| field.path()).collect::<Vec<_>>(),
        },
        "category_sets": list(&pack.category_sets, |(id, members)| {
            json!({"id": id, "categories": categories(members)})
        }),
        "conditions": list(&pack.conditions, |(id, it)| {
            json!({"id": id, "condition": condition(it)})
        }),
        "terms": list(&pack.terms, |term| json!({"id": term.id, "date": formula(&term.date)})),
        "rules": list(&pack.rules, rule),
        "conflicts": list(&pack.conflicts, conflict),
        "criteria": list(&pack.criteria, criterion),
        "criterion_year": pack.criterion_year,
        "ruling30_norms": list(&pack.ruling30_norms, |norm| json!({
            "id": norm.id,
            "year": norm.year,
            "year_cents": norm.year_cents,
            "young_year_cents": norm.young_year_cents,
            "percent": norm.percent,
            "cap_cents": norm.cap_cents,
            "status": status(norm.status),
            "sources": list(&norm.sources, source),
            "review": review(norm.review),
        })),
        "lead_times": list(&pack.lead_times, |lead| json!({
            "id": lead.id,
            "days": lead.days,
            "title": text(&lead.title),
            "text": text(&lead.text),
            "status": status(lead.status),
            "sources": list(&lead.sources, source),
            "review": review(lead.review),
        })),
        "work_rules": list(&pack.work_rules, |rule| json!({
            "id": rule.id,
            "title": text(&rule.title),
            "known": rule.known,
            "when": rule.when.as_ref().map(condition),
        })),
        "placements": list(&pack.placements, |rule| json!({
            "id": rule.id,
            "work_rules": rule.work_rules,
            "forms": rule.forms,
            "when": rule.when.as_ref().map(condition),
            "verdict": match rule.verdict {
                Verdict::Lawful => "lawful",
                Verdict::Confirm => "confirm",
                Verdict::Forbidden => "forbidden",
            },
            "text": text(&rule.text),
            "status": status(rule.status),
            "sources": list(&rule.sources, source),
            "review": review(rule.review),
        })),
        "running_out": list(&pack.running_out, |rule| json!({
            "deadline": rule.deadline,
            "goal": formula(&rule.goal),
            "when": rule.when.as_ref().map(condition),
        })),
        "options": list(&pack.options, |rule| json!({
            "id": rule.id,
            "title": text(&rule.title),
            "ask": text(&rule.ask),
            "conditions": text(&rule.conditions),
            "when": rule.when.as_ref().map(condition),
            "lead": rule.lead,
            "ask_by": rule.ask_by.as_ref().map(formula),
            "status": status(rule.status),
            "sources": list(&rule.sources, source),
            "review": review(rule.review),
        })),
        "questions": list(&pack.questions, |question| json!({
            "id": question.id,
            "who": party_key(question.who),
            "ask": text(&question.ask),
            "because": text(&question.because),
            "when": condition(&question.when),
            "field": question.field.map(|field| field.path()),
        })),
        "holidays": list(&pack.holidays, holiday),
        "equated_days": list(&pack.equated_days, |day| json!(day.to_string())),
    })
}

fn list<T>(all: &[T], one: impl FnMut(&T) -> Value) -> Value {
    all.iter().map(one).collect()
}

fn categories(members: &[PermitCategory]) -> Value {
    list(members, |category| json!(category.code()))
}

fn text(text: &Text) -> Value {
    json!({"nl": text.nl, "en": text.en})
}

fn source(source: &Source) -> Value {
    json!({
        "reference": source.reference,
        "url": source.url,
        "version": source.version.map(|day| day.to_string()),
        "contrary": source.contrary,
    })
}

fn review(review: Review) -> Value {
    json!({
        "confidence": match review.confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        },
        "reviewed_on": review.reviewed_on.to_string(),
        "review_every_days": review.review_every_days,
    })
}

fn status(status: Status) -> &'static str {
    match status {
        Status::InForce => "in_force",
        Status::Practice => "practice",
        Status::Announced => "announced",
        Status::Pending => "pending",
        Status::Expired => "expired",
    }
}

fn rule(rule: &Rule) -> Value {
    let group = match rule.group {
        Group::Statutory => "statutory",
        Group::Programme => "programme",
        Group::Permit => "permit",
        Group::Tax => "tax",
        Group::Privacy => "privacy",
    };
    let validity = &rule.validity;
    json!({
        "id": rule.id,
        "group": group,
        "title": text(&rule.title),
        "short": text(&rule.short),
        "text": text(&rule.text),
        "who": party_key(rule.who),
        "severity": match rule.severity {
            Severity::Red => "red",
            Severity::Amber => "amber",
        },
        "to_do": rule.to_do,
        "done_by": rule.done_by.map(|field| field.path()),
        "beyond_contract": rule.beyond_contract,
        "readings": list(&rule.readings, |reading| {
            json!({"date": formula(&reading.date), "text": text(&reading.text)})
        }),
        "when": rule.when.as_ref().map(condition),
        "date": formula(&rule.date),
        "opens": rule.opens.as_ref().map(formula),
        "series": rule.series.as_ref().map(|series| json!({
            "every": series.every.path(),
            "otherwise": series.otherwise,
            "until": formula(&series.until),
        })),
        "validity": {
            "from": validity.from.map(|day| day.to_string()),
            "to": validity.to.map(|day| day.to_string()),
            "by": validity.by.as_ref().map(formula),
        },
        "status": status(rule.status),
        "sources": list(&rule.sources, source),
        "review": review(rule.review),
    })
}

fn conflict(rule: &ConflictRule) -> Value {
    json!({
        "kind": rule.kind.code(),
        "title": text(&rule.title),
        "text": text(&rule.text),
        "ask": text(&rule.ask),
        "who": party_key(rule.who),
        "explained_by": rule.explained_by,
        "beyond_contract": rule.beyond_contract,
        "when": rule.when.as_ref().map(condition),
        "test": match &rule.test {
            ConflictTest::Dates { earlier, later } => {
                json!({"dates": {"earlier": formula(earlier), "later": formula(later)}})
            }
            ConflictTest::Holds { on } => json!({"holds": {"on": on.as_ref().map(formula)}}),
            ConflictTest::PlacementForbidden => json!({"placement_forbidden": {}}),
        },
    })
}

fn criterion(criterion: &Criterion) -> Value {
    json!({
        "id": criterion.id,
        "category": criterion.category.code(),
        "reduced": criterion.reduced,
        "age_from": criterion.age_from,
        "age_below": criterion.age_below,
        "year": criterion.year,
        "month_cents": criterion.month_cents,
        "status": status(criterion.status),
        "sources": list(&criterion.sources, source),
        "review": review(criterion.review),
    })
}

fn holiday(holiday: &Holiday) -> Value {
    let date = match holiday.date {
        HolidayDate::Easter { offset_days } => json!({"easter": offset_days}),
        HolidayDate::Fixed {
            month,
            day,
            if_sunday_days,
        } => json!({"fixed": {"month": month, "day": day, "if_sunday_days": if_sunday_days}}),
    };
    json!({
        "name": text(&holiday.name),
        "date": date,
        "from_year": holiday.from_year,
        "to_year": holiday.to_year,
    })
}

/// One name for what is done, then what it is done with.
fn named(name: &str, with: Value) -> Value {
    Value::Object(Map::from_iter([(name.to_owned(), with)]))
}

fn formula(it: &Formula) -> Value {
    match it {
        Formula::Fact(field) => json!({"fact": field.path()}),
        Formula::Day(day) => json!({"day": day.to_string()}),
        Formula::CountedDay(n) => json!({"counted_day": n}),
        Formula::Deadline(id) => json!({"deadline": id}),
        Formula::Letter(id) => json!({"letter": id}),
        Formula::Term(id) => json!({"term": id}),
        Formula::PlusDays(from, days) => json!({"plus_days": [formula(from), days]}),
        Formula::PlusMonths(from, months) => json!({"plus_months": [formula(from), months]}),
        Formula::NextBusinessDay(from) => named("next_business_day", formula(from)),
        Formula::BusinessDays(from, days) => json!({"business_days": [formula(from), days]}),
        Formula::AfterLead { from, lead } => {
            json!({"after_lead": {"from": formula(from), "lead": lead}})
        }
        Formula::BeforeLead { from, lead } => {
            json!({"before_lead": {"from": formula(from), "lead": lead}})
        }
        Formula::MinusSpells { from, since } => {
            json!({"minus_spells": {"from": formula(from), "since": formula(since)}})
        }
        Formula::PlusFactDays {
            from,
            field,
            otherwise,
        } => json!({"plus_fact_days": {
            "from": formula(from), "field": field.path(), "otherwise": otherwise,
        }}),
        Formula::PlusLateness { from, date, limit } => json!({"plus_lateness": {
            "from": formula(from), "date": formula(date), "limit": formula(limit),
        }}),
        Formula::PlusLeave { from, after } => {
            json!({"plus_leave": {"from": formula(from), "after": formula(after)}})
        }
        Formula::Earliest(all) => named("earliest", list(all, formula)),
        Formula::Latest(all) => named("latest", list(all, formula)),
        Formula::FirstKnown(all) => named("first_known", list(all, formula)),
        Formula::If {
            condition: test,
            then,
            otherwise,
        } => json!({"if": {
            "condition": condition(test),
            "then": formula(then),
            "otherwise": otherwise.as_deref().map(formula),
        }}),
    }
}

fn pay(test: &CriterionTest) -> Value {
    json!({
        "salary": test.salary.path(),
        "percent": test.percent.map(|field| field.path()),
        "age": test.age.path(),
        "year_of": test.year_of.as_deref().map(formula),
    })
}

fn condition(it: &Condition) -> Value {
    match it {
        Condition::Given(field) => json!({"given": field.path()}),
        Condition::Yes(field) => json!({"yes": field.path()}),
        Condition::No(field) => json!({"no": field.path()}),
        Condition::Is(field, codes) => json!({"is": [field.path(), codes]}),
        Condition::BelowCriterion(test) => named("below_criterion", pay(test)),
        Condition::CriterionUnknown(test) => named("criterion_unknown", pay(test)),
        Condition::BelowRuling30Norm => json!({"below_ruling30_norm": {}}),
        Condition::Ruling30NormUnknown => json!({"ruling30_norm_unknown": {}}),
        Condition::WorkRule(ids) => json!({"work_rule": ids}),
        Condition::After(a, b) => json!({"after": [formula(a), formula(b)]}),
        Condition::NotAfter(a, b) => json!({"not_after": [formula(a), formula(b)]}),
        Condition::Category(all) => named("category", categories(all)),
        Condition::CategorySet(id) => json!({"category_set": id}),
        Condition::Named(id) => json!({"condition": id}),
        Condition::All(all) => named("all", list(all, condition)),
        Condition::Any(any) => named("any", list(any, condition)),
        Condition::Not(not) => named("not", condition(not)),
    }
}

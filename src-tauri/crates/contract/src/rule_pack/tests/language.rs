//! Rule packs at random: every shape that the language of rules has, whether it makes sense or not.

use chrono::NaiveDate;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use spoorboek_rules::{
    Condition, Confidence, ConflictKind, ConflictRule, ConflictTest, CountingRule, Criterion,
    CriterionTest, Field, Formula, Group, Holiday, HolidayDate, LeadTime, OptionRule, Party,
    PermitCategory, PlacementRule, Question, Reading, Review, Rule, RulePack, Ruling30Norm,
    RunningOutRule, Series, Severity, Source, Status, Term, Text, Validity, Verdict, WorkRule,
};

/// Few and always the same in a test run; in a long one (`cargo xtask fuzz`) as many as asked, from
/// another seed each time.
pub(super) fn trials(few: u32) -> ProptestConfig {
    let asked = |name: &str| std::env::var(name).ok().map(|it| it.parse().unwrap());
    ProptestConfig {
        cases: asked("SPOORBOEK_TRIALS").map_or(few, |it: u64| it.try_into().unwrap()),
        rng_seed: RngSeed::Fixed(asked("SPOORBOEK_SEED").unwrap_or(2026)),
        failure_persistence: None,
        max_shrink_iters: 2_000,
        ..Default::default()
    }
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z][a-z0-9_.]{0,8}", "\\PC{0,6}"]
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[ -~é€]{0,20}", 1 => any::<String>()]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (1i32..3_652_059).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())
}

fn field() -> impl Strategy<Value = Field> {
    select(Field::ALL)
}

fn category() -> impl Strategy<Value = PermitCategory> {
    select(PermitCategory::ALL)
}

fn status() -> impl Strategy<Value = Status> {
    select(vec![
        Status::InForce,
        Status::Practice,
        Status::Announced,
        Status::Pending,
        Status::Expired,
    ])
}

fn party() -> impl Strategy<Value = Party> {
    select(vec![
        Party::Employee,
        Party::Employer,
        Party::EmployerAndEmployee,
        Party::Physician,
        Party::Coach,
        Party::Adviser,
        Party::Uwv,
        Party::Ind,
        Party::TaxOffice,
    ])
}

prop_compose! {
    fn text()(nl in words(), en in words()) -> Text {
        Text { nl, en }
    }
}

prop_compose! {
    fn source()(
        reference in words(), url in of(words()), version in of(day()), contrary in any::<bool>(),
    ) -> Source {
        Source { reference, url, version, contrary }
    }
}

prop_compose! {
    fn review()(
        confidence in select(vec![Confidence::High, Confidence::Medium, Confidence::Low]),
        reviewed_on in day(),
        review_every_days in any::<u32>(),
    ) -> Review {
        Review { confidence, reviewed_on, review_every_days }
    }
}

fn origin() -> impl Strategy<Value = (Status, Vec<Source>, Review)> {
    (status(), vec(source(), 0..3), review())
}

type Language = (BoxedStrategy<Formula>, BoxedStrategy<Condition>);

/// Formulas and conditions, nested up to so deep.
fn language(depth: u32) -> Language {
    let leaves = prop_oneof![
        field().prop_map(Formula::Fact),
        day().prop_map(Formula::Day),
        any::<u32>().prop_map(Formula::CountedDay),
        name().prop_map(Formula::Deadline),
        name().prop_map(Formula::Letter),
        name().prop_map(Formula::Term),
    ];
    let signs = prop_oneof![
        field().prop_map(Condition::Given),
        field().prop_map(Condition::Yes),
        field().prop_map(Condition::No),
        (field(), vec(name(), 0..3)).prop_map(|(field, codes)| Condition::Is(field, codes)),
        Just(Condition::BelowRuling30Norm),
        Just(Condition::Ruling30NormUnknown),
        vec(name(), 0..3).prop_map(Condition::WorkRule),
        vec(category(), 0..3).prop_map(Condition::Category),
        name().prop_map(Condition::CategorySet),
        name().prop_map(Condition::Named),
    ];
    if depth == 0 {
        return (leaves.boxed(), signs.boxed());
    }
    let (formula, condition) = language(depth - 1);
    let f = || formula.clone().prop_map(Box::new);
    let all = || vec(formula.clone(), 0..4);
    let formulas = prop_oneof![
        (f(), any::<i64>()).prop_map(|(from, days)| Formula::PlusDays(from, days)),
        (f(), any::<i32>()).prop_map(|(from, months)| Formula::PlusMonths(from, months)),
        f().prop_map(Formula::NextBusinessDay),
        (f(), any::<i32>()).prop_map(|(from, days)| Formula::BusinessDays(from, days)),
        (f(), name()).prop_map(|(from, lead)| Formula::AfterLead { from, lead }),
        (f(), name()).prop_map(|(from, lead)| Formula::BeforeLead { from, lead }),
        (f(), f()).prop_map(|(from, since)| Formula::MinusSpells { from, since }),
        (f(), field(), any::<i64>()).prop_map(|(from, field, otherwise)| {
            Formula::PlusFactDays {
                from,
                field,
                otherwise,
            }
        }),
        (f(), f(), f()).prop_map(|(from, date, limit)| Formula::PlusLateness { from, date, limit }),
        (f(), f()).prop_map(|(from, after)| Formula::PlusLeave { from, after }),
        all().prop_map(Formula::Earliest),
        all().prop_map(Formula::Latest),
        all().prop_map(Formula::FirstKnown),
        (condition.clone(), f(), of(f())).prop_map(|(condition, then, otherwise)| {
            Formula::If {
                condition,
                then,
                otherwise,
            }
        }),
    ];
    let pay = (field(), of(field()), field(), of(f()));
    let pay = pay.prop_map(|(salary, percent, age, year_of)| CriterionTest {
        salary,
        percent,
        age,
        year_of,
    });
    let pay = pay.boxed();
    let many = || vec(condition.clone(), 0..4);
    let conditions = prop_oneof![
        pay.clone().prop_map(Condition::BelowCriterion),
        pay.prop_map(Condition::CriterionUnknown),
        (f(), f()).prop_map(|(a, b)| Condition::After(a, b)),
        (f(), f()).prop_map(|(a, b)| Condition::NotAfter(a, b)),
        many().prop_map(Condition::All),
        many().prop_map(Condition::Any),
        condition
            .clone()
            .prop_map(|it| Condition::Not(Box::new(it))),
    ];
    (
        prop_oneof![1 => leaves, 2 => formulas].boxed(),
        prop_oneof![1 => signs, 2 => conditions].boxed(),
    )
}

fn rule((formula, condition): &Language) -> impl Strategy<Value = Rule> + use<> {
    let group = select(vec![
        Group::Statutory,
        Group::Programme,
        Group::Permit,
        Group::Tax,
        Group::Privacy,
    ]);
    let severity = select(vec![Severity::Red, Severity::Amber]);
    let series =
        (field(), any::<i64>(), formula.clone()).prop_map(|(every, otherwise, until)| Series {
            every,
            otherwise,
            until,
        });
    let validity = (of(day()), of(day()), of(formula.clone()))
        .prop_map(|(from, to, by)| Validity { from, to, by });
    let reading = (formula.clone(), text()).prop_map(|(date, text)| Reading { date, text });
    (
        (name(), group, text(), text(), text(), party(), severity),
        (
            any::<bool>(),
            of(field()),
            any::<bool>(),
            vec(reading, 0..2),
        ),
        (of(condition.clone()), formula.clone(), of(formula.clone())),
        (of(series), validity, origin()),
    )
        .prop_map(
            |(what, how, (when, date, opens), (series, validity, origin))| {
                let (id, group, title, short, text, who, severity) = what;
                let (to_do, done_by, beyond_contract, readings) = how;
                let (status, sources, review) = origin;
                Rule {
                    id,
                    group,
                    title,
                    short,
                    text,
                    date,
                    series,
                    opens,
                    who,
                    severity,
                    to_do,
                    done_by,
                    beyond_contract,
                    readings,
                    when,
                    validity,
                    status,
                    sources,
                    review,
                }
            },
        )
}

fn conflict((formula, condition): &Language) -> impl Strategy<Value = ConflictRule> + use<> {
    let test = prop_oneof![
        (formula.clone(), formula.clone())
            .prop_map(|(earlier, later)| ConflictTest::Dates { earlier, later }),
        of(formula.clone()).prop_map(|on| ConflictTest::Holds { on }),
        Just(ConflictTest::PlacementForbidden),
    ];
    let words = (text(), text(), text(), party());
    let rest = (of(name()), any::<bool>(), of(condition.clone()), test);
    (select(ConflictKind::ALL), words, rest).prop_map(|(kind, words, rest)| {
        let (title, text, ask, who) = words;
        let (explained_by, beyond_contract, when, test) = rest;
        ConflictRule {
            kind,
            title,
            text,
            ask,
            who,
            explained_by,
            beyond_contract,
            when,
            test,
        }
    })
}

prop_compose! {
    fn criterion()(
        id in name(), category in category(), reduced in any::<bool>(),
        ages in (of(any::<i64>()), of(any::<i64>())),
        year in any::<i64>(), month_cents in any::<i64>(), origin in origin(),
    ) -> Criterion {
        let ((age_from, age_below), (status, sources, review)) = (ages, origin);
        Criterion { id, category, reduced, age_from, age_below, year, month_cents, status, sources, review }
    }
}

prop_compose! {
    fn norm()(
        id in name(), year in any::<i64>(), year_cents in any::<i64>(),
        young_year_cents in any::<i64>(), percent in any::<i64>(), cap_cents in of(any::<i64>()),
        (status, sources, review) in origin(),
    ) -> Ruling30Norm {
        Ruling30Norm { id, year, year_cents, young_year_cents, percent, cap_cents, status, sources, review }
    }
}

prop_compose! {
    fn lead_time()(
        id in name(), days in any::<u32>(), title in text(), text in text(),
        (status, sources, review) in origin(),
    ) -> LeadTime {
        LeadTime { id, days, title, text, status, sources, review }
    }
}

prop_compose! {
    fn holiday()(
        name in text(),
        date in prop_oneof![
            any::<i64>().prop_map(|offset_days| HolidayDate::Easter { offset_days }),
            (any::<u32>(), any::<u32>(), any::<i64>()).prop_map(|(month, day, if_sunday_days)| {
                HolidayDate::Fixed { month, day, if_sunday_days }
            }),
        ],
        from_year in of(any::<i32>()), to_year in of(any::<i32>()),
    ) -> Holiday {
        Holiday { name, date, from_year, to_year }
    }
}

fn work_rule((_, condition): &Language) -> impl Strategy<Value = WorkRule> + use<> {
    (name(), text(), any::<bool>(), of(condition.clone())).prop_map(|(id, title, known, when)| {
        WorkRule {
            id,
            title,
            known,
            when,
        }
    })
}

fn placement((_, condition): &Language) -> impl Strategy<Value = PlacementRule> + use<> {
    let verdict = select(vec![Verdict::Lawful, Verdict::Confirm, Verdict::Forbidden]);
    let names = (name(), vec(name(), 0..3), vec(name(), 0..3));
    (names, of(condition.clone()), verdict, text(), origin()).prop_map(
        |((id, work_rules, forms), when, verdict, text, (status, sources, review))| PlacementRule {
            id,
            work_rules,
            forms,
            when,
            verdict,
            text,
            status,
            sources,
            review,
        },
    )
}

fn option((formula, condition): &Language) -> impl Strategy<Value = OptionRule> + use<> {
    let words = (name(), text(), text(), text());
    let by = (of(name()), of(formula.clone()));
    (words, of(condition.clone()), by, origin()).prop_map(
        |((id, title, ask, conditions), when, (lead, ask_by), (status, sources, review))| {
            OptionRule {
                id,
                title,
                ask,
                conditions,
                when,
                lead,
                ask_by,
                status,
                sources,
                review,
            }
        },
    )
}

fn question((_, condition): &Language) -> impl Strategy<Value = Question> + use<> {
    (
        name(),
        party(),
        text(),
        text(),
        condition.clone(),
        of(field()),
    )
        .prop_map(|(id, who, ask, because, when, field)| Question {
            id,
            who,
            ask,
            because,
            when,
            field,
        })
}

prop_compose! {
    fn counting()(
        waiting_period_days in any::<u32>(),
        new_case_from_gap_days in any::<i64>(),
        waiting_period_term in name(),
        dropped_before_first_day in vec(field(), 0..4),
    ) -> CountingRule {
        CountingRule {
            waiting_period_days, new_case_from_gap_days, waiting_period_term, dropped_before_first_day,
        }
    }
}

/// A whole pack; it need not make sense.
pub(super) fn pack() -> impl Strategy<Value = RulePack> {
    let language = language(3);
    let (formula, condition) = language.clone();
    let term = (name(), formula.clone()).prop_map(|(id, date)| Term { id, date });
    let running_out =
        (name(), formula, of(condition.clone())).prop_map(|(deadline, goal, when)| {
            RunningOutRule {
                deadline,
                goal,
                when,
            }
        });
    let names = (
        vec((name(), vec(category(), 0..3)), 0..3),
        vec((name(), condition), 0..3),
        vec(term, 0..3),
    );
    let dates = (vec(rule(&language), 0..3), vec(conflict(&language), 0..3));
    let money = (vec(criterion(), 0..3), any::<i64>(), vec(norm(), 0..3));
    let advice = (
        vec(lead_time(), 0..3),
        vec(work_rule(&language), 0..3),
        vec(placement(&language), 0..3),
        vec(running_out, 0..3),
        vec(option(&language), 0..3),
        vec(question(&language), 0..3),
    );
    let calendar = (vec(holiday(), 0..3), vec(day(), 0..3));
    ((name(), counting()), names, dates, money, advice, calendar).prop_map(
        |((version, counting), names, (rules, conflicts), money, advice, calendar)| RulePack {
            version,
            counting,
            category_sets: names.0,
            conditions: names.1,
            terms: names.2,
            rules,
            conflicts,
            criteria: money.0,
            criterion_year: money.1,
            ruling30_norms: money.2,
            lead_times: advice.0,
            work_rules: advice.1,
            placements: advice.2,
            running_out: advice.3,
            options: advice.4,
            questions: advice.5,
            holidays: calendar.0,
            equated_days: calendar.1,
        },
    )
}

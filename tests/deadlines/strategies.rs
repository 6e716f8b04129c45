//! Cases at random.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{
    FactKind, Facts, Field, Interruption, Letter, MaternityLeave, Outcome, PermitCategory, Spell,
    validate,
};

pub(super) fn day() -> impl Strategy<Value = NaiveDate> {
    (0u64..2500).prop_map(|days| NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + Days::new(days))
}

/// Any day that can be typed, and some that cannot be right.
pub(super) fn any_day() -> impl Strategy<Value = NaiveDate> {
    let everywhere = (-100_000i32..2_000_000)
        .prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap());
    prop_oneof![8 => day(), 1 => everywhere, 1 => Just(NaiveDate::MAX), 1 => Just(NaiveDate::MIN)]
}

fn sparse<S: Strategy>(odds: f64, each: S) -> impl Strategy<Value = Vec<Option<S::Value>>> {
    vec(proptest::option::weighted(odds, each), Field::ALL.len())
}

fn number() -> impl Strategy<Value = i64> {
    prop_oneof![4 => -2i64..400, 2 => 2022i64..2029, 2 => 100_000i64..900_000, 1 => any::<i64>()]
}

prop_compose! {
    fn lists(days: BoxedStrategy<NaiveDate>)(
        gaps in vec((of(days.clone()), of(days.clone()), of(any::<bool>())), 0..4),
        leaves in vec((of(days.clone()), of(days.clone()), of(any::<bool>()), of(any::<bool>()), of(any::<bool>())), 0..3),
        spells in vec((of(days.clone()), of(days.clone())), 0..3),
        letters in vec((of(any::<proptest::sample::Index>()), of(days)), 0..4),
    ) -> Facts {
        let mut facts = Facts::new(NaiveDate::default());
        facts.interruptions = gaps.into_iter()
            .map(|(recovered_on, sick_again_on, recovery_confirmed)| {
                Interruption { recovered_on, sick_again_on, recovery_confirmed }
            })
            .collect();
        facts.maternity_leave = leaves.into_iter()
            .map(|(from, to, before, after, same)| MaternityLeave {
                from, to, sick_directly_before: before, sick_directly_after: after, same_cause: same,
            })
            .collect();
        facts.unemployment = spells.into_iter().map(|(from, to)| Spell { from, to }).collect();
        let rules = engine().rules();
        facts.letters = letters.into_iter()
            .map(|(rule, on)| {
                let deadline = rule.map(|rule| rules[rule.index(rules.len())].id.clone());
                Letter { deadline, on }
            })
            .collect();
        facts
    }
}

prop_compose! {
    /// Facts as a coach might type them: anything may be absent or contradict the rest.
    pub(super) fn facts(days: BoxedStrategy<NaiveDate>)(
        first in days.clone(),
        lists in lists(days.clone()),
        dates in sparse(0.4, days),
        numbers in sparse(0.4, number()),
        flags in sparse(0.5, any::<bool>()),
        choices in sparse(0.5, any::<proptest::sample::Index>()),
    ) -> Facts {
        let mut facts = lists;
        for (place, field) in Field::ALL.iter().enumerate() {
            match field.kind() {
                FactKind::Date => facts.set_date(*field, dates[place]),
                FactKind::Number { .. } => facts.set_number(*field, numbers[place]),
                FactKind::Flag => facts.set_flag(*field, flags[place]),
                FactKind::Choice(codes) => {
                    let code = choices[place].map(|choice| codes[choice.index(codes.len())]);
                    assert!(facts.set_choice(*field, code));
                }
                FactKind::Category => facts.set_category(
                    choices[place].map(|it| PermitCategory::ALL[it.index(PermitCategory::ALL.len())]),
                ),
                FactKind::Text | FactKind::Group if flags[place] == Some(true) => facts.mention(*field),
                _ => {}
            }
        }
        facts.set_date(Field::FirstSickDay, Some(first));
        facts
    }
}

/// A case of which only the first day is known, with all rules.
pub(super) fn plain(first: NaiveDate) -> Facts {
    let mut facts = Facts::new(first);
    facts.set_flag(Field::AllRules, Some(true));
    facts
}

/// The facts without those that contradict others, so that every one of them counts.
pub(super) fn clean(facts: &Facts) -> Facts {
    let mut clean = facts.clone();
    for _ in 0..8 {
        clean = clean.without_contradictions(&validate(&clean));
    }
    clean
}

prop_compose! {
    /// Sound facts of which those that the count decides about lie where they usually lie.
    pub(super) fn near_facts()(
        facts in facts(day().boxed()),
        after in vec(of(0u64..120), NEAR.len()),
        all_rules in any::<bool>(),
    ) -> Facts {
        let mut facts = facts;
        for ((field, from), after) in NEAR.iter().zip(after) {
            if let Some(after) = after {
                facts.set_date(*field, Some(facts.first_sick_day() + Days::new(from + after)));
            }
        }
        facts.set_flag(Field::AllRules, Some(all_rules));
        clean(&facts)
    }
}

/// Facts, and the first day on which they usually come.
const NEAR: [(Field, u64); 8] = [
    (Field::FirstYearEvaluationOn, 300),
    (Field::CapacityEstablishedOn, 320),
    (Field::Report42ReceivedOn, 500),
    (Field::UwvNoticeReceivedOn, 580),
    (Field::WiaApplicationReceivedOn, 600),
    (Field::SanctionSentOn, 660),
    (Field::RepairReportedOn, 700),
    (Field::AowDate, 680),
];

/// Nothing contradicts anything. A permit of which the kind is not known still has its days.
pub(super) fn is_sound(facts: &Facts) -> bool {
    let problems = validate(facts);
    problems
        .iter()
        .all(|it| it.path.to_string() == "permit.category")
}

/// How many cases each property is tried on: few and always the same in a test run; in a long one
/// (`cargo xtask fuzz`) as many as asked, from another seed each time.
pub(super) fn trials() -> ProptestConfig {
    let asked = |name: &str| {
        std::env::var(name)
            .ok()
            .map(|it| it.parse::<u64>().unwrap())
    };
    ProptestConfig {
        cases: u32::try_from(asked("SPOORBOEK_TRIALS").unwrap_or(200)).unwrap(),
        rng_seed: RngSeed::Fixed(asked("SPOORBOEK_SEED").unwrap_or(2026)),
        failure_persistence: None,
        max_shrink_iters: 5_000,
        ..Default::default()
    }
}

pub(super) fn date(outcome: &Outcome<'_>, id: &str) -> Option<NaiveDate> {
    outcome.deadline(id, None).map(|deadline| deadline.date)
}

//! What holds for every case, tried on random ones.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use spoorboek_contract::deadlines::{parse, run};
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{
    FactKind, Facts, Field, Interruption, Letter, MaternityLeave, Outcome, PermitCategory, Spell,
    validate,
};

fn day() -> impl Strategy<Value = NaiveDate> {
    (0u64..2500).prop_map(|days| NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + Days::new(days))
}

/// Any day that can be typed, and some that cannot be right.
fn any_day() -> impl Strategy<Value = NaiveDate> {
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
    fn facts(days: BoxedStrategy<NaiveDate>)(
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
fn plain(first: NaiveDate) -> Facts {
    let mut facts = Facts::new(first);
    facts.set_flag(Field::AllRules, Some(true));
    facts
}

/// How many cases each property is tried on: few in a test run, as many as one asks for in a long
/// one (`cargo xtask fuzz`).
fn trials() -> ProptestConfig {
    let asked = std::env::var("SPOORBOEK_TRIALS").ok();
    ProptestConfig {
        cases: asked.map_or(200, |asked| asked.parse().expect("a number of trials")),
        failure_persistence: None,
        max_shrink_iters: 5_000,
        ..Default::default()
    }
}

fn date(outcome: &Outcome<'_>, id: &str) -> Option<NaiveDate> {
    outcome.deadline(id, None).map(|deadline| deadline.date)
}

proptest! {
    #![proptest_config(trials())]

    #[test]
    fn any_facts_give_an_orderly_outcome(facts in facts(any_day().boxed())) {
        let (outcome, reasons) = engine().explain_all(&facts);
        let sorted = outcome.deadlines.is_sorted_by_key(|d| (d.date, d.full_id().into_owned()));
        prop_assert!(sorted);
        prop_assert_eq!(reasons.len(), outcome.deadlines.len());
        for deadline in &outcome.deadlines {
            prop_assert!(deadline.work_ahead <= deadline.date);
            prop_assert!(engine().calendar().is_business_day(deadline.work_ahead));
            prop_assert!((deadline.date - deadline.work_ahead).num_days() <= 6);
        }
        prop_assert!(outcome.conflicts.is_sorted_by_key(|conflict| conflict.kind));
        for conflict in &outcome.conflicts {
            prop_assert!(conflict.days >= 0);
            prop_assert!(conflict.from <= conflict.to);
        }
        let engine = engine();
        for out in engine.running_out(&facts) {
            prop_assert!(out.goal_on > out.ends_on);
        }
        let placements = engine.placements(&facts);
        prop_assert!(placements.is_none_or(|placements| placements.forms.len() == 6));
        engine.questions(&facts);
        prop_assert!(outcome.sick_days_excluded >= 0);
        prop_assert_eq!(outcome, engine.compute(&facts), "the same facts, the same answer");
    }

    #[test]
    fn leaving_out_what_is_wrong_leaves_what_is_right(facts in facts(day().boxed())) {
        let problems = validate(&facts);
        let mut clean = facts.clone();
        for _ in 0..8 {
            clean = clean.without_contradictions(&validate(&clean));
        }
        let left: Vec<_> = validate(&clean);
        let only_category = left.iter().all(|p| p.path.to_string() == "permit.category");
        prop_assert!(only_category, "{left:?}");
        let outcome = engine().compute(&facts);
        prop_assert_eq!(&outcome.problems, &problems);
        prop_assert_eq!(outcome.deadlines, engine().compute(&clean).deadlines);
    }

    #[test]
    fn a_later_first_sick_day_never_gives_an_earlier_date(first in day(), later in 0u64..400) {
        let before = engine().compute(&plain(first));
        let after = engine().compute(&plain(first + Days::new(later)));
        prop_assert_eq!(before.deadlines.len(), after.deadlines.len());
        for deadline in &before.deadlines {
            let moved = after.deadline(deadline.id, deadline.number).unwrap();
            prop_assert!(moved.date >= deadline.date, "{}", deadline.id);
            prop_assert!(moved.work_ahead >= deadline.work_ahead, "{}", deadline.id);
        }
    }

    #[test]
    fn a_short_interruption_never_moves_a_date_back(
        first in day(), after in 1u64..800, gap in 1u64..28,
    ) {
        let before = engine().compute(&plain(first));
        let mut facts = plain(first);
        let recovered_on = Some(first + Days::new(after));
        let sick_again_on = Some(first + Days::new(after + gap));
        facts.interruptions.push(Interruption { recovered_on, sick_again_on, recovery_confirmed: None });
        let moved = engine().compute(&facts);
        prop_assert_eq!(moved.effective_first_sick_day, first);
        let inside = after < 728;
        prop_assert_eq!(moved.sick_days_excluded, if inside { i64::try_from(gap).unwrap() } else { 0 });
        for deadline in &before.deadlines {
            let now = moved.deadline(deadline.id, deadline.number).unwrap().date;
            prop_assert!(now >= deadline.date, "{}", deadline.id);
            let by_gap = now <= deadline.date + Days::new(gap);
            prop_assert!(by_gap, "{} moved by more than the gap", deadline.id);
        }
    }

    #[test]
    fn the_statutory_dates_come_in_their_order(first in day(), extension in 0i64..1093) {
        let mut facts = plain(first);
        facts.set_number(Field::VoluntaryExtensionDays, Some(extension));
        let outcome = engine().compute(&facts);
        let dates: Vec<_> = [
            "pw.problem_analysis",
            "pw.plan_of_action",
            "pw.report_42",
            "pw.first_year_evaluation",
            "pw.track2_start",
            "pw.iva_latest",
            "pw.uwv_notice",
            "pw.reintegration_report",
            "pw.wia_application",
            "pw.sanction_decision",
            "pw.waiting_period_end",
            "pw.wia_start",
        ]
        .iter()
        .map(|id| date(&outcome, id).unwrap())
        .collect();
        prop_assert!(dates.is_sorted(), "{dates:?}");
    }

    #[test]
    fn any_bytes_are_answered_or_refused_in_one_line(bytes in vec(any::<u8>(), 0..200)) {
        if let Err(line) = run(&bytes) {
            prop_assert!(!line.contains('\n') && line.contains(": "), "{line}");
        }
    }

    #[test]
    fn any_json_is_answered_or_refused_in_one_line(
        key in "(permit|programme|interruptions|maternity_leave|ruling30|wage_sanction|aow_date|\\PC{0,8})",
        inner in "(category|start|from|recovered_on|sent_on|ends_on|\\PC{0,8})",
        value in "(null|true|-1|1e9|[0-9]{1,30}|\"2025-0[0-9]-1[0-9]\"|\"\\PC{0,5}\"|\\[\\]|\\{\\})",
        shape in 0usize..4,
    ) {
        let inner = format!("{{{}:{value}}}", serde_json::Value::from(inner));
        let body = match shape {
            0 => value,
            1 => inner,
            2 => format!("[{inner}]"),
            _ => format!("[{inner},{value}]"),
        };
        let key = serde_json::Value::from(key);
        let json = format!("{{\"first_sick_day\":\"2025-03-03\",{key}:{body}}}");
        match run(json.as_bytes()) {
            Ok(answer) => {
                let known: serde_json::Value = serde_json::from_str(&answer).unwrap();
                prop_assert!(known["deadlines"].as_array().is_some());
                prop_assert_eq!(validate(&parse(json.as_bytes()).unwrap()), []);
            }
            Err(line) => prop_assert!(!line.contains('\n') && line.contains(": "), "{line}"),
        }
    }
}

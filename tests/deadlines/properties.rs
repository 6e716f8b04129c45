//! What holds for every case, tried on random ones.

use super::strategies::{any_day, date, day, facts, plain, trials};
use chrono::Days;
use proptest::prelude::*;
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{Field, Interruption, validate};

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
}

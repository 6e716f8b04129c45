//! How long the engine takes for the dates and conflicts of 10,000 mixed cases, without and with
//! the reasons.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{
    Facts, Interruption, MaternityLeave, Permit, PermitCategory, Programme, Ruling30, WageSanction,
};

/// The same numbers every time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn one_in(&mut self, odds: u64) -> bool {
        self.below(odds) == 0
    }
}

fn case(numbers: &mut Numbers) -> Facts {
    let first = NaiveDate::from_ymd_opt(2022, 1, 3).unwrap() + Days::new(numbers.below(1400));
    let mut facts = Facts::new(first);
    let mut on = |from: u64, width: u64, odds: u64| {
        numbers
            .one_in(odds)
            .then(|| first + Days::new(from + numbers.below(width)))
    };
    facts.problem_analysis_on = on(20, 40, 2);
    facts.first_year_evaluation_on = on(310, 60, 2);
    facts.labour_expert_report_on = on(300, 120, 2);
    facts.capacity_established_on = on(200, 400, 4);
    facts.aow_date = on(0, 1200, 12);
    facts.uwv_notice_received_on = on(600, 60, 3);
    facts.wia_application_received_on = on(620, 60, 3);
    facts.employment_end = on(500, 400, 2);
    facts.placement_start = on(600, 500, 4);
    if let Some(sent_on) = on(680, 60, 6) {
        facts.wage_sanction = Some(WageSanction {
            sent_on: Some(sent_on),
            ..Default::default()
        });
    }
    if let Some(start) = on(380, 100, 1) {
        let planned_end = Some(start + Days::new(300));
        facts.programme = Some(Programme {
            start: Some(start),
            planned_end,
            report_every_days: None,
        });
    }
    if numbers.one_in(3) {
        let recovered = first + Days::new(60 + numbers.below(100));
        facts.interruptions.push(Interruption {
            recovered_on: Some(recovered),
            sick_again_on: Some(recovered + Days::new(1 + numbers.below(40))),
        });
    }
    if numbers.one_in(10) {
        let from = first + Days::new(250 + numbers.below(300));
        facts.maternity_leave.push(MaternityLeave {
            from: Some(from),
            to: Some(from + Days::new(111)),
            sick_directly_before: Some(true),
            sick_directly_after: Some(true),
            same_cause: Some(!numbers.one_in(4)),
        });
    }
    if !numbers.one_in(4) {
        let place = numbers.below(PermitCategory::ALL.len() as u64) as usize;
        facts.permit = Some(Permit {
            category: PermitCategory::ALL.get(place).copied(),
            held_since: Some(first - Days::new(numbers.below(1500))),
            expires_on: Some(first + Days::new(300 + numbers.below(900))),
            passport_expires_on: Some(first + Days::new(300 + numbers.below(1800))),
            salary_month_cents: Some(400_000 + numbers.below(500_000) as i64),
            sick_pay_percent: Some(70),
            age: Some(25 + numbers.below(35) as i64),
            ..Default::default()
        });
        facts.ruling30 = numbers.one_in(2).then(Ruling30::default);
    }
    facts
}

fn ten_thousand_cases(criterion: &mut Criterion) {
    let mut numbers = Numbers(2026);
    let cases: Vec<Facts> = (0..10_000).map(|_| case(&mut numbers)).collect();
    let engine = engine();
    criterion.bench_function("10,000 cases: dates and conflicts", |bencher| {
        bencher.iter(|| {
            for facts in &cases {
                black_box(engine.compute(black_box(facts)));
            }
        });
    });
    criterion.bench_function("10,000 cases: dates, conflicts and reasons", |bencher| {
        bencher.iter(|| {
            for facts in &cases {
                black_box(engine.explain_all(black_box(facts)));
            }
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = ten_thousand_cases
}
criterion_main!(benches);

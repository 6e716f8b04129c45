//! How long the engine takes for the dates and conflicts of 10,000 mixed cases by all rules, without
//! and with the reasons.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use spoorboek_contract::rule_pack::engine;
use spoorboek_rules::{Facts, Field, Interruption, MaternityLeave, PermitCategory};

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
    facts.set_flag(Field::AllRules, Some(true));
    facts.set_date(Field::AsOf, Some(first + Days::new(500)));
    for (field, from, width, odds) in [
        (Field::ProblemAnalysisOn, 20, 40, 2),
        (Field::FirstYearEvaluationOn, 310, 60, 2),
        (Field::LabourExpertReportOn, 300, 120, 2),
        (Field::CapacityEstablishedOn, 200, 400, 4),
        (Field::AowDate, 0, 1200, 12),
        (Field::UwvNoticeReceivedOn, 600, 60, 3),
        (Field::WiaApplicationReceivedOn, 620, 60, 3),
        (Field::EmploymentEnd, 500, 400, 2),
        (Field::PlacementStart, 600, 500, 4),
        (Field::SanctionSentOn, 680, 60, 6),
        (Field::IvaAppliedOn, 100, 300, 20),
        (Field::AbroadFrom, 100, 400, 20),
    ] {
        if numbers.one_in(odds) {
            facts.set_date(field, Some(first + Days::new(from + numbers.below(width))));
        }
    }
    let start = first + Days::new(380 + numbers.below(100));
    facts.set_date(Field::ProgrammeStart, Some(start));
    facts.set_date(Field::PlannedEnd, Some(start + Days::new(300)));
    if numbers.one_in(3) {
        let recovered = first + Days::new(60 + numbers.below(100));
        facts.interruptions.push(Interruption {
            recovered_on: Some(recovered),
            sick_again_on: Some(recovered + Days::new(1 + numbers.below(40))),
            recovery_confirmed: None,
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
        permit(numbers, first, &mut facts);
    }
    facts
}

fn permit(numbers: &mut Numbers, first: NaiveDate, facts: &mut Facts) {
    let place = numbers.below(PermitCategory::ALL.len() as u64) as usize;
    facts.set_category(PermitCategory::ALL.get(place).copied());
    facts.set_date(
        Field::HeldSince,
        Some(first - Days::new(numbers.below(1500))),
    );
    facts.set_date(
        Field::ExpiresOn,
        Some(first + Days::new(300 + numbers.below(900))),
    );
    facts.set_date(
        Field::PassportExpiresOn,
        Some(first + Days::new(300 + numbers.below(1800))),
    );
    facts.set_number(
        Field::SalaryMonthCents,
        Some(400_000 + numbers.below(500_000) as i64),
    );
    facts.set_number(Field::SickPayPercent, Some(70));
    facts.set_number(Field::SickPayYear2Percent, Some(70));
    facts.set_number(Field::Age, Some(25 + numbers.below(35) as i64));
    facts.set_choice(
        Field::Annotation,
        Some(if numbers.one_in(2) { "A" } else { "G" }),
    );
    if numbers.one_in(2) {
        facts.mention(Field::Ruling30);
    }
    if numbers.one_in(3) {
        facts.set_choice(Field::PlacementForm, Some("SECONDMENT"));
    }
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

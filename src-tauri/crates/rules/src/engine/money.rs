//! Pay against salary criteria, and wages against the norms of the 30 % ruling.

use chrono::Datelike;

use super::case::Case;
use super::node::Pay;
use super::witness::{Silent, Witness};
use crate::day::date_of;
use crate::field::{FactValue, Field};
use crate::pack::{Criterion, Ruling30Norm};

/// What the pay of this permit is held against now.
const PAY_DURING_ILLNESS: Pay = Pay {
    salary: Field::SalaryMonthCents,
    percent: Some(Field::SickPayPercent),
    age: Field::Age,
    year_of: None,
};

impl<'e> Case<'e, '_> {
    /// The criterion that the pay during illness is held against.
    pub(super) fn criterion_of_permit(&self) -> Option<&'e Criterion> {
        self.criterion(&PAY_DURING_ILLNESS)
    }

    pub(super) fn is_below(&self, pay: &Pay) -> Option<bool> {
        let criterion = self.criterion(pay)?;
        let salary = self.facts.number(pay.salary)?;
        let percent = match pay.percent {
            Some(field) => self.facts.number(field)?,
            None => 100,
        };
        // In hundredths of a cent and without division, so that nothing is rounded.
        let paid = i128::from(salary) * i128::from(percent);
        Some(paid < i128::from(criterion.month_cents) * 100)
    }

    /// There is a pay to hold against a criterion, and none to hold it against.
    pub(super) fn criterion_is_unknown(&self, pay: &Pay) -> bool {
        let has_criteria = self.facts.category().is_some_and(|category| {
            let criteria = &self.engine.pack.criteria;
            criteria.iter().any(|it| it.category == category)
        });
        has_criteria && self.facts.number(pay.salary).is_some() && self.criterion(pay).is_none()
    }

    /// Year of the criterion: as typed, else that of the application for this permit.
    fn year_of_permit(&self) -> i64 {
        let applied = self.facts.date(Field::PermitAppliedOn);
        let applied = applied.map(|day| i64::from(day.year()));
        let typed = self.facts.number(Field::CriterionYear);
        typed.or(applied).unwrap_or(self.engine.pack.criterion_year)
    }

    fn criterion(&self, pay: &Pay) -> Option<&'e Criterion> {
        let category = self.facts.category()?;
        let reduced = self.facts.flag(Field::ReducedCriterion).unwrap_or(false);
        let age = self.facts.number(pay.age);
        let day = pay.year_of.as_ref();
        let day = day.and_then(|day| self.walk(day, &mut Silent));
        let year = match day {
            Some(day) => i64::from(date_of(day).year()),
            None => self.year_of_permit(),
        };
        self.engine.pack.criteria.iter().find(|criterion| {
            let age_fits = match (criterion.age_from, criterion.age_below, age) {
                (None, None, _) => true,
                (from, below, Some(age)) => {
                    from.is_none_or(|from| from <= age) && below.is_none_or(|below| age < below)
                }
                _ => false,
            };
            criterion.category == category
                && criterion.reduced == reduced
                && criterion.year == year
                && criterion.status.gives_dates()
                && age_fits
        })
    }

    /// The facts behind a comparison with a criterion.
    pub(super) fn record_pay<W: Witness<'e>>(&self, pay: &Pay, witness: &mut W) {
        if !W::RECORDS {
            return;
        }
        let fields = [
            Some(Field::Category),
            Some(pay.salary),
            pay.percent,
            Some(pay.age),
            Some(Field::ReducedCriterion),
            Some(Field::CriterionYear),
        ];
        for field in fields.into_iter().flatten() {
            if let Some(value) = self.facts.value(field) {
                witness.fact(field.into(), value);
            }
        }
        if let Some(day) = &pay.year_of {
            witness.mute();
            self.walk(day, witness);
            witness.unmute();
        }
    }

    /// The norm of the year that the facts name.
    pub(super) fn norm(&self) -> Option<&'e Ruling30Norm> {
        let year = self.facts.number(Field::NormYear)?;
        let norms = &self.engine.pack.ruling30_norms;
        norms
            .iter()
            .find(|norm| norm.year == year && norm.status.gives_dates())
    }

    pub(super) fn is_below_norm(&self) -> bool {
        let wage = self.facts.number(Field::TaxableWageCents);
        let young = self.facts.flag(Field::YoungMaster).unwrap_or(false);
        match (wage, self.norm()) {
            (Some(wage), Some(norm)) => {
                let needed = if young {
                    norm.young_year_cents
                } else {
                    norm.year_cents
                };
                wage < needed
            }
            _ => false,
        }
    }

    pub(super) fn norm_is_unknown(&self) -> bool {
        let wage = self.facts.number(Field::TaxableWageCents);
        wage.is_some() && self.facts.number(Field::NormYear).is_some() && self.norm().is_none()
    }

    pub(super) fn record_norm<W: Witness<'e>>(&self, witness: &mut W) {
        if !W::RECORDS {
            return;
        }
        for field in [Field::TaxableWageCents, Field::NormYear] {
            if let Some(number) = self.facts.number(field) {
                witness.fact(field.into(), FactValue::Number(number));
            }
        }
    }
}

//! Counting sick days over interruptions and maternity leave (WIA art. 23, ZW art. 38).

use chrono::NaiveDate;

use crate::calendar::plus_days;
use crate::facts::Facts;
use crate::outcome::Span;
use crate::pack::CountingRule;

/// The case as it stands after its interruptions: where it begins and which days do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counting {
    pub(crate) first_day: NaiveDate,
    pub(crate) excluded: Vec<Span>,
}

impl Counting {
    /// Takes interruptions and leaves in order of their first day. Entries without both days, which
    /// [`crate::validate`] reports, are passed over.
    pub(crate) fn of(facts: &Facts, rule: &CountingRule) -> Self {
        let mut counting = Self {
            first_day: facts.first_sick_day,
            excluded: Vec::new(),
        };
        if facts.interruptions.is_empty() && facts.maternity_leave.is_empty() {
            return counting;
        }
        let gaps = facts.interruptions.iter().filter_map(|gap| {
            let span = Span {
                from: gap.recovered_on?,
                to: gap.sick_again_on?.pred_opt()?,
            };
            Some((span, span.days() < rule.new_case_from_gap_days))
        });
        let leaves = facts.maternity_leave.iter().filter_map(|leave| {
            let span = Span {
                from: leave.from?,
                to: leave.to?,
            };
            Some((span, leave.sick_directly_before? && leave.same_cause?))
        });
        let mut spans: Vec<(Span, bool)> = gaps.chain(leaves).collect();
        spans.sort_by_key(|(span, _)| span.from);
        for (span, same_case) in spans {
            let last_day = counting.counted_day(rule.waiting_period_days);
            if last_day.is_none_or(|last_day| span.from > last_day) {
                break;
            }
            if same_case {
                counting.excluded.push(span);
            } else if let Some(day_after) = span.to.succ_opt() {
                counting.first_day = day_after;
                counting.excluded.clear();
            }
        }
        counting
    }

    /// The n-th counted day; the first sick day is the first. `None` for n = 0 or beyond all dates.
    pub(crate) fn counted_day(&self, n: u32) -> Option<NaiveDate> {
        let mut day = plus_days(self.first_day, i64::from(n.checked_sub(1)?))?;
        for span in &self.excluded {
            if span.from > day {
                break;
            }
            day = plus_days(day, span.days())?;
        }
        Some(day)
    }

    /// Excluded days before or on this day.
    pub(crate) fn excluded_until(&self, day: NaiveDate) -> i64 {
        self.excluded
            .iter()
            .filter(|span| span.from <= day)
            .map(|span| span.days())
            .sum()
    }

    pub(crate) fn excluded_days(&self) -> i64 {
        self.excluded.iter().map(|span| span.days()).sum()
    }
}

#[cfg(test)]
mod tests;

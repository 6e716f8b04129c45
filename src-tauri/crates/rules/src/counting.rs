//! Counting sick days over interruptions and maternity leave (WIA art. 23, ZW art. 38).

use crate::day::{Day, date_of, day_of, plus};
use crate::facts::Facts;
use crate::outcome::Span;
use crate::pack::CountingRule;

/// Days from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) from: Day,
    pub(crate) to: Day,
}

impl Days {
    pub(crate) fn count(self) -> i64 {
        (i64::from(self.to) - i64::from(self.from) + 1).max(0)
    }
}

/// The case as it stands after its interruptions: where it begins and which days do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Counting {
    pub(crate) first_day: Day,
    pub(crate) excluded: Vec<Days>,
}

impl Counting {
    /// Takes interruptions and leaves in order of their first day. Entries without both days, which
    /// [`crate::validate`] reports, are passed over, and so is a recovery that is in doubt.
    pub(crate) fn of(facts: &Facts, rule: &CountingRule) -> Self {
        let mut counting = Self {
            first_day: day_of(facts.first_sick_day()),
            excluded: Vec::new(),
        };
        if facts.interruptions.is_empty() && facts.maternity_leave.is_empty() {
            return counting;
        }
        let real = |gap: &&crate::facts::Interruption| gap.recovery_confirmed != Some(false);
        let gaps = facts.interruptions.iter().filter(real).filter_map(|gap| {
            let days = Days {
                from: day_of(gap.recovered_on?),
                to: day_of(gap.sick_again_on?.pred_opt()?),
            };
            Some((days, days.count() < rule.new_case_from_gap_days))
        });
        let leaves = facts.maternity_leave.iter().filter_map(|leave| {
            let days = Days {
                from: day_of(leave.from?),
                to: day_of(leave.to?),
            };
            Some((days, leave.sick_directly_before? && leave.same_cause?))
        });
        let mut spans: Vec<(Days, bool)> = gaps.chain(leaves).collect();
        spans.sort_by_key(|(days, _)| days.from);
        for (days, same_case) in spans {
            let last_day = counting.counted_day(rule.waiting_period_days);
            if last_day.is_none_or(|last_day| days.from > last_day) {
                break;
            }
            if same_case {
                counting.excluded.push(days);
            } else if let Some(day_after) = plus(days.to, 1) {
                counting.first_day = day_after;
                counting.excluded.clear();
            }
        }
        counting
    }

    /// The n-th counted day; the first sick day is the first. `None` for n = 0 or beyond all dates.
    pub(crate) fn counted_day(&self, n: u32) -> Option<Day> {
        let mut day = plus(self.first_day, i64::from(n.checked_sub(1)?))?;
        for days in &self.excluded {
            if days.from > day {
                break;
            }
            day = plus(day, days.count())?;
        }
        Some(day)
    }

    /// Excluded days before or on this day.
    pub(crate) fn excluded_until(&self, day: Day) -> i64 {
        let before = self.excluded.iter().filter(|days| days.from <= day);
        before.map(|days| days.count()).sum()
    }

    pub(crate) fn excluded_days(&self) -> i64 {
        self.excluded.iter().map(|days| days.count()).sum()
    }

    pub(crate) fn spans(&self) -> Vec<Span> {
        let span = |days: &Days| Span {
            from: date_of(days.from),
            to: date_of(days.to),
        };
        self.excluded.iter().map(span).collect()
    }
}

#[cfg(test)]
mod tests;

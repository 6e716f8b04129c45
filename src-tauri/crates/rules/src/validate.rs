//! Facts that cannot be: found all at once, as values, each at its field.

use chrono::NaiveDate;

use crate::day::{Day, is_in_years};
use crate::facts::{Facts, Interruption, MaternityLeave};
use crate::field::{DATE_BITS, FactKind, FactPath, Field, NUMBER_BITS, fields_of};

/// What is wrong with a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// A required field is absent.
    Missing,
    /// A day before 1990 or after 2100.
    DateOutOfRange,
    /// A number outside `min..=max`.
    NumberOutOfRange {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// Not after the first sick day.
    NotAfterFirstSickDay,
    /// Not after the sick day with which the interruption before it ended.
    NotAfterPreviousInterruption,
    /// Ill again, but not after the recovery.
    NotAfterRecovery,
    /// The last day lies before the first.
    EndBeforeStart,
    /// Leave that shares days with another leave or an interruption, or a spell without work that
    /// shares days with another.
    OverlapsOther,
    /// Not ill directly after leave: a new case begins on the next first sick day.
    NewCaseAfterLeave,
    /// Lies before a fact that it should follow. An oddity: shown, never left out.
    OutOfOrder {
        /// The other fact.
        other: Field,
    },
}

/// A fact that cannot be, or not together with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactProblem {
    /// Where.
    pub path: FactPath,
    /// What.
    pub kind: ProblemKind,
}

/// The years in which a day can lie.
pub(crate) const FIRST_YEAR: i32 = 1990;
pub(crate) const LAST_YEAR: i32 = 2100;

/// Groups of which a field is required.
const REQUIRED: [(Field, Field); 2] = [
    (Field::WageSanction, Field::SanctionSentOn),
    (Field::Permit, Field::Category),
];

/// First and last days of which the last may not lie before the first.
const PERIODS: [(Field, Field); 2] = [
    (Field::ProgrammeStart, Field::PlannedEnd),
    (Field::AbroadFrom, Field::AbroadTo),
];

/// All problems, in the order of the contract's table; at most one a field.
pub fn validate(facts: &Facts) -> Vec<FactProblem> {
    let mut found = Problems(Vec::new());
    for field in fields_of(facts.given() & DATE_BITS) {
        let day = facts.raw(field).and_then(|day| Day::try_from(day).ok());
        if !day.is_some_and(is_in_years) {
            found.add(field.into(), ProblemKind::DateOutOfRange);
        }
    }
    for field in fields_of(facts.given() & NUMBER_BITS) {
        if let (FactKind::Number { min, max }, Some(number)) = (field.kind(), facts.number(field))
            && (number < min || number > max)
        {
            found.add(field.into(), ProblemKind::NumberOutOfRange { min, max });
        }
    }
    interruptions(facts, &mut found);
    leaves(facts, &mut found);
    spells(facts, &mut found);
    letters(facts, &mut found);
    for (group, field) in REQUIRED {
        if facts.is_given(group) && !facts.is_given(field) {
            found.add(field.into(), ProblemKind::Missing);
        }
    }
    for (first, last) in PERIODS {
        if let (Some(first), Some(end)) = (facts.date(first), facts.date(last))
            && end < first
        {
            found.add(last.into(), ProblemKind::EndBeforeStart);
        }
    }
    let mut problems = found.0;
    problems.sort_by_key(|problem| problem.path);
    problems.dedup_by_key(|problem| problem.path);
    problems
}

/// Facts that are possible but strange: worth showing at their field, not left out of any date and
/// not refused on the command line.
pub fn oddities(facts: &Facts) -> Vec<FactProblem> {
    const ORDERED: [(Field, Field); 13] = [
        (Field::FirstSickDay, Field::EmploymentEnd),
        (Field::FirstSickDay, Field::IvaAppliedOn),
        (Field::IvaAppliedOn, Field::IvaGrantedOn),
        (
            Field::ExtensionRequestedOn,
            Field::ExtensionShorteningRequestedOn,
        ),
        (Field::SanctionSentOn, Field::SanctionEndOn),
        (Field::SanctionSentOn, Field::RepairReportedOn),
        (Field::RepairReportedOn, Field::RepairDecidedOn),
        (Field::PermitAppliedOn, Field::HeldSince),
        (Field::HeldSince, Field::ExpiresOn),
        (Field::ProgrammeStart, Field::PlacementStart),
        (Field::PlacementSignedOn, Field::PlacementStart),
        (Field::RulingStartedOn, Field::RulingEndsOn),
        // The contract may end later than the last day worked, not earlier.
        (Field::LastWorkingDay, Field::EmploymentEnd),
    ];
    ORDERED
        .iter()
        .filter(
            |(first, second)| match (facts.date(*first), facts.date(*second)) {
                (Some(first), Some(second)) => second < first,
                _ => false,
            },
        )
        .map(|(first, second)| FactProblem {
            path: (*second).into(),
            kind: ProblemKind::OutOfOrder { other: *first },
        })
        .collect()
}

struct Problems(Vec<FactProblem>);

impl Problems {
    fn add(&mut self, path: FactPath, kind: ProblemKind) {
        self.0.push(FactProblem { path, kind });
    }

    /// The first of these that holds is the problem of the field.
    fn check(&mut self, path: FactPath, checks: &[(bool, ProblemKind)]) {
        if let Some((_, kind)) = checks.iter().find(|(wrong, _)| *wrong) {
            self.add(path, *kind);
        }
    }
}

fn out_of_range(day: NaiveDate) -> bool {
    use chrono::Datelike;
    !(FIRST_YEAR..=LAST_YEAR).contains(&day.year())
}

fn interruptions(facts: &Facts, found: &mut Problems) {
    let first_sick_day = facts.first_sick_day();
    let mut previous: Option<NaiveDate> = None;
    for (index, gap) in facts.interruptions.iter().enumerate() {
        let recovered_path = FactPath::at(Field::RecoveredOn, index);
        match gap.recovered_on {
            None => found.add(recovered_path, ProblemKind::Missing),
            Some(day) => found.check(
                recovered_path,
                &[
                    (out_of_range(day), ProblemKind::DateOutOfRange),
                    (day <= first_sick_day, ProblemKind::NotAfterFirstSickDay),
                    (
                        previous.is_some_and(|previous| day <= previous),
                        ProblemKind::NotAfterPreviousInterruption,
                    ),
                ],
            ),
        }
        let again_path = FactPath::at(Field::SickAgainOn, index);
        match gap.sick_again_on {
            None => found.add(again_path, ProblemKind::Missing),
            Some(day) => found.check(
                again_path,
                &[
                    (out_of_range(day), ProblemKind::DateOutOfRange),
                    (
                        gap.recovered_on.is_some_and(|recovered| day <= recovered),
                        ProblemKind::NotAfterRecovery,
                    ),
                ],
            ),
        }
        previous = gap.sick_again_on.or(gap.recovered_on).or(previous);
    }
}

fn leaves(facts: &Facts, found: &mut Problems) {
    for (index, leave) in facts.maternity_leave.iter().enumerate() {
        let from_path = FactPath::at(Field::LeaveFrom, index);
        match leave.from {
            None => found.add(from_path, ProblemKind::Missing),
            Some(from) => {
                let to = leave.to.unwrap_or(from).max(from);
                let earlier = facts.maternity_leave.iter().take(index);
                found.check(
                    from_path,
                    &[
                        (out_of_range(from), ProblemKind::DateOutOfRange),
                        (
                            from <= facts.first_sick_day(),
                            ProblemKind::NotAfterFirstSickDay,
                        ),
                        (
                            facts
                                .interruptions
                                .iter()
                                .any(|gap| interrupts(gap, from, to))
                                || earlier
                                    .into_iter()
                                    .any(|other| shares_days(other, from, to)),
                            ProblemKind::OverlapsOther,
                        ),
                    ],
                );
            }
        }
        let to_path = FactPath::at(Field::LeaveTo, index);
        match leave.to {
            None => found.add(to_path, ProblemKind::Missing),
            Some(to) => found.check(
                to_path,
                &[
                    (out_of_range(to), ProblemKind::DateOutOfRange),
                    (
                        leave.from.is_some_and(|from| to < from),
                        ProblemKind::EndBeforeStart,
                    ),
                ],
            ),
        }
        for (field, flag) in [
            (Field::SickDirectlyBefore, leave.sick_directly_before),
            (Field::SickDirectlyAfter, leave.sick_directly_after),
            (Field::SameCause, leave.same_cause),
        ] {
            let ends_case = field == Field::SickDirectlyAfter && flag == Some(false);
            found.check(
                FactPath::at(field, index),
                &[
                    (flag.is_none(), ProblemKind::Missing),
                    (ends_case, ProblemKind::NewCaseAfterLeave),
                ],
            );
        }
    }
}

/// Leave must begin after the sick day that ends the interruption before it, so that day counts as
/// taken too.
fn interrupts(gap: &Interruption, from: NaiveDate, to: NaiveDate) -> bool {
    match (gap.recovered_on, gap.sick_again_on) {
        (Some(recovered), Some(again)) => recovered <= to && from <= again.max(recovered),
        _ => false,
    }
}

fn shares_days(other: &MaternityLeave, from: NaiveDate, to: NaiveDate) -> bool {
    match (other.from, other.to) {
        (Some(other_from), Some(other_to)) => other_from <= to && from <= other_to,
        _ => false,
    }
}

fn spells(facts: &Facts, found: &mut Problems) {
    for (index, spell) in facts.unemployment.iter().enumerate() {
        let from_path = FactPath::at(Field::UnemploymentFrom, index);
        match spell.from {
            None => found.add(from_path, ProblemKind::Missing),
            Some(from) => {
                let to = spell.to.unwrap_or(from).max(from);
                let earlier = facts.unemployment.iter().take(index);
                let shared = earlier.into_iter().any(|other| {
                    matches!((other.from, other.to), (Some(a), Some(b)) if a <= to && from <= b)
                });
                found.check(
                    from_path,
                    &[
                        (out_of_range(from), ProblemKind::DateOutOfRange),
                        (shared, ProblemKind::OverlapsOther),
                    ],
                );
            }
        }
        let to_path = FactPath::at(Field::UnemploymentTo, index);
        match spell.to {
            None => found.add(to_path, ProblemKind::Missing),
            Some(to) => found.check(
                to_path,
                &[
                    (out_of_range(to), ProblemKind::DateOutOfRange),
                    (
                        spell.from.is_some_and(|from| to < from),
                        ProblemKind::EndBeforeStart,
                    ),
                ],
            ),
        }
    }
}

fn letters(facts: &Facts, found: &mut Problems) {
    for (index, letter) in facts.letters.iter().enumerate() {
        if letter.deadline.is_none() {
            found.add(
                FactPath::at(Field::LetterDeadline, index),
                ProblemKind::Missing,
            );
        }
        let path = FactPath::at(Field::LetterOn, index);
        match letter.on {
            None => found.add(path, ProblemKind::Missing),
            Some(day) => found.check(path, &[(out_of_range(day), ProblemKind::DateOutOfRange)]),
        }
    }
}

impl Facts {
    /// The facts without those that have a problem: a wrong entry of a list goes whole, any other
    /// field becomes absent, and a group goes with the field that it cannot be without. A first sick
    /// day out of range stays; no day is counted from it.
    pub fn without_contradictions(&self, problems: &[FactProblem]) -> Facts {
        let mut facts = self.clone();
        let fits = |list: Field, index: usize| {
            !problems.iter().any(|problem| {
                problem.path.field.list() == Some(list) && problem.path.index == Some(index)
            })
        };
        keep_by_index(&mut facts.interruptions, |index| {
            fits(Field::Interruptions, index)
        });
        keep_by_index(&mut facts.maternity_leave, |index| {
            fits(Field::MaternityLeave, index)
        });
        keep_by_index(&mut facts.unemployment, |index| {
            fits(Field::Unemployment, index)
        });
        keep_by_index(&mut facts.letters, |index| fits(Field::Letters, index));
        for problem in problems {
            let field = problem.path.field;
            if matches!(problem.kind, ProblemKind::OutOfOrder { .. })
                || field == Field::FirstSickDay
            {
                continue;
            }
            match field {
                Field::SanctionSentOn => facts.clear(Field::WageSanction),
                // Without its kind a permit still has days that expire.
                _ => facts.clear(field),
            }
        }
        facts
    }
}

fn keep_by_index<T>(list: &mut Vec<T>, keep: impl Fn(usize) -> bool) {
    let mut index = 0;
    list.retain(|_| {
        let kept = keep(index);
        index += 1;
        kept
    });
}

#[cfg(test)]
mod tests;

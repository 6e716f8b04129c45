//! Facts that cannot be: found all at once, as values, each at its field.

use chrono::NaiveDate;

use crate::facts::{Facts, Interruption, MaternityLeave};
use crate::field::{DATES, FactPath, Field};

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
    /// Leave that shares days with another leave or an interruption.
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

const FIRST_YEAR: i32 = 1990;
const LAST_YEAR: i32 = 2100;

const NUMBERS: [(Field, i64, i64); 5] = [
    (Field::VoluntaryExtensionDays, 0, 1092),
    (Field::ReportEveryDays, 1, 366),
    (Field::SalaryMonthCents, 0, i64::MAX),
    (Field::SickPayPercent, 0, 100),
    (Field::Age, 0, 120),
];

/// All problems, in the order of the contract's table; at most one a field.
pub fn validate(facts: &Facts) -> Vec<FactProblem> {
    let mut found = Problems(Vec::new());
    for field in DATES {
        if facts.date(field).is_some_and(out_of_range) {
            found.add(field.into(), ProblemKind::DateOutOfRange);
        }
    }
    for (field, min, max) in NUMBERS {
        if facts
            .number(field)
            .is_some_and(|number| number < min || number > max)
        {
            found.add(field.into(), ProblemKind::NumberOutOfRange { min, max });
        }
    }
    interruptions(facts, &mut found);
    leaves(facts, &mut found);
    if facts
        .wage_sanction
        .is_some_and(|sanction| sanction.sent_on.is_none())
    {
        found.add(Field::SanctionSentOn.into(), ProblemKind::Missing);
    }
    if facts
        .permit
        .as_ref()
        .is_some_and(|permit| permit.category.is_none())
    {
        found.add(Field::Category.into(), ProblemKind::Missing);
    }
    if let Some(programme) = facts.programme
        && let (Some(start), Some(end)) = (programme.start, programme.planned_end)
        && end < start
    {
        found.add(Field::PlannedEnd.into(), ProblemKind::EndBeforeStart);
    }
    let mut problems = found.0;
    problems.sort_by_key(|problem| problem.path);
    problems.dedup_by_key(|problem| problem.path);
    problems
}

/// Facts that are possible but strange: worth showing at their field, not left out of any date and
/// not refused on the command line.
pub fn oddities(facts: &Facts) -> Vec<FactProblem> {
    const ORDERED: [(Field, Field); 6] = [
        (Field::FirstSickDay, Field::EmploymentEnd),
        (Field::SanctionSentOn, Field::SanctionEndOn),
        (Field::SanctionSentOn, Field::RepairReportedOn),
        (Field::RepairReportedOn, Field::RepairDecidedOn),
        (Field::HeldSince, Field::ExpiresOn),
        (Field::ProgrammeStart, Field::PlacementStart),
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
    let mut previous: Option<NaiveDate> = None;
    for (index, gap) in facts.interruptions.iter().enumerate() {
        let recovered_path = FactPath::at(Field::RecoveredOn, index);
        match gap.recovered_on {
            None => found.add(recovered_path, ProblemKind::Missing),
            Some(day) => found.check(
                recovered_path,
                &[
                    (out_of_range(day), ProblemKind::DateOutOfRange),
                    (
                        day <= facts.first_sick_day,
                        ProblemKind::NotAfterFirstSickDay,
                    ),
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
                            from <= facts.first_sick_day,
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

impl Facts {
    /// The facts without those that have a problem: a wrong interruption or leave goes whole, any
    /// other field becomes absent. A first sick day out of range stays; no day is counted from it.
    pub fn without_contradictions(&self, problems: &[FactProblem]) -> Facts {
        let mut facts = self.clone();
        let wrong_entry = |list: Field, index: usize| {
            problems.iter().any(|problem| {
                problem.path.field.list() == Some(list) && problem.path.index == Some(index)
            })
        };
        keep_by_index(&mut facts.interruptions, |index| {
            !wrong_entry(Field::Interruptions, index)
        });
        keep_by_index(&mut facts.maternity_leave, |index| {
            !wrong_entry(Field::MaternityLeave, index)
        });
        for problem in problems {
            if !matches!(problem.kind, ProblemKind::OutOfOrder { .. }) {
                facts.clear(problem.path.field);
            }
        }
        facts
    }

    fn clear(&mut self, field: Field) {
        if matches!(field, Field::WageSanction | Field::SanctionSentOn) {
            self.wage_sanction = None;
        }
        if matches!(field, Field::Permit) {
            self.permit = None;
        }
        let mut nothing = None;
        let mut no_number = None;
        let sanction = self.wage_sanction.as_mut();
        let programme = self.programme.as_mut();
        let permit = self.permit.as_mut();
        let ruling = self.ruling30.as_mut();
        let date = match field {
            Field::ProblemAnalysisOn => Some(&mut self.problem_analysis_on),
            Field::FirstYearEvaluationOn => Some(&mut self.first_year_evaluation_on),
            Field::LabourExpertReportOn => Some(&mut self.labour_expert_report_on),
            Field::CapacityEstablishedOn => Some(&mut self.capacity_established_on),
            Field::Track2OmittedOn => Some(&mut self.track2_omitted_on),
            Field::AowDate => Some(&mut self.aow_date),
            Field::Report42ReceivedOn => Some(&mut self.report_42_received_on),
            Field::UwvNoticeReceivedOn => Some(&mut self.uwv_notice_received_on),
            Field::WiaApplicationReceivedOn => Some(&mut self.wia_application_received_on),
            Field::EmploymentEnd => Some(&mut self.employment_end),
            Field::PlacementStart => Some(&mut self.placement_start),
            Field::SanctionEndOn => sanction.map(|s| &mut s.end_on),
            Field::RepairReportedOn => sanction.map(|s| &mut s.repair_reported_on),
            Field::RepairDecidedOn => sanction.map(|s| &mut s.repair_decided_on),
            Field::ProgrammeStart => programme.map(|p| &mut p.start),
            Field::PlannedEnd => programme.map(|p| &mut p.planned_end),
            Field::HeldSince => permit.map(|p| &mut p.held_since),
            Field::ExpiresOn => permit.map(|p| &mut p.expires_on),
            Field::PassportExpiresOn => permit.map(|p| &mut p.passport_expires_on),
            Field::RulingEndsOn => ruling.map(|r| &mut r.ends_on),
            Field::NewContractStart => ruling.map(|r| &mut r.new_contract_start),
            _ => None,
        };
        *date.unwrap_or(&mut nothing) = None;
        let programme = self.programme.as_mut();
        let permit = self.permit.as_mut();
        let number = match field {
            Field::VoluntaryExtensionDays => Some(&mut self.voluntary_extension_days),
            Field::ReportEveryDays => programme.map(|p| &mut p.report_every_days),
            Field::SalaryMonthCents => permit.map(|p| &mut p.salary_month_cents),
            Field::SickPayPercent => permit.map(|p| &mut p.sick_pay_percent),
            Field::Age => permit.map(|p| &mut p.age),
            _ => None,
        };
        *number.unwrap_or(&mut no_number) = None;
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

//! What the rules need to know of a case, and the field of the form behind each of their facts.

use crate::{CaseFile, Field, Group};
use chrono::{Datelike, NaiveDate};
use spoorboek_rules as rules;
use spoorboek_rules::{FactKind, Field as Fact};

/// Facts that stand in one field of the form each. What is in a list or computed is not here.
const PAIRS: &[(Fact, Field)] = &[
    (Fact::FirstSickDay, Field::FirstSickDay),
    (Fact::ProblemAnalysisOn, Field::ProblemAnalysisOn),
    (Fact::FirstYearEvaluationOn, Field::FirstYearEvaluationOn),
    (Fact::LabourExpertReportOn, Field::LabourExpertReportOn),
    (Fact::CapacityEstablishedOn, Field::CapacityEstablishedOn),
    (Fact::Track2OmittedOn, Field::Track2OmittedOn),
    (Fact::AowDate, Field::PensionDate),
    (Fact::Report42ReceivedOn, Field::Report42ReceivedOn),
    (Fact::UwvNoticeReceivedOn, Field::UwvNoticeReceivedOn),
    (
        Fact::WiaApplicationReceivedOn,
        Field::WiaApplicationReceivedOn,
    ),
    (Fact::VoluntaryExtensionDays, Field::VoluntaryExtensionDays),
    (Fact::SanctionSentOn, Field::SanctionSentOn),
    (Fact::SanctionEndOn, Field::SanctionEndOn),
    (Fact::RepairReportedOn, Field::SanctionRepairReportedOn),
    (Fact::RepairDecidedOn, Field::SanctionRepairDecidedOn),
    (Fact::EmploymentEnd, Field::EmploymentEnd),
    (Fact::ProgrammeStart, Field::ProgrammeStart),
    (Fact::PlannedEnd, Field::ProgrammePlannedEnd),
    (Fact::ReportEveryDays, Field::ReportEveryDays),
    (Fact::Category, Field::PermitCategory),
    (Fact::HeldSince, Field::PermitHeldSince),
    (Fact::ExpiresOn, Field::PermitExpiresOn),
    (Fact::PassportExpiresOn, Field::PassportExpiresOn),
    (Fact::SalaryMonthCents, Field::PermitSalaryMonth),
    (Fact::SickPayPercent, Field::SickPayPercent),
    (Fact::ReducedCriterion, Field::PermitReducedCriterion),
    (Fact::CriterionYear, Field::PermitCriterionYear),
    (Fact::IndConfirmation, Field::IndConfirmation),
    (Fact::Annotation, Field::PermitAnnotation),
    (Fact::PermitAppliedOn, Field::PermitAppliedOn),
    (Fact::RenewalAppliedOn, Field::RenewalAppliedOn),
    (Fact::ResidenceSince, Field::ResidenceSince),
    (Fact::SickPayYear1Percent, Field::SickPayYear1),
    (Fact::SickPayYear2Percent, Field::SickPayYear2),
    (Fact::PublicFundsOn, Field::PublicFundsOn),
    (Fact::RecognitionLostOn, Field::RecognitionLostOn),
    (Fact::MainPersonExpiresOn, Field::MainPersonExpiresOn),
    (Fact::MainPersonContractEnd, Field::MainPersonContractEnd),
    (Fact::RulingEndsOn, Field::Ruling30EndsOn),
    (Fact::NewContractStart, Field::Ruling30NewContractStart),
    (Fact::RulingStartedOn, Field::Ruling30StartedOn),
    (Fact::TaxableWageCents, Field::Ruling30TaxableWage),
    (Fact::NormYear, Field::Ruling30NormYear),
    (Fact::YoungMaster, Field::Ruling30YoungMaster),
    (Fact::PlacementStart, Field::PlacementStart),
    (Fact::LastWorkingDay, Field::EmploymentLastWorkingDay),
    (Fact::DormantEmployment, Field::EmploymentDormant),
    (Fact::SicknessBenefit, Field::SicknessBenefit),
    (Fact::OwnRiskCarrier, Field::OwnRiskCarrier),
    (Fact::ExtensionRequestedOn, Field::ExtensionRequestedOn),
    (
        Fact::ExtensionShorteningRequestedOn,
        Field::ExtensionShorteningRequestedOn,
    ),
    (Fact::IvaAppliedOn, Field::IvaAppliedOn),
    (Fact::IvaAppliedBefore, Field::IvaAppliedBefore),
    (Fact::IvaGrantedOn, Field::IvaGrantedOn),
    (Fact::ReportRepairAskedOn, Field::ReportRepairAskedOn),
    (Fact::AssessmentOn, Field::SicknessAssessmentOn),
    (Fact::Track2WaivedOn, Field::Track2WaivedOn),
    (Fact::TherapeuticWorkFrom, Field::TherapeuticWorkFrom),
    (Fact::OwnPlacementFrom, Field::OwnPlacementFrom),
    (Fact::AbroadFrom, Field::AbroadFrom),
    (Fact::AbroadTo, Field::AbroadTo),
    (Fact::PlacementForm, Field::PlacementForm),
    (Fact::HostRecognisedSponsor, Field::PlacementHostSponsor),
    (Fact::HighlySkilled, Field::PlacementHighlySkilled),
    (Fact::SponsorKeepsPaying, Field::PlacementSponsorPays),
    (Fact::PermitCovers, Field::PlacementPermitCovers),
    (Fact::UwvReported, Field::PlacementUwvReported),
    (
        Fact::VolunteerDeclaration,
        Field::PlacementVolunteerDeclaration,
    ),
    (Fact::PlacementSalaryCents, Field::PlacementSalary),
    (Fact::PlacementRoute, Field::PlacementRoute),
    (Fact::PlacementSignedOn, Field::PlacementSignedOn),
];

/// Days that several fields may tell; see [`CaseFile::field_behind`].
const TOLD_BY_SEVERAL: [Fact; 2] = [Fact::CapacityEstablishedOn, Fact::PlannedEnd];

impl CaseFile {
    /// What the rules need to know. None while the first sick day is not known. Rows stand in the
    /// order of [`rows`](Self::rows). The age is that of `today`: turning 30 keeps the lower salary
    /// criterion only with the same employer, and the stricter one is shown. The programme's end is
    /// [`programme_end`](Self::programme_end), not only what was planned.
    #[must_use]
    pub fn rule_facts(&self, today: NaiveDate) -> Option<rules::Facts> {
        let mut facts = rules::Facts::new(self.date(Field::FirstSickDay)?);
        for (fact, field) in PAIRS {
            match fact.kind() {
                FactKind::Date => facts.set_date(*fact, self.date(*field)),
                FactKind::Number { .. } => facts.set_number(*fact, self.number(*field)),
                FactKind::Flag => facts.set_flag(*fact, self.flag(*field, "")),
                FactKind::Choice(_) => {
                    let code = Some(self.text(*field)).filter(|code| !code.is_empty());
                    facts.set_choice(*fact, code);
                }
                FactKind::Category => {
                    facts.set_category(rules::PermitCategory::from_code(self.text(*field)));
                }
                FactKind::Text if !self.text(*field).is_empty() => facts.mention(*fact),
                FactKind::Text | FactKind::Group | FactKind::List | FactKind::Entry => {}
            }
        }
        for fact in TOLD_BY_SEVERAL {
            if let Some((_, day)) = self.stands_for(fact, today) {
                facts.set_date(fact, Some(day));
            }
        }
        self.add_lists(&mut facts);
        match self.flag(Field::Ruling30Applies, "") {
            Some(true) => facts.mention(Fact::Ruling30),
            Some(false) => facts.clear(Fact::Ruling30),
            None => {}
        }
        let born = self.date(Field::EmployeeBirthDate);
        if let Some(born) = born.filter(|_| facts.is_given(Fact::Permit)) {
            facts.set_number(Fact::Age, Some(age_on(born, today)));
        }
        if let (Some(born), Some(start)) = (born, facts.date(Fact::PlacementStart)) {
            facts.set_number(Fact::PlacementAge, Some(age_on(born, start)));
        }
        facts.set_flag(Fact::AllRules, Some(true));
        facts.set_date(Fact::AsOf, Some(today));
        Some(facts)
    }

    fn add_lists(&self, facts: &mut rules::Facts) {
        for row in &self.rows(Group::Interruption) {
            facts.interruptions.push(rules::Interruption {
                recovered_on: self.row_date(Field::InterruptionRecoveredOn, row),
                sick_again_on: self.row_date(Field::InterruptionSickAgainOn, row),
                recovery_confirmed: self.flag(Field::InterruptionConfirmed, row),
            });
        }
        for row in &self.rows(Group::MaternityLeave) {
            facts.maternity_leave.push(rules::MaternityLeave {
                from: self.row_date(Field::LeaveFrom, row),
                to: self.row_date(Field::LeaveTo, row),
                sick_directly_before: self.flag(Field::LeaveSickBefore, row),
                sick_directly_after: self.flag(Field::LeaveSickAfter, row),
                same_cause: self.flag(Field::LeaveSameCause, row),
            });
        }
        for row in &self.rows(Group::Unemployment) {
            facts.unemployment.push(rules::Spell {
                from: self.row_date(Field::UnemploymentFrom, row),
                to: self.row_date(Field::UnemploymentTo, row),
            });
        }
        for row in &self.rows(Group::Station) {
            // What cannot be read, or was only marked as done, is no letter.
            if let Some(on) = self.row_date(Field::StationLetterDate, row) {
                facts.letters.push(rules::Letter {
                    deadline: Some(row.clone()),
                    on: Some(on),
                });
            }
        }
    }
}

/// The field of the form behind a fact of the rules.
#[must_use]
pub fn form_field(fact: Fact) -> Option<Field> {
    Some(match fact {
        Fact::RecoveredOn | Fact::Interruptions => Field::InterruptionRecoveredOn,
        Fact::SickAgainOn => Field::InterruptionSickAgainOn,
        Fact::RecoveryConfirmed => Field::InterruptionConfirmed,
        Fact::LeaveFrom | Fact::MaternityLeave => Field::LeaveFrom,
        Fact::LeaveTo => Field::LeaveTo,
        Fact::SickDirectlyBefore => Field::LeaveSickBefore,
        Fact::SickDirectlyAfter => Field::LeaveSickAfter,
        Fact::SameCause => Field::LeaveSameCause,
        Fact::UnemploymentFrom | Fact::Unemployment => Field::UnemploymentFrom,
        Fact::UnemploymentTo => Field::UnemploymentTo,
        Fact::Letters | Fact::LetterOn | Fact::LetterDeadline => Field::StationLetterDate,
        Fact::WageSanction => Field::SanctionSentOn,
        Fact::Programme => Field::ProgrammeStart,
        Fact::Permit => Field::PermitCategory,
        Fact::Age | Fact::PlacementAge => Field::EmployeeBirthDate,
        Fact::Ruling30 => Field::Ruling30Applies,
        Fact::Abroad => Field::AbroadFrom,
        Fact::Placement => Field::PlacementForm,
        _ => PAIRS.iter().find(|(known, _)| *known == fact)?.1,
    })
}

impl CaseFile {
    /// The day of a fact that several fields may tell, and the field that does.
    fn stands_for(&self, fact: Fact, today: NaiveDate) -> Option<(Field, NaiveDate)> {
        match fact {
            Fact::CapacityEstablishedOn => self.capacity_since(),
            Fact::PlannedEnd => self.programme_end(today),
            _ => None,
        }
    }

    /// The field of the form behind a fact of the rules, as this case stands.
    #[must_use]
    pub fn field_behind(&self, fact: Fact, today: NaiveDate) -> Option<Field> {
        if TOLD_BY_SEVERAL.contains(&fact) {
            self.stands_for(fact, today).map(|(field, _)| field)
        } else {
            form_field(fact)
        }
    }
}

/// The fact of the rules behind a field of the form that stands alone.
#[must_use]
pub fn rule_fact(field: Field) -> Option<Fact> {
    let pair = PAIRS.iter().find(|(_, known)| *known == field);
    pair.map(|(fact, _)| *fact)
}

/// Full years; somebody born on 29 February is a year older on 1 March.
pub(crate) fn age_on(born: NaiveDate, day: NaiveDate) -> i64 {
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    i64::from(day.year()) - i64::from(born.year()) - i64::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fact as Entered, FactKey, FieldKind, Value};

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date")
    }

    fn case(facts: &[(Field, &str, &str)]) -> CaseFile {
        let mut case = CaseFile::default();
        for (field, row, kept) in facts {
            let value = Value::from_canonical(*field, kept).expect("a value");
            case.facts
                .insert(FactKey::row(*field, row), Entered::Known(value));
        }
        case
    }

    #[test]
    fn every_fact_that_can_be_entered_reaches_the_rules_by_its_kind() {
        for (fact, field) in PAIRS {
            let fits = match (fact.kind(), field.kind()) {
                (FactKind::Date, FieldKind::Date)
                | (FactKind::Number { .. }, FieldKind::Number(..) | FieldKind::Money)
                | (FactKind::Flag, FieldKind::YesNo)
                | (FactKind::Text, FieldKind::Text)
                | (FactKind::Category, FieldKind::Choice(_)) => true,
                (FactKind::Choice(codes), FieldKind::Choice(list)) => list
                    .choices()
                    .iter()
                    .map(|(key, _)| *key)
                    .eq(codes.iter().copied()),
                _ => false,
            };
            assert!(fits, "{} and {}", fact.path(), field.key());
        }
        // Those that no field of the form holds by itself.
        let computed = [Fact::AllRules, Fact::AsOf, Fact::TalkEveryDays];
        for fact in Fact::ALL {
            assert_eq!(
                form_field(*fact).is_none(),
                computed.contains(fact),
                "{}",
                fact.path()
            );
        }
    }

    #[test]
    fn without_a_first_sick_day_there_is_nothing_to_count() {
        let case = case(&[(Field::ProgrammeStart, "", "2026-01-01")]);
        assert_eq!(case.rule_facts(day("2026-11-22")), None);
    }

    #[test]
    fn rows_typed_out_of_order_are_put_in_order() {
        let case = case(&[
            (Field::FirstSickDay, "", "2025-03-03"),
            (Field::InterruptionRecoveredOn, "1", "2025-09-01"),
            (Field::InterruptionSickAgainOn, "1", "2025-09-21"),
            (Field::InterruptionRecoveredOn, "2", "2025-06-03"),
            (Field::InterruptionSickAgainOn, "2", "2025-06-23"),
        ]);
        assert_eq!(case.rows(Group::Interruption), ["2", "1"]);
        assert_eq!(case.next_row(Group::Interruption), "3");
        let facts = case.rule_facts(day("2026-11-22")).expect("facts");
        assert_eq!(facts.interruptions[0].recovered_on, Some(day("2025-06-03")));
        assert!(rules::validate(&facts).is_empty());
    }

    #[test]
    fn a_permit_of_which_nothing_is_known_is_none() {
        let born = (Field::EmployeeBirthDate, "", "1990-11-23");
        let start = (Field::FirstSickDay, "", "2025-03-03");
        let facts = case(&[start, born])
            .rule_facts(day("2026-11-22"))
            .expect("facts");
        assert!(!facts.is_given(Fact::Permit));
        let category = (Field::PermitCategory, "", "HSM");
        let facts = case(&[start, born, category])
            .rule_facts(day("2026-11-22"))
            .expect("facts");
        assert_eq!(facts.number(Fact::Age), Some(35));
        assert!(!facts.is_given(Fact::Ruling30));
    }

    #[test]
    fn a_date_from_a_letter_is_a_letter_and_a_date_marked_done_is_not() {
        let start = (Field::FirstSickDay, "", "2025-03-03");
        let letter = (Field::StationLetterDate, "pw.wia_application", "2026-12-10");
        let done = (Field::StationDoneOn, "pw.report_42", "2025-12-20");
        let facts = case(&[start, letter, done])
            .rule_facts(day("2026-11-22"))
            .expect("facts");
        assert_eq!(facts.letters.len(), 1);
        assert_eq!(facts.letters[0].on, Some(day("2026-12-10")));
    }

    #[test]
    fn the_programme_lasts_as_long_as_it_was_prolonged_and_no_longer_than_it_lasted() {
        let start = (Field::FirstSickDay, "", "2025-03-03");
        let begun = (Field::ProgrammeStart, "", "2026-01-05");
        let planned = (Field::ProgrammePlannedEnd, "", "2026-09-30");
        let prolonged = (Field::ProlongedTo, "", "2026-12-31");
        let ended = (Field::EndingKind, "", "placed");
        let on = |day| (Field::EndingOn, "", day);
        for (facts, end, field) in [
            (vec![planned], "2026-09-30", Field::ProgrammePlannedEnd),
            (vec![planned, prolonged], "2026-12-31", Field::ProlongedTo),
            (vec![prolonged], "2026-12-31", Field::ProlongedTo),
            (
                vec![planned, (Field::ProlongedTo, "", "2026-08-01")],
                "2026-09-30",
                Field::ProgrammePlannedEnd,
            ),
            (
                vec![planned, prolonged, ended, on("2026-11-20")],
                "2026-11-20",
                Field::EndingOn,
            ),
            // It has not ended yet, or not with a reason.
            (
                vec![planned, prolonged, ended, on("2026-11-23")],
                "2026-12-31",
                Field::ProlongedTo,
            ),
            (
                vec![planned, on("2026-11-20")],
                "2026-09-30",
                Field::ProgrammePlannedEnd,
            ),
            // A slip of the pen before the start.
            (
                vec![planned, ended, on("2025-11-20")],
                "2026-09-30",
                Field::ProgrammePlannedEnd,
            ),
        ] {
            let case = case(&[vec![start, begun], facts].concat());
            let today = day("2026-11-22");
            let known = case.rule_facts(today).expect("facts");
            assert_eq!(known.date(Fact::PlannedEnd), Some(day(end)));
            assert_eq!(case.field_behind(Fact::PlannedEnd, today), Some(field));
        }
        assert_eq!(
            case(&[start]).field_behind(Fact::PlannedEnd, day("2026-11-22")),
            None
        );
    }

    #[test]
    fn capacity_counts_from_the_first_day_and_the_field_that_says_so_is_named() {
        let start = (Field::FirstSickDay, "", "2025-03-03");
        let first = (Field::CapacityFirstOn, "", "2025-09-01");
        let current = (Field::CapacityEstablishedOn, "", "2026-06-01");
        let today = day("2026-11-22");
        for (facts, since, field) in [
            (vec![current], "2026-06-01", Field::CapacityEstablishedOn),
            (vec![first, current], "2025-09-01", Field::CapacityFirstOn),
            (vec![first], "2025-09-01", Field::CapacityFirstOn),
        ] {
            let case = case(&[vec![start], facts].concat());
            let known = case.rule_facts(today).expect("facts");
            let fact = Fact::CapacityEstablishedOn;
            assert_eq!(known.date(fact), Some(day(since)));
            assert_eq!(case.field_behind(fact, today), Some(field));
        }
    }

    #[test]
    fn a_leap_day_child_grows_older_on_the_first_of_march() {
        assert_eq!(age_on(day("2000-02-29"), day("2027-02-28")), 26);
        assert_eq!(age_on(day("2000-02-29"), day("2027-03-01")), 27);
    }
}

//! A case: its facts, its log, its applications and its documents.

use crate::{Application, Document, Field, Group, Language, LogEntry, Value};
use chrono::{Datelike, NaiveDate};
use spoorboek_rules as rules;
use std::collections::BTreeMap;

/// Which fact: a field, and the row within its group. Of a station the row is the deadline's id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactKey {
    /// The field.
    pub field: Field,
    /// The row; empty for a field that stands alone.
    pub row: String,
}

impl FactKey {
    /// A field that stands alone.
    #[must_use]
    pub fn single(field: Field) -> Self {
        Self {
            field,
            row: String::new(),
        }
    }

    /// A field of a row.
    #[must_use]
    pub fn row(field: Field, row: &str) -> Self {
        Self {
            field,
            row: row.to_owned(),
        }
    }
}

/// A fact as entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// It could be read.
    Known(Value),
    /// It could not; what was typed is kept.
    Unreadable(String),
}

/// A case, whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseFile {
    /// Its id.
    pub id: String,
    /// Year and sequence, such as `2026-014`.
    pub dossier_number: String,
    /// Whether it is the fictional example.
    pub demo: bool,
    /// Its facts.
    pub facts: BTreeMap<FactKey, Fact>,
    /// Its log, newest first.
    pub log: Vec<LogEntry>,
    /// Its applications, newest first.
    pub applications: Vec<Application>,
    /// Its documents, newest first.
    pub documents: Vec<Document>,
}

impl CaseFile {
    /// The value of a field that stands alone.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&Value> {
        self.row_value(field, "")
    }

    /// The value of a field in a row.
    #[must_use]
    pub fn row_value(&self, field: Field, row: &str) -> Option<&Value> {
        match self.facts.get(&FactKey::row(field, row))? {
            Fact::Known(value) => Some(value),
            Fact::Unreadable(_) => None,
        }
    }

    /// The date in a field.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<NaiveDate> {
        self.row_date(field, "")
    }

    /// The date in a field of a row.
    #[must_use]
    pub fn row_date(&self, field: Field, row: &str) -> Option<NaiveDate> {
        match self.row_value(field, row)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The text in a field, trimmed; empty where there is none.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        self.row_text(field, "")
    }

    /// The text or the choice's key in a field of a row, trimmed.
    #[must_use]
    pub fn row_text(&self, field: Field, row: &str) -> &str {
        match self.row_value(field, row) {
            Some(Value::Text(text)) => text.trim(),
            Some(Value::Choice(key)) => key,
            _ => "",
        }
    }

    /// The language in which the coach types this case.
    #[must_use]
    pub fn language(&self) -> Language {
        let chosen = self.text(Field::CaseLanguage);
        Language::ALL
            .into_iter()
            .find(|language| language.code() == chosen)
            .unwrap_or_default()
    }

    /// The number, cents or minutes in a field.
    #[must_use]
    pub fn number(&self, field: Field) -> Option<i64> {
        match self.value(field)? {
            Value::Number(number) | Value::Cents(number) | Value::Minutes(number) => Some(*number),
            _ => None,
        }
    }

    fn flag(&self, field: Field, row: &str) -> Option<bool> {
        match self.row_value(field, row)? {
            Value::YesNo(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The rows of a group: periods by their first day, others in the order they were entered.
    #[must_use]
    pub fn rows(&self, group: Group) -> Vec<String> {
        let mut rows: Vec<String> = self
            .facts
            .keys()
            .filter(|key| key.field.group() == Some(group))
            .map(|key| key.row.clone())
            .collect();
        rows.sort_by_key(|row| (row.parse::<u32>().unwrap_or(u32::MAX), row.clone()));
        rows.dedup();
        let first_day = match group {
            Group::Interruption => Some(Field::InterruptionRecoveredOn),
            Group::MaternityLeave => Some(Field::LeaveFrom),
            _ => None,
        };
        if let Some(field) = first_day {
            rows.sort_by_key(|row| self.row_date(field, row).unwrap_or(NaiveDate::MAX));
        }
        rows
    }

    /// A name for one more row.
    #[must_use]
    pub fn next_row(&self, group: Group) -> String {
        let highest = self
            .rows(group)
            .iter()
            .filter_map(|row| row.parse::<u32>().ok())
            .max();
        highest.unwrap_or(0).saturating_add(1).to_string()
    }

    /// What the rules need to know. None while the first sick day is not known. Rows stand in the
    /// order of [`rows`](Self::rows). The age is that of `today`: turning 30
    /// keeps the lower salary criterion only with the same employer, and the stricter one is shown.
    #[must_use]
    pub fn rule_facts(&self, today: NaiveDate) -> Option<rules::Facts> {
        let mut facts = rules::Facts::new(self.date(Field::FirstSickDay)?);
        facts.interruptions = self
            .rows(Group::Interruption)
            .iter()
            .map(|row| rules::Interruption {
                recovered_on: self.row_date(Field::InterruptionRecoveredOn, row),
                sick_again_on: self.row_date(Field::InterruptionSickAgainOn, row),
            })
            .collect();
        facts.maternity_leave = self
            .rows(Group::MaternityLeave)
            .iter()
            .map(|row| rules::MaternityLeave {
                from: self.row_date(Field::LeaveFrom, row),
                to: self.row_date(Field::LeaveTo, row),
                sick_directly_before: self.flag(Field::LeaveSickBefore, row),
                sick_directly_after: self.flag(Field::LeaveSickAfter, row),
                same_cause: self.flag(Field::LeaveSameCause, row),
            })
            .collect();
        facts.problem_analysis_on = self.date(Field::ProblemAnalysisOn);
        facts.first_year_evaluation_on = self.date(Field::FirstYearEvaluationOn);
        facts.labour_expert_report_on = self.date(Field::LabourExpertReportOn);
        facts.capacity_established_on = self.date(Field::CapacityEstablishedOn);
        facts.track2_omitted_on = self.date(Field::Track2OmittedOn);
        facts.aow_date = self.date(Field::PensionDate);
        facts.report_42_received_on = self.date(Field::Report42ReceivedOn);
        facts.uwv_notice_received_on = self.date(Field::UwvNoticeReceivedOn);
        facts.wia_application_received_on = self.date(Field::WiaApplicationReceivedOn);
        facts.voluntary_extension_days = self.number(Field::VoluntaryExtensionDays);
        facts.wage_sanction = known(rules::WageSanction {
            sent_on: self.date(Field::SanctionSentOn),
            end_on: self.date(Field::SanctionEndOn),
            repair_reported_on: self.date(Field::SanctionRepairReportedOn),
            repair_decided_on: self.date(Field::SanctionRepairDecidedOn),
        });
        facts.employment_end = self.date(Field::EmploymentEnd);
        facts.programme = known(rules::Programme {
            start: self.date(Field::ProgrammeStart),
            planned_end: self.date(Field::ProgrammePlannedEnd),
            report_every_days: self.number(Field::ReportEveryDays),
        });
        facts.permit = self.permit(today);
        facts.ruling30 = self.ruling30();
        facts.placement_start = self.date(Field::PlacementStart);
        Some(facts)
    }

    fn permit(&self, today: NaiveDate) -> Option<rules::Permit> {
        let mut permit = rules::Permit {
            category: rules::PermitCategory::from_code(self.text(Field::PermitCategory)),
            held_since: self.date(Field::PermitHeldSince),
            expires_on: self.date(Field::PermitExpiresOn),
            passport_expires_on: self.date(Field::PassportExpiresOn),
            salary_month_cents: self.number(Field::PermitSalaryMonth),
            sick_pay_percent: self.number(Field::SickPayPercent),
            age: None,
            reduced_criterion: self.flag(Field::PermitReducedCriterion, ""),
            criterion_year: self.number(Field::PermitCriterionYear),
            ind_confirmation: Some(self.text(Field::IndConfirmation))
                .filter(|reference| !reference.is_empty())
                .map(str::to_owned),
        };
        if permit == rules::Permit::default() {
            return None;
        }
        permit.age = self
            .date(Field::EmployeeBirthDate)
            .map(|born| age_on(born, today));
        Some(permit)
    }

    fn ruling30(&self) -> Option<rules::Ruling30> {
        let ruling = rules::Ruling30 {
            ends_on: self.date(Field::Ruling30EndsOn),
            new_contract_start: self.date(Field::Ruling30NewContractStart),
        };
        match self.flag(Field::Ruling30Applies, "") {
            Some(true) => Some(ruling),
            Some(false) => None,
            None => known(ruling),
        }
    }
}

/// A group of facts of which nothing is known is none.
fn known<T: Default + PartialEq>(facts: T) -> Option<T> {
    (facts != T::default()).then_some(facts)
}

/// Full years; somebody born on 29 February is a year older on 1 March.
fn age_on(born: NaiveDate, today: NaiveDate) -> i64 {
    let before_birthday = (today.month(), today.day()) < (born.month(), born.day());
    i64::from(today.year()) - i64::from(born.year()) - i64::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a date")
    }

    fn case(facts: &[(Field, &str, &str)]) -> CaseFile {
        let mut case = CaseFile::default();
        for (field, row, kept) in facts {
            let value = Value::from_canonical(*field, kept).expect("a value");
            case.facts
                .insert(FactKey::row(*field, row), Fact::Known(value));
        }
        case
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
        assert_eq!(facts.permit, None);
        let category = (Field::PermitCategory, "", "HSM");
        let facts = case(&[start, born, category])
            .rule_facts(day("2026-11-22"))
            .expect("facts");
        assert_eq!(facts.permit.and_then(|permit| permit.age), Some(35));
        assert_eq!(facts.ruling30, None);
    }

    #[test]
    fn a_leap_day_child_grows_older_on_the_first_of_march() {
        assert_eq!(age_on(day("2000-02-29"), day("2027-02-28")), 26);
        assert_eq!(age_on(day("2000-02-29"), day("2027-03-01")), 27);
    }
}

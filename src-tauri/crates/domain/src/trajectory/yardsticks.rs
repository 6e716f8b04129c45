//! The numbers by which the trajectory is judged: those of the check, as the coach set them.

use crate::{CaseFile, CheckList, Field, Thresholds};

/// What counts as enough, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yardsticks {
    /// Directions that a search profile needs.
    pub directions_least: u32,
    /// Vacancies that show that a direction exists.
    pub vacancies_least: u32,
    /// Days that a vacancy counts as recent.
    pub vacancy_days: u32,
    /// Days between reports where the programme names none.
    pub report_days: u32,
    /// Most days between reports, whatever the programme names.
    pub report_days_most: u32,
}

impl Default for Yardsticks {
    /// The standards of the list that comes with the program.
    fn default() -> Self {
        Self {
            directions_least: 3,
            vacancies_least: 3,
            vacancy_days: 60,
            report_days: 42,
            report_days_most: 56,
        }
    }
}

impl Yardsticks {
    /// Those of a list, as they were chosen.
    #[must_use]
    pub fn of(list: &CheckList, chosen: &Thresholds) -> Self {
        let of = |key: &str, standard: u32| {
            let mut thresholds = list.thresholds().iter();
            let threshold = thresholds.find(|it| it.key == key);
            threshold.map_or(standard, |it| chosen.of(it))
        };
        let standard = Self::default();
        Self {
            directions_least: of("directions_least", standard.directions_least),
            vacancies_least: of("vacancies_least", standard.vacancies_least),
            vacancy_days: of("vacancy_days", standard.vacancy_days),
            report_days: of("report_days", standard.report_days),
            report_days_most: of("report_days_most", standard.report_days_most),
        }
    }

    /// Days between the reports of a programme: as agreed for it, but never more than the most.
    pub(super) fn report_every(&self, case: &CaseFile) -> u32 {
        let agreed = case.number(Field::ReportEveryDays);
        let agreed = agreed.and_then(|days| u32::try_from(days).ok());
        let agreed = agreed.filter(|days| *days > 0);
        agreed
            .unwrap_or(self.report_days)
            .min(self.report_days_most)
    }
}

//! A vacancy against the permit: is the employer a sponsor where one is needed, does the wage meet the
//! norm, does the work begin in time. Planning input, never advice: what is doubtful ends in the
//! IND or an immigration lawyer.
//!
//! What a permit asks is not written here. It is read from the rules in use, by asking them about the
//! same vacancy with one thing changed: where the answer changes, the permit hangs on that thing. So
//! a new rule pack changes the cards without a line of code.

mod salary;
mod sponsor;
mod start;
mod vacancy;
mod wording;

use crate::{Application, CaseFile};
use chrono::NaiveDate;
use spoorboek_rules as rules;
use vacancy::Vacancy;

/// What a line of the card comes to; the worst one last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardVerdict {
    /// It fits.
    Fits,
    /// Something is not known: ask.
    Ask,
    /// It is doubtful: have it confirmed before anybody counts on it.
    Doubtful,
}

/// One line of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardLine {
    /// What it comes to.
    pub verdict: CardVerdict,
    /// Why, with the amounts and days.
    pub text: rules::Text,
}

/// A vacancy against the permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VacancyCard {
    /// The worst of the lines.
    pub verdict: CardVerdict,
    /// Whether the permit needs a recognised sponsor, and whether this is one.
    pub sponsor: CardLine,
    /// The wage against the permit's norm.
    pub salary: CardLine,
    /// The first day against the last safe day.
    pub start: CardLine,
    /// The last safe day, where there is one.
    pub last_safe_day: Option<NaiveDate>,
}

/// What the IND's public register says of the employer's number, as it was last read. That a number
/// is not in it is no proof that the employer is not recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterAnswer {
    /// The number stands in the register of that day.
    Found(NaiveDate),
    /// It does not stand in the register of that day.
    NotFound(NaiveDate),
    /// No number is known.
    NoNumber,
    /// No register was read yet.
    NoRegister,
}

impl CaseFile {
    /// The card of an application. `facts` are those of this case for the rules; what they say of a
    /// planned placement is left out, for it is about another employer.
    #[must_use]
    pub fn vacancy_card(
        &self,
        application: &Application,
        register: RegisterAnswer,
        engine: &rules::Engine,
        facts: &rules::Facts,
        today: NaiveDate,
    ) -> VacancyCard {
        let vacancy = Vacancy::new(self, application, engine, facts, today);
        let last_safe_day = vacancy.last_safe_day();
        let sponsor = vacancy.sponsor(register);
        let salary = vacancy.salary();
        let start = vacancy.start(last_safe_day);
        VacancyCard {
            verdict: sponsor.verdict.max(salary.verdict).max(start.verdict),
            sponsor,
            salary,
            start,
            last_safe_day,
        }
    }
}

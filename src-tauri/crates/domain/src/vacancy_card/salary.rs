//! The wage against the permit's norm.

use super::vacancy::{NEW_CONTRACT, Vacancy};
use super::wording::{euros, line, text};
use super::{CardLine, CardVerdict};
use crate::rule_facts::age_on;
use chrono::Datelike;
use spoorboek_rules::{Field as Fact, Text};

/// The form in which the own employer keeps paying.
const SECONDMENT: &str = "SECONDMENT";

impl Vacancy<'_> {
    pub(super) fn salary(&self) -> CardLine {
        line(&[self.salary_found()])
    }

    fn salary_found(&self) -> (CardVerdict, Text) {
        if !self.permit_is_known() {
            return (
                CardVerdict::Ask,
                text(
                    "Zonder de soort vergunning is de norm voor het loon niet bekend.",
                    "Without the kind of permit the norm for the wage is not known.",
                ),
            );
        }
        let criteria = &self.engine.pack().criteria;
        let category = self.facts.category();
        let has_norm = criteria.iter().any(|it| Some(it.category) == category);
        if self.free || !has_norm {
            return (
                CardVerdict::Fits,
                text(
                    "Hier hoort geen norm van de IND bij. Het loon moet wel passen bij de wet en de cao.",
                    "No norm of the IND belongs to this. The wage must still fit the law and the collective agreement.",
                ),
            );
        }
        match self.form {
            NEW_CONTRACT => self.against_norm(),
            SECONDMENT => (
                CardVerdict::Ask,
                text(
                    "Bij detachering telt het loon dat de eigen werkgever blijft betalen. Vraag of dat de norm haalt.",
                    "With a secondment the wage counts that the own employer keeps paying. Ask whether it meets the norm.",
                ),
            ),
            _ => (
                CardVerdict::Fits,
                text(
                    "Bij deze vorm hoort geen loon van deze werkgever.",
                    "This form has no wage from this employer.",
                ),
            ),
        }
    }

    /// The wage against the norm of the year in which the work begins. The norm is an amount a month,
    /// whatever the hours.
    fn against_norm(&self) -> (CardVerdict, Text) {
        let begins = self.application.start_on.unwrap_or(self.today);
        let year = begins.year();
        let age = self.born.map(|born| age_on(born, begins));
        let mut facts = self.facts.clone();
        facts.set_number(Fact::CriterionYear, Some(i64::from(year)));
        facts.set_number(Fact::Age, age);
        let reduced = facts.flag(Fact::ReducedCriterion).unwrap_or(false);
        let Some(criterion) = self.engine.salary_criterion(&facts) else {
            let mut of_year = self.engine.pack().criteria.iter();
            let without_age = of_year.any(|it| {
                Some(it.category) == facts.category()
                    && it.year == i64::from(year)
                    && it.reduced == reduced
                    && it.status.gives_dates()
            });
            let says = if without_age {
                text(
                    "Vul de geboortedatum in: de norm voor het loon hangt af van de leeftijd op de eerste werkdag.",
                    "Fill in the date of birth: the norm for the wage depends on the age on the first day of work.",
                )
            } else {
                text(
                    format!(
                        "De norm voor het loon van {year} is hier niet bekend. Die van een ander jaar mag je niet gebruiken."
                    ),
                    format!(
                        "The norm for the wage of {year} is not known here. That of another year may not be used."
                    ),
                )
            };
            return (CardVerdict::Ask, says);
        };
        let norm = euros(criterion.month_cents);
        let Some(salary) = self.application.salary else {
            return (
                CardVerdict::Ask,
                text(
                    format!(
                        "Vraag het loon. De norm van {year} is {} bruto per maand, zonder vakantiegeld. Zij geldt ook bij minder uren.",
                        norm.nl
                    ),
                    format!(
                        "Ask for the wage. The norm of {year} is {} gross a month, without holiday pay. It holds for fewer hours too.",
                        norm.en
                    ),
                ),
            );
        };
        let wage = euros(salary);
        if salary < criterion.month_cents {
            return (
                CardVerdict::Doubtful,
                text(
                    format!(
                        "Het loon, {} per maand, ligt onder de norm van {year}: {} bruto per maand, zonder vakantiegeld. De norm geldt ook bij minder uren.",
                        wage.nl, norm.nl
                    ),
                    format!(
                        "The wage, {} a month, lies below the norm of {year}: {} gross a month, without holiday pay. The norm holds for fewer hours too.",
                        wage.en, norm.en
                    ),
                ),
            );
        }
        let meets = text(
            format!(
                "Het loon, {} per maand, haalt de norm van {year}: {} bruto per maand, zonder vakantiegeld. De norm geldt ook bij minder uren.",
                wage.nl, norm.nl
            ),
            format!(
                "The wage, {} a month, meets the norm of {year}: {} gross a month, without holiday pay. The norm holds for fewer hours too.",
                wage.en, norm.en
            ),
        );
        let add =
            |nl: &str, en: &str| text(format!("{} {nl}", meets.nl), format!("{} {en}", meets.en));
        if reduced {
            let says = add(
                "Dit is de verlaagde norm. Het is niet zeker dat die bij een andere werkgever blijft gelden.",
                "This is the reduced norm. It is not certain that it still holds with another employer.",
            );
            return (CardVerdict::Doubtful, says);
        }
        if self.application.start_on.is_none() {
            let says = add(
                "Vraag de eerste werkdag: de norm van dat jaar telt.",
                "Ask for the first day of work: the norm of that year counts.",
            );
            return (CardVerdict::Ask, says);
        }
        (CardVerdict::Fits, meets)
    }
}

//! The three lines of the card.

use super::wording::{day, euros, line, text};
use super::{CardLine, CardVerdict, RegisterAnswer};
use crate::rule_facts::age_on;
use crate::{Application, CaseFile, Field};
use chrono::{Datelike, NaiveDate};
use spoorboek_rules as rules;
use spoorboek_rules::{ConflictKind, Field as Fact, PlacementRule, Text, Verdict};

/// Days after which a saved register is too old to go by.
const REGISTER_DAYS: i64 = 35;
/// The form that an application aims at where none was said.
const NEW_CONTRACT: &str = "NEW_CONTRACT";
const SECONDMENT: &str = "SECONDMENT";
/// More than any norm, in cents a month, and as old as any norm asks: so that an answer of the rules
/// does not hang on the pay.
const ENOUGH: i64 = 10_000_000;
const GROWN: i64 = 40;
/// The named set of permits that end.
const TEMPORARY: &str = "temporary";
/// Ends on which work may still begin; of the others the day before is the last safe one.
const SAFE_ITSELF: [&str; 2] = ["ind.last_safe_day", "ind.purpose_end"];

/// A vacancy, laid over the facts of the case.
pub(super) struct Vacancy<'a> {
    application: &'a Application,
    engine: &'a rules::Engine,
    facts: rules::Facts,
    form: &'a str,
    born: Option<NaiveDate>,
    today: NaiveDate,
}

impl<'a> Vacancy<'a> {
    pub(super) fn new(
        case: &CaseFile,
        application: &'a Application,
        engine: &'a rules::Engine,
        facts: &rules::Facts,
        today: NaiveDate,
    ) -> Self {
        let form = Some(application.form.as_str()).filter(|form| !form.is_empty());
        let form = form.unwrap_or(NEW_CONTRACT);
        let mut facts = facts.clone();
        facts.clear(Fact::Placement);
        facts.set_choice(Fact::PlacementForm, Some(form));
        facts.set_date(Fact::PlacementStart, application.start_on);
        Self {
            application,
            engine,
            facts,
            form,
            born: case.date(Field::EmployeeBirthDate),
            today,
        }
    }

    /// Whether anything is known of the permit.
    fn permit_is_known(&self) -> bool {
        self.facts.category().is_some() || self.facts.is_given(Fact::Annotation)
    }

    /// What the rules say of the form, as if pay and first day met every norm.
    fn rule(&self, sponsor: bool, skilled: bool) -> Option<&'a PlacementRule> {
        let year = i32::try_from(self.engine.pack().criterion_year).ok();
        let mut facts = self.facts.clone();
        facts.set_flag(Fact::HostRecognisedSponsor, Some(sponsor));
        facts.set_flag(Fact::HighlySkilled, Some(skilled));
        facts.set_number(Fact::PlacementSalaryCents, Some(ENOUGH));
        facts.set_number(Fact::PlacementAge, Some(GROWN));
        facts.set_flag(Fact::ReducedCriterion, None);
        let start = year.and_then(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        facts.set_date(Fact::PlacementStart, start);
        let placements = self.engine.placements(&facts)?;
        let mut forms = placements.forms.into_iter();
        forms
            .find(|(code, _)| *code == self.form)
            .map(|(_, rule)| rule)
    }

    /// Whether the work is allowed whoever the employer is and whatever the level.
    fn is_free(&self) -> bool {
        self.rule(false, false)
            .is_some_and(|rule| rule.verdict == Verdict::Lawful)
    }

    /// Whether an employer that is no sponsor is a conflict. It looks at the kind of permit, and so
    /// says something where the card's own words are not known.
    fn sponsor_conflicts(&self) -> bool {
        let mut facts = self.facts.clone();
        facts.set_flag(Fact::HostRecognisedSponsor, Some(false));
        let outcome = self.engine.compute(&facts);
        let mut conflicts = outcome.conflicts.iter();
        conflicts.any(|conflict| conflict.kind == ConflictKind::C5)
    }

    pub(super) fn sponsor(&self, register: RegisterAnswer) -> CardLine {
        let good = self.rule(true, true);
        let work_rule = self.engine.placements(&self.facts);
        let (Some(good), Some(work_rule), true) = (good, work_rule, self.permit_is_known()) else {
            return line(&[(
                CardVerdict::Ask,
                text(
                    "De soort vergunning is niet bekend. Vul die in.",
                    "The kind of permit is not known. Fill it in.",
                ),
            )]);
        };
        let mut found = Vec::new();
        let known = work_rule.work_rule.known;
        if self.is_free() {
            found.push((
                CardVerdict::Fits,
                text(
                    "Voor dit werk is geen erkend referent nodig.",
                    "This work needs no recognised sponsor.",
                ),
            ));
            return line(&found);
        }
        let hangs_on = |other: Option<&PlacementRule>| other.is_some_and(|it| it.id != good.id);
        if hangs_on(self.rule(false, true)) || self.sponsor_conflicts() {
            found.push(self.sponsor_found(register));
        } else if known {
            found.push((
                CardVerdict::Fits,
                text(
                    "Voor deze vergunning is geen erkend referent nodig.",
                    "This permit needs no recognised sponsor.",
                ),
            ));
        }
        if !known {
            found.push((
                CardVerdict::Ask,
                text(
                    "Vul ook in wat de kaart over werk zegt.",
                    "Fill in as well what the card says about work.",
                ),
            ));
        } else if good.verdict != Verdict::Lawful {
            found.push((CardVerdict::Doubtful, good.text.clone()));
        }
        let lower = self.rule(true, false);
        match (self.application.highly_skilled, lower) {
            (None, Some(lower)) if lower.id != good.id => found.push((
                CardVerdict::Ask,
                text(
                    "Vraag of dit werk op het niveau is dat de vergunning vraagt, en vul dat in.",
                    "Ask whether this work is at the level that the permit asks, and fill it in.",
                ),
            )),
            (Some(false), Some(lower)) if lower.id != good.id => {
                found.push((CardVerdict::Doubtful, lower.text.clone()));
            }
            _ => {}
        }
        line(&found)
    }

    /// What is known of the employer as a sponsor. A number in the register is proof, one that is not
    /// there is none; so what the coach heard stands beside it.
    fn sponsor_found(&self, register: RegisterAnswer) -> (CardVerdict, Text) {
        let heard = self.application.recognised_sponsor;
        let stale = |on: NaiveDate| (self.today - on).num_days() > REGISTER_DAYS;
        let old = text(
            " Dat register is ouder dan 35 dagen: lees het opnieuw in.",
            " That register is more than 35 days old: read it again.",
        );
        let (verdict, mut says, on) = match (register, heard) {
            (RegisterAnswer::Found(on), Some(false)) => (
                CardVerdict::Ask,
                text(
                    "Het KvK-nummer staat in het register van {day}, maar bij de sollicitatie staat dat er geen erkenning is. Vraag welk bedrijf het contract tekent.",
                    "The KvK number stands in the register of {day}, but the application says that there is no recognition. Ask which company signs the contract.",
                ),
                Some(on),
            ),
            (RegisterAnswer::Found(on), _) => (
                if stale(on) {
                    CardVerdict::Ask
                } else {
                    CardVerdict::Fits
                },
                text(
                    "Er is een erkend referent nodig. Het KvK-nummer staat in het register van {day}.",
                    "A recognised sponsor is needed. The KvK number stands in the register of {day}.",
                ),
                Some(on),
            ),
            (RegisterAnswer::NotFound(on), Some(true)) => (
                CardVerdict::Ask,
                text(
                    "Bij de sollicitatie staat dat de werkgever erkend referent is, maar het KvK-nummer is niet gevonden in het register van {day}. Vraag onder welk nummer de erkenning staat.",
                    "The application says that the employer is a recognised sponsor, but the KvK number is not found in the register of {day}. Ask under which number the recognition stands.",
                ),
                Some(on),
            ),
            (RegisterAnswer::NotFound(on), _) => (
                CardVerdict::Doubtful,
                text(
                    "Er is een erkend referent nodig. Het KvK-nummer is niet gevonden in het register van {day}. Vraag de werkgever of een ander bedrijf van de groep erkend is.",
                    "A recognised sponsor is needed. The KvK number is not found in the register of {day}. Ask the employer whether another company of the group is recognised.",
                ),
                Some(on),
            ),
            (RegisterAnswer::NoNumber | RegisterAnswer::NoRegister, Some(true)) => (
                CardVerdict::Fits,
                text(
                    "Er is een erkend referent nodig, en volgens de sollicitatie is de werkgever dat. Het register is hiervoor niet geraadpleegd.",
                    "A recognised sponsor is needed, and the application says that the employer is one. The register was not consulted for this.",
                ),
                None,
            ),
            (RegisterAnswer::NoNumber | RegisterAnswer::NoRegister, Some(false)) => (
                CardVerdict::Doubtful,
                text(
                    "Er is een erkend referent nodig, en bij de sollicitatie staat dat er geen erkenning is.",
                    "A recognised sponsor is needed, and the application says that there is no recognition.",
                ),
                None,
            ),
            (RegisterAnswer::NoNumber, None) => (
                CardVerdict::Ask,
                text(
                    "Er is een erkend referent nodig. Vul het KvK-nummer in om in het register te zoeken.",
                    "A recognised sponsor is needed. Fill in the KvK number to look in the register.",
                ),
                None,
            ),
            (RegisterAnswer::NoRegister, None) => (
                CardVerdict::Ask,
                text(
                    "Er is een erkend referent nodig. Lees het register van de IND in, of vraag het de werkgever.",
                    "A recognised sponsor is needed. Read the IND's register, or ask the employer.",
                ),
                None,
            ),
        };
        if let Some(on) = on {
            let of = day(on);
            says = text(
                says.nl.replace("{day}", &of.nl),
                says.en.replace("{day}", &of.en),
            );
            if stale(on) {
                says = text(says.nl + &old.nl, says.en + &old.en);
            }
        }
        (verdict, says)
    }

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
        if self.is_free() || !has_norm {
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
                        "De norm voor het loon van {year} is hier niet bekend. Die van een ander jaar mag u niet gebruiken."
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

    /// The earliest day by which new work must have begun, of all the ends that the rules know for
    /// this permit: they name each that lies before a goal, so a goal beyond them all brings them out.
    pub(super) fn last_safe_day(&self) -> Option<NaiveDate> {
        let mut facts = self.facts.clone();
        facts.set_date(Fact::PlacementStart, NaiveDate::from_ymd_opt(2100, 12, 31));
        let ends = self.engine.running_out(&facts).into_iter();
        let days = ends.filter_map(|end| {
            if SAFE_ITSELF.contains(&end.deadline) {
                Some(end.ends_on)
            } else {
                end.ends_on.pred_opt()
            }
        });
        days.min()
    }

    pub(super) fn start(&self, last_safe_day: Option<NaiveDate>) -> CardLine {
        line(&[self.start_found(last_safe_day)])
    }

    fn start_found(&self, last_safe_day: Option<NaiveDate>) -> (CardVerdict, Text) {
        let Some(safe) = last_safe_day else {
            return self.without_safe_day();
        };
        let until = day(safe);
        let Some(start) = self.application.start_on else {
            return if safe < self.today {
                (
                    CardVerdict::Doubtful,
                    text(
                        format!("De laatste veilige dag, {}, is voorbij.", until.nl),
                        format!("The last safe day, {}, has passed.", until.en),
                    ),
                )
            } else {
                (
                    CardVerdict::Ask,
                    text(
                        format!(
                            "Vraag de eerste werkdag. De laatste veilige dag is {}.",
                            until.nl
                        ),
                        format!(
                            "Ask for the first day of work. The last safe day is {}.",
                            until.en
                        ),
                    ),
                )
            };
        };
        let begins = day(start);
        if start > safe {
            (
                CardVerdict::Doubtful,
                text(
                    format!(
                        "De eerste werkdag, {}, ligt na de laatste veilige dag: {}. Vraag of het eerder kan.",
                        begins.nl, until.nl
                    ),
                    format!(
                        "The first day of work, {}, lies after the last safe day: {}. Ask whether it can be earlier.",
                        begins.en, until.en
                    ),
                ),
            )
        } else {
            (
                CardVerdict::Fits,
                text(
                    format!(
                        "De eerste werkdag, {}, ligt niet na de laatste veilige dag: {}.",
                        begins.nl, until.nl
                    ),
                    format!(
                        "The first day of work, {}, does not lie after the last safe day: {}.",
                        begins.en, until.en
                    ),
                ),
            )
        }
    }

    fn without_safe_day(&self) -> (CardVerdict, Text) {
        if !self.permit_is_known() {
            return (
                CardVerdict::Ask,
                text(
                    "Zonder de soort vergunning is er geen laatste veilige dag bekend.",
                    "Without the kind of permit no last safe day is known.",
                ),
            );
        }
        let category = self.facts.category();
        let ends = category.is_none_or(|it| self.engine.is_in_category_set(TEMPORARY, it));
        if ends {
            (
                CardVerdict::Ask,
                text(
                    "Er is geen laatste veilige dag bekend. Vul in wanneer vergunning en contract eindigen. Loopt er een verlenging, vraag dan wat er tot de beslissing mag.",
                    "No last safe day is known. Fill in when permit and contract end. Where a renewal is running, ask what is allowed until the decision.",
                ),
            )
        } else {
            (
                CardVerdict::Fits,
                text(
                    "Dit verblijfsrecht stelt geen laatste dag voor nieuw werk.",
                    "This right to stay sets no last day for new work.",
                ),
            )
        }
    }
}

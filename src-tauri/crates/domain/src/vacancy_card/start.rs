//! The first day of work against the last safe day.

use super::vacancy::Vacancy;
use super::wording::{day, line, text};
use super::{CardLine, CardVerdict};
use chrono::NaiveDate;
use spoorboek_rules::{Field as Fact, Text};

/// The named set of permits that end.
const TEMPORARY: &str = "temporary";
/// Ends on which work may still begin; of the others the day before is the last safe one.
const SAFE_ITSELF: [&str; 2] = ["ind.last_safe_day", "ind.purpose_end"];

impl Vacancy<'_> {
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

//! What held progress up: barriers, explanations of the UWV check, and stretches without contact.

use super::is_reportable;
use crate::content::{FromCase, Sources, sentences};
use chrono::{Days, NaiveDate};
use spoorboek_contract::check_list;
use spoorboek_documents::short_date;
use spoorboek_domain::{Field, Language};

/// The rule of the UWV check about contact.
const SILENCE: &str = "21";

/// A stretch without contact that a report may tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::content) struct Silence {
    /// Its first day.
    pub(in crate::content) from: NaiveDate,
    /// Its last day, in the period of the report.
    pub(in crate::content) to: NaiveDate,
}

impl Sources<'_> {
    pub(super) fn stalled(&self) -> FromCase {
        let silences = self.silences();
        let told = self.explained(SILENCE).and_then(|(on, why)| {
            // It explains the last stretch that had begun by then, which may lie in another period.
            let all = self.silences_until(on.max(self.last_day()));
            let explained = all.into_iter().rfind(|silence| silence.from <= on)?;
            let here = silences.iter().any(|it| it.from == explained.from);
            here.then_some((explained.from, why))
        });
        let mut from_case = FromCase::default();
        for silence in silences {
            let why = told.filter(|(from, _)| *from == silence.from);
            from_case = from_case.below(self.silence(silence, why.map(|(_, why)| why)));
        }
        let others = check_list::builtin().rules().iter().filter(|rule| {
            let in_silence = rule.id == SILENCE && told.is_some();
            !in_silence && !self.tells_of_applications(&rule.id)
        });
        let lines = others.filter_map(|rule| {
            let (on, why) = self.explained(&rule.id)?;
            let title = self.say(&rule.title.nl, &rule.title.en);
            let why = sentences(&[why]);
            self.in_period(on)
                .then(|| format!("- {title} ({}): {why}", short_date(on)))
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        let open = |row: &str| self.case.row_text(Field::BarrierStatus, row) != "done";
        from_case
            .below(FromCase::typed(lines))
            .and(self.barriers(open))
    }

    /// The coach's explanation of a rule of the UWV check, where one may be given, with its day.
    pub(super) fn explained(&self, rule: &str) -> Option<(NaiveDate, &str)> {
        let mut rules = check_list::builtin().rules().iter();
        rules.find(|it| it.id == rule && it.can_explain)?;
        let on = self.case.row_date(Field::CheckExplainedOn, rule)?;
        let why = self.case.row_text(Field::CheckExplanation, rule);
        (!why.is_empty()).then_some((on, why))
    }

    fn silence(&self, silence: Silence, why: Option<&str>) -> FromCase {
        let (from, to) = (short_date(silence.from), short_date(silence.to));
        let was = match self.language {
            Language::Nl => {
                format!("Van {from} t/m {to} staat er geen contact in dit verslag.")
            }
            Language::En => {
                format!("From {from} to {to} there is no contact in this report.")
            }
        };
        let reason = self.say("Reden:", "Reason:");
        match why {
            Some(why) => FromCase::typed(format!("{was} {reason} {}", sentences(&[why]))),
            None => {
                let gap = self.say("nog in te vullen.", "still to be filled in.");
                FromCase {
                    unfinished: true,
                    ..format!("{was} {reason} {gap}").into()
                }
            }
        }
    }

    /// The stretches in the period in which nobody was in touch for longer than the check allows.
    /// One that goes on after the period ends with it here.
    pub(in crate::content) fn silences(&self) -> Vec<Silence> {
        let Some((first, last)) = self.document.period else {
            return Vec::new();
        };
        // Nobody can be silent on days to come.
        let mut silences = self.silences_until(last.min(self.document.date));
        silences.retain(|silence| first <= silence.to);
        silences
    }

    /// The stretches without contact since the programme began, up to a day.
    ///
    /// Their days are those between contacts that may be reported, so that the day of a private talk
    /// shows nowhere; but a private talk is contact, and where it broke the silence nothing is told.
    fn silences_until(&self, last: NaiveDate) -> Vec<Silence> {
        let Some(start) = self.case.date(Field::ProgrammeStart) else {
            return Vec::new();
        };
        let ended = self.case.date(Field::EndingOn);
        let last = ended.map_or(last, |day| last.min(day));
        let lines = self
            .case
            .log
            .iter()
            .filter(|entry| entry.kind.reached_employee());
        let lines = lines.filter(|entry| start <= entry.date && entry.date <= last);
        let mut contacts: Vec<(NaiveDate, bool)> = lines
            .map(|entry| (entry.date, is_reportable(entry)))
            .collect();
        // The first talk needs no line of its own.
        let intake = self.case.date(Field::IntakeOn);
        contacts.extend(
            intake
                .filter(|day| start <= *day && *day <= last)
                .map(|day| (day, true)),
        );
        // Of one day the contact that may be reported counts.
        contacts.sort_by_key(|(day, reported)| (*day, !reported));
        contacts.dedup_by_key(|(day, _)| *day);
        let longest = self.threshold("no_contact_days");
        let mut silences = Vec::new();
        let (mut before, mut reported_before, mut silent) = (start, None, false);
        let after_last = last.checked_add_days(Days::new(1)).unwrap_or(last);
        for (day, reported) in contacts.into_iter().chain([(after_last, true)]) {
            silent |= (day - before).num_days() > longest.saturating_add(1);
            before = day;
            if !reported {
                continue;
            }
            // The programme's first day is silent itself, the day of a contact is not.
            let from = reported_before.map_or(Some(start), |day: NaiveDate| {
                day.checked_add_days(Days::new(1))
            });
            let to = day.checked_sub_days(Days::new(1));
            if let (true, Some(from), Some(to)) = (silent, from, to)
                && from <= to
            {
                silences.push(Silence { from, to });
            }
            (reported_before, silent) = (Some(day), false);
        }
        silences
    }
}

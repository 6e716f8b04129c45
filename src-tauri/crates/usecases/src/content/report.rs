//! The progress report, from the case and the log of the period.

use super::{FromCase, Sources, joined};
use chrono::NaiveDate;
use spoorboek_documents::{SectionKey, short_date};
use spoorboek_domain::{ChoiceList, Field, LogEntry, Visibility};

impl Sources<'_> {
    pub(super) fn report(&self, key: SectionKey) -> FromCase {
        match key {
            SectionKey::ReportPeriod => self.period_text().into(),
            SectionKey::ReportContacts => self.with_table(self.contacts()),
            SectionKey::ReportActions => self.actions().into(),
            SectionKey::ReportApplications => self.with_table(self.applications()),
            SectionKey::ReportMilestones => self.with_table(self.milestones()),
            SectionKey::ReportCapacity => self.capacity_change().into(),
            SectionKey::ReportTrack1 => self.track1().into(),
            SectionKey::ReportAgreements => self.agreements().into(),
            SectionKey::ReportNext => self.next_moment().into(),
            // What held progress up, what was adjusted and what the employee thinks is for people to
            // write: that nothing changed is a statement too, and nobody made it yet.
            _ => FromCase::default(),
        }
    }

    fn period_text(&self) -> String {
        let Some((from, to)) = self.document.period else {
            return String::new();
        };
        let weeks = |day| self.outcome.and_then(|outcome| outcome.sick_week(day));
        let mut text = format!(
            "{} {} {} {}.",
            self.say(
                "Deze rapportage gaat over de periode",
                "This report covers the period"
            ),
            short_date(from),
            self.say("t/m", "to"),
            short_date(to),
        );
        if let (Some(first), Some(last)) = (weeks(from), weeks(to)) {
            let of = self.say("Dat is verzuimweek", "That is week of sickness");
            text.push_str(&format!(" {of} {first} {} {last}.", self.say("t/m", "to")));
        }
        text
    }

    /// Whether a day lies in the period.
    pub(super) fn in_period(&self, day: NaiveDate) -> bool {
        self.document
            .period
            .is_some_and(|(from, to)| from <= day && day <= to)
    }

    /// The lines of the period that may be reported, oldest first. Private ones are never among them.
    pub(super) fn reported(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.case
            .log
            .iter()
            .rev()
            .filter(|entry| entry.visibility == Visibility::Report && self.in_period(entry.date))
    }

    fn actions(&self) -> String {
        let line = |entry: &LogEntry| {
            let done = sentence(&[&entry.summary, &entry.result]);
            (!done.is_empty()).then(|| format!("- {}: {done}", short_date(entry.date)))
        };
        self.reported()
            .filter_map(line)
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn capacity_change(&self) -> String {
        match self.case.date(Field::CapacityEstablishedOn) {
            Some(day) if self.in_period(day) => {
                let document = self.choice(
                    ChoiceList::CapacityDocument,
                    self.case.text(Field::CapacityDocument),
                );
                let source = joined(&[&document, self.case.text(Field::PhysicianName)]);
                let source = if source.is_empty() {
                    source
                } else {
                    format!(" ({source})")
                };
                format!(
                    "{} {}{source}.",
                    self.say(
                        "De belastbaarheid is vastgesteld op",
                        "Work capacity was established on"
                    ),
                    short_date(day),
                )
            }
            _ => String::new(),
        }
    }

    fn agreements(&self) -> String {
        let line = |entry: &LogEntry| {
            let next = entry.next_step.trim();
            if next.is_empty() {
                return None;
            }
            Some(match entry.next_step_on {
                Some(day) => {
                    format!(
                        "- {next} ({} {})",
                        self.say("uiterlijk", "by"),
                        short_date(day)
                    )
                }
                None => format!("- {next}"),
            })
        };
        self.reported()
            .filter_map(line)
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn next_moment(&self) -> String {
        let end = self
            .document
            .period
            .map_or(self.document.date, |(_, to)| to);
        match self.next_report(end) {
            Some(day) => format!(
                "{} {}.",
                self.say(
                    "Volgende rapportage: uiterlijk",
                    "Next report: at the latest on"
                ),
                short_date(day),
            ),
            None => String::new(),
        }
    }
}

/// Texts one after the other, each ending as a sentence does.
fn sentence(parts: &[&str]) -> String {
    let ended = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .map(|part| {
            if part.ends_with(['.', '!', '?', ':']) {
                part.to_owned()
            } else {
                format!("{part}.")
            }
        });
    ended.collect::<Vec<_>>().join(" ").replace('\n', " ")
}

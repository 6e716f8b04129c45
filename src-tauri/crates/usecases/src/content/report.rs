//! The progress report, from the case and the log of the period.

mod progress;
mod stalled;

use super::{FromCase, Sources, joined, one_line, sentences};
use chrono::{Days, NaiveDate};
use spoorboek_documents::{SectionKey, short_date};
use spoorboek_domain::{ChoiceList, Field, Group, LogEntry, SUPPORT_REFERRAL, Value, Visibility};

/// A report made so many days before one is due is that one.
pub(crate) const EARLY: u64 = 10;

impl Sources<'_> {
    pub(super) fn report(&self, key: SectionKey) -> FromCase {
        match key {
            SectionKey::ReportPeriod => self.period_text().into(),
            SectionKey::ReportContacts => FromCase::default().and(self.contacts()),
            SectionKey::ReportActions => self
                .actions()
                .and(self.services_done())
                .and(self.training()),
            SectionKey::ReportApplications => self.applications(),
            SectionKey::ReportMilestones => FromCase::default().and(self.milestones_reached()),
            SectionKey::ReportHours => FromCase::default().and(self.spending()),
            SectionKey::ReportBarriers => self.stalled(),
            SectionKey::ReportCapacity => self.capacity_change(),
            SectionKey::ReportAdjustment => self.adjustments(),
            SectionKey::ReportTrack1 => self.track1_on(self.last_day()),
            SectionKey::ReportEmployeeView => FromCase::typed(self.employee_view()),
            SectionKey::ReportAgreements => self.agreements(),
            SectionKey::ReportNext => self.next_moment().into(),
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
    fn in_period(&self, day: NaiveDate) -> bool {
        self.document
            .period
            .is_some_and(|(from, to)| from <= day && day <= to)
    }

    /// The day on which the report says how things stand.
    fn last_day(&self) -> NaiveDate {
        self.document
            .period
            .map_or(self.document.date, |(_, to)| to)
    }

    /// The lines of the period that may be reported, oldest first.
    fn reported(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.reportable().filter(|entry| self.in_period(entry.date))
    }

    fn reportable(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.case
            .log
            .iter()
            .rev()
            .filter(|entry| is_reportable(entry))
    }

    fn actions(&self) -> FromCase {
        let line = |entry: &LogEntry| {
            let done = sentences(&[&entry.summary, &entry.result]);
            (!done.is_empty()).then(|| format!("- {}: {done}", short_date(entry.date)))
        };
        let lines: Vec<String> = self.reported().filter_map(line).collect();
        FromCase::typed(lines.join("\n"))
    }

    fn capacity_change(&self) -> FromCase {
        let established = self.case.date(Field::CapacityEstablishedOn);
        let Some(day) = established.filter(|day| self.in_period(*day)) else {
            let none = self.say(
                "In het dossier staat over deze periode geen wijziging van de belastbaarheid.",
                "The file holds no change of work capacity for this period.",
            );
            return none.to_owned().into();
        };
        let document = self.choice(
            ChoiceList::CapacityDocument,
            self.case.text(Field::CapacityDocument),
        );
        let source = match joined(&[document, self.case.text(Field::PhysicianName)]).as_str() {
            "" => String::new(),
            source => format!(" ({source})"),
        };
        let says = self.say(
            "De belastbaarheid is vastgesteld op",
            "Work capacity was established on",
        );
        let sentence = format!("{says} {}{source}.", short_date(day));
        FromCase::from(sentence).below(self.capacity_lines())
    }

    /// What was changed in plan and search profile in the period.
    fn adjustments(&self) -> FromCase {
        let case = self.case;
        let because = |reason: &str| {
            if reason.is_empty() {
                String::new()
            } else {
                let reason = sentences(&[reason]);
                format!(" {} {reason}", self.say("Reden:", "Reason:"))
            }
        };
        let mut rows: Vec<_> = case
            .rows(Group::Adjustment)
            .into_iter()
            .filter_map(|row| Some((case.row_date(Field::AdjustmentOn, &row)?, row)))
            .filter(|(on, _)| self.in_period(*on))
            .collect();
        rows.sort();
        let lines = rows.iter().filter_map(|(on, row)| {
            let what = sentences(&[case.row_text(Field::AdjustmentWhat, row)]);
            let reason = because(case.row_text(Field::AdjustmentReason, row));
            (!what.is_empty()).then(|| format!("- {}: {what}{reason}", short_date(*on)))
        });
        let adjusted = FromCase::typed(lines.collect::<Vec<_>>().join("\n"));
        let in_period = |field| case.date(field).filter(|day| self.in_period(*day));
        let search = [
            (
                Field::SearchEstablishedOn,
                "Het zoekprofiel is vastgesteld op",
                "The search profile was agreed on",
            ),
            (
                Field::SearchReviewedOn,
                "Het zoekprofiel is vergeleken met belastbaarheid en arbeidsmarkt op",
                "The search profile was compared with work capacity and labour market on",
            ),
        ];
        let search = search.into_iter().filter_map(|(field, nl, en)| {
            let day = short_date(in_period(field)?);
            Some(format!("{} {day}.", self.say(nl, en)))
        });
        let search = search.collect::<Vec<_>>().join(" ");
        let until = case.date(Field::ProlongedTo);
        let prolonged = in_period(Field::ProlongedOn).zip(until).map(|(on, to)| {
            let (on, to) = (short_date(on), short_date(to));
            let agreed = self.say("Afgesproken op", "Agreed on");
            let goes_on = self.say(
                "het traject gaat door tot en met",
                "the programme goes on until",
            );
            let reason = case.text(Field::ProlongedReason);
            FromCase {
                typed: !reason.is_empty(),
                ..format!("{agreed} {on}: {goes_on} {to}.{}", because(reason)).into()
            }
        });
        let changed = adjusted
            .below(search.into())
            .below(prolonged.unwrap_or_default());
        if !changed.is_empty() {
            return changed;
        }
        let none = self.say(
            "In het dossier staat over deze periode geen bijstelling van plan of zoekprofiel.",
            "The file holds no adjustment of plan or search profile for this period.",
        );
        none.to_owned().into()
    }

    /// How track 1 stands, and that this is not known of late.
    fn track1_on(&self, day: NaiveDate) -> FromCase {
        let since = self.case.date(Field::Track1StatusOn);
        let days = self.threshold("track1_days");
        let old = since.is_some_and(|since| (day - since).num_days() > days);
        let known = self.track1();
        if !old || known.text.is_empty() {
            return known;
        }
        let says = self.say("Deze stand is ouder dan", "This state is older than");
        let sentence = format!("{says} {days} {}.", self.say("dagen", "days"));
        known.below(sentence.into())
    }

    /// What the employee thinks: at the end of the programme, of the programme.
    fn employee_view(&self) -> &str {
        let ended = self.case.date(Field::EndingOn);
        let at_the_end = self.case.text(Field::EndingEmployeeView);
        if ended.is_some_and(|day| self.in_period(day)) && !at_the_end.is_empty() {
            at_the_end
        } else {
            self.case.text(Field::EmployeeView)
        }
    }

    /// What was agreed and still was to be done at the end of the period, and what was agreed in it
    /// without a day.
    fn agreements(&self) -> FromCase {
        let made = self.reportable().filter(|it| it.date <= self.last_day());
        let lines = made.filter_map(|entry| {
            let next = one_line(&entry.next_step);
            if next.is_empty() {
                return None;
            }
            match entry.next_step_on {
                Some(day) if day >= self.last_day() => {
                    let by = self.say("uiterlijk", "by");
                    Some(format!("- {next} ({by} {})", short_date(day)))
                }
                None if self.in_period(entry.date) => Some(format!("- {next}")),
                _ => None,
            }
        });
        FromCase::typed(lines.collect::<Vec<_>>().join("\n"))
    }

    fn next_moment(&self) -> String {
        let appointment = self.next_appointment();
        // The one that this report is made for is not the next.
        let made = self.last_day().max(self.document.date);
        let after = made.checked_add_days(Days::new(EARLY)).unwrap_or(made);
        let report = self.next_report(after).map(|day| {
            let until = self.say(
                "Volgende rapportage: uiterlijk",
                "Next report: at the latest on",
            );
            format!("{until} {}.", short_date(day))
        });
        let sentences: Vec<String> = appointment.into_iter().chain(report).collect();
        sentences.join(" ")
    }

    /// The next talk of the coach: when and how, not what for.
    fn next_appointment(&self) -> Option<String> {
        let case = self.case;
        let rows = case.rows(Group::Appointment).into_iter();
        let ahead = rows.filter_map(|row| {
            let kind = case.row_text(Field::AppointmentKind, &row);
            let on = case.row_date(Field::AppointmentOn, &row)?;
            let is_talk = matches!(kind, "meeting" | "call" | "video" | "employer");
            let done = case.flag(Field::AppointmentDone, &row) == Some(true);
            (is_talk && !done && on >= self.document.date).then_some((on, row))
        });
        let (on, row) = ahead.min()?;
        let kind = case.row_text(Field::AppointmentKind, &row);
        let kind = self.choice(ChoiceList::AppointmentKind, kind);
        let at = match case.row_value(Field::AppointmentAt, &row) {
            Some(value @ Value::Time(_)) => {
                format!(" {} {}", self.say("om", "at"), value.canonical())
            }
            _ => String::new(),
        };
        let next = self.say("Volgende afspraak", "Next appointment");
        Some(format!("{next}: {kind}, {}{at}.", short_date(on)))
    }
}

/// Whether a line of the log may stand in a document: private ones never do, nor those about a
/// referral for personal support.
fn is_reportable(entry: &LogEntry) -> bool {
    entry.visibility == Visibility::Report && entry.service != SUPPORT_REFERRAL
}

//! The trajectory plan, from the case.

use super::{FromCase, Sources, euros, joined};
use spoorboek_documents::{SectionKey, hours, short_date};
use spoorboek_domain::{ChoiceList, Field, Group, Language};

impl Sources<'_> {
    pub(super) fn plan(&self, key: SectionKey) -> FromCase {
        let text = |field| self.case.text(field).to_owned();
        match key {
            SectionKey::PlanIntroduction => self.introduction().into(),
            SectionKey::PlanLegalFramework => self.legal_framework().into(),
            SectionKey::PlanCapacity => self.capacity().into(),
            SectionKey::PlanPersonalProfile => text(Field::PersonalProfile).into(),
            SectionKey::PlanSearchProfile => self.with_table(self.directions()),
            SectionKey::PlanBarriers => text(Field::Barriers).into(),
            SectionKey::PlanLabourExpertAdvice => self.labour_expert_advice().into(),
            SectionKey::PlanGoal => text(Field::ProgrammeGoal).into(),
            SectionKey::PlanMilestones => self.with_table(self.milestones()),
            SectionKey::PlanHours => self.hours_a_week().into(),
            SectionKey::PlanBudget => self
                .case
                .number(Field::Budget)
                .map(|cents| euros(cents, self.language))
                .unwrap_or_default()
                .into(),
            SectionKey::PlanInstruments => self.with_table(self.instruments()),
            SectionKey::PlanReportingMoments => self.reporting_moments().into(),
            SectionKey::PlanTrack1 => self.track1().into(),
            SectionKey::PlanFallback => text(Field::Fallback).into(),
            SectionKey::PlanAgreement => self.agreement().into(),
            // The views and the background are the coach's to write: nothing stands in for them.
            _ => FromCase::default(),
        }
    }

    fn introduction(&self) -> String {
        let (employer, employee) = (
            self.case.text(Field::EmployerName),
            self.case.text(Field::EmployeeName),
        );
        let Some(start) = self
            .case
            .date(Field::ProgrammeStart)
            .filter(|_| !employer.is_empty() && !employee.is_empty())
        else {
            return String::new();
        };
        let begun = start <= self.document.date;
        let start = short_date(start);
        let mut text = match self.language {
            Language::Nl => format!(
                "{employer} heeft opdracht gegeven om {employee} te begeleiden naar passend werk bij een andere werkgever (spoor 2). Het traject {} op {start}.",
                if begun { "is begonnen" } else { "begint" },
            ),
            Language::En => format!(
                "{employer} has commissioned guidance of {employee} to suitable work with another employer (track 2). The programme {} on {start}.",
                if begun { "began" } else { "begins" },
            ),
        };
        if let Some(report) = self.case.date(Field::LabourExpertReportOn) {
            let sentence = self.say(
                "De aanleiding is het arbeidsdeskundig rapport van",
                "The reason is the labour expert's report of",
            );
            text.push_str(&format!(" {sentence} {}.", short_date(report)));
        }
        text
    }

    fn legal_framework(&self) -> String {
        self.say(
            "Dit traject valt onder de Wet verbetering poortwachter. De werkgever bevordert passend werk bij een andere werkgever zodra vaststaat dat het eigen werk niet meer kan en er bij de werkgever geen ander passend werk is (artikel 7:658a van het Burgerlijk Wetboek). Werkgever en werknemer werken allebei mee (artikel 7:660a). UWV toetst de inspanningen bij de WIA-aanvraag (artikel 25 en 65 van de Wet WIA).",
            "This programme falls under the Eligibility for Permanent Incapacity Benefit (Restrictions) Act (Wet verbetering poortwachter). The employer promotes suitable work with another employer as soon as it is established that the employee's own work can no longer be done and the employer has no other suitable work (article 7:658a of the Dutch Civil Code). Employer and employee both take part (article 7:660a). UWV reviews the efforts with the WIA application (articles 25 and 65 of the WIA Act).",
        )
        .to_owned()
    }

    fn capacity(&self) -> String {
        let mut lines = Vec::new();
        let document = self.choice(
            ChoiceList::CapacityDocument,
            self.case.text(Field::CapacityDocument),
        );
        if !document.is_empty() {
            let day = self
                .case
                .date(Field::CapacityEstablishedOn)
                .map(short_date)
                .unwrap_or_default();
            let source = joined(&[
                self.case.text(Field::PhysicianName),
                self.case.text(Field::OccupationalService),
            ]);
            let source = if source.is_empty() {
                source
            } else {
                format!(" ({source})")
            };
            let dated = if day.is_empty() {
                document
            } else {
                format!("{document} {day}")
            };
            lines.push(format!("{}: {dated}{source}.", self.say("Bron", "Source")));
            lines.push(String::new());
        }
        let hours_of = |field| self.case.number(field).map(hours);
        if let Some(day) = hours_of(Field::CapacityHoursDay) {
            lines.push(format!(
                "- {} {day}",
                self.say("Hoogste aantal uren per dag:", "Most hours a day:")
            ));
        }
        if let Some(week) = hours_of(Field::CapacityHoursWeek) {
            lines.push(format!(
                "- {} {week}",
                self.say("Hoogste aantal uren per week:", "Most hours a week:")
            ));
        }
        let limits = self.case.rows(Group::Limit);
        for (rubric, label) in ChoiceList::Rubric.choices() {
            let label = label.get(self.language);
            for row in &limits {
                let limit = self.case.row_text(Field::LimitText, row);
                if self.case.row_text(Field::LimitRubric, row) == *rubric && !limit.is_empty() {
                    lines.push(format!("- {label}: {limit}"));
                }
            }
        }
        lines.join("\n").trim().to_owned()
    }

    fn labour_expert_advice(&self) -> String {
        let advice = self.case.text(Field::LabourExpertAdvice);
        let name = joined(&[
            self.case.text(Field::LabourExpertName),
            self.case.text(Field::LabourExpertRegister),
        ]);
        match self.case.date(Field::LabourExpertReportOn) {
            Some(day) if !advice.is_empty() => {
                let source = self.say("Arbeidsdeskundig rapport van", "Labour expert's report of");
                let by = if name.is_empty() {
                    name
                } else {
                    format!(" ({name})")
                };
                format!("{advice}\n\n{source} {}{by}.", short_date(day))
            }
            _ => advice.to_owned(),
        }
    }

    fn hours_a_week(&self) -> String {
        let line = |field, nl, en| {
            let hours = hours(self.case.number(field)?);
            Some(format!("- {}: {hours}", self.say(nl, en)))
        };
        [
            line(Field::CoachHours, "Coach", "Coach"),
            line(Field::EmployeeHours, "Werknemer", "Employee"),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n")
    }

    /// The reports up to the final one: the final report is due at the latest when the file must be
    /// complete for UWV, which may be before the planned end.
    fn reporting_moments(&self) -> String {
        let Some(outcome) = self.outcome else {
            return String::new();
        };
        let last = outcome
            .deadline("track2.final_report", None)
            .map(|it| it.date);
        let reports = outcome
            .deadlines
            .iter()
            .filter(|it| it.id == "track2.report");
        let dates: Vec<String> = reports
            .filter(|it| last.is_none_or(|last| it.date < last))
            .map(|it| short_date(it.date))
            .collect();
        let mut sentences = Vec::new();
        if !dates.is_empty() {
            let until = self.say(
                "Voortgangsrapportages uiterlijk op",
                "Progress reports at the latest on",
            );
            sentences.push(format!("{until} {}.", dates.join(", ")));
        }
        if let Some(last) = last {
            let until = self.say(
                "Eindrapportage uiterlijk op",
                "Final report at the latest on",
            );
            sentences.push(format!("{until} {}.", short_date(last)));
        }
        sentences.join(" ")
    }

    fn agreement(&self) -> String {
        self.say(
            "De ondertekenaars stemmen in met dit plan. Wie het niet eens is met een onderdeel, schrijft dat op in een eigen verklaring; die wordt bij het plan bewaard.",
            "The signatories agree to this plan. Whoever disagrees with a part writes so in a statement of his or her own, which is kept with the plan.",
        )
        .to_owned()
    }
}

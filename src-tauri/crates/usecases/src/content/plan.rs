//! The trajectory plan, from the case.

mod means;
mod profile;
mod search;

use super::{FromCase, Sources, euros, joined};
use spoorboek_documents::{SectionKey, short_date};
use spoorboek_domain::{ChoiceList, Field, Language};

impl Sources<'_> {
    pub(super) fn plan(&self, key: SectionKey) -> FromCase {
        let typed = |field| FromCase::typed(self.case.text(field));
        match key {
            SectionKey::PlanIntroduction => self.introduction().into(),
            SectionKey::PlanLegalFramework => self.legal_framework().into(),
            SectionKey::PlanSocialBackground => self.social_background(),
            SectionKey::PlanEmployeeView => typed(Field::EmployeeView),
            SectionKey::PlanAdviserView => typed(Field::CoachView),
            SectionKey::PlanCapacity => self.capacity(),
            SectionKey::PlanPersonalProfile => self.personal_profile(),
            SectionKey::PlanSearchProfile => self.search_profile(),
            SectionKey::PlanBarriers => typed(Field::Barriers).and(self.barriers(|_| true)),
            SectionKey::PlanLabourExpertAdvice => self.labour_expert_advice(),
            SectionKey::PlanPlaceability => self.placeability().into(),
            SectionKey::PlanGoal => typed(Field::ProgrammeGoal),
            SectionKey::PlanMilestones => self.planned_milestones(),
            SectionKey::PlanServices => FromCase::default().and(self.planned_services()),
            SectionKey::PlanHours => self.planned_hours().into(),
            SectionKey::PlanBudget => self
                .case
                .number(Field::Budget)
                .map(|cents| euros(cents, self.language))
                .unwrap_or_default()
                .into(),
            SectionKey::PlanInstruments => FromCase::default().and(self.instruments()),
            SectionKey::PlanReportingMoments => self.reporting_moments().into(),
            SectionKey::PlanTrack1 => self.track1().below(self.other_roles()),
            SectionKey::PlanFallback => typed(Field::Fallback),
            SectionKey::PlanRecipients => FromCase::default().and(self.recipients()),
            SectionKey::PlanAgreement => self.agreement().into(),
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

    fn capacity(&self) -> FromCase {
        let case = self.case;
        let document = self.choice(
            ChoiceList::CapacityDocument,
            case.text(Field::CapacityDocument),
        );
        let physician = joined(&[
            case.text(Field::PhysicianName),
            case.text(Field::OccupationalService),
        ]);
        let source = if document.is_empty() {
            String::new()
        } else {
            let on = case.date(Field::CapacityEstablishedOn).map(short_date);
            let on = on.map(|on| format!(" {on}")).unwrap_or_default();
            let by = match physician.as_str() {
                "" => String::new(),
                by => format!(" ({by})"),
            };
            format!("{}: {document}{on}{by}.", self.say("Bron", "Source"))
        };
        FromCase::from(source).below(self.capacity_lines())
    }

    fn labour_expert_advice(&self) -> FromCase {
        let case = self.case;
        let advice = case.text(Field::LabourExpertAdvice);
        let name = joined(&[
            case.text(Field::LabourExpertName),
            case.text(Field::LabourExpertRegister),
        ]);
        let by = match name.as_str() {
            "" => String::new(),
            name => format!(" ({name})"),
        };
        let source = case
            .date(Field::LabourExpertReportOn)
            .filter(|_| !advice.is_empty())
            .map(|day| {
                let report = self.say("Arbeidsdeskundig rapport van", "Labour expert's report of");
                format!("{report} {}{by}.", short_date(day))
            });
        FromCase::typed(advice).below(source.unwrap_or_default().into())
    }

    /// Work at the own employer that was considered.
    fn other_roles(&self) -> FromCase {
        let considered = self.case.flag(Field::OtherRolesConsidered, "");
        let roles = self.case.text(Field::OtherRoles);
        let said = match considered {
            Some(true) => self.say(
                "Ander werk bij de eigen werkgever is overwogen.",
                "Other work with the own employer was considered.",
            ),
            Some(false) => self.say(
                "Ander werk bij de eigen werkgever is nog niet overwogen.",
                "Other work with the own employer was not considered yet.",
            ),
            None => "",
        };
        FromCase::from(said.to_owned()).below(FromCase::typed(roles))
    }

    /// All reports. The final report is due at the latest when the file must be complete for UWV; where
    /// that is before the planned end, it tells how things stand by then, and the programme goes on.
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
        let dates: Vec<String> = reports.map(|it| short_date(it.date)).collect();
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
            let goes_on = self.case.agreed_end().is_some_and(|end| last < end);
            let so_far = if goes_on {
                self.say(
                    ", met de stand tot dan; het traject gaat daarna door",
                    ", with how things stand by then; the programme goes on after it",
                )
            } else {
                ""
            };
            sentences.push(format!("{until} {}{so_far}.", short_date(last)));
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

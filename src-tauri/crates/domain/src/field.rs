//! What a fact of a case is: its step of the form, its group, its kind. The facts themselves stand in
//! `table`, one line each.

mod table;

use crate::ChoiceList;
pub use table::Field;

/// The steps of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormStep {
    /// Who is ill.
    Employee,
    /// Who employs.
    Employer,
    /// The sick leave and its dates.
    Sickness,
    /// Track 1, work capacity and the labour expert.
    Track1,
    /// Residence, work permit and 30 % ruling.
    Permit,
    /// Who else has a part in the case.
    People,
    /// What is asked at the start.
    Intake,
    /// What somebody brings, and what stands in the way.
    Profile,
    /// Where is looked for work, and why there.
    Search,
    /// The programme of track 2: its time, its goal, its means.
    Programme,
    /// What is reached on the way.
    Milestones,
    /// What is offered to the employee.
    Services,
    /// Acceptance and commitment training (ACT).
    Training,
    /// Means that were weighed.
    Instruments,
    /// Appointments to come.
    Appointments,
    /// How the programme ends.
    Ending,
    /// Work at another employer: which, and how it was agreed.
    Placement,
    /// What is marked elsewhere than in the form: at a station, beside a question or a rule.
    Station,
}

/// Fields that can be filled in more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Fully fit from one day, ill again from another.
    Interruption,
    /// A maternity leave.
    MaternityLeave,
    /// An earlier spell without work while the permit ran.
    Unemployment,
    /// Somebody with a part in the case.
    Person,
    /// A limit of work capacity, under one of the six rubrics.
    Limit,
    /// A study or course.
    Education,
    /// A language, by skill.
    Language,
    /// A job held before.
    Experience,
    /// What somebody does well.
    Competence,
    /// What stands in the way, and what is done against it.
    Barrier,
    /// A direction of the search profile.
    Direction,
    /// A vacancy that shows that a direction exists.
    Vacancy,
    /// Money spent.
    Cost,
    /// A change of the plan.
    Adjustment,
    /// A milestone of the trajectory plan.
    Milestone,
    /// A service, planned or done.
    Service,
    /// A training session (ACT).
    Training,
    /// An instrument weighed: used or not, and why.
    Instrument,
    /// An appointment.
    Appointment,
    /// One per deadline: what the coach marks at its station.
    Station,
    /// One per question of the rules that no field answers.
    Question,
    /// One per direction and limit, joined by a point: whether they go together.
    Fit,
    /// One per phase, `1` to `3`.
    Phase,
    /// One per paper of the WIA application.
    WiaPiece,
    /// One per rule of the UWV check.
    Check,
    /// One per place and word of the list that the coach dismissed.
    WordMark,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 26] = [
        Self::Interruption,
        Self::MaternityLeave,
        Self::Unemployment,
        Self::Person,
        Self::Limit,
        Self::Education,
        Self::Language,
        Self::Experience,
        Self::Competence,
        Self::Barrier,
        Self::Direction,
        Self::Vacancy,
        Self::Cost,
        Self::Adjustment,
        Self::Milestone,
        Self::Service,
        Self::Training,
        Self::Instrument,
        Self::Appointment,
        Self::Station,
        Self::Question,
        Self::Fit,
        Self::Phase,
        Self::WiaPiece,
        Self::Check,
        Self::WordMark,
    ];

    /// Its name, as kept and sent.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Interruption => "interruption",
            Self::MaternityLeave => "maternity_leave",
            Self::Unemployment => "unemployment",
            Self::Person => "person",
            Self::Limit => "limit",
            Self::Education => "education",
            Self::Language => "language",
            Self::Experience => "experience",
            Self::Competence => "competence",
            Self::Barrier => "barrier",
            Self::Direction => "direction",
            Self::Vacancy => "vacancy",
            Self::Cost => "cost",
            Self::Adjustment => "adjustment",
            Self::Milestone => "milestone",
            Self::Service => "service",
            Self::Training => "training",
            Self::Instrument => "instrument",
            Self::Appointment => "appointment",
            Self::Station => "station",
            Self::Question => "question",
            Self::Fit => "fit",
            Self::Phase => "phase",
            Self::WiaPiece => "wia_piece",
            Self::Check => "check",
            Self::WordMark => "word_mark",
        }
    }

    /// The group of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }

    /// Whether its rows stand in the form; else they are marked elsewhere.
    #[must_use]
    pub fn in_form(self) -> bool {
        self.step() != FormStep::Station
    }

    /// The step of the form it stands in.
    #[must_use]
    pub fn step(self) -> FormStep {
        match self {
            Self::Interruption | Self::MaternityLeave => FormStep::Sickness,
            Self::Unemployment => FormStep::Permit,
            Self::Person => FormStep::People,
            Self::Limit => FormStep::Track1,
            Self::Education
            | Self::Language
            | Self::Experience
            | Self::Competence
            | Self::Barrier => FormStep::Profile,
            Self::Direction | Self::Vacancy => FormStep::Search,
            Self::Cost | Self::Adjustment => FormStep::Programme,
            Self::Milestone => FormStep::Milestones,
            Self::Service => FormStep::Services,
            Self::Training => FormStep::Training,
            Self::Instrument => FormStep::Instruments,
            Self::Appointment => FormStep::Appointments,
            Self::Station
            | Self::Question
            | Self::Fit
            | Self::Phase
            | Self::WiaPiece
            | Self::Check
            | Self::WordMark => FormStep::Station,
        }
    }

    /// The field by which one of its rows is called, where it has one.
    #[must_use]
    pub fn title(self) -> Option<Field> {
        Some(match self {
            Self::Person => Field::PersonName,
            Self::Limit => Field::LimitText,
            Self::Education => Field::EducationTitle,
            Self::Language => Field::LanguageName,
            Self::Experience => Field::ExperienceJob,
            Self::Competence => Field::CompetenceName,
            Self::Barrier => Field::BarrierWhat,
            Self::Direction => Field::DirectionTitle,
            Self::Vacancy => Field::VacancyTitle,
            Self::Cost => Field::CostWhat,
            Self::Adjustment => Field::AdjustmentWhat,
            Self::Milestone => Field::MilestoneWhat,
            Self::Service => Field::ServiceWhat,
            Self::Training => Field::TrainingExercise,
            Self::Instrument => Field::InstrumentName,
            Self::Appointment => Field::AppointmentWhat,
            _ => return None,
        })
    }

    /// The fields by which its rows are sorted: the first day, then the last. Without them they stand
    /// in the order in which they were entered.
    #[must_use]
    pub fn days(self) -> Option<(Field, Field)> {
        Some(match self {
            Self::Interruption => (
                Field::InterruptionRecoveredOn,
                Field::InterruptionSickAgainOn,
            ),
            Self::MaternityLeave => (Field::LeaveFrom, Field::LeaveTo),
            Self::Unemployment => (Field::UnemploymentFrom, Field::UnemploymentTo),
            Self::Cost => (Field::CostOn, Field::CostOn),
            Self::Adjustment => (Field::AdjustmentOn, Field::AdjustmentOn),
            Self::Training => (Field::TrainingOn, Field::TrainingActionDue),
            Self::Appointment => (Field::AppointmentOn, Field::AppointmentOn),
            _ => return None,
        })
    }
}

/// What can be typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    Text,
    /// More lines.
    LongText,
    /// A calendar date.
    Date,
    /// A whole number within these limits, both included.
    Number(i64, i64),
    /// Euros, kept in cents.
    Money,
    /// Hours a week, kept in minutes.
    Hours,
    /// Hours in all, kept in minutes.
    TotalHours,
    /// A time of the day, kept in minutes after midnight.
    Time,
    /// One of a list.
    Choice(ChoiceList),
    /// Yes or no.
    YesNo,
    /// One of the rows of a group of the same case.
    Row(Group),
}

impl Field {
    /// Whether a case cannot be without it.
    #[must_use]
    pub fn required(self) -> bool {
        matches!(
            self,
            Self::DossierNumber | Self::EmployeeName | Self::FirstSickDay
        )
    }

    /// Whether its date must lie in the past or be today: something that has happened.
    #[must_use]
    pub fn has_happened(self) -> bool {
        matches!(
            self,
            Self::EmployeeBirthDate
                | Self::FirstSickDay
                | Self::Report42ReceivedOn
                | Self::UwvNoticeReceivedOn
                | Self::WiaApplicationReceivedOn
                | Self::LabourExpertReportOn
                | Self::LabourExpertTrack2On
                | Self::CapacityEstablishedOn
                | Self::CapacityFirstOn
                | Self::Track1StatusOn
                | Self::SanctionSentOn
                | Self::StationDoneOn
                | Self::QuestionAnsweredOn
                | Self::PermitHeldSince
                | Self::PermitAppliedOn
                | Self::RenewalAppliedOn
                | Self::ResidenceSince
                | Self::ExtensionRequestedOn
                | Self::ExtensionShorteningRequestedOn
                | Self::IvaAppliedOn
                | Self::IvaGrantedOn
                | Self::ReportRepairAskedOn
                | Self::SicknessAssessmentOn
                | Self::Track2WaivedOn
                | Self::PersonConsentOn
                | Self::IntakeOn
                | Self::PrivacyNoticeOn
                | Self::Earning65On
                | Self::EducationRecognitionOn
                | Self::SearchEstablishedOn
                | Self::SearchReviewedOn
                | Self::VacancySeenOn
                | Self::PlanSignedOn
                | Self::PlanApprovedOn
                | Self::CostOn
                | Self::AdjustmentOn
                | Self::ProlongedOn
                | Self::PhaseStartedOn
                | Self::MilestoneDoneOn
                | Self::ServiceDoneOn
                | Self::InstrumentWeighedOn
                | Self::FinalReportOn
                | Self::HandedOverOn
                | Self::WiaPieceReadyOn
                | Self::CheckExplainedOn
        )
    }

    /// Whether it is text in which a noticed word is asked about: all but names, numbers and addresses.
    #[must_use]
    pub fn guarded(self) -> bool {
        let is_text = matches!(self.kind(), FieldKind::Text | FieldKind::LongText);
        is_text
            && !matches!(
                self,
                Self::DossierNumber
                    | Self::EmployeeName
                    | Self::EmployeeEmail
                    | Self::EmployeePhone
                    | Self::EmployerContact
                    | Self::EmployerEmail
                    | Self::EmployerPhone
                    | Self::EmployerKvk
                    | Self::PhysicianName
                    | Self::LabourExpertName
                    | Self::LabourExpertRegister
                    | Self::IndConfirmation
                    | Self::PersonName
                    | Self::PersonEmail
                    | Self::PersonPhone
            )
    }

    /// Whether it names a job, an employer, a study or a vacancy: there a word such as `oncology`
    /// tells of work, not of the employee.
    #[must_use]
    pub fn names_work(self) -> bool {
        matches!(
            self,
            Self::EmployeeJobTitle
                | Self::EmployerName
                | Self::OccupationalService
                | Self::PersonOrganisation
                | Self::EducationTitle
                | Self::EducationInstitution
                | Self::ExperienceJob
                | Self::ExperienceEmployer
                | Self::ExperienceSector
                | Self::DirectionTitle
                | Self::DirectionSector
                | Self::VacancyTitle
                | Self::VacancyEmployer
                | Self::VacancySource
                | Self::ServiceProvider
                | Self::PlacementEmployer
                | Self::PlacementJob
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn keys_are_unique_and_lead_back() {
        let keys: BTreeSet<_> = Field::ALL.iter().map(|field| field.key()).collect();
        assert_eq!(keys.len(), Field::ALL.len());
        for field in Field::ALL {
            assert_eq!(Field::from_key(field.key()), Some(*field));
        }
    }

    #[test]
    fn a_group_and_its_fields_stand_in_the_same_step() {
        for field in Field::ALL {
            if let Some(group) = field.group() {
                assert_eq!(field.step(), group.step(), "{}", field.key());
                assert!(field.key().starts_with(group.key()), "{}", field.key());
            }
        }
    }
}

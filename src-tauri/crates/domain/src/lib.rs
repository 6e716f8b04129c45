//! What a case is, which facts it holds, how typed values are read, and what contradicts what.
//!
//! Invariant: no I/O, no clock, no serialisation; content never fails, it becomes a [`Problem`].
//! A case is a set of facts, one per field and row, rather than one wide struct: a fact that cannot
//! be read keeps its typed text, a change is always "this fact was that", and undo and history need
//! nothing of their own. Rejected: a struct with a hundred optional members, whose every new member
//! would want a migration, a setter and an undo.
//!
//! There is no field for anything medical, and none may be added: capacity is described in terms of
//! work, under the rubrics of the list of functional abilities (FML).

mod application;
mod case_file;
mod check;
mod choices;
mod document;
mod field;
mod log;
mod plan_template;
mod problem;
mod reading;
mod rule_facts;
mod station;
mod timeline;
mod trajectory;
mod vacancy_card;

pub use application::{Application, ApplicationStatus, Channel};
pub use case_file::{CaseFile, Fact, FactKey};
pub use check::{
    CheckItem, CheckList, CheckListFault, CheckParts, CheckPhase, CheckPlace, CheckRule,
    CheckSeverity, CheckStatus, CheckTab, CheckText, CheckThreshold, Known, ThresholdUnit,
    Thresholds,
};
pub use choices::{ChoiceList, SUPPORT_REFERRAL};
pub use document::{Document, DocumentKind, DocumentText};
pub use field::{Field, FieldKind, FormStep, Group};
pub use log::{LogEntry, LogKind, Visibility};
pub use plan_template::{PlanLimits, PlanTemplate, PlannedFact, TemplateMilestone, TemplateOffer};
pub use problem::{Problem, ProblemKind};
pub use reading::{MAX_TEXT, Value, read, read_date, read_duration, read_hours, read_money};
pub use rule_facts::{form_field, rule_fact};
pub use station::{Station, StationState};
pub use timeline::{Branch, Lane, Month, Place, StationOnLine, Stretch, StretchKind, Timeline};
pub use trajectory::{
    Deliverable, DirectionState, EndingGap, EndingState, FitState, PhaseDays, PhaseProgress,
    PhaseState, ServiceUse, Spending, Spot, Trajectory, WiaPaper, WidthLevel, WidthMeter,
    Yardsticks,
};
pub use vacancy_card::{CardLine, CardVerdict, RegisterAnswer, VacancyCard};

/// A language of documents and window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Dutch, which leads.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language's code: `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn get(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}

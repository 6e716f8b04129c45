use super::{Bilingual, ConflictView, DeadlineView, Problem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who has to act, or knows an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Party {
    /// The employee.
    Employee,
    /// The employer.
    Employer,
    /// Employer and employee together.
    EmployerAndEmployee,
    /// The occupational physician (bedrijfsarts).
    Physician,
    /// The coach.
    Coach,
    /// The immigration adviser.
    Adviser,
    /// UWV.
    Uwv,
    /// The immigration service.
    Ind,
    /// The tax office.
    TaxOffice,
}

/// A question that a rule leaves open, to the person who knows the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct QuestionView {
    /// Its id in the rules, such as `question.sick_pay`.
    pub id: String,
    /// Who knows.
    pub who: Party,
    /// The question.
    pub ask: Bilingual,
    /// What hangs on the answer.
    pub because: Bilingual,
    /// The form's field that holds the answer, where there is one.
    pub field: Option<String>,
}

/// What a signal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SignalKind {
    /// Two dates, or a date and an amount, collide: `conflict`.
    Conflict,
    /// A date has passed and is not done: `deadline`.
    Late,
    /// A date lies within the coach's horizon: `deadline`.
    Due,
    /// A fact is missing, or must be decided by a person: `question`.
    Question,
    /// A fact cannot be right: `field`, `row` and `problem`.
    Problem,
}

/// Something that asks for attention in one case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SignalView {
    /// The same signal has the same key, also tomorrow.
    pub key: String,
    /// The case.
    pub case_id: String,
    /// The employee's name.
    pub name: String,
    /// Year and sequence.
    pub dossier_number: String,
    /// Whether the case is the fictional example.
    pub demo: bool,
    /// What it is about.
    pub kind: SignalKind,
    /// Who is asked.
    pub who: Party,
    /// The question, in plain words; for a problem the window has a sentence.
    pub ask: Bilingual,
    /// The conflict.
    pub conflict: Option<ConflictView>,
    /// The date.
    pub deadline: Option<DeadlineView>,
    /// What hangs on the answer to a question.
    pub because: Option<Bilingual>,
    /// The form's field to go to.
    pub field: Option<String>,
    /// The row within a group, or empty.
    pub row: String,
    /// What is wrong with that field.
    pub problem: Option<Problem>,
}

/// All signals, the most urgent first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SignalBoard {
    /// The signals; of very many only the most urgent.
    pub signals: Vec<SignalView>,
    /// How many there are in all.
    pub in_all: u32,
    /// How many days ahead a date becomes a signal.
    pub horizon_days: u32,
}

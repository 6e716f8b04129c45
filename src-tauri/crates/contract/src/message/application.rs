use super::{Bilingual, PlacementCheck, PlacementForm, SponsorFinding, WordDismissal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How an application was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Channel {
    /// A reply to a vacancy.
    Vacancy,
    /// A letter of one's own accord.
    Open,
    /// Through somebody one knows.
    Network,
    /// Through an agency or recruiter.
    Agency,
    /// By telephone.
    Phone,
    /// Registration on a site or at an agency.
    Registration,
}

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ApplicationStatus {
    /// Sent, no reply yet.
    Sent,
    /// Invited to a talk.
    Invited,
    /// A talk was held.
    Interviewed,
    /// An offer was made.
    Offered,
    /// Taken on.
    Hired,
    /// Turned down.
    Rejected,
    /// Withdrawn by the employee.
    Withdrawn,
}

/// An application as typed. Without `id` it is new.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct ApplicationDraft {
    /// The case.
    pub case_id: String,
    /// The application, unless it is new.
    pub id: Option<String>,
    /// The day, as typed.
    pub date: String,
    /// The employer.
    pub employer: String,
    /// The job.
    pub job: String,
    /// The direction of the search profile it belongs to.
    pub direction: String,
    /// How it was made.
    pub channel: Channel,
    /// The form of placement it aims at, where it was said.
    pub form: Option<PlacementForm>,
    /// Whether the employer is a recognised sponsor, where that is known.
    pub recognised_sponsor: Option<bool>,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// Since when, as typed, or empty.
    pub status_on: String,
    /// A note.
    pub note: String,
    /// The employer's number in the Chamber of Commerce's register, or empty.
    pub employer_kvk: String,
    /// Why the work fits.
    pub suitable: String,
    /// What proves the application: a letter, a confirmation, a link.
    pub proof: String,
    /// What was learnt, in terms of work.
    pub lesson: String,
    /// What comes next.
    pub next_step: String,
    /// When to be reminded, as typed, or empty.
    pub remind_on: String,
    /// Where the vacancy stood: site or link.
    pub source: String,
    /// Gross wage a month, as typed, or empty.
    pub salary: String,
    /// Hours a week, as typed, or empty.
    pub hours: String,
    /// First day of work, as typed, or empty.
    pub start_on: String,
    /// Whether the work is highly skilled, where that is known.
    pub highly_skilled: Option<bool>,
    /// Noticed words that the coach dismissed in it.
    pub dismissed: Vec<WordDismissal>,
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ApplicationView {
    /// The application.
    pub id: String,
    /// The day.
    pub date: String,
    /// The day of the week, 1 Monday to 7 Sunday.
    pub weekday: u8,
    /// The employer.
    pub employer: String,
    /// The job.
    pub job: String,
    /// The direction of the search profile it belongs to.
    pub direction: String,
    /// How it was made.
    pub channel: Channel,
    /// The form of placement it aims at, where it was said.
    pub form: Option<PlacementForm>,
    /// Whether the employer is a recognised sponsor, where that is known.
    pub recognised_sponsor: Option<bool>,
    /// What the permit says of that form at that employer; none without a form.
    pub check: Option<PlacementCheck>,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// Since when.
    pub status_on: Option<String>,
    /// A note.
    pub note: String,
    /// The employer's number in the Chamber of Commerce's register, or empty.
    pub employer_kvk: String,
    /// Why the work fits.
    pub suitable: String,
    /// What proves the application.
    pub proof: String,
    /// What was learnt.
    pub lesson: String,
    /// What comes next.
    pub next_step: String,
    /// When to be reminded.
    pub remind_on: Option<String>,
    /// Days until then; negative when past.
    pub remind_in: Option<i32>,
    /// Where the vacancy stood.
    pub source: String,
    /// Gross wage a month, in cents.
    pub salary: Option<u32>,
    /// Minutes of work a week.
    pub hours: Option<u32>,
    /// First day of work.
    pub start_on: Option<String>,
    /// Whether the work is highly skilled, where that is known.
    pub highly_skilled: Option<bool>,
    /// Days since the last news, while it is open.
    pub waiting_days: Option<u32>,
    /// The vacancy against the permit.
    pub card: VacancyCard,
}

/// What a line of the vacancy card comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CardVerdict {
    /// It fits.
    Fits,
    /// Something is not known: ask.
    Ask,
    /// It is doubtful: have it confirmed before anybody counts on it.
    Doubtful,
}

/// One line of the vacancy card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CardLine {
    /// What it comes to.
    pub verdict: CardVerdict,
    /// Why, with the amounts and days.
    pub text: Bilingual,
}

/// A vacancy against the permit: planning input, never advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct VacancyCard {
    /// The worst of the lines.
    pub verdict: CardVerdict,
    /// What the register says of the employer.
    pub register: SponsorFinding,
    /// Whether the permit needs a recognised sponsor, and whether this is one.
    pub sponsor: CardLine,
    /// The wage against the permit's norm.
    pub salary: CardLine,
    /// The first day against the last safe day.
    pub start: CardLine,
    /// The last safe day, where there is one.
    pub last_safe_day: Option<String>,
}

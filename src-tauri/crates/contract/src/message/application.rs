use super::{PlacementCheck, PlacementForm};
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
    /// What was learnt, in terms of work.
    pub note: String,
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
    /// What was learnt.
    pub note: String,
}

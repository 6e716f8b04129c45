//! Applications for work.

use crate::log::keyed;
use chrono::NaiveDate;

keyed! {
    /// How an application was made.
    Channel {
        /// A reply to a vacancy.
        Vacancy = "vacancy", "vacature", "vacancy";
        /// A letter of one's own accord.
        Open = "open", "open sollicitatie", "open application";
        /// Through somebody one knows.
        Network = "network", "netwerk", "network";
        /// Through an agency or recruiter.
        Agency = "agency", "bureau of recruiter", "agency or recruiter";
        /// By telephone.
        Phone = "phone", "telefonisch", "telephone";
        /// Registration on a site or at an agency.
        Registration = "registration", "inschrijving", "registration";
    }
}

keyed! {
    /// Where an application stands.
    ApplicationStatus {
        /// Sent, no reply yet.
        Sent = "sent", "verstuurd", "sent";
        /// Invited to a talk.
        Invited = "invited", "uitgenodigd", "invited";
        /// A talk was held.
        Interviewed = "interviewed", "gesprek gehad", "interviewed";
        /// An offer was made.
        Offered = "offered", "aanbod", "offer";
        /// Taken on.
        Hired = "hired", "aangenomen", "hired";
        /// Turned down.
        Rejected = "rejected", "afgewezen", "rejected";
        /// Withdrawn by the employee.
        Withdrawn = "withdrawn", "ingetrokken", "withdrawn";
    }
}

/// An application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: String,
    /// The day.
    pub date: NaiveDate,
    /// The employer.
    pub employer: String,
    /// The job.
    pub job: String,
    /// The direction of the search profile it belongs to.
    pub direction: String,
    /// How it was made.
    pub channel: Channel,
    /// Code of the form of placement it aims at; empty where it was not said.
    pub form: String,
    /// Whether the employer is a recognised sponsor, where that is known.
    pub recognised_sponsor: Option<bool>,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// Since when.
    pub status_on: Option<NaiveDate>,
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
    /// When to be reminded.
    pub remind_on: Option<NaiveDate>,
    /// Where the vacancy stood.
    pub source: String,
    /// Gross wage a month, in cents.
    pub salary: Option<i64>,
    /// Minutes of work a week.
    pub hours: Option<i64>,
    /// First day of work.
    pub start_on: Option<NaiveDate>,
    /// Whether the work is highly skilled, where that is known.
    pub highly_skilled: Option<bool>,
}

impl ApplicationStatus {
    /// Whether news can still come.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Hired | Self::Rejected | Self::Withdrawn)
    }
}

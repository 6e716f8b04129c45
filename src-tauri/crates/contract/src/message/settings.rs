use super::Threshold;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The coach's and the bureau's details, as they stand on every document, and how the program works.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Settings {
    /// The coach's name.
    pub coach_name: String,
    /// The coach's role, such as "re-integratiecoach".
    pub coach_role: String,
    /// The register the coach stands in, with the number.
    pub coach_register: String,
    /// The bureau's name.
    pub bureau_name: String,
    /// Street and number.
    pub bureau_address: String,
    /// Postcode and town.
    pub bureau_town: String,
    /// Telephone number.
    pub bureau_phone: String,
    /// E-mail address.
    pub bureau_email: String,
    /// Web address.
    pub bureau_website: String,
    /// Number in the Chamber of Commerce's register.
    pub bureau_kvk: String,
    /// Minutes without an act after which the vault locks itself: 1 to 240.
    pub idle_minutes: u32,
    /// Business days that the coach wants the reintegration report and the WIA application to be
    /// done before the last business day: 0 to 30.
    pub margin_report_days: u32,
    /// The same for every other date: 0 to 30.
    pub margin_days: u32,
    /// Days ahead at which a date becomes a signal: 1 to 366.
    pub horizon_days: u32,
    /// Days between progress talks of employer and employee: 1 to 366.
    pub talk_every_days: u32,
    /// The numbers of the UWV check. Those that a save leaves out stay.
    pub thresholds: Vec<Threshold>,
    /// The folder that PDFs are written to.
    pub export_folder: String,
    /// Whether a logo is set. It is read as bytes with `logo_read`.
    pub has_logo: bool,
}

/// A picture file chosen by the coach.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LogoFile {
    /// The file's bytes in base64.
    pub base64: String,
}

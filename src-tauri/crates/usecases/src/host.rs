//! What a use case needs from its surroundings, and nothing more.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// The laptop did not give what it always gives, such as randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HostError;

/// The surroundings: a desktop, or a test with a fixed clock.
pub trait Host: Send + Sync {
    /// Today, by the laptop's own calendar.
    fn today(&self) -> NaiveDate;

    /// Now, in milliseconds since 1970 UTC.
    fn now_ms(&self) -> i64;

    /// The first instant of a day by the laptop's own calendar, in milliseconds since 1970 UTC.
    fn start_of_day_ms(&self, day: NaiveDate) -> i64;

    /// The day of an instant by the laptop's own calendar.
    fn day_of_ms(&self, instant_ms: i64) -> NaiveDate;

    /// Fills with unpredictable bytes.
    ///
    /// # Errors
    /// When the laptop has none to give.
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError>;

    /// Where documents are written unless the coach chose another folder.
    fn documents_folder(&self) -> PathBuf;

    /// Lets the coach choose a folder; none when the coach did not.
    fn choose_folder(&self) -> Option<PathBuf>;

    /// Shows a folder in the system's own program; false where that cannot be done.
    fn show_folder(&self, folder: &Path) -> bool;
}

//! What only this laptop knows: its clock, its folders, its randomness.

use chrono::{DateTime, Local, NaiveDate, TimeZone, Utc};
use directories::{ProjectDirs, UserDirs};
use spoorboek_usecases::{Host, HostError};
use std::path::{Path, PathBuf};

/// Names the vault's folder in tests and for coaches who keep it elsewhere.
const FOLDER_VARIABLE: &str = "SPOORBOEK_FOLDER";

/// Today by the laptop's own calendar.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for the time"
)]
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The desktop as the use cases see it.
pub(crate) struct Desktop {
    chosen_folder: Box<dyn Fn() -> Option<PathBuf> + Send + Sync>,
    show_folder: Box<dyn Fn(&Path) -> bool + Send + Sync>,
}

impl Desktop {
    /// A desktop that asks for a folder and shows one with the given functions.
    pub(crate) fn new(
        chosen_folder: impl Fn() -> Option<PathBuf> + Send + Sync + 'static,
        show_folder: impl Fn(&Path) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self {
            chosen_folder: Box::new(chosen_folder),
            show_folder: Box::new(show_folder),
        }
    }

    /// The folder that holds the vault and what must be known before it opens.
    pub(crate) fn program_folder() -> Option<PathBuf> {
        match std::env::var_os(FOLDER_VARIABLE) {
            Some(folder) if !folder.is_empty() => Some(PathBuf::from(folder)),
            _ => ProjectDirs::from("nl", "", "Spoorboek").map(|dirs| dirs.data_dir().to_owned()),
        }
    }
}

impl Host for Desktop {
    fn today(&self) -> NaiveDate {
        today()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks for the time"
    )]
    fn now_ms(&self) -> i64 {
        Utc::now().timestamp_millis()
    }

    fn start_of_day_ms(&self, day: NaiveDate) -> i64 {
        // Where the clock jumps over midnight, the day begins at the first instant there is.
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        let local = Local.from_local_datetime(&midnight);
        let at = local.earliest().or_else(|| {
            let later = midnight.checked_add_signed(chrono::TimeDelta::hours(1))?;
            Local.from_local_datetime(&later).earliest()
        });
        at.map_or_else(
            || midnight.and_utc().timestamp_millis(),
            |at| at.timestamp_millis(),
        )
    }

    fn day_of_ms(&self, instant_ms: i64) -> NaiveDate {
        DateTime::from_timestamp_millis(instant_ms)
            .map_or_else(today, |at| at.with_timezone(&Local).date_naive())
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        getrandom::fill(bytes).map_err(|_| HostError)
    }

    fn documents_folder(&self) -> PathBuf {
        let dirs = UserDirs::new();
        let documents = dirs
            .as_ref()
            .and_then(|dirs| dirs.document_dir().map(Path::to_owned));
        let home = || dirs.as_ref().map(|dirs| dirs.home_dir().to_owned());
        documents
            .or_else(home)
            .unwrap_or_else(std::env::temp_dir)
            .join("Spoorboek")
    }

    fn choose_folder(&self) -> Option<PathBuf> {
        (self.chosen_folder)()
    }

    fn show_folder(&self, folder: &Path) -> bool {
        (self.show_folder)(folder)
    }
}

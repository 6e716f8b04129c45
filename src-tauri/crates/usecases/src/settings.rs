//! The coach's and the bureau's details.

use crate::App;
use crate::failure::{Outcome, failure};
use crate::view;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use spoorboek_contract::check_list;
use spoorboek_contract::message::{Bytes, Failure, FailureCode, LogoFile, Nothing, Settings};
use spoorboek_documents::model::RgbaImage;
use spoorboek_documents::{LogoError, read_logo};
use spoorboek_domain::Thresholds;
use spoorboek_storage::ReadTransaction;
use spoorboek_storage::table::Asset;
use std::path::{Path, PathBuf};

const LOGO: &str = "logo";
/// Before the key of a threshold of the UWV check, among the settings.
const THRESHOLD: &str = "threshold.";
const IDLE_MINUTES: u32 = 10;
const MARGIN_REPORT_DAYS: u32 = 5;
const MARGIN_DAYS: u32 = 0;
const HORIZON_DAYS: u32 = 42;
const TALK_EVERY_DAYS: u32 = 42;
const MOST_CHARACTERS: usize = 500;
const MOST_LOGO_BYTES: usize = 4 * 1024 * 1024;

macro_rules! texts {
    ($callback:ident) => {
        $callback!(
            coach_name,
            coach_role,
            coach_register,
            bureau_name,
            bureau_address,
            bureau_town,
            bureau_phone,
            bureau_email,
            bureau_website,
            bureau_kvk,
            export_folder
        )
    };
}

impl App {
    /// The settings.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn settings_read(&self, _: Nothing) -> Result<Settings, Failure> {
        Ok(self.read(|transaction| self.settings(transaction))?)
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// When a text is too long, or the vault is locked or cannot be written.
    pub fn settings_save(&self, settings: Settings) -> Result<Settings, Failure> {
        Ok(self.write(|transaction| {
            macro_rules! put {
                ($($name:ident),*) => {$(
                    if settings.$name.chars().count() > MOST_CHARACTERS {
                        return Err(failure(FailureCode::TextTooLong));
                    }
                    transaction.put_setting(stringify!($name), settings.$name.trim())?;
                )*};
            }
            texts!(put);
            // The usual folder is not a choice: it moves along with the coach's other documents.
            if Path::new(settings.export_folder.trim()) == self.host.documents_folder() {
                transaction.put_setting("export_folder", "")?;
            }
            for (name, number, least, most) in [
                ("idle_minutes", settings.idle_minutes, 1, 240),
                ("margin_report_days", settings.margin_report_days, 0, 30),
                ("margin_days", settings.margin_days, 0, 30),
                ("horizon_days", settings.horizon_days, 1, 366),
                ("talk_every_days", settings.talk_every_days, 1, 366),
            ] {
                transaction.put_setting(name, &number.clamp(least, most).to_string())?;
            }
            let thresholds = check_list::builtin().thresholds();
            for chosen in &settings.thresholds {
                let known = thresholds.iter().find(|it| it.key == chosen.key);
                let known = known.ok_or_else(|| failure(FailureCode::NotFound))?;
                if !(known.least..=known.most).contains(&chosen.value) {
                    return Err(failure(FailureCode::ThresholdOutOfRange));
                }
                let name = format!("{THRESHOLD}{}", known.key);
                transaction.put_setting(&name, &chosen.value.to_string())?;
            }
            self.settings(transaction)
        })?)
    }

    /// Keeps a logo, after looking whether documents can show it.
    ///
    /// # Errors
    /// When it is too large or no picture, or the vault is locked or cannot be written.
    pub fn logo_save(&self, file: LogoFile) -> Result<Settings, Failure> {
        if file.base64.len() > MOST_LOGO_BYTES / 3 * 4 + 4 {
            return Err(failure(FailureCode::LogoTooLarge).into());
        }
        let unreadable = || failure(FailureCode::LogoUnreadable);
        let bytes = STANDARD.decode(&file.base64).map_err(|_| unreadable())?;
        let mime = if bytes.starts_with(b"\x89PNG") {
            "image/png"
        } else {
            "image/jpeg"
        };
        match read_logo(&bytes) {
            Ok(_) => {}
            Err(LogoError::TooLarge) => return Err(failure(FailureCode::LogoTooLarge).into()),
            Err(LogoError::Unreadable) => return Err(unreadable().into()),
        }
        Ok(self.write(|transaction| {
            transaction.put_asset(&Asset {
                name: LOGO.to_owned(),
                mime: mime.to_owned(),
                bytes,
            })?;
            self.settings(transaction)
        })?)
    }

    /// The logo as it was chosen; empty where there is none.
    ///
    /// # Errors
    /// When the vault is locked or cannot be read.
    pub fn logo_read(&self, _: Nothing) -> Result<Bytes, Failure> {
        Ok(self.read(|transaction| {
            Ok(Bytes(
                transaction
                    .asset(LOGO)?
                    .map(|asset| asset.bytes)
                    .unwrap_or_default(),
            ))
        })?)
    }

    /// Takes the logo away.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn logo_remove(&self, _: Nothing) -> Result<Settings, Failure> {
        Ok(self.write(|transaction| {
            transaction.remove_asset(LOGO)?;
            self.settings(transaction)
        })?)
    }

    /// Lets the coach choose the folder that documents are written to.
    ///
    /// # Errors
    /// When the vault is locked or cannot be written.
    pub fn export_folder_choose(&self, _: Nothing) -> Result<Settings, Failure> {
        // The vault is not held while the coach looks around.
        let chosen = self.host.choose_folder();
        Ok(self.write(|transaction| {
            if let Some(folder) = chosen {
                transaction.put_setting("export_folder", &folder.to_string_lossy())?;
            }
            self.settings(transaction)
        })?)
    }

    /// Shows the folder that documents are written to.
    ///
    /// # Errors
    /// When the folder cannot be shown, or the vault is locked.
    pub fn export_folder_open(&self, _: Nothing) -> Result<Nothing, Failure> {
        let folder = self.export_folder()?;
        std::fs::create_dir_all(&folder).map_err(crate::failure::Refusal::from)?;
        if self.host.show_folder(&folder) {
            Ok(Nothing {})
        } else {
            Err(failure(FailureCode::Disk).into())
        }
    }

    pub(crate) fn export_folder(&self) -> Result<PathBuf, Failure> {
        Ok(PathBuf::from(self.settings_read(Nothing {})?.export_folder))
    }

    pub(crate) fn settings(&self, transaction: &ReadTransaction<'_>) -> Outcome<Settings> {
        let kept = transaction.settings()?;
        let mut settings = Settings::default();
        macro_rules! take {
            ($($name:ident),*) => {$(
                if let Some(text) = kept.get(stringify!($name)) {
                    settings.$name.clone_from(text);
                }
            )*};
        }
        texts!(take);
        let number = |name: &str, otherwise: u32| {
            let kept = kept.get(name).and_then(|text| text.parse().ok());
            kept.unwrap_or(otherwise)
        };
        settings.idle_minutes = number("idle_minutes", IDLE_MINUTES);
        settings.margin_report_days = number("margin_report_days", MARGIN_REPORT_DAYS);
        settings.margin_days = number("margin_days", MARGIN_DAYS);
        settings.horizon_days = number("horizon_days", HORIZON_DAYS);
        settings.talk_every_days = number("talk_every_days", TALK_EVERY_DAYS);
        if settings.export_folder.is_empty() {
            settings.export_folder = self.host.documents_folder().to_string_lossy().into_owned();
        }
        let mut chosen = Thresholds::default();
        for (name, value) in &kept {
            if let (Some(key), Ok(value)) = (name.strip_prefix(THRESHOLD), value.parse()) {
                chosen.set(key, value);
            }
        }
        settings.thresholds = view::check::thresholds(&chosen);
        settings.has_logo = transaction.has_asset(LOGO)?;
        Ok(settings)
    }

    pub(crate) fn logo(&self, transaction: &ReadTransaction<'_>) -> Outcome<Option<RgbaImage>> {
        // A logo that was readable when it was kept and is not any more is left out, not fatal.
        let asset = transaction.asset(LOGO)?;
        Ok(asset.and_then(|asset| read_logo(&asset.bytes).ok()))
    }
}

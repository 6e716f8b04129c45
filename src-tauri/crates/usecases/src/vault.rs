//! Making, opening and locking the vault.

use crate::App;
use crate::board::Summaries;
use crate::document::write_new;
use crate::failure::{Refusal, failure};
use crate::preferences::Preferences;
use spoorboek_contract::message::{
    AppStatus, Failure, FailureCode, LanguageChoice, NewRecoveryKey, Nothing, PassphraseChange,
    PassphraseDraft, PassphraseHint, PassphraseStrength, SavedFile, VaultRecovery,
    VaultState as Shown,
};
use spoorboek_storage::{
    Passphrase, RecoveryKey, RecoveryKeyError, SystemRandom, Vault, VaultState,
};
use std::sync::Arc;
use zxcvbn::feedback::Warning;

const MINUTE_MS: i64 = 60_000;
/// The least that zxcvbn must think of a passphrase: 3 of 4, "safely unguessable".
const ACCEPTED_SCORE: u8 = 3;
/// Below this any passphrase is refused, whatever it is made of.
const LEAST_CHARACTERS: usize = 10;
/// Of a longer one the strength is no question any more, and measuring it would take long.
const MEASURED_CHARACTERS: usize = 100;

impl App {
    /// Where the program stands.
    ///
    /// # Errors
    /// When the vault's folder cannot be read. A damaged vault is a state.
    pub fn app_status(&self, _: Nothing) -> Result<AppStatus, Failure> {
        let state = self.state();
        let vault = if state.vault.is_some() {
            Shown::Open
        } else {
            match Vault::state(&self.vault_folder()).map_err(Refusal::from)? {
                VaultState::Missing => Shown::Missing,
                VaultState::Present => Shown::Locked,
                VaultState::Newer => Shown::Newer,
                VaultState::Damaged(_) => Shown::Damaged,
            }
        };
        drop(state);
        let idle_minutes = self
            .settings_read(Nothing {})
            .map_or(10, |kept| kept.idle_minutes);
        Ok(AppStatus {
            vault,
            language: self.preferences().language,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            today: self.today().to_string(),
            idle_minutes,
            vault_folder: self.vault_folder().to_string_lossy().into_owned(),
        })
    }

    /// Keeps the language of the window.
    ///
    /// # Errors
    /// When the choice cannot be written.
    pub fn language_set(&self, choice: LanguageChoice) -> Result<AppStatus, Failure> {
        let preferences = Preferences {
            language: Some(choice.language),
        };
        preferences
            .write(self.program_folder())
            .map_err(Refusal::from)?;
        self.app_status(Nothing {})
    }

    /// Measures how hard a passphrase is to guess, without keeping it.
    ///
    /// # Errors
    /// None.
    pub fn passphrase_check(&self, draft: PassphraseDraft) -> Result<PassphraseStrength, Failure> {
        Ok(strength(&draft.passphrase))
    }

    /// Makes a vault and opens it. The recovery key is shown this once.
    ///
    /// # Errors
    /// When there is a vault already, the passphrase is weak, or the disk cannot be written.
    pub fn vault_create(&self, draft: PassphraseDraft) -> Result<NewRecoveryKey, Failure> {
        let mut state = self.state();
        if state.vault.is_some() {
            return Err(failure(FailureCode::VaultExists).into());
        }
        let passphrase = accepted(draft.passphrase)?;
        let folder = self.vault_folder();
        let (vault, key) = Vault::create(
            &folder,
            &passphrase,
            self.kdf_cost,
            self.today(),
            &mut SystemRandom,
        )
        .map_err(Refusal::from)?;
        state.vault = Some(vault);
        self.use_rules(Arc::clone(self.builtin_rules()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let owner_only = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(&folder, owner_only).map_err(Refusal::from)?;
        }
        Ok(shown(&key))
    }

    /// Opens the vault.
    ///
    /// # Errors
    /// When the passphrase is wrong, or the vault is missing, damaged, newer or in use.
    pub fn vault_unlock(&self, draft: PassphraseDraft) -> Result<AppStatus, Failure> {
        let mut state = self.state();
        // One that is open already stays open: its lock file would refuse a second one.
        if state.vault.is_none() {
            let passphrase = Passphrase::new(draft.passphrase);
            let opened = Vault::open(&self.vault_folder(), &passphrase, self.today());
            state.vault = Some(opened.map_err(Refusal::from)?);
            state.open_vault()?.read(|vault| self.use_rules_of(vault))?;
        }
        drop(state);
        self.app_status(Nothing {})
    }

    /// Opens the vault with its recovery key and gives it a new passphrase.
    ///
    /// # Errors
    /// When the key is wrong or mistyped, the new passphrase weak, or the vault cannot be opened.
    pub fn vault_recover(&self, recovery: VaultRecovery) -> Result<AppStatus, Failure> {
        let passphrase = accepted(recovery.new_passphrase)?;
        let key = RecoveryKey::parse(&recovery.recovery_key).map_err(|error| mistyped(&error))?;
        let mut state = self.state();
        if state.vault.is_some() {
            return Err(failure(FailureCode::VaultInUse).into());
        }
        let mut vault = Vault::open_with_recovery_key(&self.vault_folder(), &key, self.today())
            .map_err(Refusal::from)?;
        vault
            .change_passphrase(None, &passphrase, self.kdf_cost, &mut SystemRandom)
            .map_err(Refusal::from)?;
        state.vault = Some(vault);
        state.open_vault()?.read(|vault| self.use_rules_of(vault))?;
        drop(state);
        self.app_status(Nothing {})
    }

    /// Locks the vault: its keys and everything read from it are dropped.
    ///
    /// # Errors
    /// None.
    pub fn vault_lock(&self, _: Nothing) -> Result<AppStatus, Failure> {
        self.close();
        self.app_status(Nothing {})
    }

    /// Locks the vault when more time has passed since the last call than it may stand idle: the
    /// laptop slept meanwhile, and the window's own timer with it. To be called every few seconds.
    pub fn lock_after_sleep(&self) {
        let now_ms = self.host.now_ms();
        let last_ms = self.state().last_look_ms.replace(now_ms);
        let passed_ms = last_ms.map_or(0, |last_ms| now_ms.saturating_sub(last_ms));
        if passed_ms < MINUTE_MS {
            return;
        }
        let idle_minutes = self.settings_read(Nothing {}).map(|kept| kept.idle_minutes);
        if idle_minutes.map_or(true, |minutes| passed_ms >= i64::from(minutes) * MINUTE_MS) {
            self.close();
        }
    }

    /// Closes the vault, if it is open, as locking does.
    pub fn close(&self) {
        let mut state = self.state();
        state.lock();
        *self.known_summaries() = Summaries::default();
    }

    /// Changes the passphrase. No data is rewritten, and the recovery key stays the same.
    ///
    /// # Errors
    /// When the current one is wrong, the new one weak, or the vault is locked.
    pub fn passphrase_change(&self, change: PassphraseChange) -> Result<Nothing, Failure> {
        let new = accepted(change.new)?;
        let current = Passphrase::new(change.current);
        let mut state = self.state();
        state
            .open_vault()?
            .change_passphrase(Some(&current), &new, self.kdf_cost, &mut SystemRandom)
            .map_err(Refusal::from)?;
        Ok(Nothing {})
    }

    /// Makes a new recovery key; the old one opens nothing any more.
    ///
    /// # Errors
    /// When the passphrase is wrong, or the vault is locked.
    pub fn recovery_key_renew(&self, draft: PassphraseDraft) -> Result<NewRecoveryKey, Failure> {
        let passphrase = Passphrase::new(draft.passphrase);
        let mut state = self.state();
        let vault = state.open_vault()?;
        vault.check_passphrase(&passphrase).map_err(Refusal::from)?;
        let key = vault.renew_recovery_key(self.kdf_cost, &mut SystemRandom);
        Ok(shown(&key.map_err(Refusal::from)?))
    }

    /// Writes the recovery key to a text file in the coach's folder for documents.
    ///
    /// # Errors
    /// When the key is none, the vault is locked, or the file cannot be written.
    pub fn recovery_key_save(&self, key: NewRecoveryKey) -> Result<SavedFile, Failure> {
        let key = RecoveryKey::parse(&key.recovery_key).map_err(|error| mistyped(&error))?;
        let folder = self.export_folder()?;
        let stem = format!("{}_spoorboek_herstelsleutel", self.today());
        let text = format!(
            "Spoorboek\n\nHerstelsleutel / Recovery key\n\n    {}\n\n\
             Bewaar deze sleutel apart van je laptop. Wie hem heeft, kan je kluis openen.\n\
             Keep this key apart from your laptop. Whoever has it can open your vault.\n",
            key.to_text().as_str(),
        );
        std::fs::create_dir_all(&folder).map_err(Refusal::from)?;
        let name = write_new(&folder, &stem, "txt", text.as_bytes())?;
        Ok(SavedFile {
            name,
            folder: folder.to_string_lossy().into_owned(),
        })
    }
}

fn shown(key: &RecoveryKey) -> NewRecoveryKey {
    NewRecoveryKey {
        recovery_key: key.to_text().to_string(),
    }
}

fn mistyped(error: &RecoveryKeyError) -> Failure {
    let group = match error {
        RecoveryKeyError::Mistyped { group } | RecoveryKeyError::Character { group } => {
            u32::try_from(*group).ok()
        }
        RecoveryKeyError::Length { .. } => None,
    };
    Failure {
        code: FailureCode::WrongRecoveryKey,
        versions: None,
        group,
        detail: None,
    }
}

fn accepted(passphrase: String) -> Result<Passphrase, Failure> {
    if strength(&passphrase).accepted {
        Ok(Passphrase::new(passphrase))
    } else {
        Err(failure(FailureCode::WeakPassphrase).into())
    }
}

fn strength(passphrase: &str) -> PassphraseStrength {
    let measured: String = passphrase.chars().take(MEASURED_CHARACTERS).collect();
    let length = passphrase.chars().count();
    let estimate = zxcvbn::zxcvbn(&measured, &["spoorboek"]);
    let score = u8::from(estimate.score());
    let accepted = score >= ACCEPTED_SCORE && length >= LEAST_CHARACTERS;
    let warning = estimate.feedback().and_then(|feedback| feedback.warning());
    let hint = match warning {
        _ if accepted => None,
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword
            | Warning::ThisIsSimilarToACommonlyUsedPassword
            | Warning::AWordByItselfIsEasyToGuess,
        ) => Some(PassphraseHint::TooCommon),
        Some(
            Warning::DatesAreOftenEasyToGuess
            | Warning::RecentYearsAreEasyToGuess
            | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => Some(PassphraseHint::NameOrDate),
        Some(_) => Some(PassphraseHint::PatternOrRepeat),
        None => Some(PassphraseHint::Longer),
    };
    PassphraseStrength {
        score,
        accepted,
        length: u32::try_from(length).unwrap_or(u32::MAX),
        hint,
    }
}

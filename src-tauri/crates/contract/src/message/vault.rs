use super::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the program stands: what the window shows first depends on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct AppStatus {
    /// Whether there is a vault, and whether it is open.
    pub vault: VaultState,
    /// The language chosen, or none yet.
    pub language: Option<Language>,
    /// The program's version.
    pub version: String,
    /// Today, by the laptop's own calendar.
    pub today: String,
    /// Minutes without an act after which the vault locks itself.
    pub idle_minutes: u32,
    /// Where the vault lies, for the coach's own copies.
    pub vault_folder: String,
}

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum VaultState {
    /// No vault yet: first start.
    Missing,
    /// A vault, closed.
    Locked,
    /// A vault, open.
    Open,
    /// A vault of a newer version: nothing is touched.
    Newer,
    /// A vault that cannot be read: nothing is touched.
    Damaged,
}

/// The language to use from now on.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct LanguageChoice {
    /// The language chosen.
    pub language: Language,
}

/// A passphrase as typed.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PassphraseDraft {
    /// The passphrase.
    pub passphrase: String,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct PassphraseStrength {
    /// 0 (guessed at once) to 4 (very hard).
    pub score: u8,
    /// Whether the program takes it.
    pub accepted: bool,
    /// Length in characters.
    pub length: u32,
    /// What would make it stronger.
    pub hint: Option<PassphraseHint>,
}

/// What would make a passphrase stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PassphraseHint {
    /// Make it longer: four words or more.
    Longer,
    /// It is one of the commonest passphrases.
    TooCommon,
    /// Names, dates and years are guessed first.
    NameOrDate,
    /// Rows on the keyboard and repeats are guessed first.
    PatternOrRepeat,
}

/// A new passphrase for a vault that is opened with its recovery key.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct VaultRecovery {
    /// The recovery key as typed.
    pub recovery_key: String,
    /// The passphrase from now on.
    pub new_passphrase: String,
}

/// The old passphrase and the new.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct PassphraseChange {
    /// The passphrase until now.
    pub current: String,
    /// The passphrase from now on.
    pub new: String,
}

/// A recovery key to print or save. It is shown once.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct NewRecoveryKey {
    /// The key, in groups divided by hyphens.
    pub recovery_key: String,
}

/// A file that was written for the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct SavedFile {
    /// The file's name, which never holds a person's name.
    pub name: String,
    /// The folder it lies in.
    pub folder: String,
}

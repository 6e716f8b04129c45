use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command was refused. It holds no prose and no personal data: the window has a sentence in
/// both languages for each code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Failure {
    /// What went wrong.
    pub code: FailureCode,
    /// The versions of a vault that is newer than the program: found and supported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub versions: Option<(u32, u32)>,
    /// The group of a recovery key in which a typing mistake was found, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub group: Option<u32>,
    /// Where and why a file with rules was refused: line, rule and reason, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub detail: Option<String>,
}

/// The refusals between which the window tells the coach something different.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FailureCode {
    /// The vault is locked; unlock it first.
    Locked,
    /// There is a vault already; it is never overwritten.
    VaultExists,
    /// There is no vault here yet.
    VaultMissing,
    /// The passphrase does not open this vault.
    WrongPassphrase,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// The recovery key does not open this vault, or has a typing mistake.
    WrongRecoveryKey,
    /// The vault was written by a newer version of the program.
    VaultNewer,
    /// The vault is damaged; a copy may help.
    VaultDamaged,
    /// Another Spoorboek has the vault open.
    VaultInUse,
    /// The case, entry or document is no longer there.
    NotFound,
    /// A case needs a name.
    NameMissing,
    /// A case needs a first sick day that can be read.
    FirstSickDayUnreadable,
    /// The dossier number is in use.
    DossierNumberTaken,
    /// A date of an entry cannot be read.
    DateUnreadable,
    /// A period ends before it begins.
    PeriodReversed,
    /// A number of an entry cannot be read.
    NumberUnreadable,
    /// The logo is no PNG or JPEG picture that can be read.
    LogoUnreadable,
    /// The logo is larger than the program takes.
    LogoTooLarge,
    /// A text is longer than the program takes.
    TextTooLong,
    /// The file with rules is refused; `detail` says where and why.
    RulesRefused,
    /// The file's rules are not newer than those in use.
    RulesNotNewer,
    /// A scenario needs a name.
    ScenarioNameMissing,
    /// A scenario without a change cannot be kept or made real.
    ScenarioEmpty,
    /// Making a scenario real needs a reason.
    ReasonMissing,
    /// An employer needs a name.
    EmployerNameMissing,
    /// The file holds no register of sponsors; the earlier one stays.
    RegisterUnknown,
    /// The register's file ends too early, or too much of it cannot be read; the earlier one stays.
    RegisterDamaged,
    /// The register's file is too large; the earlier one stays.
    RegisterTooLarge,
    /// The case did not exist on that day.
    NotKnownThen,
    /// The threshold lies outside its limits.
    ThresholdOutOfRange,
    /// The document is larger than UWV takes; nothing was written.
    FileTooLarge,
    /// The disk is full.
    DiskFull,
    /// The folder or file cannot be written.
    ReadOnly,
    /// The disk or folder could not be read or written.
    Disk,
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// A fault of the program's own. Nothing was changed.
    Internal,
}

//! The program's state: locked, or a vault that is open.

use crate::Host;
use crate::board::Summaries;
use crate::failure::{Outcome, failure};
use crate::preferences::Preferences;
use chrono::NaiveDate;
use spoorboek_contract::message::FailureCode;
use spoorboek_contract::rule_pack;
use spoorboek_rules::Engine;
use spoorboek_storage::{KdfCost, ReadTransaction, Vault, WriteTransaction};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// The program, without a window.
pub struct App {
    pub(crate) host: Box<dyn Host>,
    folder: PathBuf,
    pub(crate) kdf_cost: KdfCost,
    builtin_rules: Arc<Engine>,
    /// Those that came with the program, or newer ones that the open vault brought.
    rules: RwLock<Arc<Engine>>,
    state: Mutex<State>,
    /// What the pages over all cases show, while the vault is open.
    summaries: Mutex<Summaries>,
    /// How far the reading of a register is.
    pub(crate) reading: Reading,
}

/// How far something long is; read while it runs.
#[derive(Default)]
pub(crate) struct Reading {
    pub(crate) done: AtomicU32,
    pub(crate) total: AtomicU32,
}

/// What is known while the program runs.
#[derive(Default)]
pub(crate) struct State {
    /// The vault, while it is open. Locking drops it, and its keys with it.
    pub(crate) vault: Option<Vault>,
    /// The pages last shown, while the vault is open.
    pub(crate) preview: Option<crate::document::OpenPreview>,
    /// How many previews were asked for, so that an older one never replaces a newer one.
    pub(crate) previews_asked: u64,
    /// When it was last looked whether the laptop had slept.
    pub(crate) last_look_ms: Option<i64>,
}

impl State {
    /// Drops the vault with its keys, and everything read from it.
    pub(crate) fn lock(&mut self) {
        self.preview = None;
        self.vault = None;
    }

    /// The vault, or the refusal that it is locked.
    pub(crate) fn open_vault(&mut self) -> Outcome<&mut Vault> {
        self.vault
            .as_mut()
            .ok_or_else(|| failure(FailureCode::Locked))
    }
}

impl App {
    /// A program whose vault lies in `folder`, locked.
    ///
    /// # Panics
    /// When the rules that the program was built with are malformed, which its tests rule out.
    #[must_use]
    pub fn new(folder: PathBuf, host: Box<dyn Host>) -> Self {
        Self::with_kdf_cost(folder, host, KdfCost::STANDARD)
    }

    /// As [`new`](Self::new), with a cost of its own for opening the vault: low in tests.
    ///
    /// # Panics
    /// When the rules that the program was built with are malformed, which its tests rule out.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the rules are part of the program and tested"
    )]
    pub fn with_kdf_cost(folder: PathBuf, host: Box<dyn Host>, kdf_cost: KdfCost) -> Self {
        let engine = Engine::new(rule_pack::builtin()).expect("the built-in rules are sound");
        let builtin_rules = Arc::new(engine);
        Self {
            host,
            folder,
            kdf_cost,
            rules: RwLock::new(Arc::clone(&builtin_rules)),
            builtin_rules,
            state: Mutex::default(),
            summaries: Mutex::default(),
            reading: Reading::default(),
        }
    }

    /// The rules in use.
    pub(crate) fn engine(&self) -> Arc<Engine> {
        Arc::clone(&self.rules.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The rules that came with the program.
    pub(crate) fn builtin_rules(&self) -> &Arc<Engine> {
        &self.builtin_rules
    }

    /// Takes other rules into use.
    pub(crate) fn use_rules(&self, rules: Arc<Engine>) {
        *self.rules.write().unwrap_or_else(PoisonError::into_inner) = rules;
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.host.today()
    }

    pub(crate) fn vault_folder(&self) -> PathBuf {
        self.folder.join("vault")
    }

    pub(crate) fn program_folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn preferences(&self) -> Preferences {
        Preferences::read(&self.folder)
    }

    /// The state. A use case that panicked left no half-written transaction behind, so the lock it
    /// poisoned is still sound.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the pages over all cases show, as far as it is known. To be taken after the state, never
    /// before it.
    pub(crate) fn known_summaries(&self) -> MutexGuard<'_, Summaries> {
        self.summaries
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads from the open vault.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&ReadTransaction<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        self.state().open_vault()?.read(read)
    }

    /// Writes to the open vault: all of it, or nothing where the use case fails.
    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&WriteTransaction<'_>) -> Outcome<T>,
    ) -> Outcome<T> {
        self.state().open_vault()?.write(write)
    }

    /// A new id. It says nothing about the moment it was made.
    pub(crate) fn new_id(&self) -> Outcome<String> {
        let mut bytes = [0; 16];
        self.host
            .fill_random(&mut bytes)
            .map_err(|_| failure(FailureCode::Internal))?;
        Ok(uuid::Builder::from_random_bytes(bytes)
            .into_uuid()
            .to_string())
    }
}

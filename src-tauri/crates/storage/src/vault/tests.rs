use tempfile::TempDir;

use super::*;
use crate::SystemRandom;

mod damage;
mod keys;
mod migration;
mod reading_and_writing;
mod version_1;
mod version_2;

const FIRST: &str = "paard batterij nietje";
const SECOND: &str = "een heel andere zin";

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

/// A folder with a fresh vault, locked, and its recovery key.
fn locked_vault() -> (TempDir, RecoveryKey) {
    let dir = tempfile::tempdir().unwrap();
    let (vault, recovery_key) = Vault::create(
        dir.path(),
        &passphrase(FIRST),
        KdfCost::test(),
        today(),
        &mut SystemRandom,
    )
    .unwrap();
    vault.lock().unwrap();
    (dir, recovery_key)
}

fn open(dir: &TempDir) -> Result<Vault, StorageError> {
    Vault::open(dir.path(), &passphrase(FIRST), today())
}

fn put(vault: &mut Vault, name: &str, value: &str) {
    vault.write(|tx| tx.put_setting(name, value)).unwrap();
}

fn get(vault: &Vault, name: &str) -> Option<String> {
    vault.read(|tx| tx.setting(name)).unwrap()
}

/// All files of the folder by name, with their bytes.
fn contents(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

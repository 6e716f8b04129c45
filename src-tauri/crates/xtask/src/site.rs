//! Where things are: the project's folder, the cache, the program that was built.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders of one run.
pub(crate) struct Site {
    /// The project's folder.
    pub(crate) root: PathBuf,
    /// Where downloads and other systems' builds are kept; may be thrown away at any time.
    pub(crate) cache: PathBuf,
    /// Where cargo put this program, and puts the others.
    built: PathBuf,
}

impl Site {
    /// Finds them from what cargo tells the program that it runs.
    ///
    /// # Errors
    /// When it was started otherwise than by `cargo xtask`, or there is no home folder.
    pub(crate) fn find() -> Result<Self, String> {
        let own = env::var_os("CARGO_MANIFEST_DIR").ok_or("is started with `cargo xtask`")?;
        let root = Path::new(&own)
            .ancestors()
            .find(|folder| folder.join("Cargo.lock").exists())
            .ok_or("finds no Cargo.lock above itself")?;
        let program =
            env::current_exe().map_err(|error| format!("does not know itself: {error}"))?;
        let built = program.parent().ok_or("does not know its own folder")?;
        let site = Self {
            root: root.to_owned(),
            cache: cache().ok_or("finds no home folder for its cache")?,
            built: built.to_owned(),
        };
        Ok(site)
    }

    /// A call of cargo in the project's folder.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).args(arguments);
        cargo
    }

    /// The built program itself.
    pub(crate) fn program(&self) -> PathBuf {
        self.built
            .join(format!("spoorboek{}", env::consts::EXE_SUFFIX))
    }
}

fn cache() -> Option<PathBuf> {
    let folder = |variable: &str| env::var_os(variable).filter(|value| !value.is_empty());
    let base = folder("XDG_CACHE_HOME")
        .or_else(|| folder("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| folder("HOME").map(|home| Path::new(&home).join(".cache")))?;
    Some(base.join("spoorboek"))
}

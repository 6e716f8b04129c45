//! The project's files, as the version control knows them or would take them up.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One file of the project.
pub struct File {
    /// From the root, with `/` on every system.
    pub path: String,
    /// Absent where the file is no text.
    pub text: Option<String>,
}

impl File {
    /// Whether the name ends so: `.rs`, `.js`.
    #[must_use]
    pub fn ends_with(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// Whether it lies in a folder, or in one below.
    #[must_use]
    pub fn is_in(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }

    /// The text; empty for what is no text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// The lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text()
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The lines of a Rust or JavaScript file without what stands behind `//`. Of a string that
    /// holds `//` the rest of the line is lost: good enough to search for forbidden calls.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
    }
}

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent()
        .expect("the tests lie one folder below the root")
        .to_owned()
}

/// The text of one file.
///
/// # Panics
/// When it cannot be read.
#[must_use]
pub fn read(path: &str) -> String {
    let full = root().join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
}

/// Every file that is committed or would be, by path.
///
/// # Panics
/// When git is absent or the folder is no clone.
#[must_use]
pub fn files() -> Vec<File> {
    let output = Command::new("git")
        // The folder may belong to another user than the one who tests, as on a build server.
        .args([
            "-c",
            "safe.directory=*",
            "ls-files",
            "-z",
            "--cached",
            "--others",
        ])
        .arg("--exclude-standard")
        .current_dir(root())
        .output()
        .expect("git can be started");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let names = String::from_utf8(output.stdout).expect("file names are UTF-8");
    let mut files: Vec<File> = names
        .split('\0')
        .filter(|path| !path.is_empty())
        // What was deleted but is not yet committed as such cannot be read.
        .filter_map(|path| Some((path, fs::read(root().join(path)).ok()?)))
        .map(|(path, bytes)| File {
            path: path.to_owned(),
            text: String::from_utf8(bytes).ok(),
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    assert!(files.len() > 100, "git names only {} files", files.len());
    files
}

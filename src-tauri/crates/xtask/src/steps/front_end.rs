//! The front end's own tests, in Node and a browser.

use crate::call;
use crate::site::Site;
use crate::table::Done;
use std::fs;
use std::path::Path;
use std::process::Command;

pub(super) fn test(site: &Site) -> Result<Done, String> {
    let folder = site.root.join("ui");
    if !is_installed(&folder) {
        call::run(&mut npm(&folder, &["ci", "--no-audit", "--no-fund"]))?;
    }
    call::run(&mut npm(&folder, &["test"])).map(|()| Done::Passed)
}

fn npm(folder: &Path, arguments: &[&str]) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder).args(arguments);
    npm
}

/// Whether npm last installed after the lock file was last changed.
fn is_installed(folder: &Path) -> bool {
    let changed = |path: &str| fs::metadata(folder.join(path)).and_then(|data| data.modified());
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Ok(installed), Ok(locked)) => installed >= locked,
        _ => false,
    }
}

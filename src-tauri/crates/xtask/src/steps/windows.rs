//! Type-checks the libraries for Windows, so that nothing takes root that only Linux can do.
//!
//! The Rust library for Windows is built from Debian's source package by the compiler it belongs
//! to, or taken from a toolchain that brings it. The vault's cipher is left out: building OpenSSL
//! for Windows takes longer than all the rest.

use super::only_on_linux;
use crate::call;
use crate::site::Site;
use crate::table::Done;
use std::path::Path;
use std::process::Command;

const TARGET: &str = "x86_64-pc-windows-gnu";
const COMPILER: &str = "x86_64-w64-mingw32-gcc-win32";

/// Where Debian keeps its Rust and the source of its library.
const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";
const SOURCE: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";

const ALWAYS: [&str; 4] = [
    "spoorboek-rules",
    "spoorboek-domain",
    "spoorboek-contract",
    "spoorboek-documents",
];
/// Those that build on the vault.
const VAULT: [&str; 2] = ["spoorboek-storage", "spoorboek-usecases"];

pub(super) fn check(site: &Site) -> Result<Done, String> {
    only_on_linux(|| {
        if !call::exists(COMPILER, "--version") {
            return Err(format!(
                "needs {COMPILER} (Debian: gcc-mingw-w64-x86-64-win32); ./dev test installs it"
            ));
        }
        let toolchain = Toolchain::find(site)?;
        call::run(packages(&mut toolchain.check(site), &ALWAYS))?;
        let mut vault = toolchain.check(site);
        packages(&mut vault, &VAULT).args(["--no-default-features", "--features", "plain"]);
        call::run(&mut vault)
    })
}

fn packages<'a>(cargo: &'a mut Command, names: &[&str]) -> &'a mut Command {
    for name in names {
        cargo.args(["--package", name]);
    }
    cargo
}

enum Toolchain {
    /// Debian's, which builds the library from its own source.
    FromSource,
    /// The one in use, with the library for Windows beside it.
    WithLibrary,
}

impl Toolchain {
    fn find(site: &Site) -> Result<Self, String> {
        if Path::new(SOURCE).exists() && call::exists(CARGO, "--version") {
            return Ok(Self::FromSource);
        }
        let mut rustc = Command::new("rustc");
        rustc
            .current_dir(&site.root)
            .args(["--print", "target-libdir", "--target", TARGET]);
        let library = call::read(&mut rustc)?;
        if Path::new(library.trim()).exists() {
            return Ok(Self::WithLibrary);
        }
        Err(format!(
            "needs Rust's library for {TARGET}: Debian's rust-web-src with rustc-web and \
             cargo-web, or `rustup target add {TARGET}`"
        ))
    }

    fn check(&self, site: &Site) -> Command {
        let mut cargo = match self {
            Self::FromSource => {
                let mut cargo = Command::new(CARGO);
                // Library and compiler must match exactly: another toolchain may not mix in.
                cargo
                    .current_dir(&site.root)
                    .env_remove("RUSTUP_TOOLCHAIN")
                    .env_remove("RUSTC_WRAPPER")
                    .env_remove("CARGO")
                    .env("RUSTC", RUSTC)
                    .env("RUSTC_BOOTSTRAP", "1")
                    .args(["check", "-Zbuild-std=std,panic_unwind"]);
                cargo
            }
            Self::WithLibrary => site.cargo(&["check"]),
        };
        cargo
            .args(["--locked", "--target", TARGET, "--target-dir"])
            .arg(site.cache.join("windows"))
            .env("CC_x86_64_pc_windows_gnu", COMPILER)
            .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", COMPILER);
        cargo
    }
}

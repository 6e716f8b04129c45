//! Spoorboek: a window for coaches, and a command line for everyone who wants to check its dates.

// No console window beside the program's own on Windows.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // A name that is no text is no file of ours: it is refused as one that cannot be read.
    let words = std::env::args_os().skip(1);
    let arguments: Vec<String> = words
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    spoorboek_shell::start(&arguments)
}

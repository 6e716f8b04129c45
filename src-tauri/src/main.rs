//! Spoorboek: a window for coaches, and a command line for everyone who wants to check its dates.

// No console window beside the program's own on Windows.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    spoorboek_shell::start(&arguments)
}

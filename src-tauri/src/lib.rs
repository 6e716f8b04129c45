//! The shell: what only a desktop program can do. It knows Tauri, the command line's arguments, the
//! clock and the folders of this laptop; it computes nothing, writes no SQL and draws no PDF.
//!
//! Invariant: a command is one line, made from the one list of commands
//! (`contract/src/command_list.rs`); its body is the use case of the same name.

mod command_line;
mod commands;
mod desktop;
mod window;

use std::process::ExitCode;

/// Starts the program: with arguments as a command, without them as a window.
#[must_use]
pub fn start(arguments: &[String]) -> ExitCode {
    match arguments {
        [] => window::open(),
        arguments => command_line::run(arguments),
    }
}

//! The command line: `spoorboek deadlines CASE.json`, `spoorboek samples DIR`.

use spoorboek_usecases as usecases;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
Spoorboek

  spoorboek                        open the window
  spoorboek deadlines CASE.json    compute every date of one case, as JSON on stdout
  spoorboek samples DIR            write every document of the fictional example, in both languages
  spoorboek --version              print the version
";

/// A refusal of the contract: nothing on stdout, one line on stderr.
const REFUSED: u8 = 2;

/// Runs one command.
pub(crate) fn run(arguments: &[String]) -> ExitCode {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["deadlines", file] => deadlines(Path::new(file)),
        ["samples", folder] => samples(Path::new(folder)),
        ["--version" | "-V"] => print(&format!("spoorboek {}\n", env!("CARGO_PKG_VERSION"))),
        ["--help" | "-h" | "help"] => print(USAGE),
        _ => {
            eprint!("{USAGE}");
            ExitCode::from(REFUSED)
        }
    }
}

fn deadlines(file: &Path) -> ExitCode {
    let answer = std::fs::read(file)
        .map_err(|error| format!("(file): cannot be read: {}", error.kind()))
        .and_then(|bytes| usecases::deadlines(&bytes));
    match answer {
        Ok(json) => print(&format!("{json}\n")),
        Err(refusal) => refuse(&refusal),
    }
}

fn samples(folder: &Path) -> ExitCode {
    match usecases::write_samples(folder) {
        Ok(names) => print(
            &names
                .iter()
                .map(|name| format!("{name}\n"))
                .collect::<String>(),
        ),
        Err(problem) => refuse(&problem),
    }
}

fn refuse(line: &str) -> ExitCode {
    eprintln!("{line}");
    ExitCode::from(REFUSED)
}

fn print(text: &str) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

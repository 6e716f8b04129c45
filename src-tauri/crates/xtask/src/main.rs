//! The project's own chores, the same on every system: `cargo xtask run`, `test`, `bench` and `fuzz`.
//!
//! Invariant: it installs nothing and changes nothing in the project's folder; what a step needs and
//! does not find, it names. Only the standard library is used, so that the two commands start
//! within seconds on a machine that has built nothing yet. Rejected: shell scripts (they do not run
//! on Windows) and a Makefile (one more tool to install).

mod call;
mod fuzz;
mod site;
mod steps;
mod table;

use site::Site;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [ARGUMENT...]    build the program and start it
cargo xtask test [STEP...]       run all tests, or only the named steps
cargo xtask bench [FILTER]       run the benchmarks
cargo xtask pictures FOLDER [light|dark] [nl|en] [WIDTHxHEIGHT]
                                 take a picture of every screen, for looking
cargo xtask fuzz [SECONDS]       try the parsers and the engine on random input, 600 seconds
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) = match words.split_first() {
        Some((task, rest)) => (task.as_str(), rest),
        None => ("", [].as_slice()),
    };
    let site = match Site::find() {
        Ok(site) => site,
        Err(problem) => return fail(&problem),
    };
    let done = match task {
        "run" => run(&site, rest),
        "test" => test(&site, rest),
        "bench" => bench(&site, rest),
        "pictures" => steps::pictures(&site, rest),
        "fuzz" => fuzz::run(&site, rest),
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => fail(&problem),
    }
}

fn fail(problem: &str) -> ExitCode {
    eprintln!("xtask: {problem}");
    ExitCode::FAILURE
}

fn run(site: &Site, arguments: &[String]) -> Result<(), String> {
    let mut cargo = site.cargo(&["run", "--package", "spoorboek", "--"]);
    cargo.args(arguments);
    call::run(&mut cargo)
}

fn bench(site: &Site, arguments: &[String]) -> Result<(), String> {
    // Only what is written as a benchmark: without the pattern every library would be run too.
    let mut cargo = site.cargo(&["bench", "--workspace", "--bench", "*", "--"]);
    cargo.args(arguments);
    call::run(&mut cargo)
}

fn test(site: &Site, names: &[String]) -> Result<(), String> {
    let chosen = steps::choose(names)?;
    let mut table = table::Table::new();
    for step in &chosen {
        println!("\n== {}: {}", step.name, step.what);
        table.measure(step.name, || (step.run)(site));
        if table.failed() {
            break;
        }
    }
    println!("\n{table}");
    if table.failed() {
        Err("not all tests pass".to_owned())
    } else {
        Ok(())
    }
}

//! The steps of the test run, quickest to fail first.

mod documents;
mod front_end;
mod rust;
mod window;
mod windows;

use crate::site::Site;
use crate::table::Done;
pub(crate) use window::pictures;

/// One step: a name to choose it by, what it proves, and how.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    pub(crate) run: fn(&Site) -> Result<Done, String>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "every Rust file is formatted",
        run: rust::format,
    },
    Step {
        name: "pure",
        what: "the rules and the domain compile alone, without a clock",
        run: rust::pure,
    },
    Step {
        name: "lint",
        what: "clippy finds nothing",
        run: rust::lint,
    },
    Step {
        name: "rust",
        what: "all tests in Rust",
        run: rust::test,
    },
    Step {
        name: "ui",
        what: "the front end's types and screens",
        run: front_end::test,
    },
    Step {
        name: "documents",
        what: "veraPDF accepts every document of the example case",
        run: documents::validate,
    },
    Step {
        name: "window",
        what: "the real program, from first start to PDF",
        run: window::test,
    },
    Step {
        name: "windows",
        what: "the libraries compile for Windows",
        run: windows::check,
    },
];

/// The named steps in their own order, or all of them when none is named.
///
/// # Errors
/// On a name that no step has, with those that there are.
pub(crate) fn choose(names: &[String]) -> Result<Vec<&'static Step>, String> {
    if let Some(name) = names
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!(
            "knows no step {name}; there are {}",
            known.join(", ")
        ));
    }
    let chosen = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(chosen).collect())
}

/// A step that only Linux can do: skipped elsewhere, with a line that says so.
fn only_on_linux(step: impl FnOnce() -> Result<(), String>) -> Result<Done, String> {
    if cfg!(target_os = "linux") {
        step().map(|()| Done::Passed)
    } else {
        Ok(Done::Skipped("runs on Linux only".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(words: &[&str]) -> Result<Vec<&'static str>, String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        choose(&words).map(|steps| steps.iter().map(|step| step.name).collect())
    }

    #[test]
    fn no_name_means_every_step() {
        assert_eq!(names(&[]).map(|all| all.len()), Ok(STEPS.len()));
    }

    #[test]
    fn named_steps_keep_their_own_order() {
        assert_eq!(names(&["ui", "format"]), Ok(vec!["format", "ui"]));
    }

    #[test]
    fn an_unknown_name_is_refused() {
        assert!(names(&["ui", "nothing"]).is_err_and(|problem| problem.contains("nothing")));
    }
}

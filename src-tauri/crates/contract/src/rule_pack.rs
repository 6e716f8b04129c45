//! Rule packs: the rules of `packs/*.json`, read into the types that the engine works with.
//!
//! The packs are part of the program. A vault may bring newer ones, but only from a file that its
//! coach chose, after a preview of what would move; a file that merely lies somewhere changes no date.
//! Packs are read strictly: an unknown field or name is an error that says which rule and line.
//! Rejected: packs in TOML or YAML (nested formulas read worse), and rules as Rust tables (a jurist
//! could not review them).

mod advice;
mod formula;
mod json;
mod write;

use std::fmt;
use std::sync::LazyLock;

use spoorboek_rules::{Engine, PackError, RulePack};

use json::PackFile;
pub use write::{party_key, write};

macro_rules! files {
    ($($name:literal),+ $(,)?) => { [$(($name, include_str!(concat!("../packs/", $name)))),+] };
}

/// The files of the pack that comes with the program, in order.
const FILES: [(&str, &str); 8] = files![
    "poortwachter.json",
    "sickness_benefit.json",
    "programme.json",
    "immigration.json",
    "permit.json",
    "placement.json",
    "tax.json",
    "calendar.json",
];

/// Why a rule pack cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulePackError {
    /// Name of the file.
    pub file: String,
    /// Id of the rule in which the error stands, where there is one.
    pub rule: Option<String>,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for RulePackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}", self.file, self.line)?;
        if let Some(rule) = &self.rule {
            write!(f, ", in {rule}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for RulePackError {}

/// Reads the files of one pack, each a name and its text. One of them holds the version and the
/// counting rule.
///
/// # Errors
/// Where a file is no JSON, has a field or name that is not known, or lacks one that is needed.
pub fn parse(files: &[(&str, &str)]) -> Result<RulePack, RulePackError> {
    let mut version = None;
    let mut counting = None;
    let mut pack = PackFile::default();
    for (name, text) in files {
        let file: PackFile = serde_json::from_str(text).map_err(|error| RulePackError {
            file: (*name).to_owned(),
            rule: id_before(text, error.line()),
            line: error.line(),
            what: without_place(&error),
        })?;
        version = file.version.clone().or(version);
        counting = file.counting.clone().or(counting);
        pack.append(file);
    }
    let lacks = |what: &str| RulePackError {
        file: files
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(", "),
        rule: None,
        line: 1,
        what: format!("no file has the field `{what}`"),
    };
    let version = version.ok_or_else(|| lacks("version"))?;
    let counting = counting.ok_or_else(|| lacks("counting"))?;
    Ok(pack.into_pack(version, counting))
}

/// Reads one file that holds a whole pack, and checks it: the way in for a file that a person
/// chooses.
///
/// # Errors
/// As [`parse`], and where the rules do not fit together: the line is that of the rule at fault, the
/// later one where two overlap.
pub fn load(name: &str, text: &str) -> Result<Engine, RulePackError> {
    let pack = parse(&[(name, text)])?;
    Engine::new(pack).map_err(|error| {
        let (rule, line) = place_of(&error, text);
        RulePackError {
            file: name.to_owned(),
            rule,
            line,
            what: error.to_string(),
        }
    })
}

/// A pack as the text of one file, which [`load`] reads again.
pub fn to_text(pack: &RulePack) -> String {
    format!("{:#}\n", write(pack))
}

/// The rule at fault and its line.
fn place_of(error: &PackError, text: &str) -> (Option<String>, usize) {
    let (rule, inside) = match error {
        PackError::UnknownName { by, name } => (by.as_str(), Some(name.as_str())),
        PackError::WrongKindOfField { by, field } => (by.as_str(), Some(*field)),
        PackError::DuplicateName(name)
        | PackError::Cycle(name)
        | PackError::OverlappingValidity(name)
        | PackError::OverlappingCriteria(name)
        | PackError::BadSeries(name)
        | PackError::NoLastResort(name) => (name.as_str(), None),
        PackError::TooManyRules => return (None, 1),
    };
    let quoted = |name: &str| format!("\"{name}\"");
    let (rule_name, names) = (quoted(rule), ["\"id\"", "\"kind\""]);
    let begins =
        |line: &str| line.contains(&rule_name) && names.iter().any(|name| line.contains(name));
    let mut begun: Option<usize> = None;
    for (number, line) in (1..).zip(text.lines()) {
        if begins(line) {
            // Of two that overlap the later one is at fault.
            begun = Some(number);
        }
    }
    let first = (1..).zip(text.lines()).find(|(_, line)| begins(line));
    let inner = inside.and_then(|name| {
        let from = first.map_or(0, |(number, _)| number - 1);
        let mut lines = (1..).zip(text.lines()).skip(from);
        lines.find(|(_, line)| line.contains(&quoted(name)))
    });
    let line = inner.map(|(number, _)| number).or(begun).unwrap_or(1);
    (Some(rule.to_owned()), line)
}

/// The rules that come with the program.
#[expect(
    clippy::expect_used,
    reason = "the files are part of the program, and a test reads them"
)]
pub fn builtin() -> RulePack {
    parse(&FILES).expect("the program's own rules can be read")
}

/// The engine with the rules that come with the program, made once.
pub fn engine() -> &'static Engine {
    static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "as in `builtin`")]
        Engine::new(builtin()).expect("the program's own rules fit together")
    });
    &ENGINE
}

/// Each entry begins with its id, so the last one up to the error's line is the one at fault.
fn id_before(text: &str, line: usize) -> Option<String> {
    text.lines()
        .take(line)
        .filter_map(|line| {
            let (_, rest) = line
                .split_once("\"id\": \"")
                .or_else(|| line.split_once("\"kind\": \""))?;
            let (id, _) = rest.split_once('"')?;
            Some(id.to_owned())
        })
        .last()
}

/// serde_json ends its sentence with the place, which is said already.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((what, _)) => what.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests;

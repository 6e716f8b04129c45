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
mod place;
mod write;

use std::fmt;
use std::sync::LazyLock;

use spoorboek_rules::{Engine, PackError, RulePack};

use crate::list_file::without_place;
use json::PackFile;
use place::{entries, entry_at, line_with};
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
        let file: PackFile =
            serde_json::from_str(text).map_err(|error| unreadable(name, text, &error))?;
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
    if !is_version(&pack.version) {
        return Err(RulePackError {
            file: name.to_owned(),
            rule: None,
            line: line_of(text, "\"version\""),
            what: "the version must begin with its date, such as 2027-01-31 or 2027-01-31-2"
                .to_owned(),
        });
    }
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

/// A version is a date, with a number behind a hyphen where there are more of one day; so that the
/// later one is also the greater one.
fn is_version(version: &str) -> bool {
    let Some((day, rest)) = version.split_at_checked("2026-11-22".len()) else {
        return false;
    };
    let number = rest.strip_prefix('-');
    let is_number =
        |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    crate::deadlines::date_from(day).is_some() && (rest.is_empty() || number.is_some_and(is_number))
}

/// The line on which these words first stand, else the first.
fn line_of(text: &str, words: &str) -> usize {
    let found = (1..)
        .zip(text.lines())
        .find(|(_, line)| line.contains(words));
    found.map_or(1, |(number, _)| number)
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
    let mut own = entries(text);
    own.retain(|entry| entry.id == Some(rule));
    let inner = inside.and_then(|name| {
        let mut own = own.iter();
        own.find_map(|entry| line_with(text, name, entry.first, entry.last))
            .or_else(|| line_with(text, name, 1, usize::MAX))
    });
    // Of two that overlap the later one is at fault.
    let begun = own.last().map(|entry| entry.id_line);
    (Some(rule.to_owned()), inner.or(begun).unwrap_or(1))
}

/// Why a file cannot be read, and where. The parser may notice a wrong name some lines later: it is
/// looked for where it stands.
fn unreadable(name: &str, text: &str, error: &serde_json::Error) -> RulePackError {
    let what = without_place(error);
    let entry = entry_at(text, error.line(), error.column());
    let first = entry.as_ref().map_or(1, |entry| entry.first);
    let names_it = what.starts_with("unknown ") || what.starts_with('`');
    let wrong = what.split('`').nth(1).filter(|_| names_it);
    let line = wrong.and_then(|wrong| line_with(text, wrong, first, error.line()));
    RulePackError {
        file: name.to_owned(),
        rule: entry.and_then(|entry| entry.id).map(str::to_owned),
        line: line.unwrap_or(error.line()).max(1),
        what,
    }
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

#[cfg(test)]
mod tests;

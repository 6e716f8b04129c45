//! The contract of `spoorboek deadlines CASE.json`: a request with facts, an answer with dates, or a
//! refusal that names the first wrong field.
//!
//! The request is read by hand, field by field in the order of the contract's table, since a derived
//! reader would stop at the first wrong field of the *file* and would pass over a field that stands
//! there twice. Unknown fields come last in their object: they are not in the table. Which facts
//! contradict each other is decided by the crate `rules`, so that the window shows the same problems
//! that the command line refuses.

mod answer;
mod json;
mod request;

use std::fmt;

use chrono::NaiveDate;
use spoorboek_rules::{Facts, ProblemKind, validate};

use json::Node;
use request::{Located, Reading};

/// Why a request is refused. Says where and what, never what stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Path of the field, or `(file)`.
    pub field: String,
    /// One sentence.
    pub message: String,
}

impl Refusal {
    /// The whole file is at fault: it cannot be read, or is no JSON object.
    pub fn file(message: impl Into<String>) -> Self {
        Self {
            field: "(file)".to_owned(),
            message: message.into(),
        }
    }
}

/// One line for stderr.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.message)
    }
}

impl std::error::Error for Refusal {}

/// Reads and checks a request.
///
/// # Errors
/// Names the first wrong field in the order of the contract's table.
pub fn parse(bytes: &[u8]) -> Result<Facts, Refusal> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(Refusal::file(
            "begins with a byte order mark; save it as UTF-8 without one",
        ));
    }
    let node: Node = serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Refusal::file(format!(
            "is no JSON that can be read (line {line}, column {column})"
        ))
    })?;
    let Reading { facts, stopped } = Reading::of(&node)?;
    let wrong = validate(&facts).into_iter().find(|problem| match &stopped {
        Some(stopped) => (problem.path, false) < stopped.at,
        None => true,
    });
    match (wrong, stopped) {
        (Some(problem), _) => Err(Refusal {
            field: problem.path.to_string(),
            message: sentence(problem.kind),
        }),
        (None, Some(Located { refusal, .. })) => Err(refusal),
        (None, None) => Ok(facts),
    }
}

fn sentence(kind: ProblemKind) -> String {
    match kind {
        ProblemKind::Missing => "is required".into(),
        ProblemKind::DateOutOfRange => "must lie from 1990-01-01 to 2100-12-31".into(),
        ProblemKind::NumberOutOfRange { min, max: i64::MAX } => format!("must be {min} or more"),
        ProblemKind::NumberOutOfRange { min, max } => format!("must lie from {min} to {max}"),
        ProblemKind::NotAfterFirstSickDay => "must lie after the first sick day".into(),
        ProblemKind::NotAfterPreviousInterruption => {
            "must lie after the end of the interruption before it".into()
        }
        ProblemKind::NotAfterRecovery => "must lie after the day of recovery".into(),
        ProblemKind::EndBeforeStart => "must not lie before the first day".into(),
        ProblemKind::OverlapsOther => {
            "must lie after the sick day it follows and outside other leave and interruptions"
                .into()
        }
        ProblemKind::NewCaseAfterLeave => {
            "must be true; otherwise start a new case at the next first sick day".into()
        }
        ProblemKind::OutOfOrder { other } => format!("must not lie before {}", other.path()),
    }
}

/// A day as `YYYY-MM-DD`, and in no other way.
pub(crate) fn date_from(text: &str) -> Option<NaiveDate> {
    let mut shape = text.bytes().enumerate();
    let fits = text.len() == 10
        && shape.all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !fits {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// The whole command: the file's bytes in, the text for stdout out.
///
/// # Errors
/// The one line for stderr; the command then ends with exit code 2.
pub fn run(bytes: &[u8]) -> Result<String, String> {
    let facts = parse(bytes).map_err(|refusal| refusal.to_string())?;
    answer::of(crate::rule_pack::engine(), &facts)
        .map_err(|_| Refusal::file("gives an answer that cannot be written").to_string())
}

#[cfg(test)]
mod tests;

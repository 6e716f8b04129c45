//! The closing table: what was run, how it ended, how long it took.

use std::fmt;
use std::time::{Duration, Instant};

/// How a step ended, when it did not fail.
pub(crate) enum Done {
    /// It ran, and all is well.
    Passed,
    /// It cannot be run on this system, with the reason.
    Skipped(String),
}

struct Row {
    name: &'static str,
    result: Result<Done, String>,
    took: Duration,
}

/// All steps so far.
pub(crate) struct Table(Vec<Row>);

impl Table {
    pub(crate) fn new() -> Self {
        Self(Vec::new())
    }

    /// Runs a step and notes how it went.
    pub(crate) fn measure(
        &mut self,
        name: &'static str,
        step: impl FnOnce() -> Result<Done, String>,
    ) {
        let start = Instant::now();
        let result = step();
        self.0.push(Row {
            name,
            result,
            took: start.elapsed(),
        });
    }

    /// Whether one of them failed.
    pub(crate) fn failed(&self) -> bool {
        self.0.iter().any(|row| row.result.is_err())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Row { name, result, took } in &self.0 {
            let (word, why) = match result {
                Ok(Done::Passed) => ("passed", ""),
                Ok(Done::Skipped(why)) => ("skipped", why.as_str()),
                Err(why) => ("FAILED", why.as_str()),
            };
            let line = format!("{name:<10} {word:<8} {:>7.1} s  {why}", took.as_secs_f64());
            writeln!(f, "{}", line.trim_end())?;
        }
        let total: Duration = self.0.iter().map(|row| row.took).sum();
        write!(f, "{:<10} {:<8} {:>7.1} s", "all", "", total.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_seen_and_named() {
        let mut table = Table::new();
        table.measure("good", || Ok(Done::Passed));
        table.measure("absent", || Ok(Done::Skipped("not here".to_owned())));
        assert!(!table.failed());
        table.measure("bad", || Err("broke".to_owned()));
        assert!(table.failed());
        let text = table.to_string();
        let line = |name: &str| {
            text.lines()
                .find(|line| line.starts_with(name))
                .unwrap_or("")
        };
        assert!(
            line("good").contains("passed") && line("good").ends_with(" s"),
            "{text}"
        );
        assert!(
            line("absent").contains("skipped") && line("absent").ends_with("not here"),
            "{text}"
        );
        assert!(
            line("bad").contains("FAILED") && line("bad").ends_with("broke"),
            "{text}"
        );
        assert_eq!(text.lines().count(), 4);
    }
}

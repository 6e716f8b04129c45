//! Facts that had another form before version 3 of the schema.
//!
//! Until then each of the six rubrics of limits was one fact. Now a limit is a row of its own, with
//! its rubric and its text. The journal is not rewritten; its old entries are read as being about
//! the text of the row that the fact became, so that they can still be taken back.

use rusqlite::Connection;

use super::{Entered, Subject};
use crate::StorageError;

/// The old field and the row that it became.
const LIMITS: [(&str, &str); 6] = [
    ("personal", "1"),
    ("social", "2"),
    ("environment", "3"),
    ("dynamic", "4"),
    ("static", "5"),
    ("working_hours", "6"),
];
const TEXT: &str = "limit.text";

/// The rubric of an old field.
fn rubric_of(field: &str) -> Option<&str> {
    field.strip_prefix("capacity.")
}

/// The subject that an entry of the journal is about now.
pub(super) fn now(field: String, row: String) -> Subject {
    let limit = LIMITS
        .iter()
        .find(|(rubric, _)| row.is_empty() && rubric_of(&field) == Some(rubric));
    match limit {
        Some((_, row)) => Subject::Fact {
            field: TEXT.to_owned(),
            row: (*row).to_owned(),
        },
        None => Subject::Fact { field, row },
    }
}

/// The key under which the journal held a subject before.
pub(super) fn key_of(subject: &Subject) -> Option<String> {
    let Subject::Fact { field, row } = subject else {
        return None;
    };
    let limit = LIMITS
        .iter()
        .find(|(_, became)| field == TEXT && row == became);
    limit.map(|(rubric, _)| format!("capacity.{rubric}/"))
}

/// A limit is one line; its old form could have several.
pub(super) fn in_its_form(field: &str, entered: Entered) -> Entered {
    if field != TEXT {
        return entered;
    }
    match entered {
        Entered::Value(text) => Entered::Value(one_line(&text)),
        Entered::Typed(text) => Entered::Typed(one_line(&text)),
    }
}

fn one_line(text: &str) -> String {
    let ends_line = |c| matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines: Vec<&str> = text
        .split(ends_line)
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    match *lines {
        // Nothing but spaces, or one line: as it was typed.
        [] | [_] if !text.contains(ends_line) => text.to_owned(),
        _ => lines.join("; "),
    }
}

/// Turns the old facts of all cases into limits.
pub(crate) fn move_limits(connection: &Connection) -> Result<(), StorageError> {
    let mut find = connection
        .prepare("SELECT case_id, value, typed FROM fact WHERE field = ?1 AND row = ''")?;
    let mut add = connection.prepare(
        "INSERT INTO fact (case_id, field, row, value, typed) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let mut remove = connection.prepare("DELETE FROM fact WHERE field = ?1 AND row = ''")?;
    for (rubric, row) in LIMITS {
        let old = format!("capacity.{rubric}");
        let facts = find
            .query_map([&old], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<Vec<(String, Option<String>, Option<String>)>, _>>()?;
        for (case_id, value, typed) in facts {
            let value = value.as_deref().map(one_line);
            let typed = typed.as_deref().map(one_line);
            add.execute((&case_id, "limit.rubric", row, Some(rubric), None::<&str>))?;
            add.execute((&case_id, TEXT, row, value, typed))?;
        }
        remove.execute([&old])?;
    }
    Ok(())
}

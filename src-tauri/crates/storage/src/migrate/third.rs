//! What the third step does beside its SQL: hashes the journal, and turns six facts into limits.

use rusqlite::Connection;

use crate::StorageError;
use crate::table::former;
use crate::table::journal::chain::{Head, NewEntry};

pub(super) fn fill(connection: &Connection) -> Result<(), StorageError> {
    chain_journal(connection)?;
    former::move_limits(connection)
}

/// Moves the entries into the new table, each with the hash it would have got when it was made.
fn chain_journal(connection: &Connection) -> Result<(), StorageError> {
    let mut head = Head::read(connection)?;
    {
        let mut statement = connection.prepare(
            "SELECT seq, case_id, at_ms, step, subject_kind, subject, before, after, undoes
             FROM journal_before ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let text = |column| row.get::<_, String>(column);
            let content = |column| row.get::<_, Option<String>>(column);
            let (before, after) = (content(6)?, content(7)?);
            head.add(
                connection,
                row.get(0)?,
                &NewEntry {
                    case_id: &text(1)?,
                    at_ms: row.get(2)?,
                    step: &text(3)?,
                    subject_kind: &text(4)?,
                    subject: &text(5)?,
                    before: before.as_deref(),
                    after: after.as_deref(),
                    undoes: row.get(8)?,
                    forgotten: false,
                },
            )?;
        }
    }
    head.write(connection)?;
    connection.execute_batch("DROP TABLE journal_before")?;
    Ok(())
}

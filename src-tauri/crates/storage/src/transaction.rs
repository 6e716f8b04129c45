//! What reads and writes rows: only inside a transaction.

use std::ops::Deref;

use rusqlite::{Connection, Transaction};

/// Reads one consistent state. The functions of the tables are its methods, see [`crate::table`].
pub struct ReadTransaction<'a> {
    connection: &'a Connection,
}

/// Reads and writes; everything is kept, or nothing.
pub struct WriteTransaction<'a> {
    reading: ReadTransaction<'a>,
}

impl<'a> ReadTransaction<'a> {
    pub(crate) fn new(transaction: &'a Transaction<'_>) -> Self {
        Self {
            connection: transaction,
        }
    }

    pub(crate) fn sql(&self) -> &Connection {
        self.connection
    }
}

impl<'a> WriteTransaction<'a> {
    pub(crate) fn new(transaction: &'a Transaction<'_>) -> Self {
        Self {
            reading: ReadTransaction::new(transaction),
        }
    }
}

impl<'a> Deref for WriteTransaction<'a> {
    type Target = ReadTransaction<'a>;

    fn deref(&self) -> &Self::Target {
        &self.reading
    }
}

//! Scenarios: another course of events, tried on a copy of a case's facts.
//!
//! A scenario holds only what is different in it, so that a fact corrected in the case counts in
//! its scenarios too. A whole copy of the facts was rejected: it grows old.

use rusqlite::Row;

use super::Entered;
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// One scenario of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// UUID.
    pub id: String,
    /// The case.
    pub case_id: String,
    /// As the coach calls it; not empty.
    pub name: String,
    /// The facts that are different, each field and row once. Read back by field and row.
    pub facts: Vec<ScenarioFact>,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant, milliseconds since 1970 UTC.
    pub changed_ms: i64,
}

/// A fact that is different in a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioFact {
    /// Fixed key of the field.
    pub field: String,
    /// Which of several rows of the field; empty when it stands alone.
    pub row: String,
    /// What was entered in its place; `None` when the field is emptied in the scenario.
    pub entered: Option<Entered>,
}

/// Scenarios, a row for each fact; a scenario without facts has one row without field.
const SELECT: &str = "SELECT scenario.id, case_id, name, created_ms, changed_ms, field, row, \
                      value, typed
                      FROM scenario LEFT JOIN scenario_fact ON scenario_id = scenario.id";

fn read(row: &Row<'_>) -> rusqlite::Result<Scenario> {
    Ok(Scenario {
        id: row.get(0)?,
        case_id: row.get(1)?,
        name: row.get(2)?,
        facts: Vec::new(),
        created_ms: row.get(3)?,
        changed_ms: row.get(4)?,
    })
}

fn read_fact(row: &Row<'_>) -> Result<Option<ScenarioFact>, StorageError> {
    let Some(field) = row.get(5)? else {
        return Ok(None);
    };
    let entered = match (row.get(7)?, row.get(8)?) {
        (None, None) => None,
        (value, typed) => Some(Entered::from_columns(value, typed)?),
    };
    Ok(Some(ScenarioFact {
        field,
        row: row.get(6)?,
        entered,
    }))
}

impl ReadTransaction<'_> {
    /// The scenarios of a case, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn scenarios(&self, case_id: &str) -> Result<Vec<Scenario>, StorageError> {
        self.scenarios_by(
            &format!("{SELECT} WHERE case_id = ?1 ORDER BY created_ms, scenario.id, field, row"),
            case_id,
        )
    }

    /// One scenario, `None` when there is none of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn scenario(&self, id: &str) -> Result<Option<Scenario>, StorageError> {
        let found = self.scenarios_by(
            &format!("{SELECT} WHERE scenario.id = ?1 ORDER BY field, row"),
            id,
        )?;
        Ok(found.into_iter().next())
    }

    fn scenarios_by(&self, sql: &str, wanted: &str) -> Result<Vec<Scenario>, StorageError> {
        let mut statement = self.sql().prepare_cached(sql)?;
        let mut rows = statement.query([wanted])?;
        let mut scenarios: Vec<Scenario> = Vec::new();
        while let Some(row) = rows.next()? {
            let scenario = read(row)?;
            if scenarios.last().is_none_or(|last| last.id != scenario.id) {
                scenarios.push(scenario);
            }
            if let (Some(fact), Some(last)) = (read_fact(row)?, scenarios.last_mut()) {
                last.facts.push(fact);
            }
        }
        Ok(scenarios)
    }
}

impl WriteTransaction<'_> {
    /// Adds a scenario or replaces the one of that id with all its facts, within its case.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when there is no such case, the name or a field is empty, or a
    /// fact is in it twice.
    pub fn put_scenario(&self, scenario: &Scenario) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(
                "INSERT INTO scenario (id, case_id, name, created_ms, changed_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET
                     name = excluded.name, created_ms = excluded.created_ms,
                     changed_ms = excluded.changed_ms
                 WHERE case_id = excluded.case_id",
            )?
            .execute((
                &scenario.id,
                &scenario.case_id,
                &scenario.name,
                scenario.created_ms,
                scenario.changed_ms,
            ))
            .map_err(StorageError::from)
            .and_then(super::changed_one)?;
        self.sql()
            .prepare_cached("DELETE FROM scenario_fact WHERE scenario_id = ?1")?
            .execute([&scenario.id])?;
        let mut insert = self.sql().prepare_cached(
            "INSERT INTO scenario_fact (scenario_id, field, row, value, typed)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for fact in &scenario.facts {
            let (value, typed) = fact.entered.as_ref().map_or((None, None), Entered::columns);
            insert.execute((&scenario.id, &fact.field, &fact.row, value, typed))?;
        }
        Ok(())
    }

    /// Removes a scenario with its facts; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_scenario(&self, id: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM scenario WHERE id = ?1")?
            .execute([id])?;
        Ok(removed > 0)
    }
}

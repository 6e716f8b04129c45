//! Employers of the coach's network with their contacts. They belong to no case, and no change to
//! them is in the journal.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::Day;
use crate::{ReadTransaction, StorageError, WriteTransaction};

/// One employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employer {
    /// UUID.
    pub id: String,
    /// Name; not empty.
    pub name: String,
    /// Number in the trade register, as typed; empty when not known.
    pub kvk: String,
    /// What it does.
    pub sector: String,
    /// Where it is.
    pub town: String,
    /// Address of its pages.
    pub website: String,
    /// Experience with hiring from abroad: `none`, `some` or `much`; empty when not known.
    pub international: String,
    /// Free text.
    pub note: String,
    /// Read back by name.
    pub contacts: Vec<EmployerContact>,
    /// Instant, milliseconds since 1970 UTC.
    pub created_ms: i64,
    /// Instant, milliseconds since 1970 UTC.
    pub changed_ms: i64,
}

/// A person at an employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmployerContact {
    /// UUID.
    pub id: String,
    /// Name; not empty.
    pub name: String,
    /// What the person does there.
    pub role: String,
    /// Address.
    pub email: String,
    /// Number.
    pub phone: String,
    /// When the coach last spoke to the person.
    pub last_spoken_on: Option<NaiveDate>,
}

const COLUMNS: &str =
    "id, name, kvk, sector, town, website, international, note, created_ms, changed_ms";

fn read(row: &Row<'_>) -> rusqlite::Result<Employer> {
    Ok(Employer {
        id: row.get(0)?,
        name: row.get(1)?,
        kvk: row.get(2)?,
        sector: row.get(3)?,
        town: row.get(4)?,
        website: row.get(5)?,
        international: row.get(6)?,
        note: row.get(7)?,
        contacts: Vec::new(),
        created_ms: row.get(8)?,
        changed_ms: row.get(9)?,
    })
}

const CONTACT: &str = "SELECT employer_id, id, name, role, email, phone, last_spoken_on
                       FROM employer_contact";

fn read_contact(row: &Row<'_>) -> rusqlite::Result<(String, EmployerContact)> {
    let contact = EmployerContact {
        id: row.get(1)?,
        name: row.get(2)?,
        role: row.get(3)?,
        email: row.get(4)?,
        phone: row.get(5)?,
        last_spoken_on: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
    };
    Ok((row.get(0)?, contact))
}

impl ReadTransaction<'_> {
    /// All employers with their contacts, by name without regard to capitals.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn employers(&self) -> Result<Vec<Employer>, StorageError> {
        let mut contacts = std::collections::BTreeMap::<String, Vec<EmployerContact>>::new();
        let mut statement = self
            .sql()
            .prepare_cached(&format!("{CONTACT} ORDER BY name COLLATE NOCASE, id"))?;
        for row in statement.query_map([], read_contact)? {
            let (employer_id, contact) = row?;
            contacts.entry(employer_id).or_default().push(contact);
        }
        self.sql()
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM employer ORDER BY name COLLATE NOCASE, id"
            ))?
            .query_map([], read)?
            .map(|row| {
                let mut employer = row?;
                employer.contacts = contacts.remove(&employer.id).unwrap_or_default();
                Ok(employer)
            })
            .collect()
    }

    /// One employer with its contacts, `None` when there is none of that id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn employer(&self, id: &str) -> Result<Option<Employer>, StorageError> {
        let employer = self
            .sql()
            .prepare_cached(&format!("SELECT {COLUMNS} FROM employer WHERE id = ?1"))?
            .query_row([id], read)
            .optional()?;
        let Some(mut employer) = employer else {
            return Ok(None);
        };
        employer.contacts = self
            .sql()
            .prepare_cached(&format!(
                "{CONTACT} WHERE employer_id = ?1 ORDER BY name COLLATE NOCASE, id"
            ))?
            .query_map([id], |row| Ok(read_contact(row)?.1))?
            .collect::<Result<_, _>>()?;
        Ok(Some(employer))
    }
}

impl WriteTransaction<'_> {
    /// Adds an employer or replaces the one of that id with all its contacts.
    ///
    /// # Errors
    /// [`StorageError::Refused`] when a name is empty, the experience is no known key, or a contact
    /// is another employer's or is there twice.
    pub fn put_employer(&self, employer: &Employer) -> Result<(), StorageError> {
        self.sql()
            .prepare_cached(&format!(
                "INSERT INTO employer ({COLUMNS})
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (id) DO UPDATE SET
                     name = excluded.name, kvk = excluded.kvk, sector = excluded.sector,
                     town = excluded.town, website = excluded.website,
                     international = excluded.international, note = excluded.note,
                     created_ms = excluded.created_ms, changed_ms = excluded.changed_ms"
            ))?
            .execute(params![
                employer.id,
                employer.name,
                employer.kvk,
                employer.sector,
                employer.town,
                employer.website,
                employer.international,
                employer.note,
                employer.created_ms,
                employer.changed_ms,
            ])?;
        self.sql()
            .prepare_cached("DELETE FROM employer_contact WHERE employer_id = ?1")?
            .execute([&employer.id])?;
        let mut insert = self.sql().prepare_cached(
            "INSERT INTO employer_contact
                 (id, employer_id, name, role, email, phone, last_spoken_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for contact in &employer.contacts {
            insert.execute((
                &contact.id,
                &employer.id,
                &contact.name,
                &contact.role,
                &contact.email,
                &contact.phone,
                contact.last_spoken_on.map(Day),
            ))?;
        }
        Ok(())
    }

    /// Removes an employer with its contacts; tells whether it was there.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn remove_employer(&self, id: &str) -> Result<bool, StorageError> {
        let removed = self
            .sql()
            .prepare_cached("DELETE FROM employer WHERE id = ?1")?
            .execute([id])?;
        Ok(removed > 0)
    }
}
